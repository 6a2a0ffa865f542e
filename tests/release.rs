//! The published version: what the pages tell of it, and what is filled in for the next one.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

#[path = "model/draw.rs"]
mod draw;
#[path = "model/release.rs"]
mod model;

use larkspur::audit::evidence::{Release, ReleaseFact};
use larkspur::console::records::Record;
use larkspur::console::records::RecordFacts;
use larkspur::protocol::Event;
use model::{APP, Console, Tab};

fn path(page: &str) -> String {
    ["/", APP, "/", page].concat()
}

fn versions(versions: &[(&'static str, &'static str, &'static str)]) -> Console {
    Console { versions: versions.to_vec(), ..Console::at(&path("version")) }
}

fn release(console: Console) -> (String, String) {
    let requirement = Tab::open(console).requirement("release");
    (requirement.verdict, requirement.summary)
}

fn verdict(console: Console) -> String {
    release(console).0
}

#[test]
fn each_state_of_the_versions_is_told() {
    let published = || Console { all_published: true, ..versions(&[("1.0.0", "已发布", "First release")]) };
    assert_eq!(verdict(versions(&[])), "missing");
    assert_eq!(verdict(versions(&[("1.0.0", "待申请", "")])), "missing");
    assert_eq!(verdict(versions(&[("1.1.0", "待申请", ""), ("1.0.0", "已发布", "")])), "missing");
    assert_eq!(verdict(versions(&[("1.1.0", "审核中", ""), ("1.0.0", "已发布", "")])), "pending");
    assert_eq!(verdict(versions(&[("1.0.0", "未通过", "")])), "different");
    assert_eq!(release(published()), ("met".into(), "Version 1.0.0 is published and up to date.".into()));
    let changed = Console { banner: true, all_published: false, ..published() };
    assert_eq!(verdict(changed), "pending");
}

#[test]
fn english_words_are_told_as_well() {
    let english = |list: Console| Console { english: true, ..list };
    assert_eq!(verdict(english(versions(&[]))), "missing");
    assert_eq!(verdict(english(versions(&[("1.0.0", "Not Requested", "")]))), "missing");
    assert_eq!(verdict(english(versions(&[("1.0.0", "Under review", "")]))), "pending");
    assert_eq!(verdict(english(versions(&[("1.10.0", "Released", ""), ("1.9.0", "Previous version", "")]))), "met");
    let changed = versions(&[("1.0.0", "Released", "")]);
    assert_eq!(verdict(Console { banner: true, ..english(changed) }), "pending");
}

#[test]
fn what_cannot_be_told_is_unknown() {
    let busy = Console { busy: true, ..versions(&[("1.0.0", "已发布", "")]) };
    assert_eq!(verdict(busy), "unknown");
    // The newest version stands in a state that nobody knows.
    assert_eq!(verdict(versions(&[("1.1.0", "灰度中", ""), ("1.0.0", "已发布", "")])), "unknown");
    // The notes read like a state.
    assert_eq!(verdict(versions(&[("1.0.0", "待申请", "已发布")])), "unknown");
    // The notes are a number.
    assert_eq!(verdict(versions(&[("1.0.0", "已发布", "1.0.1")])), "unknown");
    assert_eq!(
        verdict(Console { flat: true, ..versions(&[("1.0.0", "待申请", ""), ("0.9.0", "已发布", "")]) }),
        "unknown"
    );
    assert_eq!(verdict(Console::at(&path("baseinfo"))), "unknown");
}

#[test]
fn the_banner_tells_on_every_page_that_something_waits() {
    for page in ["baseinfo", "capability", "bot", "auth", "safe", "event", "version/create"] {
        let mut tab = Tab::open(Console { banner: true, ..Console::at(&path(page)) });
        assert_eq!(tab.verdict("release"), "pending", "{page}");
        // Another page may show it late: its absence proves nothing.
        tab.console.banner = false;
        tab.turn();
        assert_eq!(tab.verdict("release"), "pending", "{page}");
    }
}

#[test]
fn what_waited_is_over_once_the_page_of_versions_says_so() {
    let mut tab = Tab::open(Console { banner: true, ..versions(&[("1.0.0", "已发布", "")]) });
    assert_eq!(tab.verdict("release"), "pending");
    tab.console.banner = false;
    tab.turn();
    assert_eq!(tab.verdict("release"), "pending");
    tab.console.all_published = true;
    tab.show();
    assert_eq!(tab.verdict("release"), "met");
}

#[test]
fn a_version_is_followed_on_its_own_page() {
    let mut tab = Tab::open(Console { banner: true, ..versions(&[]) });
    assert_eq!(tab.verdict("release"), "missing");
    tab.console.versions = vec![("1.0.0", "待申请", "First release")];
    tab.go(&path("version/7"));
    assert_eq!(tab.requirement("release").summary, "A draft version is there, but it is not published.");
    tab.console.versions[0].1 = "审核中";
    tab.show();
    assert_eq!(tab.view().notes.len(), 2, "in review, and the records are off");
    tab.console.versions[0].1 = "已发布";
    tab.console.banner = false;
    tab.show();
    assert_eq!(tab.verdict("release"), "met");
}

#[test]
fn the_page_of_an_old_version_says_nothing_of_the_newest() {
    let mut tab = Tab::open(versions(&[("1.1.0", "待申请", ""), ("1.0.0", "已发布", "")]));
    tab.console.versions = vec![("1.0.0", "已发布", "")];
    tab.go(&path("version/7"));
    assert_eq!(tab.verdict("release"), "missing");
    // Nor does it if nothing else is known.
    let console = Console { versions: vec![("1.0.0", "已发布", "")], ..Console::at(&path("version/7")) };
    assert_eq!(verdict(console), "unknown");
}

#[test]
fn a_newly_published_version_brings_what_waited_for_it() {
    let mut tab = Tab::open(Console { banner: true, ..Console::at(&path("capability")) });
    tab.context.records = true;
    let answer = |tab: &mut Tab, number: &str, newest| {
        let release =
            Some(ReleaseFact { newest, online: newest == Release::Published, number: Some(number.to_owned()) });
        let facts = Ok(RecordFacts { release, ..RecordFacts::default() });
        tab.hear(Event::Record { page: tab.page(), record: Record::Versions, facts });
    };
    tab.turn();
    answer(&mut tab, "1.0.0", Release::Draft);
    tab.console.banner = false;
    tab.turn();
    answer(&mut tab, "1.0.0", Release::Published);
    assert_eq!(tab.verdict("release"), "met");
    // But not while the page says that something waits.
    tab.console.banner = true;
    tab.turn();
    answer(&mut tab, "1.0.1", Release::Published);
    assert_eq!(tab.verdict("release"), "pending");
}
