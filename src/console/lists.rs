//! Reading a list of the security page: its entries, and the means to add one. Whose a control or an entry is, `owner`
//! tells; here what belongs to one title is put together.

use super::adder::{self, Adder};
use super::controls::{is_press, is_remark, looks_for, one, stands_beside_entry};
use super::entries::{self, looks_like_entry};
use super::labels::{self, Title, Word};
use super::outline::{Node, NodeId, Role, Tree};
use super::owner::{Mark, Named, Owners, State, Surety, explains};
use super::pointed::{self, Doubt, Pointed};
use super::saves::{self, Saves};
use super::whole::{self, Whole};
use std::ops::Range;

/// A list as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Number of its title.
    pub label: NodeId,
    /// The title as the page writes it.
    pub label_text: String,
    /// What it holds, in order. What stands in the field of the adder is no entry yet.
    pub entries: Vec<String>,
    /// Entries of the page that belong to other titles, or to none that is known, and where they stand.
    pub elsewhere: Vec<(String, NodeId)>,
    /// Those of them that belong to nothing: they may be of this list.
    pub unclaimed: Vec<String>,
    /// Some of its entries stand in fields, where they may have been typed just now.
    pub in_fields: bool,
    /// Whether these are surely all of its entries.
    pub whole: Whole,
    /// Field and button that add an entry.
    pub adder: Adder,
    /// Opens a text box with all entries.
    pub batch: Option<usize>,
    /// Makes the list editable.
    pub edit: Option<usize>,
    /// A title that can be pressed to show the list, while nothing of it is to be seen.
    pub opener: Option<usize>,
    /// A text box with all entries, one a line, right in the section.
    pub text_box: Option<usize>,
    /// What saves the section; of several, nobody knows which.
    pub saves: Vec<usize>,
    /// What may save the whole page, and other parts of it, too.
    pub page_saves: Vec<usize>,
    /// What there is to ask the admin about, where no control surely is the list's.
    pub doubt: Option<Doubt>,
}

/// What became of looking for a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListSeen {
    /// Found and read.
    List(Box<List>),
    /// Not on the page.
    Nowhere,
    /// In several places.
    Several(usize),
}

/// Reads the list with a title.
#[must_use]
pub fn read(tree: &Tree<'_>, owners: &Owners, title: Title) -> ListSeen {
    let nodes = owners.nodes(tree);
    let controls: Vec<(usize, Surety, Option<usize>)> = nodes
        .iter()
        .copied()
        .filter(|&at| is_control(tree, at) || owners.told(tree, at) == Some(title))
        .map(|at| (at, owners.of(tree, at)))
        .map(|(at, claims)| (at, claims.surety(title), claims.title))
        .filter(|(_, surety, _)| *surety >= Surety::Asked)
        .collect();
    let of = |wanted: Surety| -> Vec<usize> {
        controls.iter().filter(|(_, surety, _)| *surety == wanted).map(|(at, ..)| *at).collect()
    };
    let sure = of(Surety::Sure);
    let marks: Vec<&Mark> = owners.marks_of(title).collect();
    let places = places(owners, title, &controls);
    // A part that is folded away may be the one that is meant as well as the one that is to be seen.
    let folded = marks.iter().filter(|mark| mark.state == State::Closed && !places.contains(&mark.at)).count();
    if places.len() > 1 || (folded > 0 && marks.len() > 1) {
        return ListSeen::Several(marks.len());
    }
    // A title that has nothing below it gives way to one over entries.
    let entry = nodes
        .iter()
        .copied()
        .find(|&at| entries::is_shown(tree, at) && owners.of_entry(tree, at) == Some(Named::Known(title)));
    let over = |mark: &&&Mark| entry.is_some_and(|entry| region(tree, owners, mark.at).contains(&entry));
    let shown = marks.iter().find(over).or(marks.first()).map(|mark| mark.at);
    let label = places.first().copied().or(shown);
    let Some(label) = label.or_else(|| sure.first().copied()) else { return ListSeen::Nowhere };
    // A title without anything of its own leaves open which of several is meant.
    if controls.is_empty() && entry.is_none() && marks.len() > 1 {
        return ListSeen::Several(marks.len());
    }
    ListSeen::List(Box::new(List::of(tree, owners, title, label, &sure, &of(Surety::Asked))))
}

/// The titles that own something, surely or perhaps.
fn places(owners: &Owners, title: Title, controls: &[(usize, Surety, Option<usize>)]) -> Vec<usize> {
    let mut places: Vec<usize> = controls.iter().filter_map(|(.., at)| *at).collect();
    places.retain(|at| owners.marks_of(title).any(|mark| mark.at == *at));
    places.sort_unstable();
    places.dedup();
    places
}

