//! What each requirement is judged to be, by what is known: the sentences that the admin reads.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::evidence::{Evidence, ListFact, ModeFact, ScopesFact, ValueFact};
use larkspur::audit::{Judgement, Requirement, Verdict, judge};
use larkspur::console::routes::App;
use larkspur::facts::{AppId, Known, OpenMode, Release, ReleaseFact, ScopeState, Seen};
use larkspur::profile::Profile;
use larkspur::words::Catalog;

const ID: &str = "cli_a1b2c3d4e5f6a7b8";
const OTHER_ID: &str = "cli_ffffffffffffffff";

fn profile() -> Profile {
    Profile::parse(include_str!("../static/profiles/alibaba-cloud-exclusive-service.json")).unwrap()
}

fn words() -> Catalog {
    Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap()
}

fn app() -> App {
    App { host: "open.feishu.cn".to_owned(), id: AppId::try_from(ID.to_owned()).unwrap() }
}

fn judged(id: &str, evidence: &Evidence) -> Judgement {
    let profile = profile();
    judge(&Requirement::with_id(&profile, id).unwrap(), &profile, &app(), evidence)
}

fn verdict(id: &str, evidence: &Evidence) -> Verdict {
    judged(id, evidence).verdict
}

/// The verdict and the sentence of one wanted value.
fn value(id: &str, wanted: &str, evidence: &Evidence) -> (Verdict, String) {
    let judgement = judged(id, evidence);
    let found = judgement.values.iter().find(|it| it.value == wanted).unwrap();
    (found.verdict, found.note.as_ref().map(|note| words().say(note)).unwrap_or_default())
}

fn by_records<T>(fact: T) -> Known<T> {
    Known { records: Some(Seen { at: 1, fact }), official: None, page: None }
}

fn list(entries: &[&str]) -> Known<ListFact> {
    let entries = entries.iter().map(ToString::to_string).collect();
    by_records(ListFact::Read { entries, unsaved: Vec::new(), whole: true })
}

fn urls(entries: &[&str]) -> Evidence {
    Evidence { redirect_urls: list(entries), ..Evidence::default() }
}

fn domains(entries: &[&str]) -> Evidence {
    Evidence { h5_domains: list(entries), ..Evidence::default() }
}

fn published() -> Evidence {
    let release = ReleaseFact { newest: Release::Published, online: true, number: Some("1.2.0".to_owned()) };
    Evidence { release: by_records(release), unpublished: Some(Seen { at: 2, fact: false }), ..Evidence::default() }
}

fn nothing() -> Evidence {
    Evidence { confirmed: None, ..Evidence::default() }
}

#[test]
fn nothing_is_known_of_anything_before_something_was_seen() {
    let profile = profile();
    for requirement in Requirement::all(&profile) {
        let judgement = judge(&requirement, &profile, &app(), &nothing());
        assert_eq!(judgement.verdict, Verdict::Unknown, "{requirement:?}");
        assert_ne!(words().say(&judgement.summary), judgement.summary.key, "{requirement:?} has no words");
    }
}

