//! The rooms of the core stand in an order, and each knows only those before it.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, from those that know nothing to those that know all (docs/architecture.md); two on one level don't know each
/// other. `web` may know any of them, and none knows it.
const LEVELS: [&[&str]; 12] = [
    &["json"],
    &["words"],
    &["facts", "kept"],
    &["journal", "paste"],
    &["console", "profile"],
    &["openapi"],
    &["protocol"],
    &["audit"],
    &["drift", "fix", "record"],
    &["session"],
    &["report"],
    &["fleet"],
];

/// The level that a room stands on.
fn level(room: &str) -> Option<usize> {
    LEVELS.iter().position(|rooms| rooms.contains(&room))
}

/// The files of Rust below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .collect();
    all.sort();
    all
}

/// The module that a file of `src` holds, as its path in the crate.
fn module(file: &str) -> Vec<&str> {
    let mut path: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    path.pop_if(|last| *last == "mod");
    path
}

/// The rooms that a text of a module names, each with its line.
fn named(module: &[&str], text: &str) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let code = line.split("//").next().unwrap_or_default();
        for (at, _) in code.match_indices("crate::") {
            all.extend(first_words(&code[at + "crate::".len()..]).into_iter().map(|room| (number, room)));
        }
        // `super::super::x` leads out of a room where there are as many of them as the module is deep; in a module of tests
        // within the file, it may not: what is no room is something of the file's own.
        let out = "super::".repeat(module.len());
        for (at, _) in code.match_indices(&out).filter(|(at, _)| !code[..*at].ends_with("super::")) {
            let rooms =
                first_words(&code[at + out.len()..]).into_iter().filter(|it| it == "web" || level(it).is_some());
            all.extend(rooms.map(|room| (number, room)));
        }
    }
    all
}

/// The first word of a path, or those of all paths in braces: `{a::b, c}`.
fn first_words(path: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match path.strip_prefix('{') {
        Some(group) => group.split(',').map(word).filter(|it| !it.is_empty()).collect(),
        None => vec![word(path)],
    }
}

/// The arrows that run back, as `file:line: room -> room`.
fn wrong(file: &str, text: &str) -> Vec<String> {
    let module = module(file);
    let room = module[0];
    let is_wrong = |other: &str| other != room && level(other).is_none_or(|at| Some(at) >= level(room));
    let arrows = named(&module, text).into_iter().filter(|(_, other)| is_wrong(other));
    arrows.map(|(line, other)| format!("src/{file}:{line}: {room} -> {other}")).collect()
}

#[test]
fn each_room_knows_only_those_that_stand_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = Vec::new();
    let mut arrows = 0;
    for path in files(&src) {
        let file = path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
        let room = module(&file)[0].to_owned();
        if room == "lib" || room == "web" {
            continue;
        }
        assert!(level(&room).is_some(), "src/{file}: the room {room} has no place in the order");
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(wrong(&file, &text), Vec::<String>::new());
        arrows += named(&module(&file), &text).iter().filter(|(_, other)| *other != room).count();
        seen.push(room);
    }
    seen.sort_by_key(|room| (level(room), room.clone()));
    seen.dedup();
    assert_eq!(seen, LEVELS.concat());
    assert!(arrows > 100, "only {arrows} arrows were found");
}

#[test]
fn an_arrow_that_runs_back_is_named_with_file_and_line() {
    let text = "//! Of crate::report.\nuse crate::words::Text;\nuse crate::{audit::judge, facts};\nuse super::super::fix::Run;\nfn f(it: crate::web::X) {}\nuse crate::profile::Profile;\n";
    let told = ["3: console -> audit", "4: console -> fix", "5: console -> web", "6: console -> profile"]
        .map(|it| format!("src/console/scopes.rs:{it}"));
    assert_eq!(wrong("console/scopes.rs", text), told);
    assert_eq!(wrong("report/runs.rs", "use crate::audit::judge;\nuse super::view::View;\n"), Vec::<String>::new());
    assert_eq!(wrong("report/mod.rs", "use super::web;\n"), ["src/report/mod.rs:1: report -> web"]);
}
