//! An app, its platform and its features.

use super::{checked_string, quoted};
use crate::words::Text;
use serde::{Deserialize, Serialize};

checked_string!(
    /// App ID: `cli_` and letters or digits. It does not tell the platform (console.md §1).
    AppId,
    check_app_id
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

/// A platform: apps, tenants and tokens of one are unknown to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Platform {
    /// Feishu, China: `open.feishu.cn`, `open.larkoffice.com`.
    Feishu,
    /// Lark, international: `open.larksuite.com`.
    Lark,
}

impl Platform {
    /// The name as people write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Feishu => "Feishu",
            Self::Lark => "Lark",
        }
    }

    /// What stands for it in URLs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Feishu => "feishu",
            Self::Lark => "lark",
        }
    }
}

/// A feature ("capability") of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Feature {
    /// Web app: a page that opens in the workplace.
    WebApp,
    /// Bot: sends and receives messages.
    Bot,
}

/// How the desktop homepage opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum OpenMode {
    /// In a new tab within Feishu / Lark.
    NewTab,
    /// In the system's browser.
    Browser,
}
