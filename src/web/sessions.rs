//! What outlives the background: one session per tab, until the browser closes.

use super::browser;
use crate::session::Session;
use wasm_bindgen::JsValue;

/// Reads a tab's session. `None` if none was kept, or what was kept can't be read.
pub(super) async fn load(tab: i32) -> Option<Session> {
    let key = key(tab);
    let found = browser::settled(browser::session_get(&key)).await.ok()?;
    Session::restore(&browser::text(&found, &key)?)
}

/// Keeps a tab's session; tells whether it worked.
pub(super) async fn save(tab: i32, session: &str) -> bool {
    let items = browser::object(&[(&key(tab), JsValue::from_str(session))]);
    browser::settled(browser::session_set(&items)).await.is_ok()
}

/// Drops a tab's session. What can't be removed is gone when the browser closes.
pub(super) fn remove(tab: i32) {
    browser::detach(browser::session_remove(&key(tab)));
}

/// The tabs that have a session.
pub(super) async fn tabs() -> Vec<i32> {
    let Ok(all) = browser::settled(browser::session_all()).await else { return Vec::new() };
    let names = if all.is_object() { js_sys::Object::keys(&all.into()) } else { js_sys::Array::new() };
    let tab = |name: JsValue| name.as_string()?.strip_prefix("session:")?.parse().ok();
    names.iter().filter_map(tab).collect()
}

fn key(tab: i32) -> String {
    ["session:", &tab.to_string()].concat()
}
