//! Reading a list of the security page: its entries, and the means to add one.

use super::labels::{self, Title, Word};
use super::outline::{Node, NodeId, Role, Tree};
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
    /// Some of them stand in fields, where they may have been typed just now.
    pub in_fields: bool,
    /// Whether these are surely all of its entries.
    pub whole: Whole,
    /// Field and button that add an entry.
    pub adder: Adder,
    /// Opens a text box with all entries.
    pub batch: Option<usize>,
    /// Makes the list editable.
    pub edit: Option<usize>,
    /// A title that can be pressed to show the list, while nothing of it is to be seen.
    pub opener: Option<usize>,
    /// A text box with all entries, one a line, right in the section.
    pub text_box: Option<usize>,
    /// What saves the section; of several, nobody knows which.
    pub saves: Vec<usize>,
    /// What may save the whole page, and other parts of it, too.
    pub page_saves: Vec<usize>,
}

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
        /// What the button means: that it adds, or that it confirms.
        word: Word,
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
        Found::One(section) => ListSeen::List(Box::new(read_section(tree, titles, &section))),
        Found::Nowhere => ListSeen::Nowhere,
        Found::Several(count) => ListSeen::Several(count),
    }
}

fn read_section(tree: &Tree<'_>, titles: &Titles<'_, '_>, section: &Section) -> List {
    let nodes = section.nodes.clone();
    let adder = adder(tree, section);
    let field = match adder {
        Adder::Field { field, .. } => Some(field),
        _ => None,
    };
    let text_box = one(&fields(tree, &nodes, true));
    let batch = one(&buttons(tree, &nodes, Word::BatchEdit));
    let edit = one(&edits(tree, section));
    let entries = entries(tree, &nodes, field);
    let holds =
        |node: &Node| node.role == Role::Textbox && node.value.as_ref().is_some_and(|value| entries.contains(value));
    let (saves, page_saves) = saves(tree, titles, section, text_box.is_some());
    let has_means = adder != Adder::None || batch.is_some() || edit.is_some() || text_box.is_some();
    let says_empty = || tree.find(nodes.clone(), |node| labels::means(&node.text, Word::Nothing)).next().is_some();
    let seen = has_means || !entries.is_empty() || says_empty();
    let title = tree.node(section.label);
    let opens = matches!(title.role, Role::Tab | Role::Button) && title.selected != Some(true);
    List {
        label: title.id,
        label_text: title.label().to_owned(),
        whole: whole(tree, &nodes, seen),
        in_fields: text_box.is_some() || tree.find(nodes.clone(), holds).any(|at| Some(at) != field),
        opener: (opens && !seen).then_some(section.label),
        entries: entries.clone(),
        adder,
        batch,
        edit,
        text_box,
        saves,
        page_saves,
        nodes,
    }
}

/// The buttons that save the section, and those that may save the page.
fn saves(tree: &Tree<'_>, titles: &Titles<'_, '_>, section: &Section, boxed: bool) -> (Vec<usize>, Vec<usize>) {
    let mut own = buttons(tree, &section.nodes, Word::Save);
    if boxed {
        // A text box with the whole list may be confirmed instead.
        own.extend(buttons(tree, &section.nodes, Word::Confirm));
    }
    let mut all = buttons(tree, &(0..tree.len()), Word::Save);
    let in_dialog = |index: usize| tree.ancestors(index).any(|at| tree.node(at).role == Role::Dialog);
    all.retain(|index| !section.nodes.contains(index) && !in_dialog(*index));
    // The last button of a page without boxes around its sections may well be for all of them.
    if all.is_empty() && own.iter().all(|&index| index >= section.boxed) {
        return (Vec::new(), own);
    }
    all.retain(|&index| !titles.has_own_title(index, section.label));
    (own, all)
}

/// Buttons that make the whole list editable, not a single entry of it.
fn edits(tree: &Tree<'_>, section: &Section) -> Vec<usize> {
    let entry = |node: &Node| section::looks_like_entry(if node.role == Role::Link { &node.name } else { &node.text });
    let beside_entry = |index: usize| {
        let parent = tree.parent(index);
        let titled = parent.is_some_and(|at| tree.subtree(at).contains(&section.label));
        let near = |at: usize| tree.parent(at) == parent || Some(at) == parent;
        !titled && tree.find(section.nodes.clone(), entry).any(near)
    };
    let for_all = |index: &usize| !tree.node(*index).name.starts_with("icon:") && !beside_entry(*index);
    buttons(tree, &section.nodes, Word::Edit).into_iter().filter(for_all).collect()
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
            _ if section::looks_like_entry(&node.text) && !is_example(tree, index) => out.push(node.text.clone()),
            _ => {}
        }
    }
    out
}

/// Whether the text right before says that this is an example.
fn is_example(tree: &Tree<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let text = tree.node(before).text.to_ascii_lowercase();
    tree.parent(before) == tree.parent(index)
        && !section::looks_like_entry(&text)
        && labels::EXAMPLE.iter().any(|word| text.contains(word))
}

