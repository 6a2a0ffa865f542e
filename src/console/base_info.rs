//! Reading the app's own data on its page: its name.

use super::form::{self, FieldSeen};
use super::labels::{APP, Title};
use super::outline::Tree;
use super::owner::{Contents, Owners};

/// Where the page shows the app's name.
#[must_use]
pub fn name(tree: &Tree<'_>) -> FieldSeen {
    let owners = Owners::of_page(tree, &APP, Contents::default());
    form::read(tree, &owners, Title::AppName)
}
