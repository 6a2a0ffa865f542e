//! Why a call told nothing: each documented error, and what the admin can do about it.

use super::Part;
use crate::facts::names_in;
use crate::json::{Json, Kind as JsonKind};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// Longest text of an answer that is passed on.
const MAX_DETAIL: usize = 300;

/// What is the matter with a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The call.
    pub part: Part,
    /// What is the matter.
    pub kind: Kind,
    /// The API's code, or the HTTP status where there is none.
    pub code: i64,
    /// Its words, or the scopes that are missing.
    pub detail: String,
}

/// What can be the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 10014: the platform knows no app of this ID.
    AppIdUnknown,
    /// 10014: the secret is not this app's.
    SecretWrong,
    /// 10003: ID or secret has not even the right form.
    ParameterRefused,
    /// 10005, 10012, 10013, 10015, 99991543, or 10014 in other words: causes are disputed, so code and words are shown.
    CredentialsRefused,
    /// 99991672: a scope is missing for this call.
    ScopeMissing,
    /// 99991401: the app lets calls in from other addresses only. The token call still succeeds.
    IpBlocked,
    /// 99991400 or HTTP 429.
    RateLimited,
    /// 99991403: this month's calls are used up.
    QuotaUsedUp,
    /// 99991661, 99991663, 99991668, 99991671: the token is not accepted.
    TokenRefused,
    /// 99991662: the app is switched off, or no version of it is published.
    AppNotInUse,
    /// 99991673: the organisation has not authorised the app.
    AppNotAuthorized,
    /// 20046, 1000040351: the app is one of the other platform.
    WrongPlatform,
    /// 210503, 210504, 210506: no such app in this organisation.
    ApplicationUnknown,
    /// 210505, or told by the app itself: it is not a custom app.
    NotCustom,
    /// 210507, 210508: the app may not be asked about.
    ApplicationRefused,
    /// 211002, 211003: no such version.
    VersionUnknown,
    /// 210514: the versions may not be asked for.
    VersionRefused,
    /// 212100: the scopes could not be told.
    ScopesFailed,
    /// 11205: no bot is in effect.
    NoBot,
    /// 11240: the bot can't be used.
    BotUnavailable,
    /// The bot is published, but not switched on in the organisation.
    BotInactive,
    /// 1184000: no such organisation.
    TenantUnknown,
    /// 1184001: the organisation can't be used.
    TenantUnavailable,
    /// No answer in time.
    Timeout,
    /// No answer at all.
    Network,
    /// An HTTP status that says no.
    Server,
    /// Something else than JSON, such as a page.
    NotJson,
    /// JSON that is not the documented answer.
    WrongShape,
    /// A code that is not known here.
    Other,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 29] = [
        Self::AppIdUnknown,
        Self::SecretWrong,
        Self::ParameterRefused,
        Self::CredentialsRefused,
        Self::ScopeMissing,
        Self::IpBlocked,
        Self::RateLimited,
        Self::QuotaUsedUp,
        Self::TokenRefused,
        Self::AppNotInUse,
        Self::AppNotAuthorized,
        Self::WrongPlatform,
        Self::ApplicationUnknown,
        Self::NotCustom,
        Self::ApplicationRefused,
        Self::VersionUnknown,
        Self::VersionRefused,
        Self::ScopesFailed,
        Self::NoBot,
        Self::BotUnavailable,
        Self::BotInactive,
        Self::TenantUnknown,
        Self::TenantUnavailable,
        Self::Timeout,
        Self::Network,
        Self::Server,
        Self::NotJson,
        Self::WrongShape,
        Self::Other,
    ];

    /// The word that stands for it; its sentence is the catalog's `official_` with this word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::AppIdUnknown => "app_id_unknown",
            Self::SecretWrong => "secret_wrong",
            Self::ParameterRefused => "parameter_refused",
            Self::CredentialsRefused => "credentials_refused",
            Self::ScopeMissing => "scope_missing",
            Self::IpBlocked => "ip_blocked",
            Self::RateLimited => "rate_limited",
            Self::QuotaUsedUp => "quota_used_up",
            Self::TokenRefused => "token_refused",
            Self::AppNotInUse => "app_not_in_use",
            Self::AppNotAuthorized => "app_not_authorized",
            Self::WrongPlatform => "wrong_platform",
            Self::ApplicationUnknown => "application_unknown",
            Self::NotCustom => "not_custom",
            Self::ApplicationRefused => "application_refused",
            Self::VersionUnknown => "version_unknown",
            Self::VersionRefused => "version_refused",
            Self::ScopesFailed => "scopes_failed",
            Self::NoBot => "no_bot",
            Self::BotUnavailable => "bot_unavailable",
            Self::BotInactive => "bot_inactive",
            Self::TenantUnknown => "tenant_unknown",
            Self::TenantUnavailable => "tenant_unavailable",
            Self::Timeout => "timeout",
            Self::Network => "network",
            Self::Server => "server",
            Self::NotJson => "not_json",
            Self::WrongShape => "wrong_shape",
            Self::Other => "other",
        }
    }

    /// Whether every further call would end the same way, or had better not be made.
    #[must_use]
    pub fn stops(self) -> bool {
        matches!(
            self,
            Self::IpBlocked
                | Self::RateLimited
                | Self::QuotaUsedUp
                | Self::TokenRefused
                | Self::AppNotInUse
                | Self::AppNotAuthorized
                | Self::WrongPlatform
                | Self::Timeout
                | Self::Network
        )
    }

    /// What a code means. The words tell where one code has several meanings.
    #[must_use]
    pub fn of(code: i64, words: &str) -> Self {
        match code {
            10_003 => Self::ParameterRefused,
            10_014 => {
                let words = words.to_ascii_lowercase();
                let id = ["app id", "app_id", "appid", "not exist"].iter().any(|it| words.contains(it));
                match (id, words.contains("secret")) {
                    (true, false) => Self::AppIdUnknown,
                    (false, true) => Self::SecretWrong,
                    _ => Self::CredentialsRefused,
                }
            }
            10_005 | 10_012 | 10_013 | 10_015 | 99_991_543 => Self::CredentialsRefused,
            11_205 => Self::NoBot,
            11_240 => Self::BotUnavailable,
            210_503 | 210_504 | 210_506 => Self::ApplicationUnknown,
            210_505 => Self::NotCustom,
            210_507 | 210_508 => Self::ApplicationRefused,
            210_514 => Self::VersionRefused,
            211_002 | 211_003 => Self::VersionUnknown,
            212_100 => Self::ScopesFailed,
            1_184_000 => Self::TenantUnknown,
            1_184_001 => Self::TenantUnavailable,
            99_991_400 => Self::RateLimited,
            99_991_401 => Self::IpBlocked,
            99_991_403 => Self::QuotaUsedUp,
            99_991_661 | 99_991_663 | 99_991_668 | 99_991_671 => Self::TokenRefused,
            99_991_662 => Self::AppNotInUse,
            20_046 | 1_000_040_351 => Self::WrongPlatform,
            99_991_672 => Self::ScopeMissing,
            99_991_673 => Self::AppNotAuthorized,
            _ => Self::Other,
        }
    }
}

