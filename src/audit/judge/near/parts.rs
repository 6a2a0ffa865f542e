//! An address taken apart, however badly it is written.

use super::Cause;
use crate::facts::{half_width, is_unseen};

/// The parts of an address. What is not there is empty.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// `https`, as it is written.
    pub(super) scheme: String,
    /// As it is written, without a port.
    pub(super) host: String,
    /// With its colon.
    pub(super) port: String,
    /// From its first slash on.
    pub(super) path: String,
    /// From `?` or `#` on.
    pub(super) tail: String,
}

impl Parts {
    pub(super) fn of(text: &str) -> Self {
        let start = text.find(':').filter(|at| text[at + 1..].starts_with("//"));
        let (scheme, rest) = start.map_or(("", text), |at| (&text[..at], &text[at + 3..]));
        // `https:/` and `https//` are no beginning of a URL.
        let begun = rest.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"));
        let begun = begun.then(|| rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim_start_matches(':'));
        let rest = match begun.filter(|rest| rest.starts_with('/') && scheme.is_empty()) {
            Some(rest) => rest.trim_start_matches('/'),
            None if scheme.is_empty() => rest.trim_start_matches('/'),
            None => rest,
        };
        let (rest, tail) = rest.split_at(rest.find('?').into_iter().chain(fragment(rest)).min().unwrap_or(rest.len()));
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let is_port = |at: &usize| authority[at + 1..].bytes().all(|byte| byte.is_ascii_digit());
        let (host, port) = authority.split_at(authority.rfind(':').filter(is_port).unwrap_or(authority.len()));
        let [scheme, host, port, path, tail] = [scheme, host, port, path, tail].map(str::to_owned);
        Self { scheme, host, port, path, tail }
    }
}

/// Where the fragment begins; `#{app_id}` is a place.
fn fragment(text: &str) -> Option<usize> {
    text.match_indices('#').map(|(at, _)| at).find(|at| !text[at + 1..].starts_with('{'))
}

/// The text as it was meant to be typed, and what was typed otherwise.
pub(super) fn plain(text: &str) -> (String, Vec<Cause>) {
    let (mut out, mut causes) = (String::new(), Vec::<Cause>::new());
    let mut note = |cause: Cause| {
        if !causes.iter().any(|known| known.key == cause.key) {
            causes.push(cause);
        }
    };
    let mut in_place = false;
    for c in text.chars() {
        in_place = match c {
            '{' | '<' | '【' | '＜' | '｛' => true,
            '}' | '>' | '】' | '＞' | '｝' => false,
            _ => in_place,
        };
        if let '＜' | '＞' | '｛' | '｝' = c {
            // They go with the place that they stand for.
            out.extend(half_width(c));
        } else if c == ' ' && in_place {
            // `{{ app_id }}` is one way to write a place.
            out.push(c);
        } else if c == '\\' {
            note(Cause::new("near_backslash", &[]));
            out.push('/');
        } else if c.is_whitespace() {
            note(Cause::new("near_space", &[]));
        } else if is_unseen(c) {
            note(Cause::new("near_invisible", &[&format!("{:04X}", u32::from(c))]));
        } else if let Some(plain) = half_width(c) {
            note(Cause::new("near_full_width", &[&c.to_string(), &plain.to_string()]));
            out.push(plain);
        } else {
            out.push(c);
        }
    }
    (out, causes)
}
