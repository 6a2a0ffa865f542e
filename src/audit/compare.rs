//! The URLs that the vendor's console shows, held against those of the profile: a profile may be older than the vendor's guide,
//! and an entry copied by hand may have lost its last slash.

use super::judge::near::nearest;
use crate::console::labels::Title;
use crate::console::routes::App;
use crate::profile::MAX_URLS;
use crate::words::Text;

/// Most lines that are compared; the console takes no longer list.
pub const MAX_LINES: usize = MAX_URLS;

/// What came of it; each line and each wanted value stands in one place only.
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

/// Compares pasted lines with the URLs and origins that the profile wants of an app.
#[must_use]
pub fn compare(wanted: &[&str], pasted: &str, app: &App) -> Compared {
    let mut lines: Vec<String> = Vec::new();
    for line in pasted.lines().map(bare).filter(|line| !line.is_empty()) {
        if lines.len() < MAX_LINES && !lines.iter().any(|known| known == line) {
            lines.push(line.to_owned());
        }
    }
    let mut compared = Compared::default();
    let mut open = Vec::new();
    for value in wanted {
        match lines.iter().position(|line| line == value) {
            Some(at) => compared.same.push(lines.remove(at)),
            None if compared.same.iter().any(|same| same == value) => {}
            None => open.push(*value),
        }
    }
    for value in open {
        let title = if is_origin(value) { Title::H5Domains } else { Title::RedirectUrls };
        let near = nearest(title, value, lines.iter(), app).map(|(line, how)| (line.clone(), how));
        let Some((pasted, how)) = near else {
            compared.missing.push(value.to_owned());
            continue;
        };
        lines.retain(|line| *line != pasted);
        compared.different.push(Different { pasted, wanted: value.to_owned(), how });
    }
    compared.foreign = lines;
    compared
}

/// A line without what stands around a value in lists, tables and code.
fn bare(line: &str) -> &str {
    let around = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';' | '，' | '；' | '•');
    line.trim_matches(around).trim_start_matches(['-', '*']).trim_matches(around)
}

/// Scheme and host only, as a trusted domain is written.
fn is_origin(value: &str) -> bool {
    value.splitn(4, '/').nth(3).is_none()
}
