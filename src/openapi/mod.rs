//! What the official Open API says of an app, as facts (openapi.md). It proves what is in effect and knows nothing of
//! drafts.
//!
//! [`Check`] says which call is next and takes the answers; whoever makes the calls knows a network, this room does not.
//! What a call refuses is a [`Problem`] and never a verdict. Neither the App Secret nor the token is part of the facts.

mod answers;
mod check;
mod problem;
mod secret;

pub use check::{Answer, Call, Check, origin};
pub use problem::{Kind, Problem};
pub use secret::{Secret, forget};

use crate::facts::{PublishedFact, ReleaseFact, ScopeState};
use serde::{Deserialize, Serialize};

/// A call, by what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A token for App ID and App Secret.
    Token,
    /// How the organisation has granted the scopes.
    Scopes,
    /// The app: state, redirect URLs, published version.
    Application,
    /// Its versions and what they hold.
    Versions,
    /// The organisation.
    Tenant,
    /// The bot in effect.
    Bot,
}

impl Part {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] = [Self::Token, Self::Scopes, Self::Application, Self::Versions, Self::Tenant, Self::Bot];

    /// The word that stands for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Scopes => "scopes",
            Self::Application => "application",
            Self::Versions => "versions",
            Self::Tenant => "tenant",
            Self::Bot => "bot",
        }
    }
}

/// Whether the organisation has the app switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppStatus {
    /// It is in use.
    Enabled,
    /// The organisation's administrator has switched it off.
    Disabled,
    /// It has not been switched on yet.
    NotEnabled,
}

impl AppStatus {
    /// The word that stands for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::NotEnabled => "not_enabled",
        }
    }
}

/// A scope and how it stands.
pub type Grant = (String, ScopeState);

/// What a check found. What no call told is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Facts {
    /// Host of the console whose app was asked about.
    pub host: String,
    /// Its App ID.
    pub app: String,
    /// App ID and App Secret belong together.
    pub credentials: bool,
    /// Name of the organisation.
    pub organization: Option<String>,
    /// Whether the app is switched on.
    pub status: Option<AppStatus>,
    /// Redirect URLs.
    pub redirect_urls: Option<Vec<String>>,
    /// H5 trusted domains, if the API tells them.
    pub h5_domains: Option<Vec<String>>,
    /// Scopes of the app's own identity.
    pub tenant_scopes: Option<Vec<Grant>>,
    /// Scopes used in the name of a user.
    pub user_scopes: Option<Vec<Grant>>,
    /// The versions.
    pub release: Option<ReleaseFact>,
    /// What the published version holds.
    pub published: Option<PublishedFact>,
    /// Whether a bot is in effect.
    pub bot: Option<bool>,
    /// What could not be found out, and why; and what else the admin should know.
    pub problems: Vec<Problem>,
}
