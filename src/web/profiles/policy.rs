//! What the organisation has set for its computers: `storage.managed`, read only. It wins over what the admin chooses.

use crate::profile::Profile;
use crate::web::browser::{self, field};
use wasm_bindgen::JsValue;

/// The organisation's policy about profiles; empty where there is none.
#[derive(Clone, Debug, Default)]
pub(in crate::web) struct Policy {
    /// Profiles, each as JSON text.
    pub(in crate::web) profiles: Vec<String>,
    /// The only hosts that a profile may let in, if they are limited.
    hosts: Option<Vec<String>>,
}

impl Policy {
    /// Hosts of a profile that are not allowed.
    pub(in crate::web) fn beyond(&self, profile: &Profile) -> Vec<String> {
        self.hosts.as_ref().map(|allowed| profile.hosts_beyond(allowed)).unwrap_or_default()
    }
}

/// The policy as it is now.
pub(in crate::web) async fn policy() -> Policy {
    let all = managed().await;
    let profiles = list(&field(&all, "profiles")).unwrap_or_default();
    // What is no text is the profile itself.
    let text = |it: &JsValue| it.as_string().or_else(|| js_sys::JSON::stringify(it).ok()?.as_string());
    Policy {
        profiles: profiles.iter().filter_map(text).collect(),
        // Limited to what can be read of it: a slip of whoever wrote the policy must not let in everything.
        hosts: (!field(&all, "hosts").is_undefined()).then(|| {
            let hosts = list(&field(&all, "hosts")).unwrap_or_default();
            hosts.iter().filter_map(JsValue::as_string).collect()
        }),
    }
}

/// What the policy sets for a setting; `None` if the admin may choose.
pub(in crate::web) async fn fixed(name: &str) -> Option<JsValue> {
    let value = field(&managed().await, name);
    let good = match name {
        "language" => value.is_string(),
        "records" => value.as_bool().is_some(),
        _ => false,
    };
    good.then_some(value)
}

/// Firefox refuses where there is no policy, Chrome gives an empty object.
async fn managed() -> JsValue {
    browser::settled(browser::managed_all()).await.unwrap_or_default()
}

fn list(value: &JsValue) -> Option<Vec<JsValue>> {
    js_sys::Array::is_array(value).then(|| js_sys::Array::from(value).iter().collect())
}
