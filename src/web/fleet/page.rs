//! The page of all apps: what is pressed there, and the check while it runs.
//!
//! It runs in this page and nowhere else: who closes it has stopped it, and goes on where it was.

use super::draw::{self, Now, Shown};
use super::read::{self, candidates, console_tab};
use super::{known_host, load, save};
use crate::fleet::table::{Choice, Column};
use crate::fleet::{Ask, Check, Fleet, State as AppState, Stop};
use crate::web::panel::take_along::own_version;
use crate::web::panel::tree::Drawn;
use crate::web::profiles::{self, policy};
use crate::web::{browser, i18n, met, settings};
use crate::words::Catalog;
use gloo_events::EventListener;
use gloo_utils::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlSelectElement};

/// The page, for everything that may call it later.
type Page = Rc<RefCell<State>>;

struct State {
    words: Catalog,
    version: String,
    main: Drawn,
    announcer: Element,
    /// A page of the console is open.
    open: bool,
    /// The admin lets the console's records be read.
    allowed: bool,
    fleet: Fleet,
    check: Option<Check>,
    choice: Choice,
    /// What is kept could not be kept.
    unkept: bool,
}

/// Starts the page.
///
/// # Errors
/// When the page is another one.
#[wasm_bindgen(js_name = startFleet)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_fleet() -> Result<(), JsValue> {
    let element = |id| document().get_element_by_id(id).ok_or_else(|| JsValue::from_str("not the page of apps"));
    let (main, announcer) = (element("apps")?, element("announcer")?);
    let words = i18n::page_words().await;
    document().set_title(words.get("fleet_title"));
    let tab = console_tab(None).await;
    let host = match &tab {
        Some(tab) => tab.host.clone(),
        None => known_host().await.unwrap_or_default(),
    };
    let mut fleet = load(&host).await;
    if fleet.begun > 0 && !fleet.done && fleet.stopped.is_none() {
        fleet.stopped = Some(Stop::Asked);
    }
    let page: Page = Rc::new(RefCell::new(State {
        words,
        version: own_version(),
        main: Drawn::adopt(main),
        announcer,
        open: tab.is_some(),
        allowed: settings::read("records").await != Some(JsValue::FALSE),
        fleet,
        check: None,
        choice: Choice::default(),
        unkept: false,
    }));
    page.borrow_mut().draw();
    listen(&page);
    let location = gloo_utils::window().location();
    if location.hash().is_ok_and(|hash| hash == "#check") {
        // Pressed once, not with each reload.
        location.set_hash("")?;
        begin(&page);
    }
    Ok(())
}

fn listen(page: &Page) {
    let clicked = Rc::clone(page);
    EventListener::new(&document(), "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = target.and_then(|it| it.closest("button").ok().flatten()) else { return };
        if let Some(column) = button.get_attribute("data-sort").and_then(|word| Column::named(&word)) {
            clicked.borrow_mut().choice.press(column);
            return clicked.borrow_mut().draw();
        }
        match button.get_attribute("data-action").as_deref() {
            Some("check-all" | "go-on" | "check-again") => begin(&clicked),
            Some("stop") => {
                if let Some(check) = &mut clicked.borrow_mut().check {
                    check.stop(Stop::Asked);
                }
            }
            _ => {}
        }
    })
    .forget();
    let chosen = Rc::clone(page);
    EventListener::new(&document(), "change", move |event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            let mut state = chosen.borrow_mut();
            state.choice.only = AppState::ALL.into_iter().find(|it| it.word() == select.value());
            state.draw();
        }
    })
    .forget();
}

/// One check at a time, whatever pages are open: another one waits for its turn.
fn begin(page: &Page) {
    if page.borrow().check.is_some() {
        return;
    }
    let page = Rc::clone(page);
    spawn_local(async move {
        let work = Rc::clone(&page);
        browser::in_turn("fleet", async move {
            run(work).await;
            true
        })
        .await;
    });
}

async fn run(page: Page) {
    // It may have been switched off since the page was opened.
    let allowed = settings::read("records").await != Some(JsValue::FALSE);
    page.borrow_mut().allowed = allowed;
    if !allowed {
        return page.borrow_mut().draw();
    }
    let host = page.borrow().fleet.host.clone();
    let host = (!host.is_empty()).then_some(host);
    let Some(mut tab) = console_tab(host.as_deref()).await else {
        let mut state = page.borrow_mut();
        state.open = false;
        return state.draw();
    };
    let policy = policy::policy().await;
    let offers = profiles::offers(&policy).await;
    let fleet = load(&tab.host).await;
    {
        let mut state = page.borrow_mut();
        state.open = true;
        state.check = Some(Check::go_on(fleet, browser::now()));
        state.draw();
        state.announce();
    }
    loop {
        let Some(ask) = with(&page, |check| check.next(browser::now())) else { return };
        match ask {
            Ask::Wait(milliseconds) => read::sleep(milliseconds).await,
            Ask::Read { record, path, from } => {
                let mut answer = read::record(tab.id, &record, &path, from).await;
                // The page may have been left for another one of the console, in this tab or another.
                if answer.is_none()
                    && let Some(other) = console_tab(Some(&tab.host)).await
                {
                    tab = other;
                    answer = read::record(tab.id, &record, &path, from).await;
                }
                with(&page, |check| match &answer {
                    Some(answer) => check.answered(answer, browser::now()),
                    None => check.stop(Stop::NoPage),
                });
            }
            Ask::Profiles(id) => {
                let candidates = candidates(&policy, &offers, &tab.host, &id).await;
                with(&page, |check| check.hold_against(candidates, browser::now()));
                keep(&page).await;
            }
            Ask::Nothing => break,
        }
    }
    keep(&page).await;
    let mut state = page.borrow_mut();
    state.check = None;
    state.draw();
    state.announce();
}

fn with<T>(page: &Page, work: impl FnOnce(&mut Check) -> T) -> Option<T> {
    page.borrow_mut().check.as_mut().map(work)
}

/// Keeps what is known now, and shows it.
async fn keep(page: &Page) {
    if let Some((app, memory)) = with(page, Check::take_met).flatten() {
        let host = page.borrow().fleet.host.clone();
        // Not to know it the next time is no harm.
        met::save(&[&host, "/", app.as_str()].concat(), &memory).await;
    }
    let Some(fleet) = with(page, |check| check.fleet().clone()) else { return };
    let kept = save(&fleet).await;
    let mut state = page.borrow_mut();
    state.unkept = !kept;
    state.fleet = fleet;
    state.draw();
}

impl State {
    fn now(&self) -> Now {
        match (&self.check, self.fleet.stopped) {
            _ if !self.allowed => Now::Off,
            (Some(check), _) => Now::Running(check.at_work().map(|row| row.name.clone())),
            (None, _) if !self.open => Now::NoConsole,
            (None, Some(stop)) => Now::Stopped(stop),
            (None, None) if self.fleet.done => Now::Done,
            (None, None) => Now::Idle,
        }
    }

    fn draw(&mut self) {
        let shown = Shown {
            fleet: &self.fleet,
            choice: &self.choice,
            now: self.now(),
            version: &self.version,
            unkept: self.unkept,
        };
        self.main.update(draw::page(&self.words, &shown));
    }

    /// Said aloud are the beginning and the end only.
    fn announce(&self) {
        self.announcer.set_text_content(Some(&draw::told(&self.words, &self.fleet, &self.now())));
    }
}
