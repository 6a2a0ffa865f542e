//! One requirement of the checklist, and a run.

use super::page::Extras;
use super::parts::{button, disabled_if, icon, lines, paragraph, say};
use super::question::question;
use super::quota::estimate;
use super::tree::Tag;
use super::values::{hand_over, values};
use crate::report::view::{RequirementView, RunView};
use crate::words::Catalog;

/// What a requirement is shown with besides itself.
pub(super) struct Around<'a> {
    /// The run to show inside, if it belongs here.
    pub(super) run: Option<&'a RunView>,
    /// Something is being filled in, here or elsewhere.
    pub(super) busy: bool,
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

/// A requirement as an entry of the checklist. What is met is closed; the admin may open and close each.
pub(super) fn requirement(words: &Catalog, it: &RequirementView, around: &Around) -> Tag {
    let title = title_id(&it.id);
    let recommended = it
        .recommended
        .then(|| Tag::text("span", words.get("panel_recommended")).key("recommended").with("class", "chip"));
    let head = Tag::new("summary")
        .with("class", "head")
        .with("id", &head_id(&it.id))
        .child(icon(&it.verdict))
        .child(Tag::text("h3", &it.title).with("id", &title))
        .children(recommended)
        .child(Tag::text("span", &it.verdict_text).with("class", "verdict"));
    let card = Tag::new("details").with("class", "card").child(head).child(body(words, it, around));
    let closed = it.verdict == "met" && around.run.is_none();
    Tag::new("li")
        .key(&it.id)
        .with("data-requirement", &it.id)
        .with("data-verdict", &it.verdict)
        .with("aria-labelledby", &title)
        .child(if closed { card } else { card.with("open", "") })
}

fn body(words: &Catalog, it: &RequirementView, around: &Around) -> Tag {
    let notes = (!it.notes.is_empty()).then(|| lines("ul", "remarks", &it.notes).key("remarks"));
    let copied = around.extras.copied.as_ref().filter(|(id, _)| *id == it.id).map(|(_, what)| what.as_str());
    Tag::new("div")
        .with("class", "body")
        .children(paragraph("summary", &it.summary))
        .children(notes)
        .children(hand_over(words, &it.hand_over, copied))
        .children((!it.values.is_empty()).then(|| values(words, it)))
        .children((it.quota > 0).then(|| estimate(words, &around.extras.usage, it.quota)))
        .children(actions(words, it, around, copied))
        .children(around.run.map(|it| run(words, it)))
        .children(sources(words, it))
}

/// The buttons: at most one stands out, and only where something is left to do.
fn actions(words: &Catalog, it: &RequirementView, around: &Around, copied: Option<&str>) -> Option<Tag> {
    let main = main_action(it);
    let testing = around.extras.testing.as_ref() == Some(&it.id);
    let others = it.actions.iter().map(String::as_str).filter(|action| Some(*action) != main);
    let buttons = main.into_iter().chain(others).map(|action| {
        let style = if Some(action) == main { "primary" } else { "" };
        let described = button(words, action, style).with("aria-describedby", &title_id(&it.id));
        let waits = around.busy && action.starts_with("fill") || testing && action == "test";
        disabled_if(described, waits)
    });
    let word = if testing {
        Some("panel_testing")
    } else if copied == Some("") {
        Some("panel_copied")
    } else {
        None
    };
    let word = word.map(|key| Tag::text("span", words.get(key)).with("class", "copied"));
    let bar = Tag::new("div").key("actions").with("class", "actions").children(buttons).children(word);
    (!it.actions.is_empty()).then_some(bar)
}

/// What helps most: to look where nothing is known, else to fill in, to test, to confirm.
fn main_action(it: &RequirementView) -> Option<&'static str> {
    let order: &[&str] = match it.verdict.as_str() {
        "met" | "pending" => return None,
        "unknown" => &["go", "fill-and-save", "fill", "test"],
        "to-confirm" => &["test", "confirm"],
        _ => &["fill-and-save", "fill", "test", "go", "open-link"],
    };
    order.iter().find(|action| it.actions.iter().any(|offered| offered == *action)).copied()
}

/// What is not needed at first sight: where facts come from.
fn sources(words: &Catalog, it: &RequirementView) -> Option<Tag> {
    let summary = Tag::text("summary", words.get("panel_sources"));
    let sources = Tag::new("details").key("sources").with("class", "more").child(summary);
    (!it.sources.is_empty()).then(|| sources.child(lines("ul", "sources", &it.sources)))
}

/// A run: what is being done, or what was and was not done.
pub(super) fn run(words: &Catalog, it: &RunView) -> Tag {
    let tag = Tag::new("section").key("run").with("class", "run").with("data-run", &it.target);
    let tag = match &it.outcome {
        Some(outcome) => tag.with("data-outcome", outcome),
        // What is busy is not read out.
        None if it.question.is_none() => tag.with("aria-busy", "true"),
        None => tag,
    };
    let sign = if it.paused || it.question.is_some() { "paused" } else { it.outcome.as_deref().unwrap_or("running") };
    let mut said = it.summary.lines().map(|line| Tag::text("p", line));
    let summary = Tag::new("div").with("class", "head").child(icon(sign)).children(said.next());
    let steps = (!it.log.is_empty()).then(|| {
        let title = say(words, "panel_steps", &[&it.log.len().to_string()]);
        let summary = Tag::text("summary", &title);
        Tag::new("details").with("class", "more").child(summary).child(lines("ol", "steps", &it.log))
    });
    let tag = if it.paused { tag.with("data-paused", "") } else { tag };
    tag.with("aria-label", words.get("panel_run"))
        .child(summary)
        .children(said)
        .children(it.question.as_ref().map(|it| question(words, it)))
        .children(steps)
}
