//! The published version: what the pages tell of it, and what is filled in for the next one.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

#[path = "model/draw.rs"]
mod draw;
#[path = "model/release.rs"]
mod model;

use larkspur::audit::evidence::Evidence;
use larkspur::audit::{Requirement, judge};
use larkspur::console::labels::Word;
use larkspur::console::outline::Tree;
use larkspur::console::owner::Contents;
use larkspur::console::reading;
use larkspur::console::records::{Record, RecordFacts};
use larkspur::console::routes::{self, Page, Place};
use larkspur::facts::{Known, Release, ReleaseFact, Seen};
use larkspur::fix::{Goal, Step, permit};
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

/// Of nothing else is known that it is in place, so the notes name nothing.
const EN: &str = "Set up for Alibaba Cloud Exclusive Service";
const ZH: &str = "配置阿里云专属服务";

/// How a run ended and what it said.
fn ran(tab: &mut Tab, target: &str) -> (String, String) {
    let run = tab.run(target).run.unwrap();
    (run.outcome.unwrap(), run.summary)
}

#[test]
fn the_first_version_is_prepared_and_left_to_the_admin() {
    let mut tab = Tab::open(versions(&[]));
    let offers_to_fill = |tab: &Tab| {
        let release = tab.view().requirements.into_iter().find(|it| it.id == "release").unwrap();
        release.actions.iter().any(|action| action == "fill")
    };
    assert!(offers_to_fill(&tab));
    let (outcome, said) = ran(&mut tab, "release");
    assert_eq!(outcome, "handed-over");
    assert!(!offers_to_fill(&tab));
    assert_eq!(tab.console.path, path("version/create"));
    assert_eq!((tab.console.first.as_str(), tab.console.second.as_str()), ("1.0.0", ZH));
    assert_eq!(tab.console.pressed, Vec::<String>::new());
    assert!(said.contains("(“可用范围”：部分成员), press “保存”, then “确认发布”"), "{said}");
}

#[test]
fn the_next_version_has_the_next_number_from_wherever_the_admin_is() {
    let list = versions(&[("1.10.2", "Released", ""), ("1.9.7", "Previous version", "")]);
    let mut tab = Tab::open(Console { banner: true, english: true, path: path("safe"), ..list });
    let (outcome, said) = ran(&mut tab, "release");
    assert_eq!(outcome, "handed-over");
    assert_eq!((tab.console.first.as_str(), tab.console.second.as_str()), ("1.10.3", EN));
    assert!(said.contains("(“Availability”: Specific members), press “Save”, then “Publish”"), "{said}");
}

#[test]
fn what_the_admin_has_typed_into_the_form_stays() {
    let typed = |first: &str, second: &str| {
        let mut tab = Tab::open(versions(&[("1.0.0", "未通过", "")]));
        tab.console.first = first.to_owned();
        tab.console.second = second.to_owned();
        let said = ran(&mut tab, "release").1;
        (tab.console.first.clone(), tab.console.second.clone(), said)
    };
    let (number, notes, said) = typed("2.0.0", "");
    assert_eq!((number.as_str(), notes.as_str()), ("2.0.0", ZH));
    assert!(said.contains("Number and notes are filled in"), "{said}");
    let (number, notes, said) = typed("0.9.0", "Mine");
    assert_eq!((number.as_str(), notes.as_str()), ("0.9.0", "Mine"));
    assert!(said.contains("must be higher than the last one"), "{said}");
}

#[test]
fn that_the_workbench_would_open_the_bot_is_said() {
    for opens_bot in [true, false] {
        let mut tab = Tab::open(Console { opens_bot, ..versions(&[("1.0.0", "未通过", "")]) });
        let (outcome, said) = ran(&mut tab, "release");
        assert_eq!(
            (outcome.as_str(), said.contains("choose “网页应用” if people")),
            ("handed-over", opens_bot),
            "{said}"
        );
    }
}

#[test]
fn the_form_that_is_open_already_is_filled_where_it_stands() {
    let mut tab = Tab::open(versions(&[("1.0.0", "已发布", "")]));
    tab.console.banner = true;
    tab.go(&path("version/create"));
    let pages = tab.page();
    assert_eq!(ran(&mut tab, "release").0, "handed-over");
    assert_eq!(tab.page(), pages);
    assert_eq!(tab.console.first, "1.0.1");
    // Without any knowledge of other versions the number is the admin's.
    let mut tab = Tab::open(Console { banner: true, ..Console::at(&path("version/create")) });
    let (outcome, said) = ran(&mut tab, "release");
    assert_eq!((outcome.as_str(), tab.console.first.as_str(), tab.console.second.as_str()), ("handed-over", "", ZH));
    assert!(said.contains("left to you"), "{said}");
}

#[test]
fn no_version_is_begun_beside_one_that_is_under_way() {
    for (status, words) in [("待申请", "Version 1.0.1 is a draft already"), ("审核中", "A version is in review")]
    {
        let mut tab = Tab::open(versions(&[("1.0.1", status, ""), ("1.0.0", "已发布", "")]));
        let (outcome, said) = ran(&mut tab, "release");
        assert_eq!(outcome, "handed-over", "{status}");
        assert!(said.contains(words), "{said}");
        assert_eq!(tab.console.path, path("version"), "{status}");
        assert_eq!(tab.console.first, "", "{status}");
    }
}

