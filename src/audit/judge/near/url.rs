//! How a URL differs from the wanted one.

use super::letters::is_slip;
use super::parts::{Parts, plain};
use super::{Cause, path};
use crate::console::routes::App;

/// Hosts that mean the reader's own computer; the console takes them for two.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Everything that a URL differs in; `None` if it is another one altogether.
pub(super) fn causes(entry: &str, wanted: &str, app: &App) -> Option<Vec<Cause>> {
    let (text, mut causes) = plain(entry);
    let (found, right) = (Parts::of(&text), Parts::of(wanted));
    causes.extend(scheme(&found, &right)?);
    causes.extend(host(&found.host, &right.host)?);
    let capital = |text: &str| text.bytes().any(|byte| byte.is_ascii_uppercase());
    if capital(&found.scheme) || capital(&found.host) {
        causes.push(Cause::new("near_case", &[]));
    }
    causes.extend(port(&found.port, &right.port));
    causes.extend(path::causes(&found.path, &right.path, app)?);
    causes.extend(tail(&found.tail, &right.tail));
    Some(causes)
}

/// Both may be `http` or `https`; anything else is no slip.
pub(super) fn scheme(found: &Parts, right: &Parts) -> Option<Vec<Cause>> {
    let [told, wanted] = [&found.scheme, &right.scheme].map(|scheme| scheme.to_ascii_lowercase());
    let [shown, asked] = [&told, &wanted].map(|scheme| [scheme.as_str(), "://"].concat());
    match told.as_str() {
        _ if told == wanted => Some(Vec::new()),
        "" => Some(vec![Cause::new("near_scheme_missing", &[&asked])]),
        // `htps`, `htttps`, `hxxps`.
        scheme if scheme.starts_with('h') && scheme.len() < 7 => Some(vec![Cause::new("near_http", &[&shown, &asked])]),
        _ => None,
    }
}

/// Letter case is told by itself.
pub(super) fn host(found: &str, right: &str) -> Option<Vec<Cause>> {
    let [low, wanted] = [found, right].map(str::to_ascii_lowercase);
    if low == wanted {
        return Some(Vec::new());
    }
    if [&low, &wanted].iter().all(|host| LOOPBACK.contains(&host.as_str())) {
        return Some(vec![Cause::new("near_loopback", &[found, right])]);
    }
    let [labels, others] = [&low, &wanted].map(|host| host.split('.').collect::<Vec<_>>());
    let differ: Vec<_> = labels.iter().zip(&others).filter(|(label, other)| label != other).collect();
    // A letter that looks like one of ours is not told apart by showing both.
    let alien = |label: &str| label.chars().find(|c| c.is_alphabetic() && !c.is_ascii());
    match differ[..] {
        [(label, other)] if labels.len() == others.len() && is_slip(label, other) && alien(label).is_some() => {
            let told = alien(label).map(|c| [c.to_string(), format!("{:04X}", u32::from(c))]);
            told.map(|[letter, number]| vec![Cause::new("near_alphabet", &[&letter, &number])])
        }
        [(label, other)] if labels.len() == others.len() && is_slip(label, other) => {
            Some(vec![Cause::new("near_letters", &[label, other])])
        }
        _ => None,
    }
}

pub(super) fn port(found: &str, right: &str) -> Option<Cause> {
    let [shown, asked] = [found, right].map(|port| port.trim_start_matches(':'));
    match (shown, asked) {
        _ if found == right => None,
        ("", _) => Some(Cause::new("near_port_missing", &[asked])),
        (_, "") => Some(Cause::new("near_port_more", &[shown])),
        _ => Some(Cause::new("near_port", &[shown, asked])),
    }
}

fn tail(found: &str, right: &str) -> Option<Cause> {
    match (found, right) {
        _ if found == right => None,
        (_, "") => Some(Cause::new("near_query", &[found])),
        ("", _) => Some(Cause::new("near_query_missing", &[right])),
        _ => Some(Cause::new("near_query_differs", &[found, right])),
    }
}
