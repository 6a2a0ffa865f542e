//! What a run asks the admin about a control of the page, and the answers.

use super::parts::{button, paragraph};
use super::tree::Tag;
use super::{Panel, command};
use crate::protocol::{Answer, Command};
use crate::report::view::{QuestionView, RunView};
use crate::words::Catalog;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Where it stands.
const PLACE: &str = "[data-question]";

/// The question as a part of its run. A new one is a new element, so that focus can be told to have left the last one.
pub(super) fn question(words: &Catalog, it: &QuestionView) -> Tag {
    let yes = it.yes.then(|| button(words, "yes", "primary"));
    let style = if it.yes { "" } else { "primary" };
    let other = if it.pointing { button(words, "cancel", "") } else { button(words, "point", style) };
    let said = paragraph("said", &it.said).map(|said| said.with("role", "alert"));
    Tag::new("section")
        .key(&["question-", &it.number.to_string()].concat())
        .with("class", "question")
        .with("data-question", &it.requirement)
        .with("data-number", &it.number.to_string())
        .with("role", "group")
        .with("aria-label", words.get("panel_question"))
        .with("aria-describedby", "asked")
        .with("tabindex", "-1")
        .child(Tag::text("p", &it.text).key("asked").with("class", "asked").with("id", "asked"))
        .children(paragraph("note", &it.note))
        .children(said)
        .child(
            Tag::new("div").with("class", "actions").children(yes).child(other).child(button(words, "stop", "danger")),
        )
}

/// What tells one state of asking from another: it is said aloud and takes the focus.
pub(super) fn state(run: &RunView) -> Option<(u32, bool)> {
    run.question.as_ref().map(|it| (it.number, it.pointing))
}

/// Takes an answer. `button` stands in the question that it answers.
pub(super) fn answer(panel: &Panel, action: &str, button: &Element) -> bool {
    let Some(place) = button.closest(PLACE).ok().flatten() else { return false };
    let number = place.get_attribute("data-number").and_then(|number| number.parse().ok());
    let said = |answer| number.map(|question| Command::Answer { question, answer });
    let asked = match action {
        "yes" => said(Answer::Yes),
        "point" => said(Answer::Point),
        "cancel" => said(Answer::Cancel),
        "stop" => Some(Command::Stop),
        _ => None,
    };
    if let Some(asked) = asked {
        command(panel, asked);
    }
    true
}

/// Brings the question to whoever works by keyboard or listens, but not to whoever has a dialog open.
pub(super) fn focus() {
    let found = document().query_selector(PLACE).ok().flatten();
    let Some(place) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = place.focus();
}
