//! Near misses: an entry that was meant to be the wanted one, and what is wrong with it in a sentence.
//!
//! Redirect URLs are matched exactly (console.md §4), so the smallest slip ends in a bare 20029. The entry itself is
//! never touched; the right one is added beside it.

use crate::console::labels::Title;
use crate::console::routes::App;
use crate::words::Text;

/// The entry that comes closest to a wanted value, and how it differs.
pub(in crate::audit) fn nearest<'e>(
    title: Title,
    wanted: &str,
    entries: impl Iterator<Item = &'e String>,
    app: &App,
) -> Option<(&'e String, Text)> {
    let told = entries.filter_map(|entry| {
        let slip = if title == Title::H5Domains { domain(entry, wanted) } else { url(entry, wanted, app) };
        slip.map(|key| (entry, Text::new(key).with(entry.clone())))
    });
    told.min_by_key(|(_, text)| ORDER.iter().position(|key| *key == text.key))
}

/// All slips, the smaller first: of several near misses the one is told that needs the least to be right.
const ORDER: [&str; 10] = [
    "near_space",
    "near_slash",
    "near_case",
    "near_http",
    "near_query",
    "near_path",
    "near_subdomain",
    "near_app_id",
    "near_platform",
    "near_several",
];

/// Puts one kind of slip right.
type Mend = fn(&str, &App) -> String;

fn url(entry: &str, wanted: &str, app: &App) -> Option<&'static str> {
    let trimmed = without_space(entry);
    if trimmed == wanted {
        return Some("near_space");
    }
    let slips: [(&str, Mend); 6] = [
        ("near_slash", |url, _| url.trim_end_matches('/').to_owned()),
        ("near_case", |url, _| lower_host(url)),
        ("near_http", |url, _| https(url)),
        ("near_query", |url, _| url.split(['?', '#']).next().unwrap_or_default().to_owned()),
        ("near_app_id", |url, app| with_app_id(url, app.id.as_str())),
        ("near_platform", |url, _| url.replace("/lark/", "/feishu/")),
    ];
    // Both sides are put right in the same way: a slash too few is as wrong as one too many.
    let alone = slips.iter().find(|(_, mend)| mend(&trimmed, app) == mend(wanted, app));
    if let Some((key, _)) = alone {
        return Some(key);
    }
    let mended = |url: &str| slips.iter().fold(url.to_owned(), |url, (_, mend)| mend(&url, app));
    (mended(&trimmed) == mended(wanted)).then_some("near_several")
}

fn domain(entry: &str, wanted: &str) -> Option<&'static str> {
    let entry = without_space(entry).to_ascii_lowercase();
    let (scheme, host) = entry.split_once("://").unwrap_or(("https", &entry));
    let wanted_host = wanted.split_once("://").map_or(wanted, |(_, host)| host);
    let (name, path) = host.split_at(host.find(['/', '?', '#']).unwrap_or(host.len()));
    if name == wanted_host && path.len() > 1 {
        return Some("near_path");
    }
    if name == wanted_host && !wanted.starts_with(&[scheme, "://"].concat()) {
        return Some("near_http");
    }
    // Only the same host is trusted, not those above or below it.
    let related = name.ends_with(&[".", wanted_host].concat()) || wanted_host.ends_with(&[".", name].concat());
    (related && name.contains('.')).then_some("near_subdomain")
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}')).collect()
}

fn https(url: &str) -> String {
    url.strip_prefix("http://").map_or_else(|| url.to_owned(), |rest| ["https://", rest].concat())
}

/// Scheme and host in lower case; a path may be written in either.
fn lower_host(url: &str) -> String {
    let after = url.find("://").map_or(0, |at| at + 3);
    let end = url[after..].find('/').map_or(url.len(), |at| after + at);
    [&url[..end].to_ascii_lowercase(), &url[end..]].concat()
}

/// With every App ID, and every place that one was forgotten to be put into, replaced by this app's.
fn with_app_id(url: &str, id: &str) -> String {
    let is_id =
        |part: &str| part.starts_with("cli_") || matches!(part, "{appId}" | "{app_id}" | "{APP_ID}" | "%7BappId%7D");
    url.split('/').map(|part| if is_id(part) { id } else { part }).collect::<Vec<_>>().join("/")
}
