//! A permission JSON, as the console's batch import takes it, checked before it is imported: the console itself says of a
//! wrong one no more than that some permission does not exist.

mod meant;
mod names;

pub(super) use names::is_event;

use meant::Meant;

use super::{MAX_BYTES, Profile, ScopeRules};
use crate::facts::{Catalogue, MAX_SCOPES, ScopeName, quoted};
use crate::json::{self, Json, Kind};
use crate::paste::Named;
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
pub fn check_permissions(text: &str, profile: &Profile, all: Option<&Catalogue>) -> Vec<Finding> {
    if text.len() > MAX_BYTES {
        return vec![wrong(None, Text::new("permission_too_large"))];
    }
    let mut check = Check { profile, all, findings: Vec::new() };
    match Meant::of(text) {
        Ok(Meant { json: Some(mended), names, among, .. }) => {
            check.findings.extend(mended.faults.into_iter().map(|fault| wrong(Some(fault.line), fault.text)));
            if among {
                check.say(Finding { line: None, wrong: false, text: Text::new("permission_among") });
            }
            match (names, json::parse(&mended.json)) {
                (Some(names), _) => check.named(&names),
                (None, Ok(json)) => check.whole(&json),
                (None, Err(at)) => check.say(wrong(Some(at.line), Text::new(at.what))),
            }
        }
        Ok(Meant { names, broken, .. }) => {
            check.findings.extend(broken);
            if let Some(names) = names.filter(|names| !names.is_empty()) {
                check.named(&names);
            }
        }
        Err(finding) => check.say(*finding),
    }
    check.findings
}

/// The permission JSON that a text was meant to be, as the console takes it; `None` where the text is that, or can't be
/// made that. Scopes whose identity the text does not tell go where the profile needs them.
#[must_use]
pub fn mended_permissions(text: &str, profile: &Profile) -> Option<String> {
    let Meant { json, names, among, .. } = Meant::of(text).ok()?;
    let mended = json.unwrap_or_default();
    let names = names.filter(|names| !names.is_empty());
    let lists = names.map_or_else(|| meant::lists(&mended.json), |names| Some(meant::by_identity(&names, profile)))?;
    let changed = among || !mended.faults.is_empty() || !meant::is_whole(&mended.json);
    changed.then(|| meant::written(&lists))
}

struct Check<'a> {
    profile: &'a Profile,
    all: Option<&'a Catalogue>,
    findings: Vec<Finding>,
}

/// The two lists: scopes of the app itself, and those in the name of a user.
const IDENTITIES: [&str; 2] = ["tenant", "user"];

