//! The form that creates an app: its name and description.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

#[path = "model/draw.rs"]
mod draw;
#[path = "model/release.rs"]
mod model;

use larkspur::audit::evidence::Evidence;
use larkspur::audit::{Requirement, Verdict, judge};
use larkspur::console::routes::{self, Place};
use larkspur::facts::{Known, Seen};
use larkspur::profile::Profile;
use larkspur::protocol::Event;
use model::{Console, Tab};

const NAME: &str = "Alibaba Cloud Exclusive Service";
const ZH: &str = "在工作台联系阿里云专属服务团队、跟进工单并接收通知。";
const EN: &str = "Contact Alibaba Cloud support, follow tickets and get notified, right in the workplace.";

fn form() -> Console {
    Console { creating: true, ..Console::default() }
}

fn ran(tab: &mut Tab) -> (String, String) {
    let run = tab.run("app-name").run.unwrap();
    (run.outcome.unwrap(), run.summary)
}

fn filled(tab: &Tab) -> (&str, &str) {
    (&tab.console.first, &tab.console.second)
}

#[test]
fn the_name_of_an_app_is_met_different_or_unknown() {
    let profile = Profile::parse(include_str!("../static/profiles/alibaba-cloud-exclusive-service.json")).unwrap();
    let Place::App(app, _) = routes::place("https://open.feishu.cn/app/cli_a1") else { panic!("no app") };
    let verdict = |name: Option<&str>| {
        let records = name.map(|name| Seen { at: 1, fact: name.to_owned() });
        let evidence = Evidence { name: Known { records, ..Known::default() }, ..Evidence::default() };
        judge(&Requirement::AppName, &profile, &app, &evidence).verdict
    };
    assert_eq!(verdict(Some("My alibaba cloud exclusive service")), Verdict::Met);
    assert_eq!(verdict(Some("Travel Desk")), Verdict::Different);
    assert_eq!(verdict(None), Verdict::Unknown);
}

#[test]
fn the_list_of_apps_tells_what_a_new_app_should_be_called() {
    let mut tab = Tab::open(Console::default());
    let mut view = tab.view();
    assert_eq!((view.state.as_str(), view.requirements.len()), ("no-console", 1));
    let create = view.requirements.remove(0);
    assert_eq!((create.id.as_str(), create.verdict.as_str()), ("app-name", "unknown"));
    assert_eq!(create.actions, ["fill", "copy"]);
    tab.console.creating = true;
    tab.show();
    assert_eq!(tab.view().requirements[0].verdict, "missing");
    tab.console.first = NAME.to_owned();
    tab.show();
    assert_eq!(tab.view().requirements[0].verdict, "met");
    tab.console.first = "Travel Desk".to_owned();
    tab.show();
    assert_eq!(tab.view().requirements[0].verdict, "different");
}

#[test]
fn name_and_description_are_filled_in_and_creating_is_left_to_the_admin() {
    for (english, description, button) in [(false, ZH, "创建"), (true, EN, "Create")] {
        let mut tab = Tab::open(Console { english, ..form() });
        let (outcome, said) = ran(&mut tab);
        assert_eq!(outcome, "handed-over");
        assert!(said.contains(&["then press “", button, "”"].concat()), "{said}");
        assert_eq!(filled(&tab), (NAME, description));
        assert_eq!(tab.console.pressed, Vec::<String>::new());
    }
}

#[test]
fn what_the_admin_has_typed_stays() {
    let mut tab = Tab::open(Console { first: "Travel Desk".to_owned(), ..form() });
    ran(&mut tab);
    assert_eq!(filled(&tab), ("Travel Desk", ZH));
    let mut tab = Tab::open(Console { second: "Mine".to_owned(), ..form() });
    ran(&mut tab);
    assert_eq!(filled(&tab), (NAME, "Mine"));
}

#[test]
fn without_the_form_the_run_says_what_opens_it() {
    let mut tab = Tab::open(Console::default());
    let (outcome, said) = ran(&mut tab);
    assert_eq!(outcome, "handed-over");
    assert!(said.contains("创建企业自建应用"), "{said}");
    // Nothing but the form is filled in on the list of apps.
    assert_eq!(tab.run("all").run.unwrap().outcome.unwrap(), "handed-over");
    assert!(tab.effects.iter().all(|effect| !format!("{effect:?}").starts_with("Go")));
}

#[test]
fn another_dialog_on_the_list_of_apps_is_not_filled_in() {
    let mut tab = Tab::open(Console { doubled: true, ..form() });
    assert_eq!(ran(&mut tab).0, "handed-over");
    assert_eq!(filled(&tab), ("", ""));
    assert_eq!(tab.hints(), []);
}

#[test]
fn a_hint_in_the_form_fills_it_in_at_one_press() {
    let mut tab = Tab::open(form());
    let hints = tab.hints();
    assert_eq!(hints.iter().map(|hint| hint.requirement.as_str()).collect::<Vec<_>>(), ["app-name"]);
    assert_eq!((hints[0].verdict.as_str(), hints[0].button.is_some()), ("missing", true));
    tab.hear(Event::Pressed { page: tab.page(), requirement: "app-name".to_owned(), action: "fill".to_owned() });
    assert_eq!(filled(&tab), (NAME, ZH));
    assert_eq!(tab.hints()[0].verdict, "met");
}

#[test]
fn what_is_known_of_one_app_is_never_said_of_another() {
    let mut tab = Tab::open(Console { banner: true, ..Console::at("/cli_a1/capability") });
    assert_eq!(tab.verdict("release"), "pending");
    for path in ["/cli_b2/baseinfo", ""] {
        // The browser tells of the new address before the page does.
        tab.session.moved(&tab.context, Some(&["https://open.feishu.cn/app", path].concat()));
        tab.console.banner = false;
        tab.go(path);
        let view = tab.view();
        let verdicts = view.requirements.iter().map(|it| it.verdict.as_str());
        assert!(verdicts.into_iter().all(|verdict| verdict == "unknown"), "{path}");
    }
}
