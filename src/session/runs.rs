//! A run in the tab: its beginning, and its next step.

use super::{Context, Session};
use crate::audit::Requirement;
use crate::console::reading::Reading;
use crate::facts::Time;
use crate::fix::{Run, Scene};
use crate::protocol::{Effect, PageId};
use crate::words::Text;

impl Session {
    pub(super) fn start(&mut self, context: &Context, target: &str, save: bool, now: Time) -> Vec<Effect> {
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
        let noted = self.end_notes(context, now);
        self.run = Some(run);
        noted.into_iter().chain([effect]).collect()
    }

    /// Moves the run on if it is its turn, or if the admin has done what it waited for.
    pub(super) fn go_on(
        &mut self,
        context: &Context,
        page: (&PageId, &Reading<'_>),
        its_turn: bool,
        now: Time,
    ) -> Vec<Effect> {
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

    pub(super) fn advance(&mut self, context: &Context, id: &PageId, reading: &Reading<'_>, now: Time) -> Vec<Effect> {
        let (Some(run), Some(app)) = (self.run.as_mut().filter(|run| run.active()), &self.app) else {
            return Vec::new();
        };
        let scene = Scene { profile: &context.profile, app, evidence: &self.evidence, page_id: id, page: reading, now };
        let effects = run.advance(&scene);
        self.ticket = run.ticket();
        effects
    }
}
