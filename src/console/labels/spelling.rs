//! When two spellings are the same label.

/// What stands in brackets behind the name of a field and is no part of it.
const MARKS: &[&str] = &["必填", "选填", "可选", "required", "optional"];

/// White space, to be seen or not.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A character without its case and width.
#[must_use]
pub fn folded(c: char) -> char {
    let narrow = match c {
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '、' => ',',
        _ => c,
    };
    narrow.to_ascii_lowercase()
}

/// A label without what may differ: white space, case, full-width punctuation, a leading required mark, a colon or a
/// counter at its end.
#[must_use]
pub fn plain(label: &str) -> String {
    let mut out: String = label.chars().filter(|c| !is_blank(*c)).map(folded).collect();
    loop {
        let before = out.len();
        out.truncate(out.trim_end_matches([':', '*']).len());
        if let Some(open) = out.strip_suffix(')').and_then(|inside| inside.rfind('(')) {
            let inside = &out[open + 1..out.len() - 1];
            let counts = inside.bytes().all(|b| b.is_ascii_digit() || b == b'/');
            if open > 0 && !inside.is_empty() && (counts || MARKS.contains(&inside)) {
                out.truncate(open);
            }
        }
        if out.len() == before {
            break;
        }
    }
    out.trim_start_matches('*').to_owned()
}

/// Whether a name of the tables is spelled by a plain label. Works without copying: it runs for every text of a page.
pub(super) fn spells(name: &str, plain: &str) -> bool {
    name.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_lowercase()).eq(plain.chars())
}
