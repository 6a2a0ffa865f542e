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
    /// Indexes of all that belongs to it.
    pub nodes: Range<usize>,
    /// Up to where its own box reaches; what follows stands beside the box, in a page without one around each section.
    pub boxed: usize,
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
    /// Sections with titles that are not known may stand among those that are.
    strict: bool,
    /// Where another section may begin: known titles and headings, sorted.
    borders: Vec<usize>,
    /// What each known title is the title of.
    sections: Vec<(Title, Section)>,
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
        let strict = known.contains(&Title::RedirectUrls);
        let mut marks = Vec::new();
        let mut borders = Vec::new();
        let mut index = nodes.start;
        while index < nodes.end {
            let node = tree.node(index);
            if node.role == Role::Dialog {
                index = tree.subtree(index).end;
                continue;
            }
            let names = may_be_title(node) || (strict && may_open(node));
            let words = if may_open(node) { node.label() } else { &node.text };
            let mark = if names { labels::title(words) } else { None };
            let mark = mark.filter(|title| known.contains(title));
            if let Some(title) = mark {
                marks.push((index, title));
            }
            if mark.is_some() || node.role == Role::Heading {
                borders.push(index);
            }
            index += 1;
        }
        let mut titles = Self { tree, means, strict, borders, sections: Vec::new() };
        titles.sections = marks.into_iter().map(|(label, title)| (title, titles.extent(label))).collect();
        titles
    }

    /// The section of a title.
    ///
    /// A title that has nothing below it (a help text with the same words, say) gives way to one that has: means to
    /// fill it in, or else entries.
    #[must_use]
    pub fn section(&self, title: Title) -> Found {
        let of_title = self.sections.iter().filter(|(of, _)| *of == title);
        let all: Vec<&Section> = of_title.map(|(_, section)| section).collect();
        let means = |section: &Section| (self.means)(self.tree, &section.nodes);
        let entries = |section: &Section| shows_entries(self.tree, section);
        let opens = |section: &Section| leads_to_more(self.tree, section);
        let ranks: [&dyn Fn(&Section) -> bool; 4] = [&means, &entries, &opens, &|_| true];
        for fits in ranks {
            let fitting: Vec<&Section> = all.iter().copied().filter(|section| fits(section)).collect();
            match fitting.as_slice() {
                [] => {}
                // Of two that are opened by the same title, one may be folded away.
                [one] if opens(one) && all.iter().filter(|section| opens(section)).count() > 1 => {
                    return Found::Several(all.len());
                }
                [one] => return Found::One((*one).clone()),
                more => return Found::Several(more.len()),
            }
        }
        Found::Nowhere
    }

    /// Whether a node belongs to a section other than the one that holds `ours`: it stands in a box with a title.
    #[must_use]
    pub fn has_own_title(&self, index: usize, ours: usize) -> bool {
        let boxed = |section: &Section| section.nodes.contains(&index) && index < section.boxed;
        if self.sections.iter().any(|(_, section)| section.label != ours && boxed(section)) {
            return true;
        }
        let apart = |at: &usize| !self.tree.subtree(*at).contains(&ours);
        self.tree.ancestors(index).take_while(apart).any(|at| {
            self.tree.node(at).role == Role::Heading
                || self
                    .begins_with(at)
                    .is_some_and(|first| self.is_border(first) || names_something(self.tree.node(first)))
        })
    }

    /// How far the section of a title reaches.
    fn extent(&self, label: usize) -> Section {
        if self.tree.node(label).role == Role::Tab {
            return self.panel(label);
        }
        let mut top = label;
        while let Some(parent) = self.tree.parent(top) {
            let area = self.tree.subtree(parent);
            let others = self.strict && self.others_within(parent, top, label);
            if self.border_within(&area, label) || others || self.tree.node(parent).role == Role::Dialog {
                break;
            }
            top = parent;
        }
        let mut nodes = self.tree.subtree(top);
        let boxed = nodes.end;
        // In pages without a box around each section, what follows the title belongs to it, up to the next title.
        while nodes.end < self.tree.len() && self.tree.parent(nodes.end) == self.tree.parent(top) {
            let next = self.tree.subtree(nodes.end);
            let other = match self.strict {
                true => self.is_another(nodes.end, top, label),
                // It looks like ours, and ours has all it needs.
                false => (self.means)(self.tree, &nodes) && self.begins_like(&next, top, label),
            };
            let other = other || self.border_within(&next, label);
            if other || self.tree.node(nodes.end).role == Role::Dialog {
                break;
            }
            nodes.end = next.end;
        }
        Section { label, nodes, boxed }
    }

    /// What a tab shows, if it is in front and there is only one such box.
    fn panel(&self, tab: usize) -> Section {
        let alone = Section { label: tab, nodes: self.tree.subtree(tab), boxed: tab + 1 };
        if self.tree.node(tab).selected != Some(true) {
            return alone;
        }
        let is_panel = |node: &Node| node.role == Role::Tabpanel && !node.hidden;
        let around = self.tree.ancestors(tab).map(|at| self.tree.subtree(at));
        let panels =
            around.map(|area| self.tree.find(area, is_panel).collect::<Vec<_>>()).find(|found| !found.is_empty());
        match panels.as_deref() {
            Some(&[panel]) if panel > tab => {
                let nodes = self.tree.subtree(panel);
                Section { label: tab, boxed: nodes.end, nodes }
            }
            _ => alone,
        }
    }

    fn is_border(&self, index: usize) -> bool {
        self.borders.binary_search(&index).is_ok()
    }

    fn border_within(&self, nodes: &Range<usize>, label: usize) -> bool {
        let from = self.borders.partition_point(|&border| border < nodes.start);
        self.borders[from..]
            .iter()
            .take_while(|&&border| border < nodes.end)
            // A heading around the title is the title's own; what stands deeper in it, too.
            .any(|&border| border != label && !self.tree.subtree(border).contains(&label))
    }

    /// Whether a box holds another section beside the one that is growing from `top`.
    fn others_within(&self, parent: usize, top: usize, label: usize) -> bool {
        let area = self.tree.subtree(parent);
        let mut at = area.start + 1;
        while at < area.end {
            if at != top && self.is_another(at, top, label) {
                return true;
            }
            at = self.tree.subtree(at).end;
        }
        false
    }

    /// Whether what stands beside `top` begins with a title that we don't know: it looks like ours, or it has means of
    /// its own. A mistake here must never put a foreign field into our section.
    fn is_another(&self, sibling: usize, top: usize, label: usize) -> bool {
        let Some(first) = self.begins_with(sibling) else { return false };
        let node = self.tree.node(first);
        let ours = self.tree.node(label).role;
        if matches!(node.role, Role::Button | Role::Tab) {
            // Below a title that opens something, the next button may be the next such title.
            return matches!(ours, Role::Button | Role::Tab) && !labels::is_word(node.label());
        }
        if !names_something(node) {
            return false;
        }
        // A box that says more than its title is a card of its own, and what follows it is no part of it.
        let says_more = |index: usize| {
            let inner = self.tree.node(index);
            index != label && inner.role == Role::Text && inner.text.chars().any(says_something)
        };
        match first == sibling {
            true if top != label => self.tree.subtree(top).any(says_more),
            true => node.tag == self.tree.node(label).tag && node.role == ours && !self.explains(sibling, top),
            false => {
                shape(self.tree, sibling, first) == shape(self.tree, top, label)
                    || adds(self.tree, &self.tree.subtree(sibling))
                    || (self.means)(self.tree, &self.tree.subtree(sibling))
            }
        }
    }

    fn begins_like(&self, sibling: &Range<usize>, top: usize, label: usize) -> bool {
        let first = sibling.clone().find(|&index| !self.tree.node(index).text.is_empty());
        first.is_some_and(|first| {
            !looks_like_entry(&self.tree.node(first).text)
                && shape(self.tree, sibling.start, first) == shape(self.tree, top, label)
        })
    }

    /// Whether a text right below a title, with more to come in the same box, explains the title.
    fn explains(&self, text: usize, title: usize) -> bool {
        let end = self.tree.subtree(text).end;
        self.tree.node(text).role == Role::Text
            && text == self.tree.subtree(title).end
            && self.tree.parent(text).is_some_and(|at| self.tree.subtree(at).end > end)
    }

    /// The first thing with words in a box.
    fn begins_with(&self, top: usize) -> Option<usize> {
        let says = |node: &Node| {
            matches!(node.role, Role::Textbox | Role::Combobox | Role::Editor)
                || (node.role != Role::Image && node.label().chars().any(says_something))
        };
        self.tree.find(self.tree.subtree(top), says).next()
    }
}

