//! How the profiles page looks.

use super::about::{about, local};
use super::of_app::{self, OfApp};
use super::{Offer, Offers, Origin};
use crate::web::panel::parts::{button, paragraph};
use crate::web::panel::tree::Tag;
use crate::words::Catalog;

/// What the page shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The profiles that may be used.
    pub(super) offers: Offers,
    /// Examples that are shipped with Larkspur.
    pub(super) examples: Vec<Offer>,
    /// Why the last import was refused.
    pub(super) error: Option<String>,
    /// What of a guide, or of an app, is not in the draft that was made of it.
    pub(super) unread: Option<Vec<String>>,
    /// What is known of apps.
    pub(super) of_app: OfApp,
}

/// The page's main element.
pub(super) fn page(words: &Catalog, shown: &Shown) -> Tag {
    let mut main = Tag::new("main")
        .with("data-state", "ready")
        .child(Tag::text("h1", words.get("profiles_title")))
        .child(Tag::text("p", words.get("profiles_text")))
        .child(
            Tag::new("ul")
                .key("profiles")
                .with("class", "profiles")
                .children(shown.offers.all.iter().map(|offer| profile(words, offer))),
        );
    if !shown.offers.unusable.is_empty() {
        let ids = shown.offers.unusable.join(words.get("profiles_comma"));
        let text = Tag::text("p", &words.filled("profiles_unusable", &[&ids]));
        let remove = shown.offers.unusable.iter().filter(|id| !id.contains(['[', '/'])).map(|id| {
            let remove = button(words, "remove", "").key(id).with("data-profile", id);
            remove.with("aria-label", &[words.get("panel_action_remove"), ": ", id].concat())
        });
        let actions = Tag::new("div").with("class", "actions").children(remove);
        main = main.child(
            Tag::new("section")
                .key("unusable")
                .with("class", "warning")
                .with("role", "alert")
                .child(text)
                .child(actions),
        );
    }
    main.child(of_app::section(words, &shown.of_app)).child(import(words, shown)).children(examples(words, shown))
}

fn profile(words: &Catalog, offer: &Offer) -> Tag {
    let (id, name) = (offer.profile.id.as_str(), local(words, &offer.profile.name));
    let origin = match offer.origin {
        Origin::BuiltIn => "profiles_built_in",
        Origin::Policy => "settings_by_policy",
        Origin::Imported => "profiles_imported",
    };
    let named = |key: &str| [words.get(key), ": ", name].concat();
    let file = [id, ".json"].concat();
    let export = Tag::text("a", words.get("profiles_export"))
        .with("class", "button")
        .with("data-action", "export")
        .with("download", &file)
        .with("href", &address(&offer.text))
        .with("aria-label", &named("profiles_export"));
    let remove = (offer.origin == Origin::Imported).then(|| {
        button(words, "remove", "").with("data-profile", id).with("aria-label", &named("panel_action_remove"))
    });
    let summary = Tag::text("summary", words.get("profiles_view")).with("aria-label", &named("profiles_view"));
    Tag::new("li")
        .key(id)
        .with("data-profile", id)
        .child(Tag::text("h2", name))
        .child(
            Tag::new("p")
                .with("class", "origin")
                .child(Tag::text("span", offer.profile.platform.name()).with("class", "chip"))
                .child(Tag::text("span", words.get(origin)).with("class", "note")),
        )
        .child(Tag::new("details").child(summary).children(about(words, offer)))
        .child(Tag::new("div").with("class", "actions").child(export).children(remove))
}

/// The file is in the address itself: nothing has to be let go of when the page is drawn anew.
fn address(text: &str) -> String {
    ["data:application/json;charset=utf-8,", &String::from(js_sys::encode_uri_component(text))].concat()
}

/// What came of a guide.
fn drafted(words: &Catalog, unread: &[String]) -> Tag {
    let lines = unread.iter().map(|line| Tag::text("li", line).key(line));
    let list = (!unread.is_empty()).then(|| {
        let title = Tag::text("p", &words.filled("profiles_draft_unread", &[&unread.len().to_string()]));
        [title, Tag::new("ul").with("data-list", "unread").children(lines)]
    });
    Tag::new("div")
        .key("draft")
        .with("data-draft", "")
        .with("role", "status")
        .child(Tag::text("p", words.get("profiles_draft_text")))
        .children(list.into_iter().flatten())
}

fn import(words: &Catalog, shown: &Shown) -> Tag {
    let error = shown.error.as_deref();
    let file = Tag::new("label").with("class", "field").child(Tag::text("span", words.get("profiles_file"))).child(
        Tag::text("input", "").with("type", "file").with("name", "file").with("accept", ".json,application/json"),
    );
    let text = Tag::text("textarea", "")
        .with("id", "text")
        .with("rows", "8")
        .with("spellcheck", "false")
        .with("aria-describedby", "import-error");
    let text = if error.is_some() { text.with("aria-invalid", "true") } else { text };
    Tag::new("section")
        .key("import")
        .with("class", "import")
        .with("aria-labelledby", "import-title")
        .child(Tag::text("h2", words.get("profiles_import")).with("id", "import-title"))
        .child(Tag::text("p", words.get("profiles_import_text")))
        .child(file)
        .child(
            Tag::new("label")
                .key("text")
                .with("class", "field")
                .child(Tag::text("span", words.get("profiles_paste")))
                .child(text),
        )
        .child(
            Tag::new("div")
                .key("error")
                .with("id", "import-error")
                .with("role", "alert")
                .children(error.and_then(|error| paragraph("error", error))),
        )
        .children(shown.unread.as_deref().map(|unread| drafted(words, unread)))
        .child(Tag::new("div").key("actions").with("class", "actions").child(button(words, "import", "primary")).child(
            Tag::text("button", words.get("profiles_draft")).with("type", "button").with("data-action", "draft"),
        ))
}

fn examples(words: &Catalog, shown: &Shown) -> Option<Tag> {
    let open: Vec<&Offer> =
        shown.examples.iter().filter(|it| shown.offers.find(Some(&it.profile.id)).is_none()).collect();
    let one = |it: &&Offer| {
        let label = words.filled("profiles_add_example", &[local(words, &it.profile.name)]);
        let add = Tag::text("button", &label).with("type", "button").with("data-action", "example");
        Tag::new("li").key(&it.profile.id).child(add.with("data-profile", &it.profile.id))
    };
    (!open.is_empty()).then(|| {
        Tag::new("section")
            .key("examples")
            .with("aria-labelledby", "examples-title")
            .child(Tag::text("h2", words.get("profiles_examples")).with("id", "examples-title"))
            .child(Tag::text("p", words.get("profiles_examples_text")))
            .child(Tag::new("ul").with("class", "examples").children(open.iter().map(one)))
    })
}
