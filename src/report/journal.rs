//! A journal for the company's records of changes: Markdown and CSV for people, JSON for programs.

use super::csv::table;
use super::export::{code, plain, requirement_title, utc};
use crate::facts::escaped;
use crate::journal::{Act, Entry, Journal};
use crate::words::{Catalog, Text};
use serde::Serialize;

/// A journal and what it is of.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Version of the extension.
    pub version: &'a str,
    /// Host and App ID.
    pub app: &'a str,
    /// Sentences in the admin's language.
    pub words: &'a Catalog,
}

/// What was added comes first, then every step.
#[must_use]
pub fn markdown(about: About<'_>, journal: &Journal) -> String {
    let words = about.words;
    let say = |key: &str| plain(words.get(key));
    let mut lines = vec![
        ["# ", &say("journal_title"), " · ", &code(about.app)].concat(),
        String::new(),
        ["- Larkspur ", &plain(about.version)].concat(),
    ];
    if journal.dropped > 0 {
        lines.push(["- ", &plain(&dropped(words, journal))].concat());
    }
    lines.extend([String::new(), ["## ", &say("journal_added")].concat(), String::new()]);
    let added = journal.added();
    if added.is_empty() {
        lines.push(say("journal_nothing_added"));
    }
    for entry in added {
        let value = if entry.value.is_empty() { String::new() } else { [": ", &code(&entry.value)].concat() };
        lines.push(["- ", &plain(&requirement(words, entry)), &value].concat());
    }
    lines.extend([String::new(), ["## ", &say("journal_steps")].concat(), String::new()]);
    for entry in &journal.entries {
        let head = ["- ", &utc(entry.at), " · ", &plain(words.get(&entry.page)), " · "].concat();
        let mut line = [&head, &plain(&requirement(words, entry)), " · ", &plain(&deed(words, entry))].concat();
        for (key, text) in told(words, entry) {
            line.push_str(&[" · ", &say(key), " ", &code(text)].concat());
        }
        lines.push([&line, " · ", &plain(&came(words, entry))].concat());
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Words for the keys of an entry, and the keys themselves beside them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    at: String,
    page: &'a str,
    requirement: &'a str,
    action: Act,
    place: &'a str,
    value: &'a str,
    before: &'a str,
    read_back: &'a str,
    result: &'a str,
}

#[derive(Serialize)]
struct Report<'a> {
    larkspur: &'a str,
    app: &'a str,
    dropped: u32,
    added: Vec<Row<'a>>,
    steps: Vec<Row<'a>>,
}

/// Keys as they are, sentences in the admin's language.
#[must_use]
pub fn json(about: About<'_>, journal: &Journal) -> String {
    let report = Report {
        larkspur: about.version,
        app: about.app,
        dropped: journal.dropped,
        added: journal.added().into_iter().map(|entry| row(about.words, entry)).collect(),
        steps: journal.entries.iter().map(|entry| row(about.words, entry)).collect(),
    };
    escaped(&serde_json::to_string_pretty(&report).unwrap_or_default())
}

fn row<'a>(words: &'a Catalog, entry: &'a Entry) -> Row<'a> {
    Row {
        at: utc(entry.at),
        page: words.get(&entry.page),
        requirement: &entry.requirement,
        action: entry.act,
        place: &entry.place,
        value: &entry.value,
        before: words.get(&entry.before),
        read_back: words.get(&entry.after),
        result: entry.came.word(),
    }
}

/// A line for each step, as RFC 4180 has it.
#[must_use]
pub fn csv(about: About<'_>, journal: &Journal) -> String {
    let words = about.words;
    let heads = ["time", "app", "page", "requirement", "action", "place", "value", "before", "after", "result"];
    let heads = heads.map(|name| words.get(&["journal_head_", name].concat()).to_owned());
    let mut lines = vec![heads.to_vec()];
    if journal.dropped > 0 {
        lines.push(vec![dropped(words, journal)]);
    }
    lines.extend(journal.entries.iter().map(|entry| {
        vec![
            utc(entry.at),
            about.app.to_owned(),
            words.get(&entry.page).to_owned(),
            requirement(words, entry),
            did(words, entry),
            entry.place.clone(),
            entry.value.clone(),
            words.get(&entry.before).to_owned(),
            words.get(&entry.after).to_owned(),
            came(words, entry),
        ]
    }));
    table(&lines)
}

/// What a requirement is called; a step that only its profile knows, by its id.
#[must_use]
pub fn requirement(words: &Catalog, entry: &Entry) -> String {
    requirement_title(words, &entry.requirement)
}

/// What was done, in words.
#[must_use]
pub fn deed(words: &Catalog, entry: &Entry) -> String {
    let word = did(words, entry);
    if entry.place.is_empty() { word } else { words.say(&Text::new("journal_at").with(word).with(&entry.place)) }
}

fn did(words: &Catalog, entry: &Entry) -> String {
    words.get(&["journal_did_", entry.act.word()].concat()).to_owned()
}

/// What came of it, in words.
#[must_use]
pub fn came(words: &Catalog, entry: &Entry) -> String {
    words.get(&["journal_came_", entry.came.word()].concat()).to_owned()
}

/// Its texts, each with the key of its head: those that there are.
#[must_use]
pub fn told<'a>(words: &'a Catalog, entry: &'a Entry) -> Vec<(&'static str, &'a str)> {
    let all = [
        ("journal_head_value", entry.value.as_str()),
        ("journal_head_before", words.get(&entry.before)),
        ("journal_head_after", words.get(&entry.after)),
    ];
    all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

/// How many entries made room for newer ones, in words.
#[must_use]
pub fn dropped(words: &Catalog, journal: &Journal) -> String {
    words.say(&Text::new("journal_dropped").with(journal.dropped.to_string()))
}
