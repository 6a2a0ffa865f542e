//! Hints: what is missing, right beside the section that it is missing in.

use super::{Context, Session, changes};
use crate::audit::{Judgement, Requirement, Verdict, judge};
use crate::console::capability::CardSeen;
use crate::console::controls;
use crate::console::form::FieldSeen;
use crate::console::labels::Word;
use crate::console::lists::ListSeen;
use crate::console::outline::NodeId;
use crate::console::reading::Reading;
use crate::console::scopes;
use crate::facts::Identity;
use crate::protocol::{Effect, Hint, HintButton, PageId};
use crate::words::Text;

impl Session {
    /// The same hints at the same places, with what they say brought up to date.
    pub(super) fn renew_hints(&mut self, context: &Context, page: &PageId) -> Option<Effect> {
        let hints = renewed(context, self, &self.hints);
        (hints != self.hints).then(|| {
            self.hints.clone_from(&hints);
            Effect::Hints { page: page.clone(), hints }
        })
    }

    /// Hints are sent only if they are others than before.
    pub(super) fn show_hints(&mut self, context: &Context, page: PageId, reading: &Reading<'_>) -> Option<Effect> {
        let hints = hints(context, self, reading);
        if hints == self.hints {
            return None;
        }
        self.hints.clone_from(&hints);
        Some(Effect::Hints { page, hints })
    }
}

/// The hints for a page. None while a dialog is open: they would lie over it. The form that creates an app is the
/// exception, as it is what the hint speaks of.
fn hints(context: &Context, session: &Session, reading: &Reading<'_>) -> Vec<Hint> {
    let Some(app) = session.app.as_ref().filter(|_| reading.dialog.is_none() || reading.create_form.is_some()) else {
        return Vec::new();
    };
    let hint = |requirement: &Requirement| {
        let anchor = anchor(requirement, reading)?;
        let judgement = judge(requirement, &context.profile, app, &session.evidence);
        (!judgement.sources.is_empty()).then(|| one(context, session, requirement, &judgement, anchor))
    };
    Requirement::all(&context.profile).iter().filter_map(hint).collect()
}

/// What hints that are shown would say now.
fn renewed(context: &Context, session: &Session, shown: &[Hint]) -> Vec<Hint> {
    let Some(app) = &session.app else { return Vec::new() };
    let renew = |hint: &Hint| {
        let requirement = Requirement::with_id(&context.profile, &hint.requirement)?;
        let judgement = judge(&requirement, &context.profile, app, &session.evidence);
        Some(one(context, session, &requirement, &judgement, hint.anchor))
    };
    shown.iter().filter_map(renew).collect()
}

/// The number on the toolbar icon: requirements of which something is known to be missing or to differ.
pub(super) fn badge(context: &Context, session: &Session) -> Effect {
    let Some(app) = &session.app else { return Effect::Badge { count: 0, complete: false } };
    let verdicts: Vec<Verdict> = Requirement::all(&context.profile)
        .iter()
        .map(|requirement| judge(requirement, &context.profile, app, &session.evidence).verdict)
        .collect();
    let open = verdicts.iter().filter(|verdict| matches!(verdict, Verdict::Missing | Verdict::Different)).count();
    let complete = verdicts.iter().all(|verdict| *verdict == Verdict::Met);
    Effect::Badge { count: u32::try_from(open).unwrap_or(u32::MAX), complete }
}

/// The node that a hint stands beside.
fn anchor(requirement: &Requirement, reading: &Reading<'_>) -> Option<NodeId> {
    let of_list = |seen: &Option<ListSeen>| match seen {
        Some(ListSeen::List(list)) => Some(list.label),
        _ => None,
    };
    let of_field = |seen: &FieldSeen| seen.field().map(|field| field.label);
    match requirement {
        Requirement::AppName => match &reading.create_form {
            Some(form) => Some(reading.tree.node(form.label).id),
            None => reading.name.as_ref().and_then(of_field),
        },
        Requirement::Feature(feature) => reading.card(*feature).and_then(CardSeen::card).map(|card| card.label),
        Requirement::DesktopHomepage => reading.web_app.as_ref().and_then(|page| of_field(&page.desktop)),
        Requirement::OpenMode => reading.web_app.as_ref().and_then(|page| of_field(&page.open_mode)),
        Requirement::RedirectUrls => of_list(&reading.redirect_urls),
        Requirement::H5Domains => of_list(&reading.h5_domains),
        Requirement::Release => {
            let tree = &reading.tree;
            let begins = || controls::one(&controls::buttons(tree, &(0..tree.len()), Word::CreateVersion));
            let form = reading.version_form.as_ref().and_then(|form| form.label);
            form.or_else(begins).map(|index| tree.node(index).id)
        }
        Requirement::Scopes(identity) => {
            let list = reading.scopes.as_ref()?;
            let tree = &reading.tree;
            let import = || controls::one(&controls::buttons(tree, &(0..tree.len()), Word::BatchImport));
            let word = match identity {
                Identity::Tenant => Word::TenantTab,
                Identity::User => Word::UserTab,
            };
            let index =
                if list.is_of(*identity) { import().or_else(|| scopes::identity_tab(tree, word)) } else { None };
            index.map(|index| tree.node(index).id)
        }
        _ => None,
    }
}

fn one(context: &Context, session: &Session, requirement: &Requirement, judgement: &Judgement, anchor: NodeId) -> Hint {
    let id = requirement.id(&context.profile);
    let say = |key: &str| context.words.say(&Text::new(key));
    let at_work = session.run.as_ref().and_then(|run| run.at_work()) == Some(id.as_str());
    let blocked = session.platform_blocks(context);
    let open = |verdict| verdict != Verdict::Met;
    let to_do = match requirement {
        // Of two ways to open, the wrong one is exchanged; other values are the admin's.
        Requirement::OpenMode => matches!(judgement.verdict, Verdict::Missing | Verdict::Different),
        _ => judgement.verdict == Verdict::Missing,
    };
    let can_fill =
        to_do && session.app.as_ref().is_some_and(|app| requirement.fillable_in(app)) && !at_work && !blocked;
    let lines = match &session.app {
        // What the button writes is told in full before it can be pressed.
        Some(app) if can_fill => changes(context, session, app, requirement, judgement),
        _ => judgement.values.iter().filter(|wanted| open(wanted.verdict)).map(|wanted| wanted.value.clone()).collect(),
    };
    let note = match (blocked, can_fill) {
        (true, _) => say("platform_short"),
        (false, true) => say("hint_consent"),
        (false, false) => String::new(),
    };
    let asks = at_work && session.run.as_ref().is_some_and(|run| run.question().is_some());
    let title = match (asks, at_work) {
        (true, _) => say("hint_asks"),
        (false, true) => say("hint_at_work"),
        (false, false) => context.words.say(&judgement.summary),
    };
    Hint {
        requirement: id,
        verdict: judgement.verdict.word().to_owned(),
        anchor,
        title,
        short: context.words.get(&judgement.verdict.key()).to_owned(),
        lines,
        note,
        button: can_fill.then(|| HintButton {
            action: "fill".to_owned(),
            label: say("action_fill"),
            copy: String::new(),
        }),
    }
}
