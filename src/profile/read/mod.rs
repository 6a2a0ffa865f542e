//! Reading a profile from JSON: every field is known, present where it must be, and of its type.

mod field;
mod parts;
mod places;

use super::{
    AppWish, Availability, Credential, Credentials, Feature, Homepage, HostName, MAX_URLS, OpenMode, OriginTemplate,
    OutsideStep, Parameter, Platform, Profile, Reason, Release, Scopes, UrlTemplate,
};
use crate::json::Json;
use field::{Field, Read};

/// Ids that the other requirements have; a step outside the console can't take them.
const TAKEN: [&str; 11] = [
    "all",
    "app-name",
    "availability",
    "callbacks",
    "credentials",
    "events",
    "h5-domains",
    "parameters",
    "redirect-urls",
    "release",
    "scopes",
];

const FEATURES: [(&str, Feature); 2] = [("web_app", Feature::WebApp), ("bot", Feature::Bot)];

pub(super) fn read(json: &Json<'_>) -> Read<Profile> {
    let root = Field::root(json);
    root.only(&[
        "$schema",
        "format",
        "id",
        "name",
        "platform",
        "source",
        "parameters",
        "app",
        "features",
        "credentials",
        "homepage",
        "scopes",
        "redirectUrls",
        "h5TrustedDomains",
        "events",
        "callbacks",
        "availability",
        "release",
        "outside",
    ])?;
    let format = root.need("format")?;
    let Some(number) = format.json.number() else { return Err(format.expected("a number")) };
    if number != 1 {
        return Err(format.error(Reason::Format(number)));
    }
    root.may("$schema", Field::text)?;
    let parameters = root.list("parameters", parts::parameter)?;
    root.once("parameters", parameters.iter().map(|parameter| parameter.id.as_str()))?;
    let profile = Profile {
        id: root.need("id")?.id()?,
        name: root.need("name")?.local()?,
        platform: root.need("platform")?.one_of(&[("feishu", Platform::Feishu), ("lark", Platform::Lark)])?,
        source: root.may("source", Field::text)?,
        app: root.may("app", app)?,
        features: root.list("features", |field| field.one_of(&FEATURES))?,
        credentials: root.may("credentials", credentials)?,
        homepage: root.may("homepage", |field| homepage(field, &parameters))?,
        scopes: root.may("scopes", scopes)?.unwrap_or_default(),
        redirect_urls: root.list_up_to(MAX_URLS, "redirectUrls", |field| field.template(&parameters))?,
        h5_trusted_domains: root.list_up_to(MAX_URLS, "h5TrustedDomains", |field| field.template(&parameters))?,
        events: root.may("events", |field| parts::subscription(field, &parameters))?,
        callbacks: root.may("callbacks", |field| parts::subscription(field, &parameters))?,
        availability: root
            .may("availability", |field| field.one_of(&[("all", Availability::All), ("any", Availability::Any)]))?,
        release: root.may("release", release)?.unwrap_or_default(),
        outside: root.list("outside", outside)?,
        parameters,
    };
    whole(&root, &profile)?;
    Ok(profile)
}

/// Checks that need more than one entry: doubles, ids that are taken, parameters that nothing uses.
fn whole(root: &Field<'_, '_>, profile: &Profile) -> Read<()> {
    let name = |feature: &Feature| FEATURES.iter().find(|(_, it)| it == feature).map_or("", |(name, _)| *name);
    root.once("features", profile.features.iter().map(name))?;
    root.once("redirectUrls", profile.redirect_urls.iter().map(UrlTemplate::as_str))?;
    root.once("h5TrustedDomains", profile.h5_trusted_domains.iter().map(OriginTemplate::as_str))?;
    root.once("outside", profile.outside.iter().map(|step| step.id.as_str()))?;
    for (place, field) in root.elements("parameters", usize::MAX)?.iter().enumerate() {
        let used = |parameter: &Parameter| {
            profile.urls().any(|url| places::has(url.as_str(), &parameter.id))
                || profile.h5_trusted_domains.iter().any(|origin| places::has(origin.as_str(), &parameter.id))
        };
        if !profile.parameters.get(place).is_some_and(used) {
            return Err(field.wrong(&["no URL uses this parameter"]));
        }
    }
    Ok(())
}

fn app(field: &Field<'_, '_>) -> Read<AppWish> {
    field.only(&["nameContains", "description", "recommended"])?;
    Ok(AppWish {
        name_contains: field.need("nameContains")?.text()?,
        description: field.may("description", Field::local)?,
        recommended: field.may("recommended", Field::bool)?.unwrap_or(false),
    })
}

fn credentials(field: &Field<'_, '_>) -> Read<Credentials> {
    field.only(&["handOver", "to"])?;
    let known = [
        ("organization_name", Credential::OrganizationName),
        ("app_id", Credential::AppId),
        ("app_secret", Credential::AppSecret),
    ];
    let credentials = Credentials {
        hand_over: field.list("handOver", |entry| entry.one_of(&known))?,
        to: field.need("to")?.local()?,
    };
    let name = |credential: &Credential| known.iter().find(|(_, it)| it == credential).map_or("", |(name, _)| *name);
    field.once("handOver", credentials.hand_over.iter().map(name))?;
    Ok(credentials)
}

fn homepage(field: &Field<'_, '_>, parameters: &[Parameter]) -> Read<Homepage> {
    field.only(&["desktop", "mobile", "openMode"])?;
    let modes = [("new_tab", OpenMode::NewTab), ("browser", OpenMode::Browser)];
    Ok(Homepage {
        desktop: field.may("desktop", |url| url.template(parameters))?,
        mobile: field.may("mobile", |url| url.template(parameters))?,
        open_mode: field.may("openMode", |mode| mode.one_of(&modes))?,
    })
}

fn scopes(field: &Field<'_, '_>) -> Read<Scopes> {
    field.only(&["tenant", "user"])?;
    Ok(Scopes { tenant: parts::scopes(field, "tenant")?, user: parts::scopes(field, "user")? })
}

fn release(field: &Field<'_, '_>) -> Read<Release> {
    field.only(&["published"])?;
    Ok(Release { published: field.need("published")?.bool()? })
}

fn outside(field: &Field<'_, '_>) -> Read<OutsideStep> {
    field.only(&["id", "text", "hosts", "notes", "confirm"])?;
    let id = field.need("id")?;
    let step = OutsideStep {
        id: id.id()?,
        text: field.need("text")?.local()?,
        hosts: field.list("hosts", Field::checked)?,
        notes: field.list("notes", Field::local)?,
        confirm: field.may("confirm", Field::bool)?.unwrap_or(true),
    };
    field.once("hosts", step.hosts.iter().map(HostName::as_str))?;
    match TAKEN.contains(&step.id.as_str()) {
        true => Err(id.error(Reason::Taken(step.id))),
        false => Ok(step),
    }
}
