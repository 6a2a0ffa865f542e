//! A console as a model: it draws outlines and reacts to effects, without a browser.
//!
//! Much smaller than the stand-in console, and much faster: thousands of runs a second.

#![allow(dead_code, unused_imports, reason = "each test file uses a part of it")]

pub mod draw;
pub mod invented;

pub mod random;
pub mod security;

use larkspur::console::outline::{NodeId, Outline};
use larkspur::profile::Profile;
use larkspur::protocol::{ActionResult, Answer, Asked, Command, Effect, Event, Refusal};
use larkspur::report::panel;
use larkspur::report::view::{QuestionView, View};
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;
use security::Security;

pub const APP: &str = "cli_a1b2c3d4e5f6a7b8";

/// Built-in profile and English words.
pub fn context() -> Context {
    let profile = include_str!("../../static/profiles/alibaba-cloud-exclusive-service.json");
    let words = include_str!("../../static/_locales/en/messages.json");
    Context { profile: Profile::parse(profile).unwrap(), words: Catalog::parse(words, "{}").unwrap(), records: false }
}

/// The redirect URLs that the built-in profile wants of the model's app.
pub fn wanted_urls() -> Vec<String> {
    let urls = context().profile.redirect_urls;
    urls.iter().map(|url| url.as_str().replace("{appId}", APP)).collect()
}

/// What a model must be able to do: draw itself, react, and let time pass.
pub trait Console {
    /// What the page shows now.
    fn outline(&mut self) -> Outline;
    /// Loads the page anew.
    fn reload(&mut self);
    /// Milliseconds pass.
    fn tick(&mut self, ms: u32);
    /// Milliseconds until the page changes by itself, if it will.
    fn next_change(&self) -> Option<u32>;
    fn fill(&mut self, id: NodeId, was: &str, text: &str) -> Result<(), Refusal>;
    fn click(&mut self, id: NodeId, label: &str) -> Result<(), Refusal>;
    fn enter(&mut self, _id: NodeId, _text: &str) -> Result<(), Refusal> {
        Err(Refusal::Unfit)
    }
    fn scroll(&mut self, _id: NodeId, _top: u32) -> Result<(), Refusal> {
        Ok(())
    }
}

/// A tab: the model and the session that watches it.
pub struct Tab<C = Security> {
    pub console: C,
    pub session: Session,
    pub context: Context,
    /// Every effect that was carried out.
    pub effects: Vec<Effect>,
    /// The background falls asleep between any two steps.
    pub sleeps: bool,
    now: u64,
    page: u32,
    sent: Option<Outline>,
}

impl<C: Console> Tab<C> {
    /// Opens the model's page and lets the session see it.
    pub fn open(console: C) -> Self {
        Self::with(console, context())
    }

    /// The same with a profile and words.
    pub fn with(console: C, context: Context) -> Self {
        let mut tab = Self {
            console,
            session: Session::default(),
            context,
            effects: Vec::new(),
            sleeps: true,
            now: 1_000,
            page: 1,
            sent: None,
        };
        tab.show();
        tab
    }

    /// Presses a button of the panel and lets everything happen that follows.
    pub fn run(&mut self, target: &str, save: bool) -> View {
        self.command(Command::Run { target: target.to_owned(), save });
        self.view()
    }

    /// Answers what the run asks.
    pub fn reply(&mut self, answer: Answer) {
        let question = self.question().number;
        self.command(Command::Answer { question, answer });
    }

    /// What the run asks.
    pub fn question(&self) -> QuestionView {
        self.view().run.unwrap().question.unwrap()
    }

