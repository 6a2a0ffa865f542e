//! The verdict of a requirement: what is known against what is wanted.

use super::Requirement;
use super::evidence::{Evidence, ListFact, Time};
use crate::console::labels::Title;
use crate::console::routes::App;
use crate::console::scopes::ScopeState;
use crate::profile::{Origin, Profile};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// How a requirement, or one value of it, stands. What is not known is never called met, nor missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// As wanted.
    Met,
    /// Not there.
    Missing,
    /// There, but not as wanted.
    Different,
    /// Done, but not in effect before it is saved, published or reviewed.
    Pending,
    /// Can't be told.
    Unknown,
    /// Only the admin can tell.
    ToConfirm,
}

impl Verdict {
    /// The word that tests and styles know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missing => "missing",
            Self::Different => "different",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
            Self::ToConfirm => "to-confirm",
        }
    }
}

/// One wanted value and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The value.
    pub value: String,
    /// How it stands.
    pub verdict: Verdict,
    /// What else there is to say.
    pub note: Option<Text>,
}

/// How a requirement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict of the whole.
    pub verdict: Verdict,
    /// The case in a sentence.
    pub summary: Text,
    /// Value by value.
    pub values: Vec<Wanted>,
    /// When the page was seen that this rests on.
    pub seen: Option<Time>,
}

impl Judgement {
    /// The values that are missing.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        self.values
            .iter()
            .filter(|wanted| wanted.verdict == Verdict::Missing)
            .map(|wanted| wanted.value.as_str())
            .collect()
    }

    fn unknown(key: &str, values: Vec<String>) -> Self {
        let wanted = |value| Wanted { value, verdict: Verdict::Unknown, note: None };
        let values = values.into_iter().map(wanted).collect();
        Self { verdict: Verdict::Unknown, summary: Text::new(key), values, seen: None }
    }

    /// The verdict of several values: what must be done first decides.
    fn of(values: Vec<Wanted>, seen: Time) -> Self {
        let is = |verdict| values.iter().any(|wanted| wanted.verdict == verdict);
        let order = [Verdict::Missing, Verdict::Different, Verdict::Unknown, Verdict::Pending];
        let verdict = order.into_iter().find(|verdict| is(*verdict)).unwrap_or(Verdict::Met);
        let count = values.iter().filter(|wanted| wanted.verdict == verdict).count();
        let notes = values.iter().find(|wanted| wanted.verdict == verdict).and_then(|wanted| wanted.note.clone());
        let summary = match (verdict, notes) {
            (Verdict::Unknown | Verdict::Pending, Some(note)) => note,
            _ => {
                Text::new(&format!("summary_{}", verdict.word())).with(count.to_string()).with(values.len().to_string())
            }
        };
        Self { verdict, summary, values, seen: Some(seen) }
    }
}

/// Judges one requirement.
#[must_use]
pub fn judge(requirement: &Requirement, profile: &Profile, app: &App, evidence: &Evidence) -> Judgement {
    let values = requirement.values(profile, app);
    match requirement {
        Requirement::RedirectUrls => list(evidence, Title::RedirectUrls, values, |entry, wanted| entry == wanted),
        Requirement::H5Domains => list(evidence, Title::H5Domains, values, same_origin),
        Requirement::Scopes(identity) => match evidence.scopes(*identity) {
            None => Judgement::unknown("unknown_not_seen", values),
            Some(seen) => {
                let judged = values.into_iter().map(|value| {
                    let state = seen.fact.state(&value);
                    let (verdict, note) = scope(state, seen.fact.whole);
                    Wanted { value, verdict, note: note.map(Text::new) }
                });
                Judgement::of(judged.collect(), seen.at)
            }
        },
        Requirement::Credentials | Requirement::Outside(_) => {
            Judgement { verdict: Verdict::Unknown, ..Judgement::unknown("unknown_by_hand", values) }
        }
        _ => Judgement::unknown("unknown_by_hand", values),
    }
}

fn list(evidence: &Evidence, title: Title, values: Vec<String>, same: impl Fn(&str, &str) -> bool) -> Judgement {
    let Some(seen) = evidence.list(title) else { return Judgement::unknown("unknown_not_seen", values) };
    let (entries, unsaved, whole) = match &seen.fact {
        ListFact::Nowhere => return Judgement { seen: Some(seen.at), ..Judgement::unknown("unknown_nowhere", values) },
        ListFact::Several(_) => {
            return Judgement { seen: Some(seen.at), ..Judgement::unknown("unknown_several", values) };
        }
        ListFact::Read { entries, unsaved, whole } => (entries, unsaved, *whole),
    };
    let judged = values.into_iter().map(|value| {
        let mut found = entries.iter().filter(|entry| same(entry, &value)).peekable();
        let (verdict, note) = match (found.peek().is_some(), whole) {
            (true, _) if found.all(|entry| unsaved.contains(entry)) => (Verdict::Pending, Some("pending_save")),
            (true, _) => (Verdict::Met, None),
            (false, true) => (Verdict::Missing, None),
            (false, false) => (Verdict::Unknown, Some("unknown_not_whole")),
        };
        Wanted { value, verdict, note: note.map(Text::new) }
    });
    Judgement::of(judged.collect(), seen.at)
}

fn scope(state: Option<ScopeState>, whole: bool) -> (Verdict, Option<&'static str>) {
    match state {
        Some(ScopeState::Granted) => (Verdict::Met, None),
        Some(ScopeState::AwaitsPublish) => (Verdict::Pending, Some("pending_publish")),
        Some(ScopeState::UnderReview) => (Verdict::Pending, Some("pending_review")),
        Some(ScopeState::NotAdded) => (Verdict::Missing, None),
        Some(ScopeState::Unclear) => (Verdict::Unknown, Some("unknown_state")),
        None if whole => (Verdict::Missing, None),
        None => (Verdict::Unknown, Some("unknown_not_whole")),
    }
}

/// Trusted domains are matched by origin (console.md §4). An entry without a scheme is taken as the console's way of
/// writing the wanted one; an entry with a path is none.
#[must_use]
pub fn same_origin(entry: &str, wanted: &str) -> bool {
    let entry = entry.trim().trim_end_matches('/').to_ascii_lowercase();
    let wanted = wanted.to_ascii_lowercase();
    let is_origin = Origin::try_from(entry.clone()).is_ok();
    let host = wanted.split_once("://").map_or(wanted.as_str(), |(_, host)| host);
    if is_origin { entry == wanted } else { entry == host }
}
