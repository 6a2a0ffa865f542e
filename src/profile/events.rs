//! Events and callbacks of a profile: how the platform sends them, where to, and which.

use super::UrlTemplate;
use crate::words::LocalText;
use serde::{Deserialize, Serialize};

/// Events, or callbacks, that the integration receives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = super::schema::url_of_webhook))]
#[cfg_attr(test, schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct Subscription {
    /// How they are sent.
    pub mode: DeliveryMode,
    /// Where they are sent to: with `webhook` only, and there always.
    pub url: Option<UrlTemplate>,
    /// Which.
    #[cfg_attr(test, schemars(default, length(max = super::MAX_ENTRIES)))]
    pub list: Vec<EventWish>,
    /// An encrypt key must be set, or may be.
    #[cfg_attr(test, schemars(default, skip_serializing_if = "super::schema::is_untold"))]
    pub encrypt_key: KeyWish,
    /// The vendor needs the verification token.
    #[cfg_attr(test, schemars(default))]
    pub verification_token: bool,
}

impl Subscription {
    /// It needs a secret of the console, which nobody but the admin reads.
    #[must_use]
    pub fn has_secrets(&self) -> bool {
        self.encrypt_key == KeyWish::Required || self.verification_token
    }
}

/// How events are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "snake_case"))]
pub enum DeliveryMode {
    /// The platform calls a URL.
    Webhook,
    /// The integration keeps a connection open: no URL.
    LongConnection,
    /// Whichever the admin prefers; the URL is for webhooks.
    Either,
}

/// Whether an encrypt key must be set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyWish {
    /// Nothing is said about it.
    #[default]
    None,
    /// It may be, and the vendor must then know it.
    Optional,
    /// It must be.
    Required,
}

/// One wanted event or callback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct EventWish {
    /// Its name, such as `im.message.receive_v1`.
    pub name: super::EventName,
    /// With whose identity it is subscribed; the app's where absent.
    #[cfg_attr(test, schemars(default))]
    pub identity: EventIdentity,
    /// What the integration needs it for.
    pub reason: Option<LocalText>,
}

/// With whose identity an event is subscribed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventIdentity {
    /// The app's own.
    #[default]
    App,
    /// A user's.
    User,
}
