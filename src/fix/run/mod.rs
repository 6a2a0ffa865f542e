//! A run: look, next step, effect, look again, until met or handed over.

mod asking;
mod notes;
mod outcome;
mod work;

use notes::Notes;
pub use outcome::Outcome;

use super::plan::Memory;
use super::question::Question;
use crate::audit::Requirement;
use crate::audit::evidence::Evidence;
use crate::console::owner::Opened;
use crate::console::reading::Reading;
use crate::console::routes::App;
use crate::facts::Time;
use crate::profile::Profile;
use crate::protocol::{ActionResult, Effect, PageId, Refusal, Ticket};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// How long a page that is loaded and quiet is given to show what it does not show, in milliseconds.
const QUIET_PATIENCE: Time = 1_700;
/// How long the page is given for each thing the run waits for, in milliseconds. Forms of the real console appear up to
/// six seconds after their route (console.md §1).
const PATIENCE: Time = 12_000;
/// For how long a run waits for the admin, in milliseconds.
const REMEMBERED: Time = 900_000;
/// A run that takes more steps than this goes in circles. (300 URLs take 600.)
const MAX_STEPS: u32 = 2_000;
/// Fields in a row that were gone after they were filled in, after which filling in is taken to be without effect.
const MAX_LOST_FIELDS: u32 = 2;
/// Refusals in a row after which the page is called too restless to work on.
const MAX_REFUSALS: u32 = 8;

/// What a run sees.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The profile in use.
    pub profile: &'a Profile,
    /// The app.
    pub app: &'a App,
    /// All that is known.
    pub evidence: &'a Evidence,
    /// The page view.
    pub page_id: &'a PageId,
    /// What the page shows.
    pub page: &'a Reading<'a>,
    /// The time.
    pub now: Time,
}

/// Filling in, for one requirement or all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// A requirement id, or `all`.
    pub target: String,
    /// The admin chose to have it saved, too.
    pub save: bool,
    /// Ids of the requirements still to be done; the first is at work.
    queue: Vec<String>,
    memory: Memory,
    /// The memory before the step whose answer is awaited, to go back to if the step is refused.
    earlier: Memory,
    ended: Vec<(String, Outcome, Text)>,
    /// What was done, in words.
    pub log: Vec<Text>,
    /// What was done, for the journal.
    pub notes: Notes,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The admin must do something on the page first; then the run goes on by itself.
    paused: Option<Text>,
    /// The admin is asked whose a control is; until the answer comes nothing is done.
    question: Option<Question>,
    ticket: Ticket,
    /// When the effect was ordered whose answer is awaited.
    ordered: Time,
    /// The effect whose answer is awaited fills in a field.
    filled: bool,
    /// The page changed while it was last waited for.
    changed: bool,
    steps: u32,
    refusals: u32,
}

impl Run {
    /// A run for some requirements. It begins with the next look at the page.
    #[must_use]
    pub fn new(target: String, queue: Vec<String>, save: bool, first_ticket: Ticket) -> Self {
        Self {
            target,
            save,
            queue,
            memory: Memory::default(),
            earlier: Memory::default(),
            ended: Vec::new(),
            log: Vec::new(),
            notes: Notes::default(),
            outcome: None,
            paused: None,
            question: None,
            ticket: first_ticket,
            ordered: 0,
            filled: false,
            changed: false,
            steps: 0,
            refusals: 0,
        }
    }

    /// The first look at the page.
    pub fn begin(&mut self, page: &PageId, now: Time) -> Effect {
        self.ticket += 1;
        self.ordered = now;
        Effect::Look { page: page.clone(), ticket: self.ticket, change: false, quiet: 30, patience: 3_000, sight: true }
    }

    /// Whether it goes on.
    #[must_use]
    pub fn active(&self) -> bool {
        self.outcome.is_none()
    }

