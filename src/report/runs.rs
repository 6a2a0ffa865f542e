//! A run as the panel shows it: how far it is, or one sentence and what is left to the admin.

use super::panel::{title, verdict_of};
use super::view::{LeftView, QuestionView, RunView};
use crate::audit::{Requirement, Verdict};
use crate::fix::{Kind, Outcome, Question, Run};
use crate::session::{Context, Session};
use crate::words::Text;

/// The run at work, or the last one.
pub(super) fn run_view(context: &Context, session: &Session) -> Option<RunView> {
    let run = session.run.as_ref()?;
    let say = |text: &Text| context.words.say(text);
    let ended = run.outcome.is_some() && run.paused().is_none();
    let left = if ended { left(context, session, run) } else { Vec::new() };
    let summary = match run.outcome {
        None if run.question().is_some() => say(&Text::new("run_asks")),
        None => run.log.last().map_or_else(|| say(&Text::new("run_looking")), say),
        Some(_) if run.paused().is_some() => {
            let why = run.paused().map(say).unwrap_or_default();
            [why, say(&Text::new("run_paused"))].join("\n")
        }
        Some(outcome) => sentence(context, session, run, outcome),
    };
    Some(RunView {
        target: run.target.clone(),
        outcome: run.outcome.map(|outcome| outcome.word().to_owned()),
        paused: run.paused().is_some(),
        over: ended && is_over(context, session, run, &left),
        at: run.at_work().unwrap_or_default().to_owned(),
        done: count(run.ended().len()),
        total: count(run.ended().len() + run.waiting()),
        left: if run.target == "all" { left } else { Vec::new() },
        summary,
        log: run.log.iter().map(say).collect(),
        question: run.question().map(|question| question_view(context, question)),
    })
}

fn count(all: usize) -> u32 {
    u32::try_from(all).unwrap_or(u32::MAX)
}

/// How it ended. Of a single requirement the reason says all that was not done.
fn sentence(context: &Context, session: &Session, run: &Run, outcome: Outcome) -> String {
    let say = |text: &Text| context.words.say(text);
    let word = Text::new(&["run_", &outcome.word().replace('-', "_")].concat());
    if let [(_, _, why)] = run.ended() {
        return match outcome {
            Outcome::HandedOver => say(why),
            _ => [say(&word), say(why)].join("\n"),
        };
    }
    let done = run.ended().iter().filter(|(_, outcome, _)| outcome.is_done());
    let waits = done.clone().any(|(id, ..)| verdict_of(context, session, id) == Some(Verdict::Pending));
    let (done, all) = (done.count().to_string(), run.ended().len().to_string());
    let first = match outcome {
        outcome if outcome.is_done() => say(&word),
        _ => say(&Text::new("run_left").with(done).with(all)),
    };
    // Said once for all of them.
    let rest = waits.then(|| say(&Text::new("run_waits")));
    [Some(first), rest].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What the admin still has to do: first where the run has left the admin, last what is only recommended.
fn left(context: &Context, session: &Session, run: &Run) -> Vec<LeftView> {
    let open = run.ended().iter().filter(|(id, outcome, why)| {
        let settled = match verdict_of(context, session, id) {
            Some(Verdict::Met) => true,
            Some(Verdict::Pending) => why.key != "hand_in_review",
            _ => false,
        };
        !outcome.is_done() && !settled
    });
    let one = |(id, _, why): &(String, Outcome, Text)| LeftView {
        requirement: id.clone(),
        title: title(context, id),
        // What the requirement itself says is not said twice.
        text: if why.key.starts_with("confirm_") { String::new() } else { context.words.say(why) },
    };
    let turn = |id: &str| match Requirement::with_id(&context.profile, id) {
        Some(Requirement::Release) => 0,
        Some(Requirement::AppName) => 2,
        _ => 1,
    };
    (0..=2).flat_map(|now| open.clone().filter(move |(id, ..)| turn(id) == now)).map(one).collect()
}

/// Whether what it says is no longer true, or said by the checklist itself.
fn is_over(context: &Context, session: &Session, run: &Run, left: &[LeftView]) -> bool {
    match run.outcome {
        Some(outcome) if outcome.is_done() => {
            !run.ended().iter().all(|(id, ..)| verdict_of(context, session, id).is_some_and(Verdict::is_set))
        }
        _ => left.is_empty(),
    }
}

fn question_view(context: &Context, question: &Question) -> QuestionView {
    let say = |text: Text| context.words.say(&text);
    let yes = question.yes().is_some() && !question.pointing;
    let keys = match (question.kind, question.pointing) {
        (Kind::Field, false) => ("question_field", "question_field_note"),
        (Kind::Button, false) if yes => ("question_button", "question_button_note"),
        (Kind::Button, false) => ("question_which", "question_which_note"),
        (Kind::Field, true) => ("point_field", "point_note"),
        (Kind::Button, true) => ("point_button", "point_note"),
    };
    QuestionView {
        number: question.number,
        requirement: question.requirement.clone(),
        text: say(Text::new(keys.0).with(&question.place)),
        note: say(Text::new(keys.1).with(&question.value)),
        said: question.said.as_ref().map(|said| context.words.say(said)).unwrap_or_default(),
        yes,
        pointing: question.pointing,
    }
}
