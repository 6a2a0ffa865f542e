//! What the admin is asked for before a profile can be used: a host of their own, the name of a workspace.

use super::urls::{check_host, host, is_punycode};
use super::{HostName, OriginTemplate, Pattern, UrlTemplate, pattern};
use crate::facts::{Platform, quoted};
use crate::words::{LocalText, Text};
use serde::{Deserialize, Serialize};

/// Longest value of a parameter, in bytes.
pub const MAX_VALUE: usize = 200;
/// The places that are filled in without asking the admin.
pub(super) const APP_ID: &str = "appId";
/// `feishu` or `lark`, as the app is.
pub(super) const PLATFORM: &str = "platform";

/// A value that the admin is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Parameter {
    /// Its name in templates: a lower-case letter, then letters and digits; `{host}` is the place of `host`.
    #[cfg_attr(test, schemars(regex(pattern = super::schema::PARAMETER), length(max = 40)))]
    pub id: String,
    /// What its values are.
    pub kind: ParameterKind,
    /// What the admin is asked.
    pub label: LocalText,
    /// A value as an example; it must be a good one.
    pub example: String,
    /// What the values look like, where that is known: characters, classes such as `[a-z0-9]`, counts such as `{4}`.
    pub pattern: Option<Pattern>,
    /// The host that its values have, where the vendor's is known: with `origin` and `url` only.
    pub host: Option<HostName>,
}

/// A place with one value for each platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PlatformValue {
    /// Its name in templates, as that of a parameter.
    #[cfg_attr(test, schemars(regex(pattern = super::schema::PARAMETER), length(max = 40)))]
    pub id: String,
    /// What its values are.
    pub kind: ParameterKind,
    /// In an app of Feishu.
    pub feishu: String,
    /// In an app of Lark.
    pub lark: String,
}

impl PlatformValue {
    /// The value in an app of a platform.
    #[must_use]
    pub fn of(&self, platform: Platform) -> &str {
        if platform == Platform::Lark { &self.lark } else { &self.feishu }
    }

    /// The parameter whose values they are: where it may stand, and what it may be.
    pub(super) fn parameter(&self) -> Parameter {
        let label = LocalText { en: self.id.clone(), zh_cn: None, ja: None };
        let (id, example) = (self.id.clone(), self.feishu.clone());
        Parameter { id, kind: self.kind, label, example, pattern: None, host: None }
    }
}

/// What the values of a parameter are, and so where they may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "snake_case"))]
pub enum ParameterKind {
    /// A host, perhaps with a port. Stands as the host of a URL only.
    Host,
    /// The name of a workspace or tenant at the vendor: letters, digits, `-` and `_`. Stands in the path only.
    Workspace,
    /// Letters, digits, `-`, `_`, `.` and `~`. Stands in the path only.
    Text,
    /// Scheme and host, perhaps a port, with `http` or `https` as the admin has it. Stands at the beginning of a URL only.
    Origin,
    /// A whole URL that the vendor shows. Stands alone.
    Url,
}

/// A good value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// As it goes into URLs: without spaces around it, hosts in lower case.
    pub value: String,
    /// It is a host in punycode, which may look like another one: the admin should look twice.
    pub punycode: bool,
}

/// Why a value can't be put into a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FillError {
    /// A parameter has no value.
    Missing(String),
    /// It has more than host and port: the scheme, a path, a user name.
    Host(String),
    /// It holds characters that it may not.
    Characters(String, &'static str),
    /// It is no scheme with a host, or has more.
    Origin(String),
    /// It is no URL that can be used.
    Url(String),
    /// It is on another host than the vendor's.
    OtherHost(String, String),
    /// It is not of the form that the vendor's values have.
    Pattern(String, String),
    /// It is too long.
    TooLong,
}

impl FillError {
    /// The sentence for the admin.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Missing(id) => Text::new("value_missing").with(id),
            Self::Host(value) => Text::new("value_no_host").with(value),
            Self::Characters(value, signs) => Text::new("value_characters").with(value).with(*signs),
            Self::Origin(value) => Text::new("value_no_origin").with(value),
            Self::Url(value) => Text::new("value_no_url").with(value),
            Self::OtherHost(value, host) => Text::new("value_other_host").with(value).with(host),
            Self::Pattern(value, example) => Text::new("value_pattern").with(value).with(example),
            Self::TooLong => Text::new("value_too_long"),
        }
    }
}

impl Parameter {
    /// Checks a value: it can't change where a URL leads, but as the host that it is.
    ///
    /// # Errors
    /// Says what it must look like.
    pub fn check(&self, value: &str) -> Result<Given, FillError> {
        let value = value.trim();
        if value.is_empty() {
            return Err(FillError::Missing(self.id.clone()));
        }
        if value.len() > MAX_VALUE && self.kind != ParameterKind::Url {
            return Err(FillError::TooLong);
        }
        let value = match self.kind {
            ParameterKind::Host => host_and_port(value).ok_or_else(|| FillError::Host(quoted(value)))?,
            ParameterKind::Workspace => of_signs(value, "-_")?,
            ParameterKind::Text => of_signs(value, "-_.~")?,
            ParameterKind::Origin => origin(value).ok_or_else(|| FillError::Origin(quoted(value)))?,
            ParameterKind::Url => url(value).ok_or_else(|| FillError::Url(quoted(value)))?,
        };
        if let Some(own) = self.host.as_ref().filter(|own| own.as_str() != host(&value)) {
            return Err(FillError::OtherHost(quoted(&value), own.to_string()));
        }
        if self.pattern.as_ref().is_some_and(|pattern| !pattern::fits(pattern.as_str(), &value)) {
            return Err(FillError::Pattern(value, self.example.clone()));
        }
        let punycode = is_punycode(host(&value));
        Ok(Given { value, punycode })
    }
}

fn host_and_port(value: &str) -> Option<String> {
    let value = value.to_ascii_lowercase();
    let (host, port) = value.split_once(':').unwrap_or((&value, "443"));
    let port = port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0);
    (port && check_host(host).is_ok()).then_some(value)
}

fn origin(value: &str) -> Option<String> {
    let value = value.trim_end_matches('/').to_ascii_lowercase();
    (!value.contains('{') && OriginTemplate::try_from(value.clone()).is_ok()).then_some(value)
}

fn url(value: &str) -> Option<String> {
    (!value.contains('{') && UrlTemplate::try_from(value.to_owned()).is_ok()).then(|| value.to_owned())
}

fn of_signs(value: &str, signs: &'static str) -> Result<String, FillError> {
    let good = |b: u8| b.is_ascii_alphanumeric() || signs.as_bytes().contains(&b);
    if !value.bytes().all(good) || value.contains("..") || value == "." {
        return Err(FillError::Characters(quoted(value), signs));
    }
    Ok(value.to_owned())
}
