//! Sentences for the admin: the core names them by key, a [`Catalog`] holds them in one language.
//!
//! Catalogs are the extension's `_locales/<language>/messages.json`. A key that the language lacks is looked up in the
//! fallback, and shown as itself if it is nowhere: an odd word is better than a missing one.

use crate::json::{self, Json, Kind, Malformed};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A sentence to be: its key and what goes into its places `$1`, `$2`, …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Key in the catalog.
    pub key: String,
    /// What stands in the places.
    pub args: Vec<Arg>,
}

/// What stands in a place of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arg {
    /// Itself.
    Text(String),
    /// The words of another key.
    Key(String),
    /// A time of day on the admin's clock.
    Clock(u64),
    /// A day and time on the admin's clock.
    Day(u64),
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
        self.args.push(Arg::Text(arg.into()));
        self
    }

    /// Fills the next place with the words of another key.
    #[must_use]
    pub fn named(mut self, key: &str) -> Self {
        self.args.push(Arg::Key(key.to_owned()));
        self
    }

    /// Fills the next place with a time of day: milliseconds since 1970, UTC.
    #[must_use]
    pub fn clock(mut self, at: u64) -> Self {
        self.args.push(Arg::Clock(at));
        self
    }

    /// Fills the next place with a day and time: milliseconds since 1970, UTC.
    #[must_use]
    pub fn day(mut self, at: u64) -> Self {
        self.args.push(Arg::Day(at));
        self
    }
}

/// Its key: serde wants to print what refuses a value.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)
    }
}

/// A text that people read, in the languages of the extension. It is plain text: whatever looks like HTML in it is shown
/// as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct LocalText {
    /// English.
    pub en: String,
    /// Simplified Chinese; English where absent.
    #[cfg_attr(test, schemars(rename = "zh-CN"))]
    pub zh_cn: Option<String>,
    /// Japanese; English where absent.
    pub ja: Option<String>,
}

/// The sentences of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// Keys and sentences, the fallback's first. A page takes a few dozen of them: a walk is fast enough.
    messages: Vec<(String, String)>,
    /// Minutes that the admin's clock is ahead of UTC.
    pub utc_offset_minutes: i32,
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

    /// The sentence of a key with texts in its places.
    #[must_use]
    pub fn filled(&self, key: &str, args: &[&str]) -> String {
        self.say(&args.iter().fold(Text::new(key), |text, arg| text.with(*arg)))
    }

    /// A sentence with its places filled.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        let args: Vec<String> = text.args.iter().map(|arg| self.arg(arg)).collect();
        fill_places(self.get(&text.key), &args)
    }

    fn arg(&self, arg: &Arg) -> String {
        let at = match arg {
            Arg::Text(text) => return text.clone(),
            Arg::Key(key) => return self.get(key).to_owned(),
            Arg::Clock(at) | Arg::Day(at) => *at,
        };
        let local = i64::try_from(at / 1000).unwrap_or_default() + i64::from(self.utc_offset_minutes) * 60;
        let (days, second) = (local.div_euclid(86_400), local.rem_euclid(86_400));
        let [hour, minute, second] = [second / 3600, second / 60 % 60, second % 60].map(two_digits);
        if matches!(arg, Arg::Clock(_)) {
            return [hour, minute, second].join(":");
        }
        let (year, month, day) = civil(days);
        [[year.to_string(), two_digits(month), two_digits(day)].join("-"), [hour, minute].join(":")].join(" ")
    }
}

pub(crate) fn two_digits(number: i64) -> String {
    let text = number.to_string();
    if number < 10 { ["0", &text].concat() } else { text }
}

/// Year, month and day of a number of days since 1970 (the usual arithmetic on years that begin in March).
pub(crate) fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
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
    fn times_are_told_on_the_admins_clock() {
        let mut catalog = Catalog::parse(r#"{"a":{"message":"$1, $2"}}"#, "{}").unwrap();
        let at = 1_709_164_800_000; // 2024-02-29, midnight UTC
        assert_eq!(catalog.say(&Text::new("a").clock(at).day(at)), "00:00:00, 2024-02-29 00:00");
        catalog.utc_offset_minutes = -90;
        assert_eq!(catalog.say(&Text::new("a").clock(at).day(at)), "22:30:00, 2024-02-28 22:30");
        catalog.utc_offset_minutes = 540;
        assert_eq!(catalog.say(&Text::new("a").clock(0).day(0)), "09:00:00, 1970-01-01 09:00");
    }

    #[test]
    fn a_key_is_taken_from_the_fallback_and_else_shown_as_itself() {
        let catalog = Catalog::parse("{}", r#"{"a":{"message":"A"}}"#).unwrap();
        assert_eq!(catalog.get("a"), "A");
        assert_eq!(catalog.get("b"), "b");
    }
}
