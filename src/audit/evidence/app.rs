//! What is known of the app itself: its fields, its features' settings, its versions.

use super::Fact;
use crate::profile::OpenMode;
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

/// The newest version of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Release {
    /// There is none yet.
    None,
    /// It is a draft.
    Draft,
    /// It is in review: the whole configuration is locked.
    InReview,
    /// Its review was refused.
    Rejected,
    /// It is published.
    Published,
}

/// The versions of an app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseFact {
    /// The newest one.
    pub newest: Release,
    /// A version is published, be it the newest or an older one.
    pub online: bool,
    /// The highest number so far.
    pub number: Option<String>,
}

impl Fact for ReleaseFact {}

/// What the published version holds, by the official Open API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFact {
    /// Desktop homepage; `None` if the version has no web app.
    pub desktop: Option<String>,
    /// Mobile homepage.
    pub mobile: Option<String>,
    /// It has a bot.
    pub bot: bool,
}
