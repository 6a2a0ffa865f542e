//! Texts of a profile: what people read is what is there.

use crate::words::Text;
use serde::{Deserialize, Serialize};

/// Longest text, in characters.
pub const MAX_TEXT: usize = 2_000;

/// A text that people read, in the languages of the extension. It is plain text: whatever looks like HTML in it is shown
/// as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct LocalText {
    /// English.
    pub en: String,
    /// Simplified Chinese; English where absent.
    #[cfg_attr(test, schemars(rename = "zh-CN"))]
    pub zh_cn: Option<String>,
    /// Japanese; English where absent.
    pub ja: Option<String>,
}

/// Refuses a text that is empty, too long, or holds what a reader can't see.
pub(super) fn check(text: &str) -> Result<(), Text> {
    if text.trim().is_empty() {
        return Err(Text::new("refused_empty"));
    }
    if let Some(unseen) = text.chars().find(|c| is_unseen(*c)) {
        return Err(Text::new("refused_text_unseen").with(format!("{:04X}", u32::from(unseen))));
    }
    if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
        return Err(Text::new("refused_text_long").with(MAX_TEXT.to_string()));
    }
    Ok(())
}

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
pub(super) fn quoted(text: &str) -> String {
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
