//! The first page after the installation: what Larkspur does, access where the browser withheld it, and the way to the console.

use super::page::show_words;
use crate::web::panel::follow;
use crate::web::{browser, i18n};
use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// Starts the page.
#[wasm_bindgen(js_name = startWelcome)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_welcome() {
    show_words(&i18n::page_words().await);
    show_access().await;
    EventListener::new(&document(), "click", |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|it| it.closest("[data-action=grant]").is_ok_and(|found| found.is_some())) {
            // The browser asks the admin only while the press is handled.
            let asked = follow::request_access();
            spawn_local(async move {
                let _ = browser::settled(asked).await;
                show_access().await;
            });
        }
    })
    .forget();
}

/// Asks for access where it is withheld, and else shows the way on.
async fn show_access() {
    let state = if follow::has_all_access().await { "ready" } else { "no-access" };
    if let Ok(Some(main)) = document().query_selector("main") {
        // The browser refuses an attribute only for a name that is none.
        let _ = main.set_attribute("data-state", state);
    }
}
