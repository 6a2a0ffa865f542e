//! What profiles of other integrations ask for: any-of and forbidden scopes, the mobile homepage, events, callbacks,
//! availability. Each with a met, a missing or different, and an unknown case.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::evidence::{Evidence, ScopesFact, ValueFact};
use larkspur::audit::{Judgement, Requirement, Verdict, judge};
use larkspur::console::records::{self, Answer, Record};
use larkspur::console::routes::App;
use larkspur::facts::ScopeState::{self, AwaitsPublish, Granted, NotAdded};
use larkspur::facts::{AppId, Known, Release, ReleaseFact, Seen};
use larkspur::json;
use larkspur::profile::Profile;
use larkspur::protocol::{Command, Effect, Event};
use larkspur::report::panel;
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;

const ID: &str = "cli_a1b2c3d4e5f6a7b8";
const HOST: &str = r#""parameters": [{"id": "host", "kind": "host", "label": {"en": "H"}, "example": "h.example"}]"#;

fn profile(fields: &str) -> Profile {
    let text = format!(r#"{{"format": 1, "id": "a", "name": {{"en": "A"}}, "platform": "feishu", {fields}}}"#);
    Profile::parse(&text).unwrap_or_else(|error| panic!("{fields}: {error:?}"))
}

fn app() -> App {
    App { host: "open.feishu.cn".to_owned(), id: AppId::try_from(ID.to_owned()).unwrap() }
}

fn judged(profile: &Profile, id: &str, evidence: &Evidence) -> Judgement {
    judge(&Requirement::with_id(profile, id).unwrap(), profile, &app(), evidence)
}

/// The verdict and its sentence.
fn told(profile: &Profile, id: &str, evidence: &Evidence) -> (Verdict, String) {
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    let judgement = judged(profile, id, evidence);
    (judgement.verdict, words.say(&judgement.summary))
}

/// What is known once a record was read.
fn record(record: Record, data: &str) -> Evidence {
    let text = format!(r#"{{"code": 0, "data": {data}}}"#);
    let json = json::parse(&text).unwrap();
    let mut evidence = Evidence::default();
    evidence.take_record(record, records::read(record, &Answer::Json(200, &json)).unwrap(), 1);
    evidence
}

fn by_records<T>(fact: T) -> Known<T> {
    Known { records: Some(Seen { at: 1, fact }), official: None, page: None }
}

fn user_scopes(rows: &[(&str, ScopeState)]) -> Evidence {
    let rows = rows.iter().map(|(name, state)| ((*name).to_owned(), *state)).collect();
    Evidence { user_scopes: by_records(ScopesFact::all(rows)), ..Evidence::default() }
}

const SCOPES: &str = r#""scopes": {"user": [
    {"name": "a:must"}, {"name": "a:may", "need": "optional"}, {"name": "a:never", "need": "forbidden"},
    {"anyOf": ["a:first", "a:second"]}
]}"#;

#[test]
fn of_a_group_of_scopes_one_is_enough() {
    let profile = profile(SCOPES);
    let verdict = |rows: &[(&str, ScopeState)]| judged(&profile, "scopes:user", &user_scopes(rows)).verdict;
    assert_eq!(verdict(&[("a:must", Granted), ("a:second", Granted)]), Verdict::Met);
    assert_eq!(verdict(&[("a:must", Granted), ("a:first", Granted), ("a:may", NotAdded)]), Verdict::Met);
    assert_eq!(verdict(&[("a:must", Granted), ("a:second", AwaitsPublish)]), Verdict::Pending);
    assert_eq!(verdict(&[("a:second", Granted)]), Verdict::Missing);
    assert_eq!(judged(&profile, "scopes:user", &Evidence::default()).verdict, Verdict::Unknown);
}

#[test]
fn of_a_group_without_any_scope_the_first_is_what_gets_filled_in() {
    let profile = profile(SCOPES);
    let judgement = judged(&profile, "scopes:user", &user_scopes(&[]));
    assert_eq!(judgement.missing(), ["a:must", "a:first"]);
    let judgement = judged(&profile, "scopes:user", &user_scopes(&[("a:second", Granted)]));
    assert_eq!(judgement.missing(), ["a:must"], "the group is satisfied, and nothing optional is filled in");
}

