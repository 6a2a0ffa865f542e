//! All apps at once: the way through them, what is held against what, and what is shown and given away.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::Verdict;
use larkspur::console::apps::LIST;
use larkspur::fleet::table::{Choice, Column, counts, rows};
use larkspur::fleet::{Ask, Candidate, Candidates, Check, Fleet, Outcome, PAUSE, State, Stop, export};
use larkspur::profile::Profile;
use larkspur::words::Catalog;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const HOST: &str = "open.feishu.cn";

fn profile() -> Profile {
    Profile::parse(include_str!("../static/profiles/alibaba-cloud-exclusive-service.json")).unwrap()
}

/// A profile that the records can tell all of.
fn small() -> Profile {
    let text = r#"{"format": 1, "id": "small", "name": {"en": "Small"}, "platform": "both", "scopes": {"tenant": [{"name": "im:message"}]},
        "redirectUrls": ["https://small.example/{appId}/back"]}"#;
    Profile::parse(text).unwrap()
}

fn words() -> Catalog {
    Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap()
}

fn candidate(profile: Profile) -> Candidate {
    Candidate { profile, confirmed: Some(Vec::new()) }
}

fn offers(profiles: &[Profile]) -> Candidates {
    Candidates { offers: profiles.iter().cloned().map(candidate).collect(), ..Candidates::default() }
}

/// An app of the model.
#[derive(Clone, Debug, Default)]
struct App {
    name: String,
    redirect: Vec<String>,
    scopes: Vec<&'static str>,
    refused: bool,
    published: bool,
}

/// A console that answers reads, and counts them with the time of each.
#[derive(Default)]
struct Console {
    apps: Vec<(String, App)>,
    organization: String,
    now: u64,
    /// Its apps come in parts of so many, whatever is asked for.
    part: usize,
    asked: Vec<(u64, String)>,
    /// What a read is answered by instead, by its number.
    fault: Option<(usize, Value)>,
    /// The app that is deleted with a read, by its number.
    deleted: Option<(usize, String)>,
    offers: Vec<Profile>,
    chosen: Option<Profile>,
}

fn id(number: usize) -> String {
    format!("cli_a{number}")
}

fn ok(data: &Value) -> Value {
    json!({"status": 200, "data": {"code": 0, "data": data, "msg": ""}})
}

impl Console {
    fn new(apps: usize) -> Self {
        let app = |number| (id(number), App { name: format!("App {number}"), ..App::default() });
        Self { apps: (0..apps).map(app).collect(), part: 100, offers: vec![profile()], ..Self::default() }
    }

    /// The app has all of the profile that records can tell of.
    fn with_all(mut self, at: usize) -> Self {
        let (id, app) = &mut self.apps[at];
        let wanted = profile();
        app.redirect = wanted.redirect_urls.iter().map(|it| it.as_str().replace("{appId}", id)).collect();
        app.scopes = vec![
            "application:application:self_manage",
            "cardkit:card:write",
            "im:message:send_as_bot",
            "tenant:tenant:readonly",
        ];
        app.published = true;
        self
    }

    fn answer(&mut self, path: &str, from: usize) -> Value {
        if path.is_empty() {
            return json!({"status": 200, "data": self.organization});
        }
        let number = self.asked.len();
        self.asked.push((self.now, path.to_owned()));
        if let Some((_, gone)) = self.deleted.take_if(|(at, _)| *at == number) {
            self.apps.retain(|(id, _)| *id != gone);
        }
        if let Some((_, fault)) = self.fault.take_if(|(at, _)| *at == number) {
            return fault;
        }
        if path == LIST {
            let part = self.apps.iter().skip(from).take(self.part);
            let apps: Vec<Value> = part.map(|(id, app)| json!({"appID": id, "name": app.name})).collect();
            return ok(&json!({"apps": apps, "totalCount": self.apps.len()}));
        }
        let (record, id) = path.rsplit_once('/').unwrap();
        let found = self.apps.iter().find(|(known, app)| known == id && !app.refused);
        let Some((_, app)) = found else { return json!({"status": 403, "data": {"code": 10003}}) };
        ok(&match record {
            "app" => json!({"ability": ["bot", "web_app"], "name": app.name}),
            "safe_setting" => json!({"ipWhiteList": [], "redirectURL": app.redirect}),
            "scope/all" => {
                let held = |name: &&str| json!({"id": "1", "name": name, "scopeType2ScopeStatus": {"2": 5}});
                let other = json!({"id": "2", "name": "zz:zz", "scopeType2ScopeStatus": {"2": 0}});
                json!({"scopes": app.scopes.iter().map(held).chain([other]).collect::<Vec<_>>()})
            }
            "app_version/list" if app.published => json!({"versions": [{"appVersion": "1.0.0", "versionStatus": 2}]}),
            "app_version/list" => json!({"versions": []}),
            other => panic!("{other} was read"),
        })
    }

