//! Reading the versions of an app: their list, the page of one of them, and the form of a new one.

use super::form::{self, Control, FieldSeen};
use super::labels::{self, Title, Word};
use super::outline::{NodeId, Role, Tree};
use super::owner::Owners;
use super::records::{join, parts};
use crate::words::LocalText;

/// How many nodes may stand between the title of who may use the app and the button that changes it.
const MAX_BETWEEN: usize = 6;
/// The longest text there that is shown on, in characters.
const MAX_AUDIENCE: usize = 60;

/// How a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It was not submitted.
    Draft,
    /// It is in review.
    InReview,
    /// It is published.
    Released,
    /// It was refused.
    Rejected,
    /// The page says something that is not known: an older version, say.
    Other,
}

/// A version as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Where its number stands.
    pub at: NodeId,
    /// The parts of its number.
    pub number: Vec<u64>,
    /// How it stands.
    pub status: Status,
}

impl Version {
    /// Its number as it is written.
    #[must_use]
    pub fn name(&self) -> String {
        join(&self.number)
    }
}

/// What a page shows of the versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionsSeen {
    /// All of them, the highest number first; none where the page says so.
    List(Vec<Version>),
    /// One of them, on a page of its own.
    One(Version),
    /// It is still being loaded, or can't be read.
    Unclear,
}

/// The form of a new version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionForm {
    /// Index of the title of its number.
    pub label: Option<usize>,
    /// Index of the field of its number.
    pub number: Option<usize>,
    /// Index of the field of what is new in it.
    pub notes: Option<usize>,
    /// Index of the title of who may use the app.
    pub availability: Option<usize>,
    /// Who that is, as the page says it.
    pub audience: Option<String>,
    /// Index of the button that saves it.
    pub save: Option<usize>,
    /// Index of a choice that has the bot open first: then the workbench shows it, and not the web app (`console.md` §2).
    pub opens_bot: Option<usize>,
}

/// Reads the list of versions.
#[must_use]
pub fn list(tree: &Tree<'_>) -> VersionsSeen {
    let whole = 0..tree.len();
    if tree.truncated || tree.find(whole.clone(), |node| node.busy || node.role == Role::Dialog).next().is_some() {
        return VersionsSeen::Unclear;
    }
    let numbers: Vec<(usize, Vec<u64>)> = whole.clone().filter_map(|at| Some((at, number(tree, at)?))).collect();
    if numbers.is_empty() {
        let says_so = whole.clone().any(|at| labels::means(&tree.node(at).text, Word::NoVersions));
        let speaks = whole.into_iter().any(|at| status(tree, at).is_some());
        return if says_so && !speaks { VersionsSeen::List(Vec::new()) } else { VersionsSeen::Unclear };
    }
    // The newest first. (Put in one by one: the standard library's sort would take 5 KB of the background's WASM.)
    let mut versions: Vec<Version> = Vec::new();
    for (at, number) in &numbers {
        let place = versions.partition_point(|version| version.number >= *number);
        let status = status_beside(tree, *at, &numbers);
        versions.insert(place, Version { at: tree.node(*at).id, number: number.clone(), status });
    }
    let same_twice = versions.windows(2).any(|pair| pair[0].number == pair[1].number);
    // Of older ones it does not matter what the page calls them; the newest must be understood.
    if same_twice || versions.first().is_none_or(|newest| newest.status == Status::Other) {
        return VersionsSeen::Unclear;
    }
    VersionsSeen::List(versions)
}

/// Reads the page of one version.
#[must_use]
pub fn one_version(tree: &Tree<'_>) -> VersionsSeen {
    let whole = 0..tree.len();
    if tree.find(whole.clone(), |node| node.busy || node.role == Role::Dialog).next().is_some() {
        return VersionsSeen::Unclear;
    }
    let mut numbers: Vec<(usize, Vec<u64>)> = Vec::new();
    let mut statuses: Vec<Status> = Vec::new();
    for at in whole {
        // The title may name what the number is of: "App version 1.0.0".
        let last_word = tree.node(at).text.rsplit(' ').next().unwrap_or_default();
        numbers.extend(parts(last_word).map(|number| (at, number)));
        statuses.extend(status(tree, at));
    }
    match (numbers.as_slice(), statuses.as_slice()) {
        ([(at, number)], [status]) => {
            VersionsSeen::One(Version { at: tree.node(*at).id, number: number.clone(), status: *status })
        }
        _ => VersionsSeen::Unclear,
    }
}

/// Reads the form of a new version.
#[must_use]
pub fn form(tree: &Tree<'_>, owners: &Owners) -> VersionForm {
    let field = |title| match form::read(tree, owners, title) {
        FieldSeen::Field(field) => match field.control {
            Control::Text(at) => Some(at),
            _ => None,
        },
        _ => None,
    };
    let label = |title| owners.marks_of(title).next().map(|mark| mark.at);
    let save = super::controls::one(&super::controls::buttons(tree, &(0..tree.len()), Word::Save));
    let availability = label(Title::Availability);
    VersionForm {
        audience: availability.and_then(|at| audience(tree, at)),
        availability,
        label: label(Title::VersionNumber),
        number: field(Title::VersionNumber),
        notes: field(Title::UpdateNotes),
        save,
        opens_bot: (0..tree.len()).find(|&at| chooses_bot(tree, at)),
    }
}

