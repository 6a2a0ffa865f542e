//! The whole of the panel, from what it knows.

use super::parts::{button, disabled_if, paragraph, say};
use super::requirement::{Around, requirement, run};
use super::tree::Tag;
use crate::report::view::{AppView, RunView, View};
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
    /// The tab shows an app, but our script is not in the page.
    Silent,
    /// The checklist.
    Ready(Box<View>),
}

/// What the panel itself adds to a view.
#[derive(Debug, Default)]
pub(super) struct Extras {
    /// The target of a run that was asked for and has not been heard of yet.
    pub(super) starting: Option<String>,
    /// The requirement whose values were just put on the clipboard.
    pub(super) copied: Option<String>,
    /// What went wrong, in words.
    pub(super) notice: Option<String>,
}

/// The panel's main element. `consoles` are the addresses of the console.
pub(super) fn page(words: &Catalog, screen: &Screen, extras: &Extras, consoles: &[String]) -> Tag {
    let main = |state| Tag::new("main").with("data-state", state).children(notice(extras));
    let message = |title, text| {
        Tag::new("section")
            .key(title)
            .with("class", "message")
            .child(Tag::text("h1", words.get(title)))
            .child(Tag::text("p", words.get(text)))
    };
    match screen {
        Screen::Loading => {
            let waiting = Tag::text("p", words.get("panel_loading")).with("class", "waiting");
            main("loading").with("aria-busy", "true").child(waiting)
        }
        Screen::NoAccess => main("no-access")
            .child(message("panel_no_access_title", "panel_no_access_text").child(button(words, "grant", "primary"))),
        Screen::NoConsole => {
            main("no-console").child(message("panel_no_console_title", "panel_no_console_text").child(links(consoles)))
        }
        Screen::Silent => main("no-console").child(
            message("panel_silent_title", "panel_silent_text")
                .with("data-late", "")
                .child(button(words, "reload", "primary")),
        ),
        Screen::Ready(view) => main("ready").children(ready(words, view, extras)),
    }
}

/// The run to show: the one asked for, until the view tells of it.
pub(super) fn current_run(words: &Catalog, view: &View, extras: &Extras) -> Option<RunView> {
    let starting = extras.starting.as_ref().map(|target| RunView {
        target: target.clone(),
        outcome: None,
        paused: false,
        summary: words.get("panel_starting").to_owned(),
        log: Vec::new(),
    });
    starting.or_else(|| view.run.clone())
}

fn ready(words: &Catalog, view: &View, extras: &Extras) -> Vec<Tag> {
    let current = current_run(words, view, extras);
    let busy = current.as_ref().is_some_and(|run| run.outcome.is_none() || run.paused);
    let at = |id: &str| current.as_ref().filter(|run| run.target == id);
    let homeless = current.as_ref().filter(|run| view.requirements.iter().all(|it| it.id != run.target));
    let list = view.requirements.iter().map(|it| {
        let copied = extras.copied.as_ref() == Some(&it.id);
        requirement(words, it, &Around { run: at(&it.id), busy, copied })
    });
    let mut parts = vec![header(words, view), toolbar(words, busy)];
    parts.extend(view.platform_warning.as_ref().and_then(|it| paragraph("warning", &it.text)));
    parts.extend(view.notes.iter().map(|it| Tag::text("p", it).key(it).with("class", "warning").with("data-note", "")));
    parts.extend(homeless.map(|it| run(words, it)));
    parts.push(Tag::new("ol").with("class", "checklist").children(list));
    parts
}

fn header(words: &Catalog, view: &View) -> Tag {
    let all = view.requirements.len().to_string();
    let met = view.met.to_string();
    let progress = say(words, "panel_progress", &[&met, &all]);
    let bar = Tag::text("progress", "").with("max", &all).with("value", &met).with("aria-labelledby", "progress");
    Tag::new("header").children(view.app.as_ref().map(app)).child(Tag::text("h1", &view.profile)).child(
        Tag::new("div").with("class", "progress").child(bar).child(Tag::text("span", &progress).with("id", "progress")),
    )
}

fn app(it: &AppView) -> Tag {
    Tag::new("p")
        .key("app")
        .with("class", "app")
        .child(Tag::text("span", &it.platform).with("class", "platform").with("title", &it.host))
        .child(Tag::text("code", &it.id))
}

fn toolbar(words: &Catalog, busy: bool) -> Tag {
    let stop = busy.then(|| button(words, "stop", "danger"));
    Tag::new("div")
        .key("toolbar")
        .with("class", "toolbar")
        .with("role", "group")
        .with("aria-label", words.get("panel_toolbar"))
        .child(disabled_if(button(words, "run-all", "primary"), busy))
        .children(stop)
        .child(button(words, "refresh", ""))
}

fn notice(extras: &Extras) -> Option<Tag> {
    let text = extras.notice.as_deref()?;
    Some(Tag::text("p", text).key("notice").with("class", "notice").with("role", "alert"))
}

fn links(consoles: &[String]) -> Tag {
    Tag::new("ul").with("class", "links").children(consoles.iter().map(|address| {
        let label = address.trim_start_matches("https://");
        Tag::new("li").child(
            Tag::text("a", label).with("href", address).with("target", "_blank").with("rel", "noopener noreferrer"),
        )
    }))
}
