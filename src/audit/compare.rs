//! The URLs that the vendor's console shows, held against those of the profile: a profile may be older than the vendor's guide,
//! and an entry copied by hand may have lost its last slash.

use super::judge::near::{is_same, rank, slip};
use crate::console::labels::Title;
use crate::console::routes::App;
use crate::paste::{Address, Addresses, addresses};
use crate::words::Text;

/// What came of it; each line stands in one place only, and so does each wanted value, but where several lines differ from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// As in the profile.
    pub same: Vec<String>,
    /// Meant to be one of the profile's, and not quite it.
    pub different: Vec<Different>,
    /// In the profile only.
    pub missing: Vec<String>,
    /// Among the pasted lines only.
    pub foreign: Vec<String>,
    /// Lines without a URL.
    pub unread: Vec<String>,
}

/// A pasted line that differs from a value of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Different {
    /// As it was pasted.
    pub pasted: String,
    /// As the profile has it.
    pub wanted: String,
    /// How they differ.
    pub how: Text,
}

/// Compares the URLs of a pasted text with the URLs and origins that the profile wants of an app.
#[must_use]
pub fn compare(wanted: &[&str], pasted: &str, app: &App) -> Compared {
    let Addresses { found, unread } = addresses(pasted);
    let mut compared = Compared { unread, ..Compared::default() };
    let mut open: Vec<&str> = Vec::new();
    let mut used = vec![false; found.len()];
    for &value in wanted {
        let mut same = false;
        for (used, _) in used.iter_mut().zip(&found).filter(|(_, it)| is_same(title(value), &it.text, value)) {
            same = true;
            *used = true;
        }
        if same { compared.same.push(value.to_owned()) } else { open.push(value) }
    }
    // Of all near misses the smaller go first, so that each line is held against the value that it comes closest to.
    let near_to = open.clone();
    let near = |(line, it): (usize, &Address)| {
        let slips = near_to.iter().filter_map(move |value| Some((line, *value, slip_of(it, value, wanted, app)?)));
        slips.collect::<Vec<_>>()
    };
    let rest = found.iter().enumerate().filter(|(line, _)| !used[*line]);
    let mut slips: Vec<(usize, &str, (String, Text))> = rest.flat_map(near).collect();
    slips.sort_by_key(|(_, _, (_, how))| rank(how));
    // Each value gets a line of its own first; what is left over is a slip of one all the same, a second edition of it, say.
    for only_open in [true, false] {
        for (line, value, (pasted, how)) in &slips {
            if !used[*line] && (!only_open || open.contains(value)) {
                used[*line] = true;
                open.retain(|it| it != value);
                let (pasted, how) = (pasted.clone(), how.clone());
                compared.different.push(Different { pasted, wanted: (*value).to_owned(), how });
            }
        }
    }
    compared.different.sort_by_key(|it| wanted.iter().position(|value| *value == it.wanted));
    compared.missing = open.into_iter().map(str::to_owned).collect();
    compared.foreign = found.into_iter().zip(used).filter(|(_, used)| !used).map(|(it, _)| it.text).collect();
    compared
}

/// How a pasted URL differs from a wanted value that it was meant to be, and what of it was meant.
fn slip_of(it: &Address, value: &str, wanted: &[&str], app: &App) -> Option<(String, Text)> {
    let title = title(value);
    // A URL with a path is one: it is held against a trusted domain only if the profile wants no URL of that host.
    let path = |text: &str| text.splitn(4, '/').nth(3).is_some_and(|path| !path.is_empty());
    let host = |text: &str| text.split('/').nth(2).unwrap_or_default().to_ascii_lowercase();
    let is_url = |other: &&str| !is_origin(other) && host(other) == host(value);
    if title == Title::H5Domains && path(&it.text) && (host(&it.text) != host(value) || wanted.iter().any(is_url)) {
        return None;
    }
    let of = |text: &str| slip(title, text, value, app).map(|how| (text.to_owned(), how));
    // What was cut off at a space may belong to it.
    of(&it.text).or_else(|| of(&it.line).filter(|(_, how)| how.key == "near_space"))
}

/// The list that a value is for.
fn title(value: &str) -> Title {
    if is_origin(value) { Title::H5Domains } else { Title::RedirectUrls }
}

/// Scheme and host only, as a trusted domain is written.
fn is_origin(value: &str) -> bool {
    value.splitn(4, '/').nth(3).is_none()
}
