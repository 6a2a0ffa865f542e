//! Reading the page where features are added: which card belongs to a feature, and whether it offers to add it.

use super::controls;
use super::labels::{self, Word};
use super::outline::{Node, NodeId, Role, Tree};
use super::owner;
use crate::facts::Feature;
use std::ops::Range;

/// A card says little: what holds more texts than this is a whole page of them.
const MAX_TEXTS: usize = 8;

/// The card of a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Number of its title.
    pub label: NodeId,
    /// The title as the page writes it.
    pub label_text: String,
    /// The feature is added.
    pub added: bool,
    /// Index of the button: adds the feature, or leads to its page once it is added.
    pub button: usize,
}

/// What became of looking for a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardSeen {
    /// Found and read.
    Card(Card),
    /// Not on the page, or nobody can tell which button is its own.
    Nowhere,
    /// In several places.
    Several(usize),
}

impl CardSeen {
    /// The card, if there is one.
    #[must_use]
    pub fn card(&self) -> Option<&Card> {
        if let Self::Card(card) = self { Some(card) } else { None }
    }
}

/// The word that names a feature.
#[must_use]
pub fn word(feature: Feature) -> Word {
    match feature {
        Feature::WebApp => Word::WebApp,
        Feature::Bot => Word::Bot,
    }
}

/// Reads the card of a feature.
#[must_use]
pub fn read(tree: &Tree<'_>, feature: Feature) -> CardSeen {
    let names = |index: &usize| {
        let node = tree.node(*index);
        owner::may_be_title(node) && labels::means(&node.text, word(feature))
    };
    let mut cards: Vec<Card> = Vec::new();
    for label in owner::outside_dialogs(tree).into_iter().filter(names) {
        if let Some(card) = card(tree, label, feature) {
            // A title and its repetition inside one card lead to the same button.
            if cards.iter().all(|known| known.button != card.button) {
                cards.push(card);
            }
        }
    }
    match cards.len() {
        0 => CardSeen::Nowhere,
        1 => CardSeen::Card(cards.remove(0)),
        count => CardSeen::Several(count),
    }
}

/// The card around a title: the smallest box with a button that adds or configures, if there is but one in it and it
/// can't be another card's.
fn card(tree: &Tree<'_>, label: usize, feature: Feature) -> Option<Card> {
    let (area, button, added) = tree.ancestors(label).find_map(|at| {
        let area = tree.subtree(at);
        let add = controls::buttons(tree, &area, Word::Add);
        let configure = controls::buttons(tree, &area, Word::Configure);
        match (add.as_slice(), configure.as_slice()) {
            ([], []) => None,
            ([button], []) => Some((area, Some(*button), false)),
            ([], [button]) => Some((area, Some(*button), true)),
            _ => Some((area, None, false)),
        }
    })?;
    let button = button.filter(|&button| is_own(tree, &area, button, feature))?;
    let node = tree.node(label);
    Some(Card { label: node.id, label_text: node.text.clone(), added, button })
}

/// Whether all that stands in a box is about one feature.
fn is_own(tree: &Tree<'_>, area: &Range<usize>, button: usize, feature: Feature) -> bool {
    let says = |node: &Node| !node.text.is_empty() && !matches!(node.role, Role::Button | Role::Link);
    let texts = tree.find(area.clone(), says);
    let speaks_of_another = area.clone().any(|index| labels::means(&tree.node(index).text, word(other(feature))));
    // What stands closer to the button than the title does would be the title of another card, unless it is all that
    // explains this one.
    let branch = std::iter::once(button).chain(tree.ancestors(button)).take_while(|&at| at > area.start).last();
    let names = |at: usize| labels::means(&tree.node(at).text, word(feature)) || owner::is_title_like(tree, at);
    let explains = |at: &usize| !names(*at);
    let explained = tree.find(area.clone(), says).filter(explains).count() == 1;
    let titled = branch.is_some_and(|at| tree.find(tree.subtree(at), says).any(|at| !(explained && explains(&at))));
    texts.count() <= MAX_TEXTS && !speaks_of_another && !titled
}

/// The button of a dialog that agrees to a feature being added: the only such one, in a dialog that names the feature,
/// no other one, and asks for nothing else.
#[must_use]
pub fn agrees(tree: &Tree<'_>, dialog: &Range<usize>, feature: Feature) -> Option<usize> {
    let names = |word| dialog.clone().any(|index| labels::mentions(&tree.node(index).text, word));
    let asks =
        |node: &Node| matches!(node.role, Role::Textbox | Role::Editor | Role::Checkbox | Role::Radio | Role::Combobox);
    let more = tree.find(dialog.clone(), asks).next().is_some();
    let button = controls::one(&controls::buttons(tree, dialog, Word::Enable));
    button.filter(|_| names(word(feature)) && !names(word(other(feature))) && !more)
}

fn other(feature: Feature) -> Feature {
    match feature {
        Feature::WebApp => Feature::Bot,
        Feature::Bot => Feature::WebApp,
    }
}

/// Whether a page says of itself that it does not exist, as those of a feature do until it is added (console.md §1).
#[must_use]
pub fn is_missing(tree: &Tree<'_>) -> bool {
    owner::outside_dialogs(tree).into_iter().any(|index| {
        let node = tree.node(index);
        !node.hidden && labels::means(&node.text, Word::PageMissing)
    })
}

/// Whether the page of a feature shows by its button that the feature is there.
#[must_use]
pub fn offers_removal(tree: &Tree<'_>) -> bool {
    !controls::buttons(tree, &(0..tree.len()), Word::RemoveFeature).is_empty()
}
