//! What only the admin can tell: that something was done elsewhere than in the console.

use super::{Judgement, Verdict};
use crate::audit::evidence::Evidence;
use crate::profile::OutsideStep;
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
