//! What the admin has pointed at in a list of the security page, and what there is to ask the admin about.

use super::adder::{self, Adder};
use super::entries::looks_like_entry;
use super::labels::{self, Title, Word};
use super::outline::{Rect, Role, Tree};
use super::owner::{Owners, Surety};

/// Field and button of a list, as far as the admin has shown them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pointed {
    /// The field that a new entry goes into, or the text box with all of them.
    pub(super) field: Option<usize>,
    /// The button that adds.
    pub(super) button: Option<usize>,
}

impl Pointed {
    /// Finds them among the controls that are surely a list's.
    pub(super) fn of(tree: &Tree<'_>, owners: &Owners, title: Title, sure: &[usize], asked: &[usize]) -> Self {
        let told = |presses: bool| {
            let fits = |at: &usize| (tree.node(*at).role != Role::Textbox) == presses;
            sure.iter().copied().find(|at| fits(at) && owners.told(tree, *at) == Some(title))
        };
        let entry = |at: &usize| is_entry(tree, *at, &[sure, asked].concat());
        Self { field: told(false).filter(|at| !entry(at)), button: told(true) }
    }

    /// How an entry is added by them; nothing where that is for the page to say. `adds` are the list's own buttons.
    pub(super) fn adder(self, tree: &Tree<'_>, adds: &[usize], fields: &[usize], label: usize) -> Option<Adder> {
        let field = self.field.filter(|&at| !tree.node(at).multiline);
        let button = self.button.filter(|&at| adding_word(&tree.node(at).name).is_some());
        match (field, button, adds) {
            (Some(field), Some(button), _) => {
                let word = adding_word(&tree.node(button).name).unwrap_or(Word::Add);
                Some(Adder::Field { field, button, word })
            }
            (Some(field), None, &[button]) => Some(Adder::Field { field, button, word: Word::Add }),
            (Some(field), None, []) => Some(adder::confirmed_field(tree, &[field], label)),
            (Some(_), None, _) => Some(Adder::Unclear),
            (None, Some(button), _) => Some(adder::field_beside(tree, fields, button)),
            (None, None, _) => None,
        }
    }
}

/// Whether a field that was to be filled in has become an entry: it can be removed, or there is one like it on another line.
fn is_entry(tree: &Tree<'_>, field: usize, controls: &[usize]) -> bool {
    let path = |at: usize| tree.node(at).sight.as_ref().map(|sight| &sight.path);
    let middle = |at: usize| tree.rect(at).map(Rect::middle);
    let another = |at: usize| {
        let field_too = at != field && tree.node(at).role == Role::Textbox;
        field_too && path(at) == path(field) && middle(at) != middle(field)
    };
    let holds = tree.node(field).value.as_deref().is_some_and(looks_like_entry);
    holds && (adder::can_be_removed(tree, field) || controls.iter().any(|at| another(*at)))
}

/// What a button that the admin has shown is pressed for; nothing if its label says that it opens the list instead.
fn adding_word(label: &str) -> Option<Word> {
    let means = |word: &Word| labels::means(label, *word);
    match [Word::BatchEdit, Word::Edit].iter().any(means) {
        true => None,
        false => Some([Word::Confirm, Word::Save].into_iter().find(means).unwrap_or(Word::Add)),
    }
}

/// What only the admin can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Whether this control is the one.
    Control(usize),
    /// Which button goes with this field.
    ButtonOf(usize),
}

/// What to ask the admin about: of the controls that may be a list's the one that most likely adds to it. Once the field is
/// known, that is the button that goes with it; once a button is, the field that may.
pub(super) fn doubt(
    tree: &Tree<'_>,
    owners: &Owners,
    title: Title,
    asked: &[usize],
    pointed: Pointed,
    adder: Adder,
) -> Option<Doubt> {
    let adds = |at: usize| labels::means(&tree.node(at).name, Word::Add);
    let is_field = |at: usize| tree.node(at).role == Role::Textbox;
    let rank = |at: &usize| {
        let node = tree.node(*at);
        let holds = node.value.as_deref().is_some_and(|value| !value.is_empty());
        match node.role {
            Role::Textbox => (u8::from(holds) * 4 + u8::from(node.multiline), *at),
            _ if adds(*at) => (2, *at),
            _ => (3, *at),
        }
    };
    let best = |fits: &dyn Fn(usize) -> bool| asked.iter().copied().filter(|&at| fits(at)).min_by_key(rank);
    if adder != Adder::None {
        let single = |at| is_field(at) && !tree.node(at).multiline;
        return best(&single).filter(|_| matches!(adder, Adder::Button(_))).map(Doubt::Control);
    }
    match pointed.field {
        None => best(&|_| true).map(Doubt::Control),
        Some(field) => {
            let button = best(&adds).or_else(|| next_press(tree, owners, title, field));
            Some(button.map_or(Doubt::ButtonOf(field), Doubt::Control))
        }
    }
}

/// The next button behind a field that may well take what stands in it.
fn next_press(tree: &Tree<'_>, owners: &Owners, title: Title, field: usize) -> Option<usize> {
    let presses = |at: &usize| matches!(tree.node(*at).role, Role::Button | Role::Link) && !tree.node(*at).hidden;
    let next = owners.nodes(tree).into_iter().find(|at| *at > field && presses(at))?;
    let takes = [Word::Add, Word::Confirm, Word::Save].iter().any(|word| labels::means(&tree.node(next).name, *word));
    (takes && owners.of(tree, next).surety(title) != Surety::Foreign).then_some(next)
}
