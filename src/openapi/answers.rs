//! What the answers hold. Fields are as the public SDKs have them; many of them may be absent, and what is absent is not
//! known.

use super::problem::integer;
use super::{AppStatus, Facts, Kind, Part, Problem};
use crate::console::records::{join, parts};
use crate::facts::{Identity, PublishedFact, Release, ReleaseFact, ScopeState};
use crate::json::{Json, Kind as JsonKind};

/// `activate_status` of a bot that is switched on.
pub(super) const BOT_ENABLED: i64 = 2;

/// Stands for the status of a version that does not tell one.
const UNTOLD: i64 = -1;

/// A scope that the app has asked for. Its name may occur once for each identity.
pub(super) struct Grant {
    name: String,
    identity: Option<Identity>,
    /// `None` if the answer tells it in a form that is not documented.
    granted: Option<bool>,
}

/// What the versions and the scopes need to know of the application.
#[derive(Default)]
pub(super) struct Application {
    /// Id of the published version.
    pub(super) online: Option<String>,
    in_review: bool,
    /// Scopes, with the identities that use them where that is told.
    scopes: Vec<(String, Vec<Identity>)>,
}

/// The scopes that the app has asked for; `None` if any of them has no name, so that nobody knows which are not among them.
pub(super) fn grants(data: &Json<'_>) -> Option<Vec<Grant>> {
    let JsonKind::List(all) = &data.get("scopes")?.kind else { return None };
    let one = |scope: &Json<'_>| {
        let granted = match scope.get("grant_status").and_then(integer) {
            Some(1) => Some(true),
            Some(2) => Some(false),
            _ => None,
        };
        let identity = scope.get("scope_type").and_then(Json::text).and_then(identity);
        Some(Grant { name: scope.get("scope_name")?.text()?.to_owned(), identity, granted })
    };
    all.iter().map(one).collect()
}

/// The scopes by identity. Where no call tells the identity of one that is granted, nobody knows how it stands.
pub(super) fn by_identity(grants: &[Grant], application: &Application) -> (Vec<super::Grant>, Vec<super::Grant>) {
    let (mut tenant, mut user) = (Vec::new(), Vec::new());
    for (index, grant) in grants.iter().enumerate() {
        let known = application.scopes.iter().find(|(name, _)| *name == grant.name).map(|(_, known)| known.as_slice());
        let others = || grants.iter().enumerate().filter(|(at, it)| *at != index && it.name == grant.name);
        let alike = others().all(|(_, it)| it.granted == grant.granted);
        let (identities, state) = match (grant.identity, known, grant.granted) {
            (Some(one), _, granted) => (vec![one], state(granted)),
            // Twice the same: once for each identity.
            (None, _, granted) if alike && others().count() > 0 => {
                (vec![Identity::Tenant, Identity::User], state(granted))
            }
            (None, Some(&[one]), granted) if others().count() == 0 => (vec![one], state(granted)),
            // Not granted to whomever it is for, and not asked for by the other.
            (None, _, Some(false)) if alike => (vec![Identity::Tenant, Identity::User], ScopeState::NotGranted),
            _ => (vec![Identity::Tenant, Identity::User], ScopeState::Unclear),
        };
        for one in identities {
            let rows = match one {
                Identity::Tenant => &mut tenant,
                Identity::User => &mut user,
            };
            if !rows.iter().any(|(name, _)| *name == grant.name) {
                rows.push((grant.name.clone(), state));
            }
        }
    }
    (tenant, user)
}

fn state(granted: Option<bool>) -> ScopeState {
    match granted {
        Some(true) => ScopeState::Granted,
        Some(false) => ScopeState::NotGranted,
        None => ScopeState::Unclear,
    }
}

fn identity(word: &str) -> Option<Identity> {
    match word {
        "tenant" => Some(Identity::Tenant),
        "user" => Some(Identity::User),
        _ => None,
    }
}

