//! The side panel: shows the view of one tab and passes on what the admin asks for.
//!
//! It decides nothing. [`follow`] finds the tab, [`page`] says how things look, [`tree`] draws what changed, [`ask`] lists
//! what will change before it is done, [`act`] takes what the admin presses.

mod act;
mod ask;
mod check;
mod choice;
pub(super) mod follow;
mod language;
mod live_scopes;
mod official;
mod page;
pub(super) mod parts;
mod question;
mod quota;
mod reach;
mod requirement;
mod run;
pub(super) mod take_along;
mod top;
pub(super) mod tree;
mod values;

use super::{browser, convert, i18n};
use crate::protocol::Command;
use crate::report::view::{RunView, View};
use crate::words::Catalog;
use ask::Question;
use gloo_utils::document;
use page::{Extras, Screen};
use requirement::head_id;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use tree::Drawn;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

/// How often the background is asked about a run, in milliseconds: a page that has died says nothing by itself.
const WATCH: u32 = 5_000;

/// The panel, for everything that may call it later.
type Panel = Rc<RefCell<State>>;

/// What the panel knows.
struct State {
    /// Itself, for what happens later.
    panel: Weak<RefCell<State>>,
    /// The next question about the run is on its way.
    watching: bool,
    words: Catalog,
    /// Where the console is, as the manifest has it.
    consoles: Vec<String>,
    /// The tab that is shown.
    tab: Option<i32>,
    /// Number of the latest look at the tab: answers to earlier ones come too late.
    look: u32,
    screen: Screen,
    extras: Extras,
    question: Option<Question>,
    main: Drawn,
    announcer: Element,
}

/// Starts the panel in its page.
///
/// # Errors
/// When the page is not the panel's.
#[wasm_bindgen(js_name = startPanel)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_panel() -> Result<(), JsValue> {
    let words = i18n::page_words().await;
    let document = document();
    let element = |id| document.get_element_by_id(id).ok_or_else(|| JsValue::from_str("not the panel's page"));
    let (main, announcer) = (element("panel")?, element("announcer")?);
    let panel = Rc::new_cyclic(|panel| {
        RefCell::new(State {
            panel: Weak::clone(panel),
            watching: false,
            words,
            consoles: follow::consoles(),
            tab: None,
            look: 0,
            screen: Screen::Loading,
            extras: Extras::default(),
            question: None,
            main: Drawn::adopt(main),
            announcer,
        })
    });
    panel.borrow_mut().draw();
    act::listen(&panel);
    choice::listen(&panel)?;
    official::listen(&panel);
    follow::listen(&panel)?;
    language::follow(&panel)?;
    follow::look(panel).await;
    Ok(())
}

impl State {
    /// The view that is shown.
    fn view(&self) -> Option<&View> {
        if let Screen::Ready(view) = &self.screen { Some(view) } else { None }
    }

    /// Shows another screen.
    fn show(&mut self, screen: Screen) {
        self.change(|state| state.screen = screen);
        match (&self.screen, &mut self.question) {
            (Screen::Ready(view), Some(question)) => question.update(&self.words, view),
            _ => self.question = None,
        }
    }

    /// Shows a view that the background sent, with what it says beside it.
    fn show_view(&mut self, message: &JsValue) {
        let Some(view) = convert::from_js::<View>(message) else { return };
        self.extras.notice = browser::text(message, "notice");
        if !view.requirements.is_empty() {
            self.show(Screen::Ready(Box::new(view)));
            choice::follow(self);
            self.watch_run();
        }
    }

    /// Whether the background says that a run is at work.
    fn is_running(&self) -> bool {
        self.view().and_then(|view| view.run.as_ref()).is_some_and(|run| run.outcome.is_none())
    }

    /// Asks about the run again after a while, for as long as it is at work.
    fn watch_run(&mut self) {
        if self.watching || !self.is_running() {
            return;
        }
        let panel = Weak::clone(&self.panel);
        let ask = Closure::once_into_js(move || {
            let Some(panel) = panel.upgrade() else { return };
            panel.borrow_mut().watching = false;
            if panel.borrow().is_running() {
                spawn_local(send(panel, Command::Show));
            }
        });
        self.watching = browser::set_timeout(ask.unchecked_ref(), WATCH).is_ok();
    }

    /// Turns to another tab: nothing of the former may be seen or answered any more.
    fn turn_to(&mut self, tab: Option<i32>) {
        self.tab = tab;
        self.extras = Extras::default();
        self.announcer.set_text_content(None);
        self.question = None;
        self.screen = Screen::Loading;
        self.draw();
    }

