//! Slips of the pen: a letter or two that are missing, doubled, changed or swapped.

/// Whether a word is another one but for a slip. A number is no slip: `v1` and `v2`, `app1` and `app2` are two things.
pub(super) fn is_slip(word: &str, wanted: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let limit = match wanted.chars().count() {
        ..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    word != wanted && digits(word) == digits(wanted) && edits(word, wanted) <= limit
}

/// How many letters must be put in, taken out, changed, or swapped with the next one.
fn edits(one: &str, other: &str) -> usize {
    const MANY: usize = 100;
    let [one, other]: [Vec<char>; 2] = [one, other].map(|text| text.chars().collect());
    if one.len().abs_diff(other.len()) > 2 || one.len() > MANY {
        return MANY;
    }
    let width = other.len() + 1;
    let mut rows: Vec<Vec<usize>> = vec![(0..width).collect()];
    for i in 1..=one.len() {
        let mut row = vec![i; width];
        for j in 1..width {
            let changed = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
            row[j] = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                row[j] = row[j].min(rows[i - 2][j - 2] + 1);
            }
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
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
