//! The requirements of a profile, in the order of the set-up.

use crate::console::routes::{App, Page};
use crate::facts::{Feature, Identity};
use crate::profile::{OriginTemplate, Parameter, Profile, ScopeRules, Subscription, UrlTemplate};

/// One thing that must be true of an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// The app's name says what it is for.
    AppName,
    /// A feature is added.
    Feature(Feature),
    /// The credentials were handed to the vendor.
    Credentials,
    /// The desktop homepage of the web app.
    DesktopHomepage,
    /// The mobile homepage of the web app.
    MobileHomepage,
    /// How the desktop homepage opens.
    OpenMode,
    /// Scopes of one identity.
    Scopes(Identity),
    /// Redirect URLs.
    RedirectUrls,
    /// H5 trusted domains.
    H5Domains,
    /// The vendor's addresses, where the app has an IP allowlist.
    AllowedIps,
    /// Whose data in the contacts the app reaches.
    DataRange,
    /// Events.
    Events,
    /// Callbacks.
    Callbacks,
    /// Who sees the app.
    Availability,
    /// A published version.
    Release,
    /// A step outside the console, by its place in the profile.
    Outside(usize),
}

impl Requirement {
    /// All requirements of a profile.
    #[must_use]
    pub fn all(profile: &Profile) -> Vec<Self> {
        let mut all = Vec::new();
        let mut add = |wanted: bool, requirement| {
            if wanted {
                all.push(requirement);
            }
        };
        add(profile.app.is_some(), Self::AppName);
        for feature in &profile.features {
            add(true, Self::Feature(*feature));
        }
        add(profile.credentials.is_some(), Self::Credentials);
        let homepage = profile.homepage.as_ref();
        add(homepage.is_some_and(|h| h.desktop.is_some()), Self::DesktopHomepage);
        add(homepage.is_some_and(|h| h.mobile.is_some()), Self::MobileHomepage);
        add(homepage.is_some_and(|h| h.open_mode.is_some()), Self::OpenMode);
        add(!profile.scopes.tenant.is_empty(), Self::Scopes(Identity::Tenant));
        add(!profile.scopes.user.is_empty(), Self::Scopes(Identity::User));
        add(!profile.redirect_urls.is_empty(), Self::RedirectUrls);
        add(!profile.h5_trusted_domains.is_empty(), Self::H5Domains);
        add(!profile.allowed_ips.is_empty(), Self::AllowedIps);
        add(profile.data_range.is_some(), Self::DataRange);
        add(profile.events.is_some(), Self::Events);
        add(profile.callbacks.is_some(), Self::Callbacks);
        add(profile.availability.is_some(), Self::Availability);
        add(profile.release.published, Self::Release);
        for place in 0..profile.outside.len() {
            add(true, Self::Outside(place));
        }
        all
    }

    /// The requirement with an id.
    #[must_use]
    pub fn with_id(profile: &Profile, id: &str) -> Option<Self> {
        Self::all(profile).into_iter().find(|requirement| requirement.id(profile) == id)
    }

    /// Its stable id.
    #[must_use]
    pub fn id(&self, profile: &Profile) -> String {
        match self {
            Self::AppName => "app-name".to_owned(),
            Self::Feature(Feature::WebApp) => "feature:web_app".to_owned(),
            Self::Feature(Feature::Bot) => "feature:bot".to_owned(),
            Self::Credentials => "credentials".to_owned(),
            Self::DesktopHomepage => "homepage:desktop".to_owned(),
            Self::MobileHomepage => "homepage:mobile".to_owned(),
            Self::OpenMode => "homepage:open-mode".to_owned(),
            Self::Scopes(Identity::Tenant) => "scopes:tenant".to_owned(),
            Self::Scopes(Identity::User) => "scopes:user".to_owned(),
            Self::RedirectUrls => "redirect-urls".to_owned(),
            Self::H5Domains => "h5-domains".to_owned(),
            Self::AllowedIps => "allowed-ips".to_owned(),
            Self::DataRange => "data-range".to_owned(),
            Self::Events => "events".to_owned(),
            Self::Callbacks => "callbacks".to_owned(),
            Self::Availability => "availability".to_owned(),
            Self::Release => "release".to_owned(),
            Self::Outside(place) => profile.outside.get(*place).map(|step| step.id.clone()).unwrap_or_default(),
        }
    }

    /// The console's page that shows it.
    #[must_use]
    pub fn page(&self) -> Option<Page> {
        match self {
            Self::AppName | Self::Credentials => Some(Page::BaseInfo),
            Self::Feature(_) => Some(Page::Capability),
            Self::DesktopHomepage | Self::MobileHomepage | Self::OpenMode => Some(Page::WebApp),
            Self::Scopes(_) | Self::DataRange => Some(Page::Scopes),
            Self::RedirectUrls | Self::H5Domains | Self::AllowedIps => Some(Page::Security),
            Self::Events | Self::Callbacks => Some(Page::Events),
            Self::Availability | Self::Release => Some(Page::Versions),
            Self::Outside(_) => None,
        }
    }

