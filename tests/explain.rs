//! What an error is explained by: the requirement that it points to, and what is known of it.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::profile::Profile;
use larkspur::protocol::Event;
use larkspur::report::explain::{Explained, explain};
use larkspur::report::panel;
use larkspur::report::view::View;
use larkspur::session::{Context, Session};
use larkspur::words::Catalog;

fn words() -> Catalog {
    Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap()
}

/// The panel of an app of which nothing is known yet.
fn view() -> View {
    let profile = Profile::parse(include_str!("../static/profiles/alibaba-cloud-exclusive-service.json")).unwrap();
    let context = Context { profile, words: words(), records: true };
    let mut session = Session::default();
    let event =
        r#"{"on": "outline", "page": "p", "url": "https://open.feishu.cn/app/cli_a1/safe", "outline": {"nodes": []}}"#;
    session.handle(&context, Event::parse(event).unwrap(), 1);
    panel::view(&context, &session)
}

/// Key and requirements of each explanation.
fn told(text: &str) -> Vec<(String, Vec<String>)> {
    explain(text, &view()).into_iter().map(|it| (it.text.key, it.requirements)).collect()
}

fn one(key: &str, requirements: &[&str]) -> (String, Vec<String>) {
    (key.to_owned(), requirements.iter().map(|&id| id.to_owned()).collect())
}

#[test]
fn a_code_points_to_the_requirements_of_the_profile_that_may_mend_it() {
    for (text, key, requirements) in [
        ("20029", "explain_redirect", &["redirect-urls", "release"][..]),
        ("错误码 20029，应用未开通", "explain_redirect_off", &["release", "redirect-urls"]),
        ("抱歉，应用未启用", "explain_not_in_use", &["release"]),
        ("20027", "explain_user_scope", &["release"]),
        ("request_id=20027", "explain_nothing", &[]),
        ("{\"code\":10003,\"msg\":\"invalid param\"}", "explain_credentials", &["credentials"]),
        ("{\"code\":10014,\"msg\":\"app secret invalid\"}", "explain_secret", &["credentials"]),
        ("code: 40004, msg: no dept authority error", "explain_data_range", &["scopes:tenant"]),
        ("{\"code\": 99991672, \"msg\": \"Access denied.\"}", "explain_scope", &["scopes:tenant", "release"]),
        ("99991668", "explain_token", &["credentials"]),
        ("99991671", "explain_token", &["credentials"]),
        ("1000040351", "explain_platform", &[]),
        ("code=99991401", "explain_ip", &[]),
        ("10068", "explain_connection", &[]),
        ("333448", "explain_h5_other", &["h5-domains"]),
        ("11205", "explain_bot", &["feature:bot", "release"]),
        ("{\"code\":230006,\"msg\":\"Bot ability is not activated.\"}", "explain_bot", &["feature:bot", "release"]),
        ("{\"code\": 99991679, \"msg\": \"Unauthorized.\"}", "explain_user_grant", &["release"]),
        ("Bot has NO availability to this user, 230013", "explain_availability", &["release"]),
        ("redirect_uri 请求不合法", "explain_redirect_words", &["redirect-urls", "release"]),
        ("Redirect URL is invalid", "explain_redirect_words", &["redirect-urls", "release"]),
        ("{\"code\": 1061004, \"msg\": \"forbidden.\"}", "explain_nothing", &[]),
        ("it does not work", "explain_nothing", &[]),
    ] {
        assert_eq!(told(text), [one(key, requirements)], "{text}");
    }
}

#[test]
fn a_scope_that_an_error_names_is_told_from_those_of_the_profile() {
    let text = r#"{"code":99991672,"error":{"permission_violations":[{"subject":"im:message:send_as_bot"},{"subject":"im:message"}]}}"#;
    let expected = [
        one("explain_scope", &["scopes:tenant", "release"]),
        one("explain_scope_wanted", &["scopes:tenant"]),
        one("explain_scope_foreign", &[]),
    ];
    assert_eq!(told(text), expected);
}

#[test]
fn a_sign_in_link_tells_where_it_returns_to_which_app_it_is_for_and_what_it_asks() {
    let link = |app: &str, redirect: &str, scope: &str| {
        let redirect = redirect.replace(':', "%3A").replace('/', "%2F");
        told(&format!(
            "https://accounts.feishu.cn/open-apis/authen/v1/authorize?client_id={app}&redirect_uri={redirect}&scope={scope}&state=x"
        ))
    };
    let urls = &["redirect-urls"][..];
    let good = "https://ailink.gts.work/feishu/cli_a1/workbench";
    assert_eq!(link("cli_a1", good, ""), [one("explain_link_wanted", urls)]);
    assert_eq!(link("cli_a1", &format!("{good}/"), ""), [one("explain_link_differs", urls)]);
    assert_eq!(link("cli_a1", "https://other.example/cb", ""), [one("explain_link_foreign", urls)]);
    let both = link("cli_b2", good, "offline_access%20auth:user.id:read");
    let scope = || one("explain_scope_foreign", &[]);
    assert_eq!(both, [one("explain_other_app", &[]), one("explain_link_wanted", urls), scope(), scope()]);
    // A program of its own may begin the sign-in, with an ID of its own.
    let local = "http://localhost:3000/authorize?client_id=local&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback";
    assert_eq!(told(local), [one("explain_link_foreign", urls)]);
}

#[test]
fn a_link_of_another_app_or_of_the_other_platform_is_told() {
    let denied = r#"{"code":99991672,"msg":"… https://open.feishu.cn/app/cli_b2/auth?q=im:chat&op_from=openapi"}"#;
    assert!(told(denied).contains(&one("explain_other_app", &[])));
    assert!(!told(&denied.replace("cli_b2", "cli_a1")).contains(&one("explain_other_app", &[])));
    let lark = "20029 https://accounts.larksuite.com/open-apis/authen/v1/authorize";
    assert_eq!(told(lark), [one("explain_redirect", &["redirect-urls", "release"]), one("explain_link_platform", &[])]);
}

#[test]
fn every_explanation_has_its_words() {
    let words = words();
    let link = "https://x.example/?redirect_uri=https%3A%2F%2Fa.example&app_id=cli_b2&scope=a:b";
    let codes = "20029 20071 10236 20027 20042 99991662 99991673 20010 20046 1000040351 333447 333448 11205 11240 99991672 99991661 10014 99991400 99991403 99991401 10068 10003 10043 10046";
    let mut all: Vec<Explained> = explain(link, &view());
    all.extend(explain(codes, &view()));
    all.extend(["", "应用未开通", "20029 应用未开通"].iter().flat_map(|text| explain(text, &view())));
    assert!(all.len() > 28, "{}", all.len());
    for it in all {
        let said = words.say(&it.text);
        assert_ne!(said, it.text.key);
        assert!(!said.contains('$'), "{said}");
    }
}
