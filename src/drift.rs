//! What has changed in an app since all was met, as far as a profile asks for it.
//!
//! Kept is a [`Memory`]: the values that the profile asked for, a sum of them, the number of the version, and when. Held against
//! what is known now it tells what is there no more, and what a newer profile asks for in addition.

use crate::audit::evidence::Evidence;
use crate::audit::{Requirement, Verdict, judge};
use crate::console::routes::App;
use crate::facts::{OpenMode, Time};
use crate::json::{self, Json, Kind};
use crate::profile::{Availability, Profile};
use serde::{Deserialize, Serialize};

/// Kept anew after so many milliseconds, so that "since" is not long ago.
const DAY: u64 = 86_400_000;

/// The state in which all was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// Id of the profile.
    pub profile: String,
    /// A sum of the values: another one is another profile, or another version of it.
    pub hash: String,
    /// When it was seen last.
    pub at: Time,
    /// The number of the version then.
    pub version: Option<String>,
    /// Requirements and the values that were there; an empty value where a requirement has none.
    pub values: Vec<(String, String)>,
}

/// Who sees a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Everybody who uses the app: such settings take effect at once.
    AtOnce,
    /// Everybody who uses the app: a version was published since.
    Published,
    /// Nobody yet: no version was published since.
    NotYet,
    /// The records don't tell.
    Untold,
}

impl Seen {
    /// Key of the sentence that tells it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::AtOnce => "drift_at_once",
            Self::Published => "drift_published",
            Self::NotYet => "drift_not_yet",
            Self::Untold => "drift_untold",
        }
    }
}

/// A value that is there no more as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The requirement.
    pub requirement: String,
    /// The value; empty where the requirement has none.
    pub value: String,
    /// How it stands now.
    pub verdict: Verdict,
    /// Who sees it.
    pub seen: Seen,
}

/// What has changed since all was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// When all was met.
    pub since: Time,
    /// What was there then and is not now.
    pub changed: Vec<Change>,
    /// What was not asked for then and is now, and is not there: requirement and value.
    pub added: Vec<(String, String)>,
}

/// A wanted value and how it stands.
type Stands = (Requirement, String, Verdict);

/// The state to remember, if all is met that the console can show.
#[must_use]
pub fn memory(profile: &Profile, app: &App, evidence: &Evidence, now: Time) -> Option<Memory> {
    let all = stands(profile, app, evidence);
    if all.is_empty() || all.iter().any(|(_, _, verdict)| *verdict != Verdict::Met) {
        return None;
    }
    let values: Vec<(String, String)> = all.into_iter().map(|(it, value, _)| (it.id(profile), value)).collect();
    let version = evidence.release.best().and_then(|fact| fact.number.clone());
    Some(Memory { profile: profile.id.clone(), hash: sum(&values), at: now, version, values })
}

/// What has changed since; `None` if nothing has, or the memory is of another profile.
#[must_use]
pub fn drift(memory: &Memory, profile: &Profile, app: &App, evidence: &Evidence) -> Option<Drift> {
    if memory.profile != profile.id {
        return None;
    }
    let mut drift = Drift { since: memory.at, changed: Vec::new(), added: Vec::new() };
    for (requirement, value, verdict) in stands(profile, app, evidence) {
        // What is not known has not changed.
        if !matches!(verdict, Verdict::Missing | Verdict::Different | Verdict::Pending) {
            continue;
        }
        let pair = (requirement.id(profile), value);
        if memory.values.contains(&pair) {
            let seen = seen(&requirement, memory, evidence);
            drift.changed.push(Change { requirement: pair.0, value: pair.1, verdict, seen });
        } else {
            drift.added.push(pair);
        }
    }
    (!drift.changed.is_empty() || !drift.added.is_empty()).then_some(drift)
}

impl Memory {
    /// Whether another memory tells nothing new.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let same = (&self.profile, &self.hash, &self.version) == (&other.profile, &other.hash, &other.version);
        same && other.at < self.at + DAY
    }

    /// It, as it is kept: later versions of Larkspur read it as well.
    #[must_use]
    pub fn store(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads one; `None` if the text holds none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let json = json::parse(text).ok()?;
        let text = |name| json.get(name).and_then(Json::text).map(str::to_owned);
        let Kind::Number(at) = json.get("at")?.kind else { return None };
        let pair = |pair: &Json<'_>| match pair.list() {
            [requirement, value] => Some((requirement.text()?.to_owned(), value.text()?.to_owned())),
            _ => None,
        };
        let values: Vec<(String, String)> = json.get("values")?.list().iter().map(pair).collect::<Option<_>>()?;
        // What was altered on its way is no memory.
        let hash = text("hash").filter(|hash| *hash == sum(&values))?;
        Some(Self { profile: text("profile")?, hash, at: u64::try_from(at).ok()?, version: text("version"), values })
    }
}

/// How each value stands that the console can show. A name is recommended only, and what is done elsewhere is the admin's word.
fn stands(profile: &Profile, app: &App, evidence: &Evidence) -> Vec<Stands> {
    let shown = |it: &Requirement| it.page().is_some() && *it != Requirement::AppName && !it.by_hand(profile);
    let mut all = Vec::new();
    for requirement in Requirement::all(profile).into_iter().filter(shown) {
        let judgement = judge(&requirement, profile, app, evidence);
        if judgement.values.is_empty() {
            let value = word(&requirement, profile).to_owned();
            all.push((requirement, value, judgement.verdict));
        } else {
            all.extend(judgement.values.into_iter().map(|wanted| (requirement.clone(), wanted.value, wanted.verdict)));
        }
    }
    all
}

/// What a requirement without values asks for, where profiles may differ in it.
fn word(requirement: &Requirement, profile: &Profile) -> &'static str {
    let mode = profile.homepage.as_ref().and_then(|homepage| homepage.open_mode);
    match (requirement, mode, profile.availability) {
        (Requirement::OpenMode, Some(OpenMode::NewTab), _) => "new_tab",
        (Requirement::OpenMode, Some(OpenMode::Browser), _) => "browser",
        (Requirement::Availability, _, Some(Availability::All)) => "all",
        (Requirement::Availability, _, Some(Availability::Any)) => "any",
        _ => "",
    }
}

/// Lists and most scopes take effect at once, the rest with a version (console.md §4).
fn seen(requirement: &Requirement, memory: &Memory, evidence: &Evidence) -> Seen {
    let number = evidence.release.best().map(|fact| (fact.online, fact.number.as_ref()));
    match (requirement, number) {
        (Requirement::RedirectUrls | Requirement::H5Domains, _) => Seen::AtOnce,
        // Which scopes take effect at once the company's own reviewer decides.
        (Requirement::Scopes(_), _) | (_, None) => Seen::Untold,
        (_, Some((online, number))) if online && number.is_some() && number != memory.version.as_ref() => {
            Seen::Published
        }
        (_, Some(_)) => Seen::NotYet,
    }
}

/// FNV-1a: no secret, but a sum that another list does not have by chance.
fn sum(values: &[(String, String)]) -> String {
    let bytes = values.iter().flat_map(|(one, other)| one.bytes().chain([0]).chain(other.bytes()).chain([0]));
    let sum =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    data_encoding::HEXLOWER.encode(&sum.to_be_bytes())
}
