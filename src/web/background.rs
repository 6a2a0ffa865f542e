//! The background: takes what pages and panels say to the core, and its answers back.
//!
//! `background.js` hands in one event after the other. The browser may end the background a moment later, so a session is
//! kept before anything of it takes effect.

use super::context::{InUse, context, forget};
use super::effects::{carry_out, carry_out_all, is_ours, send_to_page, tell_panels, to_json, told};
use super::sender::page_tab;
use super::tabs::{self, context_of, keep, wake, with_tab};
use super::{browser, confirmations, convert, met, profiles, sessions};
use crate::console::routes::{Place, place};
use crate::protocol::{Command, Event};
use crate::record::AppSeen;
use crate::report::panel;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

/// Takes a message from the page adapter or the panel and gives the reply.
#[wasm_bindgen(js_name = onMessage)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn on_message(message: JsValue, sender: JsValue) -> JsValue {
    if browser::text(&message, "to").as_deref() != Some("core") {
        return error("not for the core");
    }
    if let Some(tab) = page_tab(&sender) {
        let event = browser::text(&message, "event").and_then(|text| Event::parse(&text));
        return match event {
            Some(event) => hear_page(tab, event, browser::text(&message, "delivery").unwrap_or_default()).await,
            None => error("not an event"),
        };
    }
    if browser::is_own_page(&sender) {
        if browser::field(&message, "seen").is_truthy() {
            return convert::to_js(&seen().await);
        }
        if browser::field(&message, "erase").is_truthy() {
            return if erase().await { JsValue::TRUE } else { error("storage") };
        }
        let command = command(&browser::field(&message, "command"));
        return match (browser::tab_id(&message, "tab"), command) {
            (Some(tab), Some(command)) => hear_panel(tab, command).await,
            _ => error("not a command"),
        };
    }
    error("not from here")
}

/// Reads what a panel asks for. What says more than it should is not taken for what it seems to say.
fn command(value: &JsValue) -> Option<Command> {
    let command: Command = convert::from_js(value)?;
    let fields = |object: &JsValue| js_sys::Object::keys(object.unchecked_ref::<js_sys::Object>()).length();
    (fields(value) == fields(&convert::to_js(&command))).then_some(command)
}

/// Forgets everything: what is kept, and what is only known. Runs are stopped, and each page is looked at as if for the
/// first time. Tells whether the browser has let go of all of it.
async fn erase() -> bool {
    let mut looks = Vec::new();
    for tab in sessions::tabs().await {
        wake(tab).await;
        if let Some(context) = context_of(tab).await {
            looks.push((tab, with_tab(tab, |it| it.session.command(&context, Command::Stop, browser::now()))));
        }
    }
    tabs::forget_all();
    forget();
    let session = browser::settled(browser::session_clear()).await.is_ok();
    let local = browser::settled(browser::local_clear()).await.is_ok();
    for (tab, effects) in looks {
        send_to_page(tab, &effects);
    }
    session && local
}

/// The apps of all tabs, with what is known of each.
async fn seen() -> Vec<AppSeen> {
    let mut all = Vec::new();
    for tab in sessions::tabs().await {
        if !wake(tab).await {
            continue;
        }
        // The tab may show another page by now, and no app.
        let app = with_tab(tab, |it| it.session.known().and_then(|(app, _)| app.key()));
        let Some(context) = context(app).await else { continue };
        all.extend(with_tab(tab, |it| {
            let (app, evidence) = it.session.known()?;
            Some(AppSeen::of(tab, app, evidence, &context.profile))
        }));
    }
    all
}

/// Forgets a tab that was closed.
#[wasm_bindgen(js_name = onTabRemoved)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub fn on_tab_removed(tab: i32) {
    tabs::forget(tab);
}

/// Takes in what was changed in the browser's storage: a setting counts at once, in panels and hints too. `names` are those
/// of the settings, or a single `policy` when what the organisation sets has changed.
#[wasm_bindgen(js_name = onSettings)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn on_settings(names: Vec<String>) {
    let profiles = names.iter().any(|name| name == "policy" || profiles::concerns(name));
    if !profiles && !names.iter().any(|name| name == "language" || name == "records") {
        return;
    }
    // Awake first: what is kept beside them is of the former settings.
    let mut tabs = Vec::new();
    for tab in sessions::tabs().await {
        if wake(tab).await {
            tabs.push(tab);
        }
    }
    forget();
    for tab in tabs {
        let Some(context) = context_of(tab).await else {
            sessions::remove_context(tab);
            continue;
        };
        let app = with_tab(tab, |it| it.session.app_key()).unwrap_or_default();
        // Those of one app concern no other.
        let ours = |name: &String| !name.starts_with("use:") && !name.starts_with("values:") || name.ends_with(&app);
        if profiles && names.iter().any(ours) {
            with_tab(tab, |it| it.session.change_profile());
            recall(tab, &context).await;
        }
        // As the admin would by hand: the page is looked at anew, and what it says then is in the new words.
        let effects = with_tab(tab, |it| it.session.command(&context, Command::Refresh, browser::now()));
        keep(tab, &context).await;
        carry_out_all(tab, &context, effects).await;
        tell_panels(tab, &context);
    }
}

