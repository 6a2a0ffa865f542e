//! What must not outlive its use.

use std::hint::black_box;

/// A secret text. It is overwritten when it is dropped, and shown to nobody on the way.
pub struct Secret(String);

impl Secret {
    /// Keeps a text.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether another text repeats it.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.0.is_empty() && text.contains(&self.0)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        forget(std::mem::take(&mut self.0));
    }
}

/// Overwrites a text that held a secret.
pub fn forget(text: String) {
    let mut bytes = text.into_bytes();
    bytes.fill(0);
    // Nobody reads what was written: the compiler must not leave it out for that.
    black_box(&bytes);
}
