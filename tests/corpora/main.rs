//! Inputs of every kind that reach the core from outside, and what must hold for each.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod properties;

use std::fs;
use std::path::Path;

#[test]
fn every_property_holds_for_every_input_of_its_corpus() {
    for (target, property) in properties::TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz").join(target);
        let mut count = 0;
        for entry in fs::read_dir(&folder).unwrap() {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            property(&String::from_utf8_lossy(&bytes));
            count += 1;
        }
        assert!((1..=50).contains(&count), "{target} has {count} inputs");
    }
}
