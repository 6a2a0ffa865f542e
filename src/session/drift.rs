//! What has changed in the app since all was met: remembered with each look that finds all met.

use super::{Context, Session};
use crate::drift::{self, Drift, Memory};
use crate::facts::Time;

impl Session {
    /// What the browser keeps of the state in which all was met; `None` if there is nothing.
    pub fn recall_met(&mut self, memory: Option<Memory>) {
        self.met = memory;
    }

    /// The state to keep, if all is met now and that tells anything new.
    pub fn met_anew(&mut self, context: &Context, now: Time) -> Option<Memory> {
        let app = self.app.as_ref().filter(|app| !app.is_unborn())?;
        let memory = drift::memory(&context.profile, app, &self.evidence, now)?;
        if self.met.as_ref().is_some_and(|known| known.covers(&memory)) {
            return None;
        }
        self.met = Some(memory.clone());
        Some(memory)
    }

    /// What has changed since all was met.
    pub(crate) fn drift(&self, context: &Context) -> Option<Drift> {
        drift::drift(self.met.as_ref()?, &context.profile, self.app.as_ref()?, &self.evidence)
    }
}
