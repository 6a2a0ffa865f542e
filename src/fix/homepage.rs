//! The web app's page: the desktop homepage is filled in where it is empty, and the way it opens is chosen. In each way
//! that a console may offer: fields that stand there, values behind an edit button, a dialog, one button that saves all
//! or one for each field.

use super::plan::{Ask, Goal, Memory, Next, Step};
use crate::audit::Requirement;
use crate::audit::evidence::ValueFact;
use crate::console::form::{Control, Field, FieldSeen};
use crate::console::labels::{self, Title, Word};
use crate::console::outline::{NodeId, Role};
use crate::console::pointed::Doubt;
use crate::console::reading::Reading;
use crate::console::web_app::{self, WebApp};
use crate::facts::{Known, OpenMode, Source};
use crate::words::Text;

/// What is wanted of the page.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wish<'a> {
    /// This desktop homepage.
    Desktop(&'a str),
    /// This way to open it.
    Mode(OpenMode),
}

/// The next step for the homepage.
pub(super) fn next(goal: &Goal<'_>, wish: Wish<'_>, page: &Reading<'_>, memory: &mut Memory) -> Next {
    let Some(shown) = &page.web_app else { return Next::wait(Text::new("hand_nowhere"), None) };
    if shown.missing {
        return missing(goal, memory);
    }
    match (&page.dialog, &page.web_app_dialog) {
        (Some(_), Some(form)) if memory.opened => Form { goal, wish, page, shown: form, dialog: true }.next(memory),
        (Some(dialog), _) => {
            let at = Some(page.tree.node(dialog.start).id);
            let dialog = Text::new(if memory.opened { "hand_dialog_stays" } else { "hand_dialog" });
            let why = dialog.with(page.dialog_name());
            if memory.opened { Next::wait(why, at) } else { Next::hand_over(why, at) }
        }
        (None, _) => Form { goal, wish, page, shown, dialog: false }.next(memory),
    }
}

/// The page does not exist. Right after the feature was added, it may only not exist yet.
fn missing(goal: &Goal<'_>, memory: &Memory) -> Next {
    let known = goal.evidence.web_app.all().any(|(source, seen)| source != Source::Page && !seen.fact);
    match memory.reloaded || known {
        true => Next::wait(Text::new("needs_web_app"), None),
        false => Next::WaitThenReload,
    }
}

/// The form that is worked on.
struct Form<'a> {
    goal: &'a Goal<'a>,
    wish: Wish<'a>,
    page: &'a Reading<'a>,
    shown: &'a WebApp,
    /// It stands in a dialog.
    dialog: bool,
}

