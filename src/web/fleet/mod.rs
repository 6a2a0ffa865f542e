//! The page of all apps. What is known of them is kept in the browser under `fleet:<host>`, for this version of Larkspur to read:
//! another one reads the console anew.

mod draw;
mod page;
mod read;

use super::{browser, settings};
use crate::fleet::Fleet;
use crate::kept;

/// What their names in the browser's storage begin with.
const PREFIX: &str = "fleet:";

/// What is kept of a console's apps.
async fn load(host: &str) -> Fleet {
    let kept = settings::setting(&[PREFIX, host].concat()).await.and_then(|text| kept::read(&text));
    kept.unwrap_or_else(|| Fleet { host: host.to_owned(), ..Fleet::default() })
}

/// Keeps it; tells whether it worked.
async fn save(fleet: &Fleet) -> bool {
    settings::write(&[PREFIX, &fleet.host].concat(), &kept::write(fleet).into()).await
}

/// The console that something is kept of, for when none is open.
async fn known_host() -> Option<String> {
    let all = browser::settled(browser::local_all()).await.ok()?;
    let names = js_sys::Object::keys(&all.into());
    names.iter().find_map(|name| Some(name.as_string()?.strip_prefix(PREFIX)?.to_owned()))
}
