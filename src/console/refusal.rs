//! Why one of the console's own records can't be had (console.md §3): for the admin in a sentence, for who reads many of them in kind.

use super::records::{Answer, code};
use crate::json::Json;
use crate::words::Text;

/// Why a record is not available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too much was asked for: a rate limit.
    Busy,
    /// Nobody is signed in.
    SignedOut,
    /// The app is not one that the account may look into.
    NotYours,
    /// A version is in review.
    Locked,
    /// Another code of the console.
    Code(i64),
    /// The server failed, with its HTTP status.
    Server(u32),
    /// No answer came in time.
    Timeout,
    /// The server was not reached.
    Network,
    /// The page holds no token to ask with.
    NoToken,
    /// The answer is not of the known shape.
    Shape,
}

impl Refusal {
    /// It, in a sentence.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Busy => Text::new("records_busy"),
            Self::SignedOut => Text::new("records_signed_out"),
            Self::NotYours => Text::new("records_not_yours"),
            Self::Locked => Text::new("records_locked"),
            Self::Code(code) => Text::new("records_code").with(code.to_string()),
            Self::Server(status) => Text::new("records_server").with(status.to_string()),
            Self::Timeout => Text::new("records_timeout"),
            Self::Network => Text::new("records_network"),
            Self::NoToken => Text::new("records_no_token"),
            Self::Shape => Text::new("records_shape"),
        }
    }

    /// The adapter's word for an answer that is none.
    pub(super) fn named(why: &str) -> Self {
        match why {
            "timeout" => Self::Timeout,
            "redirected" => Self::SignedOut,
            "noToken" => Self::NoToken,
            "notJson" | "tooLarge" => Self::Shape,
            _ => Self::Network,
        }
    }
}

/// What the envelope of a record holds.
///
/// # Errors
/// Why it holds nothing.
pub(super) fn data<'j, 't>(answer: &Answer<&'j Json<'t>>) -> Result<&'j Json<'t>, Refusal> {
    let (status, json) = match answer {
        Answer::Failed(why) => return Err(Refusal::named(why)),
        Answer::Json(status, json) => (*status, *json),
    };
    match (status, json.get("code").and_then(code)) {
        (200, Some(0)) => json.get("data").ok_or(Refusal::Shape),
        (429, _) => Err(Refusal::Busy),
        (401, _) | (_, Some(99_991_641)) => Err(Refusal::SignedOut),
        (_, Some(10_003)) => Err(Refusal::NotYours),
        (_, Some(10_046)) => Err(Refusal::Locked),
        (..500, Some(code)) => Err(Refusal::Code(code)),
        _ => Err(Refusal::Server(status)),
    }
}
