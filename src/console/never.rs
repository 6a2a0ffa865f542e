//! What is never pressed. All of it stands beside what is ours, and one wrong press there can't be taken back.

use super::controls;
use super::entries::looks_like_entry;
use super::labels::{self, Word};
use super::outline::{Node, Tree};
use super::routes::Page;
use serde::Serialize;

/// A control that is never pressed.
#[derive(Debug)]
pub struct Never {
    /// What it is called in tests and where presses are counted.
    pub name: &'static str,
    /// What the console writes on it, in each language that is known.
    pub labels: &'static [&'static str],
    /// What gives it away.
    pub sign: Sign,
    /// Where it stands; empty for every page.
    pub pages: &'static [Page],
    /// What a press would do.
    pub why: &'static str,
    /// The section of `docs/console.md` that knows of it.
    pub source: &'static str,
}

/// What gives a control away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Its label, or one of these words within any label, wherever it stands: labels drift, and nothing that is pressed
    /// holds one of them. A text with such a word is no title, either: only what no title holds belongs here.
    Anywhere(&'static [&'static str]),
    /// Its label on its pages: elsewhere the same label may be harmless.
    OnItsPages,
    /// Its label in the row of an entry.
    BesideAnEntry,
}

/// The signs of all that is never pressed on a page, for who looks again at the very press.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signs {
    /// Words within any of its texts, in small letters and without spaces.
    pub words: Vec<&'static str>,
    /// Whole labels.
    pub labels: Vec<&'static str>,
}

/// How the console calls what opens something to be edited.
const PENS: &[&str] = &["编辑", "修改", "Edit", "Modify", "icon:EditOutlined"];

/// All of them.
pub const NEVER: &[Never] = &[
    Never {
        name: "entryDelete",
        labels: &["删除", "移除", "Delete", "Remove", "icon:DeleteTrashOutlined"],
        sign: Sign::Anywhere(&["删除", "移除", "清空", "delete", "remove", "clear"]),
        pages: &[Page::Security],
        why: "it takes an entry away",
        source: "§2",
    },
    Never {
        name: "entryEdit",
        labels: PENS,
        sign: Sign::BesideAnEntry,
        pages: &[Page::Security],
        why: "it changes an entry that is there",
        source: "§2",
    },
    Never {
        name: "scopeRemove",
        labels: &["关闭", "关闭权限", "Close", "Disable"],
        sign: Sign::Anywhere(&["关闭权限"]),
        pages: &[Page::Scopes],
        why: "it takes a scope away from the app",
        source: "§2",
    },
    Never {
        name: "scopeCancel",
        labels: &["取消", "Cancel"],
        sign: Sign::Anywhere(&["取消", "cancel"]),
        pages: &[Page::Scopes],
        why: "it takes the request for a scope back",
        source: "§2",
    },
    Never {
        name: "scopePublish",
        labels: &["发布", "Release", "Publish"],
        sign: Sign::Anywhere(&["发布", "publish", "release"]),
        pages: &[Page::Scopes],
        why: "publishing is the admin's decision",
        source: "§2",
    },
    Never {
        name: "scopeDefaults",
        labels: &["恢复默认值", "Reset Defaults"],
        sign: Sign::Anywhere(&["恢复默认", "restore"]),
        pages: &[Page::Scopes],
        why: "it discards what stands in the editor",
        source: "§2",
    },
    Never {
        name: "withdraw",
        labels: &["撤回版本审核", "撤回申请", "撤回", "Withdraw version review", "Withdraw"],
        sign: Sign::Anywhere(&["撤回", "撤销", "withdraw", "revoke"]),
        pages: &[Page::Scopes, Page::Version],
        why: "it takes a version back from its review",
        source: "§2",
    },
    Never {
        name: "publish",
        labels: &["确认发布", "申请线上发布", "上线", "Publish", "Submit for release", "Go online"],
        sign: Sign::Anywhere(&["发布", "publish", "release", "goonline"]),
        pages: &[Page::Version],
        why: "publishing is the admin's decision",
        source: "§2",
    },
    Never {
        name: "availabilityEdit",
        labels: PENS,
        sign: Sign::OnItsPages,
        pages: &[Page::CreateVersion],
        why: "who may use the app is the admin's decision",
        source: "§3",
    },
    Never {
        name: "featureDelete",
        labels: &["删除能力", "Delete Feature"],
        sign: Sign::Anywhere(&["删除", "delete"]),
        pages: &[Page::Bot, Page::WebApp],
        why: "it takes a feature away with all its settings",
        source: "§2",
    },
    Never {
        name: "secretReset",
        labels: &["重置", "Reset", "icon:RefreshOutlined"],
        sign: Sign::Anywhere(&["重置", "reset", "icon:refresh"]),
        pages: &[Page::BaseInfo],
        why: "the App Secret in use would stop working",
        source: "§2",
    },
    Never {
        name: "secretShow",
        labels: &["显示", "Show", "icon:VisibleOutlined"],
        sign: Sign::Anywhere(&[]),
        pages: &[Page::BaseInfo],
        why: "it shows the App Secret",
        source: "§3",
    },
    Never {
        name: "secretCopy",
        labels: &["复制", "Copy", "icon:CopyOutlined"],
        sign: Sign::Anywhere(&[]),
        pages: &[Page::BaseInfo],
        why: "it hands the App Secret over",
        source: "§3",
    },
    Never {
        name: "infoEdit",
        labels: PENS,
        sign: Sign::OnItsPages,
        pages: &[Page::BaseInfo],
        why: "the homepage there is another one",
        source: "§3",
    },
    Never {
        name: "disable",
        labels: &["停用", "停用应用", "Disable App", "Deactivate"],
        sign: Sign::Anywhere(&["停用", "禁用", "disable", "deactivate"]),
        pages: &[Page::BaseInfo],
        why: "nobody could use the app",
        source: "§2",
    },
    Never {
        name: "appDelete",
        labels: &["删除应用", "Delete App"],
        sign: Sign::Anywhere(&["删除", "delete"]),
        pages: &[Page::BaseInfo],
        why: "the app would be gone",
        source: "§3",
    },
    Never {
        name: "oldConsole",
        labels: &["回到旧版", "返回旧版", "Back to old version"],
        sign: Sign::Anywhere(&["回到旧版"]),
        pages: &[],
        why: "it leads to a console that nobody here knows",
        source: "§2",
    },
];

