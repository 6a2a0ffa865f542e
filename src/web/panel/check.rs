//! A box for what the admin has from elsewhere: the URLs that the vendor's console shows, or a permission JSON. It says how that
//! differs from the profile.

use super::live_scopes::LiveScopes;
use super::page::Extras;
use super::parts::{paragraph, say};
use super::tree::Tag;
use crate::audit::compare::{Different, compare};
use crate::profile::{Finding, Profile, check_permissions};
use crate::report::view::{AppView, View};
use crate::words::Catalog;

/// Requirements whose values are URLs or origins.
const OF_URLS: [&str; 4] = ["homepage:desktop", "homepage:mobile", "redirect-urls", "h5-domains"];

/// The part of the panel for it.
pub(super) fn section(words: &Catalog, view: &View, extras: &Extras) -> Tag {
    let pasted = extras.pasted.trim();
    let text = Tag::text("textarea", "").with("rows", "5").with("spellcheck", "false").with("data-option", "compare");
    let label =
        Tag::new("label").with("class", "field").child(Tag::text("span", words.get("compare_text"))).child(text);
    let results = match extras.choice.offer() {
        _ if pasted.is_empty() => Vec::new(),
        Some(offer) if is_permissions(pasted) => permissions(words, extras, &offer.profile),
        _ => urls(words, pasted, view),
    };
    Tag::new("details")
        .key("compare")
        .with("class", "more compare")
        .child(Tag::text("summary", words.get("compare_title")))
        .child(label)
        .child(Tag::new("div").key("results").with("aria-live", "polite").children(results))
}

/// Whether a text is meant as a permission JSON, not as URLs.
pub(super) fn is_permissions(pasted: &str) -> bool {
    pasted.trim_start().starts_with(['{', '['])
}

fn urls(words: &Catalog, pasted: &str, view: &View) -> Vec<Tag> {
    let Some(app) = view.app.as_ref().and_then(AppView::app) else { return Vec::new() };
    let of_urls = view.requirements.iter().filter(|it| OF_URLS.contains(&it.id.as_str()));
    let mut wanted: Vec<&str> = Vec::new();
    for value in of_urls.flat_map(|it| &it.values) {
        if !wanted.contains(&value.value.as_str()) {
            wanted.push(&value.value);
        }
    }
    let compared = compare(&wanted, pasted, &app);
    let slip = |it: &Different| {
        let both = super::values::compared(words, &it.pasted, &it.wanted);
        Tag::new("li").key(&it.wanted).children(both).children(paragraph("note", &words.say(&it.how)))
    };
    let lines = |lines: &[String]| lines.iter().map(|line| Tag::text("li", line).key(line)).collect();
    [
        ("different", compared.different.iter().map(slip).collect()),
        ("missing", lines(&compared.missing)),
        ("foreign", lines(&compared.foreign)),
        ("same", lines(&compared.same)),
        ("unread", lines(&compared.unread)),
    ]
    .into_iter()
    .filter(|(_, lines): &(_, Vec<Tag>)| !lines.is_empty())
    .map(|(kind, lines)| group(words, kind, lines))
    .collect()
}

fn group(words: &Catalog, kind: &'static str, lines: Vec<Tag>) -> Tag {
    let title = say(words, &["compare_", kind].concat(), &[&lines.len().to_string()]);
    let list = Tag::new("ul").children(lines);
    Tag::new("div").key(kind).with("data-compared", kind).child(Tag::text("p", &title)).child(list)
}

fn permissions(words: &Catalog, extras: &Extras, profile: &Profile) -> Vec<Tag> {
    let (all, basis) = match &extras.live_scopes {
        LiveScopes::Told(Some(all)) => (Some(all), say(words, "permission_live", &[&all.len().to_string()])),
        LiveScopes::Told(None) => (None, words.get("permission_no_live").to_owned()),
        _ => (None, words.get("permission_asking").to_owned()),
    };
    let findings = check_permissions(&extras.pasted, profile, all);
    let result = if findings.is_empty() {
        Tag::text("p", words.get("permission_good")).with("data-compared", "same")
    } else {
        Tag::new("ul").with("data-compared", "permissions").children(findings.iter().map(|it| finding(words, it)))
    };
    vec![result, Tag::text("p", &basis).with("class", "hint")]
}

fn finding(words: &Catalog, it: &Finding) -> Tag {
    let text = words.say(&it.text);
    let text = match it.line {
        Some(line) => say(words, "permission_line", &[&line.to_string(), &text]),
        None => text,
    };
    Tag::text("li", &text).with("data-wrong", if it.wrong { "true" } else { "false" })
}
