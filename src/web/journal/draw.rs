//! How the page of the journals looks.

use crate::journal::{Entry, Journal, MAX_ENTRIES};
use crate::report::journal::{self as export, About};
use crate::web::panel::parts::download;
use crate::web::panel::tree::Tag;
use crate::words::{Catalog, Text};

/// What the page shows.
pub(super) struct Shown<'a> {
    /// The journals by app, the last one written to first.
    pub(super) journals: &'a [(String, Journal)],
    /// The one that is shown.
    pub(super) at: usize,
    /// Version of the extension.
    pub(super) version: &'a str,
}

/// The page's main element.
pub(super) fn page(words: &Catalog, shown: &Shown<'_>) -> Tag {
    let main = Tag::new("main")
        .with("data-state", "ready")
        .child(Tag::text("h1", words.get("journal_title")))
        .child(Tag::text("p", &words.filled("journal_text", &[&MAX_ENTRIES.to_string()])).with("class", "note"));
    let Some((app, journal)) = shown.journals.get(shown.at) else {
        return main.child(Tag::text("p", words.get("journal_empty")).key("empty"));
    };
    let about = About { version: shown.version, app, words };
    main.child(choice(words, shown))
        .children((journal.dropped > 0).then(|| Tag::text("p", &export::dropped(words, journal)).key("dropped")))
        .child(exports(about, journal))
        .child(added(words, journal))
        .child(steps(words, journal))
}

fn choice(words: &Catalog, shown: &Shown<'_>) -> Tag {
    let options = shown.journals.iter().map(|(app, _)| Tag::text("option", app).key(app).with("value", app));
    let select = Tag::new("select").children(options);
    let label = Tag::new("label").with("class", "field").child(Tag::text("span", words.get("journal_app")));
    label.child(select)
}

fn exports(about: About<'_>, journal: &Journal) -> Tag {
    let app: String =
        about.app.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' }).collect();
    let file = |name: &str, kind: &str, text: &str| {
        download(about.words, name, kind, &["larkspur-journal-", &app, ".", name].concat(), text)
    };
    Tag::new("div")
        .key("exports")
        .with("class", "actions")
        .child(file("md", "text/markdown", &export::markdown(about, journal)))
        .child(file("csv", "text/csv", &export::csv(about, journal)))
        .child(file("json", "application/json", &export::json(about, journal)))
}

fn added(words: &Catalog, journal: &Journal) -> Tag {
    let added = journal.added();
    let section = section(words, "journal_added", "journal_added_text");
    if added.is_empty() {
        return section.child(Tag::text("p", words.get("journal_nothing_added")).key("nothing"));
    }
    let one = |entry: &&Entry| {
        let value = (!entry.value.is_empty()).then(|| Tag::text("code", &entry.value));
        Tag::new("li")
            .with("data-added", &entry.requirement)
            .child(Tag::text("span", &export::requirement(words, entry)))
            .children(value)
    };
    section.child(Tag::new("ul").children(added.iter().map(one)))
}

/// The newest first.
fn steps(words: &Catalog, journal: &Journal) -> Tag {
    section(words, "journal_steps", "")
        .child(Tag::new("ol").children(journal.entries.iter().rev().map(|entry| step(words, entry))))
}

fn step(words: &Catalog, entry: &Entry) -> Tag {
    let when = words.say(&Text::new("journal_when").day(entry.at).named(&entry.page));
    let fact = |(key, text): (&'static str, &str)| [Tag::text("dt", words.get(key)), Tag::text("dd", text)];
    let came = Tag::text("span", &export::came(words, entry)).with("class", "came");
    Tag::new("li")
        .key(&[&entry.at.to_string(), "/", &entry.step.to_string(), "/", &entry.value].concat())
        .with("data-step", entry.act.word())
        .with("data-came", entry.came.word())
        .child(Tag::text("p", &[&when, " · ", &export::requirement(words, entry)].concat()).with("class", "note"))
        .child(Tag::new("p").child(Tag::text("b", &export::deed(words, entry))).child(came))
        .child(Tag::new("dl").with("class", "facts").children(export::told(words, entry).into_iter().flat_map(fact)))
}

fn section(words: &Catalog, title: &str, text: &str) -> Tag {
    let text = (!text.is_empty()).then(|| Tag::text("p", words.get(text)).with("class", "note"));
    Tag::new("section").key(title).child(Tag::text("h2", words.get(title))).children(text)
}
