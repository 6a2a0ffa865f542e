//! The JSON Schema of the format, made from the types: for editors, and for vendors who write profiles by a program.
//!
//! It is made by a test, so nothing of it is in the extension. `UPDATE_SCHEMA=1 cargo test schema` writes it anew. The
//! reader is stricter than the schema can be; what the reader takes, the schema takes.

mod tests;

use super::{
    EventName, HostName, KeyWish, MAX_TEXT, OriginTemplate, Pattern, Profile, PublicIp, ScopeRules, UrlTemplate,
};
use crate::facts::{MAX_SCOPES, ScopeName};
use crate::words::LocalText;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

/// Form of an id.
pub(super) const ID: &str = "^[a-z0-9-]+$";
/// Form of the id of a parameter.
pub(super) const PARAMETER: &str = "^[a-z][A-Za-z0-9]*$";

pub(super) fn yes() -> bool {
    true
}

/// A default that is written in another form than it is held in can't be told.
pub(super) fn is_untold<T>(_: &T) -> bool {
    true
}

/// A webhook has a URL, a long connection has none.
pub(super) fn url_of_webhook(schema: &mut Schema) {
    schema.insert("if".to_owned(), json!({ "properties": { "mode": { "const": "webhook" } } }));
    schema.insert("then".to_owned(), json!({ "required": ["url"] }));
    let long = json!({ "properties": { "mode": { "const": "long_connection" } } });
    schema.insert("else".to_owned(), json!({ "if": long, "then": { "properties": { "url": false } } }));
}

/// The schema of a string type.
macro_rules! string_schema {
    ($($name:ident: $pattern:literal, $limit:literal, $description:literal;)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string", "pattern": $pattern, "maxLength": $limit, "description": $description
                })
            }
        }
    )*};
}

string_schema! {
    UrlTemplate: r"^(https?://(\{[A-Za-z0-9]+\}|[a-z0-9.-]+)(:[0-9]+)?([/?#].*)?|\{[A-Za-z0-9]+\}(/.*)?)$", 2048,
        "An http or https URL. Places: {appId}, {platform} and parameters in its path and as values in its query, a parameter of kind host as its host, one of kind origin at its beginning, one of kind url as the whole.";
    OriginTemplate: r"^(https?://(\{[A-Za-z0-9]+\}|[a-z0-9.-]+)(:[0-9]+)?|\{[A-Za-z0-9]+\})$", 2048,
        "Scheme and host, perhaps a port; the host may be a parameter of kind host, the whole one of kind origin.";
    HostName: r"^[a-z0-9.-]+$", 253, "A host name without scheme, port or path.";
    ScopeName: r"^([A-Za-z0-9:._-]+|[^:]*[^!-~][^:]*)$", 200, "Name of a scope, such as im:message:send_as_bot, or its title in the console, if it is a well-known one.";
    EventName: r"^([A-Za-z0-9._-]+|[^:]*[^!-~][^:]*)$", 200, "Name of an event or callback, such as im.message.receive_v1, or its title in the console, if it is a well-known one.";
    PublicIp: r"^[0-9]{1,3}(\.[0-9]{1,3}){3}$", 15, "A single public IPv4 address.";
    Pattern: r"^[!-~]+$", 100,
        "Characters, classes such as [a-z0-9], counts such as {4} or {2,8}, ? * +; always for the whole value.";
}

/// A scope, by its name alone or with more, or a group of which one is enough.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "only its schema is needed")]
enum ScopeEntry {
    Name(ScopeName),
    One(OneScope),
    Group(ScopeGroup),
}

/// A scope.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema is needed")]
struct OneScope {
    /// Its name.
    name: ScopeName,
    /// How much it is needed; required where absent.
    need: Option<Need>,
    /// What the integration needs it for, or why it is forbidden.
    reason: Option<LocalText>,
}

/// Scopes of which one is enough.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "camelCase")]
#[allow(dead_code, reason = "only its schema is needed")]
struct ScopeGroup {
    /// Their names; the first is the one that the vendor prefers.
    #[schemars(length(min = 2, max = super::MAX_ENTRIES), extend("uniqueItems" = true))]
    any_of: Vec<ScopeName>,
    /// What the integration needs one of them for.
    reason: Option<LocalText>,
}

/// How much a scope is needed.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
#[allow(dead_code, reason = "only its schema is needed")]
enum Need {
    /// It must be granted.
    Required,
    /// The vendor advises to grant it; the integration works without.
    Recommended,
    /// It may be granted: without it, a part of the integration does nothing.
    Optional,
    /// It must not be granted.
    Forbidden,
}

impl JsonSchema for KeyWish {
    fn schema_name() -> Cow<'static, str> {
        "KeyWish".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "enum": [true, false, "optional"],
            "description": "Whether an encrypt key must be set; it need not where absent."
        })
    }
}

impl JsonSchema for ScopeRules {
    fn schema_name() -> Cow<'static, str> {
        "ScopeRules".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let entry = generator.subschema_for::<ScopeEntry>();
        json_schema!({
            "type": "array", "items": entry, "maxItems": MAX_SCOPES,
            "description": "Scopes and groups of scopes. A scope stands once, or in groups."
        })
    }
}

/// The schema as it is shipped.
pub(super) fn schema() -> Value {
    let mut schema = schemars::schema_for!(Profile).to_value();
    schema["title"] = json!("Larkspur profile");
    schema["description"] = json!("What an integration requires of a Lark / Feishu custom app.");
    schema["properties"]["$schema"] = json!({ "type": "string", "description": "The schema, for editors." });
    schema["properties"]["format"] = json!({ "const": 1, "description": "Number of the format." });
    if let Some(required) = schema["required"].as_array_mut() {
        required.insert(0, json!("format"));
    }
    tidy(&mut schema);
    schema
}

/// An absent field is absent, never `null`; and every text says something.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Array(kinds)) = members.get_mut("type") {
                kinds.retain(|kind| kind != "null");
                if let [only] = &kinds[..] {
                    let only = only.clone();
                    members.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(ways)) = members.get_mut("anyOf") {
                ways.retain(|way| way != &json!({ "type": "null" }));
                if let [Value::Object(only)] = &ways[..] {
                    let only = only.clone();
                    members.remove("anyOf");
                    members.extend(only);
                }
            }
            if members.get("type") == Some(&json!("string")) && !members.contains_key("const") {
                members.entry("minLength").or_insert(json!(1));
                members.entry("maxLength").or_insert(json!(MAX_TEXT));
            }
            if let Some(Value::String(text)) = members.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            members.values_mut().for_each(tidy);
        }
        Value::Array(elements) => elements.iter_mut().for_each(tidy),
        _ => {}
    }
}
