//! Sentences for the admin: the core names them by key, a [`Catalog`] holds them in one language.
//!
//! Catalogs are the extension's `_locales/<language>/messages.json`. A key that the language lacks is looked up in the
//! fallback, and shown as itself if it is nowhere: an odd word is better than a missing one.

use crate::json::{self, Json, Kind, Malformed};
use serde::{Deserialize, Serialize};

/// A sentence to be: its key and what goes into its places `$1`, `$2`, …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Key in the catalog.
    pub key: String,
    /// What stands in the places.
    pub args: Vec<String>,
}

impl Text {
    /// A sentence without places.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Vec::new() }
    }

    /// Fills the next place.
    #[must_use]
    pub fn with(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }
}

/// The sentences of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// Keys and sentences, the fallback's first. A page takes a few dozen of them: a walk is fast enough.
    messages: Vec<(String, String)>,
}

impl Catalog {
    /// Reads a language and the fallback for what it lacks, both in the format of `messages.json`.
    ///
    /// # Errors
    /// Where one of them is not JSON.
    pub fn parse(language: &str, fallback: &str) -> Result<Self, Malformed> {
        let mut catalog = Self::default();
        for text in [fallback, language] {
            let Kind::Object(entries) = json::parse(text)?.kind else { continue };
            for (key, entry) in entries {
                if let Some(message) = entry.get("message").and_then(Json::text) {
                    catalog.messages.push((key.into_owned(), message.to_owned()));
                }
            }
        }
        Ok(catalog)
    }

    /// The sentence of a key, without anything in its places.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.iter().rev().find(|(known, _)| known == key).map_or(key, |(_, message)| message)
    }

    /// A sentence with its places filled.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        fill_places(self.get(&text.key), &text.args)
    }
}

/// Puts `args` into `$1` to `$9`. Done in one pass, so that an argument's own `$1` stays what it is.
fn fill_places(message: &str, args: &[String]) -> String {
    let mut out = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let digit = rest[at + 1..].chars().next().and_then(|c| c.to_digit(10)).filter(|d| *d > 0);
        if let Some(digit) = digit {
            out.push_str(args.get(digit as usize - 1).map_or("", String::as_str));
            rest = &rest[at + 2..];
        } else {
            out.push('$');
            rest = &rest[at + 1..];
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_arguments_stay_as_they_are() {
        let catalog = Catalog::parse(r#"{"a":{"message":"$2 of $1, 5 $ each"}}"#, "{}").unwrap();
        assert_eq!(catalog.say(&Text::new("a").with("$2").with("one")), "one of $2, 5 $ each");
    }

    #[test]
    fn a_key_is_taken_from_the_fallback_and_else_shown_as_itself() {
        let catalog = Catalog::parse("{}", r#"{"a":{"message":"A"}}"#).unwrap();
        assert_eq!(catalog.get("a"), "A");
        assert_eq!(catalog.get("b"), "b");
    }
}
