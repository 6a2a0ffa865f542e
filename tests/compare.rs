//! Pasted URLs against those of a profile.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::audit::compare::{Compared, compare};
use larkspur::console::routes::App;
use larkspur::facts::AppId;
use larkspur::profile::{Doubt, Profile, doubts};
use larkspur::words::Text;
use proptest::prelude::*;

const WANTED: [&str; 3] =
    ["https://a.example/core/callback/", "https://b.example/oauth/cli_a1/login", "https://trusted.example"];

fn app() -> App {
    App { host: "open.feishu.cn".to_owned(), id: AppId::try_from("cli_a1".to_owned()).unwrap() }
}

fn keys(compared: &Compared) -> Vec<(&str, &str)> {
    compared.different.iter().map(|it| (it.pasted.as_str(), it.how.key.as_str())).collect()
}

#[test]
fn what_is_pasted_as_the_profile_has_it_is_the_same_whatever_stands_around_it() {
    let pasted = "  - \"https://a.example/core/callback/\",\r\n\n* https://b.example/oauth/cli_a1/login;\n`https://trusted.example`";
    let compared = compare(&WANTED, pasted, &app());
    assert_eq!(compared, Compared { same: WANTED.map(str::to_owned).to_vec(), ..Compared::default() });
}

#[test]
fn a_near_miss_is_told_with_how_it_differs() {
    let pasted = "https://a.example/core/callback\nhttps://b.example/oauth/cli_zz9/login\nhttps://trusted.example/path";
    let compared = compare(&WANTED, pasted, &app());
    let expected = [
        ("https://a.example/core/callback", "near_slash"),
        ("https://b.example/oauth/cli_zz9/login", "near_app_id"),
        ("https://trusted.example/path", "near_path"),
    ];
    assert_eq!(keys(&compared), expected);
    assert_eq!(compared.different[0].wanted, WANTED[0]);
    assert!(compared.missing.is_empty() && compared.foreign.is_empty());
}

#[test]
fn what_only_one_side_has_is_told() {
    let compared = compare(&WANTED, "https://a.example/core/callback/\nhttps://c.example/x", &app());
    assert_eq!(compared.missing, WANTED[1..]);
    assert_eq!(compared.foreign, ["https://c.example/x"]);
}

const BUILT_IN: [&str; 6] = [
    "https://ailink.gts.work/feishu/cli_a1",
    "https://ailink.gts.work/feishu/cli_a1/workbench",
    "https://ailink.gts.work/thirdparty/feishu/cli_a1/login",
    "https://ailink.gts.work/thirdparty/feishu/cli_a1/oauth2/callback",
    "https://ailink.gts.work/feishu/cli_a1/person/inviteToGroup",
    "https://ailink.gts.work",
];

#[test]
fn a_new_page_of_the_vendor_is_foreign_and_no_trusted_domain() {
    let page = "https://ailink.gts.work/feishu/cli_a1/newpage";
    let compared = compare(&BUILT_IN, &[&BUILT_IN[..5], &[page]].concat().join("\n"), &app());
    assert_eq!(compared.same, BUILT_IN[..5]);
    assert_eq!((compared.foreign, compared.missing), (vec![page.to_owned()], vec![BUILT_IN[5].to_owned()]));
    assert_eq!(compared.different, []);
    for other in ["https://x.gts.work/page", "https://ailink.gts.work/?a=b", "https://ailink.gts.work:8443/new"] {
        assert_eq!(
            compare(&BUILT_IN, other, &app()).foreign.len() + compare(&BUILT_IN, other, &app()).same.len(),
            1,
            "{other}"
        );
    }
}

#[test]
fn a_trusted_domain_is_the_same_here_as_in_the_checklist() {
    for same in ["https://ailink.gts.work/", "ailink.gts.work", "HTTPS://AILINK.GTS.WORK", "Ailink.gts.work/"] {
        let compared = compare(&BUILT_IN, &format!("H5 可信域名：{same}"), &app());
        assert_eq!(compared.same, ["https://ailink.gts.work"], "{same}");
        assert_eq!(compared.missing, BUILT_IN[..5]);
        assert_eq!((compared.different.len(), compared.foreign.len()), (0, 0), "{same}");
    }
}

