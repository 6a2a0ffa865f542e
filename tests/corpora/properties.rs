//! What must hold for any input, however it came about.

use larkspur::console::never;
use larkspur::console::records::{self, Answer, Record};
use larkspur::console::routes::{self, App, Place};
use larkspur::facts::MAX_URLS;
use larkspur::json;
use larkspur::openapi::{self, Check, Secret};
use larkspur::profile::{OriginTemplate, Profile, UrlTemplate};

use larkspur::protocol::{self, Command, Effect, Event};
use larkspur::report::panel;
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;

const URL: &str = "https://open.feishu.cn/app/cli_a1b2c3d4e5f6a7b8/safe";
const SECRET: &str = "k7Fz0QeR5uWmB1xYpT8sLd3NvHgC6jKa";

type Target = (&'static str, fn(&str));

/// Every target by its name.
pub(crate) const TARGETS: [Target; 5] =
    [("profile", profile), ("outline", outline), ("records", records), ("openapi", openapi), ("kept", kept)];

fn context() -> Context {
    let profile = include_str!("../../static/profiles/alibaba-cloud-exclusive-service.json");
    Context { profile: Profile::parse(profile).unwrap(), words: Catalog::default(), records: true }
}

/// A profile is refused, or it holds no more than it may and lets a value of the admin's decide no host.
fn profile(text: &str) {
    let Ok(profile) = Profile::parse(text) else { return };
    assert!(profile.redirect_urls.len() <= MAX_URLS);
    for url in profile.redirect_urls.iter().map(UrlTemplate::as_str) {
        let origin: Vec<&str> = url.splitn(4, '/').take(3).collect();
        assert!(matches!(origin[0], "https:" | "http:"), "{url}");
        assert!(!origin[2].contains('@'), "{url}");
    }
    let mut session = Session::default();
    let context = Context { profile, ..context() };
    session.moved(&context, Some(URL));
    let _ = panel::view(&context, &session);
}

/// Whatever a page shows, nothing forbidden is pressed and nothing that stands there is lost.
fn outline(text: &str) {
    let context = context();
    let mut session = Session::default();
    let first = r#"{"on":"outline","page":"1","url":"URL","outline":{"nodes":[]}}"#.replace("URL", URL);
    let Some(first) = Event::parse(&first) else { unreachable!("it is one") };
    session.handle(&context, first, 1);
    let run = Command::Run { target: "all".to_owned(), save: true };
    let begun = session.command(&context, run, 2);
    check(&begun, &context);
    for (line, now) in text.lines().zip(3..) {
        let Some(event) = Event::parse(line) else { continue };
        check(&session.handle(&context, event, now), &context);
        // Not even the admin's yes makes it do what it must not.
        if let Some(question) = panel::view(&context, &session).run.and_then(|run| run.question) {
            let yes = Command::Answer { question: question.number, answer: protocol::Answer::Yes };
            check(&session.command(&context, yes, now), &context);
        }
        let kept = Session::restore(&session.store());
        assert_eq!(kept.as_ref(), Some(&session));
    }
}

fn check(effects: &[Effect], context: &Context) {
    for effect in effects {
        match effect {
            Effect::Click { label, .. } => assert!(!never::forbidden(label), "{label}"),
            Effect::Go { path, .. } => assert!(path.starts_with("/app/") && !path.contains(".."), "{path}"),
            Effect::Fill { was, text, .. } => {
                let wanted = |line: &str| {
                    let urls = context.profile.redirect_urls.iter().map(UrlTemplate::as_str);
                    let origins = context.profile.h5_trusted_domains.iter().map(OriginTemplate::as_str);
                    urls.chain(origins).any(|value| value.replace("{appId}", "cli_a1b2c3d4e5f6a7b8") == line)
                };
                for line in was.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    assert!(wanted(line) || text.lines().any(|kept| kept.trim() == line), "{line} is lost in {text}");
                }
            }
            _ => {}
        }
    }
}

/// The first line names a record, the second is its status, the rest what it says. Only success says anything.
fn records(text: &str) {
    let mut lines = text.splitn(3, '\n');
    let Some(record) = lines.next().and_then(Record::named) else { return };
    let Some(status) = lines.next().and_then(|status| status.parse().ok()) else { return };
    let Ok(json) = json::parse(lines.next().unwrap_or_default()) else { return };
    let facts = records::read(record, &Answer::Json(status, &json));
    assert!(status == 200 || record == Record::Organization || facts.is_err(), "{status}: {facts:?}");
    let context = context();
    let mut session = Session::default();
    session.moved(&context, Some(URL));
    session.handle(&context, Event::Record { page: "1".to_owned(), record, facts }, 1);
    assert_eq!(Session::restore(&session.store()).as_ref(), Some(&session));
}

/// Each line is a status and an answer, one call after the other. The secret is sent once, and never part of the facts.
fn openapi(text: &str) {
    let app: App = match routes::place(URL) {
        Place::App(app, _) => app,
        _ => return,
    };
    let mut check = Check::new(&app, Secret::new(SECRET.to_owned()));
    let mut lines = text.lines();
    for count in 0.. {
        let Some(call) = check.call() else { break };
        assert!(count < 20, "it asks for ever");
        assert!(call.url.starts_with("https://open.feishu.cn/open-apis/"), "{}", call.url);
        assert!(call.url.bytes().all(|b| b.is_ascii_alphanumeric() || b":/.?=&_-%".contains(&b)), "{}", call.url);
        assert!(count == 0 || !call.body.contains(SECRET));
        let Some((status, body)) = lines.next().and_then(|line| line.split_once(' ')) else {
            check.take(&openapi::Answer::Timeout);
            continue;
        };
        check.take(&openapi::Answer::Http(status.parse().unwrap_or(200), body));
    }
    let facts = serde_json::to_string(&check.facts()).unwrap();
    assert!(!facts.contains(SECRET), "{facts}");
}

/// What was kept is no session, or one that can be shown and kept again.
fn kept(text: &str) {
    let Some(session) = Session::restore(text) else { return };
    let _ = panel::view(&context(), &session);
    assert_eq!(Session::restore(&session.store()).as_ref(), Some(&session));
}
