//! Whose is this control? Asked of a field, button, choice or entry, and answered by evidence of several kinds, each kept
//! apart: what its name says, what a group around it says, the smallest box with a title, what a person sees above it or
//! to its left, and the entries shown with it. One kind alone proves little; what two kinds say that don't depend on each
//! other can be relied on. docs/recognition.md has the method with its figures.

mod boxes;
mod content;
mod group;
mod in_front;
mod looks;
mod marks;
mod name;
mod opened;
mod order;
mod own_label;
mod sight;
mod strips;
mod told;

pub use content::Contents;
pub use marks::{Mark, State, explains, is_title_like, may_be_title};
pub use opened::Opened;
pub use told::{Stand, Told};

use super::labels::{self, Title, Word};
use super::outline::{Role, Tree};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a kind of evidence names as the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A title that is known.
    Known(Title),
    /// Something else.
    Other,
}

/// What each kind of evidence says about one control.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Its accessible name or example text.
    pub name: Option<Named>,
    /// The name of a group around it, the tab of its panel.
    pub group: Option<Named>,
    /// The only title in the smallest box that holds the control and any title.
    pub boxed: Option<Named>,
    /// The title before it, in a page that is nothing but titles and what is theirs.
    pub order: Option<Named>,
    /// The nearest title above it or to its left.
    pub sight: Option<Named>,
    /// The entries that stand with it.
    pub content: Option<Named>,
    /// The title whose button made it appear.
    pub opened: Option<Named>,
    /// The admin, who was asked.
    pub told: Option<Title>,
    /// It carries a label of its own that is not known.
    pub own_label: bool,
    /// The title can be pressed to open what it names, and nothing tells whether it is open.
    pub perhaps_closed: bool,
    /// Boxes and looks were there to go by.
    pub sighted: bool,
    /// Index of the title that names it, nearest kind first.
    pub title: Option<usize>,
}

/// How surely a control belongs to a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Surety {
    /// Its name, or that of a group around it, says another title.
    Foreign,
    /// Nothing names the title.
    Nothing,
    /// The title is named, but by too little, or something else names another.
    Asked,
    /// It belongs to the title.
    Sure,
}

impl Claims {
    fn all(&self) -> [Option<Named>; 7] {
        [self.name, self.group, self.boxed, self.order, self.sight, self.content, self.opened]
    }

    /// How surely the control belongs to a title.
    #[must_use]
    pub fn surety(&self, title: Title) -> Surety {
        let ours = |named: Option<Named>| named == Some(Named::Known(title));
        let another = |named: Option<Named>| named.is_some() && !ours(named);
        if another(self.name) || another(self.group) || self.told.is_some_and(|told| told != title) {
            return Surety::Foreign;
        }
        if self.told == Some(title) {
            return Surety::Sure;
        }
        if !self.all().into_iter().any(ours) {
            return Surety::Nothing;
        }
        let (name, group, boxed) = (ours(self.name), ours(self.group) || ours(self.opened), ours(self.boxed));
        let content = ours(self.content);
        let two = match self.sighted {
            _ if self.perhaps_closed => content && (boxed || ours(self.sight)),
            true => (ours(self.sight) && (boxed || content || ours(self.order))) || (boxed && content),
            // Good enough to tell what stands there, never to write: before that the page is looked at.
            false => boxed,
        };
        let agreed = !self.all().into_iter().any(another);
        match agreed && (name || group || (two && !self.own_label)) {
            true => Surety::Sure,
            false => Surety::Asked,
        }
    }

    /// Whether no kind names anybody.
    #[must_use]
    pub fn names_nobody(&self) -> bool {
        self.told.is_none() && self.all().iter().all(Option::is_none)
    }

    /// Whether no kind names a title that is known.
    #[must_use]
    pub fn names_none_known(&self) -> bool {
        self.told.is_none() && !self.all().into_iter().flatten().any(|named| matches!(named, Named::Known(_)))
    }

    /// Whether nothing but titles that are known is named, or a person has said whose it is.
    #[must_use]
    pub fn is_of_a_known_title(&self) -> bool {
        if self.told.is_some() {
            return true;
        }
        // What its own name says is its label, whatever explains it.
        let labelled = self.own_label && self.name.is_none();
        let mut named = self.all().into_iter().flatten().peekable();
        named.peek().is_some() && !labelled && named.all(|named| named != Named::Other)
    }
}

