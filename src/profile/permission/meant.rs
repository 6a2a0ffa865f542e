//! The permission JSON that a text was meant to be.

use super::names::{impossible, is_event, lowered};
use super::{Finding, IDENTITIES, likely, wrong};
use crate::facts::{ScopeName, names_in, quoted, scope_titled};
use crate::json::{self, Json, Kind};
use crate::paste::{Block, Mended, Named, block, mend, scopes, scopes_of};
use crate::profile::Profile;
use crate::words::Text;

/// What a text holds.
pub(super) struct Meant {
    /// Its JSON, put right.
    pub(super) json: Option<Mended>,
    /// Names, where they do not stand in a permission JSON.
    pub(super) names: Option<Vec<Named>>,
    /// Something else stands around the JSON.
    pub(super) among: bool,
    /// Why the JSON can't be put right, so that no more than names are taken from it.
    pub(super) broken: Vec<Finding>,
}

impl Meant {
    /// Reads a text.
    ///
    /// # Errors
    /// Why it is neither JSON nor names.
    pub(super) fn of(text: &str) -> Result<Self, Box<Finding>> {
        let listed = || Some(scopes(text)).filter(|names| !names.is_empty());
        let Some(block) = block(text) else {
            let names = listed().ok_or_else(|| wrong(None, Text::new("permission_nothing")))?;
            return Ok(Self { json: None, names: Some(names), among: false, broken: Vec::new() });
        };
        let Some(mended) = mend(&block.json) else {
            let (broken, names) = (stops(&block.json), in_broken(&block.json));
            return Ok(Self { json: None, names: Some(names), among: false, broken });
        };
        let parsed = json::parse(&mended.json).ok();
        let names = parsed.filter(|json| !is_permissions(json)).map(|json| scopes_of(&json));
        let names = names.filter(|names| !names.is_empty());
        // A JSON of something else may stand beside names, and so may a second one, or names, beside a permission JSON.
        let names = names.or_else(|| listed().filter(|_| !has_fields(&mended.json)));
        let names = names.or_else(|| Some(beside(text, &block, &mended)).filter(|names| !names.is_empty()));
        Ok(Self { json: Some(mended), names, among: block.among, broken: Vec::new() })
    }
}

/// All names, where a text holds more of them than its first JSON.
fn beside(text: &str, block: &Block, mended: &Mended) -> Vec<Named> {
    let Some((before, after)) = text.split_once(block.json.trim()).filter(|_| block.among) else { return Vec::new() };
    let mut all = json::parse(&mended.json).map(|json| scopes_of(&json)).unwrap_or_default();
    let count = all.len();
    let lines = before.matches('\n').count() + block.json.trim().matches('\n').count();
    for (piece, line) in [(before, 0), (after, lines)] {
        for it in scopes(piece) {
            // A sentence that names a scope of the JSON without whose it is tells nothing more.
            if !all
                .iter()
                .any(|known| known.name == it.name && (it.identity.is_none() || it.identity == known.identity))
            {
                all.push(Named { line: it.line + line, ..it });
            }
        }
    }
    if all.len() > count { all } else { Vec::new() }
}

/// Where a text ceases to be JSON, and which sign stands there.
fn stops(text: &str) -> Vec<Finding> {
    let Some(at) = json::parse(text).err() else { return vec![wrong(None, Text::new("permission_nothing"))] };
    let sign = at.sign.map(|sign| {
        let told = Text::new("fault_stops").with(at.column.to_string()).with(quoted(&sign.to_string()));
        wrong(Some(at.line), told)
    });
    std::iter::once(wrong(Some(at.line), Text::new(at.what))).chain(sign).collect()
}

/// The names in JSON that can't be put right. Which list a name stands in is told by the field before it.
fn in_broken(text: &str) -> Vec<Named> {
    let mut parted = text.to_owned();
    for name in IDENTITIES {
        for (opened, closed) in [('"', '"'), ('\'', '\''), ('“', '”')] {
            parted = parted.replace(&format!("{opened}{name}{closed}"), &format!("\n{name}\n"));
        }
    }
    let mut names = scopes(&parted);
    for it in &mut names {
        it.line = text.lines().position(|line| line.contains(&it.name)).unwrap_or_default() + 1;
    }
    names
}

