//! The words of invented consoles, and how they may be spelled.

use super::{Kind, Lang, Noise};

/// What a button or text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Say {
    Add,
    Batch,
    Edit,
    Save,
    Confirm,
    Cancel,
    Delete,
    Reset,
    Clear,
    GotIt,
    Next,
}

/// Every known name of a kind of list.
pub fn titles(kind: Kind, lang: Lang) -> &'static [&'static str] {
    match (kind, lang) {
        (Kind::Redirect, Lang::Zh) => &["重定向 URL", "重定向URL", "重定向网址"],
        (Kind::Redirect, Lang::En) => &["Redirect URLs", "Redirect URL", "Redirection URL", "Redirection URLs"],
        (Kind::H5, Lang::Zh) => &["H5可信域名", "H5 可信域名"],
        (Kind::H5, Lang::En) => &[
            "H5 trusted domains",
            "H5 trusted domain",
            "Trusted H5 domains",
            "Trusted H5 domain",
            "Trusted H5 Domain Names",
            "Trusted H5 Domain Name",
        ],
        (Kind::Ip, Lang::Zh) => &["IP 白名单", "IP白名单"],
        (Kind::Ip, Lang::En) => &["IP allowlist", "IP whitelist"],
        (Kind::Webview, Lang::Zh) => &["Web-view 可信域名", "WebView可信域名"],
        (Kind::Webview, Lang::En) => &["Web-view trusted domains", "Webview trusted domains"],
        (Kind::Server, Lang::Zh) => &["服务器域名白名单"],
        (Kind::Server, Lang::En) => &["Server domain allowlist", "Server domain whitelist"],
        (Kind::Schemes, Lang::Zh) => &["协议名白名单"],
        (Kind::Schemes, Lang::En) => &["Protocol allowlist", "Protocol whitelist"],
        (Kind::Refresh, Lang::Zh) => &["刷新 user_access_token"],
        (Kind::Refresh, Lang::En) => &["Refresh user_access_token"],
        (Kind::Other(_), Lang::Zh) => &["回调地址", "重定向 URL 白名单", "业务域名", "H5 应用域名", "跳转链接"],
        (Kind::Other(_), Lang::En) => {
            &["Callback hosts", "Redirect URL allowlist", "Allowed origins", "H5 app domains", "Jump links"]
        }
    }
}

/// A title as the page writes it.
pub fn title(kind: Kind, lang: Lang, spelling: usize, noise: &[Noise], count: usize) -> String {
    let names = titles(kind, lang);
    let nth = if let Kind::Other(nth) = kind { nth } else { spelling };
    let mut text = names[nth % names.len()].to_owned();
    for one in noise {
        text = noisy(&text, *one, lang, count);
    }
    text
}

fn noisy(text: &str, noise: Noise, lang: Lang, count: usize) -> String {
    let join = |sep: &str| text.split(' ').collect::<Vec<_>>().join(sep);
    match noise {
        Noise::Spaced => join("  "),
        Noise::Tight => join(""),
        Noise::NoBreak => join("\u{a0}"),
        Noise::FullWidth => text.chars().map(full_width).collect(),
        Noise::Upper => text.to_uppercase(),
        Noise::Lower => text.to_lowercase(),
        Noise::ZeroWidth => format!("{}\u{200b}{}", &text[..first(text)], &text[first(text)..]),
        Noise::Star => format!("* {text}"),
        Noise::StarBehind => format!("{text} *"),
        Noise::Required => match lang {
            Lang::Zh => format!("{text}（必填）"),
            Lang::En => format!("{text} (required)"),
        },
        Noise::Counter => format!("{text} ({count}/300)"),
        Noise::FullCounter => format!("{text}（{count}/300）"),
        Noise::Count => format!("{text} ({count})"),
        Noise::Colon => format!("{text}:"),
        Noise::FullColon => format!("{text}："),
    }
}

fn first(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn full_width(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
        _ => c,
    }
}

/// What a button says, in one of its spellings.
pub fn button(say: Say, lang: Lang, spelling: usize) -> &'static str {
    let names: &[&str] = match (say, lang) {
        (Say::Add, Lang::Zh) => &["添加", "添 加", "+ 添加", "新增", "＋添加"],
        (Say::Add, Lang::En) => &["Add", "+ Add", "ADD", "add"],
        (Say::Batch, Lang::Zh) => &["批量修改", "批量编辑", "批 量 修 改"],
        (Say::Batch, Lang::En) => &["Batch modify", "Bulk edit", "Batch edit", "Bulk modify", "Batch modification"],
        (Say::Edit, Lang::Zh) => &["编辑", "编 辑", "修改"],
        (Say::Edit, Lang::En) => &["Edit", "Modify"],
        (Say::Save, Lang::Zh) => &["保存", "保 存"],
        (Say::Save, Lang::En) => &["Save", "SAVE"],
        (Say::Confirm, Lang::Zh) => &["确定", "确认", "保存", "确 定"],
        (Say::Confirm, Lang::En) => &["OK", "Confirm", "Save", "Ok"],
        (Say::Cancel, Lang::Zh) => &["取消", "取 消"],
        (Say::Cancel, Lang::En) => &["Cancel"],
        (Say::Delete, Lang::Zh) => &["删除", "移除"],
        (Say::Delete, Lang::En) => &["Delete", "Remove"],
        (Say::Reset, Lang::Zh) => &["重置", "恢复默认值"],
        (Say::Reset, Lang::En) => &["Reset", "Reset Defaults"],
        (Say::Clear, Lang::Zh) => &["清空", "全部删除"],
        (Say::Clear, Lang::En) => &["Clear all", "Delete all"],
        (Say::GotIt, Lang::Zh) => &["我知道了", "知道了"],
        (Say::GotIt, Lang::En) => &["Got It", "Got it"],
        (Say::Next, Lang::Zh) => &["下一步"],
        (Say::Next, Lang::En) => &["Next"],
    };
    names[spelling % names.len()]
}

/// One of two sentences.
pub fn of(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}
