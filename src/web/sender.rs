//! Who a message comes from.

use super::browser;
use crate::console::routes::{Place, place};
use wasm_bindgen::JsValue;

/// The tab that a message comes from, if it comes from our script in a page of the console, not from a frame in it.
pub(super) fn page_tab(sender: &JsValue) -> Option<i32> {
    let console = place(&browser::text(sender, "url")?) != Place::Elsewhere;
    let top = browser::field(sender, "frameId").as_f64() == Some(0.0);
    if console && top { browser::tab_id(&browser::field(sender, "tab"), "id") } else { None }
}