    /// Goes on until there is nothing more to do.
    fn play(&mut self, fleet: Fleet) -> Fleet {
        let mut check = Check::go_on(fleet, self.now);
        for _ in 0..100_000 {
            self.now += 3;
            match check.next(self.now) {
                Ask::Wait(milliseconds) => self.now += milliseconds,
                Ask::Read { path, from, .. } => {
                    let answer = self.answer(&path, from).to_string();
                    self.now += 40;
                    check.answered(&answer, self.now);
                }
                Ask::Profiles(_) => {
                    let chosen = self.chosen.clone().map(candidate);
                    check.hold_against(Candidates { chosen, ..offers(&self.offers) }, self.now);
                }
                Ask::Nothing => return check.fleet().clone(),
            }
        }
        panic!("it never ends");
    }

    fn begin(&mut self) -> Fleet {
        self.now = 1_764_338_400_000;
        self.play(Fleet { host: HOST.to_owned(), ..Fleet::default() })
    }
}

fn states(fleet: &Fleet) -> Vec<State> {
    fleet.rows.iter().map(larkspur::fleet::Row::state).collect()
}

#[test]
fn each_app_is_read_once_and_held_against_the_profile_that_it_fits() {
    let mut console = Console::new(3).with_all(0);
    console.apps[1].1.redirect = vec![format!("https://ailink.gts.work/feishu/{}", id(1))];
    let fleet = console.begin();
    assert!(fleet.done);
    assert_eq!(states(&fleet), [State::Unknown, State::Open, State::NoProfile]);
    let row = &fleet.rows[0];
    assert_eq!(row.profile.as_deref(), Some("alibaba-cloud-exclusive-service"));
    assert_eq!(row.version.as_deref(), Some("1.0.0"));
    // The names of the trusted domains and of the homepage in the records are not publicly known.
    let told: Vec<&str> = row.with(Verdict::Unknown).collect();
    assert_eq!(told, ["homepage:desktop", "homepage:open-mode", "h5-domains"]);
    assert_eq!(row.with(Verdict::Missing).count(), 0);
    let missing: Vec<&str> = fleet.rows[1].with(Verdict::Missing).collect();
    assert_eq!(missing, ["scopes:tenant", "redirect-urls", "release"]);
    let read: Vec<&str> = console.asked.iter().map(|(_, path)| path.as_str()).collect();
    let distinct: BTreeSet<&str> = read.iter().copied().collect();
    assert_eq!(read.len(), 13);
    assert_eq!(distinct.len(), 13, "{read:?}");
}

#[test]
fn an_app_of_which_all_is_told_is_met_and_one_without_its_profile_is_not() {
    let mut console = Console::new(2);
    console.offers = vec![profile(), small()];
    console.apps[1].1.redirect = vec![format!("https://small.example/{}/back", id(1))];
    console.apps[1].1.scopes = vec!["im:message"];
    let fleet = console.begin();
    assert_eq!(states(&fleet), [State::NoProfile, State::Met]);
    assert_eq!(fleet.rows[1].profile.as_deref(), Some("small"));
    // What was chosen counts, whatever fits.
    console.chosen = Some(profile());
    let fleet = console.begin();
    assert_eq!(states(&fleet), [State::Open, State::Open]);
    assert_eq!(fleet.rows[1].profile.as_deref(), Some("alibaba-cloud-exclusive-service"));
}

#[test]
fn a_scope_that_any_bot_may_have_makes_no_profile_fit() {
    let mut console = Console::new(1);
    console.offers = vec![small()];
    console.apps[0].1.scopes = vec!["im:message"];
    assert_eq!(states(&console.begin()), [State::NoProfile]);
}

