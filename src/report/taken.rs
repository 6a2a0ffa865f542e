//! What a text is taken for, until the admin says otherwise.

use super::codes::{codes, says_bad_redirect, says_not_in_use};
use crate::json::{self, Json, Kind};
use crate::paste::{addresses, block, mend, scopes, scopes_of, sign_in};

/// What a text can be taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// URLs and domains.
    Addresses,
    /// Permission JSON, or names of scopes.
    Scopes,
    /// An error, or the link that led to it.
    Error,
}

impl Taken {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Addresses, Self::Scopes, Self::Error];

    /// The word that stands for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Addresses => "addresses",
            Self::Scopes => "scopes",
            Self::Error => "error",
        }
    }

    /// What a text is most likely meant as.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let error = says_not_in_use(text) || says_bad_redirect(text);
        if !codes(text).is_empty() || error || sign_in(text).is_some() {
            return Self::Error;
        }
        let urls = addresses(text).found.len();
        let Some(block) = block(text) else {
            return if scopes(text).len() > urls || urls == 1 && !scopes(text).is_empty() {
                Self::Scopes
            } else {
                Self::Addresses
            };
        };
        let mended = mend(&block.json);
        let json = mended.as_ref().and_then(|mended| json::parse(&mended.json).ok());
        if json.as_ref().is_some_and(is_refusal) {
            return Self::Error;
        }
        let named = json.as_ref().is_some_and(|json| {
            ["scopes", "tenant", "user"].iter().any(|name| json.get(name).is_some()) || !scopes_of(json).is_empty()
        });
        if named || urls == 0 { Self::Scopes } else { Self::Addresses }
    }
}

/// JSON by which an API says that a call failed: with a code, and no list of scopes.
fn is_refusal(json: &Json<'_>) -> bool {
    let failed = |name: &str| json.get(name).is_some_and(|code| !matches!(code.kind, Kind::Number(0) | Kind::Null));
    let told = ["msg", "message", "error", "error_description"].iter().any(|name| json.get(name).is_some());
    ["code", "errcode", "error"].into_iter().any(failed) && told && json.get("scopes").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_for_what_it_most_likely_is() {
        for (text, taken) in [
            ("https://a.example/cb\nhttps://a.example", Taken::Addresses),
            ("1. 重定向 URL: https://a.example/cb", Taken::Addresses),
            ("[\"https://a.example/cb\"]", Taken::Addresses),
            ("[callback](https://a.example/cb)", Taken::Addresses),
            ("*.gts.work", Taken::Addresses),
            ("{\"redirect_urls\": [\"https://a.example/cb\"]}", Taken::Addresses),
            ("{\"scopes\": {\"tenant\": []}}", Taken::Scopes),
            ("{\"scopes\": {\"tenant\": [“im:chat”,]}}", Taken::Scopes),
            ("```json\n{\"tenant\": [\"im:chat\"]}\n```", Taken::Scopes),
            ("im:chat\nim:message", Taken::Scopes),
            ("tenant:\n  - im:chat", Taken::Scopes),
            ("https://open.feishu.cn/app/cli_a1/auth?q=im:chat,im:message&token_type=tenant", Taken::Scopes),
            ("{", Taken::Scopes),
            ("htps://a.example/cb", Taken::Addresses),
            ("hello", Taken::Addresses),
            ("20029", Taken::Error),
            ("抱歉，应用未开通", Taken::Error),
            ("redirect_uri 请求不合法", Taken::Error),
            ("{\"code\": 1061004, \"msg\": \"forbidden.\"}", Taken::Error),
            ("{\"code\": 0, \"data\": {\"scopes\": [\"im:chat\"]}}", Taken::Scopes),
            ("{\"code\":99991672,\"msg\":\"[im:chat]\"}", Taken::Error),
            (
                "https://accounts.feishu.cn/open-apis/authen/v1/authorize?client_id=cli_a1&redirect_uri=https%3A%2F%2Fa.example",
                Taken::Error,
            ),
        ] {
            assert_eq!(Taken::of(text), taken, "{text}");
        }
    }
}
