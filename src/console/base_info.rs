//! Reading the app's own data on its page: its name.

use super::form::{self, FieldSeen};
use super::labels::{APP, Title};
use super::outline::Tree;
use super::section::Titles;

/// Where the page shows the app's name.
#[must_use]
pub fn name(tree: &Tree<'_>) -> FieldSeen {
    let titles = Titles::of(tree, &APP, form::fills);
    form::read(tree, &titles, &APP, Title::AppName)
}
