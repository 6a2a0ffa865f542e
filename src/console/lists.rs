//! Reading a list of the security page: its entries, and the means to add one.

use super::labels::{self, Title, Word};
use super::outline::{NodeId, Role, Tree};
use super::section::{self, Found, Section, Titles};
use std::ops::Range;

/// A list as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Number of its title.
    pub label: NodeId,
    /// The title as the page writes it.
    pub label_text: String,
    /// Indexes of all that belongs to it.
    pub nodes: Range<usize>,
    /// What it holds, in order. What stands in the field of the adder is no entry yet.
    pub entries: Vec<String>,
    /// Whether these are surely all of its entries.
    pub whole: Whole,
    /// Field and button that add an entry.
    pub adder: Adder,
    /// Opens a text box with all entries.
    pub batch: Option<usize>,
    /// A text box with all entries, one a line, right in the section.
    pub text_box: Option<usize>,
    /// Saves the section.
    pub save: Option<usize>,
}

/// Whether a list was seen to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// All of it.
    Yes,
    /// It is still being loaded.
    Loading,
    /// A part can only be seen by scrolling; the index of the box to scroll.
    Scrolls(usize),
    /// An entry or the page is longer than what is handed over.
    Cut,
}

/// How the page adds an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adder {
    /// A field, and the button beside it.
    Field {
        /// Index of the field.
        field: usize,
        /// Index of the button.
        button: usize,
    },
    /// A button, but no field yet.
    Button(usize),
    /// Two or more fields or buttons that might be meant.
    Unclear,
    /// None.
    None,
}

/// What became of looking for a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListSeen {
    /// Found and read.
    List(Box<List>),
    /// Not on the page.
    Nowhere,
    /// In several places.
    Several(usize),
}

/// Reads the list with a title.
#[must_use]
pub fn read(tree: &Tree<'_>, titles: &Titles<'_, '_>, title: Title) -> ListSeen {
    match titles.section(title) {
        Found::One(section) => ListSeen::List(Box::new(read_section(tree, &section))),
        Found::Nowhere => ListSeen::Nowhere,
        Found::Several(count) => ListSeen::Several(count),
    }
}

fn read_section(tree: &Tree<'_>, section: &Section) -> List {
    let nodes = section.nodes.clone();
    let adder = adder(tree, &nodes);
    let field = match adder {
        Adder::Field { field, .. } => Some(field),
        _ => None,
    };
    let text_box = one(&fields(tree, &nodes, true));
    List {
        label: tree.node(section.label).id,
        label_text: tree.node(section.label).text.clone(),
        entries: entries(tree, &nodes, field),
        whole: whole(tree, &nodes),
        adder,
        batch: one(&buttons(tree, &nodes, Word::BatchEdit)),
        text_box,
        save: save(tree, &nodes, text_box.is_some()),
        nodes,
    }
}

/// The button that saves the section. A text box with the whole list may be confirmed instead.
fn save(tree: &Tree<'_>, nodes: &Range<usize>, boxed: bool) -> Option<usize> {
    let mut all = buttons(tree, nodes, Word::Save);
    if boxed {
        all.extend(buttons(tree, nodes, Word::Confirm));
    }
    one(&all)
}

/// Entries are texts that are a URL or a host and nothing else, and what stands in fields other than the adder's.
fn entries(tree: &Tree<'_>, nodes: &Range<usize>, adder_field: Option<usize>) -> Vec<String> {
    let mut out = Vec::new();
    for index in nodes.clone() {
        let node = tree.node(index);
        let value = node.value.as_deref().unwrap_or_default();
        match node.role {
            Role::Textbox if Some(index) == adder_field || section::is_search(node) => {}
            Role::Textbox => {
                out.extend(value.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
            }
            Role::Button | Role::Combobox | Role::Editor | Role::Label | Role::Heading => {}
            Role::Link if section::looks_like_entry(&node.name) => out.push(node.name.clone()),
            _ if section::looks_like_entry(&node.text) => out.push(node.text.clone()),
            _ => {}
        }
    }
    out
}

fn whole(tree: &Tree<'_>, nodes: &Range<usize>) -> Whole {
    let around = tree.ancestors(nodes.start);
    if tree.find(nodes.clone(), |node| node.busy).next().is_some() || around.into_iter().any(|at| tree.node(at).busy) {
        return Whole::Loading;
    }
    if tree.truncated || tree.find(nodes.clone(), |node| node.cut && node.role != Role::Editor).next().is_some() {
        return Whole::Cut;
    }
    let scrolls = |node: &super::outline::Node| {
        // A long text box scrolls, too, but its value is whole.
        node.role != Role::Textbox && node.scroll.is_some_and(|s| s.full > s.view + 4)
    };
    tree.find(nodes.clone(), scrolls).next().map_or(Whole::Yes, Whole::Scrolls)
}

fn adder(tree: &Tree<'_>, nodes: &Range<usize>) -> Adder {
    let button = match buttons(tree, nodes, Word::Add).as_slice() {
        [] => return Adder::None,
        [one] => *one,
        _ => return Adder::Unclear,
    };
    field_beside(tree, nodes, button)
}

/// The field that belongs to a button: the one that shares the smallest box with it.
#[must_use]
pub fn field_beside(tree: &Tree<'_>, nodes: &Range<usize>, button: usize) -> Adder {
    let all = fields(tree, nodes, false);
    if all.is_empty() {
        return Adder::Button(button);
    }
    let boxes = tree.ancestors(button).map(|at| tree.subtree(at)).chain(std::iter::once(nodes.clone()));
    for area in boxes {
        let inside: Vec<usize> = all.iter().copied().filter(|field| area.contains(field)).collect();
        let empty: Vec<usize> = inside
            .iter()
            .copied()
            .filter(|&field| tree.node(field).value.as_deref().unwrap_or_default().is_empty())
            .collect();
        match (inside.as_slice(), empty.as_slice()) {
            ([], _) => {}
            ([field], _) | (_, [field]) => return Adder::Field { field: *field, button },
            // All of them hold entries: the button makes a new field.
            (_, []) => return Adder::Button(button),
            _ => return Adder::Unclear,
        }
    }
    Adder::Unclear
}

/// Text fields that keep what is typed into them, of one line or of many.
#[must_use]
pub fn fields(tree: &Tree<'_>, nodes: &Range<usize>, multiline: bool) -> Vec<usize> {
    tree.find(nodes.clone(), |node| {
        node.role == Role::Textbox && node.multiline == multiline && !node.hidden && !section::is_search(node)
    })
    .collect()
}

/// Buttons with a meaning.
#[must_use]
pub fn buttons(tree: &Tree<'_>, nodes: &Range<usize>, word: Word) -> Vec<usize> {
    let pressable = |role| matches!(role, Role::Button | Role::Link);
    tree.find(nodes.clone(), |node| pressable(node.role) && !node.hidden && labels::means(&node.name, word)).collect()
}

/// The only element, if it is the only one.
#[must_use]
pub fn one(of: &[usize]) -> Option<usize> {
    if let [only] = of { Some(*only) } else { None }
}
