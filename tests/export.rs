//! The report that the admin takes along.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::report::export::{About, json, markdown};
use larkspur::report::sheet::html;
use larkspur::report::view::{AppView, HandOver, RequirementView, ValueView, View};
use larkspur::words::Catalog;

const ABOUT: About<'static> = About { version: "0.1.0", at: "2026-11-25T14:03:00Z", masked: false };

fn words() -> Catalog {
    Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap()
}

fn view() -> View {
    let value = |value: &str, verdict: &str, found: &str, note: &str| ValueView {
        value: value.to_owned(),
        verdict: verdict.to_owned(),
        verdict_text: verdict.to_owned(),
        found: found.to_owned(),
        note: note.to_owned(),
    };
    View {
        state: "ready".to_owned(),
        app: Some(AppView {
            id: "cli_a1B2".to_owned(),
            host: "open.feishu.cn".to_owned(),
            platform: "Feishu".to_owned(),
            organization: String::new(),
        }),
        app_name: "Desk <b>".to_owned(),
        profile: "Sample *Service*".to_owned(),
        profile_id: "sample".to_owned(),
        profile_mark: "0123abcd".to_owned(),
        platform_warning: None,
        requirements: vec![RequirementView {
            id: "redirect-urls".to_owned(),
            step: "security".to_owned(),
            title: "Redirect URLs".to_owned(),
            verdict: "different".to_owned(),
            verdict_text: "Different".to_owned(),
            summary: "1 of 2 differ\nsee below".to_owned(),
            recommended: false,
            values: vec![
                value("https://a.example/cli_a1B2", "met", "", ""),
                value("https://a.example/x", "different", "https://a.example/`x`/", "A slash [too] many."),
            ],
            sources: vec!["Seen on the console's page at 14:03:22".to_owned()],
            proofs: vec!["Seen on the console's page at 2026-11-25 14:03".to_owned()],
            notes: Vec::new(),
            hosts: Vec::new(),
            link: String::new(),
            actions: vec!["fill".to_owned()],
            changes: Vec::new(),
            copy: String::new(),
            hand_over: Vec::new(),
            quota: 0,
        }],
        met: 0,
        notes: vec!["<script>".to_owned()],
        official: None,
        run: None,
        all_changes: Vec::new(),
        names: Vec::new(),
        drift: None,
    }
}

#[test]
fn markdown_tells_the_checklist_and_shows_every_text_as_it_is() {
    insta::assert_snapshot!(markdown(&words(), &view(), ABOUT));
}

#[test]
fn json_tells_the_same() {
    insta::assert_snapshot!(json(&view(), ABOUT));
}

#[test]
fn masked_reports_hold_no_app_id() {
    let masked = About { masked: true, ..ABOUT };
    for report in [markdown(&words(), &view(), masked), json(&view(), masked)] {
        assert!(!report.contains("a1B2"), "{report}");
        assert_eq!(report.matches("cli_•••").count(), 2, "{report}");
    }
}

#[test]
fn what_can_not_be_seen_turns_no_report() {
    let unseen = ['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{e0041}'];
    let mut view = view();
    view.requirements[0].values[1].found = unseen.iter().flat_map(|c| ['x', *c]).collect();
    let (text, data) = (markdown(&words(), &view, ABOUT), json(&view, ABOUT));
    for report in [&text, &data] {
        assert!(!report.contains(unseen), "{report}");
    }
    assert!(text.contains("x\u{fffd}x\u{fffd}x\u{fffd}x\u{fffd}x\u{fffd}"), "{text}");
    let read: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(read["requirements"][0]["values"][1]["found"], view.requirements[0].values[1].found.as_str());
}

/// What stands under a heading of the sheet.
fn under<'h>(html: &'h str, heading: &str) -> &'h str {
    html.split_once(&format!("<h2>{heading}</h2>")).unwrap().1.split("</section>").next().unwrap()
}

#[test]
fn the_sheet_tells_for_whom_by_what_and_what_is_left_and_shows_every_text_as_it_is() {
    let sheet = html(&words(), &view(), ABOUT);
    assert!(sheet.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(sheet.contains("<h1>Hand-over sheet: Sample *Service*</h1>"));
    for line in [
        "<dt>Organization name</dt><dd>not known</dd>",
        "<dt>App name</dt><dd>Desk &lt;b&gt;</dd>",
        "<dt>App ID</dt><dd><code>cli_a1B2</code></dd>",
        "<dt>Console</dt><dd>Feishu · open.feishu.cn</dd>",
        "<dt>Profile</dt><dd>Sample *Service* · <code>sample</code> · <code>0123abcd</code></dd>",
        "<dt>Made by</dt><dd>Larkspur 0.1.0 · 2026-11-25T14:03:00Z</dd>",
        "<dt>State</dt><dd>0 of 1 met</dd>",
        "<p>&lt;script&gt;</p>",
    ] {
        assert!(sheet.contains(line), "{line}\n{sheet}");
    }
    let left = under(&sheet, "What is left");
    assert!(left.contains("<h3>Redirect URLs · Different</h3>"), "{left}");
    assert!(
        left.contains(
            "<li><code>https://a.example/x</code> · different · Found <code>https://a.example/`x`/</code></li>"
        ),
        "{left}"
    );
    assert!(!left.contains("https://a.example/cli_a1B2"), "{left}");
    assert_eq!(under(&sheet, "What is set up, and what proves it"), "<p>Nothing.</p>");
    assert!(!sheet.contains("<script"), "{sheet}");
}

#[test]
fn the_sheet_keeps_apart_what_was_proved_and_what_was_confirmed_by_hand() {
    let mut view = view();
    let met = RequirementView {
        verdict: "met".to_owned(),
        summary: "All 2 in place".to_owned(),
        ..view.requirements.remove(0)
    };
    let by_hand = RequirementView {
        title: "Hand over".to_owned(),
        values: Vec::new(),
        proofs: Vec::new(),
        summary: "Confirmed by you on 2026-11-25 14:05".to_owned(),
        actions: vec!["take-back".to_owned()],
        hand_over: vec![
            HandOver { label: "App ID".to_owned(), value: "cli_a1B2".to_owned(), note: String::new() },
            HandOver { label: "App Secret".to_owned(), value: String::new(), note: "Copy it yourself.".to_owned() },
        ],
        ..met.clone()
    };
    view.requirements = vec![met, by_hand];
    let sheet = html(&words(), &view, ABOUT);
    let proved = under(&sheet, "What is set up, and what proves it");
    assert!(proved.contains("<li><code>https://a.example/cli_a1B2</code></li>"), "{proved}");
    assert!(proved.contains("<p class=\"note\">Seen on the console's page at 2026-11-25 14:03</p>"), "{proved}");
    assert!(!proved.contains("Hand over"), "{proved}");
    let confirmed = under(&sheet, "Confirmed by hand");
    assert!(confirmed.contains("Confirmed by you on 2026-11-25 14:05"), "{confirmed}");
    let handed = under(&sheet, "Handed to the vendor");
    assert!(
        handed.contains("<li>App ID: <code>cli_a1B2</code></li><li>App Secret · Copy it yourself.</li>"),
        "{handed}"
    );
    assert_eq!(under(&sheet, "What is left"), "<p>Nothing.</p>");
}
