//! Scopes that are not simply required: one of several is enough, or one must not be there.

use super::{Judgement, Verdict, Wanted};
use crate::profile::{AnyOf, ScopeRules};
use crate::words::Text;

/// Of a group the scope that stands best. Where none is there, that is the one that the vendor prefers.
pub(super) fn best_of(group: &AnyOf, judge: impl Fn(&str) -> Wanted) -> Wanted {
    let members: Vec<Wanted> = group.names.iter().map(|name| judge(name.as_str())).collect();
    let order = [Verdict::Met, Verdict::Pending, Verdict::Unknown];
    let best = order.iter().find_map(|verdict| members.iter().find(|member| member.verdict == *verdict));
    match (best, members.first()) {
        (Some(best), _) => best.clone(),
        (None, Some(first)) => {
            let others: Vec<&str> = group.names.iter().skip(1).map(AsRef::as_ref).collect();
            Wanted { note: Some(Text::new("scope_or").with(others.join(", "))), ..first.clone() }
        }
        // A group names two scopes or more.
        (None, None) => Wanted::new("", Verdict::Unknown),
    }
}

/// Holds the forbidden scopes against a judgement of the others. They are named in the sentence and not among the values,
/// for values are what gets filled in.
pub(super) fn without_forbidden(
    judgement: Judgement,
    rules: &ScopeRules,
    whole: bool,
    is_there: impl Fn(&str) -> Option<bool>,
) -> Judgement {
    let names: Vec<&str> = rules.forbidden.iter().map(|wish| wish.name.as_str()).collect();
    let there: Vec<&str> = names.iter().copied().filter(|name| is_there(name) == Some(true)).collect();
    let unsure = !whole && names.iter().any(|name| is_there(name).is_none());
    match judgement.verdict {
        Verdict::Missing => judgement,
        _ if !there.is_empty() => {
            let summary = Text::new("scopes_forbidden").with(there.join(", "));
            Judgement { verdict: Verdict::Different, summary, ..judgement }
        }
        Verdict::Met | Verdict::Pending if unsure => {
            Judgement { verdict: Verdict::Unknown, summary: Text::new("unknown_not_whole"), ..judgement }
        }
        _ => judgement,
    }
}