impl Form<'_> {
    fn next(&self, memory: &mut Memory) -> Next {
        let field = match of(self.shown, self.goal.requirement) {
            Some(FieldSeen::Field(field)) => field.as_ref(),
            Some(FieldSeen::Several(count)) => {
                return Next::hand_over(Text::new("hand_several").with(count.to_string()), None);
            }
            Some(FieldSeen::Nowhere) | None => return Next::wait(Text::new("hand_nowhere"), None),
        };
        let at = Some(field.label);
        if field.loading {
            return Next::wait(Text::new("hand_loading"), at);
        }
        match (&field.control, self.wish) {
            (Control::None, _) => self.open(field, memory),
            (Control::Text(control), Wish::Desktop(wanted)) => self.fill(field, *control, wanted, memory),
            (Control::Radios(radios), Wish::Mode(mode)) => self.choose(field, radios, mode, memory),
            (Control::Select(select), Wish::Mode(mode)) => self.select(field, *select, mode, memory),
            _ => Next::hand_over(Text::new("hand_unclear").with(&field.label_text), at),
        }
    }

    /// Whether the field holds or shows what is wanted; nothing if that can't be told.
    fn fulfilled(&self, field: &Field) -> Option<bool> {
        match self.wish {
            Wish::Desktop(wanted) => web_app::url(&self.page.tree, field).map(|url| url == wanted),
            Wish::Mode(wanted) => web_app::mode(&self.page.tree, field).map(|mode| mode == wanted),
        }
    }

    /// The value stands there as text: see whether it must be opened.
    fn open(&self, field: &Field, memory: &mut Memory) -> Next {
        let at = Some(field.label);
        // What a form says that was opened to change it are its choices, and not what is chosen.
        if self.dialog {
            return Next::wait(Text::new("hand_no_means").with(&field.label_text), at);
        }
        if self.fulfilled(field) == Some(true) {
            return self.finish(field, memory);
        }
        let other = web_app::url(&self.page.tree, field).filter(|url| !url.is_empty());
        if let (Wish::Desktop(_), Some(other)) = (self.wish, other) {
            return Next::hand_over(Text::new("homepage_differs").with(other), at);
        }
        if memory.saved {
            return Next::wait(Text::new("hand_not_taken").with(&field.label_text), at);
        }
        if let (Some(control), Wish::Desktop(wanted)) = (self.doubt(field), self.wish) {
            let (doubt, place) = (Doubt::Control(control), field.label_text.clone());
            return Next::Ask(Ask { doubt, place, value: wanted.to_owned(), title: Title::DesktopHomepage });
        }
        let Some(edit) = field.edit else {
            return Next::wait(Text::new("hand_no_means").with(&field.label_text), at);
        };
        let node = self.page.tree.node(edit);
        if memory.opened {
            return Next::wait(Text::new("hand_not_opened").with(&node.name), at);
        }
        if !node.usable() {
            return Next::wait(Text::new("hand_disabled").with(&node.name), at);
        }
        memory.opened = true;
        Next::Do(Step::Press { button: edit, word: Word::Edit })
    }

    /// A text field of which only the admin can tell whether it is the homepage's.
    fn doubt(&self, field: &Field) -> Option<usize> {
        let node = |at: usize| self.page.tree.node(at);
        field.doubt.filter(|&at| node(at).role == Role::Textbox && node(at).usable())
    }

    fn fill(&self, field: &Field, control: usize, wanted: &str, memory: &mut Memory) -> Next {
        let node = self.page.tree.node(control);
        match node.value.as_deref() {
            Some(value) if value == wanted => return self.finish(field, memory),
            Some("") if !node.cut => {}
            Some(other) => return Next::hand_over(Text::new("homepage_differs").with(other), Some(field.label)),
            None => return Next::hand_over(Text::new("hand_unclear").with(&field.label_text), Some(field.label)),
        }
        if let Some(stop) = self.unready(field, control, memory) {
            return stop;
        }
        memory.boxed = true;
        Next::Do(Step::Fill { field: control, text: wanted.to_owned() })
    }

    fn choose(&self, field: &Field, radios: &[usize], mode: OpenMode, memory: &mut Memory) -> Next {
        if self.fulfilled(field) == Some(true) {
            return self.finish(field, memory);
        }
        let word = web_app::word(mode);
        let means = |radio: &&usize| labels::chooses(self.page.tree.node(**radio).label(), word);
        let wanted: Vec<usize> = radios.iter().filter(means).copied().collect();
        let [radio] = wanted.as_slice() else {
            return Next::hand_over(Text::new("hand_no_choice").with(&field.label_text), Some(field.label));
        };
        if let Some(stop) = self.unready(field, *radio, memory) {
            return stop;
        }
        memory.boxed = true;
        Next::Do(Step::Press { button: *radio, word })
    }

    fn select(&self, field: &Field, select: usize, mode: OpenMode, memory: &mut Memory) -> Next {
        if self.fulfilled(field) == Some(true) {
            return self.finish(field, memory);
        }
        let (node, at) = (self.page.tree.node(select), Some(field.label));
        // A list of the browser's own shows its choices to nobody but the person before it.
        if node.tag == "select" {
            return Next::hand_over(Text::new("hand_no_choice").with(&field.label_text), at);
        }
        if let Some(stop) = self.unready(field, select, memory) {
            return stop;
        }
        if memory.tabbed {
            return match web_app::option(&self.page.tree, mode) {
                Some(option) => {
                    memory.boxed = true;
                    Next::Do(Step::Press { button: option, word: web_app::word(mode) })
                }
                None => Next::wait(Text::new("hand_no_choice").with(&field.label_text), at),
            };
        }
        memory.tabbed = true;
        Next::Do(Step::Open { select })
    }

    /// What keeps the field from being changed.
    fn unready(&self, field: &Field, control: usize, memory: &Memory) -> Option<Next> {
        let at = Some(field.label);
        if memory.boxed {
            return Some(Next::wait(Text::new("hand_not_taken").with(&field.label_text), at));
        }
        if !self.page.tree.node(control).usable() {
            return Some(Next::wait(Text::new("hand_disabled").with(&field.label_text), at));
        }
        if self.admin_at_work(field) || (!self.dialog && self.own_unsaved()) {
            return Some(Next::hand_over(Text::new("hand_form_dirty"), at));
        }
        None
    }

    /// Whether another field, which would be saved along, holds something that nobody has saved.
    fn admin_at_work(&self, field: &Field) -> bool {
        let evidence = self.goal.evidence;
        let unsaved_mode = evidence.open_mode.page.as_ref().is_some_and(|seen| seen.fact.unsaved);
        let unsaved = |known: &Known<ValueFact<String>>| known.page.as_ref().is_some_and(|seen| seen.fact.unsaved);
        let others = match self.wish {
            Wish::Desktop(_) => unsaved_mode,
            Wish::Mode(_) => unsaved(&evidence.desktop),
        };
        !self.dialog && !field.saved_alone && (others || unsaved(&evidence.mobile))
    }

    /// Whether the field itself holds something on the page that is not saved.
    fn own_unsaved(&self) -> bool {
        match self.wish {
            Wish::Desktop(_) => self.goal.evidence.desktop.page.as_ref().is_some_and(|seen| seen.fact.unsaved),
            Wish::Mode(_) => self.goal.evidence.open_mode.page.as_ref().is_some_and(|seen| seen.fact.unsaved),
        }
    }

    /// It is as wanted; see that it is saved.
    fn finish(&self, field: &Field, memory: &mut Memory) -> Next {
        let unsaved = self.dialog || self.own_unsaved();
        if unsaved && !memory.saved {
            return self.save(field, memory);
        }
        if self.dialog {
            return Next::wait(Text::new("hand_dialog_stays").with(self.page.dialog_name()), Some(field.label));
        }
        if unsaved && !memory.reloaded {
            // The button stays what it was: only a fresh page tells whether it saved.
            return Next::WaitThenReload;
        }
        if unsaved {
            return Next::wait(Text::new("hand_not_taken").with(&field.label_text), Some(field.label));
        }
        if memory.acted && !memory.checked {
            memory.checked = true;
            return Next::Check;
        }
        Next::Done
    }

    fn save(&self, field: &Field, memory: &mut Memory) -> Next {
        let Some((button, word)) = field.save else {
            return Next::wait(Text::new("hand_confirm_unclear"), Some(field.label));
        };
        let node = self.page.tree.node(button);
        let at: Option<NodeId> = Some(node.id);
        if !self.goal.save {
            return Next::hand_over(Text::new("hand_save").with(&node.name), at);
        }
        if self.admin_at_work(field) {
            return Next::hand_over(Text::new("hand_form_dirty"), at);
        }
        if !node.usable() {
            return Next::wait(Text::new("hand_disabled").with(&node.name), at);
        }
        memory.saved = true;
        memory.reloaded = false;
        Next::Do(Step::Press { button, word })
    }
}

/// The field of a requirement.
pub(super) fn of<'a>(form: &'a WebApp, requirement: &Requirement) -> Option<&'a FieldSeen> {
    match requirement {
        Requirement::DesktopHomepage => Some(&form.desktop),
        Requirement::OpenMode => Some(&form.open_mode),
        _ => None,
    }
}
