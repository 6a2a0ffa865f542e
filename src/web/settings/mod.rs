//! What the admin has chosen or confirmed, kept in the browser.

#[cfg(feature = "pages")]
mod page;
#[cfg(feature = "pages")]
mod welcome;

use super::browser;
use super::profiles::policy;
use wasm_bindgen::JsValue;

/// A setting that is a text, if the admin has made it.
pub(super) async fn setting(name: &str) -> Option<String> {
    read(name).await?.as_string()
}

/// What the organisation sets or else is kept under a name; undefined if nothing is, `None` if it can't be read.
pub(super) async fn read(name: &str) -> Option<JsValue> {
    if let Some(fixed) = policy::fixed(name).await {
        return Some(fixed);
    }
    let found = browser::settled(browser::local_get(name)).await.ok()?;
    Some(browser::field(&found, name))
}

/// Keeps a value under a name; tells whether it worked.
pub(super) async fn write(name: &str, value: &JsValue) -> bool {
    let items = browser::object(&[(name, value.clone())]);
    browser::settled(browser::local_set(&items)).await.is_ok()
}