fn whole(tree: &Tree<'_>, nodes: &Range<usize>, seen: bool) -> Whole {
    let around = tree.ancestors(nodes.start);
    if tree.find(nodes.clone(), |node| node.busy).next().is_some() || around.into_iter().any(|at| tree.node(at).busy) {
        return Whole::Loading;
    }
    if !seen {
        return Whole::Unseen;
    }
    if tree.truncated || tree.find(nodes.clone(), |node| node.cut && node.role != Role::Editor).next().is_some() {
        return Whole::Cut;
    }
    let scrolls = |node: &Node| {
        // A long text box scrolls, too, but its value is whole.
        node.role != Role::Textbox && node.scroll.is_some_and(|s| s.full > s.view + 4)
    };
    tree.find(nodes.clone(), scrolls).next().map_or(Whole::Yes, Whole::Scrolls)
}

fn adder(tree: &Tree<'_>, section: &Section) -> Adder {
    match buttons(tree, &section.nodes, Word::Add).as_slice() {
        [] => confirmed_field(tree, section),
        [one] => field_beside(tree, &section.nodes, *one),
        _ => Adder::Unclear,
    }
}

/// A field that a button revealed: an empty one, or the only one, whose box holds a button that confirms.
fn confirmed_field(tree: &Tree<'_>, section: &Section) -> Adder {
    let single = fields(tree, &section.nodes, false);
    let Some(field) = single.first().copied() else { return Adder::None };
    let Some(area) = tree.parent(field).map(|at| tree.subtree(at)) else { return Adder::None };
    // A box with the title in it, or with more than the section, holds buttons that are for more than the field.
    let own = area.start > section.nodes.start && area.end <= section.nodes.end && !area.contains(&section.label);
    if !own {
        return Adder::None;
    }
    let words = [Word::Confirm, Word::Save];
    let of = |word| buttons(tree, &area, word).into_iter().map(move |button| (button, word));
    let all: Vec<(usize, Word)> = words.into_iter().flat_map(of).collect();
    match (all.as_slice(), single.iter().filter(|at| area.contains(at)).count()) {
        (&[(button, word)], 1) if single.len() == 1 => Adder::Field { field, button, word },
        _ => Adder::None,
    }
}

/// The field that belongs to a button: the one that shares the smallest box with it.
fn field_beside(tree: &Tree<'_>, nodes: &Range<usize>, button: usize) -> Adder {
    let all = fields(tree, nodes, false);
    if all.is_empty() {
        return Adder::Button(button);
    }
    let word = Word::Add;
    let boxes = tree.ancestors(button).map(|at| tree.subtree(at)).chain(std::iter::once(nodes.clone()));
    for area in boxes {
        let inside: Vec<usize> = all.iter().copied().filter(|field| area.contains(field)).collect();
        let value = |field: usize| tree.node(field).value.as_deref().unwrap_or_default();
        let empty: Vec<usize> = inside.iter().copied().filter(|&field| value(field).is_empty()).collect();
        match (inside.as_slice(), empty.as_slice()) {
            ([], _) => {}
            // A field that can be removed is an entry; the button makes a new one.
            ([field], []) if can_be_removed(tree, *field) => return Adder::Button(button),
            ([field], _) => return Adder::Field { field: *field, button, word },
            _ => {
                let addressed = addressed(tree, &inside);
                let apart =
                    |field: usize| inside.iter().all(|&at| at == field || tree.parent(at) != tree.parent(field));
                return match (addressed.as_slice(), empty.as_slice()) {
                    // A field for the address, and others beside it.
                    (&[field], _) if inside.iter().all(|&at| tree.parent(at) == tree.parent(field)) => {
                        Adder::Field { field, button, word }
                    }
                    // A field for each entry, in a box of its own.
                    (_, []) => Adder::Button(button),
                    (_, &[field]) if apart(field) => Adder::Field { field, button, word },
                    _ => Adder::Unclear,
                };
            }
        }
    }
    Adder::Unclear
}

/// Whether a button beside a field removes it.
fn can_be_removed(tree: &Tree<'_>, field: usize) -> bool {
    let removes = |node: &Node| {
        let name = node.label().to_ascii_lowercase();
        node.role == Role::Button && labels::REMOVAL.iter().any(|word| name.contains(word))
    };
    let area = tree.parent(field).map(|at| tree.subtree(at)).unwrap_or_default();
    tree.find(area, removes).any(|at| tree.parent(at) == tree.parent(field))
}

/// The fields that say by their name or example that a URL or host goes into them; if none does, those that don't say
/// that something else does.
#[must_use]
pub fn addressed(tree: &Tree<'_>, fields: &[usize]) -> Vec<usize> {
    let says = |field: usize, words: &[&str]| {
        let node = tree.node(field);
        [&node.name, &node.placeholder].into_iter().any(|text| {
            let plain = labels::plain(text);
            words.iter().any(|word| plain.contains(word))
        })
    };
    let takes =
        |field: &usize| says(*field, labels::ADDRESS) || section::looks_like_entry(&tree.node(*field).placeholder);
    let other = |field: &usize| says(*field, labels::REMARK);
    let sure: Vec<usize> = fields.iter().copied().filter(|field| takes(field) && !other(field)).collect();
    if sure.is_empty() { fields.iter().copied().filter(|field| !other(field)).collect() } else { sure }
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
