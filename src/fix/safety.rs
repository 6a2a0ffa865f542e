//! The last look before a step is taken (safety rules 1 to 4). It knows nothing of why a planner wants the step and
//! checks it afresh against the page, so that a mistake of a planner stays a refused step and never becomes a wrong write.

use super::plan::{Goal, Step};
use crate::audit::Requirement;
use crate::console::labels::{self, Title, Word};
use crate::console::lists::ListSeen;
use crate::console::outline::Role;
use crate::console::reading::Reading;

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Forbidden {
    /// The node is neither in the requirement's section nor in the dialog that was opened for it.
    #[error("the control does not belong to the requirement")]
    Outside,
    /// The label is not the one that the step is for.
    #[error("the label is not on the list of what this step may press")]
    Label,
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
    | Step::Press { button: index, .. }
    | Step::Paste { editor: index, .. }
    | Step::Scroll { area: index, .. }) = *step;
    let node = page.tree.node(index);
    match step {
        Step::Scroll { .. } => return if node.scroll.is_some() { Ok(()) } else { Err(Forbidden::Unfit) },
        _ if !node.usable() => return Err(Forbidden::Unfit),
        _ => {}
    }
    match step {
        Step::Fill { text, .. } => {
            if node.role != Role::Textbox {
                return Err(Forbidden::Unfit);
            }
            if !belongs(goal, page, index) {
                return Err(Forbidden::Outside);
            }
            let holds = node.value.as_deref().unwrap_or_default();
            let kept = |line: &str| text.lines().any(|other| other.trim() == line.trim());
            let wanted = |line: &str| goal.wanted.iter().any(|value| value == line);
            // What stands in a field may be replaced only by more of the same, or if this run could have put it there.
            if node.cut
                || !holds.lines().all(|line| line.trim().is_empty() || kept(line) || (!node.multiline && wanted(line)))
            {
                return Err(Forbidden::Loses);
            }
        }
        Step::Press { word, .. } => {
            if !labels::means(node.label(), *word) || labels::forbidden(node.label()) {
                return Err(Forbidden::Label);
            }
            let saves = matches!(word, Word::Save | Word::Confirm | Word::RequestScopes);
            if saves && !goal.save {
                return Err(Forbidden::Saves);
            }
            if !leads_only(*word) && !belongs(goal, page, index) {
                return Err(Forbidden::Outside);
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

/// Words that only show something else and change nothing.
fn leads_only(word: Word) -> bool {
    matches!(word, Word::GotIt | Word::BatchImport | Word::TenantTab | Word::UserTab)
}

/// Whether a node stands in the requirement's section, or, while a dialog is open, in that dialog.
fn belongs(goal: &Goal<'_>, page: &Reading<'_>, index: usize) -> bool {
    if let Some(dialog) = &page.dialog {
        return dialog.contains(&index);
    }
    let title = match goal.requirement {
        Requirement::RedirectUrls => Title::RedirectUrls,
        Requirement::H5Domains => Title::H5Domains,
        _ => return false,
    };
    matches!(page.list(title), Some(ListSeen::List(list)) if list.nodes.contains(&index))
}
