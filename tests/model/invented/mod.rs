//! Security pages of consoles that nobody has seen: described as plain data, so that they can be drawn at random, made
//! simpler while they still fail, and kept.

pub mod axes;
pub mod check;
mod console;
mod content;
mod heads;
mod invent;
mod layout;
mod numbers;
mod shrink;
pub mod words;

pub use console::Invented;
pub use shrink::shrunk;

use serde::{Deserialize, Serialize};

/// A console in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Description {
    pub lang: Lang,
    pub container: Container,
    pub drawn: Drawn,
    pub title: TitleForm,
    pub note: Note,
    pub order: Order,
    pub shown: Shown,
    pub heads: Heads,
    pub entry_buttons: EntryButtons,
    pub saving: Saving,
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
    /// What adds to the wanted lists appears so many milliseconds after the rest.
    pub late: u32,
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

/// What holds the sections, and each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Container {
    Cards,
    /// Title and what stands beside it in a box of their own.
    HeadedCards,
    Flat,
    Table,
    Definitions,
    Fieldsets,
    /// A label above its contents.
    FormRows,
    /// A label to the left of its contents.
    LabelsLeft,
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

pub const CONTAINERS: [Container; 15] = [
    Container::Cards,
    Container::HeadedCards,
    Container::Flat,
    Container::Table,
    Container::Definitions,
    Container::Fieldsets,
    Container::FormRows,
    Container::LabelsLeft,
    Container::Nested,
    Container::Columns,
    Container::Items,
    Container::Tabs,
    Container::Accordions,
    Container::TabBar,
    Container::HeaderRow,
];

/// What is drawn around or between sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drawn {
    Nothing,
    /// A painted box around each.
    Boxes,
    /// A rule above each.
    Rules,
}

/// How a title is marked up, where its container leaves that open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleForm {
    pub element: Element,
    pub look: Look,
    pub beside: Beside,
    /// What stands beside it stands in the title's own element.
    pub within: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Element {
    Div,
    Span,
    P,
    Strong,
    Label,
    H3,
    H4,
}

pub const ELEMENTS: [Element; 7] =
    [Element::Div, Element::Span, Element::P, Element::Strong, Element::Label, Element::H3, Element::H4];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Larger and bold.
    Large,
    /// As large as all the rest, and bold.
    Bold,
    /// As all the rest.
    Same,
    /// Smaller and grey.
    Grey,
}

pub const LOOKS: [Look; 4] = [Look::Large, Look::Bold, Look::Same, Look::Grey];

/// What stands beside a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beside {
    Nothing,
    /// The mark of what is required.
    Star,
    Count,
    /// A button that explains.
    Tip,
    /// A picture that explains.
    Picture,
    /// A word such as *optional*.
    Tag,
    /// A link to the documentation.
    Link,
}

pub const BESIDES: [Beside; 7] =
    [Beside::Nothing, Beside::Star, Beside::Count, Beside::Tip, Beside::Picture, Beside::Tag, Beside::Link];

/// Where a section is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub place: Place,
    /// It ends with a full stop.
    pub stop: bool,
    /// It is marked up as titles are.
    pub plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    Nowhere,
    /// Before the title.
    Before,
    /// In a box with the title.
    WithTitle,
    /// Between the title and the rest.
    Below,
    /// Below what adds.
    BelowAdder,
    Last,
}

pub const PLACES: [Place; 6] =
    [Place::Nowhere, Place::Before, Place::WithTitle, Place::Below, Place::BelowAdder, Place::Last];

/// In which order a title, what adds, and the entries stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    AdderFirst,
    EntriesFirst,
    /// A button that adds stands at the title's line, where it is a button only.
    InHead,
}

/// What stands above the entries of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Heads {
    None,
    Plain,
    /// The first column counts the rows.
    Numbered,
    NumberedOnly,
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
    /// A field whose enter key adds.
    Enter,
}

pub const MEANS: [Means; 12] = [
    Means::Inline,
    Means::Enter,
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
    /// In fields that can't be typed in.
    Fields,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EntryButtons {
    None,
    Icons,
    Words,
    /// One that opens a menu.
    Menu,
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
