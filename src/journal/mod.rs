//! The journal of an app: everything that Larkspur wrote or pressed there, what was there before, and what was read back.
//!
//! A step is noted before it is carried out, and once more when its answer is there, in the place of the first. When a run
//! is done with a requirement, what is there now and was not before is noted as added: that is what an admin would remove
//! by hand to undo it.

mod wire;

use crate::facts::Time;
use serde::{Deserialize, Serialize};

/// How many entries an app's journal holds; the oldest make room.
pub const MAX_ENTRIES: usize = 1_000;
/// How much of a text is kept, in characters. A permission JSON is longer; its scopes are noted one by one.
const MAX_TEXT: usize = 1_000;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Text was put into a field.
    Filled,
    /// A button, tab or choice was pressed.
    Pressed,
    /// The Enter key was pressed in a field.
    Entered,
    /// The text of an editor was replaced.
    Pasted,
    /// Something is there, as read back, that was not before.
    Added,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Filled, Self::Pressed, Self::Entered, Self::Pasted, Self::Added];

    /// The word that it is kept under.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Filled => "filled",
            Self::Pressed => "pressed",
            Self::Entered => "entered",
            Self::Pasted => "pasted",
            Self::Added => "added",
        }
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Came {
    /// Carried out.
    Done,
    /// The page had become another one, or did not take it.
    Refused,
    /// No answer came: the page was left, or closed.
    Unanswered,
}

impl Came {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Done, Self::Refused, Self::Unanswered];

    /// The word that it is kept under.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Unanswered => "unanswered",
        }
    }
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, in milliseconds since 1970.
    pub at: Time,
    /// The step's number; with the time it tells a step from all others.
    pub step: u32,
    /// The page, as the key of its name.
    pub page: String,
    /// The requirement that it was done for.
    pub requirement: String,
    /// What was done.
    pub act: Act,
    /// What carries it: the title above a field, the words on a button.
    pub place: String,
    /// What was written; empty for a press.
    pub value: String,
    /// What was there before; where that has no text of its own, the key of its sentence.
    pub before: String,
    /// What was read back, in the same way.
    pub after: String,
    /// What came of it.
    pub came: Came,
}

/// The journal of one app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Journal {
    /// How many entries made room for newer ones.
    pub dropped: u32,
    /// The oldest first.
    pub entries: Vec<Entry>,
}

impl Journal {
    /// Notes an entry. The answer to a step takes the place of the step.
    pub fn add(&mut self, entry: Entry) {
        let entry =
            Entry { place: short(entry.place), value: short(entry.value), before: short(entry.before), ..entry };
        let entry = Entry { after: short(entry.after), ..entry };
        let same =
            |it: &&mut Entry| (it.at, it.step, it.act) == (entry.at, entry.step, entry.act) && entry.act != Act::Added;
        if let Some(known) = self.entries.iter_mut().rev().find(same) {
            *known = entry;
            return;
        }
        self.entries.push(entry);
        let over = self.entries.len().saturating_sub(MAX_ENTRIES);
        self.entries.drain(..over);
        self.dropped = self.dropped.saturating_add(u32::try_from(over).unwrap_or(u32::MAX));
    }

    /// What was added, each thing once, as it was noted last.
    #[must_use]
    pub fn added(&self) -> Vec<&Entry> {
        let mut all: Vec<&Entry> = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.act == Act::Added) {
            all.retain(|it| (&it.requirement, &it.value) != (&entry.requirement, &entry.value));
            all.push(entry);
        }
        all
    }
}

fn short(text: String) -> String {
    match text.char_indices().nth(MAX_TEXT) {
        Some((at, _)) => [&text[..at], "…"].concat(),
        None => text,
    }
}
