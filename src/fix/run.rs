//! A run: look, next step, effect, look again, until met or handed over.

use super::homepage::{self, Wish};
use super::plan::{Goal, HandOver, Memory, Next, Step};
use super::{create, features, lists, release, scopes};
use crate::audit::evidence::{Evidence, ReleaseState, Source, Time};
use crate::audit::{Judgement, Requirement, Verdict, judge};
use crate::console::labels::{Title, Word};
use crate::console::reading::Reading;
use crate::console::routes::{App, Page};
use crate::profile::Profile;
use crate::protocol::{ActionResult, Effect, PageId, Refusal, Ticket};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// How long the page is given for each thing the run waits for, in milliseconds. Forms of the real console appear up to
/// six seconds after their route (console.md §1).
const PATIENCE: Time = 12_000;
/// How long a form is given to show that it was saved, before the page is loaded anew to find out.
const SAVE_PATIENCE: Time = 4_000;
/// How long the page must be quiet before what was done counts as lasting, in milliseconds.
const CHECK_QUIET: u32 = 700;
/// For how long a run waits for the admin, in milliseconds.
const REMEMBERED: Time = 900_000;
/// A run that takes more steps than this goes in circles. (300 URLs take 600.)
const MAX_STEPS: u32 = 2_000;
/// Refusals in a row after which the page is called too restless to work on.
const MAX_REFUSALS: u32 = 8;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// All was as wanted already.
    Unchanged,
    /// All is as wanted now, as read back.
    Fixed,
    /// Some of it is.
    Partial,
    /// None of it is.
    Failed,
    /// The admin must go on.
    HandedOver,
}

