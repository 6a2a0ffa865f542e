//! Which profile an app is held against: the one that was chosen for it, else the one that fits best by its values.

use crate::audit::evidence::{Evidence, needs};
use crate::audit::{Judgement, Requirement, Verdict, judge};
use crate::console::records::Record;
use crate::console::routes::App;
use crate::drift::Memory;
use crate::facts::Time;
use crate::profile::Profile;

/// One scope alone is what any bot may have.
const FEWEST_SCOPES: usize = 2;

/// A profile that an app may be held against.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// It, filled with what was given for the app.
    pub profile: Profile,
    /// What the admin has confirmed for the two; `None` if that can't be read.
    pub confirmed: Option<Vec<(String, Time)>>,
}

/// What an app may be held against.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    /// The one that the admin has chosen for it.
    pub chosen: Option<Candidate>,
    /// All that there are.
    pub offers: Vec<Candidate>,
    /// The state in which all of the app was met, if it ever was.
    pub met: Option<Memory>,
}

impl Candidates {
    /// The records that one of them makes worth reading.
    pub(super) fn records(&self) -> Vec<Record> {
        let held: Vec<&Candidate> = match &self.chosen {
            Some(chosen) => vec![chosen],
            None => self.offers.iter().collect(),
        };
        let needed = |record: &Record| held.iter().any(|it| needs(&it.profile, *record));
        Record::ALL.into_iter().filter(|it| *it != Record::Organization).filter(needed).collect()
    }
}

/// The profile to hold an app against; none if it was told of none and fits none. It fits where it has one of the profile's
/// addresses, or nearly, or carries its name, or has at least half of its scopes and two of them. The most such addresses decide, then
/// the scopes.
#[must_use]
pub fn best<'c>(candidates: &'c Candidates, app: &App, evidence: &Evidence) -> Option<&'c Candidate> {
    if candidates.chosen.is_some() {
        return candidates.chosen.as_ref();
    }
    let ours = candidates.offers.iter().filter(|it| it.profile.platform.includes(app.platform()));
    let mut best: Option<(&Candidate, (usize, usize))> = None;
    for one in ours {
        let score = score(&one.profile, app, evidence);
        if score > (0, 0) && best.is_none_or(|(_, most)| score > most) {
            best = Some((one, score));
        }
    }
    best.map(|(one, _)| one)
}

/// How many of the profile's own values the app has, and how many of its scopes, if they are half of them, and two, at least.
fn score(profile: &Profile, app: &App, evidence: &Evidence) -> (usize, usize) {
    let (mut own, mut scopes) = (0, 0);
    for requirement in Requirement::all(profile) {
        let judgement = judge(&requirement, profile, app, evidence);
        let there = there(&judgement);
        match requirement {
            Requirement::RedirectUrls
            | Requirement::H5Domains
            | Requirement::DesktopHomepage
            | Requirement::MobileHomepage => own += there,
            Requirement::AppName => own += usize::from(judgement.verdict == Verdict::Met),
            Requirement::Scopes(_) if there >= FEWEST_SCOPES && 2 * there >= judgement.values.len() => scopes += there,
            _ => {}
        }
    }
    (own, scopes)
}

/// Values that are there, be it not yet in effect or with a slip.
fn there(judgement: &Judgement) -> usize {
    let is_there = |verdict| matches!(verdict, Verdict::Met | Verdict::Pending | Verdict::Different);
    judgement.values.iter().filter(|wanted| is_there(wanted.verdict)).count()
}
