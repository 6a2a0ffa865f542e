//! Between Rust values and the plain objects that extension pages send each other.
//!
//! Both ways go through JSON text: that format is in the build anyway, for sessions and events.

use serde::Serialize;
use wasm_bindgen::JsValue;

/// As a plain object; undefined if it can't be told in JSON.
pub(super) fn to_js<T: Serialize>(value: &T) -> JsValue {
    serde_json::to_string(value).ok().and_then(|text| js_sys::JSON::parse(&text).ok()).unwrap_or_default()
}
