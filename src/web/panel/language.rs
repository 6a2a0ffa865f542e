//! The language may be changed in the settings while the panel is open.

use super::{Panel, follow};
use crate::web::{browser, i18n};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Listens for what is chosen in the settings.
pub(super) fn follow(panel: &Panel) -> Result<(), JsValue> {
    let panel = Rc::clone(panel);
    browser::on_storage_changed(&browser::listener(move |changes, _| {
        if browser::field(&changes, "language").is_undefined() {
            return;
        }
        let panel = Rc::clone(&panel);
        spawn_local(async move {
            let words = i18n::page_words().await;
            panel.borrow_mut().change(|state| {
                state.words = words;
                // A list that is open would stay in the old language.
                state.question = None;
            });
            // What the background says comes in its new language with the next view.
            follow::look(panel).await;
        });
    }))
}
