//! A box for what the admin has from elsewhere: the URLs that the vendor's console shows, a permission JSON or a list of scopes,
//! an error. It says what the text was taken for, and how that stands to the profile.

use super::live_scopes::LiveScopes;
use super::page::Extras;
use super::parts::{button, paragraph};
use super::tree::Tag;
use crate::audit::compare::{Different, compare};
use crate::profile::{Finding, Profile, check_permissions, mended_permissions};
use crate::report::explain::{Explained, explain};
use crate::report::taken::Taken;
use crate::report::view::{AppView, View};
use crate::words::Catalog;

/// Requirements whose values are URLs or origins.
const OF_URLS: [&str; 4] = ["homepage:desktop", "homepage:mobile", "redirect-urls", "h5-domains"];

/// What was pasted.
#[derive(Debug, Default)]
pub(super) struct Pasted {
    /// It.
    pub(super) text: String,
    /// What the admin takes it for, where that is something else than it looks like.
    pub(super) chosen: Option<Taken>,
}

impl Pasted {
    /// What it is taken for.
    pub(super) fn taken(&self) -> Taken {
        self.chosen.unwrap_or_else(|| Taken::of(&self.text))
    }

    /// The permission JSON that was meant, where the text is none.
    pub(super) fn mended(&self, extras: &Extras) -> Option<String> {
        mended_permissions(&self.text, &extras.choice.offer()?.profile)
    }
}

/// The part of the panel for it.
pub(super) fn section(words: &Catalog, view: &View, extras: &Extras) -> Tag {
    let pasted = &extras.pasted;
    let text = Tag::text("textarea", "").with("rows", "5").with("spellcheck", "false").with("data-option", "compare");
    let label =
        Tag::new("label").with("class", "field").child(Tag::text("span", words.get("compare_text"))).child(text);
    let empty = pasted.text.trim().is_empty();
    let results = match (extras.choice.offer(), pasted.taken()) {
        _ if empty => Vec::new(),
        (_, Taken::Error) => explain(&pasted.text, view).iter().map(|it| explained(words, view, it)).collect(),
        (Some(offer), Taken::Scopes) => permissions(words, extras, &offer.profile),
        (_, Taken::Addresses | Taken::Scopes) => urls(words, &pasted.text, view),
    };
    Tag::new("details")
        .key("compare")
        .with("class", "more compare")
        .child(Tag::text("summary", words.get("compare_title")))
        .child(label)
        .children((!empty).then(|| choice(words, pasted.taken())))
        .child(Tag::new("div").key("results").with("aria-live", "polite").children(results))
}

/// What the text is taken for, and what else it may be.
fn choice(words: &Catalog, taken: Taken) -> Tag {
    let options = Taken::ALL.map(|it| {
        let option = Tag::text("option", words.get(["taken_", it.word()].concat().as_str())).with("value", it.word());
        if it == taken { option.with("selected", "") } else { option }
    });
    let select = Tag::new("select").key(taken.word()).with("data-option", "taken").children(options);
    Tag::new("label").key("taken").with("class", "field").child(Tag::text("span", words.get("taken_as"))).child(select)
}

/// What an error means, and how each requirement stands that it points to.
fn explained(words: &Catalog, view: &View, it: &Explained) -> Tag {
    let text = words.say(&it.text);
    let points_to = view.requirements.iter().filter(|one| it.requirements.contains(&one.id));
    let one = |of: &crate::report::view::RequirementView| {
        let stands = words.filled("explain_stands", &[&of.title, &of.verdict_text, &of.summary]);
        let show = button(words, "show", "").with("data-value", &of.id);
        Tag::new("li").key(&of.id).with("data-points-to", &of.id).child(Tag::text("span", &stands)).child(show)
    };
    Tag::new("div")
        .key(&text)
        .with("data-compared", "error")
        .child(Tag::text("p", &text))
        .child(Tag::new("ul").children(points_to.map(one)))
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
        Tag::new("li").key(&it.pasted).children(both).children(paragraph("note", &words.say(&it.how)))
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
    let title = words.filled(&["compare_", kind].concat(), &[&lines.len().to_string()]);
    let list = Tag::new("ul").children(lines);
    Tag::new("div").key(kind).with("data-compared", kind).child(Tag::text("p", &title)).child(list)
}

fn permissions(words: &Catalog, extras: &Extras, profile: &Profile) -> Vec<Tag> {
    let (all, basis) = match &extras.live_scopes {
        LiveScopes::Told(Some(all)) => (Some(all), words.filled("permission_live", &[&all.len().to_string()])),
        LiveScopes::Told(None) => (None, words.get("permission_no_live").to_owned()),
        _ => (None, words.get("permission_asking").to_owned()),
    };
    let findings = check_permissions(&extras.pasted.text, profile, all);
    let result = if findings.is_empty() {
        Tag::text("p", words.get("permission_good")).with("data-compared", "same")
    } else {
        Tag::new("ul").with("data-compared", "permissions").children(findings.iter().map(|it| finding(words, it)))
    };
    let mended = extras.pasted.mended(extras).map(|json| {
        Tag::new("div")
            .key("mended")
            .with("data-compared", "mended")
            .child(Tag::text("p", words.get("permission_mended")))
            .child(Tag::text("pre", &json))
            .child(button(words, "copy-mended", ""))
    });
    let mut all = vec![result, Tag::text("p", &basis).with("class", "hint")];
    all.extend(mended);
    all
}

fn finding(words: &Catalog, it: &Finding) -> Tag {
    let text = words.say(&it.text);
    let text = match it.line {
        Some(line) => words.filled("permission_line", &[&line.to_string(), &text]),
        None => text,
    };
    Tag::text("li", &text).with("data-wrong", if it.wrong { "true" } else { "false" })
}
