//! Adding entries to a list of the security page, in each way that a console may offer: a field with a button, a dialog,
//! a text box with all entries, saved at once or by a button.

use super::plan::{Ask, Goal, Memory, Next, Step};
use crate::audit::Requirement;
use crate::audit::evidence::{ListFact, awaits_save};
use crate::audit::same_origin;
use crate::console::adder::Adder;
use crate::console::complaints;
use crate::console::controls;
use crate::console::labels::{Title, Word};
use crate::console::lists::{List, ListSeen};
use crate::console::outline::Role;
use crate::console::pointed::Doubt;
use crate::console::reading::Reading;
use crate::console::whole::Whole;
use crate::words::Text;
use std::ops::Range;

/// So many entries are named that may be a list's or not.
const MAX_NAMED: usize = 3;

/// The next step for a list.
pub(super) fn next(goal: &Goal<'_>, title: Title, page: &Reading<'_>, memory: &mut Memory) -> Next {
    let list = match page.list(title) {
        Some(ListSeen::List(list)) => list.as_ref(),
        Some(ListSeen::Several(count)) => {
            return Next::hand_over(Text::new("hand_several").with(count.to_string()), None);
        }
        Some(ListSeen::Nowhere) | None => return Next::wait(Text::new(nowhere(goal, title)), None),
    };
    let at = Some(list.label);
    if page.dialog.is_some() && !memory.opened && !memory.closing {
        return Next::hand_over(Text::new("hand_dialog").with(page.dialog_name()), None);
    }
    match list.whole {
        Whole::Yes => {}
        Whole::Loading => return Next::wait(Text::new("hand_loading"), at),
        Whole::Unseen => return unfold(page, list, title, memory),
        Whole::Cut => return Next::hand_over(Text::new("hand_cut"), at),
        Whole::Scrolls(_) => return Next::hand_over(Text::new("hand_scrolls"), at),
        Whole::More(more) => return Next::hand_over(Text::new("hand_more"), Some(page.tree.node(more).id)),
        Whole::Unclear => {
            let more = if list.unclaimed.len() > MAX_NAMED { ", …" } else { "" };
            let named = list.unclaimed.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>();
            let found = [&named.join(", "), more].concat();
            return Next::wait(Text::new("hand_asked").with(&list.label_text).with(found), at);
        }
    }
    if memory.before.is_none() {
        // Some buttons can be used whether there is something to save or not.
        memory.page_clean = page.tree.untouched || usable(page, &list.page_saves).is_empty();
        memory.elsewhere = list.elsewhere.iter().map(|(entry, _)| entry.clone()).collect();
    }
    let before = memory.before.get_or_insert_with(|| list.entries.clone());
    if let Some(lost) = before.iter().find(|entry| !list.entries.contains(entry)) {
        // A page may be drawing its list anew, after saving or after refusing to: nothing is touched until it is back.
        return Next::wait(Text::new("failed_lost").with(lost), at);
    }
    let missing: Vec<&str> =
        goal.wanted.iter().map(String::as_str).filter(|wanted| !holds(goal, &list.entries, wanted)).collect();
    if let Some(dialog) = page.dialog.clone() {
        return in_dialog(goal, title, page, list, &dialog, &missing, memory);
    }
    memory.closing = false;
    if missing.is_empty() {
        finish(goal, page, list, title, memory)
    } else {
        add(goal, page, list, title, &missing, memory)
    }
}

