//! What differs between a value that was found and the one that is wanted, character by character.

/// A stretch of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its characters.
    pub text: String,
    /// The other value does not have them.
    pub differs: bool,
}

/// Longer values are compared by their two ends only: the comparison takes the square of their length.
const MAX_CHARACTERS: usize = 400;

/// Both values in pieces: what was found, then what is wanted.
#[must_use]
pub fn diff(found: &str, wanted: &str) -> [Vec<Piece>; 2] {
    let [left, right]: [Vec<char>; 2] = [found, wanted].map(|text| text.chars().collect());
    let same = |pair: &(&char, &char)| pair.0 == pair.1;
    let start = left.iter().zip(&right).take_while(same).count();
    let end = left[start..].iter().rev().zip(right[start..].iter().rev()).take_while(same).count();
    let middles = [&left[start..left.len() - end], &right[start..right.len() - end]];
    let common = common(middles[0], middles[1]);
    let mut sides = [left.as_slice(), right.as_slice()].map(|side| vec![false; side.len()]);
    for (side, middle) in sides.iter_mut().zip(middles) {
        side[start..start + middle.len()].fill(true);
    }
    // A few letters that two different words happen to share tell nothing: then the whole stretch differs.
    if common.len() * 2 >= middles[0].len().min(middles[1].len()) {
        for (i, j) in common {
            sides[0][start + i] = false;
            sides[1][start + j] = false;
        }
    }
    [pieces(&left, &sides[0]), pieces(&right, &sides[1])]
}

/// Places of the longest sequence that both have.
fn common(left: &[char], right: &[char]) -> Vec<(usize, usize)> {
    if left.len().max(right.len()) > MAX_CHARACTERS {
        return Vec::new();
    }
    let width = right.len() + 1;
    // At (i, j): how long the longest common sequence of what follows is.
    let mut longest = vec![0_u16; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            longest[i * width + j] = if left[i] == right[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < left.len() && j < right.len() {
        if left[i] == right[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

fn pieces(text: &[char], differs: &[bool]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (c, differs) in text.iter().zip(differs) {
        match pieces.last_mut().filter(|piece| piece.differs == *differs) {
            Some(piece) => piece.text.push(*c),
            None => pieces.push(Piece { text: c.to_string(), differs: *differs }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What differs in brackets.
    fn marked(found: &str, wanted: &str) -> [String; 2] {
        diff(found, wanted).map(|pieces| {
            pieces.iter().map(|it| if it.differs { format!("[{}]", it.text) } else { it.text.clone() }).collect()
        })
    }

    #[test]
    fn each_near_miss_marks_what_is_wrong_with_it() {
        let wanted = "https://ailink.gts.work/feishu/cli_a";
        for (found, marks) in [
            (
                "http://ailink.gts.work/feishu/cli_a",
                ["http://ailink.gts.work/feishu/cli_a", "http[s]://ailink.gts.work/feishu/cli_a"],
            ),
            ("https://ailink.gts.work/feishu/cli_a/", ["https://ailink.gts.work/feishu/cli_a[/]", wanted]),
            (
                "https://ailink.gts.work/lark/cli_a",
                ["https://ailink.gts.work/[lark]/cli_a", "https://ailink.gts.work/[feishu]/cli_a"],
            ),
            ("https://ailink.gts.work/feishu/cli_a ", ["https://ailink.gts.work/feishu/cli_a[ ]", wanted]),
            (
                "http://ailink.gts.work/feishu/cli_a?x=1",
                ["http://ailink.gts.work/feishu/cli_a[?x=1]", "http[s]://ailink.gts.work/feishu/cli_a"],
            ),
        ] {
            assert_eq!(marked(found, wanted), marks, "{found}");
        }
    }

    #[test]
    fn very_long_values_are_compared_by_their_ends() {
        let [found, wanted] = ["x", "y"].map(|c| format!("a{}b", c.repeat(500)));
        assert_eq!(diff(&found, &wanted)[0].len(), 3);
    }

    proptest! {
        #[test]
        fn the_pieces_make_up_the_values_and_the_equal_ones_are_the_same(found in ".{0,40}", wanted in ".{0,40}") {
            let sides = diff(&found, &wanted);
            let text = |side: &[Piece]| side.iter().map(|it| it.text.as_str()).collect::<String>();
            prop_assert_eq!(text(&sides[0]), found);
            prop_assert_eq!(text(&sides[1]), wanted);
            let same = |side: &[Piece]| {
                side.iter().filter(|it| !it.differs).map(|it| it.text.as_str()).collect::<String>()
            };
            prop_assert_eq!(same(&sides[0]), same(&sides[1]));
        }
    }
}
