//! What stands above the checklist: the app, the progress, and the one thing to press next.

use super::parts::{button, disabled_if, icon};
use super::tree::Tag;
use crate::report::view::{AppView, RequirementView, View};
use crate::words::Catalog;

/// The top of the panel.
pub(super) fn top(words: &Catalog, view: &View, busy: bool) -> [Tag; 2] {
    [header(words, view), toolbar(words, view, busy)]
}

/// What comes next: what Larkspur can fill in, then what a run has left to the admin, then what else is open in the order of
/// the set-up; what only waits, or is only recommended, comes last.
pub(super) fn next(view: &View) -> Option<&RequirementView> {
    let open = |it: &&RequirementView| it.verdict != "met";
    let urgent = |it: &&RequirementView| open(it) && it.verdict != "pending" && !it.recommended;
    let all = || view.requirements.iter();
    let fillable = |it: &&RequirementView| urgent(it) && !it.changes.is_empty();
    let left = view.run.iter().flat_map(|run| &run.left);
    let mut left = left.filter_map(|left| all().find(|it| it.id == left.requirement));
    all()
        .find(fillable)
        .or_else(|| left.find(urgent))
        .or_else(|| all().find(urgent))
        .or_else(|| all().find(|it| open(it) && !it.recommended))
        .or_else(|| all().find(open))
}

fn header(words: &Catalog, view: &View) -> Tag {
    let all = view.requirements.len().to_string();
    let met = view.met.to_string();
    let progress = words.filled("panel_progress", &[&met, &all]);
    let bar = Tag::text("progress", "").with("max", &all).with("value", &met).with("aria-labelledby", "progress");
    Tag::new("header")
        .child(Tag::text("h1", &view.profile))
        .child(
            Tag::new("div")
                .with("class", "about")
                .children(view.app.as_ref().map(app))
                .child(Tag::text("span", &progress).with("id", "progress")),
        )
        .child(bar)
        .children(next(view).is_none().then(|| done(words)))
}

fn app(it: &AppView) -> Tag {
    Tag::new("p")
        .key("app")
        .with("class", "app")
        .child(Tag::text("span", &it.platform).with("class", "platform").with("title", &it.host))
        .child(Tag::text("code", &it.id))
        .children(
            (!it.organization.is_empty()).then(|| Tag::text("span", &it.organization).with("class", "organization")),
        )
}

fn done(words: &Catalog) -> Tag {
    Tag::new("p")
        .key("done")
        .with("class", "next")
        .with("data-verdict", "met")
        .child(icon("met"))
        .child(Tag::text("span", words.get("panel_all_met")))
}

/// One button stands out: what Larkspur can fill in, else what the admin comes to next.
fn toolbar(words: &Catalog, view: &View, busy: bool) -> Tag {
    let count = view.all_changes.len();
    let fill = named("run-all", if count > 0 && !busy { "primary" } else { "" }, &fill_in(words, count));
    let stop = busy.then(|| button(words, "stop", "danger"));
    let next = next(view).filter(|_| count == 0 && !busy);
    let next = next.map(|it| named("next", "primary", &what_is_next(words, it)));
    let again = words.get("panel_action_refresh");
    let refresh = Tag::new("button")
        .key("refresh")
        .with("type", "button")
        .with("class", "again")
        .with("data-action", "refresh")
        .with("title", again)
        .child(icon("again"))
        .child(Tag::text("span", again).with("class", "unseen"));
    Tag::new("div")
        .key("toolbar")
        .with("class", "toolbar")
        .with("role", "group")
        .with("aria-label", words.get("panel_toolbar"))
        .children(next)
        .child(disabled_if(fill, busy))
        .children(stop)
        .child(refresh)
}

/// A button that says in its own words what it will do.
fn named(action: &'static str, style: &str, text: &str) -> Tag {
    Tag::text("button", text).key(action).with("type", "button").with("class", style).with("data-action", action)
}

fn fill_in(words: &Catalog, count: usize) -> String {
    match count {
        0 => words.get("panel_fill_again").to_owned(),
        1 => words.get("panel_fill_one").to_owned(),
        _ => words.filled("panel_fill_in", &[&count.to_string()]),
    }
}

/// In a verb where there is one for it.
fn what_is_next(words: &Catalog, it: &RequirementView) -> String {
    let key = ["panel_next_", &it.id.replace([':', '-'], "_")].concat();
    match words.get(&key) {
        unknown if unknown == key => words.filled("panel_next", &[&it.title]),
        known => known.to_owned(),
    }
}
