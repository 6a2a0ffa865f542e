//! What a run asks the admin: whether a control that may be a title's is.

use super::plan::Ask;
use super::recipe::Recipe;
use crate::console::controls;
use crate::console::labels::Title;
use crate::console::never;
use crate::console::outline::{NodeId, Role, Tree};
use crate::console::owner::Surety;
use crate::console::pointed::Doubt;
use crate::console::reading::Reading;
use crate::console::routes::Page;
use crate::protocol::{Asked, PageId, Ticket};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Where a value is entered.
    Field,
    /// What is pressed to add it.
    Button,
}

impl Kind {
    /// What a control is.
    #[must_use]
    pub fn of(tree: &Tree<'_>, control: usize) -> Self {
        if tree.node(control).role == Role::Textbox { Self::Field } else { Self::Button }
    }
}

/// A question that stands until the admin answers it, or the page takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its number: an answer to another one is none to this.
    pub number: Ticket,
    /// The requirement that is at work.
    pub requirement: String,
    /// What is asked about.
    pub kind: Kind,
    /// The title of the place as the page writes it.
    pub place: String,
    /// What will be entered.
    pub value: String,
    /// The admin shows the control instead.
    pub pointing: bool,
    /// Why what the admin pointed at was not taken.
    pub said: Option<Text>,
    title: Title,
    page: Page,
    view: PageId,
    node: NodeId,
    /// How surely the control belonged to the title when this was asked.
    surety: Surety,
    /// What a yes says; nothing where there is only to be shown.
    yes: Option<Recipe>,
}

impl Question {
    pub(super) fn new(number: Ticket, requirement: &str, ask: &Ask, page: &Reading<'_>, view: &PageId) -> Self {
        let (control, kind, yes) = match ask.doubt {
            Doubt::Control(at) => (at, Kind::of(&page.tree, at), Some(Recipe::of(page, view, at, ask.title))),
            Doubt::ButtonOf(field) => (field, Kind::Button, None),
        };
        Self {
            number,
            requirement: requirement.to_owned(),
            kind,
            place: ask.place.clone(),
            value: ask.value.clone(),
            pointing: false,
            said: None,
            title: ask.title,
            page: page.page,
            view: view.clone(),
            node: page.tree.node(control).id,
            surety: page.owners.of(&page.tree, control).surety(ask.title),
            yes,
        }
    }

    /// What is drawn in the page.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked { requirement: self.requirement.clone(), node: self.node, point: self.pointing }
    }

    /// What the answer "yes" says; nothing where there is only to be shown.
    #[must_use]
    pub fn yes(&self) -> Option<&Recipe> {
        self.yes.as_ref()
    }

    /// Whether the admin has gone to another page of the console meanwhile.
    #[must_use]
    pub fn is_left(&self, page: Page) -> bool {
        self.page != page
    }

    /// Whether the page still has what is asked about, and still leaves open whose it is.
    pub(super) fn stands(&self, page: &Reading<'_>, view: &PageId) -> bool {
        if self.view != *view {
            return false;
        }
        // While the admin shows the control, it is not this one that counts.
        if self.pointing || !page.tree.sighted() {
            return true;
        }
        let Some(at) = page.tree.by_id(self.node) else { return false };
        let node = page.tree.node(at);
        let usable = if self.kind == Kind::Field { node.usable() } else { !node.hidden };
        usable && page.owners.of(&page.tree, at).surety(self.title) == self.surety
    }

    /// Takes what the admin pointed at, or says why not.
    ///
    /// # Errors
    /// If it is not what is asked for, is another title's, or is never pressed.
    pub fn take(&self, page: &Reading<'_>, view: &PageId, node: NodeId) -> Result<Recipe, Text> {
        let (unfit, fits): (_, fn(&Tree<'_>, usize) -> bool) = match self.kind {
            Kind::Field => ("point_no_field", is_field),
            Kind::Button => ("point_no_button", is_button),
        };
        let in_front = |at: &usize| page.dialog.is_none() && page.owners.nodes(&page.tree).contains(at);
        let control = page.tree.by_id(node).filter(in_front).filter(|at| fits(&page.tree, *at));
        let Some(control) = control else { return Err(Text::new(unfit)) };
        let it = page.tree.node(control);
        if self.kind == Kind::Button && never::refuses(page.page, &page.tree, control).is_some() {
            return Err(Text::new("point_never"));
        }
        if page.owners.of(&page.tree, control).is_anothers(self.title) {
            return Err(Text::new("point_foreign").with(&self.place));
        }
        if self.kind == Kind::Field && !it.usable() {
            return Err(Text::new("point_unusable"));
        }
        Ok(Recipe::of(page, view, control, self.title))
    }
}

/// A text field that can be filled in: neither one that only looks things up, nor one whose value is kept from us.
fn is_field(tree: &Tree<'_>, at: usize) -> bool {
    let node = tree.node(at);
    let entered = node.tag == "input" || node.tag == "textarea";
    node.role == Role::Textbox && entered && node.value.is_some() && !controls::is_search(node)
}

fn is_button(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.node(at).role, Role::Button | Role::Link)
}