/// Tells the core where a tab has gone. `url` is undefined for an address that we may not see.
#[wasm_bindgen(js_name = onTabUpdated)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn on_tab_updated(tab: i32, url: Option<String>) {
    // Tabs that never showed the console must cost next to nothing.
    if !wake(tab).await {
        return;
    }
    // Who leaves the console often comes back to the same app: its context stays beside the session.
    let found = match url.as_deref().map(place) {
        Some(Place::App(app, _)) => context(app.key()).await,
        _ => context_of(tab).await,
    };
    let Some(context) = found else { return };
    let effects = with_tab(tab, |it| it.session.moved(&context, url.as_deref()));
    keep(tab, &context).await;
    carry_out_all(tab, &context, effects).await;
    tell_panels(tab, &context);
}

async fn hear_page(tab: i32, event: Event, delivery: String) -> JsValue {
    wake(tab).await;
    if let Some(reply) = with_tab(tab, |it| it.session.reply_to(&delivery)) {
        return JsValue::from_str(&reply);
    }
    // The page may have come to another app, with another profile.
    let found = match &event {
        Event::Outline { url, .. } | Event::Answer { url, .. } | Event::Picked { url, .. } => {
            context(app_at(url)).await
        }
        Event::Record { .. } | Event::Pressed { .. } => context_of(tab).await,
    };
    let Some(context) = found else { return error("profile") };
    let effects = with_tab(tab, |it| {
        it.notice = None;
        it.session.handle(&context, event, browser::now())
    });
    recall(tab, &context).await;
    remember_met(tab, &context).await;
    let (ours, pages): (Vec<_>, Vec<_>) = effects.into_iter().partition(is_ours);
    let reply = to_json(&pages);
    with_tab(tab, |it| it.session.replied(delivery, reply.clone()));
    keep(tab, &context).await;
    carry_out(tab, &context, ours).await;
    tell_panels(tab, &context);
    JsValue::from_str(&reply)
}

/// Gives the session what was confirmed for the app that the tab shows now, and for its profile.
async fn recall(tab: i32, context: &InUse) {
    let app = with_tab(tab, |it| it.session.app_key()).map(|app| context.key(&app));
    if with_tab(tab, |it| it.recalled == app) {
        return;
    }
    let confirmed = match &app {
        Some(app) => confirmations::load(app).await,
        None => None,
    };
    let met = match with_tab(tab, |it| it.session.app_key()) {
        Some(app) => met::load(&app).await,
        None => None,
    };
    with_tab(tab, |it| {
        it.recalled = app;
        it.session.recall(confirmed);
        it.session.recall_met(met);
    });
}

/// Keeps the state in which all is met, where that tells anything new.
async fn remember_met(tab: i32, context: &InUse) {
    let found = with_tab(tab, |it| Some((it.session.app_key()?, it.session.met_anew(context, browser::now())?)));
    if let Some((app, memory)) = found
        && !met::save(&app, &memory).await
    {
        with_tab(tab, |it| it.notice = Some("panel_notice_memory"));
    }
}

async fn hear_panel(tab: i32, command: Command) -> JsValue {
    wake(tab).await;
    let Some(context) = context_of(tab).await else { return error("profile") };
    let asks = command == Command::Show;
    let (effects, changed) = with_tab(tab, |it| {
        if asks {
            // Asked while a run is at work, it may end it.
            let before = it.session.clone();
            let effects = it.session.command(&context, command, browser::now());
            return (effects, it.session != before);
        }
        it.notice = None;
        (it.session.command(&context, command, browser::now()), true)
    });
    if changed {
        remember_met(tab, &context).await;
        keep(tab, &context).await;
        carry_out_all(tab, &context, effects).await;
    }
    tell_panels(tab, &context);
    with_tab(tab, |it| told(&context, &panel::view(&context, &it.session), it.notice.or(context.note())))
}

/// The app of an address.
fn app_at(url: &str) -> Option<String> {
    if let Place::App(app, _) = place(url) { app.key() } else { None }
}

fn error(what: &str) -> JsValue {
    browser::object(&[("error", what.into())])
}
