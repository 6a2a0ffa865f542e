//! What the admin has chosen, kept in the browser.

use super::browser;

/// A setting, if the admin has made it.
pub(super) async fn setting(name: &str) -> Option<String> {
    let found = browser::settled(browser::local_get(name)).await.ok()?;
    browser::text(&found, name)
}
