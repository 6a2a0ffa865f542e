//! Fields and buttons, told by what they say and by what stands beside them.

use super::entries::looks_like_entry;
use super::labels::{self, Word};
use super::outline::{Node, Role, Tree};
use std::ops::Range;

/// Whether a button stands in the row of an entry, and so is for that one only.
#[must_use]
pub fn stands_beside_entry(tree: &Tree<'_>, within: &Range<usize>, button: usize) -> bool {
    let around = tree.ancestors(button).take_while(|at| within.contains(at));
    for at in around {
        let area = tree.subtree(at);
        let is_entry = |node: &Node| {
            looks_like_entry(if node.role == Role::Link { &node.name } else { &node.text })
                || (node.role == Role::Textbox && node.value.as_deref().is_some_and(looks_like_entry))
        };
        let entries = tree.find(area.clone(), is_entry).count();
        // What is done with an entry stands behind it, and in the same list or table.
        let is_listed = |entry: usize| {
            let inner = tree.ancestors(entry).take_while(|&around| around != at);
            inner.into_iter().any(|around| matches!(tree.node(around).role, Role::List | Role::Table))
        };
        let follows = tree.find(area.clone(), is_entry).all(|entry| entry < button && !is_listed(entry));
        let is_row = tree.node(at).is_row();
        if entries > 0 || is_row {
            let adds = |node: &Node| is_press(node) && labels::means(&node.name, Word::Add);
            // A row of a table may say more of its entry; any other box with more to say is more than a row.
            let speaks = |node: &Node| !is_press(node) && !node.text.is_empty() && !is_entry(node);
            return entries == 1
                && follows
                && tree.find(area.clone(), adds).next().is_none()
                && (is_row || tree.find(area, speaks).next().is_none());
        }
    }
    false
}

/// The fields that say by their name or example that a URL or host goes into them; if none does, those that don't say
/// that something else does.
#[must_use]
pub fn addressed(tree: &Tree<'_>, fields: &[usize]) -> Vec<usize> {
    let takes =
        |field: &usize| says(tree.node(*field), labels::ADDRESS) || looks_like_entry(&tree.node(*field).placeholder);
    let other = |field: &usize| is_remark(tree.node(*field));
    let sure: Vec<usize> = fields.iter().copied().filter(|field| takes(field) && !other(field)).collect();
    if sure.is_empty() { fields.iter().copied().filter(|field| !other(field)).collect() } else { sure }
}

/// A field for something that is said about an entry.
pub(super) fn is_remark(node: &Node) -> bool {
    says(node, labels::REMARK)
}

fn says(node: &Node, words: &[&str]) -> bool {
    [&node.name, &node.placeholder].into_iter().any(|text| {
        let plain = labels::plain(text);
        words.iter().any(|word| plain.contains(word))
    })
}

/// A field that looks for something and keeps nothing.
#[must_use]
pub fn is_search(node: &Node) -> bool {
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        labels::SEARCH.iter().any(|word| text.contains(word))
    };
    says(&node.placeholder) || says(&node.name)
}

/// Whether a field looks for something, by what it says or by the only kind of button beside it.
#[must_use]
pub fn looks_for(tree: &Tree<'_>, at: usize) -> bool {
    let searches = |node: &Node| {
        let name = node.name.to_ascii_lowercase();
        labels::SEARCH.iter().any(|word| name.contains(word))
    };
    if is_search(tree.node(at)) {
        return true;
    }
    // With more to press the box is no line with a field and its button.
    let mut presses =
        tree.ancestors(at).map(|around| tree.find(tree.subtree(around), is_press).take(3).collect::<Vec<_>>());
    let beside = presses.find(|all| !all.is_empty()).unwrap_or_default();
    let adds = |&press: &usize| labels::means(&tree.node(press).name, Word::Add);
    beside.len() < 3 && !beside.iter().any(adds) && beside.iter().any(|&press| searches(tree.node(press)))
}

/// Text fields that keep what is typed into them, of one line or of many.
#[must_use]
pub fn fields(tree: &Tree<'_>, nodes: &Range<usize>, multiline: bool) -> Vec<usize> {
    tree.find(nodes.clone(), |node| node.role == Role::Textbox && node.multiline == multiline && !node.hidden)
        .filter(|&at| !looks_for(tree, at))
        .collect()
}

pub(super) fn is_press(node: &Node) -> bool {
    matches!(node.role, Role::Button | Role::Link) && !node.hidden
}

/// Buttons with a meaning.
#[must_use]
pub fn buttons(tree: &Tree<'_>, nodes: &Range<usize>, word: Word) -> Vec<usize> {
    tree.find(nodes.clone(), |node| is_press(node) && labels::means(&node.name, word)).collect()
}

/// The only element, if it is the only one.
#[must_use]
pub fn one(of: &[usize]) -> Option<usize> {
    if let [only] = of { Some(*only) } else { None }
}