/// Of icons only the pen is known to be harmless.
const ICON: &str = "nobody knows what this icon does";

impl Never {
    /// Whether it stands on a page.
    #[must_use]
    pub fn stands_on(&self, page: Page) -> bool {
        self.pages.is_empty() || self.pages.contains(&page)
    }

    /// Whether a label gives it away, wherever that stands.
    fn shows_in(&self, label: &str, plain: &str) -> bool {
        let Sign::Anywhere(words) = self.sign else { return false };
        words.iter().any(|word| plain.contains(word)) || labels::spells(label, self.labels)
    }

    /// Whether it is this very control, on its page.
    fn is(&self, label: &str, page: Page, tree: &Tree<'_>, control: usize) -> bool {
        self.stands_on(page)
            && labels::spells(label, self.labels)
            && (self.sign != Sign::BesideAnEntry || is_beside_an_entry(tree, control))
    }
}

/// Whether a label names something that is never pressed, on whatever page.
#[must_use]
pub fn forbidden(label: &str) -> bool {
    let plain = labels::plain(label);
    is_unknown_icon(label) || NEVER.iter().any(|never| never.shows_in(label, &plain))
}

/// Why a control is never pressed, by all that it is called; none if it may be.
#[must_use]
pub fn refuses(page: Page, tree: &Tree<'_>, control: usize) -> Option<&'static str> {
    let node = tree.node(control);
    [&node.name, &node.text].into_iter().filter(|label| !label.is_empty()).find_map(|label| {
        let plain = labels::plain(label);
        let own = || NEVER.iter().find(|never| never.is(label, page, tree, control));
        let here = || NEVER.iter().find(|never| never.stands_on(page) && never.shows_in(label, &plain));
        let anywhere = || NEVER.iter().find(|never| never.shows_in(label, &plain));
        let why = own().or_else(here).or_else(anywhere).map(|never| never.why);
        why.or_else(|| is_unknown_icon(label).then_some(ICON))
    })
}

/// Why nothing is done in a dialog with some of its heads: what it asks for is never done.
#[must_use]
pub fn asked_for(heads: &[String]) -> Option<&'static str> {
    heads.iter().find_map(|head| {
        let plain = labels::plain(head);
        NEVER.iter().find(|never| never.shows_in(head, &plain)).map(|never| never.why)
    })
}

/// What nothing may show that is pressed on a page.
#[must_use]
pub fn signs(page: Page) -> Signs {
    let mut signs = Signs { words: Vec::new(), labels: Vec::new() };
    for never in NEVER {
        match never.sign {
            Sign::Anywhere(words) => {
                signs.words.extend(words);
                signs.labels.extend(never.labels);
            }
            Sign::OnItsPages if never.stands_on(page) => signs.labels.extend(never.labels),
            Sign::OnItsPages | Sign::BesideAnEntry => {}
        }
    }
    signs
}

fn is_unknown_icon(label: &str) -> bool {
    label.starts_with("icon:") && !labels::means(label, Word::Edit)
}

/// Whether a control stands in the row of an entry, behind it. A row with more entries is a section, and what stands there
/// may be for all of them.
fn is_beside_an_entry(tree: &Tree<'_>, control: usize) -> bool {
    let holds = |node: &Node| looks_like_entry(node.label());
    let adds = |at: usize| at != control && labels::means(&tree.node(at).name, Word::Add);
    let row = tree.ancestors(control).find(|&at| tree.node(at).is_row()).map(|at| tree.subtree(at));
    let is_of_one = row.is_some_and(|row| {
        let entries: Vec<usize> = tree.find(row.clone(), holds).collect();
        matches!(entries.as_slice(), &[entry] if entry < control) && !row.into_iter().any(adds)
    });
    is_of_one || controls::stands_beside_entry(tree, &(0..tree.len()), control)
}
