//! The official check: what it proved of each requirement, what differs, and what it can't tell.

use super::panel::{title, verdict_text};
use super::view::{OfficialLine, OfficialView};
use crate::audit::evidence::Asked;
use crate::audit::{Judgement, Requirement, Verdict, judge};
use crate::console::routes::App;
use crate::facts::{Feature, Source};
use crate::openapi::{AppStatus, Part, Problem};
use crate::session::{Context, Session};
use crate::words::Text;

/// What the check says of a requirement.
enum Told {
    /// As wanted.
    Proved(Text),
    /// Otherwise than wanted.
    Differs(Text, Verdict),
    /// Could not be told this time.
    Problem(Text),
    /// Can't be told that way.
    NotProvable,
}

/// What a source line says of the official check; `None` before one was made.
pub(super) fn source(
    context: &Context,
    session: &Session,
    requirement: &Requirement,
    of: &Judgement,
) -> Option<String> {
    let asked = session.evidence.official.as_ref()?;
    Some(context.words.say(&match told(context, asked, requirement, of) {
        Told::Proved(text) | Told::Differs(text, _) | Told::Problem(text) => text,
        Told::NotProvable => Text::new("official_not_provable"),
    }))
}

/// The whole result; `None` before a check was made.
pub(super) fn view(context: &Context, session: &Session, app: &App) -> Option<OfficialView> {
    let asked = session.evidence.official.as_ref()?;
    let mut lines = Vec::new();
    let mut add = |mark: &str, text: String| lines.push(OfficialLine { mark: mark.to_owned(), text });
    let say = |text: &Text| context.words.say(text);
    for problem in &asked.problems {
        add("unknown", say(&problem.text()));
    }
    if asked.credentials {
        add("met", say(&Text::new("official_credentials")));
    }
    if let Some(name) = session.evidence.organization.as_ref().filter(|_| asked.organization) {
        add("met", say(&Text::new("official_organization").with(name.fact.as_str())));
    }
    match asked.status {
        Some(AppStatus::Enabled) => add("met", say(&Text::new("official_enabled"))),
        Some(AppStatus::Disabled) => add("different", say(&Text::new("release_disabled"))),
        Some(AppStatus::NotEnabled) => add("different", say(&Text::new("release_not_enabled"))),
        None => {}
    }
    let mut others = Vec::new();
    // What is said of the credentials stands above; what could not be told stands there as well, once for all.
    for requirement in Requirement::all(&context.profile).iter().filter(|it| **it != Requirement::Credentials) {
        let judgement = judge(requirement, &context.profile, app, &session.evidence);
        let title = title(context, &requirement.id(&context.profile));
        match told(context, asked, requirement, &judgement) {
            Told::Proved(_) => add("met", say(&Text::new("official_line_proved").with(title))),
            Told::Differs(_, verdict) => {
                let verdict = verdict_text(context, verdict);
                add("different", say(&Text::new("official_line_differs").with(title).with(verdict)));
            }
            // What is done elsewhere than in the console nobody expects to be told of.
            Told::Problem(_) | Told::NotProvable if requirement.page().is_some() => others.push(title),
            Told::Problem(_) | Told::NotProvable => {}
        }
    }
    if !others.is_empty() {
        add("to-confirm", say(&Text::new("official_others").with(others.join(context.words.get("official_comma")))));
    }
    Some(OfficialView { title: say(&Text::new("official_asked").clock(asked.at)), lines })
}

fn told(context: &Context, asked: &Asked, requirement: &Requirement, of: &Judgement) -> Told {
    if *requirement == Requirement::Credentials && asked.credentials {
        return Told::Proved(Text::new("official_credentials"));
    }
    let basis = of.sources.iter().find(|basis| basis.source == Source::Official);
    match basis.map(|basis| (basis.at, basis.verdict)) {
        Some((at, Verdict::Met)) => Told::Proved(Text::new("official_proved").clock(at)),
        Some((at, verdict)) if verdict != Verdict::Unknown => {
            Told::Differs(Text::new("official_differs").clock(at).with(verdict_text(context, verdict)), verdict)
        }
        _ => match problem(asked, parts(requirement)) {
            Some(problem) => Told::Problem(problem.text()),
            None => Told::NotProvable,
        },
    }
}

/// Why a requirement was not told of: its own calls were refused, or the check had to end before them.
fn problem<'a>(asked: &'a Asked, parts: &[Part]) -> Option<&'a Problem> {
    let why = |it: &&Problem| {
        let ended = it.part == Part::Token || it.kind.stops();
        let own = parts.contains(&it.part) && !it.is_remark();
        own || ended && parts.iter().any(|part| it.part < *part)
    };
    asked.problems.iter().find(why)
}

/// The calls that can tell.
fn parts(requirement: &Requirement) -> &'static [Part] {
    match requirement {
        Requirement::Credentials => &[Part::Token],
        Requirement::Feature(Feature::WebApp)
        | Requirement::DesktopHomepage
        | Requirement::MobileHomepage
        | Requirement::Release => &[Part::Application, Part::Versions],
        Requirement::Feature(Feature::Bot) => &[Part::Application, Part::Versions, Part::Bot],
        Requirement::Scopes(_) => &[Part::Scopes],
        Requirement::RedirectUrls | Requirement::H5Domains => &[Part::Application],
        Requirement::AppName
        | Requirement::OpenMode
        | Requirement::AllowedIps
        | Requirement::DataRange
        | Requirement::Events
        | Requirement::Callbacks
        | Requirement::Availability
        | Requirement::Outside(_) => &[],
    }
}
