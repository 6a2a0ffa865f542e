//! The side panel's view of a session.

use super::drift;
use super::export::known_title;
use super::hand_over::{hand_over, remarks};
use super::official;
use super::runs::run_view;
use super::view::{AppView, PlatformWarning, RequirementView, ValueView, View};
use crate::audit::{Basis, Judgement, Requirement, Verdict, Wanted, judge};
use crate::console::routes::{App, Page};
use crate::facts::{Identity, Source};
use crate::fix::import_json;
use crate::kept;
use crate::profile::Profile;
use crate::session::{Context, Session, changes, is_prepared};
use crate::words::{LocalText, Text};

/// The step whose notes speak of calls a month, and how many a free edition has (the vendor's statement, console.md §4).
const QUOTA: (&str, u32) = ("vendor-contact", 10_000);

/// The whole panel.
#[must_use]
pub fn view(context: &Context, session: &Session) -> View {
    let profile = local(context, &context.profile.name);
    let Some(app) = session.app.as_ref().filter(|app| !app.is_unborn()) else {
        return View {
            state: "no-console".to_owned(),
            profile,
            requirements: create(context, session).into_iter().collect(),
            run: run_view(context, session),
            names: names(session),
            ..View::default()
        };
    };
    let all = Requirement::all(&context.profile);
    let requirements: Vec<RequirementView> = all.iter().map(|one| requirement(context, session, app, one)).collect();
    let met = requirements.iter().filter(|requirement| requirement.verdict == Verdict::Met.word()).count();
    View {
        state: "ready".to_owned(),
        app: Some(AppView {
            id: app.id.to_string(),
            host: app.host.clone(),
            platform: app.platform().name().to_owned(),
            organization: session.evidence.organization.iter().map(|seen| seen.fact.clone()).collect(),
        }),
        app_name: session.evidence.name.best().cloned().unwrap_or_default(),
        profile,
        profile_id: context.profile.id.clone(),
        profile_mark: mark(&context.profile),
        platform_warning: session.other_platform(context).then(|| PlatformWarning {
            text: context
                .words
                .say(&Text::new("platform_warning").with(context.profile.platform.name()).with(app.platform().name())),
            accepted: session.platform_accepted,
        }),
        met: u32::try_from(met).unwrap_or(u32::MAX),
        official: official::view(context, session, app),
        notes: notes(context, session),
        drift: session.drift(context).map(|found| drift::view(&context.words, &found)),
        run: run_view(context, session),
        all_changes: requirements.iter().flat_map(|requirement| requirement.changes.clone()).collect(),
        requirements,
        names: names(session),
    }
}

