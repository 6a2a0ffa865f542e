//! Outlines of pages as the panel saves them ("Save this page's outline"): what the core reads of each, and what a run
//! would do there first.
//!
//! A file that is put into `tests/fixtures/outlines/` is a test from then on. What it must tell stands in
//! `tests/snapshots/outlines/` under the same name; `INSTA_UPDATE=always cargo test --test outlines` writes it for a new file.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::audit::Requirement;
use larkspur::console::adder::Adder;
use larkspur::console::labels::Title;
use larkspur::console::lists::ListSeen;
use larkspur::console::outline::{NodeId, Outline, Role, Tree};
use larkspur::console::owner::{Contents, Surety};
use larkspur::console::reading::{self, Reading};
use larkspur::console::routes::{self, Page, Place};
use larkspur::json::{self, Json};
use larkspur::protocol::{ActionResult, Command, Effect, Event};
use larkspur::report::panel;
use larkspur::session::{Context, Session};
use model::context;
use model::draw::lay_out;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const FOLDER: &str = "tests/fixtures/outlines";
/// A run that looks at a resting page more often never comes to its first step.
const MAX_LOOKS: usize = 30;

/// A recorded page.
struct Recorded {
    url: String,
    outline: Outline,
}

impl Recorded {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let json = json::parse(&text).unwrap();
        let url = json.get("url").and_then(Json::text).unwrap().to_owned();
        let mut outline = Outline::read(json.get("outline").unwrap()).settled();
        match json.get("sight") {
            Some(sight) => outline.see(sight),
            // What was saved by an older version holds no boxes: a plain style sheet gives it some.
            None => lay_out(&mut outline),
        }
        Self { url, outline }
    }

    fn page(&self) -> Page {
        let Place::App(_, page) = routes::place(&self.url) else { panic!("{} is no page of an app", self.url) };
        page
    }

    fn event(&self) -> Event {
        Event::Outline { page: "1".to_owned(), url: self.url.clone(), outline: self.outline.clone() }
    }

    fn answer(&self, ticket: u32) -> Event {
        let result = ActionResult::Done { changed: false };
        Event::Answer { page: "1".to_owned(), url: self.url.clone(), ticket, result, outline: self.outline.clone() }
    }

    /// Everything that is held fast.
    fn facts(&self) -> String {
        let mut out = format!("page: {:?}\n", self.page());
        let reading = reading::read(self.page(), Tree::new(&self.outline), Contents::default());
        tell_reading(&reading, &mut out);
        tell_owners(&reading, &mut out);
        let context = context();
        let mut session = Session::default();
        session.handle(&context, self.event(), 1_000);
        let here = |it: &Requirement| it.page() == Some(self.page());
        for requirement in Requirement::all(&context.profile).iter().filter(|it| here(it)) {
            let id = requirement.id(&context.profile);
            let view = panel::view(&context, &session);
            let one = view.requirements.iter().find(|it| it.id == id).unwrap();
            writeln!(out, "{id}: {}. {}", one.verdict, one.summary).unwrap();
            writeln!(out, "  {}", self.first_step(&context, session.clone(), &id)).unwrap();
        }
        out
    }

    /// What a run of a requirement does in the page before anything else.
    fn first_step(&self, context: &Context, mut session: Session, id: &str) -> String {
        let mut now = 2_000;
        let mut effects = session.command(context, Command::Run { target: id.to_owned(), save: true }, now);
        for _ in 0..MAX_LOOKS {
            let step = effects.iter().find(|it| {
                !matches!(
                    it,
                    Effect::Hints { .. } | Effect::Badge { .. } | Effect::Point { .. } | Effect::Journal { .. }
                )
            });
            let Some(Effect::Look { ticket, .. }) = step else {
                let ended = || {
                    panel::view(context, &session)
                        .run
                        .map(|run| format!("ends {}: {}", run.outcome.unwrap_or_default(), run.summary))
                };
                return step.and_then(|step| self.told(step)).or_else(ended).unwrap();
            };
            now += 1_000;
            let answer = self.answer(*ticket);
            effects = session.handle(context, answer, now);
        }
        panic!("{id} looks for ever");
    }

    fn told(&self, step: &Effect) -> Option<String> {
        Some(match step {
            Effect::Click { node, label, .. } => format!("presses “{label}” {}", self.place(*node)),
            Effect::Fill { node, was, text, .. } => {
                format!("fills {:?} with {:?} {}", was, text, self.place(*node))
            }
            Effect::Scroll { node, top, .. } => format!("scrolls to {top} {}", self.place(*node)),
            Effect::Go { path, .. } => format!("goes to {path}"),
            _ => return None,
        })
    }

    /// Where a node is: the title of the section that it stands in.
    fn place(&self, node: NodeId) -> String {
        let tree = Tree::new(&self.outline);
        let reading = reading::read(self.page(), Tree::new(&self.outline), Contents::default());
        let index = tree.by_id(node).unwrap();
        let claims = reading.owners.of(&tree, index);
        for title in [Title::RedirectUrls, Title::H5Domains] {
            if let Some(ListSeen::List(list)) = reading.list(title)
                && claims.surety(title) == Surety::Sure
            {
                return format!("in “{}”", list.label_text);
            }
        }
        let titled =
            |at: usize| tree.find(tree.subtree(at), |node| node.role == Role::Text || node.role == Role::Label).next();
        let title = tree.ancestors(index).find_map(titled).map(|at| tree.node(at).text.clone());
        format!("near “{}”", title.unwrap_or_default())
    }
}

