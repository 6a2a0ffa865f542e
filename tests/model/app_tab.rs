//! A tab that shows the model's pages of single values, and the session that watches it.

use crate::app_pages::AppPages;
use larkspur::console::outline::Outline;
use larkspur::profile::Profile;
use larkspur::protocol::{ActionResult, Answer, Command, Effect, Event, Refusal};
use larkspur::report::panel;
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;
use std::collections::VecDeque;

pub const APP: &str = "cli_a1b2c3d4e5f6a7b8";

/// The tab.
pub struct Tab {
    pub console: AppPages,
    pub session: Session,
    context: Context,
    now: u64,
    page: u32,
    sent: Outline,
}

impl Tab {
    /// Opens the model's page and lets the session see it.
    pub fn open(console: AppPages) -> Self {
        let profile = include_str!("../../static/profiles/alibaba-cloud-exclusive-service.json");
        let words = include_str!("../../static/_locales/en/messages.json");
        let context = Context {
            profile: Profile::parse(profile).unwrap(),
            words: Catalog::parse(words, "{}").unwrap(),
            records: false,
        };
        let (session, sent) = (Session::default(), Outline::default());
        let mut tab = Self { console, session, context, now: 1_000, page: 1, sent };
        tab.show();
        tab
    }

    /// The page changed by itself.
    pub fn show(&mut self) {
        let effects = self.tell_outline();
        self.carry_out(effects);
    }

    /// Presses a button of the panel and lets everything happen that follows; gives how it ended.
    pub fn run(&mut self, target: &str, save: bool) -> String {
        let command = Command::Run { target: target.to_owned(), save };
        let effects = self.session.command(&self.context, command, self.now);
        self.carry_out(effects);
        panel::view(&self.context, &self.session).run.unwrap().outcome.unwrap_or_default()
    }

    /// Answers what the run asks; gives how it ended.
    pub fn reply(&mut self, answer: Answer) -> String {
        let question = panel::view(&self.context, &self.session).run.unwrap().question.unwrap().number;
        let effects = self.session.command(&self.context, Command::Answer { question, answer }, self.now);
        self.carry_out(effects);
        panel::view(&self.context, &self.session).run.unwrap().outcome.unwrap_or_default()
    }

    /// What the panel says of the last run.
    pub fn summary(&self) -> String {
        panel::view(&self.context, &self.session).run.unwrap().summary
    }

    pub fn verdict(&self, id: &str) -> String {
        let all = panel::view(&self.context, &self.session).requirements;
        all.into_iter().find(|requirement| requirement.id == id).unwrap().verdict
    }

    fn url(&self) -> String {
        format!("https://open.feishu.cn/app/{APP}/{}", self.console.path())
    }

    fn tell_outline(&mut self) -> Vec<Effect> {
        self.sent = self.console.outline();
        let event = Event::Outline { page: self.page.to_string(), url: self.url(), outline: self.sent.clone() };
        self.hear(event)
    }

    /// The session is stored and loaded at every step, as it is when the background sleeps.
    fn hear(&mut self, event: Event) -> Vec<Effect> {
        self.session = Session::restore(&self.session.store()).unwrap();
        self.session.handle(&self.context, event, self.now)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        let mut steps = 0;
        while let Some(effect) = queue.pop_front() {
            steps += 1;
            assert!(steps < 2_000, "the run does not end");
            self.now += 5;
            if let Effect::Go { path, .. } = &effect {
                self.page += 1;
                self.console.load(path);
                queue.extend(self.tell_outline());
                continue;
            }
            let Some((ticket, result)) = self.answer(&effect) else { continue };
            self.sent = self.console.outline();
            let (page, url, outline) = (self.page.to_string(), self.url(), self.sent.clone());
            queue.extend(self.hear(Event::Answer { page, url, ticket, result, outline }));
        }
    }

    /// Does what the adapter would do. Nothing in this console happens later by itself.
    fn answer(&mut self, effect: &Effect) -> Option<(u32, ActionResult)> {
        let result = |done: Result<(), Refusal>| match done {
            Ok(()) => ActionResult::Done { changed: true },
            Err(why) => ActionResult::Refused { why },
        };
        match effect {
            Effect::Look { ticket, change, quiet, patience, .. } => {
                let changed = self.console.outline() != self.sent;
                self.now += u64::from(if *change && !changed { *patience } else { *quiet });
                Some((*ticket, ActionResult::Done { changed }))
            }
            Effect::Fill { ticket, node, was, text, .. } => {
                Some((*ticket, result(self.console.fill(*node, was, text))))
            }
            Effect::Click { ticket, node, label, .. } => Some((*ticket, result(self.console.click(*node, label)))),
            Effect::Paste { ticket, .. } | Effect::Scroll { ticket, .. } => {
                Some((*ticket, ActionResult::Refused { why: Refusal::Unfit }))
            }
            _ => None,
        }
    }
}
