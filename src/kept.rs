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
}