#[test]
fn each_line_is_held_against_the_value_that_it_comes_closest_to() {
    let pasted = "https://ailink.gts.work/feishu/cli_a1/workbench/\nhttps://ailink.gts.work/feishu/cli_b2\nhttp://ailink.gts.work";
    let compared = compare(&BUILT_IN, pasted, &app());
    let told: Vec<(&str, &str)> =
        compared.different.iter().map(|it| (it.wanted.as_str(), it.how.key.as_str())).collect();
    let expected = [(BUILT_IN[0], "near_app_id"), (BUILT_IN[1], "near_slash"), (BUILT_IN[5], "near_http")];
    assert_eq!(told, expected);
}

#[test]
fn a_place_for_the_app_id_is_understood_however_it_is_written() {
    for place in [
        "{appId}",
        "{app_id}",
        "${APP_ID}",
        "{{app_id}}",
        "{{ app_id }}",
        "<APP_ID>",
        "<App ID>",
        "YOUR_APP_ID",
        ":app_id",
        "%7BappId%7D",
        "cli_xxx",
        "cli_xxxxxxxxxxxxxxxx",
        "[AppID]",
    ] {
        let pasted = format!("- https://ailink.gts.work/feishu/{place}/workbench");
        let compared = compare(&BUILT_IN, &pasted, &app());
        assert_eq!(compared.different.len(), 1, "{place}: {compared:?}");
        let it = &compared.different[0];
        assert_eq!((it.wanted.as_str(), it.how.key.as_str()), (BUILT_IN[1], "near_place"), "{place}");
        assert_eq!(it.pasted, pasted[2..]);
    }
}

#[test]
fn a_url_is_found_whatever_stands_around_it() {
    let url = "https://a.example/core/callback/";
    for line in [
        "重定向 URL：https://a.example/core/callback/",
        "1. https://a.example/core/callback/",
        "1、https://a.example/core/callback/。",
        "(2) https://a.example/core/callback/;",
        "| Redirect URL | https://a.example/core/callback/ | required |",
        "|https://a.example/core/callback/|",
        "“https://a.example/core/callback/”",
        "「https://a.example/core/callback/」をご登録ください",
        "请添加https://a.example/core/callback/，然后保存。",
        "See <https://a.example/core/callback/>.",
        "[callback](https://a.example/core/callback/)",
        "[https://a.example/core/callback/](https://a.example/core/callback/)",
        "\"redirectUrls\": [\"https://a.example/core/callback/\"],",
        "redirect_url=https://a.example/core/callback/",
        "<a href=\"https://a.example/core/callback/\">https://a.example/core/callback/</a><br>",
        "**https://a.example/core/callback/**",
        "`https://a.example/core/callback/`",
        "\u{feff}https://a.example/core/callback/",
        "> https://a.example/core/callback/",
        "  3 | https://a.example/core/callback/",
        "• Callback: https://a.example/core/callback/ (production)",
    ] {
        let line = line.trim_start_matches('\u{feff}');
        let compared = compare(&[url], line, &app());
        assert_eq!(compared, Compared { same: vec![url.to_owned()], ..Compared::default() }, "{line}");
    }
    let two = "https://a.example/core/callback/, https://c.example/x；https://d.example/y https://e.example/z";
    let compared = compare(&[url], two, &app());
    assert_eq!(compared.same, [url]);
    assert_eq!(compared.foreign, ["https://c.example/x", "https://d.example/y", "https://e.example/z"]);
}

#[test]
fn hosts_without_a_scheme_are_found_and_shown_as_they_stand() {
    let foreign = |text: &str| compare(&WANTED, text, &app()).foreign;
    assert_eq!(foreign("*.gts.work"), ["*.gts.work"]);
    assert_eq!(foreign("* *.gts.work"), ["*.gts.work"]);
    assert_eq!(foreign("域名：x.example.com:8443、10.4.143.108"), ["x.example.com:8443", "10.4.143.108"]);
    assert_eq!(foreign("localhost:3000/callback"), ["localhost:3000/callback"]);
    for none in
        ["see config.json", "e.g. this", "im.message.receive_v1", "contact:user.base:readonly", "Version 1.2.3", ""]
    {
        assert_eq!(foreign(none), [""; 0], "{none}");
    }
    assert_eq!(compare(&WANTED, "Redirect URLs\n\n- trusted.example", &app()).unread, ["Redirect URLs"]);
}

