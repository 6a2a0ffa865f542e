//! Who a message comes from.

use super::browser;
use crate::console::routes::{Place, place};
use wasm_bindgen::JsValue;

/// The tab that a message comes from, if it comes from our script in a page of the console, not from a frame in it, nor from one that
/// the browser only prepares or has put aside, nor from one that stands in a sandbox: its address is the console's, it is not.
pub(super) fn page_tab(sender: &JsValue) -> Option<i32> {
    let url = browser::text(sender, "url")?;
    let console = place(&url) != Place::Elsewhere;
    let top = browser::field(sender, "frameId").as_f64() == Some(0.0);
    let shown = browser::text(sender, "documentLifecycle").is_none_or(|it| it != "prerender" && it != "cached");
    let own = browser::text(sender, "origin")
        .is_none_or(|origin| url.strip_prefix(&origin).is_some_and(|rest| rest.starts_with('/')));
    if console && top && shown && own { browser::tab_id(&browser::field(sender, "tab"), "id") } else { None }
}
