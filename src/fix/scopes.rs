//! Adding scopes by the console's batch import (console.md §2): open the dialog, put the JSON into its editor, go on to
//! the review, and request what is listed there. The import only adds: what the app has is not touched.

use super::plan::{Goal, Memory, Next, Step};
use crate::audit::Verdict;
use crate::console::controls;
use crate::console::labels::{self, Word};
use crate::console::outline::Role;
use crate::console::reading::Reading;
use crate::console::scopes;
use crate::console::whole::Whole;
use crate::facts::Identity;
use crate::words::Text;
use std::ops::Range;

/// How often a list is scrolled on before it is given up.
const MAX_SCROLLS: u32 = 200;

/// The next step for the scopes of one identity.
pub(super) fn next(goal: &Goal<'_>, identity: Identity, page: &Reading<'_>, memory: &mut Memory) -> Next {
    if let Some(dialog) = page.dialog.clone() {
        let at = Some(page.tree.node(dialog.start).id);
        return match memory.opened {
            true => in_dialog(goal, identity, page, &dialog, memory),
            false => Next::hand_over(Text::new("hand_dialog").with(page.dialog_name()), at),
        };
    }
    let Some(list) = &page.scopes else { return Next::wait(Text::new("hand_nowhere"), None) };
    if !list.is_of(identity) {
        return to_tab(page, identity, memory);
    }
    match list.whole {
        Whole::Loading => return Next::wait(Text::new("hand_loading"), None),
        _ if !list.loaded => return Next::wait(Text::new("hand_loading"), None),
        Whole::Cut => return Next::hand_over(Text::new("hand_filtered"), None),
        Whole::Scrolls(area) if !seen_all(goal, identity) => return scroll_on(page, area, memory),
        Whole::Yes | Whole::Unseen | Whole::Unclear | Whole::More(_) | Whole::Scrolls(_) => {}
    }
    let missing = goal.judgement.missing();
    if missing.is_empty() {
        return match goal.judgement.verdict {
            Verdict::Unknown => Next::wait(goal.judgement.summary.clone(), None),
            _ => Next::Done,
        };
    }
    if memory.requested {
        return Next::wait(Text::new("hand_not_taken").with(missing.join(", ")), None);
    }
    open(page, memory)
}

fn seen_all(goal: &Goal<'_>, identity: Identity) -> bool {
    goal.evidence.scopes(identity).best().is_some_and(|fact| fact.whole)
        || goal.judgement.values.iter().all(|wanted| wanted.verdict != Verdict::Unknown)
}

/// Looks at the rest of a list that shows a part of its rows only.
fn scroll_on(page: &Reading<'_>, area: usize, memory: &mut Memory) -> Next {
    let node = page.tree.node(area);
    let Some(scrolled) = node.scroll else { return Next::wait(Text::new("hand_loading"), None) };
    let at_end = scrolled.top + scrolled.view + 4 >= scrolled.full;
    if memory.scrolled > MAX_SCROLLS {
        return Next::hand_over(Text::new("hand_scrolls"), Some(node.id));
    }
    // From the top, half a view at a time, so that no row is skipped.
    let top = if memory.scrolled == 0 || at_end { 0 } else { scrolled.top + (scrolled.view / 2).max(1) };
    memory.scrolled += 1;
    Next::Do(Step::Scroll { area, top })
}

fn to_tab(page: &Reading<'_>, identity: Identity, memory: &mut Memory) -> Next {
    let word = match identity {
        Identity::Tenant => Word::TenantTab,
        Identity::User => Word::UserTab,
    };
    match scopes::identity_tab(&page.tree, word) {
        Some(button) if !memory.tabbed => {
            memory.tabbed = true;
            Next::Do(Step::Press { button, word })
        }
        tab => Next::wait(Text::new("hand_identity"), tab.map(|tab| page.tree.node(tab).id)),
    }
}

fn open(page: &Reading<'_>, memory: &mut Memory) -> Next {
    let all = 0..page.tree.len();
    let Some(button) = controls::one(&controls::buttons(&page.tree, &all, Word::BatchImport)) else {
        return Next::wait(Text::new("hand_no_import"), None);
    };
    let node = page.tree.node(button);
    if memory.opened {
        return Next::wait(Text::new("hand_not_opened").with(&node.name), Some(node.id));
    }
    if !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(&node.name), Some(node.id));
    }
    memory.opened = true;
    Next::Do(Step::Press { button, word: Word::BatchImport })
}

