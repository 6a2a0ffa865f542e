//! What the background does of what the core orders: to the page, to the browser, to the panels.

use super::context::InUse;
use super::tabs::{context_of, keep, with_tab};
use super::{browser, confirmations, convert, journal};
use crate::journal::Entry;
use crate::protocol::{Command, Effect};
use crate::report::panel;
use crate::report::view::View;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "../badge.js")]
extern "C" {
    #[wasm_bindgen(js_name = showBadge)]
    fn show_badge(tab: i32, count: u32, complete: bool);
}

/// Whether an effect is for the browser; the others are for the page.
pub(super) fn is_ours(effect: &Effect) -> bool {
    matches!(effect, Effect::Badge { .. } | Effect::Remember { .. } | Effect::Journal { .. })
}

/// Carries out effects that are for the browser.
pub(super) async fn carry_out(tab: i32, context: &InUse, ours: Vec<Effect>) {
    for effect in ours {
        match effect {
            Effect::Badge { count, complete } => show_badge(tab, count, complete),
            Effect::Remember { app, confirmed } => remember(tab, &context.key(&app), &confirmed).await,
            Effect::Journal { app, entries } => note_down(tab, &app, entries).await,
            _ => {}
        }
    }
}

/// Carries out effects that are no reply to the page: those for it are sent.
pub(super) async fn carry_out_all(tab: i32, context: &InUse, effects: Vec<Effect>) {
    let (ours, pages): (Vec<_>, Vec<_>) = effects.into_iter().partition(is_ours);
    carry_out(tab, context, ours).await;
    if !pages.is_empty() {
        send_to_page(tab, &pages);
    }
}

/// Keeps what was confirmed. Where that fails the admin is told.
async fn remember(tab: i32, app: &str, confirmed: &[(String, u64)]) {
    if !confirmations::save(app, confirmed).await {
        with_tab(tab, |it| it.notice = Some("panel_notice_memory"));
    }
}

/// Keeps what was written or pressed. Where that fails the admin is told.
async fn note_down(tab: i32, app: &str, entries: Vec<Entry>) {
    if !journal::add(app, entries).await {
        with_tab(tab, |it| it.notice = Some("panel_notice_memory"));
    }
}

/// Sends effects to the page, without waiting for them to arrive.
pub(super) fn send_to_page(tab: i32, effects: &[Effect]) {
    let message = browser::object(&[("to", "page".into()), ("effects", to_json(effects).into())]);
    let sent = browser::send_to_tab(tab, &message, &browser::object(&[("frameId", 0.into())]));
    wasm_bindgen_futures::spawn_local(async move {
        if browser::settled(sent).await.is_err() {
            lose_page(tab).await;
        }
    });
}

/// Ends a run whose page is out of reach, and says so.
async fn lose_page(tab: i32) {
    let Some(context) = context_of(tab).await else { return };
    with_tab(tab, |it| {
        it.notice = Some("panel_notice_no_page");
        if panel::view(&context, &it.session).run.is_some_and(|run| run.outcome.is_none()) {
            // What the run wants done at its end can't be done any more.
            it.session.command(&context, Command::Stop, browser::now());
        }
    });
    keep(tab, &context).await;
    tell_panels(tab, &context);
}

/// Tells the panels what has changed, if something has.
pub(super) fn tell_panels(tab: i32, context: &InUse) {
    with_tab(tab, |it| {
        let now = (panel::view(context, &it.session), it.notice.or(context.note()));
        if it.told.as_ref() == Some(&now) {
            return;
        }
        let view = told(context, &now.0, now.1);
        browser::detach(browser::send_message(&browser::object(&[
            ("to", "panel".into()),
            ("tab", tab.into()),
            ("view", view),
        ])));
        it.told = Some(now);
    });
}

/// A view as it travels: with the notice, in words, beside it.
pub(super) fn told(context: &InUse, view: &View, notice: Option<&str>) -> JsValue {
    let object = convert::to_js(view);
    if let Some(key) = notice {
        // Setting a property of a fresh plain object can't fail.
        let _ = js_sys::Reflect::set(&object, &"notice".into(), &context.words.get(key).into());
    }
    object
}

/// What goes to the page, as it travels.
pub(super) fn to_json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
