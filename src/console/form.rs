//! Reading one labelled field of a form, in whatever markup: the field itself, or its value as text behind an edit
//! button, and the button that saves it. By labels and structure alone; where that leaves two answers, there is none.

use super::labels::{self, Title, Word};
use super::lists;
use super::outline::{Node, NodeId, Role, Tree};
use super::section::{self, Found, Section, Titles};
use std::ops::Range;

/// A labelled field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Number of its title.
    pub label: NodeId,
    /// The title as the page writes it.
    pub label_text: String,
    /// Indexes of what belongs to it.
    pub nodes: Range<usize>,
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

/// Whether there is something to fill in, or to open for that.
#[must_use]
pub fn fills(tree: &Tree<'_>, nodes: &Range<usize>) -> bool {
    tree.find(nodes.clone(), is_means).next().is_some()
}

/// Reads the field with a title. `known` are all titles of its form.
#[must_use]
pub fn read(tree: &Tree<'_>, titles: &Titles<'_, '_>, known: &[Title], title: Title) -> FieldSeen {
    let section = match titles.section(title) {
        Found::One(section) => section,
        Found::Nowhere => return FieldSeen::Nowhere,
        Found::Several(count) => return FieldSeen::Several(count),
    };
    let others = known.iter().filter(|other| **other != title).filter_map(|other| match titles.section(*other) {
        Found::One(section) => Some(section),
        _ => None,
    });
    let others: Vec<Section> = others.collect();
    FieldSeen::Field(Box::new(read_section(tree, &section, &others, title)))
}

fn read_section(tree: &Tree<'_>, section: &Section, others: &[Section], title: Title) -> Field {
    let nodes = extent(tree, section);
    let label = tree.node(section.label);
    let form = Form { tree, label: section.label, nodes: &nodes, others };
    let (save, saved_alone) = form.save(section);
    Field {
        label: label.id,
        label_text: label.text.clone(),
        control: control(tree, &nodes, title),
        texts: texts(tree, &nodes, section.label),
        edit: form.edit(),
        save,
        saved_alone,
        loading: is_loading(tree, &nodes),
        nodes,
    }
}

/// The smallest box around a title that holds more than the title; without boxes, all up to the last of it.
fn extent(tree: &Tree<'_>, section: &Section) -> Range<usize> {
    let inside = |at: &usize| *at >= section.nodes.start && tree.subtree(*at).end <= section.nodes.end;
    let boxes = tree.ancestors(section.label).take_while(inside).map(|at| tree.subtree(at));
    for area in boxes {
        if fills(tree, &area) || area.clone().any(|index| is_value(tree, &area, index, section.label)) {
            return area;
        }
    }
    let from = tree.subtree(section.label).end;
    let last = tree.find(from..section.nodes.end, is_means).last();
    let end = match last {
        Some(last) => tree.subtree(last).end,
        // Only the very next text can be its value: what follows may have a title that nobody knows.
        None if from < section.nodes.end => tree.subtree(from).end,
        None => from,
    };
    section.label..end.max(from)
}

fn is_means(node: &Node) -> bool {
    !node.hidden
        && match node.role {
            Role::Textbox => !section::is_search(node),
            Role::Radio | Role::Combobox => true,
            Role::Button | Role::Link => labels::means(&node.name, Word::Edit),
            _ => false,
        }
}

/// Whether a node may be the value beside a title, as text. Without a box around the two, what looks like the title may
/// be another title.
fn is_value(tree: &Tree<'_>, area: &Range<usize>, index: usize, label: usize) -> bool {
    let (node, title) = (tree.node(index), tree.node(label));
    let text = matches!(node.role, Role::Text | Role::Cell | Role::Group | Role::Listitem | Role::Other);
    let twin = node.tag == title.tag && node.role == title.role && tree.parent(index) == tree.parent(label);
    let boxed = area.start < label;
    index != label && text && !node.hidden && !node.text.is_empty() && (!twin || boxed || says_value(&node.text))
}

/// Whether a text can be nothing but a value.
fn says_value(text: &str) -> bool {
    section::looks_like_entry(text)
        || [Word::Unset, Word::NewTab, Word::Browser].iter().any(|word| labels::means(text, *word))
}

fn texts(tree: &Tree<'_>, nodes: &Range<usize>, label: usize) -> Vec<String> {
    let link = |node: &Node| node.role == Role::Link && section::looks_like_entry(&node.name);
    let of = |index: usize| match tree.node(index) {
        node if link(node) => Some(node.name.clone()),
        node if is_value(tree, nodes, index, label) => Some(node.text.clone()),
        _ => None,
    };
    nodes.clone().filter_map(of).collect()
}

