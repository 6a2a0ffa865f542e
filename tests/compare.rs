//! Pasted URLs against those of a profile.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::compare::{Compared, compare};
use larkspur::console::routes::App;
use larkspur::profile::{AppId, Profile};
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
