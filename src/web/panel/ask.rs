//! Nothing is done before it was shown: the dialogs that list what will change.

use super::parts::{button, lines};
use super::tree::{Drawn, Tag};
use crate::report::view::View;
use crate::words::Catalog;
use gloo_utils::body;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// The profile is for another platform.
    Platform,
    /// What will change.
    Changes,
}

/// A run that may begin once the admin agrees.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// A requirement id, or `all`.
    pub(super) target: String,
    /// Also press what saves a form.
    pub(super) save: bool,
}

/// An open dialog. It closes when dropped.
#[derive(Debug)]
pub(super) struct Question {
    /// What it is about.
    pub(super) topic: Topic,
    /// What it is asked for.
    pub(super) plan: Plan,
    changes: Vec<String>,
    changed: bool,
    drawn: Drawn,
}

impl Question {
    /// Opens the dialog.
    pub(super) fn open(words: &Catalog, view: &View, topic: Topic, plan: Plan) -> Option<Self> {
        let drawn = Drawn::create(Tag::new("dialog"))?;
        let mut question = Self { topic, plan, changes: Vec::new(), changed: false, drawn };
        question.changes = changes(view, &question.plan.target).to_vec();
        question.draw(words, view);
        body().append_child(&question.drawn.element).ok()?;
        question.drawn.element.dyn_ref::<HtmlDialogElement>()?.show_modal().ok()?;
        Some(question)
    }

    /// Keeps an open list true to the view: what is accepted must be what will be done.
    pub(super) fn update(&mut self, words: &Catalog, view: &View) {
        let now = changes(view, &self.plan.target);
        if self.changes != now {
            self.changes = now.to_vec();
            self.changed = true;
            self.draw(words, view);
        }
    }

    fn draw(&mut self, words: &Catalog, view: &View) {
        let dialog = Tag::new("dialog").with("aria-labelledby", "question");
        self.drawn.update(match self.topic {
            Topic::Platform => platform(words, view, dialog),
            Topic::Changes => self.list(words, view, dialog),
        });
    }

    fn list(&self, words: &Catalog, view: &View, dialog: Tag) -> Tag {
        let save = self.plan.save;
        let key = if save { "panel_ask_fill_and_save" } else { "panel_ask_fill" };
        let title = match view.requirements.iter().find(|it| it.id == self.plan.target) {
            Some(it) => words.filled(key, &[&it.title]),
            None => words.get("panel_ask_all").to_owned(),
        };
        let changed = self.changed.then(|| Tag::text("p", words.get("panel_ask_changed")));
        let intro = if self.changes.is_empty() { "panel_ask_nothing" } else { "panel_ask_list" };
        let list = (!self.changes.is_empty()).then(|| lines("ul", "changes", &self.changes));
        let after = if save { "panel_ask_saves" } else { "panel_ask_saves_not" };
        dialog
            .child(Tag::text("h2", &title).with("id", "question"))
            .children(changed.map(|it| it.with("class", "warning").with("role", "alert")))
            .child(Tag::text("p", words.get(intro)))
            .children(list)
            .child(Tag::text("p", words.get(after)).with("class", "note"))
            .child(buttons(words, "proceed", if save { "panel_action_fill_and_save" } else { "panel_action_fill" }))
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

fn platform(words: &Catalog, view: &View, dialog: Tag) -> Tag {
    let text = view.platform_warning.as_ref().map_or("", |it| it.text.as_str());
    dialog
        .with("data-warning", "platform")
        .child(Tag::text("h2", words.get("panel_ask_platform")).with("id", "question"))
        .child(Tag::text("p", text))
        .child(buttons(words, "cancel", "panel_accept_platform"))
}

/// Both buttons; the one that is to be reached first has focus at the opening, and what goes on says what it will do.
fn buttons(words: &Catalog, first: &str, go_on: &str) -> Tag {
    let focus = |button: Tag, action| if action == first { button.with("autofocus", "") } else { button };
    let go_on = Tag::text("button", words.get(go_on))
        .key("proceed")
        .with("type", "button")
        .with("class", "primary")
        .with("data-action", "proceed");
    Tag::new("div")
        .with("class", "actions")
        .child(focus(button(words, "cancel", ""), "cancel"))
        .child(focus(go_on, "proceed"))
}

fn changes<'a>(view: &'a View, target: &str) -> &'a [String] {
    match view.requirements.iter().find(|it| it.id == target) {
        Some(it) => &it.changes,
        None => &view.all_changes,
    }
}
