//! The apps that were seen in this browser session, as the background tells the extension's pages of them.

use super::{Recorded, recorded};
use crate::audit::evidence::Evidence;
use crate::console::routes::App;
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
}

impl AppSeen {
    /// An app, of what a tab's session knows.
    #[must_use]
    pub fn of(tab: i32, app: &App, evidence: &Evidence) -> Self {
        let name = evidence.name.best().cloned().unwrap_or_default();
        Self { tab, app: app.clone(), name, recorded: recorded(app, evidence) }
    }
}
