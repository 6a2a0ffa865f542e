//! An invented console at work: what its page holds and how it reacts. It knows the truth, so it counts what was done to it.

use super::numbers::Numbers;
use super::words::{Say, button};
use super::{Decoy, Description, Kind, Means, Overlay, Saving, Trouble};
use crate::model::Console;
use larkspur::console::outline::{Node, NodeId, Outline};
use larkspur::protocol::Refusal;

/// One list as the page and its server hold it.
#[derive(Clone, Debug, Default)]
pub(super) struct ListState {
    pub(super) saved: Vec<String>,
    pub(super) shown: Vec<String>,
    pub(super) typed: String,
    pub(super) remark: String,
    /// Revealed, or in edit mode.
    pub(super) open: bool,
    /// Unfolded, or the tab in front.
    pub(super) front: bool,
    /// What the fields of edit mode or of the rows hold.
    pub(super) rows: Vec<String>,
    pub(super) error: bool,
    pub(super) scrolled: u32,
}

/// What was done to the console that must not be done, and what was done at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deeds {
    pub writes: u32,
    pub steps: u32,
    pub wrong: Vec<String>,
    pub lost: Vec<String>,
    pub dangerous: Vec<String>,
    /// Presses of what saves.
    pub saves: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Field(usize),
    Remark(usize),
    Row(usize, usize),
    TextBox(usize),
    Add(usize),
    Take(usize),
    Batch(usize),
    Edit(usize),
    Save(usize),
    PageSave,
    Opener(usize),
    Scroller(usize),
    DialogField,
    DialogRemark,
    DialogOk,
    Overlay,
    /// Nothing that may be pressed: deletes, resets, gives up.
    Never,
    /// Leads elsewhere or belongs to something else.
    Foreign,
}

#[derive(Clone, Debug)]
pub(super) struct OpenDialog {
    pub(super) list: usize,
    pub(super) text: String,
    pub(super) remark: String,
    pub(super) boxed: bool,
}

#[derive(Clone, Debug)]
enum Later {
    Entry(usize, String),
    Open(usize, bool),
    Replace(usize, Vec<String>),
    Save(Option<usize>),
    TakeBack(usize, String),
}

/// An invented console.
#[derive(Clone, Debug)]
pub struct Invented {
    pub what: Description,
    pub(super) lists: Vec<ListState>,
    pub(super) dialog: Option<OpenDialog>,
    pub(super) toast: Option<(u32, &'static str)>,
    pub(super) overlay: u32,
    /// Milliseconds until the records are here.
    pub(super) loading: u32,
    pending: Vec<(u32, Later)>,
    age: u32,
    epoch: NodeId,
    numbers: Numbers,
    parts: Vec<(NodeId, Part, Node)>,
    pub deeds: Deeds,
    /// The list that the admin asked to fill in.
    pub goal: Option<Kind>,
    /// All lists that the admin has asked to fill in: a button that saves the page may save them together.
    pub asked: Vec<Kind>,
}

impl Invented {
    pub fn new(what: Description) -> Self {
        let lists =
            what.sections.iter().map(|section| ListState { saved: section.entries.clone(), ..ListState::default() });
        let mut console = Self {
            lists: lists.collect(),
            dialog: None,
            toast: None,
            overlay: 0,
            loading: 0,
            pending: Vec::new(),
            age: 0,
            epoch: 0,
            numbers: Numbers::default(),
            parts: Vec::new(),
            deeds: Deeds::default(),
            goal: None,
            asked: Vec::new(),
            what,
        };
        console.load();
        console
    }

    fn load(&mut self) {
        self.dialog = None;
        self.toast = None;
        self.pending.clear();
        self.age = 0;
        self.loading = self.what.load;
        self.overlay = match self.what.overlay {
            Some(Overlay::Tour) => 3,
            Some(_) => 1,
            None => 0,
        };
        let draft = self.what.has(Decoy::Draft);
        for (list, section) in self.lists.iter_mut().zip(&self.what.sections) {
            *list = ListState { saved: list.saved.clone(), shown: list.saved.clone(), ..ListState::default() };
            if section.trouble == Some(Trouble::Typed) {
                "https://half.example/typ".clone_into(&mut list.typed);
            }
            if draft && !matches!(section.kind, Kind::Redirect | Kind::H5 | Kind::Refresh) {
                list.shown.push("draft.example".to_owned());
            }
            list.rows.clone_from(&list.shown);
        }
        if let Some(first) = self.lists.first_mut() {
            first.front = true;
        }
    }

    /// What adds to the wanted lists is not here yet.
    pub(super) fn is_early(&self) -> bool {
        self.what.late > 0 && self.age < self.what.load + self.what.late
    }

