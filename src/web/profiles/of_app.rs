//! A profile of an app that works: what is known of the app is listed, what the admin keeps of it becomes the text in the box
//! below, and that is imported like any other.

use super::page::{Page, text_box};
use crate::record::{AppSeen, Choices, Entry, Part, What, write};
use crate::web::panel::parts::paragraph;
use crate::web::panel::tree::Tag;
use crate::web::seen;
use crate::words::Catalog;
use gloo_events::EventListener;
use gloo_utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// More entries than these of one part are folded up.
const OPEN: usize = 12;

/// What is known of apps, and what the admin makes of one.
#[derive(Debug, Default)]
pub(super) struct OfApp {
    apps: Vec<AppSeen>,
    tab: Option<i32>,
    choices: Choices,
    /// The text that was put into the box last.
    written: String,
}

impl OfApp {
    fn app(&self) -> Option<&AppSeen> {
        self.apps.iter().find(|it| Some(it.tab) == self.tab)
    }
}

/// The part of the page for it.
pub(super) fn section(words: &Catalog, it: &OfApp) -> Tag {
    let section = Tag::new("section")
        .key("of-app")
        .with("class", "import")
        .with("aria-labelledby", "of-app-title")
        .child(Tag::text("h2", words.get("of_app_title")).with("id", "of-app-title"))
        .child(Tag::text("p", words.get("of_app_text")));
    if it.apps.is_empty() {
        return section.child(Tag::text("p", words.get("of_app_none")).key("none").with("class", "note"));
    }
    section.child(select(words, it)).children(it.app().map(|app| chosen(words, app, &it.choices)))
}

fn select(words: &Catalog, it: &OfApp) -> Tag {
    let none = Tag::text("option", words.get("of_app_choose")).key("").with("value", "");
    let option = |app: &AppSeen| {
        let tab = app.tab.to_string();
        let option = Tag::text("option", &app_label(app)).key(&tab).with("value", &tab);
        if Some(app.tab) == it.tab { option.with("selected", "") } else { option }
    };
    let select = Tag::new("select").with("data-record", "app").child(none).children(it.apps.iter().map(option));
    Tag::new("label").key("app").with("class", "field").child(Tag::text("span", words.get("of_app_app"))).child(select)
}

/// An app's name, id and host.
pub(in crate::web) fn app_label(it: &AppSeen) -> String {
    let name = if it.name.is_empty() { String::new() } else { [&it.name, " · "].concat() };
    [&name, it.app.id.as_str(), " · ", &it.app.host].concat()
}

fn chosen(words: &Catalog, app: &AppSeen, choices: &Choices) -> Tag {
    let name = Tag::text("input", "").with("type", "text").with("data-record", "name").with("placeholder", &app.name);
    let both = tick("data-record", "both", choices.both).child(Tag::text("span", words.get("of_app_both")));
    let parts = Part::ALL.into_iter().filter_map(|part| {
        let entries: Vec<&Entry> = app.recorded.entries.iter().filter(|entry| entry.what.part() == part).collect();
        (!entries.is_empty()).then(|| list(words, part, &entries, choices))
    });
    let hosts = app.recorded.hosts().into_iter().map(|host| {
        let named = choices.hosts.iter().any(|known| known == host);
        Tag::new("li").key(host).child(tick("data-asked", host, named).child(Tag::text("code", host)))
    });
    let hosts: Vec<Tag> = hosts.collect();
    let asked = (!hosts.is_empty()).then(|| {
        Tag::new("div")
            .key("hosts")
            .child(Tag::text("h3", words.get("of_app_hosts")))
            .child(Tag::text("p", words.get("of_app_hosts_text")).with("class", "note"))
            .child(Tag::new("ul").with("data-list", "asked").children(hosts))
    });
    let again = Tag::text("button", words.get("of_app_again")).with("type", "button").with("data-action", "record");
    Tag::new("div")
        .key(&[&app.tab.to_string(), " ", app.app.id.as_str()].concat())
        .with("class", "recorded")
        .child(
            Tag::new("label")
                .key("name")
                .with("class", "field")
                .child(Tag::text("span", words.get("of_app_name")))
                .child(name),
        )
        .children(parts)
        .children(asked)
        .child(Tag::new("p").key("both").child(both))
        .child(Tag::text("p", words.get("of_app_by_hand")).key("by-hand").with("class", "note"))
        .child(Tag::new("div").key("actions").with("class", "actions").child(again))
}

fn tick(name: &'static str, value: &str, on: bool) -> Tag {
    let tick = Tag::text("input", "").with("type", "checkbox").with(name, value);
    // What the admin has ticked stays ticked by itself; this is how it begins.
    Tag::new("label").child(if on { tick.with("checked", "") } else { tick })
}

