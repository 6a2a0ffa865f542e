//! Each documented error has its sentence, which says what to do.

use super::api::complete;
use larkspur::openapi::{Answer, Kind, Part, Problem};
use larkspur::words::Catalog;
use std::fs::read_to_string;

/// Where, HTTP status, code, words, and the key of the sentence.
const ERRORS: [(&str, Part, u32, i64, &str, &str); 40] = [
    ("auth/v3", Part::Token, 200, 10_003, "invalid param", "official_parameter_refused"),
    ("auth/v3", Part::Token, 200, 10_014, "app id not exists", "official_app_id_unknown"),
    ("auth/v3", Part::Token, 200, 10_014, "app secret invalid", "official_secret_wrong"),
    ("auth/v3", Part::Token, 200, 10_014, "app id or app secret is invalid", "official_credentials_refused"),
    ("auth/v3", Part::Token, 200, 10_014, "", "official_credentials_refused"),
    ("auth/v3", Part::Token, 200, 10_005, "x", "official_credentials_refused"),
    ("auth/v3", Part::Token, 200, 10_012, "x", "official_credentials_refused"),
    ("auth/v3", Part::Token, 200, 10_013, "x", "official_credentials_refused"),
    ("auth/v3", Part::Token, 200, 10_015, "x", "official_credentials_refused"),
    ("auth/v3", Part::Token, 200, 99_991_543, "app id or app secret is invalid", "official_credentials_refused"),
    ("v6/scopes", Part::Scopes, 400, 212_100, "internal error", "official_scopes_failed"),
    ("v6/scopes", Part::Scopes, 400, 99_991_400, "frequency limit", "official_rate_limited"),
    ("v6/scopes", Part::Scopes, 429, 1, "too many", "official_rate_limited"),
    ("v6/scopes", Part::Scopes, 400, 99_991_401, "ip 1.2.3.4 is denied", "official_ip_blocked"),
    ("v6/scopes", Part::Scopes, 400, 99_991_403, "quota", "official_quota_used_up"),
    ("v6/scopes", Part::Scopes, 400, 99_991_661, "Missing access token", "official_token_refused"),
    ("v6/scopes", Part::Scopes, 400, 99_991_663, "Invalid access token", "official_token_refused"),
    ("v6/scopes", Part::Scopes, 400, 99_991_662, "The app is not in use.", "official_app_not_in_use"),
    ("v6/scopes", Part::Scopes, 400, 99_991_673, "not authorized", "official_app_not_authorized"),
    ("v6/scopes", Part::Scopes, 400, 99_991_672, "Access denied.", "official_scope_missing_unnamed"),
    ("v6/scopes", Part::Scopes, 400, 99_991_672, "Access denied: [a:b]", "official_scope_missing"),
    ("v6/scopes", Part::Scopes, 400, 99_991_668, "invalid access token", "official_token_refused"),
    ("v6/scopes", Part::Scopes, 400, 99_991_671, "invalid access token", "official_token_refused"),
    ("v6/scopes", Part::Scopes, 400, 1_000_040_351, "wrong brand", "official_wrong_platform"),
    ("v6/applications", Part::Application, 400, 210_503, "invalid app_id", "official_application_unknown"),
    ("v6/applications", Part::Application, 400, 210_504, "no such app", "official_application_unknown"),
    ("v6/applications", Part::Application, 400, 210_505, "not a custom app", "official_not_custom"),
    ("v6/applications", Part::Application, 400, 210_506, "no such app", "official_application_unknown"),
    ("v6/applications", Part::Application, 400, 210_507, "x", "official_application_refused"),
    ("v6/applications", Part::Application, 400, 210_508, "insufficient", "official_application_refused"),
    ("app_versions", Part::Versions, 400, 211_002, "no such version", "official_version_unknown"),
    ("app_versions", Part::Versions, 400, 211_003, "x", "official_version_unknown"),
    ("app_versions", Part::Versions, 400, 210_514, "x", "official_version_refused"),
    ("tenant/query", Part::Tenant, 400, 1_184_000, "x", "official_tenant_unknown"),
    ("tenant/query", Part::Tenant, 400, 1_184_001, "x", "official_tenant_unavailable"),
    ("bot/v3", Part::Bot, 400, 11_205, "app do not have bot", "official_no_bot"),
    ("bot/v3", Part::Bot, 400, 11_240, "bot is not available", "official_bot_unavailable"),
    ("tenant/query", Part::Tenant, 500, 5_000, "internal", "official_server"),
    ("tenant/query", Part::Tenant, 400, 4_711, "something new", "official_other"),
    ("tenant/query", Part::Tenant, 200, 4_711, "something new", "official_other"),
];

#[test]
fn each_documented_error_is_told_by_its_own_sentence() {
    for (path, part, status, code, words, key) in ERRORS {
        let text = format!(r#"{{"code":{code},"msg":"{words}"}}"#);
        let facts = complete().but(path, Answer::Http(status, &text)).check();
        let problem = &facts.problems[0];
        assert_eq!((problem.part, problem.text().key.as_str()), (part, key), "{code} {words}");
    }
}

#[test]
fn what_is_no_json_is_told_from_what_is_no_answer() {
    for (answer, key) in [
        (Answer::Http(200, "<!doctype html><title>Sign in</title>"), "official_not_json"),
        (Answer::Http(200, r#"{"code":0,"data":{"te"#), "official_not_json"),
        (Answer::Http(200, r#"{"data":{}}"#), "official_wrong_shape"),
        (Answer::Http(200, r#"{"code":0,"data":{}}"#), "official_wrong_shape"),
        (Answer::Http(404, "404 page not found"), "official_server"),
        (Answer::Http(429, ""), "official_rate_limited"),
        (Answer::Http(503, "<html>"), "official_server"),
        (Answer::Timeout, "official_timeout"),
        (Answer::Network, "official_network"),
    ] {
        let facts = complete().but("tenant/query", answer).check();
        assert_eq!(facts.problems[0].text().key, key, "{answer:?}");
        assert_eq!(facts.organization, None, "{answer:?}");
    }
}

#[test]
fn an_unknown_code_is_shown_with_its_words() {
    let facts = complete().but("tenant/query", Answer::Http(400, r#"{"code":"4711","msg":"Something new"}"#)).check();
    let words = Catalog::parse("{}", &messages("en")).unwrap();
    let said = words.say(&facts.problems[0].text());
    assert!(said.contains("4711") && said.contains("Something new"), "{said}");
}

#[test]
fn every_problem_has_a_sentence_in_every_language() {
    for language in ["en", "zh_CN", "ja"] {
        let words = Catalog::parse(&messages(language), "{}").unwrap();
        for kind in Kind::ALL {
            let text = Problem::new(Part::Token, kind, 1).text();
            assert_ne!(words.get(&text.key), text.key, "{language}");
        }
    }
}

fn messages(language: &str) -> String {
    read_to_string(format!("static/_locales/{language}/messages.json")).unwrap()
}
