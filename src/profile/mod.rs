//! What an integration requires of an app: the profile format and its validation.
//!
//! A profile is JSON. [`Profile::parse`] is the only way to get one, for the built-in profile as for an imported one, so
//! a `Profile` in hand has been checked: every URL is a URL, every scope a scope, every placeholder a known one.

mod check;
mod error;
mod read;
mod values;

pub use error::{ProfileError, Reason};
pub use values::{AppId, HostName, Origin, ScopeName, UrlTemplate, UrlText};

use crate::json;
use serde::{Deserialize, Serialize};

/// Largest accepted file, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;
/// Most URLs (redirect URLs and trusted domains each): the console's own limit (console.md §4).
pub const MAX_URLS: usize = 300;
/// Most scopes of one identity.
pub const MAX_SCOPES: usize = 2_000;

/// A platform: apps, tenants and tokens of one are unknown to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// Feishu, China: `open.feishu.cn`, `open.larkoffice.com`.
    Feishu,
    /// Lark, international: `open.larksuite.com`.
    Lark,
}

impl Platform {
    /// The name as people write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Feishu => "Feishu",
            Self::Lark => "Lark",
        }
    }
}

/// A text that people read, in the languages of the extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalText {
    /// English.
    pub en: String,
    /// Simplified Chinese; English where absent.
    pub zh_cn: Option<String>,
    /// Japanese; English where absent.
    pub ja: Option<String>,
}

/// What an integration requires of an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Stable id: lower-case letters, digits and hyphens.
    pub id: String,
    /// What the integration is called.
    pub name: LocalText,
    /// The platform the values are for.
    pub platform: Platform,
    /// Where the requirements come from: the vendor's guide.
    pub source: Option<String>,
    /// Recommendations for name and description of the app.
    pub app: Option<AppWish>,
    /// Features the app must have.
    pub features: Vec<Feature>,
    /// What the admin hands over to the vendor.
    pub credentials: Option<Credentials>,
    /// Homepage of the web app.
    pub homepage: Option<Homepage>,
    /// Permission scopes.
    pub scopes: Scopes,
    /// URLs that sign-in may return to.
    pub redirect_urls: Vec<UrlTemplate>,
    /// Origins whose pages may call the client's functions.
    pub h5_trusted_domains: Vec<Origin>,
    /// Whether a published version is required.
    pub release: Release,
    /// Steps that are done elsewhere than in the console.
    pub outside: Vec<OutsideStep>,
}

/// Recommendations for name and description of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppWish {
    /// Words that the name should contain.
    pub name_contains: String,
    /// A description to begin with.
    pub description: Option<LocalText>,
}

/// A feature ("capability") of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
    /// Web app: a page that opens in the workplace.
    WebApp,
    /// Bot: sends and receives messages.
    Bot,
}

/// What the admin hands over to the vendor, and where. Larkspur never sees the App Secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// Which of them.
    pub hand_over: Vec<Credential>,
    /// The vendor's page that takes them.
    pub to: LocalText,
}

/// One thing to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// Name of the organisation ("tenant").
    OrganizationName,
    /// App ID.
    AppId,
    /// App Secret.
    AppSecret,
}

/// Homepage of the web app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homepage {
    /// Desktop homepage.
    pub desktop: Option<UrlTemplate>,
    /// How the desktop homepage opens.
    pub open_mode: Option<OpenMode>,
}

/// How the desktop homepage opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenMode {
    /// In a new tab within Feishu / Lark.
    NewTab,
    /// In the system's browser.
    Browser,
}

/// Scopes by the identity that uses them. The two are granted separately (console.md §4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes {
    /// Used with the app's own identity (tenant token).
    pub tenant: Vec<ScopeWish>,
    /// Used in the name of a user (user token).
    pub user: Vec<ScopeWish>,
}

/// A wanted scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeWish {
    /// Its name.
    pub name: ScopeName,
    /// What the integration needs it for.
    pub reason: Option<LocalText>,
}

/// Whether a published version is required.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// A version must be published, with nothing changed since.
    pub published: bool,
}

/// A step that is done elsewhere than in the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideStep {
    /// Id of its requirement: lower-case letters, digits and hyphens.
    pub id: String,
    /// What is to be done.
    pub text: LocalText,
    /// Hosts that the company's own network must let through.
    pub hosts: Vec<HostName>,
    /// Further remarks for the admin.
    pub notes: Vec<LocalText>,
}

impl Profile {
    /// Reads and checks a profile.
    ///
    /// # Errors
    /// Says what is wrong, in which field and, where the text gives it, in which line.
    pub fn parse(json: &str) -> Result<Self, ProfileError> {
        if json.len() > MAX_BYTES {
            return Err(ProfileError::whole(Reason::TooLarge { bytes: json.len() }));
        }
        let json = json::parse(json).map_err(|wrong| ProfileError {
            line: Some(wrong.line),
            ..ProfileError::whole(Reason::NoJson(wrong.what))
        })?;
        let profile = read::read(&json).map_err(|error| *error)?;
        check::check(&profile, &json)?;
        Ok(profile)
    }
}
