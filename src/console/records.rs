//! The console's own records (console.md §3): which of them may be read, and what they say.
//!
//! Read only, and only these. Whatever else comes back than the known shape makes the record unavailable, never a
//! verdict: a rate limit must not look like a missing setting.

use super::events;
pub use super::refusal::Refusal;
use super::refusal::data;
use crate::facts::{AppId, AvailabilityFact, Catalogue, Listed, Release, ReleaseFact, ScopeState, SubscriptionFact};
use crate::json::{Json, Kind};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// A record that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// Name, features and homepage.
    App,
    /// Redirect URLs.
    Security,
    /// All scopes and how they stand.
    Scopes,
    /// Events: the mode, the URL, and which.
    Events,
    /// Callbacks.
    Callbacks,
    /// Who sees the published app.
    Availability,
    /// The versions.
    Versions,
    /// Name of the organisation, which stands in every page (`window.user.tenantName`).
    Organization,
}

impl Record {
    /// All of them, those first that say most.
    pub const ALL: [Self; 8] = [
        Self::App,
        Self::Security,
        Self::Scopes,
        Self::Versions,
        Self::Events,
        Self::Callbacks,
        Self::Availability,
        Self::Organization,
    ];

    /// The name that the adapter knows it by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Security => "safe_setting",
            Self::Scopes => "scope/all",
            Self::Events => "event",
            Self::Callbacks => "callback",
            Self::Availability => "visible/online",
            Self::Versions => "app_version/list",
            Self::Organization => "tenantName",
        }
    }

    /// The record with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|record| record.name() == name)
    }

    /// What follows `/developers/v1/`; empty for what stands in the page.
    #[must_use]
    pub fn path(self, app: &AppId) -> String {
        match self {
            Self::Organization => String::new(),
            _ => [self.name(), "/", app.as_str()].concat(),
        }
    }
}

/// What a record said. Each part that it does not speak of is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordFacts {
    /// The app's name.
    pub name: Option<String>,
    /// Whether the web app feature is added.
    pub web_app: Option<bool>,
    /// Whether the bot feature is added.
    pub bot: Option<bool>,
    /// Redirect URLs.
    pub redirect_urls: Option<Vec<String>>,
    /// Scopes of the app's own identity, each with how it stands.
    pub tenant_scopes: Option<Vec<(String, ScopeState)>>,
    /// Scopes used in the name of a user.
    pub user_scopes: Option<Vec<(String, ScopeState)>>,
    /// Scopes were left out that could not be read: what is not listed may be one of them.
    pub scopes_unread: bool,
    /// Events.
    pub events: Option<Box<SubscriptionFact>>,
    /// Callbacks.
    pub callbacks: Option<Box<SubscriptionFact>>,
    /// Who sees the published app.
    pub availability: Option<AvailabilityFact>,
    /// The versions.
    pub release: Option<ReleaseFact>,
    /// The app's IP allowlist.
    pub allowed_ips: Option<Vec<String>>,
    /// Name of the organisation.
    pub organization: Option<String>,
}

impl RecordFacts {
    /// Without the scopes that are not offered to an identity, but those in question: they may be a thousand.
    pub(crate) fn keep_offers_of(&mut self, names: &[&str]) {
        for rows in [&mut self.tenant_scopes, &mut self.user_scopes].into_iter().flatten() {
            rows.retain(|(name, state)| *state != ScopeState::NotOffered || names.contains(&name.as_str()));
        }
    }
}

/// What came of asking for a record, as the adapter tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    /// JSON, with its HTTP status.
    Json(u32, T),
    /// None, for a reason in the adapter's words: `timeout`, `network`, `redirected`, `noToken`, `notJson`, `tooLarge`.
    Failed(String),
}

impl<'j, 't> Answer<&'j Json<'t>> {
    /// The answer as the adapter writes it; `None` if it is none.
    #[must_use]
    pub fn of(json: &'j Json<'t>) -> Option<Self> {
        Some(match json.get("failed").and_then(Json::text) {
            Some(why) => Self::Failed(why.to_owned()),
            None => Self::Json(json.get("status")?.number()?, json.get("data")?),
        })
    }
}

