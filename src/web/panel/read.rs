//! Reads a view from the plain object it travels as.
//!
//! Written out: what serde derives for these types adds 18 KB to the WASM, this 2 KB. Sender and reader are of the same
//! build, so nothing needs to be said about a wrong shape; what is missing is empty.

use crate::report::view::{
    AppView, HandOver, LeftView, OfficialLine, OfficialView, PlatformWarning, QuestionView, RequirementView, RunView,
    ValueView, View,
};
use crate::web::browser::{self, field};
use wasm_bindgen::{JsCast, JsValue};

/// The view that an object holds, if it is one.
pub(super) fn view(it: &JsValue) -> Option<View> {
    Some(View {
        state: browser::text(it, "state")?,
        app: some(it, "app").map(|it| app(&it)),
        profile: text(it, "profile"),
        platform_warning: some(it, "platformWarning").map(|it| warning(&it)),
        requirements: list(it, "requirements", requirement),
        met: number(it, "met"),
        notes: texts(it, "notes"),
        official: some(it, "official").map(|it| official(&it)),
        run: some(it, "run").map(|it| run(&it)),
        all_changes: texts(it, "allChanges"),
        names: texts(it, "names"),
    })
}

fn app(it: &JsValue) -> AppView {
    AppView {
        id: text(it, "id"),
        host: text(it, "host"),
        platform: text(it, "platform"),
        organization: text(it, "organization"),
    }
}

fn warning(it: &JsValue) -> PlatformWarning {
    PlatformWarning { text: text(it, "text"), accepted: field(it, "accepted").is_truthy() }
}

fn official(it: &JsValue) -> OfficialView {
    let line = |it: &JsValue| OfficialLine { mark: text(it, "mark"), text: text(it, "text") };
    OfficialView { title: text(it, "title"), lines: list(it, "lines", line) }
}

fn requirement(it: &JsValue) -> RequirementView {
    RequirementView {
        id: text(it, "id"),
        step: text(it, "step"),
        title: text(it, "title"),
        verdict: text(it, "verdict"),
        verdict_text: text(it, "verdictText"),
        summary: text(it, "summary"),
        recommended: field(it, "recommended").is_truthy(),
        values: list(it, "values", value),
        sources: texts(it, "sources"),
        notes: texts(it, "notes"),
        hosts: texts(it, "hosts"),
        link: text(it, "link"),
        actions: texts(it, "actions"),
        changes: texts(it, "changes"),
        copy: text(it, "copy"),
        hand_over: list(it, "handOver", hand_over),
        quota: number(it, "quota"),
    }
}

fn hand_over(it: &JsValue) -> HandOver {
    HandOver { label: text(it, "label"), value: text(it, "value"), note: text(it, "note") }
}

fn value(it: &JsValue) -> ValueView {
    ValueView {
        value: text(it, "value"),
        verdict: text(it, "verdict"),
        verdict_text: text(it, "verdictText"),
        found: text(it, "found"),
        note: text(it, "note"),
    }
}

fn run(it: &JsValue) -> RunView {
    RunView {
        target: text(it, "target"),
        outcome: browser::text(it, "outcome"),
        paused: field(it, "paused").is_truthy(),
        over: field(it, "over").is_truthy(),
        at: text(it, "at"),
        done: number(it, "done"),
        total: number(it, "total"),
        summary: text(it, "summary"),
        left: list(it, "left", left),
        log: texts(it, "log"),
        question: some(it, "question").map(|it| question(&it)),
    }
}

fn left(it: &JsValue) -> LeftView {
    LeftView { requirement: text(it, "requirement"), title: text(it, "title"), text: text(it, "text") }
}

fn question(it: &JsValue) -> QuestionView {
    QuestionView {
        number: number(it, "number"),
        requirement: text(it, "requirement"),
        text: text(it, "text"),
        note: text(it, "note"),
        said: text(it, "said"),
        yes: field(it, "yes").is_truthy(),
        pointing: field(it, "pointing").is_truthy(),
    }
}

fn some(object: &JsValue, name: &str) -> Option<JsValue> {
    let it = field(object, name);
    it.is_object().then_some(it)
}

fn text(object: &JsValue, name: &str) -> String {
    browser::text(object, name).unwrap_or_default()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
fn number(object: &JsValue, name: &str) -> u32 {
    field(object, name).as_f64().unwrap_or_default() as u32
}

fn texts(object: &JsValue, name: &str) -> Vec<String> {
    list(object, name, |it| it.as_string().unwrap_or_default())
}

fn list<T>(object: &JsValue, name: &str, read: impl Fn(&JsValue) -> T) -> Vec<T> {
    let found = field(object, name);
    found.dyn_ref::<js_sys::Array>().map(|all| all.iter().map(|it| read(&it)).collect()).unwrap_or_default()
}
