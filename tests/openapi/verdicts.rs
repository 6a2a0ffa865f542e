//! What the check makes of the checklist: proved, differing, not provable; what is in effect against what is a draft.

use super::api::{Api, complete};
use larkspur::console::outline::Outline;
use larkspur::console::records::{Record, RecordFacts};
use larkspur::facts::{Release, ReleaseFact, ScopeState};
use larkspur::openapi::Answer;
use larkspur::profile::Profile;
use larkspur::protocol::{Command, Event};
use larkspur::report::panel;
use larkspur::report::view::{RequirementView, View};
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;

const HOMEPAGE: &str = "https://ailink.gts.work/feishu/cli_a1";

/// A tab that shows nothing but what records and the official check tell.
struct Tab {
    session: Session,
    context: Context,
    now: u64,
}

impl Tab {
    fn open() -> Self {
        let profile = include_str!("../../static/profiles/alibaba-cloud-exclusive-service.json");
        let words = include_str!("../../static/_locales/en/messages.json");
        let context = Context {
            profile: Profile::parse(profile).unwrap(),
            words: Catalog::parse(words, "{}").unwrap(),
            records: true,
        };
        let mut tab = Self { session: Session::default(), context, now: 0 };
        tab.turn();
        tab
    }

    /// Another page view: all records are asked for anew.
    fn turn(&mut self) {
        self.now += 1_000;
        let page = format!("p{}", self.now);
        let url = "https://open.feishu.cn/app/cli_a1/event".to_owned();
        let outline = Event::Outline { page, url, outline: Outline::default() };
        self.session.handle(&self.context, outline, self.now);
    }

    fn record(&mut self, record: Record, facts: RecordFacts) {
        let page = format!("p{}", self.now);
        let event = Event::Record { page, record, facts: Ok(facts) };
        self.session.handle(&self.context, event, self.now);
        self.session = Session::restore(&self.session.store()).unwrap();
    }

    fn check(&mut self, mut api: Api<'_>) {
        let facts = Box::new(api.check());
        self.session.command(&self.context, Command::Official { facts }, self.now);
        self.session = Session::restore(&self.session.store()).unwrap();
    }

    fn view(&self) -> View {
        panel::view(&self.context, &self.session)
    }

    fn of(&self, id: &str) -> RequirementView {
        self.view().requirements.into_iter().find(|it| it.id == id).unwrap()
    }

    fn verdict(&self, id: &str) -> String {
        self.of(id).verdict
    }
}

fn app(web_app: bool, bot: bool) -> RecordFacts {
    RecordFacts { web_app: Some(web_app), bot: Some(bot), ..RecordFacts::default() }
}

fn release(newest: Release) -> RecordFacts {
    let online = newest == Release::Published;
    RecordFacts { release: Some(ReleaseFact { newest, online, number: None }), ..RecordFacts::default() }
}

#[test]
fn before_a_check_nothing_is_said_of_it() {
    let tab = Tab::open();
    assert_eq!(tab.view().official, None);
    assert!(tab.view().requirements.iter().all(|it| it.sources.is_empty()));
}

#[test]
fn what_is_in_effect_is_proved_and_the_rest_is_not_called_anything() {
    let mut tab = Tab::open();
    tab.check(complete());
    for id in ["feature:web_app", "feature:bot", "homepage:desktop", "scopes:tenant", "release"] {
        assert_eq!(tab.verdict(id), "met", "{id}");
        assert_eq!(tab.of(id).sources, ["Official Open API, asked at 00:00:01: proved"], "{id}");
    }
    // One of five is there.
    assert_eq!(tab.verdict("redirect-urls"), "missing");
    assert_eq!(tab.of("redirect-urls").sources, ["Official Open API, asked at 00:00:01: says “Missing”"]);
    for id in ["h5-domains", "homepage:open-mode", "app-name"] {
        assert_eq!(tab.verdict(id), "unknown", "{id}");
        assert_eq!(tab.of(id).sources, ["The official Open API can't prove this."], "{id}");
    }
    assert_ne!(tab.verdict("credentials"), "met");
    assert!(tab.of("credentials").sources[0].starts_with("App ID and App Secret belong together"));
    let official = tab.view().official.unwrap();
    assert_eq!(official.title, "Asked at 00:00:01");
    let lines: Vec<(&str, &str)> = official.lines.iter().map(|it| (it.mark.as_str(), it.text.as_str())).collect();
    assert!(lines.contains(&("met", "Organisation: 云杉科技")), "{lines:?}");
    assert!(lines.contains(&("met", "Desktop homepage: proved")), "{lines:?}");
    assert!(lines.contains(&("different", "Redirect URLs: Missing")), "{lines:?}");
}

