//! Security pages of consoles that nobody has seen: described as plain data, so that they can be drawn at random, made
//! simpler while they still fail, and kept.

pub mod check;
mod console;
mod content;
mod invent;
mod layout;
mod shrink;
pub mod words;

pub use console::Invented;
pub use shrink::shrunk;

use serde::{Deserialize, Serialize};

/// A console in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Description {
    pub lang: Lang,
    pub layout: Layout,
    pub title: TitleForm,
    pub shown: Shown,
    pub saving: Saving,
    pub entry_buttons: EntryButtons,
    pub sections: Vec<Section>,
    pub decoys: Vec<Decoy>,
    /// Milliseconds from a press to its effect.
    pub delay: u32,
    /// Milliseconds until the page has loaded its records; with a spinner before.
    pub load: u32,
    /// Each key typed makes new nodes of all fields.
    pub rerender: bool,
    /// Each write makes new nodes of everything.
    pub recreate: bool,
    pub toasts: bool,
    pub overlay: Option<Overlay>,
    /// The adder stands below the entries.
    pub adder_last: bool,
    /// Explanations are marked up like titles.
    pub plain_notes: bool,
    /// The admin first fills in without saving.
    pub fill_first: bool,
    /// Spelling of buttons.
    pub buttons: usize,
}

/// A part of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub kind: Kind,
    pub spelling: usize,
    pub noise: Vec<Noise>,
    pub means: Means,
    pub entries: Vec<String>,
    pub trouble: Option<Trouble>,
    /// An explanation below the title.
    pub note: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    Zh,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Redirect,
    H5,
    Ip,
    Webview,
    Server,
    Schemes,
    /// A switch.
    Refresh,
    /// A list that the console sheet does not know.
    Other(usize),
}

/// How sections are marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Layout {
    Cards,
    /// Title and what stands beside it in a box of their own.
    HeadedCards,
    Flat,
    Table,
    Definitions,
    Fieldsets,
    FormRows,
    /// Boxes in boxes, two sections in each.
    Nested,
    /// Two sections beside each other.
    Columns,
    Items,
    /// Each section in a tab that carries its title.
    Tabs,
    /// Each section below a button that carries its title and opens it.
    Accordions,
    /// All in the first of two tabs.
    TabBar,
    /// Titles in the first row of a table, contents in the second: which belongs to which can't be told.
    HeaderRow,
}

pub const LAYOUTS: [Layout; 14] = [
    Layout::Cards,
    Layout::HeadedCards,
    Layout::Flat,
    Layout::Table,
    Layout::Definitions,
    Layout::Fieldsets,
    Layout::FormRows,
    Layout::Nested,
    Layout::Columns,
    Layout::Items,
    Layout::Tabs,
    Layout::Accordions,
    Layout::TabBar,
    Layout::HeaderRow,
];

/// How a title is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TitleForm {
    Plain,
    Heading,
    /// Beside a required mark of its own.
    Starred,
    /// Beside a counter of its own.
    Counted,
    /// Beside a button that explains.
    Tip,
}

/// How a list is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Means {
    Inline,
    /// A field for the entry and one for a remark.
    Pair,
    Dialog,
    Drawer,
    /// A dialog with all entries in one text box.
    Batch,
    /// A field with a button, and a dialog with all entries, too.
    InlineAndBatch,
    /// A text box with all entries, in the page.
    TextBox,
    /// The same, once a button is pressed.
    EditBox,
    /// A field for each entry and a button for one more, once a button is pressed.
    EditRows,
    /// A button that shows a field.
    Reveal,
    /// A field for each entry and a button for one more.
    Rows,
}

pub const MEANS: [Means; 11] = [
    Means::Inline,
    Means::Pair,
    Means::Dialog,
    Means::Drawer,
    Means::Batch,
    Means::InlineAndBatch,
    Means::TextBox,
    Means::EditBox,
    Means::EditRows,
    Means::Reveal,
    Means::Rows,
];

/// When a change is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saving {
    AtOnce,
    /// By a button of the section; `always` says that it can be pressed even if there is nothing to save.
    Own {
        always: bool,
    },
    /// By one button for the whole page.
    Page {
        always: bool,
    },
}

/// How entries are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    Items,
    Rows,
    Boxes,
    Tags,
    Links,
    /// In a box that scrolls and draws only what is in view.
    Virtual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EntryButtons {
    None,
    Icons,
    Words,
}

/// What else a label carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Noise {
    Spaced,
    Tight,
    FullWidth,
    Upper,
    Lower,
    ZeroWidth,
    NoBreak,
    Star,
    StarBehind,
    Required,
    Counter,
    FullCounter,
    Count,
    Colon,
    FullColon,
}

/// Why a list can't be filled in as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trouble {
    /// Shown, without anything to change it.
    ReadOnly,
    Disabled,
    /// The admin has been typing into its field.
    Typed,
    /// One of the values is not accepted.
    Refused(usize),
    /// What is added is shown, and taken back.
    TakenBack,
    /// Saving fails.
    SaveFails,
    /// The two fields of a pair look alike.
    Twins,
    /// The remark must be filled in, too.
    RemarkNeeded,
    /// There is no button: only the enter key adds.
    EnterKey,
}

/// What is there to mislead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decoy {
    /// A help text under the same title, before (false) or after the lists.
    Help(Kind, bool),
    /// A field to search in each list, beside its title.
    Search,
    /// A field to search the page.
    PageSearch,
    /// All fields carry the same example.
    SamePlaceholders,
    /// A button beside each save button that resets.
    Reset,
    /// A button that removes all entries of a list.
    Clear,
    /// Links to each section.
    Anchors,
    /// A section with a field and a save button that has nothing to do with ours.
    ForeignForm,
    /// An example among the explanations.
    Example,
    /// Another list has changes of the admin that are not saved.
    Draft,
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Overlay {
    /// An introduction, after so many milliseconds.
    Introduction(u32),
    /// An introduction of three steps.
    Tour,
    /// A dialog that the admin has opened.
    Foreign,
}

impl Description {
    /// The sections of a kind.
    pub fn of(&self, kind: Kind) -> Vec<&Section> {
        self.sections.iter().filter(|section| section.kind == kind).collect()
    }

    pub fn has(&self, decoy: Decoy) -> bool {
        self.decoys.contains(&decoy)
    }
}
