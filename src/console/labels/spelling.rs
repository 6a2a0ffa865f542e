//! When two spellings are the same label.

/// What stands in brackets behind the name of a field and is no part of it.
const MARKS: &[&str] = &["必填", "选填", "可选", "required", "optional"];
/// The same without brackets, where a tag stands within a title. "Required" alone may be a complaint.
const TAGS: &[&str] = &["选填", "可选", "optional"];

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

/// A label without what may differ: white space, case, full-width punctuation, a leading required mark, a colon, a
/// question mark or a counter at its end.
#[must_use]
pub fn plain(label: &str) -> String {
    let mut out: String = label.chars().filter(|c| !is_blank(*c)).map(folded).collect();
    loop {
        let before = out.len();
        // A mark that explains, as "(?)", stands as a mere sign where it is drawn with one.
        out.truncate(out.trim_end_matches([':', '*', '?', 'ⓘ', 'ℹ']).len());
        if let Some(name) = without_counter(&out) {
            out.truncate(name);
        }
        if let Some(open) = out.strip_suffix(')').and_then(|inside| inside.rfind('(')) {
            let inside = &out[open + 1..out.len() - 1];
            let counts = inside.bytes().all(|b| b.is_ascii_digit() || b == b'/');
            if open > 0 && !inside.is_empty() && (counts || MARKS.contains(&inside)) {
                out.truncate(open);
            }
        }
        if let Some(name) = TAGS.iter().find_map(|tag| out.strip_suffix(tag)).filter(|name| !name.is_empty()) {
            out.truncate(name.len());
        }
        if out.len() == before {
            break;
        }
    }
    out.trim_start_matches('*').to_owned()
}

/// Whether a text only says whether something must be there.
#[must_use]
pub fn is_tag(text: &str) -> bool {
    MARKS.contains(&plain(text).as_str())
}

/// Where a counter such as "0/32" begins behind a name.
fn without_counter(label: &str) -> Option<usize> {
    let name = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/').len();
    let (count, limit) = label[name..].split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (name > 0 && digits(count) && digits(limit)).then_some(name)
}

/// A text of a page, to be compared with the names of the tables. Nearly all differ from nearly all names in their first
/// characters, and every text of a page is compared: only what begins alike is made plain.
pub(super) struct Label<'a> {
    text: &'a str,
    first: u8,
}

impl<'a> Label<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let first = letters(text).next().unwrap_or_default();
        Self { text, first: first.encode_utf8(&mut [0; 4]).as_bytes()[0] }
    }

    /// Whether it begins like a name of a table, by what [`firsts`] says of the table.
    pub(super) fn begins(&self, firsts: &[bool; 256]) -> bool {
        firsts[usize::from(self.first)]
    }

    /// Whether it spells a name.
    pub(super) fn spells(&self, name: &str) -> bool {
        let plain_name = || name.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_lowercase());
        let begins = || {
            let mut letters = letters(self.text);
            plain_name().all(|c| letters.next() == Some(c))
        };
        first_of(name) == self.first && begins() && plain_name().eq(plain(self.text).chars())
    }
}

/// The bytes that the names of a table begin with.
pub(super) const fn firsts<T>(table: &[(T, &[&str])]) -> [bool; 256] {
    let mut firsts = [false; 256];
    let mut row = 0;
    while row < table.len() {
        let names = table[row].1;
        let mut at = 0;
        while at < names.len() {
            firsts[first_of(names[at]) as usize] = true;
            at += 1;
        }
        row += 1;
    }
    firsts
}

const fn first_of(name: &str) -> u8 {
    name.as_bytes()[0].to_ascii_lowercase()
}

/// What a label begins with once it is plain, and possibly more at its end.
fn letters(label: &str) -> impl Iterator<Item = char> {
    label.chars().filter(|c| !is_blank(*c)).map(folded).skip_while(|c| *c == '*')
}
