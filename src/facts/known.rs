//! One fact from several sources: which of them counts, and which is out of date.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970, UTC.
pub type Time = u64;

/// Where a fact comes from, the more authoritative first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Source {
    /// The official Open API.
    Official,
    /// The console's own records (console.md §3).
    Records,
    /// A page of the console.
    Page,
}

impl Source {
    /// Key of the sentence that names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Official => "source_official",
            Self::Records => "source_records",
            Self::Page => "source_page",
        }
    }
}

/// Something that can be seen in more than one place.
pub trait Fact: PartialEq {
    /// Whether what is seen now can't be true together with this: something was changed in between.
    fn contradicts(&self, newer: &Self) -> bool {
        self != newer
    }

    /// Whether the page holds something that it has not saved yet, of which no other source can know.
    fn unsaved(&self) -> bool {
        false
    }
}

impl Fact for bool {}
impl Fact for String {}

/// A fact and when it was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen<T> {
    /// When.
    pub at: Time,
    /// What.
    pub fact: T,
}

/// A fact by source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known<T> {
    /// By the official Open API.
    pub official: Option<Seen<T>>,
    /// By the console's records.
    pub records: Option<Seen<T>>,
    /// By the page.
    pub page: Option<Seen<T>>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { official: None, records: None, page: None }
    }
}

impl<T: Fact> Known<T> {
    /// Takes in what the page shows. Tells whether that differs from what it showed before: then the other sources,
    /// which were asked earlier, are out of date.
    pub fn see(&mut self, at: Time, fact: T) -> bool {
        let changed = self.page.as_ref().is_some_and(|old| old.fact.contradicts(&fact));
        if changed {
            self.official = None;
            self.records = None;
        }
        self.page = Some(Seen { at, fact });
        changed
    }

    /// Every source that knows, the one that counts first. What the page has not saved yet only the page can tell.
    pub fn all(&self) -> impl Iterator<Item = (Source, &Seen<T>)> {
        let page_first = self.page.as_ref().is_some_and(|seen| seen.fact.unsaved());
        let page = || self.page.as_ref().map(|seen| (Source::Page, seen));
        let others = [
            self.official.as_ref().map(|seen| (Source::Official, seen)),
            self.records.as_ref().map(|seen| (Source::Records, seen)),
        ];
        let (first, last) = if page_first { (page(), None) } else { (None, page()) };
        first.into_iter().chain(others.into_iter().flatten()).chain(last)
    }

    /// What counts.
    #[must_use]
    pub fn best(&self) -> Option<&T> {
        self.all().next().map(|(_, seen)| &seen.fact)
    }
}
