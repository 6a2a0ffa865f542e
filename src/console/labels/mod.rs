//! The console's words (console.md §2, "Labels"), in every spelling that guides and programs have seen.
//!
//! Labels drift between releases, so each meaning has synonyms. They are compared without white space and case, and
//! without what decorates a label: a colon, a required mark, a counter such as "(3/300)".

mod phrases;
mod spelling;
mod titles;
mod words;

use phrases::{KINDS, VERBS, adds_a_kind};
pub use phrases::{
    asks_for_something, chooses, explains, heads_another, neutral, says_enter, speaks_of_a_title, tells, titled, total,
    without_count,
};
pub use spelling::{folded, is_blank, is_tag, plain};
pub use titles::{APP, SECURITY, Title, VERSION, WEB_APP};
pub use words::{ADDRESS, EMPTYING, FAMILIAR, REMARK, REMOVAL, SEARCH, Word};

use super::never::{self, NEVER, Sign};
use spelling::{Label, firsts};
use titles::TITLES;
use words::{EXAMPLE, GUIDES, WORDS};

static TITLES_BEGIN: [bool; 256] = firsts(TITLES);

/// Every word that the reading of a page may rest on.
pub fn vocabulary() -> impl Iterator<Item = &'static str> {
    let names = TITLES.iter().map(|(_, names)| *names).chain(WORDS.iter().map(|(_, names)| *names));
    let never = NEVER.iter().flat_map(|never| match never.sign {
        Sign::Anywhere(words) => [never.labels, words],
        Sign::OnItsPages | Sign::BesideAnEntry => [never.labels, &[]],
    });
    names.chain(never).chain([SEARCH, EXAMPLE, ADDRESS, REMARK, REMOVAL, GUIDES, VERBS, KINDS]).flatten().copied()
}

/// Whether a label is spelled as one that has a meaning, and nothing else.
#[must_use]
pub fn is_known(label: &str) -> bool {
    title(label).is_some() || is_named(label)
}

/// The part of the security page that a label is the title of.
#[must_use]
pub fn title(label: &str) -> Option<Title> {
    // Longer texts are sentences; this also keeps a page full of them cheap.
    if label.len() > 160 {
        return None;
    }
    let label = Label::new(label);
    if !label.begins(&TITLES_BEGIN) {
        return None;
    }
    TITLES.iter().find(|(_, names)| names.iter().any(|name| label.spells(name))).map(|(title, _)| *title)
}

/// Whether a text names another list than the one with this title.
#[must_use]
pub fn names_another(text: &str, title: Title) -> bool {
    let text = plain(text);
    let within = |name: &&str| text.contains(&plain(name));
    let another = |other: Title| other != title && SECURITY.contains(&other);
    TITLES.iter().any(|(other, names)| another(*other) && names.iter().any(within))
}

/// Whether a text speaks of a title.
#[must_use]
pub fn speaks_of(text: &str, title: Title) -> bool {
    let text = plain(text);
    TITLES.iter().any(|(it, names)| *it == title && names.iter().any(|name| text.contains(&plain(name))))
}

/// Whether a label is spelled as one of some names.
#[must_use]
pub fn spells(label: &str, names: &[&str]) -> bool {
    let label = Label::new(label);
    names.iter().any(|name| label.spells(name))
}

/// Whether a label has a meaning.
#[must_use]
pub fn means(label: &str, word: Word) -> bool {
    if word == Word::Add && adds_a_kind(label) {
        return true;
    }
    let label = Label::new(label);
    WORDS.iter().any(|(key, names)| *key == word && names.iter().any(|name| label.spells(name)))
}

/// Whether a sentence holds words that have a meaning.
#[must_use]
pub fn says(sentence: &str, word: Word) -> bool {
    // Longer texts are articles; this also keeps a page full of them cheap.
    if sentence.len() > 400 {
        return false;
    }
    // To make a text plain takes letters away and adds none.
    let may_hold = |name: &&str| {
        let letters = || name.bytes().filter(|b| *b != b' ').count();
        (name.is_ascii() || !sentence.is_ascii()) && letters() <= sentence.len()
    };
    let names = WORDS.iter().filter(|(key, _)| *key == word).flat_map(|(_, names)| *names).copied().filter(may_hold);
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        return false;
    }
    let sentence = plain(sentence);
    names.into_iter().any(|name| sentence.contains(&plain(name)))
}

/// Whether a text says that what follows is an example.
#[must_use]
pub fn is_example(text: &str) -> bool {
    let text = text.to_lowercase();
    EXAMPLE.iter().any(|word| text.contains(word))
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

/// Whether a label has any meaning at all, or names what is never pressed. What names a title, too, is one: that of
/// something that was disabled or deleted.
#[must_use]
pub fn is_word(label: &str) -> bool {
    is_named(label) || (never::forbidden(label) && !speaks_of_a_title(label))
}

/// Whether a label is a button, tab or state that has a meaning.
fn is_named(label: &str) -> bool {
    let label = Label::new(label);
    WORDS.iter().any(|(_, names)| names.iter().any(|name| label.spells(name)))
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
            "重定向 URL 可选",
            "Redirect URL Optional",
        ] {
            assert_eq!(title(label), Some(Title::RedirectUrls), "{label}");
        }
        for label in ["H5可信域名", "H5 可信域名", "h5 Trusted Domains:", "Trusted H5 Domain Names"] {
            assert_eq!(title(label), Some(Title::H5Domains), "{label}");
        }
        assert!(means("下一步，确认新增权限", Word::NextReview));
        assert!(means("保 存", Word::Save));
        for label in ["添加一项", "+ 添加 URL", "新增域名", "Add another URL", "Add a domain", "Add"] {
            assert!(means(label, Word::Add), "{label}");
        }
        for label in ["添加成员", "Add feature", "添加应用能力", "Address", "添加 H5 可信域名"] {
            assert!(!means(label, Word::Add), "{label}");
        }
    }

    #[test]
    fn a_sentence_with_a_label_in_it_is_no_label() {
        for label in [
            "重定向 URL 必填",
            "Redirect URL required",
            "重定向 URL 用于登录后跳转",
            "Redirect URLs are matched exactly",
            "",
            "（）",
            "URL",
        ] {
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
                assert!(!never::forbidden(name), "{name}");
            }
        }
        for label in ["重置", "删除", "取消申请", "确认发布", "Reset", "icon:RefreshOutlined", "撤回审核", "icon:Any"]
        {
            assert!(never::forbidden(label), "{label}");
        }
    }
}
