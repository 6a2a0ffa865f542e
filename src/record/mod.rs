//! An app that works, as a profile to begin with: what is known of it becomes entries, and those that the admin keeps become the
//! text of a profile.
//!
//! What is not known is named and never invented. Nothing secret is known here, so nothing secret can be recorded.

mod compare;
mod look;
mod places;
mod seen;
mod write;

pub use compare::{Beside, Row, Side, asked, compare, in_effect};
pub use look::recorded;
pub use seen::AppSeen;
pub use write::{Choices, id_of, write};

use crate::facts::{Feature, Identity, OpenMode, ScopeName};
use crate::profile::{Availability, EventIdentity, EventName, OriginTemplate, UrlTemplate};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// A part of an app's configuration; a requirement of a profile speaks of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// The app's name.
    Name,
    /// A feature.
    Feature(Feature),
    /// Desktop homepage.
    Desktop,
    /// Mobile homepage.
    Mobile,
    /// How the desktop homepage opens.
    OpenMode,
    /// Scopes of one identity.
    Scopes(Identity),
    /// Redirect URLs.
    RedirectUrls,
    /// H5 trusted domains.
    H5Domains,
    /// Events.
    Events,
    /// Callbacks.
    Callbacks,
    /// Who sees the app.
    Availability,
    /// A published version.
    Release,
}

impl Part {
    /// All parts, in the order of the set-up.
    pub const ALL: [Self; 14] = [
        Self::Name,
        Self::Feature(Feature::WebApp),
        Self::Feature(Feature::Bot),
        Self::Desktop,
        Self::Mobile,
        Self::OpenMode,
        Self::Scopes(Identity::Tenant),
        Self::Scopes(Identity::User),
        Self::RedirectUrls,
        Self::H5Domains,
        Self::Events,
        Self::Callbacks,
        Self::Availability,
        Self::Release,
    ];

    /// The id of the requirement that speaks of it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "app-name",
            Self::Feature(Feature::WebApp) => "feature:web_app",
            Self::Feature(Feature::Bot) => "feature:bot",
            Self::Desktop => "homepage:desktop",
            Self::Mobile => "homepage:mobile",
            Self::OpenMode => "homepage:open-mode",
            Self::Scopes(Identity::Tenant) => "scopes:tenant",
            Self::Scopes(Identity::User) => "scopes:user",
            Self::RedirectUrls => "redirect-urls",
            Self::H5Domains => "h5-domains",
            Self::Events => "events",
            Self::Callbacks => "callbacks",
            Self::Availability => "availability",
            Self::Release => "release",
        }
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> String {
        ["title_", &self.id().replace([':', '-'], "_")].concat()
    }
}

/// What an entry says, as a profile can say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The app's name.
    Name(String),
    /// A feature that is added.
    Feature(Feature),
    /// Desktop homepage.
    Desktop(UrlTemplate),
    /// Mobile homepage.
    Mobile(UrlTemplate),
    /// How the desktop homepage opens.
    OpenMode(OpenMode),
    /// A scope.
    Scope(Identity, ScopeName),
    /// A redirect URL.
    RedirectUrl(UrlTemplate),
    /// An H5 trusted domain.
    H5Domain(OriginTemplate),
    /// How events, or callbacks, are sent: to a URL, or by a long connection.
    Delivery(Part, Option<UrlTemplate>),
    /// An event, or a callback.
    Event(Part, EventIdentity, EventName),
    /// Who sees the app.
    Availability(Availability),
    /// A version is published.
    Release,
}

impl What {
    /// The part that it belongs to.
    #[must_use]
    pub fn part(&self) -> Part {
        match self {
            Self::Name(_) => Part::Name,
            Self::Feature(feature) => Part::Feature(*feature),
            Self::Desktop(_) => Part::Desktop,
            Self::Mobile(_) => Part::Mobile,
            Self::OpenMode(_) => Part::OpenMode,
            Self::Scope(identity, _) => Part::Scopes(*identity),
            Self::RedirectUrl(_) => Part::RedirectUrls,
            Self::H5Domain(_) => Part::H5Domains,
            Self::Delivery(part, _) | Self::Event(part, ..) => *part,
            Self::Availability(_) => Part::Availability,
            Self::Release => Part::Release,
        }
    }

    /// The template of its address, if it is one.
    fn template(&self) -> Option<&str> {
        match self {
            Self::Desktop(url) | Self::Mobile(url) | Self::RedirectUrl(url) | Self::Delivery(_, Some(url)) => {
                Some(url.as_str())
            }
            Self::H5Domain(origin) => Some(origin.as_str()),
            _ => None,
        }
    }

    /// Whether a profile can say why it is wanted.
    #[must_use]
    pub fn takes_reason(&self) -> bool {
        matches!(self, Self::Scope(..) | Self::Event(..))
    }
}

/// Something that the app has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// It, as a profile can say it.
    pub what: What,
    /// It, as it stands in the app; where that is no text of its own, the key of its words.
    pub seen: String,
    /// It goes into the profile, unless the admin strikes it out; else it does if the admin says so.
    pub kept: bool,
    /// What else there is to say of it.
    pub note: Option<Text>,
}

impl Entry {
    /// Its name among the entries of an app.
    #[must_use]
    pub fn id(&self) -> String {
        let identity = match self.what {
            What::Event(_, EventIdentity::User, _) => " user",
            _ => "",
        };
        [self.what.part().id(), " ", &self.seen, identity].concat()
    }
}

/// What is known of an app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// What it has.
    pub entries: Vec<Entry>,
    /// The parts of which all is known: what is not among the entries the app does not have.
    pub whole: Vec<Part>,
    /// What is not known, or can't stand in a profile, each in a sentence.
    pub unknown: Vec<Text>,
}

impl Recorded {
    /// The ids of the entries that go into a profile unless the admin says otherwise.
    #[must_use]
    pub fn kept(&self) -> Vec<String> {
        self.entries.iter().filter(|entry| entry.kept).map(Entry::id).collect()
    }

    /// The hosts of its addresses, each with its port and once.
    #[must_use]
    pub fn hosts(&self) -> Vec<&str> {
        let mut hosts: Vec<&str> = Vec::new();
        for host in self.entries.iter().filter_map(|entry| places::authority(entry.what.template()?)) {
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        hosts
    }
}
