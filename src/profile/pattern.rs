//! The pattern of a parameter: a small part of regular expressions, always for the whole value.
//!
//! It knows characters, classes such as `[a-z0-9-]`, and after each of them `?`, `*`, `+`, `{4}` or `{2,8}`. There are no
//! groups and no alternatives, so matching takes time in proportion to the lengths, whoever wrote the pattern.

use crate::words::Text;

/// Longest pattern, in bytes.
const MAX_PATTERN: usize = 100;
/// What `*` and `+` stand for: no value is longer.
const MANY: usize = super::parameters::MAX_VALUE;

/// A class of characters and how often it may stand there.
struct Piece {
    ranges: Vec<(u8, u8)>,
    least: usize,
    most: usize,
}

/// Refuses what is no pattern.
pub(super) fn check(text: &str) -> Result<(), Text> {
    pieces(text).map(|_| ()).map_err(|why| Text::new(why).with(crate::facts::quoted(text)))
}

/// Whether the pattern fits the whole value. A pattern that is none fits nothing.
pub(super) fn fits(pattern: &str, value: &str) -> bool {
    let Ok(pieces) = pieces(pattern) else { return false };
    let value = value.as_bytes();
    // Up to which places in the value the pieces so far can reach.
    let mut reached = vec![false; value.len() + 1];
    reached[0] = true;
    for piece in pieces {
        let mut next = vec![false; value.len() + 1];
        for start in (0..=value.len()).filter(|start| reached[*start]) {
            for count in 0..=piece.most {
                if count >= piece.least {
                    next[start + count] = true;
                }
                let fits = |byte: &u8| piece.ranges.iter().any(|(from, to)| (*from..=*to).contains(byte));
                if !value.get(start + count).is_some_and(fits) {
                    break;
                }
            }
        }
        reached = next;
    }
    reached[value.len()]
}

/// What the pattern is made of; the error is the key of its sentence.
fn pieces(text: &str) -> Result<Vec<Piece>, &'static str> {
    if text.len() > MAX_PATTERN {
        return Err("refused_pattern_long");
    }
    let mut bytes = text.as_bytes();
    let mut pieces = Vec::new();
    while let [first, rest @ ..] = bytes {
        bytes = rest;
        let ranges = match first {
            b'[' => class(&mut bytes)?,
            b'\\' => {
                let escaped = one(&mut bytes).ok_or("refused_pattern_end")?;
                if escaped.is_ascii_alphanumeric() {
                    return Err("refused_pattern_escape");
                }
                vec![(escaped, escaped)]
            }
            b'(' | b')' | b'|' | b'^' | b'$' | b'.' | b'?' | b'*' | b'+' | b'{' | b'}' | b']' => {
                return Err("refused_pattern_known");
            }
            byte if byte.is_ascii_graphic() => vec![(*byte, *byte)],
            _ => return Err("refused_pattern_visible"),
        };
        let (least, most) = count(&mut bytes)?;
        pieces.push(Piece { ranges, least, most });
    }
    Ok(pieces)
}

fn one(bytes: &mut &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(*first)
}

/// A class, from behind its opening bracket on.
fn class(bytes: &mut &[u8]) -> Result<Vec<(u8, u8)>, &'static str> {
    let mut ranges = Vec::new();
    loop {
        let from = match one(bytes) {
            None => return Err("refused_pattern_class_open"),
            Some(b']') if ranges.is_empty() => return Err("refused_pattern_class_empty"),
            Some(b']') => return Ok(ranges),
            Some(b'[' | b'^' | b'\\') => return Err("refused_pattern_class"),
            Some(byte) if byte.is_ascii_graphic() => byte,
            Some(_) => return Err("refused_pattern_visible"),
        };
        let to = match bytes {
            [b'-', to, ..] if *to != b']' => {
                let to = *to;
                *bytes = &bytes[2..];
                to
            }
            _ => from,
        };
        if to < from || !to.is_ascii_graphic() {
            return Err("refused_pattern_range");
        }
        ranges.push((from, to));
    }
}

/// How often: a count, if one follows.
fn count(bytes: &mut &[u8]) -> Result<(usize, usize), &'static str> {
    let (counts, taken) = match bytes.first() {
        Some(b'?') => ((0, 1), 1),
        Some(b'*') => ((0, MANY), 1),
        Some(b'+') => ((1, MANY), 1),
        Some(b'{') => {
            let wrong = "refused_pattern_count";
            let end = bytes.iter().position(|byte| *byte == b'}').ok_or(wrong)?;
            let inside = std::str::from_utf8(&bytes[1..end]).map_err(|_| wrong)?;
            let (least, most) = inside.split_once(',').unwrap_or((inside, inside));
            let number = |text: &str| text.parse::<usize>().ok().filter(|number| *number <= MANY).ok_or(wrong);
            let counts = (number(least)?, number(most)?);
            if counts.1 < counts.0 {
                return Err(wrong);
            }
            (counts, end + 1)
        }
        _ => ((1, 1), 0),
    };
    *bytes = &bytes[taken..];
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_pattern_fits_whole_values() {
        for (pattern, yes, no) in [
            ("[a-z0-9]{4}", &["ab12", "0000"][..], &["", "ab1", "ab123", "AB12"][..]),
            ("ws-[a-z]+", &["ws-a", "ws-abc"], &["ws-", "a", "ws-1"]),
            ("a*a", &["a", "aaaa"], &["", "ab"]),
            ("[a-z]{2,3}-?x", &["ab-x", "abcx"], &["a-x", "abcd-x"]),
            (r"a\.b", &["a.b"], &["axb"]),
            ("[a-]", &["a", "-"], &["b"]),
        ] {
            assert_eq!(check(pattern), Ok(()), "{pattern}");
            for value in yes {
                assert!(fits(pattern, value), "{pattern} {value}");
            }
            for value in no {
                assert!(!fits(pattern, value), "{pattern} {value}");
            }
        }
    }

    #[test]
    fn what_is_no_pattern_says_why() {
        for (pattern, why) in [
            ("(a|b)", "refused_pattern_known"),
            ("a**", "refused_pattern_known"),
            ("[a", "refused_pattern_class_open"),
            ("[]", "refused_pattern_class_empty"),
            ("[z-a]", "refused_pattern_range"),
            ("[^a]", "refused_pattern_class"),
            ("a{x}", "refused_pattern_count"),
            ("a{3,2}", "refused_pattern_count"),
            ("a{3", "refused_pattern_count"),
            (r"\d", "refused_pattern_escape"),
            ("\\", "refused_pattern_end"),
            ("ä", "refused_pattern_visible"),
        ] {
            assert_eq!(check(pattern), Err(Text::new(why).with(pattern)));
        }
        assert_eq!(pieces(&"a".repeat(101)).err(), Some("refused_pattern_long"));
    }

    proptest! {
        #[test]
        fn no_pattern_and_no_value_break_the_matcher(pattern in r"[a-c\[\]{}?*+,\\1-3-]{0,12}", value in "[a-c1-3-]{0,12}") {
            let fits = fits(&pattern, &value);
            prop_assert!(!fits || check(&pattern).is_ok());
        }

        #[test]
        fn a_text_without_signs_fits_itself_alone(text in "[a-zA-Z0-9-]{1,40}", other in "[a-zA-Z0-9-]{1,40}") {
            prop_assert!(fits(&text, &text));
            prop_assert_eq!(fits(&text, &other), text == other);
        }
    }
}
