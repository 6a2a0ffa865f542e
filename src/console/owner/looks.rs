//! How the texts of a page look, and what their looks tell.

use super::marks;
use crate::console::entries::looks_like_entry;
use crate::console::labels::{self, Word};
use crate::console::outline::{Rect, Tree};
use std::collections::{HashMap, HashSet};

/// How far apart the lines of one sentence are at most, in pixels.
pub(super) const LINE_GAP: i32 = 12;
/// Letters of this weight are bold.
const BOLD: u32 = 600;

/// Whether two texts can be told apart neither by look nor by make.
pub(super) fn is_twin(tree: &Tree<'_>, one: usize, other: usize) -> bool {
    match (&tree.node(one).sight, &tree.node(other).sight) {
        (Some(one), Some(other)) => one.look == other.look && one.mark == other.mark,
        _ => false,
    }
}

/// How the texts of a page look.
pub(super) struct Looks<'n> {
    /// The look of most of them.
    commonest: Option<&'n str>,
    /// The size of the smallest letters.
    smallest: f32,
    /// Where each stands.
    rects: Vec<(usize, Rect)>,
    /// How entries look and are made.
    entries: HashSet<(&'n str, &'n str)>,
    /// Sentences that are said more than once: they explain, and name nothing.
    repeated: HashSet<&'n str>,
}

impl<'n> Looks<'n> {
    pub(super) fn of(tree: &Tree<'n>, nodes: &[usize]) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        let (mut rects, mut entries) = (Vec::new(), HashSet::new());
        let (mut said, mut repeated) = (HashSet::new(), HashSet::new());
        for (at, node) in nodes.iter().map(|&at| (at, tree.node(at))).filter(|(_, node)| !node.text.is_empty()) {
            if let Some(sight) = &node.sight {
                *counts.entry(sight.look.as_str()).or_default() += 1;
                rects.push((at, sight.rect));
                if marks::ends_a_sentence(&node.text) && !said.insert(node.text.as_str()) {
                    repeated.insert(node.text.as_str());
                }
                if looks_like_entry(&node.text) {
                    entries.insert((sight.look.as_str(), sight.mark.as_str()));
                }
            }
        }
        let smallest = counts.keys().map(|look| size_and_weight(look).0).fold(f32::MAX, f32::min);
        let commonest = counts.into_iter().max_by_key(|(look, count)| (*count, *look)).map(|(look, _)| look);
        Self { commonest, smallest, rects, entries, repeated }
    }

    /// Whether a look tells titles from the rest: it is not that of most texts, and larger or bolder than some.
    pub(super) fn is_a_titles(&self, look: &str) -> bool {
        let (size, weight) = size_and_weight(look);
        self.commonest != Some(look) && (weight >= BOLD || size > self.smallest)
    }

    /// Whether a text is a title by its look alone, whatever it says: it looks and is made as a known title is, larger
    /// or bolder than others and as no entry, and stands alone on its line.
    pub(super) fn is_telling(&self, tree: &Tree<'_>, at: usize, models: &[usize]) -> bool {
        let node = tree.node(at);
        let Some(sight) = &node.sight else { return false };
        let (size, weight) = size_and_weight(&sight.look);
        let entry = (sight.look.as_str(), sight.mark.as_str());
        let in_line = |rect: Rect| (rect.middle() - sight.rect.middle()).abs() <= LINE_GAP;
        (weight >= BOLD || size > self.smallest)
            && !self.entries.contains(&entry)
            && !self.repeated.contains(node.text.as_str())
            && node.text.chars().any(char::is_alphabetic)
            && !labels::is_example(&node.text)
            && ![Word::Nothing, Word::Unset].iter().any(|word| labels::means(&node.text, *word))
            && models.iter().any(|&model| is_twin(tree, at, model))
            && !marks::is_in_a_sentence(tree, at)
            && !self.rects.iter().any(|&(other, rect)| other != at && in_line(rect))
    }
}

/// Of a look such as `16px/600/rgb(31, 35, 41)`.
fn size_and_weight(look: &str) -> (f32, u32) {
    let mut parts = look.split('/');
    let size = parts.next().and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or_default();
    (size, parts.next().and_then(|weight| weight.parse().ok()).unwrap_or_default())
}