    /// What the server holds for a kind.
    pub fn saved(&self, kind: Kind) -> Vec<&String> {
        let pairs = self.what.sections.iter().zip(&self.lists);
        pairs.filter(|(section, _)| section.kind == kind).flat_map(|(_, list)| &list.saved).collect()
    }

    pub(super) fn overlaid(&self) -> bool {
        let from = if let Some(Overlay::Introduction(ms)) = self.what.overlay { ms } else { 0 };
        self.overlay > 0 && self.age >= from
    }

    /// Whether the page holds what is not saved.
    pub(super) fn dirty(&self, list: usize) -> bool {
        let state = &self.lists[list];
        let edited = match self.what.sections[list].means {
            Means::Rows => state.rows.iter().any(|row| !row.is_empty() && !state.saved.contains(row)),
            Means::EditBox | Means::EditRows => state.open,
            Means::TextBox => state.shown.join("\n") != state.saved.join("\n"),
            _ => false,
        };
        edited || state.shown != state.saved
    }

    /// What an honest admin says of a control of the page: that it is of this kind of list. A remark is no entry, and
    /// of two lists of a kind nobody can tell which is meant.
    pub fn is_of(&self, node: NodeId, kind: Kind) -> bool {
        let part = self.parts.iter().find(|(known, ..)| *known == node).map(|(_, part, _)| *part);
        match part {
            Some(
                Part::Field(list)
                | Part::Row(list, _)
                | Part::TextBox(list)
                | Part::Add(list)
                | Part::Take(list)
                | Part::Batch(list)
                | Part::Edit(list),
            ) => self.what.sections[list].kind == kind && self.what.of(kind).len() == 1,
            _ => false,
        }
    }

    /// The button that takes what stands in a field.
    pub fn button_of(&self, field: NodeId) -> Option<NodeId> {
        let of = |wanted: NodeId| self.parts.iter().find(|(known, ..)| *known == wanted).map(|(_, part, _)| *part);
        let Some(Part::Field(list)) = of(field) else { return None };
        let takes = |part: Part| matches!(part, Part::Add(other) | Part::Take(other) if other == list);
        self.parts.iter().find(|(_, part, _)| takes(*part)).map(|(id, ..)| *id)
    }

    fn ours(&self, list: usize) -> bool {
        self.goal == Some(self.what.sections[list].kind) && self.what.of(self.what.sections[list].kind).len() == 1
    }

    /// The server takes a list.
    fn save(&mut self, index: usize) {
        let section = &self.what.sections[index];
        let list = &mut self.lists[index];
        if section.trouble == Some(Trouble::TakenBack) {
            list.shown.clone_from(&list.saved);
            list.rows.clone_from(&list.saved);
            return;
        }
        if section.trouble == Some(Trouble::SaveFails) {
            list.error = true;
            if self.what.saving == Saving::AtOnce {
                list.shown.clone_from(&list.saved);
                list.rows.clone_from(&list.saved);
            }
            return;
        }
        if matches!(section.means, Means::Rows | Means::EditRows) {
            list.shown.clone_from(&list.rows);
        }
        list.shown.retain(|row| !row.trim().is_empty());
        if self.what.saving != Saving::AtOnce {
            list.rows.clone_from(&list.shown);
        }
        list.open &= !matches!(section.means, Means::EditBox | Means::EditRows);
        if list.saved == list.shown {
            return;
        }
        self.deeds.writes += 1;
        let named = |entry: &String| format!("{:?}: {entry}", section.kind);
        self.deeds.lost.extend(list.saved.iter().filter(|entry| !list.shown.contains(entry)).map(named));
        let wanted = |entry: &String| {
            self.goal.is_some()
                && self.asked.contains(&section.kind)
                && super::check::wanted(section.kind).contains(entry)
        };
        let single = self.what.of(section.kind).len() == 1;
        let added = list.shown.iter().filter(|entry| !list.saved.contains(entry));
        self.deeds.wrong.extend(added.filter(|entry| !wanted(entry) || !single).map(named));
        list.saved.clone_from(&list.shown);
        self.toast = self.what.toasts.then(|| (2_000, super::words::of(self.what.lang, "保存成功", "Saved")));
        self.epoch += if self.what.recreate { 100_000 } else { 0 };
    }

    fn change(&mut self, index: usize) {
        if self.what.saving == Saving::AtOnce {
            self.save(index);
        }
    }

