//! A profile made of an app: it asks for what the app has, of the same app and of any other.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::evidence::{Evidence, ListFact, ModeFact, ScopesFact, ValueFact};
use larkspur::audit::{Requirement, Verdict, judge};
use larkspur::console::routes::App;
use larkspur::facts::{
    AppId, AvailabilityFact, Identity, Known, OpenMode, Release, ReleaseFact, ScopeState, Seen, SubscriptionFact,
};
use larkspur::profile::Profile;
use larkspur::record::{Choices, Part, Row, Side, asked, compare, in_effect, recorded, write};
use larkspur::words::Catalog;
use proptest::prelude::*;

fn app(host: &str, id: &str) -> App {
    App { host: host.to_owned(), id: AppId::try_from(id.to_owned()).unwrap() }
}

fn known<T>(fact: T) -> Known<T> {
    Known { records: Some(Seen { at: 1, fact }), official: None, page: None }
}

fn list(entries: Vec<String>) -> Known<ListFact> {
    known(ListFact::Read { entries, unsaved: Vec::new(), whole: true })
}

fn scopes(names: Vec<String>) -> Known<ScopesFact> {
    known(ScopesFact::all(names.into_iter().map(|name| (name, ScopeState::Granted)).collect()))
}

fn subscription(mode: u32, url: Option<&str>, by_app: Vec<String>, by_user: Vec<String>) -> Known<SubscriptionFact> {
    let names = by_app.iter().chain(&by_user).cloned().collect();
    let url = url.map(str::to_owned);
    known(SubscriptionFact { mode, url, names, whole: true, by_app: Some(by_app), by_user: Some(by_user) })
}

fn versions(newest: Release) -> Known<ReleaseFact> {
    known(ReleaseFact { newest, online: newest == Release::Published, number: None })
}

/// An app of which everything is known, and nothing is set up.
fn empty() -> Evidence {
    Evidence {
        name: known("New".to_owned()),
        web_app: known(false),
        bot: known(false),
        desktop: known(ValueFact::saved(String::new())),
        mobile: known(ValueFact::saved(String::new())),
        open_mode: Known::default(),
        redirect_urls: list(Vec::new()),
        h5_domains: list(Vec::new()),
        tenant_scopes: scopes(Vec::new()),
        user_scopes: scopes(Vec::new()),
        events: subscription(1, Some(""), Vec::new(), Vec::new()),
        callbacks: subscription(0, None, Vec::new(), Vec::new()),
        availability: known(AvailabilityFact::Nobody),
        release: versions(Release::None),
        ..Evidence::default()
    }
}

fn urls(app: &'static str) -> impl Strategy<Value = String> {
    let host = prop::sample::select(vec!["a.example", "b.corp.example:8443", "10.4.143.108:3000", "ailink.gts.work"]);
    let part = prop::sample::select(vec!["", "feishu", "lark", "callback", app, "a-b.c", "%E4%BD%A0"]);
    let query = prop::sample::select(vec!["", "?a=b", "?app=APP", "?next=/x/feishu", "#top"]);
    (host, prop::collection::vec(part, 0..4), query, any::<bool>()).prop_map(move |(host, parts, query, safe)| {
        let scheme = if safe { "https://" } else { "http://" };
        [scheme, host, "/", &parts.join("/"), &query.replace("APP", app)].concat()
    })
}

fn origins() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "https://a.example",
        "http://10.4.143.108:3000/",
        "https://B.example",
        "https://a.example/",
    ])
    .prop_map(str::to_owned)
}

fn some<T: std::fmt::Debug>(of: impl Strategy<Value = T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(of, 0..most)
}

