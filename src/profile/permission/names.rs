//! Names of scopes as they are written by hand: which can be none, and which were meant to be another.

use crate::facts::{ScopeName, event_titled, names_in, quoted, scope_titled};
use crate::words::Text;

/// What is wrong with a name that no scope can have, and what to write; `None` if one might have it.
pub(super) fn impossible(name: &str) -> Option<Text> {
    let shown = quoted(name);
    if ScopeName::try_from(name.to_owned()).is_ok() {
        let low = lowered(name);
        return (low != name).then(|| Text::new("permission_name_write").with(shown).with(low));
    }
    if name.trim().is_empty() {
        return Some(Text::new("permission_name_empty"));
    }
    if let Some(titled) = scope_titled(name) {
        return Some(Text::new("permission_name_titled").with(shown).with(titled));
    }
    Some(match names_in(name).as_slice() {
        [one] => Text::new("permission_name_write").with(shown).with(one),
        [] if is_event(name) || event_titled(name).is_some() => Text::new("permission_name_event").with(shown),
        [] if name.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) => {
            Text::new("permission_name_title").with(shown)
        }
        [] => Text::new("permission_name_form").with(shown),
        several => {
            Text::new("permission_name_several").with(shown).with(["\"", &several.join("\", \""), "\""].concat())
        }
    })
}

/// In small letters, as all names are; a capital I among small letters is an l that looks so.
pub(super) fn lowered(name: &str) -> String {
    let mut before = ' ';
    let one = |c: char| {
        let low = if c == 'I' && before.is_ascii_lowercase() { 'l' } else { c.to_ascii_lowercase() };
        before = c;
        low
    };
    name.chars().map(one).collect()
}

/// `im.message.receive_v1`: the name of an event ends with its edition.
pub(in crate::profile) fn is_event(name: &str) -> bool {
    let edition = |rest: &str| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit());
    name.starts_with("card.action.trigger")
        || name.contains('.') && name.rsplit_once("_v").is_some_and(|(_, rest)| edition(rest))
}

/// Whether a name is another one but for a slip that no two real names differ by: letter case, a dot for a colon, `-` for `_`,
/// two letters swapped or doubled, or a last word that is none. Names that differ by a word or its ending are two scopes.
pub(super) fn is_slip(name: &str, meant: &str) -> bool {
    let [words, others] = [name, meant].map(words);
    let [whole, other] = [&words, &others].map(|words| words.join(":"));
    let single = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.dedup();
        letters
    };
    if whole == other || single(&whole) == single(&other) || are_swapped(&whole, &other) {
        return name != meant;
    }
    let ([rest @ .., last], [others @ .., verb]) = (words.as_slice(), others.as_slice()) else { return false };
    rest == others && VERBS.contains(&verb.as_str()) && !VERBS.contains(&last.as_str()) && distance(last, verb, 1) == 1
}

/// The words of a name, in small letters. A dot parts two of them and `_` does not: `signature.file` and `signature_file` are
/// two real names.
fn words(name: &str) -> Vec<String> {
    let low: String = name.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).map(|c| c.to_ascii_lowercase()).collect();
    low.split([':', '.']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What names end with. A last word that is nearly one of these and none of them is a slip.
const VERBS: [&str; 12] = [
    "readonly", "read", "write", "create", "update", "delete", "manage", "search", "retrieve", "download", "upload",
    "export",
];

/// Whether two letters that stand side by side are all that differs, and differ by their order.
fn are_swapped(one: &str, other: &str) -> bool {
    one.len() == other.len() && distance(one, other, 2) == 2 && strsim::osa_distance(one, other) == 1
}

/// The known name that a name comes closest to: at most a few letters away, and not equally near to none.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let limit = name.len().min(60) / 6;
    let near = known.map(|other| (distance(name, other, limit), other)).filter(|(distance, _)| *distance <= limit);
    near.min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// How many letters must be put in, taken out or changed; more than `limit` if it is more.
fn distance(one: &str, other: &str, limit: usize) -> usize {
    if one.len().abs_diff(other.len()) > limit {
        return limit + 1;
    }
    strsim::levenshtein(&one.to_ascii_lowercase(), &other.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of real scopes, as the stand-in console lists them from public lists.
    fn real_names() -> Vec<String> {
        let text = include_str!("../../../tests/console/server/scope-names.mjs");
        let (mut service, mut names) = ("", Vec::new());
        for line in text.split('`').nth(1).unwrap().lines().filter(|line| !line.trim().is_empty()) {
            let rest = match line.split_once(": ").filter(|_| !line.starts_with(' ')) {
                Some((head, rest)) => {
                    service = head;
                    rest
                }
                None => line,
            };
            names.extend(rest.split_whitespace().map(|tail| [service, ":", tail].concat()));
        }
        names
    }

    #[test]
    fn no_real_scope_is_a_slip_of_another_and_each_can_be_a_name() {
        let names = real_names();
        assert!(names.len() > 1_000, "{}", names.len());
        let service = |name: &str| name.split(':').next().unwrap_or_default().to_owned();
        let mut services: Vec<String> = names.iter().map(|name| service(name) + ":x").collect();
        services.dedup();
        // Names of two services are slips of each other only if the services are.
        for all in names.chunk_by(|one, other| service(one) == service(other)).chain([services.as_slice()]) {
            for name in all {
                assert_eq!(impossible(name), None);
                assert_eq!(all.iter().find(|other| is_slip(name, other)), None, "{name}");
            }
        }
    }
}
