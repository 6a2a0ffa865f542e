//! The published version.

use super::{Basis, Judgement, Verdict, weigh};
use crate::audit::evidence::Evidence;
use crate::facts::{Release, Source};
use crate::openapi::AppStatus;
use crate::words::Text;

pub(super) fn release(evidence: &Evidence) -> Judgement {
    let changed = evidence.unpublished.as_ref().filter(|seen| seen.fact);
    let judgement = weigh(&evidence.release, &[], |fact| {
        let (verdict, key) = match fact.newest {
            Release::None => (Verdict::Missing, "release_none"),
            Release::Draft => (Verdict::Missing, "release_draft"),
            Release::InReview => (Verdict::Pending, "release_in_review"),
            Release::Rejected => (Verdict::Different, "release_rejected"),
            Release::Published if changed.is_some() => (Verdict::Pending, "release_changed"),
            Release::Published => (Verdict::Met, "release_published"),
        };
        Judgement::new(verdict, Text::new(key).with(fact.number.clone().unwrap_or_default()), Vec::new())
    });
    let off = match evidence.status() {
        Some(AppStatus::Disabled) => Some("release_disabled"),
        Some(AppStatus::NotEnabled) => Some("release_not_enabled"),
        Some(AppStatus::Enabled) | None => None,
    };
    match (changed, off) {
        // A version is published, and yet nobody can use it.
        (_, Some(key)) if judgement.verdict == Verdict::Met => switched_off(judgement, key),
        // Of the versions nothing is known, but the page says that something waits for the next one.
        (Some(seen), _) if judgement.verdict == Verdict::Unknown => Judgement {
            verdict: Verdict::Pending,
            summary: Text::new("release_changed"),
            sources: vec![Basis { source: Source::Page, at: seen.at, verdict: Verdict::Pending }],
            ..judgement
        },
        _ => judgement,
    }
}

fn switched_off(judgement: Judgement, key: &str) -> Judgement {
    let differs = |basis: Basis| match basis.source {
        Source::Official => Basis { verdict: Verdict::Different, ..basis },
        _ => basis,
    };
    let sources = judgement.sources.into_iter().map(differs).collect();
    Judgement { verdict: Verdict::Different, summary: Text::new(key), sources, ..judgement }
}
