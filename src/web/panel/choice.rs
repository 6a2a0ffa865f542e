//! Which profile the app uses, and what the profile asks the admin for.

use super::parts::{button, paragraph};
use super::tree::Tag;
use super::{Panel, State};
use crate::profile::Parameter;
use crate::web::browser;
use crate::web::profiles::policy::{self, Policy};
use crate::web::profiles::{self, Offer, Offers, Origin, local};
use crate::words::{Catalog, Text};
use gloo_events::EventListener;
use gloo_utils::document;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// What is known of the profiles for the app that is shown.
#[derive(Debug, Default)]
pub(super) struct Choice {
    /// The app that the rest is of.
    app: Option<String>,
    policy: Policy,
    offers: Offers,
    chosen: Option<String>,
    values: Vec<(String, String)>,
    /// What is wrong with a value that was entered, by parameter.
    errors: Vec<(String, String)>,
}

impl Choice {
    /// The profile that the app uses, with its places unfilled.
    pub(super) fn offer(&self) -> Option<&Offer> {
        self.app.as_ref()?;
        self.offers.find(self.chosen.as_deref()).or_else(|| self.offers.find(None))
    }
}

/// The part of the panel for it; none where there is nothing to choose and nothing to give.
pub(super) fn section(words: &Catalog, choice: &Choice) -> Option<Tag> {
    let offer = choice.offer()?;
    let key = |id: &str| [choice.app.as_deref().unwrap_or_default(), " ", &offer.profile.id, " ", id].concat();
    let several = choice.offers.all.len() > 1;
    let select = several.then(|| select(words, choice, offer));
    let fields = offer.profile.parameters.iter().map(|it| field(words, choice, it).key(&key(&it.id)));
    let record = several.then(|| button(words, "record", "quiet"));
    let section =
        Tag::new("section").key("choice").with("class", "choice").children(select).children(fields).children(record);
    (several || !offer.profile.parameters.is_empty()).then_some(section)
}

fn select(words: &Catalog, choice: &Choice, used: &Offer) -> Tag {
    let option = |offer: &Offer| {
        let id = offer.profile.id.as_str();
        let name = local(words, &offer.profile.name);
        // Whoever wrote it may have given it the name of another.
        let marked = (offer.origin == Origin::Imported).then(|| words.filled("profiles_marked", &[name, id]));
        let option = Tag::text("option", marked.as_deref().unwrap_or(name)).key(id).with("value", id);
        if id == used.profile.id { option.with("selected", "") } else { option }
    };
    let select = Tag::new("select").with("data-choice", "profile").children(choice.offers.all.iter().map(option));
    Tag::new("label")
        .key(choice.app.as_deref().unwrap_or_default())
        .with("class", "field")
        .child(Tag::text("span", words.get("profiles_used")))
        .child(select)
}

fn field(words: &Catalog, choice: &Choice, it: &Parameter) -> Tag {
    let of = |list: &[(String, String)]| list.iter().find(|(id, _)| *id == it.id).map(|(_, text)| text.clone());
    let (value, error) = (of(&choice.values).unwrap_or_default(), of(&choice.errors));
    let (note, wrong) = (["note-", &it.id].concat(), ["error-", &it.id].concat());
    let input = Tag::text("input", "")
        .with("type", "text")
        .with("data-parameter", &it.id)
        .with("value", &value)
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("aria-describedby", &[note.as_str(), " ", &wrong].concat());
    let input = if error.is_some() { input.with("aria-invalid", "true") } else { input };
    let alike = it.check(&value).is_ok_and(|given| given.punycode).then(|| words.get("profiles_punycode"));
    let example = words.filled("profiles_example", &[&it.example]);
    let label = Tag::new("label").with("class", "field").child(Tag::text("span", local(words, &it.label))).child(input);
    Tag::new("div")
        .child(label)
        .child(Tag::text("p", &example).with("class", "note").with("id", &note))
        .children(alike.and_then(|text| paragraph("warning", text)))
        .child(
            Tag::new("div")
                .key("error")
                .with("id", &wrong)
                .with("role", "alert")
                .children(error.as_deref().and_then(|error| paragraph("error", error))),
        )
}

