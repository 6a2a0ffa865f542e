//! The hand-over sheet: one page to print or send. It is made of the same view as the other reports, and what it needs stands in
//! it: no script, no address that is called.

use super::export::About;
use super::view::{RequirementView, View};
use crate::words::Catalog;

/// Black on white, as it will be on paper.
const STYLE: &str = "\
:root{color-scheme:light}\
body{max-width:48rem;margin:2rem auto;padding:0 1rem;background:#fff;color:#1b1c1f;font:15px/1.45 system-ui,sans-serif}\
h1{font-size:1.5rem;margin:0 0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 .5rem;border-bottom:1px solid #8a8d94}\
h3{font-size:1rem;margin:.75rem 0 .25rem}p,ul{margin:.25rem 0}ul{padding-left:1.25rem}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt,.note{color:#55585f}dd{margin:0}\
dd,li,code{overflow-wrap:anywhere}code{font-family:ui-monospace,monospace;font-size:.9em}\
section>div{break-inside:avoid}h2,h3{break-after:avoid}\
@page{margin:16mm}@media print{body{max-width:none;margin:0;padding:0;font-size:10pt}}";

/// The sheet as a page of HTML, in the admin's language.
#[must_use]
pub fn html(words: &Catalog, view: &View, about: About<'_>) -> String {
    let title = words.filled("sheet_title", &[&view.profile]);
    let is_set = |it: &&RequirementView| it.verdict == "met";
    let by_hand = |it: &&RequirementView| it.actions.iter().any(|action| action == "take-back");
    let all = || view.requirements.iter();
    let parts = [
        section(words, "sheet_left", &all().filter(|it| !is_set(it)).map(|it| left(words, it)).collect::<Vec<_>>()),
        section(words, "sheet_set", &all().filter(|it| is_set(it) && !by_hand(it)).map(set_up).collect::<Vec<_>>()),
        section(words, "sheet_by_hand", &all().filter(|it| is_set(it) && by_hand(it)).map(set_up).collect::<Vec<_>>()),
        section(words, "sheet_handed", &all().filter(|it| !it.hand_over.is_empty()).map(handed).collect::<Vec<_>>()),
    ];
    let language = words.get("language");
    let head = ["<meta charset=\"utf-8\"><title>", &plain(&title), "</title><style>", STYLE, "</style>"].concat();
    [
        "<!doctype html>\n<html lang=\"",
        &plain(language),
        "\"><head>",
        &head,
        "</head><body><main>",
        &element("h1", &title),
        &facts(words, view, about),
        &parts.concat(),
        &["<p class=\"note\">", &plain(words.get("sheet_foot")), "</p>"].concat(),
        "</main></body></html>\n",
    ]
    .concat()
}

/// For whom, by what and when.
fn facts(words: &Catalog, view: &View, about: About<'_>) -> String {
    let unknown = words.get("sheet_unknown");
    let of = |text: &str| if text.is_empty() { plain(unknown) } else { plain(text) };
    let app = view.app.clone().unwrap_or_default();
    let name = view.app_name.as_str();
    let progress = [view.met.to_string(), view.requirements.len().to_string()];
    let lines = [
        ("hand_over_organization", of(&app.organization)),
        ("title_app_name", of(name)),
        ("hand_over_app_id", code(&app.id)),
        ("sheet_console", plain(&[&app.platform, " · ", &app.host].concat())),
        (
            "sheet_profile",
            [&of(&view.profile), " · ", &code(&view.profile_id), " · ", &code(&view.profile_mark)].concat(),
        ),
        ("sheet_made", plain(&["Larkspur ", about.version, " · ", about.at].concat())),
        ("sheet_state", plain(&words.filled("panel_progress", &[&progress[0], &progress[1]]))),
    ];
    let lines = lines.map(|(key, value)| [&element("dt", words.get(key)), "<dd>", &value, "</dd>"].concat());
    let notes: String = view.notes.iter().map(|note| element("p", note)).collect();
    ["<dl>", &lines.concat(), "</dl>", &notes].concat()
}

/// A part of the sheet; where it is empty, that is said.
fn section(words: &Catalog, key: &str, lines: &[String]) -> String {
    let body = if lines.is_empty() { element("p", words.get("sheet_nothing")) } else { lines.concat() };
    ["<section>", &element("h2", words.get(key)), &body, "</section>"].concat()
}

/// What is not as wanted: the values that are not, and what is there instead.
fn left(words: &Catalog, it: &RequirementView) -> String {
    let open = it.values.iter().filter(|value| value.verdict != "met").map(|value| {
        let found = match value.found.as_str() {
            "" => String::new(),
            found => [" · ", &plain(words.get("panel_found")), " ", &code(found)].concat(),
        };
        [code(&value.value), " · ".to_owned(), plain(&value.verdict_text), found].concat()
    });
    let title = [&it.title, " · ", &it.verdict_text].concat();
    block(&title, &it.summary, &open.collect::<Vec<_>>(), &it.proofs)
}

/// What is as wanted, and who says so.
fn set_up(it: &RequirementView) -> String {
    block(&it.title, &it.summary, &it.values.iter().map(|value| code(&value.value)).collect::<Vec<_>>(), &it.proofs)
}

/// What the vendor's form was given. A secret has no value here.
fn handed(it: &RequirementView) -> String {
    let one = |handed: &super::view::HandOver| match handed.value.as_str() {
        "" => [&plain(&handed.label), " · ", &plain(&handed.note)].concat(),
        value => [&plain(&handed.label), ": ", &code(value)].concat(),
    };
    block(&it.title, &it.notes.join(" "), &it.hand_over.iter().map(one).collect::<Vec<_>>(), &[])
}

fn block(title: &str, text: &str, lines: &[String], proofs: &[String]) -> String {
    let lines: String = lines.iter().map(|line| ["<li>", line, "</li>"].concat()).collect();
    let list = if lines.is_empty() { lines } else { ["<ul>", &lines, "</ul>"].concat() };
    let text = if text.is_empty() { String::new() } else { element("p", text) };
    let proofs: String = proofs.iter().map(|proof| ["<p class=\"note\">", &plain(proof), "</p>"].concat()).collect();
    ["<div>", &element("h3", title), &text, &list, &proofs, "</div>"].concat()
}

fn element(name: &str, text: &str) -> String {
    ["<", name, ">", &plain(text), "</", name, ">"].concat()
}

fn code(text: &str) -> String {
    element("code", text)
}

/// Text that HTML shows as it is.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
