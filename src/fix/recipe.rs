//! The admin's answers about controls, each kept for as long as the page's markup stays what it was.

use super::question::Kind;
use crate::console::labels::Title;
use crate::console::outline::{Node, NodeId, Role, Tree};
use crate::console::owner::{Stand, Told};
use crate::console::reading::Reading;
use crate::console::routes::Page;
use crate::protocol::PageId;
use serde::{Deserialize, Serialize};

/// Where a control was that the admin has given to a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    page: Page,
    title: Title,
    kind: Kind,
    /// The page view of the answer, and the control's number there.
    view: PageId,
    node: NodeId,
    /// What stood on it; of buttons only: a field has no label of its own that lasts.
    label: String,
    /// Its path by tags and classes from the main region; which of the controls with this path it was, and of how many.
    path: String,
    nth: usize,
    of: usize,
    /// What the page itself said of it.
    stand: Stand,
}

impl Recipe {
    /// What is to be kept of a control of a page.
    pub(super) fn of(page: &Reading<'_>, view: &PageId, control: usize, title: Title) -> Self {
        let kind = Kind::of(&page.tree, control);
        let path = path(&page.tree, control).to_owned();
        let alike = alike(&page.tree, kind, &path);
        let nth = alike.iter().position(|at| *at == control).unwrap_or_default();
        let stand = page.owners.of(&page.tree, control).stand(title);
        let node = page.tree.node(control);
        let (label, of) = (label(kind, node).to_owned(), alike.len());
        Self { page: page.page, title, kind, view: view.clone(), node: node.id, label, path, nth, of, stand }
    }

    /// The control in a page as it is now. The very control that was meant is known by its number; after the page was
    /// loaded anew, by its place among those with the same path, if there are as many as then.
    fn find(&self, tree: &Tree<'_>, view: &PageId) -> Option<usize> {
        let alike = alike(tree, self.kind, &self.path);
        if self.path.is_empty() || alike.is_empty() {
            return None;
        }
        let same = alike.iter().copied().find(|at| tree.node(*at).id == self.node);
        let same = same.filter(|_| *view == self.view);
        let found = same.or_else(|| alike.get(self.nth).copied().filter(|_| alike.len() == self.of));
        found.filter(|at| label(self.kind, tree.node(*at)) == self.label)
    }
}

/// All answers that were given in a tab.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipes(Vec<Recipe>);

impl Recipes {
    /// Keeps an answer in place of those before: a title has one field and one button, and each is of one title.
    pub fn keep(&mut self, recipe: Recipe) {
        let place = |it: &Recipe| (it.page, it.path.clone(), it.nth);
        let same = |it: &Recipe| (it.page, it.title, it.kind) == (recipe.page, recipe.title, recipe.kind);
        self.0.retain(|it| !same(it) && place(it) != place(&recipe));
        self.0.push(recipe);
    }

    /// What the admin has said of the controls of a page.
    #[must_use]
    pub fn told(&self, page: Page, tree: &Tree<'_>, view: &PageId) -> Vec<Told> {
        let of_page = self.0.iter().filter(|recipe| recipe.page == page);
        let told = |recipe: &Recipe| {
            let at = recipe.find(tree, view)?;
            Some(Told { at, title: recipe.title, stand: recipe.stand })
        };
        of_page.filter_map(told).collect()
    }
}

fn label(kind: Kind, node: &Node) -> &str {
    if kind == Kind::Button { node.label() } else { "" }
}

fn path<'n>(tree: &Tree<'n>, at: usize) -> &'n str {
    tree.node(at).sight.as_ref().map_or("", |sight| &sight.path)
}

/// The controls of a kind with the same path.
fn alike(tree: &Tree<'_>, kind: Kind, wanted: &str) -> Vec<usize> {
    let usable = |at: &usize| {
        let node = tree.node(*at);
        !node.hidden && matches!(node.role, Role::Textbox | Role::Button | Role::Link) && Kind::of(tree, *at) == kind
    };
    (0..tree.len()).filter(usable).filter(|at| path(tree, *at) == wanted).collect()
}
