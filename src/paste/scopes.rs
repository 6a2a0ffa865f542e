//! Names of scopes in a text: a list, a table, YAML, a link, the text of an error, or any JSON that holds some.

use super::address::{Address, addresses};
use super::link::{decoded, query};
use crate::facts::{MAX_SCOPES, names_in, pieces, scope_titled};
use crate::json::{Json, Kind};

/// A scope that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// `tenant` or `user`, where the text tells.
    pub identity: Option<&'static str>,
    /// Its line, from 1.
    pub line: usize,
}

/// Finds the names in a text that is no JSON.
#[must_use]
pub fn scopes(text: &str) -> Vec<Named> {
    let mut all = Vec::new();
    let mut heading: &[&'static str] = &[];
    for (index, line) in text.lines().enumerate() {
        let names = named(line);
        let mut rest = told_by_links(line);
        for name in &names {
            rest = rest.replace(name.as_str(), " ");
        }
        let told = identities(&rest);
        if names.is_empty() && !told.is_empty() {
            heading = told;
        }
        let identity = if told.is_empty() { heading } else { told };
        for name in names {
            add(&mut all, &name, identity, index + 1);
        }
    }
    all
}

/// A line with, in the place of each link, the identity that it is for: what a user signs in by is for users.
fn told_by_links(line: &str) -> String {
    let mut rest = line.to_owned();
    for Address { text, .. } in addresses(line).found {
        let sign_in = query(&text, &["redirect_uri"]).map(|_| "user".to_owned());
        rest = rest.replace(&text, &query(&text, &["token_type"]).or(sign_in).unwrap_or_default());
    }
    rest
}

/// Finds the names in JSON of any form: those of the lists, fields and objects that hold one.
#[must_use]
pub fn scopes_of(json: &Json<'_>) -> Vec<Named> {
    let mut all = Vec::new();
    walk(json, &[], &mut all);
    all
}

fn walk(json: &Json<'_>, above: &[&'static str], all: &mut Vec<Named>) {
    match &json.kind {
        Kind::Text(text) => {
            for name in named(text) {
                add(all, &name, above, json.line);
            }
        }
        Kind::List(elements) => elements.iter().for_each(|one| walk(one, above, all)),
        Kind::Object(members) => {
            // What an object says of itself: `scope_type`, `token_types`.
            let own = ["scope_type", "token_type", "token_types", "identity", "type"].into_iter().find_map(|key| {
                let told = identities(&json.get(key).map(words).unwrap_or_default());
                (!told.is_empty()).then_some(told)
            });
            for (name, value) in members {
                let told = identities(name);
                walk(value, if told.is_empty() { own.unwrap_or(above) } else { told }, all);
            }
        }
        _ => {}
    }
}

fn words(json: &Json<'_>) -> String {
    let list: Vec<&str> = json.list().iter().filter_map(Json::text).collect();
    json.text().map_or_else(|| list.join(" "), str::to_owned)
}

/// The identities that a text speaks of.
fn identities(text: &str) -> &'static [&'static str] {
    let low = text.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| low.contains(word));
    let tenant = speaks(&low, "tenant") || has(&["应用身份", "app identity", "应用权限", "アプリ権限"]);
    let user = speaks(&low, "user") || has(&["用户身份", "用户权限", "ユーザー権限"]);
    match (tenant, user) {
        (true, true) => &["tenant", "user"],
        (true, false) => &["tenant"],
        (false, true) => &["user"],
        (false, false) => &[],
    }
}

/// Whether a text speaks of an identity: `user`, `user_scopes`, "user identity", and not of a user's ID or of users at large.
fn speaks(low: &str, word: &str) -> bool {
    const OF: [&str; 12] = [
        "token",
        "scope",
        "permission",
        "identity",
        "access",
        "level",
        "and ",
        "or ",
        "身份",
        "权限",
        "トークン",
        "権限",
    ];
    low.match_indices(word).any(|(at, _)| {
        let rest = low[at + word.len()..].trim_start_matches(['_', '-', ' ', '"', '\'', '`', '*']);
        let begins = !low[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        let ends =
            rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_punctuation() || "：｜）、，,;；".contains(c));
        begins && (ends || OF.iter().any(|word| rest.starts_with(word)))
    })
}

fn add(all: &mut Vec<Named>, name: &str, identities: &[&'static str], line: usize) {
    let each = if identities.is_empty() { vec![None] } else { identities.iter().copied().map(Some).collect() };
    for identity in each {
        let known = all.iter().any(|it| it.name == name && it.identity == identity);
        if !known && all.len() < MAX_SCOPES {
            all.push(Named { name: name.to_owned(), identity, line });
        }
    }
}

/// The names of a line, or those of the scopes that it calls by their titles.
fn named(line: &str) -> Vec<String> {
    let names = in_line(line);
    if names.is_empty() { pieces(line).filter_map(scope_titled).map(str::to_owned).collect() } else { names }
}

/// The names of a line. Times, ports and the beginnings of URLs look like some.
fn in_line(line: &str) -> Vec<String> {
    let mut rest = line.to_owned();
    let mut names = Vec::new();
    for address in addresses(line).found {
        names.extend(names_in(&query(&address.text, &["q", "scope", "scopes"]).unwrap_or_default()));
        rest = rest.replace(&address.text, " ");
    }
    names.extend(names_in(&if rest.contains('%') { decoded(&rest) } else { rest }));
    let lettered = |part: &str| part.starts_with(|c: char| c.is_ascii_lowercase()) || part == "offline_access";
    names.retain(|name| name.split(':').all(lettered));
    names
}
