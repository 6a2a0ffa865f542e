//! A console is filled in, and what was done is held against the truth.

use super::{Container, Decoy, Description, Invented, Kind, Means, Overlay, Saving, Shown, Trouble};
use crate::model::{APP, Console, Tab};
use larkspur::console::outline::Outline;
use larkspur::protocol::{Answer, Command, Effect};
use larkspur::report::view::View;
use larkspur::session::Context;
use std::sync::OnceLock;

/// Why a run may hand over: all keys of such sentences.
const REASONS: &str = include_str!("../../../static/_locales/en/messages.json");

/// What came of one console.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Both lists could be filled in.
    pub possible: bool,
    /// Both lists are filled in.
    pub complete: bool,
    /// Reasons of what was handed over.
    pub reasons: Vec<String>,
    pub wrong_writes: Vec<String>,
    pub lost_entries: Vec<String>,
    pub dangerous_presses: Vec<String>,
    pub false_met: Vec<String>,
    pub false_missing: Vec<String>,
    /// Whatever else must not be.
    pub odd: Vec<String>,
    /// Steps and lists of what was filled in.
    pub steps: u32,
    pub requirements: u32,
}

impl Verdict {
    /// What must never be, whatever the console.
    pub fn broken(&self) -> Vec<String> {
        let kinds = [
            ("wrong write", &self.wrong_writes),
            ("lost entry", &self.lost_entries),
            ("dangerous press", &self.dangerous_presses),
            ("false met", &self.false_met),
            ("false missing", &self.false_missing),
            ("odd", &self.odd),
        ];
        kinds.iter().flat_map(|(name, all)| all.iter().map(move |one| format!("{name}: {one}"))).collect()
    }
}

/// The values that the built-in profile wants in a list.
pub fn wanted(kind: Kind) -> &'static [String] {
    static URLS: OnceLock<Vec<String>> = OnceLock::new();
    static DOMAINS: OnceLock<Vec<String>> = OnceLock::new();
    let profile = || crate::model::context().profile;
    match kind {
        Kind::H5 => DOMAINS.get_or_init(|| profile().h5_trusted_domains.iter().map(ToString::to_string).collect()),
        _ => URLS
            .get_or_init(|| profile().redirect_urls.iter().map(|url| url.as_str().replace("{appId}", APP)).collect()),
    }
}

/// Whether an entry is as good as a wanted value (console.md §4).
fn same(kind: Kind, entry: &str, value: &str) -> bool {
    match kind {
        Kind::H5 => {
            let entry = entry.trim_end_matches('/').to_ascii_lowercase();
            entry == value || Some(entry.as_str()) == value.strip_prefix("https://")
        }
        _ => entry == value,
    }
}

impl Description {
    /// Whether nothing stands in the way of filling in a list.
    pub fn possible(&self, kind: Kind) -> bool {
        let one = match self.of(kind).as_slice() {
            [one] => one.trouble,
            _ => return false,
        };
        let lacks =
            !wanted(kind).iter().all(|value| self.of(kind)[0].entries.iter().any(|entry| same(kind, entry, value)));
        // A list that must be scrolled through is handed over.
        let count = self.of(kind)[0].entries.len() + if lacks { wanted(kind).len() } else { 0 };
        if self.shown == Shown::Virtual && count > 5 {
            return false;
        }
        let page_is_clean = match self.saving {
            Saving::Page { always } => !always && !self.has(Decoy::Draft),
            _ => true,
        };
        let free =
            !matches!(self.overlay, Some(Overlay::Foreign | Overlay::Tour)) && self.container != Container::HeaderRow;
        free && !self.leaves_open() && (!lacks || (one.is_none() && page_is_clean))
    }
}

impl Description {
    /// Filling in without saving leaves something open or unsaved, which the admin has not seen to yet.
    fn leaves_open(&self) -> bool {
        let simple = |means| {
            matches!(
                means,
                Means::Inline | Means::Enter | Means::Pair | Means::InlineAndBatch | Means::Rows | Means::TextBox
            )
        };
        let all_simple = self.sections.iter().all(|section| simple(section.means));
        self.fill_first && !self.reloads() && !(all_simple && self.saving == Saving::AtOnce)
    }

    /// The admin loads the page anew between filling in and saving.
    fn reloads(&self) -> bool {
        self.buttons.is_multiple_of(2)
    }
}

