//! Reading a profile from JSON: every field is known, present where it must be, and of its type.

mod field;
mod parts;
mod places;

use super::{
    AppWish, Availability, Credential, Credentials, Homepage, HostName, OutsideStep, Parameter, ParameterKind,
    PlatformValue, Platforms, Profile, ProfileError, PublicIp, Release, Scopes,
};
use crate::facts::{Feature, MAX_URLS, OpenMode};
use crate::json::Json;
use crate::words::Text;
use field::{Fault, Field};

/// Ids that the other requirements have; a step outside the console can't take them.
const TAKEN: [&str; 13] = [
    "all",
    "allowed-ips",
    "app-name",
    "availability",
    "callbacks",
    "credentials",
    "data-range",
    "events",
    "h5-domains",
    "parameters",
    "redirect-urls",
    "release",
    "scopes",
];

pub(super) fn read(json: &Json<'_>) -> Result<Profile, ProfileError> {
    let fault = Fault::default();
    let root = Field::root(json, &fault);
    root.only(&[
        "$schema",
        "format",
        "id",
        "name",
        "platform",
        "source",
        "parameters",
        "byPlatform",
        "app",
        "features",
        "credentials",
        "homepage",
        "scopes",
        "redirectUrls",
        "h5TrustedDomains",
        "allowedIps",
        "dataRange",
        "events",
        "callbacks",
        "availability",
        "release",
        "outside",
    ]);
    let format = root.need("format");
    match format.json.and_then(Json::number) {
        Some(1) => {}
        Some(other) => format.refuse(Text::new("refused_format").with(other.to_string())),
        None => format.wrong("refused_not_number"),
    }
    root.get("$schema").text();
    let parameters = parameters(&root.get("parameters"));
    let by_platform = root.get("byPlatform").list(parts::platform_value);
    // In templates both are places alike.
    let known: Vec<Parameter> =
        parameters.iter().cloned().chain(by_platform.iter().map(PlatformValue::parameter)).collect();
    let known = &known[..];
    for (index, field) in root.get("byPlatform").elements(usize::MAX).iter().enumerate() {
        let place = parameters.len() + index;
        if known.get(place).is_some_and(|it| known[..place].iter().any(|other| other.id == it.id)) {
            field.refuse(Text::new("refused_twice").with(known[place].id.as_str()));
        }
    }
    let urls = known.iter().filter(|it| it.kind == ParameterKind::Url);
    let known_urls: Vec<String> = urls.map(|it| ["{", &it.id, "}"].concat()).collect();
    let platforms = [("feishu", Platforms::Feishu), ("lark", Platforms::Lark), ("both", Platforms::Both)];
    let profile = Profile {
        id: root.need("id").id(),
        name: root.need("name").needed_local(),
        platform: root.need("platform").one_of(&platforms).unwrap_or(Platforms::Feishu),
        source: root.get("source").text(),
        app: app(&root.get("app")),
        features: features(&root.get("features")),
        credentials: credentials(&root.get("credentials")),
        homepage: homepage(&root.get("homepage"), known),
        scopes: scopes(&root.get("scopes")),
        redirect_urls: templates(&root.get("redirectUrls"), known),
        h5_trusted_domains: templates(&root.get("h5TrustedDomains"), known),
        allowed_ips: ips(&root.get("allowedIps")),
        data_range: root.get("dataRange").one_of(&[("all", Availability::All), ("any", Availability::Any)]),
        events: parts::subscription(&root.get("events"), known),
        callbacks: parts::subscription(&root.get("callbacks"), known),
        availability: root.get("availability").one_of(&[("all", Availability::All), ("any", Availability::Any)]),
        release: release(&root.get("release")),
        outside: outside_steps(&root.get("outside")),
        parameters,
        by_platform,
    };
    // A whole URL may have a path, and a trusted domain has none.
    let is_url = |text: &str| known_urls.iter().any(|place| place == text);
    for field in root.get("h5TrustedDomains").elements(MAX_URLS) {
        if field.json.and_then(Json::text).is_some_and(is_url) {
            field.wrong("refused_origin_url");
        }
    }
    let fields = [root.get("parameters"), root.get("byPlatform")];
    for (field, parameter) in fields.iter().flat_map(|field| field.elements(usize::MAX)).zip(known) {
        if !profile.templates().any(|template| parameter.is_in(template)) {
            field.wrong("refused_unused");
        }
    }
    match fault.take() {
        Some(error) => Err(error),
        None => Ok(profile),
    }
}

