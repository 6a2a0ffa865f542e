//! The life of one tab: what happens in it, and what is to be done about that.
//!
//! A session is plain data. It is stored after each step, so that it outlives the background, which the browser puts to
//! sleep whenever it likes.

mod changes;
mod hints;
mod questions;
mod records;

use crate::audit::Requirement;
use crate::audit::evidence::{Baseline, Evidence, ReleaseState};
use crate::console::outline::{Outline, Tree};
use crate::console::reading::{self, Reading};
use crate::console::records::{Record, RecordFacts};
use crate::console::routes::{self, App, Page, Place};
use crate::facts::{Seen, Time};
use crate::fix::{Recipes, Run, Scene};
use crate::kept;
use crate::openapi::Facts;
use crate::profile::Profile;
use crate::protocol::{Asked, Command, Effect, Event, Hint, PageId};
use crate::words::{Catalog, Text};
pub(crate) use changes::changes;

use records::Records;
use serde::{Deserialize, Serialize};

/// What a session needs to know of the world.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Context {
    /// The profile in use.
    pub profile: Profile,
    /// The admin's language and clock.
    pub words: Catalog,
    /// Whether the console's own records may be read.
    pub records: bool,
}

/// One tab.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub(crate) app: Option<App>,
    pub(crate) page: Option<PageView>,
    pub(crate) evidence: Evidence,
    /// The app that the evidence is of: it outlasts a visit elsewhere, but never a visit to another app.
    of: Option<App>,
    pub(crate) run: Option<Run>,
    pub(crate) platform_accepted: bool,
    records: Records,
    hints: Vec<Hint>,
    /// What the admin has said of controls.
    recipes: Recipes,
    /// The ring that the page shows.
    ring: Option<Asked>,
    ticket: u32,
    /// The last message of the page that was taken in, and what was replied.
    replied: (String, String),
}

/// The page that the tab shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageView {
    pub(crate) id: PageId,
    pub(crate) page: Page,
    baseline: Baseline,
    /// Boxes and looks were asked for.
    seen: bool,
}

impl Session {
    /// The session as text, to be kept while the background sleeps.
    #[must_use]
    pub fn store(&self) -> String {
        kept::write(self)
    }

    /// The session that was kept; `None` if the text is not one, or one of another version.
    #[must_use]
    pub fn restore(text: &str) -> Option<Self> {
        kept::read(text)
    }

    /// The reply to a message of the page that was taken in already: the background was put to sleep before the reply got
    /// through. To take it in twice would lose what the reply orders.
    #[must_use]
    pub fn reply_to(&self, delivery: &str) -> Option<String> {
        let (known, reply) = &self.replied;
        (known == delivery && !delivery.is_empty()).then(|| reply.clone())
    }

    /// Keeps the reply to a message, which `delivery` names.
    pub fn replied(&mut self, delivery: String, reply: String) {
        self.replied = (delivery, reply);
    }

