//! What is known of a list of the security page.

use super::Fact;
use crate::console::lists::{List, ListSeen, Whole};
use crate::console::outline::Tree;
use serde::{Deserialize, Serialize};

/// A list of the security page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListFact {
    /// It was read.
    Read {
        /// Its entries.
        entries: Vec<String>,
        /// Those of them that the page holds but has not saved yet.
        unsaved: Vec<String>,
        /// All of its entries were seen.
        whole: bool,
    },
    /// It can't be told which list is meant: so many carry its title.
    Several(usize),
    /// The page does not show it.
    Nowhere,
}

impl Fact for ListFact {
    fn contradicts(&self, newer: &Self) -> bool {
        matches!((self, newer), (Self::Read { entries, .. }, Self::Read { entries: now, .. }) if entries != now)
    }

    fn unsaved(&self) -> bool {
        matches!(self, Self::Read { unsaved, .. } if !unsaved.is_empty())
    }
}

/// What a page shows of a list; nothing while it is being loaded. `baseline` is what has been saved, as far as known.
pub(super) fn list_fact(seen: &ListSeen, tree: &Tree<'_>, baseline: &mut Option<Vec<String>>) -> Option<ListFact> {
    let list = match seen {
        ListSeen::List(list) if list.whole == Whole::Loading => return None,
        ListSeen::List(list) => list,
        ListSeen::Nowhere => return Some(ListFact::Nowhere),
        ListSeen::Several(count) => return Some(ListFact::Several(*count)),
    };
    let saved = baseline.get_or_insert_with(|| list.entries.clone());
    if !awaits_save(list, tree) {
        saved.clone_from(&list.entries);
    }
    let unsaved = list.entries.iter().filter(|entry| !saved.contains(entry)).cloned().collect();
    Some(ListFact::Read { entries: list.entries.clone(), unsaved, whole: list.whole == Whole::Yes })
}

/// Whether the page offers to save the list.
#[must_use]
pub fn awaits_save(list: &List, tree: &Tree<'_>) -> bool {
    list.save.is_some_and(|save| tree.node(save).usable())
}
