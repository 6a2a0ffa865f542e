//! The pages of versions, the form of a new one, and the form that creates an app; and a tab that shows them.

use crate::draw::Drawing;
use larkspur::console::outline::{NodeId, Outline, Role};
use larkspur::profile::Profile;
use larkspur::protocol::{ActionResult, Command, Effect, Event, Hint, Refusal};
use larkspur::report::panel;
use larkspur::report::view::{RequirementView, View};
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;
use std::collections::VecDeque;

pub const APP: &str = "cli_a1b2c3d4e5f6a7b8";

/// The console.
#[derive(Clone, Debug, Default)]
pub struct Console {
    /// What follows `/app` in the address.
    pub path: String,
    pub english: bool,
    /// Number, status and notes of each version, the newest first.
    pub versions: Vec<(&'static str, &'static str, &'static str)>,
    /// The page of versions has no box around each of them.
    pub flat: bool,
    /// The page says that something waits for the next version.
    pub banner: bool,
    /// The page of versions says that nothing waits.
    pub all_published: bool,
    pub busy: bool,
    /// What the fields hold: number and notes, or name and description.
    pub first: String,
    pub second: String,
    /// The form that creates an app is open.
    pub creating: bool,
    /// The bot is the feature that opens first.
    pub opens_bot: bool,
    /// A second field stands beside the first one.
    pub doubled: bool,
    /// Labels of what was pressed.
    pub pressed: Vec<String>,
    /// Fields of the last outline, and whether each is the first one.
    pub fields: Vec<(NodeId, bool)>,
}

impl Console {
    pub fn at(path: &str) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }

    fn say<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        if self.english { en } else { zh }
    }

    pub fn outline(&mut self) -> Outline {
        let mut d = Drawing::from(u32::try_from(self.path.len()).unwrap() * 1_000);
        self.fields.clear();
        let this = self.clone();
        d.inside(Role::Group, "main", |d| {
            if this.banner {
                let banner = "The changes will take effect after the current version is published";
                d.inside(Role::Group, "div", |d| {
                    d.text("span", this.say("版本发布后，当前修改方可生效", banner));
                    d.button(this.say("查看版本详情", "View Version Details"), false);
                });
            }
            match this.path.rsplit('/').next() {
                Some("version") => this.list(d),
                Some("create") => self.form(d),
                Some("7") => this.one(d),
                _ => {
                    d.text("div", "这一页说的是别的事情");
                }
            }
        });
        if self.creating {
            self.create(&mut d);
        }
        d.outline()
    }

    fn list(&self, d: &mut Drawing) {
        if self.all_published {
            d.text("div", self.say("当前修改均已发布", "The current changes have been published"));
        }
        d.button(self.say("创建版本", "Create Version"), false);
        if self.versions.is_empty() && !self.busy {
            d.text("div", self.say("暂无版本", "No versions yet"));
        }
        if self.busy {
            d.node(Role::Group, "div", |node| node.busy = true);
        }
        d.inside(Role::Group, "div", |d| {
            for (number, status, notes) in &self.versions {
                let row = |d: &mut Drawing| {
                    d.node(Role::Link, "a", |node| (*number).clone_into(&mut node.name));
                    d.text("span", status);
                    d.text("span", notes);
                    d.button(self.say("查看版本详情", "View Version Details"), false);
                };
                if self.flat { row(d) } else { _ = d.inside(Role::Group, "div", row) }
            }
        });
    }

    fn one(&self, d: &mut Drawing) {
        for (number, status, notes) in &self.versions[..1] {
            d.text("div", &[self.say("应用版本号", "App version"), number].join(" "));
            d.text("span", self.say("版本状态", "Version status"));
            d.text("span", status);
            d.text("span", notes);
            d.button(self.say("确认发布", "Publish"), false);
        }
    }

    fn row(&mut self, d: &mut Drawing, label: &str, first: bool, multiline: bool) {
        let (value, doubled) = (if first { self.first.clone() } else { self.second.clone() }, self.doubled && first);
        d.inside(Role::Group, "div", |d| {
            d.text("div", label);
            let field = d.field(&value, |node| node.multiline = multiline);
            self.fields.push((field, first));
            if doubled {
                d.field("", |_| {});
            }
        });
    }

    fn form(&mut self, d: &mut Drawing) {
        let (number, notes) = (self.say("应用版本号", "App version"), self.say("更新说明", "What's new"));
        self.row(d, number, true, false);
        d.inside(Role::Group, "div", |d| {
            d.text("div", self.say("桌面端的默认能力", "Default feature on desktop"));
            let (bot, opens_bot) = (self.say("机器人", "Bot"), self.opens_bot);
            d.node(Role::Combobox, "div", |node| node.value = Some(if opens_bot { bot } else { "" }.to_owned()));
        });
        self.row(d, notes, false, true);
        d.inside(Role::Group, "div", |d| {
            d.text("div", self.say("可用范围", "Availability"));
            d.text("span", self.say("部分成员", "Specific members"));
            d.button(self.say("编辑", "Edit"), false);
        });
        d.button(self.say("保存", "Save"), self.first.is_empty());
        d.button(self.say("取消", "Cancel"), false);
    }

    fn create(&mut self, d: &mut Drawing) {
        d.inside(Role::Dialog, "div", |d| {
            d.text("div", self.say("创建企业自建应用", "Create Custom App"));
            d.button("Close", false);
            d.inside(Role::Group, "form", |d| {
                self.row(d, self.say("应用名称", "App name"), true, false);
                self.row(d, self.say("应用描述", "App description"), false, true);
            });
            d.button(self.say("取消", "Cancel"), false);
            d.button(self.say("创建", "Create"), self.first.is_empty());
        });
    }
}

