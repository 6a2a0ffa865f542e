//! Reading facts as the panel sends them. What is not exactly of that shape is not taken for facts.

use super::{AppStatus, Facts, Grant, Kind, Part, Problem};
use crate::facts::{PublishedFact, Release, ReleaseFact, ScopeState};
use crate::json::{Json, Kind as JsonKind};

impl Facts {
    /// Reads facts.
    #[must_use]
    pub fn read(json: &Json<'_>) -> Option<Self> {
        let facts = Self {
            host: text(json.get("host")?)?,
            app: text(json.get("app")?)?,
            credentials: json.get("credentials")?.bool()?,
            organization: some(json.get("organization")?, text)?,
            status: some(json.get("status")?, status)?,
            redirect_urls: some(json.get("redirectUrls")?, texts)?,
            h5_domains: some(json.get("h5Domains")?, texts)?,
            tenant_scopes: some(json.get("tenantScopes")?, |it| list(it, grant))?,
            user_scopes: some(json.get("userScopes")?, |it| list(it, grant))?,
            release: some(json.get("release")?, release)?,
            published: some(json.get("published")?, published)?,
            bot: some(json.get("bot")?, flag)?,
            problems: list(json.get("problems")?, problem)?,
        };
        has_fields(json, 13).then_some(facts)
    }
}

/// `null`, or what is there. The outer `None` says that it is neither.
#[allow(clippy::option_option, reason = "what is absent is told from what is wrong")]
fn some<T>(json: &Json<'_>, read: impl Fn(&Json<'_>) -> Option<T>) -> Option<Option<T>> {
    if json.kind == JsonKind::Null { Some(None) } else { read(json).map(Some) }
}

fn list<T>(json: &Json<'_>, read: impl Fn(&Json<'_>) -> Option<T>) -> Option<Vec<T>> {
    let JsonKind::List(all) = &json.kind else { return None };
    all.iter().map(read).collect()
}

fn text(json: &Json<'_>) -> Option<String> {
    json.text().map(str::to_owned)
}

fn flag(json: &Json<'_>) -> Option<bool> {
    json.bool()
}

fn texts(json: &Json<'_>) -> Option<Vec<String>> {
    list(json, text)
}

fn has_fields(json: &Json<'_>, count: usize) -> bool {
    matches!(&json.kind, JsonKind::Object(members) if members.len() == count)
}

fn status(json: &Json<'_>) -> Option<AppStatus> {
    let all = [AppStatus::Enabled, AppStatus::Disabled, AppStatus::NotEnabled];
    all.into_iter().find(|it| Some(it.word()) == json.text())
}

fn grant(json: &Json<'_>) -> Option<Grant> {
    let [name, state] = json.list() else { return None };
    let state = match state.text()? {
        "granted" => ScopeState::Granted,
        "notGranted" => ScopeState::NotGranted,
        "unclear" => ScopeState::Unclear,
        _ => return None,
    };
    Some((text(name)?, state))
}

fn release(json: &Json<'_>) -> Option<ReleaseFact> {
    let newest = match json.get("newest")?.text()? {
        "None" => Release::None,
        "Draft" => Release::Draft,
        "InReview" => Release::InReview,
        "Rejected" => Release::Rejected,
        "Published" => Release::Published,
        _ => return None,
    };
    let fact = ReleaseFact { newest, online: json.get("online")?.bool()?, number: some(json.get("number")?, text)? };
    has_fields(json, 3).then_some(fact)
}

fn published(json: &Json<'_>) -> Option<PublishedFact> {
    let fact = PublishedFact {
        desktop: some(json.get("desktop")?, text)?,
        mobile: some(json.get("mobile")?, text)?,
        bot: json.get("bot")?.bool()?,
    };
    has_fields(json, 3).then_some(fact)
}

fn problem(json: &Json<'_>) -> Option<Problem> {
    let word = |name: &str| json.get(name).and_then(Json::text);
    let JsonKind::Number(code) = json.get("code")?.kind else { return None };
    let problem = Problem {
        part: Part::ALL.into_iter().find(|part| Some(part.word()) == word("part"))?,
        kind: Kind::ALL.into_iter().find(|kind| Some(kind.word()) == word("kind"))?,
        code,
        detail: word("detail")?.to_owned(),
    };
    has_fields(json, 4).then_some(problem)
}
