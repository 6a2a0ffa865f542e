//! How the page of all apps looks.

use crate::console::routes::{App, Page};
use crate::fleet::table::{self, Choice, Column, VERDICTS};
use crate::fleet::{Fleet, Outcome, Row, State, Stop, export};
use crate::report::export::requirement_title;
use crate::web::panel::follow::consoles;
use crate::web::panel::parts::{button, download, icon, links};
use crate::web::panel::tree::Tag;
use crate::words::{Catalog, Text};

/// Where the check is.
pub(super) enum Now {
    /// Nothing was read yet.
    Idle,
    /// At an app, by its name.
    Running(Option<String>),
    Stopped(Stop),
    Done,
    /// No page of the console is open.
    NoConsole,
    /// The console's records are not read: so the admin or the organisation wants it.
    Off,
}

impl Now {
    fn word(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running(_) => "running",
            Self::Stopped(_) => "stopped",
            Self::Done => "done",
            Self::NoConsole => "no-console",
            Self::Off => "off",
        }
    }
}

/// What the page shows.
pub(super) struct Shown<'a> {
    pub(super) fleet: &'a Fleet,
    pub(super) choice: &'a Choice,
    pub(super) now: Now,
    /// Version of the extension.
    pub(super) version: &'a str,
    /// What is known could not be kept.
    pub(super) unkept: bool,
}

/// The page's main element.
pub(super) fn page(words: &Catalog, shown: &Shown<'_>) -> Tag {
    let fleet = shown.fleet;
    let main = Tag::new("main")
        .with("data-state", "ready")
        .child(Tag::text("h1", words.get("fleet_title")))
        .child(Tag::text("p", words.get("fleet_text")).with("class", "note"))
        .child(progress(words, shown));
    if fleet.rows.is_empty() {
        return main;
    }
    let running = matches!(shown.now, Now::Running(_));
    main.child(filter(words, fleet))
        .child(rows(words, fleet, *shown.choice))
        // The files are in the addresses themselves: they are made when nothing is added to them any more.
        .children((!running).then(|| exports(words, fleet, shown.version)))
}

fn progress(words: &Catalog, shown: &Shown<'_>) -> Tag {
    let Shown { fleet, now, .. } = shown;
    let organization = fleet.organization.as_deref();
    let of: Vec<&str> = [fleet.host.as_str()].into_iter().chain(organization).filter(|it| !it.is_empty()).collect();
    let (all, checked) = (fleet.rows.len().to_string(), fleet.checked().to_string());
    let known = !fleet.rows.is_empty();
    let bar = Tag::text("progress", "").key("bar").with("max", &all).with("value", &checked);
    let bar = known.then(|| bar.with("aria-labelledby", "progress"));
    let unseen = (fleet.unseen > 0).then(|| warning(&words.filled("fleet_unseen", &[&fleet.unseen.to_string()])));
    let press = match now {
        Now::Idle => Some(button(words, "check-all", "primary")),
        Now::Running(_) => Some(button(words, "stop", "danger")),
        Now::Stopped(_) => Some(button(words, "go-on", "primary")),
        Now::Done | Now::NoConsole => Some(button(words, "check-again", "primary")),
        Now::Off => None,
    };
    Tag::new("section")
        .key("check")
        .with("data-check", now.word())
        .with("data-stop", if let Now::Stopped(stop) = now { stop.word() } else { "" })
        .children((!of.is_empty()).then(|| Tag::text("p", &of.join(" · ")).key("of").with("class", "note")))
        .child(Tag::text("p", &told(words, fleet, now)).key("told").with("id", "progress"))
        .children(bar)
        .children(unseen)
        .children(shown.unkept.then(|| warning(words.get("panel_notice_memory"))))
        .children(matches!(now, Now::NoConsole).then(|| links(&consoles())))
        .child(Tag::new("div").key("actions").with("class", "actions").children(press))
}

fn warning(text: &str) -> Tag {
    Tag::text("p", text).key(text).with("class", "warning")
}

/// How it stands, in a sentence.
pub(super) fn told(words: &Catalog, fleet: &Fleet, now: &Now) -> String {
    let (all, checked) = (fleet.rows.len().to_string(), fleet.checked().to_string());
    match now {
        Now::Idle => words.get("fleet_idle").to_owned(),
        Now::Running(None) => words.get("fleet_listing").to_owned(),
        Now::Running(Some(app)) => words.filled("fleet_running", &[&checked, &all, app]),
        Now::Stopped(stop) => {
            let why = words.get(&["fleet_stop_", &stop.word().replace('-', "_")].concat()).to_owned();
            if fleet.rows.is_empty() {
                why
            } else {
                [&words.filled("fleet_so_far", &[&checked, &all]), "\n", &why].concat()
            }
        }
        Now::Done => words.filled("fleet_done", &[&all]),
        Now::NoConsole => words.get("fleet_no_console").to_owned(),
        Now::Off => words.get("fleet_off").to_owned(),
    }
}

