//! The profiles page: what there is, and the import of another.

use super::ask::Question;
use super::draw::{Shown, page};
use super::of_app;
use super::{Offer, Origin, concerns, offers, policy, profile_key};
use crate::profile::{MAX_BYTES, Profile, draft};
use crate::web::panel::tree::Drawn;
use crate::web::{browser, i18n, settings};
use crate::words::Catalog;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Element, Event, HtmlTextAreaElement};

/// Profiles of public integrations, to begin with.
const EXAMPLES: [&str; 4] =
    ["aws-lark-mcp-on-agentcore", "jumpserver-feishu-login", "logto-feishu-connector", "openclaw-feishu-channel"];

/// The page, for everything that may call it later.
pub(super) type Page = Rc<RefCell<State>>;

pub(super) struct State {
    pub(super) words: Catalog,
    pub(super) shown: Shown,
    question: Option<Question>,
    main: Drawn,
    announcer: Element,
}

/// Starts the profiles page.
///
/// # Errors
/// When the page is another one.
#[wasm_bindgen(js_name = startProfiles)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_profiles() -> Result<(), JsValue> {
    let element = |id| document().get_element_by_id(id).ok_or_else(|| JsValue::from_str("not the page of profiles"));
    let (main, announcer) = (Drawn::adopt(element("profiles")?), element("announcer")?);
    let words = i18n::page_words().await;
    let page = Rc::new(RefCell::new(State { words, shown: Shown::default(), question: None, main, announcer }));
    let examples = examples().await;
    page.borrow_mut().shown.examples = examples;
    reload(Rc::clone(&page)).await;
    listen(&page)?;
    of_app::listen(&page)?;
    of_app::begin(page).await;
    Ok(())
}

async fn examples() -> Vec<Offer> {
    let mut all = Vec::new();
    for name in EXAMPLES {
        let read = browser::read_file(&["profiles/examples/", name, ".json"].concat()).await;
        let text = read.unwrap_or_default();
        if let Ok(profile) = Profile::parse(&text) {
            all.push(Offer { origin: Origin::Imported, text, profile });
        }
    }
    all
}

/// Reads anew what there is, in the language of now.
async fn reload(page: Page) {
    let policy = policy::policy().await;
    let offers = offers(&policy).await;
    let words = i18n::page_words().await;
    let mut state = page.borrow_mut();
    document().set_title(words.get("profiles_title"));
    state.words = words;
    state.shown.offers = offers;
    state.draw();
}

fn listen(page: &Page) -> Result<(), JsValue> {
    let clicked = Rc::clone(page);
    EventListener::new(&document(), "click", move |event| click(&clicked, event)).forget();
    let closed = Rc::clone(page);
    // A dialog that the admin closes by key says so to itself only.
    EventListener::new_with_options(&document(), "close", EventListenerOptions::run_in_capture_phase(), move |_| {
        closed.borrow_mut().question = None;
    })
    .forget();
    let picked = Rc::clone(page);
    EventListener::new(&document(), "change", move |event| {
        let input = event.target().map(JsValue::from).unwrap_or_default();
        take_file(&picked, &input);
    })
    .forget();
    // Without this, the browser would open a dropped file in place of the page.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "dragover", options, Event::prevent_default).forget();
    let dropped = Rc::clone(page);
    EventListener::new_with_options(&document(), "drop", options, move |event| {
        event.prevent_default();
        take_file(&dropped, &browser::field(event, "dataTransfer"));
    })
    .forget();
    let changed = Rc::clone(page);
    browser::on_storage_changed(&browser::listener(move |changes, area| {
        let names = js_sys::Object::keys(&changes.into());
        let ours = |name: JsValue| name.as_string().is_some_and(|name| concerns(&name) || name == "language");
        if area.as_string().as_deref() == Some("managed") || names.iter().any(ours) {
            spawn_local(reload(Rc::clone(&changed)));
        }
    }))
}

