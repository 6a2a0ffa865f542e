//! What the core needs to know of the world, for each app: its profile, filled with its values, and the admin's words.

use super::profiles::{self, Origin, policy};
use super::{confirmations, i18n, settings};
use crate::kept;
use crate::session::Context;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The context of an app.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct InUse {
    /// The app's key; empty for no app.
    app: String,
    context: Context,
    built_in: bool,
    /// The profile that was chosen can't be used.
    unusable: bool,
}

impl InUse {
    /// The context as text, to be kept beside a session.
    pub(super) fn store(&self) -> String {
        kept::write(self)
    }

    /// The context that was kept; `None` if the text is not one, or one of another version.
    pub(super) fn restore(text: &str) -> Option<Self> {
        kept::read(text)
    }

    /// What is kept for an app and its profile.
    pub(super) fn key(&self, app: &str) -> String {
        confirmations::key_of(app, &self.context.profile.id, self.built_in)
    }

    /// Key of a sentence to tell beside the view.
    pub(super) fn note(&self) -> Option<&'static str> {
        self.unusable.then_some("profile_unusable")
    }
}

impl Deref for InUse {
    type Target = Context;

    fn deref(&self) -> &Context {
        &self.context
    }
}

thread_local! {
    /// They are few: a list is as quick as a map, and smaller.
    static CONTEXTS: RefCell<Vec<Rc<InUse>>> = const { RefCell::new(Vec::new()) };
}

/// The context of an app, made once while the settings stay as they are; `None` if there is no profile that may be used.
pub(super) async fn context(app: Option<String>) -> Option<Rc<InUse>> {
    let app = app.unwrap_or_default();
    if let Some(known) = of(&app) {
        return Some(known);
    }
    let policy = policy::policy().await;
    let offers = profiles::offers(&policy).await;
    let chosen = if app.is_empty() { None } else { profiles::chosen(&app).await };
    let wanted = offers.find(chosen.as_deref());
    let offer = wanted.or_else(|| offers.find(None))?;
    let values = if app.is_empty() { Vec::new() } else { profiles::values(&app, &offer.profile.id).await };
    let mut words = i18n::catalog(i18n::language().await).await;
    #[allow(clippy::cast_possible_truncation, reason = "minutes of a time zone")]
    let utc_offset_minutes = -js_sys::Date::new_0().get_timezone_offset() as i32;
    words.utc_offset_minutes = utc_offset_minutes;
    let records = settings::read("records").await != Some(JsValue::FALSE);
    let profile = profiles::filled(&policy, &offer.profile, &values);
    Some(known(InUse {
        app,
        context: Context { profile, words, records },
        built_in: offer.origin == Origin::BuiltIn,
        unusable: wanted.is_none(),
    }))
}

/// Takes a context for that of its app, unless there is one already.
pub(super) fn known(context: InUse) -> Rc<InUse> {
    of(&context.app).unwrap_or_else(|| {
        let context = Rc::new(context);
        CONTEXTS.with_borrow_mut(|all| all.push(Rc::clone(&context)));
        context
    })
}

/// Settings, profiles or policies have changed.
pub(super) fn forget() {
    CONTEXTS.take();
}

fn of(app: &str) -> Option<Rc<InUse>> {
    CONTEXTS.with_borrow(|all| all.iter().find(|known| known.app == app).map(Rc::clone))
}
