//! One requirement of a run: which step comes next, and what is ordered, waited for or handed over.

use super::{Outcome, PATIENCE, QUIET_PATIENCE, Run, Scene};
use crate::audit::evidence::ReleaseState;
use crate::audit::{Judgement, Requirement, Verdict, judge};
use crate::console::labels::{Title, Word};
use crate::console::never;
use crate::console::owner::Opened;
use crate::console::reading::Reading;
use crate::console::routes::Page;
use crate::facts::{Source, Time};
use crate::fix::homepage::{self, Wish};
use crate::fix::plan::{Goal, HandOver, Memory, Next, Step};
use crate::fix::{create, features, lists, permit, release, scopes};
use crate::profile::Profile;
use crate::protocol::{Effect, Owner};
use crate::words::Text;

/// How long a form is given to show that it was saved, before the page is loaded anew to find out.
const SAVE_PATIENCE: Time = 4_000;
/// How long the page must be quiet before what was done counts as lasting, in milliseconds.
const CHECK_QUIET: u32 = 700;

impl Run {
    /// Works on one requirement: effects to wait for, or nothing once it has ended.
    pub(super) fn work_on(&mut self, requirement: &Requirement, scene: &Scene<'_>) -> Option<Vec<Effect>> {
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
        if *requirement == Requirement::Release
            && let Some(lacking) = self.lacking(scene)
        {
            let title = ["title_", &lacking.id(scene.profile).replace([':', '-'], "_")].concat();
            self.hand_over(Text::new("hand_not_ready").named(&title));
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
            self.log.push(Text::new("log_go").named(&wanted_page.key()));
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
            (None, Requirement::Release) => release::next(&goal, scene.app, scene.page, &mut self.memory),
            (None, Requirement::AppName) => create::next(&goal, scene.page),
            (None, Requirement::Feature(feature)) => features::next(&goal, *feature, scene.page, &mut self.memory),
            (None, _) => match wish(requirement, &wanted, scene.profile) {
                Some(wish) => homepage::next(&goal, wish, scene.page, &mut self.memory),
                None => Next::hand_over(Text::new("hand_by_hand"), None),
            },
        };
        match next {
            Next::Wait(or_else) => self.wait(&or_else, scene),
            Next::Ask(ask) => Some(self.ask(requirement, &ask, scene)),
            Next::WaitThenReload => Some(self.wait_then_reload(scene)),
            next => {
                self.memory.waiting = None;
                self.earlier = before;
                self.follow(next, &goal, scene)
            }
        }
    }