fn list(words: &Catalog, part: Part, entries: &[&Entry], choices: &Choices) -> Tag {
    let lines = entries.iter().map(|entry| line(words, entry, choices));
    let title = [words.get(&part.key()), " · ", &entries.len().to_string()].concat();
    let details = Tag::new("details")
        .key(part.id())
        .child(Tag::text("summary", &title))
        .child(Tag::new("ul").with("data-list", "entries").children(lines));
    if entries.len() > OPEN { details } else { details.with("open", "") }
}

fn line(words: &Catalog, entry: &Entry, choices: &Choices) -> Tag {
    let id = entry.id();
    let seen = match entry.what {
        What::Feature(_) | What::OpenMode(_) | What::Availability(_) | What::Release | What::Delivery(_, None) => {
            Tag::text("span", words.get(&entry.seen))
        }
        _ => Tag::text("code", &entry.seen),
    };
    let note = entry.note.as_ref().and_then(|note| paragraph("note", &words.say(note)));
    let why = entry.what.takes_reason().then(|| {
        Tag::text("input", "")
            .with("type", "text")
            .with("data-why", &id)
            .with("placeholder", words.get("of_app_why"))
            .with("aria-label", &words.filled("of_app_why_of", &[&entry.seen]))
    });
    Tag::new("li")
        .key(&id)
        .child(tick("data-entry", &id, choices.keeps(entry)).child(seen))
        .children(note)
        .children(why)
}

/// Listens for what the admin chooses and for what becomes known.
pub(super) fn listen(page: &Page) -> Result<(), JsValue> {
    for name in ["input", "change"] {
        let entered = Rc::clone(page);
        EventListener::new(&document(), name, move |event| enter(&entered, event)).forget();
    }
    let changed = Rc::clone(page);
    seen::on_change(move || spawn_local(load(Rc::clone(&changed))))
}

/// Takes the app that the page's address names, if it names one.
pub(super) async fn begin(page: Page) {
    let bound = seen::bound_tab();
    page.borrow_mut().shown.of_app.tab = bound;
    bound.into_iter().for_each(seen::survey);
    load(page).await;
}

async fn load(page: Page) {
    let apps = seen::apps().await;
    {
        let it = &mut page.borrow_mut().shown.of_app;
        let before = it.app().map(|known| known.app.clone());
        if std::mem::replace(&mut it.apps, apps) == it.apps {
            return;
        }
        // What was chosen of one app is not meant for another that its tab shows now.
        if before.is_some() && before != it.app().map(|known| known.app.clone()) {
            it.choices = Choices::default();
        }
    }
    renew(&page, false);
}

fn enter(page: &Page, event: &Event) {
    let Some(target) = event.target() else { return };
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>().filter(|it| it.has_attribute("data-record")) {
        return choose(page, select.value().parse().ok());
    }
    let Some(input) = target.dyn_ref::<HtmlInputElement>() else { return };
    {
        let it = &mut page.borrow_mut().shown.of_app;
        let kept: Vec<String> = it.app().map(|app| app.recorded.kept()).unwrap_or_default();
        let choices = &mut it.choices;
        let put = |list: &mut Vec<String>, value: String, on: bool| {
            list.retain(|known| *known != value);
            list.extend(on.then_some(value));
        };
        if let Some(what) = input.get_attribute("data-record") {
            match what.as_str() {
                "name" => choices.name = input.value(),
                _ => choices.both = input.checked(),
            }
        } else if let Some(host) = input.get_attribute("data-asked") {
            put(&mut choices.hosts, host, input.checked());
        } else if let Some(id) = input.get_attribute("data-why") {
            choices.reasons.retain(|(known, _)| *known != id);
            choices.reasons.push((id, input.value()));
        } else if let Some(id) = input.get_attribute("data-entry") {
            let turned = kept.contains(&id) != input.checked();
            put(&mut choices.turned, id, turned);
        } else {
            return;
        }
    }
    renew(page, false);
}

fn choose(page: &Page, tab: Option<i32>) {
    {
        let it = &mut page.borrow_mut().shown.of_app;
        it.tab = tab;
        it.choices = Choices::default();
    }
    tab.into_iter().for_each(seen::survey);
    renew(page, false);
}

/// Puts the text into the box, where that holds none but ours; `anew`: whatever it holds.
pub(super) fn renew(page: &Page, anew: bool) {
    let mut state = page.borrow_mut();
    let made = state.shown.of_app.app().map(|it| {
        let text = write(&it.app, &it.recorded, &state.shown.of_app.choices);
        (text, it.recorded.unknown.iter().map(|text| state.words.say(text)).collect())
    });
    if let (Some((text, unknown)), Some(text_box)) = (made, text_box()) {
        let value = text_box.value();
        if anew || value.is_empty() || value == state.shown.of_app.written {
            text_box.set_value(&text);
            state.shown.of_app.written = text;
            state.shown.error = None;
            state.shown.unread = Some(unknown);
        }
    }
    state.draw();
}
