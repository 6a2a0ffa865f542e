//! Reading the list of apps: the form that creates one.

use super::labels::{self, Title, Word};
use super::lists;
use super::outline::Tree;
use super::section::{Found, Titles};
use super::versions::{has_field, text_fields};
use std::ops::Range;

/// Longest name of an app, in characters (console.md §2).
pub const MAX_NAME: usize = 32;
/// Longest description of an app, in characters.
pub const MAX_DESCRIPTION: usize = 120;

/// The form that creates an app, in a dialog; nodes are indexes of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateForm {
    /// The title of the name's field.
    pub label: usize,
    /// The field of the name.
    pub name: usize,
    /// The field of the description.
    pub description: Option<usize>,
    /// The button that creates the app.
    pub create: Option<usize>,
}

/// Reads the form, if a dialog is that form.
#[must_use]
pub fn create_form(tree: &Tree<'_>, dialog: &Range<usize>) -> Option<CreateForm> {
    if !dialog.clone().any(|at| labels::means(tree.node(at).label(), Word::CreateApp)) {
        return None;
    }
    let titles = Titles::within(tree, dialog.clone(), &labels::APP, has_field);
    let field = |title| match titles.section(title) {
        Found::One(section) => Some((section.label, lists::one(&text_fields(tree, &section.nodes))?)),
        _ => None,
    };
    let (label, name) = field(Title::AppName)?;
    let description = field(Title::AppDescription).map(|(_, field)| field);
    let create = lists::one(&lists::buttons(tree, dialog, Word::Create));
    Some(CreateForm { label, name, description, create })
}