    /// The number of the effect whose answer is awaited.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        self.ticket
    }

    /// Whether the answer that is awaited should have been here long ago. The admin's may take any time.
    #[must_use]
    pub fn overdue(&self, now: Time) -> bool {
        self.question.is_none() && now.saturating_sub(self.ordered) > PATIENCE + 8_000
    }

    /// What it has pressed last in a page view to open something.
    #[must_use]
    pub fn opened(&self, page: &PageId) -> Option<Opened> {
        let by = self.memory.opened_by.as_ref().filter(|(at, _)| self.active() && at == page);
        by.map(|(_, opened)| *opened)
    }

    /// The requirement at work.
    #[must_use]
    pub fn at_work(&self) -> Option<&str> {
        self.queue.first().filter(|_| self.active()).map(String::as_str)
    }

    /// How many requirements are still to be done.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.queue.len()
    }

    /// How each requirement of the run ended so far: id, outcome, reason.
    #[must_use]
    pub fn ended(&self) -> &[(String, Outcome, Text)] {
        &self.ended
    }

    /// What the admin must do before the run goes on, if it waits for that.
    #[must_use]
    pub fn paused(&self) -> Option<&Text> {
        self.paused.as_ref()
    }

    /// Goes on after the admin has done what the run waited for. The page may be another one by now, so it is looked
    /// at afresh; what the list held at first is still to be there.
    pub fn resume(&mut self) {
        self.paused = None;
        self.outcome = None;
        let Memory { acted, before, .. } = std::mem::take(&mut self.memory);
        self.memory = Memory { acted, before, ..Memory::default() };
    }

    /// Whether the wait for the admin has lasted so long that going on would come as a surprise.
    #[must_use]
    pub fn forgotten(&self, now: Time) -> bool {
        now.saturating_sub(self.ordered) > REMEMBERED
    }

    /// Ends it before its time.
    pub fn stop(&mut self, why: &Text) {
        if self.paused.take().is_some() {
            self.outcome = None;
        }
        // What the admin would not answer is the admin's to go on with, whatever was done before.
        let asked = self.question.take().is_some();
        if self.active() {
            for id in std::mem::take(&mut self.queue) {
                let outcome = if self.memory.acted && !asked { Outcome::Partial } else { Outcome::HandedOver };
                self.memory = Memory::default();
                self.ended.push((id, outcome, why.clone()));
            }
            self.finish();
        }
    }

    /// Takes in what came of the last effect.
    pub fn answered(&mut self, result: &ActionResult) {
        self.notes.answered(matches!(result, ActionResult::Done { .. }));
        match result {
            ActionResult::Done { changed } => {
                self.refusals = 0;
                self.changed = *changed;
            }
            // A form that is drawn anew at each key replaces the field: the page shows what became of the text.
            ActionResult::Refused { why: Refusal::NoEffect } if self.filled && self.refusals < MAX_LOST_FIELDS => {
                self.refusals += 1;
            }
            ActionResult::Refused { why: Refusal::NoEffect } => {
                // Pasting was tried and did not work; the page shows it, and the planner would only try it again.
                let key = if self.memory.pasted && !self.earlier.pasted { "hand_paste" } else { "hand_no_effect" };
                self.hand_over(Text::new(key));
            }
            ActionResult::Refused { .. } => {
                self.memory = self.earlier.clone();
                self.refusals += 1;
                if self.refusals > MAX_REFUSALS {
                    self.hand_over(Text::new("hand_restless"));
                }
            }
        }
    }

    /// The next effects, given what the page shows now.
    pub fn advance(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        self.ordered = scene.now;
        while let Some(id) = self.at_work().map(str::to_owned) {
            let Some(requirement) = Requirement::with_id(scene.profile, &id) else {
                self.queue.remove(0);
                continue;
            };
            self.steps += 1;
            if self.steps > MAX_STEPS {
                self.stop(&Text::new("hand_restless"));
                break;
            }
            if let Some(effects) = self.work_on(&requirement, scene) {
                return effects;
            }
            if self.paused.is_some() {
                return Vec::new();
            }
        }
        self.finish();
        Vec::new()
    }

    fn hand_over(&mut self, why: Text) {
        self.end(Outcome::HandedOver, why);
    }

    fn end(&mut self, outcome: Outcome, why: Text) {
        if !self.queue.is_empty() {
            let id = self.queue.remove(0);
            self.ended.push((id, outcome, why));
        }
        self.memory = Memory::default();
        self.earlier = Memory::default();
        self.refusals = 0;
        if self.queue.is_empty() {
            self.finish();
        }
    }

    /// The outcome of the whole: what needs the admin comes first.
    fn finish(&mut self) {
        if self.outcome.is_some() {
            return;
        }
        let any = |outcome| self.ended.iter().any(|(_, ended, _)| *ended == outcome);
        let outcome = if any(Outcome::HandedOver) {
            Outcome::HandedOver
        } else if any(Outcome::Partial) || (any(Outcome::Failed) && any(Outcome::Fixed)) {
            Outcome::Partial
        } else if any(Outcome::Failed) {
            Outcome::Failed
        } else if any(Outcome::Fixed) {
            Outcome::Fixed
        } else {
            Outcome::Unchanged
        };
        self.outcome = Some(outcome);
    }
}