/// What stands between the title and the button that changes it.
fn audience(tree: &Tree<'_>, title: usize) -> Option<String> {
    let following = (title + 1..tree.len()).take(MAX_BETWEEN).map(|at| tree.node(at));
    let before_button: Vec<_> = following.take_while(|node| node.role != Role::Button).collect();
    // Without a button it may be anything that stands below.
    let ends = tree.len() > title + 1 + before_button.len() && before_button.len() < MAX_BETWEEN;
    let texts = before_button.iter().map(|node| node.text.trim()).filter(|text| !text.is_empty());
    let all = texts.collect::<Vec<_>>().join(" ");
    (ends && !all.is_empty() && all.chars().count() <= MAX_AUDIENCE).then_some(all)
}

fn chooses_bot(tree: &Tree<'_>, at: usize) -> bool {
    let node = tree.node(at);
    let chosen = match node.role {
        Role::Combobox => node.value.as_deref(),
        Role::Radio if node.checked == Some(true) => Some(node.label()),
        _ => None,
    };
    !node.hidden && chosen.is_some_and(|chosen| labels::means(chosen, Word::Bot))
}

/// Whether the page says that something was changed that waits for the next version.
#[must_use]
pub fn unpublished(tree: &Tree<'_>) -> bool {
    says(tree, Word::Unpublished)
}

/// Whether the page says that nothing waits for the next version.
#[must_use]
pub fn all_published(tree: &Tree<'_>) -> bool {
    says(tree, Word::AllPublished)
}

/// In the page itself or in the bars above it (`console.md` §2).
fn says(tree: &Tree<'_>, word: Word) -> bool {
    let of_page = (0..tree.len()).map(|at| tree.node(at)).filter(|node| !node.hidden).map(|node| node.text.as_str());
    of_page.chain(tree.frame.iter().map(String::as_str)).any(|text| labels::says(text, word))
}

/// The number of a version, where a text or link is nothing else.
fn number(tree: &Tree<'_>, at: usize) -> Option<Vec<u64>> {
    let node = tree.node(at);
    if node.hidden || matches!(node.role, Role::Textbox | Role::Button) {
        return None;
    }
    parts(node.label().trim().trim_start_matches(['v', 'V']))
}

fn status(tree: &Tree<'_>, at: usize) -> Option<Status> {
    let node = tree.node(at);
    if node.hidden || matches!(node.role, Role::Button | Role::Tab | Role::Textbox | Role::Option) {
        return None;
    }
    let known = [
        (Word::Draft, Status::Draft),
        (Word::UnderReview, Status::InReview),
        (Word::Released, Status::Released),
        (Word::Rejected, Status::Rejected),
    ];
    known.into_iter().find(|(word, _)| labels::means(&node.text, *word)).map(|(_, status)| status)
}

/// The status in the smallest box that holds a number, a status, and no other number. Update notes are free text: where
/// one of them reads like a status, nobody can tell which is meant.
fn status_beside(tree: &Tree<'_>, at: usize, numbers: &[(usize, Vec<u64>)]) -> Status {
    for area in tree.ancestors(at).map(|around| tree.subtree(around)) {
        if numbers.iter().any(|(other, _)| *other != at && area.contains(other)) {
            break;
        }
        let found: Vec<Status> = area.filter_map(|index| status(tree, index)).collect();
        match found.as_slice() {
            [] => {}
            [one] => return *one,
            _ => break,
        }
    }
    Status::Other
}

/// A part of an app's configuration that notes may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The web app.
    WebApp,
    /// The bot.
    Bot,
    /// The homepage.
    Homepage,
    /// The scopes.
    Scopes,
    /// Events and callbacks.
    Events,
    /// The redirect URLs.
    RedirectUrls,
    /// The H5 trusted domains.
    H5Domains,
}

impl Part {
    fn name(self, chinese: bool) -> &'static str {
        let (zh, en) = match self {
            Self::WebApp => ("网页应用", "web app"),
            Self::Bot => ("机器人", "bot"),
            Self::Homepage => ("主页", "homepage"),
            Self::Scopes => ("权限", "scopes"),
            Self::Events => ("事件与回调", "events and callbacks"),
            Self::RedirectUrls => ("重定向 URL", "redirect URLs"),
            Self::H5Domains => ("H5可信域名", "H5 trusted domains"),
        };
        if chinese { zh } else { en }
    }
}

/// Notes of a version that configures the app for an integration, in the console's language.
#[must_use]
pub fn update_notes(name: &LocalText, all: &[Part], chinese: bool) -> String {
    let parts: Vec<&str> = all.iter().map(|part| part.name(chinese)).collect();
    let (begin, colon, comma) = if chinese { ("配置", "：", "、") } else { ("Set up for ", ": ", ", ") };
    let name = name.zh_cn.as_ref().filter(|_| chinese).unwrap_or(&name.en);
    [begin, name, if parts.is_empty() { "" } else { colon }, &parts.join(comma)].concat()
}
