//! The settings page: each choice is kept, and takes effect, the moment it is made.

use super::{setting, write};
use crate::web::panel::take_along::own_version;
use crate::web::profiles::policy;
use crate::web::{browser, i18n};
use crate::words::Catalog;
use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};

/// Starts the settings in their page.
#[wasm_bindgen(js_name = startSettings)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_settings() {
    // Heard from the first moment: what is pressed while the words are still being fetched is not lost.
    EventListener::new(&document(), "change", |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            spawn_local(change(input));
        }
    })
    .forget();
    EventListener::new(&document(), "click", |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = target.and_then(|it| it.closest("button[data-action]").ok().flatten()) else { return };
        match button.get_attribute("data-action").as_deref() {
            Some("erase") => ask(true),
            Some("cancel") => ask(false),
            Some("proceed") => {
                ask(false);
                spawn_local(erase());
            }
            _ => {}
        }
    })
    .forget();
    show_words(&i18n::page_words().await);
    if let Some(version) = document().get_element_by_id("version") {
        version.set_text_content(Some(&own_version()));
    }
    show_choices().await;
    for name in ["language", "records"] {
        if policy::fixed(name).await.is_some() {
            fix(name);
        }
    }
    show_words(&i18n::page_words().await);
}

/// Opens the question whether all is to be erased, or closes it.
fn ask(open: bool) {
    let found = document().query_selector("dialog").ok().flatten();
    let Some(dialog) = found.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) else { return };
    if open {
        // One that is open already stays so.
        let _ = dialog.show_modal();
    } else {
        dialog.close();
    }
}

/// The background knows what is kept, and what it has in mind besides: it does the erasing.
async fn erase() {
    let message = browser::object(&[("to", "core".into()), ("erase", JsValue::TRUE)]);
    let erased = browser::settled(browser::send_message(&message)).await.is_ok_and(|answer| answer == JsValue::TRUE);
    let words = i18n::page_words().await;
    show_words(&words);
    show_choices().await;
    announce(&words, if erased { "settings_erased" } else { "settings_not_erased" });
}

async fn show_choices() {
    let language = setting("language").await.unwrap_or_default();
    let records = super::read("records").await != Some(JsValue::FALSE);
    for input in inputs() {
        input.set_checked(match input.name().as_str() {
            "language" => input.value() == language,
            _ => records,
        });
    }
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
    announce(&words, if kept { "settings_saved" } else { "settings_not_saved" });
}

fn announce(words: &Catalog, key: &str) {
    if let Some(status) = document().get_element_by_id("announcer") {
        status.set_text_content(Some(words.get(key)));
    }
}

/// Puts the words of the language into the page, which names them by their keys.
pub(super) fn show_words(words: &Catalog) {
    for element in elements("[data-words]") {
        if let Some(key) = element.get_attribute("data-words") {
            element.set_text_content(Some(words.get(&key)));
        }
    }
    if let Some(title) = elements("h1[data-words]").first().and_then(|it| it.get_attribute("data-words")) {
        document().set_title(words.get(&title));
    }
}

fn inputs() -> Vec<HtmlInputElement> {
    elements("input").into_iter().filter_map(|it| it.dyn_into().ok()).collect()
}

fn elements(selector: &str) -> Vec<Element> {
    // A selector of ours is never refused.
    let found = document().query_selector_all(selector).map(|list| js_sys::Array::from(&list)).unwrap_or_default();
    found.iter().filter_map(|it| it.dyn_into().ok()).collect()
}
