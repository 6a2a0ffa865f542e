//! The way through all apps: what to read next, and what came of it.
//!
//! One app after the other and one record after the other, never more than four a second. What says that it is too much, or that
//! nobody is signed in, ends it at once; the app at hand is then as if it had not been begun.

use super::fit::{Candidates, best};
use super::rows::{Fleet, Outcome, Row, Stop};
use crate::audit::evidence::Evidence;
use crate::audit::{Requirement, Verdict, judge};
use crate::console::apps::{self, LIST, ListedApp, Part};
use crate::console::records::{self, Answer, Record, Refusal};
use crate::console::routes::App;
use crate::drift::{self, Memory};
use crate::facts::{AppId, Time};
use crate::json::{self, Json};
use crate::profile::Profile;
use crate::words::Text;

/// Milliseconds from the beginning of one read to that of the next, at least: four a second at most.
pub const PAUSE: u64 = 260;
/// Milliseconds of rest before the next app.
pub const REST: u64 = 400;
/// So many failures on end are the console's, not an app's.
const PATIENCE: u32 = 3;
/// Most apps that are taken in.
const MAX_APPS: usize = 2_000;

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Wait for so many milliseconds.
    Wait(u64),
    /// Read a record of the console, and tell what came of it.
    Read {
        /// The adapter's name of it.
        record: String,
        /// What follows `/developers/v1/`; empty for what stands in the page.
        path: String,
        /// Where in the list of apps to begin.
        from: usize,
    },
    /// Tell what this app may be held against.
    Profiles(AppId),
    /// Nothing: it is done, or has come to a halt.
    Nothing,
}

/// Where the check is.
#[derive(Clone, Debug)]
enum Stage {
    Organization,
    List(List),
    /// An app's profiles are awaited.
    Profiles(usize),
    /// An app: its records, those still to read last first.
    App(Box<Reading>),
    Over,
}

/// The list of apps, as far as it was read.
#[derive(Clone, Debug, Default)]
struct List {
    seen: Vec<ListedApp>,
    /// How many entries were read, be they readable or not: where the next part begins.
    from: usize,
    /// It is read for the second time, to see what is gone.
    again: bool,
}

/// An app that is being read.
#[derive(Clone, Debug)]
struct Reading {
    at: usize,
    candidates: Candidates,
    left: Vec<Record>,
    evidence: Evidence,
    told: bool,
    refused: Option<Text>,
}

/// The check of all apps.
#[derive(Clone, Debug)]
pub struct Check {
    fleet: Fleet,
    stage: Stage,
    /// No read may begin before.
    not_before: Time,
    failures: u32,
    /// An app of which all is met: to be remembered.
    met: Option<(AppId, Memory)>,
}

impl Check {
    /// Goes on with a check that came to a halt; one that is done, or never was begun, begins anew.
    #[must_use]
    pub fn go_on(fleet: Fleet, now: Time) -> Self {
        let begun = if fleet.done || fleet.begun == 0 { now } else { fleet.begun };
        let fleet = Fleet { begun, done: false, stopped: None, ..fleet };
        Self { fleet, stage: Stage::Organization, not_before: now, failures: 0, met: None }
    }

    /// What is known so far.
    #[must_use]
    pub fn fleet(&self) -> &Fleet {
        &self.fleet
    }

    /// The app that is being read.
    #[must_use]
    pub fn at_work(&self) -> Option<&Row> {
        match &self.stage {
            Stage::Profiles(at) => self.fleet.rows.get(*at),
            Stage::App(reading) => self.fleet.rows.get(reading.at),
            _ => None,
        }
    }

    /// What to do next.
    pub fn next(&mut self, now: Time) -> Ask {
        let read = |record: &str, path: String, from| Ask::Read { record: record.to_owned(), path, from };
        let ask = match &self.stage {
            Stage::Over => return Ask::Nothing,
            Stage::Profiles(at) => match self.fleet.rows.get(*at) {
                Some(row) => return Ask::Profiles(row.id.clone()),
                None => return Ask::Nothing,
            },
            // It stands in the page: nothing is sent.
            Stage::Organization => return read(Record::Organization.name(), String::new(), 0),
            Stage::List(list) => read(LIST, LIST.to_owned(), list.from),
            Stage::App(reading) => match (reading.left.last(), self.fleet.rows.get(reading.at)) {
                (Some(record), Some(row)) => read(record.name(), record.path(&row.id), 0),
                _ => return Ask::Nothing,
            },
        };
        if now < self.not_before {
            return Ask::Wait(self.not_before - now);
        }
        self.not_before = now + PAUSE;
        ask
    }

