//! JSON as people and their keyboards write it: each sign that no JSON has, by name and place, and the JSON that was meant.

use crate::json;
use crate::profile::{half_width, is_unseen};
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
            match half_width(c).filter(|plain| "{}[]:,".contains(*plain)) {
                Some(plain) => {
                    self.fault("fault_full_width", &[&c.to_string(), &plain.to_string()]);
                    self.take(c.len_utf8());
                    self.sign(plain);
                }
                None if "{}[]:,".contains(c) => {
                    self.take(1);
                    self.sign(c);
                }
                None => self.other(c),
            }
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
                self.open.pop();
                self.last = Last::Value;
            }
            ',' if matches!(self.last, Last::Comma(..)) => return self.fault_before("fault_comma"),
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

    fn fault_before(&mut self, key: &str) {
        let text = Text::new(key).with((self.column - 1).to_string());
        self.out.faults.push(Fault { line: self.line, text });
    }
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
