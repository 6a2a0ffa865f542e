//! What a redacted outline still tells, and what it must not.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::console::labels::{self, Title};
use larkspur::console::lists::ListSeen;
use larkspur::console::outline::{Node, Outline, Rect, Role, Sight, Tree};
use larkspur::console::owner::Contents;
use larkspur::console::reading;
use larkspur::console::routes::Page;
use larkspur::json;
use larkspur::report::redact::{file, outline_of};
use model::Console;
use model::invented::{Description, Invented};
use model::random::Random;
use proptest::prelude::*;

const APP: &str = "cli_a1b2c3d4e5f6a7b8";
const URL: &str = "https://open.feishu.cn/app/cli_a1b2c3d4e5f6a7b8/safe?tab=x#y";

const ROLES: [Role; 20] = [
    Role::Text,
    Role::Heading,
    Role::Label,
    Role::Button,
    Role::Link,
    Role::Textbox,
    Role::Editor,
    Role::Checkbox,
    Role::Radio,
    Role::Combobox,
    Role::Option,
    Role::Tab,
    Role::Tabpanel,
    Role::Dialog,
    Role::Listitem,
    Role::Row,
    Role::Cell,
    Role::Image,
    Role::Other,
    Role::Group,
];

/// One node that says a text in every way.
fn saying(role: Role, text: &str) -> Outline {
    let text = text.to_owned();
    let node = Node {
        id: 1,
        role,
        tag: "div".to_owned(),
        name: text.clone(),
        placeholder: text.clone(),
        value: Some(text.clone()),
        text,
        ..Node::default()
    };
    Outline { nodes: vec![node], ..Outline::default() }
}

fn sent(outline: &Outline, private: &[&str]) -> String {
    file("0.1.0", URL, outline, private).unwrap()
}

/// How a text of a role is sent.
fn text_of(role: Role, text: &str) -> String {
    let outline =
        Outline { nodes: vec![Node { text: text.to_owned(), role, ..Node::default() }], ..Outline::default() };
    outline_of(Page::Security, &outline, []).nodes[0].text.clone()
}

#[test]
fn wording_stays_and_what_may_be_the_admins_is_masked_letter_by_letter() {
    for (text, expected) in [
        ("Redirect addresses", "Redirect addresses"),
        ("回调地址白名单", "回调地址白名单"),
        ("Import/export scopes (3/300)", "Import/export scopes (0/000)"),
        ("See https://a.example/cb?x=1", "See https://x.xxxxxxx/xx?x=0"),
        ("删除https://a.example/cb", "删除https://x.xxxxxxx/xx"),
        ("App ID: cli_a1B2", "App ID: xxx_x0X0"),
        ("联系zhang.san@corp.example", "某某xxxxx.xxx@xxxx.xxxxxxx"),
        ("在 138 之后", "在 000 之后"),
        ("v1.0.2", "v1.0.2"),
        ("10.0.0.7", "00.0.0.0"),
    ] {
        assert_eq!(text_of(Role::Heading, text), expected);
    }
    for (text, expected) in [
        ("Redirect URLs", "Redirect URLs"),
        ("重定向 URL（3/300）", "重定向 URL（3/300）"),
        ("Zhang San", "Xxxxx Xxx"),
        ("版本发布后，当前修改方可生效，张三", "版本发布后，当前修改方可生效，某某"),
        ("https://bot.example/add", "https://xxx.xxxxxxx/xxx"),
        ("im:message:send_as_bot", "xx:xxxxxxx:xxxx_xx_xxx"),
        ("bot-name", "xxx-xxxx"),
    ] {
        assert_eq!(text_of(Role::Text, text), expected);
    }
}

#[test]
fn addresses_and_ids_are_masked_however_they_are_written() {
    for (text, expected) in [
        ("打开 contoso。com 后台", "打开 xxxxxxx。xxx 后台"),
        ("ｃｏｎｔｏｓｏ．ｃｏｍ", "某某某某某某某．某某某"),
        ("ｌｏｃａｌｈｏｓｔ", "某某某某某某某某某"),
        ("http://localhost:8080/cb", "http://xxxxxxxxx:0000/xx"),
        ("Open localhost now", "Open xxxxxxxxx now"),
        ("Key QwErTyUiOp", "Key XxXxXxXxXx"),
        ("Key tbmxkqwvzo", "Key xxxxxxxxxx"),
        ("Server 10.20.30", "Server 00.00.00"),
        ("添加 URL。添加后保存", "添加 URL。添加后保存"),
        ("JavaScript SDK settings", "JavaScript SDK settings"),
    ] {
        assert_eq!(text_of(Role::Heading, text), expected);
    }
    let heading = Node { role: Role::Heading, text: "1.0.26".to_owned(), ..Node::default() };
    let outline = Outline { nodes: vec![heading], ..Outline::default() };
    assert_eq!(outline_of(Page::Versions, &outline, []).nodes[0].text, "1.0.26");
    assert_eq!(outline_of(Page::Security, &outline, []).nodes[0].text, "0.0.00");
}

