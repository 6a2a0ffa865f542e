//! Labels with more in them than a name: a verb before it, a badge behind it, a sum.

use super::spelling::plain;
use super::titles::TITLES;
use super::words::GUIDES;
use super::{Title, Word, is_word, means, title};

/// What may stand before the name of what a control is for.
pub(super) const VERBS: &[&str] = &[
    "请填写",
    "请输入",
    "请添加",
    "请选择",
    "请",
    "填写",
    "输入",
    "录入",
    "粘贴",
    "添加",
    "新增",
    "增加",
    "设置",
    "配置",
    "编辑",
    "修改",
    "选择",
    "新的",
    "您的",
    "你的",
    "一个",
    "please",
    "enter",
    "input",
    "type",
    "fillin",
    "paste",
    "add",
    "edit",
    "set",
    "configure",
    "select",
    "choose",
    "new",
    "your",
    "another",
    "the",
    "an",
    "a",
];
/// Names of the Enter key; "enter" alone is what is done with any text.
const ENTER: &[&str] = &[
    "回车",
    "按enter",
    "pressenter",
    "hitenter",
    "enterkey",
    "entertoadd",
    "pressreturn",
    "エンターキー",
    "enterキー",
    "↵",
    "⏎",
];
/// Bytes of what a button says at most.
const MAX_PRESSED: usize = 60;
/// What may stand behind it.
const FORMS: &[&str] = &["输入框", "列表", "list", "field", "input"];
/// Words that say what kind of thing goes into a field, and not which list it is of.
pub(super) const KINDS: &[&str] = &[
    "有效的",
    "有效",
    "完整的",
    "完整",
    "正确的",
    "合法的",
    "的",
    "以",
    "开头",
    "或",
    "和",
    "与",
    "及",
    "每行",
    "一行",
    "一项",
    "一条",
    "个",
    "条",
    "网址",
    "链接",
    "地址",
    "域名",
    "值",
    "内容",
    "新",
    "https",
    "http",
    "urls",
    "url",
    "uri",
    "address",
    "addresses",
    "domains",
    "domain",
    "hosts",
    "host",
    "links",
    "link",
    "values",
    "value",
    "entry",
    "valid",
    "full",
    "complete",
    "with",
    "starting",
    "here",
    "or",
    "and",
    "per",
    "line",
    "one",
    "item",
    "列表",
    "批量",
    "可信",
    "必填",
    "选填",
    "可选",
    "按",
    "回车",
    "后",
    "list",
    "settings",
    "trusted",
    "batch",
    "bulk",
    "entries",
    "all",
    "required",
    "optional",
    "press",
    "enterto",
    "to",
];
/// What stands behind a choice and is no part of it.
const BADGES: &[&str] = &["推荐", "默认", "新", "荐", "recommended", "default", "new", "beta"];

/// A label without the number behind it that counts what it leads to: "Redirect URLs 2".
#[must_use]
pub fn without_count(label: &str) -> &str {
    let counts = |(_, last): &(&str, &str)| last.bytes().all(|b| b.is_ascii_digit());
    label.rsplit_once(char::is_whitespace).filter(counts).map_or(label, |(name, _)| name)
}

/// The title that a label names with verbs around it and nothing else: "Enter redirect URL".
#[must_use]
pub fn titled(label: &str) -> Option<Title> {
    if label.is_empty() || label.len() > 120 {
        return None;
    }
    let label = without_count(label);
    if let Some(title) = title(label) {
        return Some(title);
    }
    let label = plain(label);
    let mut rest = label.as_str();
    for _ in 0..4 {
        for form in FORMS {
            rest = rest.strip_suffix(form).unwrap_or(rest);
        }
        if let Some(title) = title(rest) {
            return Some(title);
        }
        rest = VERBS.iter().find_map(|verb| rest.strip_prefix(verb))?;
    }
    title(rest)
}

/// Whether a text speaks of anything that has a title, whatever it says of it.
#[must_use]
pub fn speaks_of_a_title(text: &str) -> bool {
    let text = plain(text);
    TITLES.iter().any(|(_, names)| names.iter().any(|name| text.contains(&plain(name))))
}

/// Whether a text asks for something to be entered.
#[must_use]
pub fn asks_for_something(text: &str) -> bool {
    let text = plain(text);
    VERBS.iter().any(|verb| verb.len() > 1 && text.starts_with(verb))
}

/// Whether a text tells what becomes of something, as examples in fields do ("此内容将于…中显示"): a label names.
#[must_use]
pub fn tells(text: &str) -> bool {
    text.starts_with(['此', '该', '这']) || text.contains('将')
}

/// Whether a field says that the Enter key takes what is typed into it.
#[must_use]
pub fn says_enter(text: &str) -> bool {
    let text = plain(text);
    ENTER.iter().any(|word| text.contains(word))
}

/// Whether a link leads to an explanation.
#[must_use]
pub fn explains(link: &str) -> bool {
    let link = plain(link);
    GUIDES.iter().any(|word| link.contains(word))
}

/// Whether the heading of a dialog names something that is not the list with this title.
#[must_use]
pub fn heads_another(heading: &str, ours: Title) -> bool {
    let names = || TITLES.iter().filter(|(title, _)| *title == ours).flat_map(|(_, names)| *names);
    let plain_heading = plain(heading);
    heading.chars().any(char::is_alphabetic)
        && !names().any(|name| plain_heading.contains(&plain(name)))
        && !is_word(heading)
        && !neutral(heading)
}

