//! One requirement of the checklist, and a run.

use super::parts::{button, disabled_if, icon, lines, paragraph, say};
use super::tree::Tag;
use crate::report::view::{RequirementView, RunView, ValueView};
use crate::words::Catalog;

/// What a requirement is shown with besides itself.
pub(super) struct Around<'a> {
    /// The run to show inside, if it belongs here.
    pub(super) run: Option<&'a RunView>,
    /// Something is being filled in, here or elsewhere.
    pub(super) busy: bool,
    /// Its values were just put on the clipboard.
    pub(super) copied: bool,
}

/// Id of the heading of a requirement, for what refers to it.
pub(super) fn heading_id(requirement: &str) -> String {
    ["title-", requirement].concat()
}

/// A requirement as an entry of the checklist.
pub(super) fn requirement(words: &Catalog, it: &RequirementView, around: &Around) -> Tag {
    let met = it.verdict == "met";
    let heading = heading_id(&it.id);
    let head = Tag::new("div")
        .with("class", "head")
        .child(icon(&it.verdict))
        .child(Tag::text("h2", &it.title).with("id", &heading).with("tabindex", "-1"))
        .child(Tag::text("span", &it.verdict_text).with("class", "verdict"));
    let shown = (!met && !it.values.is_empty()).then(|| values(&it.values));
    Tag::new("li")
        .key(&it.id)
        .with("class", "card")
        .with("data-requirement", &it.id)
        .with("data-verdict", &it.verdict)
        .with("aria-labelledby", &heading)
        .child(head)
        .children(paragraph("summary", &it.summary))
        .children(shown)
        .children(actions(words, it, around))
        .children(around.run.map(|it| run(words, it)))
        .children(details(words, it, met))
}

/// The wanted values, each with its own verdict.
fn values(values: &[ValueView]) -> Tag {
    Tag::new("ul").key("values").with("class", "values").children(values.iter().map(|it| {
        let what = Tag::new("div").with("class", "what").child(code(&it.value)).children(paragraph("note", &it.note));
        Tag::new("li")
            .key(&it.value)
            .with("data-verdict", &it.verdict)
            .child(icon(&it.verdict))
            .child(what)
            .child(Tag::text("span", &it.verdict_text).with("class", "verdict"))
    }))
}

/// A value, which may be long and without a space: it breaks between its parts.
fn code(value: &str) -> Tag {
    let parts = value.split_inclusive(['/', ':', ',']);
    Tag::new("code").children(parts.flat_map(|part| [Tag::text("span", part), Tag::new("wbr")]))
}

fn actions(words: &Catalog, it: &RequirementView, around: &Around) -> Option<Tag> {
    let fills = |action: &String| action.starts_with("fill");
    // One button stands out at most, and only where there is work that Larkspur can do.
    let stands_out = it.actions.iter().find(|action| fills(action) && it.verdict != "met");
    let buttons = it.actions.iter().map(|action| {
        let style = if Some(action) == stands_out { "primary" } else { "" };
        let described = button(words, action, style).with("aria-describedby", &heading_id(&it.id));
        disabled_if(described, around.busy && fills(action))
    });
    let copied = around.copied.then(|| Tag::text("span", words.get("panel_copied")).with("class", "copied"));
    let bar = Tag::new("div").key("actions").with("class", "actions").children(buttons).children(copied);
    (!it.actions.is_empty()).then_some(bar)
}

/// What is not needed at first sight: where facts come from, and the values of what is met.
fn details(words: &Catalog, it: &RequirementView, met: bool) -> Option<Tag> {
    let values = (met && !it.values.is_empty()).then(|| values(&it.values));
    if values.is_none() && it.sources.is_empty() {
        return None;
    }
    let title = if values.is_some() { "panel_values_and_sources" } else { "panel_sources" };
    let sources = (!it.sources.is_empty()).then(|| lines("ul", "sources", &it.sources));
    let summary = Tag::text("summary", words.get(title));
    Some(Tag::new("details").key("details").child(summary).children(values).children(sources))
}

/// A run: what is being done, or what was and was not done.
pub(super) fn run(words: &Catalog, it: &RunView) -> Tag {
    let tag = Tag::new("section").key("run").with("class", "run").with("data-run", &it.target);
    let tag = match &it.outcome {
        Some(outcome) => tag.with("data-outcome", outcome),
        None => tag.with("aria-busy", "true"),
    };
    let summary = Tag::new("div")
        .with("class", "head")
        .child(icon(it.outcome.as_deref().unwrap_or("running")))
        .child(Tag::text("p", &it.summary));
    let steps = (!it.log.is_empty()).then(|| {
        let title = say(words, "panel_steps", &[&it.log.len().to_string()]);
        Tag::new("details").child(Tag::text("summary", &title)).child(lines("ol", "steps", &it.log))
    });
    tag.with("aria-label", words.get("panel_run")).child(summary).children(steps)
}
