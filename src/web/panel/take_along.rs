//! What the admin takes along: the report, on the clipboard and as a file, and the outline of the page.

use super::parts::button;
use super::tree::Tag;
use super::{Panel, State};
use crate::console::outline::Outline;
use crate::json;
use crate::report::export::{self as report, About};
use crate::report::{redact, sheet};
use crate::web::browser;
use crate::words::{Catalog, Text};
use js_sys::{Array, Date};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Url};

/// The file of the hand-over sheet.
const SHEET: &str = "larkspur-hand-over.html";
/// The file of an outline.
const OUTLINE: &str = "larkspur-outline.json";

/// A report that was made, to be had as a file.
#[derive(Debug)]
pub(super) struct Made {
    address: String,
    name: &'static str,
    copied: bool,
}

impl Drop for Made {
    fn drop(&mut self) {
        // Where the browser does not know the address any more, there is nothing to let go of.
        let _ = Url::revoke_object_url(&self.address);
    }
}

/// What the admin has chosen for the report, and the last one.
#[derive(Debug, Default)]
pub(super) struct TakeAlong {
    /// App IDs are masked.
    pub(super) masked: bool,
    made: Option<Made>,
}

/// The part of the panel for it, and the way to the settings.
pub(super) fn footer(words: &Catalog, it: &TakeAlong) -> Tag {
    let mask = Tag::new("label")
        .child(Tag::text("input", "").with("type", "checkbox").with("data-option", "mask"))
        .child(Tag::text("span", words.get("panel_report_mask")));
    let actions = ["export-markdown", "export-json", "export-sheet"].map(|action| button(words, action, ""));
    let actions = Tag::new("div").with("class", "actions").children(actions);
    outline_footer(words, it, vec![mask, actions])
        .child(button(words, "apps", ""))
        .child(button(words, "compare", ""))
        .child(button(words, "record", ""))
        .child(button(words, "journal", ""))
        .child(button(words, "profiles", ""))
        .child(button(words, "settings", ""))
}

/// The outline of the page, which can be had where there is no checklist as well, and what comes before it.
pub(super) fn outline_footer(words: &Catalog, it: &TakeAlong, before: Vec<Tag>) -> Tag {
    let made = it.made.as_ref().map(|made| {
        let word = if made.copied { words.get("panel_copied") } else { "" };
        Tag::new("p")
            .key("made")
            .child(Tag::text("span", word).with("class", "copied"))
            .child(Tag::text("a", made.name).with("href", &made.address).with("download", made.name))
            .children((made.name == SHEET).then(|| {
                let open = Tag::text("a", words.get("panel_sheet_open")).key("open").with("href", &made.address);
                open.with("target", "_blank").with("data-sheet", "")
            }))
    });
    let report = Tag::new("details")
        .with("class", "more report")
        .child(Tag::text("summary", words.get("panel_report")))
        .children(before)
        .child(Tag::text("p", words.get("panel_outline_text")).with("class", "hint"))
        .child(button(words, "export-outline", ""))
        .children(made);
    Tag::new("footer").key("footer").child(report)
}

/// Makes a report. The clipboard may be written while the press is handled, no later.
pub(super) fn export(panel: &Panel, as_json: bool) {
    let Some(text) = text(&panel.borrow(), as_json) else { return };
    let (name, kind) =
        if as_json { ("larkspur-report.json", "application/json") } else { ("larkspur-report.md", "text/markdown") };
    let written = browser::write_clipboard(&text);
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let copied = browser::settled(written).await.is_ok();
        let mut state = panel.borrow_mut();
        if copied {
            state.announce(state.words.get("panel_copied"));
        }
        state.extras.report.made = made(&text, kind, name, copied);
        state.draw();
    });
}

/// Makes the hand-over sheet, which is saved, or opened to be printed.
pub(super) fn export_sheet(panel: &Panel) {
    let mut state = panel.borrow_mut();
    let at = state.words.say(&Text::new("sheet_at").day(browser::now()));
    let version = own_version();
    let Some(view) = state.view() else { return };
    // Who takes the app over needs its ID.
    let text = sheet::html(&state.words, view, About { version: &version, at: &at, masked: false });
    state.extras.report.made = made(&text, "text/html", SHEET, false);
    state.announce(&state.words.filled("panel_sheet_made", &[SHEET]));
    state.draw();
}

/// Asks the page for its outline and makes a file of it without anything of the admin's. What the page says goes no
/// further than this panel.
pub(super) fn export_outline(panel: &Panel) {
    let Some(tab) = panel.borrow().tab else { return };
    let question = browser::object(&[("to", "page".into()), ("ask", "outline".into())]);
    let asked = browser::send_to_tab(tab, &question, &browser::object(&[("frameId", 0.into())]));
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let answer = browser::settled(asked).await.ok().and_then(|answer| answer.as_string());
        let mut state = panel.borrow_mut();
        if state.tab != Some(tab) {
            return;
        }
        if let Some(text) = answer.and_then(|answer| redacted(&state, &answer)) {
            state.extras.report.made = made(&text, "application/json", OUTLINE, false);
            state.announce(&state.words.filled("panel_outline_made", &[OUTLINE]));
        } else {
            state.extras.notice = Some(state.words.get("panel_notice_no_page").to_owned());
        }
        state.draw();
    });
}

fn redacted(state: &State, answer: &str) -> Option<String> {
    let json = json::parse(answer).ok()?;
    let mut outline = Outline::read(json.get("outline")?);
    if let Some(sight) = json.get("sight") {
        outline.see(sight);
    }
    let requirements = state.view().map(|view| view.requirements.as_slice()).unwrap_or_default();
    // What the app holds, what is handed over, and the names that are known whatever the profile asks for.
    let found = requirements.iter().flat_map(|it| &it.values).map(|value| value.found.as_str());
    let handed = requirements.iter().flat_map(|it| &it.hand_over).map(|it| it.value.as_str());
    let names = state.view().map(|view| view.names.as_slice()).unwrap_or_default().iter().map(String::as_str);
    let private: Vec<&str> = found.chain(handed).chain(names).collect();
    redact::file(&own_version(), json.get("url")?.text()?, &outline, &private)
}

/// The version of the extension.
pub(in crate::web) fn own_version() -> String {
    browser::text(&browser::manifest().unwrap_or_default(), "version").unwrap_or_default()
}

fn text(state: &State, as_json: bool) -> Option<String> {
    let view = state.view()?;
    let at = String::from(Date::new_0().to_iso_string());
    let version = own_version();
    let about = About { version: &version, at: &at, masked: state.extras.report.masked };
    Some(if as_json { report::json(view, about) } else { report::markdown(&state.words, view, about) })
}

/// A text as a file to be had; none if the browser has no room for it.
fn made(text: &str, kind: &str, name: &'static str, copied: bool) -> Option<Made> {
    address(text, kind).map(|address| Made { address, name, copied }).ok()
}

/// An address in this page for a text.
fn address(text: &str, kind: &str) -> Result<String, JsValue> {
    let bag = browser::object(&[("type", [kind, ";charset=utf-8"].concat().into())]);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &bag.into())?;
    Url::create_object_url_with_blob(&blob)
}
