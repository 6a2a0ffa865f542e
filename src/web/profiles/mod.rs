//! Profiles: which there are, which one an app uses, and with which values.
//!
//! Kept in the browser: `profile:<id>` is the text of an imported one, `use:<host>/<app id>` the id that an app uses, and
//! `values:<host>/<app id>` what was given for it, by `<profile id>/<parameter id>`. A profile is read anew each time: what
//! can't be read any more, or lets in what the organisation does not allow, is left out.

pub(super) mod policy;

#[cfg(feature = "pages")]
mod about;
#[cfg(feature = "pages")]
mod ask;
#[cfg(feature = "pages")]
mod draw;
#[cfg(feature = "pages")]
mod of_app;
#[cfg(feature = "pages")]
mod page;

#[cfg(feature = "pages")]
pub(super) use about::local;
#[cfg(feature = "pages")]
pub(super) use of_app::app_label;

use super::{browser, settings};
use crate::profile::Profile;
use policy::Policy;
use wasm_bindgen::JsValue;

/// The profile that an app uses unless another was chosen for it.
const BUILT_IN: &str = "profiles/alibaba-cloud-exclusive-service.json";

/// Where a profile comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Larkspur itself.
    BuiltIn,
    /// The organisation's policy.
    Policy,
    /// The admin, who has imported it.
    Imported,
}

/// A profile that may be used.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// Where it comes from.
    pub(super) origin: Origin,
    /// As it was written.
    #[cfg_attr(not(feature = "pages"), allow(dead_code, reason = "only the profiles page exports it"))]
    pub(super) text: String,
    /// As it was read.
    pub(super) profile: Profile,
}

/// What there is.
#[derive(Clone, Debug, Default)]
pub(super) struct Offers {
    /// The profiles, the built-in one first, then the organisation's.
    pub(super) all: Vec<Offer>,
    /// Ids, or numbers, of those that can't be used.
    #[cfg_attr(not(feature = "pages"), allow(dead_code, reason = "only the profiles page shows them"))]
    pub(super) unusable: Vec<String>,
}

impl Offers {
    /// The offer of an id; the first for none. `None` if there is no such profile.
    pub(super) fn find(&self, id: Option<&str>) -> Option<&Offer> {
        match id {
            Some(id) => self.all.iter().find(|offer| offer.profile.id == id),
            None => self.all.first(),
        }
    }

    fn add(&mut self, policy: &Policy, origin: Origin, name: &str, text: String) {
        match Profile::parse(&text) {
            Ok(profile) if policy.beyond(&profile).is_empty() && self.find(Some(&profile.id)).is_none() => {
                self.all.push(Offer { origin, text, profile });
            }
            _ => self.unusable.push(name.to_owned()),
        }
    }
}

/// All profiles that may be used.
pub(super) async fn offers(policy: &Policy) -> Offers {
    let mut offers = Offers::default();
    if let Ok(text) = browser::read_file(BUILT_IN).await {
        offers.add(policy, Origin::BuiltIn, BUILT_IN, text);
    }
    for (number, text) in policy.profiles.iter().enumerate() {
        offers.add(policy, Origin::Policy, &["profiles[", &number.to_string(), "]"].concat(), text.clone());
    }
    for (name, value) in entries(browser::settled(browser::local_all()).await.unwrap_or_default()) {
        if let (Some(id), Some(text)) = (name.strip_prefix("profile:"), value.as_string()) {
            offers.add(policy, Origin::Imported, id, text);
        }
    }
    offers
}

/// The id of the profile that was chosen for an app.
pub(super) async fn chosen(app: &str) -> Option<String> {
    settings::setting(&use_key(app)).await
}

/// What was given for an app's profile, by parameter.
pub(super) async fn values(app: &str, profile: &str) -> Vec<(String, String)> {
    let start = [profile, "/"].concat();
    let given = entries(settings::read(&values_key(app)).await.unwrap_or_default());
    let own = |(name, value): (String, JsValue)| Some((name.strip_prefix(&start)?.to_owned(), value.as_string()?));
    given.into_iter().filter_map(own).collect()
}

/// The profile with what was given for it, if the organisation allows what comes of that; else without.
pub(super) fn filled(policy: &Policy, profile: &Profile, values: &[(String, String)]) -> Profile {
    let filled = profile.clone().with_values(values);
    if policy.beyond(&filled).is_empty() { filled } else { profile.clone() }
}

/// Keeps which profile an app uses; tells whether it worked.
#[cfg(feature = "pages")]
pub(super) async fn choose(app: &str, profile: &str) -> bool {
    settings::write(&use_key(app), &profile.into()).await
}

/// Keeps what was given for a parameter of an app's profile; tells whether it worked.
#[cfg(feature = "pages")]
pub(super) async fn give(app: &str, profile: &str, parameter: &str, value: &str) -> bool {
    let (key, name, value) = (values_key(app), [profile, "/", parameter].concat(), value.into());
    let kept_under = key.clone();
    let add = async move {
        let Some(kept) = settings::read(&kept_under).await else { return false };
        let mut given = entries(kept);
        given.retain(|(known, _)| *known != name);
        given.push((name, value));
        let fields: Vec<(&str, JsValue)> = given.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        settings::write(&kept_under, &browser::object(&fields)).await
    };
    browser::in_turn(&key, add).await
}

/// Whether a change in the browser's storage concerns profiles.
pub(super) fn concerns(name: &str) -> bool {
    ["profile:", "use:", "values:"].iter().any(|start| name.starts_with(start))
}

#[cfg(feature = "pages")]
fn profile_key(id: &str) -> String {
    ["profile:", id].concat()
}

fn use_key(app: &str) -> String {
    ["use:", app].concat()
}

fn values_key(app: &str) -> String {
    ["values:", app].concat()
}

/// Names and values of an object; none of anything else.
fn entries(object: JsValue) -> Vec<(String, JsValue)> {
    if !object.is_object() {
        return Vec::new();
    }
    let entries = js_sys::Object::entries(&object.into());
    let pair = |entry: JsValue| {
        let pair = js_sys::Array::from(&entry);
        Some((pair.get(0).as_string()?, pair.get(1)))
    };
    entries.iter().filter_map(pair).collect()
}
