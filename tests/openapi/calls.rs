//! Which calls are made, and with what.

use super::api::{Api, SECRET, SIGNED_IN, TOKEN, complete};
use larkspur::json;
use larkspur::openapi::{Answer, Check, Kind, Part, Secret};

#[test]
fn six_calls_are_made_in_order_and_only_the_first_carries_the_secret() {
    let mut api = complete();
    let facts = api.check();
    assert_eq!(
        api.paths(),
        [
            "auth/v3/tenant_access_token/internal",
            "application/v6/scopes",
            "application/v6/applications/cli_a1?lang=zh_cn",
            "application/v6/applications/cli_a1/app_versions?lang=zh_cn&page_size=50",
            "tenant/v2/tenant/query",
            "bot/v3/info",
        ]
    );
    let body = json::parse(&api.calls[0].body).unwrap();
    assert_eq!(body.get("app_id").unwrap().text(), Some("cli_a1"));
    assert_eq!(body.get("app_secret").unwrap().text(), Some(SECRET));
    assert_eq!((api.calls[0].method, api.calls[0].bearer), ("POST", false));
    assert!(api.calls[1..].iter().all(|call| call.method == "GET" && call.bearer && call.body.is_empty()));
    let told = serde_json::to_string(&facts).unwrap();
    assert!(!told.contains("k7") && !told.contains("t-"), "{told}");
}

#[test]
fn each_console_has_its_api() {
    for (console, api_host) in [
        ("open.feishu.cn", "https://open.feishu.cn/open-apis/"),
        ("open.larkoffice.com", "https://open.feishu.cn/open-apis/"),
        ("open.larksuite.com", "https://open.larksuite.com/open-apis/"),
    ] {
        let mut api = complete();
        let facts = api.check_at(&format!("https://{console}/app/cli_a1/safe"));
        assert_eq!((facts.host.as_str(), facts.app.as_str()), (console, "cli_a1"));
        assert!(api.calls.iter().all(|call| call.url.starts_with(api_host)), "{console}");
    }
}

#[test]
fn without_a_token_nothing_else_is_asked() {
    let mut api = complete().but("auth/v3", Answer::Http(200, r#"{"code":10014,"msg":"app secret invalid"}"#));
    let facts = api.check();
    assert_eq!(api.calls.len(), 1);
    assert!(!facts.credentials);
    assert_eq!((facts.problems.len(), facts.problems[0].kind), (1, Kind::SecretWrong));
    assert_eq!((facts.tenant_scopes, facts.release), (None, None));
}

#[test]
fn what_would_end_all_calls_alike_ends_the_check() {
    for (status, text, kind) in [
        (429, r#"{"code":99991400,"msg":"request trigger frequency limit"}"#, Kind::RateLimited),
        (400, r#"{"code":99991401,"msg":"ip 198.51.100.1 is denied by app setting"}"#, Kind::IpBlocked),
        (400, r#"{"code":99991403,"msg":"quota"}"#, Kind::QuotaUsedUp),
        (400, r#"{"code":99991663,"msg":"Invalid access token"}"#, Kind::TokenRefused),
        (400, r#"{"code":99991662,"msg":"The app is not in use."}"#, Kind::AppNotInUse),
    ] {
        let mut api = complete().but("v6/scopes", Answer::Http(status, text));
        let facts = api.check();
        assert_eq!(api.calls.len(), 2, "{kind:?}");
        assert!(facts.credentials, "{kind:?}");
        assert_eq!((facts.problems[0].part, facts.problems[0].kind), (Part::Scopes, kind));
        assert_eq!(facts.tenant_scopes, None, "{kind:?}");
    }
}

#[test]
fn a_call_that_fails_by_itself_leaves_the_others() {
    let mut api = complete().but("tenant/query", Answer::Http(502, "<html>Bad Gateway</html>"));
    let facts = api.check();
    assert_eq!(
        (facts.problems[0].part, facts.problems[0].kind, facts.problems[0].code),
        (Part::Tenant, Kind::Server, 502)
    );
    assert_eq!((facts.organization, facts.bot), (None, Some(true)));
}

#[test]
fn without_self_manage_the_versions_are_not_asked_for_and_the_rest_is_told() {
    let missing = r#"{"code":99991672,"msg":"Access denied.","error":{"permission_violations":[
        {"type":"action_scope_required","subject":"application:application:self_manage"},
        {"type":"action_scope_required","subject":"admin:app.info:readonly"}],"helps":[{"url":"https://x"}]}}"#;
    let mut api = complete().but("v6/applications", Answer::Http(400, missing));
    let facts = api.check();
    assert_eq!(api.calls.len(), 5);
    assert_eq!(facts.problems[0].kind, Kind::ScopeMissing);
    assert_eq!(facts.problems[0].detail, "application:application:self_manage, admin:app.info:readonly");
    assert_eq!((facts.redirect_urls, facts.release, facts.bot), (None, None, Some(true)));
    assert_eq!(facts.tenant_scopes.unwrap().len(), 4);
}

#[test]
fn a_published_version_beyond_the_first_page_is_asked_for_by_its_id() {
    let list = r#"{"code":0,"data":{"has_more":true,"items":[{"version":"9.0.0","version_id":"oav_9","status":1,"publish_time":"1"}]}}"#;
    let mut api = complete().but("app_versions?", Answer::Http(200, list));
    let facts = api.check();
    assert_eq!(api.paths()[4], "application/v6/applications/cli_a1/app_versions/oav_2?lang=zh_cn");
    let published = facts.published.unwrap();
    assert_eq!((published.desktop, published.bot), (None, true));
}

#[test]
fn an_answer_that_repeats_the_secret_or_the_token_is_not_looked_at() {
    let echo = format!(r#"{{"code":1,"msg":"no such token {TOKEN}"}}"#);
    let mut api = complete().but("v6/scopes", Answer::Http(400, &echo));
    let facts = api.check();
    assert_eq!((facts.problems[0].kind, facts.problems[0].detail.as_str()), (Kind::WrongShape, ""));
    for echo in [
        r#"{"code":10014,"msg":"plainSecret is wrong"}"#,
        // Its letters may be written as JSON and links write them.
        r#"{"code":10014,"msg":"\u0070lain\u0053ecret is wrong"}"#,
        r#"{"code":10014,"msg":"see ?secret=plain%53ecret"}"#,
        r#"{"code":10014,"msg":"wrong","error":{"fields":[{"plain\u0053ecret":1}]}}"#,
    ] {
        let app = super::api::app("https://open.feishu.cn/app/cli_a1/safe");
        let mut check = Check::new(&app, Secret::new("plainSecret".to_owned()));
        check.take(&Answer::Http(200, echo));
        assert!(check.call().is_none(), "{echo}");
        assert_eq!(check.facts().problems[0].kind, Kind::WrongShape, "{echo}");
    }
}

#[test]
fn a_token_that_no_header_can_carry_is_none() {
    for token in ["", "t-\\r\\nHost: evil", "t-ü"] {
        let text = SIGNED_IN.replace(TOKEN, token);
        let mut api = Api::new(&[("auth/v3", &text)]);
        let facts = api.check();
        assert_eq!((facts.credentials, facts.problems[0].kind), (false, Kind::WrongShape), "{token}");
    }
}