    /// Whether Larkspur can fill it in.
    #[must_use]
    pub fn fillable(&self) -> bool {
        matches!(
            self,
            Self::Feature(_)
                | Self::DesktopHomepage
                | Self::OpenMode
                | Self::Scopes(_)
                | Self::RedirectUrls
                | Self::H5Domains
                | Self::Release
        )
    }

    /// Whether Larkspur can fill it in for this app: a name is given where an app is created, and nowhere else.
    #[must_use]
    pub fn fillable_in(&self, app: &App) -> bool {
        match self {
            Self::AppName => app.is_unborn(),
            other => other.fillable() && !app.is_unborn(),
        }
    }

    /// Whether it is met, in the end, by the admin's own word.
    #[must_use]
    pub fn by_hand(&self, profile: &Profile) -> bool {
        let secret = |wish: Option<&Subscription>| wish.is_some_and(Subscription::has_secrets);
        match self {
            Self::Credentials | Self::AllowedIps | Self::DataRange => true,
            Self::Events => secret(profile.events.as_ref()),
            Self::Callbacks => secret(profile.callbacks.as_ref()),
            Self::Outside(place) => profile.outside.get(*place).is_some_and(|step| step.confirm),
            _ => false,
        }
    }

    /// The values it asks for in an app: URLs, domains, names of scopes or events. Empty while the admin has not given
    /// what the profile's templates need.
    #[must_use]
    pub fn values(&self, profile: &Profile, app: &App) -> Vec<String> {
        if !self.lacks(profile).is_empty() {
            return Vec::new();
        }
        let filled =
            self.templates(profile).into_iter().map(|template| profile.for_app(template, &app.id, app.platform()));
        match self {
            Self::Scopes(identity) => scope_values(scope_rules(profile, *identity)),
            Self::Events => filled.chain(event_names(profile.events.as_ref())).collect(),
            Self::Callbacks => filled.chain(event_names(profile.callbacks.as_ref())).collect(),
            Self::AllowedIps => profile.allowed_ips.iter().map(ToString::to_string).collect(),
            Self::AppName => profile.app.iter().map(|app| app.name_contains.clone()).collect(),
            _ => filled.collect(),
        }
    }

    /// The parameters of the profile that the admin must give values for before this can be judged or filled in.
    #[must_use]
    pub fn lacks<'p>(&self, profile: &'p Profile) -> Vec<&'p str> {
        let templates = self.templates(profile);
        let needed = |parameter: &&Parameter| templates.iter().any(|template| parameter.is_in(template));
        profile.parameters.iter().filter(needed).map(|parameter| parameter.id.as_str()).collect()
    }

    fn templates<'p>(&self, profile: &'p Profile) -> Vec<&'p str> {
        let homepage = profile.homepage.as_ref();
        let url = |url: Option<&'p UrlTemplate>| url.map(UrlTemplate::as_str).into_iter().collect();
        match self {
            Self::RedirectUrls => profile.redirect_urls.iter().map(UrlTemplate::as_str).collect(),
            Self::H5Domains => profile.h5_trusted_domains.iter().map(OriginTemplate::as_str).collect(),
            Self::DesktopHomepage => url(homepage.and_then(|homepage| homepage.desktop.as_ref())),
            Self::MobileHomepage => url(homepage.and_then(|homepage| homepage.mobile.as_ref())),
            Self::Events => url(profile.events.as_ref().and_then(|events| events.url.as_ref())),
            Self::Callbacks => url(profile.callbacks.as_ref().and_then(|callbacks| callbacks.url.as_ref())),
            _ => Vec::new(),
        }
    }
}

/// What the profile says about the scopes of an identity.
pub(super) fn scope_rules(profile: &Profile, identity: Identity) -> &ScopeRules {
    match identity {
        Identity::Tenant => &profile.scopes.tenant,
        Identity::User => &profile.scopes.user,
    }
}

/// The required scopes, and of each group the one that the vendor prefers.
fn scope_values(rules: &ScopeRules) -> Vec<String> {
    let groups = rules.any_of.iter().filter_map(|group| group.names.first());
    rules.required.iter().map(|wish| &wish.name).chain(groups).map(ToString::to_string).collect()
}

fn event_names(wish: Option<&Subscription>) -> impl Iterator<Item = String> {
    wish.into_iter().flat_map(|wish| &wish.list).map(|event| event.name.to_string())
}