    /// The ring that the page shows.
    pub fn ring(&self) -> Option<Asked> {
        self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Ask { asked, .. } => Some(asked.clone()),
            _ => None,
        })?
    }

    /// The admin presses something in the page, asked to show a control.
    pub fn pick(&mut self, node: Option<NodeId>) {
        let outline = self.console.outline();
        let event = Event::Picked { page: self.page.to_string(), url: Self::url(), node, outline };
        let effects = self.hear(event);
        self.carry_out(effects);
    }

    /// The admin goes to another page of the app, which is still empty.
    pub fn leave_for(&mut self, path: &str) {
        self.page += 1;
        let url = format!("https://open.feishu.cn/app/{APP}/{path}");
        let event = Event::Outline { page: self.page.to_string(), url, outline: Outline::default() };
        let effects = self.hear(event);
        self.carry_out(effects);
    }

    /// Something else that the panel asks for.
    pub fn command(&mut self, command: Command) {
        let effects = self.session.command(&self.context, command, self.now);
        self.carry_out(effects);
    }

    pub fn view(&self) -> View {
        panel::view(&self.context, &self.session)
    }

    pub fn verdict(&self, id: &str) -> String {
        self.view().requirements.into_iter().find(|requirement| requirement.id == id).unwrap().verdict
    }

    /// The admin loads the page anew.
    pub fn load(&mut self) {
        self.page += 1;
        self.console.reload();
        self.show();
    }

    /// Nothing is done for a while; the session hears of what changes by itself.
    pub fn settle(&mut self) {
        for _ in 0..8 {
            let Some(ms) = self.console.next_change() else { break };
            self.pass(ms);
        }
        self.show();
    }

    /// The page changed by itself.
    pub fn show(&mut self) {
        let outline = self.console.outline();
        self.sent = Some(outline.clone());
        let event = Event::Outline { page: self.page.to_string(), url: Self::url(), outline };
        let effects = self.hear(event);
        self.carry_out(effects);
    }

    fn url() -> String {
        format!("https://open.feishu.cn/app/{APP}/safe")
    }

    /// The session is stored and loaded at every step, if the background sleeps.
    fn hear(&mut self, event: Event) -> Vec<Effect> {
        if self.sleeps {
            self.session = Session::restore(&self.session.store()).unwrap();
        }
        self.session.handle(&self.context, event, self.now)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = std::collections::VecDeque::from(effects);
        let mut steps = 0;
        while let Some(effect) = queue.pop_front() {
            steps += 1;
            assert!(steps < 20_000, "the run does not end");
            self.now += 5;
            self.effects.push(effect.clone());
            if let Effect::Go { .. } = effect {
                self.page += 1;
                self.console.reload();
                let outline = self.console.outline();
                self.sent = Some(outline.clone());
                let event = Event::Outline { page: self.page.to_string(), url: Self::url(), outline };
                queue.extend(self.hear(event));
                continue;
            }
            let Some((ticket, result)) = self.answer(&effect) else { continue };
            let outline = self.console.outline();
            self.sent = Some(outline.clone());
            let event = Event::Answer { page: self.page.to_string(), url: Self::url(), ticket, result, outline };
            queue.extend(self.hear(event));
        }
    }

    fn pass(&mut self, ms: u32) {
        self.console.tick(ms);
        self.now += u64::from(ms);
    }

    /// Does what the adapter would do.
    fn answer(&mut self, effect: &Effect) -> Option<(u32, ActionResult)> {
        match effect {
            Effect::Look { ticket, change, quiet, patience, .. } => {
                let mut changed = false;
                if *change {
                    // Time passes until something happens, or patience ends.
                    let mut waited = 0;
                    while waited < *patience && !changed {
                        let pass = self.console.next_change().unwrap_or(*patience).clamp(1, *patience - waited);
                        waited += pass;
                        self.console.tick(pass);
                        changed = Some(&self.console.outline()) != self.sent.as_ref();
                    }
                    self.now += u64::from(waited);
                }
                self.pass(*quiet);
                Some((*ticket, ActionResult::Done { changed }))
            }
            Effect::Fill { ticket, node, was, text, .. } => {
                let result = self.console.fill(*node, was, text);
                // An action whose effect can't be read back is waited for.
                let pass = if result == Err(Refusal::NoEffect) { 1_500 } else { 60 };
                self.pass(pass);
                Some((*ticket, answer(result)))
            }
            Effect::Click { ticket, node, label, .. } => {
                let result = self.console.click(*node, label);
                self.pass(60);
                Some((*ticket, answer(result)))
            }
            Effect::Enter { ticket, node, text, .. } => {
                let result = self.console.enter(*node, text);
                self.pass(60);
                Some((*ticket, answer(result)))
            }
            Effect::Paste { ticket, .. } => Some((*ticket, ActionResult::Refused { why: Refusal::Unfit })),
            Effect::Scroll { ticket, node, top, .. } => {
                let result = self.console.scroll(*node, *top);
                self.pass(60);
                Some((*ticket, answer(result)))
            }
            Effect::Point { .. }
            | Effect::Ask { .. }
            | Effect::Hints { .. }
            | Effect::Go { .. }
            | Effect::Read { .. }
            | Effect::Remember { .. }
            | Effect::Journal { .. }
            | Effect::Badge { .. } => None,
        }
    }
}

fn answer(result: Result<(), Refusal>) -> ActionResult {
    match result {
        Ok(()) => ActionResult::Done { changed: true },
        Err(why) => ActionResult::Refused { why },
    }
}
