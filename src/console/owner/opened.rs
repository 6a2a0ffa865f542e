//! Evidence by what a press has opened: a field that was not there before the run pressed a button that surely is a
//! title's, in the box of that title or in one that speaks of it.

use super::{Mark, Named, Owners, boxes, is_field, is_title_like, outside_dialogs};
use crate::console::controls;
use crate::console::labels::{self, Title};
use crate::console::outline::{NodeId, Tree};
use serde::{Deserialize, Serialize};

/// A press on a button that surely is a title's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The title.
    pub title: Title,
    /// The highest number that a node of the page had before: numbers are given in the order in which nodes come.
    pub after: NodeId,
}

impl Opened {
    /// A press that is about to be made.
    #[must_use]
    pub fn by(title: Title, tree: &Tree<'_>) -> Self {
        let after = (0..tree.len()).map(|at| tree.node(at).id).max().unwrap_or_default();
        Self { title, after }
    }
}

/// The title whose button has made a control appear. Of several fields that have come nobody knows which it is for, and of
/// a page that was drawn anew nobody knows what has come.
pub(super) fn of(owners: &Owners, tree: &Tree<'_>, control: usize) -> Option<Named> {
    let Opened { title, after } = owners.contents.opened()?;
    let is_new = |at: usize| tree.node(at).id > after;
    if !is_new(control) || owners.marks_of(title).next().is_none() || owners.marks_of(title).any(|mark| is_new(mark.at))
    {
        return None;
    }
    let came: Vec<usize> = outside_dialogs(tree).into_iter().filter(|&at| is_new(at)).collect();
    let fields: Vec<usize> = came.iter().copied().filter(|&at| is_field(tree, at)).collect();
    let only = controls::addressed(tree, &fields);
    let one = matches!(only[..], [field] if field == control || !is_field(tree, control));
    let ours = Named::Known(title);
    let speaks = || came.iter().any(|&at| labels::speaks_of(&tree.node(at).text, title));
    let here = || boxes::of(owners, tree, control).map(Mark::named) == Some(ours) || speaks();
    (one && !came.iter().any(|&at| names_another(tree, at, title)) && here()).then_some(ours)
}

/// Whether what has come is called after another list, or heads something that nobody knows.
fn names_another(tree: &Tree<'_>, at: usize, title: Title) -> bool {
    let node = tree.node(at);
    let heads = is_title_like(tree, at) && labels::heads_another(&node.text, title);
    let said = [&node.text, &node.name, &node.placeholder, &node.description];
    heads || said.into_iter().any(|said| labels::names_another(said, title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::outline::{Node, Outline, Role};
    use crate::console::owner::Contents;

    const OURS: Title = Title::RedirectUrls;

    /// A section whose button opens a small box over the page, which holds a text, a field and a button.
    fn page(said: &str, fields: usize, title: NodeId) -> Outline {
        let node = |id, parent, role, text: &str| Node { id, parent, role, text: text.to_owned(), ..Node::default() };
        let named = |id, parent, name: &str| Node { name: name.to_owned(), ..node(id, parent, Role::Button, "") };
        let mut nodes = vec![
            node(1, 0, Role::Group, ""),
            node(title, 1, Role::Text, "重定向 URL"),
            named(3, 1, "添加"),
            node(20, 0, Role::Group, ""),
            node(21, 20, Role::Text, said),
        ];
        nodes.extend((30..30 + fields).map(|id| {
            let id = NodeId::try_from(id).unwrap_or_default();
            Node { value: Some(String::new()), ..node(id, 20, Role::Textbox, "") }
        }));
        nodes.push(named(40, 20, "确定"));
        Outline { nodes, ..Outline::default() }
    }

    /// What the press says of the first field that has come, pressed while the highest number was `after`.
    fn said_of(outline: &Outline, after: NodeId) -> Option<Named> {
        let tree = Tree::new(outline);
        let contents = Contents::default().with_opened(Some(Opened { title: OURS, after }));
        let owners = Owners::of_page(&tree, &labels::SECURITY, contents);
        of(&owners, &tree, tree.by_id(30)?)
    }

    #[test]
    fn the_field_that_a_titles_button_brings_is_the_titles() {
        assert_eq!(said_of(&page("添加重定向 URL", 1, 2), 10), Some(Named::Known(OURS)));
    }

    #[test]
    fn what_was_there_before_was_not_opened() {
        assert_eq!(said_of(&page("添加重定向 URL", 1, 2), 30), None);
    }

    #[test]
    fn what_is_called_otherwise_is_not_the_titles() {
        for said in ["添加 H5 可信域名", "回调地址", "地址"] {
            assert_eq!(said_of(&page(said, 1, 2), 10), None, "{said}");
        }
    }

    #[test]
    fn of_two_fields_nobody_knows_which_it_is() {
        assert_eq!(said_of(&page("添加重定向 URL", 2, 2), 10), None);
    }

    #[test]
    fn of_a_page_that_was_drawn_anew_nobody_knows_what_has_come() {
        assert_eq!(said_of(&page("添加重定向 URL", 1, 12), 10), None);
    }
}
