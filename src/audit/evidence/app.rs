//! What is known of the app itself: settings of one value.

use crate::facts::{Fact, OpenMode};
use serde::{Deserialize, Serialize};

/// A setting of one value, such as a homepage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueFact<T> {
    /// The value.
    pub value: T,
    /// The page holds it but has not saved it yet.
    pub unsaved: bool,
}

impl<T: PartialEq> Fact for ValueFact<T> {
    /// What has just been saved makes out of date what the other sources said before.
    fn contradicts(&self, newer: &Self) -> bool {
        self.value != newer.value || (self.unsaved && !newer.unsaved)
    }

    fn unsaved(&self) -> bool {
        self.unsaved
    }
}

impl<T> ValueFact<T> {
    /// A value that is saved.
    pub fn saved(value: T) -> Self {
        Self { value, unsaved: false }
    }
}

/// How the homepage opens.
pub type ModeFact = ValueFact<OpenMode>;
