//! Between Rust values and the plain objects that the background and the extension's pages send each other.

use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// As a plain object; undefined if it can't be told as one.
pub(super) fn to_js<T: Serialize>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// The value that an object holds, if it holds one.
pub(super) fn from_js<T: DeserializeOwned>(object: &JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(object.clone()).ok()
}
