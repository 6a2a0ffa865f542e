//! Scopes: their names, whose they are, and how they stand.

use super::{checked_string, half_width, is_unseen, quoted};
use crate::words::Text;
use serde::{Deserialize, Serialize};

checked_string!(
    /// Name of a scope, such as `im:message:send_as_bot`.
    ScopeName,
    check_scope
);
/// The one scope of the platform whose name has no colon: it lets a user's token be refreshed.
const OFFLINE_ACCESS: &str = "offline_access";

fn check_scope(text: &str) -> Result<(), Text> {
    if text.contains(char::is_whitespace) {
        return Err(Text::new("refused_scope_space").with(quoted(text)));
    }
    let good = |b: u8| b.is_ascii_alphanumeric() || b":._-".contains(&b);
    let words = text.contains(':') && text.split(':').all(|word| !word.is_empty());
    if !(words || text == OFFLINE_ACCESS) || text.len() > 200 || !text.bytes().all(good) {
        return Err(Text::new("refused_scope").with(quoted(text)));
    }
    Ok(())
}

/// The names of scopes that stand in a text, with the signs of a Chinese keyboard read as those that are meant.
#[must_use]
pub fn names_in(text: &str) -> Vec<String> {
    let plain: String =
        text.chars().filter(|c| c.is_whitespace() || !is_unseen(*c)).map(|c| half_width(c).unwrap_or(c)).collect();
    let is_name = |c: char| c.is_ascii_alphanumeric() || ":._-".contains(c);
    let words = plain.split(|c| !is_name(c)).map(|word| word.trim_matches([':', '.', '-', '_']));
    let mut names: Vec<String> = Vec::new();
    for name in words.filter_map(|word| ScopeName::try_from(word.to_owned()).ok()) {
        if !names.iter().any(|known| known == name.as_str()) {
            names.push(name.into());
        }
    }
    names
}

/// How a scope stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ScopeState {
    /// In effect.
    Granted,
    /// Asked for, waits for a published version.
    AwaitsPublish,
    /// Asked for, waits for the company's reviewer.
    UnderReview,
    /// Not asked for.
    NotAdded,
    /// Not in effect; whether it was asked for, and what it waits for, is not told.
    NotGranted,
    /// In the list, but the page does not say how it stands.
    Unclear,
    /// Listed for the other identity only.
    NotOffered,
}

impl ScopeState {
    /// The app has it, or has asked for it.
    #[must_use]
    pub fn is_held(self) -> bool {
        !matches!(self, Self::NotAdded | Self::NotOffered)
    }
}

/// Who uses a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Identity {
    /// The app itself, with a tenant token.
    Tenant,
    /// The app in the name of a user, with a user token.
    User,
}
