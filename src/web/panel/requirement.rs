//! One requirement of the checklist: a line that tells how it stands, and what opens below it on demand.

use super::page::Extras;
use super::parts::{button, disabled_if, icon, lines, paragraph};
use super::quota::estimate;
use super::run::run;
use super::tree::Tag;
use super::values::{hand_over, values};
use crate::report::view::{RequirementView, RunView};
use crate::words::Catalog;

/// What a requirement is shown with besides itself.
pub(super) struct Around<'a> {
    /// The run to show inside, if it belongs here.
    pub(super) run: Option<&'a RunView>,
    /// A run is at work on it.
    pub(super) at_work: bool,
    /// Something is being filled in, here or elsewhere.
    pub(super) busy: bool,
    /// It is what the admin comes to next.
    pub(super) next: bool,
    /// What the panel itself knows.
    pub(super) extras: &'a Extras,
}

/// Id of what opens and closes a requirement and takes its focus.
pub(super) fn head_id(requirement: &str) -> String {
    ["head-", requirement].concat()
}

/// Id of the title of a requirement, for what refers to it.
fn title_id(requirement: &str) -> String {
    ["title-", requirement].concat()
}

/// A requirement as an entry of the checklist. Open is what comes next; the admin may open and close each.
pub(super) fn requirement(words: &Catalog, it: &RequirementView, around: &Around) -> Tag {
    let (title, body_id) = (title_id(&it.id), ["body-", &it.id].concat());
    let chosen = around.extras.opened.iter().find(|(id, _)| *id == it.id).map(|(_, open)| *open);
    let open = chosen.unwrap_or(around.run.is_some_and(|run| !run.over) || around.next);
    let head = Tag::text("button", &it.title)
        .with("type", "button")
        .with("class", "opener")
        .with("id", &head_id(&it.id))
        .with("aria-expanded", if open { "true" } else { "false" })
        .with("aria-controls", &body_id);
    let what = Tag::new("div")
        .with("class", "title")
        .child(Tag::new("h3").with("id", &title).child(head))
        .child(state(words, it));
    let line = Tag::new("div")
        .with("class", "line")
        .child(icon(if around.at_work { "running" } else { &it.verdict }))
        .child(what)
        .children(one_action(it).map(|action| in_line(words, it, around, action)));
    let body = body(words, it, around).with("id", &body_id);
    Tag::new("li")
        .key(&it.id)
        .with("class", "row")
        .with("data-requirement", &it.id)
        .with("data-verdict", &it.verdict)
        .with("aria-labelledby", &title)
        .child(line)
        .child(if open { body } else { body.with("hidden", "") })
}

/// How it stands, in a word or two. Where the button beside it says as much, only a screen reader needs them.
fn state(words: &Catalog, it: &RequirementView) -> Tag {
    let lacking = it.values.iter().filter(|value| value.verdict == "missing").count();
    let text = match it.verdict.as_str() {
        "met" => it.verdict_text.clone(),
        _ if it.recommended => words.get("panel_recommended").to_owned(),
        "missing" if it.values.len() > 1 => words.filled("panel_missing", &[&lacking.to_string()]),
        _ => it.verdict_text.clone(),
    };
    let unseen = it.verdict == "met" || one_action(it) == Some("confirm");
    Tag::text("span", &text).with("class", if unseen { "verdict unseen" } else { "verdict" })
}

/// What can be done at one press without opening the requirement; nothing where it is as wanted.
fn one_action(it: &RequirementView) -> Option<&'static str> {
    let offers = |action: &&str| it.actions.iter().any(|offered| offered == action);
    match it.verdict.as_str() {
        "met" | "pending" => None,
        "to-confirm" => ["fill", "confirm"].into_iter().find(offers),
        _ => ["fill"].into_iter().find(offers),
    }
}

fn in_line(words: &Catalog, it: &RequirementView, around: &Around, action: &'static str) -> Tag {
    let key = ["panel_action_", action].concat();
    let word = words.get(&key);
    let button = Tag::new("button")
        .key(action)
        .with("type", "button")
        .with("class", "one")
        .with("data-action", action)
        .with("title", word)
        .with("aria-describedby", &title_id(&it.id))
        .child(Tag::text("span", word));
    disabled_if(button, around.busy && action == "fill")
}

fn body(words: &Catalog, it: &RequirementView, around: &Around) -> Tag {
    let notes = (!it.notes.is_empty()).then(|| lines("ul", "remarks", &it.notes).key("remarks"));
    let copied = around.extras.copied.as_ref().filter(|(id, _)| *id == it.id).map(|(_, what)| what.as_str());
    Tag::new("div")
        .with("class", "body")
        .children(around.run.map(|it| run(words, it, &[])))
        .children(paragraph("summary", &it.summary))
        .children(notes)
        .children(hand_over(words, &it.hand_over, copied))
        .children((!it.values.is_empty()).then(|| values(words, it)))
        .children((it.quota > 0).then(|| estimate(words, &around.extras.usage, it.quota)))
        .children(ways(words, it, around, copied))
        .children(more(words, it, around))
}

/// Further ways that an admin may choose: none of them stands out.
fn ways(words: &Catalog, it: &RequirementView, around: &Around, copied: Option<&str>) -> Option<Tag> {
    let testing = around.extras.testing.as_ref() == Some(&it.id);
    let shown =
        it.actions.iter().map(String::as_str).filter(|action| Some(*action) != one_action(it) && !rare(it, action));
    let buttons: Vec<Tag> = shown.map(|action| way(words, it, around, action)).collect();
    let word = if testing {
        Some("panel_testing")
    } else if copied == Some("") {
        Some("panel_copied")
    } else {
        None
    };
    let word = word.map(|key| Tag::text("span", words.get(key)).with("class", "copied"));
    let any = !buttons.is_empty();
    any.then(|| Tag::new("div").key("actions").with("class", "actions").children(buttons).children(word))
}

fn way(words: &Catalog, it: &RequirementView, around: &Around, action: &str) -> Tag {
    let testing = around.extras.testing.as_ref() == Some(&it.id);
    let waits = around.busy && action.starts_with("fill") || testing && action == "test";
    disabled_if(button(words, action, "").with("aria-describedby", &title_id(&it.id)), waits)
}

/// What few admins want: another way to the same end, or to fill in what is met.
fn rare(it: &RequirementView, action: &str) -> bool {
    action == "open-link" || it.verdict == "met" && action.starts_with("fill")
}

/// What is not needed at first sight: rare ways, and where facts come from.
fn more(words: &Catalog, it: &RequirementView, around: &Around) -> Option<Tag> {
    let rare = it.actions.iter().filter(|action| rare(it, action));
    let buttons: Vec<Tag> = rare.map(|action| way(words, it, around, action)).collect();
    let buttons = (!buttons.is_empty()).then(|| Tag::new("div").with("class", "actions").children(buttons));
    let sources = (!it.sources.is_empty()).then(|| lines("ul", "sources", &it.sources));
    let any = buttons.is_some() || sources.is_some();
    let summary = Tag::text("summary", words.get("panel_more"));
    let more = Tag::new("details").key("more").with("class", "more").child(summary);
    any.then(|| more.children(buttons).children(sources))
}
