//! Evidence by name: what a control is called itself.

use super::Named;
use crate::console::labels::{self, Title, Word};
use crate::console::outline::{Node, Role};

/// What the control's accessible name or example text names: a title's words and verbs, and nothing else. Whatever says
/// more only mentions the title.
pub(super) fn of(node: &Node) -> Option<Named> {
    if matches!(node.role, Role::Radio | Role::Option) {
        let modes = [Word::NewTab, Word::Browser];
        return modes.iter().any(|word| labels::chooses(node.label(), *word)).then_some(Named::Known(Title::OpenMode));
    }
    let named = |text: &str| labels::titled(text).map(Named::Known);
    named(&node.name).or_else(|| named(&node.description)).or_else(|| named(&node.placeholder))
}
