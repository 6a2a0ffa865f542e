//! JSON as people and their keyboards write it: each sign that no JSON has, by name and place, and the JSON that was meant.

use crate::facts::{half_width, is_unseen};
use crate::json;
use crate::words::Text;

/// A sign that stands where none of its kind may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its line, from 1.
    pub line: usize,
    /// It in a sentence, with the place in its line.
    pub text: Text,
}

/// JSON that was put right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// It is JSON, with its lines where they were.
    pub json: String,
    /// What was wrong.
    pub faults: Vec<Fault>,
}

/// Puts right what is nearly JSON; `None` where that does not come to JSON.
#[must_use]
pub fn mend(text: &str) -> Option<Mended> {
    if json::parse(text).is_ok() {
        return Some(Mended { json: text.to_owned(), faults: Vec::new() });
    }
    let mut mender =
        Mender { rest: text, line: 1, column: 1, open: Vec::new(), last: Last::Nothing, out: Mended::default() };
    mender.run();
    json::parse(&mender.out.json).is_ok().then_some(mender.out)
}

/// What stands before the sign in question.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    /// A value, or the name of a field.
    Value,
    /// A comma, with its place in the output and in the text.
    Comma(usize, usize, usize),
}

struct Mender<'t> {
    rest: &'t str,
    line: usize,
    column: usize,
    open: Vec<char>,
    last: Last,
    out: Mended,
}

