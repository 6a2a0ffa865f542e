//! Titles in a strip: tabs, links to the parts of a page, heads of columns. They stand together, with nothing between them
//! that could be theirs, so most of them name nothing that stands near.

use super::in_front;
use super::looks::is_twin;
use super::marks::{self, Mark, State};
use super::{is_field, is_press};
use crate::console::form;
use crate::console::labels::{self, Word};
use crate::console::outline::{Rect, Role, Tree};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// More than this stands in no strip.
const MAX_PARTS: usize = 24;
/// How far titles of a strip may stand above each other, in pixels.
const LINE: i32 = 10;

/// Works out which of the known titles stand in strips: where a title stands again over its own part of the page, the
/// strip only leads there; else the selected one names its panel, and the others nothing.
pub(super) fn resolve(tree: &Tree<'_>, nodes: &[usize], marks: &mut Vec<Mark>) {
    let quiet = Quiet::of(tree, nodes);
    let mut strips: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (nth, mark) in marks.iter().enumerate() {
        if let Some(strip) = quiet.largest(tree, mark.at) {
            strips.entry(strip).or_default().push(nth);
        }
    }
    strips.retain(|strip, of| is_strip(tree, *strip, of, marks) || is_loose(tree, *strip, of, marks));
    let in_strips: HashSet<usize> = strips.values().flatten().copied().collect();
    let stands_alone = |nth: &usize| !in_strips.contains(nth) && marks[*nth].state != State::Closed;
    // A help text repeats a tab's title over nothing that could be used.
    let of_a_tab = |nth: &usize| {
        let tab = |other: &&usize| tree.node(marks[**other].at).role == Role::Tab;
        in_strips.iter().filter(tab).any(|&other| marks[other].title == marks[*nth].title)
    };
    let tells: HashSet<usize> = (0..marks.len())
        .filter(|nth| stands_alone(nth) && of_a_tab(nth) && quiet.is_all_around(tree, *nth, marks))
        .collect();
    let alone: HashSet<_> = (0..marks.len())
        .filter(|nth| stands_alone(nth) && !tells.contains(nth) && !is_link(tree, &marks[*nth]))
        .collect();
    // Links lead to tabs as well.
    let opens = |other: usize| alone.contains(&other) || (in_strips.contains(&other) && !is_link(tree, &marks[other]));
    let again = |nth: &usize| {
        let wanted = |other: &usize| marks[*other].title == marks[*nth].title && other != nth;
        let link = is_link(tree, &marks[*nth]);
        (0..marks.len()).filter(wanted).any(|other| alone.contains(&other) || (link && opens(other)))
    };
    let (leading, dividing): (Vec<_>, Vec<_>) = strips.iter().partition(|(_, of)| of.iter().any(again));
    let leads: HashSet<usize> = leading.into_iter().flat_map(|(_, of)| of).copied().collect();
    let gone: HashSet<usize> = (0..marks.len())
        .filter(|nth| {
            leads.contains(nth) || tells.contains(nth) || (!in_strips.contains(nth) && is_link(tree, &marks[*nth]))
        })
        .map(|nth| marks[nth].at)
        .collect();
    let before = marks.clone();
    for (strip, of) in dividing {
        let area = tree.subtree(*strip);
        let mut chosen: Vec<usize> = area.clone().filter(|&at| tree.node(at).selected == Some(true)).collect();
        if chosen.is_empty() && is_strip(tree, *strip, of, &before) {
            chosen.extend(in_front::of(tree, &area));
        }
        for &nth in of {
            let mark = &mut marks[nth];
            let own = chosen.iter().any(|&at| at == mark.at || tree.subtree(at).contains(&mark.at));
            mark.state = match chosen.len() {
                1 if own => State::Selected,
                // What stands beside it may be something of the title's as well.
                0 if !is_strip(tree, *strip, of, &before) => State::Unsaid,
                _ => State::Closed,
            };
            mark.aside = !chosen.is_empty() && mark.state == State::Closed;
            if mark.state == State::Selected {
                let rects = area.clone().filter_map(|at| tree.rect(at));
                mark.rect = rects.reduce(Rect::with).or(mark.rect);
            }
        }
    }
    marks.retain(|mark| !gone.contains(&mark.at));
    for mark in marks.iter_mut().filter(|mark| mark.state == State::Open && is_listed(tree, &quiet, mark.at)) {
        mark.state = State::Unsaid;
    }
}

/// Whether a title is one of several items of a list, and nothing that could be its own stands in the item: steps of a
/// guide, parts of a menu.
fn is_listed(tree: &Tree<'_>, quiet: &Quiet, title: usize) -> bool {
    let item = std::iter::once(title).chain(tree.ancestors(title)).find(|&at| tree.node(at).role == Role::Listitem);
    let Some((item, list)) = item.and_then(|item| Some((item, tree.parent(item)?))) else { return false };
    let items = tree.subtree(list).filter(|&at| tree.node(at).role == Role::Listitem && tree.parent(at) == Some(list));
    items.count() > 1 && quiet.is(&tree.subtree(item))
}

