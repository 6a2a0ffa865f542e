//! What the admin does in the panel.

use super::ask::{Plan, Question, Topic};
use super::page::Screen;
use super::{Panel, State, follow, send};
use crate::report::view::Command;
use crate::web::browser;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};

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
}

fn click(panel: &Panel, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|it| it.closest("button[data-action]").ok().flatten()) else { return };
    let Some(action) = button.get_attribute("data-action") else { return };
    if button.has_attribute("aria-disabled") {
        return;
    }
    panel.borrow_mut().extras.copied = None;
    match super::requirement_of(&button) {
        Some(requirement) => act_on(panel, &action, requirement),
        None => act(panel, &action),
    }
}

fn act_on(panel: &Panel, action: &str, requirement: String) {
    match action {
        "fill" => ask(panel, Plan { target: requirement, save: false }),
        "fill-and-save" => ask(panel, Plan { target: requirement, save: true }),
        "go" => command(panel, Command::Go { requirement }),
        "copy" => copy(panel, requirement),
        _ => {}
    }
}

fn act(panel: &Panel, action: &str) {
    match action {
        // Going from page to page would lose what is not saved: filling in everything saves.
        "run-all" => ask(panel, Plan { target: "all".to_owned(), save: true }),
        "stop" => command(panel, Command::Stop),
        "refresh" => command(panel, Command::Refresh),
        "proceed" => proceed(panel),
        "cancel" => panel.borrow_mut().question = None,
        "grant" => follow::ask_for_access(panel),
        "reload" => {
            if let Some(tab) = panel.borrow().tab {
                browser::detach(browser::reload_tab(tab));
            }
        }
        _ => {}
    }
}

fn command(panel: &Panel, command: Command) {
    spawn_local(send(Rc::clone(panel), command));
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
        panel.borrow_mut().change(|state| state.extras.starting = Some(plan.target.clone()));
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

/// The clipboard may be written while the press is handled, no later.
fn copy(panel: &Panel, requirement: String) {
    let text = panel
        .borrow()
        .view()
        .and_then(|view| view.requirements.iter().find(|it| it.id == requirement).map(|it| it.copy.clone()));
    let Some(text) = text else { return };
    let written = browser::write_clipboard(&text);
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let worked = browser::settled(written).await.is_ok();
        let mut state = panel.borrow_mut();
        if worked {
            state.announce(state.words.get("panel_copied"));
            state.extras.copied = Some(requirement);
        } else {
            state.extras.notice = Some(state.words.get("panel_copy_failed").to_owned());
        }
        state.draw();
    });
}
