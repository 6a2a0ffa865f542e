//! The requirements of a profile, in the order of the set-up.

use crate::console::routes::{App, Page};
use crate::console::scopes::Identity;
use crate::profile::{Feature, Profile, UrlTemplate};

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
    /// How the desktop homepage opens.
    OpenMode,
    /// Scopes of one identity.
    Scopes(Identity),
    /// Redirect URLs.
    RedirectUrls,
    /// H5 trusted domains.
    H5Domains,
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
        add(homepage.is_some_and(|h| h.open_mode.is_some()), Self::OpenMode);
        add(!profile.scopes.tenant.is_empty(), Self::Scopes(Identity::Tenant));
        add(!profile.scopes.user.is_empty(), Self::Scopes(Identity::User));
        add(!profile.redirect_urls.is_empty(), Self::RedirectUrls);
        add(!profile.h5_trusted_domains.is_empty(), Self::H5Domains);
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
            Self::OpenMode => "homepage:open-mode".to_owned(),
            Self::Scopes(Identity::Tenant) => "scopes:tenant".to_owned(),
            Self::Scopes(Identity::User) => "scopes:user".to_owned(),
            Self::RedirectUrls => "redirect-urls".to_owned(),
            Self::H5Domains => "h5-domains".to_owned(),
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
            Self::DesktopHomepage | Self::OpenMode => Some(Page::WebApp),
            Self::Scopes(_) => Some(Page::Scopes),
            Self::RedirectUrls | Self::H5Domains => Some(Page::Security),
            Self::Release => Some(Page::Versions),
            Self::Outside(_) => None,
        }
    }

    /// Whether Larkspur can fill it in.
    #[must_use]
    pub fn fillable(&self) -> bool {
        matches!(self, Self::Scopes(_) | Self::RedirectUrls | Self::H5Domains)
    }

    /// The values it asks for in an app: URLs, domains or names of scopes.
    #[must_use]
    pub fn values(&self, profile: &Profile, app: &App) -> Vec<String> {
        let places = [("appId", app.id.as_str())];
        let fill = |url: &UrlTemplate| url.fill(&places);
        match self {
            Self::RedirectUrls => profile.redirect_urls.iter().map(fill).collect(),
            Self::H5Domains => profile.h5_trusted_domains.iter().map(ToString::to_string).collect(),
            Self::Scopes(Identity::Tenant) => {
                profile.scopes.tenant.required.iter().map(|wish| wish.name.to_string()).collect()
            }
            Self::Scopes(Identity::User) => {
                profile.scopes.user.required.iter().map(|wish| wish.name.to_string()).collect()
            }
            Self::DesktopHomepage => {
                profile.homepage.iter().filter_map(|homepage| homepage.desktop.as_ref()).map(fill).collect()
            }
            Self::AppName => profile.app.iter().map(|app| app.name_contains.clone()).collect(),
            _ => Vec::new(),
        }
    }
}
