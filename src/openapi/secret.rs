//! What must not outlive its use.

use crate::json::{Json, Kind};
use percent_encoding::percent_decode_str;
use zeroize::{Zeroize, Zeroizing};

/// A secret text. It is overwritten when it is dropped, and shown to nobody on the way.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Keeps a text.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether another text repeats it, as it stands or as it stands in a link.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let repeats = |text: &str| text.contains(self.text());
        !self.0.is_empty() && (repeats(text) || repeats(&percent_decode_str(text).decode_utf8_lossy()))
    }

    /// Whether any text of an answer repeats it, however the answer writes its letters.
    #[must_use]
    pub fn is_within(&self, json: &Json<'_>) -> bool {
        match &json.kind {
            Kind::Text(text) => self.is_in(text),
            Kind::List(all) => all.iter().any(|one| self.is_within(one)),
            Kind::Object(members) => members.iter().any(|(name, value)| self.is_in(name) || self.is_within(value)),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) => false,
        }
    }
}

/// Overwrites a text that held a secret.
pub fn forget(mut text: String) {
    text.zeroize();
}
