//! How a page adds an entry to a list: by a field with a button beside it, in a row that a button makes, or by the Enter key.

use super::controls::{addressed, buttons, fields, is_press};
use super::entries;
use super::labels::{self, Word};
use super::outline::{Node, Role, Tree};
use super::owner::Owners;

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
    /// A field that takes what stands in it by the Enter key.
    Entered {
        /// Index of the field.
        field: usize,
    },
    /// A button, but no field yet.
    Button(usize),
    /// Two or more fields or buttons that might be meant.
    Unclear,
    /// None.
    None,
}

/// How a list is added to. `adds` are its buttons that add, `fields` its fields, `label` its title.
pub(super) fn of(tree: &Tree<'_>, owners: &Owners, adds: &[usize], fields: &[usize], label: usize) -> Adder {
    match (adds, confirmed_field(tree, fields, label)) {
        ([], Adder::None) => entered_field(tree, owners, fields),
        // A row that was added has a button of its own for what is entered in it.
        ([] | [_], row @ Adder::Field { .. }) => row,
        ([one], _) => field_beside(tree, fields, *one),
        _ => Adder::Unclear,
    }
}

/// A field that a button revealed: the only one whose row holds one button that confirms, and none that adds.
pub(super) fn confirmed_field(tree: &Tree<'_>, fields: &[usize], label: usize) -> Adder {
    let mut found = fields.iter().filter_map(|&field| {
        let mut rows = tree.ancestors(field).map(|at| tree.subtree(at));
        let row = rows.find(|area| tree.find(area.clone(), is_press).next().is_some())?;
        // A box with the title in it, or with another field, holds buttons that are for more than this field.
        let shared = row.contains(&label) || addressed(tree, &self::fields(tree, &row, false)) != [field];
        if shared || !buttons(tree, &row, Word::Add).is_empty() {
            return None;
        }
        let of = |word| buttons(tree, &row, word).into_iter().map(move |button| (button, word));
        let all: Vec<(usize, Word)> = [Word::Confirm, Word::Save].into_iter().flat_map(of).collect();
        if let &[(button, word)] = all.as_slice() { Some(Adder::Field { field, button, word }) } else { None }
    });
    match (found.next(), found.next()) {
        (Some(only), None) => only,
        _ => Adder::None,
    }
}

/// A field that takes entries by the Enter key: it says so, or the entries stand in its own box as tags.
fn entered_field(tree: &Tree<'_>, owners: &Owners, fields: &[usize]) -> Adder {
    let takes = |&&field: &&usize| says_enter(tree.node(field)) || box_of_tags(tree, owners, field).is_some();
    let mut found = fields.iter().filter(takes);
    match (found.next(), found.next()) {
        (Some(&field), None) => Adder::Entered { field },
        _ => Adder::None,
    }
}

fn says_enter(node: &Node) -> bool {
    [&node.name, &node.placeholder, &node.description].into_iter().any(|text| labels::says_enter(text))
}

/// The box of a field that holds nothing but entries and what removes them.
pub(super) fn box_of_tags(tree: &Tree<'_>, owners: &Owners, field: usize) -> Option<usize> {
    if !tree.node(field).takes_a_line() {
        return None;
    }
    let mut boxes = tree.ancestors(field).map(|at| (at, tree.subtree(at)));
    let (around, area) = boxes.find(|(_, area)| entries::shown(tree, area.clone()).next().is_some())?;
    let other = |at: usize| {
        let node = tree.node(at);
        let entry = entries::is_shown(tree, at);
        let used = matches!(node.role, Role::Textbox | Role::Combobox | Role::Radio | Role::Checkbox | Role::Editor);
        let says = node.role == Role::Text && node.text.chars().any(char::is_alphanumeric);
        at != field && !entry && !node.hidden && (used || says || (is_press(node) && !takes_a_tag_away(node)))
    };
    (owners.marks().iter().all(|mark| !area.contains(&mark.at)) && !area.clone().any(other)).then_some(around)
}

/// The field that belongs to a button: the one that shares the smallest box with it.
pub(super) fn field_beside(tree: &Tree<'_>, fields: &[usize], button: usize) -> Adder {
    if fields.is_empty() {
        return Adder::Button(button);
    }
    let word = Word::Add;
    let boxes = tree.ancestors(button).map(|at| tree.subtree(at)).chain(std::iter::once(0..tree.len()));
    for area in boxes {
        let inside: Vec<usize> = fields.iter().copied().filter(|field| area.contains(field)).collect();
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

/// Whether a button beside a field removes it: by its words, or by a sign in place of words outside of the frame that is
/// drawn around the field. What stands within that frame empties the field.
pub(super) fn can_be_removed(tree: &Tree<'_>, field: usize) -> bool {
    let area = tree.parent(field).map(|at| tree.subtree(at)).unwrap_or_default();
    let apart = |at: usize| {
        let (Some(field), Some(button)) = (tree.rect(field), tree.rect(at)) else { return false };
        let mut frames = tree.walls(false).iter().filter(|wall| wall.frames(field));
        button.x >= field.right() && !frames.any(|wall| wall.holds(button))
    };
    let beside = area.clone().filter(|&at| tree.parent(at) == tree.parent(field));
    beside.filter(|&at| is_pressed(tree.node(at))).any(|at| {
        let name = tree.node(at).label().to_ascii_lowercase();
        let sign = is_press(tree.node(at)) && !name.chars().any(char::is_alphanumeric);
        labels::REMOVAL.iter().any(|word| name.contains(word)) || (sign && apart(at))
    })
}

/// A picture may be pressed as well as a button.
fn is_pressed(node: &Node) -> bool {
    is_press(node) || (node.role == Role::Image && !node.hidden)
}

/// Whether a button takes a tag away, by its words or by a sign in place of words.
fn takes_a_tag_away(node: &Node) -> bool {
    let name = node.label().to_ascii_lowercase();
    let says = [labels::REMOVAL, labels::EMPTYING].into_iter().flatten().any(|word| name.contains(word));
    says || !name.chars().any(char::is_alphanumeric)
}