#[test]
fn each_near_miss_of_a_redirect_url_is_told_in_its_own_sentence() {
    let wanted = format!("https://ailink.gts.work/feishu/{ID}/workbench");
    let other = format!("carries the App ID {OTHER_ID}; this app's is {ID}.");
    let place =
        |place: &str| format!("still holds the placeholder {place}. The App ID of this app belongs there: {ID}.");
    let exactly = "The console compares exactly.";
    let slash = format!("differs by the slash at its end. {exactly}");
    let capital = "has capital letters in its scheme or host, where small ones are wanted.";
    let cases = [
        (format!("{wanted}/"), slash.as_str()),
        (wanted.replace("https:", "http:"), "begins with http://, where https:// is wanted."),
        (wanted.replace("https:", "HTTPS:"), capital),
        (wanted.replace("https://", ""), "lacks https:// at its beginning."),
        (wanted.replace("https:", ""), "lacks https:// at its beginning."),
        (wanted.replace("https:", "https："), "holds the full-width sign “：”. Type “:” instead."),
        (wanted.replace(ID, OTHER_ID), &other),
        (wanted.replace(ID, "{appId}"), &place("{appId}")),
        (wanted.replace(ID, "<APP_ID>"), &place("<APP_ID>")),
        (wanted.replace(ID, "cli_xxx"), &place("cli_xxx")),
        (wanted.replace(&format!("{ID}/"), ""), &format!("lacks the App ID {ID} in its path.")),
        (wanted.replace(ID, ""), &format!("lacks the App ID {ID} in its path.")),
        (format!("{wanted}?from=menu"), "has “?from=menu” at its end. Enter it without."),
        (format!("{wanted}#top"), "has “#top” at its end. Enter it without."),
        (format!(" {wanted}"), "contains white space."),
        (format!("{wanted}\u{200b}"), "holds a character that can't be seen (U+200B)."),
        (wanted.replace("ailink", "AILINK"), capital),
        (wanted.replace("work/", "work:8443/"), "has the port 8443, where none is wanted."),
        (wanted.replace("/feishu/", "//feishu/"), "has two slashes in a row, where one is wanted."),
        (
            wanted.replace("/workbench", "/WorkBench"),
            &format!("differs in capital and small letters of its path. {exactly}"),
        ),
        (
            wanted.replace("/workbench", "/wrokbench"),
            "has “wrokbench”, where “workbench” is wanted: a slip of a letter or two.",
        ),
        (wanted.replace("ailink", "aillink"), "has “aillink”, where “ailink” is wanted: a slip of a letter or two."),
        (wanted.replace("/feishu/", "/lark/"), "has “lark” in its path, where “feishu” is wanted: it is for Lark."),
        (format!("{}/", wanted.replace("https:", "http:")), "comes close, but differs in more than one place."),
    ];
    for (entry, sentence) in cases {
        let told = value("redirect-urls", &wanted, &urls(&[&entry]));
        assert_eq!(told, (Verdict::Different, format!("{entry} {sentence}")));
    }
    for foreign in ["/newpage", "/workbench2", "/work", "/workbench/more"] {
        let entry = wanted.replace("/workbench", foreign);
        assert_eq!(value("redirect-urls", &wanted, &urls(&[&entry])), (Verdict::Missing, String::new()), "{entry}");
    }
}

#[test]
fn a_sentence_says_what_this_pair_differs_in_whatever_the_profile_wants() {
    let told = |wanted: &str, entry: &str| {
        let text = format!(
            r#"{{"format": 1, "id": "x", "name": {{"en": "X"}}, "platform": "lark", "redirectUrls": ["{wanted}"]}}"#
        );
        let profile = Profile::parse(&text).unwrap();
        let requirement = Requirement::with_id(&profile, "redirect-urls").unwrap();
        let judgement = judge(&requirement, &profile, &app(), &urls(&[entry]));
        judgement.values[0].note.as_ref().map(|note| words().say(note).replace(entry, "It"))
    };
    for (wanted, entry, sentence) in [
        ("http://a.example/x", "https://a.example/x", "It begins with https://, where http:// is wanted."),
        ("https://a.example/x?y=1", "https://a.example/x", "It lacks “?y=1” at its end."),
        ("https://a.example/x?y=1", "https://a.example/x?y=2", "It ends with “?y=2”, where “?y=1” is wanted."),
        (
            "https://a.example/lark/x",
            "https://a.example/feishu/x",
            "It has “feishu” in its path, where “lark” is wanted: it is for Feishu.",
        ),
        ("https://a.example:8443/x", "https://a.example/x", "It lacks the port 8443."),
        ("https://a.example:8443/x", "https://a.example:443/x", "It has the port 443, where 8443 is wanted."),
        (
            "http://127.0.0.1:3000/x",
            "http://localhost:3000/x",
            "It has the host localhost, where 127.0.0.1 is wanted. The console takes them for two hosts.",
        ),
        (
            "https://a.example/",
            "https://a.example",
            "It differs by the slash at its end. The console compares exactly.",
        ),
        (
            "https://a.example/x/",
            "https://a.example/x",
            "It differs by the slash at its end. The console compares exactly.",
        ),
    ] {
        assert_eq!(told(wanted, entry).as_deref(), Some(sentence), "{wanted} {entry}");
    }
    for (wanted, entry) in [
        ("https://a.example/v1/x", "https://a.example/v2/x"),
        ("https://a.example/x", "https://b.example/x"),
        ("https://a.example/x", "ftp://a.example/x"),
        ("https://app1.example/x", "https://app2.example/x"),
    ] {
        assert_eq!(told(wanted, entry), None, "{entry}");
    }
}

