//! What a run asks the admin, and the answers.

use super::Session;
use crate::console::outline::NodeId;
use crate::console::reading::Reading;
use crate::facts::Time;
use crate::fix::{Kind, Question, Recipe};
use crate::protocol::{Answer, Effect, PageId};
use crate::words::Text;

impl Session {
    /// Takes the panel's answer to a question. An answer to one that was taken back meanwhile is none.
    pub(super) fn answer(&mut self, number: u32, answer: Answer, now: Time) -> Vec<Effect> {
        let run = self.run.as_mut().and_then(|run| run.question_mut());
        let Some(question) = run.filter(|question| question.number == number) else { return Vec::new() };
        match answer {
            Answer::Yes => {
                let Some(recipe) = question.yes().cloned() else { return Vec::new() };
                let what = told(question, false);
                self.go_on_with(recipe, what, now)
            }
            Answer::Point | Answer::Cancel => {
                question.pointing = answer == Answer::Point;
                question.said = None;
                Vec::new()
            }
        }
    }

    /// Takes what the admin pointed at in the page; without a node the admin has left it at that.
    pub(super) fn picked(&mut self, page: (&PageId, &Reading<'_>), node: Option<NodeId>, now: Time) -> Vec<Effect> {
        let run = self.run.as_mut().and_then(|run| run.question_mut());
        let Some(question) = run.filter(|question| question.pointing) else { return Vec::new() };
        let Some(node) = node else {
            question.pointing = false;
            question.said = None;
            return Vec::new();
        };
        match question.take(page.1, page.0, node) {
            Ok(recipe) => {
                let what = told(question, true);
                self.go_on_with(recipe, what, now)
            }
            Err(why) => {
                question.said = Some(why);
                Vec::new()
            }
        }
    }

    fn go_on_with(&mut self, recipe: Recipe, what: Text, now: Time) -> Vec<Effect> {
        let (Some(run), Some(view)) = (&mut self.run, &self.page) else { return Vec::new() };
        self.recipes.keep(recipe);
        let effect = run.told(what, &view.id, now);
        self.ticket = run.ticket();
        vec![effect]
    }

    /// The ring around the control in question, if the page shows another or none.
    pub(super) fn show_ring(&mut self) -> Option<Effect> {
        let view = self.page.as_ref()?;
        let asked = self.run.as_ref().and_then(|run| run.question()).map(Question::asked);
        if asked == self.ring {
            return None;
        }
        self.ring.clone_from(&asked);
        Some(Effect::Ask { page: view.id.clone(), asked })
    }
}

/// What is noted of an answer.
fn told(question: &Question, shown: bool) -> Text {
    let key = match (question.kind, shown) {
        (Kind::Field, false) => "log_yes_field",
        (Kind::Field, true) => "log_shown_field",
        (Kind::Button, false) => "log_yes_button",
        (Kind::Button, true) => "log_shown_button",
    };
    Text::new(key).with(&question.place)
}
