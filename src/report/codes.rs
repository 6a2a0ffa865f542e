//! Codes of errors that an integration's users meet, and what of an app's set-up they point to (console.md §3 and §5, openapi.md).

use crate::openapi::Kind;

/// A code and what it points to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// As the platform writes it.
    pub(super) number: i64,
    /// Key of the sentence that explains it.
    pub(super) key: &'static str,
    /// Ids of the requirements that may mend it, the likeliest first.
    pub(super) requirements: &'static [&'static str],
}

/// What is said of a code, and the requirements.
type Meaning = (&'static str, &'static [&'static str]);

/// Those of sign-in, of the client and of the console, which the official Open API doesn't answer with, or not in this sense.
const ELSEWHERE: [(i64, Meaning); 17] = [
    (20_029, ("explain_redirect", &["redirect-urls", "release"])),
    (20_071, ("explain_redirect_exchange", &["redirect-urls"])),
    (10_236, ("explain_redirect_form", &["redirect-urls"])),
    (20_027, ("explain_user_scope", &["scopes:user", "release"])),
    (99_991_679, ("explain_user_grant", &["scopes:user", "release"])),
    (20_042, ("explain_app_off", &["release"])),
    (20_010, ("explain_availability", &["availability", "release"])),
    (230_013, ("explain_availability", &["availability", "release"])),
    (333_447, ("explain_h5_none", &["h5-domains"])),
    (333_448, ("explain_h5_other", &["h5-domains"])),
    (230_006, ("explain_bot", &["feature:bot", "release"])),
    (10_068, ("explain_connection", &["events", "callbacks"])),
    (40_004, ("explain_data_range", &["data-range", "scopes:tenant"])),
    (41_050, ("explain_data_range", &["data-range", "scopes:tenant"])),
    (230_027, ("explain_scope", &["scopes:tenant", "scopes:user", "release"])),
    (10_043, ("explain_draft", &["release"])),
    (10_046, ("explain_in_review", &["release"])),
];

/// What the official Open API answers with means the same wherever it is met.
fn official(kind: Kind, words: &str) -> Option<Meaning> {
    Some(match kind {
        Kind::AppNotInUse => ("explain_app_off", &["release"]),
        Kind::AppNotAuthorized => ("explain_not_authorized", &["release"]),
        Kind::WrongPlatform => ("explain_platform", &[]),
        Kind::NoBot | Kind::BotUnavailable => ("explain_bot", &["feature:bot", "release"]),
        Kind::ScopeMissing => ("explain_scope", &["scopes:tenant", "scopes:user", "release"]),
        Kind::TokenRefused => ("explain_token", &["credentials"]),
        Kind::RateLimited => ("explain_busy", &[]),
        Kind::QuotaUsedUp => ("explain_quota", &[]),
        Kind::IpBlocked => ("explain_ip", &["allowed-ips"]),
        Kind::AppIdUnknown => ("explain_app_id", &["credentials"]),
        Kind::SecretWrong => ("explain_secret", &["credentials"]),
        Kind::CredentialsRefused => ("explain_credentials", &["credentials"]),
        // The console says it of those who are no collaborators, the API of what is no ID or secret.
        Kind::ParameterRefused if words.contains("param") => ("explain_credentials", &["credentials"]),
        Kind::ParameterRefused => ("explain_not_yours", &[]),
        _ => return None,
    })
}

fn code(number: i64, words: &str) -> Option<Code> {
    let elsewhere = ELSEWHERE.iter().find(|(known, _)| *known == number).map(|(_, meaning)| *meaning);
    let (key, requirements) = elsewhere.or_else(|| official(Kind::of(number, words), words))?;
    Some(Code { number, key, requirements })
}

/// The codes that a text names, each once. A number that is part of a longer word is none, nor one that counts, or that is
/// somebody's.
pub(super) fn codes(text: &str) -> Vec<Code> {
    let low = text.to_lowercase();
    let mut all: Vec<Code> = Vec::new();
    let mut at = 0;
    for word in low.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let start = at;
        at += word.len();
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let found = digits.parse().ok().and_then(|number| code(number, &low));
        let Some(found) = found else { continue };
        let other = names_another(&low[..start]) || counts(&low[start + digits.len()..]) || is_port(&low[..start]);
        if !other && !all.contains(&found) {
            all.push(found);
        }
    }
    all
}

/// Whether what stands before a number says that it is another thing: `request_id=`, `Log ID: `, `端口`.
fn names_another(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ':', '：', '=', '"', '\'', '#']);
    let name = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).next().unwrap_or_default();
    let ids = ["requestid", "logid", "traceid", "trace", "port", "line", "order", "took", "pid", "ポート"];
    name == "id" || name.ends_with("_id") || name.ends_with("-id") || name.ends_with("端口") || ids.contains(&name)
}

