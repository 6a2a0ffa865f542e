//! Why a profile is refused: what is wrong and where.

use crate::words::{Catalog, Text};

/// A refused profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// Line in the file, from 1, if known.
    pub line: Option<usize>,
    /// Path of the field, such as `redirectUrls[2]`; empty for the whole.
    pub field: String,
    /// What is wrong.
    pub reason: Text,
}

impl ProfileError {
    /// The sentence for the admin: line, field and reason.
    #[must_use]
    pub fn say(&self, words: &Catalog) -> String {
        let field = if self.field.is_empty() { words.get("profiles_whole") } else { &self.field };
        let reason = words.say(&self.reason);
        let text = match self.line {
            Some(line) => Text::new("profiles_refused").with(line.to_string()),
            None => Text::new("profiles_refused_whole"),
        };
        words.say(&text.with(field).with(reason))
    }
}