#[test]
fn a_forbidden_scope_is_told_and_never_filled_in() {
    let profile = profile(SCOPES);
    let evidence = user_scopes(&[("a:must", Granted), ("a:first", Granted), ("a:never", Granted)]);
    let sentence = "The integration must not have these scopes: a:never. Please remove them yourself; Larkspur never removes anything.";
    assert_eq!(told(&profile, "scopes:user", &evidence), (Verdict::Different, sentence.to_owned()));
    let judgement = judged(&profile, "scopes:user", &evidence);
    assert_eq!(judgement.missing(), Vec::<&str>::new());
    let named =
        |evidence: &Evidence| judged(&profile, "scopes:user", evidence).values.iter().any(|it| it.value == "a:never");
    assert!(!named(&evidence) && !named(&user_scopes(&[])) && !named(&Evidence::default()));
    let evidence = user_scopes(&[("a:must", Granted), ("a:first", Granted), ("a:never", NotAdded)]);
    assert_eq!(judged(&profile, "scopes:user", &evidence).verdict, Verdict::Met);
}

#[test]
fn a_mobile_homepage_is_its_own_requirement() {
    let profile = profile(r#""homepage": {"mobile": "https://m.example/{appId}"}"#);
    let release = ReleaseFact { newest: Release::Published, online: true, number: None };
    let verdict = |value: &str| {
        let mobile = by_records(ValueFact::saved(value.to_owned()));
        let evidence = Evidence {
            mobile,
            release: by_records(release.clone()),
            unpublished: Some(Seen { at: 1, fact: false }),
            ..Evidence::default()
        };
        judged(&profile, "homepage:mobile", &evidence).verdict
    };
    assert_eq!(verdict(&format!("https://m.example/{ID}")), Verdict::Met);
    assert_eq!(verdict(""), Verdict::Missing);
    assert_eq!(verdict("https://m.example/other"), Verdict::Different);
    assert_eq!(judged(&profile, "homepage:mobile", &Evidence::default()).verdict, Verdict::Unknown);
    assert!(Requirement::with_id(&profile, "homepage:desktop").is_none());
}

const LONG: &str = r#""events": {"mode": "long_connection", "list": [
    {"name": "im.message.receive_v1"}, {"name": "contact.user.updated_v3", "identity": "user"}
]}"#;

