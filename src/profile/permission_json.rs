//! A permission JSON, as the console's batch import takes it, checked before it is imported: the console itself says of a
//! wrong one no more than that some permission does not exist.

use super::text::quoted;
use super::{MAX_BYTES, MAX_SCOPES, Profile, ScopeRules};
use crate::json::{self, Json, Kind};
use crate::words::Text;

/// What is to be said of a permission JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its line, from 1; none if it concerns the whole.
    pub line: Option<usize>,
    /// The import would fail, or would do other than is meant. The rest is to be known only.
    pub wrong: bool,
    /// What it is, for the admin.
    pub text: Text,
}

/// Checks a permission JSON against a profile and, where it is known, the list of all scopes that there are.
#[must_use]
pub fn check_permissions(text: &str, profile: &Profile, all: Option<&[String]>) -> Vec<Finding> {
    if text.len() > MAX_BYTES {
        return vec![wrong(None, Text::new("permission_too_large"))];
    }
    let json = match json::parse(text) {
        Ok(json) => json,
        Err(at) => return vec![wrong(Some(at.line), Text::new(at.what))],
    };
    let mut check = Check { profile, all, findings: Vec::new() };
    check.whole(&json);
    check.findings
}

struct Check<'a> {
    profile: &'a Profile,
    all: Option<&'a [String]>,
    findings: Vec<Finding>,
}

/// The two lists: scopes of the app itself, and those in the name of a user.
const IDENTITIES: [&str; 2] = ["tenant", "user"];

impl Check<'_> {
    fn whole(&mut self, json: &Json<'_>) {
        self.members(json, &["scopes"]);
        let Some(scopes) = json.get("scopes") else {
            if matches!(json.kind, Kind::Object(_)) {
                self.say(wrong(Some(json.line), Text::new("permission_field_missing").with("scopes")));
            }
            return;
        };
        if !self.members(scopes, &IDENTITIES) {
            return;
        }
        for identity in IDENTITIES {
            match scopes.get(identity) {
                Some(list) => self.list(identity, list),
                None => self.say(wrong(Some(scopes.line), Text::new("permission_field_missing").with(identity))),
            }
        }
    }

    /// Says what is no object, and which fields it should not have; tells whether it is an object.
    fn members(&mut self, json: &Json<'_>, known: &[&str]) -> bool {
        let Kind::Object(members) = &json.kind else {
            self.say(wrong(Some(json.line), Text::new("refused_not_object")));
            return false;
        };
        for (at, (name, value)) in members.iter().enumerate() {
            if !known.contains(&name.as_ref()) {
                self.say(wrong(Some(value.line), Text::new("permission_field_unknown").with(quoted(name))));
            } else if members[..at].iter().any(|(earlier, _)| earlier == name) {
                self.say(wrong(Some(value.line), Text::new("permission_field_twice").with(name.as_ref())));
            }
        }
        true
    }

    fn list(&mut self, identity: &str, list: &Json<'_>) {
        let Kind::List(elements) = &list.kind else {
            return self.say(wrong(Some(list.line), Text::new("permission_no_list").with(identity)));
        };
        if elements.len() > MAX_SCOPES {
            return self.say(wrong(Some(list.line), Text::new("permission_too_large")));
        }
        let mut seen: Vec<&str> = Vec::new();
        for element in elements {
            let Some(name) = element.text() else {
                self.say(wrong(Some(element.line), Text::new("permission_no_name")));
                continue;
            };
            if seen.contains(&name) {
                self.say(wrong(Some(element.line), Text::new("refused_twice").with(quoted(name))));
            } else {
                self.name(identity, name, element.line);
            }
            seen.push(name);
        }
        let missing: Vec<&str> = self
            .rules(identity)
            .required
            .iter()
            .map(|wish| wish.name.as_str())
            .filter(|it| !seen.contains(it))
            .collect();
        if !missing.is_empty() {
            let text = Text::new("permission_missing").with(identity).with(missing.join(", "));
            self.say(Finding { line: None, wrong: false, text });
        }
    }

    fn name(&mut self, identity: &str, name: &str, line: usize) {
        let (own, others) = (self.rules(identity), self.rules(other(identity)));
        let shown = quoted(name);
        if own.forbidden.iter().any(|wish| wish.name.as_str() == name) {
            return self.say(wrong(Some(line), Text::new("permission_forbidden").with(shown)));
        }
        if own.wanted().any(|wanted| wanted.as_str() == name) {
            return;
        }
        if others.wanted().any(|wanted| wanted.as_str() == name) {
            let text = Text::new("permission_other_identity").with(shown).with(other(identity)).with(identity);
            return self.say(wrong(Some(line), text));
        }
        if self.all.is_some_and(|all| all.iter().any(|known| known == name)) {
            return self.say(Finding {
                line: Some(line),
                wrong: false,
                text: Text::new("permission_beyond").with(shown),
            });
        }
        let of_profile = own.wanted().chain(others.wanted()).map(super::ScopeName::as_str);
        let known = of_profile.chain(self.all.unwrap_or_default().iter().map(String::as_str));
        let meant = nearest(name, known);
        let finding = match (meant, self.all) {
            (Some(meant), _) => wrong(Some(line), Text::new("permission_meant").with(shown).with(meant)),
            (None, Some(_)) => wrong(Some(line), Text::new("permission_unknown").with(shown)),
            (None, None) => {
                Finding { line: Some(line), wrong: false, text: Text::new("permission_beyond").with(shown) }
            }
        };
        self.say(finding);
    }

    fn rules(&self, identity: &str) -> &ScopeRules {
        if identity == "tenant" { &self.profile.scopes.tenant } else { &self.profile.scopes.user }
    }

    fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }
}

fn wrong(line: Option<usize>, text: Text) -> Finding {
    Finding { line, wrong: true, text }
}

fn other(identity: &str) -> &'static str {
    if identity == "tenant" { "user" } else { "tenant" }
}

/// The known name that a name was probably meant to be: at most a few letters away, and not equally near to none.
fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let limit = name.len().min(60) / 6;
    let near = known.map(|other| (distance(name, other, limit), other)).filter(|(distance, _)| *distance <= limit);
    near.min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// How many letters must be put in, taken out or changed; more than `limit` if it is more.
fn distance(one: &str, other: &str, limit: usize) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, byte) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (place, wanted) in other.iter().enumerate() {
            let changed = diagonal + usize::from(!byte.eq_ignore_ascii_case(wanted));
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}
