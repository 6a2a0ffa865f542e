//! What is known of events, callbacks and the app's availability.

use super::Fact;
use serde::{Deserialize, Serialize};

/// How events or callbacks are received, and which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionFact {
    /// The console's number of the mode.
    pub mode: u32,
    /// Where they are sent to, if that is told; empty where nothing is set.
    pub url: Option<String>,
    /// Those that are known to be subscribed, with either identity.
    pub names: Vec<String>,
    /// No other one is subscribed.
    pub whole: bool,
    /// Those with the app's identity, if the two are told apart.
    pub by_app: Option<Vec<String>>,
    /// Those with a user's identity, if the two are told apart.
    pub by_user: Option<Vec<String>>,
}

impl Fact for SubscriptionFact {}

/// Who sees the published app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AvailabilityFact {
    /// Every member.
    Everyone,
    /// Every member, but some that are excluded.
    Most,
    /// Some.
    Some,
    /// Nobody.
    Nobody,
}

impl Fact for AvailabilityFact {}
