//! What is never pressed: each control of the table on each of its pages, however a plan asks for it.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::evidence::Evidence;
use larkspur::audit::{Requirement, judge};
use larkspur::console::labels::{Title, Word};
use larkspur::console::never::{self, NEVER, Never, Sign};
use larkspur::console::outline::{Node, Outline, Role, Tree};
use larkspur::console::owner::Contents;
use larkspur::console::reading;
use larkspur::console::routes::{self, Page, Place};
use larkspur::fix::{Forbidden, Goal, Step, permit};
use larkspur::profile::Profile;
use serde_json::{Value, json};

const PAGES: [Page; 9] = [
    Page::List,
    Page::BaseInfo,
    Page::Capability,
    Page::Bot,
    Page::WebApp,
    Page::Scopes,
    Page::Security,
    Page::CreateVersion,
    Page::Version,
];

/// All that a plan may press something for.
const WORDS: [Word; 16] = [
    Word::Add,
    Word::BatchEdit,
    Word::Save,
    Word::Confirm,
    Word::GotIt,
    Word::BatchImport,
    Word::ImportTab,
    Word::NextReview,
    Word::RequestScopes,
    Word::TenantTab,
    Word::UserTab,
    Word::Edit,
    Word::Configure,
    Word::Enable,
    Word::NewTab,
    Word::RemoveFeature,
];

fn profile() -> Profile {
    Profile::parse(include_str!("../static/profiles/alibaba-cloud-exclusive-service.json")).unwrap()
}

fn pages(never: &Never) -> Vec<Page> {
    PAGES.into_iter().filter(|page| never.stands_on(*page)).collect()
}

fn node(id: u32, parent: u32, role: Role, words: &str) -> Node {
    let pressed = matches!(role, Role::Button | Role::Link | Role::Combobox);
    let (name, text) = if pressed { (words, "") } else { ("", words) };
    Node { id, parent, role, name: name.to_owned(), text: text.to_owned(), tag: "div".to_owned(), ..Node::default() }
}

/// A page with a control in the row of an entry; the control is the last node.
fn row(role: Role, label: &str) -> Outline {
    let nodes = vec![
        node(1, 0, Role::Heading, "重定向 URL"),
        node(2, 0, Role::Table, ""),
        node(3, 2, Role::Row, ""),
        node(4, 3, Role::Cell, "https://portal.example-corp.com/sso"),
        node(5, 3, Role::Cell, ""),
        node(6, 5, role, label),
    ];
    Outline { nodes, walls: Some(Vec::new()), ..Outline::default() }
}

/// A page with a dialog that asks for something, and a button that agrees; the button is the last node.
fn dialog(head: &str, button: &str) -> Outline {
    let nodes = vec![
        node(1, 0, Role::Heading, "权限管理"),
        node(2, 0, Role::Dialog, ""),
        node(3, 2, Role::Heading, head),
        node(4, 2, Role::Button, button),
    ];
    Outline { nodes, walls: Some(Vec::new()), ..Outline::default() }
}

/// What the last check says of a step at the last node, for each requirement, with all that the admin can choose.
fn answers(page: Page, outline: &Outline, step: impl Fn(usize) -> Step) -> Vec<Result<(), Forbidden>> {
    let profile = profile();
    let Place::App(app, _) = routes::place("https://open.feishu.cn/app/cli_a1b2c3d4e5f6a7b8") else { panic!("no app") };
    let evidence = Evidence::default();
    let reading = reading::read(page, Tree::new(outline), Contents::default());
    let last = reading.tree.len() - 1;
    let answer = |requirement: &Requirement| {
        let judgement = judge(requirement, &profile, &app, &evidence);
        let wanted = requirement.values(&profile, &app);
        let goal = Goal {
            requirement,
            profile: &profile,
            wanted: &wanted,
            judgement: &judgement,
            evidence: &evidence,
            save: true,
        };
        permit(&step(last), &goal, &reading)
    };
    Requirement::all(&profile).iter().map(answer).collect()
}

fn assert_refused(page: Page, outline: &Outline, why: &'static str, step: impl Fn(usize) -> Step) {
    for answer in answers(page, outline, step) {
        assert_eq!(answer, Err(Forbidden::Never(why)), "{page:?}: {:?}", outline.nodes.last().unwrap().label());
    }
}

#[test]
fn each_is_refused_on_its_pages_whatever_it_is_pressed_for() {
    for never in NEVER {
        for page in pages(never) {
            for label in never.labels {
                for role in [Role::Button, Role::Link, Role::Text] {
                    for word in WORDS {
                        assert_refused(page, &row(role, label), never.why, |button| Step::Press { button, word });
                    }
                }
                assert_refused(page, &row(Role::Combobox, label), never.why, |select| Step::Open { select });
                assert_refused(page, &row(Role::Tab, label), never.why, |opener| Step::Unfold {
                    opener,
                    title: Title::RedirectUrls,
                });
            }
        }
    }
}

