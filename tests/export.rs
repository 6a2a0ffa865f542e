//! The report that the admin takes along.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::report::export::{About, json, markdown};
use larkspur::report::view::{AppView, RequirementView, ValueView, View};
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
        profile: "Sample *Service*".to_owned(),
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