/// The titles of a page, or of a dialog, and whom each control belongs to.
#[derive(Clone, Debug, Default)]
pub struct Owners {
    /// Where the titles stand and what they are; those that lead elsewhere are left out.
    marks: Vec<Mark>,
    /// For each node how many counted titles stand before it.
    before: Vec<u32>,
    /// The part of the page that is looked at.
    layer: Range<usize>,
    /// A dialog in it is not part of it.
    in_dialog: bool,
    contents: Contents,
    /// What was found out about controls: planners and hints ask for the same ones again and again.
    claimed: RefCell<BTreeMap<usize, Claims>>,
}

impl Owners {
    /// The titles of a page. What dialogs hold belongs to the dialogs.
    #[must_use]
    pub fn of_page(tree: &Tree<'_>, known: &[Title], contents: Contents) -> Self {
        Self::of_layer(tree, 0..tree.len(), false, known, contents)
    }

    /// The titles of a dialog.
    #[must_use]
    pub fn of_dialog(tree: &Tree<'_>, dialog: Range<usize>, known: &[Title]) -> Self {
        Self::of_layer(tree, dialog, true, known, Contents::default())
    }

    fn of_layer(tree: &Tree<'_>, layer: Range<usize>, in_dialog: bool, known: &[Title], contents: Contents) -> Self {
        let mut owners = Self { layer, in_dialog, contents, ..Self::default() };
        let nodes = owners.nodes(tree);
        owners.marks = marks::find(tree, &nodes, known);
        let mut count = 0;
        let mut marks = owners.marks.iter().filter(|mark| mark.divides()).peekable();
        owners.before = (0..=tree.len())
            .map(|index| {
                let so_far = count;
                while marks.next_if(|mark| mark.at == index).is_some() {
                    count += 1;
                }
                so_far
            })
            .collect();
        owners
    }

    /// The nodes that are looked at.
    #[must_use]
    pub fn nodes(&self, tree: &Tree<'_>) -> Vec<usize> {
        layer(tree, self.layer.clone(), self.in_dialog)
    }

    /// The titles in the smallest box around a node that holds any; none where no box does.
    #[must_use]
    pub fn titles_around(&self, tree: &Tree<'_>, index: usize) -> Vec<&Mark> {
        self.smallest_box(tree, index).map(|area| self.marks_in(&area).collect()).unwrap_or_default()
    }

    /// The smallest box around a node that holds any title.
    fn smallest_box(&self, tree: &Tree<'_>, index: usize) -> Option<Range<usize>> {
        let boxes = tree.ancestors(index).take_while(|at| self.layer.contains(at)).map(|at| tree.subtree(at));
        boxes.into_iter().find(|area| self.titles_in(area) > 0)
    }

