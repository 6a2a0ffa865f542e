//! What the console calls its buttons, tabs and states, and other words that tell what stands where.

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
    /// The app's own identity, in a row of the list.
    TenantIdentity,
    /// The identity of a user, in a row of the list.
    UserIdentity,
    /// Head of the column that tells whose a scope is.
    ScopeType,
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
    /// Shows the rest of a list.
    ShowMore,
}

pub(super) const WORDS: &[(Word, &[&str])] = &[
    (Word::Add, &["添加", "+添加", "新增", "Add", "+Add"]),
    (
        Word::BatchEdit,
        &[
            "批量修改",
            "批量编辑",
            "Batch modify",
            "Bulk modify",
            "Batch edit",
            "Bulk edit",
            "Batch modification",
            "Edit in bulk",
        ],
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
    (
        Word::TenantIdentity,
        &[
            "应用身份",
            "App identity",
            "Tenant token",
            "Tenant access token",
            "Tenant token scope",
            "tenant_access_token",
        ],
    ),
    (
        Word::UserIdentity,
        &["用户身份", "User identity", "User token", "User access token", "User token scope", "user_access_token"],
    ),
    (Word::ScopeType, &["权限类型", "Scope type", "Permission type", "Type"]),
    (Word::Granted, &["已添加", "已开通", "Added", "Granted"]),
    (Word::NotAdded, &["未添加", "未开通", "Not Added"]),
    (
        Word::AwaitsPublish,
        &[
            "待发布",
            "待发布|可调试",
            "To be published",
            "To be published|Debuggable",
            "Pending release",
            "Pending publish",
        ],
    ),
    (Word::UnderReview, &["审核中", "Under review"]),
    (Word::Nothing, &["暂无数据", "暂无内容", "暂无权限", "暂未开通任何权限", "暂无", "No data", "No content"]),
    (Word::DataRange, &["可访问的数据范围", "Accessible data range", "Data range"]),
    (Word::Edit, &["编辑", "修改", "管理", "Edit", "Modify", "Manage", "icon:EditOutlined"]),
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
    (
        Word::ShowMore,
        &[
            "查看更多",
            "加载更多",
            "显示更多",
            "展开更多",
            "展开全部",
            "查看全部",
            "显示全部",
            "更多",
            "Load more",
            "Show more",
            "View more",
            "See more",
            "Show all",
            "View all",
            "See all",
            "More",
        ],
    ),
    (Word::Rejected, &["审核不通过", "审核未通过", "未通过", "已拒绝", "Rejected", "Not approved"]),
];

/// Words of a field that looks for something and keeps nothing.
pub const SEARCH: &[&str] =
    &["搜索", "查找", "筛选", "查询", "检索", "过滤", "search", "filter", "find", "query", "look up", "lookup"];
/// Words of a link that leads to an explanation.
pub(super) const GUIDES: &[&str] = &[
    "文档",
    "了解",
    "帮助",
    "指引",
    "指南",
    "说明",
    "教程",
    "示例",
    "详情",
    "如何",
    "docs",
    "doc",
    "documentation",
    "learn",
    "help",
    "guides",
    "guide",
    "examples",
    "example",
    "details",
    "detail",
    "more",
    "how",
];
/// Words before an example.
pub(super) const EXAMPLE: &[&str] = &["例如", "示例", "例：", "比如", "example", "e.g."];
/// Words of a field for a URL or host.
pub const ADDRESS: &[&str] = &["://", "url", "网址", "域名", "地址", "domain", "host", "origin"];
/// Words of a field for something else beside an address.
pub const REMARK: &[&str] = &["备注", "说明", "描述", "remark", "note", "comment", "description"];
/// Words of a button that removes one entry.
pub const REMOVAL: &[&str] = &["delete", "remove", "trash", "minus", "删除", "移除"];
/// Words of what takes a tag away, or empties a field.
pub const EMPTYING: &[&str] = &["close", "clear", "关闭", "清空", "清除"];
/// Words of the console that nothing rests on, but that tell where one is: names of its pages, and of what is on them.
pub const FAMILIAR: &[&str] = &[
    "凭证与基础信息",
    "添加应用能力",
    "网页应用配置",
    "权限管理",
    "开通权限",
    "事件与回调",
    "事件配置",
    "回调配置",
    "安全设置",
    "版本管理与发布",
    "应用凭证",
    "基础信息",
    "Credentials & Basic Info",
    "Add Features",
    "Web Page Setting",
    "Permissions & Scopes",
    "Permission Management",
    "Add permission scopes to app",
    "Events & Callbacks",
    "Security Settings",
    "Version Management & Release",
    "Version Management & Publishing",
    "App ID",
    "App Secret",
];
