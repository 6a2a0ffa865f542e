//! What the panel asks for, and what the browser tells of the admin's choices.

use super::{Context, Session, hints};
use crate::audit::Requirement;
use crate::facts::{Seen, Time};
use crate::openapi::Facts;
use crate::protocol::{Command, Effect};
use crate::words::Text;

impl Session {
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
            Command::Survey => self.read_records(context, |_| true),
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

    fn confirm(&mut self, context: &Context, requirement: String, at: Option<Time>) -> Vec<Effect> {
        let (Some(app), Some(confirmed)) = (self.app_key(), &mut self.evidence.confirmed) else { return Vec::new() };
        confirmed.retain(|(known, _)| *known != requirement);
        confirmed.extend(at.map(|at| (requirement, at)));
        let confirmed = confirmed.clone();
        vec![Effect::Remember { app, confirmed }, hints::badge(context, self)]
    }
}
