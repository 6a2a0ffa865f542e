//! What the console calls the fields and lists of its forms.

use serde::{Deserialize, Serialize};

/// A list on the security page, or another part of it that has a title. All are known here, wanted or not: the title of
/// the next list is where the list before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Title {
    /// Redirect URLs.
    RedirectUrls,
    /// H5 trusted domains.
    H5Domains,
    /// IP allowlist of the app.
    IpAllowlist,
    /// Domains that a web-view may open.
    WebviewDomains,
    /// Domains that the app's server may be called at.
    ServerDomains,
    /// Schemes that a page may open.
    Schemes,
    /// The switch that lets user tokens be refreshed.
    RefreshToken,
    /// Homepage of the web app on a computer.
    DesktopHomepage,
    /// Homepage of the web app on a phone.
    MobileHomepage,
    /// How the homepage opens.
    OpenMode,
    /// Name of the app.
    AppName,
    /// Description of the app.
    AppDescription,
    /// Number of a version.
    VersionNumber,
    /// What is new in a version.
    UpdateNotes,
    /// Who may use the app.
    Availability,
    /// Why a version should be approved.
    ApplyReason,
}

/// The titles of the security page.
pub const SECURITY: [Title; 7] = [
    Title::RedirectUrls,
    Title::H5Domains,
    Title::IpAllowlist,
    Title::WebviewDomains,
    Title::ServerDomains,
    Title::Schemes,
    Title::RefreshToken,
];
/// The titles of the web app's page.
pub const WEB_APP: [Title; 3] = [Title::DesktopHomepage, Title::MobileHomepage, Title::OpenMode];
/// The titles of the app's own data, where it is created and on its page.
pub const APP: [Title; 2] = [Title::AppName, Title::AppDescription];
/// The titles of the form of a new version.
pub const VERSION: [Title; 4] = [Title::VersionNumber, Title::UpdateNotes, Title::Availability, Title::ApplyReason];

pub(super) const TITLES: &[(Title, &[&str])] = &[
    (
        Title::RedirectUrls,
        &["重定向URL", "重定向网址", "Redirect URLs", "Redirect URL", "Redirection URL", "Redirection URLs"],
    ),
    (
        Title::H5Domains,
        &[
            "H5可信域名",
            "H5 trusted domains",
            "H5 trusted domain",
            "Trusted H5 domains",
            "Trusted H5 domain",
            "Trusted H5 Domain Names",
            "Trusted H5 Domain Name",
        ],
    ),
    (Title::IpAllowlist, &["IP白名单", "IP allowlist", "IP whitelist", "IP whitelists", "IP allowlists"]),
    (
        Title::WebviewDomains,
        &[
            "Web-view可信域名",
            "WebView可信域名",
            "Web-view trusted domains",
            "Webview trusted domains",
            "Web-view trusted domain",
        ],
    ),
    (
        Title::ServerDomains,
        &["服务器域名白名单", "Server domain allowlist", "Server domain whitelist", "Server domain name allowlist"],
    ),
    (
        Title::Schemes,
        &["协议名白名单", "Protocol allowlist", "Protocol whitelist", "Protocol name allowlist", "Scheme allowlist"],
    ),
    (Title::RefreshToken, &["刷新user_access_token", "Refresh user_access_token"]),
    (Title::DesktopHomepage, &["桌面端主页", "Desktop Homepage", "Desktop Home Page"]),
    (Title::MobileHomepage, &["移动端主页", "Mobile Homepage", "Mobile Home Page"]),
    (Title::OpenMode, &["打开方式配置", "打开方式", "Opening method", "Open method", "Open mode", "How to open"]),
    (Title::AppName, &["应用名称", "名称", "App name", "Name"]),
    (Title::AppDescription, &["应用描述", "描述", "App description", "Description"]),
    (Title::VersionNumber, &["应用版本号", "版本号", "App version", "Version number"]),
    (Title::UpdateNotes, &["更新说明", "What's new", "Update notes", "Release notes"]),
    (Title::Availability, &["可用范围", "Availability"]),
    (Title::ApplyReason, &["申请理由", "Reason for request"]),
];
