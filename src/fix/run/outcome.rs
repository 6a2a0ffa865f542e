//! How a run ended.

use serde::{Deserialize, Serialize};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// All was as wanted already.
    Unchanged,
    /// All is as wanted now, as read back.
    Fixed,
    /// Some of it is.
    Partial,
    /// None of it is.
    Failed,
    /// The admin must go on.
    HandedOver,
}

impl Outcome {
    /// Nothing is left to do.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Unchanged | Self::Fixed)
    }

    /// The word that tests and styles know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Fixed => "fixed",
            Self::Partial => "partial",
            Self::Failed => "failed",
            Self::HandedOver => "handed-over",
        }
    }
}
