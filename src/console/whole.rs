//! Whether a list was seen to its end: only then "missing" can be said of it.

use super::labels::{self, Word};
use super::outline::{Node, Role, Tree};
use super::owner::Owners;
use std::ops::Range;

/// Whether a list was seen to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// All of it.
    Yes,
    /// It is still being loaded.
    Loading,
    /// Its title alone: no entry, no means, no word that it is empty.
    Unseen,
    /// A part can only be seen by scrolling; the index of the box to scroll.
    Scrolls(usize),
    /// An entry or the page is longer than what is handed over.
    Cut,
    /// Entries stand on the page that may be of this list or of another.
    Unclear,
    /// More of it stands on another page, or folded away; index of what tells so.
    More(usize),
}

/// Whether the entries of a list are surely all.
pub(super) fn of_list(tree: &Tree<'_>, owners: &Owners, area: &Range<usize>, entries: &[String], seen: bool) -> Whole {
    let around = tree.ancestors(area.start);
    if tree.find(area.clone(), |node| node.busy).next().is_some() || around.into_iter().any(|at| tree.node(at).busy) {
        return Whole::Loading;
    }
    if !seen {
        return Whole::Unseen;
    }
    if tree.truncated || tree.find(area.clone(), |node| node.cut && node.role != Role::Editor).next().is_some() {
        return Whole::Cut;
    }
    let divided = |at: usize| owners.marks().iter().any(|mark| tree.subtree(at).contains(&mark.at));
    let scrolls = |node: &Node| {
        // A long text box scrolls, too, but its value is whole.
        node.role != Role::Textbox && node.scroll.is_some_and(|s| s.full > s.view + 4)
    };
    if let Some(at) = tree.find(area.clone(), scrolls).find(|&at| !divided(at)) {
        return Whole::Scrolls(at);
    }
    more(tree, area, entries.len()).map_or(Whole::Yes, Whole::More)
}

/// What tells that there is more than can be seen: a second page, a button that unfolds, a sum that is higher.
fn more(tree: &Tree<'_>, area: &Range<usize>, entries: usize) -> Option<usize> {
    let in_entry = |at: usize| tree.ancestors(at).any(|at| tree.node(at).role == Role::Row);
    let pressed =
        |node: &Node| matches!(node.role, Role::Button | Role::Link | Role::Listitem | Role::Text | Role::Tab);
    let page_number = |at: &usize| {
        let node = tree.node(*at);
        let number = node.label().trim().parse::<u32>();
        pressed(node) && !node.hidden && number.is_ok_and(|number| (2..1000).contains(&number)) && !in_entry(*at)
    };
    let numbers: Vec<usize> = area.clone().filter(page_number).collect();
    // Numbers of a pager stand side by side; a number alone may be anything.
    let beside = |at: usize| {
        let parent = tree.parent(at);
        area.clone().any(|other| {
            other != at && tree.parent(other) == parent && tree.node(other).label().trim().parse::<u32>() == Ok(1)
        })
    };
    if let Some(&second) = numbers.iter().find(|&&at| beside(at)) {
        return Some(second);
    }
    area.clone().find(|&at| {
        let node = tree.node(at);
        !node.hidden
            && (labels::means(node.label(), Word::ShowMore) && !node.disabled
                || labels::total(node.label()).is_some_and(|total| total > entries))
    })
}
