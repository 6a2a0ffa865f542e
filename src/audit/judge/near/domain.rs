//! How an entry of the trusted domains differs from the wanted origin. Case, a slash at the end and a scheme that is not
//! written make no difference (`super::is_same`).

use super::Cause;
use super::parts::{Parts, plain};
use super::url;

/// Everything that an entry differs in; `None` if it is another one altogether.
pub(super) fn causes(entry: &str, wanted: &str) -> Option<Vec<Cause>> {
    let (text, mut causes) = plain(entry);
    let (mut found, right) = (Parts::of(&text.to_ascii_lowercase()), Parts::of(wanted));
    if let Some(rest) = found.host.strip_prefix("*.") {
        let below = right.host == rest || right.host.ends_with(&[".", rest].concat());
        return below.then(|| vec![Cause::new("near_wildcard", &[wanted])]);
    }
    if text.starts_with("//") {
        causes.push(Cause::new("near_scheme_missing", &[&[&right.scheme, "://"].concat()]));
    }
    if found.scheme.is_empty() {
        found.scheme.clone_from(&right.scheme);
    }
    causes.extend(url::scheme(&found, &right)?);
    match url::host(&found.host, &right.host) {
        Some(cause) => causes.extend(cause),
        None if related(&found.host, &right.host) => causes.push(Cause::new("near_subdomain", &[])),
        None => return None,
    }
    causes.extend(url::port(&found.port, &right.port));
    match (found.path.len() > 1, found.tail.as_str()) {
        (true, _) => causes.push(Cause::new("near_path", &[])),
        (false, "") => {}
        (false, tail) => causes.push(Cause::new("near_query", &[tail])),
    }
    Some(causes)
}

/// Only the same host is trusted, not those above or below it.
fn related(host: &str, wanted: &str) -> bool {
    let below = host.ends_with(&[".", wanted].concat()) || wanted.ends_with(&[".", host].concat());
    below && host.contains('.')
}
