//! How a session outlives the background, which the browser puts to sleep: as a text that only the version that wrote it can
//! read. The browser's storage takes texts, not bytes.

use data_encoding::BASE64;
use serde::{Serialize, de::DeserializeOwned};

/// Writes a value.
#[must_use]
pub fn write<T: Serialize>(value: &T) -> String {
    // Only what is no plain data could not be written; it reads as nothing.
    postcard::to_allocvec(value).map(|bytes| BASE64.encode(&bytes)).unwrap_or_default()
}

/// Reads a value; `None` if the text does not hold one.
#[must_use]
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let bytes = BASE64.decode(text.as_bytes()).ok()?;
    let (value, rest) = postcard::take_from_bytes(&bytes).ok()?;
    rest.is_empty().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::routes::{App, Place, place};
    use crate::profile::{AppId, HostName, OriginTemplate, ScopeName, UrlTemplate};
    use proptest::prelude::*;
    use serde::Deserialize;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Unit,
        New(String),
        Tuple(u8, bool),
        Struct { numbers: Vec<i64>, letter: char },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Whole {
        text: String,
        kinds: Vec<Kind>,
        maybe: Vec<Option<u32>>,
        pairs: Vec<(String, f64)>,
        unit: (),
    }

    fn any_kind() -> impl Strategy<Value = Kind> {
        prop_oneof![
            Just(Kind::Unit),
            any::<String>().prop_map(Kind::New),
            any::<(u8, bool)>().prop_map(|(number, flag)| Kind::Tuple(number, flag)),
            any::<(Vec<i64>, char)>().prop_map(|(numbers, letter)| Kind::Struct { numbers, letter }),
        ]
    }

    fn any_whole() -> impl Strategy<Value = Whole> {
        let pairs = prop::collection::vec((any::<String>(), -1e9..1e9), 0..4);
        (any::<String>(), prop::collection::vec(any_kind(), 0..6), any::<Vec<Option<u32>>>(), pairs)
            .prop_map(|(text, kinds, maybe, pairs)| Whole { text, kinds, maybe, pairs, unit: () })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(whole in any_whole()) {
            prop_assert_eq!(read(&write(&whole)), Some(whole));
        }

        #[test]
        fn a_part_of_it_is_nothing(whole in any_whole(), at: prop::sample::Index) {
            let text = write(&whole);
            let cut = at.index(text.len());
            if let Some(part) = text.get(..cut) {
                prop_assert_eq!(read::<Whole>(part), None);
            }
            prop_assert_eq!(read::<Whole>(&(text + ";")), None);
        }

        #[test]
        fn no_text_breaks_the_reader(bytes: Vec<u8>) {
            if let Some(whole) = read::<Whole>(&BASE64.encode(&bytes)) {
                prop_assert_eq!(read(&write(&whole)), Some(whole));
            }
        }
    }

    #[test]
    fn what_is_checked_when_it_is_fresh_is_checked_when_it_was_kept() {
        let url = "https://a.example/{appId}";
        assert_eq!(read::<UrlTemplate>(&write(&url)).as_ref().map(UrlTemplate::as_str), Some(url));
        for wrong in ["", "javascript:alert(1)", "https://a.example/../b", "https://u@a.example/"] {
            assert_eq!(read::<UrlTemplate>(&write(&wrong)), None, "{wrong}");
            assert_eq!(read::<OriginTemplate>(&write(&wrong)), None, "{wrong}");
            assert_eq!(read::<HostName>(&write(&wrong)), None, "{wrong}");
            assert_eq!(read::<ScopeName>(&write(&wrong)), None, "{wrong}");
            assert_eq!(read::<AppId>(&write(&wrong)), None, "{wrong}");
        }
    }

    #[test]
    fn an_app_is_restored_born_or_not_and_with_no_other_id() {
        for (path, id) in [("app", "cli_"), ("app/cli_a1b2c3/safe", "cli_a1b2c3")] {
            let Place::App(app, _) = place(&format!("https://open.feishu.cn/{path}")) else {
                panic!("{path} is no app")
            };
            assert_eq!(app.id.as_str(), id);
            assert_eq!(read::<App>(&write(&app)), Some(app));
        }
        assert_eq!(read::<App>(&write(&("open.feishu.cn", "cli_/../x"))), None);
    }
}
