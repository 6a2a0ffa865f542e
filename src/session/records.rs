//! Asking for the console's own records: at most once for each page view, and once more after each change.

use super::{Context, Session, hints};
use crate::audit::evidence::{Evidence, needs};
use crate::console::records::{Record, RecordFacts};
use crate::console::routes::App;
use crate::facts::Time;
use crate::protocol::{Effect, PageId};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// How it stands with the records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Records {
    off: bool,
    /// Asked for and not answered; the flag says that something was changed in between.
    open: Vec<(Record, bool)>,
    /// Not available, and why.
    refused: Vec<(Record, Text)>,
}

impl Records {
    /// Asks for records. One that is being asked for already is asked for again once it is answered.
    pub(super) fn ask(&mut self, records: &[Record], page: &PageId, app: &App) -> Vec<Effect> {
        self.off = false;
        let mut effects = Vec::new();
        for record in records {
            if let Some((_, changed)) = self.open.iter_mut().find(|(open, _)| open == record) {
                *changed = true;
                continue;
            }
            self.open.push((*record, false));
            effects.push(read(*record, page, app));
        }
        effects
    }

    /// The page view is another one: what was asked for on the last one is not answered any more.
    pub(super) fn turn(&mut self) {
        self.open.clear();
    }

    /// The admin does not want them read.
    pub(super) fn switch_off(&mut self, evidence: &mut Evidence) {
        *self = Self { off: true, ..Self::default() };
        for record in Record::ALL {
            evidence.drop_record(record);
        }
    }

    /// Takes in an answer.
    pub(super) fn answered(
        &mut self,
        record: Record,
        facts: Result<RecordFacts, Text>,
        evidence: &mut Evidence,
        page: &PageId,
        app: Option<&App>,
        now: Time,
    ) -> Vec<Effect> {
        let Some(at) = self.open.iter().position(|(open, _)| *open == record) else { return Vec::new() };
        let (_, changed) = self.open.remove(at);
        self.refused.retain(|(other, _)| *other != record);
        match (facts, app) {
            // It was asked for before the change, so nobody knows which state it tells of.
            (_, Some(app)) if changed => return self.ask(&[record], page, app),
            (Ok(facts), _) => evidence.take_record(record, facts, now),
            (Err(why), _) => {
                evidence.drop_record(record);
                self.refused.push((record, why));
            }
        }
        Vec::new()
    }

    /// Why facts are missing that the records would give.
    pub(super) fn notes(&self) -> Vec<Text> {
        if self.off {
            return vec![Text::new("records_off")];
        }
        let mut notes: Vec<Text> = Vec::new();
        // The organisation's name is a convenience; every other one is told of, each reason once.
        for (_, why) in self.refused.iter().filter(|(record, _)| *record != Record::Organization) {
            if !notes.contains(why) {
                notes.push(why.clone());
            }
        }
        notes
    }
}

fn read(record: Record, page: &PageId, app: &App) -> Effect {
    Effect::Read { page: page.clone(), record: record.name().to_owned(), path: record.path(&app.id) }
}

impl Session {
    /// Takes in what a record says, or why it says nothing.
    pub(super) fn take_record(
        &mut self,
        context: &Context,
        page: &PageId,
        record: Record,
        facts: Result<RecordFacts, Text>,
        now: Time,
    ) -> Vec<Effect> {
        if self.page.as_ref().is_none_or(|view| view.id != *page) {
            return Vec::new();
        }
        let before = self.evidence.release.best().cloned();
        let facts = facts.map(|mut facts| {
            let scopes = &context.profile.scopes;
            let names: Vec<&str> = scopes.tenant.names().chain(scopes.user.names()).map(AsRef::as_ref).collect();
            facts.keep_offers_of(&names);
            facts
        });
        let mut effects = self.records.answered(record, facts, &mut self.evidence, page, self.app.as_ref(), now);
        let banner = self.page.as_ref().is_some_and(|view| view.baseline.banner);
        self.evidence.forget_banner(before.as_ref(), banner);
        // What the hints say rests on the records, too. Their places are known since the last look.
        effects.extend(self.renew_hints(context, page));
        effects.push(hints::badge(context, self));
        effects
    }

    /// Asks for what the profile needs.
    pub(super) fn ask_records(&mut self, context: &Context) -> Vec<Effect> {
        self.read_records(context, |record| needs(&context.profile, record))
    }

    /// Asks for the records that are wanted.
    pub(super) fn read_records(&mut self, context: &Context, wanted: impl Fn(Record) -> bool) -> Vec<Effect> {
        let (Some(view), Some(app)) = (&self.page, self.app.as_ref().filter(|app| !app.is_unborn())) else {
            return Vec::new();
        };
        if !context.records {
            self.records.switch_off(&mut self.evidence);
            return Vec::new();
        }
        let needed: Vec<Record> = Record::ALL.into_iter().filter(|record| wanted(*record)).collect();
        self.records.ask(&needed, &view.id, app)
    }
}
