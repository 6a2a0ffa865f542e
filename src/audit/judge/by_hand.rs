//! What only the admin can tell: that something was done elsewhere than in the console.

use super::{Basis, Judgement, Verdict, Wanted};
use crate::audit::evidence::Evidence;
use crate::facts::Source;
use crate::profile::{Availability, OutsideStep};
use crate::words::Text;

pub(super) fn confirmed(evidence: &Evidence, id: &str, ask: &str) -> Judgement {
    let Some(all) = &evidence.confirmed else { return Judgement::unknown("unknown_confirmations", &[]) };
    match all.iter().find(|(known, _)| known == id) {
        Some((_, at)) => Judgement::new(Verdict::Met, Text::new("confirmed_on").day(*at), Vec::new()),
        None => Judgement::new(Verdict::ToConfirm, Text::new(ask), Vec::new()),
    }
}

pub(super) fn outside(evidence: &Evidence, step: Option<&OutsideStep>) -> Judgement {
    let Some(step) = step else { return Judgement::unknown("unknown_by_hand", &[]) };
    if !step.confirm {
        return Judgement::new(Verdict::Met, Text::new("outside_remark"), Vec::new());
    }
    let tests: Vec<_> = step
        .hosts
        .iter()
        .filter_map(|host| evidence.reached.iter().find(|(known, _)| known == host.as_str()))
        .collect();
    let by_hand = confirmed(evidence, &step.id, "confirm_outside");
    if by_hand.verdict == Verdict::Met || tests.is_empty() {
        return by_hand;
    }
    match tests.iter().find(|(_, seen)| !seen.fact) {
        Some((host, seen)) => {
            Judgement::new(Verdict::Missing, Text::new("network_unreached").day(seen.at).with(host), Vec::new())
        }
        None if tests.len() == step.hosts.len() => {
            let at = tests.iter().map(|(_, seen)| seen.at).min().unwrap_or_default();
            Judgement::new(Verdict::Met, Text::new("network_reached").day(at), Vec::new())
        }
        None => by_hand,
    }
}

/// An allowlist without entries lets everyone in. The record was only seen empty (console.md §3), so it may confirm, and the
/// admin tells the rest.
pub(super) fn allowed_ips(evidence: &Evidence, values: &[String]) -> Judgement {
    let list = evidence.allowed_ips.as_ref();
    let is_in = |ip: &String| list.is_some_and(|seen| seen.fact.is_empty() || seen.fact.contains(ip));
    let by_hand = confirmed(evidence, "allowed-ips", "confirm_allowed_ips");
    let by_record = values.iter().all(is_in);
    let one = |ip: &String| Wanted::new(ip, if is_in(ip) { Verdict::Met } else { by_hand.verdict });
    let values = values.iter().map(one).collect();
    match list {
        Some(seen) if by_record => {
            let key = if seen.fact.is_empty() { "allowed_ips_off" } else { "allowed_ips_all" };
            let sources = vec![Basis { source: Source::Records, at: seen.at, verdict: Verdict::Met }];
            Judgement { sources, ..Judgement::new(Verdict::Met, Text::new(key), values) }
        }
        _ => Judgement { values, ..by_hand },
    }
}

/// No record of the range is known well enough to be read.
pub(super) fn data_range(evidence: &Evidence, wanted: Option<Availability>) -> Judgement {
    let all = wanted == Some(Availability::All);
    confirmed(evidence, "data-range", if all { "confirm_data_range_all" } else { "confirm_data_range_any" })
}
