//! What the core needs to know of the world, for each app: its profile, filled with its values, and the admin's words.

use super::profiles::{self, Origin, policy};
use super::{i18n, settings};
use crate::kept;
use crate::session::Context;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The context of an app.
#[derive(Debug)]
pub(super) struct InUse {
    context: Context,
    built_in: bool,
    /// Key of a sentence to tell beside the view: the profile that was chosen can't be used.
    pub(super) note: Option<&'static str>,
}

impl InUse {
    /// The context as text, to be kept beside a session.
    pub(super) fn store(&self) -> String {
        kept::write(&self.context)
    }

    /// What is kept for an app and its profile: of the built-in one, which came first, the app alone.
    pub(super) fn key(&self, app: String) -> String {
        if self.built_in { app } else { [&app, "/", self.context.profile.id.as_str()].concat() }
    }
}

impl Deref for InUse {
    type Target = Context;

    fn deref(&self) -> &Context {
        &self.context
    }
}

thread_local! {
    /// By the app's key; empty for no app. They are few: a list is as quick as a map, and smaller.
    static CONTEXTS: RefCell<Vec<(String, Rc<InUse>)>> = const { RefCell::new(Vec::new()) };
}

/// The context of an app, made once while the background is awake; `None` if there is no profile that may be used.
pub(super) async fn context(app: Option<String>) -> Option<Rc<InUse>> {
    let key = app.unwrap_or_default();
    let known = CONTEXTS.with_borrow(|all| all.iter().find(|(known, _)| *known == key).map(|(_, it)| Rc::clone(it)));
    if known.is_some() {
        return known;
    }
    let policy = policy::policy().await;
    let offers = profiles::offers(&policy).await;
    let chosen = if key.is_empty() { None } else { profiles::chosen(&key).await };
    let wanted = offers.find(chosen.as_deref());
    let offer = wanted.or_else(|| offers.find(None))?;
    let values = if key.is_empty() { Vec::new() } else { profiles::values(&key, &offer.profile.id).await };
    let mut words = i18n::catalog(i18n::language().await).await;
    #[allow(clippy::cast_possible_truncation, reason = "minutes of a time zone")]
    let utc_offset_minutes = -js_sys::Date::new_0().get_timezone_offset() as i32;
    words.utc_offset_minutes = utc_offset_minutes;
    let records = settings::read("records").await != Some(JsValue::FALSE);
    let profile = profiles::filled(&policy, &offer.profile, &values);
    let note = wanted.is_none().then_some("profile_unusable");
    let made = Rc::new(InUse {
        context: Context { profile, words, records },
        built_in: offer.origin == Origin::BuiltIn,
        note,
    });
    CONTEXTS.with_borrow_mut(|all| all.push((key, Rc::clone(&made))));
    Some(made)
}

/// Settings, profiles or policies have changed.
pub(super) fn forget() {
    CONTEXTS.take();
}
