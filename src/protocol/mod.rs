//! What the page adapter and the core say to each other: closed lists on both sides.
//!
//! The adapter sends an [`Event`], the core answers with [`Effect`]s. An effect with a ticket is answered by
//! [`Event::Answer`] with the same ticket, which again brings effects. All of it travels as JSON.

mod command;
mod wire;

pub use command::{Answer, Command};

use crate::console::never::Signs;
use crate::console::outline::{NodeId, Outline};
use crate::console::records::{Record, RecordFacts};
use crate::journal::Entry;
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// Identity of one page view: a new one with each load and each change of the route.
pub type PageId = String;

/// Number of an effect whose answer is awaited.
pub type Ticket = u32;

/// What the adapter reports: an object whose `on` says which event it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page was opened or has changed.
    Outline {
        /// The page view.
        page: PageId,
        /// Its full address.
        url: String,
        /// What it shows.
        outline: Outline,
    },
    /// An effect with a ticket was carried out or refused.
    Answer {
        /// The page view at the time of the answer.
        page: PageId,
        /// Its full address.
        url: String,
        /// The effect's number.
        ticket: Ticket,
        /// What came of it.
        result: ActionResult,
        /// What the page shows now.
        outline: Outline,
    },
    /// A record was read, or could not be.
    Record {
        /// The page view.
        page: PageId,
        /// Which one.
        record: Record,
        /// What it says, or why it says nothing.
        facts: Result<RecordFacts, Text>,
    },
    /// Asked to point at a control, the admin pressed something in the page, or left it at that.
    Picked {
        /// The page view.
        page: PageId,
        /// Its full address.
        url: String,
        /// What was pressed: the control, or the nearest node around; 0 for what is none. Absent if the admin left.
        node: Option<NodeId>,
        /// What the page shows now.
        outline: Outline,
    },
    /// The admin pressed the button of a hint (a real press, not one by a script).
    Pressed {
        /// The page view.
        page: PageId,
        /// The hint's requirement.
        requirement: String,
        /// The action on the button.
        action: String,
    },
}

/// What came of an effect: an object whose `is` says which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionResult {
    /// Carried out; what was read back follows in the outline.
    Done {
        /// For a look: whether the page changed before the patience ended.
        changed: bool,
    },
    /// Nothing was done.
    Refused {
        /// Why.
        why: Refusal,
    },
}

/// Why the adapter refuses an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The page view is another one than the effect was meant for.
    PageChanged,
    /// The node is no longer in the page.
    Gone,
    /// The node can't be seen.
    Hidden,
    /// The control is disabled or read-only.
    Disabled,
    /// The node no longer carries the label, or no longer holds the value, that the effect expects.
    Different,
    /// The node is not something this effect can work on, or it is a secret field.
    Unfit,
    /// It was tried, and what was read back is not what was asked for.
    NoEffect,
}

