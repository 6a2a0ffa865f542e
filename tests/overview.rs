//! The overview in the corner of the window: what it says, where it leads, and when it is not there.

#![allow(unreachable_pub, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::protocol::{Effect, Event, Hint};
use model::Tab;
use model::security::{MARKUPS, STYLES, Security};

const APP: &str = "/app/cli_a1b2c3d4e5f6a7b8";

fn opened() -> Tab<Security> {
    Tab::open(Security::new(STYLES[0], MARKUPS[0]))
}

fn overview(tab: &Tab<Security>) -> Option<Hint> {
    let hints = tab.effects.iter().rev().find_map(|effect| match effect {
        Effect::Hints { hints, .. } => Some(hints),
        _ => None,
    });
    hints.unwrap().iter().find(|hint| hint.requirement == "overview").cloned()
}

/// Where a press on its button leads from a page view.
fn led(tab: &mut Tab<Security>, page: &str) -> Vec<Effect> {
    let event = Event::Pressed { page: page.to_owned(), requirement: "overview".to_owned(), action: "next".to_owned() };
    tab.session.handle(&tab.context, event, 2_000)
}

#[test]
fn it_tells_what_is_left_here_and_on_other_pages_and_leads_to_the_next() {
    let mut tab = opened();
    let seen = overview(&tab).unwrap();
    assert_eq!((seen.anchor, seen.title.as_str()), (0, "Larkspur: 2 left, 2 of them here"));
    assert_eq!(
        seen.lines,
        [
            "Credentials & Basic Info: not seen yet",
            "Add Features: not seen yet",
            "Web app: not seen yet",
            "Permissions & Scopes: not seen yet",
            "Security Settings: 2 left",
            "Version Management & Release: not seen yet"
        ]
    );
    assert_eq!(seen.button.unwrap().label, "Go to “Credentials & Basic Info”");
    let path = [APP, "/baseinfo"].concat();
    assert_eq!(led(&mut tab, "1"), [Effect::Go { page: "1".to_owned(), path }]);
    assert_eq!(led(&mut tab, "0"), [], "a press on a page that has gone");
}

#[test]
fn it_is_gone_with_what_was_left_and_while_a_run_is_at_work() {
    let mut tab = opened();
    tab.run("all", true);
    let during = tab.effects.iter().filter_map(|effect| match effect {
        Effect::Hints { hints, .. } => Some(hints),
        _ => None,
    });
    let at_work = during.filter(|hints| hints.iter().any(|hint| hint.title == "Filling in…"));
    assert!(at_work.clone().count() > 0);
    assert!(at_work.flatten().all(|hint| hint.requirement != "overview"));
    assert_eq!((tab.verdict("redirect-urls"), tab.verdict("h5-domains")), ("met".to_owned(), "met".to_owned()));
    assert_eq!(overview(&tab), None);
}
