//! Permission scopes of one identity.

use super::{Judgement, Verdict, Wanted, weigh};
use crate::audit::evidence::{Evidence, ScopesFact};
use crate::console::scopes::{Identity, ScopeState};

pub(super) fn scopes(evidence: &Evidence, identity: Identity, values: &[String]) -> Judgement {
    let other = evidence.scopes(match identity {
        Identity::Tenant => Identity::User,
        Identity::User => Identity::Tenant,
    });
    weigh(evidence.scopes(identity), values, |fact| {
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

fn scope(value: &str, fact: &ScopesFact) -> Wanted {
    match fact.state(value) {
        Some(ScopeState::Granted) => Wanted::new(value, Verdict::Met),
        Some(ScopeState::AwaitsPublish) => Wanted::new(value, Verdict::Pending).noted("pending_publish"),
        Some(ScopeState::UnderReview) => Wanted::new(value, Verdict::Pending).noted("pending_review"),
        Some(ScopeState::NotAdded) => Wanted::new(value, Verdict::Missing),
        Some(ScopeState::Unclear) => Wanted::new(value, Verdict::Unknown).noted("unknown_state"),
        None if fact.whole => Wanted::new(value, Verdict::Missing),
        None => Wanted::new(value, Verdict::Unknown).noted("unknown_not_whole"),
    }
}
