//! What an integration requires of an app: the profile format and its validation.
//!
//! A profile is JSON. [`Profile::parse`] is the only way to get one, for the built-in profile as for an imported one, so
//! a `Profile` in hand has been checked: every URL is a URL, every scope a scope, every placeholder a known one.

mod doubts;
mod draft;
mod error;
mod events;
mod fill;
mod hosts;
mod notation;
mod parameters;
mod pattern;
mod permission;
mod read;
#[cfg(test)]
mod schema;
mod scopes;
mod text;
mod urls;
mod values;

pub use doubts::{Doubt, doubts};
pub use draft::{Draft, draft};
pub(crate) use draft::{id_from, list, text};
pub use error::ProfileError;
pub use events::{DeliveryMode, EventIdentity, EventWish, KeyWish, Subscription};
pub use fill::for_app;
pub use hosts::{HostUse, Purpose};
pub use notation::names_app_id;
pub use parameters::{FillError, Given, MAX_VALUE, Parameter, ParameterKind, PlatformValue};
pub use permission::{Finding, check_permissions, mended_permissions};
pub use scopes::{AnyOf, ScopeRules, ScopeWish, Scopes};
pub use text::MAX_TEXT;
pub use urls::is_punycode;
pub use values::{EventName, HostName, OriginTemplate, Pattern, PublicIp, UrlTemplate};

use crate::facts::{Feature, OpenMode, Platform};
use crate::json;
use crate::paste::mend;
use crate::words::{LocalText, Text};
use serde::{Deserialize, Serialize};

/// Largest accepted file, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;
/// Most entries of any other list.
pub const MAX_ENTRIES: usize = 100;

/// The platforms that a profile is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Platforms {
    /// Feishu only.
    Feishu,
    /// Lark only.
    Lark,
    /// Either; what differs is a parameter, or `{platform}`.
    Both,
}

impl Platforms {
    /// The name as people write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Feishu => "Feishu",
            Self::Lark => "Lark",
            Self::Both => "Feishu / Lark",
        }
    }

    /// Whether it is for apps of a platform.
    #[must_use]
    pub fn includes(self, platform: Platform) -> bool {
        matches!((self, platform), (Self::Both, _) | (Self::Feishu, Platform::Feishu) | (Self::Lark, Platform::Lark))
    }
}

/// What an integration requires of an app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct Profile {
    /// Stable id: lower-case letters, digits and hyphens.
    #[cfg_attr(test, schemars(regex(pattern = schema::ID), length(max = 80)))]
    pub id: String,
    /// What the integration is called.
    pub name: LocalText,
    /// The platform the values are for.
    pub platform: Platforms,
    /// Where the requirements come from: the vendor's guide.
    pub source: Option<String>,
    /// What the admin is asked for before the profile can be used.
    #[cfg_attr(test, schemars(default, length(max = MAX_ENTRIES)))]
    pub parameters: Vec<Parameter>,
    /// What differs between the platforms: places that need not be asked for.
    #[cfg_attr(test, schemars(default, length(max = MAX_ENTRIES)))]
    pub by_platform: Vec<PlatformValue>,
    /// Name and description of the app.
    pub app: Option<AppWish>,
    /// Features the app must have.
    #[cfg_attr(test, schemars(default, extend("uniqueItems" = true)))]
    pub features: Vec<Feature>,
    /// What the admin hands over to the vendor.
    pub credentials: Option<Credentials>,
    /// Homepage of the web app.
    pub homepage: Option<Homepage>,
    /// Permission scopes.
    #[cfg_attr(test, schemars(default, skip_serializing_if = "schema::is_untold"))]
    pub scopes: Scopes,
    /// URLs that sign-in may return to.
    #[cfg_attr(test, schemars(default, length(max = crate::facts::MAX_URLS), extend("uniqueItems" = true)))]
    pub redirect_urls: Vec<UrlTemplate>,
    /// Origins whose pages may call the client's functions.
    #[cfg_attr(test, schemars(default, length(max = crate::facts::MAX_URLS), extend("uniqueItems" = true)))]
    pub h5_trusted_domains: Vec<OriginTemplate>,
    /// Addresses that the vendor calls the API from: an IP allowlist of the app must hold them.
    #[cfg_attr(test, schemars(default, length(max = crate::facts::MAX_URLS), extend("uniqueItems" = true)))]
    pub allowed_ips: Vec<PublicIp>,
    /// Whose data in the contacts the app must reach. Larkspur never changes it.
    pub data_range: Option<Availability>,
    /// Events that the integration receives.
    pub events: Option<Subscription>,
    /// Callbacks that the integration receives.
    pub callbacks: Option<Subscription>,
    /// Who must see the app.
    pub availability: Option<Availability>,
    /// Whether a published version is required.
    #[cfg_attr(test, schemars(default))]
    pub release: Release,
    /// Steps that are done elsewhere than in the console.
    #[cfg_attr(test, schemars(default, length(max = MAX_ENTRIES)))]
    pub outside: Vec<OutsideStep>,
}

