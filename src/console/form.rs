//! Reading one labelled field of a form, in whatever markup: the field itself, or its value as text behind an edit
//! button, and the button that saves it. Whose a control is, `owner` tells; where that leaves two answers, there is none.

use super::controls;
use super::entries::looks_like_entry;
use super::labels::{self, Title, Word};
use super::lists;
use super::outline::{Node, NodeId, Role, Tree};
use super::owner::{Owners, State, Surety};
use super::saves;
use std::ops::Range;

/// A labelled field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Number of its title.
    pub label: NodeId,
    /// The title as the page writes it.
    pub label_text: String,
    /// What it is filled in with.
    pub control: Control,
    /// What stands beside its title as text, in order.
    pub texts: Vec<String>,
    /// Opens it for editing.
    pub edit: Option<usize>,
    /// Saves it.
    pub save: Option<(usize, Word)>,
    /// What saves it saves nothing else.
    pub saved_alone: bool,
    /// It is still being loaded.
    pub loading: bool,
    /// A control that may be the field's, where none surely is: one to ask the admin about.
    pub doubt: Option<usize>,
}

/// What a field is filled in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// Nothing yet: its value stands there as text.
    None,
    /// A text field.
    Text(usize),
    /// Radio buttons.
    Radios(Vec<usize>),
    /// A drop-down list.
    Select(usize),
    /// Two or more that might be meant.
    Unclear,
}

/// What became of looking for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldSeen {
    /// Found and read.
    Field(Box<Field>),
    /// Not on the page.
    Nowhere,
    /// In several places.
    Several(usize),
}

impl FieldSeen {
    /// The field, if there is one.
    #[must_use]
    pub fn field(&self) -> Option<&Field> {
        if let Self::Field(field) = self { Some(field) } else { None }
    }
}

/// Reads the field with a title.
#[must_use]
pub fn read(tree: &Tree<'_>, owners: &Owners, title: Title) -> FieldSeen {
    let marks: Vec<usize> =
        owners.marks_of(title).filter(|mark| mark.state != State::Closed).map(|mark| mark.at).collect();
    let claims =
        owners.nodes(tree).into_iter().filter(|&at| is_control(tree.node(at))).map(|at| (at, owners.of(tree, at)));
    let ranked: Vec<(usize, Surety, Option<usize>)> =
        claims.map(|(at, claims)| (at, claims.surety(title), claims.title)).collect();
    let of = |wanted: Surety| ranked.iter().filter(move |(_, surety, _)| *surety == wanted);
    let mut places: Vec<usize> =
        of(Surety::Sure).filter_map(|(_, _, at)| *at).filter(|at| marks.contains(at)).collect();
    places.dedup();
    let label = match (places.as_slice(), marks.as_slice()) {
        (&[place], _) | (&[], &[place]) => place,
        ([], []) => match of(Surety::Sure).next() {
            Some((at, ..)) => *at,
            None => return FieldSeen::Nowhere,
        },
        ([], several) | (several, _) => return FieldSeen::Several(several.len()),
    };
    let sure: Vec<usize> = of(Surety::Sure).map(|(at, ..)| *at).collect();
    let is_text = |at: &usize| tree.node(*at).role == Role::Textbox;
    let mut asked = of(Surety::Asked).map(|(at, ..)| *at).filter(|_| sure.is_empty());
    let asked = asked.clone().find(is_text).or_else(|| asked.next());
    let form = Form { tree, owners, label, title };
    let node = tree.node(label);
    let (save, saved_alone) = form.save();
    FieldSeen::Field(Box::new(Field {
        label: node.id,
        label_text: node.label().to_owned(),
        control: control(tree, &sure),
        texts: form.texts(),
        edit: form.edit(),
        save,
        saved_alone,
        loading: form.is_loading(),
        doubt: asked,
    }))
}

/// What is filled in.
fn is_control(node: &Node) -> bool {
    !node.hidden
        && match node.role {
            Role::Textbox => !controls::is_search(node),
            Role::Radio | Role::Combobox => true,
            _ => false,
        }
}

fn control(tree: &Tree<'_>, sure: &[usize]) -> Control {
    let of = |role: Role| sure.iter().copied().filter(|&at| tree.node(at).role == role).collect::<Vec<_>>();
    let (fields, radios, selects) = (of(Role::Textbox), of(Role::Radio), of(Role::Combobox));
    match (fields.as_slice(), radios.as_slice(), selects.as_slice()) {
        ([], [], []) => Control::None,
        ([field], [], []) => Control::Text(*field),
        ([], [_, ..], []) => Control::Radios(radios),
        ([], [], [select]) => Control::Select(*select),
        _ => Control::Unclear,
    }
}

/// Whether a text can be nothing but a value.
pub(super) fn says_value(text: &str) -> bool {
    looks_like_entry(text) || [Word::Unset, Word::NewTab, Word::Browser].iter().any(|word| labels::chooses(text, *word))
}

/// A field among the others of its form.
struct Form<'a> {
    tree: &'a Tree<'a>,
    owners: &'a Owners,
    label: usize,
    title: Title,
}