impl Outcome {
    /// The word that tests and styles know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Fixed => "fixed",
            Self::Partial => "partial",
            Self::Failed => "failed",
            Self::HandedOver => "handed-over",
        }
    }
}

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
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The admin must do something on the page first; then the run goes on by itself.
    paused: Option<Text>,
    ticket: Ticket,
    /// When the effect was ordered whose answer is awaited.
    ordered: Time,
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
            outcome: None,
            paused: None,
            ticket: first_ticket,
            ordered: 0,
            steps: 0,
            refusals: 0,
        }
    }

    /// The first look at the page.
    pub fn begin(&mut self, page: &PageId, now: Time) -> Effect {
        self.ticket += 1;
        self.ordered = now;
        Effect::Look { page: page.clone(), ticket: self.ticket, change: false, quiet: 30, patience: 3_000 }
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

    /// Whether the answer that is awaited should have been here long ago.
    #[must_use]
    pub fn overdue(&self, now: Time) -> bool {
        now.saturating_sub(self.ordered) > PATIENCE + 8_000
    }

    /// The requirement at work.
    #[must_use]
    pub fn at_work(&self) -> Option<&str> {
        self.queue.first().filter(|_| self.active()).map(String::as_str)
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
        if self.active() {
            for id in std::mem::take(&mut self.queue) {
                let outcome = if self.memory.acted { Outcome::Partial } else { Outcome::HandedOver };
                self.memory = Memory::default();
                self.ended.push((id, outcome, why.clone()));
            }
            self.finish();
        }
    }

    /// Takes in what came of the last effect.
    pub fn answered(&mut self, result: &ActionResult) {
        match result {
            ActionResult::Done { .. } => self.refusals = 0,
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

    /// Works on one requirement: effects to wait for, or nothing once it has ended.
    fn work_on(&mut self, requirement: &Requirement, scene: &Scene<'_>) -> Option<Vec<Effect>> {
        let wanted = requirement.values(scene.profile, scene.app);
        let judgement = judge(requirement, scene.profile, scene.app, scene.evidence);
        if !requirement.lacks(scene.profile).is_empty() {
            self.hand_over(judgement.summary);
            return None;
        }
        if let Some((outcome, why)) = self.settled(requirement, &judgement, scene) {
            self.end(outcome, why);
            return None;
        }
        let Some(wanted_page) = requirement.page().filter(|_| requirement.fillable_in(scene.app)) else {
            self.hand_over(by_hand(requirement, judgement, &wanted));
            return None;
        };
        let wanted_page = match (scene.page.page, requirement) {
            // The name is given where the app is created.
            (Page::List, _) => Page::List,
            // The admin may have begun to fill the form.
            (Page::CreateVersion, Requirement::Release) => Page::CreateVersion,
            _ => self.memory.sent.unwrap_or(wanted_page),
        };
        if scene.page.page != wanted_page {
            if self.memory.went {
                return self.wait(&HandOver { reason: Text::new("hand_nowhere"), at: None }, scene);
            }
            self.memory = Memory { went: true, ..Memory::default() };
            let path = scene.app.path(wanted_page);
            self.log.push(Text::new("log_go").with(&path));
            return Some(vec![Effect::Go { page: scene.page_id.clone(), path }]);
        }
        if !self.memory.settled {
            self.memory.settled = true;
            return Some(vec![self.look(scene, false, 350, PATIENCE)]);
        }
        let goal = Goal {
            requirement,
            profile: scene.profile,
            wanted: &wanted,
            judgement: &judgement,
            evidence: scene.evidence,
            save: self.save,
        };
        let before = self.memory.clone();
        let next = match (scene.page.introduction(), requirement) {
            (Some(button), _) => Next::Do(Step::Press { button, word: Word::GotIt }),
            (None, Requirement::RedirectUrls) => lists::next(&goal, Title::RedirectUrls, scene.page, &mut self.memory),
            (None, Requirement::H5Domains) => lists::next(&goal, Title::H5Domains, scene.page, &mut self.memory),
            (None, Requirement::Scopes(identity)) => scopes::next(&goal, *identity, scene.page, &mut self.memory),
            (None, Requirement::Release) => release::next(&goal, scene.page, &mut self.memory),
            (None, Requirement::AppName) => create::next(&goal, scene.page),
            (None, Requirement::Feature(feature)) => features::next(&goal, *feature, scene.page, &mut self.memory),
            (None, _) => match wish(requirement, &wanted, scene.profile) {
                Some(wish) => homepage::next(&goal, wish, scene.page, &mut self.memory),
                None => Next::hand_over(Text::new("hand_by_hand"), None),
            },
        };
        match next {
            Next::Wait(or_else) => self.wait(&or_else, scene),
            Next::WaitThenReload => Some(self.wait_then_reload(scene)),
            next => {
                self.memory.waiting = None;
                self.earlier = before;
                self.follow(next, &goal, scene)
            }
        }
    }

    /// What needs no look at its page: it is as wanted, or can't be changed now.
    fn settled(&self, requirement: &Requirement, judgement: &Judgement, scene: &Scene<'_>) -> Option<(Outcome, Text)> {
        if self.memory.acted {
            return None;
        }
        // A version in review is waited for; changes that wait for a version need one.
        let pending_is_done = *requirement != Requirement::Release;
        let in_place = judgement.verdict == Verdict::Met || (judgement.verdict == Verdict::Pending && pending_is_done);
        // What was seen on a page earlier may have changed since; records and the Open API were asked just now.
        let sure = judgement.sources.first().is_none_or(|basis| basis.source != Source::Page);
        if in_place && sure {
            return Some((Outcome::Unchanged, judgement.summary.clone()));
        }
        let locked = scene.evidence.release_state() == Some(ReleaseState::InReview);
        (locked && requirement.fillable_in(scene.app)).then(|| (Outcome::HandedOver, Text::new("hand_in_review")))
    }

    fn follow(&mut self, next: Next, goal: &Goal<'_>, scene: &Scene<'_>) -> Option<Vec<Effect>> {
        match next {
            Next::Do(step) => match super::permit(&step, goal, scene.page) {
                Ok(()) => return Some(vec![self.take(&step, scene)]),
                Err(why) => {
                    self.memory = self.earlier.clone();
                    self.hand_over(Text::new("hand_forbidden").with(why.to_string()));
                }
            },
            Next::Go(page) => {
                self.memory = Memory { went: true, sent: Some(page), ..Memory::default() };
                let path = scene.app.path(page);
                self.log.push(Text::new("log_go").with(&path));
                return Some(vec![Effect::Go { page: scene.page_id.clone(), path }]);
            }
            Next::Check => return Some(vec![self.look(scene, false, CHECK_QUIET, PATIENCE)]),
            Next::Done => self.done(goal.judgement),
            Next::HandOver(HandOver { reason, at }) => {
                // Leaving the page would close the dialog that the admin has to answer.
                if self.target == "all" && scene.page.dialog.is_some() {
                    self.paused = Some(reason);
                    self.outcome = Some(Outcome::HandedOver);
                    return at.map(|node| vec![Effect::Point { page: scene.page_id.clone(), node }]);
                }
                self.hand_over(reason);
                return self.point(at, scene);
            }
            Next::Failed(why) => {
                self.end(if self.memory.tried.is_empty() { Outcome::Failed } else { Outcome::Partial }, why);
            }
            Next::Wait(_) | Next::WaitThenReload => {}
        }
        None
    }

    /// Gives the page a while to show that it saved, then loads it anew and reads back.
    fn wait_then_reload(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let waited = self.waited(&Text::new("wait_save"), scene.now);
        if waited < SAVE_PATIENCE {
            return vec![self.look(scene, true, 30, SAVE_PATIENCE - waited)];
        }
        self.memory = Memory { settled: false, reloaded: true, waiting: None, ..self.memory.clone() };
        vec![Effect::Go { page: scene.page_id.clone(), path: scene.app.path(scene.page.page) }]
    }

    /// For how long the run has been waiting for this.
    fn waited(&mut self, what: &Text, now: Time) -> Time {
        let since = match &self.memory.waiting {
            Some((waiting, since)) if waiting == what => *since,
            _ => now,
        };
        self.memory.waiting = Some((what.clone(), since));
        now.saturating_sub(since)
    }

    /// Shows the admin the place to go on at, if the run ends here.
    fn point(&mut self, at: Option<u32>, scene: &Scene<'_>) -> Option<Vec<Effect>> {
        let node = at.filter(|_| self.queue.is_empty())?;
        self.finish();
        Some(vec![Effect::Point { page: scene.page_id.clone(), node }])
    }

    fn wait(&mut self, or_else: &HandOver, scene: &Scene<'_>) -> Option<Vec<Effect>> {
        let waited = self.waited(&or_else.reason, scene.now);
        if waited >= PATIENCE {
            // The value that is waited for was not taken; those before it were.
            let outcome = match self.memory.tried.len() {
                0 => None,
                1 => Some(Outcome::Failed),
                _ => Some(Outcome::Partial),
            };
            match (outcome, or_else.reason.key.as_str()) {
                (Some(outcome), "hand_not_taken") => self.end(outcome, or_else.reason.clone()),
                (_, "failed_lost") => self.end(Outcome::Failed, or_else.reason.clone()),
                _ => self.hand_over(or_else.reason.clone()),
            }
            return self.point(or_else.at, scene);
        }
        Some(vec![self.look(scene, true, 30, PATIENCE - waited)])
    }

    fn look(&mut self, scene: &Scene<'_>, change: bool, quiet: u32, patience: Time) -> Effect {
        self.ticket += 1;
        let patience = u32::try_from(patience).unwrap_or(u32::MAX);
        Effect::Look { page: scene.page_id.clone(), ticket: self.ticket, change, quiet, patience }
    }

    /// Orders a step.
    fn take(&mut self, step: &Step, scene: &Scene<'_>) -> Effect {
        self.ticket += 1;
        let (page, ticket) = (scene.page_id.clone(), self.ticket);
        let node = |index: usize| scene.page.tree.node(index);
        match step {
            Step::Fill { field, text } => {
                self.memory.acted = true;
                self.log.push(Text::new("log_fill").with(text));
                let was = node(*field).value.clone().unwrap_or_default();
                Effect::Fill { page, ticket, node: node(*field).id, was, text: text.clone() }
            }
            Step::Press { button, word } => {
                let looks_only = matches!(word, Word::GotIt | Word::TenantTab | Word::UserTab | Word::Edit);
                self.memory.acted |= !looks_only;
                let label = node(*button).label().to_owned();
                self.log.push(Text::new("log_press").with(&label));
                Effect::Click { page, ticket, node: node(*button).id, label }
            }
            Step::Open { select } => {
                let label = node(*select).label().to_owned();
                Effect::Click { page, ticket, node: node(*select).id, label }
            }
            Step::Paste { editor, text } => {
                self.memory.acted = true;
                self.log.push(Text::new("log_paste"));
                Effect::Paste { page, ticket, node: node(*editor).id, text: text.clone() }
            }
            Step::Scroll { area, top } => Effect::Scroll { page, ticket, node: node(*area).id, top: *top },
        }
    }

    /// The planner has nothing left to do: what was read back decides.
    fn done(&mut self, judgement: &Judgement) {
        let met = matches!(judgement.verdict, Verdict::Met | Verdict::Pending);
        let outcome = match (met, self.memory.acted) {
            (true, false) => Outcome::Unchanged,
            (true, true) => Outcome::Fixed,
            (false, true) => Outcome::Partial,
            (false, false) => Outcome::HandedOver,
        };
        self.end(outcome, judgement.summary.clone());
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

/// What is wanted of the web app's page.
fn wish<'a>(requirement: &Requirement, wanted: &'a [String], profile: &Profile) -> Option<Wish<'a>> {
    match requirement {
        Requirement::DesktopHomepage => wanted.first().map(|url| Wish::Desktop(url)),
        Requirement::OpenMode => profile.homepage.as_ref()?.open_mode.map(Wish::Mode),
        _ => None,
    }
}

/// What the admin must do about what Larkspur does not fill in.
fn by_hand(requirement: &Requirement, judgement: Judgement, wanted: &[String]) -> Text {
    match (requirement, judgement.verdict) {
        (Requirement::AppName, Verdict::Different | Verdict::Missing) => {
            Text::new("hand_app_name").with(wanted.join(", "))
        }
        _ => judgement.summary,
    }
}