fn control(tree: &Tree<'_>, nodes: &Range<usize>, title: Title) -> Control {
    // A field that carries another field's name is not this one, wherever it stands.
    let foreign = |node: &Node| labels::title(&node.name).is_some_and(|other| other != title);
    let of =
        |role| tree.find(nodes.clone(), move |node| node.role == role && is_means(node) && !foreign(node)).collect();
    let (fields, radios, selects): (Vec<usize>, Vec<usize>, Vec<usize>) =
        (of(Role::Textbox), of(Role::Radio), of(Role::Combobox));
    match (fields.as_slice(), radios.as_slice(), selects.as_slice()) {
        ([], [], []) => Control::None,
        ([field], [], []) => Control::Text(*field),
        ([], [_, ..], []) => Control::Radios(radios),
        ([], [], [select]) => Control::Select(*select),
        _ => Control::Unclear,
    }
}

fn is_loading(tree: &Tree<'_>, nodes: &Range<usize>) -> bool {
    let busy = |at: usize| tree.node(at).busy;
    nodes.clone().any(busy) || tree.ancestors(nodes.start).any(busy)
}

/// A field among the others of its form.
struct Form<'a> {
    tree: &'a Tree<'a>,
    label: usize,
    nodes: &'a Range<usize>,
    others: &'a [Section],
}

impl Form<'_> {
    /// What opens the field: its own button, or else the one of the whole form.
    fn edit(&self) -> Option<usize> {
        let own = self.buttons(self.nodes, &[Word::Edit]);
        if !own.is_empty() {
            return one(&own).map(|(button, _)| button);
        }
        let Around { buttons, fields, area } = self.around(&[Word::Edit])?;
        let (button, _) = one(&buttons)?;
        // Beyond the fields, it is theirs only at the head of their own part of the page, not as a part of another.
        let branch =
            std::iter::once(button).chain(self.tree.ancestors(button)).take_while(|&at| at > area.start).last();
        let says = |node: &Node| node.role != Role::Button && !node.text.is_empty();
        let head = branch.is_some_and(|at| self.tree.find(self.tree.subtree(at), says).count() <= 1);
        (fields.contains(&button) || (head && button < self.label)).then_some(button)
    }

    /// What saves the field, and whether it saves nothing else.
    fn save(&self, section: &Section) -> (Option<(usize, Word)>, bool) {
        let words = [Word::Save, Word::Confirm];
        let own = self.buttons(self.nodes, &words);
        if !own.is_empty() {
            return (one(&own), !self.others.iter().any(|other| self.nodes.contains(&other.label)));
        }
        let each = |section: &Section| self.buttons(&section.nodes, &words).len() == 1;
        if !self.others.is_empty() && each(section) && self.others.iter().all(each) {
            return (one(&self.buttons(&section.nodes, &words)), true);
        }
        (self.around(&words).and_then(|around| one(&around.buttons)), false)
    }

    /// The buttons of the whole form.
    fn around(&self, words: &[Word]) -> Option<Around> {
        let mut form: Option<Range<usize>> = None;
        for area in self.tree.ancestors(self.label).map(|at| self.tree.subtree(at)) {
            if form.is_none() && self.holds_all(&area) {
                form = Some(area.clone());
            }
            let Some(form) = &form else { continue };
            // A box around more fields than the form's may hold another form, and that form's button.
            let beyond = |index: &usize| !form.contains(index) && self.same_layer(*index);
            let fields = |node: &Node| is_means(node) && !matches!(node.role, Role::Button | Role::Link);
            if self.tree.find(area.clone(), fields).any(|index| beyond(&index)) {
                return None;
            }
            let found = self.not_others(&area, words);
            if !found.is_empty() {
                return Some(Around { buttons: found, fields: form.clone(), area });
            }
        }
        None
    }

    fn holds_all(&self, area: &Range<usize>) -> bool {
        self.others.iter().all(|other| area.contains(&other.label))
    }

    fn buttons(&self, area: &Range<usize>, words: &[Word]) -> Vec<(usize, Word)> {
        let mut found = Vec::new();
        for word in words {
            let buttons = lists::buttons(self.tree, area, *word).into_iter().filter(|button| self.same_layer(*button));
            found.extend(buttons.map(|button| (button, *word)));
        }
        found
    }

    /// Buttons in a box that stand in no other field.
    fn not_others(&self, area: &Range<usize>, words: &[Word]) -> Vec<(usize, Word)> {
        let mut found = self.buttons(area, words);
        let others: Vec<Range<usize>> = self.others.iter().map(|other| extent(self.tree, other)).collect();
        found.retain(|(button, _)| !others.iter().any(|other| other.contains(button)));
        found
    }

    /// Whether a node is in the same dialog as the title, or outside all of them as the title is.
    fn same_layer(&self, index: usize) -> bool {
        let dialog = |index| self.tree.ancestors(index).find(|at| self.tree.node(*at).role == Role::Dialog);
        dialog(index) == dialog(self.label)
    }
}

/// Buttons around a form: the nearest ones.
struct Around {
    buttons: Vec<(usize, Word)>,
    /// The box around all of its fields.
    fields: Range<usize>,
    /// The smallest box with such buttons.
    area: Range<usize>,
}

fn one(of: &[(usize, Word)]) -> Option<(usize, Word)> {
    if let [only] = of { Some(*only) } else { None }
}