/// It has the form of a permission JSON, or nearly.
fn is_permissions(json: &Json<'_>) -> bool {
    let is_object = |json: &Json<'_>| matches!(json.kind, Kind::Object(_));
    let lists = |json: &Json<'_>| IDENTITIES.iter().any(|name| json.get(name).is_some());
    json.get("scopes").map_or_else(|| lists(json), is_object)
}

fn has_fields(text: &str) -> bool {
    json::parse(text).is_ok_and(|json| is_permissions(&json))
}

/// Whether the console takes it as it is.
pub(super) fn is_whole(text: &str) -> bool {
    json::parse(text).is_ok_and(|json| {
        let is_list = |name: &&str| {
            let list = json.get("scopes").and_then(|scopes| scopes.get(name));
            let good = |one: &Json<'_>| one.text().is_some_and(|name| impossible(name).is_none());
            list.is_some_and(|list| matches!(list.kind, Kind::List(_)) && list.list().iter().all(good))
        };
        IDENTITIES.iter().all(is_list)
    })
}

/// The names of both lists, tenant first.
pub(super) type Lists = [Vec<String>; 2];

/// The lists of a permission JSON, with or without what should stand around them; `None` where they hold anything else.
pub(super) fn lists(text: &str) -> Option<Lists> {
    let json = json::parse(text).ok().filter(is_permissions)?;
    let scopes = json.get("scopes").unwrap_or(&json);
    // What stands under another name would be lost.
    let Kind::Object(members) = &scopes.kind else { return None };
    if members.iter().any(|(name, _)| !IDENTITIES.contains(&name.as_ref())) {
        return None;
    }
    let [tenant, user] = IDENTITIES.map(|name| match scopes.get(name).map(|list| &list.kind) {
        None | Some(Kind::Null) => Some(Vec::new()),
        Some(Kind::List(all)) => all.iter().map(of_one).collect::<Option<Vec<_>>>().map(|all| all.concat()),
        Some(Kind::Text(_)) => scopes.get(name).and_then(of_one),
        Some(_) => None,
    });
    Some([tenant?, user?])
}

/// The names that one element of a list was meant to be; `None` where it is something that would be lost.
fn of_one(one: &Json<'_>) -> Option<Vec<String>> {
    let names = match &one.kind {
        Kind::Null => return Some(Vec::new()),
        Kind::Object(_) => scopes_of(one).into_iter().map(|it| it.name).collect(),
        _ => meant(one.text()?),
    };
    // What can't be a scope at all is told, and not wanted in the list.
    let nothing =
        one.text().is_some_and(|text| text.trim().is_empty() || is_event(text.trim()) || text.contains("://"));
    (nothing || !names.is_empty()).then_some(names)
}

/// The name itself, or those that a text in its place was meant to be.
fn meant(name: &str) -> Vec<String> {
    match impossible(name) {
        Some(_) if scope_titled(name).is_some() => scope_titled(name).map(str::to_owned).into_iter().collect(),
        Some(_) => names_in(name).iter().map(|name| lowered(name)).collect(),
        None => vec![name.to_owned()],
    }
}

/// Names by identity. Where that is not told, a name goes where the profile needs it, else to the app itself.
pub(super) fn by_identity(names: &[Named], profile: &Profile) -> Lists {
    let rules = [&profile.scopes.tenant, &profile.scopes.user];
    let mut lists: Lists = [Vec::new(), Vec::new()];
    for it in names {
        let wanted = || rules.iter().position(|rules| rules.wanted().any(|name: &ScopeName| name.as_str() == it.name));
        let told = it.identity.and_then(|identity| IDENTITIES.iter().position(|one| *one == identity));
        let likely = || IDENTITIES.iter().position(|one| *one == likely(&it.name));
        let list = &mut lists[told.or_else(wanted).or_else(likely).unwrap_or_default()];
        if !list.contains(&it.name) {
            list.push(it.name.clone());
        }
    }
    lists
}

/// As the console takes it.
pub(super) fn written(lists: &Lists) -> String {
    let list = |names: &[String]| {
        let rows: Vec<String> =
            names.iter().map(|name| ["      ", &serde_json::to_string(name).unwrap_or_default()].concat()).collect();
        if rows.is_empty() { "[]".to_owned() } else { format!("[\n{}\n    ]", rows.join(",\n")) }
    };
    let [tenant, user] = [&lists[0], &lists[1]].map(|names| list(names));
    format!("{{\n  \"scopes\": {{\n    \"tenant\": {tenant},\n    \"user\": {user}\n  }}\n}}\n")
}
