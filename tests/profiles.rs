//! The profile format: what is refused and why, and what holds for everything that is accepted.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::facts::Platform;
use larkspur::profile::{Credential, DeliveryMode, FillError, KeyWish, Profile, ProfileError, Purpose, for_app};
use larkspur::words::Catalog;
use proptest::prelude::*;

const BUILT_IN: &str = include_str!("../static/profiles/alibaba-cloud-exclusive-service.json");
/// A parameter of each kind, and a URL that uses them.
const PARAMETERS: &str = r#""parameters": [
  {"id": "host", "kind": "host", "label": {"en": "Host"}, "example": "app.example.com"},
  {"id": "space", "kind": "workspace", "label": {"en": "Space"}, "example": "abc", "pattern": "[a-z]{3}"},
  {"id": "word", "kind": "text", "label": {"en": "Word"}, "example": "a.b~c"}
],
"redirectUrls": ["https://{host}/{appId}/{space}/{word}/"]"#;

/// A profile of which the fields in question begin in line 6.
fn with(fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(
        "{{\n\"format\": 1,\n\"id\": \"a\",\n\"name\": {{\"en\": \"A\"}},\n\"platform\": \"lark\"{comma}\n{fields}\n}}"
    )
}

fn good(fields: &str) -> Profile {
    Profile::parse(&with(fields)).unwrap_or_else(|error| panic!("{fields}: {error:?}"))
}

#[test]
fn markup_in_a_text_stays_the_text_that_it_is() {
    let profile = good(r#""app": {"nameContains": "<b>\"A\" & B</b>"}"#);
    assert_eq!(profile.app.unwrap().name_contains, "<b>\"A\" & B</b>");
}

#[test]
fn scopes_are_kept_by_how_much_they_are_needed() {
    let profile = good(
        r#""scopes": {"tenant": [
          {"name": "a:one"}, {"name": "a:two", "need": "required"}, {"name": "a:three", "need": "optional"},
          {"name": "a:four", "need": "forbidden", "reason": {"en": "too much"}},
          {"anyOf": ["a:five", "a:six"], "reason": {"en": "either"}}, {"anyOf": ["a:five", "a:seven"]}
        ], "user": [{"name": "offline_access"}, {"name": "a:one"}]}"#,
    );
    let rules = &profile.scopes.tenant;
    let names = |wishes: &[larkspur::profile::ScopeWish]| -> Vec<String> {
        wishes.iter().map(|wish| wish.name.to_string()).collect()
    };
    assert_eq!(names(&rules.required), ["a:one", "a:two"]);
    assert_eq!(names(&rules.optional), ["a:three"]);
    assert_eq!(names(&rules.forbidden), ["a:four"]);
    assert_eq!(rules.any_of.len(), 2);
    assert_eq!(rules.reason("a:four").unwrap().en, "too much");
    assert_eq!(rules.reason("a:six").unwrap().en, "either");
    assert_eq!(rules.reason("a:one"), None);
    assert_eq!(
        profile.scope_names(),
        ["a:one", "a:two", "a:three", "a:five", "a:six", "a:seven", "offline_access"],
        "a forbidden scope is none that is let in"
    );
}

#[test]
fn every_host_is_named_with_what_it_is_for() {
    let profile = good(
        r#""parameters": [{"id": "host", "kind": "host", "label": {"en": "Host"}, "example": "app.example.com:8443"}],
        "redirectUrls": ["https://{host}/a", "https://{host}/b", "http://a.example:8080/?x=https://c.example"],
        "h5TrustedDomains": ["https://{host}", "https://xn--pple-43d.example"],
        "homepage": {"desktop": "https://home.example", "mobile": "https://m.example/{appId}"},
        "events": {"mode": "webhook", "url": "https://{host}/events"},
        "callbacks": {"mode": "webhook", "url": "https://hook.example/{appId}"},
        "outside": [{"id": "network", "text": {"en": "X"}, "hosts": ["a.example", "api.example"]}]"#,
    );
    let hosts: Vec<_> = profile.hosts().into_iter().map(|host| (host.host, host.purposes, host.punycode)).collect();
    let one = |host: &str, purposes: &[Purpose]| (host.to_owned(), purposes.to_vec(), false);
    assert_eq!(
        hosts,
        [
            one("{host}", &[Purpose::Redirect, Purpose::TrustedDomain, Purpose::Webhook]),
            one("a.example", &[Purpose::Redirect, Purpose::Network]),
            ("xn--pple-43d.example".to_owned(), vec![Purpose::TrustedDomain], true),
            one("home.example", &[Purpose::Homepage]),
            one("m.example", &[Purpose::Homepage]),
            one("hook.example", &[Purpose::Webhook]),
            one("api.example", &[Purpose::Network]),
        ]
    );
}

