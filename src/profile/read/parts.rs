//! The parts of a profile that need to know its parameters, or are more than a few fields.

use super::field::{Field, Read};
use crate::profile::parameters::APP_ID;
use crate::profile::{
    AnyOf, DeliveryMode, EventIdentity, EventName, EventWish, MAX_SCOPES, Parameter, ParameterKind, Reason, ScopeName,
    ScopeRules, ScopeWish, Subscription,
};

pub(super) fn parameter(field: &Field<'_, '_>) -> Read<Parameter> {
    field.only(&["id", "kind", "label", "example", "pattern"])?;
    let kinds = [("host", ParameterKind::Host), ("workspace", ParameterKind::Workspace), ("text", ParameterKind::Text)];
    let (id, example) = (field.need("id")?, field.need("example")?);
    let parameter = Parameter {
        id: id.text()?,
        kind: field.need("kind")?.one_of(&kinds)?,
        label: field.need("label")?.local()?,
        example: example.text()?,
        pattern: field.may("pattern", Field::checked)?,
    };
    let name = &parameter.id;
    let letters = name.len() <= 40 && name.bytes().all(|b| b.is_ascii_alphanumeric());
    if !letters || !name.as_bytes()[0].is_ascii_lowercase() {
        return Err(id.wrong(&["the id of a parameter is a lower-case letter, then letters and digits"]));
    }
    if name == APP_ID {
        return Err(id.error(Reason::Taken(name.clone())));
    }
    match parameter.check(&parameter.example) {
        Ok(given) if given.value == parameter.example => Ok(parameter),
        Ok(_) => Err(example.wrong(&["the example must be written as it goes into a URL"])),
        Err(why) => Err(example.wrong(&["the example is not a good value: ", &why.to_string()])),
    }
}

/// How much a scope is needed.
#[derive(Clone, Copy)]
enum Need {
    Required,
    Optional,
    Forbidden,
}

pub(super) fn scopes(field: &Field<'_, '_>, identity: &str) -> Read<ScopeRules> {
    let mut rules = ScopeRules::default();
    let mut alone: Vec<ScopeName> = Vec::new();
    let mut grouped: Vec<ScopeName> = Vec::new();
    for entry in field.elements(identity, MAX_SCOPES)? {
        if entry.json.get("anyOf").is_some() {
            let group = any_of(&entry)?;
            if let Some(name) = group.names.iter().find(|name| alone.contains(name)) {
                return Err(entry.error(Reason::Twice(name.to_string())));
            }
            grouped.extend(group.names.iter().cloned());
            rules.any_of.push(group);
            continue;
        }
        entry.only(&["name", "need", "reason"])?;
        let needs = [("required", Need::Required), ("optional", Need::Optional), ("forbidden", Need::Forbidden)];
        let name = entry.need("name")?;
        let wish = ScopeWish { name: name.checked()?, reason: entry.may("reason", Field::local)? };
        if alone.contains(&wish.name) || grouped.contains(&wish.name) {
            return Err(name.error(Reason::Twice(wish.name.to_string())));
        }
        alone.push(wish.name.clone());
        match entry.may("need", |need| need.one_of(&needs))?.unwrap_or(Need::Required) {
            Need::Required => rules.required.push(wish),
            Need::Optional => rules.optional.push(wish),
            Need::Forbidden => rules.forbidden.push(wish),
        }
    }
    Ok(rules)
}

fn any_of(entry: &Field<'_, '_>) -> Read<AnyOf> {
    entry.only(&["anyOf", "reason"])?;
    let group = AnyOf { names: entry.list("anyOf", Field::checked)?, reason: entry.may("reason", Field::local)? };
    entry.once("anyOf", group.names.iter().map(ScopeName::as_str))?;
    if group.names.len() < 2 {
        return Err(entry.need("anyOf")?.wrong(&["a group must name two scopes or more"]));
    }
    Ok(group)
}

pub(super) fn subscription(field: &Field<'_, '_>, parameters: &[Parameter]) -> Read<Subscription> {
    field.only(&["mode", "url", "list", "encryptKey", "verificationToken"])?;
    let modes = [("webhook", DeliveryMode::Webhook), ("long_connection", DeliveryMode::LongConnection)];
    let mode = field.need("mode")?.one_of(&modes)?;
    let url = match mode {
        DeliveryMode::Webhook => Some(field.need("url")?.template(parameters)?),
        DeliveryMode::LongConnection => match field.json.get("url") {
            Some(_) => return Err(field.need("url")?.wrong(&["a long connection has no URL"])),
            None => None,
        },
    };
    let list = field.list("list", event)?;
    let key = |event: &EventWish| match event.identity {
        EventIdentity::App => event.name.to_string(),
        EventIdentity::User => [event.name.as_str(), " (user)"].concat(),
    };
    let keys: Vec<String> = list.iter().map(key).collect();
    field.once("list", keys.iter().map(String::as_str))?;
    Ok(Subscription {
        mode,
        url,
        list,
        encrypt_key: field.may("encryptKey", Field::bool)?.unwrap_or(false),
        verification_token: field.may("verificationToken", Field::bool)?.unwrap_or(false),
    })
}

fn event(field: &Field<'_, '_>) -> Read<EventWish> {
    field.only(&["name", "identity", "reason"])?;
    let identities = [("app", EventIdentity::App), ("user", EventIdentity::User)];
    Ok(EventWish {
        name: field.need("name")?.checked::<EventName>()?,
        identity: field.may("identity", |identity| identity.one_of(&identities))?.unwrap_or_default(),
        reason: field.may("reason", Field::local)?,
    })
}