    /// All titles that name something.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Where a title stands.
    pub fn marks_of(&self, title: Title) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.title == Some(title))
    }

    /// How many counted titles stand in a part of the page.
    fn titles_in(&self, area: &Range<usize>) -> u32 {
        let before = |at: usize| self.before.get(at).copied().unwrap_or_default();
        before(area.end).saturating_sub(before(area.start))
    }

    /// The counted titles in a part of the page.
    fn marks_in(&self, area: &Range<usize>) -> impl Iterator<Item = &Mark> {
        let area = area.clone();
        self.marks.iter().filter(move |mark| area.contains(&mark.at) && mark.divides())
    }

    /// Whom a control belongs to. A button is never surer than the field on its line, nor a choice than the one before it.
    #[must_use]
    pub fn of(&self, tree: &Tree<'_>, control: usize) -> Claims {
        let node = tree.node(control);
        if node.role == Role::Radio {
            let own = self.claims(tree, control);
            return match sight::choice_before(tree, &self.layer, control) {
                // A title stands above the first of several choices on one line.
                Some(before) if own.sight.is_none() => Claims { sight: self.of(tree, before).sight, ..own },
                _ => own,
            };
        }
        if !matches!(node.role, Role::Button | Role::Link) {
            return self.claims(tree, control);
        }
        let own = self.claims(tree, control);
        let Some(field) = sight::field_on_line(tree, &self.layer, control) else { return own };
        let of_field = self.claims(tree, field);
        let said = |own: Option<Named>, other: Option<Named>| own.or(other);
        Claims {
            name: said(own.name, of_field.name),
            group: said(own.group, of_field.group),
            told: own.told.or(of_field.told),
            title: own.told.and(own.title).or(of_field.title),
            ..of_field
        }
    }

    /// The title that the admin gave this very control to.
    #[must_use]
    pub fn told(&self, tree: &Tree<'_>, control: usize) -> Option<Title> {
        let known = self.contents.told().iter().any(|told| told.at == control);
        if known { self.claims(tree, control).told } else { None }
    }

    fn claims(&self, tree: &Tree<'_>, control: usize) -> Claims {
        let known = self.claimed.borrow().get(&control).copied();
        known.unwrap_or_else(|| {
            let claims = self.find_claims(tree, control);
            self.claimed.borrow_mut().insert(control, claims);
            claims
        })
    }

    fn find_claims(&self, tree: &Tree<'_>, control: usize) -> Claims {
        let boxed = boxes::of(self, tree, control);
        let presses = matches!(tree.node(control).role, Role::Button | Role::Link);
        let seen = sight::of(self, tree, control)
            .or_else(|| if presses { sight::above_entries(self, tree, control) } else { None });
        // What goes on below a field, with nothing beside or between, stands under the title of that field; a button is no surer.
        let field_above = if presses || seen.is_none() { sight::field_above(self, tree, control) } else { None };
        let above = field_above.map(|field| self.claims(tree, field));
        let group = group::of(self, tree, control);
        let named = |mark: Option<&Mark>| mark.map(Mark::named);
        let mut claims = Claims {
            name: name::of(tree.node(control)),
            group: group.named,
            boxed: named(boxed),
            order: named(order::of(self, tree, control).filter(|_| boxed.is_none())),
            sight: named(seen).or(above.and_then(|above| above.sight)),
            content: content::of(self, tree, control),
            opened: opened::of(self, tree, control),
            own_label: own_label::of(self, tree, control)
                || above.is_some_and(|above| above.own_label && above.told.is_none()),
            perhaps_closed: boxed.or(seen).is_some_and(|mark| mark.state == State::Unsaid),
            sighted: tree.sighted(),
            title: group
                .title
                .or(boxed.or(seen).map(|mark| mark.at))
                .or(above.filter(|above| above.sight.is_some()).and_then(|above| above.title)),
            told: None,
        };
        claims.told = told::of(self.contents.told(), control, &claims);
        if let Some(title) = claims.told {
            let own = |at: &usize| self.marks_of(title).any(|mark| mark.at == *at);
            claims.title = claims.title.filter(own).or_else(|| self.marks_of(title).next().map(|mark| mark.at));
        }
        claims
    }

    /// Whose list an entry is part of: by a group, by a box, or by what stands before it and is seen above it.
    #[must_use]
    pub fn of_entry(&self, tree: &Tree<'_>, entry: usize) -> Option<Named> {
        let group = group::of(self, tree, entry).named;
        if group.is_some() {
            return group;
        }
        // A text that stands over nothing of its own may have been pressed as well as its neighbour.
        let unsaid = |mark: &Mark| mark.state == State::Unsaid && !marks::is_pressed(tree.node(mark.at));
        if let Some(boxed) = boxes::around(self, tree, entry) {
            return Some(boxed).filter(|mark| !unsaid(mark)).map(Mark::named);
        }
        let seen = sight::above(self, tree, entry).filter(|mark| !unsaid(mark))?;
        let before = self.marks.iter().rfind(|mark| mark.at < entry && mark.divides())?;
        (before.at == seen.at).then(|| seen.named())
    }
}

/// All indexes that are not part of a dialog.
#[must_use]
pub fn outside_dialogs(tree: &Tree<'_>) -> Vec<usize> {
    layer(tree, 0..tree.len(), false)
}

/// The nodes of a part of the page, without those of dialogs in it; `inside` if it is a dialog itself.
fn layer(tree: &Tree<'_>, part: Range<usize>, inside: bool) -> Vec<usize> {
    let mut out = Vec::with_capacity(part.len());
    let mut index = part.start;
    while index < part.end {
        if tree.node(index).role == Role::Dialog && !(inside && index == part.start) {
            index = tree.subtree(index).end;
        } else {
            out.push(index);
            index += 1;
        }
    }
    out
}

/// A text field of one line or of many that keeps what is typed into it.
fn is_field(tree: &Tree<'_>, index: usize) -> bool {
    let node = tree.node(index);
    node.role == Role::Textbox && !node.hidden && !super::controls::looks_for(tree, index)
}

/// A button or link with a meaning.
fn is_press(tree: &Tree<'_>, index: usize, word: Word) -> bool {
    let node = tree.node(index);
    matches!(node.role, Role::Button | Role::Link) && !node.hidden && labels::means(&node.name, word)
}
