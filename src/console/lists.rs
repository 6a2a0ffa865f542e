//! Reading a list of the security page: its entries, and the means to add one. Whose a control or an entry is, `owner`
//! tells; here what belongs to one title is put together.

use super::entries::{self, looks_like_entry};
use super::labels::{self, Title, Word};
use super::outline::{Node, NodeId, Role, Tree};
use super::owner::{Mark, Named, Owners, State, Surety};
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

/// How the page adds an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adder {
    /// A field, and the button beside it.
    Field {
        /// Index of the field.
        field: usize,
        /// Index of the button.
        button: usize,
        /// What the button means: that it adds, or that it confirms.
        word: Word,
    },
    /// A field that takes what stands in it by the Enter key.
    Entered {
        /// Index of the field.
        field: usize,
    },
    /// A button, but no field yet.
    Button(usize),
    /// Two or more fields or buttons that might be meant.
    Unclear,
    /// None.
    None,
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
    let entry = nodes.iter().copied().find(|&at| {
        entries::shown(tree, at..at + 1).next().is_some() && owners.of_entry(tree, at) == Some(Named::Known(title))
    });
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
        let fields = of(&Node::takes_a_line);
        let pointed = Pointed::of(tree, owners, title, sure, asked);
        let text_box = one(&of(&|node| node.role == Role::Textbox && node.multiline));
        let text_box = pointed.field.filter(|&at| tree.node(at).multiline).or(text_box);
        let adds = presses(Word::Add);
        let adder = pointed.adder(tree, &adds, &fields, label).unwrap_or_else(|| adder(tree, &adds, &fields, label));
        let adder = match adder {
            Adder::None => entered_field(tree, owners, &fields),
            known => known,
        };
        let field = match adder {
            Adder::Field { field, .. } | Adder::Entered { field } => Some(field),
            _ => None,
        };
        let batch = one(&presses(Word::BatchEdit));
        let edit = one(&presses(Word::Edit));
        let (entries, in_fields) = entries_of(tree, owners, title, &fields_of(tree, sure, field));
        let (elsewhere, mut unclaimed) = elsewhere(tree, owners, title, &entries);
        unclaimed.extend(perhaps_entries(tree, asked));
        let area = region(tree, owners, label);
        let Saves { own, page } = saves::of(tree, owners, title, text_box.is_some());
        let opens = matches!(adder, Adder::Button(_));
        let has_means = adder != Adder::None || batch.is_some() || edit.is_some() || text_box.is_some();
        let says_empty = area.clone().any(|at| labels::means(&tree.node(at).text, Word::Nothing));
        let shown = |&at: &usize| !owners.of(tree, at).perhaps_closed;
        let seen = has_means || asked.iter().any(shown) || !entries.is_empty() || says_empty;
        let whole = match whole::of_list(tree, owners, &area, &entries, seen) {
            Whole::Yes if !unclaimed.is_empty() => Whole::Unclear,
            whole => whole,
        };
        let opener = owners.marks_of(title).find(|mark| matches!(mark.state, State::Closed | State::Unsaid));
        let opener = opener.map(|mark| mark.at).filter(|&at| !seen && is_opener(tree.node(at)));
        let node = tree.node(label);
        Self {
            label: node.id,
            label_text: node.label().to_owned(),
            whole,
            in_fields: in_fields || text_box.is_some(),
            doubt: pointed::doubt(tree, owners, title, asked, pointed, adder).filter(|_| !has_means || opens),
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

fn is_opener(node: &Node) -> bool {
    matches!(node.role, Role::Tab | Role::Button)
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
        used || said
            || node.busy
            || looks_like_entry(&node.text)
            || labels::means(&node.text, Word::Nothing)
            || [Word::Add, Word::BatchEdit, Word::Edit]
                .iter()
                .any(|word| is_press(node) && labels::means(&node.name, *word))
    };
    // A box with the title alone, and what decorates it, says nothing of what it is the title of.
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

/// Whether the smallest box around an entry with titles holds this one and no other that is known: what looks like
/// another title there may be an explanation.
fn stands_with(tree: &Tree<'_>, owners: &Owners, title: Title, entry: usize) -> bool {
    let around = owners.titles_around(tree, entry);
    let known: Vec<Title> = around.iter().filter_map(|mark| mark.title).collect();
    !known.is_empty() && known.into_iter().all(|one| one == title)
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

fn adder(tree: &Tree<'_>, adds: &[usize], fields: &[usize], label: usize) -> Adder {
    match adds {
        [] => confirmed_field(tree, fields, label),
        // A row that was added has a button of its own for what is entered in it.
        [one] => match confirmed_field(tree, fields, label) {
            Adder::None => field_beside(tree, fields, *one),
            row => row,
        },
        _ => Adder::Unclear,
    }
}

/// A field that a button revealed: the only one whose row holds one button that confirms, and none that adds.
pub(super) fn confirmed_field(tree: &Tree<'_>, fields: &[usize], label: usize) -> Adder {
    let mut found = fields.iter().filter_map(|&field| {
        let mut rows = tree.ancestors(field).map(|at| tree.subtree(at));
        let row = rows.find(|area| tree.find(area.clone(), is_press).next().is_some())?;
        // A box with the title in it, or with another field, holds buttons that are for more than this field.
        let shared = row.contains(&label) || addressed(tree, &self::fields(tree, &row, false)) != [field];
        if shared || !buttons(tree, &row, Word::Add).is_empty() {
            return None;
        }
        let of = |word| buttons(tree, &row, word).into_iter().map(move |button| (button, word));
        let all: Vec<(usize, Word)> = [Word::Confirm, Word::Save].into_iter().flat_map(of).collect();
        if let &[(button, word)] = all.as_slice() { Some(Adder::Field { field, button, word }) } else { None }
    });
    match (found.next(), found.next()) {
        (Some(only), None) => only,
        _ => Adder::None,
    }
}

/// A field that takes entries by the Enter key: it says so, or the entries stand in its own box as tags.
fn entered_field(tree: &Tree<'_>, owners: &Owners, fields: &[usize]) -> Adder {
    let takes = |&&field: &&usize| says_enter(tree.node(field)) || box_of_tags(tree, owners, field).is_some();
    let mut found = fields.iter().filter(takes);
    match (found.next(), found.next()) {
        (Some(&field), None) => Adder::Entered { field },
        _ => Adder::None,
    }
}

fn says_enter(node: &Node) -> bool {
    [&node.name, &node.placeholder, &node.description].into_iter().any(|text| labels::says_enter(text))
}

/// The box of a field that holds nothing but entries and what removes them.
pub(super) fn box_of_tags(tree: &Tree<'_>, owners: &Owners, field: usize) -> Option<usize> {
    if !tree.node(field).takes_a_line() {
        return None;
    }
    let mut boxes = tree.ancestors(field).map(|at| (at, tree.subtree(at)));
    let (around, area) = boxes.find(|(_, area)| entries::shown(tree, area.clone()).next().is_some())?;
    let other = |at: usize| {
        let node = tree.node(at);
        let entry = entries::shown(tree, at..at + 1).next().is_some();
        let used = matches!(node.role, Role::Textbox | Role::Combobox | Role::Radio | Role::Checkbox | Role::Editor);
        let says = node.role == Role::Text && node.text.chars().any(char::is_alphanumeric);
        at != field && !entry && !node.hidden && (used || says || (is_press(node) && !removes(node)))
    };
    (owners.marks().iter().all(|mark| !area.contains(&mark.at)) && !area.clone().any(other)).then_some(around)
}

/// The field that belongs to a button: the one that shares the smallest box with it.
pub(super) fn field_beside(tree: &Tree<'_>, fields: &[usize], button: usize) -> Adder {
    if fields.is_empty() {
        return Adder::Button(button);
    }
    let word = Word::Add;
    let boxes = tree.ancestors(button).map(|at| tree.subtree(at)).chain(std::iter::once(0..tree.len()));
    for area in boxes {
        let inside: Vec<usize> = fields.iter().copied().filter(|field| area.contains(field)).collect();
        let value = |field: usize| tree.node(field).value.as_deref().unwrap_or_default();
        let empty: Vec<usize> = inside.iter().copied().filter(|&field| value(field).is_empty()).collect();
        match (inside.as_slice(), empty.as_slice()) {
            ([], _) => {}
            // A field that can be removed is an entry; the button makes a new one.
            ([field], []) if can_be_removed(tree, *field) => return Adder::Button(button),
            ([field], _) => return Adder::Field { field: *field, button, word },
            _ => {
                let addressed = addressed(tree, &inside);
                let apart =
                    |field: usize| inside.iter().all(|&at| at == field || tree.parent(at) != tree.parent(field));
                return match (addressed.as_slice(), empty.as_slice()) {
                    // A field for the address, and others beside it.
                    (&[field], _) if inside.iter().all(|&at| tree.parent(at) == tree.parent(field)) => {
                        Adder::Field { field, button, word }
                    }
                    // A field for each entry, in a box of its own.
                    (_, []) => Adder::Button(button),
                    (_, &[field]) if apart(field) => Adder::Field { field, button, word },
                    _ => Adder::Unclear,
                };
            }
        }
    }
    Adder::Unclear
}

/// Whether a button beside a field removes it. What empties a field stands in it.
pub(super) fn can_be_removed(tree: &Tree<'_>, field: usize) -> bool {
    let area = tree.parent(field).map(|at| tree.subtree(at)).unwrap_or_default();
    let outside = |at: usize| match (tree.rect(field), tree.rect(at)) {
        (Some(field), Some(button)) => button.x >= field.right() - 2,
        _ => true,
    };
    tree.find(area, removes).any(|at| tree.parent(at) == tree.parent(field) && outside(at))
}

/// By its words, or by a sign in place of words. A picture may be pressed as well.
fn removes(node: &Node) -> bool {
    let name = node.label().to_ascii_lowercase();
    let sign = is_press(node) && !name.chars().any(char::is_alphanumeric);
    let said = (is_press(node) || node.role == Role::Image) && !node.hidden;
    sign || (said && labels::REMOVAL.iter().any(|word| name.contains(word)))
}

/// Whether a button stands in the row of an entry, and so is for that one only.
#[must_use]
pub fn stands_beside_entry(tree: &Tree<'_>, within: &Range<usize>, button: usize) -> bool {
    let around = tree.ancestors(button).take_while(|at| within.contains(at));
    for at in around {
        let area = tree.subtree(at);
        let is_entry = |node: &Node| {
            looks_like_entry(if node.role == Role::Link { &node.name } else { &node.text })
                || (node.role == Role::Textbox && node.value.as_deref().is_some_and(looks_like_entry))
        };
        let entries = tree.find(area.clone(), is_entry).count();
        // What is done with an entry stands behind it.
        let follows = tree.find(area.clone(), is_entry).all(|entry| entry < button);
        let is_row = matches!(tree.node(at).role, Role::Row | Role::Listitem);
        if entries > 0 || is_row {
            let adds = |node: &Node| is_press(node) && labels::means(&node.name, Word::Add);
            // A row of a table may say more of its entry; any other box with more to say is more than a row.
            let speaks = |node: &Node| !is_press(node) && !node.text.is_empty() && !is_entry(node);
            return entries == 1
                && follows
                && tree.find(area.clone(), adds).next().is_none()
                && (is_row || tree.find(area, speaks).next().is_none());
        }
    }
    false
}

/// The fields that say by their name or example that a URL or host goes into them; if none does, those that don't say
/// that something else does.
#[must_use]
pub fn addressed(tree: &Tree<'_>, fields: &[usize]) -> Vec<usize> {
    let takes =
        |field: &usize| says(tree.node(*field), labels::ADDRESS) || looks_like_entry(&tree.node(*field).placeholder);
    let other = |field: &usize| is_remark(tree.node(*field));
    let sure: Vec<usize> = fields.iter().copied().filter(|field| takes(field) && !other(field)).collect();
    if sure.is_empty() { fields.iter().copied().filter(|field| !other(field)).collect() } else { sure }
}

/// A field for something that is said about an entry.
pub(super) fn is_remark(node: &Node) -> bool {
    says(node, labels::REMARK)
}

fn says(node: &Node, words: &[&str]) -> bool {
    [&node.name, &node.placeholder].into_iter().any(|text| {
        let plain = labels::plain(text);
        words.iter().any(|word| plain.contains(word))
    })
}

/// A field that looks for something and keeps nothing.
#[must_use]
pub fn is_search(node: &Node) -> bool {
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        labels::SEARCH.iter().any(|word| text.contains(word))
    };
    says(&node.placeholder) || says(&node.name)
}

/// Whether a field looks for something, by what it says or by the only kind of button beside it.
#[must_use]
pub fn looks_for(tree: &Tree<'_>, at: usize) -> bool {
    let searches = |node: &Node| {
        let name = node.name.to_ascii_lowercase();
        labels::SEARCH.iter().any(|word| name.contains(word))
    };
    if is_search(tree.node(at)) {
        return true;
    }
    // With more to press the box is no line with a field and its button.
    let mut presses =
        tree.ancestors(at).map(|around| tree.find(tree.subtree(around), is_press).take(3).collect::<Vec<_>>());
    let beside = presses.find(|all| !all.is_empty()).unwrap_or_default();
    let adds = |&press: &usize| labels::means(&tree.node(press).name, Word::Add);
    beside.len() < 3 && !beside.iter().any(adds) && beside.iter().any(|&press| searches(tree.node(press)))
}

/// Text fields that keep what is typed into them, of one line or of many.
#[must_use]
pub fn fields(tree: &Tree<'_>, nodes: &Range<usize>, multiline: bool) -> Vec<usize> {
    tree.find(nodes.clone(), |node| node.role == Role::Textbox && node.multiline == multiline && !node.hidden)
        .filter(|&at| !looks_for(tree, at))
        .collect()
}

fn is_press(node: &Node) -> bool {
    matches!(node.role, Role::Button | Role::Link) && !node.hidden
}

/// Buttons with a meaning.
#[must_use]
pub fn buttons(tree: &Tree<'_>, nodes: &Range<usize>, word: Word) -> Vec<usize> {
    tree.find(nodes.clone(), |node| is_press(node) && labels::means(&node.name, word)).collect()
}

/// The only element, if it is the only one.
#[must_use]
pub fn one(of: &[usize]) -> Option<usize> {
    if let [only] = of { Some(*only) } else { None }
}
