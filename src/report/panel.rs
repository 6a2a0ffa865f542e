//! The side panel's view of a session.

use super::view::{AppView, PlatformWarning, RequirementView, RunView, ValueView, View};
use crate::audit::evidence::Time;
use crate::audit::{Judgement, Requirement, Verdict, Wanted, judge};
use crate::console::routes::App;
use crate::fix::{Run, import_json};
use crate::profile::LocalText;
use crate::session::{Context, Session};
use crate::words::Text;

/// The whole panel.
pub(crate) fn view(context: &Context, session: &Session) -> View {
    let profile = local(context, &context.profile.name);
    let Some(app) = &session.app else {
        return View {
            state: "no-console".to_owned(),
            app: None,
            profile,
            platform_warning: None,
            requirements: Vec::new(),
            met: 0,
            run: session.run.as_ref().map(|run| run_view(context, run)),
            all_changes: Vec::new(),
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
        }),
        profile,
        platform_warning: session.other_platform(context).then(|| PlatformWarning {
            text: context
                .words
                .say(&Text::new("platform_warning").with(context.profile.platform.name()).with(app.platform().name())),
            accepted: session.platform_accepted,
        }),
        met: u32::try_from(met).unwrap_or(u32::MAX),
        run: session.run.as_ref().map(|run| run_view(context, run)),
        all_changes: requirements.iter().flat_map(|requirement| requirement.changes.clone()).collect(),
        requirements,
    }
}

fn requirement(context: &Context, session: &Session, app: &App, requirement: &Requirement) -> RequirementView {
    let judgement = judge(requirement, &context.profile, app, &session.evidence);
    let id = requirement.id(&context.profile);
    let say = |text: &Text| context.words.say(text);
    let title = match requirement {
        Requirement::Outside(place) => {
            context.profile.outside.get(*place).map(|step| local(context, &step.text)).unwrap_or_default()
        }
        _ => say(&Text::new(&format!("title_{}", id.replace([':', '-'], "_")))),
    };
    let values: Vec<ValueView> = judgement.values.iter().map(|wanted| value(context, requirement, wanted)).collect();
    RequirementView {
        title,
        verdict: judgement.verdict.word().to_owned(),
        verdict_text: verdict_text(context, judgement.verdict),
        summary: say(&judgement.summary),
        sources: judgement.seen.map(|at| say(&Text::new("source_page").with(clock(context, at)))).into_iter().collect(),
        actions: actions(session, requirement, &values),
        changes: changes(context, requirement, &judgement),
        copy: copy(requirement, &values),
        values,
        id,
    }
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
    let scopes = context.profile.scopes.tenant.iter().chain(&context.profile.scopes.user);
    let reason = match requirement {
        Requirement::Scopes(_) => scopes
            .filter(|wish| wish.name.as_str() == wanted.value)
            .find_map(|wish| wish.reason.as_ref())
            .map(|reason| local(context, reason)),
        _ => None,
    };
    let note = wanted.note.as_ref().map(|note| context.words.say(note)).or(reason);
    ValueView {
        value: wanted.value.clone(),
        verdict: wanted.verdict.word().to_owned(),
        verdict_text: verdict_text(context, wanted.verdict),
        note: note.unwrap_or_default(),
    }
}

fn actions(session: &Session, requirement: &Requirement, values: &[ValueView]) -> Vec<String> {
    let page = session.page.as_ref().map(|view| view.page);
    let offered = [
        ("fill-and-save", requirement.fillable()),
        ("fill", requirement.fillable()),
        ("go", requirement.page().is_some() && requirement.page() != page),
        ("copy", !values.is_empty()),
    ];
    offered.into_iter().filter(|(_, makes_sense)| *makes_sense).map(|(action, _)| action.to_owned()).collect()
}

/// What filling in would change. What isn't known yet is looked up first, and only added if it is missing.
fn changes(context: &Context, requirement: &Requirement, judgement: &Judgement) -> Vec<String> {
    if !requirement.fillable() {
        return Vec::new();
    }
    let kind = match requirement {
        Requirement::RedirectUrls => "redirect_url",
        Requirement::H5Domains => "h5_domain",
        _ => "scope",
    };
    let change = |wanted: &Wanted| {
        let key = match wanted.verdict {
            Verdict::Missing => format!("change_add_{kind}"),
            Verdict::Unknown => format!("change_maybe_{kind}"),
            _ => return None,
        };
        Some(context.words.say(&Text::new(&key).with(&wanted.value)))
    };
    judgement.values.iter().filter_map(change).collect()
}

fn run_view(context: &Context, run: &Run) -> RunView {
    let say = |text: &Text| context.words.say(text);
    let title = |id: &str| say(&Text::new(&format!("title_{}", id.replace([':', '-'], "_"))));
    let summary = match run.outcome {
        None => run.log.last().map_or_else(|| say(&Text::new("run_looking")), say),
        Some(outcome) => {
            let mut lines = vec![say(&Text::new(&format!("run_{}", outcome.word().replace('-', "_"))))];
            let one = run.ended().len() == 1;
            lines.extend(
                run.ended()
                    .iter()
                    .map(|(id, _, why)| if one { say(why) } else { format!("{}: {}", title(id), say(why)) }),
            );
            lines.join("\n")
        }
    };
    RunView {
        target: run.target.clone(),
        outcome: run.outcome.map(|outcome| outcome.word().to_owned()),
        summary,
        log: run.log.iter().map(say).collect(),
    }
}

fn verdict_text(context: &Context, verdict: Verdict) -> String {
    context.words.get(&format!("verdict_{}", verdict.word().replace('-', "_"))).to_owned()
}

/// A text in the admin's language, which the catalog names under the key `language`.
fn local(context: &Context, text: &LocalText) -> String {
    let found = match context.words.get("language") {
        "zh-CN" => text.zh_cn.as_ref(),
        "ja" => text.ja.as_ref(),
        _ => None,
    };
    found.unwrap_or(&text.en).clone()
}

/// The time of day on the admin's clock.
fn clock(context: &Context, at: Time) -> String {
    let local = i64::try_from(at / 1000).unwrap_or_default() + i64::from(context.utc_offset_minutes) * 60;
    let second = local.rem_euclid(86_400);
    format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}
