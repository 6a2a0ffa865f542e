//! Evidence by sight: the nearest title above a control or to its left, as a person looks for it, with no wall between.

use super::{Mark, Owners, State, is_field, marks, order, own_label};
use crate::console::adder;
use crate::console::controls;
use crate::console::entries;
use crate::console::outline::{FRAME, Rect, Role, Tree};
use std::ops::Range;

/// How far left edges may differ, in pixels, for a title to stand above a control.
const ALIGNED: i32 = 24;
/// The same for entries, which tables and lists move to the right.
const INDENTED: i32 = 240;
/// How far middles may differ on one line.
const LINE: i32 = 8;
/// A field reaches no farther to its left.
const LABEL_COLUMN: i32 = 320;
/// How far below a field the next of its kind stands, or the button that adds one.
const NEXT_LINE: i32 = 40;
/// What is no higher than this is a rule.
const RULE: i32 = 2;

/// The title that a person would take a control to be of.
pub(super) fn of<'o>(owners: &'o Owners, tree: &Tree<'_>, control: usize) -> Option<&'o Mark> {
    let presses = matches!(tree.node(control).role, Role::Button | Role::Link);
    let reach = if presses { i32::MAX } else { LABEL_COLUMN };
    let rect = place(owners, tree, control)?;
    nearest(owners, tree, control, rect, reach, ALIGNED, |title, at| {
        is_self_contained(owners, tree, title, control) || blocked(owners, tree, at, rect, true)
    })
}

/// Where a control stands. A field among the tags that were entered in it reaches over all of them.
pub(super) fn place(owners: &Owners, tree: &Tree<'_>, control: usize) -> Option<Rect> {
    let tags = adder::box_of_tags(tree, owners, control).and_then(|around| tree.rect(around));
    tags.or_else(|| tree.rect(control))
}

/// The title that a person would take an entry to stand under. Rules divide the entries of a table from each other, and
/// numbers or names may stand before them: an entry begins where its row does.
pub(super) fn above<'o>(owners: &'o Owners, tree: &Tree<'_>, entry: usize) -> Option<&'o Mark> {
    let own = tree.rect(entry)?;
    let row = row_of(tree, entry).filter(|&row| owners.titles_in(&tree.subtree(row)) == 0);
    let x = row.and_then(|row| tree.rect(row)).map_or(own.x, |row| row.x.min(own.x));
    let rect = Rect { x, w: own.right() - x, ..own };
    nearest(owners, tree, entry, rect, LABEL_COLUMN, INDENTED, |title, at| {
        is_self_contained(owners, tree, title, entry) || blocked(owners, tree, at, rect, false)
    })
}

fn nearest<'o>(
    owners: &'o Owners,
    tree: &Tree<'_>,
    control: usize,
    rect: Rect,
    reach: i32,
    aligned: i32,
    blocked: impl Fn(&Mark, Rect) -> bool,
) -> Option<&'o Mark> {
    // What slid out of the screen stands under nothing that is on it.
    if rect.right() <= 0 {
        return None;
    }
    let presses = matches!(tree.node(control).role, Role::Button | Role::Link);
    // What floats over the page, such as a message, is the title of nothing in it.
    let here = |mark: &&Mark| mark.at != control && tree.root(mark.at) == tree.root(control);
    let counted = owners.marks.iter().filter(|mark| mark.divides()).filter(here);
    let near = counted.filter_map(|mark| {
        let title = mark.rect?;
        let with_words = || presses.then(|| block(owners, tree, mark, control)).flatten();
        // What stands on the same line is nearer than anything above, which has its own line below it.
        let in_block = || beside(title, block_right_of(owners, tree, mark, control)?, reach);
        let beside = beside(title, rect, reach)
            .or_else(|| beside(with_words()?, rect, reach))
            .or_else(in_block)
            .map(|distance| (false, distance));
        let near = beside.or_else(|| over(title, rect, aligned, mark.state).map(|distance| (true, distance)))?;
        Some((near, mark, title))
    });
    let (_, mark, title) = near.min_by_key(|(near, mark, _)| (*near, std::cmp::Reverse(mark.at)))?;
    (mark.state != State::Closed && !blocked(mark, title)).then_some(mark)
}

