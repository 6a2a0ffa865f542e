//! Evidence by order: in a page without boxes each title stands before what is its own, and every title has something.
//!
//! Order alone is the weakest kind, since contents may as well stand before their titles, or belong to titles that look
//! otherwise. So it speaks only where nothing is left over: no control before the first title, none missing below any,
//! and below none more than one list has.

use super::{Mark, Owners, State, is_field, is_press};
use crate::console::labels::Word;
use crate::console::outline::{Role, Tree};
use std::ops::Range;

/// The title that a control stands behind, in a page that is nothing but titles with their contents.
pub(super) fn of<'o>(owners: &'o Owners, tree: &Tree<'_>, control: usize) -> Option<&'o Mark> {
    let marks: Vec<&Mark> = owners.marks.iter().filter(|mark| mark.divides()).collect();
    // A heading of the whole page stands before the first part.
    let first = marks.iter().position(|mark| mark.title.is_some())?;
    let titles = marks.get(first..)?;
    if titles.len() < 2 || titles.iter().any(|mark| mark.state != State::Open) {
        return None;
    }
    let area = around(owners, tree, titles)?;
    let ends = titles.iter().skip(1).map(|mark| mark.at).chain(std::iter::once(area.end));
    let parts: Vec<Range<usize>> = titles.iter().zip(ends).map(|(mark, end)| mark.at..end).collect();
    let before = area.start..titles.first()?.at;
    if before.clone().any(|at| is_used(tree, at)) || !parts.iter().all(|part| is_one_list(tree, part)) {
        return None;
    }
    let nth = parts.iter().position(|part| part.contains(&control))?;
    titles.get(nth).copied()
}

/// The smallest box around all titles.
fn around(owners: &Owners, tree: &Tree<'_>, titles: &[&Mark]) -> Option<Range<usize>> {
    let (first, last) = (titles.first()?.at, titles.last()?.at);
    let boxes = tree.ancestors(first).take_while(|at| owners.layer.contains(at)).map(|at| tree.subtree(at));
    boxes.into_iter().find(|area| area.contains(&last))
}

fn is_one_list(tree: &Tree<'_>, part: &Range<usize>) -> bool {
    let presses = |word: Word| part.clone().filter(|&at| is_press(tree, at, word)).count();
    let fields: Vec<usize> = part.clone().filter(|&at| is_field(tree, at)).collect();
    let dialog = part.clone().any(|at| tree.node(at).role == Role::Dialog);
    let has = |role: Role| part.clone().any(|at| tree.node(at).role == role && !tree.node(at).hidden);
    let choices = [Role::Radio, Role::Combobox, Role::Editor].into_iter().filter(|role| has(*role)).count();
    let lines = super::boxes::lines(tree, &fields) + choices;
    part.clone().any(|at| is_used(tree, at))
        && !dialog
        && lines <= 1
        && presses(Word::Add) <= 1
        && presses(Word::BatchEdit) <= 1
}

fn is_used(tree: &Tree<'_>, at: usize) -> bool {
    let node = tree.node(at);
    is_field(tree, at)
        || (matches!(node.role, Role::Radio | Role::Combobox | Role::Checkbox | Role::Editor) && !node.hidden)
        || [Word::Add, Word::BatchEdit, Word::Edit].iter().any(|word| is_press(tree, at, *word))
}