/// The first redirect URL with the values of its parameters and an App ID in it, as the core fills it in.
fn fill(profile: &Profile, values: &[(&str, &str)]) -> Result<String, FillError> {
    for parameter in &profile.parameters {
        let given = values.iter().find(|(id, _)| *id == parameter.id);
        parameter.check(given.map_or("", |(_, value)| value))?;
    }
    let values: Vec<_> = values.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
    let filled = profile.clone().with_values(&values);
    assert!(filled.parameters.is_empty(), "{:?}", filled.parameters);
    Ok(for_app(filled.redirect_urls[0].as_str(), &"cli_a1b2".to_owned().try_into().unwrap(), Platform::Lark))
}

#[test]
fn a_template_is_filled_whole_or_not_at_all() {
    let profile = good(PARAMETERS);
    let fill = |values: &[(&str, &str)]| fill(&profile, values);
    let all = [("host", " App.Example.com:8443 "), ("space", "abc"), ("word", "x.y")];
    assert_eq!(fill(&all), Ok("https://app.example.com:8443/cli_a1b2/abc/x.y/".to_owned()));
    assert_eq!(fill(&all[..2]), Err(FillError::Missing("word".to_owned())));
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    for (index, value, error) in [
        (
            0,
            "https://app.example.com",
            "“https://app.example.com” is not a host name. Enter it like app.example.com, without https:// and without a path.",
        ),
        (
            0,
            "a.example/x",
            "“a.example/x” is not a host name. Enter it like app.example.com, without https:// and without a path.",
        ),
        (
            0,
            "u@evil.example",
            "“u@evil.example” is not a host name. Enter it like app.example.com, without https:// and without a path.",
        ),
        (
            0,
            "a.example:0",
            "“a.example:0” is not a host name. Enter it like app.example.com, without https:// and without a path.",
        ),
        (
            0,
            "аpple.example",
            "“аpple.example” is not a host name. Enter it like app.example.com, without https:// and without a path.",
        ),
        (
            0,
            "2130706433",
            "“2130706433” is not a host name. Enter it like app.example.com, without https:// and without a path.",
        ),
        (1, "abcd", "“abcd” does not have the expected form. An example: abc"),
        (1, "a%2fb", "“a%2fb” may contain letters, digits and -_ only."),
        (2, "..", "“..” may contain letters, digits and -_.~ only."),
        (2, "a..b", "“a..b” may contain letters, digits and -_.~ only."),
        (2, "a/../b", "“a/../b” may contain letters, digits and -_.~ only."),
        (2, "a?b", "“a?b” may contain letters, digits and -_.~ only."),
        (2, " ", "A value is needed for “word”."),
    ] {
        let mut values = all;
        values[index].1 = value;
        assert_eq!(words.say(&fill(&values).unwrap_err().text()), error, "{value}");
    }
    let long = "x".repeat(201);
    assert_eq!(fill(&[("host", "a.example"), ("space", "abc"), ("word", &long)]), Err(FillError::TooLong));
}

