//! What is known about an app: each fact with where it comes from and when it was seen.
//!
//! A fact that was seen on an earlier page stays, so that the checklist fills up as the admin walks about.

use crate::console::labels::Title;
use crate::console::lists::{List, ListSeen, Whole};
use crate::console::outline::Tree;
use crate::console::reading::Reading;
use crate::console::scopes::{Identity, ScopeList, ScopeState};
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970, UTC.
pub type Time = u64;

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

impl ScopesFact {
    /// How a scope stands, if it was seen.
    #[must_use]
    pub fn state(&self, name: &str) -> Option<ScopeState> {
        self.rows.iter().find(|(known, _)| known == name).map(|(_, state)| *state)
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

/// A fact and when it was seen on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen<T> {
    /// When.
    pub at: Time,
    /// What.
    pub fact: T,
}

/// What is known about one app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Redirect URLs.
    pub redirect_urls: Option<Seen<ListFact>>,
    /// H5 trusted domains.
    pub h5_domains: Option<Seen<ListFact>>,
    /// Scopes of the app's own identity.
    pub tenant_scopes: Option<Seen<ScopesFact>>,
    /// Scopes used in the name of a user.
    pub user_scopes: Option<Seen<ScopesFact>>,
}

/// What was found when a page view was first read: what stands there then has been saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    redirect_urls: Option<Vec<String>>,
    h5_domains: Option<Vec<String>>,
}

impl Evidence {
    /// Takes in what a page shows.
    pub fn take(&mut self, reading: &Reading<'_>, baseline: &mut Baseline, now: Time) {
        for (title, seen) in [(Title::RedirectUrls, &reading.redirect_urls), (Title::H5Domains, &reading.h5_domains)] {
            let Some(seen) = seen else { continue };
            let (slot, saved) = match title {
                Title::RedirectUrls => (&mut self.redirect_urls, &mut baseline.redirect_urls),
                _ => (&mut self.h5_domains, &mut baseline.h5_domains),
            };
            match list_fact(seen, &reading.tree, saved) {
                // A page that is still being built proves nothing against what was seen before.
                Some(ListFact::Nowhere) if slot.is_some() => {}
                Some(fact) => *slot = Some(Seen { at: now, fact }),
                None => {}
            }
        }
        if let Some(list) = &reading.scopes {
            self.take_scopes(list, &reading.tree, now);
        }
    }

    fn take_scopes(&mut self, list: &ScopeList, tree: &Tree<'_>, now: Time) {
        let slot = match list.identity {
            Some(Identity::Tenant) => &mut self.tenant_scopes,
            Some(Identity::User) => &mut self.user_scopes,
            None => return,
        };
        if list.whole == Whole::Loading || !list.loaded {
            return;
        }
        let scroll = match list.whole {
            Whole::Scrolls(at) => tree.node(at).scroll,
            _ => None,
        };
        let Some(scroll) = scroll else {
            let whole = list.whole == Whole::Yes;
            // A filtered list adds to what is known and takes nothing away.
            let old = slot.take().filter(|_| !whole).map(|seen| seen.fact.rows).unwrap_or_default();
            let mut fact = ScopesFact { rows: old, whole, seen_to: 0, full: 0 };
            fact.add(&list.rows);
            *slot = Some(Seen { at: now, fact });
            return;
        };
        let mut fact = slot.take().map(|seen| seen.fact).filter(|fact| fact.full == scroll.full).unwrap_or_default();
        fact.full = scroll.full;
        fact.add(&list.rows);
        if scroll.top <= fact.seen_to {
            fact.seen_to = fact.seen_to.max(scroll.top + scroll.view);
        }
        fact.whole = fact.seen_to + 4 >= fact.full;
        *slot = Some(Seen { at: now, fact });
    }

    /// A list of the security page.
    #[must_use]
    pub fn list(&self, title: Title) -> Option<&Seen<ListFact>> {
        match title {
            Title::RedirectUrls => self.redirect_urls.as_ref(),
            Title::H5Domains => self.h5_domains.as_ref(),
            _ => None,
        }
    }

    /// The scopes of an identity.
    #[must_use]
    pub fn scopes(&self, identity: Identity) -> Option<&Seen<ScopesFact>> {
        match identity {
            Identity::Tenant => self.tenant_scopes.as_ref(),
            Identity::User => self.user_scopes.as_ref(),
        }
    }
}

fn list_fact(seen: &ListSeen, tree: &Tree<'_>, baseline: &mut Option<Vec<String>>) -> Option<ListFact> {
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