/// Where a title stands together with what explains it: the box of the two, if nothing in it can be used.
fn block(owners: &Owners, tree: &Tree<'_>, title: &Mark, control: usize) -> Option<Rect> {
    let boxes = tree.ancestors(title.at).take_while(|&at| !tree.subtree(at).contains(&control));
    let words = |at: usize| {
        owners.titles_in(&tree.subtree(at)) == 1
            && tree.subtree(at).all(|at| marks::is_text(tree.node(at)) || tree.subtree(at).len() > 1)
    };
    boxes.take_while(|&at| words(at)).last().and_then(|at| tree.rect(at))
}

/// The box that holds all to the right of a title, the control among it: explanations may stand above the control.
fn block_right_of(owners: &Owners, tree: &Tree<'_>, title: &Mark, control: usize) -> Option<Rect> {
    let block = tree.ancestors(control).take_while(|&at| owners.titles_in(&tree.subtree(at)) == 0).last()?;
    let with_title = tree.parent(block).is_some_and(|around| tree.subtree(around).contains(&title.at));
    tree.rect(block).filter(|block| with_title && title.rect.is_some_and(|title| title.right() <= block.x + 2))
}

/// How far to the left of a control a title on the same line stands; inside its upper part it floats.
fn beside(title: Rect, control: Rect, reach: i32) -> Option<i32> {
    let floats = title.x >= control.x - 2
        && title.right() <= control.right()
        && (control.y - 12..control.middle()).contains(&title.middle());
    if floats {
        return Some(0);
    }
    // A high box has its label at its upper end.
    let first_line = control.y..control.y + 32;
    let in_line =
        (title.middle() - control.middle()).abs() <= LINE || (control.h > 32 && first_line.contains(&title.middle()));
    let distance = control.x.saturating_sub(title.right());
    (in_line && distance >= -2 && distance <= reach).then_some(distance.max(0))
}

/// How far above a control a title stands, if the two are in line.
fn over(title: Rect, control: Rect, aligned: i32, state: State) -> Option<i32> {
    let distance = control.y - title.bottom();
    let in_line = state == State::Selected || title.overlaps_across(control) || (title.x - control.x).abs() <= aligned;
    (distance >= -4 && in_line).then_some(distance.max(0))
}

/// Whether a title stands in a box of its own that has more to say: then what stands beside the box is not the title's.
fn is_self_contained(owners: &Owners, tree: &Tree<'_>, title: &Mark, control: usize) -> bool {
    let boxes = tree.ancestors(title.at).map(|at| tree.subtree(at));
    let own = boxes.take_while(|area| owners.titles_in(area) == 1 && owners.layer.start < area.start).last();
    own.is_some_and(|area| {
        let says = |at: usize| at != title.at && marks::explains(tree.node(at));
        // A head stands in a box of its own, and what it is the head of follows.
        let heads = || order::of(owners, tree, control).is_some_and(|mark| mark.at == title.at);
        !area.contains(&control) && area.clone().any(says) && !heads()
    })
}

/// Whether something is drawn between a title and a control that ends the title's part of the page.
fn blocked(owners: &Owners, tree: &Tree<'_>, title: Rect, control: Rect, by_rules: bool) -> bool {
    let walls = || tree.walls(owners.in_dialog).iter().copied();
    let painted = |wall: &Rect| wall.h > RULE;
    let titles_in = |wall: Rect| owners.marks.iter().filter(move |mark| mark.rect.is_some_and(|rect| wall.holds(rect)));
    // A box with this one title holds all that is the title's, however it is divided within.
    let shared = walls().filter(painted).filter(|wall| wall.holds(title) && wall.holds(control));
    let smallest = shared.min_by_key(|wall| i64::from(wall.w) * i64::from(wall.h));
    if smallest.is_some_and(|wall| titles_in(wall).filter(|mark| mark.divides()).count() == 1) {
        return false;
    }
    let divides = |wall: Rect| {
        if wall.h > RULE {
            let (around_title, around_control) = (wall.holds(title), wall.holds(control));
            return around_title != around_control && !wall.frames(control);
        }
        // A rule as near to a title as a frame underlines it.
        let between = wall.y > title.bottom() + FRAME && wall.y < control.y + RULE;
        by_rules && between && wall.x <= control.x + ALIGNED && wall.right() >= control.x + ALIGNED
    };
    walls().any(divides)
}

