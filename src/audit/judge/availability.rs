//! Who sees the published app. Larkspur looks, and never changes it.

use super::{Judgement, Verdict, weigh};
use crate::audit::evidence::Evidence;
use crate::facts::AvailabilityFact;
use crate::profile::Availability;
use crate::words::Text;

pub(super) fn availability(evidence: &Evidence, wanted: Option<Availability>) -> Judgement {
    weigh(&evidence.availability, &[], |fact| {
        let (verdict, key) = match (wanted, fact) {
            (_, AvailabilityFact::Everyone) => (Verdict::Met, "availability_everyone"),
            (_, AvailabilityFact::Nobody) => (Verdict::Missing, "availability_nobody"),
            (Some(Availability::All), AvailabilityFact::Most) => (Verdict::Different, "availability_excludes"),
            (Some(Availability::All), AvailabilityFact::Some) => (Verdict::Different, "availability_not_all"),
            (_, AvailabilityFact::Most | AvailabilityFact::Some) => (Verdict::Met, "availability_some"),
        };
        Judgement::new(verdict, Text::new(key), Vec::new())
    })
}
