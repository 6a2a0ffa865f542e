//! The titles of a page: those that are known, and their peers, which look alike and name something that is not known.

use super::looks::{LINE_GAP, Looks};
use super::{Named, strips};
use crate::console::entries::looks_like_entry;
use crate::console::form;
use crate::console::labels::{self, Title};
use crate::console::outline::{Node, Rect, Role, Tree};
use std::collections::HashSet;

/// Longest title, in characters; what is longer is a sentence.
const MAX_TITLE: usize = 40;

/// Whether what a title names can be seen below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A title that stands over what it names.
    Open,
    /// A tab that is in front.
    Selected,
    /// A tab that is not in front, or a folded part: it names nothing that is to be seen.
    Closed,
    /// It can be pressed, and nothing tells whether it is open.
    Unsaid,
}

/// A title where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Index of its node.
    pub at: usize,
    /// Which one it is; `None` for a peer, which names something else.
    pub title: Option<Title>,
    /// Whether what it names can be seen.
    pub state: State,
    /// Where it stands on the screen; of a selected tab that of the whole strip.
    pub rect: Option<Rect>,
    /// Tabs that are not in front stand beside the one that is and divide nothing.
    pub(super) aside: bool,
}

impl Mark {
    /// What it names.
    #[must_use]
    pub fn named(&self) -> Named {
        self.title.map_or(Named::Other, Named::Known)
    }

    /// Whether it divides the page: it is no tab that stands beside the one in front.
    #[must_use]
    pub fn divides(&self) -> bool {
        !self.aside
    }
}

/// Finds the titles among some nodes, in the order of the page.
pub(super) fn find(tree: &Tree<'_>, nodes: &[usize], known: &[Title]) -> Vec<Mark> {
    let choices: HashSet<&str> = nodes
        .iter()
        .map(|&at| tree.node(at))
        .filter(|node| matches!(node.role, Role::Radio | Role::Checkbox | Role::Option))
        .map(Node::label)
        .collect();
    let mut marks: Vec<Mark> = nodes.iter().filter_map(|&at| known_mark(tree, at, known)).collect();
    marks.retain(|mark| !choices.contains(words(tree.node(mark.at))));
    strips::resolve(tree, nodes, &mut marks);
    let peers = peers(tree, nodes, &marks, &choices);
    marks.extend(peers);
    marks.sort_by_key(|mark| mark.at);
    marks
}

fn known_mark(tree: &Tree<'_>, at: usize, known: &[Title]) -> Option<Mark> {
    let node = tree.node(at);
    if node.hidden || !(is_text(node) || is_pressed(node)) {
        return None;
    }
    // A title of another page is one here as well, of something else.
    let spelled = labels::title(words(node))?;
    let title = known.contains(&spelled).then_some(spelled);
    let names = title.is_some() || (is_text(node) && !matches!(node.role, Role::Cell | Role::Listitem));
    (names && !is_in_a_sentence(tree, at) && !is_table_head(tree, at)).then(|| Mark {
        at,
        title,
        state: state(node),
        rect: tree.rect(at),
        aside: false,
    })
}

fn state(node: &Node) -> State {
    match (node.role, node.expanded) {
        (_, Some(false)) => State::Closed,
        (Role::Button | Role::Link | Role::Tab, None) => State::Unsaid,
        (_, Some(true) | None) => State::Open,
    }
}

