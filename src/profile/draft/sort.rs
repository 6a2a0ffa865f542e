//! What a line of a guide is about.

/// What a URL, or what follows, is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Redirect,
    Homepage,
    Domain,
    Event,
    Callback,
    Scopes,
}

/// The words of the console's pages and of those who write about them, the more exact first.
const WORDS: [(Use, &[&str]); 6] = [
    (Use::Redirect, &["redirect", "重定向", "リダイレクト", "oauth callback", "登录回调", "授权回调"]),
    (Use::Domain, &["trusted domain", "可信域名", "信頼できるドメイン", "信頼ドメイン"]),
    (Use::Homepage, &["homepage", "home page", "主页", "ホームページ"]),
    (Use::Callback, &["callback", "回调", "コールバック", "card request", "message card"]),
    (Use::Event, &["event", "request url", "webhook", "事件", "请求地址", "イベント"]),
    (Use::Scopes, &["permission", "scope", "权限", "権限", "スコープ"]),
];

/// What a line is about, if it says so outside of its URLs and names.
pub(super) fn use_of(line: &str) -> Option<Use> {
    let words = line.split_whitespace().filter(|word| !word.contains("://"));
    let low = words.collect::<Vec<_>>().join(" ").to_lowercase();
    WORDS.iter().find(|(_, words)| words.iter().any(|word| low.contains(word))).map(|(about, _)| *about)
}

/// Whether what follows a line is what it speaks of: a heading, the head of a table, a sentence with a colon at its end.
pub(super) fn leads(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(['#', '|']) || line.ends_with([':', '：'])
}

/// Whether a URL in a line is for what the line speaks of. Much is said of events and callbacks besides their address.
pub(super) fn tells_url(about: Use, line: &str) -> bool {
    let low = line.to_lowercase();
    let address = || ["url", "endpoint", "地址", "网址", "アドレス"].iter().any(|word| low.contains(word));
    !matches!(about, Use::Event | Use::Callback) || address() || leads(line)
}

/// Whether a line says that what it names need not be.
pub(super) fn is_optional(line: &str) -> bool {
    let low = line.to_lowercase();
    ["optional", "可选", "选填", "非必", "非强制", "任意", "オプション"].iter().any(|word| low.contains(word))
}

/// A URL that is only a reference: the platform's own pages, pictures, code, and what a sentence links to.
pub(super) fn is_aside(url: &str, line: &str) -> bool {
    let low = url.to_ascii_lowercase();
    let host = crate::profile::urls::host(&low);
    let platform = ["feishu.cn", "larksuite.com", "larkoffice.com", "feishucdn.com", "larksuitecdn.com"];
    let of = |above: &str| host == above || host.strip_suffix(above).is_some_and(|start| start.ends_with('.'));
    let picture = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".mp4"].iter().any(|end| low.ends_with(end));
    platform.into_iter().any(of)
        || of("github.com")
        || picture
        || line.contains(&["](", url].concat())
        || !url.contains("://")
}

/// Whether a host stands for the reader's own.
pub(super) fn is_sample(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let sample = |label: &&str| {
        matches!(*label, "example" | "yourdomain" | "yourcompany" | "yourhost" | "your" | "domain" | "xxx")
    };
    labels.iter().any(|label| sample(label) || label.starts_with("your-") || label.starts_with("your_"))
}

/// A line of a list that may be the title of a permission: short, and no sentence.
pub(super) fn is_title(line: &str) -> bool {
    let text = line.trim();
    let rest = text.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '-' | '*' | '+' | '•' | '.' | '、' | ')' | ' ')
    });
    let marked = rest.len() < text.len();
    marked && (3..=40).contains(&rest.chars().count()) && !rest.ends_with(['.', '。', ':', '：', ',', '；', ';'])
}
