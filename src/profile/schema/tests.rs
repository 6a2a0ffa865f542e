//! The shipped schema is up to date, and what the reader takes fits it.

use super::schema;
use crate::profile::Profile;
use crate::words::Arg;
use serde_json::{Value, json};
use std::sync::OnceLock;
use std::{env, fs};

/// The shipped file.
const FILE: &str = "static/profiles/profile.schema.json";

fn validator() -> &'static jsonschema::Validator {
    static VALIDATOR: OnceLock<jsonschema::Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| jsonschema::validator_for(&schema()).unwrap())
}

#[test]
fn the_shipped_schema_is_the_one_of_the_types() {
    let made = format!("{:#}\n", schema());
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(FILE, &made).unwrap();
    }
    assert_eq!(fs::read_to_string(FILE).unwrap(), made, "UPDATE_SCHEMA=1 cargo test schema writes it anew");
}

#[test]
fn every_shipped_profile_is_read_and_fits_the_schema() {
    let validator = validator();
    let mut count = 0;
    for folder in ["static/profiles", "static/profiles/examples"] {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = path.display().to_string();
            if !path.is_file() || name.ends_with(".schema.json") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let profile = Profile::parse(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            assert_eq!(path.file_stem().unwrap().to_str(), Some(profile.id.as_str()));
            let faults: Vec<String> = validator
                .iter_errors(&serde_json::from_str(&text).unwrap())
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(faults, Vec::<String>::new(), "{name}");
            count += 1;
        }
    }
    assert!(count >= 5, "{count}");
}

/// The reader's fields are written by hand: whoever forgets one here or there learns it from this.
#[test]
fn the_schema_and_the_reader_know_the_same_fields() {
    let schema = schema();
    let fields = |object: &Value| {
        let mut names: Vec<String> = object["properties"].as_object().unwrap().keys().cloned().collect();
        names.sort();
        names
    };
    let known = |json: Value| {
        let reason = Profile::parse(&json.to_string()).unwrap_err().reason;
        let (key, [Arg::Text(listed)]) = (reason.key.as_str(), reason.args.as_slice()) else { panic!("{reason:?}") };
        assert_eq!(key, "refused_field_unknown");
        let mut names: Vec<String> = listed.split(", ").map(str::to_owned).collect();
        names.sort();
        names
    };
    let odd = || json!({ "odd": 1 });
    let start = || json!({ "format": 1, "id": "a", "name": { "en": "A" }, "platform": "lark" });
    let with = |name: &str, value: Value| {
        let mut profile = start();
        profile[name] = value;
        profile
    };
    assert_eq!(fields(&schema), known(odd()));
    let sample = json!({ "en": "A", "odd": 1 });
    for (definition, profile) in [
        ("LocalText", with("name", sample)),
        ("Parameter", with("parameters", json!([odd()]))),
        ("PlatformValue", with("byPlatform", json!([odd()]))),
        ("AppWish", with("app", odd())),
        ("Credentials", with("credentials", odd())),
        ("Homepage", with("homepage", odd())),
        ("Scopes", with("scopes", odd())),
        ("OneScope", with("scopes", json!({ "user": [odd()] }))),
        ("ScopeGroup", with("scopes", json!({ "user": [{ "anyOf": [], "odd": 1 }] }))),
        ("Subscription", with("events", odd())),
        ("EventWish", with("callbacks", json!({ "mode": "long_connection", "list": [odd()] }))),
        ("Release", with("release", odd())),
        ("OutsideStep", with("outside", json!([odd()]))),
    ] {
        assert_eq!(fields(&schema["$defs"][definition]), known(profile), "{definition}");
    }
}

#[test]
fn every_field_is_in_the_reference() {
    let reference = fs::read_to_string("docs/profiles.md").unwrap();
    let schema = schema();
    let definitions = schema["$defs"].as_object().unwrap().values();
    for object in definitions.chain([&schema]) {
        for name in object["properties"].as_object().into_iter().flat_map(serde_json::Map::keys) {
            let quoted = [format!("`{name}`"), format!(".{name}`"), format!("\"{name}\"")];
            assert!(quoted.iter().any(|name| reference.contains(name)), "{name}");
        }
    }
}

proptest::proptest! {
    /// The reader is stricter than the schema: a damaged profile that it takes, the schema takes, too.
    #[test]
    fn what_the_reader_takes_the_schema_takes(at in 60usize..3_500, cut in 0usize..30, put in r#"[a-z"{}\[\],: ]{0,8}"#) {
        let text = fs::read_to_string("static/profiles/examples/openclaw-feishu-channel.json").unwrap();
        let near = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
        let damaged = [&text[..near(at)], &put, &text[near(at + cut)..]].concat();
        if Profile::parse(&damaged).is_ok() {
            let json = serde_json::from_str(&damaged).unwrap();
            let faults: Vec<String> = validator().iter_errors(&json).map(|fault| fault.to_string()).collect();
            proptest::prop_assert_eq!(faults, Vec::<String>::new());
        }
    }
}
