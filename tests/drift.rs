//! What has changed in an app since all was met: remembered, kept, and told.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::Verdict;
use larkspur::audit::evidence::{Evidence, ListFact, ScopesFact};
use larkspur::console::routes::App;
use larkspur::drift::{Drift, Memory, Seen, drift, memory};
use larkspur::facts::{AppId, Known, Release, ReleaseFact, ScopeState, Seen as SeenAt};
use larkspur::profile::Profile;
use larkspur::report::drift::view;
use larkspur::words::Catalog;
use proptest::prelude::*;

const MET_AT: u64 = 1_764_338_400_000;

fn profile(urls: &[&str], scopes: &[&str]) -> Profile {
    let scopes: Vec<String> = scopes.iter().map(|name| format!(r#"{{"name": "{name}"}}"#)).collect();
    let urls: Vec<String> = urls.iter().map(|url| format!(r#""{url}""#)).collect();
    let text = format!(
        r#"{{"format": 1, "id": "small", "name": {{"en": "Small"}}, "platform": "both", "features": ["bot"],
            "scopes": {{"tenant": [{}]}}, "redirectUrls": [{}], "release": {{"published": true}}}}"#,
        scopes.join(", "),
        urls.join(", ")
    );
    Profile::parse(&text).unwrap()
}

fn wanted() -> Profile {
    profile(&["https://a.example/one", "https://a.example/two"], &["im:message"])
}

fn app() -> App {
    App { host: "open.feishu.cn".to_owned(), id: AppId::try_from("cli_a1".to_owned()).unwrap() }
}

fn known<T>(fact: T) -> Known<T> {
    Known { records: Some(SeenAt { at: 1, fact }), official: None, page: None }
}

fn evidence(urls: &[&str], scopes: &[&str], number: &str) -> Evidence {
    let entries = urls.iter().map(ToString::to_string).collect();
    let scopes = scopes.iter().map(|name| ((*name).to_owned(), ScopeState::Granted)).collect();
    let release = ReleaseFact { newest: Release::Published, online: true, number: Some(number.to_owned()) };
    Evidence {
        bot: known(true),
        redirect_urls: known(ListFact::Read { entries, unsaved: Vec::new(), whole: true }),
        tenant_scopes: known(ScopesFact::all(scopes)),
        release: known(release),
        ..Evidence::default()
    }
}

fn all_met() -> Evidence {
    evidence(&["https://a.example/one", "https://a.example/two", "https://mine.example/"], &["im:message"], "1.0.0")
}

fn met() -> Memory {
    memory(&wanted(), &app(), &all_met(), MET_AT).unwrap()
}

fn since(profile: &Profile, evidence: &Evidence) -> Option<Drift> {
    drift(&met(), profile, &app(), evidence)
}

#[test]
fn what_the_profile_asks_for_is_remembered_and_nothing_else() {
    let values = ["https://a.example/one", "https://a.example/two"].map(|url| ("redirect-urls", url));
    let rest =
        [("feature:bot", ""), ("scopes:tenant", "im:message")].into_iter().chain(values).chain([("release", "")]);
    let rest: Vec<(String, String)> = rest.map(|(id, value)| (id.to_owned(), value.to_owned())).collect();
    assert_eq!(met().values, rest);
    assert_eq!((met().at, met().version.as_deref()), (MET_AT, Some("1.0.0")));
}

#[test]
fn an_app_of_which_anything_is_open_or_unknown_is_not_remembered() {
    let lacking = evidence(&["https://a.example/one"], &["im:message"], "1.0.0");
    let unknown = Evidence { redirect_urls: Known::default(), ..all_met() };
    for evidence in [lacking, unknown, Evidence::default()] {
        assert_eq!(memory(&wanted(), &app(), &evidence, MET_AT), None);
    }
}

#[test]
fn nothing_is_told_while_all_is_as_it_was_or_is_not_known() {
    assert_eq!(since(&wanted(), &all_met()), None);
    assert_eq!(since(&wanted(), &Evidence::default()), None);
    let other = Memory { profile: "other".to_owned(), ..met() };
    assert_eq!(drift(&other, &wanted(), &app(), &Evidence { bot: known(false), ..all_met() }), None);
}

#[test]
fn what_is_there_no_more_is_told_with_who_sees_it() {
    let changed = |evidence: &Evidence| {
        let drift = since(&wanted(), evidence).unwrap();
        assert_eq!((drift.since, drift.added.len()), (MET_AT, 0));
        drift.changed.into_iter().map(|it| (it.requirement, it.value, it.verdict, it.seen)).collect::<Vec<_>>()
    };
    let one = |id: &str, value: &str, seen| vec![(id.to_owned(), value.to_owned(), Verdict::Missing, seen)];
    let removed = evidence(&["https://a.example/one"], &["im:message"], "1.0.0");
    assert_eq!(changed(&removed), one("redirect-urls", "https://a.example/two", Seen::AtOnce));
    let scopes = Evidence { tenant_scopes: known(ScopesFact::all(Vec::new())), ..all_met() };
    assert_eq!(changed(&scopes), one("scopes:tenant", "im:message", Seen::Untold));
    let draft = Evidence { bot: known(false), ..all_met() };
    assert_eq!(changed(&draft), one("feature:bot", "", Seen::NotYet));
    let later = evidence(&["https://a.example/one", "https://a.example/two"], &["im:message"], "1.1.0");
    assert_eq!(changed(&Evidence { bot: known(false), ..later }), one("feature:bot", "", Seen::Published));
}

#[test]
fn what_a_newer_profile_asks_for_in_addition_is_no_change_of_the_app() {
    let newer =
        profile(&["https://a.example/one", "https://a.example/two", "https://a.example/three"], &["im:message"]);
    let drift = since(&newer, &all_met()).unwrap();
    assert_eq!(drift.changed, []);
    assert_eq!(drift.added, [("redirect-urls".to_owned(), "https://a.example/three".to_owned())]);
}

#[test]
fn it_is_told_in_words() {
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    let newer = profile(&["https://a.example/one", "https://a.example/three"], &["im:message"]);
    let told = view(&words, &since(&newer, &evidence(&[], &["im:message"], "1.0.0")).unwrap());
    assert_eq!(told.title, "Changed since all was met on 2025-11-28 14:00");
    assert_eq!(
        told.lines,
        [
            "Redirect URLs (https://a.example/one): Missing. It takes effect at once: everybody who uses the app sees it.",
            "Redirect URLs (https://a.example/three): the profile asks for it in addition since then",
        ]
    );
}

#[test]
fn a_memory_is_kept_anew_when_it_tells_something_new_or_is_a_day_old() {
    let at = |at| Memory { at, ..met() };
    assert!(met().covers(&at(MET_AT + 1_000)));
    assert!(!met().covers(&at(MET_AT + 86_400_000)));
    assert!(!met().covers(&Memory { version: Some("1.1.0".to_owned()), ..met() }));
    let newer = memory(&profile(&["https://a.example/one"], &["im:message"]), &app(), &all_met(), MET_AT).unwrap();
    assert!(!met().covers(&newer));
}

proptest! {
    #[test]
    fn a_memory_is_read_as_it_was_kept(values in prop::collection::vec(("[a-z:]{1,12}", ".{0,20}"), 0..6), version: Option<String>) {
        // Its sum is made where it is made; here it is taken from a text that lacks it.
        let urls: Vec<String> = (0..values.len()).map(|at| format!("https://a.example/{at}")).collect();
        let urls: Vec<&str> = urls.iter().map(String::as_str).chain(["https://a.example/"]).collect();
        let kept = memory(&profile(&urls, &[]), &app(), &evidence(&urls, &[], "1.0.0"), MET_AT).unwrap();
        let kept = Memory { version, ..kept };
        prop_assert_eq!(Memory::parse(&kept.store()), Some(kept.clone()));
        for (id, value) in &values {
            let mut altered = kept.clone();
            altered.values.push((id.clone(), value.clone()));
            prop_assert_eq!(Memory::parse(&altered.store()), None, "altered on its way");
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in ".{0,80}") {
        prop_assert_eq!(Memory::parse(&text), None);
    }
}
