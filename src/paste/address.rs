//! URLs and hosts in a text: in lists and tables, behind labels and numbers, in quotes, links, code and sentences.

use crate::facts::{MAX_URLS, half_width, is_unseen};

/// Longest line that is looked through, in bytes: ten times the longest URL that there can be.
const MAX_LINE: usize = 20_480;

/// As much of a line without any is shown, in characters.
const MAX_SHOWN: usize = 200;

/// A URL or host of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As it stands there.
    pub text: String,
    /// With what follows up to the end of its line: a space may have got into it.
    pub line: String,
}

/// What a text holds of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Each once, as many as the console takes.
    pub found: Vec<Address>,
    /// The lines without any.
    pub unread: Vec<String>,
}

/// Finds the URLs and hosts of a text.
#[must_use]
pub fn addresses(text: &str) -> Addresses {
    let mut all = Addresses::default();
    for line in text.lines() {
        // As it stands in a string of a program, and in the query of another URL.
        let line = parted(&line.replace("\\/", "/"));
        let coded = !line.contains("://") && line.to_ascii_lowercase().contains("%3a%2f%2f");
        let line = if coded { super::link::decoded(&line) } else { line };
        let line = line.as_str();
        let found = if line.len() > MAX_LINE { Vec::new() } else { in_line(line) };
        if found.is_empty() && line.chars().any(char::is_alphanumeric) && all.unread.len() < MAX_URLS {
            all.unread.push(line.trim().chars().take(MAX_SHOWN).collect());
        }
        for address in found {
            if all.found.len() < MAX_URLS && !all.found.iter().any(|known| known.text == address.text) {
                all.found.push(address);
            }
        }
    }
    all
}

/// With a space for each end of a line that a string of a program holds: `\n` before the next URL, a quote or the end.
fn parted(line: &str) -> String {
    let mut out = line.to_owned();
    for sign in ["\\r", "\\n", "\\t"] {
        for next in ["http", "\\", "\""] {
            out = out.replace(&[sign, next].concat(), &[" ", next].concat());
        }
        out = out.strip_suffix(sign).unwrap_or(&out).to_owned();
    }
    out
}

