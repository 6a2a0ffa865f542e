//! Events and callbacks in the console's records (console.md §3).

use super::records::{self, RecordFacts};
use crate::audit::evidence::{AvailabilityFact, SubscriptionFact};
use crate::json::{Json, Kind};

/// The console's numbers of the modes; `None` where it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// The platform calls a URL.
    pub webhook: Option<u32>,
    /// A connection that is kept open.
    pub long_connection: Option<u32>,
}

/// Of `eventMode`.
pub const EVENT_CODES: Codes = Codes { webhook: Some(1), long_connection: Some(4) };
/// Of `callbackMode`.
pub const CALLBACK_CODES: Codes = Codes { webhook: None, long_connection: Some(4) };

pub(super) fn events(data: &Json<'_>) -> Option<RecordFacts> {
    // Of a list in a form that is not known, nobody can tell what it lacks.
    let listed = |flat, details| listed(data, flat, details).ok();
    let (by_app, by_user) = (listed("appEvents", "appEventDetails")?, listed("userEvents", "userEventDetails")?);
    let mut all = listed("events", "eventDetails")?.unwrap_or_default();
    for name in by_app.iter().chain(&by_user).flatten() {
        if !all.contains(name) {
            all.push(name.clone());
        }
    }
    let url = data.get("verificationUrl").and_then(Json::text).map(str::to_owned);
    let events = SubscriptionFact { mode: mode(data, "eventMode")?, url, names: all, by_app, by_user };
    Some(RecordFacts { events: Some(Box::new(events)), ..RecordFacts::default() })
}

pub(super) fn callbacks(data: &Json<'_>) -> Option<RecordFacts> {
    let names = listed(data, "callbacks", "callbackDetails").ok()?.unwrap_or_default();
    // A callback has no identity: it is the app's.
    let by_app = Some(names.clone());
    let callbacks = SubscriptionFact { mode: mode(data, "callbackMode")?, url: None, names, by_app, by_user: None };
    Some(RecordFacts { callbacks: Some(Box::new(callbacks)), ..RecordFacts::default() })
}

fn mode(data: &Json<'_>, name: &str) -> Option<u32> {
    data.get(name).and_then(records::code).and_then(|mode| u32::try_from(mode).ok())
}

/// Names that stand in a flat list, in the items of a list of details, or in both (console.md §3).
fn listed(data: &Json<'_>, flat: &str, details: &str) -> Result<Option<Vec<String>>, OddShape> {
    let mut all = names(data, flat)?;
    let groups = match data.get(details).map(|groups| &groups.kind) {
        None | Some(Kind::Null) => return Ok(all),
        Some(Kind::List(groups)) => groups,
        Some(_) => return Err(OddShape),
    };
    for group in groups {
        let found = match group.get("items") {
            Some(_) => names(group, "items")?.unwrap_or_default(),
            None => group.get("id").and_then(Json::text).map(str::to_owned).into_iter().collect(),
        };
        let all = all.get_or_insert_default();
        for name in found {
            if !all.contains(&name) {
                all.push(name);
            }
        }
    }
    Ok(all)
}

pub(super) fn availability(data: &Json<'_>) -> Option<RecordFacts> {
    let (white, black) = (audience(data.get("whiteList")?)?, audience(data.get("blackList")?)?);
    let availability = match (white, black) {
        (Audience::Nobody, _) | (_, Audience::Everyone) => AvailabilityFact::Nobody,
        (Audience::Everyone, Audience::Nobody) => AvailabilityFact::Everyone,
        (Audience::Everyone, Audience::Some) => AvailabilityFact::Most,
        (Audience::Some, _) => AvailabilityFact::Some,
    };
    Some(RecordFacts { availability: Some(availability), ..RecordFacts::default() })
}

enum Audience {
    Everyone,
    Some,
    Nobody,
}

fn audience(list: &Json<'_>) -> Option<Audience> {
    let mut somebody = false;
    for name in ["departments", "members", "groups"] {
        match list.get(name).map(|names| &names.kind) {
            None => {}
            Some(Kind::List(all)) => somebody |= !all.is_empty(),
            Some(_) => return None,
        }
    }
    match list.get("isAll")?.number()? {
        1 => Some(Audience::Everyone),
        0 if somebody => Some(Audience::Some),
        0 => Some(Audience::Nobody),
        _ => None,
    }
}

/// It is there, but not as it is known.
struct OddShape;

/// Names of a list, which are texts or objects with an `id`; `None` if there is no such list.
fn names(data: &Json<'_>, name: &str) -> Result<Option<Vec<String>>, OddShape> {
    let one = |entry: &Json<'_>| entry.text().or_else(|| entry.get("id")?.text()).map(str::to_owned).ok_or(OddShape);
    match data.get(name).map(|list| &list.kind) {
        None | Some(Kind::Null) => Ok(None),
        Some(Kind::List(all)) => all.iter().map(one).collect::<Result<Vec<String>, _>>().map(Some),
        Some(_) => Err(OddShape),
    }
}
