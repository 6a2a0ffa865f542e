//! What counts as an entry of a list: a URL or a host, shown as text and nothing else.

use super::labels;
use super::outline::{Node, Role, Tree};
use std::ops::Range;

/// Whether a text is a URL or a host name and nothing else.
#[must_use]
pub fn looks_like_entry(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(char::is_whitespace)
        && (text.contains("://")
            || (text.contains('.') && text.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:/_".contains(&b))))
}

/// The entries that a part of a page shows as text, with where they stand.
pub fn shown<'n>(tree: &Tree<'n>, area: Range<usize>) -> impl Iterator<Item = (usize, &'n str)> {
    area.filter_map(|index| text(tree.node(index)).filter(|_| !is_example(tree, index)).map(|entry| (index, entry)))
}

/// Whether one node shows an entry.
pub(super) fn is_shown(tree: &Tree<'_>, index: usize) -> bool {
    shown(tree, index..index + 1).next().is_some()
}

fn text(node: &Node) -> Option<&str> {
    let text = match node.role {
        Role::Textbox | Role::Combobox | Role::Editor | Role::Label | Role::Heading => return None,
        // A tag may be pressed to take it up.
        Role::Link | Role::Button => &node.name,
        _ => &node.text,
    };
    (!node.hidden && looks_like_entry(text)).then_some(text)
}

/// Whether the text right before says that this is an example.
fn is_example(tree: &Tree<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let text = &tree.node(before).text;
    tree.parent(before) == tree.parent(index) && !looks_like_entry(text) && labels::is_example(text)
}