    fn happen(&mut self, what: Later) {
        match what {
            Later::Entry(index, value) => {
                let trouble = self.what.sections[index].trouble;
                let refused = matches!(trouble, Some(Trouble::Refused(nth)) if value == super::check::wanted(self.what.sections[index].kind)[nth]);
                let remark = self.dialog.as_ref().map_or(&self.lists[index].remark, |dialog| &dialog.remark);
                let lacks = trouble == Some(Trouble::RemarkNeeded) && remark.is_empty();
                let list = &mut self.lists[index];
                if refused || lacks || value.is_empty() || list.shown.contains(&value) {
                    list.error = true;
                    return;
                }
                list.error = false;
                list.typed.clear();
                list.remark.clear();
                if self.what.sections[index].means == Means::Reveal {
                    list.open = false;
                }
                list.shown.push(value.clone());
                self.dialog = None;
                match trouble {
                    Some(Trouble::TakenBack) => self.pending.push((300, Later::TakeBack(index, value))),
                    _ => self.change(index),
                }
            }
            Later::TakeBack(index, value) => self.lists[index].shown.retain(|entry| *entry != value),
            Later::Open(list, boxed) => {
                let text = if boxed { self.lists[list].shown.join("\n") } else { String::new() };
                self.dialog = Some(OpenDialog { list, text, remark: String::new(), boxed });
            }
            Later::Replace(index, entries) => {
                let section = &self.what.sections[index];
                let refused = |nth: usize| entries.contains(&super::check::wanted(section.kind)[nth]);
                if matches!(section.trouble, Some(Trouble::Refused(nth)) if refused(nth)) {
                    self.lists[index].error = true;
                    return;
                }
                self.dialog = None;
                if section.trouble == Some(Trouble::TakenBack) {
                    return;
                }
                self.lists[index].shown = entries;
                self.change(index);
            }
            Later::Save(Some(index)) => self.save(index),
            Later::Save(None) => {
                for index in 0..self.lists.len() {
                    if self.dirty(index) {
                        self.save(index);
                    }
                }
            }
        }
    }

    fn part(&self, id: NodeId) -> Result<(Part, &Node), Refusal> {
        let (_, part, node) = self.parts.iter().find(|(known, ..)| *known == id).ok_or(Refusal::Gone)?;
        if node.disabled { Err(Refusal::Disabled) } else { Ok((*part, node)) }
    }

    fn is_wrong(&mut self, list: usize, part: Part) {
        if !self.ours(list) {
            self.deeds.wrong.push(format!("{part:?} of {:?}", self.what.sections[list].kind));
        }
    }

    fn put(&mut self, part: Part, text: &str) -> Result<(), Refusal> {
        let list = match part {
            Part::Field(list) | Part::Remark(list) | Part::Row(list, _) | Part::TextBox(list) => list,
            Part::DialogField | Part::DialogRemark => self.dialog.as_ref().ok_or(Refusal::Gone)?.list,
            _ => {
                self.deeds.wrong.push(format!("{part:?}"));
                return Err(Refusal::Unfit);
            }
        };
        self.is_wrong(list, part);
        let state = &mut self.lists[list];
        match (part, &mut self.dialog) {
            (Part::Field(_), _) => text.clone_into(&mut state.typed),
            (Part::Row(_, row), _) => text.clone_into(&mut state.rows[row]),
            (Part::TextBox(_), _) => state.shown = text.split('\n').map(str::to_owned).collect(),
            (Part::DialogField, Some(dialog)) => text.clone_into(&mut dialog.text),
            _ => self.deeds.wrong.push(format!("{part:?}")),
        }
        let live = matches!(self.what.sections[list].means, Means::Rows | Means::TextBox);
        if live && self.what.saving == Saving::AtOnce && matches!(part, Part::Row(..) | Part::TextBox(_)) {
            self.pending.push((self.what.delay.min(400), Later::Save(Some(list))));
        }
        Ok(())
    }

