//! Masks a text letter by letter, but for what of it may stay.

use crate::console::labels;
use std::collections::BTreeMap;

/// Longer texts are articles, not the wording of a control.
const MAX_WORDING: usize = 80;
/// A longer run of letters is no word.
const MAX_WORD: usize = 20;
/// "JavaScript", "iOS": more capitals within a word are an ID's.
const MAX_HUMPS: usize = 1;
/// No word has more consonants in a row; an ID of letters soon has.
const MAX_CONSONANTS: usize = 5;
/// Shorter values stand for nobody.
const MIN_PRIVATE: usize = 2;
/// Letters of masks: they spell no label.
const LETTERS: &[u8] = b"xzqwvkjyfghbdp";

/// What of a text stays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Its punctuation.
    Nothing,
    /// All of it, if it is a label that is known.
    Label,
    /// The words that are known.
    Known,
    /// All plain words.
    Wording,
}

/// Masks texts, and knows what it has masked.
pub(super) struct Mask {
    private: Vec<Vec<char>>,
    known: Vec<Vec<char>>,
    /// Numbers of versions stay as they are, though a group of digits may be anything elsewhere.
    versions: bool,
    /// Number of each text among those of the same shape.
    numbers: BTreeMap<String, Vec<String>>,
}

impl Mask {
    pub(super) fn new(private: impl IntoIterator<Item = String>, versions: bool) -> Self {
        let folded = |text: &str| text.trim().chars().map(|c| narrow(c).to_ascii_lowercase()).collect::<Vec<char>>();
        let mut private: Vec<Vec<char>> = private.into_iter().map(|text| folded(&text)).collect();
        private.retain(|name| name.len() >= MIN_PRIVATE);
        let words = labels::vocabulary().chain(labels::FAMILIAR.iter().copied());
        let mut known: Vec<Vec<char>> = words.map(|word| labels::plain(word).chars().collect()).collect();
        known.retain(|word| word.len() >= MIN_PRIVATE);
        Self { private, known, versions, numbers: BTreeMap::new() }
    }

    /// The text with all masked that does not stay. Each line is a text by itself: it may be an entry.
    pub(super) fn over(&mut self, text: &str, keep: Keep) -> String {
        text.split('\n').map(|line| self.over_line(line, keep)).collect::<Vec<_>>().join("\n")
    }

    fn over_line(&mut self, text: &str, keep: Keep) -> String {
        if keep != Keep::Nothing && labels::is_known(text) {
            return text.to_owned();
        }
        let chars: Vec<char> = text.chars().collect();
        let stays = self.stays(&chars, keep);
        let shape = drawn(&chars, &stays, 0);
        let numbers = self.numbers.entry(shape.clone()).or_default();
        let number = numbers.iter().position(|known| known == text).unwrap_or_else(|| {
            numbers.push(text.to_owned());
            numbers.len() - 1
        });
        if number == 0 { shape } else { drawn(&chars, &stays, number) }
    }

    /// For each character whether it stays.
    fn stays(&self, chars: &[char], keep: Keep) -> Vec<bool> {
        let mut stays: Vec<bool> = chars.iter().map(|&c| is_mark(c)).collect();
        if matches!(keep, Keep::Known | Keep::Wording) {
            let folded: Vec<char> = chars.iter().map(|c| narrow(*c)).collect();
            if keep == Keep::Wording && chars.len() <= MAX_WORDING {
                keep_words(&folded, &mut stays);
            }
            self.keep_known(chars, &mut stays);
            keep_versions(&folded, &mut stays, self.versions);
            self.drop_private(chars, &mut stays);
        }
        keep_schemes(chars, &mut stays);
        stays
    }

    /// Known words, however they are spaced. Where they are of letters, no letter may stand around them, nor what joins
    /// the parts of an address.
    fn keep_known(&self, chars: &[char], stays: &mut [bool]) {
        let places: Vec<usize> = (0..chars.len()).filter(|&at| !labels::is_blank(chars[at])).collect();
        let plain: Vec<char> = places.iter().map(|&at| labels::folded(chars[at])).collect();
        for word in &self.known {
            for (at, _) in plain.windows(word.len()).enumerate().filter(|(_, found)| found == word) {
                let (from, to) = (places[at], places[at + word.len() - 1]);
                let free = |end: char, outside: bool| !narrow(end).is_ascii_alphanumeric() || outside;
                let before = chars[..from].last().is_none_or(|&c| is_apart(c) || "([\"'".contains(c));
                if free(chars[from], before) && free(chars[to], ends(&chars[to + 1..])) {
                    stays[from..=to].fill(true);
                }
            }
        }
    }

    fn drop_private(&self, chars: &[char], stays: &mut [bool]) {
        let folded: Vec<char> = chars.iter().map(|c| narrow(*c).to_ascii_lowercase()).collect();
        for name in &self.private {
            for (at, _) in folded.windows(name.len()).enumerate().filter(|(_, found)| found == name) {
                for place in at..at + name.len() {
                    stays[place] = is_mark(chars[place]);
                }
            }
        }
    }
}