    /// What this run should have filled in and did not: a version is not prepared without it, as that would be published all
    /// too easily.
    fn lacking(&self, scene: &Scene<'_>) -> Option<Requirement> {
        let failed = self.ended.iter().filter(|(_, outcome, _)| !outcome.is_done());
        failed.filter_map(|(id, ..)| Requirement::with_id(scene.profile, id)).find(|requirement| {
            let verdict = || judge(requirement, scene.profile, scene.app, scene.evidence).verdict;
            requirement.fillable_in(scene.app) && !verdict().is_set()
        })
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
            Next::Do(step) => match permit(&step, goal, scene.page) {
                Ok(()) => {
                    self.note(&step, goal, scene);
                    self.keep_what_opens(&step, goal, scene);
                    return Some(vec![self.take(&step, scene)]);
                }
                Err(why) => {
                    self.memory = self.earlier.clone();
                    self.hand_over(Text::new("hand_forbidden").with(why.to_string()));
                }
            },
            Next::Go(page) => {
                self.memory = Memory { went: true, sent: Some(page), ..Memory::default() };
                let path = scene.app.path(page);
                self.log.push(Text::new("log_go").named(&page.key()));
                return Some(vec![Effect::Go { page: scene.page_id.clone(), path }]);
            }
            Next::Check => return Some(vec![self.look(scene, false, CHECK_QUIET, PATIENCE)]),
            Next::Done => self.done(goal.judgement),
            Next::HandOver(HandOver { reason, at }) => {
                if reason.key == "hand_elsewhere" {
                    // What was found out about this list may be true of the others.
                    self.stop(&reason);
                    return at.map(|node| vec![Effect::Point { page: scene.page_id.clone(), node }]);
                }
                // Leaving the page would close the dialog that the admin has to answer.
                if self.target == "all" && scene.page.dialog.is_some() {
                    self.paused = Some(reason);
                    self.outcome = Some(Outcome::HandedOver);
                    return at.map(|node| vec![Effect::Point { page: scene.page_id.clone(), node }]);
                }
                self.hand_over(reason);
                return self.point(at, scene);
            }
            Next::Wait(_) | Next::Ask(_) | Next::WaitThenReload => {}
        }
        None
    }

    /// Keeps how the page was before a press that opens something for a list.
    fn keep_what_opens(&mut self, step: &Step, goal: &Goal<'_>, scene: &Scene<'_>) {
        let opened = goal.title().filter(|&title| lists::opens(step, title, scene.page));
        if let Some(title) = opened {
            self.memory.opened_by = Some((scene.page_id.clone(), Opened::by(title, &scene.page.tree)));
        }
    }

    /// Gives the page a while to show that it saved, then loads it anew and reads back.
    fn wait_then_reload(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let waited = self.waited(&Text::new("wait_save"), scene.now);
        if waited < SAVE_PATIENCE {
            return vec![self.look(scene, true, 30, SAVE_PATIENCE - waited)];
        }
        self.memory = Memory { settled: false, reloaded: true, unfolded: false, waiting: None, ..self.memory.clone() };
        vec![Effect::Go { page: scene.page_id.clone(), path: scene.app.path(scene.page.page) }]
    }

    /// For how long the run has been waiting for this.
    pub(super) fn waited(&mut self, what: &Text, now: Time) -> Time {
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
        let patience = patience(&or_else.reason, scene);
        if self.changed && patience < PATIENCE {
            // It is not quiet yet.
            self.memory.waiting = None;
        }
        let waited = self.waited(&or_else.reason, scene.now);
        if waited >= patience {
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
        Some(vec![self.look(scene, true, 30, patience - waited)])
    }

    pub(super) fn look(&mut self, scene: &Scene<'_>, change: bool, quiet: u32, patience: Time) -> Effect {
        self.ticket += 1;
        self.filled = false;
        let patience = u32::try_from(patience).unwrap_or(u32::MAX);
        Effect::Look { page: scene.page_id.clone(), ticket: self.ticket, change, quiet, patience, sight: true }
    }

    /// Orders a step.
    fn take(&mut self, step: &Step, scene: &Scene<'_>) -> Effect {
        self.ticket += 1;
        let (page, ticket) = (scene.page_id.clone(), self.ticket);
        let node = |index: usize| scene.page.tree.node(index);
        self.filled = matches!(step, Step::Fill { .. });
        match step {
            Step::Fill { field, text } => {
                self.memory.acted = true;
                self.log.push(Text::new("log_fill").with(text));
                let was = node(*field).value.clone().unwrap_or_default();
                let (owner, front) = (owner(scene.page, *field), scene.page.front());
                Effect::Fill { page, ticket, node: node(*field).id, was, text: text.clone(), owner, front }
            }
            Step::Enter { field, text } => {
                self.memory.acted = true;
                self.log.push(Text::new("log_press").with("Enter"));
                let (owner, front) = (owner(scene.page, *field), scene.page.front());
                Effect::Enter { page, ticket, node: node(*field).id, text: text.clone(), owner, front }
            }
            Step::Press { button, word } => {
                let looks_only = matches!(word, Word::GotIt | Word::TenantTab | Word::UserTab | Word::Edit);
                self.memory.acted |= !looks_only;
                let label = node(*button).label().to_owned();
                self.log.push(Text::new("log_press").with(&label));
                self.click(scene, *button, label)
            }
            Step::Open { select } => {
                let label = node(*select).label().to_owned();
                self.click(scene, *select, label)
            }
            Step::Unfold { opener, .. } => {
                let label = node(*opener).label().to_owned();
                self.log.push(Text::new("log_press").with(&label));
                self.click(scene, *opener, label)
            }
            Step::Paste { editor, text } => {
                self.memory.acted = true;
                self.log.push(Text::new("log_paste"));
                Effect::Paste { page, ticket, node: node(*editor).id, text: text.clone(), front: scene.page.front() }
            }
            Step::Scroll { area, top } => Effect::Scroll { page, ticket, node: node(*area).id, top: *top },
        }
    }

    fn click(&self, scene: &Scene<'_>, index: usize, label: String) -> Effect {
        Effect::Click {
            page: scene.page_id.clone(),
            ticket: self.ticket,
            node: scene.page.tree.node(index).id,
            label,
            owner: owner(scene.page, index),
            front: scene.page.front(),
            never: never::signs(scene.page.page),
        }
    }

    /// The planner has nothing left to do: what was read back decides.
    fn done(&mut self, judgement: &Judgement) {
        let met = judgement.verdict.is_set();
        let outcome = match (met, self.memory.acted) {
            (true, false) => Outcome::Unchanged,
            (true, true) => Outcome::Fixed,
            (false, true) => Outcome::Partial,
            (false, false) => Outcome::HandedOver,
        };
        self.end(outcome, judgement.summary.clone());
    }
}

/// How long the page is given. What a loaded page does not have, it will not get.
pub(super) fn patience(reason: &Text, scene: &Scene<'_>) -> Time {
    let lacks = matches!(
        reason.key.as_str(),
        "hand_nowhere"
            | "hand_no_h5"
            | "hand_no_means"
            | "hand_no_choice"
            | "hand_confirm_unclear"
            | "hand_refused"
            | "hand_asked"
            | "question_field"
    );
    if lacks && scene.page.is_loaded() { QUIET_PATIENCE } else { PATIENCE }
}

/// What a control was found by, to be looked at again at the very moment.
fn owner(page: &Reading<'_>, control: usize) -> Option<Owner> {
    let (title, around) = page.found_by(control)?;
    let (node, tree) = (page.tree.node(title), &page.tree);
    let (from, to) = (tree.rect(title)?, tree.rect(control)?);
    let around = around.map_or(0, |at| tree.node(at).id);
    Some(Owner { title: node.id, text: node.label().to_owned(), around, x: to.x - from.x, y: to.y - from.y })
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
