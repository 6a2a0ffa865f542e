//! The console's words (console.md §2, "Labels"), in every spelling that guides and programs have seen.
//!
//! Labels drift between releases, so each meaning has synonyms. They are compared without white space and case, and
//! without what decorates a label: a colon, a required mark, a counter such as "(3/300)".

/// A list on the security page, or another part of it that has a title. All are known here, wanted or not: the title of
/// the next list is where the list before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

const TITLES: &[(Title, &[&str])] = &[
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

/// A button, tab or state that has a meaning to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// Adds one entry to a list.
    Add,
    /// Opens one text box with all entries of a list.
    BatchEdit,
    /// Saves a form.
    Save,
    /// Confirms a dialog.
    Confirm,
    /// Closes an introduction.
    GotIt,
    /// Opens the import of scopes.
    BatchImport,
    /// The import tab.
    ImportTab,
    /// The export tab.
    ExportTab,
    /// Leads from the editor to the review of new scopes.
    NextReview,
    /// Requests the reviewed scopes.
    RequestScopes,
    /// The list of scopes of the app's own identity.
    TenantTab,
    /// The list of scopes used in the name of a user.
    UserTab,
    /// A scope in effect.
    Granted,
    /// A scope that was not asked for.
    NotAdded,
    /// A scope that waits for a published version.
    AwaitsPublish,
    /// A scope that waits for the company's reviewer.
    UnderReview,
    /// An empty list.
    Nothing,
    /// The range of data that a scope may reach: the admin's decision.
    DataRange,
    /// Opens a field to be edited.
    Edit,
    /// The name of the web app feature.
    WebApp,
    /// The name of the bot feature.
    Bot,
    /// Leads to the page of a feature that is added.
    Configure,
    /// Agrees to a feature being added.
    Enable,
    /// Says that a page does not exist: its feature is not added.
    PageMissing,
    /// Takes a feature away; where it stands, the feature is there.
    RemoveFeature,
    /// Says that nothing is set.
    Unset,
    /// Opens in a new tab within Feishu / Lark.
    NewTab,
    /// Opens in the system's browser.
    Browser,
    /// Begins a new app.
    CreateApp,
    /// Creates the app whose form is open.
    Create,
    /// Begins a new version.
    CreateVersion,
    /// Says that something was changed that waits for the next version.
    Unpublished,
    /// Says that nothing waits for the next version.
    AllPublished,
    /// A version that was not submitted.
    Draft,
    /// A version that is published.
    Released,
    /// A version that was refused.
    Rejected,
    /// There is no version yet.
    NoVersions,
}

const WORDS: &[(Word, &[&str])] = &[
    (Word::Add, &["添加", "+添加", "新增", "Add", "+Add"]),
    (
        Word::BatchEdit,
        &["批量修改", "批量编辑", "Batch modify", "Bulk modify", "Batch edit", "Bulk edit", "Batch modification"],
    ),
    (Word::Save, &["保存", "Save"]),
    (Word::Confirm, &["确定", "确认", "OK", "Confirm"]),
    (Word::GotIt, &["我知道了", "知道了", "Got it"]),
    (
        Word::BatchImport,
        &[
            "批量导入/导出权限",
            "批量导入/导出",
            "批量导入导出权限",
            "Batch import/export scopes",
            "Batch Import/Export",
            "Import/Export",
            "Bulk Import/Export Permissions",
        ],
    ),
    (Word::ImportTab, &["导入", "Import"]),
    (Word::ExportTab, &["导出", "Export"]),
    (Word::NextReview, &["下一步,确认新增权限", "Next, Review New Scopes"]),
    (Word::RequestScopes, &["申请开通", "确认开通权限", "Request to Enable", "Request to Activate", "Add"]),
    (Word::TenantTab, &["应用身份权限", "Tenant token scopes", "Tenant token scope"]),
    (Word::UserTab, &["用户身份权限", "User token scopes", "User token scope"]),
    (Word::Granted, &["已添加", "已开通", "Added", "Granted"]),
    (Word::NotAdded, &["未添加", "未开通", "Not Added"]),
    (Word::AwaitsPublish, &["待发布", "To be published"]),
    (Word::UnderReview, &["审核中", "Under review"]),
    (Word::Nothing, &["暂无数据", "暂无内容", "暂无权限", "No data", "No content"]),
    (Word::DataRange, &["可访问的数据范围", "Accessible data range", "Data range"]),
    (Word::Edit, &["编辑", "修改", "Edit", "Modify", "icon:EditOutlined"]),
    (Word::WebApp, &["网页应用", "Web app"]),
    (Word::Bot, &["机器人", "Bot"]),
    (Word::Configure, &["配置", "Configure"]),
    (Word::Enable, &["确认", "确定", "开通", "添加", "Confirm", "OK", "Enable", "Add"]),
    (Word::PageMissing, &["页面不存在", "Page does not exist", "The page does not exist", "This page does not exist"]),
    (Word::RemoveFeature, &["删除能力", "Delete Feature"]),
    (Word::Unset, &["未设置", "未配置", "未填写", "暂未设置", "暂未配置", "-", "--", "Not set", "Not configured"]),
    (
        Word::NewTab,
        &[
            "在飞书内新标签页打开",
            "在Lark内新标签页打开",
            "飞书内新标签页打开",
            "Open in a new tab within Lark",
            "Open in a new tab within Feishu",
            "New tab in Lark",
            "New tab in Feishu",
            "Open in new tab in Lark",
            "Open in new tab in Feishu",
        ],
    ),
    (
        Word::Browser,
        &["在浏览器中打开", "跳转至浏览器打开新页面", "Open in browser", "Open in a browser", "Open in the browser"],
    ),
    (Word::CreateApp, &["创建企业自建应用", "Create Custom App"]),
    (Word::Create, &["创建", "Create"]),
    (Word::CreateVersion, &["创建版本", "Create Version", "Create a version"]),
    (
        Word::Unpublished,
        &["版本发布后,当前修改方可生效", "The changes will take effect after the current version is published"],
    ),
    (
        Word::AllPublished,
        &["当前修改均已发布", "The current changes have been published", "All current changes have been published"],
    ),
    (Word::Draft, &["待申请", "Not Requested"]),
    (Word::Released, &["已发布", "Released", "Published"]),
    (
        Word::NoVersions,
        &["暂无版本", "暂无数据", "暂无内容", "No versions yet", "No versions", "No data", "No content"],
    ),
    (Word::Rejected, &["审核不通过", "审核未通过", "未通过", "已拒绝", "Rejected", "Not approved"]),
];

