//! Reading JSON with the line of every value.
//!
//! `serde_json` would add more than 140 KB to the WASM for what is read here (each type of its own brings its own code),
//! and forgets the line of a value once it is read. This reader keeps it, so that an error in an imported profile can
//! say where it is. Numbers are whole: nothing that Larkspur reads holds any other.

use std::borrow::Cow;

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 64;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json<'a> {
    /// Its line, from 1.
    pub line: usize,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number; a fraction is cut off.
    Number(i64),
    /// A string.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object, in the order of the text. A name may occur twice; the first one counts.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The line, from 1.
    pub line: usize,
    /// The place in its line, in characters from 1.
    pub column: usize,
    /// What stands there, if anything does.
    pub sign: Option<char>,
    /// What is wrong: the key of its sentence.
    pub what: &'static str,
}

/// Reads a text that is one JSON value.
///
/// # Errors
/// Where it is not.
pub fn parse(text: &str) -> Result<Json<'_>, Malformed> {
    let mut reader = Reader { text, at: 0, line: 1 };
    let value = reader.value(0)?;
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(reader.wrong("json_more")),
    }
}

impl<'a> Json<'a> {
    /// A member of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Kind::Text(text) = &self.kind { Some(text) } else { None }
    }

    /// A truth value.
    #[must_use]
    pub fn bool(&self) -> Option<bool> {
        if let Kind::Bool(value) = self.kind { Some(value) } else { None }
    }

    /// A whole number that fits.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        if let Kind::Number(value) = self.kind { u32::try_from(value).ok() } else { None }
    }

    /// A whole number of either sign that fits.
    #[must_use]
    pub fn integer(&self) -> Option<i32> {
        if let Kind::Number(value) = self.kind { i32::try_from(value).ok() } else { None }
    }

    /// The elements of a list; none for anything else.
    #[must_use]
    pub fn list(&self) -> &[Json<'a>] {
        if let Kind::List(elements) = &self.kind { elements } else { &[] }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Reader<'a> {
    fn wrong(&self, what: &'static str) -> Malformed {
        let before = self.text.get(..self.at).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let sign = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        Malformed { line: self.line, column, sign, what }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                _ => return Some(byte),
            }
            self.at += 1;
        }
        None
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, Malformed> {
        if depth > MAX_DEPTH {
            return Err(self.wrong("json_depth"));
        }
        let first = self.peek();
        let line = self.line;
        let kind = match first {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Kind::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Kind::Bool(true))?,
            Some(b'f') => self.word("false", Kind::Bool(false))?,
            Some(b'n') => self.word("null", Kind::Null)?,
            Some(_) => return Err(self.wrong("json_value")),
            None => return Err(self.wrong("json_ends")),
        };
        Ok(Json { line, kind })
    }

    fn word(&mut self, word: &str, kind: Kind<'a>) -> Result<Kind<'a>, Malformed> {
        if !self.text[self.at..].starts_with(word) {
            return Err(self.wrong("json_value"));
        }
        self.at += word.len();
        Ok(kind)
    }

    fn number(&mut self) -> Result<Kind<'a>, Malformed> {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')).unwrap_or(rest.len());
        let digits = rest[..end].split(['.', 'e', 'E']).next().unwrap_or_default();
        let number = digits.parse().map_err(|_| self.wrong("json_number"))?;
        self.at += end;
        Ok(Kind::Number(number))
    }

    fn list(&mut self, depth: usize) -> Result<Kind<'a>, Malformed> {
        self.at += 1;
        let mut elements = Vec::new();
        if self.eat(b']') {
            return Ok(Kind::List(elements));
        }
        loop {
            elements.push(self.value(depth + 1)?);
            if self.eat(b']') {
                return Ok(Kind::List(elements));
            }
            if !self.eat(b',') {
                return Err(self.wrong("json_comma_list"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Kind<'a>, Malformed> {
        self.at += 1;
        let mut members = Vec::new();
        if self.eat(b'}') {
            return Ok(Kind::Object(members));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.wrong("json_name"));
            }
            let name = self.string()?;
            if !self.eat(b':') {
                return Err(self.wrong("json_colon"));
            }
            members.push((name, self.value(depth + 1)?));
            if self.eat(b'}') {
                return Ok(Kind::Object(members));
            }
            if !self.eat(b',') {
                return Err(self.wrong("json_comma_object"));
            }
        }
    }

    /// A string, from its opening quote on. It is copied only if it holds escapes.
    fn string(&mut self) -> Result<Cow<'a, str>, Malformed> {
        self.at += 1;
        let text = self.text;
        let mut out = String::new();
        let mut from = self.at;
        loop {
            match text.as_bytes().get(self.at) {
                None | Some(b'\n') => return Err(self.wrong("json_quote")),
                Some(b'"') => {
                    let piece = &text[from..self.at];
                    self.at += 1;
                    return Ok(if out.is_empty() { Cow::Borrowed(piece) } else { Cow::Owned(out + piece) });
                }
                Some(b'\\') => {
                    out.push_str(&text[from..self.at]);
                    out.push(self.escape()?);
                    from = self.at;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<char, Malformed> {
        let code = self.text.as_bytes().get(self.at + 1).copied();
        self.at += 2;
        Ok(match code {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(quoted @ (b'"' | b'\\' | b'/')) => char::from(quoted),
            Some(b'u') => {
                let high = self.hex()?;
                if !(0xd800..0xdc00).contains(&high) || !self.text[self.at..].starts_with("\\u") {
                    return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                self.at += 2;
                let low = self.hex()?;
                let joined = 0x1_0000 + ((high - 0xd800) << 10) + (low.wrapping_sub(0xdc00) & 0x3ff);
                char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return Err(self.wrong("json_backslash")),
        })
    }

    fn hex(&mut self) -> Result<u32, Malformed> {
        let digits = self.text.get(self.at..self.at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at += 4;
        digits.ok_or_else(|| self.wrong("json_hex"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same value as `serde_json` has it.
    fn as_serde(json: &Json<'_>) -> serde_json::Value {
        match &json.kind {
            Kind::Null => serde_json::Value::Null,
            Kind::Bool(value) => (*value).into(),
            Kind::Number(value) => (*value).into(),
            Kind::Text(text) => text.as_ref().into(),
            Kind::List(elements) => elements.iter().map(as_serde).collect(),
            Kind::Object(members) => serde_json::Value::Object(
                members.iter().map(|(key, value)| (key.to_string(), as_serde(value))).collect(),
            ),
        }
    }

    fn any_json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_serde_json_writes_is_read_as_the_same(value in any_json(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            prop_assert_eq!(as_serde(&parse(&text).unwrap()), value);
        }

        #[test]
        fn no_text_breaks_the_reader_and_what_serde_json_takes_it_takes(text in r#"[\[\]{}:,"\\nul0-9 \n\u{1f600}-]{0,16}"#) {
            let read = parse(&text);
            if let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) {
                prop_assert_eq!(read.map(|json| as_serde(&json)), Ok(value));
            }
        }
    }

    #[test]
    fn errors_name_their_line() {
        for (text, line, what) in [
            ("{\n  \"a\": [1,\n  ]\n}", 3, "json_value"),
            ("{\"a\" 1}", 1, "json_colon"),
            ("\n\n{\"a\": \"b", 3, "json_quote"),
            ("[1] x", 1, "json_more"),
            ("", 1, "json_ends"),
            ("[\"\\x\"]", 1, "json_backslash"),
        ] {
            assert_eq!(parse(text).map_err(|at| (at.line, at.what)), Err((line, what)), "{text}");
        }
    }

    #[test]
    fn surrogate_pairs_are_joined_and_lone_ones_replaced() {
        assert_eq!(parse(r#""\ud83d\ude00""#).unwrap().text(), Some("\u{1f600}"));
        assert_eq!(parse(r#""\ud83d""#).unwrap().text(), Some("\u{fffd}"));
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert_eq!(parse(&"[".repeat(100_000)).unwrap_err().what, "json_depth");
    }
}