/// Titles that nobody knows: headings, labels, and what looks like a title that is known.
fn peers(tree: &Tree<'_>, nodes: &[usize], known: &[Mark], choices: &HashSet<&str>) -> Vec<Mark> {
    let taken: HashSet<usize> = known.iter().map(|mark| mark.at).collect();
    let models: Vec<usize> =
        known.iter().filter(|mark| mark.divides() && mark.title.is_some()).map(|mark| mark.at).collect();
    let looks = Looks::of(tree, nodes);
    let is_peer = |at: &usize| {
        let node = tree.node(*at);
        let opened = node.role == Role::Button && node.expanded == Some(true);
        let speaks = is_text(node)
            || opened
            || (node.role == Role::Button && models.iter().any(|&at| is_pressed(tree.node(at))));
        if is_value(tree, *at, &taken) || taken.contains(at) || node.hidden || !speaks || choices.contains(words(node))
        {
            return false;
        }
        if node.role == Role::Heading {
            return !labels::neutral(&node.text);
        }
        // Where looks are not known, what stands right below a title may well explain it.
        let explains = !tree.sighted()
            && node.role != Role::Label
            && at
                .checked_sub(1)
                .is_some_and(|before| taken.contains(&before) && tree.parent(before) == tree.parent(*at));
        let telling = || looks.is_telling(tree, *at, &models);
        (is_title_like(tree, *at) || telling())
            && !explains
            && !is_table_head(tree, *at)
            && (matches!(node.role, Role::Label)
                || opened
                || models.iter().any(|&model| alike(tree, *at, model, &looks)))
    };
    let mark = |at| Mark { at, title: None, state: state(tree.node(at)), rect: tree.rect(at), aside: false };
    nodes.iter().copied().filter(is_peer).map(mark).collect()
}

/// Whether a text stands alone beside a title in one small box: then it is what the title names.
fn is_value(tree: &Tree<'_>, at: usize, known: &HashSet<usize>) -> bool {
    let Some(parent) = tree.parent(at) else { return false };
    let area = tree.subtree(parent);
    let said: Vec<usize> = area.clone().skip(1).filter(|&index| is_text(tree.node(index))).collect();
    matches!(said.as_slice(), &[title, value] if value == at && known.contains(&title))
        && tree.find(area, is_filled_in).next().is_none()
}

/// Whether a text looks like a title. Where titles look like all the rest, or as what explains does, it must be made alike,
/// too.
fn alike(tree: &Tree<'_>, at: usize, model: usize, looks: &Looks<'_>) -> bool {
    let (node, title) = (tree.node(at), tree.node(model));
    if node.role == Role::Cell || title.role == Role::Cell {
        return node.role == title.role && column(tree, at) == column(tree, model);
    }
    if let (Some(one), Some(other)) = (&node.sight, &title.sight) {
        return one.look == other.look && (looks.is_a_titles(&other.look) || one.mark == other.mark);
    }
    let around = |at: usize| tree.parent(at).map(|at| (tree.node(at).role, tree.node(at).tag.as_str()));
    node.role == title.role && node.tag == title.tag && around(at) == around(model)
}

/// Which cell of its row a node is, in which table.
fn column(tree: &Tree<'_>, at: usize) -> Option<(usize, usize)> {
    let row = tree.parent(at).filter(|&row| tree.node(row).role == Role::Row)?;
    let before = tree.subtree(row).take_while(|&index| index < at).filter(|&index| tree.parent(index) == Some(row));
    Some((before.count(), tree.parent(row).unwrap_or(row)))
}

/// A row of heads names its columns, not what stands below the table. Where no cell is marked as one, it is the first
/// row, and there is more in the others than in it.
fn is_table_head(tree: &Tree<'_>, at: usize) -> bool {
    let row = std::iter::once(at).chain(tree.ancestors(at)).find(|&around| tree.node(around).role == Role::Row);
    let Some(row) = row else { return false };
    let plain = |index: usize| is_text(tree.node(index)) && !looks_like_entry(&tree.node(index).text);
    let cells: Vec<usize> = tree.subtree(row).filter(|&index| tree.node(index).role == Role::Cell).collect();
    if cells.len() < 2
        || !cells.iter().all(|&cell| tree.subtree(cell).skip(1).all(plain) && (plain(cell) || says_nothing(tree, cell)))
    {
        return false;
    }
    if cells.iter().all(|&cell| tree.node(cell).tag == "th") {
        return true;
    }
    let Some(table) = tree.parent(row) else { return false };
    // What is set, or that nothing is, stands beside its title.
    if cells.iter().any(|&cell| form::says_value(&tree.node(cell).text)) {
        return false;
    }
    let rows = |index: &usize| tree.node(*index).role == Role::Row && tree.parent(*index) == Some(table);
    let mut all = tree.subtree(table).filter(rows);
    let marked = cells.iter().any(|&cell| tree.node(cell).tag == "th");
    let full = |other: usize| tree.subtree(other).any(|index| looks_like_entry(tree.node(index).label()));
    !marked && all.next() == Some(row) && all.any(full)
}