impl List {
    fn of(tree: &Tree<'_>, owners: &Owners, title: Title, label: usize, sure: &[usize], asked: &[usize]) -> Self {
        let of = |wanted: &dyn Fn(&Node) -> bool| -> Vec<usize> {
            sure.iter().copied().filter(|&at| wanted(tree.node(at))).collect()
        };
        let presses = |word: Word| of(&|node| is_press(node) && labels::means(&node.name, word));
        // What holds an entry and can't be typed in shows it.
        let is_entry = |node: &Node| node.readonly && node.value.as_deref().is_some_and(looks_like_entry);
        let fields = of(&|node| node.takes_a_line() && !is_entry(node));
        let pointed = Pointed::of(tree, owners, title, sure, asked);
        let text_box = one(&of(&|node| node.role == Role::Textbox && node.multiline));
        let text_box = pointed.field.filter(|&at| tree.node(at).multiline).or(text_box);
        let adds = presses(Word::Add);
        let adder = pointed
            .adder(tree, &adds, &fields, label)
            .unwrap_or_else(|| adder::of(tree, owners, &adds, &fields, label));
        let field = match adder {
            Adder::Field { field, .. } | Adder::Entered { field } => Some(field),
            _ => None,
        };
        let batch = one(&presses(Word::BatchEdit));
        let edit = one(&presses(Word::Edit));
        let (entries, in_fields) = entries_of(tree, owners, title, &fields_of(tree, sure, field));
        let (elsewhere, mut unclaimed) = elsewhere(tree, owners, title, &entries);
        unclaimed.extend(perhaps_entries(tree, asked));
        unclaimed.extend(perhaps_entries(tree, &nobodys(tree, owners, title)));
        let area = region(tree, owners, label);
        let Saves { own, page } = saves::of(tree, owners, title, text_box.is_some());
        let has_button = matches!(adder, Adder::Button(_));
        let has_means = adder != Adder::None || batch.is_some() || edit.is_some() || text_box.is_some();
        let says_empty = area.clone().any(|at| labels::means(&tree.node(at).text, Word::Nothing));
        let shown = |&at: &usize| !owners.of(tree, at).perhaps_closed;
        let seen = has_means || asked.iter().any(shown) || !entries.is_empty() || says_empty;
        let whole = match whole::of_list(tree, owners, &area, &entries, seen) {
            Whole::Yes if !unclaimed.is_empty() => Whole::Unclear,
            whole => whole,
        };
        let opens = |mark: &&Mark| matches!(mark.state, State::Closed | State::Unsaid) || tree.node(mark.at).pointed;
        let opener = owners.marks_of(title).find(opens);
        let opener = opener.map(|mark| mark.at).filter(|&at| !seen && tree.node(at).opens());
        let node = tree.node(label);
        Self {
            label: node.id,
            label_text: node.label().to_owned(),
            whole,
            in_fields: in_fields || text_box.is_some(),
            doubt: pointed::doubt(tree, owners, title, asked, pointed, adder).filter(|_| !has_means || has_button),
            entries,
            elsewhere,
            unclaimed,
            adder,
            batch,
            edit,
            opener,
            text_box,
            saves: own,
            page_saves: page,
        }
    }
}

/// The part of a page that is a title's: the largest box that holds no other; in a page without such boxes all up to the
/// next title.
#[must_use]
pub fn region(tree: &Tree<'_>, owners: &Owners, label: usize) -> Range<usize> {
    let alone = label..tree.subtree(label).end;
    if owners.marks().iter().any(|mark| mark.at == label && mark.state == State::Closed) {
        return alone;
    }
    let others = |area: &Range<usize>| {
        owners.marks().iter().any(|mark| area.contains(&mark.at) && mark.at != label && mark.divides())
    };
    let boxes = tree.ancestors(label).map(|at| tree.subtree(at)).take_while(|area| !others(area));
    let dialog = |area: &Range<usize>| tree.node(area.start).role == Role::Dialog;
    let more = |at: usize| {
        let node = tree.node(at);
        let used = matches!(node.role, Role::Textbox | Role::Combobox | Role::Radio | Role::Checkbox | Role::Editor);
        let said = at != label && !is_press(node) && node.text.chars().any(char::is_alphabetic);
        let explains = explains(node) || labels::is_tag(&node.text);
        used || node.busy || (said && !explains)
    };
    // A box with the title, what explains it and a button is a head: what it is the head of follows.
    if let Some(area) = boxes.take_while(|area| !dialog(area)).last().filter(|area| area.clone().any(more)) {
        return area;
    }
    let stands_over = |mark: &Mark| mark.at == label && matches!(mark.state, State::Open | State::Selected);
    if !owners.marks().iter().any(stands_over) {
        return alone;
    }
    let next = owners.marks().iter().find(|mark| mark.at > label && mark.divides()).map_or(tree.len(), |mark| mark.at);
    label..next
}

