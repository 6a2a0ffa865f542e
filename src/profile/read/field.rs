//! A field of a profile: its value, the way to it, and what it can be read as.
//!
//! Reading goes on after a fault, with nothing or an empty value in its place, and the first fault is kept: with a way out
//! at every field, what it takes to drop the half-read profile there would be most of the code of this room.

use crate::facts::{ScopeName, quoted, scope_titled};
use crate::json::{Json, Kind};
use crate::profile::{MAX_ENTRIES, Parameter, ProfileError, text};
use crate::words::{LocalText, Text};
use std::cell::RefCell;

/// The first fault, if there is one.
pub(super) type Fault = RefCell<Option<ProfileError>>;

/// A field: its value if it is there, and the way to it.
pub(super) struct Field<'j, 'a> {
    pub(super) json: Option<&'j Json<'a>>,
    /// Where it is, or the object that it is missing in.
    line: usize,
    path: String,
    fault: &'j Fault,
}

impl<'j, 'a> Field<'j, 'a> {
    pub(super) fn root(json: &'j Json<'a>, fault: &'j Fault) -> Self {
        Self { json: Some(json), line: json.line, path: String::new(), fault }
    }

    /// Notes a fault of this field.
    pub(super) fn refuse(&self, reason: Text) {
        let mut fault = self.fault.borrow_mut();
        if fault.is_none() {
            *fault = Some(ProfileError { line: Some(self.line), field: self.path.clone(), reason });
        }
    }

    /// Notes a fault of this field, if it is there, with a sentence that needs nothing more.
    pub(super) fn wrong(&self, why: &str) {
        if self.is_there() {
            self.refuse(Text::new(why));
        }
    }

    /// The field is there.
    pub(super) fn is_there(&self) -> bool {
        self.json.is_some()
    }

    fn child(&self, path: String, json: Option<&'j Json<'a>>) -> Self {
        Field { json, line: json.map_or(self.line, |json| json.line), path, fault: self.fault }
    }

    /// A member that may be absent.
    pub(super) fn get(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() };
        self.child(path, self.json.and_then(|json| json.get(name)))
    }

    /// A member that must be there.
    pub(super) fn need(&self, name: &str) -> Self {
        let member = self.get(name);
        if self.is_there() && !member.is_there() {
            self.refuse(Text::new("refused_field_missing").with(name));
        }
        member
    }

    /// Refuses what is no object, and fields that are not known or stand there twice.
    pub(super) fn only(&self, names: &[&str]) {
        let Some(json) = self.json else { return };
        let Kind::Object(members) = &json.kind else { return self.wrong("refused_not_object") };
        for (index, (name, value)) in members.iter().enumerate() {
            let reason = if !names.contains(&name.as_ref()) {
                Text::new("refused_field_unknown").with(names.join(", "))
            } else if members[..index].iter().any(|(earlier, _)| earlier == name) {
                Text::new("refused_field_twice")
            } else {
                continue;
            };
            let member = self.get(&quoted(name));
            return Field { line: value.line, ..member }.refuse(reason);
        }
    }

    /// The elements of a list; none if the field is absent.
    pub(super) fn elements(&self, limit: usize) -> Vec<Self> {
        let mut all = Vec::new();
        let Some(json) = self.json else { return all };
        if !matches!(json.kind, Kind::List(_)) {
            self.wrong("refused_not_list");
        }
        for (index, json) in json.list().iter().enumerate() {
            let element = self.child([&self.path, "[", &index.to_string(), "]"].concat(), Some(json));
            if index >= limit {
                element.refuse(Text::new("refused_too_many").with(limit.to_string()));
                break;
            }
            all.push(element);
        }
        all
    }

    pub(super) fn list<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        self.elements(MAX_ENTRIES).iter().filter_map(read).collect()
    }

    /// Refuses a list that holds a key twice; the keys are those of its elements, in order.
    pub(super) fn once(&self, keys: &[&str]) {
        let twice = (1..keys.len()).find(|index| keys[..*index].contains(&keys[*index]));
        if let Some((index, element)) =
            twice.and_then(|index| Some((index, self.elements(usize::MAX).into_iter().nth(index)?)))
        {
            element.refuse(Text::new("refused_twice").with(keys[index]));
        }
    }

    /// The texts of a list as they are written; what is no text is refused where it is read.
    pub(super) fn raw_texts(&self) -> Vec<&'j str> {
        self.json.map(Json::list).unwrap_or_default().iter().filter_map(Json::text).collect()
    }

    pub(super) fn text(&self) -> Option<String> {
        let Some(found) = self.json?.text() else {
            self.wrong("refused_not_text");
            return None;
        };
        match text::check(found) {
            Ok(()) => Some(found.to_owned()),
            Err(reason) => {
                self.refuse(reason);
                None
            }
        }
    }

    pub(super) fn needed_text(&self) -> String {
        self.text().unwrap_or_default()
    }

    pub(super) fn bool(&self, absent: bool) -> bool {
        let Some(json) = self.json else { return absent };
        json.bool().unwrap_or_else(|| {
            self.wrong("refused_not_truth");
            absent
        })
    }

    /// A value that checks itself: a URL, a scope, a host.
    pub(super) fn checked<T: TryFrom<String, Error = Text>>(&self) -> Option<T> {
        match T::try_from(self.text()?) {
            Ok(value) => Some(value),
            Err(why) => {
                self.refuse(why);
                None
            }
        }
    }

    /// A name, or the one that has this title.
    pub(super) fn named<T>(&self, titled: impl Fn(&str) -> Option<&'static str>, untitled: &str) -> Option<T>
    where
        T: TryFrom<String, Error = Text>,
    {
        let text = self.text()?;
        let is_title = !text.contains(':') && (text.contains(' ') || !text.is_ascii());
        match titled(&text) {
            Some(name) => T::try_from(name.to_owned()).ok(),
            None if is_title => {
                self.refuse(Text::new(untitled).with(quoted(&text)));
                None
            }
            None => self.checked(),
        }
    }

    pub(super) fn scope(&self) -> Option<ScopeName> {
        self.named(scope_titled, "refused_scope_title")
    }

    /// A template of which every place is known and may stand where it stands.
    pub(super) fn template<T>(&self, parameters: &[Parameter]) -> Option<T>
    where
        T: TryFrom<String, Error = Text> + AsRef<str>,
    {
        let template: T = self.checked()?;
        if let Err(why) = super::places::check(template.as_ref(), parameters) {
            self.refuse(why);
        }
        Some(template)
    }

    pub(super) fn id(&self) -> String {
        let id = self.needed_text();
        let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.len() > 80 || !id.bytes().all(good) {
            self.refuse(Text::new("refused_id").with(quoted(&id)));
        }
        id
    }

    pub(super) fn one_of<T: Copy>(&self, known: &[(&str, T)]) -> Option<T> {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        self.place(&names).and_then(|place| known.get(place)).map(|(_, value)| *value)
    }

    /// The place of the text among the known ones.
    fn place(&self, known: &[&str]) -> Option<usize> {
        let text = self.text()?;
        let found = known.iter().position(|name| *name == text);
        if found.is_none() {
            self.refuse(Text::new("refused_word").with(quoted(&text)).with(known.join(", ")));
        }
        found
    }

    pub(super) fn local(&self) -> Option<LocalText> {
        self.is_there().then(|| self.needed_local())
    }

    pub(super) fn needed_local(&self) -> LocalText {
        self.only(&["en", "zh-CN", "ja"]);
        LocalText { en: self.need("en").needed_text(), zh_cn: self.get("zh-CN").text(), ja: self.get("ja").text() }
    }
}
