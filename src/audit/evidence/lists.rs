//! What is known of a list of the security page.

use crate::console::lists::{List, ListSeen};
use crate::console::outline::Tree;
use crate::console::whole::Whole;
use crate::facts::Fact;
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
        match (self, newer) {
            // What was asked for before the page saved its entries is out of date, too.
            (Self::Read { entries, unsaved, .. }, Self::Read { entries: now, unsaved: left, .. }) => {
                entries != now || unsaved != left
            }
            _ => false,
        }
    }

    fn unsaved(&self) -> bool {
        matches!(self, Self::Read { unsaved, .. } if !unsaved.is_empty())
    }
}

/// What a page shows of a list; nothing while it is being loaded or folded away. `baseline` is what has been saved, as far as known.
pub(super) fn list_fact(seen: &ListSeen, tree: &Tree<'_>, baseline: &mut Option<Vec<String>>) -> Option<ListFact> {
    let list = match seen {
        ListSeen::List(list) if matches!(list.whole, Whole::Loading | Whole::Unseen) => return None,
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

/// Whether the list may hold what is not saved yet.
#[must_use]
pub fn awaits_save(list: &List, tree: &Tree<'_>) -> bool {
    let mut saves = list.saves.iter().chain(&list.page_saves).peekable();
    // What was typed and has no button to save it may or may not have been saved: only a fresh page tells.
    if saves.peek().is_none() { list.in_fields } else { saves.any(|&save| tree.node(save).usable()) }
}
