//! The piece of a text that is meant as JSON: in a code fence, behind a sentence, with numbered lines.

/// JSON, or what was meant as such, in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// It alone. Lines before it are empty, so that its lines have the numbers that they have in the text.
    pub json: String,
    /// Something else stands before or behind it.
    pub among: bool,
}

/// Finds the first piece of a text that begins like JSON.
#[must_use]
pub fn block(text: &str) -> Option<Block> {
    let plain = unescaped(without_numbers(text));
    let colon = plain.rfind([':', '：']);
    let (start, _) = plain.char_indices().find(|(at, c)| begins(*c, &plain[at + c.len_utf8()..], colon > Some(*at)))?;
    let lines = "\n".repeat(plain[..start].matches('\n').count());
    let rest = &plain[start..];
    let end = end(rest);
    let seen = |text: &str| text.chars().any(|c| !c.is_whitespace() && !crate::facts::is_unseen(c));
    let among = plain.len() != text.len() || seen(&plain[..start]) || seen(&rest[end..]);
    Some(Block { json: lines + &rest[..end], among })
}

/// A bracket that is followed by what may stand in a list or an object. A link in brackets is none. `named` tells that a colon
/// follows somewhere, as it does behind the name of a field.
fn begins(c: char, rest: &str, named: bool) -> bool {
    let next = rest.trim_start().chars().next();
    let quote = |c: char| matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '＂');
    match c {
        '{' | '｛' => next.is_none_or(|c| quote(c) || matches!(c, '}' | '｝' | '/' | '#') || named),
        // A box to tick.
        '[' if rest.trim_start().strip_prefix(']').is_some_and(|rest| rest.starts_with([' ', '\t'])) => false,
        '[' | '［' => next.is_none_or(|c| quote(c) || matches!(c, ']' | '{' | '[' | '｛' | '［' | '/' | '#' | ',')),
        _ => false,
    }
}

/// Where the brackets that open a text are closed again, as far as they are. What stands in quotes counts for nothing.
fn end(text: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            '\n' => quoted = false,
            '{' | '[' | '｛' | '［' if !quoted => depth += 1,
            '}' | ']' | '｝' | '］' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + c.len_utf8();
                }
            }
            // A fence ends it, closed or not.
            '`' if !quoted && text[at..].starts_with("```") => return at,
            _ => {}
        }
    }
    text.len()
}

/// Without the backslashes of a string of a program that holds it.
fn unescaped(text: String) -> String {
    if !["{\\\"", "[\\\"", "{\\n"].iter().any(|start| text.contains(start)) {
        return text;
    }
    text.replace("\\n", " ").replace("\\t", " ").replace("\\\"", "\"")
}

/// Without the numbers that an editor or a page puts before each line.
fn without_numbers(text: &str) -> String {
    let number = |line: &str| {
        let line = line.trim_start();
        let end = line.find(|c: char| !c.is_ascii_digit())?;
        let number: u32 = line[..end].parse().ok()?;
        Some((number, line[end..].trim_start_matches(['|', ':', '.', '\t', ' ']).to_owned()))
    };
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let numbered: Vec<(u32, String)> = lines.iter().filter_map(|line| number(line)).collect();
    let counts = numbered.windows(2).all(|pair| pair[1].0 == pair[0].0 + 1);
    if numbered.len() < 2 || numbered.len() != lines.len() || !counts {
        return text.to_owned();
    }
    numbered.into_iter().map(|(_, line)| line + "\n").collect()
}
