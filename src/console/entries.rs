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

/// Whether the text itself, or the one right before, says that this is an example.
fn is_example(tree: &Tree<'_>, index: usize) -> bool {
    if text(tree.node(index)).and_then(|it| it.split_once("://")).is_some_and(|(before, _)| labels::is_example(before))
    {
        return true;
    }
    let Some(before) = index.checked_sub(1) else { return false };
    let text = &tree.node(before).text;
    tree.parent(before) == tree.parent(index) && !looks_like_entry(text) && labels::is_example(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::outline::{NodeId, Outline};

    #[test]
    fn an_example_is_no_entry_whether_it_says_so_itself_or_the_text_before_it_does() {
        let texts = [
            "例如：https://a.example/one",
            "E.g.https://a.example/two",
            "例如",
            "https://a.example/three",
            "https://example.com/four",
        ];
        let text = |(id, text): (NodeId, &&str)| Node {
            id,
            parent: 1,
            role: Role::Text,
            text: (*text).to_owned(),
            ..Node::default()
        };
        let nodes =
            [Node { id: 1, role: Role::Group, ..Node::default() }].into_iter().chain((2..).zip(&texts).map(text));
        let outline = Outline { nodes: nodes.collect(), ..Outline::default() };
        let tree = Tree::new(&outline);
        assert_eq!(
            shown(&tree, 0..tree.len()).map(|(_, entry)| entry).collect::<Vec<_>>(),
            ["https://example.com/four"]
        );
    }
}
