//! The last look before a step is taken (safety rules 1 to 4). It knows nothing of why a planner wants the step and
//! checks it afresh against the page, so that a mistake of a planner stays a refused step and never becomes a wrong write.

use super::plan::{Goal, Step};
use crate::audit::Requirement;
use crate::console::adder::Adder;
use crate::console::app_list::{MAX_DESCRIPTION, MAX_NAME};
use crate::console::capability::{self, CardSeen};
use crate::console::form::{Control, Field};
use crate::console::labels::{self, Word};
use crate::console::lists::{List, ListSeen};
use crate::console::never;
use crate::console::outline::Role;
use crate::console::owner::Surety;
use crate::console::reading::Reading;
use crate::console::records::parts;

/// Longest notes of a version, in characters.
const MAX_NOTES: usize = 500;

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Forbidden {
    /// The node is neither in the requirement's section nor in the dialog that was opened for it.
    #[error("the control does not belong to the requirement")]
    Outside,
    /// Where it stands on the screen was not looked at.
    #[error("it was not seen where the control stands")]
    Unseen,
    /// The label is not the one that the step is for.
    #[error("the label is not on the list of what this step may press")]
    Label,
    /// Nobody presses it but the admin, or it is what the dialog in front asks for.
    #[error("it is never pressed: {0}")]
    Never(&'static str),
    /// It saves, and the admin did not choose that.
    #[error("it saves, and that was not chosen")]
    Saves,
    /// Text that is there would be lost.
    #[error("text that is there would be lost")]
    Loses,
    /// The control can't be used, or is of another kind.
    #[error("the control can't be used for this")]
    Unfit,
}

/// Checks a step.
///
/// # Errors
/// If the step must not be taken.
pub fn permit(step: &Step, goal: &Goal<'_>, page: &Reading<'_>) -> Result<(), Forbidden> {
    let (Step::Fill { field: index, .. }
    | Step::Enter { field: index, .. }
    | Step::Open { select: index }
    | Step::Press { button: index, .. }
    | Step::Unfold { opener: index, .. }
    | Step::Paste { editor: index, .. }
    | Step::Scroll { area: index, .. }) = *step;
    let node = page.tree.node(index);
    match step {
        Step::Scroll { .. } => return if node.scroll.is_some() { Ok(()) } else { Err(Forbidden::Unfit) },
        _ if !node.usable() => return Err(Forbidden::Unfit),
        _ => {}
    }
    if let Some(why) = refused(step, page, index) {
        return Err(Forbidden::Never(why));
    }
    match step {
        Step::Fill { text, .. } => permit_fill(text, goal, page, index)?,
        Step::Enter { text, .. } => {
            if !page.tree.sighted() {
                return Err(Forbidden::Unseen);
            }
            if !belongs(goal, page, index) || !is_entered(goal, page, index) {
                return Err(Forbidden::Outside);
            }
            if node.value.as_ref() != Some(text) || !goal.wanted.contains(text) {
                return Err(Forbidden::Unfit);
            }
        }
        Step::Press { word, .. } => {
            let fits_word = match word {
                Word::NewTab | Word::Browser => labels::chooses(node.label(), *word),
                _ => labels::means(node.label(), *word),
            };
            // What the admin has shown may say what it likes, but for what is never pressed.
            let shown = *word == Word::Add
                && goal.title().is_some_and(|title| page.owners.told(&page.tree, index) == Some(title));
            if !(fits_word || shown) {
                return Err(Forbidden::Label);
            }
            if !fits(*word, goal) {
                return Err(Forbidden::Label);
            }
            // Forms of versions and of new apps are filled, and every press in them is the admin's.
            let only_filled = matches!(goal.requirement, Requirement::Release | Requirement::AppName);
            if only_filled && *word != Word::GotIt {
                return Err(Forbidden::Label);
            }
            let saves = matches!(word, Word::Save | Word::Confirm | Word::RequestScopes | Word::Enable);
            if saves && !goal.save {
                return Err(Forbidden::Saves);
            }
            if !leads_only(*word) && !may_press(goal, page, index, *word) {
                return Err(Forbidden::Outside);
            }
        }
        Step::Open { .. } => {
            if node.role != Role::Combobox || *goal.requirement != Requirement::OpenMode {
                return Err(Forbidden::Unfit);
            }
            if !belongs(goal, page, index) {
                return Err(Forbidden::Outside);
            }
        }
        Step::Unfold { title, .. } => {
            let named = labels::title(labels::without_count(node.label()));
            if !node.opens() || named != Some(*title) {
                return Err(Forbidden::Label);
            }
        }
        Step::Paste { .. } => {
            if node.role != Role::Editor {
                return Err(Forbidden::Unfit);
            }
            if !page.dialog.as_ref().is_some_and(|dialog| dialog.contains(&index)) {
                return Err(Forbidden::Outside);
            }
        }
        Step::Scroll { .. } => {}
    }
    Ok(())
}

/// Checks that a text may go into a field.
fn permit_fill(text: &str, goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> Result<(), Forbidden> {
    let node = page.tree.node(index);
    if node.role != Role::Textbox && !node.takes_a_line() {
        return Err(Forbidden::Unfit);
    }
    if !page.tree.sighted() {
        return Err(Forbidden::Unseen);
    }
    if !belongs(goal, page, index) || !takes_entries(goal, page, index) {
        return Err(Forbidden::Outside);
    }
    let holds = node.value.as_deref().unwrap_or_default();
    if let Some((limit, number)) = into_empty(goal, page, index) {
        // Nothing of what the admin has typed there is touched.
        if node.value.is_none() || !holds.trim().is_empty() {
            return Err(Forbidden::Loses);
        }
        let higher = |number: &Vec<u64>| known_numbers(goal).all(|known| known < *number);
        let fits = text.chars().count() <= limit && (!number || parts(text).as_ref().is_some_and(higher));
        return if fits { Ok(()) } else { Err(Forbidden::Unfit) };
    }
    let one_value = *goal.requirement == Requirement::DesktopHomepage;
    if one_value && !(holds.is_empty() && goal.wanted.first().is_some_and(|wanted| wanted == text)) {
        return Err(Forbidden::Loses);
    }
    let kept = |line: &str| text.lines().any(|other| other.trim() == line.trim());
    let wanted = |line: &str| goal.wanted.iter().any(|value| value == line);
    // What stands in a field may be replaced only by more of the same, or if this run could have put it there.
    if node.cut || !holds.lines().all(|line| line.trim().is_empty() || kept(line) || (!node.multiline && wanted(line)))
    {
        return Err(Forbidden::Loses);
    }
    Ok(())
}

/// Why what a step works on is left to the admin, whatever the step is for.
fn refused(step: &Step, page: &Reading<'_>, index: usize) -> Option<&'static str> {
    let presses = matches!(step, Step::Press { .. } | Step::Open { .. } | Step::Unfold { .. });
    // An introduction may speak of anything.
    let closes = matches!(step, Step::Press { word: Word::GotIt, .. });
    let own = presses.then(|| never::refuses(page.page, &page.tree, index)).flatten();
    own.or_else(|| if closes { None } else { never::asked_for(&page.dialog_heads()) })
}

/// For the fields that are only filled while they are empty: the most characters, and whether it is the number of a
/// version.
fn into_empty(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> Option<(usize, bool)> {
    match goal.requirement {
        Requirement::Release => {
            let form = page.version_form.as_ref()?;
            Some((MAX_NOTES, form.number == Some(index)))
        }
        Requirement::AppName => {
            let form = page.create_form.as_ref()?;
            Some((if form.name == index { MAX_NAME } else { MAX_DESCRIPTION }, false))
        }
        _ => None,
    }
}

fn known_numbers<'a>(goal: &'a Goal<'_>) -> impl Iterator<Item = Vec<u64>> + 'a {
    goal.evidence.release.all().filter_map(|(_, seen)| parts(seen.fact.number.as_deref()?))
}

/// Whether a button belongs to the requirement, or saves the page with its list.
fn may_press(goal: &Goal<'_>, page: &Reading<'_>, index: usize, word: Word) -> bool {
    let own = belongs(goal, page, index) && is_for(goal, page, index, word);
    own || (word == Word::Save && saves_page(goal, page, index))
}

/// Words that only show something else and change nothing.
fn leads_only(word: Word) -> bool {
    matches!(word, Word::GotIt | Word::BatchImport | Word::TenantTab | Word::UserTab)
}

/// Words that only some requirements may press, and words that none may.
fn fits(word: Word, goal: &Goal<'_>) -> bool {
    let requirement = goal.requirement;
    match word {
        Word::Edit => matches!(
            requirement,
            Requirement::DesktopHomepage | Requirement::OpenMode | Requirement::RedirectUrls | Requirement::H5Domains
        ),
        Word::NewTab | Word::Browser => *requirement == Requirement::OpenMode,
        Word::Enable => matches!(requirement, Requirement::Feature(_)),
        Word::Configure | Word::RemoveFeature => false,
        _ => true,
    }
}

/// Whether a node stands in the requirement's section, or, while a dialog is open, in that dialog.
fn belongs(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> bool {
    let is = |field: Option<usize>| field == Some(index);
    match goal.requirement {
        Requirement::Feature(feature) => match &page.dialog {
            Some(dialog) => capability::agrees(&page.tree, dialog, *feature) == Some(index),
            None => page.card(*feature).and_then(CardSeen::card).is_some_and(|card| card.button == index),
        },
        Requirement::DesktopHomepage | Requirement::OpenMode => field(goal, page).is_some_and(|field| {
            let choice = match field.control {
                Control::Select(_) => page.tree.node(index).role == Role::Option,
                _ => false,
            };
            let button = field.edit == Some(index) || field.save.is_some_and(|(save, _)| save == index);
            choice || button || is_control(&field.control, index)
        }),
        Requirement::Release => {
            let form = page.version_form.as_ref().filter(|_| page.dialog.is_none());
            form.is_some_and(|form| is(form.number) || is(form.notes))
        }
        Requirement::AppName => {
            page.create_form.as_ref().is_some_and(|form| is(Some(form.name)) || is(form.description))
        }
        _ => in_list(goal, page, index),
    }
}

/// Whether a control is surely the list's, by all that names the owner of this very control, or stands in the dialog
/// that was opened for the list and says nothing else.
fn in_list(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> bool {
    let Some(title) = goal.title() else { return page.dialog.as_ref().is_some_and(|dialog| dialog.contains(&index)) };
    let surety = page.front_owners().of(&page.tree, index).surety(title);
    if let Some(dialog) = &page.dialog {
        return dialog.contains(&index) && surety != Surety::Foreign && !page.dialog_is_of_another(title);
    }
    let saves = |list: &List| list.saves.contains(&index) || confirms(list, index);
    surety == Surety::Sure || list(goal, page).is_some_and(saves)
}

/// Whether a field is the one of a list that takes new entries. What is entered in a dialog goes where the dialog does.
fn takes_entries(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> bool {
    if goal.title().is_none() || page.dialog.is_some() {
        return true;
    }
    let is_adder =
        |list: &List| matches!(list.adder, Adder::Field { field, .. } | Adder::Entered { field } if field == index);
    list(goal, page).is_some_and(|list| is_adder(list) || list.text_box == Some(index))
}

/// Whether a field of a list takes what stands in it by the Enter key.
fn is_entered(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> bool {
    page.dialog.is_none() && list(goal, page).is_some_and(|list| list.adder == Adder::Entered { field: index })
}

/// Whether a button is the one that confirms the list's own field.
fn confirms(list: &List, index: usize) -> bool {
    matches!(list.adder, Adder::Field { button, word: Word::Confirm | Word::Save, .. } if button == index)
}

/// Whether a button is the one that saves the page with the requirement's list.
fn saves_page(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> bool {
    page.dialog.is_none() && list(goal, page).is_some_and(|list| list.page_saves.contains(&index))
}

fn list<'p>(goal: &Goal<'_>, page: &'p Reading<'_>) -> Option<&'p List> {
    match page.list(goal.title()?) {
        Some(ListSeen::List(list)) => Some(list),
        _ => None,
    }
}

fn is_control(control: &Control, index: usize) -> bool {
    match control {
        Control::Text(at) | Control::Select(at) => *at == index,
        Control::Radios(radios) => radios.contains(&index),
        Control::None | Control::Unclear => false,
    }
}

/// The homepage's field, in the dialog if one is open.
fn field<'p>(goal: &Goal<'_>, page: &'p Reading<'_>) -> Option<&'p Field> {
    let form = if page.dialog.is_some() { &page.web_app_dialog } else { &page.web_app };
    let form = form.as_ref()?;
    match goal.requirement {
        Requirement::DesktopHomepage => form.desktop.field(),
        Requirement::OpenMode => form.open_mode.field(),
        _ => None,
    }
}

/// Whether a button of a page of single values is the one that the word is for.
fn is_for(goal: &Goal<'_>, page: &Reading<'_>, index: usize, word: Word) -> bool {
    match (goal.requirement, word) {
        (Requirement::Feature(feature), Word::Add) => {
            page.dialog.is_none() && page.card(*feature).and_then(CardSeen::card).is_some_and(|card| !card.added)
        }
        (Requirement::Feature(_), _) => word == Word::Enable && page.dialog.is_some(),
        (Requirement::DesktopHomepage | Requirement::OpenMode, Word::Save | Word::Confirm) => {
            field(goal, page).is_some_and(|field| field.save == Some((index, word)))
        }
        (Requirement::DesktopHomepage | Requirement::OpenMode, Word::Edit) => {
            field(goal, page).is_some_and(|field| field.edit == Some(index))
        }
        (Requirement::RedirectUrls | Requirement::H5Domains, Word::Edit) => {
            list(goal, page).is_some_and(|list| list.edit == Some(index))
        }
        (Requirement::OpenMode, _) => matches!(page.tree.node(index).role, Role::Radio | Role::Option),
        (Requirement::DesktopHomepage, _) => false,
        _ => true,
    }
}
