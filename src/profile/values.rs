//! The values of a profile, each a type that can only hold a good one.

use super::text::quoted;
use crate::words::Text;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Makes a string type that is checked when it is read.
macro_rules! checked_string {
    ($(#[$doc:meta])* $name:ident, $check:path) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl TryFrom<String> for $name {
            type Error = Text;

            fn try_from(text: String) -> Result<Self, Text> {
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

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
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
    /// Name of an event or callback, such as `im.message.receive_v1`.
    EventName,
    check_event
);
checked_string!(
    /// The form of a parameter's values.
    Pattern,
    super::pattern::check
);
checked_string!(
    /// An `http` or `https` URL with places: `{appId}` and parameters in its path, a parameter as its host.
    UrlTemplate,
    super::urls::check_template
);
checked_string!(
    /// Scheme and host, perhaps a port; the host may be a place: `https://{host}`.
    OriginTemplate,
    super::urls::check_origin_template
);
checked_string!(
    /// A host name without scheme, port or path.
    HostName,
    super::urls::check_host
);

impl AppId {
    /// No App ID: not one that any app has.
    #[must_use]
    pub fn none() -> Self {
        Self("cli_".to_owned())
    }
}

fn check_app_id(text: &str) -> Result<(), Text> {
    let rest = text.strip_prefix("cli_").unwrap_or_default();
    if rest.is_empty() || rest.len() > 64 || !rest.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Text::new("refused_app_id").with(quoted(text)));
    }
    Ok(())
}

/// The one scope of the platform whose name has no colon: it lets a user's token be refreshed.
const OFFLINE_ACCESS: &str = "offline_access";

fn check_scope(text: &str) -> Result<(), Text> {
    if text.contains(char::is_whitespace) {
        return Err(Text::new("refused_scope_space").with(quoted(text)));
    }
    let good = |b: u8| b.is_ascii_alphanumeric() || b":._-".contains(&b);
    let words = text.contains(':') && text.split(':').all(|word| !word.is_empty());
    if !(words || text == OFFLINE_ACCESS) || text.len() > 200 || !text.bytes().all(good) {
        return Err(Text::new("refused_scope").with(quoted(text)));
    }
    Ok(())
}

fn check_event(text: &str) -> Result<(), Text> {
    let good = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
    if text.len() > 200 || !text.bytes().all(good) {
        return Err(Text::new("refused_event").with(quoted(text)));
    }
    Ok(())
}
