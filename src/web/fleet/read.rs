//! Reading for the check: from the console by one of its open pages, and from the browser what an app may be held against.

use crate::console::routes::{Place, place};
use crate::facts::AppId;
use crate::fleet::{Candidate, Candidates};
use crate::web::profiles::policy::Policy;
use crate::web::profiles::{self, Offer, Offers, Origin};
use crate::web::{browser, confirmations, met};
use js_sys::Array;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::UrlSearchParams;

/// A tab that shows the console.
#[derive(Clone, Debug)]
pub(super) struct ConsoleTab {
    pub(super) id: i32,
    pub(super) host: String,
}

/// The tab that the page's address names, else the first that shows a console; of one host, if that is given.
pub(super) async fn console_tab(host: Option<&str>) -> Option<ConsoleTab> {
    let named = match named_tab() {
        Some(id) => browser::settled(browser::tab(id)).await.ok(),
        None => None,
    };
    let ours = |tab: &ConsoleTab| host.is_none_or(|host| tab.host == host);
    if let Some(tab) = named.as_ref().and_then(console_of).filter(ours) {
        return Some(tab);
    }
    let hosts = browser::field(&browser::manifest().unwrap_or_default(), "host_permissions");
    let query = browser::object(&[("url", hosts)]);
    let tabs = browser::settled(browser::query_tabs(&query)).await.ok()?;
    Array::from(&tabs).iter().find_map(|tab| console_of(&tab).filter(ours))
}

fn named_tab() -> Option<i32> {
    let search = gloo_utils::window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get("tab")?.parse().ok()
}

fn console_of(tab: &JsValue) -> Option<ConsoleTab> {
    match place(&browser::text(tab, "url")?) {
        Place::App(app, _) => Some(ConsoleTab { id: browser::tab_id(tab, "id")?, host: app.host }),
        _ => None,
    }
}

/// Has the page of a tab read a record. `None` if no page of ours is there.
pub(super) async fn record(tab: i32, record: &str, path: &str, from: usize) -> Option<String> {
    let from = u32::try_from(from).ok()?;
    let fields = [("to", "page".into()), ("ask", "record".into()), ("record", record.into()), ("path", path.into())];
    let question = browser::object(&[&fields[..], &[("from", from.into())]].concat());
    let asked = browser::send_to_tab(tab, &question, &browser::object(&[("frameId", 0.into())]));
    browser::settled(asked).await.ok()?.as_string()
}

/// What an app may be held against, by its key.
pub(super) async fn candidates(policy: &Policy, offers: &Offers, host: &str, id: &AppId) -> Candidates {
    let key = [host, "/", id.as_str()].concat();
    let chosen = match profiles::chosen(&key).await {
        Some(chosen) => offers.find(Some(&chosen)),
        None => None,
    };
    let met = met::load(&key).await;
    if let Some(offer) = chosen {
        return Candidates { chosen: Some(candidate(policy, offer, &key).await), offers: Vec::new(), met };
    }
    let mut all = Vec::new();
    for offer in &offers.all {
        all.push(candidate(policy, offer, &key).await);
    }
    Candidates { chosen: None, offers: all, met }
}

async fn candidate(policy: &Policy, offer: &Offer, app: &str) -> Candidate {
    let values = profiles::values(app, &offer.profile.id).await;
    let profile = profiles::filled(policy, &offer.profile, &values);
    let key = confirmations::key_of(app, &profile.id, offer.origin == Origin::BuiltIn);
    Candidate { profile, confirmed: confirmations::load(&key).await }
}

/// Waits.
pub(super) async fn sleep(milliseconds: u64) {
    let milliseconds = u32::try_from(milliseconds).unwrap_or(u32::MAX);
    let mut wait = |resolve: js_sys::Function, _| {
        let done = Closure::once_into_js(move || {
            // Whoever waits is there, or needs no answer.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
        // Where the browser sets no timer, there is no page any more.
        let _ = browser::set_timeout(done.unchecked_ref(), milliseconds);
    };
    let _ = browser::settled(Ok(js_sys::Promise::new(&mut wait))).await;
}