#[test]
fn trusted_domains_are_proved_where_the_api_tells_them() {
    let text = r#"{"code":0,"data":{"app":{"app_id":"cli_a1","status":1,"online_version_id":"oav_2",
        "security":{"h5_trusted_domains":["https://ailink.gts.work"]}}}}"#;
    let mut tab = Tab::open();
    tab.check(complete().but("applications/cli_a1?", Answer::Http(200, text)));
    assert_eq!(tab.verdict("h5-domains"), "met");
    assert_eq!(tab.verdict("redirect-urls"), "unknown");
}

/// The published version with a part of its abilities.
fn with_abilities(abilities: &str) -> String {
    format!(
        r#"{{"code":0,"data":{{"items":[{{"version":"1.0.1","version_id":"oav_2","status":1,"ability":{{{abilities}}}}}]}}}}"#
    )
}

#[test]
fn the_homepage_of_the_published_version_is_told_by_the_official_api_alone() {
    let web_app = |url: &str| format!(r#""web_app":{{"pc_url":"{url}"}}"#);
    let (right, wrong) = (web_app(HOMEPAGE), web_app("https://old.example/"));
    for (live, verdict, summary) in [
        (right.as_str(), "met", ""),
        (wrong.as_str(), "different", "In the published version it is https://old.example/."),
        ("", "missing", "The published version does not have it."),
    ] {
        let mut tab = Tab::open();
        // What the console's record calls the homepage is that of the admin console (console.md, section 3).
        tab.record(Record::App, app(true, true));
        let text = with_abilities(live);
        tab.check(complete().but("app_versions?", Answer::Http(200, &text)));
        let found = tab.of("homepage:desktop");
        assert_eq!(found.verdict, verdict, "live {live}");
        assert!(summary.is_empty() || found.summary == summary, "{}", found.summary);
        assert_eq!(found.sources.len(), 1);
    }
}

#[test]
fn features_are_held_against_the_published_version() {
    for (draft, live, verdict) in [
        (Some(true), true, "met"),
        (Some(true), false, "pending"),
        (Some(false), true, "missing"),
        (None, true, "met"),
        (None, false, "missing"),
    ] {
        let mut tab = Tab::open();
        if let Some(bot) = draft {
            tab.record(Record::App, app(true, bot));
        }
        let text = with_abilities(if live { r#""bot":{}"# } else { "" });
        tab.check(complete().but("app_versions?", Answer::Http(200, &text)));
        assert_eq!(tab.verdict("feature:bot"), verdict, "{draft:?} {live}");
    }
}

#[test]
fn a_bot_in_effect_is_proved_without_any_scope() {
    let missing = r#"{"code":99991672,"msg":"Access denied."}"#;
    let mut tab = Tab::open();
    tab.check(complete().but("v6/applications", Answer::Http(400, missing)));
    assert_eq!(tab.verdict("feature:bot"), "met");
    assert_eq!(tab.verdict("feature:web_app"), "unknown");
    assert!(tab.of("feature:web_app").sources[0].starts_with("The app lacks a scope"));
    assert_eq!(tab.verdict("scopes:tenant"), "met");
    assert_eq!(tab.verdict("redirect-urls"), "unknown");
}

#[test]
fn a_problem_is_no_verdict_and_says_why_a_source_is_not_available() {
    for answer in [
        Answer::Http(429, r#"{"code":99991400,"msg":"limit"}"#),
        Answer::Http(400, r#"{"code":99991401,"msg":"ip 1.2.3.4 is denied by app setting"}"#),
        Answer::Http(200, "<html>"),
        Answer::Timeout,
        Answer::Network,
    ] {
        let mut tab = Tab::open();
        tab.record(Record::App, app(true, true));
        let before: Vec<String> = tab.view().requirements.iter().map(|it| it.verdict.clone()).collect();
        tab.check(complete().but("v6/", answer).but("bot/v3", answer));
        let after: Vec<String> = tab.view().requirements.iter().map(|it| it.verdict.clone()).collect();
        assert_eq!(before, after, "{answer:?}");
        let official = tab.view().official.unwrap();
        assert_eq!(official.lines[0].mark, "unknown", "{answer:?}");
        assert_eq!(tab.of("scopes:tenant").sources, [official.lines[0].text.as_str()], "{answer:?}");
    }
}

#[test]
fn a_later_check_that_can_not_tell_takes_back_what_an_earlier_one_told() {
    let mut tab = Tab::open();
    tab.check(complete());
    assert_eq!(tab.verdict("scopes:tenant"), "met");
    tab.check(complete().but("v6/scopes", Answer::Network));
    assert_eq!(tab.verdict("scopes:tenant"), "unknown");
    assert_eq!(tab.verdict("release"), "unknown");
}

#[test]
fn an_app_that_is_switched_off_is_not_met_though_published() {
    for (status, summary) in [("0", "switched the app off"), ("2", "has not been switched on")] {
        let text = format!(r#"{{"code":0,"data":{{"app":{{"status":{status},"online_version_id":"oav_2"}}}}}}"#);
        let mut tab = Tab::open();
        tab.check(complete().but("applications/cli_a1?", Answer::Http(200, &text)));
        let found = tab.of("release");
        assert_eq!(found.verdict, "different");
        assert!(found.summary.contains(summary), "{}", found.summary);
    }
}

#[test]
fn what_a_scope_waits_for_the_console_knows() {
    let none =
        r#"{"code":0,"data":{"scopes":[{"scope_name":"cardkit:card:write","grant_status":2,"scope_type":"tenant"}]}}"#;
    for (state, verdict, note) in [
        (Some(ScopeState::AwaitsPublish), "pending", "Takes effect once a version is published."),
        (Some(ScopeState::UnderReview), "pending", "Under review by your company."),
        (Some(ScopeState::NotAdded), "missing", ""),
        // In the console it is granted, and yet not in effect.
        (Some(ScopeState::Granted), "pending", "Not granted yet, as the official Open API tells"),
        (None, "pending", "Not granted yet, as the official Open API tells"),
    ] {
        let mut tab = Tab::open();
        if let Some(state) = state {
            let rows = Some(vec![("cardkit:card:write".to_owned(), state)]);
            tab.record(Record::Scopes, RecordFacts { tenant_scopes: rows, ..RecordFacts::default() });
        }
        tab.check(complete().but("v6/scopes", Answer::Http(200, none)));
        let found = tab.of("scopes:tenant");
        let value = found.values.iter().find(|it| it.value == "cardkit:card:write").unwrap();
        assert_eq!(value.verdict, verdict, "{state:?}");
        assert!(note.is_empty() || value.note.starts_with(note), "{state:?} {}", value.note);
    }
}

#[test]
fn what_changes_after_the_check_is_not_judged_by_it() {
    let mut tab = Tab::open();
    tab.record(Record::Versions, release(Release::Draft));
    tab.record(Record::App, app(true, true));
    let unpublished = complete().but("app_versions?", Answer::Http(200, r#"{"code":0,"data":{"items":[]}}"#));
    let off = r#"{"code":0,"data":{"app":{"status":2,"online_version_id":""}}}"#;
    tab.check(
        unpublished
            .but("applications/cli_a1?", Answer::Http(200, off))
            .but("bot/v3", Answer::Http(400, r#"{"code":11205,"msg":"app do not have bot"}"#)),
    );
    assert_eq!((tab.verdict("release"), tab.verdict("feature:bot")), ("missing".to_owned(), "pending".to_owned()));
    tab.turn();
    tab.record(Record::Versions, release(Release::Published));
    tab.record(Record::App, app(true, true));
    for id in ["release", "feature:bot", "feature:web_app"] {
        assert_eq!(tab.verdict(id), "met", "{id}");
    }
    // No record tells of the homepage, so what the check told of the version before is not held against it either.
    assert_eq!(tab.verdict("homepage:desktop"), "unknown");
}

#[test]
fn facts_of_another_app_are_of_no_use() {
    let mut tab = Tab::open();
    for url in ["https://open.feishu.cn/app/cli_b2/safe", "https://open.larksuite.com/app/cli_a1/safe"] {
        let facts = Box::new(complete().check_at(url));
        tab.session.command(&tab.context, Command::Official { facts }, 0);
        assert_eq!(tab.view().official, None, "{url}");
    }
}