    /// The state to remember of the app that was read last, if all of it is met; told once.
    pub fn take_met(&mut self) -> Option<(AppId, Memory)> {
        self.met.take()
    }

    /// Ends it here.
    pub fn stop(&mut self, why: Stop) {
        if !matches!(self.stage, Stage::Over) {
            self.stage = Stage::Over;
            self.fleet.stopped = Some(why);
        }
    }

    /// Takes in what the app at hand may be held against.
    pub fn hold_against(&mut self, candidates: Candidates, now: Time) {
        let Stage::Profiles(at) = self.stage else { return };
        let mut left = candidates.records();
        left.reverse();
        let evidence = Evidence::default();
        let reading = Reading { at, candidates, left, evidence, told: false, refused: None };
        if reading.left.is_empty() { self.hold(reading, now) } else { self.stage = Stage::App(Box::new(reading)) }
    }

    /// Takes in the adapter's answer to a read, as JSON.
    pub fn answered(&mut self, text: &str, now: Time) {
        let json = json::parse(text).ok();
        let none = || Answer::Failed("network".to_owned());
        let answer = json.as_ref().and_then(Answer::of).unwrap_or_else(none);
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Organization => self.take_organization(&answer),
            Stage::List(list) => self.take_part(list, &answer, now),
            Stage::App(reading) => self.take_record(reading, &answer, now),
            other => self.stage = other,
        }
    }

    fn take_organization(&mut self, answer: &Answer<&Json<'_>>) {
        let told = records::told(Record::Organization, answer).ok().and_then(|facts| facts.organization);
        let other = told.is_some() && self.fleet.organization.is_some() && told != self.fleet.organization;
        if other {
            // Another account has signed in: the apps of the former one are none of its business.
            self.fleet.rows.clear();
        }
        self.fleet.organization = told.or_else(|| self.fleet.organization.take());
        self.stage = Stage::List(List::default());
    }

    fn take_part(&mut self, mut list: List, answer: &Answer<&Json<'_>>, now: Time) {
        let Part { apps, total, length } = match apps::part(answer) {
            Ok(part) => part,
            Err(why) => return self.halt_list(list, why),
        };
        self.failures = 0;
        let known = list.seen.len();
        for app in apps {
            if list.seen.len() < MAX_APPS && list.seen.iter().all(|it| it.id != app.id) {
                list.seen.push(app);
            }
        }
        list.from += length;
        // A list that gives nothing new has come to its end, whatever it says of its length.
        if list.seen.len() > known && list.from < total && list.seen.len() < MAX_APPS {
            self.stage = Stage::List(list);
            return;
        }
        self.fleet.unseen = total.saturating_sub(list.seen.len());
        self.merge(list.seen, now);
        if list.again { self.end() } else { self.turn(now) }
    }

    fn halt_list(&mut self, list: List, why: Refusal) {
        self.failures += 1;
        match halts(why) {
            Some(stop) => self.fleet.stopped = Some(stop),
            None if self.failures < PATIENCE => self.stage = Stage::List(list),
            // What is gone may stay unknown.
            None if list.again => self.end(),
            None => self.fleet.stopped = Some(Stop::NoList),
        }
    }

    /// Takes in the list as it is now. What was in it and is there no more is gone; what was gone before is forgotten.
    fn merge(&mut self, seen: Vec<ListedApp>, now: Time) {
        let mut old = std::mem::take(&mut self.fleet.rows);
        for app in seen {
            let known = old.iter().position(|row| row.id == app.id).map(|at| old.remove(at));
            let row = match known {
                Some(row) if row.outcome != Outcome::Gone => Row { name: app.name, owner: app.owner, ..row },
                _ => Row::new(app),
            };
            self.fleet.rows.push(row);
        }
        // A part of the list may be out of sight: then nothing proves that an app is gone.
        let whole = self.fleet.unseen == 0;
        let forgotten = |row: &Row| row.outcome == Outcome::Gone && row.checked < self.fleet.begun;
        for row in old.into_iter().filter(|row| !forgotten(row)) {
            let gone = Row { outcome: Outcome::Gone, verdicts: Vec::new(), checked: now, ..row.clone() };
            self.fleet.rows.push(if whole { gone } else { row });
        }
    }

    fn take_record(&mut self, mut reading: Box<Reading>, answer: &Answer<&Json<'_>>, now: Time) {
        let Some(record) = reading.left.pop() else { return };
        match records::told(record, answer) {
            Ok(facts) => {
                self.failures = 0;
                reading.told = true;
                reading.evidence.take_record(record, facts, now);
            }
            Err(Refusal::NotYours) => return self.close(reading.at, Outcome::NoAccess, now),
            Err(why) => {
                if let Some(stop) = halts(why) {
                    self.fleet.stopped = Some(stop);
                    return;
                }
                // A strange shape is an answer all the same.
                self.failures = if why == Refusal::Shape { 0 } else { self.failures + 1 };
                if self.failures >= PATIENCE {
                    self.fleet.stopped = Some(Stop::Silent);
                    return;
                }
                reading.refused.get_or_insert_with(|| why.text());
            }
        }
        if reading.left.is_empty() {
            self.hold(*reading, now);
        } else {
            self.stage = Stage::App(reading);
        }
    }

    /// Holds what was read of an app against its profile.
    fn hold(&mut self, reading: Reading, now: Time) {
        let Reading { at, candidates, mut evidence, told, refused, .. } = reading;
        let Some(row) = self.fleet.rows.get_mut(at) else { return };
        let app = App { host: self.fleet.host.clone(), id: row.id.clone() };
        row.version = evidence.release.best().and_then(|fact| fact.number.clone());
        let held = best(&candidates, &app, &evidence);
        row.profile = held.map(|it| it.profile.id.clone());
        evidence.confirmed = held.and_then(|it| it.confirmed.clone());
        row.verdicts = held.map(|it| verdicts(&it.profile, &app, &evidence)).unwrap_or_default();
        row.drift = held.and_then(|it| changes(candidates.met.as_ref()?, &it.profile, &app, &evidence));
        self.met = held.and_then(|it| drift::memory(&it.profile, &app, &evidence, now)).map(|met| (app.id, met));
        let outcome = match (refused, held) {
            (Some(why), _) if !told => Outcome::Failed(why),
            // What could not be read may be what a profile asks for.
            (Some(why), None) => Outcome::Failed(why),
            (_, Some(_)) => Outcome::Checked,
            (None, None) => Outcome::NoProfile,
        };
        self.close(at, outcome, now);
    }

    fn close(&mut self, at: usize, outcome: Outcome, now: Time) {
        if let Some(row) = self.fleet.rows.get_mut(at) {
            if outcome != Outcome::Checked {
                row.verdicts.clear();
                row.drift = None;
            }
            row.outcome = outcome;
            row.checked = now;
        }
        self.not_before = self.not_before.max(now + REST);
        self.turn(now);
    }

    /// Turns to the next app. At the end the list is read again if an app was refused: it may be gone by now.
    fn turn(&mut self, now: Time) {
        if let Some(at) = self.fleet.next_due() {
            self.stage = Stage::Profiles(at);
            return;
        }
        let refused = |row: &Row| row.outcome == Outcome::NoAccess && row.checked >= self.fleet.begun;
        if self.fleet.rows.iter().any(refused) {
            self.not_before = self.not_before.max(now + REST);
            self.stage = Stage::List(List { again: true, ..List::default() });
        } else {
            self.end();
        }
    }

    fn end(&mut self) {
        // What came into the list meanwhile waits for the next check.
        self.fleet.done = true;
        self.stage = Stage::Over;
    }
}

