//! The whole of the panel, from what it knows.

use super::check::{self, Pasted};
use super::choice::{self, Choice};
use super::live_scopes::LiveScopes;
use super::official::{self, Official};
use super::parts::{button, lines, links, paragraph};
use super::quota::Usage;
use super::requirement::{Around, requirement};
use super::run::run;
use super::take_along::{TakeAlong, footer, outline_footer};
use super::top::{next, top};
use super::tree::Tag;
use crate::report::view::{DriftView, RequirementView, RunView, View};
use crate::words::Catalog;

/// What there is to see.
#[derive(Debug)]
pub(super) enum Screen {
    /// Nothing is known yet.
    Loading,
    /// The browser keeps the console from us.
    NoAccess,
    /// The tab shows no app of the console.
    NoConsole,
    /// The tab shows the console's list of apps.
    AppList,
    /// The tab shows an app, but our script is not in the page.
    Silent,
    /// The checklist.
    Ready(Box<View>),
}

/// What the panel itself adds to a view.
#[derive(Debug, Default)]
pub(super) struct Extras {
    /// Requirements that the admin has opened or closed: they stay so, whatever comes next.
    pub(super) opened: Vec<(String, bool)>,
    /// The target of a run that was asked for and has not been heard of yet.
    pub(super) starting: Option<String>,
    /// The requirement of which something was just put on the clipboard, and which value; empty for all of them.
    pub(super) copied: Option<(String, String)>,
    /// The requirement whose hosts are being tested.
    pub(super) testing: Option<String>,
    /// What the estimate of calls is made from.
    pub(super) usage: Usage,
    /// Which profiles there are, and which one the app uses.
    pub(super) choice: Choice,
    /// What was pasted to be compared.
    pub(super) pasted: Pasted,
    /// The scopes that a pasted permission JSON can be held against.
    pub(super) live_scopes: LiveScopes,
    /// The report to take along.
    pub(super) report: TakeAlong,
    /// What went wrong, in words.
    pub(super) notice: Option<String>,
    /// The official check.
    pub(super) official: Official,
}

impl Extras {
    /// Opens or closes a requirement for as long as its app is shown.
    pub(super) fn set_opened(&mut self, requirement: &str, open: bool) {
        self.forget_opened(requirement);
        self.opened.push((requirement.to_owned(), open));
    }

    /// Whether a requirement is open is decided by what comes next again.
    pub(super) fn forget_opened(&mut self, requirement: &str) {
        self.opened.retain(|(id, _)| id != requirement);
    }
}

/// The panel's main element. `consoles` are the addresses of the console.
pub(super) fn page(words: &Catalog, screen: &Screen, extras: &Extras, consoles: &[String]) -> Tag {
    let main = |state| Tag::new("main").with("data-state", state).children(notice(extras));
    let message = |title, text| message(words, title, text);
    match screen {
        Screen::Loading => {
            let waiting = Tag::text("p", words.get("panel_loading")).with("class", "waiting");
            let name = Tag::text("h1", words.get("extensionName")).with("class", "unseen");
            main("loading").with("aria-busy", "true").child(name).child(waiting)
        }
        Screen::NoAccess => main("no-access")
            .child(message("panel_no_access_title", "panel_no_access_text").child(button(words, "grant", "primary"))),
        Screen::NoConsole => {
            main("no-console").child(message("panel_no_console_title", "panel_no_console_text").child(links(consoles)))
        }
        Screen::AppList => {
            main("no-console").child(app_list(words)).child(outline_footer(words, &extras.report, Vec::new()))
        }
        Screen::Silent => main("no-console").child(
            message("panel_silent_title", "panel_silent_text")
                .with("data-late", "")
                .child(button(words, "reload", "primary")),
        ),
        Screen::Ready(view) if view.state == "ready" => main("ready").children(ready(words, view, extras)),
        Screen::Ready(view) => main("no-console")
            .child(app_list(words))
            .child(checklist(
                words,
                next_id(view),
                &view.requirements,
                current_run(words, view, extras).as_ref(),
                extras,
            ))
            .child(outline_footer(words, &extras.report, Vec::new())),
    }
}

/// What there is to do on the list of apps.
fn app_list(words: &Catalog) -> Tag {
    message(words, "panel_app_list_title", "panel_app_list_text").child(button(words, "check-all", ""))
}