impl Problem {
    /// A problem that no code tells of.
    #[must_use]
    pub fn new(part: Part, kind: Kind, code: i64) -> Self {
        Self { part, kind, code, detail: String::new() }
    }

    /// What an answer refuses.
    pub(super) fn refusal(part: Part, status: u32, code: i64, json: &Json<'_>) -> Self {
        let words = json.get("msg").and_then(Json::text).unwrap_or_default();
        let kind = match (Kind::of(code, words), status) {
            (Kind::Other, 429) => Kind::RateLimited,
            (Kind::Other, 500..) => return Self::new(part, Kind::Server, status.into()),
            (kind, _) => kind,
        };
        let detail = match kind {
            Kind::ScopeMissing => missing_scopes(json).or(documented(part)).unwrap_or_else(|| words.to_owned()),
            _ => words.to_owned(),
        };
        Self { part, kind, code, detail: detail.chars().take(MAX_DETAIL).collect() }
    }

    /// Whether the call was answered all the same.
    #[must_use]
    pub fn is_remark(&self) -> bool {
        self.code == 0 && self.kind == Kind::NotCustom || self.kind == Kind::BotInactive
    }

    /// What is the matter, and what can be done.
    #[must_use]
    pub fn text(&self) -> Text {
        let unnamed = self.kind == Kind::ScopeMissing && names_in(&self.detail).is_empty();
        let key = match unnamed {
            true => "official_scope_missing_unnamed".to_owned(),
            false => ["official_", self.kind.word()].concat(),
        };
        Text::new(&key).with(self.code.to_string()).with(self.detail.as_str())
    }
}

/// The scopes of which any one would do.
fn missing_scopes(json: &Json<'_>) -> Option<String> {
    let violations =
        json.get("error").and_then(|error| error.get("permission_violations")).map(Json::list).unwrap_or_default();
    let names: Vec<&str> = violations.iter().filter_map(|one| one.get("subject")?.text()).collect();
    // Where they are not told apart, the words may name them.
    let words = || names_in(json.get("msg").and_then(Json::text).unwrap_or_default()).join(", ");
    let told = if names.is_empty() { words() } else { names.join(", ") };
    (!told.is_empty()).then_some(told)
}

/// The scope that a call needs, by the documentation (openapi.md).
fn documented(part: Part) -> Option<String> {
    match part {
        Part::Application | Part::Versions => Some("application:application:self_manage".to_owned()),
        Part::Tenant => Some("tenant:tenant:readonly".to_owned()),
        Part::Token | Part::Scopes | Part::Bot => None,
    }
}

/// A whole number, which the API writes as a number or as digits.
pub(super) fn integer(json: &Json<'_>) -> Option<i64> {
    match &json.kind {
        JsonKind::Number(number) => Some(*number),
        JsonKind::Text(digits) => digits.parse().ok(),
        _ => None,
    }
}