fn names(all: &[&'static str]) -> impl Strategy<Value = Vec<String>> {
    let all: Vec<String> = all.iter().map(ToString::to_string).collect();
    prop::sample::subsequence(all.clone(), 0..=all.len())
}

const ID: &str = "cli_a1B2c3";
const SCOPES: [&str; 4] = ["im:message", "im:message:send_as_bot", "contact:user.base:readonly", "offline_access"];
const EVENTS: [&str; 3] = ["im.message.receive_v1", "im.chat.updated_v1", "contact.user.created_v3"];

fn set_up() -> impl Strategy<Value = Evidence> {
    let lists = (some(urls(ID), 6), some(origins(), 4), names(&SCOPES), names(&SCOPES));
    let homepage = (urls(ID), prop::option::of(urls(ID)), any::<bool>(), any::<bool>(), any::<bool>());
    let events = (names(&EVENTS), names(&EVENTS), urls(ID), any::<bool>(), any::<bool>());
    (lists, homepage, events).prop_map(|(lists, (desktop, mobile, web_app, bot, new_tab), events)| {
        let (by_app, by_user, url, webhook, connected) = events;
        let mode = if new_tab { OpenMode::NewTab } else { OpenMode::Browser };
        let page = |value: String| known(ValueFact::saved(if web_app { value } else { String::new() }));
        let (mode_of, url) = if webhook { (1, Some(url.as_str())) } else { (4, None) };
        Evidence {
            name: known("Acme \"Desk\" 办公".to_owned()),
            web_app: known(web_app),
            bot: known(bot),
            desktop: page(desktop),
            mobile: page(mobile.unwrap_or_default()),
            open_mode: known(ModeFact::saved(mode)),
            redirect_urls: list(lists.0),
            h5_domains: list(lists.1),
            tenant_scopes: scopes(lists.2),
            user_scopes: scopes(lists.3),
            events: subscription(mode_of, url, by_app, by_user),
            callbacks: if connected {
                subscription(4, None, vec!["url.preview.get".to_owned()], Vec::new())
            } else {
                empty().callbacks
            },
            availability: known(AvailabilityFact::Some),
            release: versions(Release::Published),
            ..Evidence::default()
        }
    })
}

fn verdicts(profile: &Profile, app: &App, evidence: &Evidence) -> Vec<(String, Verdict)> {
    let all = Requirement::all(profile).into_iter();
    all.map(|it| (it.id(profile), judge(&it, profile, app, evidence).verdict)).collect()
}

proptest! {
    #[test]
    fn the_app_that_a_profile_was_made_of_meets_it_and_an_empty_one_lacks_all(
        evidence in set_up(), both: bool, named: prop::sample::Index, turned: prop::sample::Index,
    ) {
        let own = app("open.feishu.cn", ID);
        let seen = recorded(&own, &evidence);
        let hosts: Vec<String> = seen.hosts().iter().map(ToString::to_string).collect();
        let host = (!hosts.is_empty()).then(|| named.get(&hosts).clone());
        let strike = (!seen.entries.is_empty()).then(|| turned.get(&seen.entries).id());
        let choices = Choices { both, hosts: host.iter().cloned().collect(), turned: strike.into_iter().collect(), ..Choices::default() };
        let text = write(&own, &seen, &choices);
        let profile = Profile::parse(&text).map_err(|error| TestCaseError::fail(format!("{error:?}\n{text}")))?;
        let values: Vec<(String, String)> = host.iter().map(|host| ("host".to_owned(), host.clone())).collect();
        prop_assert!(profile.parameters.len() <= 1);
        let filled = profile.with_values(&values);
        prop_assert!(filled.parameters.is_empty());
        for (id, verdict) in verdicts(&filled, &own, &evidence) {
            prop_assert_eq!(verdict, Verdict::Met, "{} of\n{}", id, text);
        }
        let other = app("open.feishu.cn", "cli_other");
        for (id, verdict) in verdicts(&filled, &other, &empty()) {
            prop_assert!(matches!(verdict, Verdict::Missing | Verdict::Different), "{} is {:?} of\n{}", id, verdict, text);
        }
        // Nothing of the one app is asked of the other.
        prop_assert!(!text.contains(ID), "{}", text);
    }

    #[test]
    fn every_text_that_is_made_is_a_profile(name: String, why: String, evidence in set_up()) {
        let own = app("open.larksuite.com", ID);
        let seen = recorded(&own, &evidence);
        let reasons = seen.entries.iter().map(|entry| (entry.id(), why.clone())).collect();
        let turned = seen.entries.iter().filter(|entry| !entry.kept).map(larkspur::record::Entry::id).collect();
        let text = write(&own, &seen, &Choices { name, reasons, turned, ..Choices::default() });
        prop_assert!(Profile::parse(&text).is_ok(), "{:?}\n{}", Profile::parse(&text), text);
    }
}

fn said(evidence: &Evidence) -> Vec<String> {
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    recorded(&app("open.feishu.cn", ID), evidence).unknown.iter().map(|text| words.say(text)).collect()
}

#[test]
fn of_an_app_of_which_nothing_is_known_nothing_is_invented() {
    let seen = recorded(&app("open.feishu.cn", ID), &Evidence::default());
    assert_eq!(seen.entries, Vec::new());
    assert_eq!(seen.whole, Vec::new());
    let named: Vec<Part> = Part::ALL.into_iter().filter(|part| *part != Part::Name).collect();
    let told: Vec<String> = seen.unknown.iter().map(|text| format!("{:?}", text.args[0])).collect();
    assert_eq!(told.len(), named.len());
    for part in named {
        assert!(told.iter().any(|it| it.contains(&format!("\"{}\"", part.key()))), "{part:?}");
    }
}

#[test]
fn a_list_that_was_not_seen_whole_and_what_a_profile_cant_say_are_named() {
    let fact = ListFact::Read {
        entries: vec![
            "https://a.example/".to_owned(),
            "https://u@a.example/".to_owned(),
            "https://a.example/{x}".to_owned(),
            "https://b.example/new".to_owned(),
        ],
        unsaved: vec!["https://b.example/new".to_owned()],
        whole: false,
    };
    let rows = vec![
        ("im:message".to_owned(), ScopeState::Granted),
        ("im:chat".to_owned(), ScopeState::AwaitsPublish),
        ("im:resource".to_owned(), ScopeState::Unclear),
        ("docs:doc".to_owned(), ScopeState::NotAdded),
    ];
    let evidence = Evidence {
        redirect_urls: known(fact),
        tenant_scopes: known(ScopesFact::all(rows)),
        events: known(SubscriptionFact {
            mode: 7,
            url: None,
            names: vec!["im.message.receive_v1".to_owned()],
            whole: true,
            by_app: None,
            by_user: None,
        }),
        ..empty()
    };
    assert_eq!(
        said(&evidence),
        [
            "Scopes (app identity): how im:resource stands can't be told.",
            "Redirect URLs: https://u@a.example/ can't stand in a profile.",
            "Redirect URLs: https://a.example/{x} can't stand in a profile.",
            "Redirect URLs: something is not saved yet in the console.",
            "Redirect URLs: not all of the list was seen. Scroll through it in the console.",
            "Events: how they are sent can't be told, so they are left out: im.message.receive_v1",
        ]
    );
    let seen = recorded(&app("open.feishu.cn", ID), &evidence);
    let kept: Vec<(String, bool)> = seen.entries.iter().map(|entry| (entry.id(), entry.kept)).collect();
    let wanted = [
        ("app-name New", false),
        ("scopes:tenant im:message", true),
        ("scopes:tenant im:chat", false),
        ("redirect-urls https://a.example/", true),
    ];
    assert_eq!(kept, wanted.map(|(id, kept)| (id.to_owned(), kept)));
    assert!(!seen.whole.contains(&Part::RedirectUrls));
    assert!(seen.whole.contains(&Part::Scopes(Identity::Tenant)));
    assert!(!seen.whole.contains(&Part::Events));
}

#[test]
fn what_differs_from_app_to_app_becomes_a_place() {
    let own = app("open.feishu.cn", ID);
    let urls = [
        format!("https://desk.acme.example:8443/feishu/{ID}/callback?app={ID}"),
        "https://feishu.example/feishu.html#feishu".to_owned(),
    ];
    let evidence = Evidence {
        redirect_urls: list(urls.to_vec()),
        h5_domains: list(vec!["https://desk.acme.example:8443/".to_owned()]),
        ..Evidence::default()
    };
    let seen = recorded(&own, &evidence);
    assert_eq!(seen.hosts(), ["desk.acme.example:8443", "feishu.example"]);
    let hosts = vec!["desk.acme.example:8443".to_owned()];
    let text = write(&own, &seen, &Choices { hosts, both: true, name: " 桌面 ".to_owned(), ..Choices::default() });
    let profile = Profile::parse(&text).unwrap();
    let templates: Vec<&str> = profile.redirect_urls.iter().map(AsRef::as_ref).collect();
    assert_eq!(
        templates,
        ["https://{host}/{platform}/{appId}/callback?app={appId}", "https://feishu.example/feishu.html#feishu"]
    );
    assert_eq!(profile.h5_trusted_domains[0].as_str(), "https://{host}");
    assert_eq!((profile.id.as_str(), profile.name.en.as_str()), ("cli-a1b2c3", "桌面"));
    assert_eq!(profile.parameters[0].example, "desk.acme.example:8443");
}

fn row(row: &Row) -> (String, Side, Side) {
    (row.entry.id(), row.left, row.right)
}

#[test]
fn two_apps_stand_side_by_side_and_what_is_not_known_is_not_called_absent() {
    let (own, other) = (app("open.feishu.cn", ID), app("open.feishu.cn", "cli_other"));
    let left = Evidence {
        bot: known(true),
        redirect_urls: list(vec![format!("https://a.example/{ID}/x"), "https://b.example/".to_owned()]),
        tenant_scopes: scopes(vec!["im:message".to_owned()]),
        ..empty()
    };
    let right = Evidence {
        redirect_urls: list(vec!["https://a.example/cli_other/x".to_owned(), "https://c.example/".to_owned()]),
        tenant_scopes: known(ScopesFact::some(Vec::new())),
        ..empty()
    };
    let rows = compare(&recorded(&own, &left), &recorded(&other, &right));
    let wanted = [
        ("feature:bot feature_added", Side::Has, Side::Lacks),
        ("scopes:tenant im:message", Side::Has, Side::Unknown),
        ("redirect-urls https://a.example/cli_a1B2c3/x", Side::Has, Side::Has),
        ("redirect-urls https://b.example/", Side::Has, Side::Lacks),
        ("redirect-urls https://c.example/", Side::Lacks, Side::Has),
    ];
    assert_eq!(rows.iter().map(row).collect::<Vec<_>>(), wanted.map(|(id, left, right)| (id.to_owned(), left, right)));
}

#[test]
fn what_waits_for_the_next_version_is_told_and_whether_the_profile_asked_for_it() {
    let own = app("open.feishu.cn", ID);
    let rows = vec![("im:message".to_owned(), ScopeState::Granted), ("im:chat".to_owned(), ScopeState::AwaitsPublish)];
    let mut evidence = Evidence {
        web_app: known(true),
        desktop: known(ValueFact::saved("https://a.example/".to_owned())),
        redirect_urls: list(vec!["https://a.example/x".to_owned()]),
        tenant_scopes: known(ScopesFact::all(rows)),
        ..empty()
    };
    let seen = recorded(&own, &evidence);
    let open = |evidence: &Evidence| {
        let rows = compare(&seen, &in_effect(evidence, &seen));
        rows.iter().filter(|row| row.right != Side::Has).map(|row| (row.entry.id(), row.right)).collect::<Vec<_>>()
    };
    // Before the first version nothing that needs one is in effect.
    let wanted = [
        ("feature:web_app feature_added", Side::Lacks),
        ("homepage:desktop https://a.example/", Side::Lacks),
        ("scopes:tenant im:chat", Side::Lacks),
    ];
    assert_eq!(open(&evidence), wanted.map(|(id, side)| (id.to_owned(), side)));
    // Once there is one, and something was changed since, only the scopes tell whether they are in effect.
    evidence.release = versions(Release::Published);
    evidence.unpublished = Some(Seen { at: 1, fact: true });
    let unclear = wanted.map(|(id, side)| (id.to_owned(), if id.starts_with("scopes") { side } else { Side::Unknown }));
    assert_eq!(open(&evidence), unclear);
    evidence.unpublished = Some(Seen { at: 1, fact: false });
    assert_eq!(open(&evidence), [("scopes:tenant im:chat".to_owned(), Side::Lacks)]);

    let text = r#"{"format":1,"id":"a","name":{"en":"A"},"platform":"feishu","features":["web_app"],
        "redirectUrls":["https://a.example/x"],"scopes":{"tenant":[{"name":"im:message"}]}}"#;
    let wanted = ["feature:web_app feature_added", "scopes:tenant im:message", "redirect-urls https://a.example/x"];
    assert_eq!(asked(&Profile::parse(text).unwrap(), &own, &seen), wanted);
}
