//! Near misses: an entry that was meant to be the wanted one, and what this pair differs in, in a sentence.
//!
//! Redirect URLs are matched exactly (console.md §4), so the smallest slip ends in a bare 20029. The entry itself is
//! never touched; the right one is added beside it.

mod domain;
mod letters;
mod parts;
mod path;
mod url;

use crate::console::labels::Title;
use crate::console::routes::App;
use crate::words::Text;

/// The entry that comes closest to a wanted value, and how it differs.
pub(super) fn nearest<'e>(
    title: Title,
    wanted: &str,
    entries: impl Iterator<Item = &'e String>,
    app: &App,
) -> Option<(&'e String, Text)> {
    let told = entries.filter_map(|entry| slip(title, entry, wanted, app).map(|text| (entry, text)));
    told.min_by_key(|(_, text)| rank(text))
}

/// How an entry differs from the wanted value that it was meant to be; `None` if it is another one altogether.
pub(in crate::audit) fn slip(title: Title, entry: &str, wanted: &str, app: &App) -> Option<Text> {
    let causes = match title {
        Title::H5Domains => domain::causes(entry, wanted),
        _ => url::causes(entry, wanted, app),
    }?;
    match <[Cause; 1]>::try_from(causes) {
        Ok([Cause { key, args }]) => Some(args.into_iter().fold(Text::new(key).with(entry), Text::with)),
        Err(several) if several.is_empty() => None,
        Err(_) => Some(Text::new("near_several").with(entry)),
    }
}

/// Of several near misses the one is told that needs the least to be right.
pub(in crate::audit) fn rank(text: &Text) -> usize {
    ORDER.iter().position(|key| *key == text.key).unwrap_or(ORDER.len())
}

/// Whether the console takes an entry for the wanted value: trusted domains by origin, all else exactly (console.md §4).
pub(in crate::audit) fn is_same(title: Title, entry: &str, wanted: &str) -> bool {
    match title {
        Title::H5Domains => super::same_origin(entry, wanted),
        _ => entry == wanted,
    }
}

/// All slips, the smaller first.
const ORDER: [&str; 26] = [
    "near_space",
    "near_invisible",
    "near_full_width",
    "near_backslash",
    "near_slash",
    "near_double_slash",
    "near_case",
    "near_path_case",
    "near_scheme_missing",
    "near_http",
    "near_place",
    "near_query",
    "near_query_missing",
    "near_query_differs",
    "near_port",
    "near_port_missing",
    "near_port_more",
    "near_loopback",
    "near_wildcard",
    "near_path",
    "near_alphabet",
    "near_letters",
    "near_app_id",
    "near_app_id_missing",
    "near_platform",
    "near_subdomain",
];

/// One thing that a pair differs in: the key of its sentence, and what stands in it behind the entry.
#[derive(Debug, PartialEq, Eq)]
struct Cause {
    key: &'static str,
    args: Vec<String>,
}

impl Cause {
    fn new(key: &'static str, args: &[&str]) -> Self {
        Self { key, args: args.iter().map(|&arg| arg.to_owned()).collect() }
    }
}
