//! Codes of errors that an integration's users meet, and what of an app's set-up they point to (console.md §3 and §5, openapi.md).

use crate::json::{Json, Kind};

/// A code and what it points to.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// As the platform writes it.
    pub number: i64,
    /// Key of the sentence that explains it.
    pub key: &'static str,
    /// Ids of the requirements that may mend it, the likeliest first.
    pub requirements: &'static [&'static str],
}

const fn code(number: i64, key: &'static str, requirements: &'static [&'static str]) -> Code {
    Code { number, key, requirements }
}

/// All that are known.
const CODES: [Code; 31] = [
    code(20_029, "explain_redirect", &["redirect-urls", "release"]),
    code(20_071, "explain_redirect_exchange", &["redirect-urls"]),
    code(10_236, "explain_redirect_form", &["redirect-urls"]),
    code(20_027, "explain_user_scope", &["scopes:user", "release"]),
    code(99_991_679, "explain_user_grant", &["scopes:user", "release"]),
    code(20_042, "explain_app_off", &["release"]),
    code(99_991_662, "explain_app_off", &["release"]),
    code(99_991_673, "explain_not_authorized", &["release"]),
    code(20_010, "explain_availability", &["availability", "release"]),
    code(230_013, "explain_availability", &["availability", "release"]),
    code(20_046, "explain_platform", &[]),
    code(1_000_040_351, "explain_platform", &[]),
    code(333_447, "explain_h5_none", &["h5-domains"]),
    code(333_448, "explain_h5_other", &["h5-domains"]),
    code(11_205, "explain_bot", &["feature:bot", "release"]),
    code(11_240, "explain_bot", &["feature:bot", "release"]),
    code(230_006, "explain_bot", &["feature:bot", "release"]),
    code(99_991_672, "explain_scope", &["scopes:tenant", "scopes:user", "release"]),
    code(99_991_661, "explain_token", &["credentials"]),
    code(99_991_663, "explain_token", &["credentials"]),
    code(99_991_668, "explain_token", &["credentials"]),
    code(99_991_671, "explain_token", &["credentials"]),
    code(10_014, "explain_credentials", &["credentials"]),
    code(99_991_543, "explain_credentials", &["credentials"]),
    code(99_991_400, "explain_busy", &[]),
    code(99_991_403, "explain_quota", &[]),
    code(99_991_401, "explain_ip", &[]),
    code(10_068, "explain_connection", &["events", "callbacks"]),
    code(10_003, "explain_not_yours", &[]),
    code(10_043, "explain_draft", &["release"]),
    code(10_046, "explain_in_review", &["release"]),
];

/// The codes that a text names, each once. A number that is part of a longer word is none.
#[must_use]
pub fn codes(text: &str) -> Vec<&'static Code> {
    let mut all: Vec<&'static Code> = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let code = word.parse::<i64>().ok().and_then(|number| CODES.iter().find(|code| code.number == number));
        all.extend(code.filter(|code| !all.contains(code)));
    }
    all
}

/// The words of the page that refuses a sign-in to an app that is not in use.
#[must_use]
pub fn says_not_in_use(text: &str) -> bool {
    ["应用未开通", "应用未启用", "app is not activated", "app not enabled"]
        .iter()
        .any(|words| text.to_lowercase().contains(words))
}

/// The words of the page that refuses the address that a sign-in returns to; some show no code.
#[must_use]
pub fn says_bad_redirect(text: &str) -> bool {
    let low = text.to_lowercase();
    let about = ["redirect_uri", "redirect uri", "redirect url", "重定向 url", "重定向url"];
    let bad = ["不合法", "有误", "无效", "is invalid", "invalid redirect", "not valid", "illegal", "mismatch"];
    about.iter().any(|words| low.contains(words)) && bad.iter().any(|words| low.contains(words))
}

/// JSON by which an API says that a call failed: with a code, and no list of scopes.
#[must_use]
pub(super) fn is_refusal(json: &Json<'_>) -> bool {
    let failed = |name: &str| json.get(name).is_some_and(|code| !matches!(code.kind, Kind::Number(0) | Kind::Null));
    let told = ["msg", "message", "error", "error_description"].iter().any(|name| json.get(name).is_some());
    ["code", "errcode", "error"].into_iter().any(failed) && told && json.get("scopes").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_in_pages_answers_and_sentences_and_each_is_known_once() {
        for (text, number) in [
            ("20029", 20_029),
            ("错误码：20029 重定向 URL 有误", 20_029),
            (r#"{"code":99991672,"msg":"Access denied."}"#, 99_991_672),
            ("errCode=333448&x", 333_448),
            ("Error 1000040351: wrong brand", 1_000_040_351),
        ] {
            assert_eq!(codes(text).iter().map(|code| code.number).collect::<Vec<_>>(), [number], "{text}");
        }
        for none in ["", "200290", "cli_20029a", "2026-11-28", "x20029"] {
            assert_eq!(codes(none), [] as [&Code; 0], "{none}");
        }
        for (at, code) in CODES.iter().enumerate() {
            assert!(CODES[at + 1..].iter().all(|other| other.number != code.number), "{code:?}");
        }
    }
}