/// The app; `None` if it is not the one that was asked about.
pub(super) fn application(app: &Json<'_>, facts: &mut Facts) -> Option<Application> {
    if app.get("app_id").and_then(Json::text).is_some_and(|id| id != facts.app) {
        return None;
    }
    facts.status = match app.get("status").and_then(integer) {
        Some(0) => Some(AppStatus::Disabled),
        Some(1) => Some(AppStatus::Enabled),
        Some(2) => Some(AppStatus::NotEnabled),
        _ => None,
    };
    if app.get("scene_type").and_then(integer).is_some_and(|scene| scene != 0) {
        facts.problems.push(Problem::new(Part::Application, Kind::NotCustom, 0));
    }
    // Nobody confirms that this part is ever returned: absent, it says nothing.
    let security = app.get("security");
    let of_security = |name| texts(security?.get(name)?);
    facts.redirect_urls = app.get("redirect_urls").and_then(texts).or_else(|| of_security("redirect_urls"));
    facts.h5_domains = of_security("h5_trusted_domains");
    let scope = |scope: &Json<'_>| {
        let types = scope.get("token_types").map(Json::list).unwrap_or_default();
        let identities = types.iter().filter_map(Json::text).filter_map(identity).collect();
        Some((scope.get("scope")?.text()?.to_owned(), identities))
    };
    Some(Application {
        online: version_id(app, "online_version_id"),
        in_review: version_id(app, "unaudit_version_id").is_some(),
        scopes: app.get("scopes").map(Json::list).unwrap_or_default().iter().filter_map(scope).collect(),
    })
}

/// The versions. Tells whether the published one is among them.
pub(super) fn versions(data: &Json<'_>, application: &Application, facts: &mut Facts) -> Option<bool> {
    // Nothing documents that an absent list is an empty one: how the release stands is then not known.
    let items = match data.get("items").map(|items| &items.kind) {
        Some(JsonKind::List(items)) => Some(items.as_slice()),
        None | Some(JsonKind::Null) => None,
        Some(_) => return None,
    };
    let mut all = Vec::new();
    for item in items.unwrap_or_default() {
        let number = item.get("version").and_then(Json::text).and_then(parts);
        all.push((item.get("status").and_then(integer).unwrap_or(UNTOLD), number, item));
    }
    let is_online = |item: &Json<'_>| version_id(item, "version_id") == application.online;
    let live = match &application.online {
        Some(_) => all.iter().find(|(_, _, item)| is_online(item)),
        None => all.iter().find(|(status, _, item)| *status == 1 && was_published(item)),
    };
    let online = application.online.is_some() || live.is_some();
    let live_number = live.and_then(|(_, number, _)| number.clone());
    let has = |wanted| all.iter().any(|(status, _, _)| *status == wanted);
    // One that was refused before the published one was made is over and done with.
    let refused = |(status, number, _): &(i64, Option<Vec<u64>>, &Json<'_>)| *status == 2 && *number >= live_number;
    let newest = match () {
        () if has(3) || application.in_review => Some(Release::InReview),
        () if items.is_none() || has(UNTOLD) => None,
        () if has(4) => Some(Release::Draft),
        () if all.iter().any(refused) => Some(Release::Rejected),
        () if online => Some(Release::Published),
        () if all.is_empty() => Some(Release::None),
        () => None,
    };
    let number = all.iter().filter_map(|(_, number, _)| number.as_ref()).max().map(|parts| join(parts));
    facts.release = newest.map(|newest| ReleaseFact { newest, online, number });
    facts.published = live.and_then(|(_, _, item)| published(item));
    Some(live.is_some())
}

/// What a version holds; nothing is known where its abilities are not told.
pub(super) fn published(version: &Json<'_>) -> Option<PublishedFact> {
    let ability = object(version.get("ability")?)?;
    let web_app = ability.get("web_app").and_then(object);
    let page = |name| web_app.map(|it| it.get(name).and_then(Json::text).unwrap_or_default().to_owned());
    let bot = ability.get("bot").and_then(object).is_some();
    Some(PublishedFact { desktop: page("pc_url"), mobile: page("mobile_url"), bot })
}

/// Whether a version has a time of publishing, which is a text, a number, empty or null.
fn was_published(version: &Json<'_>) -> bool {
    version.get("publish_time").and_then(integer).is_some_and(|time| time > 0)
        || version.get("publish_time").and_then(Json::text).is_some_and(|time| !time.is_empty() && time != "0")
}

fn version_id(json: &Json<'_>, name: &str) -> Option<String> {
    json.get(name)?.text().filter(|id| !id.is_empty()).map(str::to_owned)
}

fn object<'a, 'b>(json: &'b Json<'a>) -> Option<&'b Json<'a>> {
    matches!(json.kind, JsonKind::Object(_)).then_some(json)
}

/// Strings of a list; `None` if it is no list, or holds anything else.
fn texts(json: &Json<'_>) -> Option<Vec<String>> {
    let JsonKind::List(all) = &json.kind else { return None };
    all.iter().map(|one| one.text().map(str::to_owned)).collect()
}
