//! What the side panel shows: the whole of it as data, in the admin's language.

use crate::console::routes::{App, Place, place};
use serde::{Deserialize, Serialize};

/// The whole panel for one tab.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct View {
    /// `ready`, or `no-console` when the tab shows no app of the console. (The panel itself knows `loading` and `no-access`.)
    pub state: String,
    /// The app that the tab shows.
    pub app: Option<AppView>,
    /// The app's name; empty while that is not known.
    pub app_name: String,
    /// Name of the profile in use.
    pub profile: String,
    /// Its id.
    pub profile_id: String,
    /// A short mark that is another one for another text of the profile, or other values.
    pub profile_mark: String,
    /// The profile is for another platform than the console's.
    pub platform_warning: Option<PlatformWarning>,
    /// Requirements in the order of the set-up; on the list of apps the one that its form for a new app can meet.
    pub requirements: Vec<RequirementView>,
    /// How many requirements are met.
    pub met: u32,
    /// What concerns all requirements: a version in review, records that can't be read.
    pub notes: Vec<String>,
    /// What has changed since all was met.
    pub drift: Option<DriftView>,
    /// The last check with the official Open API.
    pub official: Option<OfficialView>,
    /// The run in progress or the last one that ended.
    pub run: Option<RunView>,
    /// What "fill in everything" would change, one line each; empty if there is nothing to fill.
    pub all_changes: Vec<String>,
    /// What is known of the app's and the organisation's names, whatever the profile asks for: to be masked in what is given away.
    pub names: Vec<String>,
}

/// The app a tab shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AppView {
    /// App ID.
    pub id: String,
    /// Host of the console.
    pub host: String,
    /// `Feishu` or `Lark`.
    pub platform: String,
    /// The organisation that the console is signed in with; empty while that is not known.
    pub organization: String,
}

impl AppView {
    /// The app itself, as its address tells it.
    #[must_use]
    pub fn app(&self) -> Option<App> {
        match place(&["https://", &self.host, "/app/", &self.id].concat()) {
            Place::App(app, _) => Some(app),
            _ => None,
        }
    }
}

/// A warning that must be accepted before anything is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PlatformWarning {
    /// What is the matter, in a sentence or two.
    pub text: String,
    /// The admin has accepted it.
    pub accepted: bool,
}

/// What has changed since all was met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DriftView {
    /// Since when, in a sentence.
    pub title: String,
    /// What, one by one.
    pub lines: Vec<String>,
}

/// The last check with the official Open API.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OfficialView {
    /// When it was made, in a sentence.
    pub title: String,
    /// What it found, one by one.
    pub lines: Vec<OfficialLine>,
}

/// One thing that the check found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OfficialLine {
    /// Its sign: that of `met`, `different`, `unknown` (could not be told) or `to-confirm` (can't be told that way).
    pub mark: String,
    /// It, in words.
    pub text: String,
}

/// One requirement of the profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RequirementView {
    /// Stable id, such as `redirect-urls`.
    pub id: String,
    /// The part of the set-up it belongs to: `app`, `features`, `credentials`, `homepage`, `scopes`, `security`, `events`, `release` or
    /// `outside`.
    pub step: String,
    /// Its name in words.
    pub title: String,
    /// `met`, `missing`, `different`, `pending`, `unknown` or `to-confirm`.
    pub verdict: String,
    /// The verdict in words.
    pub verdict_text: String,
    /// What is the case, in a sentence: why unknown, what is pending, what differs.
    pub summary: String,
    /// A recommendation of the vendor, not a condition.
    pub recommended: bool,
    /// What the profile wants, value by value.
    pub values: Vec<ValueView>,
    /// Where the facts come from and when they were seen, such as "this page, 14:03:22".
    pub sources: Vec<String>,
    /// What the verdict rests on, each with its day.
    pub proofs: Vec<String>,
    /// Further remarks.
    pub notes: Vec<String>,
    /// Hosts that can be tested from this browser.
    pub hosts: Vec<String>,
    /// A link that the admin may open instead; empty if there is none.
    pub link: String,
    /// Buttons that make sense now: `fill`, `fill-and-save`, `go`, `copy`, `confirm`, `take-back`, `test`, `open-link`.
    pub actions: Vec<String>,
    /// What `fill` and `fill-and-save` would change, one line each.
    pub changes: Vec<String>,
    /// What `copy` puts on the clipboard.
    pub copy: String,
    /// What the admin hands over to the vendor, each with its name. Never a secret.
    pub hand_over: Vec<HandOver>,
    /// Calls a month that the number of members may be held against; 0 where there is nothing to estimate.
    pub quota: u32,
}

/// Something that the vendor's form asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HandOver {
    /// Its name in words.
    pub label: String,
    /// The value; empty if it is not known yet or must not be known here.
    pub value: String,
    /// What to do, where there is no value.
    pub note: String,
}

/// One wanted value and how it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ValueView {
    /// The value.
    pub value: String,
    /// The same words as a requirement's verdict.
    pub verdict: String,
    /// The verdict in words.
    pub verdict_text: String,
    /// What was found instead; may be empty.
    pub found: String,
    /// Why it is wanted, or how what was found differs; may be empty.
    pub note: String,
}

/// A run: Larkspur filling in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RunView {
    /// A requirement id, or `all`.
    pub target: String,
    /// `unchanged`, `fixed`, `partial`, `failed` or `handed-over` once it has ended.
    pub outcome: Option<String>,
    /// It waits for the admin to do something on the page, and then goes on by itself.
    pub paused: bool,
    /// It has ended, and what it says is no longer true: it is not shown any more.
    pub over: bool,
    /// The requirement at work; empty once it has ended.
    pub at: String,
    /// How many requirements it has been through, ...
    pub done: u32,
    /// ... of how many.
    pub total: u32,
    /// What is being done, or how it ended, in a sentence.
    pub summary: String,
    /// What is left to the admin, in the order to do it.
    pub left: Vec<LeftView>,
    /// Every step that was done, in words, oldest first.
    pub log: Vec<String>,
    /// What the admin is asked, while the run waits for the answer.
    pub question: Option<QuestionView>,
}

/// Something that a run of everything has left to the admin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LeftView {
    /// The requirement.
    pub requirement: String,
    /// Its name in words.
    pub title: String,
    /// What to do; empty where the requirement itself says it.
    pub text: String,
}

/// What a run asks the admin about a control, around which the page shows a ring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct QuestionView {
    /// Its number, which the answer names.
    pub number: u32,
    /// The requirement that it is asked for.
    pub requirement: String,
    /// It, in a sentence; or what to do while the admin shows the control.
    pub text: String,
    /// What will be done after a yes; empty while the admin shows the control.
    pub note: String,
    /// Why what the admin pointed at was not taken; may be empty.
    pub said: String,
    /// It can be answered with a yes.
    pub yes: bool,
    /// The admin shows the control: the next press in the page chooses.
    pub pointing: bool,
}
