//! What a run notes for the journal while it is at work.

use super::{Run, Scene};
use crate::audit::{Judgement, Verdict, Wanted};
use crate::console::routes::Page;
use crate::facts::Time;
use crate::fix::plan::{Goal, Step};
use crate::journal::{Act, Came, Entry};
use serde::{Deserialize, Serialize};

/// What a run has noted and nobody has taken yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// The step whose answer is awaited.
    open: Option<Entry>,
    ready: Vec<Entry>,
    before: Option<Before>,
}

/// What a requirement lacked before anything was done for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Before {
    requirement: String,
    page: Page,
    /// Each value, and what was there instead. A requirement without values stands for itself.
    values: Vec<(String, String)>,
}

impl Notes {
    /// Notes what a requirement lacks, before the first step that is taken for it.
    pub fn begin(&mut self, requirement: &str, page: Page, judgement: &Judgement) {
        if self.before.as_ref().is_none_or(|before| before.requirement != requirement) {
            let values = things(judgement).filter(|(.., there)| !there).map(|(value, found, _)| (value, found));
            self.before = Some(Before { requirement: requirement.to_owned(), page, values: values.collect() });
        }
    }

    /// Notes a step that is ordered.
    pub fn ordered(&mut self, entry: Entry) {
        self.ready.push(entry.clone());
        self.open = Some(entry);
    }

    /// Notes what came of it. Text in a field is read back by whoever put it there.
    pub fn answered(&mut self, done: bool) {
        let Some(mut entry) = self.open.take() else { return };
        entry.came = if done { Came::Done } else { Came::Refused };
        if done && entry.act == Act::Filled {
            entry.after.clone_from(&entry.value);
        }
        self.ready.push(entry);
    }

    /// The requirement that something was begun for.
    #[must_use]
    pub fn begun(&self) -> Option<&str> {
        self.before.as_ref().map(|before| before.requirement.as_str())
    }

    /// Nothing more is done for the requirement: what is there now and was not before was added.
    pub fn end(&mut self, judgement: Option<&Judgement>, now: Time) {
        self.open = None;
        let (Some(before), Some(judgement)) = (self.before.take(), judgement) else { return };
        for (value, after, _) in things(judgement).filter(|(.., there)| *there) {
            let Some((_, found)) = before.values.iter().find(|(lacking, _)| *lacking == value) else { continue };
            self.ready.push(Entry {
                at: now,
                step: 0,
                page: before.page.key(),
                requirement: before.requirement.clone(),
                act: Act::Added,
                place: String::new(),
                before: found.clone(),
                value,
                after,
                came: Came::Done,
            });
        }
    }

    /// What was noted and not taken yet.
    pub fn take(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.ready)
    }
}

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

/// Each value, what is there for it, and whether that is what is wanted. What stands in a form that was not saved is not there.
fn things(judgement: &Judgement) -> impl Iterator<Item = (String, String, bool)> {
    let is_there = |verdict: Verdict, key: Option<&str>| verdict.is_set() && key != Some("pending_save");
    let value = move |wanted: &Wanted| {
        let there = is_there(wanted.verdict, wanted.note.as_ref().map(|note| note.key.as_str()));
        let found = if there { wanted.value.clone() } else { wanted.found.clone().unwrap_or_default() };
        (wanted.value.clone(), found, there)
    };
    let key = judgement.summary.key.as_str();
    let whole = (String::new(), key.to_owned(), is_there(judgement.verdict, Some(key)));
    let whole = judgement.values.is_empty().then_some(whole);
    judgement.values.iter().map(value).chain(whole)
}