#[test]
fn while_a_version_is_in_review_nothing_at_all_is_filled_in() {
    let mut tab = Tab::open(versions(&[("1.0.0", "审核中", "")]));
    for id in ["redirect-urls", "h5-domains", "scopes:tenant", "release"] {
        let (outcome, said) = ran(&mut tab, id);
        assert_eq!(outcome, "handed-over", "{id}");
        assert!(said.contains("A version is in review, so the console is locked."), "{id}: {said}");
    }
    assert_eq!(tab.console.path, path("version"));
    let notes = tab.view().notes;
    assert_eq!(notes.iter().filter(|note| note.contains("in review")).count(), 1, "{notes:?}");
}

#[test]
fn a_published_version_without_changes_is_left_alone() {
    let mut tab = Tab::open(Console { all_published: true, ..versions(&[("1.0.0", "已发布", "")]) });
    assert_eq!(ran(&mut tab, "release").0, "unchanged");
    assert_eq!(tab.console.path, path("version"));
}

#[test]
fn a_list_or_form_that_cannot_be_read_is_handed_over() {
    let mut tab = Tab::open(versions(&[("1.0.0", "灰度中", "")]));
    assert_eq!(ran(&mut tab, "release").0, "handed-over");
    assert_eq!(tab.console.path, path("version"));
    let mut tab = Tab::open(Console { doubled: true, ..versions(&[]) });
    assert_eq!(ran(&mut tab, "release").0, "handed-over");
    assert_eq!((tab.console.first.as_str(), tab.console.second.as_str()), ("", ZH));
}

#[test]
fn a_hint_stands_at_the_form_of_a_new_version() {
    let mut tab = Tab::open(versions(&[]));
    tab.go(&path("version/create"));
    let hints = tab.hints();
    assert_eq!(hints.iter().map(|hint| hint.requirement.as_str()).collect::<Vec<_>>(), ["release"]);
    assert!(hints[0].button.is_some());
}

/// Asks the last check about a step at each node of a page.
fn permitted(console: &mut Console, page: Page, id: &str, step: impl Fn(usize) -> Step) -> Vec<String> {
    let context = Tab::open(console.clone()).context;
    let requirement = Requirement::with_id(&context.profile, id).unwrap();
    let Place::App(app, _) = routes::place(&["https://open.feishu.cn/app/", APP].concat()) else { panic!("no app") };
    let release = ReleaseFact { newest: Release::Published, online: true, number: Some("1.2.0".to_owned()) };
    let release = Known { records: Some(Seen { at: 1, fact: release }), ..Known::default() };
    let evidence = Evidence { release, ..Evidence::default() };
    let judgement = judge(&requirement, &context.profile, &app, &evidence);
    let outline = console.outline();
    let reading = reading::read(page, Tree::new(&outline), Contents::default());
    let goal = Goal {
        requirement: &requirement,
        profile: &context.profile,
        wanted: &[],
        judgement: &judgement,
        evidence: &evidence,
        save: true,
    };
    let all = 0..reading.tree.len();
    let allowed = all.filter(|at| permit(&step(*at), &goal, &reading).is_ok());
    allowed.map(|at| reading.tree.node(at).tag.clone()).collect()
}

#[test]
fn the_last_check_lets_only_empty_fields_of_the_form_be_filled() {
    let fill = |text: &'static str| move |field| Step::Fill { field, text: text.to_owned() };
    let mut form = Console::at(&path("version/create"));
    assert_eq!(permitted(&mut form, Page::CreateVersion, "release", fill("1.2.1")).len(), 2);
    // No number that is not higher than the last one, and nothing else in the field of the number.
    for text in ["1.2.0", "1.1.9", "Notes"] {
        assert_eq!(permitted(&mut form, Page::CreateVersion, "release", fill(text)).len(), 1, "{text}");
    }
    form.first = "1.3.0".to_owned();
    form.second = "Mine".to_owned();
    assert_eq!(permitted(&mut form, Page::CreateVersion, "release", fill("1.3.1")), Vec::<String>::new());
    // The dialog of another requirement's form is none of its own.
    let mut dialog = Console { creating: true, ..Console::at(&path("version/create")) };
    assert_eq!(permitted(&mut dialog, Page::CreateVersion, "release", fill("1.2.1")), Vec::<String>::new());
    let mut create = Console { creating: true, ..Console::default() };
    assert_eq!(permitted(&mut create, Page::List, "app-name", fill("A name")).len(), 2);
    assert_eq!(permitted(&mut create, Page::List, "app-name", fill("A name of more than thirty-two letters")).len(), 1);
}

#[test]
fn the_last_check_lets_nothing_be_pressed_in_these_forms() {
    let words = [Word::Save, Word::Confirm, Word::Create, Word::Edit, Word::Add, Word::CreateVersion, Word::CreateApp];
    for word in words {
        let press = |button| Step::Press { button, word };
        for page in ["version", "version/create", "version/7"] {
            let mut console = Console { path: path(page), ..versions(&[("1.0.0", "待申请", "")]) };
            assert_eq!(
                permitted(&mut console, Page::CreateVersion, "release", press),
                Vec::<String>::new(),
                "{word:?}"
            );
        }
        let mut create = Console { creating: true, first: "A".to_owned(), ..Console::default() };
        assert_eq!(permitted(&mut create, Page::List, "app-name", press), Vec::<String>::new(), "{word:?}");
    }
}
