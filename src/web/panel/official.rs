//! The official check: asks the Open API from here, so that the App Secret and the token never leave the panel.
//!
//! The field is emptied as soon as the check begins. Only facts go on to the background.

use super::parts::{button, disabled_if, icon, paragraph};
use super::tree::Tag;
use super::{Panel, send_to};
use crate::openapi::{self, Answer, Call, Check, Facts, Secret};
use crate::protocol::Command;
use crate::report::view::{OfficialView, View};
use crate::web::browser::{self, object};
use crate::words::Catalog;
use gloo_events::EventListener;
use gloo_utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, Response};

/// How long a call may take, in milliseconds.
const PATIENCE: u32 = 10_000;

const FIELD: &str = "app-secret";

/// How it stands with the check.
#[derive(Debug, Default)]
pub(super) struct Official {
    /// The API is being asked.
    busy: bool,
    /// There was nothing to ask it with.
    empty: bool,
}

/// Enter in the field is as good as the button.
pub(super) fn listen(panel: &Panel) {
    let panel = Rc::clone(panel);
    EventListener::new(&document(), "keydown", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let at_field = target.is_some_and(|target| target.id() == FIELD);
        if at_field && browser::text(event, "key").as_deref() == Some("Enter") {
            check(&panel);
        }
    })
    .forget();
}

/// The section of the panel.
pub(super) fn section(words: &Catalog, view: &View, state: &Official) -> Option<Tag> {
    let it = view.app.as_ref()?;
    let host = openapi::origin(&it.app()?).trim_start_matches("https://");
    let label = words.filled("panel_official_secret", &[&it.id]);
    let progress = match (state.busy, &view.official) {
        (true, _) => "busy",
        (false, Some(_)) => "done",
        (false, None) => "idle",
    };
    let field = Tag::new("input")
        // Of another app it is another field: what was typed for one is never sent for the other.
        .key(&it.id)
        .with("id", FIELD)
        .with("type", "password")
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("aria-describedby", "official-note");
    let ask = Tag::new("div")
        .with("class", "ask")
        .child(Tag::text("label", &label).with("for", FIELD))
        .child(field)
        .child(disabled_if(button(words, "check-openapi", ""), state.busy));
    let empty = state.empty.then(|| Tag::text("p", words.get("panel_official_empty")).with("role", "alert"));
    let busy = if state.busy { words.get("panel_official_busy") } else { "" };
    let section = Tag::new("section")
        .key("official")
        .with("class", "official")
        .with("data-official", progress)
        .with("aria-labelledby", "official-title")
        .child(Tag::text("h2", words.get("panel_official")).with("id", "official-title"))
        .child(
            Tag::text("p", &words.filled("panel_official_note", &[host]))
                .with("class", "note")
                .with("id", "official-note"),
        )
        .child(ask)
        .children(empty)
        .children(paragraph("waiting", busy))
        .children(view.official.as_ref().map(result));
    Some(section)
}

/// What the last check found.
fn result(it: &OfficialView) -> Tag {
    let lines = it.lines.iter().map(|line| {
        Tag::new("li").with("data-mark", &line.mark).child(icon(&line.mark)).child(Tag::text("span", &line.text))
    });
    Tag::new("div")
        .key("result")
        .with("class", "result")
        .child(Tag::text("p", &it.title).with("class", "note"))
        .child(Tag::new("ul").children(lines))
}

/// Asks the API with what stands in the field.
pub(super) fn check(panel: &Panel) {
    let Some(field) = field() else { return };
    let mut guard = panel.borrow_mut();
    let state = &mut *guard;
    let (Some(tab), Some(app)) = (state.tab, state.view().and_then(|view| view.app.as_ref()?.app())) else { return };
    if state.extras.official.busy {
        return;
    }
    let typed = Secret::new(field.value());
    field.set_value("");
    let secret = Secret::new(typed.text().trim().to_owned());
    let empty = secret.text().is_empty();
    state.extras.official = Official { busy: !empty, empty };
    state.draw();
    if empty {
        return;
    }
    state.announce(state.words.get("panel_official_busy"));
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let facts = Box::new(ask(Check::new(&app, secret)).await);
        send_to(Rc::clone(&panel), tab, Command::Official { facts }).await;
        let mut state = panel.borrow_mut();
        if state.tab == Some(tab) {
            state.extras.official.busy = false;
            state.draw();
            state.announce(state.words.get("panel_official_done"));
        }
    });
}

/// Makes one call after the other. App Secret and token end with the check.
async fn ask(mut check: Check) -> Facts {
    while let Some(call) = check.call() {
        match fetch(call, check.token()).await {
            Ok((status, text)) => {
                check.take(&Answer::Http(status, &text));
                openapi::forget(text);
            }
            Err(timeout) => check.take(if timeout { &Answer::Timeout } else { &Answer::Network }),
        }
    }
    check.facts()
}

/// HTTP status and text; the error tells whether it took too long.
async fn fetch(call: Call, token: &str) -> Result<(u32, String), bool> {
    let mut headers = vec![("accept", "application/json".into())];
    if call.bearer {
        let bearer = ["Bearer ", token].concat();
        headers.push(("authorization", bearer.as_str().into()));
        openapi::forget(bearer);
    }
    // Nothing of the console's session goes along, and no other address is followed.
    let mut options = vec![
        ("method", call.method.into()),
        ("credentials", "omit".into()),
        ("cache", "no-store".into()),
        ("redirect", "error".into()),
        ("referrerPolicy", "no-referrer".into()),
        ("signal", browser::timeout_signal(PATIENCE).unwrap_or_default()),
    ];
    if !call.body.is_empty() {
        headers.push(("content-type", "application/json; charset=utf-8".into()));
        options.push(("body", call.body.as_str().into()));
    }
    options.push(("headers", object(&headers)));
    let asked = browser::fetch_as(&call.url, &object(&options));
    openapi::forget(call.body);
    let timed_out = |error| browser::text(&error, "name").as_deref() == Some("TimeoutError");
    let response = Response::from(browser::settled(asked).await.map_err(timed_out)?);
    let text = browser::settled(response.text()).await.map_err(timed_out)?;
    Ok((response.status().into(), text.as_string().unwrap_or_default()))
}

fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}
