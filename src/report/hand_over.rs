//! What the admin hands over to the vendor. The secret is named, with where to copy it; its value is never known here.

use super::panel::local;
use super::view::HandOver;
use crate::audit::Requirement;
use crate::console::routes::App;
use crate::profile::Credential;
use crate::session::{Context, Session};
use crate::words::Text;

/// What the vendor's form asks for, in its order.
pub(super) fn hand_over(context: &Context, session: &Session, app: &App, requirement: &Requirement) -> Vec<HandOver> {
    let credentials = context.profile.credentials.as_ref().filter(|_| *requirement == Requirement::Credentials);
    let one = |credential: &Credential| {
        let (label, value, note) = match credential {
            Credential::OrganizationName => {
                let seen = session.evidence.organization.as_ref();
                ("hand_over_organization", seen.map(|seen| seen.fact.clone()), "hand_over_organization_where")
            }
            Credential::AppId => ("hand_over_app_id", Some(app.id.to_string()), ""),
            Credential::AppSecret => ("hand_over_app_secret", None, "hand_over_app_secret_where"),
        };
        HandOver {
            label: context.words.get(label).to_owned(),
            note: if value.is_some() { String::new() } else { context.words.get(note).to_owned() },
            value: value.unwrap_or_default(),
        }
    };
    credentials.iter().flat_map(|credentials| &credentials.hand_over).map(one).collect()
}

/// Who takes it, as a remark.
pub(super) fn receiver(context: &Context, requirement: &Requirement) -> Option<String> {
    let credentials = context.profile.credentials.as_ref().filter(|_| *requirement == Requirement::Credentials)?;
    Some(context.words.say(&Text::new("hand_over_to").with(local(context, &credentials.to))))
}