#[test]
fn a_url_is_found_in_codings_and_with_a_broken_beginning() {
    let same = ["\"https:\\/\\/a.example\\/core\\/callback\\/\"", "https%3A%2F%2Fa.example%2Fcore%2Fcallback%2F"];
    for coded in same {
        assert_eq!(compare(&WANTED, coded, &app()).same, [WANTED[0]], "{coded}");
    }
    for (broken, key) in [
        ("https:/a.example/core/callback/", "near_scheme_missing"),
        ("https//a.example/core/callback/", "near_scheme_missing"),
        ("htps://a.example/core/callback/", "near_http"),
        ("htttps://a.example/core/callback/", "near_http"),
    ] {
        assert_eq!(keys(&compare(&WANTED[..1], broken, &app())), [(broken, key)]);
    }
    let shouted = "https://b.example/oauth/CLI_A1/login";
    assert_eq!(keys(&compare(&WANTED[1..2], shouted, &app())), [(shouted, "near_path_case")]);
}

#[test]
fn a_space_within_a_url_is_told() {
    for pasted in [
        "https://a.example/ core/callback/",
        "1. https://a.example/core/ callback/",
        "https://a.example /core/callback/",
    ] {
        assert_eq!(keys(&compare(&WANTED[..1], pasted, &app()))[0].1, "near_space", "{pasted}");
    }
    assert_eq!(keys(&compare(&WANTED[..1], "https：//a.example/core/callback/", &app()))[0].1, "near_full_width");
    assert_eq!(keys(&compare(&WANTED[..1], "https://a.example/core/call\u{200b}back/", &app()))[0].1, "near_invisible");
    assert_eq!(keys(&compare(&WANTED[..1], "//a.example/core/callback/", &app()))[0].1, "near_scheme_missing");
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(pasted in r"[ -~\n\u{ff01}-\u{ff5e}。、「」\u{200b}é{}<>\[\]]{0,60}") {
        let compared = compare(&WANTED, &pasted, &app());
        prop_assert_eq!(told(&compared), WANTED);
    }

    #[test]
    fn every_wanted_value_is_told_once(pasted in r"((https?://)?([ab]|trusted)\.example(:80)?(/core)?(/callback)?/?[\n ,|。]){0,8}") {
        let compared = compare(&WANTED, &pasted, &app());
        prop_assert_eq!(told(&compared), WANTED);
        let mut lines: Vec<&str> = compared.different.iter().map(|it| it.pasted.as_str()).collect();
        lines.extend(compared.foreign.iter().map(String::as_str));
        let count = lines.len();
        lines.sort_unstable();
        lines.dedup();
        prop_assert_eq!(lines.len(), count);
    }
}

/// The wanted values that anything is said of: what is the same, or missing, differs from none; several lines may miss one.
fn told(compared: &Compared) -> Vec<&str> {
    let mut different: Vec<&str> = compared.different.iter().map(|it| it.wanted.as_str()).collect();
    different.dedup();
    let mut all: Vec<&str> = compared.same.iter().chain(&compared.missing).map(String::as_str).collect();
    all.extend(different);
    all.sort_unstable();
    all
}