#[test]
fn events_are_met_when_mode_and_identities_are_as_wanted() {
    let profile = profile(LONG);
    let verdict = |data: &str| judged(&profile, "events", &record(Record::Events, data)).verdict;
    let both = r#""appEvents": ["im.message.receive_v1"], "userEvents": [{"id": "contact.user.updated_v3"}]"#;
    assert_eq!(verdict(&format!(r#"{{"eventMode": 4, {both}, "verificationUrl": ""}}"#)), Verdict::Met);
    assert_eq!(verdict(&format!(r#"{{"eventMode": 1, {both}}}"#)), Verdict::Different);
    assert_eq!(verdict(r#"{"eventMode": 4, "events": [], "appEvents": [], "userEvents": null}"#), Verdict::Missing);
    assert_eq!(judged(&profile, "events", &Evidence::default()).verdict, Verdict::Unknown);
}

#[test]
fn an_event_of_the_other_identity_is_missing_and_one_of_neither_unknown() {
    let profile = profile(LONG);
    let values = |data: &str| {
        let judgement = judged(&profile, "events", &record(Record::Events, data));
        judgement.values.into_iter().map(|it| (it.value, it.verdict, it.note.map(|note| note.key))).collect::<Vec<_>>()
    };
    let mode = || ("long_connection".to_owned(), Verdict::Met, None);
    let one = |name: &str, verdict, note: Option<&str>| (name.to_owned(), verdict, note.map(str::to_owned));
    let receive = "im.message.receive_v1";
    let updated = "contact.user.updated_v3";
    assert_eq!(
        values(r#"{"eventMode": 4, "appEvents": ["contact.user.updated_v3"], "userEvents": []}"#),
        [mode(), one(receive, Verdict::Missing, None), one(updated, Verdict::Missing, Some("event_other_identity"))]
    );
    assert_eq!(
        values(r#"{"eventMode": 4, "events": ["contact.user.updated_v3"]}"#),
        [mode(), one(receive, Verdict::Missing, None), one(updated, Verdict::Unknown, Some("event_identity_unclear"))]
    );
}

#[test]
fn a_webhook_goes_to_the_url_of_the_given_host() {
    let fields = format!(r#"{HOST}, "events": {{"mode": "webhook", "url": "https://{{host}}/events"}}"#);
    let given = [("host".to_owned(), "a.example".to_owned())];
    let asked = profile(&fields);
    let bound = asked.clone().with_values(&given);
    let told = |profile: &Profile, url: &str| {
        told(profile, "events", &record(Record::Events, &format!(r#"{{"eventMode": 1, "verificationUrl": "{url}"}}"#)))
    };
    assert_eq!(told(&bound, "https://a.example/events").0, Verdict::Met);
    assert_eq!(told(&bound, "").0, Verdict::Missing);
    let elsewhere = (Verdict::Different, "They are sent to https://b.example/events instead.".to_owned());
    assert_eq!(told(&bound, "https://b.example/events"), elsewhere);
    let open = (Verdict::Unknown, "The profile needs values from you first: host.".to_owned());
    assert_eq!(told(&asked, "https://a.example/events"), open);
}

#[test]
fn what_only_a_secret_could_tell_the_admin_confirms() {
    let profile = profile(r#""events": {"mode": "long_connection", "encryptKey": true}"#);
    let mut evidence = record(Record::Events, r#"{"eventMode": 4, "encryptKey": "", "appEvents": []}"#);
    evidence.confirmed = Some(Vec::new());
    assert_eq!(judged(&profile, "events", &evidence).verdict, Verdict::ToConfirm);
    evidence.confirmed = Some(vec![("events".to_owned(), 5)]);
    assert_eq!(judged(&profile, "events", &evidence).verdict, Verdict::Met);
    let mut other = record(Record::Events, r#"{"eventMode": 1}"#);
    other.confirmed = evidence.confirmed;
    assert_eq!(
        judged(&profile, "events", &other).verdict,
        Verdict::Different,
        "his word does not stand for the console's"
    );
}

#[test]
fn callbacks_are_judged_as_far_as_their_record_is_known() {
    let long = profile(r#""callbacks": {"mode": "long_connection", "list": [{"name": "card.action.trigger"}]}"#);
    let verdict =
        |profile: &Profile, data: &str| judged(profile, "callbacks", &record(Record::Callbacks, data)).verdict;
    assert_eq!(verdict(&long, r#"{"callbackMode": 4, "callbacks": ["card.action.trigger"]}"#), Verdict::Met);
    assert_eq!(verdict(&long, r#"{"callbackMode": 1, "callbacks": ["card.action.trigger"]}"#), Verdict::Different);
    assert_eq!(verdict(&long, r#"{"callbackMode": 4, "callbacks": []}"#), Verdict::Missing);
    assert_eq!(judged(&long, "callbacks", &Evidence::default()).verdict, Verdict::Unknown);
    let webhook = profile(r#""callbacks": {"mode": "webhook", "url": "https://a.example/"}"#);
    assert_eq!(verdict(&webhook, r#"{"callbackMode": 4}"#), Verdict::Different);
    assert_eq!(verdict(&webhook, r#"{"callbackMode": 1}"#), Verdict::Unknown, "which number it has is not known");
}

#[test]
fn availability_is_read_and_told() {
    let verdict = |wanted: &str, data: &str| {
        let profile = profile(&format!(r#""availability": "{wanted}""#));
        judged(&profile, "availability", &record(Record::Availability, data)).verdict
    };
    let none = r#"{"departments": [], "members": [], "groups": [], "isAll": 0}"#;
    let some = r#"{"departments": ["od-1"], "members": [], "groups": [], "isAll": 0}"#;
    let all = r#"{"departments": [], "members": [], "groups": [], "isAll": 1}"#;
    for (white, black, for_all, for_any) in [
        (all, none, Verdict::Met, Verdict::Met),
        (all, some, Verdict::Different, Verdict::Met),
        (some, none, Verdict::Different, Verdict::Met),
        (none, none, Verdict::Missing, Verdict::Missing),
        (all, all, Verdict::Missing, Verdict::Missing),
    ] {
        let data = format!(r#"{{"whiteList": {white}, "blackList": {black}}}"#);
        assert_eq!((verdict("all", &data), verdict("any", &data)), (for_all, for_any), "{data}");
    }
    let profile = profile(r#""availability": "any""#);
    assert_eq!(judged(&profile, "availability", &Evidence::default()).verdict, Verdict::Unknown);
}

#[test]
fn a_record_of_another_shape_tells_nothing() {
    for (record, data) in [
        (Record::Events, r#"{"events": []}"#),
        (Record::Callbacks, r#"{"callbacks": []}"#),
        (Record::Availability, r#"{"whiteList": {"isAll": 1}}"#),
        (Record::Availability, r#"{"whiteList": {"isAll": 0}, "blackList": {"isAll": 0}}"#),
        (Record::Availability, r#"{"whiteList": {"isAll": 1}, "blackList": {"isAll": 0, "members": []}}"#),
        (Record::Availability, r#"{"whiteList": {"isAll": 2}, "blackList": {"isAll": 0}}"#),
        (Record::Availability, r#"{"whiteList": {"isAll": 0, "members": "all"}, "blackList": {"isAll": 0}}"#),
    ] {
        let text = format!(r#"{{"code": 0, "data": {data}}}"#);
        let json = json::parse(&text).unwrap();
        assert_eq!(records::read(record, &Answer::Json(200, &json)).unwrap_err().key, "records_shape", "{data}");
    }
}

#[test]
fn a_list_that_is_not_told_or_told_in_an_odd_form_lacks_nothing() {
    let events = profile(LONG);
    let callbacks = profile(r#""callbacks": {"mode": "long_connection", "list": [{"name": "card.action.trigger"}]}"#);
    let told = |profile: &Profile, id: &str, record_of: Record, data: &str| {
        let values = judged(profile, id, &record(record_of, data)).values;
        values.into_iter().skip(1).map(|it| it.verdict).collect::<Vec<_>>()
    };
    for lists in [
        r#""nothing": 1"#,
        r#""events": null, "appEvents": null"#,
        r#""events": {}"#,
        r#""events": "im.message.receive_v2""#,
        r#""events": [1]"#,
        r#""events": [{"name": "x"}]"#,
        r#""appEventDetails": [{"items": null}], "userEventDetails": [{"item": []}]"#,
        r#""appEventDetails": [{"items": [{"key": "im.message.receive_v1"}]}], "userEvents": 0"#,
        r#""appEventDetails": [7], "userEvents": [[]]"#,
    ] {
        let data = format!(r#"{{"eventMode": 4, {lists}}}"#);
        assert_eq!(told(&events, "events", Record::Events, &data), [Verdict::Unknown; 2], "{data}");
        let data = data.replace("eventMode", "callbackMode").replace("events", "callbacks");
        let data = data.replace("appEventDetails", "callbackDetails");
        assert_eq!(told(&callbacks, "callbacks", Record::Callbacks, &data), [Verdict::Unknown], "{data}");
    }
    // One identity is told, the other is not.
    let app_only = r#"{"eventMode": 4, "appEventDetails": [{"items": []}]}"#;
    assert_eq!(told(&events, "events", Record::Events, app_only), [Verdict::Missing, Verdict::Unknown]);
    let both = r#"{"eventMode": 4, "appEventDetails": ["im.message.receive_v1"], "userEventDetails": [{"id": "contact.user.updated_v3"}]}"#;
    assert_eq!(told(&events, "events", Record::Events, both), [Verdict::Met; 2]);
}

#[test]
fn a_scope_that_may_be_among_those_that_could_not_be_read_is_not_missing() {
    let profile = profile(r#""scopes": {"tenant": [{"name": "im:message"}]}"#);
    let verdict = |scopes: &str| {
        let data = format!(r#"{{"scopes": {scopes}}}"#);
        judged(&profile, "scopes:tenant", &record(Record::Scopes, &data)).verdict
    };
    assert_eq!(verdict(r#"[{"name": "a:b", "scopeType2ScopeStatus": {"2": 0}}]"#), Verdict::Missing);
    for unread in ["[]", r#"[{"id": "2"}]"#, r#"[{"name": 5}]"#, "[null]", r#"["im:message"]"#] {
        assert_eq!(verdict(unread), Verdict::Unknown, "{unread}");
    }
    for status in [r#"{"2": "5"}"#, r#"{"App": 5}"#, r#"{"App": "5", "User": 0}"#] {
        assert_eq!(verdict(&format!(r#"[{{"name": "im:message", "scopeType2ScopeStatus": {status}}}]"#)), Verdict::Met);
    }
    for status in
        ["null", "{}", r#"{"2": -1}"#, r#"{"2": null}"#, r#"{"2": [5]}"#, r#"{"3": 5}"#, "5", r#"{"app": true}"#]
    {
        let scope = format!(r#"[{{"name": "im:message", "scopeType2ScopeStatus": {status}}}]"#);
        assert_eq!(verdict(&scope), Verdict::Unknown, "{status}");
    }
}

/// The effects when a page of the app is first seen, and then after a run was asked for.
fn effects(profile: Profile, run: Option<&str>) -> (Vec<Effect>, Session) {
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    let context = Context { profile, words, records: true };
    let mut session = Session::default();
    let event =
        r#"{"on": "outline", "page": "p", "url": "https://open.feishu.cn/app/cli_a1/safe", "outline": {"nodes": []}}"#;
    let mut effects = session.handle(&context, Event::parse(event).unwrap(), 1);
    if let Some(target) = run {
        effects = session.command(&context, Command::Run { target: target.to_owned(), save: true }, 2);
        let answer = r#"{"on": "answer", "page": "p", "url": "https://open.feishu.cn/app/cli_a1/safe", "ticket": 1,
            "result": {"is": "done"}, "outline": {"nodes": []}}"#;
        effects.extend(session.handle(&context, Event::parse(answer).unwrap(), 3));
    }
    (effects, session)
}

#[test]
fn only_the_records_that_the_profile_needs_are_asked_for() {
    let asked = |fields: &str| {
        let read = |effect: Effect| if let Effect::Read { record, .. } = effect { Some(record) } else { None };
        effects(profile(fields), None).0.into_iter().filter_map(read).collect::<Vec<_>>()
    };
    let always = ["app", "safe_setting", "scope/all", "app_version/list"];
    assert_eq!(asked(r#""features": ["bot"]"#), [&always[..], &["tenantName"]].concat());
    assert_eq!(asked(LONG), [&always[..], &["event", "tenantName"]].concat());
    assert_eq!(asked(r#""availability": "all""#), [&always[..], &["visible/online", "tenantName"]].concat());
}

#[test]
fn nothing_is_filled_in_before_the_admin_has_given_the_values() {
    let fields = format!(r#"{HOST}, "redirectUrls": ["https://{{host}}/callback", "https://fixed.example/"]"#);
    let (effects, session) = effects(profile(&fields), Some("redirect-urls"));
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::Fill { .. } | Effect::Click { .. })), "{effects:?}");
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    let run = panel::view(&Context { profile: profile(&fields), words, records: true }, &session).run.unwrap();
    assert_eq!(run.outcome.as_deref(), Some("handed-over"));
    assert!(run.summary.contains("The profile needs values from you first: host."), "{}", run.summary);
}

#[test]
fn a_remark_needs_nothing_of_the_admin() {
    let profile = profile(
        r#""outside": [{"id": "hint", "text": {"en": "X"}, "confirm": false}, {"id": "step", "text": {"en": "Y"}}]"#,
    );
    let evidence = Evidence { confirmed: Some(Vec::new()), ..Evidence::default() };
    assert_eq!(judged(&profile, "hint", &evidence).verdict, Verdict::Met);
    assert_eq!(judged(&profile, "step", &evidence).verdict, Verdict::ToConfirm);
}

#[test]
fn events_of_either_mode_need_their_url_for_webhooks_only() {
    let profile =
        profile(r#""events": {"mode": "either", "url": "https://a.example/e", "list": [{"name": "x.y.z_v1"}]}"#);
    let verdict = |mode: u32, url: &str| {
        let data = format!(
            r#"{{"eventMode": {mode}, "verificationUrl": "{url}", "appEvents": ["x.y.z_v1"], "userEvents": []}}"#
        );
        judged(&profile, "events", &record(Record::Events, &data)).verdict
    };
    assert_eq!(verdict(4, ""), Verdict::Met);
    assert_eq!(verdict(1, "https://a.example/e"), Verdict::Met);
    assert_eq!(verdict(1, "https://b.example/e"), Verdict::Different);
    assert_eq!(verdict(1, ""), Verdict::Missing);
    assert_eq!(verdict(2, ""), Verdict::Unknown);
}

const IPS: &str = r#""allowedIps": ["47.98.1.2", "47.98.1.3"]"#;

#[test]
fn the_vendors_addresses_are_let_in_where_no_allowlist_is_or_all_of_them_are_in_it() {
    let profile = profile(IPS);
    let known = |list: &str| {
        let data = format!(r#"{{"allowRefreshToken": false, "redirectURL": [], "ipWhiteList": {list}}}"#);
        Evidence { confirmed: Some(Vec::new()), ..record(Record::Security, &data) }
    };
    assert_eq!(told(&profile, "allowed-ips", &known("[]")).0, Verdict::Met);
    assert_eq!(told(&profile, "allowed-ips", &known(r#"["47.98.1.2", "47.98.1.3", "8.8.8.8"]"#)).0, Verdict::Met);
    let some = judged(&profile, "allowed-ips", &known(r#"["47.98.1.2"]"#));
    assert_eq!(some.verdict, Verdict::ToConfirm);
    let values: Vec<_> = some.values.iter().map(|it| (it.value.as_str(), it.verdict)).collect();
    assert_eq!(values, [("47.98.1.2", Verdict::Met), ("47.98.1.3", Verdict::ToConfirm)]);
    // A list of another form tells nothing.
    assert_eq!(told(&profile, "allowed-ips", &known(r#"[{"ip": "47.98.1.2"}]"#)).0, Verdict::ToConfirm);
    assert_eq!(told(&profile, "allowed-ips", &known("null")).0, Verdict::ToConfirm);
    let confirmed = Evidence { confirmed: Some(vec![("allowed-ips".to_owned(), 1)]), ..known("null") };
    assert_eq!(told(&profile, "allowed-ips", &confirmed).0, Verdict::Met);
    assert_eq!(told(&profile, "allowed-ips", &Evidence::default()).0, Verdict::Unknown);
    let mut dropped = known("[]");
    dropped.drop_record(Record::Security);
    assert_eq!(told(&profile, "allowed-ips", &dropped).0, Verdict::ToConfirm);
}

#[test]
fn the_data_range_is_the_admins_word_and_says_which_range() {
    let asked = Evidence { confirmed: Some(Vec::new()), ..Evidence::default() };
    let (verdict, all) = told(&profile(r#""dataRange": "all""#), "data-range", &asked);
    assert_eq!(verdict, Verdict::ToConfirm);
    assert!(all.contains("all members") && all.contains("published version"), "{all}");
    let (_, any) = told(&profile(r#""dataRange": "any""#), "data-range", &asked);
    assert!(!any.contains("all members"), "{any}");
    let done = Evidence { confirmed: Some(vec![("data-range".to_owned(), 1)]), ..asked };
    assert_eq!(told(&profile(r#""dataRange": "all""#), "data-range", &done).0, Verdict::Met);
}

#[test]
fn what_differs_between_the_platforms_is_filled_in_without_asking() {
    let text = r#"{"format": 1, "id": "a", "name": {"en": "A"}, "platform": "both",
      "byPlatform": [
        {"id": "site", "kind": "host", "feishu": "acme.cn", "lark": "acme.com"},
        {"id": "region", "kind": "text", "feishu": "cn", "lark": "intl"}],
      "redirectUrls": ["https://{site}/{region}/{appId}/cb"], "h5TrustedDomains": ["https://{site}"]}"#;
    let profile = Profile::parse(text).unwrap();
    assert_eq!(profile.parameters, []);
    let hosts: Vec<String> = profile.hosts().into_iter().map(|it| it.host).collect();
    assert_eq!(hosts, ["acme.cn", "acme.com"]);
    let of = |host: &str, id: &str| {
        let app = App { host: host.to_owned(), ..app() };
        Requirement::with_id(&profile, id).unwrap().values(&profile, &app)
    };
    assert_eq!(of("open.feishu.cn", "redirect-urls"), [format!("https://acme.cn/cn/{ID}/cb")]);
    assert_eq!(of("open.larksuite.com", "redirect-urls"), [format!("https://acme.com/intl/{ID}/cb")]);
    assert_eq!(of("open.larksuite.com", "h5-domains"), ["https://acme.com"]);
}
