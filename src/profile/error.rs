//! Why a profile is refused: what is wrong and where.

use std::fmt;

/// A refused profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// Line in the file, from 1, if known.
    pub line: Option<usize>,
    /// Path of the field, such as `redirectUrls[2]`; `.` for the whole.
    pub field: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The file is too large.
    #[error("the file has {bytes} bytes, at most {} are accepted", super::MAX_BYTES)]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A list is too long.
    #[error("too many entries: at most {limit} are accepted")]
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// The format's version is not known here.
    #[error("format {0} is not known, this version of Larkspur reads format 1")]
    Format(u32),
    /// An id holds other characters than it may.
    #[error("the id \"{0}\" may hold lower-case letters, digits and hyphens only")]
    Id(String),
    /// An id that something else has.
    #[error("the id \"{0}\" is taken")]
    Taken(String),
    /// The same value stands twice in a list.
    #[error("\"{0}\" is listed twice")]
    Twice(String),
    /// A field is empty that must say something.
    #[error("this must not be empty")]
    Empty,
    /// A text is too long.
    #[error("the text is too long: at most {limit} characters are accepted")]
    TooLong {
        /// The limit.
        limit: usize,
    },
    /// A text holds a character that a reader can't see.
    #[error("the text holds a character that can't be seen (U+{0:04X})")]
    Unseen(u32),
    /// A field stands twice in an object.
    #[error("this field stands here twice")]
    FieldTwice,
    /// The text is no JSON.
    #[error("this is no JSON: {0}")]
    NoJson(&'static str),
    /// A field has another type.
    #[error("expected {expected}, found {found}")]
    Type {
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A field is not known.
    #[error("this field is not known; known are: {0}")]
    UnknownField(String),
    /// A field is missing.
    #[error("the field \"{0}\" is missing")]
    MissingField(String),
    /// A value is not what its field needs: why, in words.
    #[error("{0}")]
    Value(String),
}

impl ProfileError {
    /// An error of the whole file.
    pub(super) fn whole(reason: Reason) -> Self {
        Self { line: None, field: ".".to_owned(), reason }
    }
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}, ")?;
        }
        if self.field == "." { write!(f, "{}", self.reason) } else { write!(f, "{}: {}", self.field, self.reason) }
    }
}

impl std::error::Error for ProfileError {}
