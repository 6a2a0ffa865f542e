//! What is known of each tab while the background is awake, and how that outlives its sleep.

use super::context::{self, InUse, context};
use super::sessions;
use crate::report::view::View;
use crate::session::Session;
use std::cell::RefCell;
use std::rc::Rc;

/// Longest session that is kept, as text. The browser gives 10 MB to all tabs together: one page must not take what the others need.
const MAX_KEPT: usize = 1 << 20;

/// A tab.
#[derive(Default)]
pub(super) struct Tab {
    pub(super) session: Session,
    /// Key of a sentence to tell beside the view: what went wrong around the session.
    pub(super) notice: Option<&'static str>,
    /// The app, and the profile, whose confirmations the session holds.
    pub(super) recalled: Option<String>,
    /// The context that is kept beside the session.
    beside: Option<Rc<InUse>>,
    /// What the panels were told last.
    pub(super) told: Option<(View, Option<&'static str>)>,
}

thread_local! {
    /// By number. They are few: a list is as quick as a map, and smaller.
    static TABS: RefCell<Vec<(i32, Tab)>> = const { RefCell::new(Vec::new()) };
}

/// Does something with what is known of a tab.
pub(super) fn with_tab<T>(tab: i32, work: impl FnOnce(&mut Tab) -> T) -> T {
    TABS.with_borrow_mut(|tabs| {
        let at = tabs.iter().position(|(id, _)| *id == tab).unwrap_or_else(|| {
            tabs.push((tab, Tab::default()));
            tabs.len() - 1
        });
        work(&mut tabs[at].1)
    })
}

/// Forgets a tab.
pub(super) fn forget(tab: i32) {
    TABS.with_borrow_mut(|tabs| tabs.retain(|(id, _)| *id != tab));
}

/// Forgets all of them.
pub(super) fn forget_all() {
    TABS.take();
}

/// Brings back a tab's session from before the background slept, and its context; tells whether there is one.
pub(super) async fn wake(tab: i32) -> bool {
    if TABS.with_borrow(|tabs| tabs.iter().any(|(id, _)| *id == tab)) {
        return true;
    }
    let Some((session, kept)) = sessions::load(tab).await else { return false };
    with_tab(tab, |it| {
        it.session = session;
        it.beside = kept.map(context::known);
    });
    true
}

/// Keeps a tab's session, and its context where that is another than before. Where that fails, or the session is too large, it
/// lives on in memory, and the admin is told.
pub(super) async fn keep(tab: i32, context: &Rc<InUse>) {
    let (session, same) =
        with_tab(tab, |it| (it.session.store(), it.beside.as_ref().is_some_and(|beside| Rc::ptr_eq(beside, context))));
    let context_text = (!same).then(|| context.store());
    let fits = session.len() <= MAX_KEPT;
    if !fits {
        // After a sleep the tab begins anew, sooner than from what was.
        sessions::remove(tab);
    }
    if fits && sessions::save(tab, &session, context_text.as_deref()).await {
        with_tab(tab, |it| it.beside = Some(Rc::clone(context)));
    } else {
        // What is kept there may be out of date.
        sessions::remove_context(tab);
        with_tab(tab, |it| {
            it.beside = None;
            it.notice = Some("panel_notice_memory");
        });
    }
}

/// The context of the app that a tab shows.
pub(super) async fn context_of(tab: i32) -> Option<Rc<InUse>> {
    context(with_tab(tab, |it| it.session.app_key())).await
}
