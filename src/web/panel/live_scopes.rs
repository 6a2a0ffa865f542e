//! All scopes that the console itself lists, to check a permission JSON with before it is imported. They are a thousand and
//! more, so they are asked for only then, and go no further than this panel.

use super::Panel;
use crate::console::records::{Answer, Record, catalogue};
use crate::facts::Catalogue;
use crate::json;
use crate::web::{browser, settings};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// What is known of them.
#[derive(Debug, Default)]
pub(super) enum LiveScopes {
    /// Nobody asked yet.
    #[default]
    Unasked,
    /// The answer is awaited.
    Asked,
    /// All of them; none where the records are switched off or do not tell.
    Told(Option<Catalogue>),
}

/// Asks the page for them until it tells them, and checks anew when they are there.
pub(super) fn ask(panel: &Panel) {
    let mut state = panel.borrow_mut();
    if matches!(state.extras.live_scopes, LiveScopes::Asked | LiveScopes::Told(Some(_))) {
        return;
    }
    let Some(tab) = state.tab else { return };
    let Some(app) = state.view().and_then(|view| view.app.as_ref()?.app()) else { return };
    state.extras.live_scopes = LiveScopes::Asked;
    drop(state);
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let told = asked(tab, &Record::Scopes.path(&app.id)).await;
        let mut state = panel.borrow_mut();
        if state.tab == Some(tab) {
            state.extras.live_scopes = LiveScopes::Told(told);
            state.draw();
        }
    });
}

async fn asked(tab: i32, path: &str) -> Option<Catalogue> {
    if settings::read("records").await? == JsValue::FALSE {
        return None;
    }
    let record = Record::Scopes.name();
    let question = [("to", "page".into()), ("ask", "record".into()), ("record", record.into()), ("path", path.into())];
    let asked = browser::send_to_tab(tab, &browser::object(&question), &browser::object(&[("frameId", 0.into())]));
    let text = browser::settled(asked).await.ok()?.as_string()?;
    catalogue(&Answer::of(&json::parse(&text).ok()?)?)
}