fn filter(words: &Catalog, fleet: &Fleet) -> Tag {
    let option = |value: &str, name: &str, count: usize| {
        let text = words.filled("fleet_count", &[name, &count.to_string()]);
        Tag::text("option", &text).key(value).with("value", value)
    };
    let states = table::counts(fleet).into_iter();
    let states = states.map(|(state, count)| option(state.word(), words.get(&state.key()), count));
    let select = Tag::new("select").child(option("", words.get("fleet_all"), fleet.rows.len())).children(states);
    let label = Tag::new("label").key("filter").with("class", "field");
    label.child(Tag::text("span", words.get("fleet_filter"))).child(select)
}

/// Narrow pages show each app as a box: roles say what the boxes are, which the browser else would not know any more.
fn rows(words: &Catalog, fleet: &Fleet, choice: Choice) -> Tag {
    let heads = Column::ALL.map(|column| head(words, column, choice));
    let shown = table::rows(fleet, &choice);
    let body = Tag::new("tbody").with("role", "rowgroup").children(shown.iter().map(|row| line(words, fleet, row)));
    Tag::new("table")
        .key("apps")
        .with("role", "table")
        .with("aria-label", words.get("fleet_title"))
        .child(Tag::new("thead").with("role", "rowgroup").child(Tag::new("tr").with("role", "row").children(heads)))
        .child(body)
}

fn head(words: &Catalog, column: Column, choice: Choice) -> Tag {
    let sorted = match (choice.by == column, choice.turned) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    };
    let button = Tag::text("button", words.get(&column.key())).with("type", "button").with("data-sort", column.word());
    Tag::new("th")
        .key(column.word())
        .with("role", "columnheader")
        .with("scope", "col")
        .with("aria-sort", sorted)
        .child(button)
}

fn line(words: &Catalog, fleet: &Fleet, row: &Row) -> Tag {
    let app = App { host: fleet.host.clone(), id: row.id.clone() };
    let address = ["https://", &fleet.host, &app.path(Page::BaseInfo)].concat();
    let name = if row.name.is_empty() { row.id.as_str() } else { &row.name };
    let link = Tag::text("a", name).with("href", &address).with("target", "_blank").with("rel", "noopener noreferrer");
    let cell = |column: Column| {
        let cell = Tag::new("td").key(column.word()).with("role", "cell");
        cell.with("data-column", column.word()).with("data-label", words.get(&column.key()))
    };
    let state = row.state();
    let why = if let Outcome::Failed(why) = &row.outcome { words.say(why) } else { String::new() };
    let profile = row.profile.as_deref().map(|id| Tag::text("span", id).key("profile").with("class", "note"));
    let named = |ids: &mut dyn Iterator<Item = &str>| {
        ids.map(|id| requirement_title(words, id)).collect::<Vec<_>>().join(words.get("profiles_comma"))
    };
    let titles = |verdict| named(&mut row.with(verdict));
    let changed = row.drift.as_ref().map(|(since, ids)| {
        let what = named(&mut ids.iter().map(String::as_str));
        words.say(&Text::new("fleet_changed").day(*since).with(what))
    });
    let read = if row.checked == 0 { String::new() } else { words.say(&Text::new("fleet_when").day(row.checked)) };
    let text = |text: &str| (!text.is_empty()).then(|| Tag::text("span", text));
    Tag::new("tr")
        .key(row.id.as_str())
        .with("role", "row")
        .with("data-app", row.id.as_str())
        .with("data-app-state", state.word())
        .child(cell(Column::App).child(link).child(Tag::text("code", row.id.as_str())).children(profile))
        .child(cell(Column::Owner).children(text(row.owner.as_deref().unwrap_or(words.get("fleet_untold")))))
        .child(
            cell(Column::State)
                .with("data-verdict", sign(state))
                .child(icon(sign(state)))
                .child(Tag::text("span", words.get(&state.key())))
                .children(text(&why).map(|it| it.key("why").with("class", "note")))
                .children(changed.as_deref().and_then(text).map(|it| it.key("changed").with("class", "note"))),
        )
        .children(VERDICTS.map(|verdict| cell(Column::Verdict(verdict)).children(text(&titles(verdict)))))
        .child(cell(Column::Checked).children(text(&read)))
}

/// The sign of a state, by that of a verdict.
fn sign(state: State) -> &'static str {
    match state {
        State::Open => "missing",
        State::Pending => "pending",
        State::Met => "met",
        State::Failed | State::NoAccess | State::Gone => "different",
        State::Unknown | State::NoProfile | State::Unread => "unknown",
    }
}

fn exports(words: &Catalog, fleet: &Fleet, version: &str) -> Tag {
    let file = |name: &str, kind: &str, text: &str| {
        let file = ["larkspur-apps-", &fleet.host, ".", name].concat();
        download(words, name, kind, &file, text)
    };
    Tag::new("div")
        .key("exports")
        .with("class", "actions")
        .child(file("csv", "text/csv", &export::csv(words, fleet)))
        .child(file("json", "application/json", &export::json(version, fleet)))
}