    /// Changes what is known and draws it. Progress is there to be read; said aloud are the beginning and the end only.
    fn change(&mut self, change: impl FnOnce(&mut Self)) {
        let had_view = self.view().is_some();
        let before = self.run();
        change(self);
        let asked = |run: Option<&RunView>| run.and_then(question::state);
        if let Some(run) = self.run()
            && asked(Some(&run)).is_some()
            && asked(before.as_ref()) != asked(Some(&run))
        {
            // What is asked must be seen, even if the admin had closed it.
            self.extras.forget_opened(&run.target);
        }
        self.draw();
        let is_told = |run: &RunView| {
            let state = |run: &RunView| (run.target.clone(), run.outcome.clone(), run.paused, question::state(run));
            before.as_ref().is_some_and(|before| state(before) == state(run))
        };
        let Some(run) = self.run() else { return };
        if asked(Some(&run)).is_some() && asked(before.as_ref()) != asked(Some(&run)) {
            question::focus();
        }
        if had_view && !is_told(&run) {
            self.announce(run.question.as_ref().map_or(&run.summary, |it| &it.text));
        }
    }

    fn announce(&self, text: &str) {
        self.announcer.set_text_content(Some(text));
    }

    fn tell_error(&mut self, error: &str) {
        self.extras.notice = Some(self.words.filled("panel_error", &[error]));
        self.draw();
    }

    fn draw(&mut self) {
        let place = focused().map(|element| (requirement_of(&element), element));
        self.main.update(page::page(&self.words, &self.screen, &self.extras, &self.consoles));
        if let Some((requirement, element)) = place
            && (!element.is_connected() || element.closest(".body[hidden]").ok().flatten().is_some())
        {
            refocus(requirement);
        }
    }

    /// The run that is shown.
    fn run(&self) -> Option<RunView> {
        page::current_run(&self.words, self.view()?, &self.extras)
    }
}

/// Has a command carried out for the tab that is shown.
fn command(panel: &Panel, command: Command) {
    spawn_local(send(Rc::clone(panel), command));
}

/// Sends a command for the tab and shows what comes back.
async fn send(panel: Panel, command: Command) {
    let tab = panel.borrow().tab;
    if let Some(tab) = tab {
        send_to(panel, tab, command).await;
    }
}

/// Sends a command for a tab, which may not be the one that is shown any more.
async fn send_to(panel: Panel, tab: i32, command: Command) {
    let begins = matches!(command, Command::Run { .. });
    let reply = request(tab, &command).await;
    let mut state = panel.borrow_mut();
    if state.tab != Some(tab) {
        return;
    }
    if begins {
        state.extras.starting = None;
    }
    match reply {
        Ok(view) => state.show_view(&view),
        Err(error) => state.tell_error(&error),
    }
}

/// Asks the background. The error is what it says is wrong, or what the browser says of the background.
async fn request(tab: i32, command: &Command) -> Result<JsValue, String> {
    let message = browser::object(&[("to", "core".into()), ("tab", tab.into()), ("command", convert::to_js(command))]);
    let reply = take(&message).await;
    // A background that was just being put to sleep drops a command, or its reply, or fails on its way. The second one wakes
    // it, and tells what is really wrong. Whatever a command asks for is harmless when it is asked twice.
    if reply.is_err() { take(&message).await } else { reply }
}

/// Hands a message to the background. Its answers are objects; Firefox gives none where the background is gone.
async fn take(message: &JsValue) -> Result<JsValue, String> {
    let reply = browser::settled(browser::send_message(message)).await;
    let reply = reply.map_err(|error| browser::text(&error, "message").unwrap_or_default())?;
    match browser::text(&reply, "error") {
        None if reply.is_object() => Ok(reply),
        error => Err(error.unwrap_or_default()),
    }
}

fn focused() -> Option<Element> {
    let element = document().active_element()?;
    element.closest("main").ok().flatten().map(|_| element)
}

fn requirement_of(element: &Element) -> Option<String> {
    element.closest("[data-requirement]").ok().flatten()?.get_attribute("data-requirement")
}

/// Keeps the place of who works by keyboard when the button under the focus is gone.
fn refocus(requirement: Option<String>) {
    let heading = requirement.and_then(|id| document().get_element_by_id(&head_id(&id)));
    let neighbour = heading.or_else(|| document().query_selector("[data-action]").ok().flatten());
    if let Some(element) = neighbour.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
