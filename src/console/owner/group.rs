//! Evidence by group: a region, fieldset or panel around a control says whose it is.

use super::{Mark, Named, Owners, State};
use crate::console::labels;
use crate::console::outline::{Role, Tree};

/// What the nearest group with a name says, and the title that it goes by.
#[derive(Default)]
pub(super) struct Group {
    pub(super) named: Option<Named>,
    pub(super) title: Option<usize>,
}

pub(super) fn of(owners: &Owners, tree: &Tree<'_>, control: usize) -> Group {
    for at in std::iter::once(control).chain(tree.ancestors(control)).take_while(|at| owners.layer.contains(at)) {
        let node = tree.node(at);
        let area = tree.subtree(at);
        // A group that holds several titles is a page's or a form's, whatever it is called.
        if let Some(title) = labels::titled(&node.name).filter(|_| at != control)
            && owners.titles_in(&area) <= 1
        {
            return Group {
                named: Some(Named::Known(title)),
                title: owners.marks_of(title).next().map(|mark| mark.at),
            };
        }
        // One that only wraps the contents of another is part of it.
        let wrapped = tree.parent(at).is_some_and(|around| tree.node(around).role == Role::Tabpanel);
        if node.role == Role::Tabpanel && !node.hidden && !wrapped {
            return panel(owners, tree, at);
        }
        if let Some(head) = head(owners, tree, at) {
            return Group { named: Some(head.named()), title: Some(head.at) };
        }
        if node.role == Role::Dialog {
            break;
        }
    }
    Group::default()
}

/// A cell is that of the title in its row's first cell, or of the head right above it where heads and contents take turns, a
/// `dd` that of the `dt` before it.
fn head<'o>(owners: &'o Owners, tree: &Tree<'_>, at: usize) -> Option<&'o Mark> {
    let parent = tree.parent(at)?;
    let last = (parent + 1..at).rfind(|&sibling| tree.parent(sibling) == Some(parent));
    if let Some(last) = last.filter(|&last| tree.node(last).tag == "dt") {
        return owners.marks_in(&(last..at)).find(|mark| mark.at == last);
    }
    let row = tree.node(at).role == Role::Cell && tree.node(parent).role == Role::Row;
    if let Some(head) = head_above(tree, parent).filter(|_| row) {
        return owners.marks_in(&tree.subtree(head)).next();
    }
    // More than one title in a row are heads of columns or parts of a form.
    let alone = row && at != parent + 1 && owners.titles_in(&tree.subtree(parent)) == 1;
    owners.marks_in(&tree.subtree(parent + 1)).next().filter(|_| alone)
}

/// The row of a head alone above a row, in a table where each such row is followed by one of contents alone.
fn head_above(tree: &Tree<'_>, row: usize) -> Option<usize> {
    let table = tree.parent(row)?;
    let is_row = |at: usize| tree.node(at).role == Role::Row && tree.parent(at) == Some(table);
    let rows: Vec<usize> = tree.subtree(table).filter(|&at| is_row(at)).collect();
    let cells = |row: usize| tree.find(tree.subtree(row), |node| node.role == Role::Cell).collect::<Vec<_>>();
    let is = |row: usize, tag: &str| matches!(cells(row)[..], [cell] if tree.node(cell).tag == tag);
    let takes_turns =
        rows.len() > 2 && rows.chunks(2).all(|pair| matches!(pair, &[head, of] if is(head, "th") && is(of, "td")));
    let nth = rows.iter().position(|&at| at == row)?;
    (takes_turns && nth % 2 == 1).then(|| rows[nth - 1])
}

/// A panel is that of the selected tab, if there is one of each. With titles in it, it holds more than one thing.
fn panel(owners: &Owners, tree: &Tree<'_>, panel: usize) -> Group {
    let area = tree.subtree(panel);
    if owners.titles_in(&area) > 0 {
        return Group::default();
    }
    let around = tree.ancestors(panel).map(|at| tree.subtree(at)).find(|area| owners.titles_in(area) > 0);
    let Some(around) = around else { return Group::default() };
    let panels = tree.find(around.clone(), |node| node.role == Role::Tabpanel && !node.hidden).count();
    let mut tabs = owners.marks_in(&around).filter(|mark| mark.state == State::Selected);
    match (panels, tabs.next(), tabs.next()) {
        (1, Some(tab), None) => Group { named: Some(tab.named()), title: Some(tab.at) },
        _ => Group::default(),
    }
}