#[test]
fn a_long_list_is_read_in_parts_of_whatever_length_the_console_gives() {
    for part in [1, 7, 50, 100] {
        let mut console = Console { part, ..Console::new(120) };
        let fleet = console.begin();
        let ids: Vec<&str> = fleet.rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, (0..120).map(id).collect::<Vec<_>>(), "{part}");
        assert_eq!((fleet.unseen, fleet.done), (0, true), "{part}");
    }
}

#[test]
fn a_list_that_gives_no_more_than_its_beginning_is_not_taken_for_whole() {
    struct Deaf(Console);
    let mut console = Deaf(Console { part: 10, ..Console::new(30) });
    let mut check = Check::go_on(Fleet { host: HOST.to_owned(), ..Fleet::default() }, 1);
    loop {
        console.0.now += 1_000;
        match check.next(console.0.now) {
            Ask::Read { path, .. } => {
                let answer = console.0.answer(&path, 0).to_string();
                check.answered(&answer, console.0.now);
            }
            Ask::Profiles(_) => check.hold_against(Candidates::default(), console.0.now),
            Ask::Wait(_) => {}
            Ask::Nothing => break,
        }
    }
    assert_eq!((check.fleet().rows.len(), check.fleet().unseen, check.fleet().done), (10, 20, true));
}

#[test]
fn what_concerns_all_ends_it_at_once_and_it_goes_on_with_the_app_at_hand() {
    let faults = [
        (json!({"status": 429, "data": null}), Stop::Busy),
        (json!({"status": 401, "data": {"code": 99_991_641}}), Stop::SignedOut),
        (json!({"failed": "redirected"}), Stop::SignedOut),
        (json!({"failed": "noToken"}), Stop::NoPage),
    ];
    for (fault, why) in faults {
        let mut console = Console { fault: Some((7, fault)), ..Console::new(4).with_all(3) };
        let fleet = console.begin();
        assert_eq!((fleet.stopped, fleet.done), (Some(why), false));
        assert_eq!(console.asked.len(), 8, "nothing is read after it");
        assert_eq!(fleet.checked(), 1);
        assert_eq!(states(&fleet)[1..], [State::Unread; 3]);
        let before = fleet.rows[0].clone();
        let fleet = console.play(fleet);
        assert_eq!((fleet.stopped, fleet.done), (None, true));
        assert_eq!(fleet.rows[0], before, "what was read is not read again");
        let again = console.asked.iter().filter(|(_, path)| *path == format!("app/{}", id(0))).count();
        assert_eq!(again, 1);
        assert_eq!(states(&fleet)[3], State::Unknown);
    }
}

