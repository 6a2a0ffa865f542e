//! URLs, origins and hosts of a profile, and the templates of them.
//!
//! A template is checked twice: here for its form (a place is the whole host or stands in the path), and by the reader for
//! its places (they are known, and of a kind that may stand there). What the admin's values make of it is checked again.

use super::UrlTemplate;
use crate::facts::quoted;
use crate::words::Text;
use fluent_uri::Uri;
use std::net::Ipv4Addr;

/// Longest URL, in bytes.
const MAX_URL: usize = 2_048;
/// What stands for a place while a template is checked as a URL.
const STAND_IN: &str = "x";

impl UrlTemplate {
    /// The names of its places, in order.
    #[must_use]
    pub fn places(&self) -> Vec<&str> {
        self.as_str().split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
    }

    /// Its host, without a port; `{host}` where it is a place.
    #[must_use]
    pub fn host(&self) -> &str {
        host(self.as_str())
    }
}

/// The host of a URL or template that was checked; the place that a template begins with.
pub(super) fn host(url: &str) -> &str {
    if url.starts_with('{') {
        return url.split_inclusive('}').next().unwrap_or_default();
    }
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority.split(':').next().unwrap_or_default()
}

/// Whether a host is written in punycode: it is shown with other letters than these, which may look like another host's.
#[must_use]
pub fn is_punycode(host: &str) -> bool {
    host.split('.').any(|label| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--")))
}

fn check_url(text: &str) -> Result<(), Text> {
    let wrong = |why: &str| Err(Text::new(why).with(quoted(text)));
    if text.len() > MAX_URL {
        return wrong("refused_url_long");
    }
    if !text.is_ascii() {
        return wrong("refused_url_ascii");
    }
    let Ok(url) = Uri::parse(text) else { return wrong("refused_url_form") };
    if !matches!(url.scheme().as_str(), "http" | "https") {
        return wrong("refused_url_begin");
    }
    let Some(authority) = url.authority() else { return wrong("refused_url_host_missing") };
    if authority.userinfo().is_some() {
        return wrong("refused_url_user");
    }
    if authority.port().is_some_and(|port| port.as_str().parse::<u16>().is_err()) {
        return wrong("refused_url_port");
    }
    if authority.host().bytes().any(|b| b.is_ascii_uppercase()) {
        return wrong("refused_url_lower_case");
    }
    if check_host(authority.host()).is_err() {
        return wrong("refused_url_host");
    }
    if url.path().as_str().split('/').any(is_dots) {
        return wrong("refused_url_dots");
    }
    if names_secret(text) {
        return wrong("refused_url_secret");
    }
    Ok(())
}

/// How the names of secrets end; the page adapter masks the value behind such a name (`extension/page/secrets.js`).
const SECRET_ENDS: [&str; 13] = [
    "secret",
    "password",
    "passwd",
    "passphrase",
    "token",
    "credential",
    "credentials",
    "encryptkey",
    "encryptionkey",
    "apikey",
    "accesskey",
    "privatekey",
    "signingkey",
];

/// Whether a parameter of a URL is named after a secret. What everybody may read in the console's lists is no place for one, and could not be
/// read back there.
fn names_secret(text: &str) -> bool {
    let plain = text.to_ascii_lowercase().replace("%3d", "=").replace("%5f", "_").replace(['-', '_'], "");
    plain.split('=').rev().skip(1).any(|name| SECRET_ENDS.iter().any(|end| name.ends_with(end)))
}

/// A part of a path that browsers leave out, together with the one before it.
fn is_dots(part: &str) -> bool {
    let plain = part.to_ascii_lowercase().replace("%2e", ".");
    plain == "." || plain == ".."
}

pub(super) fn check_template(text: &str) -> Result<(), Text> {
    let wrong = |why: &str| Err(Text::new(why).with(quoted(text)));
    if let Some((place, right)) = super::notation::misspelt(text) {
        return Err(Text::new("refused_place_notation").with(quoted(text)).with(quoted(&place)).with(right));
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inside = &rest[open + 1..];
        let Some(close) = inside.find('}') else { return wrong("refused_place_open") };
        let name = &inside[..close];
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(Text::new("refused_place_form").with(quoted(text)).with(quoted(name)));
        }
        plain.push_str(&rest[..open]);
        rest = &inside[close + 1..];
        // A value may not decide where the URL leads, but as the host that the admin is asked for, and shown.
        if plain.is_empty() {
            if !(rest.is_empty() || rest.starts_with('/')) {
                return wrong("refused_place_start");
            }
            plain.push_str("https://");
        } else if is_before_host(&plain) {
            if !(rest.is_empty() || rest.starts_with(['/', ':'])) {
                return wrong("refused_place_whole");
            }
        } else if plain.splitn(4, '/').nth(3).is_none()
            || plain.contains('#')
            || plain.contains('?') && !plain.ends_with('=')
        {
            return wrong("refused_place_where");
        }
        plain.push_str(STAND_IN);
    }
    plain.push_str(rest);
    check_url(&plain)
}

/// The text ends where the host of a URL begins.
fn is_before_host(text: &str) -> bool {
    matches!(text, "https://" | "http://")
}

pub(super) fn check_origin_template(text: &str) -> Result<(), Text> {
    check_template(text)?;
    origin_only(text)
}

fn origin_only(text: &str) -> Result<(), Text> {
    if text.splitn(4, '/').nth(3).is_some() || text.contains(['?', '#']) {
        return Err(Text::new("refused_origin").with(quoted(text)));
    }
    Ok(())
}

pub(super) fn check_host(text: &str) -> Result<(), Text> {
    let label = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if text.len() > 253 || !text.split('.').all(label) || is_odd_number(text) {
        return Err(Text::new("refused_host").with(quoted(text)));
    }
    Ok(())
}

/// Browsers read a host whose last part is a number as an IPv4 address, in spellings that no one recognises: `0x7f.1`.
fn is_odd_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let hex = last.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    (hex || last.bytes().all(|b| b.is_ascii_digit())) && host.parse::<Ipv4Addr>().is_err()
}
