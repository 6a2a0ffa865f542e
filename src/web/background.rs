//! The background while nobody needs more than to look: from what was kept and what the page says to what is kept and said.
//!
//! It is the smallest part of the core that a page can be watched with, and the only one that waking the background loads.
//! What it gives no answer to is for the [whole](super) core. `background.js` does the waiting, and brings what was kept.

use super::browser;
use super::sender::page_tab;
use crate::kept;
use crate::protocol::{Effect, Event};
use crate::session::{Context, Session};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Takes a message of a page. `None` where it takes the whole core.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub fn watch(
    session: Option<String>,
    context: Option<String>,
    message: &JsValue,
    sender: &JsValue,
    now: f64,
) -> Option<JsValue> {
    page_tab(sender).filter(|_| browser::text(message, "to").as_deref() == Some("core"))?;
    let (mut session, context) = awake(session, context)?;
    let delivery = browser::text(message, "delivery").unwrap_or_default();
    if session.reply_to(&delivery).is_some() {
        return None;
    }
    let event = Event::parse(&browser::text(message, "event")?)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970")]
    let effects = session.watch(&context, event, now as u64)?;
    let (badge, pages): (Vec<_>, Vec<_>) = effects.into_iter().partition(|it| matches!(it, Effect::Badge { .. }));
    let reply = serde_json::to_string(&pages).unwrap_or_default();
    session.replied(delivery, reply.clone());
    Some(outcome(&session, &badge, &reply))
}

/// Takes in where a tab has gone; `url` is undefined for an address that we may not see. `None` where it takes the whole core.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub fn moved(session: Option<String>, context: Option<String>, url: &JsValue) -> Option<JsValue> {
    let (mut session, context) = awake(session, context)?;
    let badge = session.moved(&context, url.as_string().as_deref());
    Some(outcome(&session, &badge, ""))
}

fn awake(session: Option<String>, context: Option<String>) -> Option<(Session, Context)> {
    Some((Session::restore(&session?)?, kept::read(&context?)?))
}

/// What is to be kept, and then shown and replied.
fn outcome(session: &Session, badge: &[Effect], reply: &str) -> JsValue {
    let (count, complete) = match badge.last() {
        Some(Effect::Badge { count, complete }) => (*count, *complete),
        _ => (0, false),
    };
    browser::object(&[
        ("session", session.store().into()),
        ("reply", reply.into()),
        ("count", count.into()),
        ("complete", complete.into()),
    ])
}
