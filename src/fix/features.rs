//! Adding a feature: the button on its card, and the question that may follow (console.md §2).

use super::plan::{Goal, Memory, Next, Step};
use crate::console::capability::{self, CardSeen};
use crate::console::labels::Word;
use crate::console::reading::Reading;
use crate::facts::Feature;
use crate::words::Text;
use std::ops::Range;

/// The next step for a feature.
pub(super) fn next(goal: &Goal<'_>, feature: Feature, page: &Reading<'_>, memory: &mut Memory) -> Next {
    if let Some(dialog) = &page.dialog {
        return in_dialog(goal, feature, page, dialog, memory);
    }
    let card = match page.card(feature) {
        Some(CardSeen::Card(card)) => card,
        Some(CardSeen::Several(count)) => {
            return Next::hand_over(Text::new("hand_several").with(count.to_string()), None);
        }
        Some(CardSeen::Nowhere) | None => return Next::wait(Text::new("hand_no_card"), None),
    };
    let at = Some(card.label);
    if card.added {
        if memory.acted && !memory.checked {
            memory.checked = true;
            return Next::Check;
        }
        return Next::Done;
    }
    // Asked for once; whether it was answered with no, or is still under way, is not ours to overrule.
    if memory.acted {
        return Next::wait(Text::new("hand_not_taken").with(&card.label_text), at);
    }
    let button = page.tree.node(card.button);
    if !button.usable() {
        return Next::wait(Text::new("hand_disabled").with(&button.name), at);
    }
    memory.opened = true;
    Next::Do(Step::Press { button: card.button, word: Word::Add })
}

/// The question that follows. It is answered only if it is surely about this feature.
fn in_dialog(
    goal: &Goal<'_>,
    feature: Feature,
    page: &Reading<'_>,
    dialog: &Range<usize>,
    memory: &mut Memory,
) -> Next {
    let at = Some(page.tree.node(dialog.start).id);
    if !memory.opened {
        return Next::hand_over(Text::new("hand_dialog").with(page.dialog_name()), at);
    }
    if memory.closing {
        return Next::wait(Text::new("hand_dialog_stays").with(page.dialog_name()), at);
    }
    let Some(button) = capability::agrees(&page.tree, dialog, feature) else {
        return Next::wait(Text::new("hand_confirm_unclear"), at);
    };
    let node = page.tree.node(button);
    if !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(&node.name), at);
    }
    if !goal.save {
        return Next::hand_over(Text::new("hand_confirm_feature").with(&node.name), Some(node.id));
    }
    memory.closing = true;
    Next::Do(Step::Press { button, word: Word::Enable })
}
