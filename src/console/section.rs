//! Which part of a page belongs to which title.
//!
//! The markup of the real pages is not publicly known (console.md §2, "Unknown"), so a section is found by structure
//! alone: it reaches from its title as far as no other title begins. Where that leaves two answers, there is none.

use super::labels::{self, Title, Word};
use super::outline::{Node, Role, Tree};
use std::ops::Range;

/// A section of a page: a title and what it is the title of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Index of the title.
    pub label: usize,
    /// Indexes of all that belongs to it, the title among them.
    pub nodes: Range<usize>,
}

/// The answer to "where is the section of this title?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Here.
    One(Section),
    /// Nowhere on this page.
    Nowhere,
    /// In more than one place, so nobody can tell which is meant.
    Several(usize),
}

/// Whether a part of a page lets something be filled in.
pub type Means = fn(&Tree<'_>, &Range<usize>) -> bool;

/// The titles of a page.
#[derive(Debug)]
pub struct Titles<'t, 'n> {
    tree: &'t Tree<'n>,
    /// Whether a part of the page lets something be filled in.
    means: Means,
    /// Known titles by index.
    marks: Vec<(usize, Title)>,
    /// Where another section may begin: known titles and headings, sorted.
    borders: Vec<usize>,
}

impl<'t, 'n> Titles<'t, 'n> {
    /// Finds those of the `known` titles that a page shows. Dialogs are left out: what they hold belongs to the dialog.
    #[must_use]
    pub fn of(tree: &'t Tree<'n>, known: &[Title], means: Means) -> Self {
        Self::among(tree, 0..tree.len(), known, means)
    }

    /// Finds those of the `known` titles that a dialog shows.
    #[must_use]
    pub fn within(tree: &'t Tree<'n>, dialog: Range<usize>, known: &[Title], means: Means) -> Self {
        Self::among(tree, dialog.start + 1..dialog.end, known, means)
    }

    fn among(tree: &'t Tree<'n>, nodes: Range<usize>, known: &[Title], means: Means) -> Self {
        let mut marks = Vec::new();
        let mut borders = Vec::new();
        let mut index = nodes.start;
        while index < nodes.end {
            let node = tree.node(index);
            if node.role == Role::Dialog {
                index = tree.subtree(index).end;
                continue;
            }
            let mark = if may_be_title(node) { labels::title(&node.text) } else { None };
            let mark = mark.filter(|title| known.contains(title));
            if let Some(title) = mark {
                marks.push((index, title));
            }
            if mark.is_some() || node.role == Role::Heading {
                borders.push(index);
            }
            index += 1;
        }
        Self { tree, means, marks, borders }
    }

    /// The section of a title.
    ///
    /// A title that has nothing to fill in below it (a help text with the same words, say) gives way to one that has.
    #[must_use]
    pub fn section(&self, title: Title) -> Found {
        let marks = self.marks.iter().filter(|(_, mark)| *mark == title);
        let all: Vec<Section> = marks.map(|(label, _)| self.extent(*label)).collect();
        let fillable: Vec<&Section> = all.iter().filter(|section| (self.means)(self.tree, &section.nodes)).collect();
        match (fillable.as_slice(), all.as_slice()) {
            ([], []) => Found::Nowhere,
            ([one], _) => Found::One((*one).clone()),
            ([], [one]) => Found::One(one.clone()),
            ([], more) => Found::Several(more.len()),
            (more, _) => Found::Several(more.len()),
        }
    }

    /// How far the section of a title reaches.
    fn extent(&self, label: usize) -> Section {
        let mut top = label;
        while let Some(parent) = self.tree.parent(top) {
            if self.border_within(&self.tree.subtree(parent), label) || self.tree.node(parent).role == Role::Dialog {
                break;
            }
            top = parent;
        }
        let mut nodes = self.tree.subtree(top);
        self.take_siblings(label, top, &mut nodes);
        Section { label, nodes }
    }

    /// In pages without a box around each section, what follows the title belongs to it, up to the next title.
    fn take_siblings(&self, label: usize, top: usize, nodes: &mut Range<usize>) {
        let shape = shape(self.tree, top, label);
        while nodes.end < self.tree.len() && self.tree.parent(nodes.end) == self.tree.parent(top) {
            let next = self.tree.subtree(nodes.end);
            if self.border_within(&next, label) || self.tree.node(nodes.end).role == Role::Dialog {
                break;
            }
            // A title that we don't know ends the section, too. It looks like ours, and ours has all it needs.
            if (self.means)(self.tree, nodes) && self.begins_like(&next, &shape) {
                break;
            }
            nodes.end = next.end;
        }
    }

    fn border_within(&self, nodes: &Range<usize>, label: usize) -> bool {
        let from = self.borders.partition_point(|&border| border < nodes.start);
        self.borders[from..]
            .iter()
            .take_while(|&&border| border < nodes.end)
            // A heading around the title is the title's own; what stands deeper in it, too.
            .any(|&border| border != label && !self.tree.subtree(border).contains(&label))
    }

    fn begins_like(&self, sibling: &Range<usize>, shape: &[(&str, Role)]) -> bool {
        let first = sibling.clone().find(|&index| !self.tree.node(index).text.is_empty());
        first.is_some_and(|first| {
            !looks_like_entry(&self.tree.node(first).text) && self::shape(self.tree, sibling.start, first) == shape
        })
    }
}

/// Elements and roles from a box down to a node in it.
fn shape<'n>(tree: &Tree<'n>, top: usize, node: usize) -> Vec<(&'n str, Role)> {
    let up = std::iter::once(node).chain(tree.ancestors(node)).take_while(|&index| index >= top);
    up.map(|index| (tree.node(index).tag.as_str(), tree.node(index).role)).collect()
}

/// Whether a node is of a kind that titles are made of.
#[must_use]
pub fn may_be_title(node: &Node) -> bool {
    !node.hidden
        && !node.text.is_empty()
        && matches!(
            node.role,
            Role::Text | Role::Heading | Role::Label | Role::Cell | Role::Listitem | Role::Group | Role::Other
        )
}

/// All indexes that are not part of a dialog.
#[must_use]
pub fn outside_dialogs(tree: &Tree<'_>) -> Vec<usize> {
    let mut out = Vec::with_capacity(tree.len());
    let mut index = 0;
    while index < tree.len() {
        if tree.node(index).role == Role::Dialog {
            index = tree.subtree(index).end;
        } else {
            out.push(index);
            index += 1;
        }
    }
    out
}

/// Whether there is something to add to: a field that is no search, or a button that adds or edits.
#[must_use]
pub fn adds(tree: &Tree<'_>, nodes: &Range<usize>) -> bool {
    tree.find(nodes.clone(), |node| match node.role {
        Role::Textbox => !is_search(node),
        Role::Button | Role::Link => labels::means(&node.name, Word::Add) || labels::means(&node.name, Word::BatchEdit),
        _ => false,
    })
    .next()
    .is_some()
}

/// A field that looks for something and keeps nothing.
#[must_use]
pub fn is_search(node: &Node) -> bool {
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        ["搜索", "查找", "筛选", "search", "filter", "find"].iter().any(|word| text.contains(word))
    };
    says(&node.placeholder) || says(&node.name)
}

/// Whether a text is a URL or a host name and nothing else.
#[must_use]
pub fn looks_like_entry(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(char::is_whitespace)
        && (text.contains("://")
            || (text.contains('.') && text.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:/_".contains(&b))))
}
