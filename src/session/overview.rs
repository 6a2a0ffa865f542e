//! The overview in the corner of the window: what is left in the app, here and on the console's other pages. It leads an admin
//! through who never opens the panel.

use super::{Context, Session};
use crate::audit::{Requirement, Verdict, judge};
use crate::console::routes::{App, Page};
use crate::protocol::{Effect, Hint, HintButton, PageId};
use crate::words::Text;

/// What the overview is called among the hints.
pub(super) const OVERVIEW: &str = "overview";
/// What its button does.
pub(super) const NEXT: &str = "next";

/// What is left on one page of the console.
struct Left {
    page: Page,
    /// Requirements of which something is known to be missing or to differ.
    open: usize,
}

impl Left {
    fn line(&self, context: &Context) -> String {
        let line = match self.open {
            0 => Text::new("overview_unseen").named(&self.page.key()),
            open => Text::new("overview_line").named(&self.page.key()).with(open.to_string()),
        };
        context.words.say(&line)
    }
}

/// The overview for the page that is shown; none while a run is at work, and where nothing is left.
pub(super) fn overview(context: &Context, session: &Session) -> Option<Hint> {
    let app = session.app.as_ref().filter(|app| !app.is_unborn())?;
    let view = session.page.as_ref().filter(|view| !view.covered)?;
    if session.run.as_ref().is_some_and(crate::fix::Run::active) {
        return None;
    }
    let left = left(context, session, app);
    let open: usize = left.iter().map(|it| it.open).sum();
    if open == 0 {
        return None;
    }
    let here: usize = left.iter().filter(|it| shows(view.page, it.page)).map(|it| it.open).sum();
    let say = |text: &Text| context.words.say(text);
    let button = next(&left, view.page).map(|page| HintButton {
        action: NEXT.to_owned(),
        label: say(&Text::new("overview_next").named(&page.key())),
        copy: String::new(),
    });
    Some(Hint {
        requirement: OVERVIEW.to_owned(),
        verdict: Verdict::Missing.word().to_owned(),
        anchor: 0,
        title: say(&Text::new("overview_title").with(open.to_string()).with(here.to_string())),
        short: open.to_string(),
        lines: left.iter().map(|it| it.line(context)).collect(),
        note: say(&Text::new("overview_note")),
        button,
    })
}

/// Leads to the next page on which something is left.
pub(super) fn go_on(context: &Context, session: &Session, page: PageId) -> Option<Effect> {
    let (app, view) = (session.app.as_ref()?, session.page.as_ref()?);
    let next = next(&left(context, session, app), view.page)?;
    Some(Effect::Go { page, path: app.path(next) })
}

/// What is left, in the order of the set-up. A page that was not seen yet may hold something, too.
fn left(context: &Context, session: &Session, app: &App) -> Vec<Left> {
    let mut all: Vec<Left> = Vec::new();
    for requirement in Requirement::all(&context.profile) {
        let Some(page) = requirement.page() else { continue };
        let open = match judge(&requirement, &context.profile, app, &session.evidence).verdict {
            Verdict::Missing | Verdict::Different => 1,
            Verdict::Unknown => 0,
            Verdict::Met | Verdict::Pending | Verdict::ToConfirm => continue,
        };
        match all.iter_mut().find(|it| it.page == page) {
            Some(known) => known.open += open,
            None => all.push(Left { page, open }),
        }
    }
    all
}

/// The first other page on which something is known to be open, else the first that was not seen.
fn next(left: &[Left], shown: Page) -> Option<Page> {
    let mut others = left.iter().filter(|it| !shows(shown, it.page)).peekable();
    let unseen = others.peek().map(|it| it.page);
    others.find(|it| it.open > 0).map(|it| it.page).or(unseen)
}

/// Whether a page shows what is on another: a version, and the form of a new one, stand for the list of them.
fn shows(shown: Page, page: Page) -> bool {
    shown == page || (page == Page::Versions && matches!(shown, Page::CreateVersion | Page::Version))
}