/// Name and description of the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct AppWish {
    /// Words that the name should contain.
    pub name_contains: String,
    /// A description to begin with.
    pub description: Option<LocalText>,
    /// The name is a recommendation: the integration works under any other, too.
    #[cfg_attr(test, schemars(default))]
    pub recommended: bool,
}

/// What the admin hands over to the vendor, and where. Larkspur never sees the App Secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct Credentials {
    /// Which of them.
    #[cfg_attr(test, schemars(default, length(max = MAX_ENTRIES), extend("uniqueItems" = true)))]
    pub hand_over: Vec<Credential>,
    /// The vendor's page that takes them.
    pub to: LocalText,
}

/// One thing to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Credential {
    /// Name of the organisation ("tenant").
    OrganizationName,
    /// App ID.
    AppId,
    /// App Secret.
    AppSecret,
    /// The key that events are encrypted with.
    EncryptKey,
    /// The token that proves where events come from.
    VerificationToken,
}

/// Homepage of the web app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct Homepage {
    /// Desktop homepage.
    pub desktop: Option<UrlTemplate>,
    /// Mobile homepage.
    pub mobile: Option<UrlTemplate>,
    /// How the desktop homepage opens.
    pub open_mode: Option<OpenMode>,
}

/// Who must see the app, or be within its reach. Larkspur never changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Availability {
    /// Every member of the organisation.
    All,
    /// Whoever the admin chooses, but somebody.
    Any,
}

/// Whether a published version is required.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct Release {
    /// A version must be published, with nothing changed since.
    pub published: bool,
}

/// A step that is done elsewhere than in the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
pub struct OutsideStep {
    /// Id of its requirement: lower-case letters, digits and hyphens.
    #[cfg_attr(test, schemars(regex(pattern = schema::ID), length(max = 80)))]
    pub id: String,
    /// What is to be done.
    pub text: LocalText,
    /// Hosts that the company's own network must let through.
    #[cfg_attr(test, schemars(default, length(max = MAX_ENTRIES), extend("uniqueItems" = true)))]
    pub hosts: Vec<HostName>,
    /// Further remarks for the admin.
    #[cfg_attr(test, schemars(default, length(max = MAX_ENTRIES)))]
    pub notes: Vec<LocalText>,
    /// The admin says when it is done; without it, the step is a remark that does not count. Yes where absent.
    #[cfg_attr(test, schemars(default = "schema::yes"))]
    pub confirm: bool,
}

impl Profile {
    /// Reads and checks a profile.
    ///
    /// # Errors
    /// Says what is wrong, in which field and, where the text gives it, in which line.
    pub fn parse(json: &str) -> Result<Self, ProfileError> {
        if json.len() > MAX_BYTES {
            let reason = Text::new("refused_too_large").with(json.len().to_string()).with(MAX_BYTES.to_string());
            return Err(ProfileError { line: None, field: String::new(), reason });
        }
        let refused = |wrong: json::Malformed| {
            // In what is nearly a profile, a sign that no JSON has is named rather than what was expected in its place.
            let mended = mend(json).filter(|mended| mended.json.trim_start().starts_with('{'));
            let fault = mended.and_then(|mended| mended.faults.into_iter().next());
            let (line, reason) = fault.map_or((wrong.line, Text::new(wrong.what)), |fault| (fault.line, fault.text));
            ProfileError { line: Some(line), field: String::new(), reason }
        };
        read::read(&json::parse(json).map_err(refused)?)
    }
}