/// Eight signs of the profile as it is used (FNV-1a): the same profile with the same values has the same.
fn mark(profile: &Profile) -> String {
    let hash = kept::write(profile)
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

fn names(session: &Session) -> Vec<String> {
    let of_app = session.evidence.name.all().map(|(_, seen)| seen.fact.clone());
    of_app.chain(session.evidence.organization.iter().map(|seen| seen.fact.clone())).collect()
}

fn notes(context: &Context, session: &Session) -> Vec<String> {
    let unknown = session.page.as_ref().is_some_and(|view| view.page == Page::Unknown);
    let of_page = unknown.then(|| Text::new("note_unknown_page"));
    session.notes().iter().chain(&of_page).map(|note| context.words.say(note)).collect()
}

/// What the list of apps can be told about the one that is created there.
fn create(context: &Context, session: &Session) -> Option<RequirementView> {
    let app = session.app.as_ref().filter(|app| app.is_unborn())?;
    context.profile.app.as_ref().map(|_| requirement(context, session, app, &Requirement::AppName))
}

fn requirement(context: &Context, session: &Session, app: &App, requirement: &Requirement) -> RequirementView {
    let judgement = judge(requirement, &context.profile, app, &session.evidence);
    let id = requirement.id(&context.profile);
    let say = |text: &Text| context.words.say(text);
    let values: Vec<ValueView> = judgement.values.iter().map(|wanted| value(context, requirement, wanted)).collect();
    let changes = changes(context, session, app, requirement, &judgement);
    let step = match requirement {
        Requirement::Outside(place) => context.profile.outside.get(*place),
        _ => None,
    };
    RequirementView {
        step: step_word(requirement).to_owned(),
        title: title(context, &id),
        verdict: judgement.verdict.word().to_owned(),
        verdict_text: verdict_text(context, judgement.verdict),
        summary: say(&judgement.summary),
        recommended: *requirement == Requirement::AppName,
        sources: sources(context, session, requirement, &judgement),
        proofs: proofs(context, &judgement),
        notes: step
            .iter()
            .flat_map(|step| std::iter::once(&step.text).chain(&step.notes))
            .map(|it| local(context, it))
            .chain(remarks(context, requirement))
            .collect(),
        hosts: step.map(|step| step.hosts.iter().map(ToString::to_string).collect()).unwrap_or_default(),
        link: link(context, app, requirement),
        actions: actions(context, session, requirement, &judgement, step.is_some_and(|step| !step.hosts.is_empty())),
        changes,
        copy: copy(requirement, &values),
        hand_over: hand_over(context, session, app, requirement),
        quota: if id == QUOTA.0 { QUOTA.1 } else { 0 },
        values,
        id,
    }
}

/// The part of the set-up, as guides of such set-ups divide it.
fn step_word(requirement: &Requirement) -> &'static str {
    match requirement {
        Requirement::AppName => "app",
        Requirement::Feature(_) => "features",
        Requirement::Credentials => "credentials",
        Requirement::DesktopHomepage | Requirement::MobileHomepage | Requirement::OpenMode => "homepage",
        Requirement::Scopes(_) | Requirement::DataRange => "scopes",
        Requirement::RedirectUrls | Requirement::H5Domains | Requirement::AllowedIps => "security",
        Requirement::Events | Requirement::Callbacks => "events",
        Requirement::Availability | Requirement::Release => "release",
        Requirement::Outside(_) => "outside",
    }
}

/// What a requirement is called; a step that only its profile knows is called by its text, and by its id once another
/// profile is used.
pub(super) fn title(context: &Context, id: &str) -> String {
    let of_step = || {
        let step = context.profile.outside.iter().find(|step| step.id == id);
        step.map_or_else(|| id.to_owned(), |step| local(context, &step.text))
    };
    known_title(&context.words, id).unwrap_or_else(of_step)
}

/// All sources in words. Of the official check it is always said what it proved, once it was made.
fn sources(context: &Context, session: &Session, requirement: &Requirement, judgement: &Judgement) -> Vec<String> {
    let is_official = |basis: &&Basis| basis.source == Source::Official;
    let others = judgement.sources.iter().filter(|basis| !is_official(basis));
    let mut all: Vec<String> = others.map(|basis| source(context, judgement, basis)).collect();
    if let Some(official) = official::source(context, session, requirement, judgement) {
        let decides = judgement.sources.first().is_some_and(|basis| is_official(&basis));
        all.insert(if decides { 0 } else { all.len() }, official);
    }
    all
}

/// The sources that say the same as the verdict, with their days: a sheet is read later.
fn proofs(context: &Context, judgement: &Judgement) -> Vec<String> {
    let agrees = judgement.sources.iter().filter(|basis| basis.verdict == judgement.verdict);
    agrees.map(|basis| context.words.say(&Text::new(basis.source.key()).day(basis.at))).collect()
}

/// A source in words, and what it says where it disagrees.
fn source(context: &Context, judgement: &Judgement, basis: &Basis) -> String {
    let named = context.words.say(&Text::new(basis.source.key()).clock(basis.at));
    let agrees = basis.verdict == judgement.verdict || basis.verdict == Verdict::Unknown;
    // What is met by itself may be pending as a whole.
    let pending = judgement.verdict == Verdict::Pending && basis.verdict == Verdict::Met;
    if agrees || pending {
        return named;
    }
    context.words.say(&Text::new("source_disagrees").with(named).with(verdict_text(context, basis.verdict)))
}

