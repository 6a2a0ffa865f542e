//! The settings page: each choice is kept, and takes effect, the moment it is made.

use super::{setting, write};
use crate::web::profiles::policy;
use crate::web::{browser, i18n};
use crate::words::Catalog;
use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};

/// Starts the settings in their page.
#[wasm_bindgen(js_name = startSettings)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_settings() {
    show_words(&i18n::page_words().await);
    let language = setting("language").await.unwrap_or_default();
    let records = super::read("records").await != Some(JsValue::FALSE);
    for input in inputs() {
        input.set_checked(match input.name().as_str() {
            "language" => input.value() == language,
            _ => records,
        });
    }
    for name in ["language", "records"] {
        if policy::fixed(name).await.is_some() {
            fix(name);
        }
    }
    show_words(&i18n::page_words().await);
    EventListener::new(&document(), "change", |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            spawn_local(change(input));
        }
    })
    .forget();
}

/// Shows that a setting is the organisation's.
fn fix(name: &str) {
    for input in inputs().into_iter().filter(|input| input.name() == name) {
        input.set_disabled(true);
    }
    if let Some(note) = document().get_element_by_id(&[name, "-policy"].concat()) {
        // The browser refuses an attribute only for a name that is none.
        let _ = note.remove_attribute("hidden");
    }
}

async fn change(input: HtmlInputElement) {
    let (name, chosen) = (input.name(), input.value());
    let kept = match name.as_str() {
        "records" => write("records", &input.checked().into()).await,
        "language" if chosen.is_empty() => browser::settled(browser::local_remove("language")).await.is_ok(),
        "language" => write("language", &chosen.as_str().into()).await,
        _ => return,
    };
    let words = i18n::page_words().await;
    show_words(&words);
    let key = if kept { "settings_saved" } else { "settings_not_saved" };
    if let Some(status) = document().get_element_by_id("announcer") {
        status.set_text_content(Some(words.get(key)));
    }
}

/// Puts the words of the language into the page, which names them by their keys.
fn show_words(words: &Catalog) {
    for element in elements("[data-words]") {
        if let Some(key) = element.get_attribute("data-words") {
            element.set_text_content(Some(words.get(&key)));
        }
    }
    document().set_title(words.get("settings_title"));
}

fn inputs() -> Vec<HtmlInputElement> {
    elements("input").into_iter().filter_map(|it| it.dyn_into().ok()).collect()
}

fn elements(selector: &str) -> Vec<Element> {
    // A selector of ours is never refused.
    let found = document().query_selector_all(selector).map(|list| js_sys::Array::from(&list)).unwrap_or_default();
    found.iter().filter_map(|it| it.dyn_into().ok()).collect()
}
