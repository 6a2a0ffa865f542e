//! The security page as the public screenshots show it (docs/console.md, section 2), in markups that they leave open, with
//! entries and without: recorded by `node tests/fixtures/pages/record.mjs` as the page adapter sees it.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::console::adder::Adder;
use larkspur::console::labels::{SECURITY, Title};
use larkspur::console::lists::{self, List, ListSeen};
use larkspur::console::outline::{Outline, Role, Tree};
use larkspur::console::owner::{Contents, Owners, Surety};
use larkspur::console::whole::Whole;
use larkspur::json;

const MARKUPS: [&str; 5] = ["divs", "headings", "grid", "nested", "list"];

fn recorded(name: &str, state: &str) -> Outline {
    let path = format!("{}/tests/fixtures/pages/safe-{name}-{state}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let json = json::parse(&text).unwrap();
    let mut outline = Outline::read(json.get("outline").unwrap()).settled();
    outline.see(json.get("sight").unwrap());
    outline
}

fn list(tree: &Tree<'_>, owners: &Owners, title: Title) -> List {
    match lists::read(tree, owners, title) {
        ListSeen::List(list) => *list,
        other => panic!("{title:?}: {other:?}"),
    }
}

#[test]
fn both_lists_are_read_whole_with_their_own_field_in_every_markup() {
    for name in MARKUPS {
        for (state, redirect, h5) in [
            ("old", vec!["https://other.example/cb", "http://localhost:5173"], vec!["http://127.0.0.1:3000"]),
            ("new", vec![], vec![]),
        ] {
            let outline = recorded(name, state);
            let tree = Tree::new(&outline);
            let owners = Owners::of_page(&tree, &SECURITY, Contents::default());
            let mut fields = Vec::new();
            for (title, entries) in [(Title::RedirectUrls, redirect), (Title::H5Domains, h5)] {
                let list = list(&tree, &owners, title);
                assert_eq!(
                    (list.entries, list.whole),
                    (entries.iter().map(ToString::to_string).collect(), Whole::Yes),
                    "{name} {state}"
                );
                let Adder::Field { field, .. } = list.adder else { panic!("{name} {state}: {:?}", list.adder) };
                assert!(list.batch.is_some(), "{name} {state}");
                fields.push(field);
            }
            // Both say the same example, and stand below their own titles: the first and the third field of the page.
            let all: Vec<usize> = tree.find(0..tree.len(), |node| node.role == Role::Textbox).collect();
            assert_eq!(fields, [all[0], all[2]], "{name} {state}");
        }
    }
}

#[test]
fn no_control_is_surely_of_two_titles() {
    for name in MARKUPS {
        let outline = recorded(name, "old");
        let tree = Tree::new(&outline);
        let owners = Owners::of_page(&tree, &SECURITY, Contents::default());
        for at in tree.find(0..tree.len(), |node| matches!(node.role, Role::Textbox | Role::Button)) {
            let claims = owners.of(&tree, at);
            let sure = SECURITY.iter().filter(|title| claims.surety(**title) == Surety::Sure).count();
            assert!(sure <= 1, "{name}: {:?}", tree.node(at));
        }
    }
}
