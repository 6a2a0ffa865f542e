//! The verdict of a requirement: what is known against what is wanted. One file for each kind of requirement.

mod app;
mod availability;
mod by_hand;
mod lists;
pub(super) mod near;
mod release;
mod scope_rules;
mod scopes;
mod subscriptions;

pub use lists::same_origin;

use super::Requirement;
use super::evidence::Evidence;
use super::requirement::scope_rules;
use crate::console::events::{CALLBACK_CODES, EVENT_CODES};
use crate::console::labels::Title;
use crate::console::routes::App;
use crate::facts::{Fact, Known, Source, Time};
use crate::profile::Profile;
use crate::words::Text;
use serde::{Deserialize, Serialize};
use subscriptions::Kind;

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
    /// It is as wanted, or will be with the next version.
    #[must_use]
    pub fn is_set(self) -> bool {
        matches!(self, Self::Met | Self::Pending)
    }

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

    /// The key of what it is called in the admin's language.
    #[must_use]
    pub fn key(self) -> String {
        ["verdict_", &self.word().replace('-', "_")].concat()
    }
}

/// One wanted value and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The value.
    pub value: String,
    /// How it stands.
    pub verdict: Verdict,
    /// What is there instead, if anything is.
    pub found: Option<String>,
    /// What else there is to say.
    pub note: Option<Text>,
}

impl Wanted {
    fn new(value: impl Into<String>, verdict: Verdict) -> Self {
        Self { value: value.into(), verdict, found: None, note: None }
    }

    fn noted(self, key: &str) -> Self {
        Self { note: Some(Text::new(key)), ..self }
    }
}

/// A source and what it alone would say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The source.
    pub source: Source,
    /// When it was asked or seen.
    pub at: Time,
    /// The verdict by this source alone.
    pub verdict: Verdict,
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
    /// What it rests on: the source that decided first.
    pub sources: Vec<Basis>,
}

impl Judgement {
    /// The values that must be put in: those that are missing, and those that something else stands for.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        let is_open = |wanted: &&Wanted| matches!(wanted.verdict, Verdict::Missing | Verdict::Different);
        self.values.iter().filter(is_open).map(|wanted| wanted.value.as_str()).collect()
    }

    /// When the page was seen, if it was.
    #[must_use]
    pub fn seen_on_page(&self) -> bool {
        self.sources.iter().any(|basis| basis.source == Source::Page)
    }

    fn new(verdict: Verdict, summary: Text, values: Vec<Wanted>) -> Self {
        Self { verdict, summary, values, sources: Vec::new() }
    }

    fn unknown(key: &str, values: &[String]) -> Self {
        let values = values.iter().map(|value| Wanted::new(value, Verdict::Unknown)).collect();
        Self::new(Verdict::Unknown, Text::new(key), values)
    }

    /// The verdict of several values: what must be done first decides.
    fn of(values: Vec<Wanted>) -> Self {
        let is = |verdict| values.iter().any(|wanted| wanted.verdict == verdict);
        let order = [Verdict::Missing, Verdict::Different, Verdict::Unknown, Verdict::Pending];
        let verdict = order.into_iter().find(|verdict| is(*verdict)).unwrap_or(Verdict::Met);
        let count = values.iter().filter(|wanted| wanted.verdict == verdict).count();
        let note = values.iter().find(|wanted| wanted.verdict == verdict).and_then(|wanted| wanted.note.clone());
        let summary = match (verdict, note) {
            (Verdict::Unknown | Verdict::Pending, Some(note)) => note,
            (Verdict::Different, Some(note)) if count == 1 => note,
            _ => {
                Text::new(&format!("summary_{}", verdict.word())).with(count.to_string()).with(values.len().to_string())
            }
        };
        Self::new(verdict, summary, values)
    }
}

/// Judges one requirement.
#[must_use]
pub fn judge(requirement: &Requirement, profile: &Profile, app: &App, evidence: &Evidence) -> Judgement {
    let lacks = requirement.lacks(profile);
    if !lacks.is_empty() {
        return Judgement::new(Verdict::Unknown, Text::new("unknown_parameter").with(lacks.join(", ")), Vec::new());
    }
    let values = requirement.values(profile, app);
    match requirement {
        Requirement::AppName if app.is_unborn() && evidence.name.best().is_none() => {
            Judgement::unknown("unknown_create_closed", &values)
        }
        Requirement::AppName => app::name(evidence, &values),
        Requirement::Feature(feature) => app::feature(evidence, *feature),
        Requirement::Credentials => by_hand::confirmed(evidence, "credentials", "confirm_credentials"),
        Requirement::DesktopHomepage => {
            app::homepage(evidence, &evidence.desktop, |version| version.desktop.clone(), &values)
        }
        Requirement::MobileHomepage => {
            app::homepage(evidence, &evidence.mobile, |version| version.mobile.clone(), &values)
        }
        Requirement::OpenMode => app::open_mode(evidence, profile),
        Requirement::Scopes(identity) => scopes::scopes(evidence, *identity, scope_rules(profile, *identity), &values),
        Requirement::RedirectUrls => lists::list(evidence, Title::RedirectUrls, &values, app),
        Requirement::H5Domains => lists::list(evidence, Title::H5Domains, &values, app),
        Requirement::AllowedIps => by_hand::allowed_ips(evidence, &values),
        Requirement::DataRange => by_hand::data_range(evidence, profile.data_range),
        Requirement::Events => {
            let kind = Kind { id: "events", known: &evidence.events, codes: EVENT_CODES };
            subscriptions::subscription(evidence, &kind, profile.events.as_ref(), &values)
        }
        Requirement::Callbacks => {
            let kind = Kind { id: "callbacks", known: &evidence.callbacks, codes: CALLBACK_CODES };
            subscriptions::subscription(evidence, &kind, profile.callbacks.as_ref(), &values)
        }
        Requirement::Availability => availability::availability(evidence, profile.availability),
        Requirement::Release => release::release(evidence),
        Requirement::Outside(place) => by_hand::outside(evidence, profile.outside.get(*place)),
    }
}

/// Asks each source that knows. The most authoritative one that can tell decides; what the others say is kept, so that
/// the admin sees where they disagree.
fn weigh<T: Fact>(known: &Known<T>, values: &[String], judge: impl Fn(&T) -> Judgement) -> Judgement {
    let mut best: Option<Judgement> = None;
    let mut sources = Vec::new();
    for (source, seen) in known.all() {
        let judgement = judge(&seen.fact);
        let basis = Basis { source, at: seen.at, verdict: judgement.verdict };
        let decides =
            best.as_ref().is_none_or(|best| best.verdict == Verdict::Unknown) && judgement.verdict != Verdict::Unknown;
        if decides {
            sources.insert(0, basis);
        } else {
            sources.push(basis);
        }
        if decides || best.is_none() {
            best = Some(judgement);
        }
    }
    match best {
        Some(best) => Judgement { sources, ..best },
        None => Judgement::unknown("unknown_not_seen", values),
    }
}
