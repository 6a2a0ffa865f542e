//! What the console's records say, and that whatever else comes back says nothing.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::console::records::{Answer, Record, RecordFacts, catalogue};
use larkspur::facts::{AppId, Catalogue, Release, ReleaseFact, ScopeState};
use larkspur::json;
use larkspur::profile::Profile;
use larkspur::protocol::{Effect, Event};
use larkspur::session::{Context, Session};
use larkspur::words::{Catalog, Text};
use serde_json::{Value, json};

fn heard(record: &str, answer: &Value) -> Result<RecordFacts, Text> {
    let mut event = json!({"on": "record", "page": "p", "url": "https://open.feishu.cn/app/cli_a1", "record": record});
    event.as_object_mut().unwrap().extend(answer.as_object().unwrap().clone());
    match Event::parse(&event.to_string()).unwrap() {
        Event::Record { facts, .. } => facts,
        other => panic!("{other:?}"),
    }
}

fn data(record: &str, data: &Value) -> RecordFacts {
    heard(record, &json!({"status": 200, "data": {"code": 0, "data": data, "msg": ""}})).unwrap()
}

#[test]
fn only_these_records_are_ever_asked_for() {
    let app = AppId::try_from("cli_a1".to_owned()).unwrap();
    let paths: Vec<String> = Record::ALL.iter().map(|record| record.path(&app)).collect();
    let settings = ["app/cli_a1", "safe_setting/cli_a1", "scope/all/cli_a1", "app_version/list/cli_a1"];
    let of_other_profiles = ["event/cli_a1", "callback/cli_a1", "visible/online/cli_a1"];
    assert_eq!(paths, [&settings[..], &of_other_profiles, &[""]].concat());
    assert!(Event::parse(r#"{"on":"record","page":"p","record":"secret","status":200,"data":{}}"#).is_none());
}

#[test]
fn the_app_tells_its_name_and_its_features() {
    let facts = data("app", &json!({"ability": ["bot"], "name": "A", "homePage": "https://a.example/"}));
    assert_eq!(facts.name.as_deref(), Some("A"));
    assert_eq!((facts.bot, facts.web_app), (Some(true), Some(false)));
    let both = data("app", &json!({"ability": ["bot", "web_app"], "name": "A"}));
    assert_eq!((both.bot, both.web_app), (Some(true), Some(true)));
}

#[test]
fn a_status_of_unknown_form_makes_a_scope_unclear_and_never_missing() {
    let state = |status: serde_json::Value| {
        let scope = json!({"id": "1", "name": "im:message", "scopeType2ScopeStatus": status});
        let facts = data("scope/all", &json!({"scopes": [scope, {"id": "2"}]}));
        facts.tenant_scopes.unwrap().into_iter().find(|(name, _)| name == "im:message").map(|(_, state)| state)
    };
    assert_eq!(state(json!({"2": "5"})), Some(ScopeState::Granted));
    assert_eq!(state(json!({"App": 5})), Some(ScopeState::Granted));
    assert_eq!(state(json!({"2": 0})), None);
    for odd in [json!(null), json!({}), json!({"2": -1}), json!({"2": "granted"}), json!([])] {
        assert_eq!(state(odd.clone()), Some(ScopeState::Unclear), "{odd}");
    }
}

#[test]
fn events_are_read_from_their_details_as_well() {
    let facts =
        data("event", &json!({"eventMode": "4", "appEventDetails": [{"items": [{"id": "im.message.receive_v1"}]}]}));
    assert_eq!(facts.events.unwrap().names, ["im.message.receive_v1"]);
    let facts =
        data("callback", &json!({"callbackMode": 4, "callbackDetails": [{"items": [{"id": "card.action.trigger"}]}]}));
    assert_eq!(facts.callbacks.unwrap().names, ["card.action.trigger"]);
}

#[test]
fn parts_of_a_version_may_have_twelve_digits() {
    let version = json!({"versionId": "v", "appVersion": "1.0.261128031125", "versionStatus": "2"});
    let release = data("app_version/list", &json!({"versions": [version]})).release.unwrap();
    assert_eq!(release.number.as_deref(), Some("1.0.261128031125"));
}

#[test]
fn a_feature_whose_name_nobody_knows_may_be_the_web_app() {
    let facts = data("app", &json!({"ability": ["gadget"], "name": "A"}));
    assert_eq!((facts.bot, facts.web_app), (Some(false), None));
}

#[test]
fn what_an_app_does_not_tell_of_its_features_is_not_known_and_the_rest_is() {
    for ability in [json!(null), json!("bot"), json!([1]), json!({})] {
        let facts = data("app", &json!({"ability": ability, "name": "A"}));
        assert_eq!((facts.name.as_deref(), facts.bot, facts.web_app), (Some("A"), None, None), "{ability}");
    }
}

#[test]
fn no_redirect_url_is_told_by_an_absent_key_of_a_known_record() {
    let urls = |value: &Value| data("safe_setting", value).redirect_urls;
    assert_eq!(urls(&json!({"redirectURL": ["https://a.example/"]})), Some(vec!["https://a.example/".to_owned()]));
    assert_eq!(urls(&json!({"allowRefreshToken": true, "ipWhiteList": []})), Some(Vec::new()));
    for strange in [
        json!({"something": 1}),
        json!({"ipWhiteList": null}),
        json!({"allowRefreshToken": 1}),
        json!({"redirectURL": ["a", 5]}),
        json!({"redirectURL": null, "ipWhiteList": []}),
    ] {
        let answer = json!({"status": 200, "data": {"code": 0, "data": strange}});
        assert_eq!(heard("safe_setting", &answer).unwrap_err().key, "records_shape", "{strange}");
    }
}

#[test]
fn scopes_are_told_for_each_identity_and_those_not_asked_for_are_left_out() {
    let facts = data(
        "scope/all",
        &json!({"scopes": [
            {"id": "1", "name": "a:b", "scopeType2ScopeStatus": {"1": 0, "2": 5}},
            {"id": "2", "name": "c:d", "scopeType2ScopeStatus": {"1": 1}},
            {"id": "3", "name": "e:f", "scopeType2ScopeStatus": {"2": 3}},
        ]}),
    );
    let of = |name: &str, state| (name.to_owned(), state);
    let not = ScopeState::NotOffered;
    let tenant = vec![of("a:b", ScopeState::Granted), of("c:d", not), of("e:f", ScopeState::Unclear)];
    assert_eq!(facts.tenant_scopes, Some(tenant));
    assert_eq!(facts.user_scopes, Some(vec![of("c:d", ScopeState::AwaitsPublish), of("e:f", not)]));
}

#[test]
fn a_word_for_an_identity_that_nobody_knows_tells_nothing_of_any() {
    let scopes = json!({"scopes": [{"id": "1", "name": "a:b", "scopeType2ScopeStatus": {"Tenant": 5, "User": 0}}]});
    let facts = data("scope/all", &scopes);
    assert_eq!(facts.tenant_scopes, Some(vec![("a:b".to_owned(), ScopeState::Unclear)]));
    assert_eq!(facts.user_scopes, Some(Vec::new()), "this one is told, and not asked for");
    let text = json!({"status": 200, "data": {"code": 0, "data": scopes}}).to_string();
    let json = json::parse(&text).unwrap();
    let all = catalogue(&Answer::of(&json).unwrap()).unwrap();
    assert_eq!(all, Catalogue::of_names(&["a:b"]));
}

#[test]
fn all_scopes_are_named_whether_the_app_has_them_or_not() {
    let names = |answer: Value| {
        let text = answer.to_string();
        let json = json::parse(&text).unwrap();
        let all = catalogue(&Answer::of(&json).unwrap())?;
        Some(all.names().map(str::to_owned).collect::<Vec<_>>())
    };
    let scope = |name: &str| json!({"id": "1", "name": name, "scopeType2ScopeStatus": {"1": 0}});
    let told = |code: u32, scopes: Value| json!({"status": 200, "data": {"code": code, "data": {"scopes": scopes}}});
    let both = Some(vec!["a:b".to_owned(), "c:d".to_owned()]);
    assert_eq!(names(told(0, json!([scope("a:b"), scope("c:d")]))), both);
    for nothing in [told(10_003, json!([scope("a:b")])), told(0, json!([{"id": "1"}])), json!({"failed": "timeout"})] {
        assert_eq!(names(nothing), None);
    }
}

#[test]
fn versions_tell_the_newest_state_and_the_highest_number() {
    let release = |versions: Value| data("app_version/list", &json!({"versions": versions})).release.unwrap();
    let version = |number: &str, status: u32| json!({"versionId": "v", "appVersion": number, "versionStatus": status});
    let fact = |newest, online, number: Option<&str>| ReleaseFact { newest, online, number: number.map(str::to_owned) };
    assert_eq!(release(json!([])), fact(Release::None, false, None));
    assert_eq!(
        release(json!([version("1.9.0", 100), version("1.10.0", 2)])),
        fact(Release::Published, true, Some("1.10.0"))
    );
    assert_eq!(release(json!([version("1.0.1", 0), version("1.0.0", 2)])), fact(Release::Draft, true, Some("1.0.1")));
    assert_eq!(release(json!([version("1.0.0", 1)])), fact(Release::InReview, false, Some("1.0.0")));
    // Approved and not released, or something else that nobody has seen in this list: not known to be up to date.
    let odd = json!({"versions": [version("1.0.1", 5), version("1.0.0", 2)]});
    let answer = json!({"status": 200, "data": {"code": 0, "data": odd}});
    assert_eq!(heard("app_version/list", &answer).unwrap_err().key, "records_shape");
}

#[test]
fn the_code_may_be_a_string() {
    let answer = json!({"status": 200, "data": {"code": "0", "data": {"ability": [], "name": "A"}}});
    assert_eq!(heard("app", &answer).unwrap().name.as_deref(), Some("A"));
}

#[test]
fn whatever_else_comes_back_is_a_reason_and_never_a_verdict() {
    let code = |code: i64| json!({"code": code, "msg": "no", "data": {"ability": [], "name": "A"}});
    let cases = [
        (json!({"status": 403, "data": code(10_003)}), "records_not_yours"),
        (json!({"status": 200, "data": code(10_003)}), "records_not_yours"),
        (json!({"status": 200, "data": code(10_046)}), "records_locked"),
        (json!({"status": 200, "data": code(99_991_641)}), "records_signed_out"),
        (json!({"status": 401, "data": null}), "records_signed_out"),
        (json!({"status": 200, "data": code(10_002)}), "records_code"),
        (json!({"status": 200, "data": code(9499)}), "records_code"),
        (json!({"status": 429, "data": null}), "records_busy"),
        (json!({"status": 429, "data": code(0)}), "records_busy"),
        (json!({"status": 500, "data": code(0)}), "records_server"),
        (json!({"status": 502, "data": null}), "records_server"),
        (json!({"status": 200, "data": {"ability": []}}), "records_server"),
        (json!({"status": 200, "data": {"code": 0}}), "records_shape"),
        (json!({"status": 200, "data": {"code": 0, "data": {"ability": "bot"}}}), "records_shape"),
        (json!({"status": 200, "data": {"code": 0, "data": null}}), "records_shape"),
        (json!({"failed": "timeout"}), "records_timeout"),
        (json!({"failed": "redirected"}), "records_signed_out"),
        (json!({"failed": "notJson"}), "records_shape"),
        (json!({"failed": "noToken"}), "records_no_token"),
        (json!({"failed": "anything else"}), "records_network"),
    ];
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    for (answer, key) in cases {
        let why = heard("app", &answer).unwrap_err();
        assert_eq!(why.key, key, "{answer}");
        assert_ne!(words.say(&why), key, "{key} has no words");
    }
}

#[test]
fn the_organisation_is_a_name_that_says_something() {
    let answer = |data: Value| heard("tenantName", &json!({"status": 200, "data": data}));
    assert_eq!(answer(json!("云杉科技")).unwrap().organization.as_deref(), Some("云杉科技"));
    assert_eq!(answer(json!(" ")).unwrap_err().key, "records_shape");
}

#[test]
fn what_a_dialog_may_have_changed_out_of_sight_is_asked_for_again() {
    let profile =
        r#"{"format": 1, "id": "a", "name": {"en": "A"}, "platform": "feishu", "events": {"mode": "long_connection"}}"#;
    let context = Context {
        profile: Profile::parse(profile).unwrap(),
        words: Catalog::parse("{}", "{}").unwrap(),
        records: true,
    };
    let url = |route: &str| format!("https://open.feishu.cn/app/cli_a1/{route}");
    for (route, record, answer) in [
        ("auth", "scope/all", json!({"scopes": []})),
        ("event", "event", json!({"eventMode": 4, "events": [], "appEvents": [], "userEvents": []})),
    ] {
        let mut session = Session::default();
        let mut asked = |event: Value| -> Vec<String> {
            let effects = session.handle(&context, Event::parse(&event.to_string()).unwrap(), 1);
            let read = |effect| if let Effect::Read { record, .. } = effect { Some(record) } else { None };
            effects.into_iter().filter_map(read).collect()
        };
        let page = |nodes: Value| json!({"on": "outline", "page": "p", "url": url(route), "outline": {"nodes": nodes}});
        let dialog = json!([{"id": 1, "parent": 0, "role": "dialog", "tag": "div", "name": "Add"}]);
        assert!(asked(page(json!([]))).contains(&record.to_owned()), "{route}");
        let answer = json!({"code": 0, "data": answer});
        asked(json!({"on": "record", "page": "p", "url": url(route), "record": record, "status": 200, "data": answer}));
        assert_eq!(asked(page(dialog)), [] as [&str; 0], "{route}");
        assert_eq!(asked(page(json!([]))), [record], "{route}");
        assert_eq!(asked(page(json!([]))), [] as [&str; 0], "{route}");
    }
}
