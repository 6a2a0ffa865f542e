//! What outlives the background: for each tab its session and the context of that, until the browser closes.
//!
//! `background.js` knows their keys as well: it hands them to the part that watches, and drops those of closed tabs.

use super::browser;
use crate::session::Session;
use wasm_bindgen::JsValue;

/// Reads a tab's session. `None` if none was kept, or what was kept can't be read.
pub(super) async fn load(tab: i32) -> Option<Session> {
    let key = key("session:", tab);
    let found = browser::settled(browser::session_get(&key)).await.ok()?;
    Session::restore(&browser::text(&found, &key)?)
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

/// The tabs that have a session.
pub(super) async fn tabs() -> Vec<i32> {
    let Ok(all) = browser::settled(browser::session_all()).await else { return Vec::new() };
    let names = if all.is_object() { js_sys::Object::keys(&all.into()) } else { js_sys::Array::new() };
    let tab = |name: JsValue| name.as_string()?.strip_prefix("session:")?.parse().ok();
    names.iter().filter_map(tab).collect()
}

fn key(kind: &str, tab: i32) -> String {
    [kind, &tab.to_string()].concat()
}