impl Mender<'_> {
    fn run(&mut self) {
        while let Some(c) = self.rest.chars().next() {
            let Some(meant) = meant(c) else {
                self.other(c);
                continue;
            };
            if meant != c {
                let key = if half_width(c).is_some() { "fault_full_width" } else { "fault_sign" };
                self.fault(key, &[&c.to_string(), &meant.to_string()]);
            }
            // `=>`, as some programs write it.
            let arrow = c == '=' && self.rest[1..].starts_with('>');
            self.take(c.len_utf8() + usize::from(arrow));
            self.sign(meant);
        }
        while let Some(opened) = self.open.pop() {
            let closer = closer(opened);
            self.drop_comma();
            self.fault("fault_not_closed", &[&opened.to_string(), &closer.to_string()]);
            self.out.json.push(closer);
        }
    }

    /// What is no sign of JSON's own.
    fn other(&mut self, c: char) {
        let comment = match self.rest.get(..2) {
            Some("//") => Some(self.rest.find('\n').unwrap_or(self.rest.len())),
            Some("/*") => Some(self.rest.find("*/").map_or(self.rest.len(), |at| at + 2)),
            _ if c == '#' => Some(self.rest.find('\n').unwrap_or(self.rest.len())),
            _ => None,
        };
        let word =
            self.rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_.-".contains(c)).unwrap_or(self.rest.len());
        match quotes(c) {
            _ if matches!(c, ' ' | '\t' | '\r' | '\n') => {
                self.out.json.push(c);
                self.take(1);
            }
            _ if c.is_whitespace() || is_unseen(c) => {
                self.fault("fault_space", &[&format!("{:04X}", u32::from(c))]);
                self.take(c.len_utf8());
                self.out.json.push(' ');
            }
            _ if comment.is_some() => {
                self.fault("fault_comment", &[]);
                let taken = self.take(comment.unwrap_or_default());
                self.out.json.extend(taken.chars().filter(|c| *c == '\n'));
            }
            Some(closing) => self.string(c, closing),
            None if c == '…' || word > 0 && self.rest[..word].bytes().all(|byte| byte == b'.') => {
                self.left_out(word.max(c.len_utf8()));
            }
            None if word > 0 => self.word(),
            None => {
                self.out.json.push(c);
                self.take(c.len_utf8());
            }
        }
    }

    fn sign(&mut self, c: char) {
        match c {
            '{' | '[' => {
                self.begin_value();
                self.open.push(c);
                self.last = Last::Nothing;
            }
            '}' | ']' => {
                self.drop_comma();
                self.last = Last::Value;
                let opened = self.open.pop().filter(|opened| closer(*opened) != c);
                if let Some(opened) = opened {
                    let right = closer(opened);
                    let args = [c, opened, right].map(String::from);
                    self.fault_before("fault_bracket", &args.each_ref().map(String::as_str));
                    return self.out.json.push(right);
                }
            }
            ',' if matches!(self.last, Last::Comma(..)) => return self.fault_before("fault_comma", &[]),
            ',' if self.last == Last::Value => self.last = Last::Comma(self.out.json.len(), self.line, self.column - 1),
            _ => self.last = Last::Nothing,
        }
        self.out.json.push(c);
    }

    /// A comma before a closing bracket is one too many.
    fn drop_comma(&mut self) {
        if let Last::Comma(at, line, column) = self.last {
            self.out.json.remove(at);
            self.out.faults.push(Fault { line, text: Text::new("fault_comma").with(column.to_string()) });
        }
    }

    fn begin_value(&mut self) {
        if self.last == Last::Value && !self.open.is_empty() {
            self.fault("fault_comma_missing", &[]);
            let end = self.out.json.trim_end().len();
            self.out.json.insert(end, ',');
        }
    }

    /// Dots for names that were left out, with the comma before them.
    fn left_out(&mut self, length: usize) {
        let dots = self.rest[..length].to_owned();
        self.fault("fault_left_out", &[&dots]);
        self.take(length);
        if let Last::Comma(at, ..) = self.last {
            self.out.json.remove(at);
            self.last = Last::Value;
        }
    }

    /// A text in whatever quotes.
    fn string(&mut self, opened: char, closing: &[char]) {
        self.begin_value();
        let quoted = &self.rest[opened.len_utf8()..];
        let mut escaped = false;
        let end = quoted.char_indices().find(|&(at, c)| {
            let ends = !escaped
                && (closing.contains(&c) && (c == '"' || opened != '"' || is_end(&quoted[at + c.len_utf8()..]))
                    || c == '\n');
            escaped = c == '\\' && !escaped;
            ends
        });
        let (length, closed) = end.unwrap_or((quoted.len(), '\n'));
        if let Some(length) = unclosed(&quoted[..length], &quoted[length..]) {
            // Its own quote is missing, and it would end where the next text begins.
            self.fault("fault_quote_missing", &[&quoted[..length]]);
            self.out.json.push_str(&["\"", &quoted[..length], "\""].concat());
            self.take(opened.len_utf8() + length);
            self.last = Last::Value;
            return;
        }
        if opened != '"' || closed != '"' && closed != '\n' {
            let sign = if opened == '"' { closed } else { opened };
            self.fault("fault_quote", &[&sign.to_string()]);
        }
        let inside = &quoted[..length];
        self.out.json.push('"');
        self.out.json.push_str(&if opened == '"' { inside.to_owned() } else { inside.replace('"', "\\\"") });
        if closed == '\n' {
            self.take(opened.len_utf8() + length);
        } else {
            self.out.json.push('"');
            self.take(opened.len_utf8() + length + closed.len_utf8());
        }
        self.last = Last::Value;
    }

    /// A name or value without quotes.
    fn word(&mut self) {
        self.begin_value();
        let mut end = 0;
        for (at, c) in self.rest.char_indices() {
            // A colon within a name of a scope is followed by its next word.
            let inner = c == ':' && self.rest[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
            if !(c.is_ascii_alphanumeric() || "_.-".contains(c) || inner) {
                break;
            }
            end = at + 1;
        }
        let word = &self.rest[..end];
        if matches!(word, "true" | "false" | "null") || word.parse::<f64>().is_ok() {
            self.out.json.push_str(word);
        } else {
            self.fault("fault_unquoted", &[word]);
            self.out.json.push_str(&["\"", word, "\""].concat());
        }
        self.take(end);
        self.last = Last::Value;
    }

    fn take(&mut self, length: usize) -> String {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        for c in taken.chars() {
            (self.line, self.column) = if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        taken.to_owned()
    }

    fn fault(&mut self, key: &str, args: &[&str]) {
        let text = args.iter().fold(Text::new(key).with(self.column.to_string()), |text, &arg| text.with(arg));
        self.out.faults.push(Fault { line: self.line, text });
    }

    /// A fault of the sign that was just taken.
    fn fault_before(&mut self, key: &str, args: &[&str]) {
        let start = Text::new(key).with((self.column - 1).to_string());
        let text = args.iter().fold(start, |text, &arg| text.with(arg));
        self.out.faults.push(Fault { line: self.line, text });
    }
}

/// JSON's own sign that a sign was meant to be.
fn meant(c: char) -> Option<char> {
    match half_width(c).unwrap_or(c) {
        '=' => Some(':'),
        ';' => Some(','),
        '(' => Some('['),
        ')' => Some(']'),
        plain => "{}[]:,".contains(plain).then_some(plain),
    }
}

/// Where a text ends whose closing quote is missing, so that the quote behind it opens the next one: `"a:b, "c:d"`.
fn unclosed(inside: &str, from_quote: &str) -> Option<usize> {
    let next = from_quote.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic());
    let name = inside.trim_end().strip_suffix(',').filter(|name| next && !name.is_empty() && !name.contains(','))?;
    (!name.contains(char::is_whitespace)).then_some(name.len())
}

fn closer(opened: char) -> char {
    if opened == '{' { '}' } else { ']' }
}

/// What ends a text that a sign begins; `None` where it begins none.
fn quotes(c: char) -> Option<&'static [char]> {
    match c {
        '"' | '“' | '”' | '„' | '＂' => Some(&['"', '“', '”', '＂']),
        '\'' | '‘' | '’' | '`' => Some(&['\'', '‘', '’', '`']),
        '「' => Some(&['」']),
        _ => None,
    }
}

/// Whether a text may end before this.
fn is_end(rest: &str) -> bool {
    rest.trim_start().is_empty() || rest.trim_start().starts_with([',', ':', ']', '}', '，', '：', '］', '｝'])
}
