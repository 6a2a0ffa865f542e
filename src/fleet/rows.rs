//! What is known and kept of the apps: verdicts and when they were found, and nothing of what an app holds.

use crate::audit::Verdict;
use crate::console::apps::ListedApp;
use crate::facts::{AppId, Time};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// Why a check has come to a halt. It goes on where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stop {
    /// The admin wanted it, or the page was closed.
    Asked,
    /// The console says that it is asked too often.
    Busy,
    /// Nobody is signed in any more.
    SignedOut,
    /// No page of the console is open to read by.
    NoPage,
    /// The console has failed to answer several times on end.
    Silent,
    /// The list of apps can't be read.
    NoList,
}

impl Stop {
    /// The word that tests and styles know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Busy => "busy",
            Self::SignedOut => "signed-out",
            Self::NoPage => "no-page",
            Self::Silent => "silent",
            Self::NoList => "no-list",
        }
    }
}

/// What came of reading an app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It was not read yet.
    Unread,
    /// It was held against a profile.
    Checked,
    /// Nothing of it is what any profile asks for.
    NoProfile,
    /// It is in the list, but its records are not for this account.
    NoAccess,
    /// It was in the list, and is there no more.
    Gone,
    /// None of its records could be read, and why.
    Failed(Text),
}

/// An app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// App ID.
    pub id: AppId,
    /// Its name.
    pub name: String,
    /// Whose it is, if that was told.
    pub owner: Option<String>,
    /// Id of the profile that it was held against.
    pub profile: Option<String>,
    /// What came of it.
    pub outcome: Outcome,
    /// Each requirement that the console's records can concern, and how it stands.
    pub verdicts: Vec<(String, Verdict)>,
    /// The highest number of its versions.
    pub version: Option<String>,
    /// When it was read; 0 for never.
    pub checked: Time,
    /// When all of it was met, and the requirements of which something has changed since.
    pub drift: Option<(Time, Vec<String>)>,
}

/// How an app stands, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Something is missing, or otherwise than wanted.
    Open,
    /// All is there, and some of it waits for a version or a review.
    Pending,
    /// Nothing is wrong as far as the records tell; they don't tell all.
    Unknown,
    /// All is as wanted.
    Met,
    /// It could not be read.
    Failed,
    /// Its records are not for this account.
    NoAccess,
    /// It is not in the list any more.
    Gone,
    /// It fits no profile.
    NoProfile,
    /// It was not read yet.
    Unread,
}

impl State {
    /// All of them, what wants most attention first.
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::Pending,
        Self::Unknown,
        Self::Met,
        Self::Failed,
        Self::NoAccess,
        Self::Gone,
        Self::NoProfile,
        Self::Unread,
    ];

    /// The word that tests, styles and programs know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
            Self::Met => "met",
            Self::Failed => "failed",
            Self::NoAccess => "no-access",
            Self::Gone => "gone",
            Self::NoProfile => "no-profile",
            Self::Unread => "unread",
        }
    }

    /// Key of what it is called in the admin's language.
    #[must_use]
    pub fn key(self) -> String {
        ["fleet_state_", &self.word().replace('-', "_")].concat()
    }
}

impl Row {
    pub(super) fn new(app: ListedApp) -> Self {
        Self {
            id: app.id,
            name: app.name,
            owner: app.owner,
            profile: None,
            outcome: Outcome::Unread,
            verdicts: Vec::new(),
            version: None,
            checked: 0,
            drift: None,
        }
    }

    /// How the app stands.
    #[must_use]
    pub fn state(&self) -> State {
        let is = |verdict| self.verdicts.iter().any(|(_, known)| *known == verdict);
        match &self.outcome {
            Outcome::Unread => State::Unread,
            Outcome::NoProfile => State::NoProfile,
            Outcome::NoAccess => State::NoAccess,
            Outcome::Gone => State::Gone,
            Outcome::Failed(_) => State::Failed,
            Outcome::Checked if is(Verdict::Missing) || is(Verdict::Different) => State::Open,
            Outcome::Checked if is(Verdict::Pending) => State::Pending,
            // An app that was held against nothing is not called met.
            Outcome::Checked if is(Verdict::Unknown) || is(Verdict::ToConfirm) || !is(Verdict::Met) => State::Unknown,
            Outcome::Checked => State::Met,
        }
    }

    /// The requirements that stand so.
    pub fn with(&self, verdict: Verdict) -> impl Iterator<Item = &str> {
        self.verdicts.iter().filter(move |(_, known)| *known == verdict).map(|(id, _)| id.as_str())
    }
}

/// All apps of an account on one console.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fleet {
    /// Host of the console.
    pub host: String,
    /// Name of the organisation, if the page tells it: another one is another account.
    pub organization: Option<String>,
    /// The apps, in the order of the list.
    pub rows: Vec<Row>,
    /// How many apps the list has that it did not show.
    pub unseen: usize,
    /// When the check was begun: what was read before that is read again.
    pub begun: Time,
    /// The check is through with all of them.
    pub done: bool,
    /// Why it came to a halt, if it did.
    pub stopped: Option<Stop>,
}

impl Fleet {
    /// How many apps the check is through with.
    #[must_use]
    pub fn checked(&self) -> usize {
        self.rows.iter().filter(|row| !self.is_due(row)).count()
    }

    pub(super) fn is_due(&self, row: &Row) -> bool {
        row.checked < self.begun
    }

    pub(super) fn next_due(&self) -> Option<usize> {
        self.rows.iter().position(|row| self.is_due(row))
    }
}
