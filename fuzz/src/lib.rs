//! The properties of `tests/corpora`, held against inputs that a fuzzer makes up. `./build.sh fuzz` runs them.

#[path = "../../tests/corpora/properties.rs"]
mod properties;

/// Fails if the property of this name does not hold for an input.
pub fn hold(target: &str, data: &[u8]) {
    let Some((_, property)) = properties::TARGETS.iter().find(|(name, _)| *name == target) else {
        panic!("there is no property {target}");
    };
    property(&String::from_utf8_lossy(data));
}
