//! Permission scopes of one identity.

use super::scope_rules::{best_of, without_forbidden};
use super::{Judgement, Verdict, Wanted, weigh};
use crate::audit::evidence::{Evidence, ScopesFact};
use crate::facts::{Identity, Known, ScopeName, ScopeState};
use crate::profile::{AnyOf, ScopeRules};

pub(super) fn scopes(evidence: &Evidence, identity: Identity, rules: &ScopeRules, values: &[String]) -> Judgement {
    let other = evidence.scopes(match identity {
        Identity::Tenant => Identity::User,
        Identity::User => Identity::Tenant,
    });
    let names: Vec<&str> = rules.names().map(ScopeName::as_str).collect();
    let listed = evidence.scopes(identity).records.as_ref();
    let not_offered = |name: &str| listed.is_some_and(|seen| seen.fact.state(name) == Some(ScopeState::NotOffered));
    weigh(&refined(evidence.scopes(identity), &names), values, |fact| {
        let one = |value: &str| {
            let wanted = scope(value, fact);
            // Tenant and user identity are granted separately (console.md §4), and easily mixed up.
            let elsewhere = || other.best().and_then(|fact| fact.state(value)).is_some_and(ScopeState::is_held);
            match wanted.verdict {
                // Asked for all the same, it would have the console refuse all that is asked for with it.
                Verdict::Missing if not_offered(value) => {
                    Wanted::new(value, Verdict::Unknown).noted("scope_not_offered")
                }
                Verdict::Missing if elsewhere() => wanted.noted("scope_other_identity"),
                _ => wanted,
            }
        };
        let required = rules.required.iter().map(|wish| one(wish.name.as_str()));
        let groups = rules.any_of.iter().map(|group| best_of(&offered(group, not_offered), one));
        let is_there = |name: &str| fact.state(name).map(ScopeState::is_held);
        without_forbidden(Judgement::of(required.chain(groups).collect()), rules, fact.whole, is_there)
    })
}

/// What of a group is offered at all; the whole of it if nothing is.
fn offered(group: &AnyOf, not_offered: impl Fn(&str) -> bool) -> AnyOf {
    let names: Vec<ScopeName> = group.names.iter().filter(|name| !not_offered(name.as_str())).cloned().collect();
    if names.is_empty() { group.clone() } else { AnyOf { names, reason: None } }
}

/// The official Open API tells that a scope is not in effect, but not why: what it waits for, the other sources know.
fn refined(known: &Known<ScopesFact>, names: &[&str]) -> Known<ScopesFact> {
    let mut known = known.clone();
    let Some(official) = &mut known.official else { return known };
    let others = || [known.records.as_ref(), known.page.as_ref()].into_iter().flatten();
    let state = |value: &&str| {
        let told = official.fact.state(value);
        let waits = match told {
            None | Some(ScopeState::NotGranted) => others().find_map(|seen| seen.fact.state(value)),
            Some(_) => None,
        };
        let waits =
            waits.filter(|it| !matches!(it, ScopeState::Granted | ScopeState::Unclear | ScopeState::NotOffered));
        waits.or(told).map(|state| ((*value).to_owned(), state))
    };
    official.fact = ScopesFact::all(names.iter().filter_map(state).collect());
    known
}

fn scope(value: &str, fact: &ScopesFact) -> Wanted {
    match fact.state(value) {
        Some(ScopeState::Granted) => Wanted::new(value, Verdict::Met),
        Some(ScopeState::AwaitsPublish) => Wanted::new(value, Verdict::Pending).noted("pending_publish"),
        Some(ScopeState::UnderReview) => Wanted::new(value, Verdict::Pending).noted("pending_review"),
        Some(ScopeState::NotGranted) => Wanted::new(value, Verdict::Pending).noted("pending_grant"),
        Some(ScopeState::NotAdded | ScopeState::NotOffered) => Wanted::new(value, Verdict::Missing),
        Some(ScopeState::Unclear) => Wanted::new(value, Verdict::Unknown).noted("unknown_state"),
        None if fact.whole => Wanted::new(value, Verdict::Missing),
        None => Wanted::new(value, Verdict::Unknown).noted("unknown_not_whole"),
    }
}
