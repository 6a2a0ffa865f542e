//! Events and callbacks in the console's records (console.md §3).

use super::records::{self, RecordFacts};
use crate::facts::{AvailabilityFact, SubscriptionFact};
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
    let by_app = listed(data, "appEvents", "appEventDetails");
    let by_user = listed(data, "userEvents", "userEventDetails");
    let mut all = listed(data, "events", "eventDetails");
    all.names.extend(by_app.names.iter().chain(&by_user.names).cloned());
    let url = data.get("verificationUrl").and_then(Json::text).map(str::to_owned);
    let events = SubscriptionFact {
        mode: mode(data, "eventMode")?,
        url,
        names: all.names,
        whole: all.whole || by_app.whole && by_user.whole,
        by_app: by_app.whole.then_some(by_app.names),
        by_user: by_user.whole.then_some(by_user.names),
    };
    Some(RecordFacts { events: Some(Box::new(events)), ..RecordFacts::default() })
}

pub(super) fn callbacks(data: &Json<'_>) -> Option<RecordFacts> {
    let Listed { names, whole } = listed(data, "callbacks", "callbackDetails");
    // A callback has no identity: it is the app's.
    let by_app = Some(names.clone()).filter(|_| whole);
    let mode = mode(data, "callbackMode")?;
    let callbacks = SubscriptionFact { mode, url: None, names, whole, by_app, by_user: None };
    Some(RecordFacts { callbacks: Some(Box::new(callbacks)), ..RecordFacts::default() })
}

fn mode(data: &Json<'_>, name: &str) -> Option<u32> {
    data.get(name).and_then(records::code).and_then(|mode| u32::try_from(mode).ok())
}

/// Names that a record lists.
struct Listed {
    names: Vec<String>,
    /// They were told, and none of them in a form that is not known: what is not among them is not subscribed.
    whole: bool,
}

/// Names that stand in a flat list, in the items of a list of details, or in both (console.md §3).
fn listed(data: &Json<'_>, flat: &str, details: &str) -> Listed {
    let (mut names, mut told, mut odd) = (Vec::new(), false, false);
    let mut one = |entry: &Json<'_>| match entry.text().or_else(|| entry.get("id")?.text()) {
        Some(name) => names.push(name.to_owned()),
        None => odd = true,
    };
    for place in [flat, details] {
        let Some(list) = data.get(place).filter(|list| list.kind != Kind::Null) else { continue };
        told = true;
        let Kind::List(entries) = &list.kind else {
            return Listed { names, whole: false };
        };
        for entry in entries {
            match entry.get("items").map(|items| &items.kind) {
                Some(Kind::List(items)) => items.iter().for_each(&mut one),
                _ => one(entry),
            }
        }
    }
    Listed { names, whole: told && !odd }
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

/// Nobody is in it only if each of its lists says so: one that is absent tells nothing.
fn audience(list: &Json<'_>) -> Option<Audience> {
    let all = list.get("isAll").and_then(records::code)?;
    let (mut somebody, mut told) = (false, 0);
    for name in ["departments", "members", "groups"] {
        match list.get(name).map(|names| &names.kind) {
            None | Some(Kind::Null) => {}
            Some(Kind::List(names)) => {
                told += 1;
                somebody |= !names.is_empty();
            }
            Some(_) => return None,
        }
    }
    match all {
        1 => Some(Audience::Everyone),
        0 if somebody => Some(Audience::Some),
        0 if told == 3 => Some(Audience::Nobody),
        _ => None,
    }
}
