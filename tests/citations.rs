//! What comments cite of the facts about the console stands in `docs/console.md`.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::fs;
use std::path::{Path, PathBuf};

const SHEET: &str = include_str!("../docs/console.md");
const FOLDERS: [&str; 5] = ["src", "extension", "tests", "tools", "docs"];
const KINDS: [&str; 7] = ["rs", "js", "mjs", "jsx", "ts", "vue", "md"];
/// What stands before the number of a section, in comments and in prose.
const SIGNS: [&str; 2] = ["§", "console.md, section "];

/// All files of a folder that people write.
fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            out.push(path);
        }
    }
}

/// A section of the sheet by its number.
fn section(number: &str) -> Option<&'static str> {
    let heading = format!("\n## {number}. ");
    let from = SHEET.find(&heading)? + heading.len();
    let rest = &SHEET[from..];
    Some(rest.find("\n## ").map_or(rest, |to| &rest[..to]))
}

/// The numbers of sections that a line cites, each with what follows it.
fn cited(line: &str) -> impl Iterator<Item = (&str, &str)> {
    SIGNS.into_iter().flat_map(|sign| line.split(sign).skip(1)).filter_map(|rest| {
        let digits = rest.trim_start().split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let after = &rest[rest.find(digits)? + digits.len()..];
        (!digits.is_empty()).then_some((digits, after))
    })
}

/// The words in quotation marks right behind a number: what is named of the section.
fn named(after: &str) -> Option<&str> {
    after.strip_prefix(", \"")?.split('"').next()
}

#[test]
fn each_section_that_is_cited_is_there_and_speaks_of_it() {
    let mut all = Vec::new();
    for folder in FOLDERS {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut all);
    }
    let mut count = 0;
    for path in all.iter().filter(|path| !path.ends_with("tests/citations.rs")) {
        let text = fs::read_to_string(path).unwrap();
        for (nth, line) in text.lines().enumerate() {
            let place = || format!("{}:{}", path.display(), nth + 1);
            for (number, after) in cited(line) {
                count += 1;
                let Some(section) = section(number) else { panic!("{}: there is no section {number}", place()) };
                if let Some(words) = named(after) {
                    let speaks = section.to_lowercase().contains(&words.to_lowercase());
                    assert!(speaks, "{}: section {number} does not speak of “{words}”", place());
                }
            }
        }
    }
    assert!(count > 50, "only {count} citations were found");
}
