//! A field of a profile: its value, the way to it, and what it can be read as.

use crate::json::{Json, Kind};
use crate::profile::text::{self, quoted};
use crate::profile::{LocalText, MAX_ENTRIES, Parameter, ProfileError, Reason};

/// A value and the way to it.
#[derive(Clone)]
pub(super) struct Field<'j, 'a> {
    pub(super) json: &'j Json<'a>,
    path: String,
}

/// The error is boxed: as large as it is, moving it about would be most of this file's code.
pub(super) type Read<T> = Result<T, Box<ProfileError>>;

impl<'j, 'a> Field<'j, 'a> {
    pub(super) fn root(json: &'j Json<'a>) -> Self {
        Self { json, path: String::new() }
    }

    #[allow(clippy::unnecessary_box_returns, reason = "see `Read`")]
    pub(super) fn error(&self, reason: Reason) -> Box<ProfileError> {
        let field = if self.path.is_empty() { ".".to_owned() } else { self.path.clone() };
        Box::new(ProfileError { line: Some(self.json.line), field, reason })
    }

    #[allow(clippy::unnecessary_box_returns, reason = "see `Read`")]
    pub(super) fn wrong(&self, why: &[&str]) -> Box<ProfileError> {
        self.error(Reason::Value(why.concat()))
    }

    #[allow(clippy::unnecessary_box_returns, reason = "see `Read`")]
    pub(super) fn expected(&self, what: &'static str) -> Box<ProfileError> {
        self.error(Reason::Type { expected: what, found: self.json.kind_name() })
    }

    fn inside(&self, name: &str, json: &'j Json<'a>) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() };
        Field { json, path }
    }

    fn element(&self, index: usize, json: &'j Json<'a>) -> Self {
        Field { json, path: [&self.path, "[", &index.to_string(), "]"].concat() }
    }

    /// Refuses what is no object, and fields that are not known or stand there twice.
    pub(super) fn only(&self, names: &[&str]) -> Read<()> {
        let Kind::Object(members) = &self.json.kind else { return Err(self.expected("an object")) };
        for (index, (name, value)) in members.iter().enumerate() {
            if !names.contains(&name.as_ref()) {
                return Err(self.inside(&quoted(name), value).error(Reason::UnknownField(names.join(", "))));
            }
            if members[..index].iter().any(|(earlier, _)| earlier == name) {
                return Err(self.inside(name, value).error(Reason::FieldTwice));
            }
        }
        Ok(())
    }

    pub(super) fn need(&self, name: &str) -> Read<Self> {
        match self.json.get(name) {
            Some(value) => Ok(self.inside(name, value)),
            None => Err(self.error(Reason::MissingField(name.to_owned()))),
        }
    }

    pub(super) fn may<T>(&self, name: &str, read: impl Fn(&Self) -> Read<T>) -> Read<Option<T>> {
        self.json.get(name).map(|value| read(&self.inside(name, value))).transpose()
    }

    /// The elements of a list; none if the field is absent.
    pub(super) fn elements(&self, name: &str, limit: usize) -> Read<Vec<Self>> {
        let Some(value) = self.json.get(name) else { return Ok(Vec::new()) };
        let field = self.inside(name, value);
        let Kind::List(elements) = &value.kind else { return Err(field.expected("a list")) };
        if let Some(beyond) = elements.get(limit) {
            return Err(field.element(limit, beyond).error(Reason::TooMany { limit }));
        }
        Ok(elements.iter().enumerate().map(|(index, json)| field.element(index, json)).collect())
    }

    pub(super) fn list<T>(&self, name: &str, read: impl Fn(&Self) -> Read<T>) -> Read<Vec<T>> {
        self.list_up_to(MAX_ENTRIES, name, read)
    }

    pub(super) fn list_up_to<T>(&self, limit: usize, name: &str, read: impl Fn(&Self) -> Read<T>) -> Read<Vec<T>> {
        // A plain loop: what `collect` makes of results weighs 700 bytes for each type of element.
        let mut all = Vec::new();
        for element in self.elements(name, limit)? {
            all.push(read(&element)?);
        }
        Ok(all)
    }

    /// Refuses a list that holds a key twice; the keys are those of its elements, in order.
    pub(super) fn once<'k>(&self, name: &str, keys: impl Iterator<Item = &'k str>) -> Read<()> {
        let keys: Vec<&str> = keys.collect();
        for (index, key) in keys.iter().enumerate() {
            if keys[..index].contains(key) {
                let list = self.need(name)?;
                return Err(match list.json.list().get(index) {
                    Some(json) => list.element(index, json).error(Reason::Twice((*key).to_owned())),
                    None => list.error(Reason::Twice((*key).to_owned())),
                });
            }
        }
        Ok(())
    }

    pub(super) fn text(&self) -> Read<String> {
        let Some(found) = self.json.text() else { return Err(self.expected("a text")) };
        match text::check(found) {
            Ok(()) => Ok(found.to_owned()),
            Err(reason) => Err(self.error(reason)),
        }
    }

    pub(super) fn bool(&self) -> Read<bool> {
        self.json.bool().ok_or_else(|| self.expected("true or false"))
    }

    /// A value that checks itself: a URL, a scope, a host.
    pub(super) fn checked<T: TryFrom<String, Error = String>>(&self) -> Read<T> {
        T::try_from(self.text()?).map_err(|why| self.error(Reason::Value(why)))
    }

    /// A template of which every place is known and may stand where it stands.
    pub(super) fn template<T>(&self, parameters: &[Parameter]) -> Read<T>
    where
        T: TryFrom<String, Error = String> + AsRef<str>,
    {
        let template: T = self.checked()?;
        match super::places::check(template.as_ref(), parameters) {
            Ok(()) => Ok(template),
            Err(why) => Err(self.error(Reason::Value(why))),
        }
    }

    pub(super) fn id(&self) -> Read<String> {
        let id = self.text()?;
        let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.len() > 80 || !id.bytes().all(good) {
            return Err(self.error(Reason::Id(quoted(&id))));
        }
        Ok(id)
    }

    pub(super) fn one_of<T: Copy>(&self, known: &[(&str, T)]) -> Read<T> {
        let text = self.text()?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        let names = || known.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        found.ok_or_else(|| self.wrong(&["\"", &quoted(&text), "\" is not known; known are: ", &names()]))
    }

    pub(super) fn local(&self) -> Read<LocalText> {
        self.only(&["en", "zh-CN", "ja"])?;
        Ok(LocalText {
            en: self.need("en")?.text()?,
            zh_cn: self.may("zh-CN", Self::text)?,
            ja: self.may("ja", Self::text)?,
        })
    }
}
