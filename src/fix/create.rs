//! Filling the form that creates an app, on the list of apps: name and description, into empty fields only. The admin
//! presses what creates it.

use super::plan::{Goal, Next, Step};
use crate::console::app_list::{MAX_DESCRIPTION, MAX_NAME};
use crate::console::controls;
use crate::console::labels::{self, Word};
use crate::console::reading::Reading;
use crate::words::Text;

/// The next step for an app that is about to be created.
pub(super) fn next(goal: &Goal<'_>, page: &Reading<'_>) -> Next {
    let tree = &page.tree;
    let Some(form) = &page.create_form else {
        if page.dialog.is_some() {
            return Next::hand_over(Text::new("hand_dialog").with(page.dialog_name()), None);
        }
        let button = controls::one(&controls::buttons(tree, &(0..tree.len()), Word::CreateApp));
        let label = button.map_or("创建企业自建应用 / Create Custom App", |at| tree.node(at).name.as_str());
        return Next::wait(Text::new("hand_create_closed").with(label), button.map(|at| tree.node(at).id));
    };
    let chinese = labels::is_chinese(&tree.node(form.label).text);
    let description = goal.profile.app.as_ref().and_then(|app| app.description.as_ref());
    let description = description.map(|text| match (&text.zh_cn, chinese) {
        (Some(zh), true) => zh,
        _ => &text.en,
    });
    let wanted = [(Some(form.name), goal.wanted.first(), MAX_NAME), (form.description, description, MAX_DESCRIPTION)];
    for (field, text, limit) in wanted {
        let (Some(field), Some(text)) = (field, text) else { continue };
        let node = tree.node(field);
        let is_empty = node.value.as_deref().is_some_and(|holds| holds.trim().is_empty());
        if is_empty && text.chars().count() <= limit {
            return match node.usable() {
                true => Next::Do(Step::Fill { field, text: text.clone() }),
                false => Next::wait(Text::new("hand_disabled").with(node.label()), Some(node.id)),
            };
        }
    }
    let label = form.create.map_or(if chinese { "创建" } else { "Create" }, |at| tree.node(at).name.as_str());
    Next::hand_over(Text::new("hand_create").with(label), form.create.map(|at| tree.node(at).id))
}
