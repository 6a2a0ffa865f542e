//! Features, homepage and name against the model's pages: what is read, what is filled in, and what is left alone.

#![allow(unreachable_pub, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

#[path = "model/app_pages.rs"]
mod app_pages;
#[path = "model/app_tab.rs"]
mod app_tab;
#[path = "model/draw.rs"]
mod draw;

use app_pages::{AppPages, BROWSER, MARKUPS, Markup, NEW_TAB, STYLES, Shown, Style};
use app_tab::{APP, Tab};
use larkspur::protocol::Answer;

const MOBILE: &str = "https://m.other.example/";

fn wanted() -> String {
    format!("https://ailink.gts.work/feishu/{APP}")
}

/// Every way that the model's web app page can be.
fn every_page() -> Vec<AppPages> {
    let mut all = Vec::new();
    for style in STYLES {
        for markup in MARKUPS {
            all.extend([false, true].map(|select| AppPages::styled(style, markup, select)));
        }
    }
    all
}

fn named(page: &AppPages) -> String {
    format!("{:?} {:?} select {}", page.style, page.markup, page.select)
}

#[test]
fn a_feature_is_missing_until_it_is_added() {
    let mut tab = Tab::open(AppPages::new(Shown::Capability));
    assert_eq!(tab.verdict("feature:bot"), "missing");
    assert_eq!(tab.run("feature:bot", true), "fixed", "{}", tab.summary());
    assert_eq!(tab.console.features, [true, false, false]);
    assert_eq!(tab.verdict("feature:bot"), "met");
    assert_eq!(tab.verdict("feature:web_app"), "missing");
}

#[test]
fn a_feature_is_added_once_whether_the_console_asks_or_not() {
    for asks in [false, true] {
        let mut tab = Tab::open(AppPages { asks, ..AppPages::new(Shown::Capability) });
        assert_eq!(tab.run("feature:web_app", true), "fixed", "{}", tab.summary());
        assert_eq!(tab.run("feature:web_app", true), "unchanged");
        assert_eq!(tab.console.features, [false, true, false]);
        assert_eq!((tab.console.writes, tab.console.dangerous), (1, 0));
    }
}

#[test]
fn a_question_is_left_to_the_admin_who_did_not_choose_to_save() {
    let mut tab = Tab::open(AppPages::new(Shown::Capability));
    assert_eq!(tab.run("feature:bot", false), "handed-over");
    assert!(tab.summary().contains("“确认”"), "{}", tab.summary());
    assert_eq!(tab.console.writes, 0);
}

#[test]
fn a_title_in_the_head_of_its_card_names_the_button_below_what_explains_it() {
    let mut tab = Tab::open(AppPages { headed: true, ..AppPages::new(Shown::Capability) });
    assert_eq!(tab.run("feature:bot", true), "fixed", "{}", tab.summary());
    assert_eq!(tab.console.features, [true, false, false]);
    let mut tab = Tab::open(AppPages { headed: true, boxless: true, ..AppPages::new(Shown::Capability) });
    assert_eq!(tab.run("feature:bot", true), "handed-over");
    assert_eq!(tab.console.writes, 0);
}

#[test]
fn without_a_box_around_each_card_nobody_can_tell_whose_button_it_is() {
    let mut tab = Tab::open(AppPages { boxless: true, ..AppPages::new(Shown::Capability) });
    assert_eq!(tab.verdict("feature:bot"), "unknown");
    assert_eq!(tab.run("feature:bot", true), "handed-over");
    assert_eq!(tab.console.writes, 0);
}

#[test]
fn the_name_is_met_different_or_unknown() {
    let of = |name| Tab::open(AppPages { name, ..AppPages::new(Shown::BaseInfo) }).verdict("app-name");
    assert_eq!(of("Our Alibaba Cloud Exclusive Service"), "met");
    assert_eq!(of("云助手"), "different");
    assert_eq!(Tab::open(AppPages::new(Shown::Capability)).verdict("app-name"), "unknown");
}

#[test]
fn homepage_and_open_mode_are_read_in_every_style_and_markup() {
    for page in every_page() {
        let name = named(&page);
        let tab = Tab::open(page.clone());
        assert_eq!(tab.verdict("homepage:desktop"), "missing", "{name}");
        assert_eq!(tab.verdict("homepage:open-mode"), "different", "{name}");
        let values = [wanted(), MOBILE.to_owned(), NEW_TAB.to_owned()];
        let tab = Tab::open(AppPages { saved: values.clone(), typed: values, ..page.clone() });
        assert_eq!(tab.verdict("homepage:desktop"), "met", "{name}");
        assert_eq!(tab.verdict("homepage:open-mode"), "met", "{name}");
        let values = ["https://other.example/".to_owned(), wanted(), BROWSER.to_owned()];
        let tab = Tab::open(AppPages { saved: values.clone(), typed: values, ..page });
        assert_eq!(tab.verdict("homepage:desktop"), "different", "{name}");
    }
}

#[test]
fn homepage_and_open_mode_are_filled_in_then_left_alone_in_every_style_and_markup() {
    for page in every_page() {
        let name = named(&page);
        let mut tab = Tab::open(page);
        assert_eq!(tab.run("homepage:desktop", true), "fixed", "{name}: {}", tab.summary());
        assert_eq!(tab.console.saved, [wanted(), MOBILE.to_owned(), BROWSER.to_owned()], "{name}");
        assert_eq!(tab.run("homepage:open-mode", true), "fixed", "{name}: {}", tab.summary());
        assert_eq!(tab.console.saved, [wanted(), MOBILE.to_owned(), NEW_TAB.to_owned()], "{name}");
        assert_eq!(tab.verdict("homepage:desktop"), "met", "{name}");
        assert_eq!(tab.verdict("homepage:open-mode"), "met", "{name}");
        let writes = tab.console.writes;
        assert_eq!(tab.run("homepage:desktop", true), "unchanged", "{name}");
        assert_eq!(tab.run("homepage:open-mode", true), "unchanged", "{name}");
        assert_eq!((tab.console.writes, tab.console.dangerous), (writes, 0), "{name}");
    }
}