fn click(page: &Page, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|it| it.closest("button[data-action]").ok().flatten()) else { return };
    let id = button.get_attribute("data-profile").unwrap_or_default();
    match button.get_attribute("data-action").as_deref() {
        Some("import") => import(page, &text_box().map(|it| it.value()).unwrap_or_default()),
        Some("draft") => make_draft(page),
        Some("record") => of_app::renew(page, true),
        Some("example") => {
            let text = page.borrow().shown.examples.iter().find(|it| it.profile.id == id).map(|it| it.text.clone());
            import(page, &text.unwrap_or_default());
        }
        Some("remove") => spawn_local(remove(Rc::clone(page), id)),
        Some("proceed") => {
            let question = page.borrow_mut().question.take();
            if let Some(question) = question {
                let offer = question.offer.clone();
                drop(question);
                spawn_local(keep(Rc::clone(page), offer));
            }
        }
        Some("cancel") => page.borrow_mut().question = None,
        _ => {}
    }
}

/// Takes the first file of an input or of what was dropped into the text box, and from there.
fn take_file(page: &Page, from: &JsValue) {
    let Ok(file) = browser::field(&browser::field(from, "files"), "0").dyn_into::<Blob>() else { return };
    let page = Rc::clone(page);
    spawn_local(async move {
        #[allow(clippy::cast_precision_loss, reason = "a small number")]
        let limit = MAX_BYTES as f64;
        if file.size() > limit {
            return page.borrow_mut().refuse("profiles_too_large", &[]);
        }
        let Ok(text) = browser::settled(Ok(file.text())).await else {
            return page.borrow_mut().refuse("profiles_unreadable", &[]);
        };
        let text = text.as_string().unwrap_or_default();
        if let Some(text_box) = text_box() {
            text_box.set_value(&text);
        }
        import(&page, &text);
    });
}

/// Puts a draft of the guide in the text box in its place.
fn make_draft(page: &Page) {
    let Some(text_box) = text_box() else { return };
    let mut state = page.borrow_mut();
    let Some(draft) = draft(&text_box.value()) else { return state.refuse("profiles_draft_nothing", &[]) };
    text_box.set_value(&draft.json);
    state.shown.error = None;
    state.shown.unread = Some(draft.unread.iter().map(|text| state.words.say(text)).collect());
    state.draw();
}

/// Checks a profile and asks whether it shall be accepted. One that is refused stays in the text box.
fn import(page: &Page, text: &str) {
    let profile = match Profile::parse(text) {
        Ok(profile) => profile,
        Err(error) => {
            let mut state = page.borrow_mut();
            let why = error.say(&state.words);
            return state.refuse_with(why);
        }
    };
    let page = Rc::clone(page);
    let text = text.to_owned();
    spawn_local(async move {
        let beyond = policy::policy().await.beyond(&profile);
        let mut state = page.borrow_mut();
        let known = state.shown.offers.find(Some(&profile.id)).map(|offer| offer.origin);
        if known.is_some_and(|origin| origin != Origin::Imported) {
            return state.refuse("profiles_taken", &[&profile.id]);
        }
        if !beyond.is_empty() {
            let hosts = beyond.join(state.words.get("profiles_comma"));
            return state.refuse("profiles_hosts_refused", &[&hosts]);
        }
        state.shown.error = None;
        state.shown.unread = None;
        state.question = None;
        state.draw();
        let offer = Offer { origin: Origin::Imported, text, profile };
        let question = Question::open(&state.words, offer, known.is_some());
        state.question = question;
    });
}

async fn keep(page: Page, offer: Offer) {
    let kept = settings::write(&profile_key(&offer.profile.id), &offer.text.as_str().into()).await;
    if kept && let Some(text_box) = text_box().filter(|it| it.value() == offer.text) {
        text_box.set_value("");
    }
    tell(page, kept, "profiles_added").await;
}

async fn remove(page: Page, id: String) {
    let removed = browser::settled(browser::local_remove(&profile_key(&id))).await.is_ok();
    tell(page, removed, "profiles_removed").await;
}

async fn tell(page: Page, worked: bool, key: &str) {
    reload(Rc::clone(&page)).await;
    let state = page.borrow();
    let key = if worked { key } else { "settings_not_saved" };
    state.announcer.set_text_content(Some(state.words.get(key)));
}

pub(super) fn text_box() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id("text")?.dyn_into().ok()
}

impl State {
    pub(super) fn draw(&mut self) {
        self.main.update(page(&self.words, &self.shown));
    }

    fn refuse(&mut self, key: &str, args: &[&str]) {
        self.refuse_with(self.words.filled(key, args));
    }

    fn refuse_with(&mut self, why: String) {
        self.shown.error = Some(why);
        self.shown.unread = None;
        self.draw();
    }
}
