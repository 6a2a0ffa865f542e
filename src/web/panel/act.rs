//! What the admin does in the panel.

use super::ask::{Plan, Question, Topic};
use super::check::Pasted;
use super::page::Screen;
use super::quota::FIELDS;
use super::requirement::head_id;
use super::take_along::{export, export_outline, export_sheet};
use super::{Panel, State, command, follow, live_scopes, question, reach, send, top};
use crate::protocol::Command;
use crate::report::taken::Taken;
use crate::report::view::RequirementView;
use crate::web::browser;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Listens once for the whole page: buttons come and go.
pub(super) fn listen(panel: &Panel) {
    let clicked = Rc::clone(panel);
    EventListener::new(&document(), "click", move |event| click(&clicked, event)).forget();
    let closed = Rc::clone(panel);
    // A dialog that the admin closes by key says so to itself only.
    EventListener::new_with_options(&document(), "close", EventListenerOptions::run_in_capture_phase(), move |_| {
        closed.borrow_mut().question = None;
    })
    .forget();
    let typed = Rc::clone(panel);
    EventListener::new(&document(), "input", move |event| enter(&typed, event)).forget();
}

/// A number of the estimate was entered, or a box ticked.
fn enter(panel: &Panel, event: &Event) {
    let Some(target) = event.target() else { return };
    if let Some(text) = target.dyn_ref::<HtmlTextAreaElement>()
        && text.get_attribute("data-option").as_deref() == Some("compare")
    {
        let pasted = Pasted { text: text.value(), chosen: None };
        return paste(panel, pasted);
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>()
        && select.get_attribute("data-option").as_deref() == Some("taken")
    {
        let chosen = Taken::ALL.into_iter().find(|it| it.word() == select.value());
        let text = std::mem::take(&mut panel.borrow_mut().extras.pasted.text);
        return paste(panel, Pasted { text, chosen });
    }
    let Ok(input) = target.dyn_into::<HtmlInputElement>() else { return };
    if input.get_attribute("data-option").as_deref() == Some("mask") {
        panel.borrow_mut().extras.report.masked = input.checked();
        return;
    }
    let field = input.get_attribute("data-quota");
    let Some(place) = FIELDS.iter().position(|it| field.as_deref() == Some(*it)) else { return };
    let mut state = panel.borrow_mut();
    state.extras.usage.numbers[place] = input.value().parse().unwrap_or_default();
    state.draw();
}

fn paste(panel: &Panel, pasted: Pasted) {
    let scopes = pasted.taken() == Taken::Scopes;
    panel.borrow_mut().change(|state| state.extras.pasted = pasted);
    if scopes {
        live_scopes::ask(panel);
    }
}

fn click(panel: &Panel, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(head) = target.as_ref().and_then(|it| it.closest("button[aria-expanded]").ok().flatten()) {
        return toggle(panel, &head);
    }
    let Some(button) = target.and_then(|it| it.closest("button[data-action]").ok().flatten()) else { return };
    let Some(action) = button.get_attribute("data-action") else { return };
    if button.has_attribute("aria-disabled") {
        return;
    }
    panel.borrow_mut().extras.copied = None;
    if question::answer(panel, &action, &button) {
        return;
    }
    match super::requirement_of(&button) {
        Some(requirement) => act_on(panel, &action, requirement, &button),
        None if action == "go" => {
            if let Some(requirement) = button.get_attribute("data-value") {
                command(panel, Command::Go { requirement });
            }
        }
        None if action == "show" => show(panel, button.get_attribute("data-value")),
        None => act(panel, &action),
    }
}

fn act_on(panel: &Panel, action: &str, requirement: String, button: &Element) {
    match action {
        "fill" => ask(panel, Plan { target: requirement, save: false }),
        "fill-and-save" => ask(panel, Plan { target: requirement, save: true }),
        "go" => command(panel, Command::Go { requirement }),
        "copy" => copy(panel, requirement, button.get_attribute("data-value")),
        "confirm" => command(panel, Command::Confirm { requirement }),
        "take-back" => command(panel, Command::TakeBack { requirement }),
        "test" => test(panel, requirement),
        "open-link" => open_link(panel, &requirement),
        _ => {}
    }
}

fn act(panel: &Panel, action: &str) {
    match action {
        // Going from page to page would lose what is not saved: filling in everything saves.
        "run-all" => ask(panel, Plan { target: "all".to_owned(), save: true }),
        "next" => {
            let next = panel.borrow().view().and_then(top::next).map(|it| it.id.clone());
            show(panel, next);
        }
        "copy-mended" => copy_mended(panel),
        "apps" | "journal" | "profiles" => open_page(&[action, ".html"].concat()),
        "record" => of_tab(panel, "profiles.html", ""),
        "compare" => of_tab(panel, "compare.html", ""),
        "check-all" => of_tab(panel, "apps.html", "#check"),
        "settings" => browser::detach(browser::open_settings()),
        "export-markdown" => export(panel, false),
        "export-json" => export(panel, true),
        "export-sheet" => export_sheet(panel),
        "export-outline" => export_outline(panel),
        "stop" => command(panel, Command::Stop),
        "refresh" => command(panel, Command::Refresh),
        "proceed" => proceed(panel),
        "cancel" => panel.borrow_mut().question = None,
        "check-openapi" => super::official::check(panel),
        "grant" => follow::ask_for_access(panel),
        "reload" => {
            if let Some(tab) = panel.borrow().tab {
                browser::detach(browser::reload_tab(tab));
            }
        }
        _ => {}
    }
}

/// Opens a page of the extension in a tab of its own.
fn open_page(page: &str) {
    browser::detach(browser::create_tab(&browser::object(&[("url", browser::address(page).into())])));
}

/// Opens a page of the extension for the app of the tab that is shown; what stands behind `#` tells what to begin with.
fn of_tab(panel: &Panel, page: &str, begin: &str) {
    let tab = panel.borrow().tab.map(|tab| tab.to_string()).unwrap_or_default();
    open_page(&[page, "?tab=", &tab, begin].concat());
}

fn ask(panel: &Panel, plan: Plan) {
    let mut guard = panel.borrow_mut();
    let state = &mut *guard;
    let Screen::Ready(view) = &state.screen else { return };
    let warned = view.platform_warning.as_ref().is_none_or(|warning| warning.accepted);
    let topic = if warned { Topic::Changes } else { Topic::Platform };
    state.question = None;
    state.question = Question::open(&state.words, view, topic, plan);
}

fn proceed(panel: &Panel) {
    let Some(question) = panel.borrow_mut().question.take() else { return };
    let (topic, plan) = (question.topic, question.plan.clone());
    drop(question);
    if topic == Topic::Changes {
        // Shown before the background tells of it, so that the end of an earlier run is not taken for its own.
        panel.borrow_mut().change(|state| {
            state.extras.forget_opened(&plan.target);
            state.extras.starting = Some(plan.target.clone());
        });
        return command(panel, Command::Run { target: plan.target, save: plan.save });
    }
    let panel = Rc::clone(panel);
    spawn_local(async move {
        send(Rc::clone(&panel), Command::AcceptPlatform).await;
        let accepted = |state: &State| state.view()?.platform_warning.as_ref().map(|warning| warning.accepted);
        if accepted(&panel.borrow()).unwrap_or(true) {
            ask(&panel, plan);
        }
    });
}

/// Something of a requirement that is shown.
fn of<T>(panel: &Panel, requirement: &str, take: impl FnOnce(&RequirementView) -> T) -> Option<T> {
    panel.borrow().view()?.requirements.iter().find(|it| it.id == requirement).map(take)
}

/// The clipboard may be written while the press is handled, no later. Without a value all of them are copied.
fn copy(panel: &Panel, requirement: String, value: Option<String>) {
    let (text, what) = match value {
        Some(value) => (Some(value.clone()), value),
        None => (of(panel, &requirement, |it| it.copy.clone()), String::new()),
    };
    let Some(text) = text else { return };
    write(panel, &text, (requirement, what));
}

/// Puts a text on the clipboard, and says so beside what it is of.
fn write(panel: &Panel, text: &str, of: (String, String)) {
    let written = browser::write_clipboard(text);
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let worked = browser::settled(written).await.is_ok();
        let mut state = panel.borrow_mut();
        if worked {
            state.announce(state.words.get("panel_copied"));
            state.extras.copied = Some(of);
        } else {
            state.extras.notice = Some(state.words.get("panel_copy_failed").to_owned());
        }
        state.draw();
    });
}