#[test]
fn equal_texts_get_equal_masks_and_others_get_others() {
    let texts = ["https://a.example", "https://b.example", "https://a.example", "https://c.example"];
    let nodes = texts.map(|text| Node { role: Role::Text, text: text.to_owned(), ..Node::default() });
    let outline = Outline { nodes: nodes.to_vec(), ..Outline::default() };
    let masked: Vec<String> =
        outline_of(Page::Security, &outline, []).nodes.into_iter().map(|node| node.text).collect();
    assert_eq!(masked, ["https://x.xxxxxxx", "https://z.xzxzxzx", "https://x.xxxxxxx", "https://q.xqxqxqx"]);
}

#[test]
fn names_that_are_known_are_masked_in_headings_too() {
    let mut outline = saying(Role::Heading, "Our Cloud of Acme Corp");
    assert!(sent(&outline, &[]).contains("Acme"));
    assert!(!sent(&outline, &["Acme Corp"]).contains("Acme"));
    outline.nodes.push(Node { role: Role::Textbox, value: Some("acme corp".to_owned()), ..Node::default() });
    assert!(!sent(&outline, &[]).contains("Acme"));
}

#[test]
fn the_address_names_the_page_and_nothing_else() {
    let text = sent(&Outline::default(), &[]);
    let json = json::parse(&text).unwrap();
    let url = json.get("url").and_then(json::Json::text).unwrap();
    assert_eq!(url, "https://open.feishu.cn/app/cli_x0x0x0x0x0x0x0x0/safe");
    assert_eq!(file("", "https://corp.example/app/cli_a1/safe", &Outline::default(), &[]), None);
}

#[test]
fn a_file_is_read_back_as_it_was_written() {
    let mut random = Random::new(1, 7);
    let mut console = Invented::new(Description::invent(&mut random));
    // Boxes and looks are not written.
    let nodes = console.outline().nodes.into_iter().map(|node| Node { sight: None, ..node }).collect();
    let outline = Outline { nodes, ..Outline::default() };
    let text = sent(&outline, &[]);
    let json = json::parse(&text).unwrap();
    assert_eq!(Outline::read(json.get("outline").unwrap()), outline_of(Page::Security, &outline, [APP]));
}

/// A list without its words, which are masked.
fn bones(seen: &ListSeen) -> ListSeen {
    let mut seen = seen.clone();
    if let ListSeen::List(list) = &mut seen {
        list.label_text = format!("{:?}", labels::title(&list.label_text));
        let all = list.entries.clone();
        let first = |entry: &String| all.iter().position(|it| it == entry).unwrap().to_string();
        list.entries = all.iter().map(first).collect();
        list.elsewhere.iter_mut().for_each(|(entry, _)| entry.clear());
        list.unclaimed.iter_mut().for_each(String::clear);
    }
    seen
}

#[test]
fn the_lists_of_any_console_read_as_before() {
    for nth in 0..2_000 {
        let mut random = Random::new(11, nth);
        let mut console = Invented::new(Description::invent(&mut random));
        console.tick(5_000);
        let outline = console.outline();
        let redacted = outline_of(Page::Security, &outline, [APP]);
        let before = reading::read(Page::Security, Tree::new(&outline), Contents::default());
        let after = reading::read(Page::Security, Tree::new(&redacted), Contents::default());
        for title in [Title::RedirectUrls, Title::H5Domains] {
            let bones = |reading: &reading::Reading<'_>| bones(reading.list(title).unwrap());
            assert_eq!(bones(&before), bones(&after), "console {nth}: {title:?}");
        }
        assert_eq!(before.dialog, after.dialog);
        assert_eq!(before.introduction(), after.introduction());
    }
}

#[test]
fn a_name_of_radicals_is_masked() {
    for name in ["⺛⼀⺀⺛", "㊑㍿", "🅐🅑"] {
        assert!(!sent(&saying(Role::Other, name), &[]).contains(name), "{name}");
    }
    assert_eq!(text_of(Role::Text, "✕ → 「」："), "✕ → 「」：");
}

