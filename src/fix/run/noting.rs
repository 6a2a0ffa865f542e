//! What a run notes for the journal.

use super::{Run, Scene};
use crate::fix::plan::{Goal, Step};
use crate::journal::{Act, Came, Entry};

impl Run {
    /// Notes a step that is about to be ordered, and before the first one what the requirement lacks. Scrolling changes nothing.
    pub(super) fn note(&mut self, step: &Step, goal: &Goal<'_>, scene: &Scene<'_>) {
        let (act, index, value) = match step {
            Step::Fill { field, text } => (Act::Filled, *field, text.as_str()),
            Step::Enter { field, text } => (Act::Entered, *field, text.as_str()),
            Step::Paste { editor, text } => (Act::Pasted, *editor, text.as_str()),
            Step::Press { button: index, .. } | Step::Open { select: index } | Step::Unfold { opener: index, .. } => {
                (Act::Pressed, *index, "")
            }
            Step::Scroll { .. } => return,
        };
        let tree = &scene.page.tree;
        let node = tree.node(index);
        let title = scene.page.found_by(index).map(|(title, _)| tree.node(title).label());
        let requirement = goal.requirement.id(goal.profile);
        self.notes.begin(&requirement, scene.page.page, goal.judgement);
        self.notes.ordered(Entry {
            at: scene.now,
            step: self.ticket + 1,
            page: scene.page.page.key(),
            requirement,
            act,
            place: title.filter(|_| act == Act::Filled || act == Act::Entered).unwrap_or(node.label()).to_owned(),
            value: value.to_owned(),
            before: node.value.clone().filter(|_| act == Act::Filled).unwrap_or_default(),
            after: String::new(),
            came: Came::Unanswered,
        });
    }
}