fn parameters(field: &Field<'_, '_>) -> Vec<Parameter> {
    let parameters = field.list(parts::parameter);
    field.once(&parameters.iter().map(|parameter| parameter.id.as_str()).collect::<Vec<_>>());
    parameters
}

fn app(field: &Field<'_, '_>) -> Option<AppWish> {
    field.only(&["nameContains", "description", "recommended"]);
    field.is_there().then(|| AppWish {
        name_contains: field.need("nameContains").needed_text(),
        description: field.get("description").local(),
        recommended: field.get("recommended").bool(false),
    })
}

fn features(field: &Field<'_, '_>) -> Vec<Feature> {
    let known = [("web_app", Feature::WebApp), ("bot", Feature::Bot)];
    field.once(&field.raw_texts());
    field.list(|feature| feature.one_of(&known))
}

fn credentials(field: &Field<'_, '_>) -> Option<Credentials> {
    field.only(&["handOver", "to"]);
    let known = [
        ("organization_name", Credential::OrganizationName),
        ("app_id", Credential::AppId),
        ("app_secret", Credential::AppSecret),
        ("encrypt_key", Credential::EncryptKey),
        ("verification_token", Credential::VerificationToken),
    ];
    let list = field.get("handOver");
    list.once(&list.raw_texts());
    field.is_there().then(|| Credentials {
        hand_over: list.list(|credential| credential.one_of(&known)),
        to: field.need("to").needed_local(),
    })
}

fn homepage(field: &Field<'_, '_>, parameters: &[Parameter]) -> Option<Homepage> {
    field.only(&["desktop", "mobile", "openMode"]);
    let modes = [("new_tab", OpenMode::NewTab), ("browser", OpenMode::Browser)];
    field.is_there().then(|| Homepage {
        desktop: field.get("desktop").template(parameters),
        mobile: field.get("mobile").template(parameters),
        open_mode: field.get("openMode").one_of(&modes),
    })
}

fn scopes(field: &Field<'_, '_>) -> Scopes {
    field.only(&["tenant", "user"]);
    Scopes { tenant: parts::scopes(&field.get("tenant")), user: parts::scopes(&field.get("user")) }
}

fn templates<T>(field: &Field<'_, '_>, parameters: &[Parameter]) -> Vec<T>
where
    T: TryFrom<String, Error = Text> + AsRef<str>,
{
    let elements = field.elements(MAX_URLS);
    field.once(&field.raw_texts());
    elements.iter().filter_map(|element| element.template(parameters)).collect()
}

fn ips(field: &Field<'_, '_>) -> Vec<PublicIp> {
    let elements = field.elements(MAX_URLS);
    field.once(&field.raw_texts());
    elements.iter().filter_map(Field::checked).collect()
}

fn release(field: &Field<'_, '_>) -> Release {
    field.only(&["published"]);
    Release { published: field.need("published").bool(false) }
}

fn outside_steps(field: &Field<'_, '_>) -> Vec<OutsideStep> {
    let steps = field.list(|step| Some(outside(step)));
    field.once(&steps.iter().map(|step| step.id.as_str()).collect::<Vec<_>>());
    steps
}

fn outside(field: &Field<'_, '_>) -> OutsideStep {
    field.only(&["id", "text", "hosts", "notes", "confirm"]);
    let id = field.need("id");
    let hosts = field.get("hosts");
    hosts.once(&hosts.raw_texts());
    let step = OutsideStep {
        id: id.id(),
        text: field.need("text").needed_local(),
        hosts: hosts.list(Field::checked::<HostName>),
        notes: field.get("notes").list(Field::local),
        confirm: field.get("confirm").bool(true),
    };
    if TAKEN.contains(&step.id.as_str()) {
        id.refuse(Text::new("refused_taken").with(&step.id));
    }
    step
}