    fn press(&mut self, part: Part) {
        match part {
            Part::Add(list) | Part::Take(list) | Part::Batch(list) | Part::Edit(list) => self.is_wrong(list, part),
            Part::Save(list) => {
                self.is_wrong(list, part);
                self.deeds.saves += 1;
            }
            Part::PageSave => self.deeds.saves += 1,
            Part::DialogOk => {
                if let Some(dialog) = &self.dialog {
                    self.is_wrong(dialog.list, part);
                }
            }
            Part::Never | Part::Foreign => self.deeds.dangerous.push(format!("{part:?}")),
            _ => {}
        }
        let means = |list: usize| self.what.sections[list].means;
        let later = match part {
            Part::Add(list) => match means(list) {
                Means::Dialog | Means::Drawer => Later::Open(list, false),
                Means::Reveal => {
                    self.lists[list].open = true;
                    return;
                }
                Means::Rows | Means::EditRows => {
                    self.lists[list].rows.push(String::new());
                    return;
                }
                _ => Later::Entry(list, self.lists[list].typed.clone()),
            },
            Part::Take(list) => Later::Entry(list, self.lists[list].typed.clone()),
            Part::Batch(list) => Later::Open(list, true),
            Part::Edit(list) => {
                self.lists[list].open = true;
                return;
            }
            Part::Save(list) => Later::Save(Some(list)),
            Part::PageSave => Later::Save(None),
            Part::Opener(list) => {
                if self.what.container == super::Container::Tabs {
                    self.lists.iter_mut().for_each(|list| list.front = false);
                }
                self.lists[list].front = !self.lists[list].front;
                return;
            }
            Part::DialogOk => match &self.dialog {
                Some(dialog) if dialog.boxed => {
                    Later::Replace(dialog.list, dialog.text.lines().map(str::to_owned).collect())
                }
                Some(dialog) => Later::Entry(dialog.list, dialog.text.clone()),
                None => return,
            },
            Part::Overlay => {
                self.overlay -= 1;
                return;
            }
            _ => return,
        };
        self.pending.push((self.what.delay, later));
    }

    /// The words of the page's button.
    pub(super) fn say(&self, say: Say) -> &'static str {
        button(say, self.what.lang, self.what.buttons)
    }
}

impl Console for Invented {
    fn outline(&mut self) -> Outline {
        let (mut outline, mut parts) = self.draw(self.epoch);
        let ids = self.numbers.number(self.epoch, &mut outline);
        for (id, _, node) in &mut parts {
            *id = ids[id];
            (node.id, node.parent) = (*id, ids.get(&node.parent).copied().unwrap_or_default());
        }
        self.parts = parts;
        outline
    }

    fn reload(&mut self) {
        self.epoch += 100_000;
        self.load();
    }

    fn tick(&mut self, ms: u32) {
        self.age += ms;
        self.loading = self.loading.saturating_sub(ms);
        self.toast = self.toast.take().filter(|(left, _)| *left > ms).map(|(left, text)| (left - ms, text));
        let (due, rest) = std::mem::take(&mut self.pending).into_iter().partition::<Vec<_>, _>(|(left, _)| *left <= ms);
        self.pending = rest.into_iter().map(|(left, what)| (left - ms, what)).collect();
        for (_, what) in due {
            self.happen(what);
        }
    }

    fn next_change(&self) -> Option<u32> {
        let overlay = match self.what.overlay {
            Some(Overlay::Introduction(ms)) if self.overlay > 0 && self.age < ms => Some(ms - self.age),
            _ => None,
        };
        let toast = self.toast.as_ref().map(|(left, _)| *left);
        let late = self.is_early().then(|| self.what.load + self.what.late - self.age);
        let loading = Some(self.loading).filter(|left| *left > 0);
        self.pending.iter().map(|(left, _)| *left).chain(overlay).chain(toast).chain(late).chain(loading).min()
    }

    fn fill(&mut self, id: NodeId, was: &str, text: &str) -> Result<(), Refusal> {
        let (part, node) = self.part(id)?;
        if node.value.as_deref() != Some(was) {
            return Err(Refusal::Different);
        }
        self.deeds.steps += 1;
        self.put(part, text)?;
        if self.what.rerender {
            self.epoch += 100_000;
            return Err(Refusal::NoEffect);
        }
        Ok(())
    }

    fn enter(&mut self, id: NodeId, text: &str) -> Result<(), Refusal> {
        let (part, node) = self.part(id)?;
        let Part::Field(list) = part else { return Err(Refusal::Unfit) };
        if node.value.as_deref() != Some(text) {
            return Err(Refusal::Different);
        }
        self.deeds.steps += 1;
        self.is_wrong(list, part);
        if self.what.sections[list].means == Means::Enter {
            self.pending.push((self.what.delay, Later::Entry(list, text.to_owned())));
        }
        Ok(())
    }

    fn click(&mut self, id: NodeId, label: &str) -> Result<(), Refusal> {
        let (part, node) = self.part(id)?;
        if node.label() != label {
            return Err(Refusal::Different);
        }
        self.deeds.steps += 1;
        self.press(part);
        Ok(())
    }

    fn scroll(&mut self, id: NodeId, top: u32) -> Result<(), Refusal> {
        if let (Part::Scroller(list), _) = self.part(id)? {
            self.deeds.steps += 1;
            self.lists[list].scrolled = top;
        }
        Ok(())
    }
}
