//! Checks that need more than one value: limits, doubles, placeholders.

use super::{MAX_SCOPES, MAX_URLS, Profile, ProfileError, Reason, UrlTemplate};
use crate::json::Json;

/// Placeholders that are filled in without asking the admin.
const PLACES: [&str; 1] = ["appId"];

/// Ids that the other requirements have; a step outside the console can't take them.
const TAKEN: [&str; 7] = ["app-name", "credentials", "redirect-urls", "h5-domains", "release", "scopes", "all"];

pub(super) fn check(profile: &Profile, json: &Json<'_>) -> Result<(), ProfileError> {
    list(json, &["redirectUrls"], profile.redirect_urls.iter().map(UrlTemplate::as_str), MAX_URLS)?;
    list(json, &["h5TrustedDomains"], profile.h5_trusted_domains.iter().map(super::Origin::as_str), MAX_URLS)?;
    list(json, &["scopes", "tenant"], profile.scopes.tenant.iter().map(|wish| wish.name.as_str()), MAX_SCOPES)?;
    list(json, &["scopes", "user"], profile.scopes.user.iter().map(|wish| wish.name.as_str()), MAX_SCOPES)?;
    let mut ids = TAKEN.to_vec();
    for (index, step) in profile.outside.iter().enumerate() {
        if ids.contains(&step.id.as_str()) {
            return Err(at(json, &["outside"], Some(index), Reason::Twice(step.id.clone())));
        }
        ids.push(&step.id);
    }
    for (index, url) in profile.redirect_urls.iter().enumerate() {
        places(url).map_err(|reason| at(json, &["redirectUrls"], Some(index), reason))?;
    }
    for url in profile.homepage.iter().filter_map(|homepage| homepage.desktop.as_ref()) {
        places(url).map_err(|reason| at(json, &["homepage", "desktop"], None, reason))?;
    }
    Ok(())
}

fn places(url: &UrlTemplate) -> Result<(), Reason> {
    match url.places().into_iter().find(|place| !PLACES.contains(place)) {
        Some(place) => Err(Reason::Value(["the placeholder {", place, "} is not known; known is {appId}"].concat())),
        None => Ok(()),
    }
}

/// Refuses a list that is too long or holds a value twice.
fn list<'p>(
    json: &Json<'_>,
    way: &[&str],
    values: impl Iterator<Item = &'p str>,
    limit: usize,
) -> Result<(), ProfileError> {
    let mut seen = Vec::new();
    for (index, value) in values.enumerate() {
        if index >= limit {
            return Err(at(json, way, Some(index), Reason::TooMany { limit }));
        }
        if seen.contains(&value) {
            return Err(at(json, way, Some(index), Reason::Twice(value.to_owned())));
        }
        seen.push(value);
    }
    Ok(())
}

/// An error at a field, or at an element of it.
fn at(json: &Json<'_>, way: &[&str], index: Option<usize>, reason: Reason) -> ProfileError {
    let mut found = Some(json);
    for name in way {
        found = found.and_then(|json| json.get(name));
    }
    let mut field = way.join(".");
    if let Some(index) = index {
        found = found.and_then(|json| json.list().get(index));
        field.push_str(&["[", &index.to_string(), "]"].concat());
    }
    ProfileError { line: found.map(|json| json.line), field, reason }
}
