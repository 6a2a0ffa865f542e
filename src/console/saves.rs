//! What saves a part of a page. A button that saves is that of the smallest box around it with a title.

use super::controls;
use super::labels::{Title, Word};
use super::outline::{Role, Tree};
use super::owner::{Named, Owners, Surety};
use std::collections::BTreeSet;
use std::ops::Range;

/// The buttons that save what belongs to a title.
#[derive(Debug, Default)]
pub(super) struct Saves {
    /// They save nothing else.
    pub own: Vec<usize>,
    /// They save other parts of the page, too.
    pub page: Vec<usize>,
}

/// Finds them. A text box with a whole list may be confirmed instead.
pub(super) fn of(tree: &Tree<'_>, owners: &Owners, title: Title, confirms: bool) -> Saves {
    let nodes = owners.nodes(tree);
    let buttons = |word: Word| -> Vec<usize> {
        nodes.iter().flat_map(|&at| controls::buttons(tree, &(at..at + 1), word)).collect()
    };
    let all = buttons(Word::Save);
    let one_each = has_one_each(tree, owners, &all);
    let mut saves = Saves::default();
    for &button in &all {
        match whose(tree, owners, button, title, one_each) {
            Whose::Own => saves.own.push(button),
            Whose::Page => saves.page.push(button),
            Whose::Another => {}
        }
    }
    if confirms {
        saves.own.extend(
            buttons(Word::Confirm).into_iter().filter(|&at| whose(tree, owners, at, title, false) == Whose::Own),
        );
    }
    saves
}

/// Whether, in a page without boxes, each part has one of some buttons below it.
pub(super) fn has_one_each(tree: &Tree<'_>, owners: &Owners, buttons: &[usize]) -> bool {
    let known: BTreeSet<Title> = owners.marks().iter().filter_map(|mark| mark.title).collect();
    let named: Vec<Title> = buttons
        .iter()
        .filter_map(|&at| match owners.of_entry(tree, at) {
            Some(Named::Known(title)) => Some(title),
            _ => None,
        })
        .collect();
    named.len() > 1 && named.len() == known.len() && named.into_iter().collect::<BTreeSet<_>>() == known
}

/// Whether the smallest box around a button with a field or a title holds fields alone, and none of this title.
fn stands_with_other_fields(tree: &Tree<'_>, owners: &Owners, button: usize, title: Title) -> bool {
    let fields = |area: &Range<usize>| {
        area.clone().filter(|&at| tree.node(at).role == Role::Textbox && !tree.node(at).hidden).collect::<Vec<_>>()
    };
    let titled = |area: &Range<usize>| owners.marks().iter().any(|mark| area.contains(&mark.at));
    let boxes = tree.ancestors(button).map(|at| tree.subtree(at));
    let Some(area) = boxes.into_iter().find(|area| titled(area) || !fields(area).is_empty()) else { return false };
    !titled(&area) && fields(&area).into_iter().all(|at| owners.of(tree, at).surety(title) < Surety::Asked)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Own,
    Page,
    Another,
}

fn whose(tree: &Tree<'_>, owners: &Owners, button: usize, title: Title, one_each: bool) -> Whose {
    if stands_with_other_fields(tree, owners, button, title) {
        return Whose::Another;
    }
    // A title that nobody knows in its box says little against what a group or its own words name.
    let perhaps_ours = || owners.of(tree, button).surety(title) >= Surety::Asked;
    match owners.titles_around(tree, button).as_slice() {
        [] => Whose::Page,
        [one] if one.title == Some(title) => Whose::Own,
        [one] if one.title.is_none() && perhaps_ours() => Whose::Page,
        [_] => Whose::Another,
        several if several.iter().all(|mark| mark.title != Some(title)) => Whose::Another,
        _ if !one_each => Whose::Page,
        _ if owners.of_entry(tree, button) == Some(Named::Known(title)) => Whose::Own,
        _ => Whose::Another,
    }
}