#[test]
fn values_that_are_given_leave_what_is_still_to_be_asked_for() {
    let given = |values: &[(&str, &str)]| {
        let values: Vec<_> = values.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
        let profile = good(PARAMETERS).with_values(&values);
        let open: Vec<_> = profile.parameters.iter().map(|parameter| parameter.id.clone()).collect();
        (profile.redirect_urls[0].to_string(), open)
    };
    let open = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let start = "https://{host}/{appId}/{space}/{word}/".to_owned();
    assert_eq!(given(&[]), (start.clone(), open(&["host", "space", "word"])));
    assert_eq!(given(&[("host", "evil.example/x"), ("space", "toolong")]), (start, open(&["host", "space", "word"])));
    assert_eq!(
        given(&[("host", "A.example:81"), ("space", "abc")]),
        ("https://a.example:81/{appId}/abc/{word}/".to_owned(), open(&["word"]))
    );
    assert_eq!(
        given(&[("host", "a.example"), ("space", "abc"), ("word", "w"), ("appId", "cli_x")]),
        ("https://a.example/{appId}/abc/w/".to_owned(), open(&[]))
    );
}

#[test]
fn a_host_in_punycode_is_taken_but_flagged() {
    let profile = good(PARAMETERS);
    let given = |host: &str| profile.parameters[0].check(host).unwrap();
    assert!(given("xn--pple-43d.example").punycode);
    assert!(given("a.XN--pple-43d.example:8443").punycode);
    assert!(!given("apple.example").punycode);
}

#[test]
fn the_examples_fill_to_the_urls_of_their_guides() {
    for (profile, urls) in [
        (include_str!("../static/profiles/examples/openclaw-feishu-channel.json"), &[][..]),
        (
            include_str!("../static/profiles/examples/aws-lark-mcp-on-agentcore.json"),
            &["https://d111111abcdef8.cloudfront.net/callback"],
        ),
        (
            include_str!("../static/profiles/examples/jumpserver-feishu-login.json"),
            &[
                "https://jumpserver.example.com/core/auth/feishu/qr/bind/callback/",
                "https://jumpserver.example.com/core/auth/feishu/qr/login/callback/",
            ],
        ),
        (
            include_str!("../static/profiles/examples/logto-feishu-connector.json"),
            &["https://tenant-id.logto.app/callback/a1b2c3d4e5f6g7h8i9j0k"],
        ),
    ] {
        let profile = Profile::parse(profile).unwrap();
        let values: Vec<_> = profile.parameters.iter().map(|it| (it.id.clone(), it.example.clone())).collect();
        let filled = profile.with_values(&values);
        assert_eq!(filled.redirect_urls.iter().map(ToString::to_string).collect::<Vec<_>>(), urls, "{}", filled.id);
    }
}

#[test]
fn the_steps_of_the_tutorial_make_a_profile() {
    let page = include_str!("../docs/profiles.md");
    let blocks: Vec<&str> = page.split("```json\n").skip(1).filter_map(|rest| rest.split("\n```").next()).collect();
    let start = blocks[0].strip_suffix("\n}").unwrap();
    assert_eq!(Profile::parse(blocks[0]).unwrap().id, "acme-helpdesk");
    let whole = format!("{start},\n{}\n}}", blocks[1..].join("\n"));
    let profile = Profile::parse(&whole).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(profile.scopes.tenant.any_of.len(), 1);
    assert_eq!(profile.outside[0].id, "connect");
}

