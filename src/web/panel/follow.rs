//! Which tab the panel shows, and what can be known of it.

use super::page::Screen;
use super::{Panel, request};
use crate::console::routes::{Place, place};
use crate::protocol::Command;
use crate::report::view::View;
use crate::web::seen::bound_tab;
use crate::web::{browser, convert};
use js_sys::{Array, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Listens for what happens to tabs and for what the background tells.
pub(super) fn listen(panel: &Panel) -> Result<(), JsValue> {
    let told = Rc::clone(panel);
    browser::on_message(&browser::listener(move |message, sender| hear(&told, &message, &sender)))?;
    let updated = Rc::clone(panel);
    browser::on_tab_updated(&browser::listener(move |tab, change| {
        let ours = tab.as_f64().is_some() && tab.as_f64() == updated.borrow().tab.map(f64::from);
        let moved = !browser::field(&change, "url").is_undefined() || !browser::field(&change, "status").is_undefined();
        if ours && moved {
            spawn_local(look(Rc::clone(&updated)));
        }
    }))?;
    if bound_tab().is_none() {
        let activated = Rc::clone(panel);
        browser::on_tab_activated(&browser::listener(move |_, _| spawn_local(look(Rc::clone(&activated)))))?;
    }
    Ok(())
}

/// Looks at the tab anew and shows what is found.
pub(super) async fn look(panel: Panel) {
    let number = {
        let mut state = panel.borrow_mut();
        state.look += 1;
        state.look
    };
    let tab = find_tab().await;
    if panel.borrow().look != number {
        return;
    }
    let id = tab.as_ref().and_then(|tab| browser::tab_id(tab, "id"));
    if panel.borrow().tab != id {
        panel.borrow_mut().turn_to(id);
    }
    let found = inspect(id, &tab.unwrap_or_default()).await;
    let mut state = panel.borrow_mut();
    if state.look != number {
        return;
    }
    match found {
        Found::Screen(screen) => state.show(screen),
        Found::View(view) => state.show_view(&view),
        Found::Error(error) => state.tell_error(&error),
    }
}

/// Asks the browser for the hosts of the manifest. It asks the admin only while the press is handled.
pub(super) fn ask_for_access(panel: &Panel) {
    let asked = request_access();
    let panel = Rc::clone(panel);
    spawn_local(async move {
        // Refused or not, the next look shows it.
        let _ = browser::settled(asked).await;
        look(panel).await;
    });
}

/// Asks for all of them. The browser asks the admin only while a press is handled.
pub(in crate::web) fn request_access() -> Result<Promise, JsValue> {
    browser::request_permissions(&origins(&host_patterns()))
}

/// Whether the browser lets us see all of them.
pub(in crate::web) async fn has_all_access() -> bool {
    has_access(&host_patterns()).await
}

/// Addresses of the console's lists of apps.
pub(in crate::web) fn consoles() -> Vec<String> {
    host_patterns().iter().filter_map(|it| it.as_string()).map(|it| it.replace('*', "app")).collect()
}

enum Found {
    Screen(Screen),
    View(JsValue),
    Error(String),
}

/// What a tab can show. Its address is told only where we have access.
async fn inspect(id: Option<i32>, tab: &JsValue) -> Found {
    let address = browser::text(tab, "url");
    let (Some(id), Some(Place::App(app, _))) = (id, address.as_deref().map(place)) else {
        let blind = address.is_none() && !has_access(&host_patterns()).await;
        return Found::Screen(if blind { Screen::NoAccess } else { Screen::NoConsole });
    };
    let pattern = ["https://", &app.host, "/*"].concat();
    if !has_access(&Array::of1(&pattern.into())).await {
        return Found::Screen(Screen::NoAccess);
    }
    match request(id, &Command::Show).await {
        Err(error) => Found::Error(error),
        Ok(reply) => match convert::from_js::<View>(&reply) {
            // On the list of apps a checklist is still that of the app that was just left.
            Some(view) if !view.requirements.is_empty() && (view.state == "ready") != app.is_unborn() => {
                Found::View(reply)
            }
            _ if app.is_unborn() => Found::Screen(Screen::AppList),
            // A page that is still loading has not had its time to speak.
            _ if browser::text(tab, "status").as_deref() == Some("loading") => Found::Screen(Screen::Loading),
            _ => Found::Screen(Screen::Silent),
        },
    }
}

fn hear(panel: &Panel, message: &JsValue, sender: &JsValue) {
    let mut state = panel.borrow_mut();
    let for_us = browser::text(message, "to").as_deref() == Some("panel") && browser::is_own_page(sender);
    let tab = browser::tab_id(message, "tab");
    if !for_us || tab.is_none() || tab != state.tab {
        return;
    }
    let view = browser::field(message, "view");
    if convert::from_js::<View>(&view).is_some_and(|view| !view.requirements.is_empty()) {
        state.show_view(&view);
    } else {
        // The app is gone from the page; a look tells what is there instead.
        drop(state);
        spawn_local(look(Rc::clone(panel)));
    }
}

/// The tab to show: the one the address names, else the active one of this window.
async fn find_tab() -> Option<JsValue> {
    if let Some(id) = bound_tab() {
        return browser::settled(browser::tab(id)).await.ok();
    }
    let query = browser::object(&[("active", true.into()), ("currentWindow", true.into())]);
    let tabs = browser::settled(browser::query_tabs(&query)).await.ok()?;
    Array::from(&tabs).iter().next()
}

async fn has_access(hosts: &Array) -> bool {
    let answer = browser::settled(browser::has_permissions(&origins(hosts))).await;
    answer.is_ok_and(|answer| answer.is_truthy())
}

fn origins(hosts: &Array) -> JsValue {
    browser::object(&[("origins", hosts.into())])
}

/// The hosts that the manifest asks for.
fn host_patterns() -> Array {
    Array::from(&browser::field(&browser::manifest().unwrap_or_default(), "host_permissions"))
}
