//! Permission scopes of one identity.

use super::{Judgement, Verdict, Wanted, weigh};
use crate::audit::evidence::{Evidence, Known, ScopesFact};
use crate::console::scopes::{Identity, ScopeState};

pub(super) fn scopes(evidence: &Evidence, identity: Identity, values: &[String]) -> Judgement {
    let other = evidence.scopes(match identity {
        Identity::Tenant => Identity::User,
        Identity::User => Identity::Tenant,
    });
    weigh(&refined(evidence.scopes(identity), values), values, |fact| {
        let one = |value: &String| {
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
        Judgement::of(values.iter().map(one).collect())
    })
}

/// The official Open API tells that a scope is not in effect, but not why: what it waits for, the other sources know.
fn refined(known: &Known<ScopesFact>, values: &[String]) -> Known<ScopesFact> {
    let mut known = known.clone();
    let Some(official) = &mut known.official else { return known };
    let others = || [known.records.as_ref(), known.page.as_ref()].into_iter().flatten();
    let state = |value: &String| {
        let told = official.fact.state(value);
        let waits = match told {
            None | Some(ScopeState::NotGranted) => others().find_map(|seen| seen.fact.state(value)),
            Some(_) => None,
        };
        let waits = waits.filter(|it| !matches!(it, ScopeState::Granted | ScopeState::Unclear));
        waits.or(told).map(|state| (value.clone(), state))
    };
    official.fact = ScopesFact::all(values.iter().filter_map(state).collect());
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
