//! The page of the journals: one app's at a time, drawn anew whenever something is added.

use super::PREFIX;
use super::draw::{Shown, page};
use crate::journal::Journal;
use crate::web::browser;
use crate::web::i18n;
use crate::web::panel::take_along::own_version;
use crate::web::panel::tree::Drawn;
use gloo_events::EventListener;
use gloo_utils::document;
use js_sys::{Array, Object};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;

/// The page, and the app that the admin has chosen.
type Page = Rc<RefCell<(Drawn, Option<String>)>>;

/// Starts the page of the journals.
///
/// # Errors
/// When the page is another one.
#[wasm_bindgen(js_name = startJournal)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_journal() -> Result<(), JsValue> {
    let main = document().get_element_by_id("journal").ok_or_else(|| JsValue::from_str("not the page of journals"))?;
    let page: Page = Rc::new(RefCell::new((Drawn::adopt(main), None)));
    draw(Rc::clone(&page)).await;
    let chosen = Rc::clone(&page);
    EventListener::new(&document(), "change", move |event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            chosen.borrow_mut().1 = Some(select.value());
            spawn_local(draw(Rc::clone(&chosen)));
        }
    })
    .forget();
    browser::on_storage_changed(&browser::listener(move |changes, _| {
        let names = Object::keys(&changes.into());
        let ours = |name: JsValue| name.as_string().is_some_and(|name| name.starts_with(PREFIX) || name == "language");
        if names.iter().any(ours) {
            spawn_local(draw(Rc::clone(&page)));
        }
    }))
}

async fn draw(it: Page) {
    let words = i18n::page_words().await;
    let version = own_version();
    let mut journals = all().await;
    // The one that was written to last is what the admin comes for.
    journals.sort_by_key(|(_, journal)| std::cmp::Reverse(journal.entries.last().map(|entry| entry.at)));
    document().set_title(words.get("journal_title"));
    let mut it = it.borrow_mut();
    let chosen = it.1.clone();
    let at = journals.iter().position(|(app, _)| Some(app) == chosen.as_ref()).unwrap_or_default();
    it.0.update(page(&words, &Shown { journals: &journals, at, version: &version }));
}

/// The journals of all apps.
async fn all() -> Vec<(String, Journal)> {
    let Ok(kept) = browser::settled(browser::local_all()).await else { return Vec::new() };
    let one = |entry: JsValue| {
        let pair = Array::from(&entry);
        let app = pair.get(0).as_string()?.strip_prefix(PREFIX)?.to_owned();
        Some((app, Journal::parse(&pair.get(1).as_string()?)))
    };
    Object::entries(&kept.into()).iter().filter_map(one).collect()
}
