//! The versions of an app.

use super::Fact;
use serde::{Deserialize, Serialize};

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
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
pub struct PublishedFact {
    /// Desktop homepage; `None` if the version has no web app.
    pub desktop: Option<String>,
    /// Mobile homepage.
    pub mobile: Option<String>,
    /// It has a bot.
    pub bot: bool,
}
