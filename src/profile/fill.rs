//! Filling templates: with the values that the admin gave, and with the App ID.

use super::{OriginTemplate, Parameter, PlatformValue, Profile, UrlTemplate};
use crate::facts::{AppId, Platform};
use crate::words::Text;

impl Profile {
    /// The profile with what the admin gave for its parameters, by name, put into its templates. A parameter without a good
    /// value stays one, and so do its places.
    #[must_use]
    pub fn with_values(mut self, values: &[(String, String)]) -> Self {
        let given = |parameter: &Parameter| {
            let value = values.iter().find(|(id, _)| *id == parameter.id).map(|(_, value)| value)?;
            Some(parameter.check(value).ok()?.value)
        };
        let places: Vec<(String, String)> = self
            .parameters
            .iter()
            .filter_map(|parameter| Some((["{", &parameter.id, "}"].concat(), given(parameter)?)))
            .collect();
        let homepages = self.homepage.iter_mut().flat_map(|homepage| [&mut homepage.desktop, &mut homepage.mobile]);
        let webhooks = self.events.iter_mut().chain(&mut self.callbacks).map(|subscription| &mut subscription.url);
        let more = homepages.chain(webhooks).flatten();
        for url in self.redirect_urls.iter_mut().chain(more) {
            put_in(url, &places, UrlTemplate::try_from);
        }
        for origin in &mut self.h5_trusted_domains {
            put_in(origin, &places, OriginTemplate::try_from);
        }
        // What could not be put in everywhere is still to be asked for.
        let open: Vec<Parameter> = self.parameters.drain(..).collect();
        self.parameters = open.into_iter().filter(|it| self.templates().any(|text| it.is_in(text))).collect();
        self
    }
}

impl Profile {
    /// A template for an app of a platform, with what differs between the platforms.
    #[must_use]
    pub fn for_app(&self, template: &str, app: &AppId, platform: Platform) -> String {
        for_app(&self.on_platform(template, platform), app, platform)
    }

    /// A template with what differs between the platforms put in.
    pub(super) fn on_platform(&self, template: &str, platform: Platform) -> String {
        let own = |text: String, it: &PlatformValue| text.replace(&["{", &it.id, "}"].concat(), it.of(platform));
        self.by_platform.iter().fold(template.to_owned(), own)
    }
}

/// A template for an app. Where no other place is open it comes out as a URL: it was checked as one, and the letters and
/// digits of an App ID may stand wherever its place may.
#[must_use]
pub fn for_app(template: &str, app: &AppId, platform: Platform) -> String {
    template.replace("{appId}", app.as_str()).replace("{platform}", platform.word())
}

impl Parameter {
    /// Whether a template has a place for it.
    #[must_use]
    pub fn is_in(&self, template: &str) -> bool {
        template.contains(&["{", &self.id, "}"].concat())
    }
}

/// Puts values into the places of a template, all of them or none.
fn put_in<T: AsRef<str>>(template: &mut T, places: &[(String, String)], read: impl Fn(String) -> Result<T, Text>) {
    let filled = places.iter().fold(template.as_ref().to_owned(), |text, (place, value)| text.replace(place, value));
    if let Ok(filled) = read(filled) {
        *template = filled;
    }
}
