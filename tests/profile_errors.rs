//! What is refused of a profile: the exact sentence for each kind of fault.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::profile::Profile;
use larkspur::words::Catalog;

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

/// The sentence, without the word that it begins with.
fn refused(text: &str) -> String {
    let words = Catalog::parse(include_str!("../static/_locales/en/messages.json"), "{}").unwrap();
    let sentence = Profile::parse(text).unwrap_err().say(&words);
    sentence.strip_prefix("Refused. ").unwrap().to_owned()
}

/// Each of the fields, put into a good profile, is refused with its sentence.
fn assert_refused(cases: &[(&str, &str)]) {
    for (fields, error) in cases {
        assert_eq!(refused(&with(fields)), *error, "{fields}");
    }
}

#[test]
fn a_placeholder_in_another_notation_is_refused_with_the_right_one() {
    let places = [
        ("${appId}", "{appId}"),
        ("{{app_id}}", "{appId}"),
        ("{app_id}", "{appId}"),
        ("<APP_ID>", "{appId}"),
        ("YOUR_APP_ID", "{appId}"),
        (":app_id", "{appId}"),
        ("%7BappId%7D", "{appId}"),
        ("cli_xxx", "{appId}"),
        ("${workspace}", "{workspace}"),
        ("<tenant-key>", "{tenantKey}"),
    ];
    for (place, right) in places {
        for (field, start) in [("redirectUrls", "\"redirectUrls\": ["), ("homepage", "\"homepage\": {\"desktop\": ")] {
            let end = if field == "homepage" { "}" } else { "]" };
            let url = format!("https://a.example/x/{place}/login");
            let told = refused(&with(&format!("{start}\"{url}\"{end}")));
            let sentence = format!(
                "“{url}”: {place} is not how a profile writes a placeholder. Write {right}; any other than {{appId}} is declared under “parameters”."
            );
            assert!(told.ends_with(&sentence) && told.contains(field), "{told}");
        }
    }
    let host = refused(&with(r#""h5TrustedDomains": ["https://<YOUR_HOST>"]"#));
    assert!(host.contains("<YOUR_HOST> is not how a profile writes a placeholder. Write {host};"), "{host}");
}

#[test]
fn a_url_that_leads_elsewhere_than_it_seems_is_refused() {
    assert_refused(&[
        (
            r#""redirectUrls": ["javascript:alert(1)"]"#,
            "Line 6, redirectUrls[0]: “javascript:alert(1)” is not a usable URL: it must begin with https:// or http://.",
        ),
        (
            r#""redirectUrls": ["data:text/html,<script>"]"#,
            "Line 6, redirectUrls[0]: “data:text/html,<script>” is not a usable URL: it is not written as a URL.",
        ),
        (
            r#""homepage": {"desktop": "ftp://a.example/"}"#,
            "Line 6, homepage.desktop: “ftp://a.example/” is not a usable URL: it must begin with https:// or http://.",
        ),
        (
            "\"redirectUrls\": [\n\"https://a.example/\",\n\"https://a.example@evil.example/\"]",
            "Line 8, redirectUrls[1]: “https://a.example@evil.example/” is not a usable URL: it must not hold a user name or password.",
        ),
        (
            r#""redirectUrls": ["https://аpple.example/"]"#,
            "Line 6, redirectUrls[0]: “https://аpple.example/” is not a usable URL: it holds other characters than ASCII; a host is then written as xn--…, anything else with %.",
        ),
        (
            r#""redirectUrls": ["https://A.example/"]"#,
            "Line 6, redirectUrls[0]: “https://A.example/” is not a usable URL: the host must be written in lower case.",
        ),
        (
            r#""redirectUrls": ["https://0x7f.1/"]"#,
            "Line 6, redirectUrls[0]: “https://0x7f.1/” is not a usable URL: the host is not a host name.",
        ),
        (
            r#""redirectUrls": ["https://a.example:99999/"]"#,
            "Line 6, redirectUrls[0]: “https://a.example:99999/” is not a usable URL: the port is not a port.",
        ),
        (
            r#""redirectUrls": ["https://a.example/x/%2e%2e/y"]"#,
            "Line 6, redirectUrls[0]: “https://a.example/x/%2e%2e/y” is not a usable URL: the path must not hold . or .. as a part.",
        ),
        (
            r#""redirectUrls": ["/callback"]"#,
            "Line 6, redirectUrls[0]: “/callback” is not a usable URL: it is not written as a URL.",
        ),
        (
            r#""h5TrustedDomains": ["https://a.example/"]"#,
            "Line 6, h5TrustedDomains[0]: “https://a.example/”: a trusted domain is scheme and host only, without a path or a slash at its end.",
        ),
        (
            r#""outside": [{"id": "x", "text": {"en": "X"}, "hosts": ["https://a.example"]}]"#,
            "Line 6, outside[0].hosts[0]: “https://a.example” is not a host name.",
        ),
    ]);
}

#[test]
fn a_placeholder_that_could_change_where_a_url_leads_is_refused() {
    assert_refused(&[
        (
            r#""redirectUrls": ["https://{appId}.example/"]"#,
            "Line 6, redirectUrls[0]: “https://{appId}.example/”: a placeholder for the host must be the whole of it.",
        ),
        (
            r#""redirectUrls": ["https://a.{appId}/"]"#,
            "Line 6, redirectUrls[0]: “https://a.{appId}/”: a placeholder may stand in the path, as a value in the query, as the whole host, or at the beginning only.",
        ),
        (
            r#""redirectUrls": ["https://a.example/?{appId}=1"]"#,
            "Line 6, redirectUrls[0]: “https://a.example/?{appId}=1”: a placeholder may stand in the path, as a value in the query, as the whole host, or at the beginning only.",
        ),
        (
            r#""redirectUrls": ["https://{appId}/"]"#,
            "Line 6, redirectUrls[0]: The placeholder {appId} is not a host: it may stand in the path only.",
        ),
        (
            r#""redirectUrls": ["https://a.example/{tenant}"]"#,
            "Line 6, redirectUrls[0]: The placeholder {tenant} is not known. Known are: {appId}, {platform}.",
        ),
        (
            r#""redirectUrls": ["https://a.example/{appId"]"#,
            "Line 6, redirectUrls[0]: “https://a.example/{appId”: a { is not closed.",
        ),
        (
            r#""redirectUrls": ["https://a.example/{a/b}"]"#,
            "Line 6, redirectUrls[0]: “https://a.example/{a/b}”: {a/b} is not a placeholder.",
        ),
        (
            &PARAMETERS.replace("/{space}/", "/{space}/{host}/"),
            "Line 11, redirectUrls[0]: The placeholder {host} is a host: it may not stand in the path.",
        ),
        (&PARAMETERS.replace("/{word}/", "/"), "Line 9, parameters[2]: No URL uses this parameter."),
        (
            &PARAMETERS.replace(r#""example": "abc""#, r#""example": "abcd""#),
            "Line 8, parameters[1].example: “abcd” does not have the expected form. An example: abcd",
        ),
        (
            &PARAMETERS.replace("a.b~c", "a/b"),
            "Line 9, parameters[2].example: “a/b” may contain letters, digits and -_.~ only.",
        ),
        (
            &PARAMETERS.replace("app.example.com", "App.example.com"),
            "Line 7, parameters[0].example: The example must be written as it goes into a URL.",
        ),
        (
            &PARAMETERS.replace("[a-z]{3}", "(a|b)"),
            "Line 8, parameters[1].pattern: “(a|b)” is not a pattern: it may hold characters, [classes] and the counts ? * + {n} {n,m} only.",
        ),
        (&PARAMETERS.replace(r#""id": "space""#, r#""id": "host""#), "Line 8, parameters[1]: “host” is listed twice."),
        (
            &PARAMETERS.replace(r#""id": "space""#, r#""id": "appId""#),
            "Line 8, parameters[1].id: The id “appId” is taken.",
        ),
        (
            &PARAMETERS.replace(r#""id": "space""#, r#""id": "Space""#),
            "Line 8, parameters[1].id: The id of a parameter is a lower-case letter, then letters and digits, at most 40.",
        ),
    ]);
}

#[test]
fn a_contradiction_among_scopes_is_refused() {
    assert_refused(&[
        (
            r#""scopes": {"tenant": [{"name": "im message"}]}"#,
            "Line 6, scopes.tenant[0].name: “im message” is not the title of a scope that Larkspur knows. Write its name, such as im:message:send_as_bot.",
        ),
        (
            r#""scopes": {"tenant": ["im:message "]}"#,
            "Line 6, scopes.tenant[0]: The scope “im:message ” contains a space.",
        ),
        (r#""scopes": {"tenant": ["im:message", 1]}"#, "Line 6, scopes.tenant[1]: An object in { } was expected here."),
        (
            r#""scopes": {"tenant": ["im:message", {"name": "获取与发送单聊、群组消息"}]}"#,
            "Line 6, scopes.tenant[1].name: “im:message” is listed twice.",
        ),
        (
            "\"scopes\": {\"user\": [{\"name\": \"a:b\"},\n{\"name\": \"a:b\", \"need\": \"forbidden\"}]}",
            "Line 7, scopes.user[1].name: “a:b” is listed twice.",
        ),
        (
            r#""scopes": {"user": [{"name": "a:b"}, {"anyOf": ["a:b", "a:c"]}]}"#,
            "Line 6, scopes.user[1]: “a:b” is listed twice.",
        ),
        (
            r#""scopes": {"user": [{"anyOf": ["a:b", "a:b"]}]}"#,
            "Line 6, scopes.user[0].anyOf[1]: “a:b” is listed twice.",
        ),
        (
            r#""scopes": {"user": [{"anyOf": ["a:b"]}]}"#,
            "Line 6, scopes.user[0].anyOf: A group must name two scopes or more.",
        ),
        (
            r#""scopes": {"user": [{"anyOf": ["a:b", "a:c"], "need": "optional"}]}"#,
            "Line 6, scopes.user[0].need: This field is not known. Known are: anyOf, reason.",
        ),
        (
            r#""scopes": {"user": [{"name": "a:b", "need": "maybe"}]}"#,
            "Line 6, scopes.user[0].need: “maybe” is not known. Known are: required, recommended, optional, forbidden.",
        ),
    ]);
}

#[test]
fn a_value_for_each_platform_must_be_a_good_one_and_used() {
    let site = |feishu: &str, lark: &str, url: &str| {
        format!(
            r#""byPlatform": [{{"id": "site", "kind": "host", "feishu": "{feishu}", "lark": "{lark}"}}], "redirectUrls": ["{url}"]"#
        )
    };
    for (fields, error) in [
        (
            site("a.example/x", "b.example", "https://{site}/"),
            "Line 6, byPlatform[0].feishu: “a.example/x” is not a host",
        ),
        (site("a.example", "B.example", "https://{site}/"), "Line 6, byPlatform[0].lark: "),
        (site("a.example", "b.example", "https://c.example/"), "Line 6, byPlatform[0]: No URL uses this parameter."),
        (
            site("a.example", "b.example", "https://c.example/{site}"),
            "Line 6, redirectUrls[0]: The placeholder {site} is a host: it may not stand in the path.",
        ),
    ] {
        let told = refused(&with(&fields));
        assert!(told.starts_with(error), "{told}");
    }
}

#[test]
fn an_address_that_the_console_does_not_take_is_refused() {
    for ip in ["10.0.0.1", "47.98.1.0/24", "2001:db8::1", "127.0.0.1", "a.example", "192.168.1.9"] {
        let told = refused(&with(&format!(r#""allowedIps": ["{ip}"]"#)));
        let sentence = "is not a single public IPv4 address, which is all that the console takes.";
        assert_eq!(told, format!("Line 6, allowedIps[0]: “{ip}” {sentence}"));
    }
    assert_refused(&[(
        r#""allowedIps": ["47.98.1.2", "47.98.1.2"]"#,
        "Line 6, allowedIps[1]: “47.98.1.2” is listed twice.",
    )]);
}

#[test]
fn an_event_without_what_it_needs_is_refused() {
    assert_refused(&[
        (r#""events": {"mode": "webhook"}"#, "Line 6, events: The field “url” is missing."),
        (
            r#""callbacks": {"mode": "long_connection", "url": "https://a.example/"}"#,
            "Line 6, callbacks.url: A long connection has no URL.",
        ),
        (
            r#""events": {"mode": "long_connection", "list": [{"name": "a.b_v1"}, {"name": "a.b_v1", "identity": "app"}]}"#,
            "Line 6, events.list[1]: “a.b_v1” is listed twice.",
        ),
        (
            r#""events": {"mode": "long_connection", "list": [{"name": "a b"}]}"#,
            "Line 6, events.list[0].name: “a b” is not the title of an event that Larkspur knows. Write its name, such as im.message.receive_v1.",
        ),
        (
            r#""events": {"mode": "long_connection", "list": [{"name": "a/b"}]}"#,
            "Line 6, events.list[0].name: “a/b” is not an event: an event looks like im.message.receive_v1.",
        ),
    ]);
}

#[test]
fn a_text_that_is_not_what_is_seen_is_refused() {
    assert_refused(&[
        ("\"source\": \"safe\u{202e}elif\"", "Line 6, source: The text holds a character that can't be seen (U+202E)."),
        (
            r#""app": {"nameContains": "A\u200bB"}"#,
            "Line 6, app.nameContains: The text holds a character that can't be seen (U+200B).",
        ),
        (r#""source": "a\nb""#, "Line 6, source: The text holds a character that can't be seen (U+000A)."),
        (r#""source": " ""#, "Line 6, source: This must not be empty."),
        (r#""source": 7"#, "Line 6, source: A text in quotes was expected here."),
        (r#""source": null"#, "Line 6, source: A text in quotes was expected here."),
    ]);
}

#[test]
fn a_field_that_is_not_known_or_not_alone_is_refused() {
    assert_refused(&[
        (
            r#""homepage": {"dekstop": "https://a.example/"}"#,
            "Line 6, homepage.dekstop: This field is not known. Known are: desktop, mobile, openMode.",
        ),
        (
            "\"homepage\": {\"a\u{202e}b\": 1}",
            "Line 6, homepage.a\u{fffd}b: This field is not known. Known are: desktop, mobile, openMode.",
        ),
        (r#""platform": "lark""#, "Line 6, platform: This field stands here twice."),
        (
            "\"release\": {\"published\": true,\n\"published\": false}",
            "Line 7, release.published: This field stands here twice.",
        ),
        (r#""release": {}"#, "Line 6, release: The field “published” is missing."),
        (r#""release": {"published": "yes"}"#, "Line 6, release.published: Only true or false may stand here."),
        (r#""features": ["bot", "bot"]"#, "Line 6, features[1]: “bot” is listed twice."),
        (r#""features": "bot""#, "Line 6, features: A list in [ ] was expected here."),
        (
            r#""redirectUrls": ["https://a.example/", "https://a.example/"]"#,
            "Line 6, redirectUrls[1]: “https://a.example/” is listed twice.",
        ),
        (r#""availability": "some""#, "Line 6, availability: “some” is not known. Known are: all, any."),
        (
            r#""outside": [{"id": "redirect-urls", "text": {"en": "X"}}]"#,
            "Line 6, outside[0].id: The id “redirect-urls” is taken.",
        ),
        (
            r#""outside": [{"id": "a:b", "text": {"en": "X"}}]"#,
            "Line 6, outside[0].id: The id “a:b” may hold lower-case letters, digits and hyphens only, at most 80.",
        ),
        (
            r#""outside": [{"id": "a", "text": {"en": "X"}}, {"id": "a", "text": {"en": "Y"}}]"#,
            "Line 6, outside[1]: “a” is listed twice.",
        ),
    ]);
}

#[test]
fn a_bad_file_is_refused_with_its_reason() {
    let long_list = |count: usize| {
        let urls: Vec<String> = (0..count).map(|n| format!("\"https://a.example/{n}\"")).collect();
        with(&format!("\"redirectUrls\": [{}]", urls.join(",\n")))
    };
    for (text, error) in [
        (String::new(), "Line 1, the whole file: This is not JSON: the text ends too early."),
        ("no profile".to_owned(), "Line 1, the whole file: This is not JSON: a value was expected here."),
        ("[]".to_owned(), "Line 1, the whole file: An object in { } was expected here."),
        ("{}".to_owned(), "Line 1, the whole file: The field “format” is missing."),
        (
            r#"{"format": 2}"#.to_owned(),
            "Line 1, format: Format 2 is not known: this version of Larkspur reads format 1.",
        ),
        (r#"{"format": "1"}"#.to_owned(), "Line 1, format: A number was expected here."),
        (r#"{"format": 1}"#.to_owned(), "Line 1, the whole file: The field “id” is missing."),
        (
            with("\"source\": \"a\","),
            "Line 6, the whole file: A comma too many (character 14): the last entry is followed by its closing bracket.",
        ),
        (
            with("\"source\": “a”"),
            "Line 6, the whole file: The quote “ (character 11): JSON knows the straight one only: \".",
        ),
        (with("\"source\": ]"), "Line 6, the whole file: This is not JSON: a value was expected here."),
        ("[".repeat(100_000), "Line 1, the whole file: This is not usable JSON: it is nested too deeply."),
        ("x".repeat(10 << 20), "the whole file: The file has 10485760 bytes, at most 262144 are accepted."),
        (
            with(&format!("\"source\": \"{}\"", "x".repeat(2_001))),
            "Line 6, source: The text is too long: at most 2000 characters are accepted.",
        ),
        (long_list(301), "Line 306, redirectUrls[300]: Too many entries: at most 300 are accepted."),
    ] {
        assert_eq!(refused(&text), error);
    }
    assert_eq!(Profile::parse(&long_list(300)).unwrap().redirect_urls.len(), 300);
}

#[test]
fn an_error_quotes_little_of_a_long_value() {
    let error = refused(&with(&format!("\"redirectUrls\": [\"{}\"]", "x".repeat(1_900))));
    assert_eq!(
        error,
        format!("Line 6, redirectUrls[0]: “{}…” is not a usable URL: it is not written as a URL.", "x".repeat(80))
    );
    let error = refused(&with(&format!("\"{}\": 1", "x".repeat(100_000))));
    assert!(error.starts_with(&format!("Line 6, {}…: This field is not known.", "x".repeat(80))), "{error}");
}

#[test]
fn a_place_for_the_beginning_of_a_url_stands_there_alone_and_its_host_is_the_vendors() {
    let with_url = |url: &str, more: &str| {
        format!(
            r#""parameters": [{{"id": "base", "kind": "origin", "label": {{"en": "B"}}, "example": "http://10.0.0.5:3000"}},
              {{"id": "shown", "kind": "url", "label": {{"en": "S"}}, "example": "https://v.example/cb?x=1", "host": "v.example"}},
              {{"id": "word", "kind": "text", "label": {{"en": "W"}}, "example": "w"}}],
            "redirectUrls": ["{{base}}/a", "{{shown}}", "https://x.example/{{word}}", "{url}"]{more}"#
        )
    };
    for (url, sentence) in [
        (
            "https://a.example/{base}",
            "The placeholder {base} holds scheme and host: it may stand at the beginning of a URL only.",
        ),
        (
            "https://{base}/x",
            "The placeholder {base} holds scheme and host: it may stand at the beginning of a URL only.",
        ),
        ("{shown}/x", "The placeholder {shown} is a whole URL: it must stand alone."),
        ("{base}x/y", "“{base}x/y”: behind a placeholder at the beginning only a path may follow."),
        (
            "{base}@evil.example/",
            "“{base}@evil.example/”: behind a placeholder at the beginning only a path may follow.",
        ),
        (
            "{word}/x",
            "The placeholder {word} can't begin a URL: use one of kind “origin” or “url”, or write https:// before it.",
        ),
        (
            "{base}/x#{word}",
            "“{base}/x#{word}”: a placeholder may stand in the path, as a value in the query, as the whole host, or at the beginning only.",
        ),
    ] {
        assert!(
            refused(&with(&with_url(url, ""))).ends_with(sentence),
            "{url}: {}",
            refused(&with(&with_url(url, "")))
        );
    }
    let domains = ", \"h5TrustedDomains\": [\"{base}\", \"{shown}\"]";
    let told = refused(&with(&with_url("{base}/b", domains)));
    assert!(
        told.ends_with("h5TrustedDomains[1]: A trusted domain can't be a whole URL: use a parameter of kind “origin”."),
        "{told}"
    );
    let label = r#""kind": "text", "label": {"en": "W"}, "example": "w", "host": "v.example"}]"#;
    let told =
        refused(&with(&format!(r#""parameters": [{{"id": "w", {label}, "redirectUrls": ["https://a.example/{{w}}"]"#)));
    assert!(told.ends_with("host: Only parameters of kind “origin” and “url” have a host."), "{told}");
    for (kind, example) in [
        ("origin", "https://a.example/path"),
        ("origin", "a.example"),
        ("url", "a.example/x"),
        ("url", "ftp://a.example/"),
    ] {
        let parameter = format!(
            r#""parameters": [{{"id": "p", "kind": "{kind}", "label": {{"en": "P"}}, "example": "{example}"}}], "redirectUrls": ["{{p}}"]"#
        );
        assert!(refused(&with(&parameter)).contains("parameters[0].example"), "{example}");
    }
}