impl Form<'_> {
    /// What stands beside the title as text. Without a box around the two only the very next text can be its value: what
    /// follows may have a title that nobody knows.
    fn texts(&self) -> Vec<String> {
        let (tree, area) = (self.tree, lists::region(self.tree, self.owners, self.label));
        let boxed = area.start < self.label;
        let mut texts = Vec::new();
        for at in area.filter(|&at| !tree.subtree(self.label).contains(&at)) {
            let node = tree.node(at);
            let link = node.role == Role::Link && looks_like_entry(&node.name);
            let text = matches!(node.role, Role::Text | Role::Cell | Role::Group | Role::Listitem | Role::Other);
            let said = if link { &node.name } else { &node.text };
            if !(link || text) || node.hidden || said.is_empty() {
                continue;
            }
            let twin = node.tag == tree.node(self.label).tag && tree.parent(at) == tree.parent(self.label);
            if boxed || !twin || says_value(said) {
                texts.push(said.clone());
            }
            if !boxed {
                break;
            }
        }
        texts
    }

    fn is_loading(&self) -> bool {
        let busy = |at: usize| self.tree.node(at).busy;
        lists::region(self.tree, self.owners, self.label).any(busy) || self.tree.ancestors(self.label).any(busy)
    }

    /// The buttons of this part of the page with one of some meanings.
    fn buttons(&self, words: &[Word]) -> Vec<(usize, Word)> {
        let nodes = self.owners.nodes(self.tree);
        let of = |word: Word| {
            let found = nodes.iter().flat_map(move |&at| controls::buttons(self.tree, &(at..at + 1), word));
            found.map(move |at| (at, word)).collect::<Vec<_>>()
        };
        words.iter().flat_map(|word| of(*word)).collect()
    }

    /// What opens the field: its own button, or else the one of the whole form, below or at the head of it.
    fn edit(&self) -> Option<usize> {
        let area = lists::region(self.tree, self.owners, self.label);
        let all = self.buttons(&[Word::Edit]);
        let own: Vec<usize> = all.iter().map(|(at, _)| *at).filter(|at| area.contains(at)).collect();
        if !own.is_empty() {
            return controls::one(&own);
        }
        let around: Vec<usize> = all.iter().map(|(at, _)| *at).filter(|&at| self.is_of_form(at)).collect();
        controls::one(&around)
    }

    /// Whether a button is for the whole form: its box holds this title among others, or it stands at the head of the
    /// box that does.
    fn is_of_form(&self, button: usize) -> bool {
        let around = self.owners.titles_around(self.tree, button);
        if around.iter().any(|mark| mark.at == self.label) {
            return around.len() > 1;
        }
        let boxes = self.tree.ancestors(button).map(|at| self.tree.subtree(at));
        let Some(form) = boxes.into_iter().find(|area| area.contains(&self.label)) else { return false };
        let first = self.owners.marks().iter().find(|mark| form.contains(&mark.at));
        let head = matches!(around.as_slice(), [head] if first.is_some_and(|first| first.at == head.at && first.title.is_none()));
        head && button < self.label
    }

    /// What saves the field, and whether it saves nothing else.
    fn save(&self) -> (Option<(usize, Word)>, bool) {
        let all = self.buttons(&[Word::Save, Word::Confirm]);
        let around = |button: usize| self.owners.titles_around(self.tree, button);
        let ours = |at: usize| self.tree.node(at).id == self.tree.node(self.label).id;
        let own: Vec<_> =
            all.iter().filter(|(at, _)| matches!(around(*at).as_slice(), [one] if ours(one.at))).collect();
        if !own.is_empty() {
            return (only(&own).filter(|(at, _)| self.saves_form(*at)), true);
        }
        let form: Vec<_> = all.iter().filter(|(at, _)| self.saves_form(*at)).collect();
        let buttons: Vec<usize> = form.iter().map(|(at, _)| *at).collect();
        if saves::has_one_each(self.tree, self.owners, &buttons) {
            let own = |at: usize| self.owners.of_entry(self.tree, at) == Some(super::owner::Named::Known(self.title));
            let own: Vec<_> = form.into_iter().filter(|(at, _)| own(*at)).collect();
            return (only(&own), true);
        }
        (only(&form), false)
    }

    /// Whether a button saves a form with this field in it, and nothing that is not known.
    fn saves_form(&self, button: usize) -> bool {
        let tree = self.tree;
        let around = self.owners.titles_around(tree, button);
        let holds = around.is_empty() || around.iter().any(|mark| mark.at == self.label);
        let boxes = tree.ancestors(button).map(|at| tree.subtree(at));
        let form: Range<usize> = boxes.into_iter().find(|area| area.contains(&self.label)).unwrap_or(0..tree.len());
        let known = |at: usize| self.owners.of(tree, at).is_of_a_known_title();
        let nodes = self.owners.nodes(tree);
        let fields = nodes.into_iter().filter(|at| form.contains(at) && is_control(tree.node(*at)));
        holds && fields.filter(|&at| !tree.node(at).readonly).all(known)
    }
}

fn only(of: &[&(usize, Word)]) -> Option<(usize, Word)> {
    if let [only] = of { Some(**only) } else { None }
}