/// Why a list may not be there: trusted domains are shown to apps with the web app feature only (`console.md` §2).
fn nowhere(goal: &Goal<'_>, title: Title) -> &'static str {
    let has_web_app = goal.evidence.web_app.all().any(|(_, seen)| seen.fact);
    if title == Title::H5Domains && !has_web_app { "hand_no_h5" } else { "hand_nowhere" }
}

fn holds(goal: &Goal<'_>, entries: &[String], wanted: &str) -> bool {
    match goal.requirement {
        Requirement::H5Domains => entries.iter().any(|entry| same_origin(entry, wanted)),
        _ => entries.iter().any(|entry| entry == wanted),
    }
}

/// All is in the list; see that it is saved.
fn finish(goal: &Goal<'_>, page: &Reading<'_>, list: &List, title: Title, memory: &mut Memory) -> Next {
    let unsaved = match goal.evidence.list(title).and_then(|known| known.page.as_ref()).map(|seen| &seen.fact) {
        Some(ListFact::Read { unsaved, .. }) => goal.wanted.iter().find(|wanted| unsaved.contains(wanted)),
        _ => None,
    };
    let awaits = awaits_save(list, &page.tree);
    if awaits && unsaved.is_some() && !memory.saved {
        if list.saves.is_empty() && list.page_saves.is_empty() {
            memory.saved = true;
            return Next::WaitThenReload;
        }
        return save(goal, page, list, memory);
    }
    if awaits && memory.saved && !memory.reloaded {
        // The button stays what it was: only a fresh page tells whether it saved.
        return Next::WaitThenReload;
    }
    // What stands in a form after a fresh page was seen was put there since, and nothing tells that it is kept.
    if let Some(value) = unsaved.filter(|_| awaits) {
        return not_taken(page, list, value, memory);
    }
    if memory.acted && !memory.checked {
        // A page may show an entry before its server has taken it, and take it back.
        memory.checked = true;
        return Next::Check;
    }
    Next::Done
}

/// Presses what saves the list, if that is chosen and nothing else is saved with it.
fn save(goal: &Goal<'_>, page: &Reading<'_>, list: &List, memory: &mut Memory) -> Next {
    let (own, pages) = (usable(page, &list.saves), usable(page, &list.page_saves));
    let sure = match (own.as_slice(), pages.as_slice()) {
        (&[own], _) => Some(own),
        // What waited to be saved before this run is the admin's own.
        ([], &[pages]) if memory.page_clean => Some(pages),
        _ => None,
    };
    let Some(button) = sure.filter(|_| goal.save) else {
        let first = own.iter().chain(&pages).next().map(|&at| page.tree.node(at));
        let name = first.map(|node| node.name.as_str()).unwrap_or_default();
        return Next::hand_over(Text::new("hand_save").with(name), first.map(|node| node.id));
    };
    memory.saved = true;
    Next::Do(Step::Press { button, word: Word::Save })
}

/// The buttons that can be used now.
fn usable(page: &Reading<'_>, buttons: &[usize]) -> Vec<usize> {
    buttons.iter().copied().filter(|&at| page.tree.node(at).usable()).collect()
}

/// Something is missing; add the next one.
fn add(goal: &Goal<'_>, page: &Reading<'_>, list: &List, title: Title, missing: &[&str], memory: &mut Memory) -> Next {
    let at = Some(list.label);
    if memory.typed.as_ref().is_some_and(|typed| list.entries.contains(typed)) {
        // The last one is in the list, so whatever was opened for it has done its work.
        memory.opened = false;
        memory.boxed = false;
        memory.typed = None;
    }
    if let Some(waiting) = missing.iter().find(|value| memory.tried.iter().any(|tried| tried == *value)) {
        return not_taken(page, list, waiting, memory);
    }
    if memory.boxed {
        return not_taken(page, list, missing[0], memory);
    }
    memory.complaints = complaints::of(&page.tree).into_iter().map(str::to_owned).collect();
    match list.adder {
        Adder::Unclear => Next::hand_over(Text::new("hand_unclear").with(&list.label_text), at),
        Adder::Field { field, button, word } => one_field(goal, page, field, Some((button, word)), missing[0], memory),
        Adder::Entered { field } => fill_field(page, field, missing[0], memory).unwrap_or_else(|| {
            memory.tried.push(missing[0].to_owned());
            Next::Do(Step::Enter { field, text: missing[0].to_owned() })
        }),
        // What can't be pressed yet may wait for a field that nobody knows.
        Adder::Button(button) => match list.doubt {
            Some(doubt) if !page.tree.node(button).usable() => ask(page, list, doubt, title, missing[0]),
            _ => open(page, button, Word::Add, memory),
        },
        Adder::None => match (list.text_box, list.batch, list.edit) {
            (Some(text_box), _, _) => whole_box(page, text_box, missing, memory),
            (None, Some(batch), _) => open(page, batch, Word::BatchEdit, memory),
            (None, None, Some(edit)) if !memory.editing => {
                memory.editing = true;
                Next::Do(Step::Press { button: edit, word: Word::Edit })
            }
            (None, None, _) => match list.doubt {
                Some(doubt) => ask(page, list, doubt, title, missing[0]),
                None => Next::wait(Text::new("hand_no_means").with(&list.label_text), at),
            },
        },
    }
}

/// Nobody but the admin can tell whether a control is the list's.
fn ask(page: &Reading<'_>, list: &List, doubt: Doubt, title: Title, value: &str) -> Next {
    let (Doubt::Control(at) | Doubt::ButtonOf(at)) = doubt;
    let node = page.tree.node(at);
    // A button may wait for its field to be filled in.
    if node.role == Role::Textbox && !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(node.label()), Some(node.id));
    }
    Next::Ask(Ask { doubt, title, place: list.label_text.clone(), value: value.to_owned() })
}