fn in_dialog(
    goal: &Goal<'_>,
    identity: Identity,
    page: &Reading<'_>,
    dialog: &Range<usize>,
    memory: &mut Memory,
) -> Next {
    let at = Some(page.tree.node(dialog.start).id);
    if dialog.clone().any(|index| labels::means(&page.tree.node(index).text, Word::DataRange)) {
        return Next::hand_over(Text::new("hand_data_range"), at);
    }
    if memory.requested {
        return Next::wait(Text::new("hand_dialog_stays").with(page.dialog_name()), at);
    }
    let editors: Vec<usize> =
        page.tree.find(dialog.clone(), |node| node.role == Role::Editor && node.usable()).collect();
    if memory.pasted {
        let review = controls::buttons(&page.tree, dialog, Word::RequestScopes);
        return match (editors.is_empty(), controls::one(&review)) {
            (true, Some(button)) => request(goal, page, dialog, button, memory),
            _ => to_review(page, dialog, memory),
        };
    }
    let tab =
        page.tree.find(dialog.clone(), |node| labels::means(node.label(), Word::ImportTab) && !node.hidden).next();
    if let Some(tab) = tab.filter(|&tab| !selected(page, tab) && !memory.tabbed) {
        memory.tabbed = true;
        return Next::Do(Step::Press { button: tab, word: Word::ImportTab });
    }
    match editors.as_slice() {
        [editor] => {
            memory.pasted = true;
            Next::Do(Step::Paste { editor: *editor, text: import_json(identity, &goal.judgement.missing()) })
        }
        [] => Next::wait(Text::new("hand_no_editor"), at),
        _ => Next::hand_over(Text::new("hand_unclear").with(page.dialog_name()), at),
    }
}

fn selected(page: &Reading<'_>, tab: usize) -> bool {
    let chosen = |index: usize| page.tree.node(index).selected == Some(true);
    chosen(tab) || page.tree.parent(tab).is_some_and(chosen)
}

/// The JSON that the import takes.
#[must_use]
pub fn import_json(identity: Identity, names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("      \"{name}\"")).collect();
    let filled = format!("[\n{}\n    ]", quoted.join(",\n"));
    let (tenant, user) = match identity {
        Identity::Tenant => (filled.as_str(), "[]"),
        Identity::User => ("[]", filled.as_str()),
    };
    format!("{{\n  \"scopes\": {{\n    \"tenant\": {tenant},\n    \"user\": {user}\n  }}\n}}")
}

fn to_review(page: &Reading<'_>, dialog: &Range<usize>, memory: &mut Memory) -> Next {
    let at = Some(page.tree.node(dialog.start).id);
    let Some(button) =
        controls::one(&controls::buttons(&page.tree, dialog, Word::NextReview)).filter(|_| !memory.reviewed)
    else {
        return Next::wait(Text::new("hand_no_review"), at);
    };
    let node = page.tree.node(button);
    if !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(&node.name), Some(node.id));
    }
    memory.reviewed = true;
    Next::Do(Step::Press { button, word: Word::NextReview })
}

/// On the review screen: nothing may be requested that was not asked for.
fn request(goal: &Goal<'_>, page: &Reading<'_>, dialog: &Range<usize>, button: usize, memory: &mut Memory) -> Next {
    let node = page.tree.node(button);
    let listed: Vec<&str> =
        dialog.clone().map(|index| page.tree.node(index).text.as_str()).filter(|text| scopes::is_scope(text)).collect();
    let missing = goal.judgement.missing();
    if let Some(other) = listed.iter().find(|name| !missing.contains(name)) {
        return Next::hand_over(Text::new("hand_review_differs").with(*other), Some(node.id));
    }
    if listed.is_empty() {
        return Next::wait(Text::new("hand_review_empty"), Some(node.id));
    }
    if !goal.save {
        return Next::hand_over(Text::new("hand_review").with(&node.name), Some(node.id));
    }
    if !node.usable() {
        return Next::wait(Text::new("hand_disabled").with(&node.name), Some(node.id));
    }
    memory.requested = true;
    Next::Do(Step::Press { button, word: Word::RequestScopes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_import_is_json_with_one_identity_filled() {
        let value: serde_json::Value = serde_json::from_str(&import_json(Identity::Tenant, &["a:b", "c:d"])).unwrap();
        assert_eq!(value, serde_json::json!({"scopes": {"tenant": ["a:b", "c:d"], "user": []}}));
        let value: serde_json::Value = serde_json::from_str(&import_json(Identity::User, &["a:b"])).unwrap();
        assert_eq!(value, serde_json::json!({"scopes": {"tenant": [], "user": ["a:b"]}}));
    }
}