fn in_line(line: &str) -> Vec<Address> {
    let starts = starts(line);
    if starts.is_empty() {
        return hosts(line);
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let one = |(start, end): (&usize, usize)| {
        let (before, rest) = (&line[..*start], &line[*start..end]);
        let text = trimmed(&rest[..end_of(rest)], before).to_owned();
        Address { text, line: trimmed(rest, before).to_owned() }
    };
    starts.iter().zip(ends).map(one).collect()
}

/// Where URLs begin, with characters that can't be seen before them.
fn starts(line: &str) -> Vec<usize> {
    let mut all: Vec<usize> = Vec::new();
    let low = line.to_ascii_lowercase();
    for at in begins(&low) {
        let rest = low[at..].trim_start_matches(|c: char| c.is_ascii_lowercase());
        let plain: String = rest.chars().take(2).map(|c| half_width(c).unwrap_or(c)).collect();
        let before = &line[..at];
        // One that is carried by another one, as what follows its sign-in, belongs to that.
        let carried = all
            .last()
            .is_some_and(|start| !before[*start..].contains(char::is_whitespace) && before.ends_with(['=', '/']));
        if matches!(plain.as_str(), ":/" | "//" | ":\\")
            && !carried
            && !before.ends_with(|c: char| c.is_ascii_alphanumeric())
        {
            // A tab parts the cells of a table.
            all.push(before.trim_end_matches(|c: char| is_unseen(c) && !c.is_whitespace()).len());
        }
    }
    all
}

/// Words that begin a URL, or were meant to: `http`, `https`, and what stands before `://` and begins with an h.
fn begins(low: &str) -> Vec<usize> {
    let slips = low.match_indices("://").filter_map(|(at, _)| {
        let word = low[..at].len() - low[..at].trim_end_matches(|c: char| c.is_ascii_lowercase()).len();
        (3..7).contains(&word).then_some(at - word).filter(|start| low[*start..].starts_with('h'))
    });
    let mut all: Vec<usize> = low.match_indices("http").map(|(at, _)| at).chain(slips).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Signs that no URL holds, and that stand around one.
fn ends_it(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\'' | '`' | '|' | '\\' | '<' | '>' | '\u{2018}'
                ..='\u{201f}'
                    | '、'
                    | '。'
                    | '「'
                    | '」'
                    | '『'
                    | '』'
                    | '《'
                    | '》'
                    | '【'
                    | '】'
                    | '｜'
                    | '（'
                    | '）'
                    | '，'
                    | '；'
                    | '！'
        )
}

/// Where a URL ends that begins a text. A place in signs, such as `<APP_ID>`, belongs to it; a bracket that is closed and was
/// not opened doesn't.
fn end_of(rest: &str) -> usize {
    let mut open = Vec::new();
    let mut inside = None;
    for (at, c) in rest.char_indices() {
        match inside {
            Some(end) if at < end => continue,
            _ => inside = None,
        }
        let closed = match c {
            '(' | '[' | '{' => {
                open.push(c);
                continue;
            }
            ')' => '(',
            ']' => '[',
            '}' => '{',
            '<' | '【' => match place(&rest[at..]) {
                Some(length) => {
                    inside = Some(at + length);
                    continue;
                }
                None => return at,
            },
            ' ' if open.last() == Some(&'{') => continue,
            // What was meant to be a slash, or the dot of a host, is told where the URL is compared.
            '\\' if rest[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '\\') => continue,
            '。' if is_dot(&rest[..at], &rest[at + c.len_utf8()..]) => continue,
            // An arrow leads to the next one.
            '>' if rest[..at].ends_with(['-', '=']) => return at - 1,
            c if ends_it(c) || is_word_of_a_sentence(c, &rest[..at]) => return at,
            // A list on one line.
            ',' | ';' if rest[at + 1..].is_empty() || rest[at + 1..].starts_with(char::is_whitespace) => return at,
            _ => continue,
        };
        if open.pop() != Some(closed) {
            return at;
        }
    }
    rest.len()
}

/// Whether a sentence goes on that is written without spaces: `https://a.example和https://b.example`. Behind a slash such a word
/// may stand for something: `/您的AppID`.
fn is_word_of_a_sentence(c: char, before: &str) -> bool {
    let unspaced = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    unspaced && before.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// Whether a full stop stands for a dot within a host: `https://a。example`.
fn is_dot(before: &str, after: &str) -> bool {
    let host = before.split_once("://").map(|(_, rest)| rest).filter(|host| !host.contains(['/', '.']));
    host.is_some_and(|host| host.ends_with(|c: char| c.is_ascii_alphanumeric()))
        && after.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// The length of a place such as `<APP_ID>` or `【App ID】`.
fn place(text: &str) -> Option<usize> {
    let open = text.chars().next()?;
    let close = if open == '<' { '>' } else { '】' };
    let end = text.find(close)?;
    let name = &text[open.len_utf8()..end];
    let good = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    (!name.is_empty() && !matches!(name, "br" | "p" | "a" | "td" | "li") && name.chars().all(good))
        .then_some(end + close.len_utf8())
}

/// Without the signs of a sentence, of a list, or of what makes it bold, at its end.
fn trimmed<'t>(text: &'t str, before: &str) -> &'t str {
    let bold = before.chars().next_back().filter(|c| matches!(c, '*' | '_'));
    let shut = text.ends_with(['>', '】']) && text.rfind(['<', '【']).and_then(|at| place(&text[at..])).is_some();
    let sign = |c: char| {
        ends_it(c) && !(shut && matches!(c, '>' | '】')) || matches!(c, ',' | ';' | '.' | '!') || Some(c) == bold
    };
    text.trim_end_matches(sign)
}

/// Hosts without a scheme, in a line that holds none with one.
fn hosts(line: &str) -> Vec<Address> {
    let parts = |c: char| ends_it(c) || matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '：');
    let words = line.split(parts).map(|word| word.trim_start_matches(['-', '+', '=']));
    let marked = words.map(|word| if word.starts_with("*.") { word } else { word.trim_start_matches('*') });
    let hosts = marked.map(|word| trimmed(word, "**")).filter(|word| is_host(word));
    hosts.map(|word| Address { text: word.to_owned(), line: word.to_owned() }).collect()
}

/// Endings of files, which look like hosts.
const FILES: [&str; 12] = ["json", "md", "txt", "html", "js", "ts", "py", "yaml", "yml", "csv", "png", "exe"];

fn is_host(word: &str) -> bool {
    let plain = word.trim_start_matches(is_unseen);
    let plain = plain.strip_prefix("//").unwrap_or(plain);
    let plain = plain.strip_prefix("*.").unwrap_or(plain);
    let (authority, path) = plain.split_at(plain.find(['/', '?', '#']).unwrap_or(plain.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let port = authority.len() == host.len() || !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let labels: Vec<&str> = host.split('.').collect();
    let label =
        |label: &&str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let top = labels.last().copied().unwrap_or_default();
    let is_name = top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_number = labels.len() == 4 && labels.iter().all(|label| label.parse::<u8>().is_ok());
    let is_file = path.is_empty() && FILES.contains(&top.to_ascii_lowercase().as_str());
    port && labels.iter().all(label) && (labels.len() > 1 && is_name && !is_file || is_number || host == "localhost")
}