/// What can belong to a list: fields and the buttons that change it.
fn is_control(tree: &Tree<'_>, at: usize) -> bool {
    let node = tree.node(at);
    if node.hidden {
        return false;
    }
    match node.role {
        Role::Textbox => !looks_for(tree, at) && !is_remark(node),
        Role::Combobox => node.takes_a_line() && !looks_for(tree, at),
        Role::Button | Role::Link if node.name.starts_with("icon:") => false,
        Role::Button | Role::Link => {
            [Word::Add, Word::BatchEdit].iter().any(|word| labels::means(&node.name, *word))
                || (labels::means(&node.name, Word::Edit) && !stands_beside_entry(tree, &(0..tree.len()), at))
        }
        _ => false,
    }
}

/// The entries that belong to a title, and whether some of them stand in fields.
fn entries_of(tree: &Tree<'_>, owners: &Owners, title: Title, fields: &[usize]) -> (Vec<String>, bool) {
    let mut out: Vec<(usize, String)> = Vec::new();
    for at in owners.nodes(tree) {
        for (index, entry) in entries::shown(tree, at..at + 1) {
            if owners.of_entry(tree, index) == Some(Named::Known(title)) {
                out.push((index, entry.to_owned()));
            }
        }
    }
    let mut in_fields = false;
    for &field in fields {
        let value = tree.node(field).value.as_deref().unwrap_or_default();
        // What can't be changed may say something else.
        let entry = |line: &&str| !line.is_empty() && (!tree.node(field).readonly || looks_like_entry(line));
        for line in value.lines().map(str::trim).filter(entry) {
            in_fields = true;
            out.push((field, line.to_owned()));
        }
    }
    out.sort_by_key(|(at, _)| *at);
    (out.into_iter().map(|(_, entry)| entry).collect(), in_fields)
}

/// Fields of a list that hold entries: all but the one that adds.
fn fields_of(tree: &Tree<'_>, sure: &[usize], adder: Option<usize>) -> Vec<usize> {
    sure.iter().copied().filter(|&at| tree.node(at).role == Role::Textbox && Some(at) != adder).collect()
}

/// Whether the smallest box around an entry with titles that are known holds this one and no other: what looks like
/// another title nearer to it may be an explanation, unless that has its own means to add.
fn stands_with(tree: &Tree<'_>, owners: &Owners, title: Title, entry: usize) -> bool {
    for area in tree.ancestors(entry).map(|at| tree.subtree(at)) {
        let marks: Vec<&Mark> = owners.marks().iter().filter(|mark| area.contains(&mark.at)).collect();
        let mut known = marks.iter().filter_map(|mark| mark.title).peekable();
        if known.peek().is_some() {
            return known.all(|one| one == title);
        }
        if !marks.is_empty() && area.clone().any(|at| is_control(tree, at) && at != entry) {
            return false;
        }
    }
    false
}

/// Fields that no kind gives to a title that is known, unless they stand with another.
fn nobodys(tree: &Tree<'_>, owners: &Owners, title: Title) -> Vec<usize> {
    let nodes = owners.nodes(tree).into_iter().filter(|&at| is_field(tree.node(at)));
    nodes
        .filter(|&at| {
            let claims = owners.of(tree, at);
            claims.names_nobody() || (claims.names_none_known() && stands_with(tree, owners, title, at))
        })
        .collect()
}

fn is_field(node: &Node) -> bool {
    node.role == Role::Textbox && !node.hidden
}

/// What stands in fields that may or may not be the list's.
fn perhaps_entries(tree: &Tree<'_>, asked: &[usize]) -> Vec<String> {
    let values = asked.iter().filter_map(|&at| tree.node(at).value.as_deref());
    values.flat_map(str::lines).map(str::trim).filter(|line| looks_like_entry(line)).map(str::to_owned).collect()
}

/// Entries that the page shows, but not in this list, and those that belong to nothing.
fn elsewhere(tree: &Tree<'_>, owners: &Owners, title: Title, ours: &[String]) -> (Vec<(String, NodeId)>, Vec<String>) {
    let (mut elsewhere, mut unclaimed) = (Vec::new(), Vec::new());
    for (at, entry) in owners.nodes(tree).into_iter().flat_map(|at| entries::shown(tree, at..at + 1)) {
        let named = owners.of_entry(tree, at);
        if named == Some(Named::Known(title)) || ours.iter().any(|own| own == entry) {
            continue;
        }
        elsewhere.push((entry.to_owned(), tree.node(at).id));
        if named.is_none() || (named == Some(Named::Other) && stands_with(tree, owners, title, at)) {
            unclaimed.push(entry.to_owned());
        }
    }
    (elsewhere, unclaimed)
}
