//! The parts of a profile that need to know its parameters, or are more than a few fields.

use super::field::Field;
use crate::facts::{MAX_SCOPES, ScopeName, event_titled};
use crate::profile::parameters::{APP_ID, PLATFORM};
use crate::profile::{
    AnyOf, DeliveryMode, EventIdentity, EventWish, KeyWish, Parameter, ParameterKind, PlatformValue, ScopeRules,
    ScopeWish, Subscription,
};
use crate::words::Text;

const KINDS: [(&str, ParameterKind); 5] = [
    ("host", ParameterKind::Host),
    ("workspace", ParameterKind::Workspace),
    ("text", ParameterKind::Text),
    ("origin", ParameterKind::Origin),
    ("url", ParameterKind::Url),
];

pub(super) fn parameter(field: &Field<'_, '_>) -> Option<Parameter> {
    field.only(&["id", "kind", "label", "example", "pattern", "host"]);
    let (id, example) = (field.need("id"), field.need("example"));
    let parameter = Parameter {
        id: id.text()?,
        kind: field.need("kind").one_of(&KINDS)?,
        label: field.need("label").needed_local(),
        example: example.text()?,
        pattern: field.get("pattern").checked(),
        host: field.get("host").checked(),
    };
    if !matches!(parameter.kind, ParameterKind::Origin | ParameterKind::Url) {
        field.get("host").wrong("refused_parameter_host");
    }
    place_name(&id, &parameter.id);
    match parameter.check(&parameter.example) {
        Ok(given) if given.value == parameter.example => {}
        Ok(_) => example.wrong("refused_example"),
        Err(why) => example.refuse(why.text()),
    }
    Some(parameter)
}

/// Refuses what can't be the name of a place.
fn place_name(field: &Field<'_, '_>, name: &str) {
    let letters = name.len() <= 40 && name.bytes().all(|b| b.is_ascii_alphanumeric());
    if !letters || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        field.wrong("refused_parameter_id");
    }
    if name == APP_ID || name == PLATFORM {
        field.refuse(Text::new("refused_taken").with(name));
    }
}

pub(super) fn platform_value(field: &Field<'_, '_>) -> Option<PlatformValue> {
    field.only(&["id", "kind", "feishu", "lark"]);
    let (id, feishu, lark) = (field.need("id"), field.need("feishu"), field.need("lark"));
    let kind = field.need("kind").one_of(&KINDS);
    let value = PlatformValue { id: id.text()?, kind: kind?, feishu: feishu.text()?, lark: lark.text()? };
    place_name(&id, &value.id);
    for (field, text) in [(feishu, &value.feishu), (lark, &value.lark)] {
        match value.parameter().check(text) {
            Ok(given) if given.value == *text => {}
            Ok(_) => field.wrong("refused_example"),
            Err(why) => field.refuse(why.text()),
        }
    }
    Some(value)
}

/// How much a scope is needed.
#[derive(Clone, Copy)]
enum Need {
    Required,
    Recommended,
    Optional,
    Forbidden,
}

pub(super) fn scopes(list: &Field<'_, '_>) -> ScopeRules {
    let mut rules = ScopeRules::default();
    let mut alone: Vec<ScopeName> = Vec::new();
    for entry in list.elements(MAX_SCOPES) {
        if entry.get("anyOf").is_there() {
            let group = any_of(&entry);
            if let Some(name) = group.names.iter().find(|name| alone.contains(name)) {
                entry.refuse(Text::new("refused_twice").with(name.as_str()));
            }
            rules.any_of.push(group);
            continue;
        }
        // As in the console's batch import: a name alone.
        let alone_there = entry.json.is_some_and(|json| json.text().is_some());
        if !alone_there {
            entry.only(&["name", "need", "reason"]);
        }
        let needs = [
            ("required", Need::Required),
            ("recommended", Need::Recommended),
            ("optional", Need::Optional),
            ("forbidden", Need::Forbidden),
        ];
        let member = entry.get("name");
        let field = if alone_there { &entry } else { &member };
        if !alone_there {
            entry.need("name");
        }
        let Some(name) = field.scope() else { continue };
        if alone.contains(&name) || rules.any_of.iter().any(|group| group.names.contains(&name)) {
            field.refuse(Text::new("refused_twice").with(name.as_str()));
        }
        alone.push(name.clone());
        let wish = ScopeWish { name, reason: entry.get("reason").local() };
        match entry.get("need").one_of(&needs).unwrap_or(Need::Required) {
            Need::Required => rules.required.push(wish),
            Need::Recommended => rules.recommended.push(wish),
            Need::Optional => rules.optional.push(wish),
            Need::Forbidden => rules.forbidden.push(wish),
        }
    }
    rules
}

fn any_of(entry: &Field<'_, '_>) -> AnyOf {
    entry.only(&["anyOf", "reason"]);
    let list = entry.get("anyOf");
    let group = AnyOf { names: list.list(Field::scope), reason: entry.get("reason").local() };
    list.once(&list.raw_texts());
    if group.names.len() < 2 {
        list.wrong("refused_group");
    }
    group
}

pub(super) fn subscription(field: &Field<'_, '_>, parameters: &[Parameter]) -> Option<Subscription> {
    field.only(&["mode", "url", "list", "encryptKey", "verificationToken"]);
    let modes = [
        ("webhook", DeliveryMode::Webhook),
        ("long_connection", DeliveryMode::LongConnection),
        ("either", DeliveryMode::Either),
    ];
    let mode = field.need("mode").one_of(&modes)?;
    let url = match mode {
        DeliveryMode::Webhook => field.need("url"),
        DeliveryMode::LongConnection | DeliveryMode::Either => field.get("url"),
    };
    if mode == DeliveryMode::LongConnection && url.is_there() {
        url.wrong("refused_long_connection");
    }
    let list = field.get("list");
    let events: Vec<EventWish> = list.list(event);
    let key = |event: &EventWish| match event.identity {
        EventIdentity::App => event.name.to_string(),
        EventIdentity::User => [event.name.as_str(), " (user)"].concat(),
    };
    let keys: Vec<String> = events.iter().map(key).collect();
    list.once(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    Some(Subscription {
        mode,
        url: url.template(parameters),
        list: events,
        encrypt_key: key_wish(&field.get("encryptKey")),
        verification_token: field.get("verificationToken").bool(false),
    })
}

fn key_wish(field: &Field<'_, '_>) -> KeyWish {
    if field.json.is_some_and(|json| json.text() == Some("optional")) {
        return KeyWish::Optional;
    }
    if field.bool(false) { KeyWish::Required } else { KeyWish::None }
}

fn event(field: &Field<'_, '_>) -> Option<EventWish> {
    field.only(&["name", "identity", "reason"]);
    let identities = [("app", EventIdentity::App), ("user", EventIdentity::User)];
    Some(EventWish {
        name: field.need("name").named(event_titled, "refused_event_title")?,
        identity: field.get("identity").one_of(&identities).unwrap_or_default(),
        reason: field.get("reason").local(),
    })
}
