//! Small pieces that several parts of the panel are made of.

use super::tree::Tag;
use crate::words::Catalog;

/// A button; its word in the catalog is named after its action.
pub(in crate::web) fn button(words: &Catalog, action: &str, style: &str) -> Tag {
    let key = ["panel_action_", &action.replace('-', "_")].concat();
    Tag::text("button", words.get(&key))
        .key(action)
        .with("type", "button")
        .with("class", style)
        .with("data-action", action)
}

/// Marks a button as out of use for now. It keeps focus, which `disabled` would take away.
pub(in crate::web) fn disabled_if(button: Tag, disabled: bool) -> Tag {
    if disabled { button.with("aria-disabled", "true") } else { button }
}

/// A link to a file that stands in the address itself: nothing has to be let go of when the page is drawn anew.
pub(in crate::web) fn download(words: &Catalog, name: &str, kind: &str, file: &str, text: &str) -> Tag {
    let text = js_sys::encode_uri_component(text).as_string().unwrap_or_default();
    Tag::text("a", words.get(&["journal_export_", name].concat()))
        .key(name)
        .with("class", "button")
        .with("data-export", name)
        .with("download", file)
        .with("href", &["data:", kind, ";charset=utf-8,", &text].concat())
}

/// Links to pages of the console.
pub(in crate::web) fn links(consoles: &[String]) -> Tag {
    Tag::new("ul").with("class", "links").children(consoles.iter().map(|address| {
        let label = address.trim_start_matches("https://");
        Tag::new("li").child(
            Tag::text("a", label).with("href", address).with("target", "_blank").with("rel", "noopener noreferrer"),
        )
    }))
}

/// The sign of a verdict. Words always stand beside it.
pub(in crate::web) fn icon(verdict: &str) -> Tag {
    Tag::text("span", "").with("class", "icon").with("data-icon", verdict).with("aria-hidden", "true")
}

/// A paragraph, if there is something to say.
pub(in crate::web) fn paragraph(style: &str, text: &str) -> Option<Tag> {
    (!text.is_empty()).then(|| Tag::text("p", text).key(style).with("class", style))
}

/// A list of plain lines.
pub(in crate::web) fn lines<T: AsRef<str>>(name: &'static str, style: &str, lines: &[T]) -> Tag {
    Tag::new(name).with("class", style).children(lines.iter().map(|line| Tag::text("li", line.as_ref())))
}
