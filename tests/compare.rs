//! Pasted URLs against those of a profile, and a permission JSON before it is imported.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::compare::{Compared, compare};
use larkspur::console::routes::App;
use larkspur::profile::{AppId, Profile, check_permissions};
use proptest::prelude::*;

const WANTED: [&str; 3] =
    ["https://a.example/core/callback/", "https://b.example/oauth/cli_a1/login", "https://trusted.example"];

fn app() -> App {
    App { host: "open.feishu.cn".to_owned(), id: AppId::try_from("cli_a1".to_owned()).unwrap() }
}

fn keys(compared: &Compared) -> Vec<(&str, &str)> {
    compared.different.iter().map(|it| (it.pasted.as_str(), it.how.key.as_str())).collect()
}

#[test]
fn what_is_pasted_as_the_profile_has_it_is_the_same_whatever_stands_around_it() {
    let pasted = "  - \"https://a.example/core/callback/\",\r\n\n* https://b.example/oauth/cli_a1/login;\n`https://trusted.example`";
    let compared = compare(&WANTED, pasted, &app());
    assert_eq!(compared, Compared { same: WANTED.map(str::to_owned).to_vec(), ..Compared::default() });
}

#[test]
fn a_near_miss_is_told_with_how_it_differs() {
    let pasted = "https://a.example/core/callback\nhttps://b.example/oauth/cli_zz9/login\nhttps://trusted.example/path";
    let compared = compare(&WANTED, pasted, &app());
    let expected = [
        ("https://a.example/core/callback", "near_slash"),
        ("https://b.example/oauth/cli_zz9/login", "near_app_id"),
        ("https://trusted.example/path", "near_path"),
    ];
    assert_eq!(keys(&compared), expected);
    assert_eq!(compared.different[0].wanted, WANTED[0]);
    assert!(compared.missing.is_empty() && compared.foreign.is_empty());
}

#[test]
fn what_only_one_side_has_is_told() {
    let compared = compare(&WANTED, "https://a.example/core/callback/\nhttps://c.example/x", &app());
    assert_eq!(compared.missing, WANTED[1..]);
    assert_eq!(compared.foreign, ["https://c.example/x"]);
}

proptest! {
    #[test]
    fn every_wanted_value_is_told_once(pasted in r"(https?://[ab]\.example(/core)?(/callback)?/?[\n ,]){0,8}") {
        let compared = compare(&WANTED, &pasted, &app());
        let mut told: Vec<&str> = compared.same.iter().chain(&compared.missing).map(String::as_str)
            .chain(compared.different.iter().map(|it| it.wanted.as_str())).collect();
        told.sort_unstable();
        prop_assert_eq!(told, WANTED);
    }
}

fn profile() -> Profile {
    let text = r#"{"format": 1, "id": "x", "name": {"en": "X"}, "platform": "feishu", "scopes": {
      "tenant": [{"name": "im:message:send_as_bot"}, {"name": "im:chat:readonly", "need": "optional"},
                 {"name": "admin:app.info", "need": "forbidden"}],
      "user": [{"name": "contact:user.email:readonly"}]}}"#;
    Profile::parse(text).unwrap()
}

/// Line, whether it is wrong, and key of each finding.
fn findings(text: &str, all: Option<&[&str]>) -> Vec<(Option<usize>, bool, String)> {
    let all = all.map(|all| all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    let found = check_permissions(text, &profile(), all.as_deref());
    found.into_iter().map(|it| (it.line, it.wrong, it.text.key)).collect()
}

const GOOD: &str = r#"{"scopes": {
  "tenant": ["im:message:send_as_bot"],
  "user": ["contact:user.email:readonly"]
}}"#;

#[test]
fn nothing_is_said_of_a_good_permission_json() {
    assert_eq!(findings(GOOD, None), []);
    assert_eq!(findings(GOOD, Some(&[])), []);
}

#[test]
fn a_wrong_shape_is_told_with_its_line() {
    let one = |line, key: &str| vec![(Some(line), true, key.to_owned())];
    for (text, expected) in [
        ("{\n\"scopes\": [,]}", one(2, "json_value")),
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
        ("contact:user.email:readonly", true, "permission_other_identity"),
        ("admin:app.info", true, "permission_forbidden"),
        ("im:chat:readonyl", true, "permission_meant"),
        ("calendar:calendar", false, "permission_beyond"),
    ] {
        assert_eq!(findings(&with(name), None), [(Some(3), wrong, key.to_owned())], "{name}");
    }
    assert_eq!(findings(&with("calendar:calendar"), Some(&["im:message"]))[0].2, "permission_unknown");
    assert_eq!(findings(&with("calendar:calender"), Some(&["calendar:calendar"]))[0].2, "permission_meant");
    assert_eq!(findings(&with("calendar:calendar"), Some(&["calendar:calendar"]))[0].2, "permission_beyond");
}

#[test]
fn required_scopes_that_are_not_in_it_are_told() {
    let found = check_permissions(r#"{"scopes": {"tenant": [], "user": []}}"#, &profile(), None);
    let told: Vec<String> = found.iter().map(|it| format!("{:?}", it.text.args)).collect();
    assert_eq!(found.iter().map(|it| it.wrong).collect::<Vec<_>>(), [false, false]);
    assert!(told[0].contains("im:message:send_as_bot") && !told[0].contains("im:chat:readonly"));
    assert!(told[1].contains("contact:user.email:readonly"));
}

#[test]
fn hosts_beyond_those_allowed_are_told_and_a_star_stands_for_what_is_below() {
    let text = r#"{"format": 1, "id": "x", "name": {"en": "X"}, "platform": "feishu",
      "parameters": [{"id": "host", "kind": "host", "label": {"en": "Host"}, "example": "a.example"}],
      "redirectUrls": ["https://sso.corp.example/", "https://corp.example/", "https://{host}/x", "https://notcorp.example/"]}"#;
    let profile = Profile::parse(text).unwrap();
    let beyond = |allowed: &[&str], profile: &Profile| {
        profile.hosts_beyond(&allowed.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(beyond(&["*.Corp.example"], &profile), ["corp.example", "notcorp.example"]);
    assert_eq!(beyond(&["corp.example", "*.example"], &profile), [""; 0]);
    assert_eq!(beyond(&[], &profile).len(), 3);
    let filled = profile.with_values(&[("host".to_owned(), "evil.test".to_owned())]);
    assert_eq!(beyond(&["*.example"], &filled), ["evil.test"]);
}