#[test]
fn each_near_miss_of_a_trusted_domain_is_told_in_its_own_sentence() {
    let wanted = "https://ailink.gts.work";
    for (entry, sentence) in [
        ("https://ailink.gts.work/feishu", "has a path. A trusted domain is scheme and host only."),
        ("http://ailink.gts.work", "begins with http://, where https:// is wanted."),
        ("https://www.ailink.gts.work", "is another host. Only exactly this host is trusted."),
        ("https://gts.work", "is another host. Only exactly this host is trusted."),
        ("*.gts.work", "has a *, which the console does not take. Enter https://ailink.gts.work."),
        ("https://ailink.gts.work:8443", "has the port 8443, where none is wanted."),
        ("https://alink.gts.work", "has “alink”, where “ailink” is wanted: a slip of a letter or two."),
    ] {
        let told = value("h5-domains", wanted, &domains(&[entry]));
        assert_eq!(told, (Verdict::Different, format!("{entry} {sentence}")));
    }
    for same in ["https://ailink.gts.work", "https://AILINK.gts.work/", "ailink.gts.work"] {
        assert_eq!(value("h5-domains", wanted, &domains(&[same])).0, Verdict::Met, "{same}");
    }
    assert_eq!(value("h5-domains", wanted, &domains(&["https://other.example"])).0, Verdict::Missing);
}

#[test]
fn an_entry_that_is_wanted_itself_is_nobodys_near_miss() {
    let home = format!("https://ailink.gts.work/feishu/{ID}");
    let evidence = urls(&[&home, "https://portal.example-corp.com/sso"]);
    assert_eq!(value("redirect-urls", &home, &evidence), (Verdict::Met, String::new()));
    assert_eq!(value("redirect-urls", &format!("{home}/workbench"), &evidence), (Verdict::Missing, String::new()));
    assert_eq!(verdict("redirect-urls", &evidence), Verdict::Missing);
}

#[test]
fn scopes_of_the_two_identities_are_told_apart() {
    let scope = "im:message:send_as_bot";
    let row = |state| by_records(ScopesFact::all(vec![(scope.to_owned(), state)]));
    let with = |tenant, user| Evidence { tenant_scopes: tenant, user_scopes: user, ..Evidence::default() };
    let none = || by_records(ScopesFact::all(Vec::new()));
    let told = |evidence: &Evidence| value("scopes:tenant", scope, evidence);
    assert_eq!(told(&with(row(ScopeState::Granted), none())).0, Verdict::Met);
    assert_eq!(told(&with(row(ScopeState::AwaitsPublish), none())).0, Verdict::Pending);
    assert_eq!(told(&with(row(ScopeState::UnderReview), none())).0, Verdict::Pending);
    assert_eq!(told(&with(row(ScopeState::Unclear), none())).0, Verdict::Unknown);
    assert_eq!(told(&with(none(), none())), (Verdict::Missing, String::new()));
    let (verdict, sentence) = told(&with(none(), row(ScopeState::Granted)));
    assert_eq!(verdict, Verdict::Missing);
    assert_eq!(sentence, "It is granted for the other identity only. The two are granted separately.");
}