/// A tab: the console and the session that watches it.
pub struct Tab {
    pub console: Console,
    pub session: Session,
    pub context: Context,
    /// Every effect that was carried out.
    pub effects: Vec<Effect>,
    now: u64,
    page: u32,
}

impl Tab {
    pub fn open(console: Console) -> Self {
        let profile = include_str!("../../static/profiles/alibaba-cloud-exclusive-service.json");
        let words = include_str!("../../static/_locales/en/messages.json");
        let context = Context {
            profile: Profile::parse(profile).unwrap(),
            words: Catalog::parse(words, "{}").unwrap(),
            records: false,
        };
        let mut tab = Self { console, session: Session::default(), context, effects: Vec::new(), now: 1_000, page: 0 };
        tab.turn();
        tab
    }

    /// Another page view.
    pub fn turn(&mut self) {
        self.page += 1;
        self.show();
    }

    /// Leads to another page.
    pub fn go(&mut self, path: &str) {
        path.clone_into(&mut self.console.path);
        self.turn();
    }

    /// The page changed by itself.
    pub fn show(&mut self) {
        let (url, outline) = (self.url(), self.console.outline());
        self.hear(Event::Outline { page: self.page.to_string(), url, outline });
    }

    pub fn run(&mut self, target: &str) -> View {
        let command = Command::Run { target: target.to_owned(), save: false };
        let effects = self.session.command(&self.context, command, self.now);
        self.carry_out(effects);
        self.view()
    }

    pub fn hear(&mut self, event: Event) {
        let effects = self.step(event);
        self.carry_out(effects);
    }

    pub fn view(&self) -> View {
        panel::view(&self.context, &self.session)
    }

    pub fn requirement(&self, id: &str) -> RequirementView {
        self.view().requirements.into_iter().find(|requirement| requirement.id == id).unwrap()
    }

    pub fn verdict(&self, id: &str) -> String {
        self.requirement(id).verdict
    }

    /// The hints that the page shows.
    pub fn hints(&self) -> Vec<Hint> {
        let sent = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Hints { hints, .. } => Some(hints.clone()),
            _ => None,
        });
        sent.unwrap_or_default()
    }

    pub fn page(&self) -> String {
        self.page.to_string()
    }

    fn url(&self) -> String {
        ["https://open.feishu.cn/app", &self.console.path].concat()
    }

    /// The session is stored and loaded at every step, as it is when the background sleeps.
    fn step(&mut self, event: Event) -> Vec<Effect> {
        self.session = Session::restore(&self.session.store()).unwrap();
        self.session.handle(&self.context, event, self.now)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            self.now += 5;
            self.effects.push(effect.clone());
            assert!(self.effects.len() < 2_000, "the run does not end");
            let (ticket, result) = match effect {
                Effect::Go { path, .. } => {
                    path.trim_start_matches("/app").clone_into(&mut self.console.path);
                    self.page += 1;
                    let (url, outline) = (self.url(), self.console.outline());
                    queue.extend(self.step(Event::Outline { page: self.page.to_string(), url, outline }));
                    continue;
                }
                Effect::Look { ticket, change, quiet, patience, .. } => {
                    self.now += u64::from(if change { patience } else { quiet });
                    (ticket, ActionResult::Done { changed: false })
                }
                Effect::Fill { ticket, node, text, .. } => {
                    let found = self.console.fields.iter().find(|(known, _)| *known == node).copied();
                    match found {
                        Some((_, true)) => self.console.first = text,
                        Some((_, false)) => self.console.second = text,
                        None => panic!("filled what is none of ours"),
                    }
                    (ticket, ActionResult::Done { changed: true })
                }
                Effect::Click { ticket, label, .. } => {
                    self.console.pressed.push(label);
                    (ticket, ActionResult::Refused { why: Refusal::Unfit })
                }
                _ => continue,
            };
            let (url, outline) = (self.url(), self.console.outline());
            queue.extend(self.step(Event::Answer { page: self.page.to_string(), url, ticket, result, outline }));
        }
    }
}
