//! The life of one tab: what happens in it, and what is to be done about that.
//!
//! A session is plain data. It is stored after each step, so that it outlives the background, which the browser puts to
//! sleep whenever it likes.

mod changes;
mod commands;
mod drift;
mod hints;
mod journal;
mod questions;
mod records;
mod runs;

pub(crate) use changes::{changes, is_prepared};

use crate::audit::evidence::{Baseline, Evidence, ReleaseState};
use crate::console::outline::{Outline, Tree};
use crate::console::reading::{self, Reading};
use crate::console::routes::{self, App, Page, Place};
use crate::drift::Memory;
use crate::facts::Time;
use crate::fix::{Recipes, Run};
use crate::kept;
use crate::profile::Profile;
use crate::protocol::{Asked, Effect, Event, Hint, PageId};
use crate::words::{Catalog, Text};
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
    /// The state in which all was met, as it is kept.
    met: Option<Memory>,
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
        // What is known of an app is gone once another is seen.
        let earlier = if self.is_of_another(&event) { self.end_notes(context, now) } else { None };
        let seen = !matches!(event, Event::Record { .. } | Event::Pressed { .. });
        let effects = self.take_in(context, event, now);
        let noted = self.take_notes(context, seen, now);
        // Kept before what it tells of is done.
        earlier.into_iter().chain(noted).chain(effects).collect()
    }

    fn take_in(&mut self, context: &Context, event: Event, now: Time) -> Vec<Effect> {
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

    /// The app that the tab shows, as the key that its confirmations are kept under.
    #[must_use]
    pub fn app_key(&self) -> Option<String> {
        self.app.as_ref().and_then(App::key)
    }

    /// The app that the session knows most of, and what it knows: the admin may have gone elsewhere since.
    #[must_use]
    pub fn known(&self) -> Option<(&App, &Evidence)> {
        self.of.as_ref().filter(|app| !app.is_unborn()).map(|app| (app, &self.evidence))
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
        let contents = contents.with_opened(self.run.as_ref().and_then(|run| run.opened(&id)));
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
}
