//! Tables for spreadsheets, as RFC 4180 has them.

use crate::facts::is_unseen;

/// What Excel needs to take the text for UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A line for each of the lines, the heads first.
#[must_use]
pub fn table(lines: &[Vec<String>]) -> String {
    let line = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
    let lines: Vec<String> = lines.iter().map(line).chain([String::new()]).collect();
    [BYTE_ORDER_MARK, &lines.join("\r\n")].concat()
}

/// A cell: always in quotes. What a spreadsheet would take for a formula is made plain text by an apostrophe before it.
fn quoted(cell: &str) -> String {
    let first = cell.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c)).chars().next();
    let formula = first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) || cell.starts_with(['\t', '\r', '\n']);
    // Lines stay lines; nothing else that can't be seen does.
    let shown: String =
        cell.chars().map(|c| if is_unseen(c) && !c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect();
    [if formula { "\"'" } else { "\"" }, &shown.replace('"', "\"\""), "\""].concat()
}