/// The permission JSON that was meant by what was pasted.
fn copy_mended(panel: &Panel) {
    let json = {
        let state = panel.borrow();
        state.extras.pasted.mended(&state.extras)
    };
    if let Some(json) = json {
        write(panel, &json, (String::new(), String::new()));
    }
}

/// Opened by the browser in a tab of its own: the console's page that the panel shows stays as it is.
fn open_link(panel: &Panel, requirement: &str) {
    let link = of(panel, requirement, |it| it.link.clone()).filter(|link| link.starts_with("https://"));
    if let Some(link) = link {
        browser::detach(browser::create_tab(&browser::object(&[("url", link.into())])));
    }
}

/// Tests the hosts one after the other, and tells the core of each.
fn test(panel: &Panel, requirement: String) {
    let hosts = of(panel, &requirement, |it| it.hosts.clone()).unwrap_or_default();
    panel.borrow_mut().change(|state| state.extras.testing = Some(requirement));
    let panel = Rc::clone(panel);
    spawn_local(async move {
        for host in hosts {
            let answers = reach::answers(&host).await;
            send(Rc::clone(&panel), Command::Reached { host, answers }).await;
        }
        panel.borrow_mut().change(|state| state.extras.testing = None);
    });
}

/// Opens a requirement of the checklist and goes to it.
fn show(panel: &Panel, requirement: Option<String>) {
    let Some(id) = requirement else { return };
    panel.borrow_mut().change(|state| state.extras.set_opened(&id, true));
    let head = document().get_element_by_id(&head_id(&id));
    if let Some(head) = head.and_then(|head| head.dyn_into::<HtmlElement>().ok()) {
        head.scroll_into_view();
        let _ = head.focus();
    }
}

/// Opens a requirement that is closed, and the other way round.
fn toggle(panel: &Panel, head: &Element) {
    let Some(id) = super::requirement_of(head) else { return };
    let open = head.get_attribute("aria-expanded").as_deref() == Some("true");
    panel.borrow_mut().change(|state| state.extras.set_opened(&id, !open));
}
