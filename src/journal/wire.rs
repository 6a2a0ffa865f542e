//! How a journal is kept: as JSON, which later versions read as well.

use super::{Act, Came, Entry, Journal};
use crate::json::{self, Json, Kind};

impl Journal {
    /// Reads a journal; an entry that can't be read is left out. Empty where the text is none.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let Ok(json) = json::parse(text) else { return Self::default() };
        let entries = json.get("entries").map(Json::list).unwrap_or_default();
        Self {
            dropped: json.get("dropped").and_then(Json::number).unwrap_or_default(),
            entries: entries.iter().filter_map(entry).collect(),
        }
    }

    /// The journal as text.
    #[must_use]
    pub fn store(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn entry(json: &Json<'_>) -> Option<Entry> {
    let text = |name| json.get(name).and_then(Json::text).map(str::to_owned);
    let (act, came) = (text("act")?, text("came")?);
    let Kind::Number(at) = json.get("at")?.kind else { return None };
    Some(Entry {
        at: u64::try_from(at).ok()?,
        step: json.get("step")?.number()?,
        page: text("page")?,
        requirement: text("requirement")?,
        act: Act::ALL.into_iter().find(|it| it.word() == act)?,
        place: text("place")?,
        value: text("value")?,
        before: text("before")?,
        after: text("after")?,
        came: Came::ALL.into_iter().find(|it| it.word() == came)?,
    })
}