/// What holds for every profile in hand.
fn invariants(profile: &Profile, values: &[(&str, &str)]) {
    let given: Vec<_> = values.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
    let app = "cli_a1b2".to_owned().try_into().unwrap();
    for (url, filled) in profile.redirect_urls.iter().zip(profile.clone().with_values(&given).redirect_urls) {
        for place in url.places() {
            assert!(place == "appId" || profile.parameters.iter().any(|parameter| parameter.id == place));
        }
        if filled.places().iter().all(|place| *place == "appId") {
            let filled = for_app(filled.as_str(), &app, Platform::Feishu);
            let host = filled.split("://").nth(1).unwrap().split(['/', '?', '#', ':']).next().unwrap();
            let given = url.host().strip_prefix('{').and_then(|name| name.strip_suffix('}')).map(|name| {
                let value = values.iter().find(|(known, _)| *known == name).unwrap().1.trim().to_ascii_lowercase();
                value.split(':').next().unwrap().to_owned()
            });
            assert_eq!(host, given.as_deref().unwrap_or(url.host()), "{filled}");
            assert_eq!(filled.matches('/').count(), url.as_str().matches('/').count(), "{filled}");
            assert!(!filled.contains(['{', '}', '\\', ' ']), "{filled}");
        }
    }
    assert!(profile.hosts().iter().all(|host| host.host.is_ascii() && !host.host.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_the_reader(text in ".{0,200}") {
        let _ = Profile::parse(&text);
    }

    /// The built-in profile with a piece of it replaced by anything.
    #[test]
    fn a_damaged_profile_is_refused_with_a_line_or_is_a_good_one(at in 0..BUILT_IN.len(), cut in 0usize..40, put in r#"[\PC\n"{}\[\],:/]{0,12}"#) {
        let start = (0..=at).rev().find(|at| BUILT_IN.is_char_boundary(*at)).unwrap();
        let end = (start + cut..BUILT_IN.len()).find(|at| BUILT_IN.is_char_boundary(*at)).unwrap_or(BUILT_IN.len());
        let text = format!("{}{put}{}", &BUILT_IN[..start], &BUILT_IN[end..]);
        match Profile::parse(&text) {
            Ok(profile) => invariants(&profile, &[]),
            Err(ProfileError { line, .. }) => prop_assert!(line.is_some_and(|line| line >= 1 && line <= text.lines().count() + 1)),
        }
    }

    /// Whatever the admin types, the URL leads to the host that was given, and no further down or up its path.
    #[test]
    fn a_value_can_not_change_where_a_url_leads(
        host in r"[a-zA-Z0-9.:@/\\%#?{} -]{0,24}", space in r"[a-z/?#@.%\\]{0,4}", word in r"[a-z0-9./?#@%\\:~{}-]{0,12}",
    ) {
        let profile = good(PARAMETERS);
        invariants(&profile, &[("host", &host), ("space", &space), ("word", &word)]);
    }

    #[test]
    fn any_template_is_refused_or_fills_to_its_own_host(url in r"https?://(\{host\}|[a-zA-Z0-9.@:-]{0,12})[a-z{}/.?#@%]{0,6}(\{appId\}|\{word\}|\{host\})?[a-z{}/.?#@%]{0,6}") {
        let text = with(&format!(
            r#""parameters": [{{"id": "host", "kind": "host", "label": {{"en": "H"}}, "example": "h.example"}},
            {{"id": "word", "kind": "text", "label": {{"en": "W"}}, "example": "w"}}],
            "redirectUrls": ["https://{{host}}/{{word}}", {url:?}]"#
        ));
        if let Ok(profile) = Profile::parse(&text) {
            invariants(&profile, &[("host", "h.example:81"), ("word", "..a")]);
            invariants(&profile, &[("host", "h.example"), ("word", "w.")]);
        }
    }
}

#[test]
fn a_profile_is_kept_as_it_is() {
    for text in [
        BUILT_IN,
        include_str!("../static/profiles/examples/jumpserver-feishu-login.json"),
        include_str!("../static/profiles/examples/logto-feishu-connector.json"),
        include_str!("../static/profiles/examples/aws-lark-mcp-on-agentcore.json"),
    ] {
        let profile = Profile::parse(text).unwrap();
        assert_eq!(larkspur::kept::read(&larkspur::kept::write(&profile)), Some(profile));
    }
}

#[test]
fn a_whole_url_and_an_origin_are_asked_for_and_their_hosts_shown() {
    let profile = good(
        r#""parameters": [
          {"id": "base", "kind": "origin", "label": {"en": "Address"}, "example": "http://10.0.0.5:3000"},
          {"id": "shown", "kind": "url", "label": {"en": "URL"}, "example": "https://v.example/cb", "host": "v.example"},
          {"id": "space", "kind": "text", "label": {"en": "Space"}, "example": "s1"}],
        "redirectUrls": ["{base}/cb", "{shown}", "https://a.example/{platform}/{appId}?space={space}&p={platform}"],
        "h5TrustedDomains": ["{base}"]"#,
    );
    let hosts: Vec<_> = profile.hosts().into_iter().map(|it| (it.host, it.purposes)).collect();
    let one = |host: &str, purposes: &[Purpose]| (host.to_owned(), purposes.to_vec());
    let expected = [
        one("{base}", &[Purpose::Redirect, Purpose::TrustedDomain]),
        one("a.example", &[Purpose::Redirect]),
        one("v.example", &[Purpose::Redirect]),
    ];
    assert_eq!(hosts, expected);
    let check = |id: usize, value: &str| profile.parameters[id].check(value).map(|it| it.value);
    assert_eq!(check(0, " HTTP://Chat.Example:8080/ "), Ok("http://chat.example:8080".to_owned()));
    for bad in ["chat.example", "https://a.example/x", "https://u@a.example", "{base}", "https://a.example?x"] {
        assert_eq!(check(0, bad), Err(FillError::Origin(bad.to_owned())), "{bad}");
    }
    assert_eq!(check(1, "https://v.example/a?b=c"), Ok("https://v.example/a?b=c".to_owned()));
    let other = FillError::OtherHost("https://evil.example/cb".to_owned(), "v.example".to_owned());
    assert_eq!(check(1, "https://evil.example/cb"), Err(other));
    assert_eq!(check(1, "v.example/cb"), Err(FillError::Url("v.example/cb".to_owned())));
    let given = [("base", "http://chat.example"), ("shown", "https://v.example/x"), ("space", "s")];
    let filled = profile.with_values(&given.map(|(id, value)| (id.to_owned(), value.to_owned())));
    let app = "cli_a1".to_owned().try_into().unwrap();
    let urls =
        |platform| filled.redirect_urls.iter().map(|it| for_app(it.as_str(), &app, platform)).collect::<Vec<_>>();
    let with = |word: &str| format!("https://a.example/{word}/cli_a1?space=s&p={word}");
    assert_eq!(urls(Platform::Lark), ["http://chat.example/cb", "https://v.example/x", &with("lark")]);
    assert_eq!(urls(Platform::Feishu)[2], with("feishu"));
    assert_eq!((filled.h5_trusted_domains[0].as_str(), filled.parameters.len()), ("http://chat.example", 0));
}

