//! Whether a field carries a label of its own that is not known. Whatever stands around it, nobody can be sure then.

use super::marks::ends_a_sentence;
use super::{Owners, marks};
use crate::console::entries::looks_like_entry;
use crate::console::labels;
use crate::console::outline::{Rect, Role, Tree};

/// How far above or beside its field a label stands, in pixels.
const NEAR: i32 = 28;
const BESIDE: i32 = 40;
/// A label is shorter than this, in characters.
const MAX_LABEL: usize = 24;

/// Whether the field's accessible name, or the short text directly above it or to its left, says something unknown.
pub(super) fn of(owners: &Owners, tree: &Tree<'_>, control: usize) -> bool {
    let node = tree.node(control);
    if !matches!(node.role, Role::Textbox | Role::Combobox) {
        return false;
    }
    if is_label(&node.name) && node.name != node.placeholder && labels::titled(&node.name).is_none() {
        return true;
    }
    let Some(field) = tree.rect(control) else { return false };
    let near = owners.nodes(tree).into_iter().filter_map(|at| {
        let other = tree.node(at);
        let rect = tree.rect(at).filter(|_| !other.hidden && marks::is_text(other))?;
        distance(rect, field).map(|distance| (distance, at))
    });
    let Some((_, nearest)) = near.min() else { return false };
    let marked = owners.marks().iter().any(|mark| mark.at == nearest);
    !marked && is_label(&tree.node(nearest).text)
}

fn is_label(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= MAX_LABEL
        && text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !ends_a_sentence(text)
        && !text.contains(['，', '、', ','])
        && !labels::neutral(text)
        && !labels::is_word(text)
        && !looks_like_entry(text)
}

/// How far a text stands from the field that it may be the label of.
fn distance(text: Rect, field: Rect) -> Option<i32> {
    let above = field.y - text.bottom();
    if (-2..=NEAR).contains(&above) && (text.x - field.x).abs() <= 24 {
        return Some(above.max(0));
    }
    let beside = field.x - text.right();
    let in_line = (text.middle() - field.middle()).abs() <= 8;
    ((-2..=BESIDE).contains(&beside) && in_line).then_some(beside.max(0))
}