/// The field right above a control, in line with it and with nothing drawn between.
pub(super) fn field_above(owners: &Owners, tree: &Tree<'_>, control: usize) -> Option<usize> {
    let rect = tree.rect(control)?;
    let above = owners.nodes(tree).into_iter().filter(|&at| at != control && is_field(tree, at));
    let near = above.filter_map(|at| {
        let field = tree.rect(at)?;
        let distance = rect.y - field.bottom();
        let in_line = (field.x - rect.x).abs() <= ALIGNED || (field.x <= rect.x && rect.right() <= field.right());
        (in_line && (-2..=NEXT_LINE).contains(&distance)).then_some((distance, at, field))
    });
    let (_, at, field) = near.min_by_key(|(distance, at, _)| (*distance, *at))?;
    // Each may have a frame of its own.
    let divides = |wall: &Rect| {
        let frame = wall.h <= field.h.max(rect.h) + FRAME && wall.h > RULE;
        let rule = wall.h <= RULE && wall.y > field.bottom() + RULE && wall.y < rect.y - RULE;
        !frame && (wall.holds(field) != wall.holds(rect) || (rule && wall.overlaps_across(rect)))
    };
    let walled = tree.walls(owners.in_dialog).iter().any(divides);
    (!walled && !own_label::stands_left(owners, tree, control, LABEL_COLUMN)).then_some(at)
}

/// The title above the entries that a button stands right below. A box with nothing but the button is its frame.
pub(super) fn above_entries<'o>(owners: &'o Owners, tree: &Tree<'_>, button: usize) -> Option<&'o Mark> {
    let own = tree.rect(button)?;
    if own_label::stands_left(owners, tree, button, i32::MAX) {
        return None;
    }
    let nodes = owners.nodes(tree);
    let leaves = || nodes.iter().copied().filter(|&at| at != button && tree.subtree(at).len() == 1);
    let alone = |wall: &Rect| !leaves().any(|at| tree.rect(at).is_some_and(|rect| wall.holds(rect)));
    let frames = tree.walls(owners.in_dialog).iter().copied().filter(|wall| wall.h > RULE && wall.holds(own));
    let rect = frames.filter(alone).max_by_key(|wall| wall.h).unwrap_or(own);
    // What is done with an entry stands on its line.
    let in_line = |at: usize| tree.rect(at).is_some_and(|entry| (entry.middle() - own.middle()).abs() <= LINE);
    if leaves().any(|at| in_line(at) && entries::is_shown(tree, at)) {
        return None;
    }
    let below = nodes.iter().filter_map(|&at| {
        let row = tree.rect(row_of(tree, at).unwrap_or(at))?;
        let distance = rect.y - row.bottom();
        let near = (-2..=NEXT_LINE).contains(&distance) && row.overlaps_across(rect);
        (near && entries::is_shown(tree, at)).then_some((distance, at))
    });
    let (_, entry) = below.min()?;
    above(owners, tree, entry).filter(|mark| mark.rect.is_some_and(|title| !blocked(owners, tree, title, rect, false)))
}

/// The row of a table or list that a node stands in.
fn row_of(tree: &Tree<'_>, at: usize) -> Option<usize> {
    tree.ancestors(at).find(|&around| tree.node(around).is_row())
}

/// The choice right before another one on its line.
pub(super) fn choice_before(tree: &Tree<'_>, layer: &Range<usize>, choice: usize) -> Option<usize> {
    let rect = tree.rect(choice)?;
    let before = layer.clone().filter(|&at| tree.node(at).role == Role::Radio && !tree.node(at).hidden);
    let near = before.filter_map(|at| {
        let other = tree.rect(at)?;
        let in_line = (other.middle() - rect.middle()).abs() <= LINE;
        (in_line && other.x < rect.x).then_some((rect.x - other.x, at))
    });
    near.min().map(|(_, at)| at)
}

/// The field that a button stands beside: the nearest to its left on its line; without boxes, the one in its own box.
pub(super) fn field_on_line(tree: &Tree<'_>, layer: &Range<usize>, button: usize) -> Option<usize> {
    let dialog = |at: usize| tree.ancestors(at).find(|&around| tree.node(around).role == Role::Dialog);
    let kept = |at: usize| is_field(tree, at) && !controls::is_remark(tree.node(at));
    let fields = || layer.clone().filter(|&at| kept(at) && dialog(at) == dialog(button));
    let Some(rect) = tree.rect(button) else {
        let area = tree.parent(button).map(|at| tree.subtree(at))?;
        return fields().rfind(|at| area.contains(at));
    };
    let left = fields().filter_map(|at| {
        let field = tree.rect(at)?;
        let in_line =
            (field.y..=field.bottom()).contains(&rect.middle()) || (field.middle() - rect.middle()).abs() <= LINE;
        (in_line && field.right() <= rect.x + LINE).then_some((rect.x - field.right(), at))
    });
    left.min().map(|(_, at)| at)
}
