//! What planners get and what they answer.

use crate::audit::evidence::Evidence;
use crate::audit::{Judgement, Requirement};
use crate::console::labels::{Title, Word};
use crate::console::outline::NodeId;
use crate::console::owner::Opened;
use crate::console::pointed::Doubt;
use crate::console::routes::Page;
use crate::facts::Time;
use crate::profile::Profile;
use crate::protocol::PageId;
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// What a planner works for.
#[derive(Debug)]
pub struct Goal<'a> {
    /// The requirement.
    pub requirement: &'a Requirement,
    /// The profile that it is part of.
    pub profile: &'a Profile,
    /// The values it asks for.
    pub wanted: &'a [String],
    /// How it stands, by all that is known.
    pub judgement: &'a Judgement,
    /// What is known.
    pub evidence: &'a Evidence,
    /// The admin chose to have it saved, too, after seeing what will change.
    pub save: bool,
}

impl Goal<'_> {
    /// The title of the list that is worked on.
    #[must_use]
    pub fn title(&self) -> Option<Title> {
        match self.requirement {
            Requirement::RedirectUrls => Some(Title::RedirectUrls),
            Requirement::H5Domains => Some(Title::H5Domains),
            _ => None,
        }
    }
}

/// One thing to do in the page; nodes are indexes of the reading's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Put text into a field.
    Fill {
        /// The field.
        field: usize,
        /// The text.
        text: String,
    },
    /// Press the Enter key in a field, which takes what stands in it.
    Enter {
        /// The field.
        field: usize,
        /// What it must hold.
        text: String,
    },
    /// Press what carries a word.
    Press {
        /// The button or tab.
        button: usize,
        /// The meaning its label must have.
        word: Word,
    },
    /// Let a drop-down list show its choices.
    Open {
        /// The list.
        select: usize,
    },
    /// Press a title that shows what belongs to it.
    Unfold {
        /// The tab or button.
        opener: usize,
        /// The title that it must carry.
        title: Title,
    },
    /// Replace what a code editor holds.
    Paste {
        /// The editor.
        editor: usize,
        /// The text.
        text: String,
    },
    /// Scroll a box.
    Scroll {
        /// The box.
        area: usize,
        /// Pixels from its top.
        top: u32,
    },
}

/// A planner's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Do this.
    Do(Step),
    /// Go on at another page of the app.
    Go(Page),
    /// Look again when the page has changed; if nothing comes of it in time, hand over with this reason.
    Wait(HandOver),
    /// Look again when the page has changed; if nothing comes of it in time, ask the admin about a control.
    Ask(Ask),
    /// Look again when the page has been quiet for a while: what was done must last.
    Check,
    /// Look again when the page has changed; if nothing comes of it soon, load the page anew and read back.
    WaitThenReload,
    /// Nothing is left to do.
    Done,
    /// The admin must go on.
    HandOver(HandOver),
}

/// What the admin is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// A control that may be a title's, or a field whose button is not known.
    pub doubt: Doubt,
    /// The title.
    pub title: Title,
    /// The title as the page writes it.
    pub place: String,
    /// What will be entered.
    pub value: String,
}

/// Why and where the admin must go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Why, and what to do.
    pub reason: Text,
    /// What to point at.
    pub at: Option<NodeId>,
}

impl Next {
    /// Hands over.
    #[must_use]
    pub fn hand_over(reason: Text, at: Option<NodeId>) -> Self {
        Self::HandOver(HandOver { reason, at })
    }

    /// Waits, and hands over if nothing comes of it.
    #[must_use]
    pub fn wait(or_else: Text, at: Option<NodeId>) -> Self {
        Self::Wait(HandOver { reason: or_else, at })
    }
}

/// What a run keeps in mind about the requirement it is at. All of it is set when a step is ordered, not when it is
/// answered: a press whose answer was lost is never repeated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// The page was looked at while it was quiet.
    pub settled: bool,
    /// The requirement's page was asked for.
    pub went: bool,
    /// Another page that the planner goes on at.
    pub sent: Option<Page>,
    /// Something was filled in or pressed.
    pub acted: bool,
    /// What the list held at first.
    pub before: Option<Vec<String>>,
    /// Entries that other lists of the page held at first.
    pub elsewhere: Vec<String>,
    /// What the page complained of before the last value was entered.
    pub complaints: Vec<String>,
    /// What the page said of a value that it did not take.
    pub said: Option<String>,
    /// Values whose button was pressed.
    pub tried: Vec<String>,
    /// The value that was last put into a field.
    pub typed: Option<String>,
    /// A button was pressed that opens a dialog or a field.
    pub opened: bool,
    /// The last of such presses, and the page view in which it was made.
    pub opened_by: Option<(PageId, Opened)>,
    /// The list was made editable.
    pub editing: bool,
    /// The list's title was pressed to show the list.
    pub unfolded: bool,
    /// Nothing on the page waited to be saved when the run came to it.
    pub page_clean: bool,
    /// The whole list was written into its text box, or the field of one value was filled in.
    pub boxed: bool,
    /// A dialog was confirmed and is expected to close.
    pub closing: bool,
    /// The button was pressed that saves the list.
    pub saved: bool,
    /// What was done was seen to last.
    pub checked: bool,
    /// The page was loaded anew after saving.
    pub reloaded: bool,
    /// Tabs were pressed, or a drop-down list was opened.
    pub tabbed: bool,
    /// The editor was filled.
    pub pasted: bool,
    /// The review was asked for.
    pub reviewed: bool,
    /// The scopes were requested.
    pub requested: bool,
    /// How often the list was scrolled on.
    pub scrolled: u32,
    /// For what the run has been waiting, and since when.
    pub waiting: Option<(Text, Time)>,
}
