//! Whole runs against the model console: what is filled in, what is left alone, and how it ends.

#![allow(unreachable_pub, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::profile::Profile;
use larkspur::protocol::Command;
use model::security::{ListState, MARKUPS, Markup, STYLES, Security, Style};
use model::{Tab, wanted_urls};

const URLS: &str = "重定向 URL";
const FOREIGN: &str = "https://other.example/callback";

fn outcome(tab: &Tab) -> String {
    tab.view().run.unwrap().outcome.unwrap()
}

#[test]
fn redirect_urls_are_filled_in_whatever_the_style_and_the_markup() {
    for style in STYLES {
        for markup in MARKUPS {
            let mut tab = Tab::open(Security::new(style, markup));
            assert_eq!(tab.verdict("redirect-urls"), "missing", "{style:?} {markup:?}");
            tab.run("redirect-urls", true);
            assert_eq!(outcome(&tab), "fixed", "{style:?} {markup:?} {:?}", tab.view().run);
            let saved = tab.console.list(URLS).saved.clone();
            assert_eq!(saved[0], FOREIGN, "{style:?} {markup:?}");
            assert_eq!(saved[1..], wanted_urls(), "{style:?} {markup:?}");
            assert_eq!(tab.verdict("redirect-urls"), "met");
            assert_eq!(tab.verdict("h5-domains"), "missing");
            assert_eq!(tab.console.dangerous, 0);
        }
    }
}

#[test]
fn a_second_run_changes_nothing() {
    for style in STYLES {
        let mut tab = Tab::open(Security::new(style, Markup::Cards));
        tab.run("redirect-urls", true);
        let (writes, effects) = (tab.console.writes, tab.effects.len());
        tab.run("redirect-urls", true);
        assert_eq!(outcome(&tab), "unchanged", "{style:?}");
        assert_eq!(tab.console.writes, writes, "{style:?}");
        assert!(tab.effects[effects..].iter().all(|effect| !format!("{effect:?}").starts_with("Fill")));
    }
}

#[test]
fn filling_without_saving_never_presses_what_saves() {
    for style in [Style::SaveButton, Style::SaveAlways, Style::Batch, Style::Dialog] {
        let mut tab = Tab::open(Security::new(style, Markup::Cards));
        tab.run("redirect-urls", false);
        assert_eq!(outcome(&tab), "handed-over", "{style:?}");
        assert_eq!(tab.console.writes, 0, "{style:?}");
        assert!(tab.view().run.unwrap().summary.contains("nothing is saved yet"), "{style:?}");
    }
}

#[test]
fn entries_that_are_shown_but_not_saved_are_pending() {
    let mut tab = Tab::open(Security::new(Style::SaveButton, Markup::Cards));
    tab.run("redirect-urls", false);
    assert_eq!(tab.verdict("redirect-urls"), "pending");
    tab.run("redirect-urls", true);
    assert_eq!(outcome(&tab), "fixed");
    assert_eq!(tab.console.list(URLS).saved.len(), 6);
}

#[test]
fn a_slow_console_is_waited_for() {
    for style in STYLES {
        let mut console = Security::new(style, Markup::Cards);
        console.delay = 3_000;
        let mut tab = Tab::open(console);
        tab.run("h5-domains", true);
        assert_eq!(outcome(&tab), "fixed", "{style:?} {:?}", tab.view().run);
        assert_eq!(tab.console.list("H5可信域名").saved, ["https://other.example", "https://ailink.gts.work"]);
    }
}

#[test]
fn a_value_that_the_console_refuses_ends_partial_and_names_it() {
    let mut console = Security::new(Style::Inline, Markup::Cards);
    console.refused = vec![wanted_urls()[2].clone()];
    let mut tab = Tab::open(console);
    tab.run("redirect-urls", true);
    assert_eq!(outcome(&tab), "partial");
    assert!(tab.view().run.unwrap().summary.contains(&wanted_urls()[2]));
    assert_eq!(tab.console.list(URLS).saved.len(), 3);
}

#[test]
fn a_missing_disabled_or_doubled_section_is_handed_over_and_nothing_is_written() {
    type Change = fn(&mut Security);
    let changes: [(&str, Change); 3] = [
        ("missing", |console| console.lists.retain(|list| list.title != URLS)),
        ("disabled", |console| console.list(URLS).disabled = true),
        ("doubled", |console| console.lists.push(ListState::new(URLS, &[]))),
    ];
    for (name, change) in changes {
        for style in STYLES {
            for markup in MARKUPS {
                let mut console = Security::new(style, markup);
                change(&mut console);
                let mut tab = Tab::open(console);
                tab.run("redirect-urls", true);
                assert_eq!(outcome(&tab), "handed-over", "{name} {style:?} {markup:?}");
                assert_eq!(tab.console.writes, 0, "{name} {style:?} {markup:?}");
            }
        }
    }
}

#[test]
fn text_that_the_admin_was_typing_is_left_alone() {
    let mut console = Security::new(Style::Inline, Markup::Cards);
    console.list(URLS).typed = "https://half.example/typ".to_owned();
    let mut tab = Tab::open(console);
    tab.run("redirect-urls", true);
    assert_eq!(outcome(&tab), "handed-over");
    assert_eq!(tab.console.list(URLS).typed, "https://half.example/typ");
}

/// A profile of another integration, with its own examples as what the admin gave.
fn example(text: &str) -> (Profile, Vec<String>) {
    let profile = Profile::parse(text).unwrap();
    let given: Vec<_> = profile.parameters.iter().map(|it| (it.id.clone(), it.example.clone())).collect();
    let profile = profile.with_values(&given);
    let urls = profile.redirect_urls.iter().map(|url| url.as_str().replace("{appId}", model::APP)).collect();
    (profile, urls)
}

#[test]
fn the_redirect_urls_of_other_integrations_are_filled_in_letter_by_letter() {
    for text in [
        include_str!("../static/profiles/examples/jumpserver-feishu-login.json"),
        include_str!("../static/profiles/examples/logto-feishu-connector.json"),
        include_str!("../static/profiles/examples/aws-lark-mcp-on-agentcore.json"),
    ] {
        let (profile, urls) = example(text);
        for style in STYLES {
            let mut tab = Tab::open(Security::new(style, Markup::Cards));
            tab.context.profile = profile.clone();
            if tab.view().platform_warning.is_some() {
                tab.command(Command::AcceptPlatform);
            }
            tab.show();
            tab.run("redirect-urls", true);
            assert_eq!(outcome(&tab), "fixed", "{} {style:?} {:?}", profile.id, tab.view().run);
            assert_eq!(tab.console.list(URLS).saved[0], FOREIGN, "{style:?}");
            assert_eq!(tab.console.list(URLS).saved[1..], urls, "{style:?}");
        }
    }
}
