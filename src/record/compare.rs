//! Two apps side by side, or an app and what of it is in effect.

use super::{Entry, Part, Recorded, What};
use crate::audit::Requirement;
use crate::audit::evidence::{Evidence, ReleaseState};
use crate::console::routes::App;
use crate::facts::Feature;
use crate::profile::{Profile, for_app};
use serde::{Deserialize, Serialize};

/// Whether one side has something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It is there.
    Has,
    /// It is not.
    Lacks,
    /// Not all of the part is known.
    Unknown,
}

impl Side {
    /// The word that tests and styles know it by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Has => "has",
            Self::Lacks => "lacks",
            Self::Unknown => "unclear",
        }
    }
}

/// Something that at least one side has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// It, as the side has it that has it; the first one if both do.
    pub entry: Entry,
    /// The first side.
    pub left: Side,
    /// The other one.
    pub right: Side,
}

/// Everything that either side has, in the order of the set-up. The App ID of each counts as the same.
#[must_use]
pub fn compare(left: &Recorded, right: &Recorded) -> Vec<Row> {
    let side = |of: &Recorded, what: &What| match of.entries.iter().any(|entry| entry.what == *what) {
        true => Side::Has,
        false if of.whole.contains(&what.part()) => Side::Lacks,
        false => Side::Unknown,
    };
    let only_right = right.entries.iter().filter(|entry| side(left, &entry.what) != Side::Has);
    let rows = left.entries.iter().chain(only_right).map(|entry| Row {
        entry: entry.clone(),
        left: side(left, &entry.what),
        right: side(right, &entry.what),
    });
    // An app's name is its own.
    let mut rows: Vec<Row> = rows.filter(|row| row.entry.what.part() != Part::Name).collect();
    rows.sort_by_key(|row| Part::ALL.iter().position(|part| *part == row.entry.what.part()));
    rows
}

/// What of an app is in effect: what it has and this lacks travels with the next version.
#[must_use]
pub fn in_effect(evidence: &Evidence, recorded: &Recorded) -> Recorded {
    let with_version = |part: Part| matches!(part, Part::Feature(_) | Part::Desktop | Part::Mobile | Part::OpenMode);
    let live = evidence.live().map(|seen| &seen.fact);
    let state = evidence.release_state();
    let holds = |entry: &&Entry| match (&entry.what, live) {
        // Lists of the security page take effect at once, and of scopes it is told.
        (what, _) if !with_version(what.part()) => entry.note.is_none() || what.part() == Part::Name,
        (What::Feature(Feature::WebApp), Some(live)) => live.desktop.is_some(),
        (What::Feature(Feature::Bot), Some(live)) => live.bot,
        (What::Desktop(_), Some(live)) => live.desktop.as_ref() == Some(&entry.seen),
        (What::Mobile(_), Some(live)) => live.mobile.as_ref() == Some(&entry.seen),
        _ => state == Some(ReleaseState::Current),
    };
    let known = |part: &&Part| {
        let by_live = live.is_some() && **part != Part::OpenMode;
        !with_version(**part) || by_live || matches!(state, Some(ReleaseState::Current | ReleaseState::NotYet))
    };
    Recorded {
        entries: recorded.entries.iter().filter(holds).cloned().collect(),
        whole: recorded.whole.iter().filter(known).copied().collect(),
        unknown: Vec::new(),
    }
}

/// The ids of the entries that a profile asks for.
#[must_use]
pub fn asked(profile: &Profile, app: &App, recorded: &Recorded) -> Vec<String> {
    let all = Requirement::all(profile);
    let asks = |entry: &&Entry| {
        let own = all.iter().find(|requirement| requirement.id(profile) == entry.what.part().id());
        own.is_some_and(|requirement| match &entry.what {
            What::Scope(..) | What::Event(..) => requirement.values(profile, app).contains(&entry.seen),
            what => what.template().is_none_or(|template| {
                requirement.values(profile, app).contains(&for_app(template, &app.id, app.platform()))
            }),
        })
    };
    recorded.entries.iter().filter(asks).map(Entry::id).collect()
}

/// What is known of an app beside what it has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// What of it is in effect.
    pub in_effect: Recorded,
    /// The ids of the entries that the app's profile asks for.
    pub asked: Vec<String>,
    /// Name of that profile.
    pub profile: String,
}
