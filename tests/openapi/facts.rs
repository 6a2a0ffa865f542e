//! What the answers are taken to say, in each of their shapes.

use super::api::complete;
use larkspur::facts::Release;
use larkspur::facts::ScopeState::{Granted, NotGranted, Unclear};
use larkspur::openapi::{Answer, AppStatus, Facts, Grant, Kind};

fn with(path: &str, text: &str) -> Facts {
    complete().but(path, Answer::Http(200, text)).check()
}

fn with_app(fields: &str) -> Facts {
    with("applications/cli_a1?", &format!(r#"{{"code":0,"data":{{"app":{{"app_id":"cli_a1",{fields}}}}}}}"#))
}

fn with_versions(online: &str, items: &str) -> Facts {
    let app = format!(r#"{{"code":0,"data":{{"app":{{"app_id":"cli_a1","status":1,{online}}}}}}}"#);
    let list = format!(r#"{{"code":0,"data":{{"items":[{items}]}}}}"#);
    complete()
        .but("applications/cli_a1?", Answer::Http(200, &app))
        .but("app_versions?", Answer::Http(200, &list))
        .check()
}

fn named(all: &[(&str, larkspur::facts::ScopeState)]) -> Vec<Grant> {
    all.iter().map(|(name, state)| ((*name).to_owned(), *state)).collect()
}

#[test]
fn a_complete_app_is_told_as_it_is() {
    let facts = complete().check();
    assert!(facts.credentials);
    assert_eq!(facts.organization.as_deref(), Some("云杉科技"));
    assert_eq!(facts.status, Some(AppStatus::Enabled));
    assert_eq!(facts.redirect_urls.unwrap(), ["https://ailink.gts.work/feishu/cli_a1"]);
    assert_eq!(facts.h5_domains, None);
    let release = facts.release.unwrap();
    assert_eq!((release.newest, release.online, release.number.as_deref()), (Release::Published, true, Some("1.0.1")));
    let published = facts.published.unwrap();
    assert_eq!(published.desktop.as_deref(), Some("https://ailink.gts.work/feishu/cli_a1"));
    assert_eq!((published.mobile.as_deref(), published.bot), (Some(""), true));
    assert_eq!(facts.user_scopes.unwrap(), named(&[("im:chat", NotGranted)]));
    assert_eq!(facts.bot, Some(true));
    assert_eq!(facts.problems, []);
}

#[test]
fn trusted_domains_are_told_only_where_security_is() {
    let facts =
        with_app(r#""status":1,"security":{"redirect_urls":["https://a/"],"h5_trusted_domains":["https://b"]}"#);
    assert_eq!(facts.h5_domains.unwrap(), ["https://b"]);
    assert_eq!(facts.redirect_urls.unwrap(), ["https://a/"]);
    for absent in ["", r#","security":null"#, r#","security":{}"#, r#","security":{"h5_trusted_domains":null}"#] {
        let facts = with_app(&format!(r#""status":1{absent}"#));
        assert_eq!((facts.h5_domains, facts.redirect_urls), (None, None), "{absent}");
    }
}

#[test]
fn the_states_of_an_app_are_told_by_numbers() {
    for (number, status) in [
        ("0", Some(AppStatus::Disabled)),
        ("1", Some(AppStatus::Enabled)),
        ("\"2\"", Some(AppStatus::NotEnabled)),
        ("3", None),
    ] {
        assert_eq!(with_app(&format!(r#""status":{number}"#)).status, status, "{number}");
    }
    let facts = with_app(r#""status":1,"scene_type":1"#);
    assert_eq!(facts.problems[0].kind, Kind::NotCustom);
}

#[test]
fn another_app_than_the_one_asked_for_is_no_answer() {
    let facts = with("applications/cli_a1?", r#"{"code":0,"data":{"app":{"app_id":"cli_b2","status":1}}}"#);
    assert_eq!((facts.problems[0].kind, facts.status), (Kind::WrongShape, None));
}

#[test]
fn the_published_version_is_the_one_named_else_the_first_that_was_published() {
    let item = |id: &str, status: u8, time: &str, ability: &str| {
        format!(
            r#"{{"version":"1.0.{status}","version_id":"{id}","status":{status},"publish_time":{time},"ability":{ability}}}"#
        )
    };
    let bot = r#"{"bot":{}}"#;
    let none = r"{}";
    for (online, items, has_bot) in [
        (r#""online_version_id":"b""#, [item("a", 1, "\"9\"", none), item("b", 1, "\"1\"", bot)], Some(true)),
        (r#""online_version_id":"""#, [item("a", 1, "\"\"", bot), item("b", 1, "\"1\"", none)], Some(false)),
        (r#""scene_type":0"#, [item("a", 1, "null", none), item("b", 1, "\"1\"", bot)], Some(true)),
        (r#""scene_type":0"#, [item("a", 3, "\"1\"", bot), item("b", 1, "1767225600", none)], Some(false)),
        (r#""scene_type":0"#, [item("a", 4, "\"\"", bot), item("b", 2, "null", bot)], None),
    ] {
        let facts = with_versions(online, &items.join(","));
        assert_eq!(facts.published.map(|it| it.bot), has_bot, "{online} {items:?}");
    }
}

#[test]
fn a_version_whose_abilities_are_not_told_says_nothing() {
    let facts = with_versions(r#""online_version_id":"a""#, r#"{"version":"1.0.0","version_id":"a","status":1}"#);
    assert_eq!(facts.published, None);
    assert_eq!(facts.release.unwrap().newest, Release::Published);
}

#[test]
fn the_versions_tell_how_the_release_stands() {
    let item = |number: &str, status: u8| {
        let time = if status == 1 { "\"1\"" } else { "\"\"" };
        format!(r#"{{"version":"{number}","version_id":"v{number}","status":{status},"publish_time":{time}}}"#)
    };
    for (items, newest, online) in [
        (vec![], Release::None, false),
        (vec![item("0.1.0", 4)], Release::Draft, false),
        (vec![item("1.1.0", 4), item("1.0.0", 1)], Release::Draft, true),
        (vec![item("1.1.0", 3), item("1.0.0", 1)], Release::InReview, true),
        (vec![item("1.1.0", 2), item("1.0.0", 1)], Release::Rejected, true),
        (vec![item("1.1.0", 1), item("1.0.0", 2)], Release::Published, true),
        (vec![item("1.0.0", 2)], Release::Rejected, false),
        (vec![item("1.10.0", 1), item("1.9.0", 1)], Release::Published, true),
    ] {
        let release = with_versions(r#""scene_type":0"#, &items.join(",")).release.unwrap();
        assert_eq!((release.newest, release.online), (newest, online), "{items:?}");
    }
    assert_eq!(with_versions(r#""scene_type":0"#, &item("1.0.0", 0)).release, None);
}

#[test]
fn without_a_type_a_scope_counts_only_where_it_is_unambiguous() {
    let scopes = r#"{"code":0,"data":{"scopes":[
        {"scope_name":"cardkit:card:write","grant_status":1},
        {"scope_name":"of:one:unknown","grant_status":1},
        {"scope_name":"of:both","grant_status":1},{"scope_name":"of:both","grant_status":1},
        {"scope_name":"of:one:twice","grant_status":1},{"scope_name":"of:one:twice","grant_status":2},
        {"scope_name":"of:none","grant_status":2}]}}"#;
    let facts = with("v6/scopes", scopes);
    let common =
        [("of:one:unknown", Unclear), ("of:both", Granted), ("of:one:twice", Unclear), ("of:none", NotGranted)];
    assert_eq!(facts.user_scopes.unwrap(), named(&common));
    // The application says that it is the app's own identity that uses this one.
    assert_eq!(facts.tenant_scopes.unwrap(), [named(&[("cardkit:card:write", Granted)]), named(&common)].concat());
}

#[test]
fn a_grant_that_is_not_documented_is_unclear_and_one_without_a_name_makes_all_unknown() {
    let scopes = |scope: &str| {
        with(
            "v6/scopes",
            &format!(
                r#"{{"code":0,"data":{{"scopes":[{scope},{{"scope_name":"c:d","grant_status":1,"scope_type":"user"}}]}}}}"#
            ),
        )
    };
    for odd in [r#","grant_status":3"#, "", r#","grant_status":null"#, r#","grant_status":"yes""#] {
        let facts = scopes(&format!(r#"{{"scope_name":"a:b","scope_type":"tenant"{odd}}}"#));
        assert_eq!(facts.tenant_scopes.unwrap(), named(&[("a:b", Unclear)]), "{odd}");
        assert_eq!((facts.user_scopes.unwrap(), facts.problems), (named(&[("c:d", Granted)]), Vec::new()), "{odd}");
    }
    for unnamed in [r#"{"grant_status":1}"#, "null", "5"] {
        let facts = scopes(unnamed);
        assert_eq!((facts.problems[0].kind, facts.tenant_scopes), (Kind::WrongShape, None), "{unnamed}");
    }
}

#[test]
fn what_an_answer_lacks_is_not_known_and_the_rest_of_it_counts() {
    let facts = with_app(r#""redirect_urls":["https://a.example/"],"online_version_id":"""#);
    assert_eq!((facts.status, facts.redirect_urls.as_deref()), (None, Some(&["https://a.example/".to_owned()][..])));
    assert!(facts.problems.iter().all(|it| it.kind != Kind::WrongShape), "{:?}", facts.problems);
    for list in ["{}", r#"{"items":null}"#, r#"{"items":null,"has_more":false}"#] {
        let answer = format!(r#"{{"code":0,"data":{list}}}"#);
        let facts = with("app_versions?", &answer);
        assert_eq!((facts.release, facts.problems.len()), (None, 0), "{list}");
        assert_eq!(facts.status, Some(AppStatus::Enabled), "{list}");
    }
    let in_review = with_versions(r#""unaudit_version_id":"v2""#, r#"{"version":"1.0.0"}"#);
    assert_eq!(in_review.release.unwrap().newest, Release::InReview);
    let untold =
        with_versions(r#""online_version_id":"v1""#, r#"{"version":"1.0.0","version_id":"v1","ability":{"bot":{}}}"#);
    assert_eq!((untold.release, untold.published.map(|it| it.bot)), (None, Some(true)));
}

#[test]
fn a_bot_that_is_not_switched_on_is_told() {
    let facts = with("bot/v3", r#"{"code":0,"bot":{"activate_status":1}}"#);
    assert_eq!((facts.bot, facts.problems[0].kind, facts.problems[0].code), (Some(true), Kind::BotInactive, 1));
}

#[test]
fn facts_travel_as_they_are_and_nothing_else_is_taken_for_them() {
    let mut others = complete().but("tenant/query", Answer::Timeout).check();
    others.problems.push(larkspur::openapi::Problem::new(larkspur::openapi::Part::Bot, Kind::NoBot, 11_205));
    for facts in [complete().check(), Facts::default(), others] {
        let text = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<Facts>(&text).unwrap(), facts, "{text}");
        let more = text.replacen('{', r#"{"secret":"x","#, 1);
        assert!(serde_json::from_str::<Facts>(&more).is_err(), "{more}");
    }
    for kind in Kind::ALL {
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.word()));
    }
}