/// What the core wants done in the page. Effects are carried out one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "do", rename_all = "camelCase")]
pub enum Effect {
    /// Wait for the page and answer with what it shows.
    Look {
        /// The page view.
        page: PageId,
        /// Answered by number.
        ticket: Ticket,
        /// First wait until the page differs from what was last sent.
        change: bool,
        /// Then wait until nothing has changed for so many milliseconds.
        quiet: u32,
        /// But answer after so many milliseconds at the latest.
        patience: u32,
        /// From now on tell of this page view where things stand on the screen and how they look.
        sight: bool,
    },
    /// Put text into a text field, as typing would, and read it back.
    Fill {
        /// The page view.
        page: PageId,
        /// Answered by number.
        ticket: Ticket,
        /// The field.
        node: NodeId,
        /// What it must hold now, or the fill is refused.
        was: String,
        /// What it shall hold.
        text: String,
        /// Whose it is: looked at again before anything is done.
        owner: Option<Owner>,
        /// The dialog in front when this was decided; 0 for none.
        front: NodeId,
    },
    /// Press the Enter key in a text field that takes what stands in it by that.
    Enter {
        /// The page view.
        page: PageId,
        /// Answered by number.
        ticket: Ticket,
        /// The field.
        node: NodeId,
        /// What it must hold now, or the press is refused.
        text: String,
        /// Whose it is: looked at again before anything is done.
        owner: Option<Owner>,
        /// The dialog in front when this was decided; 0 for none.
        front: NodeId,
    },
    /// Press a button, tab, check box or link.
    Click {
        /// The page view.
        page: PageId,
        /// Answered by number.
        ticket: Ticket,
        /// What to press.
        node: NodeId,
        /// The name or text it must carry now, as the outline gave it, or the click is refused.
        label: String,
        /// Whose it is: looked at again before anything is done.
        owner: Option<Owner>,
        /// The dialog in front when this was decided; 0 for none.
        front: NodeId,
        /// What would give it away as something that is never pressed, by whatever it shows: then it is refused.
        never: Signs,
    },
    /// Replace what a code editor holds.
    Paste {
        /// The page view.
        page: PageId,
        /// Answered by number.
        ticket: Ticket,
        /// The editor.
        node: NodeId,
        /// What it shall hold.
        text: String,
        /// The dialog in front when this was decided; 0 for none.
        front: NodeId,
    },
    /// Scroll a scrolling box to a place, in CSS pixels from its top.
    Scroll {
        /// The page view.
        page: PageId,
        /// Answered by number.
        ticket: Ticket,
        /// The box.
        node: NodeId,
        /// Where to.
        top: u32,
    },
    /// Bring a node into view and point at it; nothing is answered.
    Point {
        /// The page view.
        page: PageId,
        /// The node.
        node: NodeId,
    },
    /// Show exactly these hints; nothing is answered.
    Hints {
        /// The page view.
        page: PageId,
        /// The hints.
        hints: Vec<Hint>,
    },
    /// Draw a ring around the control that the admin is asked about, or take it away; nothing is answered.
    Ask {
        /// The page view.
        page: PageId,
        /// What is asked.
        asked: Option<Asked>,
    },
    /// Load another page of the same origin; answered by the outline of the new page.
    Go {
        /// The page view.
        page: PageId,
        /// The path, beginning with `/app/`.
        path: String,
    },
    /// Read one of the console's own records; answered by [`Event::Record`].
    Read {
        /// The page view.
        page: PageId,
        /// Its name, on the adapter's own list of what may be read.
        record: String,
        /// What follows the records' common path; empty for what stands in the page itself.
        path: String,
    },
    /// Carried out by the background: what the admin has confirmed for an app, to be kept in the browser.
    Remember {
        /// The app's host and App ID.
        app: String,
        /// Requirement ids and when each was confirmed, in milliseconds since 1970.
        confirmed: Vec<(String, u64)>,
    },
    /// Carried out by the background: what was written or pressed in an app, to be kept in its journal.
    Journal {
        /// The app's host and App ID; the host alone while it has none.
        app: String,
        /// What was done, the oldest first.
        entries: Vec<Entry>,
    },
    /// Carried out by the background: how many requirements are not met, on the toolbar icon.
    Badge {
        /// How many.
        count: u32,
        /// All requirements are met.
        complete: bool,
    },
}

impl Effect {
    /// Whether the adapter answers it.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        matches!(
            self,
            Self::Look { .. }
                | Self::Fill { .. }
                | Self::Enter { .. }
                | Self::Click { .. }
                | Self::Paste { .. }
                | Self::Scroll { .. }
        )
    }
}

/// What the admin is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// The requirement that it is asked for.
    pub requirement: String,
    /// The control in question.
    pub node: NodeId,
    /// The next press in the page is told by [`Event::Picked`], and does not reach the page.
    pub point: bool,
}

/// What a control was found by, as it stood then. The adapter refuses what has become different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Owner {
    /// The title; the control itself if its own name says whose it is.
    pub title: NodeId,
    /// What the title says.
    pub text: String,
    /// The smallest box around both; 0 for none.
    pub around: NodeId,
    /// How far right of the title's left edge the control begins, in CSS pixels.
    pub x: i32,
    /// How far below the title's upper edge.
    pub y: i32,
}

/// One hint beside a section of the page, in the admin's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// The requirement it speaks of.
    pub requirement: String,
    /// The verdict: `met`, `missing`, `different`, `pending`, `unknown` or `to-confirm`.
    pub verdict: String,
    /// The label of the section it stands beside.
    pub anchor: NodeId,
    /// What is the case, in a few words.
    pub title: String,
    /// The same in a word or two, for where there is no room.
    pub short: String,
    /// Each missing or differing value, shown on demand.
    pub lines: Vec<String>,
    /// A sentence of explanation, shown on demand; may be empty.
    pub note: String,
    /// Its one button, if there is something to press.
    pub button: Option<HintButton>,
}

/// The button of a hint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HintButton {
    /// What is reported when it is pressed.
    pub action: String,
    /// What stands on it.
    pub label: String,
    /// Put on the clipboard at the press; empty for nothing.
    pub copy: String,
}
