//! What the admin has confirmed for each app: kept until it is taken back, also when the browser closes.

#[cfg(feature = "background")]
use super::browser;
use super::settings;
use crate::facts::Time;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// What was confirmed for an app: requirement ids and when. `None` if the browser's storage can't be read.
pub(super) async fn load(app: &str) -> Option<Vec<(String, Time)>> {
    let found = settings::read(&key(app)).await?;
    if !found.is_object() {
        return Some(Vec::new());
    }
    let entries = js_sys::Object::entries(&js_sys::Object::from(found));
    let entry = |entry: JsValue| {
        let pair = Array::from(&entry);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970")]
        let at = pair.get(1).as_f64()? as Time;
        Some((pair.get(0).as_string()?, at))
    };
    Some(entries.iter().filter_map(entry).collect())
}

/// The key of an app and its profile: of the built-in one, which came first, the app alone.
pub(super) fn key_of(app: &str, profile: &str, built_in: bool) -> String {
    if built_in { app.to_owned() } else { [app, "/", profile].concat() }
}

/// Keeps what was confirmed; tells whether it worked.
#[cfg(feature = "background")]
pub(super) async fn save(app: &str, confirmed: &[(String, Time)]) -> bool {
    #[allow(clippy::cast_precision_loss, reason = "milliseconds since 1970")]
    let fields: Vec<(&str, JsValue)> =
        confirmed.iter().map(|(id, at)| (id.as_str(), JsValue::from_f64(*at as f64))).collect();
    settings::write(&key(app), &browser::object(&fields)).await
}

fn key(app: &str) -> String {
    ["confirmed:", app].concat()
}