fn tell_reading(reading: &Reading<'_>, out: &mut String) {
    let name = |at: usize| reading.tree.node(at).label().to_owned();
    for title in [Title::RedirectUrls, Title::H5Domains] {
        let Some(seen) = reading.list(title) else { continue };
        let ListSeen::List(list) = seen else {
            writeln!(out, "{title:?}: {seen:?}").unwrap();
            continue;
        };
        writeln!(out, "{title:?}: “{}”, {} entries, whole: {:?}", list.label_text, list.entries.len(), list.whole)
            .unwrap();
        let adder = match list.adder {
            Adder::Field { field, button, .. } => {
                format!("field “{}” and button “{}”", reading.tree.node(field).placeholder, name(button))
            }
            Adder::Button(button) => format!("button “{}”", name(button)),
            ref other => format!("{other:?}"),
        };
        let names = |all: &[usize]| all.iter().map(|at| name(*at)).collect::<Vec<_>>();
        writeln!(
            out,
            "  added by {adder}; batch {:?}, saved by {:?}",
            names(list.batch.as_slice()),
            names(&list.saves)
        )
        .unwrap();
    }
    if let Some(scopes) = &reading.scopes {
        writeln!(out, "scopes: {:?}, {} rows, whole: {:?}", scopes.shows, scopes.rows.len(), scopes.whole).unwrap();
        writeln!(out, "  {:?}", scopes.rows.iter().map(|(_, state, _)| state).collect::<Vec<_>>()).unwrap();
    }
    let parts = [
        ("cards", reading.cards.as_ref().map(|it| format!("{it:?}"))),
        ("web app", reading.web_app.as_ref().map(|it| format!("{it:?}"))),
        ("name", reading.name.as_ref().map(|it| format!("{it:?}"))),
        ("versions", reading.versions.as_ref().map(|it| format!("{it:?}"))),
        ("version form", reading.version_form.as_ref().map(|it| format!("{it:?}"))),
        ("bot", reading.bot.map(|it| it.to_string())),
        ("unpublished", reading.unpublished.map(|it| it.to_string())),
        ("dialog", reading.dialog.as_ref().map(|_| reading.dialog_name())),
    ];
    for (part, told) in parts {
        if let Some(told) = told {
            writeln!(out, "{part}: {told}").unwrap();
        }
    }
}

/// Whose each control is that any title claims.
fn tell_owners(reading: &Reading<'_>, out: &mut String) {
    let (tree, owners) = (&reading.tree, reading.front_owners());
    for at in owners.nodes(tree) {
        let node = tree.node(at);
        if !matches!(node.role, Role::Textbox | Role::Combobox | Role::Button | Role::Link | Role::Radio) || node.hidden
        {
            continue;
        }
        let claims = owners.of(tree, at);
        let titles: BTreeSet<Title> = owners.marks().iter().filter_map(|mark| mark.title).collect();
        let may = titles.into_iter().map(|title| (title, claims.surety(title)));
        for (title, surety) in may.filter(|(_, surety)| *surety >= Surety::Asked) {
            writeln!(out, "{:?} “{}{}”: {surety:?} {title:?}", node.role, node.label(), node.placeholder).unwrap();
        }
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn recorded_pages_are_read_and_filled_in_as_before() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/outlines");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for path in files() {
            let name = path.file_stem().unwrap().to_str().unwrap();
            insta::assert_snapshot!(name, Recorded::read(&path).facts());
        }
    });
}

#[test]
fn on_every_recorded_security_page_the_first_step_is_in_the_section_of_its_own_list() {
    let context = context();
    let mut count = 0;
    for path in files() {
        let recorded = Recorded::read(&path);
        if recorded.page() != Page::Security {
            continue;
        }
        let mut session = Session::default();
        session.handle(&context, recorded.event(), 1_000);
        for (id, title) in [("redirect-urls", Title::RedirectUrls), ("h5-domains", Title::H5Domains)] {
            let reading = reading::read(Page::Security, Tree::new(&recorded.outline), Contents::default());
            let Some(ListSeen::List(list)) = reading.list(title) else { panic!("{}: no {title:?}", path.display()) };
            let step = recorded.first_step(&context, session.clone(), id);
            assert!(step.ends_with(&format!(" in “{}”", list.label_text)), "{}: {step}", path.display());
            assert!(step.starts_with("fills ") || step.starts_with("presses "), "{}: {step}", path.display());
            count += 1;
        }
    }
    assert!(count >= 16, "only {count} lists");
}