/// Whether a single known title has others of its kind on its line, which nobody knows, or below or above it such as nobody
/// can tell from it.
fn is_loose(tree: &Tree<'_>, strip: usize, of: &[usize], marks: &[Mark]) -> bool {
    let [title] = of.iter().map(|&nth| marks[nth].at).collect::<Vec<_>>()[..] else { return false };
    let parts: Vec<usize> = tree.subtree(strip).skip(1).filter(|&at| !tree.node(at).label().is_empty()).collect();
    let made_alike = |at: usize| {
        let (Some(one), Some(other)) = (&tree.node(at).sight, &tree.node(title).sight) else { return false };
        let in_line = (one.rect.middle() - other.rect.middle()).abs() <= LINE;
        is_twin(tree, at, title) || (in_line && (one.mark == other.mark || one.look == other.look))
    };
    let twin = |&at: &usize| {
        at != title
            && tree.parent(at) == tree.parent(title)
            && tree.node(at).role == tree.node(title).role
            && marks::is_title_like(tree, at)
            && made_alike(at)
    };
    let short = |&at: &usize| at == title || tree.node(at).label().chars().count() <= 20;
    parts.len() <= MAX_PARTS && parts.iter().all(short) && parts.iter().any(twin)
}

fn is_link(tree: &Tree<'_>, mark: &Mark) -> bool {
    tree.node(mark.at).role == Role::Link
}

fn is_strip(tree: &Tree<'_>, strip: usize, of: &[usize], marks: &[Mark]) -> bool {
    let pressed = |nth: &usize| marks::is_pressed(tree.node(marks[*nth].at));
    let titles: HashSet<_> = of.iter().map(|&nth| marks[nth].title).collect();
    let tabs = of.iter().any(|&nth| tree.node(marks[nth].at).role == Role::Tab);
    if titles.len() < 2 && !tabs {
        return false;
    }
    let parts: Vec<usize> = tree.subtree(strip).skip(1).filter(|&at| !tree.node(at).label().is_empty()).collect();
    let short = |&at: &usize| {
        let text = tree.node(at).label();
        labels::title(text).is_some() || (text.chars().count() <= 20 && !marks::ends_a_sentence(text))
    };
    let rects: Vec<Rect> = of.iter().filter_map(|&nth| tree.rect(marks[nth].at)).collect();
    let in_line = rects.windows(2).all(|pair| (pair[0].middle() - pair[1].middle()).abs() <= LINE);
    parts.len() <= MAX_PARTS && parts.iter().all(short) && (in_line || of.iter().all(pressed))
}

/// Where nothing stands that could belong to a title.
struct Quiet {
    /// For each node of the page how many such things stand before it.
    before: Vec<u32>,
    layer: Range<usize>,
}

impl Quiet {
    fn of(tree: &Tree<'_>, nodes: &[usize]) -> Self {
        let mut means = vec![false; tree.len()];
        for &at in nodes {
            means[at] = is_means(tree, at);
        }
        let mut count = 0;
        let before = (0..=tree.len()).map(|at| {
            let so_far = count;
            count += u32::from(means.get(at).copied().unwrap_or_default());
            so_far
        });
        let layer = nodes.first().map_or(0..0, |&first| first..nodes.last().map_or(first, |last| last + 1));
        Self { before: before.collect(), layer }
    }

    /// The largest box around a title that holds nothing of the kind.
    fn largest(&self, tree: &Tree<'_>, title: usize) -> Option<usize> {
        let quiet = |at: &usize| self.layer.contains(at) && self.is(&tree.subtree(*at));
        tree.ancestors(title).take_while(quiet).last()
    }

    /// Whether nothing of the kind stands in the box of a title, nor behind it before the next title.
    fn is_all_around(&self, tree: &Tree<'_>, nth: usize, marks: &[Mark]) -> bool {
        let at = marks[nth].at;
        let others = |area: &Range<usize>| marks.iter().any(|mark| mark.at != at && area.contains(&mark.at));
        let own = tree.ancestors(at).map(|at| tree.subtree(at)).take_while(|area| !others(area)).last();
        let next = marks.iter().map(|mark| mark.at).filter(|&other| other > at).min().unwrap_or(self.layer.end);
        own.is_none_or(|area| self.is(&area)) && self.is(&(at..next))
    }

    fn is(&self, area: &Range<usize>) -> bool {
        self.before[area.end] == self.before[area.start]
    }
}

fn is_means(tree: &Tree<'_>, at: usize) -> bool {
    let node = tree.node(at);
    let presses = [Word::Add, Word::BatchEdit, Word::Edit, Word::Save];
    is_field(tree, at)
        || matches!(node.role, Role::Combobox | Role::Checkbox | Role::Radio | Role::Editor)
        || form::says_value(&node.text)
        || labels::means(&node.text, Word::Nothing)
        || presses.iter().any(|word| is_press(tree, at, *word))
}
