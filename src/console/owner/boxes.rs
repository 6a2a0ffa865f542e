//! Evidence by box: the only title in the smallest box that holds the control and any title.

use super::{Mark, Owners, State, is_field, is_press};
use crate::console::controls;
use crate::console::labels::Word;
use crate::console::outline::Tree;
use std::ops::Range;

/// The title of the smallest box, if it is the only one there and the box is not more than one title's: with two buttons
/// that add, or two lines of empty fields, something in it belongs to a title that nobody knows.
pub(super) fn of<'o>(owners: &'o Owners, tree: &Tree<'_>, control: usize) -> Option<&'o Mark> {
    let (mark, area) = smallest(owners, tree, control)?;
    let one_list = presses(owners, tree, &area, Word::Add) <= 1
        && presses(owners, tree, &area, Word::BatchEdit) <= 1
        && edits(tree, &area) <= 1
        && lines_of_empty_fields(tree, &area) <= 1;
    one_list.then_some(mark)
}

/// The same for what is only read.
pub(super) fn around<'o>(owners: &'o Owners, tree: &Tree<'_>, index: usize) -> Option<&'o Mark> {
    smallest(owners, tree, index).map(|(mark, _)| mark)
}

fn smallest<'o>(owners: &'o Owners, tree: &Tree<'_>, index: usize) -> Option<(&'o Mark, Range<usize>)> {
    let area = owners.smallest_box(tree, index)?;
    let first = owners.marks_in(&area).next()?;
    // A title and its repetition in one box are one.
    let alone = owners.marks_in(&area).skip(1).all(|mark| mark.title.is_some() && mark.title == first.title);
    (alone && first.state != State::Closed).then_some((first, area))
}

fn presses(owners: &Owners, tree: &Tree<'_>, area: &Range<usize>, word: Word) -> usize {
    area.clone()
        .filter(|&index| is_press(tree, index, word) && owners.marks.iter().all(|mark| mark.at != index))
        .count()
}

/// Buttons that open the whole for editing; those of single entries stand beside them.
fn edits(tree: &Tree<'_>, area: &Range<usize>) -> usize {
    let whole = |index: &usize| {
        is_press(tree, *index, Word::Edit)
            && !tree.node(*index).name.starts_with("icon:")
            && !controls::stands_beside_entry(tree, area, *index)
    };
    area.clone().filter(whole).count()
}

/// Fields that hold nothing, in lines: an address and its remark stand in one.
fn lines_of_empty_fields(tree: &Tree<'_>, area: &Range<usize>) -> usize {
    let empty = |index: &usize| {
        let node = tree.node(*index);
        is_field(tree, *index) && node.value.as_deref().unwrap_or_default().is_empty() && !node.readonly
    };
    let fields: Vec<usize> = area.clone().filter(empty).collect();
    lines(tree, &fields)
}

/// In how many lines some fields stand.
pub(super) fn lines(tree: &Tree<'_>, fields: &[usize]) -> usize {
    let same_line = |one: usize, other: usize| match (tree.rect(one), tree.rect(other)) {
        (Some(one), Some(other)) => (one.middle() - other.middle()).abs() <= 8,
        _ => tree.parent(one) == tree.parent(other),
    };
    let begins = |(at, field): (usize, &usize)| !fields[..at].iter().any(|earlier| same_line(*earlier, *field));
    fields.iter().enumerate().filter(|(at, field)| begins((*at, field))).count()
}
