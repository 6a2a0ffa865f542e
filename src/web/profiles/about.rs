//! A profile as the admin is shown it before it may be used: every host, every scope, the platform and the source.

use super::Offer;
use crate::profile::{AnyOf, Doubt, HostUse, Profile, Purpose, ScopeRules, ScopeWish, doubts};
use crate::web::panel::tree::Tag;
use crate::words::{Catalog, LocalText};

/// A text in the admin's language, which the catalog names under the key `language`.
pub(in crate::web) fn local<'t>(words: &Catalog, text: &'t LocalText) -> &'t str {
    let found = match words.get("language") {
        "zh-CN" => text.zh_cn.as_deref(),
        "ja" => text.ja.as_deref(),
        _ => None,
    };
    found.unwrap_or(&text.en)
}

/// Everything that matters of a profile.
pub(super) fn about(words: &Catalog, offer: &Offer) -> Vec<Tag> {
    let profile = &offer.profile;
    let facts = Tag::new("dl")
        .with("class", "facts")
        .children(fact(words, "profiles_id", &profile.id))
        .children(fact(words, "profiles_platform", profile.platform.name()))
        .children(fact(words, "profiles_source", profile.source.as_deref().unwrap_or(words.get("profiles_no_source"))));
    let mut parts = vec![facts];
    parts.extend(list(words, "profiles_hosts", profile.hosts().iter().map(|it| host(words, it)).collect()));
    let scopes = &profile.scopes;
    parts.extend(list(words, "profiles_scopes_tenant", scope_lines(words, &scopes.tenant)));
    parts.extend(list(words, "profiles_scopes_user", scope_lines(words, &scopes.user)));
    parts.extend(list(words, "profiles_parameters", parameters(words, profile)));
    parts
}

fn fact(words: &Catalog, key: &'static str, value: &str) -> [Tag; 2] {
    [Tag::text("dt", words.get(key)).key(key), Tag::text("dd", value).key(key)]
}

/// A list with its heading; where it is empty, that is said.
fn list(words: &Catalog, key: &'static str, lines: Vec<Tag>) -> [Tag; 2] {
    let title = Tag::text("h3", &words.filled(key, &[&lines.len().to_string()])).key(key);
    let body = if lines.is_empty() {
        Tag::text("p", words.get("profiles_none")).key(key).with("class", "note")
    } else {
        Tag::new("ul").key(key).with("data-list", key.trim_start_matches("profiles_")).children(lines)
    };
    [title, body]
}

fn host(words: &Catalog, it: &HostUse) -> Tag {
    let purposes: Vec<&str> = it.purposes.iter().map(|purpose| words.get(purpose_key(*purpose))).collect();
    let looks_alike = it.punycode.then(|| Tag::text("strong", words.get("profiles_punycode")).with("class", "warning"));
    Tag::new("li")
        .key(&it.host)
        .with("data-host", &it.host)
        .child(Tag::text("code", &it.host))
        .child(Tag::text("span", &purposes.join(words.get("profiles_comma"))).with("class", "note"))
        .children(looks_alike)
        .children(
            (!it.urls.is_empty())
                .then(|| Tag::new("ul").with("class", "urls").children(it.urls.iter().map(|it| url(words, it)))),
        )
}

/// A whole URL: a host alone does not tell where it leads.
fn url(words: &Catalog, it: &str) -> Tag {
    let doubtful = doubts(it);
    let warning = |(at, doubt): (usize, &Doubt)| {
        let text = match doubt {
            Doubt::PlainHttp => words.get("profiles_plain_http").to_owned(),
            Doubt::Port(port) => words.filled("profiles_port", &[&port.to_string()]),
            Doubt::Within(address) => words.filled("profiles_within", &[address]),
        };
        Tag::text("strong", &text).key(&at.to_string()).with("class", "warning")
    };
    let warnings = doubtful.iter().enumerate().map(warning);
    Tag::new("li").key(it).with("data-url", it).child(Tag::text("code", it)).children(warnings)
}

fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Redirect => "profiles_purpose_redirect",
        Purpose::TrustedDomain => "profiles_purpose_trusted",
        Purpose::Homepage => "profiles_purpose_homepage",
        Purpose::Webhook => "profiles_purpose_webhook",
        Purpose::Caller => "profiles_purpose_caller",
        Purpose::Network => "profiles_purpose_network",
    }
}

/// Forbidden scopes are not let in: they are not listed.
fn scope_lines(words: &Catalog, rules: &ScopeRules) -> Vec<Tag> {
    let line = |name: &str, key: &'static str, reason: Option<&LocalText>| {
        let need = if key.is_empty() { None } else { Some(words.get(key)) };
        let note = [need, reason.map(|reason| local(words, reason))].into_iter().flatten().collect::<Vec<_>>();
        Tag::new("li")
            .key(name)
            .with("data-scope", name)
            .child(Tag::text("code", name))
            .child(Tag::text("span", &note.join(" · ")).with("class", "note"))
    };
    let alone = |wish: &ScopeWish, key| line(wish.name.as_str(), key, wish.reason.as_ref());
    let mut lines: Vec<Tag> = rules.required.iter().map(|wish| alone(wish, "")).collect();
    lines.extend(rules.recommended.iter().map(|wish| alone(wish, "profiles_recommended")));
    lines.extend(rules.optional.iter().map(|wish| alone(wish, "profiles_optional")));
    let group = |group: &AnyOf| {
        let reason = group.reason.clone();
        group.names.iter().map(|name| line(name.as_str(), "profiles_any_of", reason.as_ref())).collect::<Vec<_>>()
    };
    lines.extend(rules.any_of.iter().flat_map(group));
    lines
}

fn parameters(words: &Catalog, profile: &Profile) -> Vec<Tag> {
    let line = |label: &str, example: &str| {
        let example = Tag::text("span", &words.filled("profiles_example", &[example])).with("class", "note");
        Tag::new("li").key(label).child(Tag::text("span", label)).child(example)
    };
    profile.parameters.iter().map(|it| line(local(words, &it.label), &it.example)).collect()
}