/// Whether a label says no more than that something is entered, and of what kind: "URL", "Enter a valid address".
#[must_use]
pub fn neutral(label: &str) -> bool {
    let label = plain(label);
    let mut rest = label.as_str();
    while !rest.is_empty() {
        let word = KINDS.iter().chain(VERBS).filter(|word| rest.starts_with(**word)).map(|word| word.len()).max();
        let marks = rest.chars().next().filter(|c| !c.is_alphanumeric()).map(char::len_utf8);
        let Some(length) = word.or(marks) else { return false };
        rest = &rest[length..];
    }
    true
}

/// Whether a label says that one more of some kind is added, without a title: "添加一项", "Add another URL".
pub(super) fn adds_a_kind(label: &str) -> bool {
    if label.len() > MAX_PRESSED {
        return false;
    }
    let plain = plain(label);
    let label = plain.trim_start_matches('+');
    let kind = ["添加", "新增", "增加", "add"].iter().find_map(|verb| label.strip_prefix(verb));
    kind.is_some_and(|kind| !kind.is_empty() && neutral(kind))
}

/// Whether a label is that of a choice, possibly with a badge behind it.
#[must_use]
pub fn chooses(label: &str, word: Word) -> bool {
    if means(label, word) {
        return true;
    }
    let plain = plain(label);
    let badge = BADGES.iter().find_map(|badge| {
        let rest = plain.strip_suffix(badge)?;
        Some(rest.trim_end_matches(['(', '[', '·', '-', '|']))
    });
    let bare = plain.trim_end_matches([')', ']']);
    let bracketed =
        BADGES.iter().find_map(|badge| bare.strip_suffix(badge).map(|rest| rest.trim_end_matches(['(', '['])));
    [badge, bracketed].into_iter().flatten().any(|rest| means(rest, word))
}

/// How many things a label says there are in all: "共 12 条", "已配置 2 个", "12 items", "2 configured", "Total 12"; "3/300" counts none.
#[must_use]
pub fn total(label: &str) -> Option<usize> {
    if label.len() > 40 {
        return None;
    }
    let plain = plain(label);
    let heads = ["共计", "总共", "总计", "共", "total:", "total", "已配置", "已添加", "已设置", "已有"];
    let rest = heads.iter().find_map(|word| plain.strip_prefix(word));
    let number = |text: &str| -> Option<(usize, String)> {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        Some((digits.parse().ok()?, text[digits.len()..].to_owned()))
    };
    // "2 个已配置"
    let told = |text: &str, unit: &str| {
        text.strip_prefix(unit).is_some_and(|rest| ["已配置", "已添加", "已设置"].contains(&rest))
    };
    let units = ["条", "项", "个", "条数据", "条记录", "items", "entries", "records", "urls", "domains"];
    let Some(rest) = rest else {
        let (count, unit) = number(&plain)?;
        let ends = ["items", "entries", "records", "itemsintotal", "intotal", "configured", "added"];
        return (ends.contains(&unit.as_str()) || ["条", "项", "个"].iter().any(|it| told(&unit, it))).then_some(count);
    };
    let (count, unit) = number(rest)?;
    (unit.is_empty() || units.contains(&unit.as_str())).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_a_verb_names_the_title() {
        for label in [
            "Enter redirect URL",
            "请输入重定向 URL",
            "添加重定向URL",
            "Add a redirect URL",
            "Redirect URLs list",
            "重定向 URL 2",
        ] {
            assert_eq!(titled(label), Some(Title::RedirectUrls), "{label}");
        }
        for label in
            ["Redirect URLs are matched exactly", "URL", "Search redirect URLs", "重定向 URL 的备注", "Add", ""]
        {
            assert_eq!(titled(label), None, "{label}");
        }
    }

    #[test]
    fn a_label_of_the_kind_alone_is_neutral() {
        for label in ["URL", "请填写 HTTP/HTTPS URL", "Enter a valid URL", "网址", "请输入域名", "域名", "https://"]
        {
            assert!(neutral(label), "{label}");
        }
        for label in ["IP 地址", "Callback address", "备注", "Webhook URL", "回调地址"] {
            assert!(!neutral(label), "{label}");
        }
    }

    #[test]
    fn a_badge_is_no_part_of_a_choice() {
        for label in
            ["在飞书内新标签页打开 推荐", "在飞书内新标签页打开（推荐）", "Open in a new tab within Lark Recommended"]
        {
            assert!(chooses(label, Word::NewTab), "{label}");
        }
        assert!(!chooses("在浏览器中打开 推荐", Word::NewTab));
    }

    #[test]
    fn sums_are_read_and_limits_are_not() {
        for (label, sum) in [
            ("共 12 条", Some(12)),
            ("Total 12 items", Some(12)),
            ("12 items", Some(12)),
            ("已配置 2 个", Some(2)),
            ("2 个已配置", Some(2)),
            ("2 configured", Some(2)),
            ("已配置", None),
            ("2 个月内有效", None),
            ("3/300", None),
        ] {
            assert_eq!(total(label), sum, "{label}");
        }
    }
}
