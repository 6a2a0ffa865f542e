//! What stands above the checklist: the app, the progress, what is next, and the buttons for all of it.

use super::parts::{button, disabled_if, icon, say};
use super::tree::Tag;
use crate::report::view::{AppView, RequirementView, View};
use crate::words::Catalog;

/// The top of the panel.
pub(super) fn top(words: &Catalog, view: &View, busy: bool) -> [Tag; 2] {
    [header(words, view), toolbar(words, view, busy)]
}

/// What the admin comes to next: the first that is open in the order of the set-up; what only waits, or is only
/// recommended, comes last.
pub(super) fn next(view: &View) -> Option<&RequirementView> {
    let open = |it: &&RequirementView| it.verdict != "met";
    let urgent = |it: &&RequirementView| open(it) && it.verdict != "pending" && !it.recommended;
    let all = || view.requirements.iter();
    all().find(urgent).or_else(|| all().find(|it| open(it) && !it.recommended)).or_else(|| all().find(open))
}

fn header(words: &Catalog, view: &View) -> Tag {
    let all = view.requirements.len().to_string();
    let met = view.met.to_string();
    let progress = say(words, "panel_progress", &[&met, &all]);
    let bar = Tag::text("progress", "").with("max", &all).with("value", &met).with("aria-labelledby", "progress");
    Tag::new("header")
        .children(view.app.as_ref().map(app))
        .child(Tag::text("h1", &view.profile))
        .child(
            Tag::new("div")
                .with("class", "progress")
                .child(bar)
                .child(Tag::text("span", &progress).with("id", "progress")),
        )
        .child(what_is_next(words, view))
}

fn app(it: &AppView) -> Tag {
    Tag::new("p")
        .key("app")
        .with("class", "app")
        .child(Tag::text("span", &it.platform).with("class", "platform").with("title", &it.host))
        .child(Tag::text("code", &it.id))
}

fn what_is_next(words: &Catalog, view: &View) -> Tag {
    let Some(it) = next(view) else {
        return Tag::new("p")
            .key("done")
            .with("class", "next")
            .with("data-verdict", "met")
            .child(icon("met"))
            .child(Tag::text("span", words.get("panel_all_met")));
    };
    Tag::new("p")
        .key("next")
        .with("class", "next")
        .with("data-verdict", &it.verdict)
        .child(icon(&it.verdict))
        .child(Tag::text("span", &say(words, "panel_next", &[&it.title])))
}

fn toolbar(words: &Catalog, view: &View, busy: bool) -> Tag {
    let fills = !view.all_changes.is_empty();
    let style = |main| if main { "primary" } else { "" };
    let stop = busy.then(|| button(words, "stop", "danger"));
    let next = next(view).map(|_| button(words, "next", style(!fills)));
    Tag::new("div")
        .key("toolbar")
        .with("class", "toolbar")
        .with("role", "group")
        .with("aria-label", words.get("panel_toolbar"))
        .child(disabled_if(button(words, "run-all", style(fills)), busy))
        .children(stop)
        .children(next)
        .child(button(words, "refresh", ""))
}