#[test]
fn filling_without_saving_writes_nothing() {
    for page in every_page() {
        let name = named(&page);
        for target in ["homepage:desktop", "homepage:open-mode"] {
            let mut tab = Tab::open(page.clone());
            assert_eq!(tab.run(target, false), "handed-over", "{name}");
            assert_eq!(tab.console.writes, 0, "{name}");
            assert!(tab.summary().contains("nothing is saved yet"), "{name}: {}", tab.summary());
            assert_ne!(tab.verdict(target), "met", "{name}");
        }
    }
}

#[test]
fn another_homepage_is_never_replaced() {
    for page in every_page() {
        let name = named(&page);
        let values = ["https://other.example/".to_owned(), String::new(), NEW_TAB.to_owned()];
        let mut tab = Tab::open(AppPages { saved: values.clone(), typed: values.clone(), ..page });
        assert_eq!(tab.run("homepage:desktop", true), "handed-over", "{name}");
        assert!(tab.summary().contains("https://other.example/"), "{name}: {}", tab.summary());
        assert_eq!((tab.console.saved, tab.console.writes), (values, 0), "{name}");
    }
}

#[test]
fn what_the_admin_has_typed_is_not_saved_along() {
    for style in [Style::Form, Style::FormAlways] {
        for markup in MARKUPS {
            let mut tab = Tab::open(AppPages::styled(style, markup, false));
            tab.console.typed[1] = "https://m.half.example/typ".to_owned();
            tab.show();
            assert_eq!(tab.run("homepage:desktop", true), "handed-over", "{style:?} {markup:?}");
            assert_eq!(tab.run("homepage:open-mode", true), "handed-over", "{style:?} {markup:?}");
            assert_eq!(tab.console.writes, 0, "{style:?} {markup:?}");
            assert_eq!(tab.console.typed[1], "https://m.half.example/typ");
        }
    }
}

#[test]
fn a_doubled_title_is_handed_over_and_nothing_is_written() {
    for page in every_page() {
        let name = named(&page);
        let mut tab = Tab::open(AppPages { doubled: true, ..page });
        assert_eq!(tab.verdict("homepage:desktop"), "unknown", "{name}");
        assert_eq!(tab.run("homepage:desktop", true), "handed-over", "{name}");
        assert_eq!(tab.console.writes, 0, "{name}");
    }
}

#[test]
fn without_the_feature_there_is_no_homepage_and_its_page_says_so() {
    let mut tab = Tab::open(AppPages { features: [false; 3], ..AppPages::new(Shown::WebApp) });
    assert_eq!(tab.verdict("feature:web_app"), "missing");
    assert_eq!(tab.verdict("homepage:desktop"), "missing");
    assert_eq!(tab.run("homepage:desktop", true), "handed-over");
    assert_eq!(tab.console.writes, 0);
}

#[test]
fn a_page_that_comes_to_exist_late_is_loaded_again() {
    let mut tab = Tab::open(AppPages { late: true, ..AppPages::new(Shown::Capability) });
    assert_eq!(tab.run("feature:web_app", true), "fixed", "{}", tab.summary());
    assert_eq!(tab.run("homepage:desktop", true), "fixed", "{}", tab.summary());
    assert_eq!(tab.console.saved[0], wanted());
}

#[test]
fn a_homepage_that_was_seen_nowhere_is_unknown() {
    let tab = Tab::open(AppPages::new(Shown::Capability));
    assert_eq!(tab.verdict("homepage:open-mode"), "missing", "the web app is not added yet");
    let added = AppPages { features: [true; 3], ..AppPages::new(Shown::Capability) };
    let tab = Tab::open(added);
    assert_eq!(tab.verdict("homepage:desktop"), "unknown");
    assert_eq!(tab.verdict("homepage:open-mode"), "unknown");
    let unnamed = AppPages { markup: Markup::Rows, ..AppPages::new(Shown::WebApp) };
    assert_eq!(Tab::open(unnamed).verdict("homepage:desktop"), "missing");
}

#[test]
fn the_homepage_of_a_field_that_only_the_admin_knows_is_asked_about() {
    for style in [Style::Form, Style::PerField, Style::Edit] {
        let asked = || {
            let mut page = AppPages::styled(style, Markup::Rows, false);
            page.odd_label = true;
            let mut tab = Tab::open(page);
            assert_eq!(tab.run("homepage:desktop", true), "", "{style:?} {}", tab.summary());
            tab
        };
        let mut tab = asked();
        assert_eq!(tab.console.writes, 0, "{style:?}");
        assert_eq!(tab.reply(Answer::Yes), "fixed", "{style:?} {}", tab.summary());
        assert_eq!(tab.console.saved[0], wanted(), "{style:?}");
        assert_eq!(tab.run("homepage:desktop", true), "unchanged", "{style:?}");
    }
}

#[test]
fn a_field_that_its_own_name_tells_is_saved_whatever_explains_it() {
    let named = AppPages { odd_label: true, ..AppPages::styled(Style::Form, Markup::Labels, false) };
    let mut tab = Tab::open(named);
    assert_eq!(tab.run("homepage:desktop", true), "fixed", "{}", tab.summary());
    assert_eq!(tab.console.saved[0], wanted());
}
