//! Which title of a strip is in front, where nothing but its look tells: all can be pressed, and one stands out.

use crate::console::outline::{Sight, Tree};
use std::ops::Range;

/// Of fewer titles nobody can tell which one stands out.
const MIN_TITLES: usize = 3;

/// The one text of a strip that looks otherwise than the others, which look alike. The mouse gives a title another look
/// while it is over it, but no other class.
pub(super) fn of(tree: &Tree<'_>, strip: &Range<usize>) -> Option<usize> {
    let texts: Vec<usize> = strip.clone().filter(|&at| !tree.node(at).label().is_empty()).collect();
    if texts.len() < MIN_TITLES || !texts.iter().all(|&at| tree.node(at).pointed) {
        return None;
    }
    let sights = texts.iter().map(|&at| tree.node(at).sight.as_ref()).collect::<Option<Vec<&Sight>>>()?;
    let is_like = |one: &Sight, other: &Sight| (one.look == other.look, one.mark == other.mark);
    let others = |nth: usize| sights.iter().enumerate().filter(move |(at, _)| *at != nth).map(|(_, sight)| *sight);
    let stands_out = |&nth: &usize| {
        let model = sights[usize::from(nth == 0)];
        others(nth).all(|other| is_like(other, model) == (true, true)) && is_like(sights[nth], model) == (false, false)
    };
    (0..texts.len()).find(stands_out).map(|nth| texts[nth])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::outline::{Node, Outline, Rect, Role};

    /// A strip of texts that can be pressed, each with its look and the mark of its kind.
    fn strip(looks: &[(&str, &str)]) -> Outline {
        let rect = Rect { x: 0, y: 0, w: 80, h: 20 };
        let sight =
            |look: &str, mark: &str| Sight { rect, look: look.to_owned(), mark: mark.to_owned(), path: String::new() };
        let text = |id: u32, (look, mark): &(&str, &str)| Node {
            id,
            parent: 1,
            role: Role::Text,
            text: format!("title {id}"),
            pointed: true,
            sight: Some(sight(look, mark)),
            ..Node::default()
        };
        let around = Node { id: 1, ..Node::default() };
        let texts = looks.iter().zip(2..).map(|(look, id)| text(id, look));
        Outline { nodes: std::iter::once(around).chain(texts).collect(), walls: Some(Vec::new()), ..Outline::default() }
    }

    fn in_front(looks: &[(&str, &str)]) -> Option<usize> {
        let outline = strip(looks);
        let tree = Tree::new(&outline);
        of(&tree, &tree.subtree(0))
    }

    const PLAIN: (&str, &str) = ("black", "tab");

    #[test]
    fn the_one_that_looks_otherwise_is_in_front() {
        assert_eq!(in_front(&[("blue", "here"), PLAIN, PLAIN]), Some(1));
        assert_eq!(in_front(&[PLAIN, PLAIN, ("blue", "here")]), Some(3));
    }

    #[test]
    fn the_mouse_puts_none_in_front() {
        assert_eq!(in_front(&[("blue", "tab"), PLAIN, PLAIN]), None);
        assert_eq!(in_front(&[("blue", "tab"), ("black", "here"), PLAIN, PLAIN]), None);
    }

    #[test]
    fn of_two_nobody_can_tell() {
        assert_eq!(in_front(&[("blue", "here"), PLAIN]), None);
    }
}