/// Whether a refusal is of all that could be asked for, not of one app.
fn halts(why: Refusal) -> Option<Stop> {
    match why {
        Refusal::Busy => Some(Stop::Busy),
        Refusal::SignedOut => Some(Stop::SignedOut),
        Refusal::NoToken => Some(Stop::NoPage),
        _ => None,
    }
}

/// The requirements of which something has changed since all was met, each once.
fn changes(met: &Memory, profile: &Profile, app: &App, evidence: &Evidence) -> Option<(Time, Vec<String>)> {
    let drift = drift::drift(met, profile, app, evidence)?;
    let mut ids: Vec<String> = drift.changed.into_iter().map(|it| it.requirement).collect();
    ids.extend(drift.added.into_iter().map(|(requirement, _)| requirement));
    ids.dedup();
    Some((drift.since, ids))
}

/// How each requirement stands that the console can tell of. What is done elsewhere, or handed over, no record concerns; a name is
/// recommended, not required.
fn verdicts(profile: &Profile, app: &App, evidence: &Evidence) -> Vec<(String, Verdict)> {
    let concerns =
        |it: &Requirement| it.page().is_some() && !matches!(it, Requirement::Credentials | Requirement::AppName);
    let all = Requirement::all(profile).into_iter().filter(concerns);
    all.map(|it| (it.id(profile), judge(&it, profile, app, evidence).verdict)).collect()
}
