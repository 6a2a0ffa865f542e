//! What the panel asks the background for.

use crate::openapi::Facts;
use serde::{Deserialize, Serialize};

/// What the panel asks for. Everything that changes the app names the requirement it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "camelCase")]
pub enum Command {
    /// The current view.
    Show,
    /// Look at the page anew.
    Refresh,
    /// Read all of the console's records, whatever the profile asks for: the app is to be recorded or compared.
    Survey,
    /// Fill in what is missing, after its list was shown and accepted.
    Run {
        /// A requirement id, or `all`.
        target: String,
        /// Also press what saves a form.
        save: bool,
    },
    /// Answer what a run asks.
    Answer {
        /// The number of the question: an answer to another one is none to this.
        question: u32,
        /// The answer.
        answer: Answer,
    },
    /// End the run.
    Stop,
    /// Open the console's page of a requirement.
    Go {
        /// The requirement.
        requirement: String,
    },
    /// The admin has read and accepted that the profile is for another platform.
    AcceptPlatform,
    /// The admin has done what only the admin can tell.
    Confirm {
        /// The requirement.
        requirement: String,
    },
    /// That was a mistake.
    TakeBack {
        /// The requirement.
        requirement: String,
    },
    /// Whether this browser reached a host, after the admin asked for the test.
    Reached {
        /// The host.
        host: String,
        /// It answered.
        answers: bool,
    },
    /// What the official Open API told. Neither the App Secret nor a token is part of it.
    Official {
        /// The facts.
        facts: Box<Facts>,
    },
}

/// An answer to what a run asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// This is it.
    Yes,
    /// It is another one: the admin will press it in the page.
    Point,
    /// Not so.
    Cancel,
}