/// What belongs to the admin, whatever it looks like.
fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        "https?://[a-z0-9]{4,12}(\\.[a-z]{2,6}){1,2}(:[0-9]{2,4})?(/[A-Za-z0-9_.~-]{3,12}){0,3}(\\?[a-z]{3}=[a-z0-9]{3,9})?",
        "[a-z.]{3,12}@[a-z0-9]{4,12}\\.[a-z]{2,6}",
        "[a-z0-9]{4,12}(\\.[a-z]{2,6}){1,2}",
        "cli_[0-9a-f]{16}",
        "[A-Za-z]{4,8}_[A-Za-z0-9]{6,20}",
        "[0-9]{4,15}",
        "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{2,3}",
        "[A-Za-z0-9]{28,40}",
    ]
}

proptest! {
    #[test]
    fn nothing_of_the_admins_survives(
        secret in secret(),
        role in prop::sample::select(ROLES.to_vec()),
        before in prop::sample::select(vec!["", "Redirect URLs ", "删除", "Remove ", "例如：", "“", "("]),
        behind in prop::sample::select(vec!["", " (3/300)", "。", "吗？", ", Add", "”", ")"]),
    ) {
        let text = sent(&saying(role, &[before, &secret, behind].concat()), &[]);
        prop_assert!(!text.contains(&secret), "{secret} in {text}");
        // Nor a part of it that says whose it is.
        let part = |it: &&str| it.len() > 4 && it.bytes().any(|b| b.is_ascii_digit()) && it.bytes().any(|b| b.is_ascii_alphabetic());
        for part in secret.split(|c: char| !c.is_ascii_alphanumeric()).filter(part) {
            prop_assert!(!text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn what_fields_hold_is_masked_whatever_it_is(value in "[A-Za-z]{9,16}|\\p{Han}{4,8}", role in prop::sample::select(vec![Role::Textbox, Role::Editor, Role::Other])) {
        let outline = Outline { nodes: vec![Node { role, value: Some(value.clone()), ..Node::default() }], ..Outline::default() };
        let text = sent(&outline, &[]);
        prop_assert!(!text.contains(&value), "{text}");
    }

    #[test]
    fn names_outside_of_the_wording_are_masked(
        name in "[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}|\\p{Han}{4,8}",
        role in prop::sample::select(vec![Role::Text, Role::Link, Role::Checkbox, Role::Option, Role::Listitem, Role::Row, Role::Cell, Role::Image]),
    ) {
        prop_assume!(!labels::is_known(&name));
        let text = sent(&saying(role, &name), &[]);
        prop_assert!(!text.contains(&name), "{text}");
    }

    #[test]
    fn names_in_the_list_of_apps_are_masked_however_it_shows_them(
        name in "[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}|\\p{Han}{4,8}",
        role in prop::sample::select(ROLES.into_iter().filter(|role| *role != Role::Dialog).collect::<Vec<_>>()),
    ) {
        prop_assume!(!labels::is_known(&name));
        let nodes = outline_of(Page::List, &saying(role, &name), []).nodes;
        prop_assert!(!format!("{nodes:?}").contains(&name), "{nodes:?}");
    }
}

#[test]
fn boxes_looks_and_evidence_go_along_and_nothing_that_a_page_writes_in_their_place() {
    let text = |id, text: &str, y| Node {
        id,
        parent: 1,
        role: Role::Text,
        text: text.to_owned(),
        sight: Some(seen(y)),
        ..Node::default()
    };
    let mut field = Node {
        id: 3,
        parent: 1,
        role: Role::Textbox,
        value: Some(String::new()),
        sight: Some(seen(30)),
        ..Node::default()
    };
    field.sight.as_mut().unwrap().look = "url(contoso-payroll:secret)".to_owned();
    let main = Node { id: 1, sight: Some(seen(0)), ..Node::default() };
    let nodes = vec![main, text(2, "Redirect URLs", 0), field];
    let outline = Outline { nodes, walls: Some(Vec::new()), ..Outline::default() };
    let text = file("9.8.7", URL, &outline, &[]).unwrap();
    assert!(!text.contains("contoso"), "{text}");
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let boxes = [
        serde_json::json!([1, 0, 0, 100, 20, "14px/400/rgb(0, 0, 0)", "m"]),
        serde_json::json!([2, 0, 0, 100, 20, "14px/400/rgb(0, 0, 0)", "m"]),
        serde_json::json!([3, 0, 30, 100, 20, "", "m"]),
    ];
    assert_eq!(file["sight"], serde_json::json!({ "boxes": boxes, "walls": [], "floating": 0 }));
    assert_eq!(file["claims"], serde_json::json!([{ "node": 3, "box": "RedirectUrls", "sight": "RedirectUrls" }]));
}

fn seen(y: i32) -> Sight {
    let rect = Rect { x: 0, y, w: 100, h: 20 };
    Sight { rect, look: "14px/400/rgb(0, 0, 0)".to_owned(), mark: "m".to_owned(), path: String::new() }
}