/// A letter as it is meant: full-width letters and signs are those of ASCII, written wide.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// Punctuation and the signs of controls, which are nobody's. Symbols outside these blocks are masked like letters:
/// Unicode calls the radicals of Chinese characters symbols, and names can be spelt with them.
fn is_mark(c: char) -> bool {
    let block = matches!(c,
        // ASCII, Latin signs, general punctuation.
        '\0'..='\u{bf}' | '\u{d7}' | '\u{2000}'..='\u{206f}'
        // Arrows, shapes, dingbats.
        | '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{27bf}'
        // CJK punctuation and full-width signs.
        | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}');
    block && !c.is_alphanumeric()
}

/// What separates words in any language: white space, and whatever is not ASCII, not even written wide.
fn is_apart(c: char) -> bool {
    let wide = narrow(c).is_ascii_alphanumeric() || narrow(c) == '.';
    c.is_whitespace() || !(c.is_ascii() || wide)
}

/// Whether a word may end before this.
fn ends(rest: &[char]) -> bool {
    match rest {
        [] => true,
        [c, ..] if is_apart(*c) => true,
        [c, rest @ ..] => ",;:.!?)]\"'".contains(*c) && rest.first().is_none_or(|c| is_apart(*c)),
    }
}

/// Words of a sentence stay; addresses, IDs, numbers and what looks like none of these do not.
fn keep_words(chars: &[char], stays: &mut [bool]) {
    let mut from = 0;
    for token in chars.split(|c| c.is_whitespace()) {
        let to = from + token.len();
        if !is_address(token) {
            let mut at = from;
            for run in token.chunk_by(|a, b| a.is_ascii() == b.is_ascii()) {
                let keeps = match run.first().is_some_and(char::is_ascii) {
                    true => is_word(run),
                    false => !run.iter().any(|c| c.is_numeric()),
                };
                if keeps {
                    stays[at..at + run.len()].fill(true);
                }
                at += run.len();
            }
        }
        from = to + 1;
    }
}

fn is_address(token: &[char]) -> bool {
    let dotted = |three: &[char]| match three[1] {
        '.' => three[0].is_alphanumeric() && three[2].is_alphanumeric(),
        // It parts the names of a host as well; between Chinese letters it ends a sentence.
        '\u{3002}' | '\u{ff61}' => three[0].is_ascii_alphanumeric() && three[2].is_ascii_alphanumeric(),
        _ => false,
    };
    token.windows(3).any(|three| three == [':', '/', '/'] || dotted(three))
        || token.iter().any(|c| matches!(c, '@' | '\\' | '=' | '%'))
}

/// A word, or a few that are joined as words are: "Import/export", "What's", "(optional):".
fn is_word(run: &[char]) -> bool {
    let marks = |c: &char| ",:;.!?()[]\"*+".contains(*c);
    let from = run.iter().take_while(|c| marks(c)).count();
    let to = run.len() - run[from..].iter().rev().take_while(|c| marks(c)).count();
    let slashes = run.iter().filter(|c| **c == '/').count();
    slashes <= 1 && run[from..to].split(|c| "/-'&".contains(*c)).all(is_spelt)
}

/// Whether letters are spelt as words are: capitals in front or throughout, no long run of consonants, no name of this machine.
fn is_spelt(part: &[char]) -> bool {
    let humps = part.windows(2).filter(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase()).count();
    let is_vowel = |c: &char| "aeiouy".contains(c.to_ascii_lowercase());
    let longest = part.split(is_vowel).map(<[char]>::len).max().unwrap_or_default();
    (1..=MAX_WORD).contains(&part.len())
        && part.iter().all(char::is_ascii_alphabetic)
        && humps <= MAX_HUMPS
        && longest <= MAX_CONSONANTS
        && !part.iter().copied().map(|c| c.to_ascii_lowercase()).eq("localhost".chars())
}

/// Numbers of versions stay: "v1.0.2", and on the pages of versions "1.0.2"; but no address of a machine.
fn keep_versions(chars: &[char], stays: &mut [bool], bare: bool) {
    let mut from = 0;
    for token in chars.split(|c| c.is_whitespace()) {
        let marked = token.strip_prefix(&['v']);
        let number = marked.unwrap_or(token);
        let mut parts = number.split(|c| *c == '.');
        let digits = |part: &[char]| (1..=3).contains(&part.len()) && part.iter().all(char::is_ascii_digit);
        if (bare || marked.is_some()) && (2..=3).contains(&parts.clone().count()) && parts.all(digits) {
            stays[from..from + token.len()].fill(true);
        }
        from += token.len() + 1;
    }
}

/// That something is an address is no secret.
fn keep_schemes(chars: &[char], stays: &mut [bool]) {
    for scheme in ["https://", "http://"] {
        let scheme: Vec<char> = scheme.chars().collect();
        for (at, _) in chars.windows(scheme.len()).enumerate().filter(|(_, found)| *found == scheme) {
            stays[at..at + scheme.len()].fill(true);
        }
    }
}

/// The masked text. `number` tells texts of one shape apart.
fn drawn(chars: &[char], stays: &[bool], number: usize) -> String {
    let count = LETTERS.len();
    let mut letters = [number % count, number / count % count].into_iter().cycle().map(|at| char::from(LETTERS[at]));
    let mut letter = || letters.next().unwrap_or('x');
    let one = |(c, stays): (&char, &bool)| match c {
        _ if *stays => *c,
        c if c.is_ascii_digit() => '0',
        c if c.is_ascii_uppercase() => letter().to_ascii_uppercase(),
        c if c.is_ascii() => letter(),
        _ => '某',
    };
    chars.iter().zip(stays).map(one).collect()
}
