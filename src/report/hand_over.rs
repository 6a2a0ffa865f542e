//! What the admin hands over to the vendor. The secret is named, with where to copy it; its value is never known here.

use super::panel::local;
use super::view::HandOver;
use crate::audit::Requirement;
use crate::console::routes::App;
use crate::facts::Identity;
use crate::profile::{Credential, KeyWish, ScopeWish, Subscription};
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
            Credential::EncryptKey => ("hand_over_encrypt_key", None, "hand_over_encryption_where"),
            Credential::VerificationToken => ("hand_over_verification_token", None, "hand_over_encryption_where"),
        };
        HandOver {
            label: context.words.get(label).to_owned(),
            note: if value.is_some() { String::new() } else { context.words.get(note).to_owned() },
            value: value.unwrap_or_default(),
        }
    };
    credentials.iter().flat_map(|credentials| &credentials.hand_over).map(one).collect()
}

/// What else the profile says of a requirement: who takes what is handed over, scopes that are advised or optional, a key that
/// may be set.
pub(super) fn remarks(context: &Context, requirement: &Requirement) -> Vec<String> {
    let profile = &context.profile;
    let say = |text: Text| context.words.say(&text);
    let key = |wish: Option<&Subscription>| {
        let optional = wish.is_some_and(|wish| wish.encrypt_key == KeyWish::Optional);
        optional.then(|| say(Text::new("events_key_optional"))).into_iter().collect()
    };
    match requirement {
        Requirement::Credentials => {
            let to = profile.credentials.iter().map(|it| Text::new("hand_over_to").with(local(context, &it.to)));
            to.map(say).collect()
        }
        Requirement::Events => key(profile.events.as_ref()),
        Requirement::Callbacks => key(profile.callbacks.as_ref()),
        Requirement::Scopes(identity) => {
            let rules = match identity {
                Identity::Tenant => &profile.scopes.tenant,
                Identity::User => &profile.scopes.user,
            };
            let names =
                |wishes: &[ScopeWish]| wishes.iter().map(|wish| wish.name.as_str()).collect::<Vec<_>>().join(", ");
            [("scopes_recommended", &rules.recommended), ("scopes_optional", &rules.optional)]
                .into_iter()
                .filter(|(_, wishes)| !wishes.is_empty())
                .map(|(key, wishes)| say(Text::new(key).with(names(wishes))))
                .collect()
        }
        _ => Vec::new(),
    }
}
