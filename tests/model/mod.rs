//! A console as a model: it draws outlines and reacts to effects, without a browser.
//!
//! Much smaller than the stand-in console, and much faster: thousands of runs a second.

pub mod draw;
pub mod security;

use larkspur::profile::Profile;
use larkspur::protocol::{ActionResult, Effect, Event, Refusal};
use larkspur::report::view::{Command, View};
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

/// A tab: the model and the session that watches it.
pub struct Tab {
    pub console: Security,
    pub session: Session,
    pub context: Context,
    /// Every effect that was carried out.
    pub effects: Vec<Effect>,
    now: u64,
    page: u32,
    sent: Option<larkspur::console::outline::Outline>,
}

impl Tab {
    /// Opens the model's page and lets the session see it.
    pub fn open(console: Security) -> Self {
        let context = context();
        let mut tab = Self {
            console,
            session: Session::default(),
            context,
            effects: Vec::new(),
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

    /// Something else that the panel asks for.
    pub fn command(&mut self, command: Command) {
        let effects = self.session.command(&self.context, command, self.now);
        self.carry_out(effects);
    }

    pub fn view(&self) -> View {
        self.session.view(&self.context)
    }

    pub fn verdict(&self, id: &str) -> String {
        self.view().requirements.into_iter().find(|requirement| requirement.id == id).unwrap().verdict
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

    /// The session is stored and loaded at every step, as it is when the background sleeps.
    fn hear(&mut self, event: Event) -> Vec<Effect> {
        self.session = Session::restore(&self.session.store()).unwrap();
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

    /// Does what the adapter would do.
    fn answer(&mut self, effect: &Effect) -> Option<(u32, ActionResult)> {
        let done = ActionResult::Done { changed: true };
        match effect {
            Effect::Look { ticket, change, quiet, patience, .. } => {
                let mut changed = false;
                if *change {
                    // Time passes until something happens, or patience ends.
                    let mut waited = 0;
                    while waited < *patience && !changed {
                        waited += 20;
                        self.console.tick(20);
                        changed = Some(&self.console.outline()) != self.sent.as_ref();
                    }
                    self.now += u64::from(waited);
                }
                self.console.tick(*quiet);
                self.now += u64::from(*quiet);
                Some((*ticket, ActionResult::Done { changed }))
            }
            Effect::Fill { ticket, node, was, text, .. } => {
                let result = match self.console.fill(*node, was, text) {
                    Ok(()) => done,
                    Err(why) => ActionResult::Refused { why },
                };
                self.console.tick(60);
                Some((*ticket, result))
            }
            Effect::Click { ticket, node, label, .. } => {
                let result = match self.console.click(*node, label) {
                    Ok(()) => done,
                    Err(why) => ActionResult::Refused { why },
                };
                self.console.tick(60);
                Some((*ticket, result))
            }
            Effect::Paste { ticket, .. } => Some((*ticket, ActionResult::Refused { why: Refusal::Unfit })),
            Effect::Scroll { ticket, .. } => Some((*ticket, done)),
            Effect::Point { .. }
            | Effect::Hints { .. }
            | Effect::Go { .. }
            | Effect::Read { .. }
            | Effect::Remember { .. }
            | Effect::Badge { .. } => None,
        }
    }
}
