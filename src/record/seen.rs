//! The apps that were seen in this browser session, as the background tells the extension's pages of them.

use super::{Beside, Recorded, asked, in_effect, recorded};
use crate::audit::evidence::Evidence;
use crate::console::routes::App;
use crate::profile::Profile;
use serde::{Deserialize, Serialize};

/// An app that a tab has shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppSeen {
    /// The tab.
    pub tab: i32,
    /// The app.
    pub app: App,
    /// Its name; empty while that is not known.
    pub name: String,
    /// What is known of it.
    pub recorded: Recorded,
    /// What of that is in effect, and is asked for.
    pub beside: Beside,
}

impl AppSeen {
    /// An app, of what a tab's session knows; `profile` is the one that the app uses.
    #[must_use]
    pub fn of(tab: i32, app: &App, evidence: &Evidence, profile: &Profile) -> Self {
        let name = evidence.name.best().cloned().unwrap_or_default();
        let recorded = recorded(app, evidence);
        let beside = Beside {
            in_effect: in_effect(evidence, &recorded),
            asked: asked(profile, app, &recorded),
            profile: profile.name.en.clone(),
        };
        Self { tab, app: app.clone(), name, recorded, beside }
    }
}
