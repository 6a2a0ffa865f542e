//! What differs from app to app in an address: the App ID, the platform's word and the hosts that the admin names.

use crate::console::routes::App;
use crate::facts::Platform;
use crate::profile::{OriginTemplate, UrlTemplate};

/// An address with the place of the App ID in it; `None` where a profile can't say it.
pub(super) fn url(text: &str, app: &App) -> Option<UrlTemplate> {
    // A brace in an address of the console stands for itself, and in a profile for a place.
    let template = (!text.contains(['{', '}'])).then(|| text.replace(app.id.as_str(), "{appId}"))?;
    UrlTemplate::try_from(template).ok()
}

/// A trusted domain, which is matched by its origin; `None` where it is none, or has no scheme.
pub(super) fn origin(text: &str) -> Option<OriginTemplate> {
    let text = text.trim().trim_end_matches('/').to_ascii_lowercase();
    (!text.contains('{')).then(|| OriginTemplate::try_from(text).ok())?
}

/// Host and port of a template; none where they are a place.
pub(super) fn authority(template: &str) -> Option<&str> {
    let rest = template.split_once("://")?.1;
    rest.split(['/', '?', '#']).next().filter(|authority| !authority.starts_with('{'))
}

/// A template with the place of a parameter for its host, if that is among those that the admin has named.
pub(super) fn with_hosts(template: &str, hosts: &[String]) -> String {
    let named = authority(template).and_then(|own| Some((own, hosts.iter().position(|host| host == own)?)));
    match named {
        Some((own, at)) => template.replacen(&["://", own].concat(), &["://{", &parameter(at), "}"].concat(), 1),
        None => template.to_owned(),
    }
}

/// The name of the parameter of a host, by the host's place among them.
pub(super) fn parameter(at: usize) -> String {
    if at == 0 { "host".to_owned() } else { ["host", &(at + 1).to_string()].concat() }
}

/// A template with the place of the platform wherever its word stands alone in the path.
pub(super) fn with_platform(template: &str, platform: Platform) -> String {
    let (path, rest) = template.split_at(template.find(['?', '#']).unwrap_or(template.len()));
    let mut parts: Vec<&str> = path.split('/').collect();
    // The first three are the scheme, nothing, and the host.
    for part in parts.iter_mut().skip(3).filter(|part| **part == platform.word()) {
        *part = "{platform}";
    }
    [&parts.join("/"), rest].concat()
}