fn says_nothing(tree: &Tree<'_>, cell: usize) -> bool {
    tree.node(cell).text.is_empty() && tree.subtree(cell).len() == 1
}

/// Whether a text may be the title of something: short, no sentence, no entry, no action, no bold word of a sentence.
#[must_use]
pub fn is_title_like(tree: &Tree<'_>, at: usize) -> bool {
    let text = words(tree.node(at));
    let begins = text.chars().next();
    text.chars().count() <= MAX_TITLE
        && begins.is_some_and(|c| !c.is_ascii_digit())
        && text.chars().any(char::is_alphabetic)
        && !ends_a_sentence(text)
        && !text.contains(['，', '。', '；'])
        && !text.contains(", ")
        && !looks_like_entry(text)
        && !labels::is_word(text)
        && !labels::neutral(text)
        && !labels::is_example(text)
        && !is_in_a_sentence(tree, at)
}

/// Whether a text explains something rather than naming it.
#[must_use]
pub fn explains(node: &Node) -> bool {
    is_text(node) && (ends_a_sentence(&node.text) || node.text.chars().count() > MAX_TITLE)
}

/// Whether a text ends as sentences do.
pub(super) fn ends_a_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['。', '.', '！', '!', '；', ';', '，', ',', '…'])
}

/// Whether other bare text stands beside a node: then it is a part of a sentence.
pub(super) fn is_in_a_sentence(tree: &Tree<'_>, at: usize) -> bool {
    let Some(parent) = tree.parent(at) else { return false };
    let bare = |index: usize| {
        let node = tree.node(index);
        index != at
            && tree.parent(index) == Some(parent)
            && node.tag == "#text"
            && node.text.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    // Nothing that is filled in stands within a sentence, and its parts are on neighbouring lines.
    let apart = |index: usize| {
        let far = match (tree.rect(at), tree.rect(index)) {
            (Some(one), Some(other)) => one.y.max(other.y) - one.bottom().min(other.bottom()) > LINE_GAP,
            _ => false,
        };
        far || (at.min(index)..at.max(index)).any(|between| is_filled_in(tree.node(between)))
    };
    tree.subtree(parent).skip(1).any(|index| bare(index) && !apart(index))
}

fn is_filled_in(node: &Node) -> bool {
    matches!(node.role, Role::Textbox | Role::Combobox | Role::Radio | Role::Checkbox | Role::Editor)
}

/// The words of a title: those that stand in it, or the name of what is pressed, without the count of what it opens.
fn words(node: &Node) -> &str {
    if is_pressed(node) { labels::without_count(node.label()) } else { &node.text }
}

pub(super) fn is_pressed(node: &Node) -> bool {
    matches!(node.role, Role::Tab | Role::Button | Role::Link)
}

/// Whether a node that can be seen is of a kind that titles are made of.
#[must_use]
pub fn may_be_title(node: &Node) -> bool {
    !node.hidden && is_text(node)
}

/// Whether a node is of a kind that texts are made of.
pub(super) fn is_text(node: &Node) -> bool {
    !node.text.is_empty()
        && matches!(
            node.role,
            Role::Text | Role::Heading | Role::Label | Role::Cell | Role::Listitem | Role::Group | Role::Other
        )
}
