//! Values of a requirement: what is wanted, what was found instead, and what is handed over.

use super::parts::{button, icon, paragraph};
use super::tree::Tag;
use crate::report::diff::{Piece, diff};
use crate::report::view::{HandOver, RequirementView};
use crate::words::Catalog;

/// The wanted values, each with its own verdict; what is said of all of them need not be said again beside each.
pub(super) fn values(words: &Catalog, of_all: &RequirementView) -> Tag {
    Tag::new("ul").key("values").with("class", "values").children(of_all.values.iter().map(|it| {
        let note = if it.note == of_all.summary { "" } else { &it.note };
        let what = Tag::new("div")
            .with("class", "what")
            .children(compared(words, &it.found, &it.value))
            .children(paragraph("note", note));
        Tag::new("li").key(&it.value).with("data-verdict", &it.verdict).child(icon(&it.verdict)).child(what).child(
            Tag::text("span", &it.verdict_text).with(
                "class",
                if it.verdict == of_all.verdict || !it.found.is_empty() { "verdict unseen" } else { "verdict" },
            ),
        )
    }))
}

/// The wanted value alone, or one below the other what was found and what is wanted, with what differs marked.
pub(super) fn compared(words: &Catalog, found: &str, wanted: &str) -> Vec<Tag> {
    if found.is_empty() {
        return vec![code(&[plain(wanted)])];
    }
    let [found, wanted] = diff(found, wanted);
    [("found", found), ("wanted", wanted)]
        .into_iter()
        .map(|(side, pieces)| {
            let label = words.get(if side == "found" { "panel_found" } else { "panel_wanted" });
            Tag::new("p")
                .key(side)
                .with("class", "side")
                .with("data-side", side)
                .child(Tag::text("span", label).with("class", "label"))
                .child(code(&pieces))
        })
        .collect()
}

fn plain(text: &str) -> Piece {
    Piece { text: text.to_owned(), differs: false }
}

/// A value, which may be long and without a space: it breaks between its parts.
fn code(pieces: &[Piece]) -> Tag {
    Tag::new("code").children(pieces.iter().flat_map(|piece| {
        let name = if piece.differs { "mark" } else { "span" };
        piece.text.split_inclusive(['/', ':', ',']).flat_map(move |part| [Tag::text(name, part), Tag::new("wbr")])
    }))
}

/// What is handed over: each value with a button that copies it, or with where to get it.
pub(super) fn hand_over(words: &Catalog, items: &[HandOver], copied: Option<&str>) -> Option<Tag> {
    let one = |it: &HandOver| {
        let row = Tag::new("li").key(&it.label).child(Tag::text("span", &it.label).with("class", "label"));
        if it.value.is_empty() {
            return row.children(paragraph("note", &it.note));
        }
        let done = (copied == Some(it.value.as_str())).then(|| Tag::text("span", words.get("panel_copied")));
        row.child(code(&[plain(&it.value)]))
            .child(
                button(words, "copy", "")
                    .with("data-value", &it.value)
                    .with("aria-label", &[words.get("panel_action_copy"), ": ", it.label.as_str()].concat()),
            )
            .children(done.map(|it| it.with("class", "copied")))
    };
    let list = Tag::new("ul").key("hand-over").with("class", "hand-over").children(items.iter().map(one));
    (!items.is_empty()).then_some(list)
}
