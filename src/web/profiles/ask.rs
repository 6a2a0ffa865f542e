//! Before an imported profile may be used, all that it would let in is shown and must be accepted.

use super::Offer;
use super::about::{about, local};
use crate::web::panel::parts::button;
use crate::web::panel::tree::{Drawn, Tag};
use crate::words::Catalog;
use gloo_utils::body;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The open dialog. It closes when dropped.
#[derive(Debug)]
pub(super) struct Question {
    /// What is to be accepted.
    pub(super) offer: Offer,
    drawn: Drawn,
}

impl Question {
    /// Opens the dialog. `replaces`: an imported profile of the same id is there.
    pub(super) fn open(words: &Catalog, offer: Offer, replaces: bool) -> Option<Self> {
        let warning = replaces.then(|| Tag::text("p", words.get("profiles_replaces")).with("class", "warning"));
        let name = local(words, &offer.profile.name);
        // The button that changes nothing has focus at the opening: Enter must not accept unread.
        let buttons = Tag::new("div")
            .with("class", "actions")
            .child(button(words, "cancel", "").with("autofocus", ""))
            .child(button(words, "proceed", "primary"));
        let drawn = Drawn::create(
            Tag::new("dialog")
                .with("aria-labelledby", "question")
                .child(Tag::text("h2", &words.filled("profiles_ask", &[name])).with("id", "question"))
                .child(Tag::text("p", words.get("profiles_ask_text")))
                .children(warning)
                .children(about(words, &offer))
                .child(buttons),
        )?;
        body().append_child(&drawn.element).ok()?;
        let question = Self { offer, drawn };
        question.drawn.element.dyn_ref::<HtmlDialogElement>()?.show_modal().ok()?;
        Some(question)
    }
}

impl Drop for Question {
    fn drop(&mut self) {
        if let Some(dialog) = self.drawn.element.dyn_ref::<HtmlDialogElement>() {
            // Closing gives focus back to where it came from; an element just taken away would not.
            dialog.close();
        }
        self.drawn.element.remove();
    }
}