#[test]
fn hosts_beyond_those_allowed_are_told_and_a_star_stands_for_what_is_below() {
    let text = r#"{"format": 1, "id": "x", "name": {"en": "X"}, "platform": "feishu",
      "parameters": [{"id": "host", "kind": "host", "label": {"en": "Host"}, "example": "a.example"}],
      "redirectUrls": ["https://sso.corp.example/", "https://corp.example/", "https://{host}/x", "https://notcorp.example/"]}"#;
    let profile = Profile::parse(text).unwrap();
    let beyond = |allowed: &[&str], profile: &Profile| {
        profile.hosts_beyond(&allowed.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(beyond(&["*.Corp.example"], &profile), ["corp.example", "notcorp.example"]);
    assert_eq!(beyond(&["corp.example", "*.example"], &profile), [""; 0]);
    assert_eq!(beyond(&[], &profile).len(), 3);
    let filled = profile.with_values(&[("host".to_owned(), "evil.test".to_owned())]);
    assert_eq!(beyond(&["*.example"], &filled), ["evil.test"]);
}

#[test]
fn what_is_doubtful_in_a_url_is_told() {
    let within = |url: &str| match doubts(url).as_slice() {
        [Doubt::Within(address)] => address.clone(),
        other => panic!("{url}: {other:?}"),
    };
    assert_eq!(doubts("http://a.example:8080/x"), [Doubt::PlainHttp, Doubt::Port(8080)]);
    for good in
        ["https://a.example/x/y?z=1#w", "https://a.example:443/", "https://{host}/cb", "{base}/cb", "https://a.example"]
    {
        assert_eq!(doubts(good), [], "{good}");
    }
    for url in [
        "https://a.example/?to=https://evil.example",
        "https://a.example/?to=https%3A%2F%2Fevil.example",
        "https://a.example/?to=https%253A%252F%252Fevil.example",
        "{base}/?x=1&to=https://evil.example",
        "https://a.example/https://evil.example",
    ] {
        assert_eq!(within(url), "https://evil.example", "{url}");
    }
    assert_eq!(within("https://a.example/?to=//evil.example/x"), "//evil.example/x");
}

#[test]
fn a_policy_means_https_and_the_usual_port_unless_it_says_otherwise() {
    let beyond = |url: &str, allowed: &[&str]| {
        let text = format!(
            r#"{{"format": 1, "id": "x", "name": {{"en": "X"}}, "platform": "feishu", "redirectUrls": ["{url}"]}}"#
        );
        let allowed: Vec<String> = allowed.iter().map(|one| (*one).to_owned()).collect();
        Profile::parse(&text).unwrap().hosts_beyond(&allowed).join(" ")
    };
    let own = ["a.example", "*.b.example"];
    assert_eq!(beyond("https://a.example:443/", &own), "");
    assert_eq!(beyond("http://a.example/", &own), "http://a.example");
    assert_eq!(beyond("https://a.example:8443/", &own), "a.example:8443");
    assert_eq!(beyond("http://x.b.example:80/", &own), "http://x.b.example");
    assert_eq!(beyond("https://a.example/?to=https%3A%2F%2Fevil.example%2Fx", &own), "evil.example");
    assert_eq!(beyond("https://a.example/?to=https://x.b.example", &own), "");
    assert_eq!(beyond("http://a.example:8080/", &["http://A.example:8080"]), "");
    assert_eq!(beyond("http://x.b.example:8080/", &["http://*.b.example:8080"]), "");
    assert_eq!(beyond("https://a.example/", &["http://a.example", "a.example:8080"]), "a.example");
}

#[test]
fn no_url_carries_a_parameter_named_after_a_secret() {
    for name in [
        "app_secret",
        "access_token",
        "encrypt-key",
        "ENCRYPTKEY",
        "id%5Ftoken",
        "x?to=https%3A%2F%2Fb.example%3Fapi_key",
    ] {
        let text = format!(
            r#"{{"format": 1, "id": "x", "name": {{"en": "X"}}, "platform": "feishu", "redirectUrls": ["https://a.example/?{name}=abc"]}}"#
        );
        let error = Profile::parse(&text).map(|profile| profile.id).unwrap_err();
        assert!(format!("{error:?}").contains("refused_url_secret"), "{name}: {error:?}");
    }
    for name in ["token_type", "state", "secrets_of"] {
        let text = format!(
            r#"{{"format": 1, "id": "x", "name": {{"en": "X"}}, "platform": "feishu", "redirectUrls": ["https://a.example/?{name}=abc"]}}"#
        );
        assert_eq!(Profile::parse(&text).map(|profile| profile.redirect_urls.len()).ok(), Some(1), "{name}");
    }
}

#[test]
fn cells_bold_words_and_sentences_without_spaces_are_no_part_of_a_url() {
    let url = "https://b.example/oauth/cli_a1/login";
    for pasted in [
        "Redirect URL\thttps://b.example/oauth/cli_a1/login\trequired",
        "**https://b.example/oauth/cli_a1/login**",
        "_https://b.example/oauth/cli_a1/login_",
        "请配置https://b.example/oauth/cli_a1/login和其他地址",
        "https://b.example/oauth/cli_a1/loginを追加します",
    ] {
        assert_eq!(compare(&[url], pasted, &app()).same, [url], "{pasted}");
    }
    assert_eq!(compare(&["https://trusted.example"], "域名为https://trusted.example两端", &app()).same.len(), 1);
    // A letter of another alphabet that looks like one of ours is no end.
    let alike = "https://b.examplе/oauth/cli_a1/login";
    assert_eq!(keys(&compare(&[url], alike, &app())), [(alike, "near_alphabet")]);
}

#[test]
fn a_place_at_the_end_of_a_url_is_shown_whole() {
    for place in ["<app_id>", "__APP_ID__", "cli_****", "{{ app_id }}", "您的AppID", "[appId]"] {
        let pasted = format!("| Homepage | `https://b.example/oauth/{place}` |");
        let compared = compare(&["https://b.example/oauth/cli_a1"], &pasted, &app());
        assert_eq!(keys(&compared), [(format!("https://b.example/oauth/{place}").as_str(), "near_place")]);
    }
}

#[test]
fn each_of_several_lines_that_miss_one_value_is_told() {
    let pasted = "http://trusted.example\nhttps://a.example/core/callback\nhttps://a.example/Core/callback/";
    let compared = compare(&WANTED, pasted, &app());
    let expected = [
        ("https://a.example/core/callback", "near_slash"),
        ("https://a.example/Core/callback/", "near_path_case"),
        ("http://trusted.example", "near_http"),
    ];
    assert_eq!(keys(&compared), expected);
    assert_eq!(compared.missing, WANTED[1..2]);
}

#[test]
fn slips_of_the_keyboard_are_shown_whole_and_told() {
    let url = "https://b.example/oauth/cli_a1/login";
    for (pasted, key) in [
        ("https://b.example\\oauth\\cli_a1\\login", "near_backslash"),
        ("https:\\\\b.example/oauth/cli_a1/login", "near_backslash"),
        ("https://b。example/oauth/cli_a1/login", "near_full_width"),
        ("https://b.example/oauth/【App ID】/login", "near_place"),
        ("https://b.example/oauth/#{app_id}/login", "near_place"),
        ("https://b.example/oauth/＜APP_ID＞/login", "near_place"),
    ] {
        assert_eq!(keys(&compare(&[url], pasted, &app())), [(pasted, key)]);
    }
    let alike = "https://trustеd.example";
    let told = compare(&WANTED[2..], alike, &app());
    assert_eq!(keys(&told), [(alike, "near_alphabet")]);
    assert_eq!(told.different[0].how, Text::new("near_alphabet").with(alike).with("е").with("0435"));
    assert_eq!(keys(&compare(&WANTED[2..], "//trusted.example", &app()))[0].1, "near_scheme_missing");
    assert_eq!(keys(&compare(&WANTED[2..], "https://trusted.example?", &app()))[0].1, "near_query");
}

#[test]
fn urls_behind_an_arrow_or_the_end_of_a_line_in_a_string_are_two() {
    for pasted in [
        "https://a.example/core/callback/->https://b.example/oauth/cli_a1/login",
        "\"https://a.example/core/callback/\\nhttps://b.example/oauth/cli_a1/login\\n\"",
    ] {
        let compared = compare(&WANTED[..2], pasted, &app());
        assert_eq!(
            compared,
            Compared { same: WANTED[..2].iter().map(ToString::to_string).collect(), ..Compared::default() }
        );
    }
}
