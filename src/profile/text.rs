//! Texts of a profile: what people read is what is there.

use crate::facts::is_unseen;
use crate::words::Text;

/// Longest text, in characters.
pub const MAX_TEXT: usize = 2_000;

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