#[test]
fn a_console_that_fails_three_times_on_end_is_left_alone() {
    let mut console = Console::new(3);
    let mut check = Check::go_on(Fleet { host: HOST.to_owned(), ..Fleet::default() }, 1);
    let mut failed = 0;
    loop {
        console.now += 1_000;
        match check.next(console.now) {
            Ask::Read { path, .. } if path.starts_with("app/cli") || failed > 0 => {
                failed += 1;
                check.answered(r#"{"status":502,"data":null}"#, console.now);
            }
            Ask::Read { path, from, .. } => {
                let answer = console.answer(&path, from).to_string();
                check.answered(&answer, console.now);
            }
            Ask::Profiles(_) => {
                check.hold_against(offers(&[profile()]), console.now);
            }
            Ask::Wait(_) => {}
            Ask::Nothing => break,
        }
    }
    assert_eq!(failed, 3);
    assert_eq!(check.fleet().stopped, Some(Stop::Silent));
    assert_eq!(check.fleet().checked(), 0);
}

#[test]
fn one_record_that_fails_leaves_its_requirements_unknown_and_never_missing() {
    for fault in [json!({"status": 503, "data": null}), json!({"failed": "timeout"}), ok(&json!({"strange": 1}))] {
        let mut console = Console { fault: Some((2, fault)), ..Console::new(1).with_all(0) };
        let fleet = console.begin();
        assert!(fleet.rows[0].with(Verdict::Unknown).any(|id| id == "redirect-urls"));
        assert_eq!(fleet.rows[0].with(Verdict::Missing).count(), 0);
        assert_eq!(states(&fleet), [State::Unknown]);
    }
}

#[test]
fn an_app_without_rights_is_told_from_one_that_was_deleted_meanwhile() {
    let mut console = Console::new(4).with_all(3);
    console.apps[1].1.refused = true;
    // With the first read of its records the app is gone.
    console.deleted = Some((6, id(2)));
    let fleet = console.begin();
    assert!(fleet.done);
    let row = |number: usize| fleet.rows.iter().find(|row| row.id.as_str() == id(number)).unwrap();
    assert_eq!(row(1).outcome, Outcome::NoAccess);
    assert_eq!(row(2).outcome, Outcome::Gone);
    assert_eq!(row(3).outcome, Outcome::Checked);
    assert_eq!(console.asked.iter().filter(|(_, path)| path == LIST).count(), 2);
    // The next check does not know it any more.
    console.now += 1_000;
    let fleet = console.play(fleet);
    assert!(fleet.rows.iter().all(|row| row.id.as_str() != id(2)));
}

#[test]
fn what_another_account_may_see_is_not_mixed_with_what_was_seen_before() {
    let mut console = Console::new(3);
    console.organization = "One".to_owned();
    console.fault = Some((6, json!({"status": 401, "data": null})));
    let fleet = console.begin();
    assert_eq!((fleet.checked(), fleet.stopped), (1, Some(Stop::SignedOut)));
    let mut other = Console { now: console.now, organization: "Two".to_owned(), ..Console::new(0) };
    other.apps = vec![("cli_z1".to_owned(), App { name: "Other".to_owned(), ..App::default() })];
    let fleet = other.play(fleet);
    let ids: Vec<&str> = fleet.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!((ids, fleet.organization.as_deref()), (vec!["cli_z1"], Some("Two")));
}

#[test]
fn two_hundred_apps_take_less_than_ten_minutes_at_four_reads_a_second() {
    let mut console = Console::new(200);
    let begun = 1_764_338_400_000;
    let fleet = console.begin();
    assert_eq!((fleet.checked(), fleet.done), (200, true));
    assert!(console.now - begun < 600_000, "{} s", (console.now - begun) / 1000);
    for window in console.asked.windows(5) {
        assert!(window[4].0 - window[0].0 >= 1_000, "{window:?}");
    }
}

#[test]
fn a_kept_table_is_read_back_as_it_was() {
    let fleet = Console::new(3).with_all(0).begin();
    assert_eq!(larkspur::kept::read::<Fleet>(&larkspur::kept::write(&fleet)), Some(fleet));
}

#[test]
fn the_table_is_filtered_by_state_and_sorted_by_any_column_both_ways() {
    let mut console = Console::new(4).with_all(2);
    console.apps[0].1 = App { name: "b".to_owned(), ..console.apps[0].1.clone() };
    console.apps[1].1 = App { name: "a".to_owned(), refused: true, ..App::default() };
    console.apps[3].1.redirect = vec![format!("https://ailink.gts.work/feishu/{}", id(3))];
    let fleet = console.begin();
    let shown = |choice: &Choice| rows(&fleet, choice).iter().map(|row| row.id.to_string()).collect::<Vec<_>>();
    let mut choice = Choice::default();
    assert_eq!(shown(&choice), [3, 2, 1, 0].map(id));
    choice.press(Column::App);
    assert_eq!(shown(&choice)[2..], [1, 0].map(id));
    choice.press(Column::App);
    assert_eq!(shown(&choice)[..2], [0, 1].map(id));
    choice.press(Column::Verdict(Verdict::Missing));
    assert_eq!(shown(&choice)[0], id(3));
    choice.only = Some(State::NoAccess);
    assert_eq!(shown(&choice), [id(1)]);
    let count = [(State::Open, 1), (State::Unknown, 1), (State::NoAccess, 1), (State::NoProfile, 1)];
    assert_eq!(counts(&fleet), count);
    assert_eq!(Column::ALL.map(|it| Column::named(it.word())), Column::ALL.map(Some));
}

#[test]
fn the_csv_has_a_line_for_each_app_and_no_cell_is_a_formula() {
    let mut console = Console::new(2).with_all(0);
    console.apps[1].1.name = "=HYPERLINK(\"https://evil.example\")\n+1".to_owned();
    let text = export::csv(&words(), &console.begin());
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0].split("\",\"").count(), 13);
    assert!(lines[1].starts_with("\"cli_a0\",\"App 0\",\"\",\"alibaba-cloud-exclusive-service\""), "{}", lines[1]);
    assert!(lines[2].contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\n+1\""), "{}", lines[2]);
}

