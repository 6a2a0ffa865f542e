//! The apps that were seen in this browser session, as the extension's pages ask the background for them.

use super::{browser, convert};
use crate::protocol::Command;
use crate::record::AppSeen;
use wasm_bindgen::prelude::JsValue;
use web_sys::UrlSearchParams;

/// All of them.
pub(super) async fn apps() -> Vec<AppSeen> {
    let question = browser::object(&[("to", "core".into()), ("seen", true.into())]);
    let answer = browser::settled(browser::send_message(&question)).await;
    answer.ok().and_then(|answer| convert::from_js(&answer)).unwrap_or_default()
}

/// Has all that the console tells of a tab's app read. What comes of it is kept by the background.
pub(super) fn survey(tab: i32) {
    let command = convert::to_js(&Command::Survey);
    let message = browser::object(&[("to", "core".into()), ("tab", tab.into()), ("command", command)]);
    browser::detach(browser::send_message(&message));
}

/// Does something whenever more is known of an app, or one is gone.
///
/// # Errors
/// When the browser tells nothing of what is kept.
pub(super) fn on_change(mut work: impl FnMut() + 'static) -> Result<(), JsValue> {
    browser::on_storage_changed(&browser::listener(move |changes, _| {
        let names = js_sys::Object::keys(&changes.into());
        if names.iter().any(|name| name.as_string().is_some_and(|name| name.starts_with("session:"))) {
            work();
        }
    }))
}

/// The tab that the page's address names.
pub(super) fn bound_tab() -> Option<i32> {
    let search = gloo_utils::window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get("tab")?.parse().ok()
}