#[test]
fn a_scope_that_the_console_does_not_offer_to_the_identity_is_told_and_not_requested() {
    let scope = "im:message:send_as_bot";
    let row = |state| ScopesFact::all(vec![(scope.to_owned(), state)]);
    let seen = |fact| Some(Seen { at: 1, fact });
    for page in [None, seen(ScopesFact::all(Vec::new())), seen(row(ScopeState::NotAdded))] {
        let tenant = Known { records: seen(row(ScopeState::NotOffered)), official: None, page };
        let user = by_records(row(ScopeState::Granted));
        let evidence = Evidence { tenant_scopes: tenant, user_scopes: user, ..Evidence::default() };
        let (verdict, sentence) = value("scopes:tenant", scope, &evidence);
        assert_eq!(verdict, Verdict::Unknown);
        assert!(sentence.starts_with("The console lists this scope for the other identity only"), "{sentence}");
        assert!(!judged("scopes:tenant", &evidence).missing().contains(&scope));
    }
}

#[test]
fn a_feature_is_pending_until_a_version_holds_it() {
    let bot = |evidence| Evidence { bot: by_records(true), web_app: by_records(false), ..evidence };
    assert_eq!(verdict("feature:bot", &bot(published())), Verdict::Met);
    assert_eq!(verdict("feature:web_app", &bot(published())), Verdict::Missing);
    assert_eq!(verdict("feature:bot", &bot(nothing())), Verdict::Met);
    let none = ReleaseFact { newest: Release::None, online: false, number: None };
    let draft = Evidence { release: by_records(none), ..nothing() };
    assert_eq!(verdict("feature:bot", &bot(draft)), Verdict::Pending);
    let changed = Evidence { unpublished: Some(Seen { at: 3, fact: true }), ..published() };
    assert_eq!(verdict("feature:bot", &bot(changed)), Verdict::Pending);
}

#[test]
fn the_homepage_is_met_missing_or_another_one() {
    let wanted = format!("https://ailink.gts.work/feishu/{ID}");
    let with = |url: &str| Evidence { desktop: by_records(ValueFact::saved(url.to_owned())), ..published() };
    assert_eq!(value("homepage:desktop", &wanted, &with(&wanted)).0, Verdict::Met);
    assert_eq!(value("homepage:desktop", &wanted, &with("")).0, Verdict::Missing);
    let (verdict, sentence) = value("homepage:desktop", &wanted, &with("https://travel.example/"));
    assert_eq!(verdict, Verdict::Different);
    assert!(sentence.starts_with("Another homepage is set: https://travel.example/."), "{sentence}");
}

#[test]
fn without_the_web_app_its_homepage_and_open_mode_are_missing() {
    let evidence = Evidence { web_app: by_records(false), ..nothing() };
    for id in ["homepage:desktop", "homepage:open-mode"] {
        let judgement = judged(id, &evidence);
        assert_eq!(judgement.verdict, Verdict::Missing, "{id}");
        assert_eq!(words().say(&judgement.summary), "Add the feature Web App first.", "{id}");
    }
}

#[test]
fn the_open_mode_is_met_or_another_one() {
    let with = |mode| Evidence { open_mode: by_records(ModeFact::saved(mode)), ..published() };
    assert_eq!(verdict("homepage:open-mode", &with(OpenMode::NewTab)), Verdict::Met);
    assert_eq!(verdict("homepage:open-mode", &with(OpenMode::Browser)), Verdict::Different);
}

#[test]
fn the_name_is_a_recommendation_to_contain_some_words() {
    let named = |name: &str| Evidence { name: by_records(name.to_owned()), ..Evidence::default() };
    assert_eq!(verdict("app-name", &named("Acme alibaba cloud exclusive service")), Verdict::Met);
    assert_eq!(verdict("app-name", &named("云服务助手")), Verdict::Different);
}

