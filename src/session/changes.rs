//! What filling in would change, told before it is done.

use super::{Context, Session};
use crate::audit::{Judgement, Requirement, Verdict, Wanted};
use crate::console::routes::{App, Page};
use crate::fix::Run;
use crate::words::Text;

/// One line each. What isn't known yet is looked up first, and only added if it is missing.
pub(crate) fn changes(
    context: &Context,
    session: &Session,
    app: &App,
    requirement: &Requirement,
    judgement: &Judgement,
) -> Vec<String> {
    if !requirement.fillable_in(app) || (*requirement == Requirement::Release && is_prepared(session)) {
        return Vec::new();
    }
    let kind = match requirement {
        Requirement::RedirectUrls => "redirect_url",
        Requirement::H5Domains => "h5_domain",
        Requirement::DesktopHomepage => "homepage",
        Requirement::Scopes(_) => "scope",
        // These have no value of their own: the title says what will be done.
        _ => {
            let key = match judgement.verdict {
                Verdict::Missing | Verdict::Different => "change",
                // What was changed takes effect with another version.
                Verdict::Pending if judgement.summary.key == "release_changed" => "change",
                Verdict::Unknown => "change_maybe",
                _ => return Vec::new(),
            };
            let id = requirement.id(&context.profile).replace([':', '-'], "_");
            return vec![context.words.say(&Text::new(&[key, "_", &id].concat()))];
        }
    };
    let change = |wanted: &Wanted| {
        let key = match wanted.verdict {
            // Another homepage is the admin's to replace; a wrong entry of a list stays, and the right one is added.
            Verdict::Different if *requirement == Requirement::DesktopHomepage => return None,
            Verdict::Missing | Verdict::Different => ["change_add_", kind].concat(),
            Verdict::Unknown => ["change_maybe_", kind].concat(),
            _ => return None,
        };
        Some(context.words.say(&Text::new(&key).with(&wanted.value)))
    };
    judgement.values.iter().filter_map(change).collect()
}

/// Whether the form of a new version is filled in and stands before the admin.
pub(crate) fn is_prepared(session: &Session) -> bool {
    let in_form = session.page.as_ref().is_some_and(|view| view.page == Page::CreateVersion);
    let ended = session.run.iter().flat_map(Run::ended);
    in_form && ended.into_iter().any(|(id, _, why)| id == "release" && why.key.starts_with("hand_release_"))
}