#[test]
fn a_name_does_not_hide_what_stands_on_a_control() {
    for never in NEVER {
        for page in pages(never) {
            for label in never.labels {
                let mut outline = row(Role::Button, "添加");
                outline.nodes[5].text = (*label).to_owned();
                assert_refused(page, &outline, never.why, |button| Step::Press { button, word: Word::Add });
            }
        }
    }
}

#[test]
fn what_is_refused_by_its_words_is_refused_on_each_page() {
    for never in NEVER.iter().filter(|never| matches!(never.sign, Sign::Anywhere(_))) {
        for page in PAGES {
            for label in never.labels {
                for answer in answers(page, &row(Role::Button, label), |button| Step::Press { button, word: Word::Add })
                {
                    assert!(matches!(answer, Err(Forbidden::Never(_))), "{page:?}: {label}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_done_in_a_dialog_that_asks_for_it() {
    for (page, head) in [
        (Page::Scopes, "确认关闭权限"),
        (Page::Scopes, "Disable the scope?"),
        (Page::BaseInfo, "重置 App Secret？"),
        (Page::Bot, "删除能力"),
        (Page::Security, "确认删除该重定向 URL？"),
        (Page::Version, "确认提交发布申请？"),
    ] {
        let why = never::asked_for(&[head.to_owned()]).unwrap();
        for label in ["确认", "确定", "OK", "添加", "保存"] {
            for word in [Word::Confirm, Word::Enable, Word::Add, Word::Save, Word::RequestScopes] {
                assert_refused(page, &dialog(head, label), why, |button| Step::Press { button, word });
            }
        }
        assert_refused(page, &dialog(head, "x"), why, |editor| Step::Paste { editor, text: String::new() });
    }
}

#[test]
fn what_may_be_pressed_is_not_refused() {
    let free =
        |page: Page, outline: &Outline| never::refuses(page, &Tree::new(outline), outline.nodes.len() - 1).is_none();
    let alone = |label: &str| Outline { nodes: vec![node(1, 0, Role::Button, label)], ..Outline::default() };
    for page in PAGES {
        for label in [
            "添加",
            "批量修改",
            "保存",
            "确定",
            "我知道了",
            "批量导入/导出权限",
            "申请开通",
            "Add",
            "Next, Review New Scopes",
        ] {
            assert!(free(page, &alone(label)), "{page:?}: {label}");
        }
    }
    // What opens a whole list, or the web app's form, is no pen of one entry.
    for label in ["编辑", "Edit", "icon:EditOutlined"] {
        assert!(free(Page::Security, &alone(label)) && free(Page::WebApp, &alone(label)), "{label}");
        assert!(!free(Page::Security, &row(Role::Button, label)), "{label}");
    }
    assert_eq!(never::asked_for(&["添加重定向 URL".to_owned(), "确认添加「机器人」能力？".to_owned()]), None);
    // And a step of the kind is let through: the tab of an identity shows something else and changes nothing.
    let tab = answers(Page::Scopes, &row(Role::Tab, "应用身份权限"), |button| Step::Press {
        button,
        word: Word::TenantTab,
    });
    assert_eq!(tab.iter().filter(|answer| answer.is_ok()).count(), tab.len() - 2);
}

#[test]
fn the_form_of_a_version_is_left_to_the_admin() {
    for label in ["保存", "确认发布", "申请线上发布", "Save", "Submit for release", "Publish"] {
        for word in WORDS {
            let answers =
                answers(Page::CreateVersion, &row(Role::Button, label), |button| Step::Press { button, word });
            assert!(answers.iter().all(Result::is_err), "{label}: {answers:?}");
        }
    }
}

/// The browser tests go over the same table.
#[test]
fn the_table_is_the_one_that_browser_tests_go_over() {
    let entry = |never: &Never| {
        let routes: Vec<&str> = pages(never).into_iter().map(Page::path).collect();
        json!({"name": never.name, "labels": never.labels, "routes": routes})
    };
    let table: Vec<Value> = NEVER.iter().map(entry).collect();
    insta::assert_json_snapshot!("table", table);
}

#[test]
fn each_entry_says_why_and_where_that_is_known_from() {
    let sheet = include_str!("../docs/console.md");
    for never in NEVER {
        let number = never.source.trim_start_matches('§');
        assert!(sheet.contains(&format!("\n## {number}. ")), "{}: {}", never.name, never.source);
        assert!(!never.labels.is_empty() && !never.why.is_empty(), "{}", never.name);
    }
}
