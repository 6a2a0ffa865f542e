//! The app's name, its features and its homepage. All but the name take effect with a published version (console.md §4).

use super::{Basis, Judgement, Verdict, Wanted, weigh};
use crate::audit::evidence::{Evidence, ReleaseState, ValueFact};
use crate::facts::{Feature, Known, OpenMode, PublishedFact, Source, Time};
use crate::profile::Profile;
use crate::words::Text;

pub(super) fn name(evidence: &Evidence, values: &[String]) -> Judgement {
    weigh(&evidence.name, values, |name| {
        // Only ASCII is folded: the tables for all of Unicode would take 17 KB of the background's WASM.
        let has = |wanted: &String| name.to_ascii_lowercase().contains(&wanted.to_ascii_lowercase());
        let one = |wanted: &String| match has(wanted) {
            true => Wanted::new(wanted, Verdict::Met),
            false if name.trim().is_empty() => Wanted::new(wanted, Verdict::Missing),
            false => different(wanted, name, Text::new("name_lacks").with(name)),
        };
        Judgement::of(values.iter().map(one).collect())
    })
}

pub(super) fn feature(evidence: &Evidence, feature: Feature) -> Judgement {
    let known = match feature {
        Feature::WebApp => &evidence.web_app,
        Feature::Bot => &evidence.bot,
    };
    let one = |added: &bool| match added {
        true => Judgement::new(Verdict::Met, Text::new("feature_added"), Vec::new()),
        false => Judgement::new(Verdict::Missing, Text::new("feature_missing"), Vec::new()),
    };
    let live = match feature {
        Feature::WebApp => evidence.live_web_app(),
        Feature::Bot => evidence.live_bot(),
    };
    in_effect(weigh(known, &[], one), live.map(|seen| (seen.at, one(&seen.fact))), evidence)
}

/// One of the two homepages; `published` takes it from what the published version holds.
pub(super) fn homepage(
    evidence: &Evidence,
    known: &Known<ValueFact<String>>,
    published: impl Fn(&PublishedFact) -> Option<String>,
    values: &[String],
) -> Judgement {
    let Some(wanted) = values.first() else { return Judgement::unknown("unknown_not_seen", values) };
    let one = |fact: &ValueFact<String>| {
        let one = match fact.value.as_str() {
            found if found == wanted && fact.unsaved => Wanted::new(wanted, Verdict::Pending).noted("pending_save"),
            found if found == wanted => Wanted::new(wanted, Verdict::Met),
            "" => Wanted::new(wanted, Verdict::Missing),
            found => different(wanted, found, Text::new("homepage_differs").with(found)),
        };
        Judgement::of(vec![one])
    };
    let live = evidence.live().map(|seen| {
        let value = published(&seen.fact).unwrap_or_default();
        (seen.at, one(&ValueFact::saved(value)))
    });
    in_effect(without_web_app(weigh(known, values, one), evidence), live, evidence)
}

pub(super) fn open_mode(evidence: &Evidence, profile: &Profile) -> Judgement {
    let wanted = profile.homepage.as_ref().and_then(|homepage| homepage.open_mode);
    let judgement = weigh(&evidence.open_mode, &[], |fact| {
        let (verdict, key) = match (Some(fact.value) == wanted, fact.unsaved, fact.value) {
            (true, true, _) => (Verdict::Pending, "pending_save"),
            (true, false, OpenMode::NewTab) => (Verdict::Met, "mode_new_tab"),
            (true, false, OpenMode::Browser) => (Verdict::Met, "mode_browser"),
            (false, _, OpenMode::NewTab) => (Verdict::Different, "mode_is_new_tab"),
            (false, _, OpenMode::Browser) => (Verdict::Different, "mode_is_browser"),
        };
        Judgement::new(verdict, Text::new(key), Vec::new())
    });
    in_effect(without_web_app(judgement, evidence), None, evidence)
}

fn different(wanted: &str, found: &str, note: Text) -> Wanted {
    Wanted { found: Some(found.to_owned()), note: Some(note), ..Wanted::new(wanted, Verdict::Different) }
}

/// Without the web app there is no page for its homepage, and so nothing set on it.
fn without_web_app(judgement: Judgement, evidence: &Evidence) -> Judgement {
    if judgement.verdict != Verdict::Unknown || evidence.web_app.best() != Some(&false) {
        return judgement;
    }
    let missing =
        weigh(&evidence.web_app, &[], |_| Judgement::new(Verdict::Missing, Text::new("needs_web_app"), Vec::new()));
    let values = judgement.values.into_iter().map(|wanted| Wanted { verdict: Verdict::Missing, ..wanted });
    Judgement { values: values.collect(), ..missing }
}

/// What is configured rightly is pending while it is not in effect. `live` is what the published version holds, and when
/// that was asked: it knows nothing of drafts, so it decides only where nothing else is known.
fn in_effect(draft: Judgement, live: Option<(Time, Judgement)>, evidence: &Evidence) -> Judgement {
    let Some((at, live)) = live else {
        return match (draft.verdict, waits_for(evidence)) {
            (Verdict::Met, Some(key)) => pending(draft, key),
            _ => draft,
        };
    };
    let basis = Basis { source: Source::Official, at, verdict: live.verdict };
    let mut sources = draft.sources.clone();
    match (draft.verdict, live.verdict) {
        (Verdict::Met, Verdict::Met) => {
            sources.insert(0, basis);
            Judgement { sources, ..draft }
        }
        (Verdict::Unknown, _) => {
            sources.insert(0, basis);
            let summary = match live.verdict {
                Verdict::Missing => Text::new("published_lacks"),
                Verdict::Different => Text::new("published_differs")
                    .with(live.values.iter().find_map(|wanted| wanted.found.clone()).unwrap_or_default()),
                _ => live.summary,
            };
            Judgement { summary, sources, ..live }
        }
        (Verdict::Met, _) => {
            sources.push(basis);
            pending(Judgement { sources, ..draft }, waits_for(evidence).unwrap_or("pending_publish"))
        }
        _ => {
            sources.push(basis);
            Judgement { sources, ..draft }
        }
    }
}

/// What the configuration waits for as a whole, if it waits.
fn waits_for(evidence: &Evidence) -> Option<&'static str> {
    match evidence.release_state() {
        Some(ReleaseState::NotYet | ReleaseState::Changed) => Some("pending_publish"),
        Some(ReleaseState::InReview) => Some("pending_version_review"),
        Some(ReleaseState::Current) | None => None,
    }
}

fn pending(judgement: Judgement, key: &str) -> Judgement {
    let values = judgement.values.into_iter().map(|wanted| Wanted { verdict: Verdict::Pending, ..wanted });
    Judgement { verdict: Verdict::Pending, summary: Text::new(key), values: values.collect(), ..judgement }
}
