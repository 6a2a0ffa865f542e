//! What the panel asks the background for.

use crate::json::{Json, Kind};
use crate::openapi::Facts;
use serde::Serialize;

/// What the panel asks for. Everything that changes the app names the requirement it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "ask", rename_all = "camelCase")]
pub enum Command {
    /// The current view.
    Show,
    /// Look at the page anew.
    Refresh,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// This is it.
    Yes,
    /// It is another one: the admin will press it in the page.
    Point,
    /// Not so.
    Cancel,
}

impl Command {
    /// Reads what a panel asks for; `None` if it is nothing known.
    #[must_use]
    pub fn read(json: &Json<'_>) -> Option<Self> {
        let requirement = || text(json, "requirement");
        let (command, fields) = match json.get("ask")?.text()? {
            "show" => (Self::Show, 1),
            "refresh" => (Self::Refresh, 1),
            "run" => (Self::Run { target: text(json, "target")?, save: json.get("save")?.bool()? }, 3),
            "answer" => {
                let answer = match json.get("answer")?.text()? {
                    "yes" => Answer::Yes,
                    "point" => Answer::Point,
                    "cancel" => Answer::Cancel,
                    _ => return None,
                };
                (Self::Answer { question: json.get("question")?.number()?, answer }, 3)
            }
            "stop" => (Self::Stop, 1),
            "go" => (Self::Go { requirement: requirement()? }, 2),
            "acceptPlatform" => (Self::AcceptPlatform, 1),
            "confirm" => (Self::Confirm { requirement: requirement()? }, 2),
            "takeBack" => (Self::TakeBack { requirement: requirement()? }, 2),
            "reached" => (Self::Reached { host: text(json, "host")?, answers: json.get("answers")?.bool()? }, 3),
            "official" => (Self::Official { facts: Box::new(Facts::read(json.get("facts")?)?) }, 2),
            _ => return None,
        };
        // What says more than it should is not taken for what it seems to say.
        matches!(&json.kind, Kind::Object(members) if members.len() == fields).then_some(command)
    }
}

fn text(json: &Json<'_>, name: &str) -> Option<String> {
    json.get(name).and_then(Json::text).map(str::to_owned)
}
