//! What links of the platform carry: scopes to be added, and where a sign-in returns to.

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
    let bytes = value.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        let hex = value.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (byte, hex) {
            (b'%', Some(coded)) => {
                out.push(coded);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            _ => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8(out).unwrap_or_else(|_| value.to_owned())
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