impl Check<'_> {
    fn whole(&mut self, json: &Json<'_>) {
        if json.get("scopes").is_none() && IDENTITIES.iter().any(|name| json.get(name).is_some()) {
            self.say(wrong(Some(json.line), Text::new("permission_no_wrapper")));
            return self.lists(json);
        }
        self.members(json, &["scopes"]);
        let Some(scopes) = json.get("scopes") else {
            if matches!(json.kind, Kind::Object(_)) {
                self.say(wrong(Some(json.line), Text::new("permission_field_missing").with("scopes")));
            }
            return;
        };
        self.lists(scopes);
    }

    fn lists(&mut self, scopes: &Json<'_>) {
        if !self.members(scopes, &IDENTITIES) {
            return;
        }
        for identity in IDENTITIES {
            match scopes.get(identity) {
                Some(list) => self.list(identity, list, scopes.get(other(identity))),
                None => self.say(wrong(Some(scopes.line), Text::new("permission_field_missing").with(identity))),
            }
        }
    }

    /// Checks names that stand in no permission JSON. Where none tells its identity, either will do.
    fn named(&mut self, names: &[Named]) {
        let told = names.iter().any(|it| it.identity.is_some());
        self.say(Finding {
            line: None,
            wrong: false,
            text: Text::new("permission_named").with(names.len().to_string()),
        });
        for it in names {
            let wants = |identity: &&str| self.rules(identity).names().any(|name| name.as_str() == it.name);
            let identity = it.identity.or_else(|| IDENTITIES.into_iter().find(wants)).unwrap_or(likely(&it.name));
            let in_both = names.iter().any(|other| other.name == it.name && other.identity != it.identity);
            if let Some((wrong, text)) = self.name(identity, &it.name, in_both) {
                self.say(Finding { line: Some(it.line), wrong, text });
            }
        }
        for identity in IDENTITIES {
            let of = |it: &&Named| !told || it.identity.is_none_or(|its| its == identity);
            let seen: Vec<&str> = names.iter().filter(of).map(|it| it.name.as_str()).collect();
            self.lacks(identity, &seen);
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

    /// Checks the list of one identity; the list of the other one tells what stands in both.
    fn list(&mut self, identity: &str, list: &Json<'_>, beside: Option<&Json<'_>>) {
        let Kind::List(elements) = &list.kind else {
            return self.say(wrong(Some(list.line), Text::new("permission_no_list").with(identity)));
        };
        if elements.len() > MAX_SCOPES {
            return self.say(wrong(Some(list.line), Text::new("permission_too_large")));
        }
        let in_both = |name: &str| beside.is_some_and(|it| it.list().iter().any(|one| one.text() == Some(name)));
        let mut seen: Vec<&str> = Vec::new();
        for element in elements {
            let Some(name) = element.text() else {
                self.say(wrong(Some(element.line), Text::new("permission_no_name")));
                continue;
            };
            if seen.contains(&name) {
                self.say(wrong(Some(element.line), Text::new("refused_twice").with(quoted(name))));
            } else if let Some((wrong, text)) = self.name(identity, name, in_both(name)) {
                self.say(Finding { line: Some(element.line), wrong, text });
            }
            seen.push(name);
        }
        self.lacks(identity, &seen);
    }

    /// Says which required scopes are not among those of a list.
    fn lacks(&mut self, identity: &str, seen: &[&str]) {
        let rules = self.rules(identity);
        let required = rules.required.iter().map(|wish| wish.name.as_str());
        let missing: Vec<&str> = required.filter(|it| !seen.contains(it)).collect();
        let mut texts = Vec::new();
        if !missing.is_empty() {
            texts.push(Text::new("permission_missing").with(identity).with(missing.join(", ")));
        }
        for group in &rules.any_of {
            let names: Vec<&str> = group.names.iter().map(ScopeName::as_str).collect();
            if !names.iter().any(|name| seen.contains(name)) {
                texts.push(Text::new("permission_missing_any").with(identity).with(names.join(", ")));
            }
        }
        self.findings.extend(texts.into_iter().map(|text| Finding { line: None, wrong: false, text }));
    }

    /// What is to be said of a name, and whether it is wrong.
    fn name(&self, identity: &str, name: &str, in_both: bool) -> Option<(bool, Text)> {
        let (own, others) = (self.rules(identity), self.rules(other(identity)));
        let told = |key: &str| Text::new(key).with(quoted(name));
        let has = |rules: &ScopeRules| rules.wanted().any(|wanted| wanted.as_str() == name);
        if let Some(text) = names::impossible(name) {
            let meant = own.wanted().map(ScopeName::as_str).find(|known| names::is_slip(name, known));
            return Some((true, meant.map_or(text, |meant| told("permission_meant").with(meant))));
        }
        if own.forbidden.iter().any(|wish| wish.name.as_str() == name) {
            return Some((true, told("permission_forbidden")));
        }
        if has(others) && !has(own) && !in_both {
            return Some((true, told("permission_other_identity").with(other(identity)).with(identity)));
        }
        // Only a user's token is refreshed.
        if likely(name) != identity && likely(name) == "user" {
            return Some((true, told("permission_not_for").with(identity).with(likely(name))));
        }
        let listed = self.all.map(|all| all.get(name));
        match listed {
            Some(Some(listed)) if listed.is_denied_to(identity) => {
                return Some((true, told("permission_not_for").with(identity).with(other(identity))));
            }
            Some(None) if has(own) || has(others) => return Some((true, told("permission_not_listed"))),
            _ => {}
        }
        if has(own) {
            return None;
        }
        if has(others) {
            return Some((false, told("permission_both").with(other(identity)).with(identity)));
        }
        if let Some(Some(_)) = listed {
            return Some((false, told("permission_beyond")));
        }
        let of_profile = || own.wanted().chain(others.wanted()).map(ScopeName::as_str);
        if let Some(meant) = of_profile().find(|known| names::is_slip(name, known)) {
            return Some((true, told("permission_meant").with(meant)));
        }
        let known = of_profile().chain(self.all.into_iter().flat_map(Catalogue::names));
        Some(match (names::nearest(name, known), self.all) {
            (Some(meant), Some(_)) => (true, told("permission_meant").with(meant)),
            (None, Some(_)) => (true, told("permission_unknown")),
            // Names of other scopes are as near: only the console could tell whether this is one.
            (Some(near), None) => (false, told("permission_near").with(near)),
            (None, None) => (false, told("permission_beyond")),
        })
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

/// Whose a scope most likely is where nothing tells: only a user's token is refreshed by `offline_access`.
pub(super) fn likely(name: &str) -> &'static str {
    if name == "offline_access" { "user" } else { "tenant" }
}

fn other(identity: &str) -> &'static str {
    if identity == "tenant" { "user" } else { "tenant" }
}
