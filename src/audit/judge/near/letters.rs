//! Slips of the pen: a letter or two that are missing, doubled, changed or swapped.

/// What is longer is compared with nothing.
const LONG: usize = 100;

/// Whether a word is another one but for a slip. A number is no slip: `v1` and `v2`, `app1` and `app2` are two things.
pub(super) fn is_slip(word: &str, wanted: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let limit = match wanted.chars().count() {
        ..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // What differs in length by more is no slip, and never compared: a page decides how long it is.
    let alike = || word.chars().count().abs_diff(wanted.chars().count()) <= limit && word.chars().count() <= LONG;
    word != wanted && digits(word) == digits(wanted) && alike() && strsim::osa_distance(word, wanted) <= limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_or_two_are_a_slip_and_a_number_is_none() {
        for (word, wanted) in [
            ("calback", "callback"),
            ("callbakc", "callback"),
            ("workbecnh", "workbench"),
            ("loginn", "login"),
            ("alink", "ailink"),
            ("thridparty", "thirdparty"),
        ] {
            assert!(is_slip(word, wanted), "{word}");
        }
        for (word, wanted) in [
            ("callback", "callback"),
            ("callback2", "callback"),
            ("v2", "v1"),
            ("cb", "ca"),
            ("newpage", "workbench"),
            ("logout", "login"),
            ("", "login"),
        ] {
            assert!(!is_slip(word, wanted), "{word}");
        }
    }
}