    /// Takes in what the page adapter reports.
    pub fn handle(&mut self, context: &Context, event: Event, now: Time) -> Vec<Effect> {
        match event {
            Event::Outline { page, url, outline } => {
                let turned = self.page.as_ref().is_none_or(|view| view.id != page);
                // While an answer is awaited, only that answer or another page moves the run on.
                let go_on = turned || self.run.as_ref().is_some_and(|run| run.overdue(now));
                self.look(context, page, &url, &outline, now, |session, page| session.go_on(context, page, go_on, now))
            }
            Event::Answer { page, url, ticket, result, outline } => {
                let awaited =
                    self.run.as_mut().filter(|run| run.active() && run.question().is_none() && run.ticket() == ticket);
                let go_on = awaited.is_some();
                if let Some(run) = awaited {
                    run.answered(&result);
                }
                self.look(context, page, &url, &outline, now, |session, page| session.go_on(context, page, go_on, now))
            }
            Event::Record { page, record, facts } => self.take_record(context, &page, record, facts, now),
            Event::Picked { page, url, node, outline } => {
                let turned = self.page.as_ref().is_none_or(|view| view.id != page);
                self.look(context, page, &url, &outline, now, |session, (id, reading)| {
                    let mut effects = session.go_on(context, (id, reading), turned, now);
                    effects.extend(session.picked((id, reading), node, now));
                    effects
                })
            }
            Event::Pressed { page, requirement, action } => {
                let current = self.page.as_ref().is_some_and(|view| view.id == page);
                if current && action == "fill" && !self.platform_blocks(context) {
                    self.start(context, &requirement, false, now)
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Carries out what the panel asks for.
    pub fn command(&mut self, context: &Context, command: Command, now: Time) -> Vec<Effect> {
        let mut effects = self.obey(context, command, now);
        effects.extend(self.show_ring());
        effects
    }

    fn obey(&mut self, context: &Context, command: Command, now: Time) -> Vec<Effect> {
        match command {
            Command::Show => {
                // The panel asks now and then while a run is at work: a page that has died says nothing itself.
                if let Some(run) = self.run.as_mut().filter(|run| run.active() && run.overdue(now)) {
                    run.stop(&Text::new("hand_no_answer"));
                }
                Vec::new()
            }
            Command::Refresh => {
                let mut effects = self.look_again();
                effects.extend(self.ask_records(context));
                effects
            }
            Command::Run { .. } if self.platform_blocks(context) => Vec::new(),
            Command::Run { target, save } => self.start(context, &target, save, now),
            Command::Stop => {
                if let Some(run) = &mut self.run {
                    run.stop(&Text::new("hand_stopped"));
                }
                self.look_again()
            }
            Command::Answer { question, answer } => self.answer(question, answer, now),
            Command::Go { requirement } => {
                let page = Requirement::with_id(&context.profile, &requirement).and_then(|r| r.page());
                match (self.app.as_ref().filter(|app| !app.is_unborn()), &self.page, page) {
                    (Some(app), Some(view), Some(page)) => {
                        vec![Effect::Go { page: view.id.clone(), path: app.path(page) }]
                    }
                    _ => Vec::new(),
                }
            }
            Command::AcceptPlatform => {
                self.platform_accepted = true;
                self.look_again()
            }
            Command::Confirm { requirement } => self.confirm(context, requirement, Some(now)),
            Command::TakeBack { requirement } => self.confirm(context, requirement, None),
            Command::Reached { host, answers } => {
                self.evidence.reached.retain(|(known, _)| *known != host);
                self.evidence.reached.push((host, Seen { at: now, fact: answers }));
                vec![hints::badge(context, self)]
            }
            Command::Official { facts } => self.take_official(context, *facts, now),
        }
    }

    /// Takes in what the official Open API told of the app that the tab shows; of any other it is of no use.
    fn take_official(&mut self, context: &Context, facts: Facts, now: Time) -> Vec<Effect> {
        if self.app.as_ref().is_none_or(|app| app.host != facts.host || app.id.as_str() != facts.app) {
            return Vec::new();
        }
        self.evidence.take_official(facts, now);
        let renewed = self.page.as_ref().map(|view| view.id.clone()).and_then(|id| self.renew_hints(context, &id));
        renewed.into_iter().chain([hints::badge(context, self)]).collect()
    }

    /// What the browser keeps of what the admin has confirmed for the app; `None` if it can't be read.
    pub fn recall(&mut self, confirmed: Option<Vec<(String, Time)>>) {
        self.evidence.confirmed = confirmed;
    }

    /// Another profile is used from now on, or the same with other values. What was begun or accepted was for the former one.
    pub fn change_profile(&mut self) {
        if let Some(run) = &mut self.run {
            run.stop(&Text::new("hand_profile"));
        }
        self.platform_accepted = false;
    }

    /// The app that the tab shows, as the key that its confirmations are kept under.
    #[must_use]
    pub fn app_key(&self) -> Option<String> {
        self.app.as_ref().and_then(App::key)
    }

    fn confirm(&mut self, context: &Context, requirement: String, at: Option<Time>) -> Vec<Effect> {
        let (Some(app), Some(confirmed)) = (self.app_key(), &mut self.evidence.confirmed) else { return Vec::new() };
        confirmed.retain(|(known, _)| *known != requirement);
        confirmed.extend(at.map(|at| (requirement, at)));
        let confirmed = confirmed.clone();
        vec![Effect::Remember { app, confirmed }, hints::badge(context, self)]
    }

    /// What concerns all requirements and is said once.
    pub(crate) fn notes(&self) -> Vec<Text> {
        let locked = self.evidence.release_state() == Some(ReleaseState::InReview);
        locked.then(|| Text::new("note_in_review")).into_iter().chain(self.records.notes()).collect()
    }

    /// The tab shows another address, or one that the extension may not see (`None`).
    pub fn moved(&mut self, context: &Context, url: Option<&str>) -> Vec<Effect> {
        let stays = match (url.map(routes::place), &self.app) {
            (Some(Place::App(app, _)), Some(ours)) => app == *ours,
            _ => false,
        };
        if !stays {
            self.leave();
        }
        vec![hints::badge(context, self)]
    }

    /// Whether the profile is for another platform and the admin has not accepted that (safety rule 8).
    pub(crate) fn platform_blocks(&self, context: &Context) -> bool {
        self.other_platform(context) && !self.platform_accepted
    }

    pub(crate) fn other_platform(&self, context: &Context) -> bool {
        self.app.as_ref().is_some_and(|app| !context.profile.platform.includes(app.platform()))
    }

    fn start(&mut self, context: &Context, target: &str, save: bool, now: Time) -> Vec<Effect> {
        let (Some(app), Some(view)) = (&self.app, &self.page) else { return Vec::new() };
        if self.run.as_ref().is_some_and(Run::active) {
            return Vec::new();
        }
        let mut queue = Requirement::all(&context.profile);
        // Where an app is about to be created there is nothing else to fill in.
        queue.retain(|requirement| !app.is_unborn() || requirement.fillable_in(app));
        queue.retain(|requirement| target == "all" || requirement.id(&context.profile) == target);
        // First what is filled in, in the order of the set-up, as one thing needs another; then what is handed over. The
        // version comes last: it holds all the rest, and its form is where the admin goes on.
        // (Picked in turn: the standard library's sort would take 4 KB of the background's WASM.)
        let turn = |requirement: &Requirement| match requirement {
            Requirement::Release => 2,
            other => u8::from(!other.fillable_in(app)),
        };
        let in_turn = (0..=2).flat_map(|now| queue.iter().filter(move |requirement| turn(requirement) == now));
        let queue = in_turn.map(|requirement| requirement.id(&context.profile)).collect();
        let mut run = Run::new(target.to_owned(), queue, save, self.ticket);
        let effect = run.begin(&view.id, now);
        self.ticket = run.ticket();
        self.run = Some(run);
        vec![effect]
    }

    fn look_again(&mut self) -> Vec<Effect> {
        let Some(view) = &self.page else { return Vec::new() };
        self.ticket += 1;
        self.hints.clear();
        vec![Effect::Look {
            page: view.id.clone(),
            ticket: self.ticket,
            change: false,
            quiet: 100,
            patience: 3_000,
            sight: false,
        }]
    }

    /// Asks once for boxes and looks, where the page by itself leaves a doubt.
    fn look_closer(&mut self) -> Option<Effect> {
        let idle = self.run.as_ref().is_none_or(|run| !run.active());
        let view = self.page.as_mut().filter(|view| idle && !view.seen)?;
        view.seen = true;
        self.ticket += 1;
        let page = view.id.clone();
        Some(Effect::Look { page, ticket: self.ticket, change: false, quiet: 0, patience: 1_000, sight: true })
    }

    fn leave(&mut self) {
        if let Some(run) = &mut self.run {
            run.stop(&Text::new("hand_left"));
        }
        self.page = None;
        self.app = None;
        self.hints.clear();
        self.ring = None;
    }

    /// Takes in what a page shows. `act` says what is to be done on it.
    fn look(
        &mut self,
        context: &Context,
        id: PageId,
        url: &str,
        outline: &Outline,
        now: Time,
        act: impl FnOnce(&mut Self, (&PageId, &Reading<'_>)) -> Vec<Effect>,
    ) -> Vec<Effect> {
        let Place::App(app, page) = routes::place(url) else {
            self.leave();
            return vec![hints::badge(context, self)];
        };
        if self.of.as_ref().is_some_and(|ours| *ours != app) {
            self.leave();
            *self = Self { ticket: self.ticket, run: self.run.take(), ..Self::default() };
        }
        let turned = self.page.as_ref().is_none_or(|view| view.id != id);
        if turned {
            self.records.turn();
            self.hints.clear();
            self.ring = None;
            self.page = Some(PageView { id: id.clone(), page, baseline: Baseline::default(), seen: false });
        }
        self.of = Some(app.clone());
        self.app = Some(app);
        // Asked first, so that the answers are on their way while the page is read.
        let mut asked = if turned { self.ask_records(context) } else { Vec::new() };
        let tree = Tree::new(outline);
        let contents = self.evidence.contents().with_told(self.recipes.told(page, &tree, &id));
        let reading = reading::read(page, tree, contents);
        if let Some(view) = &mut self.page {
            let stale = self.evidence.take(&reading, &mut view.baseline, now);
            if let Some(app) = self.app.as_ref().filter(|_| !turned && context.records) {
                asked.extend(self.records.ask(&stale, &id, app));
            }
        }
        let mut effects = act(self, (&id, &reading));
        effects.extend(asked);
        if effects.iter().all(|effect| !effect.is_answered()) && reading.leaves_a_doubt() {
            effects.extend(self.look_closer());
        }
        effects.extend(self.show_hints(context, id, &reading));
        effects.extend(self.show_ring());
        effects.push(hints::badge(context, self));
        effects
    }

    /// Takes in what a record says, or why it says nothing.
    fn take_record(
        &mut self,
        context: &Context,
        page: &PageId,
        record: Record,
        facts: Result<RecordFacts, Text>,
        now: Time,
    ) -> Vec<Effect> {
        if self.page.as_ref().is_none_or(|view| view.id != *page) {
            return Vec::new();
        }
        let before = self.evidence.release.best().cloned();
        let facts = facts.map(|mut facts| {
            let scopes = &context.profile.scopes;
            let names: Vec<&str> = scopes.tenant.names().chain(scopes.user.names()).map(AsRef::as_ref).collect();
            facts.keep_offers_of(&names);
            facts
        });
        let mut effects = self.records.answered(record, facts, &mut self.evidence, page, self.app.as_ref(), now);
        let banner = self.page.as_ref().is_some_and(|view| view.baseline.banner);
        self.evidence.forget_banner(before.as_ref(), banner);
        // What the hints say rests on the records, too. Their places are known since the last look.
        effects.extend(self.renew_hints(context, page));
        effects.push(hints::badge(context, self));
        effects
    }

    /// Moves the run on if it is its turn, or if the admin has done what it waited for.
    fn go_on(&mut self, context: &Context, page: (&PageId, &Reading<'_>), its_turn: bool, now: Time) -> Vec<Effect> {
        let (id, reading) = page;
        if let Some(run) = self.run.as_mut().filter(|run| run.question().is_some()) {
            // Gone on with much later, or called back from where the admin went, it would come as a surprise.
            let left = run.question().is_some_and(|question| question.is_left(reading.page)) || run.forgotten(now);
            return match run.reconsider(reading, id) {
                true if left => {
                    run.stop(&Text::new("hand_left"));
                    Vec::new()
                }
                true => self.advance(context, id, reading, now),
                false => Vec::new(),
            };
        }
        let waits = self.run.as_mut().filter(|run| run.paused().is_some() && reading.dialog.is_none());
        let go_on = match waits {
            Some(run) if run.forgotten(now) => false,
            Some(run) => {
                run.resume();
                true
            }
            None => its_turn,
        };
        if go_on { self.advance(context, id, reading, now) } else { Vec::new() }
    }

    fn ask_records(&mut self, context: &Context) -> Vec<Effect> {
        let (Some(view), Some(app)) = (&self.page, self.app.as_ref().filter(|app| !app.is_unborn())) else {
            return Vec::new();
        };
        if !context.records {
            self.records.switch_off(&mut self.evidence);
            return Vec::new();
        }
        let needed: Vec<Record> =
            Record::ALL.into_iter().filter(|record| records::needs(&context.profile, *record)).collect();
        self.records.ask(&needed, &view.id, app)
    }

    /// The same hints at the same places, with what they say brought up to date.
    fn renew_hints(&mut self, context: &Context, page: &PageId) -> Option<Effect> {
        let hints = hints::renewed(context, self, &self.hints);
        (hints != self.hints).then(|| {
            self.hints.clone_from(&hints);
            Effect::Hints { page: page.clone(), hints }
        })
    }

    fn advance(&mut self, context: &Context, id: &PageId, reading: &Reading<'_>, now: Time) -> Vec<Effect> {
        let (Some(run), Some(app)) = (self.run.as_mut().filter(|run| run.active()), &self.app) else {
            return Vec::new();
        };
        let scene = Scene { profile: &context.profile, app, evidence: &self.evidence, page_id: id, page: reading, now };
        let effects = run.advance(&scene);
        self.ticket = run.ticket();
        effects
    }

    /// Hints are sent only if they are others than before.
    fn show_hints(&mut self, context: &Context, page: PageId, reading: &Reading<'_>) -> Option<Effect> {
        let hints = hints::hints(context, self, reading);
        if hints == self.hints {
            return None;
        }
        self.hints.clone_from(&hints);
        Some(Effect::Hints { page, hints })
    }
}
