//! What is known of the scopes of one identity.

use crate::console::outline::Tree;
use crate::console::scopes::ScopeList;
use crate::console::whole::Whole;
use crate::facts::{Fact, Identity, Known, ScopeState, Seen, Time};
use serde::{Deserialize, Serialize};

/// The scopes of one identity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopesFact {
    /// The scopes seen so far, each once.
    rows: Vec<(String, ScopeState)>,
    /// All rows were seen.
    pub whole: bool,
    /// Down to where the list was seen, in CSS pixels, without a gap from its top.
    seen_to: u32,
    /// Height of the whole list.
    full: u32,
}

impl Fact for ScopesFact {
    /// More rows are no contradiction: the list shows only those in view.
    fn contradicts(&self, newer: &Self) -> bool {
        newer.rows.iter().any(|(name, state)| match self.state(name) {
            Some(before) => before != *state,
            None => self.whole,
        })
    }
}

impl ScopesFact {
    /// All scopes of an app, as a source lists them that leaves none out.
    #[must_use]
    pub fn all(rows: Vec<(String, ScopeState)>) -> Self {
        Self { rows, whole: true, ..Self::default() }
    }

    /// Some scopes of an app: the source has others, too.
    #[must_use]
    pub fn some(rows: Vec<(String, ScopeState)>) -> Self {
        Self { rows, ..Self::default() }
    }

    /// How a scope stands, if it was seen.
    #[must_use]
    pub fn state(&self, name: &str) -> Option<ScopeState> {
        self.rows.iter().find(|(known, _)| known == name).map(|(_, state)| *state)
    }

    /// The names of the scopes that the app has, or has asked for.
    pub fn held(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(|(_, state)| state.is_held()).map(|(name, _)| name.as_str())
    }

    fn add(&mut self, rows: &[(String, ScopeState)]) {
        for (name, state) in rows {
            match self.rows.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => *known = *state,
                None => self.rows.push((name.clone(), *state)),
            }
        }
    }
}

/// Takes in the rows that the page shows; tells whether something has changed since they were seen last.
pub(super) fn take(
    known: &mut Known<ScopesFact>,
    list: &ScopeList,
    identity: Identity,
    tree: &Tree<'_>,
    now: Time,
) -> bool {
    if list.whole == Whole::Loading || !list.loaded {
        return false;
    }
    let rows_in_view = list.rows_of(identity);
    let old = known.page.as_ref().map(|Seen { fact, .. }| fact.clone());
    let scroll = match list.whole {
        Whole::Scrolls(at) => tree.node(at).scroll,
        _ => None,
    };
    let Some(scroll) = scroll else {
        let whole = list.whole == Whole::Yes;
        // A filtered list adds to what is known and takes nothing away.
        let rows = old.filter(|_| !whole).map(|fact| fact.rows).unwrap_or_default();
        let mut fact = ScopesFact { rows, whole, seen_to: 0, full: 0 };
        fact.add(&rows_in_view);
        return known.see(now, fact);
    };
    let mut fact = old.filter(|fact| fact.full == scroll.full).unwrap_or_default();
    fact.full = scroll.full;
    fact.add(&rows_in_view);
    if scroll.top <= fact.seen_to {
        fact.seen_to = fact.seen_to.max(scroll.top + scroll.view);
    }
    fact.whole = fact.seen_to + 4 >= fact.full;
    known.see(now, fact)
}
