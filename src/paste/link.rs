//! What links of the platform carry: scopes to be added, and where a sign-in returns to.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The value of the first of these fields in the query of a URL, decoded.
pub(super) fn query(url: &str, fields: &[&str]) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let pairs: Vec<(&str, &str)> =
        query.split('&').filter_map(|pair| pair.trim_start_matches("amp;").split_once('=')).collect();
    fields.iter().find_map(|field| pairs.iter().find(|(name, _)| name == field).map(|(_, value)| decoded(value)))
}

/// Without the percent signs; what they don't make to text stays as it is.
pub(super) fn decoded(value: &str) -> String {
    let spaced = value.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().map_or_else(|_| value.to_owned(), Cow::into_owned)
}

/// A link by which a user signs in to an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// App ID.
    pub app: Option<String>,
    /// Where it returns to.
    pub redirect: String,
    /// The scopes that the user is asked for.
    pub scopes: Vec<String>,
}

/// The first link of a text by which a user signs in.
#[must_use]
pub fn sign_in(text: &str) -> Option<SignIn> {
    super::addresses(text).found.iter().find_map(|address| {
        let url = address.text.as_str();
        let scopes = query(url, &["scope"]).unwrap_or_default();
        Some(SignIn {
            app: query(url, &["client_id", "app_id"]),
            redirect: query(url, &["redirect_uri", "redirect_url"])?,
            scopes: scopes.split([' ', ',']).filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
        })
    })
}
