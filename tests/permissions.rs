//! A permission JSON, before it is imported, against a profile and the console's own list of scopes.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::facts::{Catalogue, Listed};
use larkspur::profile::{Profile, check_permissions, mended_permissions};
use larkspur::words::Arg;
use proptest::prelude::*;

fn profile() -> Profile {
    let text = r#"{"format": 1, "id": "x", "name": {"en": "X"}, "platform": "feishu", "scopes": {
      "tenant": [{"name": "im:message:send_as_bot"}, {"name": "im:chat:readonly", "need": "optional"},
                 {"name": "admin:app.info", "need": "forbidden"}],
      "user": [{"name": "contact:user.email:readonly"}]}}"#;
    Profile::parse(text).unwrap()
}

/// Line, whether it is wrong, and key of each finding.
fn findings(text: &str, all: Option<&[&str]>) -> Vec<(Option<usize>, bool, String)> {
    let all = all.map(Catalogue::of_names);
    let found = check_permissions(text, &profile(), all.as_ref());
    found.into_iter().map(|it| (it.line, it.wrong, it.text.key)).collect()
}

const GOOD: &str = r#"{"scopes": {
  "tenant": ["im:message:send_as_bot"],
  "user": ["contact:user.email:readonly"]
}}"#;

#[test]
fn nothing_is_said_of_a_good_permission_json() {
    assert_eq!(findings(GOOD, None), []);
    assert_eq!(findings(GOOD, Some(&["im:message:send_as_bot", "contact:user.email:readonly"])), []);
}

#[test]
fn a_wrong_shape_is_told_with_its_line() {
    let one = |line, key: &str| vec![(Some(line), true, key.to_owned())];
    for (text, expected) in [
        ("{\n\"scopes\": [,]}", [one(2, "json_value"), one(2, "fault_stops")].concat()),
        ("\n[]", one(2, "refused_not_object")),
        ("{}", one(1, "permission_field_missing")),
        ("{\"scopes\":\n[]}", one(2, "refused_not_object")),
        (&GOOD.replace("}}", ",\n\"bot\": []}}"), one(5, "permission_field_unknown")),
        (&GOOD.replace("[\"im:message:send_as_bot\"]", "\"im:message:send_as_bot\""), one(2, "permission_no_list")),
        (&GOOD.replace("[\"im", "[1, \"im"), one(2, "permission_no_name")),
        (&GOOD.replace("}}", ",\n\"user\": []}}"), one(5, "permission_field_twice")),
    ] {
        assert_eq!(findings(text, None), expected, "{text}");
    }
}

#[test]
fn names_are_held_against_the_profile() {
    let with = |name: &str| GOOD.replace("send_as_bot\"]", &format!("send_as_bot\",\n\"{name}\"]"));
    for (name, wrong, key) in [
        ("im:message:send_as_bot", true, "refused_twice"),
        ("contact:user.email:readonly", false, "permission_both"),
        ("admin:app.info", true, "permission_forbidden"),
        ("im:chat:readonyl", true, "permission_meant"),
        ("calendar:calendar", false, "permission_beyond"),
    ] {
        assert_eq!(findings(&with(name), None), [(Some(3), wrong, key.to_owned())], "{name}");
    }
    let all = |more: &'static str| [more, "im:message:send_as_bot", "contact:user.email:readonly"];
    assert_eq!(findings(&with("calendar:calendar"), Some(&all("im:message")))[0].2, "permission_unknown");
    assert_eq!(findings(&with("calendar:calender"), Some(&all("calendar:calendar")))[0].2, "permission_meant");
    assert_eq!(findings(&with("calendar:calendar"), Some(&all("calendar:calendar")))[0].2, "permission_beyond");
}

#[test]
fn a_name_that_stands_in_the_other_list_only_is_wrong() {
    let swapped = r#"{"scopes": {"tenant": ["im:message:send_as_bot", "contact:user.email:readonly"], "user": []}}"#;
    assert_eq!(findings(swapped, None)[0], (Some(1), true, "permission_other_identity".to_owned()));
}

