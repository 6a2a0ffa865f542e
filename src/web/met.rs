//! The state in which all of an app was met, kept under `met:<host>/<app id>`: the profile's values, and nothing else of the app.

use super::settings;
use crate::drift::Memory;

/// What is kept of an app.
pub(super) async fn load(app: &str) -> Option<Memory> {
    Memory::parse(&settings::setting(&key(app)).await?)
}

/// Keeps it; tells whether it worked.
pub(super) async fn save(app: &str, memory: &Memory) -> bool {
    settings::write(&key(app), &memory.store().into()).await
}

fn key(app: &str) -> String {
    ["met:", app].concat()
}
