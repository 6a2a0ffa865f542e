//! Preparing a new version: its number and its notes, into empty fields only. Who may use the app, saving and publishing
//! are the admin's; and where a version is under way already, no other one is begun.

use super::plan::{Goal, Memory, Next, Step};
use crate::audit::evidence::Evidence;
use crate::audit::{Requirement, Verdict, judge};
use crate::console::labels;
use crate::console::outline::{Role, Tree};
use crate::console::reading::Reading;
use crate::console::records::{join, parts};
use crate::console::routes::{App, Page};
use crate::console::versions::{self, Part, VersionForm, VersionsSeen};
use crate::facts::{Feature, Release};
use crate::words::Text;

/// The next step for the version.
pub(super) fn next(goal: &Goal<'_>, app: &App, page: &Reading<'_>, memory: &mut Memory) -> Next {
    if page.dialog.is_some() {
        return Next::hand_over(Text::new("hand_dialog").with(page.dialog_name()), None);
    }
    let publish = labels::publish(is_chinese(&page.tree));
    for (_, seen) in goal.evidence.release.all() {
        match seen.fact.newest {
            Release::InReview => return Next::hand_over(Text::new("hand_in_review"), None),
            Release::Draft => {
                let number = seen.fact.number.clone().unwrap_or_default();
                let at = match &page.versions {
                    Some(VersionsSeen::List(all)) => all.first().map(|version| version.at),
                    _ => None,
                };
                return Next::hand_over(Text::new("hand_draft").with(number).with(publish), at);
            }
            _ => {}
        }
    }
    match &page.version_form {
        Some(form) => fill(goal, app, page, form, publish),
        None => begin(goal, page, memory),
    }
}

/// On the list of versions: sees whether another one is needed.
fn begin(goal: &Goal<'_>, page: &Reading<'_>, memory: &mut Memory) -> Next {
    if !matches!(page.versions, Some(VersionsSeen::List(_))) {
        return Next::wait(Text::new("hand_versions"), None);
    }
    if goal.judgement.verdict != Verdict::Met {
        return Next::Go(Page::CreateVersion);
    }
    if !memory.checked {
        // That something waits may be told late.
        memory.checked = true;
        return Next::Check;
    }
    Next::Done
}

fn fill(goal: &Goal<'_>, app: &App, page: &Reading<'_>, form: &VersionForm, publish: &str) -> Next {
    let tree = &page.tree;
    if form.number.is_none() && form.notes.is_none() {
        return Next::wait(Text::new("hand_nowhere"), None);
    }
    let number = next_number(goal.evidence);
    let fields = [(form.number, number.clone()), (form.notes, Some(notes(goal, app, is_chinese(tree))))];
    for (field, text) in fields {
        let (Some(field), Some(text)) = (field, text) else { continue };
        let node = tree.node(field);
        if node.value.as_deref().is_some_and(|holds| holds.trim().is_empty()) {
            return match node.usable() {
                true => Next::Do(Step::Fill { field, text }),
                false => Next::wait(Text::new("hand_disabled").with(node.label()), Some(node.id)),
            };
        }
    }
    let chinese = is_chinese(tree);
    let availability = form.availability.map(|at| tree.node(at));
    let save = form.save.map(|at| tree.node(at));
    let at = availability.or(save).map(|node| node.id);
    let holds = form.number.and_then(|at| tree.node(at).value.as_deref()).unwrap_or_default();
    let is_higher = match (parts(holds), number.as_deref().and_then(parts)) {
        (Some(holds), Some(next)) => holds >= next,
        (holds, _) => holds.is_some(),
    };
    let wants_web_app = Requirement::all(goal.profile).contains(&Requirement::Feature(Feature::WebApp));
    let opens_bot = form.opens_bot.filter(|_| wants_web_app).map(|at| tree.node(at));
    let key = match (is_higher, opens_bot.is_some()) {
        (true, false) => "hand_release_form",
        (true, true) => "hand_release_form_bot",
        (false, false) => "hand_release_number",
        (false, true) => "hand_release_number_bot",
    };
    let label = |node: Option<&crate::console::outline::Node>, zh: &str, en: &str| {
        node.map_or(if chinese { zh } else { en }, |node| node.label()).to_owned()
    };
    let text = Text::new(key)
        .with(label(availability, "可用范围", "Availability"))
        .with(label(save, "保存", "Save"))
        .with(publish)
        .with(
            form.audience.as_ref().map(|seen| [if chinese { "：" } else { ": " }, seen].concat()).unwrap_or_default(),
        );
    let text = match opens_bot {
        Some(_) if chinese => text.with("机器人").with("网页应用"),
        Some(_) => text.with("Bot").with("Web app"),
        None => text,
    };
    Next::hand_over(text, at)
}

/// The number after the highest that is known; nothing where it isn't known whether there are others.
#[must_use]
pub(super) fn next_number(evidence: &Evidence) -> Option<String> {
    let mut highest: Option<Vec<u64>> = None;
    let mut known = false;
    for (_, seen) in evidence.release.all() {
        known = true;
        match &seen.fact.number {
            Some(number) => highest = highest.max(Some(parts(number)?)),
            None if seen.fact.newest == Release::None => {}
            None => return None,
        }
    }
    match highest.as_deref() {
        Some([major, minor, patch]) => Some(join(&[*major, *minor, patch.checked_add(1)?])),
        Some(_) => None,
        None => known.then(|| "1.0.0".to_owned()),
    }
}

/// What was configured, for whoever reads the notes of the version: only what was read back, and in whole.
fn notes(goal: &Goal<'_>, app: &App, chinese: bool) -> String {
    let profile = goal.profile;
    let mut all: Vec<Part> = Vec::new();
    let mut lacking: Vec<Part> = Vec::new();
    for requirement in Requirement::all(profile) {
        let part = match requirement {
            Requirement::Feature(Feature::WebApp) => Part::WebApp,
            Requirement::Feature(Feature::Bot) => Part::Bot,
            Requirement::DesktopHomepage | Requirement::MobileHomepage | Requirement::OpenMode => Part::Homepage,
            Requirement::Scopes(_) => Part::Scopes,
            Requirement::Events | Requirement::Callbacks => Part::Events,
            Requirement::RedirectUrls => Part::RedirectUrls,
            Requirement::H5Domains => Part::H5Domains,
            _ => continue,
        };
        let verdict = judge(&requirement, profile, app, goal.evidence).verdict;
        let list = if verdict.is_set() { &mut all } else { &mut lacking };
        if !list.contains(&part) {
            list.push(part);
        }
    }
    all.retain(|part| !lacking.contains(part));
    versions::update_notes(&profile.name, &all, chinese)
}

/// The language of a page is that of its buttons: names of apps and notes may be in any.
fn is_chinese(tree: &Tree<'_>) -> bool {
    tree.find(0..tree.len(), |node| node.role == Role::Button && labels::is_chinese(&node.name)).next().is_some()
}