/// How a record calls the identities. One program knows them by words instead of numbers (console.md §3).
const BY_APP: [&str; 2] = ["2", "App"];
const BY_USER: [&str; 2] = ["1", "User"];

/// All scopes that the console lists, whether the app has them or not. `None` where it does not tell.
#[must_use]
pub fn catalogue(answer: &Answer<&Json<'_>>) -> Option<Catalogue> {
    read(Record::Scopes, answer).ok()?;
    let Answer::Json(_, json) = answer else { return None };
    let all = json.get("data")?.get("scopes")?.list();
    let one = |scope: &Json<'_>| {
        let by_type = scope.get("scopeType2ScopeStatus");
        let known = by_type.filter(|it| !is_odd(it));
        let offered = |keys: [&str; 2]| keys.iter().any(|key| known.and_then(|it| it.get(key)).is_some());
        let identities = [("tenant", BY_APP), ("user", BY_USER)];
        let identities = identities.into_iter().filter(|(_, keys)| offered(*keys)).map(|(name, _)| name).collect();
        Some(Listed { name: scope.get("name")?.text()?.to_owned(), identities })
    };
    let listed: Option<Vec<Listed>> = all.iter().map(one).collect();
    listed.filter(|all| !all.is_empty()).map(Catalogue::new)
}

/// Reads the answer to a record.
///
/// # Errors
/// Why the record is not available, in a sentence.
pub fn read(record: Record, answer: &Answer<&Json<'_>>) -> Result<RecordFacts, Text> {
    told(record, answer).map_err(Refusal::text)
}

/// Reads the answer to a record.
///
/// # Errors
/// Why the record is not available.
pub fn told(record: Record, answer: &Answer<&Json<'_>>) -> Result<RecordFacts, Refusal> {
    if record == Record::Organization {
        let name = match answer {
            Answer::Failed(why) => return Err(Refusal::named(why)),
            Answer::Json(_, json) => json.text().filter(|name| !name.trim().is_empty()).ok_or(Refusal::Shape)?,
        };
        return Ok(RecordFacts { organization: Some(name.to_owned()), ..RecordFacts::default() });
    }
    let data = data(answer)?;
    let facts = match record {
        Record::App => app(data),
        Record::Security => security(data),
        Record::Scopes => scopes(data),
        Record::Events => events::events(data),
        Record::Callbacks => events::callbacks(data),
        Record::Availability => events::availability(data),
        Record::Versions => versions(data),
        Record::Organization => None,
    };
    facts.ok_or(Refusal::Shape)
}

