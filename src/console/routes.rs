//! The console's addresses (console.md §1).

use crate::facts::{AppId, Platform};
use fluent_uri::Uri;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// Words after `/app/` that name a tool, not an app.
const TOOLS: [&str; 2] = ["web-inspect", "ai"];

/// What browsers leave in a path as it is and RFC 3986 does not.
const LOOSE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A page of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// The list of apps, where one is created.
    List,
    /// Credentials & Basic Info.
    BaseInfo,
    /// Add Features.
    Capability,
    /// Bot.
    Bot,
    /// Web app.
    WebApp,
    /// Permissions & Scopes.
    Scopes,
    /// Security Settings.
    Security,
    /// Events & Callbacks.
    Events,
    /// Version Management & Release.
    Versions,
    /// A new version.
    CreateVersion,
    /// One version.
    Version,
    /// A page that this sheet does not know.
    Unknown,
}

impl Page {
    /// What follows `/app/{id}/` in the address.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::List => "",
            Self::BaseInfo | Self::Unknown => "baseinfo",
            Self::Capability => "capability",
            Self::Bot => "bot",
            Self::WebApp => "webpage",
            Self::Scopes => "auth",
            Self::Security => "safe",
            Self::Events => "event",
            Self::Versions | Self::Version => "version",
            Self::CreateVersion => "version/create",
        }
    }

    /// The key of its name, as the console's side bar has it.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::List => "page_list".to_owned(),
            Self::CreateVersion => "page_version_create".to_owned(),
            other => ["page_", other.path()].concat(),
        }
    }

    fn of(path: &str) -> Self {
        match path.trim_end_matches('/') {
            "version/create" => Self::CreateVersion,
            one if one.starts_with("version/") => Self::Version,
            "" | "baseinfo" => Self::BaseInfo,
            "capability" => Self::Capability,
            "bot" => Self::Bot,
            "webpage" => Self::WebApp,
            "auth" => Self::Scopes,
            "safe" => Self::Security,
            "event" => Self::Events,
            "version" => Self::Versions,
            _ => Self::Unknown,
        }
    }
}

/// An app of the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct App {
    /// Host of the console.
    pub host: String,
    /// App ID, as the address gives it.
    #[serde(deserialize_with = "id_or_none")]
    pub id: AppId,
}

/// The ID of an app that was kept, which may only have been about to be created.
fn id_or_none<'de, D: Deserializer<'de>>(kept: D) -> Result<AppId, D::Error> {
    let text = String::deserialize(kept)?;
    let none = AppId::none();
    if text == none.as_str() { Ok(none) } else { AppId::try_from(text).map_err(D::Error::custom) }
}

impl App {
    /// The platform, told by the host (an App ID does not tell it).
    #[must_use]
    pub fn platform(&self) -> Platform {
        if self.host == "open.larksuite.com" { Platform::Lark } else { Platform::Feishu }
    }

    /// The app that the list's form is about to create: it has no ID yet.
    #[must_use]
    pub fn unborn(host: String) -> Self {
        Self { host, id: AppId::none() }
    }

    /// Whether it is only about to be created.
    #[must_use]
    pub fn is_unborn(&self) -> bool {
        self.id == AppId::none()
    }

    /// What is kept for it is kept under this key; none while it is only about to be created.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        (!self.is_unborn()).then(|| [&self.host, "/", self.id.as_str()].concat())
    }

    /// Path of one of the app's pages.
    #[must_use]
    pub fn path(&self, page: Page) -> String {
        format!("/app/{}/{}", self.id, page.path())
    }
}

/// Where in the console an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A page of an app.
    App(App, Page),
    /// The console, but neither an app nor the list of apps: a tool.
    NoApp,
    /// Not the console.
    Elsewhere,
}