/// Listens for what is chosen and entered, and for profiles that come and go.
pub(super) fn listen(panel: &Panel) -> Result<(), JsValue> {
    let entered = Rc::clone(panel);
    EventListener::new(&document(), "change", move |event| {
        let Some(target) = event.target() else { return };
        if let Some(select) = target.dyn_ref::<HtmlSelectElement>().filter(|it| it.has_attribute("data-choice")) {
            spawn_local(choose(Rc::clone(&entered), select.value()));
        } else if let Some(input) = target.dyn_ref::<HtmlInputElement>()
            && let Some(id) = input.get_attribute("data-parameter")
        {
            spawn_local(give(Rc::clone(&entered), id, input.value()));
        }
    })
    .forget();
    let changed = Rc::clone(panel);
    browser::on_storage_changed(&browser::listener(move |changes, area| {
        let names = js_sys::Object::keys(&changes.into());
        let ours = |name: JsValue| name.as_string().is_some_and(|name| profiles::concerns(&name));
        if area.as_string().as_deref() == Some("managed") || names.iter().any(ours) {
            spawn_local(load(Rc::clone(&changed)));
        }
    }))
}

/// Reads what there is for the app that is shown, where that is not known yet.
pub(super) fn follow(state: &State) {
    if state.extras.choice.app != app(state)
        && let Some(panel) = state.panel.upgrade()
    {
        spawn_local(load(panel));
    }
}

async fn load(panel: Panel) {
    let Some(app) = app(&panel.borrow()) else { return };
    let policy = policy::policy().await;
    let offers = profiles::offers(&policy).await;
    let chosen = profiles::chosen(&app).await;
    let used = offers.find(chosen.as_deref()).or_else(|| offers.find(None)).map(|offer| offer.profile.id.clone());
    let values = profiles::values(&app, &used.unwrap_or_default()).await;
    let mut state = panel.borrow_mut();
    if self::app(&state).as_ref() != Some(&app) {
        return;
    }
    let errors = std::mem::take(&mut state.extras.choice.errors);
    state.extras.choice = Choice { app: Some(app), policy, offers, chosen, values, errors };
    state.draw();
}

async fn choose(panel: Panel, id: String) {
    let Some(app) = app(&panel.borrow()) else { return };
    panel.borrow_mut().extras.choice.errors.clear();
    let kept = profiles::choose(&app, &id).await;
    tell(&panel, kept);
}

/// Keeps a value. One that is not good takes away the one before: what is filled in is what is seen here, or nothing.
async fn give(panel: Panel, id: String, value: String) {
    let (app, profile, error) = {
        let state = panel.borrow();
        let (Some(app), Some(offer)) = (app(&state), state.extras.choice.offer()) else { return };
        let Some(parameter) = offer.profile.parameters.iter().find(|it| it.id == id) else { return };
        (app, offer.profile.id.clone(), error(&state, offer, parameter, &value))
    };
    let good = if error.is_some() { "" } else { value.trim() };
    {
        let errors = &mut panel.borrow_mut().extras.choice.errors;
        errors.retain(|(known, _)| *known != id);
        errors.extend(error.map(|error| (id.clone(), error)));
    }
    let kept = profiles::give(&app, &profile, &id, good).await;
    tell(&panel, kept);
}

/// What is wrong with a value, in a sentence.
fn error(state: &State, offer: &Offer, parameter: &Parameter, value: &str) -> Option<String> {
    if value.trim().is_empty() {
        let label = local(&state.words, &parameter.label);
        return Some(state.words.say(&Text::new("value_missing").with(label)));
    }
    if let Err(error) = parameter.check(value) {
        return Some(state.words.say(&error.text()));
    }
    let filled = offer.profile.clone().with_values(&[(parameter.id.clone(), value.to_owned())]);
    let beyond = state.extras.choice.policy.beyond(&filled);
    (!beyond.is_empty()).then(|| state.words.filled("profiles_hosts_refused", &[&beyond.join(", ")]))
}

fn tell(panel: &Panel, kept: bool) {
    let mut state = panel.borrow_mut();
    state.extras.notice = (!kept).then(|| state.words.get("settings_not_saved").to_owned());
    state.draw();
}

/// The app that is shown, as the key that its settings are kept under.
fn app(state: &State) -> Option<String> {
    state.view()?.app.as_ref().map(|app| [&app.host, "/", app.id.as_str()].concat())
}