/// A code may be a number or a string of digits (console.md §3).
pub(super) fn code(json: &Json<'_>) -> Option<i64> {
    match &json.kind {
        Kind::Number(code) => Some(*code),
        Kind::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// Strings of a list; `None` if it is no list, or holds anything else.
fn texts(json: &Json<'_>) -> Option<Vec<String>> {
    let Kind::List(all) = &json.kind else { return None };
    all.iter().map(|one| one.text().map(str::to_owned)).collect()
}

fn app(data: &Json<'_>) -> Option<RecordFacts> {
    let ability = data.get("ability").and_then(texts);
    let name = data.get("name").and_then(Json::text).map(str::to_owned);
    // What tells nothing of an app is no record of one.
    if ability.is_none() && name.is_none() {
        return None;
    }
    let bot = ability.as_ref().map(|ability| ability.iter().any(|name| name == "bot"));
    Some(RecordFacts { name, web_app: ability.and_then(|it| web_app(&it)), bot, ..RecordFacts::default() })
}

/// Public captures show the bot's name only. Another name may be the web app's, or any other feature's.
fn web_app(ability: &[String]) -> Option<bool> {
    let known = ["web_app", "webapp", "webApp", "web", "h5"];
    match ability.iter().any(|name| known.contains(&name.as_str())) {
        true => Some(true),
        false => ability.iter().all(|name| name == "bot").then_some(false),
    }
}

/// The key of the redirect URLs is absent when there are none; the others tell that it is the right record.
fn security(data: &Json<'_>) -> Option<RecordFacts> {
    let is_list = |json: &Json<'_>| matches!(json.kind, Kind::List(_));
    let known =
        data.get("ipWhiteList").is_some_and(is_list) || data.get("allowRefreshToken").and_then(Json::bool).is_some();
    let redirect_urls = match data.get("redirectURL") {
        Some(list) => texts(list)?,
        None if known => Vec::new(),
        None => return None,
    };
    let allowed_ips = data.get("ipWhiteList").and_then(texts);
    Some(RecordFacts { redirect_urls: Some(redirect_urls), allowed_ips, ..RecordFacts::default() })
}

/// Whether it tells of identities by words that nobody knows.
fn is_odd(by_type: &Json<'_>) -> bool {
    let Kind::Object(all) = &by_type.kind else { return true };
    all.iter().any(|(key, _)| ![BY_APP, BY_USER].as_flattened().contains(&key.as_ref()))
}

/// Scopes that the app neither has nor asked for are left out: they are a thousand and more. A list that names none of them
/// all tells of none.
fn scopes(data: &Json<'_>) -> Option<RecordFacts> {
    let Kind::List(all) = &data.get("scopes")?.kind else { return None };
    let (mut tenant, mut user) = (Vec::new(), Vec::new());
    let mut scopes_unread = all.is_empty();
    for scope in all {
        let Some(name) = scope.get("name").and_then(Json::text) else {
            scopes_unread = true;
            continue;
        };
        let by_type = scope.get("scopeType2ScopeStatus");
        let status = |keys: [&str; 2]| keys.iter().find_map(|key| by_type?.get(key));
        let (by_app, by_user) = (status(BY_APP), status(BY_USER));
        // A scope is not offered to each identity. With a word of neither, nothing is told, nor of the other one by a word
        // that nobody knows.
        let told = (by_app.is_some() || by_user.is_some()) && !by_type.is_some_and(is_odd);
        for (status, rows) in [(by_app, &mut tenant), (by_user, &mut user)] {
            let state = match status.map(code) {
                None if told => ScopeState::NotOffered,
                Some(Some(0)) => continue,
                Some(Some(1)) => ScopeState::AwaitsPublish,
                Some(Some(5)) => ScopeState::Granted,
                None | Some(_) => ScopeState::Unclear,
            };
            rows.push((name.to_owned(), state));
        }
    }
    Some(RecordFacts { tenant_scopes: Some(tenant), user_scopes: Some(user), scopes_unread, ..RecordFacts::default() })
}

/// Status of a version that was refused, and of one that was replaced (console.md §3).
const REJECTED: i64 = 3;
const OLD: i64 = 100;
/// Every status that is known.
const KNOWN: [i64; 5] = [0, 1, 2, REJECTED, OLD];

fn versions(data: &Json<'_>) -> Option<RecordFacts> {
    let Kind::List(all) = &data.get("versions")?.kind else { return None };
    let mut numbers: Vec<Vec<u64>> = Vec::new();
    let mut statuses = Vec::new();
    for version in all {
        statuses.push(version.get("versionStatus").and_then(code)?);
        numbers.extend(version.get("appVersion").and_then(Json::text).and_then(parts));
    }
    let has = |status| statuses.contains(&status);
    let newest = match () {
        () if has(1) => Release::InReview,
        () if has(0) => Release::Draft,
        // A status that nobody has seen so far.
        () if statuses.iter().any(|status| !KNOWN.contains(status)) => return None,
        () if has(2) => Release::Published,
        () if statuses.is_empty() => Release::None,
        () => Release::Rejected,
    };
    let number = numbers.into_iter().max().map(|parts| join(&parts));
    let release = Some(ReleaseFact { newest, online: has(2), number });
    Some(RecordFacts { release, ..RecordFacts::default() })
}

/// The parts of a version number `X.Y.Z`; a part may have twelve digits and more (a date, say).
#[must_use]
pub fn parts(number: &str) -> Option<Vec<u64>> {
    let parts: Option<Vec<u64>> = number.trim().split('.').map(|part| part.parse().ok()).collect();
    parts.filter(|parts| parts.len() == 3)
}

/// A version number of its parts.
#[must_use]
pub fn join(parts: &[u64]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
}
