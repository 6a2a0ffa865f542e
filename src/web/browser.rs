//! The browser's interface for extensions: every `chrome.*` call that Larkspur makes, and nothing around it.
//!
//! All calls are declared as able to throw: an extension that was updated or removed while its panel is open loses them.

#![allow(dead_code, reason = "the background and the pages each need their part of it")]

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = getURL)]
    fn get_url(path: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = getManifest)]
    pub(super) fn manifest() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    pub(super) fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener)]
    pub(super) fn on_message(listener: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = sendMessage)]
    pub(super) fn send_to_tab(tab: i32, message: &JsValue, options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = get)]
    pub(super) fn tab(tab: i32) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    pub(super) fn query_tabs(query: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = reload)]
    pub(super) fn reload_tab(tab: i32) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = create)]
    pub(super) fn create_tab(properties: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs", "onActivated"], js_name = addListener)]
    pub(super) fn on_tab_activated(listener: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs", "onUpdated"], js_name = addListener)]
    pub(super) fn on_tab_updated(listener: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = contains)]
    pub(super) fn has_permissions(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    pub(super) fn request_permissions(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = get)]
    pub(super) fn session_get(keys: &Array) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = get)]
    pub(super) fn session_all() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = set)]
    pub(super) fn session_set(items: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = remove)]
    pub(super) fn session_remove(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    pub(super) fn local_get(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    pub(super) fn local_all() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "managed"], js_name = get)]
    pub(super) fn managed_all() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    pub(super) fn local_set(items: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = remove)]
    pub(super) fn local_remove(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = clear)]
    pub(super) fn local_clear() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = clear)]
    pub(super) fn session_clear() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    pub(super) fn on_storage_changed(listener: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = openOptionsPage)]
    pub(super) fn open_settings() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    pub(super) fn ui_language() -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_name = fetch)]
    pub(super) fn fetch(url: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_name = fetch)]
    pub(super) fn fetch_as(url: &str, how: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = AbortSignal, js_name = timeout)]
    pub(super) fn timeout_signal(milliseconds: u32) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_name = setTimeout)]
    pub(super) fn set_timeout(work: &Function, milliseconds: u32) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    pub(super) fn write_clipboard(text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, work: &Function) -> Result<Promise, JsValue>;
}

/// Waits for a call. A call that throws and a promise that rejects are the same to us.
pub(super) async fn settled(call: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(call?).await
}

/// Does a work when no other of this name is being done, in any page of the extension: what reads and then writes would
/// else undo what another wrote between.
pub(super) async fn in_turn(name: &str, work: impl Future<Output = bool> + 'static) -> bool {
    let work = Closure::once(move || wasm_bindgen_futures::future_to_promise(async move { Ok(work.await.into()) }));
    settled(request_lock(name, work.as_ref().unchecked_ref())).await.is_ok_and(|done| done.is_truthy())
}

/// Lets a call run whose outcome changes nothing, such as a message to panels that need not be open.
pub(super) fn detach(call: Result<Promise, JsValue>) {
    wasm_bindgen_futures::spawn_local(async move {
        let _ = settled(call).await;
    });
}

/// Address of a file of the extension; of the extension itself for an empty path.
pub(super) fn address(path: &str) -> String {
    get_url(path).unwrap_or_default()
}

/// Whether a message comes from one of the extension's own pages or its background.
pub(super) fn is_own_page(sender: &JsValue) -> bool {
    let base = address("");
    !base.is_empty() && text(sender, "url").is_some_and(|url| url.starts_with(&base))
}

/// A property of an object; undefined if there is none, or no object.
pub(super) fn field(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}

/// A property that is a string.
pub(super) fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name).as_string()
}

/// A property that is the number of a tab.
pub(super) fn tab_id(object: &JsValue, name: &str) -> Option<i32> {
    let number = field(object, name).as_f64()?;
    #[allow(clippy::cast_possible_truncation, reason = "it is checked that nothing is lost")]
    let id = number as i32;
    (f64::from(id).to_bits() == number.to_bits()).then_some(id)
}

/// An object of these properties.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let pairs: Array = fields.iter().map(|(name, value)| Array::of2(&JsValue::from_str(name), value)).collect();
    js_sys::Object::from_entries(&pairs).map_or(JsValue::UNDEFINED, JsValue::from)
}

/// A listener that lives as long as the page.
pub(super) fn listener(work: impl FnMut(JsValue, JsValue) + 'static) -> Function {
    Closure::<dyn FnMut(JsValue, JsValue)>::new(work).into_js_value().unchecked_into()
}

/// Text of a file of the extension.
pub(super) async fn read_file(path: &str) -> Result<String, JsValue> {
    let response = web_sys::Response::from(settled(fetch(&address(path))).await?);
    Ok(settled(response.text()).await?.as_string().unwrap_or_default())
}

/// The browser's clock: milliseconds since 1970, UTC.
pub(super) fn now() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970")]
    let now = js_sys::Date::now() as u64;
    now
}
