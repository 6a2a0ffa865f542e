//! A run that asks the admin whose a control is, and waits for the answer.

use super::work::patience;
use super::{Run, Scene};
use crate::audit::Requirement;
use crate::console::reading::Reading;
use crate::facts::Time;
use crate::fix::plan::Ask;
use crate::fix::question::Question;
use crate::protocol::{Effect, PageId};
use crate::words::Text;

impl Run {
    /// Asks the admin, once the page has had its time to leave no doubt.
    pub(super) fn ask(&mut self, requirement: &Requirement, ask: &Ask, scene: &Scene<'_>) -> Vec<Effect> {
        let what = Text::new("question_field").with(&ask.place);
        let patience = patience(&what, scene);
        let waited = self.waited(&what, scene.now);
        if waited < patience {
            return vec![self.look(scene, true, 30, patience - waited)];
        }
        self.memory.waiting = None;
        self.ticket += 1;
        let id = requirement.id(scene.profile);
        self.question = Some(Question::new(self.ticket, &id, ask, scene.page, scene.page_id));
        Vec::new()
    }

    /// What the admin is asked.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The same, to show the control instead or to take that back.
    pub fn question_mut(&mut self) -> Option<&mut Question> {
        self.question.as_mut()
    }

    /// Takes the question back if the page has answered it, or is another one; tells whether it did.
    pub fn reconsider(&mut self, page: &Reading<'_>, view: &PageId) -> bool {
        let over = self.question.as_ref().is_some_and(|question| !question.stands(page, view));
        if over {
            self.question = None;
        }
        over
    }

    /// The admin has answered: the page is looked at with that in mind.
    pub fn told(&mut self, what: Text, page: &PageId, now: Time) -> Effect {
        self.question = None;
        self.log.push(what);
        self.begin(page, now)
    }
}
