//! A run: filling in, as it goes and as it ended.

use super::parts::{icon, lines, say};
use super::question::question;
use super::tree::Tag;
use crate::report::view::RunView;
use crate::words::Catalog;

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