#[test]
fn the_json_tells_each_app_with_its_verdicts() {
    let text = export::json("9.8.7", &Console::new(2).with_all(0).begin());
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["console"], HOST);
    assert_eq!(report["complete"], true);
    assert_eq!(report["apps"][0]["state"], "unknown");
    let redirect = &report["apps"][0]["requirements"].as_array().unwrap().iter().find(|it| it["id"] == "redirect-urls");
    assert_eq!(redirect.unwrap()["verdict"], "met");
    assert_eq!(report["apps"][1]["profile"], Value::Null);
}

#[test]
fn a_list_tells_owners_where_it_names_them_so() {
    let part = |app: Value| {
        let answer = ok(&json!({"apps": [app], "totalCount": 1})).to_string();
        let mut check = Check::go_on(Fleet { host: HOST.to_owned(), ..Fleet::default() }, 1);
        check.answered(r#"{"failed":"notJson"}"#, 1);
        check.answered(&answer, 1);
        check.fleet().rows[0].owner.clone()
    };
    assert_eq!(part(json!({"appID": "cli_a1", "name": "A"})), None);
    assert_eq!(part(json!({"appID": "cli_a1", "name": "A", "ownerName": "Lin"})).as_deref(), Some("Lin"));
    assert_eq!(
        part(json!({"appID": "cli_a1", "name": "A", "owner": {"id": "1", "name": "Lin"}})).as_deref(),
        Some("Lin")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever fails, wherever: it ends, reads no faster than it may, and after as many goes as it takes each app is known.
    #[test]
    fn with_any_faults_it_ends_and_goes_on_to_the_end(
        apps in 1_usize..12,
        part in 1_usize..6,
        faults in prop::collection::vec((0_usize..40, 0_usize..8), 0..8),
    ) {
        let kinds = [
            json!({"status": 429, "data": null}),
            json!({"status": 401, "data": null}),
            json!({"status": 403, "data": {"code": 10003}}),
            json!({"status": 403, "data": null}),
            json!({"status": 502, "data": null}),
            json!({"failed": "timeout"}),
            json!({"failed": "noToken"}),
            json!({"status": 200, "data": {"code": 0, "data": {"apps": "none"}}}),
        ];
        let mut console = Console { part, ..Console::new(apps).with_all(0) };
        let mut fleet = Fleet { host: HOST.to_owned(), ..Fleet::default() };
        console.now = 1_764_338_400_000;
        for (after, kind) in &faults {
            console.fault = Some((console.asked.len() + after, kinds[*kind].clone()));
            fleet = console.play(fleet);
            prop_assert!(fleet.done || fleet.stopped.is_some());
            console.now += 10_000;
        }
        console.fault = None;
        fleet = console.play(fleet);
        if fleet.stopped.is_some() {
            fleet = console.play(fleet);
        }
        prop_assert!(fleet.done);
        prop_assert_eq!(fleet.checked(), apps);
        prop_assert_eq!(fleet.rows.len(), apps);
        for pair in console.asked.windows(2) {
            prop_assert!(pair[1].0 - pair[0].0 >= PAUSE);
        }
        // Nothing but reads that are on the list.
        for (_, path) in &console.asked {
            prop_assert!(path == LIST || ["app/", "safe_setting/", "scope/all/", "app_version/list/"].iter().any(|it| path.starts_with(it)));
        }
    }

    /// No answer, however strange, breaks it or makes an app met.
    #[test]
    fn no_answer_breaks_it(texts in prop::collection::vec(".{0,40}", 1..30)) {
        let mut check = Check::go_on(Fleet { host: HOST.to_owned(), ..Fleet::default() }, 1);
        let mut now = 1;
        for text in &texts {
            now += 1_000;
            match check.next(now) {
                Ask::Profiles(_) => check.hold_against(offers(&[small()]), now),
                _ => check.answered(text, now),
            }
        }
        prop_assert!(check.fleet().rows.iter().all(|row| row.state() != State::Met));
    }
}
