//! Places as others write them: `${app_id}`, `{{app_id}}`, `<APP_ID>`, `YOUR_APP_ID`, `:app_id`, `%7BappId%7D`, `cli_xxx`.
//! In a profile they would stand for themselves, and in a URL of a guide they stand for the App ID.

/// What opens and closes a place. The longer ones stand before those that they begin with.
const SIGNS: [(&str, &str); 12] = [
    ("${", "}"),
    ("#{", "}"),
    ("@{", "}"),
    ("{{", "}}"),
    ("{", "}"),
    ("%7B", "%7D"),
    ("%3C", "%3E"),
    ("<", ">"),
    ("[", "]"),
    ("$(", ")"),
    ("【", "】"),
    ("＜", "＞"),
];

/// How a place that is not written as a profile writes it should be written; `None` if the text holds none. Gives the place as
/// it stands there, too.
pub(super) fn misspelt(template: &str) -> Option<(String, String)> {
    let path = template.find("://").filter(|_| template.starts_with("http")).map(|at| at + 3)?;
    let parts = template[path..].split(['/', '?', '&', '=']).map(|part| match part.find('#') {
        Some(at) if !part[at..].starts_with("#{") => &part[..at],
        _ => part,
    });
    parts.filter(|part| !part.is_empty()).find_map(|part| {
        if is_dummy(part) {
            return Some((part.to_owned(), right(part)));
        }
        let at = part.find(['$', '#', '@', '{', '%', '<', '[', '【', '＜']).unwrap_or(part.len());
        if let Some((whole, name)) = signed(&part[at..]) {
            let plain = whole.starts_with('{') && !whole.starts_with("{{");
            let known =
                plain && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !name.eq_ignore_ascii_case("appid");
            return (!known && whole != "{appId}").then(|| (whole.to_owned(), right(name)));
        }
        let named = part.strip_prefix([':', '$']).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        let shouted = part.bytes().all(|byte| byte.is_ascii_uppercase() || b"_-".contains(&byte)) && is_app_id(part);
        let yours = part.len() > 5 && part.get(..5).is_some_and(|start| ["YOUR_", "your_", "your-"].contains(&start));
        // `%20` is no place, and `%APP_ID%` is one.
        let between = part.strip_prefix('%').and_then(|part| part.strip_suffix('%')).filter(|name| is_app_id(name));
        let name = named.or(between).or((shouted || yours).then_some(part))?;
        Some((part.to_owned(), right(name)))
    })
}

/// Whether a part of a URL that stands where an App ID belongs is a place for it, however it is written.
#[must_use]
pub fn names_app_id(part: &str) -> bool {
    let inside = signed(part).filter(|(whole, _)| *whole == part).map_or(part, |(_, name)| name);
    let name = inside.trim_start_matches([':', '$']);
    is_app_id(name) || is_dummy(part) || inside != part && name.eq_ignore_ascii_case("id")
}

/// A place in signs at the beginning of a text, and the name in it.
fn signed(text: &str) -> Option<(&str, &str)> {
    SIGNS.iter().find_map(|(open, close)| {
        let start = text.get(..open.len()).filter(|start| start.eq_ignore_ascii_case(open))?;
        let inside = &text[start.len()..];
        // A percent sign is written in either case.
        let end = inside.find(close).or_else(|| inside.find(&close.to_ascii_lowercase()))?;
        Some((&text[..start.len() + end + close.len()], inside[..end].trim()))
    })
}

/// `app_id`, `YOUR_APP_ID`, `your-app-id-here`, `App ID`, `应用 ID`.
fn is_app_id(name: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let before = ["", "your", "my", "the", "lark", "feishu", "你的", "您的", "飞书", "自建", "应用", "企业自建应用"];
    let words = ["appid", "应用id", "clientid"];
    let letters = letters.strip_suffix("here").unwrap_or(&letters);
    words.iter().any(|word| letters.strip_suffix(word).is_some_and(|rest| before.contains(&rest)))
}

/// An App ID that is none: `cli_xxx`, `cli_a1b2xxxx`, `cli_***`, `cli_your_app_id`.
fn is_dummy(part: &str) -> bool {
    let Some(rest) = part.strip_prefix("cli_") else { return false };
    let rest = rest.to_ascii_lowercase();
    rest.contains("xxx") || is_app_id(&rest) || signed(&rest).is_some() || rest.chars().all(|c| "x*.…_-".contains(c))
}

/// As a profile writes it.
fn right(name: &str) -> String {
    if is_app_id(name) || is_dummy(name) || name.is_empty() {
        return "{appId}".to_owned();
    }
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.filter(|word| !word.eq_ignore_ascii_case("your"));
    let shouted = !name.bytes().any(|byte| byte.is_ascii_lowercase());
    let mut out = String::from("{");
    for (index, word) in words.enumerate() {
        let (first, rest) = word.split_at(1);
        out.push_str(&if index == 0 { first.to_ascii_lowercase() } else { first.to_ascii_uppercase() });
        out.push_str(&if shouted { rest.to_ascii_lowercase() } else { rest.to_owned() });
    }
    out + "}"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_another_notation_is_found_and_spelt_as_a_profile_has_it() {
        for (part, spelt) in [
            ("${appId}", "{appId}"),
            ("${APP_ID}", "{appId}"),
            ("{{app_id}}", "{appId}"),
            ("{{ .AppID }}", "{appId}"),
            ("{app_id}", "{appId}"),
            ("<APP_ID>", "{appId}"),
            ("<your-app-id>", "{appId}"),
            ("YOUR_APP_ID", "{appId}"),
            ("APP_ID", "{appId}"),
            (":app_id", "{appId}"),
            ("$APP_ID", "{appId}"),
            ("[AppID]", "{appId}"),
            ("%7BappId%7D", "{appId}"),
            ("%7bapp_id%7d", "{appId}"),
            ("cli_xxx", "{appId}"),
            ("cli_xxxxxxxxxxxx", "{appId}"),
            ("cli_***", "{appId}"),
            ("cli_{id}", "{appId}"),
            ("${workspace_name}", "{workspaceName}"),
            ("<TENANT>", "{tenant}"),
            ("your-tenant", "{tenant}"),
            (":tenantId", "{tenantId}"),
        ] {
            let url = format!("https://a.example/feishu/{part}/login");
            let found = misspelt(&url);
            assert_eq!(found.as_ref().map(|(_, right)| right.as_str()), Some(spelt), "{part}");
        }
        for url in [
            "https://a.example/feishu/{appId}/login",
            "https://{host}/x/{workspace}",
            "https://a.example/x?y=%20z",
            "https://a.example/cli_a1b2c3/appid/100%25/a(b)",
            "http://127.0.0.1:3000/",
        ] {
            assert_eq!(misspelt(url), None, "{url}");
        }
    }

    #[test]
    fn what_stands_for_the_app_id_is_told_from_an_app_id_and_from_other_names() {
        for part in [
            "{appId}",
            "${app_id}",
            "<App ID>",
            "{{ app_id }}",
            ":appId",
            "YOUR_APP_ID",
            "cli_xxx",
            "%7BappId%7D",
            "{应用ID}",
            "{id}",
        ] {
            assert!(names_app_id(part), "{part}");
        }
        for part in ["cli_a1b2c3", "workbench", "{tenant}", "", "id", "oauth2"] {
            assert!(!names_app_id(part), "{part}");
        }
    }
}
