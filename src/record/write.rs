//! The text of a profile, of the entries that the admin keeps.

use super::{Entry, Part, Recorded, What, places};
use crate::console::routes::App;
use crate::facts::{Feature, Identity, OpenMode, is_unseen};
use crate::profile::{Availability, EventIdentity, MAX_TEXT, OriginTemplate, UrlTemplate, id_from, list, text};

/// What the admin makes of what was recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// What the profile is called; the app's name, where it is empty.
    pub name: String,
    /// The entries that are kept though they would not be, or are not though they would be.
    pub turned: Vec<String>,
    /// Why entries are wanted, by entry.
    pub reasons: Vec<(String, String)>,
    /// The hosts that the admin of each app is asked for.
    pub hosts: Vec<String>,
    /// The profile is for both platforms.
    pub both: bool,
}

impl Choices {
    /// Whether an entry goes into the profile.
    #[must_use]
    pub fn keeps(&self, entry: &Entry) -> bool {
        entry.kept != self.turned.contains(&entry.id())
    }

    fn reason(&self, entry: &Entry) -> String {
        let id = entry.id();
        let reason = self.reasons.iter().find(|(known, _)| *known == id).map(|(_, reason)| plain(reason));
        match reason {
            Some(reason) if !reason.is_empty() => [", \"reason\": { \"en\": ", &text(&reason), " }"].concat(),
            _ => String::new(),
        }
    }
}

/// The text of the profile. It goes through the same checks as any.
#[must_use]
pub fn write(app: &App, recorded: &Recorded, choices: &Choices) -> String {
    let kept: Vec<&Entry> = recorded.entries.iter().filter(|entry| choices.keeps(entry)).collect();
    let used = |host: &&String| {
        let holds = |entry: &&Entry| entry.what.template().and_then(places::authority) == Some(host.as_str());
        kept.iter().any(holds)
    };
    let hosts = choices.hosts.iter().filter(used).cloned().collect();
    let it = Writing { app, choices, kept, hosts };
    let name = it.name(recorded);
    let platform = if choices.both { "both" } else { app.platform().word() };
    let mut fields = vec![
        "\"format\": 1".to_owned(),
        field("id", &text(&id_of(&name, app))),
        field("name", &["{ \"en\": ", &text(&name), " }"].concat()),
        field("platform", &text(platform)),
        field("source", &text(&["Made of an app on ", &app.host].concat())),
    ];
    let mut add = |name: &str, value: Option<String>| fields.extend(value.map(|value| field(name, &value)));
    add("parameters", it.parameters());
    add("app", it.app_wish());
    add("features", it.features());
    add("homepage", it.homepage());
    add("scopes", it.scopes());
    add("redirectUrls", it.addresses(Part::RedirectUrls));
    add("h5TrustedDomains", it.addresses(Part::H5Domains));
    add("events", it.subscription(Part::Events));
    add("callbacks", it.subscription(Part::Callbacks));
    add("availability", it.availability());
    add("release", it.has(&What::Release).then(|| "{ \"published\": true }".to_owned()));
    ["{\n  ", &fields.join(",\n  "), "\n}\n"].concat()
}

/// The id of a profile of an app: by its name, or by the app's id where that has no letters for it.
#[must_use]
pub fn id_of(name: &str, app: &App) -> String {
    let own = || app.id.as_str().to_ascii_lowercase().replace('_', "-").chars().take(60).collect();
    id_from(name).unwrap_or_else(own)
}

fn field(name: &str, value: &str) -> String {
    ["\"", name, "\": ", value].concat()
}

/// A text that a profile may hold.
fn plain(value: &str) -> String {
    let plain: String = value.chars().filter(|c| !is_unseen(*c)).take(MAX_TEXT).collect();
    plain.trim().to_owned()
}

struct Writing<'a> {
    app: &'a App,
    choices: &'a Choices,
    kept: Vec<&'a Entry>,
    hosts: Vec<String>,
}