#[test]
fn required_scopes_that_are_not_in_it_are_told() {
    let found = check_permissions(r#"{"scopes": {"tenant": [], "user": []}}"#, &profile(), None);
    let told: Vec<String> = found.iter().map(|it| format!("{:?}", it.text.args)).collect();
    assert_eq!(found.iter().map(|it| it.wrong).collect::<Vec<_>>(), [false, false]);
    assert!(told[0].contains("im:message:send_as_bot") && !told[0].contains("im:chat:readonly"));
    assert!(told[1].contains("contact:user.email:readonly"));
}

/// Whether it is wrong, key, and what stands in the sentence, of what is said of one name in a list.
fn of_name(identity: &str, name: &str, all: Option<&Catalogue>) -> Vec<(bool, String, Vec<String>)> {
    let list = serde_json::to_string(&[name]).unwrap();
    let text = match identity {
        "tenant" => format!(r#"{{"scopes": {{"tenant": {list}, "user": []}}}}"#),
        _ => format!(r#"{{"scopes": {{"tenant": [], "user": {list}}}}}"#),
    };
    let found = check_permissions(&text, &profile(), all).into_iter().filter(|it| it.line.is_some());
    let words = |arg: &larkspur::words::Arg| match arg {
        larkspur::words::Arg::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    found.map(|it| (it.wrong, it.text.key, it.text.args.iter().map(words).collect())).collect()
}

#[test]
fn a_profile_that_wants_one_of_several_is_not_met_by_none_of_them() {
    let text = r#"{"format": 1, "id": "x", "name": {"en": "X"}, "platform": "feishu", "scopes": {
      "tenant": [{"anyOf": ["im:chat", "im:chat:readonly"]}, {"anyOf": ["docs:doc", "drive:drive"]}],
      "user": [{"anyOf": ["im:chat", "im:message"]}]}}"#;
    let profile = Profile::parse(text).unwrap();
    let keys = |text: &str| {
        let found = check_permissions(text, &profile, None);
        found.into_iter().map(|it| it.text.key).collect::<Vec<_>>()
    };
    assert_eq!(keys(r#"{"scopes":{"tenant":[],"user":[]}}"#), ["permission_missing_any"; 3]);
    assert_eq!(keys(r#"{"scopes":{"tenant":["drive:drive"],"user":["im:message"]}}"#), ["permission_missing_any"]);
    assert_eq!(keys(r#"{"scopes":{"tenant":["im:chat","docs:doc"],"user":["im:chat"]}}"#), [""; 0]);
}

#[test]
fn a_slip_is_told_from_another_scope_without_the_consoles_list() {
    for slip in [
        "im:message:send_as_bto",
        "IM:Message:send_as_bot",
        "im.message.send_as_bot",
        "im:message:send-as-bot",
        "im:message::send_as_bot",
        "im:mesage:send_as_bot",
        "imm:message:send_as_bot",
        "im:chat:readonyl",
        "im:chat:readonl",
        "im:chat:read_only",
    ] {
        let found = of_name("tenant", slip, None);
        assert_eq!((found[0].0, found[0].1.as_str()), (true, "permission_meant"), "{slip}");
    }
    for other in ["im:message:send_as_user", "im:chats:readonly", "im:chat:read", "im:chat:create", "im:message"] {
        let found = of_name("tenant", other, None);
        assert!(!found[0].0 && found[0].1 != "permission_meant", "{other}: {found:?}");
    }
    let near = of_name("user", "contact:user.emails:readonly", None);
    let args = vec!["contact:user.emails:readonly".to_owned(), "contact:user.email:readonly".to_owned()];
    assert_eq!(near, [(false, "permission_near".to_owned(), args)]);
}

#[test]
fn a_name_that_no_scope_can_have_is_wrong_and_what_to_write_is_told() {
    for (name, key, write) in [
        ("", "permission_name_empty", None),
        (" ", "permission_name_empty", None),
        ("a:b,c:d", "permission_name_several", Some("\"a:b\", \"c:d\"")),
        ("a:b c:d", "permission_name_several", Some("\"a:b\", \"c:d\"")),
        ("a:b、c:d；e:f", "permission_name_several", Some("\"a:b\", \"c:d\", \"e:f\"")),
        ("tenant：tenant：readonly", "permission_name_write", Some("tenant:tenant:readonly")),
        (" im:chat", "permission_name_write", Some("im:chat")),
        ("im:chat,", "permission_name_write", Some("im:chat")),
        ("im:\u{200b}chat", "permission_name_write", Some("im:chat")),
        ("im:chat (获取群组信息)", "permission_name_write", Some("im:chat")),
        ("`im:chat`", "permission_name_write", Some("im:chat")),
        ("获取企业信息", "permission_name_titled", Some("tenant:tenant:readonly")),
        ("查看星座信息", "permission_name_title", None),
        ("読み取り専用", "permission_name_title", None),
        ("send messages", "permission_name_form", None),
        ("message", "permission_name_form", None),
        ("!", "permission_name_form", None),
    ] {
        for all in [None, Some(Catalogue::of_names(&["im:chat"]))] {
            let found = of_name("tenant", name, all.as_ref());
            assert_eq!((found[0].0, found[0].1.as_str()), (true, key), "{name}");
            assert_eq!(found[0].2.get(1).map(String::as_str), write, "{name}");
        }
    }
}

#[test]
fn a_name_in_both_lists_is_no_slip() {
    let both = r#"{"scopes": {"tenant": ["im:message:send_as_bot", "contact:user.email:readonly"],
      "user": ["im:message:send_as_bot", "contact:user.email:readonly"]}}"#;
    let expected = [(Some(1), false, "permission_both".to_owned()), (Some(2), false, "permission_both".to_owned())];
    assert_eq!(findings(both, None), expected);
}

#[test]
fn what_the_console_does_not_offer_to_an_identity_is_wrong_there() {
    let one =
        |name: &str, identities: &[&'static str]| Listed { name: name.to_owned(), identities: identities.to_vec() };
    let all = Catalogue::new(vec![
        one("im:message:send_as_bot", &["tenant"]),
        one("contact:user.email:readonly", &["tenant", "user"]),
        one("auth:user.id:read", &["user"]),
        one("docs:doc", &[]),
    ]);
    let key = |identity: &str, name: &str| of_name(identity, name, Some(&all)).first().map(|it| (it.0, it.1.clone()));
    let told = |wrong: bool, key: &str| Some((wrong, key.to_owned()));
    assert_eq!(key("tenant", "im:message:send_as_bot"), None);
    assert_eq!(key("tenant", "auth:user.id:read"), told(true, "permission_not_for"));
    assert_eq!(key("user", "auth:user.id:read"), told(false, "permission_beyond"));
    assert_eq!(key("user", "docs:doc"), told(false, "permission_beyond"));
    assert_eq!(key("tenant", "im:chat:readonly"), told(true, "permission_not_listed"));
    let both = r#"{"scopes": {"tenant": ["im:message:send_as_bot"],
      "user": ["im:message:send_as_bot", "contact:user.email:readonly"]}}"#;
    let found: Vec<_> = check_permissions(both, &profile(), Some(&all))
        .into_iter()
        .map(|it| (it.line, it.wrong, it.text.key))
        .collect();
    assert_eq!(found, [(Some(2), true, "permission_not_for".to_owned())]);
}

/// The same as `GOOD`, as it is written when it is mended.
const MENDED: &str = r#"{
  "scopes": {
    "tenant": [
      "im:message:send_as_bot"
    ],
    "user": [
      "contact:user.email:readonly"
    ]
  }
}
"#;

#[test]
fn a_sign_that_no_json_has_is_named_with_its_place_and_mended() {
    for (from, to, line, key, args) in [
        ("bot\"]", "bot\",]", 2, "fault_comma", &["40"][..]),
        ("]\n}}", "],\n}}", 3, "fault_comma", &["43"]),
        ("],\n", "],,\n", 2, "fault_comma", &["42"]),
        ("],\n", "]\n", 3, "fault_comma_missing", &["3"]),
        ("],\n", "], // the app itself\n", 2, "fault_comment", &["42"]),
        ("],\n", "], /* the app\nitself */\n", 2, "fault_comment", &["42"]),
        ("],\n", "], # the app itself\n", 2, "fault_comment", &["42"]),
        ("\"im:message:send_as_bot\"", "“im:message:send_as_bot”", 2, "fault_quote", &["14", "“"]),
        ("\"im:message:send_as_bot\"", "'im:message:send_as_bot'", 2, "fault_quote", &["14", "'"]),
        ("\"im:message:send_as_bot\"", "\"im:message:send_as_bot”", 2, "fault_quote", &["14", "”"]),
        (
            "\"im:message:send_as_bot\"",
            "im:message:send_as_bot",
            2,
            "fault_unquoted",
            &["14", "im:message:send_as_bot"],
        ),
        ("\"tenant\":", "tenant:", 2, "fault_unquoted", &["3", "tenant"]),
        ("\"tenant\":", "\"tenant\"：", 2, "fault_full_width", &["11", "：", ":"]),
        ("],\n", "]，\n", 2, "fault_full_width", &["39", "，", ","]),
        ("  \"user", "\u{a0} \"user", 3, "fault_space", &["1", "00A0"]),
        ("  \"user", "\u{3000}\"user", 3, "fault_space", &["1", "3000"]),
        ("  \"user", "\u{200b}  \"user", 3, "fault_space", &["1", "200B"]),
        ("]\n}}", "]\n}", 4, "fault_not_closed", &["2", "{", "}"]),
    ] {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let found = check_permissions(&text, &profile(), None);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let told: Vec<String> = found[0].text.args.iter().map(|arg| format!("{arg:?}")).collect();
        let args: Vec<String> = args.iter().map(|arg| format!("Text({arg:?})")).collect();
        let (line_told, key_told) = (found[0].line, found[0].text.key.as_str());
        assert!(found[0].wrong && (line_told, key_told) == (Some(line), key), "{text}: {found:?}");
        // The place is told first; where a sign was put in behind others it is near enough.
        assert_eq!(told[1..], args[1..], "{text}");
        assert_eq!(mended_permissions(&text, &profile()).as_deref(), Some(MENDED), "{text}");
    }
    assert_eq!(mended_permissions(GOOD, &profile()), None);
}

#[test]
fn json_is_found_whatever_stands_around_it() {
    let lines = |between: &str| {
        let numbered = GOOD.lines().enumerate().map(|(at, line)| format!("{}{between}{line}", at + 1));
        numbered.collect::<Vec<_>>().join("\n")
    };
    let (numbered, bare) = (lines(" | "), lines("  "));
    for text in [
        format!("```json\n{GOOD}\n```"),
        format!("Paste this into *Batch import*:\n\n{GOOD}\n\nThen press Next."),
        format!("请导入以下权限：{GOOD}"),
        numbered,
        bare,
        format!("const SCOPES = {GOOD};"),
    ] {
        let found = check_permissions(&text, &profile(), None);
        let told: Vec<(bool, &str)> = found.iter().map(|it| (it.wrong, it.text.key.as_str())).collect();
        assert_eq!(told, [(false, "permission_among")], "{text}");
        assert_eq!(mended_permissions(&text, &profile()).as_deref(), Some(MENDED), "{text}");
    }
    assert_eq!(findings(&format!("\u{feff}{GOOD}"), None), []);
    let bad = format!("```json\n{}\n```", GOOD.replace("send_as_bot", "send_as_bto"));
    assert!(findings(&bad, None).contains(&(Some(3), true, "permission_meant".to_owned())));
}

#[test]
fn a_permission_json_without_its_wrapper_is_told_and_mended() {
    let bare = GOOD.replacen("{\"scopes\": ", "", 1).replace("}}", "}");
    assert_eq!(findings(&bare, None), [(Some(1), true, "permission_no_wrapper".to_owned())]);
    assert_eq!(mended_permissions(&bare, &profile()).as_deref(), Some(MENDED));
    let other = r#"{"scopes": {"tenant": [], "user": [], "bot": ["im:chat"]}}"#;
    assert_eq!(mended_permissions(other, &profile()), None, "nothing is lost");
    let odd = GOOD.replace("\"im:message:send_as_bot\"", "\"im：message：send_as_bot\"");
    assert_eq!(mended_permissions(&odd, &profile()).as_deref(), Some(MENDED));
    let half = r#"{"scopes": {"tenant": ["im:message:send_as_bot"]}}"#;
    assert_eq!(findings(half, None), [(Some(1), true, "permission_field_missing".to_owned())]);
    let mended = mended_permissions(half, &profile()).unwrap();
    assert!(mended.contains("\"user\": []"), "{mended}");
}

#[test]
fn names_are_read_from_any_text_with_the_identity_that_it_tells() {
    let bot = "im:message:send_as_bot";
    let email = "contact:user.email:readonly";
    for text in [
        format!("{bot}\n{email}"),
        format!("- {bot}\n- {email}"),
        format!("1. `{bot}` 以应用的身份发消息\n2. `{email}` 获取用户邮箱信息"),
        format!("{bot}, {email}"),
        format!("{bot}、{email}。"),
        format!("tenant:\n  - {bot}\nuser:\n  - {email}"),
        format!("scopes:\n  tenant:\n    - {bot} # 09:30\n  user:\n    - {email}"),
        format!("应用身份权限\n{bot}\n\n用户身份权限\n{email}"),
        format!("| Scope | Identity |\n|---|---|\n| {bot} | tenant |\n| {email} | user |"),
        format!("[\"{bot}\", \"{email}\"]"),
        format!("{{\"scopes\": [\"{bot}\", \"{email}\"]}}"),
        format!(
            "{{\"data\": {{\"scopes\": [{{\"scope_name\": \"{bot}\", \"scope_type\": \"tenant\"}}, {{\"scope_name\": \"{email}\", \"scope_type\": \"user\"}}]}}}}"
        ),
        format!("Access denied. One of the following scopes is required: [{bot}, {email}]. 应用尚未开通所需的权限"),
        format!(
            "https://open.feishu.cn/app/cli_a1b2/auth?q={bot}&op_from=openapi&token_type=tenant\nhttps://open.feishu.cn/app/cli_a1b2/auth?q={email}&token_type=user"
        ),
        format!(
            "https://open.feishu.cn/page/scope-apply?clientID=cli_a1b2&scopes={}",
            format!("{bot},{email}").replace(':', "%3A").replace(',', "%2C")
        ),
    ] {
        let found = check_permissions(&text, &profile(), None);
        let told: Vec<(bool, &str)> = found.iter().map(|it| (it.wrong, it.text.key.as_str())).collect();
        assert_eq!(told, [(false, "permission_named")], "{text}: {found:?}");
        assert_eq!(mended_permissions(&text, &profile()).as_deref(), Some(MENDED), "{text}");
    }
    let link = format!(
        "https://accounts.feishu.cn/open-apis/authen/v1/authorize?client_id=cli_a1b2&redirect_uri=https%3A%2F%2Fa.example%2Fcb&scope={email}%20auth:user.id:read"
    );
    let mended = mended_permissions(&link, &profile()).unwrap();
    let users: serde_json::Value = serde_json::from_str(&mended).unwrap();
    assert_eq!(users["scopes"]["user"], serde_json::json!([email, "auth:user.id:read"]));
    let swapped = format!("user:\n- {bot}\n- {email}");
    assert!(findings(&swapped, None).contains(&(Some(2), true, "permission_other_identity".to_owned())));
    for nothing in ["hello", "https://a.example:8443/x", "at 12:30", "localhost:3000"] {
        assert_eq!(findings(nothing, None), [(None, true, "permission_nothing".to_owned())], "{nothing}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_check_and_what_it_mends_is_a_permission_json(text in r#"[ \n{}\[\]:,"'“”：，a-c/*#\u{a0}é]{0,40}"#) {
        let found = check_permissions(&text, &profile(), None);
        prop_assert!(!found.is_empty());
        if let Some(mended) = mended_permissions(&text, &profile()) {
            let value: serde_json::Value = serde_json::from_str(&mended).unwrap();
            prop_assert!(value["scopes"]["tenant"].is_array() && value["scopes"]["user"].is_array());
            prop_assert_eq!(mended_permissions(&mended, &profile()), None);
        }
    }

    #[test]
    fn names_survive_mending(names in prop::collection::btree_set("[a-c]{1,5}:[a-c]{1,5}(:(read|write))?", 0..6), fault in 0..4) {
        let list = names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",\n");
        let text = format!("{{\"scopes\": {{\"tenant\": [{list}],\n\"user\": []}}}}");
        let text = match fault {
            0 => text.replace('"', "“"),
            1 => text.replace("],", "], // x\n"),
            2 => text.replace("]}", "],}"),
            _ => text.replace(':', "："),
        };
        // A full-width colon within a name is a fault of the name.
        prop_assume!(fault != 3 || names.is_empty());
        let mended = mended_permissions(&text, &profile()).unwrap();
        let value: serde_json::Value = serde_json::from_str(&mended).unwrap();
        let told: Vec<&str> = value["scopes"]["tenant"].as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
        prop_assert_eq!(told, names.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn json_that_is_far_from_one_is_told_sign_by_sign_and_mended() {
    let good = "{\"scopes\": {\"tenant\": [\"im:chat\", \"im:message\"], \"user\": []}}";
    for (text, faults) in [
        (good.replace(", \"im:m", "; \"im:m"), &["fault_sign"][..]),
        (good.replace("tenant\":", "tenant\" ="), &["fault_sign"]),
        (good.replace("tenant\":", "tenant\" =>"), &["fault_sign"]),
        (good.replace("\"user\": []", "\"user\": ()"), &["fault_sign", "fault_sign"]),
        (good.replace("\"im:chat\"", "\"im:chat"), &["fault_quote_missing"]),
        (good.replace("message\"]", "message\"}"), &["fault_bracket"]),
        (good.replace("message\"]", "message\", ...]"), &["fault_left_out"]),
        (good.replace("message\"]", "message\", …]"), &["fault_left_out"]),
        // Nothing makes these JSON again; their names are taken from where they stand.
        (good.replace("[\"im:chat\", \"im:message\"]", "\"im:chat\", \"im:message\""), &["json_colon", "fault_stops"]),
        (good.replace("\"user\": []", "5"), &["json_name", "fault_stops"]),
    ] {
        let found = findings(&text, None);
        let told: Vec<&str> = found.iter().filter(|it| it.1).map(|it| it.2.as_str()).collect();
        assert_eq!(told, faults, "{text}");
        let mended = mended_permissions(&text, &profile()).unwrap();
        let json: serde_json::Value = serde_json::from_str(&mended).unwrap();
        let right = serde_json::json!({"scopes": {"tenant": ["im:chat", "im:message"], "user": []}});
        assert_eq!(json, right, "{text}");
    }
}

#[test]
fn what_can_not_be_mended_is_told_with_the_sign_that_stands_in_the_way() {
    let found = check_permissions("{\"scopes\": {\"tenant\" \"x\"}}", &profile(), None);
    let told: Vec<(&str, Option<usize>)> = found.iter().map(|it| (it.text.key.as_str(), it.line)).collect();
    assert_eq!(told, [("json_colon", Some(1)), ("fault_stops", Some(1))]);
}

#[test]
fn the_name_of_an_event_is_told_from_a_scope_and_an_empty_word_is_none() {
    for (name, key, write) in [
        ("im.message.receive_v1", "permission_name_event", None),
        ("contact.user.created_v3", "permission_name_event", None),
        ("im:chat:", "permission_name_write", Some("im:chat")),
        ("im::chat", "permission_name_form", None),
    ] {
        let found = of_name("tenant", name, None);
        assert_eq!((found[0].0, found[0].1.as_str()), (true, key), "{name}");
        assert_eq!(found[0].2.get(1).map(String::as_str), write, "{name}");
    }
}

#[test]
fn offline_access_is_for_users_where_nothing_tells_whose_it_is() {
    let mended = mended_permissions("im:chat offline_access", &profile()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&mended).unwrap();
    assert_eq!(json, serde_json::json!({"scopes": {"tenant": ["im:chat"], "user": ["offline_access"]}}));
}

/// The lists that a text was meant as.
fn meant(text: &str) -> serde_json::Value {
    let mended = mended_permissions(text, &profile()).unwrap_or_else(|| panic!("{text}"));
    serde_json::from_str::<serde_json::Value>(&mended).unwrap()["scopes"].clone()
}

#[test]
fn names_in_cells_codings_and_several_pieces_are_all_found_and_a_users_id_is_no_identity() {
    let tenant = |names: &[&str]| serde_json::json!({"tenant": names, "user": []});
    for (text, names) in [
        ("im:message\tim:resource", &["im:message", "im:resource"][..]),
        ("- [x] im:message\n- [ ] im:resource", &["im:message", "im:resource"]),
        ("| 获取用户 user ID | contact:user.employee_id:readonly |", &["contact:user.employee_id:readonly"]),
        ("contact:user.id:readonly Obtain user ID by email", &["contact:user.id:readonly"]),
        (
            r#"{"scopes":{"tenant":["im:chat"],"user":[]}} {"scopes":{"tenant":["im:resource"]}}"#,
            &["im:chat", "im:resource"],
        ),
        (r#""{\"scopes\":{\"tenant\":[\"im:chat\"],\"user\":[]}}""#, &["im:chat"]),
        (r#"{"scopes":{"tenant":"im:chat","user":null}}"#, &["im:chat"]),
        (r#"{"scopes":{"tenant":[{"name":"im:chat"}],"user":[]}}"#, &["im:chat"]),
    ] {
        assert_eq!(meant(text), tenant(names), "{text}");
    }
    let user = serde_json::json!({"tenant": ["im:chat"], "user": ["offline_access"]});
    assert_eq!(meant("scope=im:chat%20offline_access"), user);
    for told in
        ["user token: im:chat", "user_scopes:\n- im:chat", "| im:chat | user |", "im:chat under the user identity"]
    {
        assert_eq!(meant(told), serde_json::json!({"tenant": [], "user": ["im:chat"]}), "{told}");
    }
}

#[test]
fn a_name_in_capital_letters_or_with_spaces_is_put_right_and_what_would_be_lost_is_not_offered() {
    let with = |name: &str| GOOD.replace("im:message:send_as_bot", name);
    for (name, key, right) in [
        ("IM:Chat", "permission_name_write", "im:chat"),
        ("contact:user.base:readonIy", "permission_name_write", "contact:user.base:readonly"),
        ("im:message:send as bot", "permission_meant", "im:message:send_as_bot"),
    ] {
        let found = check_permissions(&with(name), &profile(), None);
        let found = found.iter().find(|it| it.wrong).unwrap();
        assert_eq!(
            (found.text.key.as_str(), found.text.args.last()),
            (key, Some(&Arg::Text(right.to_owned()))),
            "{name}"
        );
    }
    assert_eq!(mended_permissions(&with("im"), &profile()), None);
    assert!(mended_permissions(&with("im.message.receive_v1"), &profile()).is_some());
    assert!(findings(&with("offline_access"), None).contains(&(Some(2), true, "permission_not_for".to_owned())));
}

#[test]
fn scopes_are_understood_by_the_titles_of_the_console() {
    let tenant = |names: &[&str]| serde_json::json!({"tenant": names, "user": []});
    let (id, email) = ("contact:user.employee_id:readonly", "contact:user.email:readonly");
    for (text, names) in [
        ("获取用户邮箱;\n获取用户 userid;", &["im:chat:readonly", id][..]),
        ("权限管理：获取群组信息、获取用户 user ID", &["im:chat:readonly", id]),
        ("1. Obtain group information\n2. Obtain user ID", &["im:chat:readonly", id]),
        (r#"{"scopes":{"tenant":["获取群组信息","Obtain user ID"],"user":[]}}"#, &["im:chat:readonly", id]),
    ] {
        // What only a user's scope of the profile has the name of goes to the users.
        let list =
            if text.contains("邮箱") { serde_json::json!({"tenant": [id], "user": [email]}) } else { tenant(names) };
        assert_eq!(meant(text), list, "{text}");
    }
    let titled = GOOD.replace("im:message:send_as_bot", "以应用的身份发消息");
    let found = check_permissions(&titled, &profile(), None);
    assert_eq!(found[0].text.key, "permission_name_titled");
    assert_eq!(found[0].text.args[1], Arg::Text("im:message:send_as_bot".to_owned()));
    let event = GOOD.replace("im:message:send_as_bot", "接收消息");
    assert_eq!(findings(&event, None)[0].2, "permission_name_event");
}