#[test]
fn each_state_of_the_versions_has_its_verdict() {
    let state = |newest, online, changed: Option<bool>| {
        let fact = ReleaseFact { newest, online, number: Some("1.2.0".to_owned()) };
        let unpublished = changed.map(|fact| Seen { at: 1, fact });
        let judgement = judged("release", &Evidence { release: by_records(fact), unpublished, ..nothing() });
        (judgement.verdict, judgement.summary.key)
    };
    let of = |verdict, key: &str| (verdict, key.to_owned());
    assert_eq!(state(Release::None, false, None), of(Verdict::Missing, "release_none"));
    assert_eq!(state(Release::Draft, false, None), of(Verdict::Missing, "release_draft"));
    assert_eq!(state(Release::InReview, true, None), of(Verdict::Pending, "release_in_review"));
    assert_eq!(state(Release::Rejected, false, None), of(Verdict::Different, "release_rejected"));
    assert_eq!(state(Release::Published, true, Some(false)), of(Verdict::Met, "release_published"));
    assert_eq!(state(Release::Published, true, Some(true)), of(Verdict::Pending, "release_changed"));
}

#[test]
fn what_only_the_admin_can_tell_is_to_be_confirmed() {
    for id in ["credentials", "network", "vendor-contact"] {
        let confirmed = |all: &[(&str, u64)]| Evidence {
            confirmed: Some(all.iter().map(|(id, at)| ((*id).to_owned(), *at)).collect()),
            ..Evidence::default()
        };
        assert_eq!(verdict(id, &confirmed(&[])), Verdict::ToConfirm, "{id}");
        let judgement = judged(id, &confirmed(&[(id, 1_709_164_800_000)]));
        assert_eq!(judgement.verdict, Verdict::Met, "{id}");
        assert_eq!(words().say(&judgement.summary), "Confirmed by you on 2024-02-29 00:00", "{id}");
        assert_eq!(verdict(id, &nothing()), Verdict::Unknown, "{id}");
    }
}

#[test]
fn a_host_that_was_tested_counts_as_reached_or_not() {
    let tested = |fact| Evidence {
        confirmed: Some(Vec::new()),
        reached: vec![("ailink.gts.work".to_owned(), Seen { at: 0, fact })],
        ..Evidence::default()
    };
    assert_eq!(verdict("network", &tested(true)), Verdict::Met);
    let judgement = judged("network", &tested(false));
    assert_eq!(judgement.verdict, Verdict::Missing);
    assert!(words().say(&judgement.summary).contains("could not reach ailink.gts.work"));
}

#[test]
fn the_more_authoritative_source_decides_and_the_other_is_told_of() {
    let page = |entries: &[&str]| list(entries).records;
    let wanted: Vec<String> = judged("h5-domains", &nothing()).values.into_iter().map(|it| it.value).collect();
    let known = Known { official: None, records: page(&[&wanted[0]]), page: page(&[]) };
    let judgement = judged("h5-domains", &Evidence { h5_domains: known, ..nothing() });
    assert_eq!(judgement.verdict, Verdict::Met);
    assert_eq!(
        judgement.sources.iter().map(|basis| basis.verdict).collect::<Vec<_>>(),
        [Verdict::Met, Verdict::Missing]
    );
}

#[test]
fn what_the_page_holds_unsaved_only_the_page_can_tell() {
    let url = format!("https://ailink.gts.work/feishu/{ID}");
    let fact = ListFact::Read { entries: vec![url.clone()], unsaved: vec![url.clone()], whole: true };
    let known = Known { official: None, records: list(&[]).records, page: Some(Seen { at: 2, fact }) };
    let evidence = Evidence { redirect_urls: known, ..nothing() };
    assert_eq!(value("redirect-urls", &url, &evidence).0, Verdict::Pending);
}

#[test]
fn a_change_on_the_page_puts_older_answers_out_of_date() {
    let read = |entries: &[&str]| match list(entries).records {
        Some(seen) => seen.fact,
        None => unreachable!(),
    };
    let mut known = list(&["https://a.example/"]);
    assert!(!known.see(5, read(&["https://a.example/"])));
    assert!(known.records.is_some());
    assert!(known.see(6, read(&["https://a.example/", "https://b.example/"])));
    assert!(known.records.is_none());
}