/// Opens the console, fills in both lists, and again.
pub fn check(what: &Description, context: &Context) -> Verdict {
    let mut verdict = Verdict::default();
    let mut tab = Tab::with(Invented::new(what.clone()), context.clone());
    tab.sleeps = what.buttons % 8 == 1;
    truthful(&tab, &mut verdict, "at first");
    let kinds = [(Kind::Redirect, "redirect-urls"), (Kind::H5, "h5-domains")];
    verdict.possible = kinds.iter().all(|(kind, _)| what.possible(*kind));
    verdict.complete = true;
    if what.fill_first {
        for (kind, id) in kinds {
            run(&mut tab, kind, id, false);
            truthful(&tab, &mut verdict, "after filling in");
        }
        if tab.console.deeds.saves > 0 {
            verdict.odd.push("saved, though that was not chosen".to_owned());
        }
        if what.reloads() {
            tab.load();
        }
    }
    for (kind, id) in kinds {
        let before = tab.console.deeds.steps;
        let (outcome, reason) = run(&mut tab, kind, id, true);
        truthful(&tab, &mut verdict, &format!("after {id}"));
        let done = matches!(outcome.as_str(), "fixed" | "unchanged");
        if done && !has_all(&tab, kind) {
            verdict.false_met.push(format!("{id}: {outcome}"));
        }
        verdict.complete &= done;
        if done {
            verdict.steps += tab.console.deeds.steps - before;
            verdict.requirements += 1;
            again(&mut tab, kind, id, &mut verdict);
        } else {
            if !known(&reason) {
                verdict.odd.push(format!("{id}: {outcome} without a reason: {reason}"));
            }
            verdict.reasons.push(reason);
        }
    }
    let deeds = &tab.console.deeds;
    verdict.wrong_writes.clone_from(&deeds.wrong);
    verdict.lost_entries.clone_from(&deeds.lost);
    verdict.dangerous_presses.clone_from(&deeds.dangerous);
    if what.possible(Kind::Redirect) || what.possible(Kind::H5) {
        return verdict;
    }
    let partly = what.sections.iter().any(|section| matches!(section.trouble, Some(Trouble::Refused(_))));
    if deeds.writes > 0 && !partly && matches!(what.overlay, Some(Overlay::Foreign)) {
        verdict.odd.push("wrote behind a dialog".to_owned());
    }
    verdict
}

/// All that is done in the page, one line each, to see why.
pub fn effects(what: &Description, context: &Context) -> Vec<String> {
    let mut tab = Tab::with(Invented::new(what.clone()), context.clone());
    for (kind, id) in [(Kind::Redirect, "redirect-urls"), (Kind::H5, "h5-domains")] {
        run(&mut tab, kind, id, true);
    }
    let told = |effect: &&Effect| !matches!(effect, Effect::Hints { .. } | Effect::Badge { .. });
    tab.effects.iter().filter(told).map(|effect| format!("{effect:?}")).collect()
}

/// What the page shows after both lists were filled in.
pub fn at_the_end(what: &Description, context: &Context) -> Outline {
    let mut tab = Tab::with(Invented::new(what.clone()), context.clone());
    for (kind, id) in [(Kind::Redirect, "redirect-urls"), (Kind::H5, "h5-domains")] {
        run(&mut tab, kind, id, true);
    }
    tab.console.outline()
}

/// A run of one requirement: its outcome, and the key of the reason.
fn run(tab: &mut Tab<Invented>, kind: Kind, id: &str, save: bool) -> (String, String) {
    tab.console.goal = Some(kind);
    tab.console.asked.push(kind);
    tab.run(id, save);
    tab.settle();
    answer_all(tab, kind);
    let View { run, .. } = tab.view();
    tab.console.goal = None;
    let run = run.unwrap();
    let reason = run.summary.lines().last().unwrap_or_default().to_owned();
    (run.outcome.unwrap_or_else(|| "none".to_owned()), reason)
}

/// Answers what the run asks, as an honest admin would who does not look for another place.
fn answer_all(tab: &mut Tab<Invented>, kind: Kind) {
    // Field and button of each list, and again where a page makes all its nodes anew.
    for _ in 0..40 {
        let Some(question) = tab.view().run.and_then(|run| run.question) else { return };
        let node = tab.ring().unwrap().node;
        match (question.yes, tab.console.is_of(node, kind)) {
            (true, true) => tab.reply(Answer::Yes),
            (false, true) if tab.console.button_of(node).is_some() => {
                let button = tab.console.button_of(node);
                tab.reply(Answer::Point);
                tab.pick(button);
            }
            _ => tab.command(Command::Stop),
        }
        tab.settle();
    }
}

fn again(tab: &mut Tab<Invented>, kind: Kind, id: &str, verdict: &mut Verdict) {
    let before = tab.console.deeds.clone();
    let (outcome, reason) = run(tab, kind, id, true);
    if outcome != "unchanged" {
        verdict.odd.push(format!("{id}: the second run is {outcome}: {reason}"));
    }
    if tab.console.deeds.writes != before.writes {
        verdict.odd.push(format!("{id}: the second run wrote"));
    }
}

fn has_all(tab: &Tab<Invented>, kind: Kind) -> bool {
    wanted(kind).iter().all(|value| has(tab, kind, value))
}

fn has(tab: &Tab<Invented>, kind: Kind, value: &str) -> bool {
    tab.console.saved(kind).iter().any(|entry| same(kind, entry, value))
}

/// What the panel says of each value must be so on the server.
fn truthful(tab: &Tab<Invented>, verdict: &mut Verdict, when: &str) {
    for requirement in tab.view().requirements {
        let kind = match requirement.id.as_str() {
            "redirect-urls" => Kind::Redirect,
            "h5-domains" => Kind::H5,
            _ => continue,
        };
        for value in &requirement.values {
            let said = format!("{when}: {}: {}", requirement.id, value.value);
            match (value.verdict.as_str(), has(tab, kind, &value.value)) {
                ("met", false) => verdict.false_met.push(said),
                ("missing", true) => verdict.false_missing.push(said),
                _ => {}
            }
        }
        if requirement.verdict == "met" && !has_all(tab, kind) {
            verdict.false_met.push(format!("{when}: {}", requirement.id));
        }
    }
}

fn known(reason: &str) -> bool {
    !reason.is_empty() && REASONS.contains(&format!("\"{reason}\""))
}