fn message(words: &Catalog, title: &'static str, text: &'static str) -> Tag {
    Tag::new("section")
        .key(title)
        .with("class", "message")
        .child(Tag::text("h1", words.get(title)))
        .child(Tag::text("p", words.get(text)))
}

fn next_id(view: &View) -> Option<&str> {
    next(view).map(|it| it.id.as_str())
}

/// Requirements, each with the run that is at work on it.
fn checklist(
    words: &Catalog,
    next: Option<&str>,
    shown: &[RequirementView],
    current: Option<&RunView>,
    extras: &Extras,
) -> Tag {
    let busy = current.is_some_and(|run| run.outcome.is_none() || run.paused);
    let around = |id: &str| Around {
        run: current.filter(|run| run.target == id),
        at_work: current.is_some_and(|run| run.at == id),
        busy,
        next: next == Some(id),
        extras,
    };
    Tag::new("ol").with("class", "checklist").children(shown.iter().map(|it| requirement(words, it, &around(&it.id))))
}

/// The run to show: the one asked for, until the view tells of it.
pub(super) fn current_run(words: &Catalog, view: &View, extras: &Extras) -> Option<RunView> {
    let starting = extras.starting.as_ref().map(|target| RunView {
        target: target.clone(),
        outcome: None,
        paused: false,
        over: false,
        at: String::new(),
        done: 0,
        total: 0,
        summary: words.get("panel_starting").to_owned(),
        left: Vec::new(),
        log: Vec::new(),
        question: None,
    });
    starting.or_else(|| view.run.clone())
}

fn ready(words: &Catalog, view: &View, extras: &Extras) -> Vec<Tag> {
    let current = current_run(words, view, extras);
    let busy = current.as_ref().is_some_and(|run| run.outcome.is_none() || run.paused);
    let homeless = current.as_ref().filter(|run| view.requirements.iter().all(|it| it.id != run.target));
    let mut parts: Vec<Tag> = top(words, view, busy).into();
    parts.extend(choice::section(words, &extras.choice));
    parts.extend(view.platform_warning.as_ref().and_then(|it| paragraph("warning", &it.text)));
    parts.extend(
        view.notes.iter().map(|note| Tag::text("p", note).key(note).with("class", "remark").with("data-note", "")),
    );
    parts.extend(view.drift.as_ref().map(drift));
    parts.extend(homeless.map(|it| run(words, it, &view.requirements)));
    let next = next_id(view);
    let mut rest = view.requirements.as_slice();
    let mut number = 0;
    while let Some(first) = rest.first() {
        let (group, later) = rest.split_at(rest.iter().take_while(|it| it.step == first.step).count());
        rest = later;
        // What is done outside the console is no numbered step of it.
        number += u32::from(first.step != "outside");
        let numbered = (first.step != "outside").then_some(number);
        parts.push(step(words, group, numbered).child(checklist(words, next, group, current.as_ref(), extras)));
    }
    parts.extend(official::section(words, view, &extras.official));
    parts.push(check::section(words, view, extras));
    parts.push(footer(words, &extras.report));
    parts
}

/// What has changed since all was met.
fn drift(it: &DriftView) -> Tag {
    Tag::new("section")
        .key("drift")
        .with("class", "remark")
        .with("data-drift", "")
        .child(Tag::text("h2", &it.title))
        .child(lines("ul", "drift", &it.lines))
}

/// A part of the set-up with its heading.
fn step(words: &Catalog, group: &[RequirementView], number: Option<u32>) -> Tag {
    let name = group.first().map_or("", |it| it.step.as_str());
    let heading = ["step-", name].concat();
    let title = words.get(&["panel_step_", name].concat()).to_owned();
    // One line for each requirement leaves none for the step: its number tells it, its name is there to be heard.
    let sign = Tag::text("span", &number.map(|number| number.to_string()).unwrap_or_default()).with("title", &title);
    Tag::new("section").key(&heading).with("class", "step").with("aria-labelledby", &heading).child(
        Tag::new("h2")
            .with("id", &heading)
            .child(sign.with("class", "number"))
            .child(Tag::text("span", &title).with("class", "unseen")),
    )
}

fn notice(extras: &Extras) -> Option<Tag> {
    let text = extras.notice.as_deref()?;
    Some(Tag::text("p", text).key("notice").with("class", "notice").with("role", "alert"))
}
