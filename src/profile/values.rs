//! The values of a profile, each a type that can only hold a good one.

use fluent_uri::Uri;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Makes a string type that is checked when it is read.
macro_rules! checked_string {
    ($(#[$doc:meta])* $name:ident, $check:path) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                $check(&text)?;
                Ok(Self(text))
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl $name {
            /// The value as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

checked_string!(
    /// App ID: `cli_` and letters or digits. It does not tell the platform (console.md §1).
    AppId,
    check_app_id
);
checked_string!(
    /// Name of a scope, such as `im:message:send_as_bot`.
    ScopeName,
    check_scope
);
checked_string!(
    /// An absolute `http` or `https` URL.
    UrlText,
    check_url
);
checked_string!(
    /// An `http` or `https` URL with places such as `{appId}` in its path.
    UrlTemplate,
    check_template
);
checked_string!(
    /// Scheme, host and perhaps port: `https://example.com`.
    Origin,
    check_origin
);
checked_string!(
    /// A host name without scheme, port or path.
    HostName,
    check_host
);

impl AppId {
    /// No App ID: not one that any app has.
    #[must_use]
    pub fn none() -> Self {
        Self("cli_".to_owned())
    }
}

impl UrlTemplate {
    /// The names of its places, in order.
    #[must_use]
    pub fn places(&self) -> Vec<&str> {
        self.0.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
    }

    /// The URL with its places filled; a place without a value stays as it is.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.0.clone(), |url, (name, value)| url.replace(&["{", name, "}"].concat(), value))
    }
}

fn check_app_id(text: &str) -> Result<(), String> {
    let rest = text.strip_prefix("cli_").unwrap_or_default();
    if rest.is_empty() || rest.len() > 64 || !rest.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(format!("\"{text}\" is no App ID: it must be cli_ followed by letters and digits"));
    }
    Ok(())
}

fn check_scope(text: &str) -> Result<(), String> {
    if text.contains(char::is_whitespace) {
        return Err(format!("the scope \"{text}\" contains a space"));
    }
    let good = |b: u8| b.is_ascii_alphanumeric() || b":._-".contains(&b);
    if !text.contains(':') || text.len() > 200 || !text.bytes().all(good) {
        return Err(format!("\"{text}\" is no scope: a scope looks like im:message:send_as_bot"));
    }
    Ok(())
}

fn check_url(text: &str) -> Result<(), String> {
    let wrong = |why: &str| Err(format!("\"{text}\" is no usable URL: {why}"));
    let Ok(url) = Uri::parse(text) else { return wrong("it is not written as a URL") };
    if !matches!(url.scheme().as_str(), "http" | "https") {
        return wrong("it must begin with https:// or http://");
    }
    let Some(authority) = url.authority() else { return wrong("the host is missing") };
    if authority.userinfo().is_some() {
        return wrong("it must not hold a user name or password");
    }
    if authority.port().is_some_and(|port| port.as_str().parse::<u16>().is_err()) {
        return wrong("the port is no port");
    }
    check_host(authority.host()).or_else(|_| wrong("the host is no host name"))
}

fn check_template(text: &str) -> Result<(), String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inside = &rest[open + 1..];
        let Some(close) = inside.find('}') else { return Err(format!("\"{text}\": a {{ is not closed")) };
        let name = &inside[..close];
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(format!("\"{text}\": \"{{{name}}}\" is no placeholder"));
        }
        plain.push_str(&rest[..open]);
        plain.push('x');
        // A value may not decide where the URL leads.
        if plain.splitn(4, '/').nth(3).is_none() {
            return Err(format!("\"{text}\": a placeholder may stand in the path only"));
        }
        rest = &inside[close + 1..];
    }
    plain.push_str(rest);
    check_url(&plain)
}

fn check_origin(text: &str) -> Result<(), String> {
    check_url(text)?;
    if text.splitn(4, '/').nth(3).is_some() || text.contains(['?', '#']) {
        return Err(format!(
            "\"{text}\": a trusted domain is scheme and host only, without a path or a slash at its end"
        ));
    }
    Ok(())
}

fn check_host(text: &str) -> Result<(), String> {
    let label = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    if text.len() > 253 || !text.split('.').all(label) {
        return Err(format!("\"{text}\" is no host name"));
    }
    Ok(())
}
