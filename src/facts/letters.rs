//! Letters that are not what they seem.

/// Whether a character can't be seen: control characters, what turns the direction of a text, and what has no width: with them a text can be another than
/// the one that is seen.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A text as a report may hold it: on one line, with nothing in it that can't be seen.
#[must_use]
pub fn visible(text: &str) -> String {
    let shown = |c: char| match c {
        c if c.is_control() => ' ',
        c if is_unseen(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    text.chars().map(shown).collect()
}

/// JSON in which what can't be seen is written as the number that it is. Programs read the same from it.
#[must_use]
pub fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() || !is_unseen(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let digits = [12, 8, 4, 0].map(|shift| char::from_digit(u32::from(*unit) >> shift & 15, 16));
                out.extend(['\\', 'u'].into_iter().chain(digits.into_iter().flatten()));
            }
        }
    }
    out
}

/// The sign that was meant, where a Chinese or Japanese keyboard made a wide one.
#[must_use]
pub fn half_width(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        '。' => Some('.'),
        '、' => Some(','),
        _ => None,
    }
}

/// A piece of a refused file as an error may quote it: short, and with nothing unseen.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == 80 {
            out.push('…');
            break;
        }
        out.push(if is_unseen(c) { char::REPLACEMENT_CHARACTER } else { c });
    }
    out
}
