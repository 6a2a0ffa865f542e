//! Evidence by content: the entries that stand with a control are those that the console's own records hold for a list.

use super::{Named, Opened, Owners, Told};
use crate::console::entries;
use crate::console::labels::Title;
use crate::console::outline::Tree;
use std::collections::BTreeSet;

/// What is known of the page from elsewhere: what its lists hold by the console's own records, as far as those tell,
/// whose its controls are by the admin's word, and what was pressed to open something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    lists: Vec<(Title, Vec<String>)>,
    told: Vec<Told>,
    opened: Option<Opened>,
}

impl Contents {
    /// What is known of some lists.
    #[must_use]
    pub fn of(lists: Vec<(Title, Vec<String>)>) -> Self {
        Self { lists, ..Self::default() }
    }

    /// The same with the admin's word.
    #[must_use]
    pub fn with_told(self, told: Vec<Told>) -> Self {
        Self { told, ..self }
    }

    /// The same with what was pressed.
    #[must_use]
    pub fn with_opened(self, opened: Option<Opened>) -> Self {
        Self { opened, ..self }
    }

    pub(super) fn opened(&self) -> Option<Opened> {
        self.opened
    }

    pub(super) fn told(&self) -> &[Told] {
        &self.told
    }
}

/// The list whose record holds exactly the entries in the smallest box that holds the control and any. One that
/// shares all its entries with another proves nothing.
pub(super) fn of(owners: &Owners, tree: &Tree<'_>, control: usize) -> Option<Named> {
    if owners.contents.lists.is_empty() {
        return None;
    }
    let around = tree.ancestors(control).take_while(|at| owners.layer.contains(at)).map(|at| tree.subtree(at));
    let shown = around
        .map(|area| entries::shown(tree, area).map(|(_, entry)| entry).collect::<BTreeSet<_>>())
        .find(|shown| !shown.is_empty())?;
    let same = |entries: &[String]| shown == entries.iter().map(String::as_str).collect::<BTreeSet<_>>();
    let mut found = owners.contents.lists.iter().filter(|(_, entries)| same(entries));
    match (found.next(), found.next()) {
        (Some((title, _)), None) => Some(Named::Known(*title)),
        _ => None,
    }
}