/// A value was entered and is not in the list: it may turn up in another one, or the page may say why it refuses it.
fn not_taken(page: &Reading<'_>, list: &List, value: &str, memory: &mut Memory) -> Next {
    let at = Some(list.label);
    let strayed = list.elsewhere.iter().find(|(entry, _)| entry == value && !memory.elsewhere.contains(entry));
    if let Some((_, place)) = strayed {
        return Next::hand_over(Text::new("hand_elsewhere").with(value).with(&list.label_text), Some(*place));
    }
    let says = complaints::of(&page.tree).into_iter().find(|said| !memory.complaints.iter().any(|old| old == said));
    match says {
        // What the console calls a duplicate is there, or will be, once the list is drawn afresh.
        Some(said) if complaints::tells_of_a_duplicate(said) && !memory.reloaded => {
            memory.said = Some(said.to_owned());
            Next::WaitThenReload
        }
        Some(said) => Next::wait(Text::new("hand_refused").with(value).with(said), at),
        None => match &memory.said {
            Some(said) if memory.reloaded => Next::wait(Text::new("hand_refused").with(value).with(said), at),
            _ => Next::wait(Text::new("hand_not_taken").with(value), at),
        },
    }
}

/// Shows a list whose title alone is to be seen.
fn unfold(page: &Reading<'_>, list: &List, title: Title, memory: &mut Memory) -> Next {
    let at = Some(list.label);
    match list.opener {
        Some(opener) if !memory.unfolded && page.tree.node(opener).usable() => {
            memory.unfolded = true;
            Next::Do(Step::Unfold { opener, title })
        }
        _ => Next::wait(Text::new("hand_no_means").with(&list.label_text), at),
    }
}

/// Presses what opens a dialog or a field.
fn open(page: &Reading<'_>, button: usize, word: Word, memory: &mut Memory) -> Next {
    let node = page.tree.node(button);
    if memory.opened {
        return Next::wait(Text::new("hand_not_opened").with(&node.name), Some(node.id));
    }
    if !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(&node.name), Some(node.id));
    }
    memory.opened = true;
    Next::Do(Step::Press { button, word })
}

/// Whether a step presses the button of a list that has no field yet.
pub(super) fn opens(step: &Step, title: Title, page: &Reading<'_>) -> bool {
    let Step::Press { button, .. } = step else { return false };
    matches!(page.list(title), Some(ListSeen::List(list)) if list.adder == Adder::Button(*button))
}

/// Fills a field of one entry; nothing if it holds the value already.
fn fill_field(page: &Reading<'_>, field: usize, value: &str, memory: &mut Memory) -> Option<Next> {
    let node = page.tree.node(field);
    let at = Some(node.id);
    if !node.usable() {
        return Some(Next::wait(Text::new("hand_disabled").with(node.label()), at));
    }
    let holds = node.value.as_deref().unwrap_or_default();
    if holds == value {
        return None;
    }
    // What the admin was typing stays; what this run put there before may go.
    let typed = memory.typed.as_deref() == Some(holds);
    if !(holds.is_empty() || typed || memory.tried.iter().any(|tried| tried == holds)) {
        return Some(Next::hand_over(Text::new("hand_in_use").with(holds), at));
    }
    memory.typed = Some(value.to_owned());
    Some(Next::Do(Step::Fill { field, text: value.to_owned() }))
}

/// Fills a field of one entry, then presses the button beside it.
fn one_field(
    goal: &Goal<'_>,
    page: &Reading<'_>,
    field: usize,
    button: Option<(usize, Word)>,
    value: &str,
    memory: &mut Memory,
) -> Next {
    if let Some(next) = fill_field(page, field, value, memory) {
        return next;
    }
    let at = Some(page.tree.node(field).id);
    let Some((button, word)) = button else { return Next::hand_over(Text::new("hand_confirm_unclear"), at) };
    let name = &page.tree.node(button).name;
    if !page.tree.node(button).usable() {
        return Next::wait(Text::new("hand_disabled").with(name), at);
    }
    if word != Word::Add && !goal.save {
        return Next::hand_over(Text::new("hand_save").with(name), Some(page.tree.node(button).id));
    }
    memory.tried.push(value.to_owned());
    Next::Do(Step::Press { button, word })
}

