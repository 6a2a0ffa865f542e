//! What is shown of the apps: which of them, and in which order.

use super::rows::{Fleet, Row, State};
use crate::audit::Verdict;
use std::cmp::Ordering;

/// The verdicts that have a column of their own.
pub const VERDICTS: [Verdict; 4] = [Verdict::Missing, Verdict::Different, Verdict::Pending, Verdict::Unknown];

/// A column of the table, which it can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Name and App ID.
    App,
    /// Whose the app is.
    Owner,
    /// How it stands.
    State,
    /// The requirements that stand so, by their number.
    Verdict(Verdict),
    /// When it was read.
    Checked,
}

impl Column {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 8] = [
        Self::App,
        Self::Owner,
        Self::State,
        Self::Verdict(Verdict::Missing),
        Self::Verdict(Verdict::Different),
        Self::Verdict(Verdict::Pending),
        Self::Verdict(Verdict::Unknown),
        Self::Checked,
    ];

    /// The word that tests, styles and programs know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Owner => "owner",
            Self::State => "state",
            Self::Verdict(verdict) => verdict.word(),
            Self::Checked => "checked",
        }
    }

    /// Key of its head.
    #[must_use]
    pub fn key(self) -> String {
        ["fleet_head_", self.word()].concat()
    }

    /// The column with a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.word() == word)
    }
}

/// What the admin has chosen to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Only the apps that stand so.
    pub only: Option<State>,
    /// What they are sorted by.
    pub by: Column,
    /// The other way round.
    pub turned: bool,
}

impl Default for Choice {
    /// What wants most attention comes first.
    fn default() -> Self {
        Self { only: None, by: Column::State, turned: false }
    }
}

impl Choice {
    /// The column was pressed: sorted by it, or, if it is already, the other way round.
    pub fn press(&mut self, column: Column) {
        self.turned = self.by == column && !self.turned;
        self.by = column;
    }
}

/// The apps to show, in order. Those that are alike keep the order of the list.
#[must_use]
pub fn rows<'f>(fleet: &'f Fleet, choice: &Choice) -> Vec<&'f Row> {
    let shown = |row: &&Row| choice.only.is_none_or(|state| row.state() == state);
    let mut rows: Vec<&Row> = fleet.rows.iter().filter(shown).collect();
    rows.sort_by(|one, other| {
        let order = compare(choice.by, one, other);
        if choice.turned { order.reverse() } else { order }
    });
    rows
}

/// How many apps stand how; only the states that there are.
#[must_use]
pub fn counts(fleet: &Fleet) -> Vec<(State, usize)> {
    let count = |state: State| (state, fleet.rows.iter().filter(|row| row.state() == state).count());
    State::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
}

/// What there is most of comes first, and so does what was read last.
fn compare(by: Column, one: &Row, other: &Row) -> Ordering {
    match by {
        Column::App => one.name.cmp(&other.name).then_with(|| one.id.cmp(&other.id)),
        // Those of whom nothing is told come last.
        Column::Owner => (one.owner.is_none(), &one.owner).cmp(&(other.owner.is_none(), &other.owner)),
        Column::State => one.state().cmp(&other.state()),
        Column::Verdict(verdict) => other.with(verdict).count().cmp(&one.with(verdict).count()),
        Column::Checked => other.checked.cmp(&one.checked),
    }
}