/// The console's own link that lists scopes to tick and confirm (console.md §1).
fn link(context: &Context, app: &App, requirement: &Requirement) -> String {
    let (Requirement::Scopes(identity), names) = (requirement, requirement.values(&context.profile, app)) else {
        return String::new();
    };
    let kind = match identity {
        Identity::Tenant => "tenant",
        Identity::User => "user",
    };
    let names = names.join(",");
    ["https://", &app.host, &app.path(Page::Scopes), "?q=", &names, "&op_from=openapi&token_type=", kind].concat()
}

/// Values one a line, as the console's text boxes take them; scopes as the JSON that its import takes.
fn copy(requirement: &Requirement, values: &[ValueView]) -> String {
    let all: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
    match requirement {
        Requirement::Scopes(identity) => import_json(*identity, &all),
        _ => all.join("\n"),
    }
}

fn value(context: &Context, requirement: &Requirement, wanted: &Wanted) -> ValueView {
    let rules = match requirement {
        Requirement::Scopes(Identity::Tenant) => Some(&context.profile.scopes.tenant),
        Requirement::Scopes(Identity::User) => Some(&context.profile.scopes.user),
        _ => None,
    };
    let reason = rules.and_then(|rules| rules.reason(&wanted.value)).map(|reason| local(context, reason));
    let note = wanted.note.as_ref().map(|note| context.words.say(note)).or(reason);
    ValueView {
        value: wanted.value.clone(),
        verdict: wanted.verdict.word().to_owned(),
        verdict_text: verdict_text(context, wanted.verdict),
        found: wanted.found.clone().unwrap_or_default(),
        note: note.unwrap_or_default(),
    }
}

fn actions(
    context: &Context,
    session: &Session,
    requirement: &Requirement,
    judgement: &Judgement,
    testable: bool,
) -> Vec<String> {
    let page = session.page.as_ref().map(|view| view.page);
    // Who is in the form of a version would lose what it holds.
    let on_page =
        requirement.page() == page || (*requirement == Requirement::Release && page == Some(Page::CreateVersion));
    let by_hand = requirement.by_hand(&context.profile);
    // Of these the console's own part comes first, and only then the admin's word.
    let in_console = matches!(requirement, Requirement::Events | Requirement::Callbacks);
    let asks = judgement.verdict == Verdict::ToConfirm || (!in_console && judgement.verdict != Verdict::Met);
    let prepared = *requirement == Requirement::Release && is_prepared(session);
    let fillable = !prepared && session.app.as_ref().is_some_and(|app| requirement.fillable_in(app));
    let in_app = session.app.as_ref().is_some_and(|app| !app.is_unborn());
    // These are only prepared: what saves them is the admin's to press.
    let saves = fillable && !matches!(requirement, Requirement::Release | Requirement::AppName);
    let offered = [
        ("fill-and-save", saves),
        ("fill", fillable),
        ("test", testable),
        ("confirm", by_hand && asks),
        ("take-back", by_hand && judgement.verdict == Verdict::Met),
        ("go", in_app && requirement.page().is_some() && !on_page),
        ("open-link", matches!(requirement, Requirement::Scopes(_)) && judgement.verdict != Verdict::Met),
        ("copy", !judgement.values.is_empty()),
    ];
    offered.into_iter().filter(|(_, makes_sense)| *makes_sense).map(|(action, _)| action.to_owned()).collect()
}

/// How a requirement of the app stands.
pub(super) fn verdict_of(context: &Context, session: &Session, id: &str) -> Option<Verdict> {
    let (app, requirement) = (session.app.as_ref()?, Requirement::with_id(&context.profile, id)?);
    Some(judge(&requirement, &context.profile, app, &session.evidence).verdict)
}

pub(super) fn verdict_text(context: &Context, verdict: Verdict) -> String {
    context.words.get(&verdict.key()).to_owned()
}

/// A text in the admin's language, which the catalog names under the key `language`.
pub(super) fn local(context: &Context, text: &LocalText) -> String {
    let found = match context.words.get("language") {
        "zh-CN" => text.zh_cn.as_ref(),
        "ja" => text.ja.as_ref(),
        _ => None,
    };
    found.unwrap_or(&text.en).clone()
}
