//! What outlives the background: for each tab its session and the context of that, until the browser closes.
//!
//! `background.js` knows their keys as well: it looks whether there is a session, and drops those of closed tabs.

use super::browser;
use super::context::InUse;
use crate::session::Session;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Reads a tab's session, and its context where that is kept. `None` if no session was, or what was can't be read.
pub(super) async fn load(tab: i32) -> Option<(Session, Option<InUse>)> {
    let (session, context) = (key("session:", tab), key("context:", tab));
    let keys = Array::of2(&session.as_str().into(), &context.as_str().into());
    let found = browser::settled(browser::session_get(&keys)).await.ok()?;
    let context = browser::text(&found, &context).and_then(|text| InUse::restore(&text));
    Some((Session::restore(&browser::text(&found, &session)?)?, context))
}

/// Keeps a tab's session, and its context if that is given; tells whether it worked.
pub(super) async fn save(tab: i32, session: &str, context: Option<&str>) -> bool {
    let mut items = vec![(key("session:", tab), session)];
    items.extend(context.map(|context| (key("context:", tab), context)));
    let items: Vec<(&str, JsValue)> = items.iter().map(|(key, text)| (key.as_str(), JsValue::from_str(text))).collect();
    browser::settled(browser::session_set(&browser::object(&items))).await.is_ok()
}

/// Drops the context beside a tab's session.
pub(super) fn remove_context(tab: i32) {
    browser::detach(browser::session_remove(&key("context:", tab)));
}

/// Drops a tab's session.
pub(super) fn remove(tab: i32) {
    browser::detach(browser::session_remove(&key("session:", tab)));
}

/// The tabs that have a session.
pub(super) async fn tabs() -> Vec<i32> {
    let Ok(all) = browser::settled(browser::session_all()).await else { return Vec::new() };
    let names = if all.is_object() { js_sys::Object::keys(&all.into()) } else { Array::new() };
    let tab = |name: JsValue| name.as_string()?.strip_prefix("session:")?.parse().ok();
    names.iter().filter_map(tab).collect()
}

fn key(kind: &str, tab: i32) -> String {
    [kind, &tab.to_string()].concat()
}