/// Appends to a text box that holds the whole list.
fn whole_box(page: &Reading<'_>, text_box: usize, missing: &[&str], memory: &mut Memory) -> Next {
    let node = page.tree.node(text_box);
    if !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(node.label()), Some(node.id));
    }
    let holds = node.value.as_deref().unwrap_or_default().trim_end_matches('\n');
    let lines: Vec<&str> = holds.lines().chain(missing.iter().copied()).collect();
    memory.boxed = true;
    memory.typed = missing.first().map(|value| (*value).to_owned());
    Next::Do(Step::Fill { field: text_box, text: lines.join("\n") })
}

/// In the dialog that this run has opened.
fn in_dialog(
    goal: &Goal<'_>,
    title: Title,
    page: &Reading<'_>,
    list: &List,
    dialog: &Range<usize>,
    missing: &[&str],
    memory: &mut Memory,
) -> Next {
    let at = Some(page.tree.node(dialog.start).id);
    // Another list's dialog may open late, long after it was asked for.
    if page.dialog_is_of_another(title) {
        return Next::hand_over(Text::new("hand_dialog").with(page.dialog_name()), at);
    }
    let single = controls::fields(&page.tree, dialog, false);
    let boxes = controls::fields(&page.tree, dialog, true);
    let Some(value) = missing.first().filter(|_| !memory.closing) else {
        // Confirmed: the dialog closes, or says why not.
        return Next::wait(Text::new("hand_dialog_stays").with(page.dialog_name()), at);
    };
    if memory.tried.iter().any(|tried| tried == value) {
        // It was confirmed before, and is not in the list.
        return Next::wait(Text::new("hand_not_taken").with(*value), at);
    }
    match (controls::addressed(&page.tree, &single).as_slice(), boxes.as_slice()) {
        ([field], []) => {
            let next = one_field(goal, page, *field, confirm(page, dialog), value, memory);
            memory.closing = matches!(next, Next::Do(Step::Press { .. }));
            next
        }
        ([], [text_box]) => box_in_dialog(goal, page, list, dialog, *text_box, missing, memory),
        ([], []) => Next::wait(Text::new("hand_not_opened").with(page.dialog_name()), at),
        _ => Next::hand_over(Text::new("hand_unclear").with(page.dialog_name()), at),
    }
}

/// A text box with the whole list in a dialog: read first, then appended to, then confirmed.
fn box_in_dialog(
    goal: &Goal<'_>,
    page: &Reading<'_>,
    list: &List,
    dialog: &Range<usize>,
    text_box: usize,
    missing: &[&str],
    memory: &mut Memory,
) -> Next {
    let node = page.tree.node(text_box);
    let holds = node.value.as_deref().unwrap_or_default();
    let lines: Vec<&str> = holds.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let entries: Vec<&str> = list.entries.iter().map(String::as_str).collect();
    if node.cut {
        return Next::hand_over(Text::new("hand_cut"), Some(node.id));
    }
    if !memory.boxed {
        // Saving replaces the list by this text: it must be the list, no more and no less.
        let same = lines.iter().all(|line| entries.contains(line)) && entries.iter().all(|entry| lines.contains(entry));
        // That two lists are empty proves nothing: the first entry is written alone and read back.
        let missing = if entries.is_empty() { missing.get(..1).unwrap_or(missing) } else { missing };
        return match same {
            true => whole_box(page, text_box, missing, memory),
            false => Next::wait(Text::new("hand_box_differs"), Some(node.id)),
        };
    }
    let written = if entries.is_empty() { missing.get(..1).unwrap_or(missing) } else { missing };
    if !entries.iter().chain(written).all(|value| lines.contains(value)) {
        return Next::hand_over(Text::new("hand_box_differs"), Some(node.id));
    }
    let Some((button, word)) = confirm(page, dialog) else {
        return Next::wait(Text::new("hand_confirm_unclear"), Some(node.id));
    };
    let confirm = page.tree.node(button);
    if !confirm.usable() {
        return Next::wait(Text::new("hand_disabled").with(&confirm.name), Some(confirm.id));
    }
    if !goal.save {
        return Next::hand_over(Text::new("hand_save").with(&confirm.name), Some(confirm.id));
    }
    memory.closing = true;
    Next::Do(Step::Press { button, word })
}

/// The one button of a dialog that confirms it.
fn confirm(page: &Reading<'_>, dialog: &Range<usize>) -> Option<(usize, Word)> {
    let words = [Word::Add, Word::Confirm, Word::Save];
    let of = |word| controls::buttons(&page.tree, dialog, word).into_iter().map(move |button| (button, word));
    let all: Vec<(usize, Word)> = words.into_iter().flat_map(of).collect();
    if let [only] = all.as_slice() { Some(*only) } else { None }
}