#[test]
fn a_profile_may_be_for_both_platforms_advise_scopes_and_leave_the_event_mode_to_the_admin() {
    let text = with(
        r#""scopes": {"tenant": [{"name": "a:one", "need": "recommended", "reason": {"en": "nicer"}}]},
        "credentials": {"handOver": ["app_id", "encrypt_key", "verification_token"], "to": {"en": "V"}},
        "events": {"mode": "either", "url": "https://a.example/e", "encryptKey": "optional"},
        "callbacks": {"mode": "either", "encryptKey": true}"#,
    );
    let profile = Profile::parse(&text.replace(r#""platform": "lark""#, r#""platform": "both""#)).unwrap();
    for platform in [Platform::Feishu, Platform::Lark] {
        assert!(profile.platform.includes(platform));
    }
    assert_eq!(profile.platform.name(), "Feishu / Lark");
    let rules = &profile.scopes.tenant;
    assert_eq!((rules.recommended.len(), rules.required.len()), (1, 0));
    assert_eq!(rules.reason("a:one").unwrap().en, "nicer");
    assert_eq!(profile.scope_names(), ["a:one"]);
    let (events, callbacks) = (profile.events.unwrap(), profile.callbacks.unwrap());
    assert_eq!((events.mode, events.encrypt_key), (DeliveryMode::Either, KeyWish::Optional));
    assert_eq!((events.has_secrets(), callbacks.has_secrets(), callbacks.url), (false, true, None));
    let handed = profile.credentials.unwrap().hand_over;
    assert_eq!(handed, [Credential::AppId, Credential::EncryptKey, Credential::VerificationToken]);
}
