//! Reading the list of apps: the form that creates one.

use super::controls;
use super::form::{self, Control, FieldSeen};
use super::labels::{self, Title, Word};
use super::outline::Tree;
use super::owner::Owners;
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
    let owners = Owners::of_dialog(tree, dialog.clone(), &labels::APP);
    let field = |title| match form::read(tree, &owners, title) {
        FieldSeen::Field(field) => match field.control {
            Control::Text(at) => Some((tree.by_id(field.label)?, at)),
            _ => None,
        },
        _ => None,
    };
    let (label, name) = field(Title::AppName)?;
    let description = field(Title::AppDescription).map(|(_, field)| field);
    let create = controls::one(&controls::buttons(tree, dialog, Word::Create));
    Some(CreateForm { label, name, description, create })
}