/// Words that no label may contain that Larkspur presses, whatever list it stands on (safety rule 3).
const FORBIDDEN: &[&str] = &[
    "重置",
    "恢复默认",
    "删除",
    "移除",
    "清空",
    "停用",
    "禁用",
    "撤回",
    "撤销",
    "取消",
    "发布",
    "reset",
    "restore",
    "delete",
    "remove",
    "clear",
    "disable",
    "deactivate",
    "withdraw",
    "revoke",
    "cancel",
    "publish",
    "release",
];

/// Words of a field that looks for something and keeps nothing.
pub const SEARCH: &[&str] = &["搜索", "查找", "筛选", "search", "filter", "find"];
/// Words before an example.
pub const EXAMPLE: &[&str] = &["例如", "示例", "例：", "比如", "example", "e.g."];
/// Words of a field for a URL or host.
pub const ADDRESS: &[&str] = &["://", "url", "网址", "域名", "地址", "domain", "host", "origin"];
/// Words of a field for something else beside an address.
pub const REMARK: &[&str] = &["备注", "说明", "描述", "remark", "note", "comment", "description"];
/// Words of a button that removes one entry.
pub const REMOVAL: &[&str] = &["delete", "remove", "trash", "minus", "删除", "移除"];

/// What stands in brackets behind the name of a field and is no part of it.
const MARKS: &[&str] = &["必填", "选填", "可选", "required", "optional"];

/// White space, to be seen or not.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A character without its case and width.
#[must_use]
pub fn folded(c: char) -> char {
    let narrow = match c {
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '、' => ',',
        _ => c,
    };
    narrow.to_ascii_lowercase()
}

/// A label without what may differ: white space, case, full-width punctuation, a leading required mark, a colon or a
/// counter at its end.
#[must_use]
pub fn plain(label: &str) -> String {
    let mut out: String = label.chars().filter(|c| !is_blank(*c)).map(folded).collect();
    loop {
        let before = out.len();
        out.truncate(out.trim_end_matches([':', '*']).len());
        if let Some(open) = out.strip_suffix(')').and_then(|inside| inside.rfind('(')) {
            let inside = &out[open + 1..out.len() - 1];
            let counts = inside.bytes().all(|b| b.is_ascii_digit() || b == b'/');
            if open > 0 && !inside.is_empty() && (counts || MARKS.contains(&inside)) {
                out.truncate(open);
            }
        }
        if out.len() == before {
            break;
        }
    }
    out.trim_start_matches('*').to_owned()
}

/// Whether a name of the tables is spelled by a plain label. Works without copying: it runs for every text of a page.
fn spells(name: &str, plain: &str) -> bool {
    name.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_lowercase()).eq(plain.chars())
}

/// Every word that the reading of a page may rest on.
pub fn vocabulary() -> impl Iterator<Item = &'static str> {
    let names = TITLES.iter().map(|(_, names)| *names).chain(WORDS.iter().map(|(_, names)| *names));
    names.chain([FORBIDDEN, SEARCH, EXAMPLE, ADDRESS, REMARK, REMOVAL]).flatten().copied()
}

/// Whether a label is spelled as one that has a meaning, and nothing else.
#[must_use]
pub fn is_known(label: &str) -> bool {
    let plain = plain(label);
    title(label).is_some() || WORDS.iter().any(|(_, names)| names.iter().any(|name| spells(name, &plain)))
}

/// The part of the security page that a label is the title of.
#[must_use]
pub fn title(label: &str) -> Option<Title> {
    // Longer texts are sentences; this also keeps a page full of them cheap.
    if label.len() > 160 {
        return None;
    }
    let label = plain(label);
    TITLES.iter().find(|(_, names)| names.iter().any(|name| spells(name, &label))).map(|(title, _)| *title)
}

