//! What a run has noted, on its way into the app's journal.

use super::{Context, Session};
use crate::audit::{Requirement, judge};
use crate::console::routes::{self, App, Place};
use crate::facts::Time;
use crate::protocol::{Effect, Event};

impl Session {
    /// Whether an event tells of another app than the one that is known.
    pub(super) fn is_of_another(&self, event: &Event) -> bool {
        let (Event::Outline { url, .. } | Event::Answer { url, .. } | Event::Picked { url, .. }) = event else {
            return false;
        };
        matches!(routes::place(url), Place::App(app, _) if self.of.as_ref() != Some(&app))
    }

    /// What was noted since the last time; what was added too, once the run is done with a requirement and the page was
    /// `seen` after that.
    pub(super) fn take_notes(&mut self, context: &Context, seen: bool, now: Time) -> Option<Effect> {
        let run = self.run.as_ref()?;
        let done = run.paused().is_none() && run.at_work() != run.notes.begun();
        if seen && done { self.end_notes(context, now) } else { self.noted() }
    }

    /// The same, whatever the run is at: nothing more will be known.
    pub(super) fn end_notes(&mut self, context: &Context, now: Time) -> Option<Effect> {
        let (run, app) = (self.run.as_mut()?, self.of.as_ref()?);
        let begun = run.notes.begun().map(str::to_owned);
        // Another profile may know nothing of it.
        let requirement = begun.and_then(|id| Requirement::with_id(&context.profile, &id));
        let judgement = requirement.map(|it| judge(&it, &context.profile, app, &self.evidence));
        run.notes.end(judgement.as_ref(), now);
        self.noted()
    }

    fn noted(&mut self) -> Option<Effect> {
        let entries = self.run.as_mut()?.notes.take();
        let app = key(self.of.as_ref()?);
        (!entries.is_empty()).then_some(Effect::Journal { app, entries })
    }
}

/// An app that is only about to be created has a host, but no ID.
fn key(app: &App) -> String {
    app.key().unwrap_or_else(|| [&app.host, "/"].concat())
}
