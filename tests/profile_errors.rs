//! What is refused of a profile: the exact sentence for each kind of fault.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::profile::Profile;

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

fn refused(text: &str) -> String {
    Profile::parse(text).unwrap_err().to_string()
}

/// Each of the fields, put into a good profile, is refused with its sentence.
fn assert_refused(cases: &[(&str, &str)]) {
    for (fields, error) in cases {
        assert_eq!(refused(&with(fields)), *error, "{fields}");
    }
}

#[test]
fn a_url_that_leads_elsewhere_than_it_seems_is_refused() {
    assert_refused(&[
        (
            r#""redirectUrls": ["javascript:alert(1)"]"#,
            r#"line 6, redirectUrls[0]: "javascript:alert(1)" is no usable URL: it must begin with https:// or http://"#,
        ),
        (
            r#""redirectUrls": ["data:text/html,<script>"]"#,
            r#"line 6, redirectUrls[0]: "data:text/html,<script>" is no usable URL: it is not written as a URL"#,
        ),
        (
            r#""homepage": {"desktop": "ftp://a.example/"}"#,
            r#"line 6, homepage.desktop: "ftp://a.example/" is no usable URL: it must begin with https:// or http://"#,
        ),
        (
            "\"redirectUrls\": [\n\"https://a.example/\",\n\"https://a.example@evil.example/\"]",
            r#"line 8, redirectUrls[1]: "https://a.example@evil.example/" is no usable URL: it must not hold a user name or password"#,
        ),
        (
            r#""redirectUrls": ["https://аpple.example/"]"#,
            r#"line 6, redirectUrls[0]: "https://аpple.example/" is no usable URL: it holds other characters than ASCII; a host is then written as xn--…, anything else with %"#,
        ),
        (
            r#""redirectUrls": ["https://A.example/"]"#,
            r#"line 6, redirectUrls[0]: "https://A.example/" is no usable URL: the host must be written in lower case"#,
        ),
        (
            r#""redirectUrls": ["https://0x7f.1/"]"#,
            r#"line 6, redirectUrls[0]: "https://0x7f.1/" is no usable URL: the host is no host name"#,
        ),
        (
            r#""redirectUrls": ["https://a.example:99999/"]"#,
            r#"line 6, redirectUrls[0]: "https://a.example:99999/" is no usable URL: the port is no port"#,
        ),
        (
            r#""redirectUrls": ["https://a.example/x/%2e%2e/y"]"#,
            r#"line 6, redirectUrls[0]: "https://a.example/x/%2e%2e/y" is no usable URL: the path must not hold . or .. as a part"#,
        ),
        (
            r#""redirectUrls": ["/callback"]"#,
            r#"line 6, redirectUrls[0]: "/callback" is no usable URL: it is not written as a URL"#,
        ),
        (
            r#""h5TrustedDomains": ["https://a.example/"]"#,
            r#"line 6, h5TrustedDomains[0]: "https://a.example/": a trusted domain is scheme and host only, without a path or a slash at its end"#,
        ),
        (
            r#""outside": [{"id": "x", "text": {"en": "X"}, "hosts": ["https://a.example"]}]"#,
            r#"line 6, outside[0].hosts[0]: "https://a.example" is no host name"#,
        ),
    ]);
}

