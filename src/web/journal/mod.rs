//! The journals: one for each app, kept in the browser under `journal:<host>/<app id>`.

#[cfg(feature = "pages")]
mod draw;
#[cfg(feature = "pages")]
mod page;

#[cfg(feature = "background")]
use super::settings;
#[cfg(feature = "background")]
use crate::journal::{Entry, Journal};

/// What their names in the browser's storage begin with.
const PREFIX: &str = "journal:";

/// Adds entries to an app's journal; tells whether it worked.
#[cfg(feature = "background")]
pub(super) async fn add(app: &str, entries: Vec<Entry>) -> bool {
    let name = [PREFIX, app].concat();
    let Some(kept) = settings::read(&name).await else { return false };
    let mut journal = kept.as_string().map(|text| Journal::parse(&text)).unwrap_or_default();
    for entry in entries {
        journal.add(entry);
    }
    settings::write(&name, &journal.store().into()).await
}
