//! Filling templates: with the values that the admin gave, and with the App ID.

use super::{AppId, FillError, OriginTemplate, Parameter, Profile, UrlTemplate, UrlText};
use crate::words::Text;

impl Profile {
    /// A template (of a URL or an origin) with its places filled from values by name; `appId` is one of them.
    ///
    /// # Errors
    /// Where a value is missing or not good. A URL comes out whole or not at all.
    pub fn fill(&self, template: &impl AsRef<str>, values: &[(&str, &str)]) -> Result<UrlText, FillError> {
        self.fill_text(template.as_ref(), values)
    }

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

    fn fill_text(&self, template: &str, values: &[(&str, &str)]) -> Result<UrlText, FillError> {
        let mut url = String::with_capacity(template.len() + 40);
        let mut rest = template;
        while let Some((before, name, after)) = next_place(rest) {
            url.push_str(before);
            let value = values.iter().find(|(given, _)| *given == name).map(|(_, value)| *value);
            let value = value.ok_or_else(|| FillError::Missing(name.to_owned()))?;
            match self.parameters.iter().find(|parameter| parameter.id == name) {
                Some(parameter) => url.push_str(&parameter.check(value)?.value),
                None => url.push_str(AppId::try_from(value.to_owned()).map_err(FillError::Url)?.as_str()),
            }
            rest = after;
        }
        url.push_str(rest);
        UrlText::try_from(url).map_err(FillError::Url)
    }
}

/// What is before the first place, its name, and what is behind it.
fn next_place(template: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = template.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
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