/// Reads an address as a browser gives it. The whole origin must be the console's: another port is another server.
#[must_use]
pub fn place(url: &str) -> Place {
    let path = utf8_percent_encode(url.split(['?', '#']).next().unwrap_or_default(), LOOSE).to_string();
    let Ok(url) = Uri::parse(path.as_str()) else { return Place::Elsewhere };
    let host = url.authority().map(|authority| authority.as_str().to_ascii_lowercase()).unwrap_or_default();
    let known = ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"].contains(&host.as_str());
    if !known || url.scheme().as_str() != "https" {
        return Place::Elsewhere;
    }
    let mut parts = url.path().as_str().trim_start_matches('/').splitn(3, '/');
    if parts.next() != Some("app") {
        return Place::Elsewhere;
    }
    let name = parts.next().unwrap_or_default();
    if TOOLS.contains(&name) {
        return Place::NoApp;
    }
    if name.is_empty() {
        return Place::App(App::unborn(host), Page::List);
    }
    match AppId::try_from(name.to_owned()) {
        Ok(id) => Place::App(App { host, id }, Page::of(parts.next().unwrap_or_default())),
        Err(_) => Place::NoApp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(url: &str) -> Option<Page> {
        match place(url) {
            Place::App(_, page) => Some(page),
            Place::NoApp | Place::Elsewhere => None,
        }
    }

    #[test]
    fn pages_are_told_by_their_path_whatever_follows_it() {
        assert_eq!(page("https://open.feishu.cn/app/cli_a1/safe"), Some(Page::Security));
        assert_eq!(
            page("https://open.feishu.cn/app/cli_a1/auth/?q=im:message&token_type=tenant#x"),
            Some(Page::Scopes)
        );
        // What a browser leaves as it is.
        assert_eq!(page("https://open.feishu.cn/app/cli_a1/safe?q={a|b}[c]^#{x}|^"), Some(Page::Security));
        assert_eq!(page("https://open.feishu.cn/app/cli_a1/x{a}|[b]^\\`"), Some(Page::Unknown));
        assert_eq!(page("https://open.larkoffice.com/app/cli_a1"), Some(Page::BaseInfo));
        assert_eq!(page("https://open.larksuite.com/app/cli_a1/version/create"), Some(Page::CreateVersion));
        assert_eq!(page("https://open.larksuite.com/app/cli_a1/version/7"), Some(Page::Version));
    }

    #[test]
    fn tools_are_no_app() {
        for url in ["/app/web-inspect", "/app/ai/playground", "/app/cli_"] {
            assert_eq!(place(&format!("https://open.feishu.cn{url}")), Place::NoApp, "{url}");
        }
    }

    #[test]
    fn on_the_list_an_app_is_about_to_be_created() {
        for url in ["/app", "/app?lang=zh-CN", "/app/"] {
            let url = format!("https://open.feishu.cn{url}");
            let Place::App(app, Page::List) = place(&url) else { panic!("{url}") };
            assert!(app.is_unborn(), "{url}");
        }
    }

    #[test]
    fn other_hosts_schemes_and_paths_are_elsewhere() {
        for url in [
            "https://open.feishu.cn.evil.example/app/cli_a1/safe",
            "https://evil.example/open.feishu.cn/app/cli_a1/safe",
            "http://open.feishu.cn/app/cli_a1/safe",
            "https://open.feishu.cn/document/app/cli_a1/safe",
            "https://accounts.feishu.cn/app/cli_a1/safe",
            "https://open.feishu.cn:8443/app/cli_a1/safe",
            "https://admin@open.feishu.cn/app/cli_a1/safe",
            "https://admin:open.feishu.cn@evil.example/app/cli_a1/safe",
            "no address",
        ] {
            assert_eq!(place(url), Place::Elsewhere, "{url}");
        }
    }

    #[test]
    fn only_larksuite_is_lark() {
        let platform = |url| match place(url) {
            Place::App(app, _) => Some(app.platform()),
            Place::NoApp | Place::Elsewhere => None,
        };
        assert_eq!(platform("https://open.larkoffice.com/app/cli_a1/safe"), Some(Platform::Feishu));
        assert_eq!(platform("https://open.larksuite.com/app/cli_a1/safe"), Some(Platform::Lark));
    }
}