/// Whether a text names another list than the one with this title.
#[must_use]
pub fn names_another(text: &str, title: Title) -> bool {
    let text = plain(text);
    let within = |name: &&str| text.contains(&plain(name));
    let another = |other: Title| other != title && SECURITY.contains(&other);
    TITLES.iter().any(|(other, names)| another(*other) && names.iter().any(within))
}

/// Whether a label has a meaning.
#[must_use]
pub fn means(label: &str, word: Word) -> bool {
    let label = plain(label);
    WORDS.iter().any(|(key, names)| *key == word && names.iter().any(|name| spells(name, &label)))
}

/// Whether a sentence holds words that have a meaning.
#[must_use]
pub fn says(sentence: &str, word: Word) -> bool {
    // Longer texts are articles; this also keeps a page full of them cheap.
    if sentence.len() < 6 || sentence.len() > 400 {
        return false;
    }
    let sentence = plain(sentence);
    let names = WORDS.iter().filter(|(key, _)| *key == word).flat_map(|(_, names)| *names);
    names.into_iter().any(|name| sentence.contains(&plain(name)))
}

/// What the console calls its button that publishes a version. It is named to the admin and never pressed.
#[must_use]
pub fn publish(chinese: bool) -> &'static str {
    if chinese { "确认发布" } else { "Publish" }
}

/// Whether a label is in Chinese, and so the page that shows it.
#[must_use]
pub fn is_chinese(label: &str) -> bool {
    label.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// Whether a sentence speaks of what a word names.
#[must_use]
pub fn mentions(sentence: &str, word: Word) -> bool {
    let (plain, lower) = (plain(sentence), sentence.to_ascii_lowercase());
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let says = |name: &str| {
        if !name.is_ascii() {
            return plain.contains(name);
        }
        let name = name.to_ascii_lowercase();
        lower
            .match_indices(&name)
            .any(|(at, _)| !letter(lower[..at].chars().next_back()) && !letter(lower[at + name.len()..].chars().next()))
    };
    WORDS.iter().any(|(key, names)| *key == word && names.iter().any(|name| says(name)))
}

/// Whether a label has any meaning at all, or names what is never pressed.
#[must_use]
pub fn is_word(label: &str) -> bool {
    let plain = plain(label);
    forbidden(label) || WORDS.iter().any(|(_, names)| names.iter().any(|name| spells(name, &plain)))
}

/// Whether a label names something that Larkspur never presses.
#[must_use]
pub fn forbidden(label: &str) -> bool {
    // Of icons only the pen is known to be harmless.
    if label.starts_with("icon:") && !means(label, Word::Edit) {
        return true;
    }
    let label = plain(label);
    FORBIDDEN.iter().any(|word| label.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_every_spelling() {
        for label in [
            "重定向 URL",
            "重定向URL",
            " 重定向 URL：",
            "*重定向 URL (3/300)",
            "redirect urls",
            "Redirection URL",
            "重定向 ＵＲＬ（2）",
        ] {
            assert_eq!(title(label), Some(Title::RedirectUrls), "{label}");
        }
        for label in ["H5可信域名", "H5 可信域名", "h5 Trusted Domains:", "Trusted H5 Domain Names"] {
            assert_eq!(title(label), Some(Title::H5Domains), "{label}");
        }
        assert!(means("下一步，确认新增权限", Word::NextReview));
        assert!(means("保 存", Word::Save));
    }

    #[test]
    fn a_sentence_with_a_label_in_it_is_no_label() {
        for label in ["重定向 URL 用于登录后跳转", "Redirect URLs are matched exactly", "", "（）", "URL"] {
            assert_eq!(title(label), None, "{label}");
        }
    }

    #[test]
    fn a_sentence_speaks_of_a_feature_by_its_name_as_a_word() {
        assert!(mentions("确认添加「机器人」能力？", Word::Bot));
        assert!(mentions("Add the Bot feature?", Word::Bot));
        assert!(mentions("Add the Web app feature?", Word::WebApp));
        assert!(!mentions("See the bottom of the page", Word::Bot));
        assert!(!mentions("添加后需发布版本才能生效。", Word::WebApp));
    }

    #[test]
    fn no_label_that_is_pressed_is_forbidden() {
        // What is read and never pressed.
        let states = [
            Word::Granted,
            Word::NotAdded,
            Word::AwaitsPublish,
            Word::UnderReview,
            Word::Nothing,
            Word::DataRange,
            Word::Unpublished,
            Word::AllPublished,
            Word::Released,
            Word::NoVersions,
            Word::RemoveFeature,
        ];
        for (_, names) in WORDS.iter().filter(|(word, _)| !states.contains(word)) {
            for name in *names {
                assert!(!forbidden(name), "{name}");
            }
        }
        for label in ["重置", "删除", "取消申请", "确认发布", "Reset", "icon:RefreshOutlined", "撤回审核", "icon:Any"]
        {
            assert!(forbidden(label), "{label}");
        }
    }
}