/// Whether what stands behind a number makes it one of things: milliseconds, bytes.
fn counts(after: &str) -> bool {
    let after = after.trim_start_matches(' ');
    let word = after.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    ["ms", "s", "sec", "seconds", "bytes", "kb", "px", "users", "times"].contains(&word)
        || ["毫秒", "秒", "字节", "次", "条"].iter().any(|unit| after.starts_with(unit))
}

/// Whether a number is the port of a URL.
fn is_port(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.split_once("://")
        .is_some_and(|(_, rest)| rest.strip_suffix(':').is_some_and(|host| !host.contains(['/', '?'])))
}

/// The words of the page that refuses a sign-in to an app that is not in use.
pub(super) fn says_not_in_use(text: &str) -> bool {
    ["应用未开通", "应用未启用", "app is not activated", "app not enabled"]
        .iter()
        .any(|words| text.to_lowercase().contains(words))
}

/// The words of the page that refuses the address that a sign-in returns to; some show no code.
pub(super) fn says_bad_redirect(text: &str) -> bool {
    let low = text.to_lowercase();
    let about = ["redirect_uri", "redirect uri", "redirect url", "重定向 url", "重定向url"];
    let bad = ["不合法", "有误", "无效", "is invalid", "invalid redirect", "not valid", "illegal", "mismatch"];
    about.iter().any(|words| low.contains(words)) && bad.iter().any(|words| low.contains(words))
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
        for none in [
            "",
            "200290",
            "cli_20029a",
            "2026-11-28",
            "x20029",
            "request_id=20029",
            "X-Request-Id: 99991672",
            "Log ID: 20029",
            "took 20029 ms",
            "用时 20029 毫秒",
            "端口10003",
            "http://localhost:10003/callback",
        ] {
            assert_eq!(codes(none), [], "{none}");
        }
        for (at, (code, _)) in ELSEWHERE.iter().enumerate() {
            assert!(ELSEWHERE[at + 1..].iter().all(|(other, _)| other != code), "{code:?}");
            assert_eq!(official(Kind::of(*code, ""), ""), None, "{code}");
        }
    }

    #[test]
    fn all_codes_of_the_official_api_that_a_user_may_meet_are_explained() {
        let of = |number| code(number, "").map(|it| it.key);
        for (key, numbers) in [
            ("explain_app_off", &[20_042, 99_991_662][..]),
            ("explain_not_authorized", &[99_991_673]),
            ("explain_platform", &[20_046, 1_000_040_351]),
            ("explain_bot", &[11_205, 11_240, 230_006]),
            ("explain_scope", &[99_991_672]),
            ("explain_token", &[99_991_661, 99_991_663, 99_991_668, 99_991_671]),
            ("explain_credentials", &[10_005, 10_012, 10_013, 10_014, 10_015, 99_991_543]),
            ("explain_busy", &[99_991_400]),
            ("explain_quota", &[99_991_403]),
            ("explain_ip", &[99_991_401]),
        ] {
            for number in numbers {
                assert_eq!(of(*number), Some(key), "{number}");
            }
        }
        for (number, words, key) in [
            (10_014, "app secret invalid", "explain_secret"),
            (10_014, "app id not exists", "explain_app_id"),
            (10_003, "invalid param", "explain_credentials"),
            (10_003, "permission denied", "explain_not_yours"),
        ] {
            assert_eq!(code(number, words).map(|it| it.key), Some(key), "{words}");
        }
        for other in [0, 1, 210_503, 212_100, 1_184_000] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
