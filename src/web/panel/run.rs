//! A run: filling in, as it goes, and what it has left to the admin.

use super::parts::{icon, lines};
use super::question::question;
use super::tree::Tag;
use crate::report::view::{LeftView, RequirementView, RunView};
use crate::words::Catalog;

/// A run: what is being done, or what was and was not done. `requirements` are those that it goes through one by one.
pub(super) fn run(words: &Catalog, it: &RunView, requirements: &[RequirementView]) -> Tag {
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
        let title = words.filled("panel_steps", &[&it.log.len().to_string()]);
        let summary = Tag::text("summary", &title);
        Tag::new("details").with("class", "more").child(summary).child(lines("ol", "steps", &it.log))
    });
    let tag = if it.paused { tag.with("data-paused", "") } else { tag };
    let tag = if it.over { tag.with("hidden", "") } else { tag };
    let left = it.left.iter().map(|left| still_to_do(words, left, requirements));
    let left = (!it.left.is_empty()).then(|| Tag::new("ol").key("left").with("class", "left").children(left));
    tag.with("aria-label", words.get("panel_run"))
        .child(summary)
        .children(said)
        .children(progress(words, it, requirements))
        .children(left)
        .children(it.question.as_ref().map(|it| question(words, it)))
        .children(steps)
}

/// How far it is, and where.
fn progress(words: &Catalog, it: &RunView, requirements: &[RequirementView]) -> Option<Tag> {
    let at = requirements.iter().find(|one| one.id == it.at)?;
    let (done, total) = (it.done.to_string(), it.total.to_string());
    let text = words.filled("panel_run_at", &[&(it.done + 1).to_string(), &total, &at.title]);
    let bar = Tag::text("progress", "").with("max", &total).with("value", &done).with("aria-label", &text);
    Some(Tag::new("div").key("progress").with("class", "far").child(bar).child(Tag::text("span", &text)))
}

/// Something that the admin has to do, with what leads to it: its page where that is another one, else its line.
fn still_to_do(words: &Catalog, it: &LeftView, requirements: &[RequirementView]) -> Tag {
    let offers = |action: &str| {
        let row = requirements.iter().find(|one| one.id == it.requirement);
        row.is_some_and(|row| row.actions.iter().any(|offered| offered == action))
    };
    let action = if offers("go") && !offers("confirm") { "go" } else { "show" };
    let show = Tag::text("button", words.get("panel_show_me"))
        .key(action)
        .with("type", "button")
        .with("data-action", action)
        .with("data-value", &it.requirement)
        .with("aria-label", &[words.get("panel_show_me"), ": ", &it.title].concat());
    let what = Tag::new("div").child(Tag::text("strong", &it.title)).child(show);
    let text = (!it.text.is_empty()).then(|| Tag::text("p", &it.text));
    Tag::new("li").key(&it.requirement).child(what).children(text)
}