#[test]
fn a_placeholder_that_could_change_where_a_url_leads_is_refused() {
    assert_refused(&[
        (
            r#""redirectUrls": ["https://{appId}.example/"]"#,
            r#"line 6, redirectUrls[0]: "https://{appId}.example/": a placeholder for the host must be the whole of it"#,
        ),
        (
            r#""redirectUrls": ["https://a.{appId}/"]"#,
            r#"line 6, redirectUrls[0]: "https://a.{appId}/": a placeholder may stand in the path or be the whole host only"#,
        ),
        (
            r#""redirectUrls": ["https://a.example/?next={appId}"]"#,
            r#"line 6, redirectUrls[0]: "https://a.example/?next={appId}": a placeholder may stand in the path or be the whole host only"#,
        ),
        (
            r#""redirectUrls": ["https://{appId}/"]"#,
            r"line 6, redirectUrls[0]: the placeholder {appId} is no host: it may stand in the path only",
        ),
        (
            r#""redirectUrls": ["https://a.example/{tenant}"]"#,
            r"line 6, redirectUrls[0]: the placeholder {tenant} is not known; known are {appId}",
        ),
        (
            r#""redirectUrls": ["https://a.example/{appId"]"#,
            r#"line 6, redirectUrls[0]: "https://a.example/{appId": a { is not closed"#,
        ),
        (
            r#""redirectUrls": ["https://a.example/{a/b}"]"#,
            r#"line 6, redirectUrls[0]: "https://a.example/{a/b}": {a/b} is no placeholder"#,
        ),
        (
            &PARAMETERS.replace("/{space}/", "/{space}/{host}/"),
            "line 11, redirectUrls[0]: the placeholder {host} is a host: it may not stand in the path",
        ),
        (&PARAMETERS.replace("/{word}/", "/"), "line 9, parameters[2]: no URL uses this parameter"),
        (
            &PARAMETERS.replace(r#""example": "abc""#, r#""example": "abcd""#),
            r#"line 8, parameters[1].example: the example is not a good value: "abcd" does not look like abcd"#,
        ),
        (
            &PARAMETERS.replace("a.b~c", "a/b"),
            r#"line 9, parameters[2].example: the example is not a good value: "a/b" may hold letters, digits and -_.~ only"#,
        ),
        (
            &PARAMETERS.replace("app.example.com", "App.example.com"),
            "line 7, parameters[0].example: the example must be written as it goes into a URL",
        ),
        (
            &PARAMETERS.replace("[a-z]{3}", "(a|b)"),
            r#"line 8, parameters[1].pattern: "(a|b)" is no pattern: it knows characters, [classes] and the counts ? * + {n} {n,m} only"#,
        ),
        (
            &PARAMETERS.replace(r#""id": "space""#, r#""id": "host""#),
            r#"line 8, parameters[1]: "host" is listed twice"#,
        ),
        (
            &PARAMETERS.replace(r#""id": "space""#, r#""id": "appId""#),
            r#"line 8, parameters[1].id: the id "appId" is taken"#,
        ),
        (
            &PARAMETERS.replace(r#""id": "space""#, r#""id": "Space""#),
            "line 8, parameters[1].id: the id of a parameter is a lower-case letter, then letters and digits",
        ),
    ]);
}

#[test]
fn a_contradiction_among_scopes_is_refused() {
    assert_refused(&[
        (
            r#""scopes": {"tenant": [{"name": "im message"}]}"#,
            r#"line 6, scopes.tenant[0].name: the scope "im message" contains a space"#,
        ),
        (r#""scopes": {"tenant": ["im:message"]}"#, "line 6, scopes.tenant[0]: expected an object, found a text"),
        (
            "\"scopes\": {\"user\": [{\"name\": \"a:b\"},\n{\"name\": \"a:b\", \"need\": \"forbidden\"}]}",
            r#"line 7, scopes.user[1].name: "a:b" is listed twice"#,
        ),
        (
            r#""scopes": {"user": [{"name": "a:b"}, {"anyOf": ["a:b", "a:c"]}]}"#,
            r#"line 6, scopes.user[1]: "a:b" is listed twice"#,
        ),
        (
            r#""scopes": {"user": [{"anyOf": ["a:b", "a:b"]}]}"#,
            r#"line 6, scopes.user[0].anyOf[1]: "a:b" is listed twice"#,
        ),
        (
            r#""scopes": {"user": [{"anyOf": ["a:b"]}]}"#,
            "line 6, scopes.user[0].anyOf: a group must name two scopes or more",
        ),
        (
            r#""scopes": {"user": [{"anyOf": ["a:b", "a:c"], "need": "optional"}]}"#,
            "line 6, scopes.user[0].need: this field is not known; known are: anyOf, reason",
        ),
        (
            r#""scopes": {"user": [{"name": "a:b", "need": "maybe"}]}"#,
            r#"line 6, scopes.user[0].need: "maybe" is not known; known are: required, optional, forbidden"#,
        ),
    ]);
}

#[test]
fn an_event_without_what_it_needs_is_refused() {
    assert_refused(&[
        (r#""events": {"mode": "webhook"}"#, r#"line 6, events: the field "url" is missing"#),
        (
            r#""callbacks": {"mode": "long_connection", "url": "https://a.example/"}"#,
            "line 6, callbacks.url: a long connection has no URL",
        ),
        (
            r#""events": {"mode": "long_connection", "list": [{"name": "a.b_v1"}, {"name": "a.b_v1", "identity": "app"}]}"#,
            r#"line 6, events.list[1]: "a.b_v1" is listed twice"#,
        ),
        (
            r#""events": {"mode": "long_connection", "list": [{"name": "a b"}]}"#,
            r#"line 6, events.list[0].name: "a b" is no event: an event looks like im.message.receive_v1"#,
        ),
    ]);
}

#[test]
fn a_text_that_is_not_what_is_seen_is_refused() {
    assert_refused(&[
        ("\"source\": \"safe\u{202e}elif\"", "line 6, source: the text holds a character that can't be seen (U+202E)"),
        (
            r#""app": {"nameContains": "A\u200bB"}"#,
            "line 6, app.nameContains: the text holds a character that can't be seen (U+200B)",
        ),
        (r#""source": "a\nb""#, "line 6, source: the text holds a character that can't be seen (U+000A)"),
        (r#""source": " ""#, "line 6, source: this must not be empty"),
        (r#""source": 7"#, "line 6, source: expected a text, found a number"),
        (r#""source": null"#, "line 6, source: expected a text, found null"),
    ]);
}

#[test]
fn a_field_that_is_not_known_or_not_alone_is_refused() {
    assert_refused(&[
        (
            r#""homepage": {"dekstop": "https://a.example/"}"#,
            "line 6, homepage.dekstop: this field is not known; known are: desktop, mobile, openMode",
        ),
        (
            "\"homepage\": {\"a\u{202e}b\": 1}",
            "line 6, homepage.a\u{fffd}b: this field is not known; known are: desktop, mobile, openMode",
        ),
        (r#""platform": "lark""#, "line 6, platform: this field stands here twice"),
        (
            "\"release\": {\"published\": true,\n\"published\": false}",
            "line 7, release.published: this field stands here twice",
        ),
        (r#""release": {}"#, r#"line 6, release: the field "published" is missing"#),
        (r#""release": {"published": "yes"}"#, "line 6, release.published: expected true or false, found a text"),
        (r#""features": ["bot", "bot"]"#, r#"line 6, features[1]: "bot" is listed twice"#),
        (r#""features": "bot""#, "line 6, features: expected a list, found a text"),
        (
            r#""redirectUrls": ["https://a.example/", "https://a.example/"]"#,
            r#"line 6, redirectUrls[1]: "https://a.example/" is listed twice"#,
        ),
        (r#""availability": "some""#, r#"line 6, availability: "some" is not known; known are: all, any"#),
        (
            r#""outside": [{"id": "redirect-urls", "text": {"en": "X"}}]"#,
            r#"line 6, outside[0].id: the id "redirect-urls" is taken"#,
        ),
        (
            r#""outside": [{"id": "a:b", "text": {"en": "X"}}]"#,
            r#"line 6, outside[0].id: the id "a:b" may hold lower-case letters, digits and hyphens only"#,
        ),
        (
            r#""outside": [{"id": "a", "text": {"en": "X"}}, {"id": "a", "text": {"en": "Y"}}]"#,
            r#"line 6, outside[1]: "a" is listed twice"#,
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
        (String::new(), "line 1, this is no JSON: the text ends too early"),
        ("[]".to_owned(), "line 1, expected an object, found a list"),
        ("{}".to_owned(), "line 1, the field \"format\" is missing"),
        (
            r#"{"format": 2}"#.to_owned(),
            "line 1, format: format 2 is not known, this version of Larkspur reads format 1",
        ),
        (r#"{"format": "1"}"#.to_owned(), "line 1, format: expected a number, found a text"),
        (r#"{"format": 1}"#.to_owned(), "line 1, the field \"id\" is missing"),
        (with("\"source\": \"a\","), "line 7, this is no JSON: the name of a field, in quotes, was expected here"),
        ("[".repeat(100_000), "line 1, this is no JSON: it is nested too deeply"),
        ("x".repeat(10 << 20), "the file has 10485760 bytes, at most 262144 are accepted"),
        (
            with(&format!("\"source\": \"{}\"", "x".repeat(2_001))),
            "line 6, source: the text is too long: at most 2000 characters are accepted",
        ),
        (long_list(301), "line 306, redirectUrls[300]: too many entries: at most 300 are accepted"),
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
        format!("line 6, redirectUrls[0]: \"{}…\" is no usable URL: it is not written as a URL", "x".repeat(80))
    );
    let error = refused(&with(&format!("\"{}\": 1", "x".repeat(100_000))));
    assert!(error.starts_with(&format!("line 6, {}…: this field is not known", "x".repeat(80))), "{error}");
}
