//! Whether this browser reaches a host: one request, sent only when the admin presses "test".
//!
//! It carries no cookies and no address of ours, and what comes back is not read: that something comes back is the
//! answer. Such a request needs no permission for the host.

use crate::web::browser;

/// How long the host has to answer, in milliseconds.
const PATIENCE: u32 = 10_000;

/// Whether the host answers at all, with whatever.
pub(super) async fn answers(host: &str) -> bool {
    let address = ["https://", host, "/"].concat();
    let Ok(signal) = browser::timeout_signal(PATIENCE) else { return false };
    let how = browser::object(&[
        ("mode", "no-cors".into()),
        ("cache", "no-store".into()),
        ("credentials", "omit".into()),
        ("referrerPolicy", "no-referrer".into()),
        ("signal", signal),
    ]);
    browser::settled(browser::fetch_as(&address, &how)).await.is_ok()
}