/// Elements and roles from a box down to a node in it.
fn shape<'n>(tree: &Tree<'n>, top: usize, node: usize) -> Vec<(&'n str, Role)> {
    let up = std::iter::once(node).chain(tree.ancestors(node)).take_while(|&index| index >= top);
    up.map(|index| (tree.node(index).tag.as_str(), tree.node(index).role)).collect()
}

/// Whether a character is part of a word rather than a mark, a number or a space.
fn says_something(c: char) -> bool {
    !c.is_ascii() || c.is_ascii_alphabetic()
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

/// Whether a node can be pressed to show what belongs to it, if it carries a title.
fn may_open(node: &Node) -> bool {
    !node.hidden && matches!(node.role, Role::Tab | Role::Button)
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

/// Whether a text may be the name of something rather than a sentence, an entry or a word of the list itself.
fn names_something(node: &Node) -> bool {
    let text = node.text.as_str();
    matches!(node.role, Role::Text | Role::Heading | Role::Label | Role::Cell | Role::Listitem)
        && !matches!(node.tag.as_str(), "p" | "small" | "#text" | "code")
        && text.chars().count() <= 60
        && !text.ends_with(['。', '.', '！', '!', '；', ';'])
        && !looks_like_entry(text)
        && !labels::means(text, Word::Nothing)
}

fn shows_entries(tree: &Tree<'_>, section: &Section) -> bool {
    let says = |node: &Node| looks_like_entry(&node.text) || labels::means(&node.text, Word::Nothing);
    tree.find(section.nodes.clone(), says).next().is_some()
}

/// A title that can be pressed to show what belongs to it.
fn leads_to_more(tree: &Tree<'_>, section: &Section) -> bool {
    matches!(tree.node(section.label).role, Role::Tab | Role::Button)
}

/// Whether there is something to add to: a field that is no search, or a button that adds or edits.
#[must_use]
pub fn adds(tree: &Tree<'_>, nodes: &Range<usize>) -> bool {
    let words = [Word::Add, Word::BatchEdit, Word::Edit];
    tree.find(nodes.clone(), |node| match node.role {
        Role::Textbox => !is_search(node),
        // An icon stands beside an entry and is for that one only.
        Role::Button | Role::Link if node.name.starts_with("icon:") => false,
        Role::Button | Role::Link => words.iter().any(|word| labels::means(&node.name, *word)),
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
        labels::SEARCH.iter().any(|word| text.contains(word))
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
