//! Whether a control carries a label of its own that is not known. Whatever stands around it, nobody can be sure then.

use super::marks::ends_a_sentence;
use super::{Owners, marks, sight};
use crate::console::entries::looks_like_entry;
use crate::console::labels;
use crate::console::outline::{Node, Rect, Role, Tree};

/// How far above, to the left or to the right of its field a label stands, in pixels.
const NEAR: i32 = 28;
const BESIDE: i32 = 40;
const BEHIND: i32 = 16;
/// How far middles may differ on one line.
const LINE: i32 = 8;
/// A label is shorter than this, in characters.
const MAX_LABEL: usize = 24;

/// Whether what the control says of itself, what a group around it is called, or the short text at it says something
/// unknown.
pub(super) fn of(owners: &Owners, tree: &Tree<'_>, control: usize) -> bool {
    let node = tree.node(control);
    let field = matches!(node.role, Role::Textbox | Role::Combobox);
    let alone = || {
        matches!(node.role, Role::Button | Role::Link) && sight::field_on_line(tree, &owners.layer, control).is_none()
    };
    if field && says_something_else(node) {
        return true;
    }
    (field || alone()) && (in_another_group(owners, tree, control) || at_another_label(owners, tree, control, field))
}

/// By its name, its example text, or a description that tells what to enter.
fn says_something_else(node: &Node) -> bool {
    let unknown = |text: &str| is_label(text) && !labels::speaks_of_a_title(text);
    unknown(&node.name) && node.name != node.placeholder
        || unknown(&node.placeholder)
        || (labels::asks_for_something(&node.description) && unknown(&node.description))
}

/// Whether a group that holds no title is called something unknown.
fn in_another_group(owners: &Owners, tree: &Tree<'_>, control: usize) -> bool {
    let around = tree.ancestors(control).take_while(|at| owners.layer.contains(at));
    let untitled = around.take_while(|&at| owners.titles_in(&tree.subtree(at)) == 0);
    let mut names = untitled.map(|at| tree.node(at)).filter(|node| !node.name.is_empty() && node.role != Role::Dialog);
    names.next().is_some_and(|node| is_label(&node.name) && labels::titled(&node.name).is_none())
}

/// Whether the text to its left on its line, else the one right above it, or one that floats in it or stands right
/// behind it, is an unknown label.
fn at_another_label(owners: &Owners, tree: &Tree<'_>, control: usize, field: bool) -> bool {
    let Some(rect) = sight::place(owners, tree, control) else { return false };
    let near =
        |text: &Rect| [above, before, floating, behind].into_iter().any(|distance| distance(*text, rect).is_some());
    let texts: Vec<(Rect, usize, &str)> = owners
        .nodes(tree)
        .into_iter()
        // What floats over the page, such as a message, labels nothing in it.
        .filter(|&at| at != control && tree.root(at) == tree.root(control))
        .filter_map(|at| Some((tree.rect(at).filter(near)?, at, said(tree, at)?)))
        .collect();
    let nearest = |distance: &dyn Fn(Rect, Rect) -> Option<i32>| {
        let near = texts.iter().filter_map(|(text, at, said)| Some((distance(*text, rect)?, *at, *said)));
        near.min()
    };
    let is_mark = |at: usize| owners.marks().iter().any(|mark| mark.at == at);
    let unknown = |at: usize, said: &str| !is_mark(at) && is_label(said) && labels::total(said).is_none();
    let left = nearest(&before);
    if left.is_none_or(|(_, at, said)| !is_mark(at) && !is_label(said))
        && nearest(&above).is_some_and(|(_, at, said)| unknown(at, said))
    {
        return true;
    }
    let at_it = [left]
        .into_iter()
        .chain([floating as fn(Rect, Rect) -> _, behind].map(|kind| nearest(&kind)).into_iter().filter(|_| field));
    at_it.flatten().any(|(_, at, said)| unknown(at, said))
}

/// What a node says as a label does: a text, a picture of one, a link that explains nothing, a field that only shows it,
/// or what is chosen of a list.
fn said<'n>(tree: &Tree<'n>, at: usize) -> Option<&'n str> {
    let node = tree.node(at);
    let text = match node.role {
        _ if node.hidden => return None,
        Role::Image if !node.name.starts_with("icon:") => &node.name,
        Role::Link if !labels::explains(&node.name) && !marks::is_in_a_sentence(tree, at) => &node.name,
        Role::Textbox if node.readonly => node.value.as_ref()?,
        Role::Combobox => node.value.as_ref()?,
        _ if marks::is_text(node) => &node.text,
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Whether anything that labels stands to the left of a place on its line, however far away in its column.
pub(super) fn stands_left(owners: &Owners, tree: &Tree<'_>, control: usize, reach: i32) -> bool {
    let Some(rect) = tree.rect(control) else { return false };
    let left = |text: Rect| text.right() <= rect.x + 2 && rect.x - text.right() <= reach && in_line(text, rect);
    let labels = |at: usize| said(tree, at).is_some_and(is_label) && tree.rect(at).is_some_and(left);
    owners.nodes(tree).into_iter().any(|at| at != control && labels(at))
}

fn is_label(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= MAX_LABEL
        && text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !ends_a_sentence(text)
        && !text.contains(['，', '、', ','])
        && !text.contains("://")
        && !labels::tells(text)
        && !labels::says_enter(text)
        && !labels::neutral(text)
        && !labels::is_word(text)
        && !looks_like_entry(text)
}

fn above(text: Rect, control: Rect) -> Option<i32> {
    let distance = control.y - text.bottom();
    ((-2..=NEAR).contains(&distance) && (text.x - control.x).abs() <= 24).then_some(distance.max(0))
}

fn before(text: Rect, control: Rect) -> Option<i32> {
    let distance = control.x - text.right();
    ((-2..=BESIDE).contains(&distance) && in_line(text, control)).then_some(distance.max(0))
}

fn behind(text: Rect, control: Rect) -> Option<i32> {
    let distance = text.x - control.right();
    ((-2..=BEHIND).contains(&distance) && in_line(text, control)).then_some(distance.max(0))
}

/// Within the upper part of a field.
fn floating(text: Rect, control: Rect) -> Option<i32> {
    let within = text.x >= control.x - 2 && text.right() <= control.right();
    (within && (control.y - LINE..control.middle()).contains(&text.middle())).then_some(0)
}

fn in_line(text: Rect, control: Rect) -> bool {
    (text.middle() - control.middle()).abs() <= LINE
}
