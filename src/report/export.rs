//! The checklist as text, to be pasted into a ticket: Markdown for people, JSON for programs.
//!
//! Both are made from what the panel shows, which holds no secret. App IDs are no secret either, but can be masked.

use super::view::{RequirementView, ValueView, View};
use crate::facts::{Time, escaped, visible};
use crate::words::{Catalog, Text, civil, two_digits};
use serde::Serialize;

/// What a report says besides the checklist.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Version of the extension.
    pub version: &'a str,
    /// When the report was made, in the format of ISO 8601.
    pub at: &'a str,
    /// Replace App IDs by dots.
    pub masked: bool,
}

const MASK: &str = "cli_•••";

/// A heading for each requirement, below it its values and sources.
#[must_use]
pub fn markdown(words: &Catalog, view: &View, about: About<'_>) -> String {
    let plain = |text: &str| plain(&mask(text, about));
    let code = |text: &str| code(&mask(text, about));
    let mut lines = vec![["# ", &plain(&view.profile)].concat(), String::new()];
    if let Some(app) = &view.app {
        lines.push(["- ", &plain(&app.platform), " · ", &code(&app.id), " · ", &plain(&app.host)].concat());
    }
    let numbers = [view.met.to_string(), view.requirements.len().to_string()];
    let progress = numbers.into_iter().fold(Text::new("panel_progress"), Text::with);
    lines.push(["- ", &plain(&words.say(&progress))].concat());
    lines.push(["- Larkspur ", &plain(about.version), " · ", &plain(about.at)].concat());
    lines.extend(view.notes.iter().map(|note| ["- ", &plain(note)].concat()));
    for it in &view.requirements {
        lines.push(String::new());
        lines.push(["## ", &plain(&it.title), " · ", &plain(&it.verdict_text)].concat());
        lines.push(String::new());
        if !it.summary.is_empty() {
            lines.extend([plain(&it.summary), String::new()]);
        }
        for value in &it.values {
            let mut line = ["- ", &code(&value.value), " · ", &plain(&value.verdict_text)].concat();
            if !value.found.is_empty() {
                line.push_str(&[" · ", &plain(words.get("panel_found")), " ", &code(&value.found)].concat());
            }
            if !value.note.is_empty() {
                line.push_str(&[" · ", &plain(&value.note)].concat());
            }
            lines.push(line);
        }
        lines.extend(it.sources.iter().map(|source| ["- *", &plain(source), "*"].concat()));
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.push(String::new());
    lines.join("\n")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    larkspur: &'a str,
    at: &'a str,
    profile: &'a str,
    platform: &'a str,
    console: &'a str,
    app_id: &'a str,
    met: u32,
    notes: &'a [String],
    requirements: Vec<Entry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    recommended: bool,
    verdict: &'a str,
    summary: &'a str,
    values: &'a [ValueView],
    sources: &'a [String],
}

impl<'a> Entry<'a> {
    fn of(it: &'a RequirementView) -> Self {
        Self {
            id: &it.id,
            title: &it.title,
            recommended: it.recommended,
            verdict: &it.verdict,
            summary: &it.summary,
            values: &it.values,
            sources: &it.sources,
        }
    }
}

/// Ids and verdicts as they are, sentences in the admin's language.
#[must_use]
pub fn json(view: &View, about: About<'_>) -> String {
    let app = view.app.as_ref();
    let report = Report {
        larkspur: about.version,
        at: about.at,
        profile: &view.profile,
        platform: app.map_or("", |app| &app.platform),
        console: app.map_or("", |app| &app.host),
        app_id: app.map_or("", |app| &app.id),
        met: view.met,
        notes: &view.notes,
        requirements: view.requirements.iter().map(Entry::of).collect(),
    };
    let text = serde_json::to_string(&report).unwrap_or_default();
    // An App ID has no character that JSON would escape.
    escaped(&mask(&text, about))
}

/// The text without App IDs, if they are to be masked.
fn mask(text: &str, about: About<'_>) -> String {
    if !about.masked {
        return text.to_owned();
    }
    let mut parts = text.split("cli_");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        out.push_str(if rest.len() == part.len() { "cli_" } else { MASK });
        out.push_str(rest);
    }
    out
}

/// Text that Markdown shows as it is, on one line.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A value as code, fenced by more backticks than stand together in it.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 || text.is_empty() { " " } else { "" };
    [&fence, space, &visible(text), space, &fence].concat()
}

/// What a requirement is called; a step that only its profile knows, by its id.
#[must_use]
pub fn requirement_title(words: &Catalog, id: &str) -> String {
    known_title(words, id).unwrap_or_else(|| id.to_owned())
}

/// What a requirement is called that every profile may have.
pub(super) fn known_title(words: &Catalog, id: &str) -> Option<String> {
    let key = ["title_", &id.replace([':', '-'], "_")].concat();
    let known = words.get(&key);
    (known != key).then(|| known.to_owned())
}

/// A time in the format of ISO 8601.
pub(crate) fn utc(at: Time) -> String {
    let seconds = i64::try_from(at / 1000).unwrap_or_default();
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let [month, day, hours, minutes, seconds] =
        [month, day, second / 3600, second / 60 % 60, second % 60].map(two_digits);
    [&year.to_string(), "-", &month, "-", &day, "T", &hours, ":", &minutes, ":", &seconds, "Z"].concat()
}
