//! Permission scopes of one identity.

use super::scope_rules::{best_of, without_forbidden};
use super::{Judgement, Verdict, Wanted, weigh};
use crate::audit::evidence::{Evidence, Known, ScopesFact};
use crate::console::scopes::{Identity, ScopeState};
use crate::profile::{ScopeName, ScopeRules};

pub(super) fn scopes(evidence: &Evidence, identity: Identity, rules: &ScopeRules, values: &[String]) -> Judgement {
    let other = evidence.scopes(match identity {
        Identity::Tenant => Identity::User,
        Identity::User => Identity::Tenant,
    });
    let names: Vec<&str> = rules.names().map(ScopeName::as_str).collect();
    weigh(&refined(evidence.scopes(identity), &names), values, |fact| {
        let one = |value: &str| {
            let wanted = scope(value, fact);
            // Tenant and user identity are granted separately (console.md §4), and easily mixed up.
            let elsewhere =
                || other.best().and_then(|fact| fact.state(value)).is_some_and(|it| it != ScopeState::NotAdded);
            if wanted.verdict == Verdict::Missing && elsewhere() {
                wanted.noted("scope_other_identity")
            } else {
                wanted
            }
        };
        let required = rules.required.iter().map(|wish| one(wish.name.as_str()));
        let groups = rules.any_of.iter().map(|group| best_of(group, one));
        let is_there = |name: &str| fact.state(name).map(|state| state != ScopeState::NotAdded);
        without_forbidden(Judgement::of(required.chain(groups).collect()), rules, fact.whole, is_there)
    })
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
        let waits = waits.filter(|it| !matches!(it, ScopeState::Granted | ScopeState::Unclear));
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
        Some(ScopeState::NotAdded) => Wanted::new(value, Verdict::Missing),
        Some(ScopeState::Unclear) => Wanted::new(value, Verdict::Unknown).noted("unknown_state"),
        None if fact.whole => Wanted::new(value, Verdict::Missing),
        None => Wanted::new(value, Verdict::Unknown).noted("unknown_not_whole"),
    }
}
