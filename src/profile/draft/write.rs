//! The text of a draft, in the order of the format.

use super::Told;
use crate::profile::permission::likely;
use std::fmt::Write as _;

/// A JSON string.
pub(crate) fn text(value: &str) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A list of one element a line.
pub(crate) fn list(elements: &[String], indent: &str) -> String {
    let lines: Vec<String> = elements.iter().map(|it| [indent, "  ", it].concat()).collect();
    ["[\n", &lines.join(",\n"), "\n", indent, "]"].concat()
}

impl Told {
    pub(super) fn write(&self, guide: &str) -> String {
        let name = title(guide);
        let has = |words: &[&str]| words.iter().any(|word| self.text.contains(word));
        let mut fields = vec![
            "\"format\": 1".to_owned(),
            ["\"id\": ", &text(id_from(&name).as_deref().unwrap_or("draft"))].concat(),
            ["\"name\": { \"en\": ", &text(&name), " }"].concat(),
            ["\"platform\": ", &text(self.platform())].concat(),
        ];
        let parameters = self.parameters();
        if !parameters.is_empty() {
            fields.push(["\"parameters\": ", &list(&parameters, "  ")].concat());
        }
        let bot = has(&["bot", "机器人", "ボット"]) || !self.events.is_empty();
        let features: Vec<&str> = [("\"web_app\"", self.homepage.is_some()), ("\"bot\"", bot)]
            .into_iter()
            .filter_map(|(name, wanted)| wanted.then_some(name))
            .collect();
        if !features.is_empty() {
            fields.push(["\"features\": [", &features.join(", "), "]"].concat());
        }
        if has(&["app secret", "app_secret", "appsecret"]) {
            let mut handed = vec!["\"app_id\"", "\"app_secret\""];
            handed.extend(has(&["encrypt key", "encryptkey", "encrypt_key"]).then_some("\"encrypt_key\""));
            let token = has(&["verification token", "verificationtoken", "verification_token"]);
            handed.extend(token.then_some("\"verification_token\""));
            let to = text(&["Settings of ", &name].concat());
            fields.push(
                ["\"credentials\": { \"handOver\": [", &handed.join(", "), "], \"to\": { \"en\": ", &to, " } }"]
                    .concat(),
            );
        }
        if let Some(homepage) = &self.homepage {
            fields.push(["\"homepage\": { \"desktop\": ", &text(homepage), " }"].concat());
        }
        fields.extend(self.scopes());
        for (field, urls) in [("redirectUrls", &self.redirect), ("h5TrustedDomains", &self.domains)] {
            if !urls.is_empty() {
                let urls: Vec<String> = urls.iter().map(|url| text(url)).collect();
                fields.push(["\"", field, "\": ", &list(&urls, "  ")].concat());
            }
        }
        let connected = has(&["long connection", "长连接", "長接続", "websocket", "持续连接"]);
        for (field, names, url) in
            [("events", &self.events, &self.requests[0]), ("callbacks", &self.callbacks, &self.requests[1])]
        {
            if !names.is_empty() || url.is_some() {
                fields.push(["\"", field, "\": ", &subscription(names, url.as_deref(), connected)].concat());
            }
        }
        if has(&["publish", "release", "发布", "公開", "リリース"]) {
            fields.push("\"release\": { \"published\": true }".to_owned());
        }
        ["{\n  ", &fields.join(",\n  "), "\n}\n"].concat()
    }

    fn platform(&self) -> &'static str {
        match (self.text.contains("feishu"), self.text.contains("lark")) {
            (true, true) => "both",
            (false, true) => "lark",
            _ => "feishu",
        }
    }

    fn parameters(&self) -> Vec<String> {
        let one = |kind: &str, id: &String, example: &str| {
            let (id, label) = (text(id), text(&["Your ", id].concat()));
            format!(
                "{{ \"id\": {id}, \"kind\": \"{kind}\", \"label\": {{ \"en\": {label} }}, \"example\": \"{example}\" }}"
            )
        };
        let hosts = self.hosts.iter().map(|id| one("host", id, "app.example.com"));
        hosts.chain(self.words.iter().map(|id| one("text", id, "value"))).collect()
    }

    /// A name whose identity is not told stands where it most likely belongs.
    fn scopes(&self) -> Option<String> {
        let mut lists = [("tenant", Vec::new()), ("user", Vec::new())];
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for (it, optional) in &self.names {
            let identity = it.identity.unwrap_or_else(|| likely(&it.name));
            // Told once with whose it is, and once without.
            let told = it.identity.is_none()
                && self.names.iter().any(|(other, _)| other.name == it.name && other.identity.is_some());
            if told || seen.contains(&(identity, &it.name)) {
                continue;
            }
            seen.push((identity, &it.name));
            let mut entry = ["{ \"name\": ", &text(&it.name)].concat();
            entry.push_str(if *optional { ", \"need\": \"optional\" }" } else { " }" });
            lists[usize::from(identity == "user")].1.push(entry);
        }
        let full = lists.iter().filter(|(_, entries)| !entries.is_empty());
        let parts: Vec<String> =
            full.map(|(name, entries)| format!("    \"{name}\": {}", list(entries, "    "))).collect();
        (!parts.is_empty()).then(|| ["\"scopes\": {\n", &parts.join(",\n"), "\n  }"].concat())
    }
}

/// Events or callbacks; the mode is left open where the guide tells none, or both.
fn subscription(names: &[String], url: Option<&str>, connected: bool) -> String {
    let mode = match (url, connected) {
        (Some(_), false) => "webhook",
        (None, true) => "long_connection",
        (Some(_), true) | (None, false) => "either",
    };
    let mut out = format!("{{\n    \"mode\": \"{mode}\"");
    if let Some(url) = url {
        let _ = write!(out, ",\n    \"url\": {}", text(url));
    }
    if !names.is_empty() {
        let names: Vec<String> = names.iter().map(|name| ["{ \"name\": ", &text(name), " }"].concat()).collect();
        let _ = write!(out, ",\n    \"list\": {}", list(&names, "    "));
    }
    out + "\n  }"
}

/// The first heading, or the first line.
fn title(guide: &str) -> String {
    let plain = |line: &str| {
        let line = line.trim_start_matches(['#', ' ', '>', '*']);
        line.chars().filter(|c| !crate::facts::is_unseen(*c)).take(80).collect::<String>().trim().to_owned()
    };
    let heading = guide.lines().find(|line| line.starts_with('#')).map(plain);
    let first = || {
        guide
            .lines()
            .map(plain)
            .find(|line| line.chars().any(char::is_alphabetic) && !line.starts_with(['{', '[', '"', '`', '-']))
    };
    heading.filter(|line| !line.is_empty()).or_else(first).unwrap_or_else(|| "Draft".to_owned())
}

/// The id of a profile that is called so; none where the name has no letters for one.
#[must_use]
pub(crate) fn id_from(name: &str) -> Option<String> {
    let words = name.to_ascii_lowercase();
    let words: Vec<&str> = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(60).collect();
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}