impl Writing<'_> {
    fn name(&self, recorded: &Recorded) -> String {
        let of_app = recorded.entries.iter().find_map(|entry| match &entry.what {
            What::Name(name) => Some(name.as_str()),
            _ => None,
        });
        let given = [self.choices.name.as_str(), of_app.unwrap_or_default(), self.app.id.as_str()];
        given.into_iter().map(plain).find(|name| !name.is_empty()).unwrap_or_default()
    }

    fn has(&self, what: &What) -> bool {
        self.kept.iter().any(|entry| entry.what == *what)
    }

    /// An address with the places of what differs from app to app, each only if the whole stays one.
    fn address(&self, template: &str, is_good: impl Fn(String) -> bool) -> String {
        let mut best = template.to_owned();
        if self.choices.both {
            let more = places::with_platform(&best, self.app.platform());
            best = if is_good(more.clone()) { more } else { best };
        }
        let more = places::with_hosts(&best, &self.hosts);
        text(if is_good(more.clone()) { &more } else { &best })
    }

    fn url(&self, url: &UrlTemplate) -> String {
        self.address(url.as_str(), |text| UrlTemplate::try_from(text).is_ok())
    }

    fn parameters(&self) -> Option<String> {
        let one = |(at, host): (usize, &String)| {
            let label = text(&["Host in place of ", host].concat());
            let (id, example) = (text(&places::parameter(at)), text(host));
            format!("{{ \"id\": {id}, \"kind\": \"host\", \"label\": {{ \"en\": {label} }}, \"example\": {example} }}")
        };
        let all: Vec<String> = self.hosts.iter().enumerate().map(one).collect();
        (!all.is_empty()).then(|| list(&all, "  "))
    }

    fn app_wish(&self) -> Option<String> {
        self.kept.iter().find_map(|entry| match &entry.what {
            What::Name(name) => {
                Some(["{ \"nameContains\": ", &text(&plain(name)), ", \"recommended\": true }"].concat())
            }
            _ => None,
        })
    }

    fn features(&self) -> Option<String> {
        let all = [("\"web_app\"", Feature::WebApp), ("\"bot\"", Feature::Bot)];
        let all: Vec<&str> =
            all.into_iter().filter(|(_, feature)| self.has(&What::Feature(*feature))).map(|(word, _)| word).collect();
        (!all.is_empty()).then(|| ["[", &all.join(", "), "]"].concat())
    }

    fn homepage(&self) -> Option<String> {
        let one = |entry: &&Entry| match &entry.what {
            What::Desktop(url) => Some(field("desktop", &self.url(url))),
            What::Mobile(url) => Some(field("mobile", &self.url(url))),
            What::OpenMode(OpenMode::NewTab) => Some("\"openMode\": \"new_tab\"".to_owned()),
            What::OpenMode(OpenMode::Browser) => Some("\"openMode\": \"browser\"".to_owned()),
            _ => None,
        };
        let all: Vec<String> = self.kept.iter().filter_map(one).collect();
        (!all.is_empty()).then(|| ["{\n    ", &all.join(",\n    "), "\n  }"].concat())
    }

    fn scopes(&self) -> Option<String> {
        let of = |identity: Identity| {
            let one = |entry: &&Entry| match &entry.what {
                What::Scope(own, name) if *own == identity => {
                    Some(["{ \"name\": ", &text(name.as_str()), &self.choices.reason(entry), " }"].concat())
                }
                _ => None,
            };
            self.kept.iter().filter_map(one).collect::<Vec<String>>()
        };
        let both = [("tenant", of(Identity::Tenant)), ("user", of(Identity::User))];
        let full = both.iter().filter(|(_, all)| !all.is_empty());
        let parts: Vec<String> = full.map(|(name, all)| ["    ", &field(name, &list(all, "    "))].concat()).collect();
        (!parts.is_empty()).then(|| ["{\n", &parts.join(",\n"), "\n  }"].concat())
    }

    fn addresses(&self, part: Part) -> Option<String> {
        let one = |entry: &&Entry| match &entry.what {
            What::RedirectUrl(url) if part == Part::RedirectUrls => Some(self.url(url)),
            What::H5Domain(origin) if part == Part::H5Domains => {
                Some(self.address(origin.as_str(), |text| OriginTemplate::try_from(text).is_ok()))
            }
            _ => None,
        };
        let all: Vec<String> = self.kept.iter().filter_map(one).collect();
        (!all.is_empty()).then(|| list(&all, "  "))
    }

    /// Events without their way of delivery say nothing.
    fn subscription(&self, part: Part) -> Option<String> {
        let url = self.kept.iter().find_map(|entry| match &entry.what {
            What::Delivery(own, url) if *own == part => Some(url.as_ref()),
            _ => None,
        })?;
        let one = |entry: &&Entry| match &entry.what {
            What::Event(own, identity, name) if *own == part => {
                let user = if *identity == EventIdentity::User { ", \"identity\": \"user\"" } else { "" };
                Some(["{ \"name\": ", &text(name.as_str()), user, &self.choices.reason(entry), " }"].concat())
            }
            _ => None,
        };
        let all: Vec<String> = self.kept.iter().filter_map(one).collect();
        let mut fields = match url {
            Some(url) => vec!["\"mode\": \"webhook\"".to_owned(), field("url", &self.url(url))],
            None => vec!["\"mode\": \"long_connection\"".to_owned()],
        };
        fields.extend((!all.is_empty()).then(|| field("list", &list(&all, "    "))));
        Some(["{\n    ", &fields.join(",\n    "), "\n  }"].concat())
    }

    fn availability(&self) -> Option<String> {
        let words = [("\"all\"", Availability::All), ("\"any\"", Availability::Any)];
        words.into_iter().find(|(_, it)| self.has(&What::Availability(*it))).map(|(word, _)| word.to_owned())
    }
}
