//! The outline of a page as it may be given away, to tell what the console looks like now.
//!
//! What stays: structure, roles, elements, states; every word of the console that Larkspur knows; and the wording of
//! headings, labels, buttons, tabs, dialogs and the names of fields, because that is what changes; where things stand and how
//! they look. What is masked, letter by letter:
//! what fields hold, all other texts, and within the wording whatever could be an address, an ID, a number or a name that is
//! known to be the admin's. Of the list of apps only known words stay, but for its dialogs. An equal text gets an equal mask
//! and another text another one, so lists read as before.

mod mask;
mod sight;

use crate::console::form::{Control, FieldSeen};
use crate::console::outline::{Node, Outline, Role, Tree};
use crate::console::owner::Contents;
use crate::console::reading;
use crate::console::routes::{self, Page, Place};
use crate::facts::escaped;
use mask::{Keep, Mask};

/// The file to send: address and outline without anything of the admin's, one node a line, boxes and looks, and what was made
/// of each control. `private` are values that are known to be the admin's. `None` if the address is not of the console.
#[must_use]
pub fn file(version: &str, url: &str, outline: &Outline, private: &[&str]) -> Option<String> {
    let Place::App(app, page) = routes::place(url) else { return None };
    let private = private.iter().copied().chain([app.id.as_str()]);
    let (boxes, claims) = (sight::boxes(outline), sight::claims(page, &outline.clone().settled()));
    let outline = outline_of(page, outline, private);
    let texts = [version, &address(url), &outline.lang].map(|text| serde_json::to_string(text).unwrap_or_default());
    let [version, url, lang] = texts;
    let nodes = outline.nodes.iter().map(|node| serde_json::to_string(node).unwrap_or_default());
    let nodes = nodes.collect::<Vec<_>>().join(",\n");
    let truncated = outline.truncated;
    let boxes = boxes.map(|boxes| format!(",\n\"sight\":{boxes}")).unwrap_or_default();
    let claims = serde_json::to_string(&claims).unwrap_or_default();
    // Bidi marks are punctuation to the mask, and would turn what a person reads of the file.
    Some(escaped(&format!(
        "{{\"larkspur\":{version},\"url\":{url},\"outline\":{{\"lang\":{lang},\"truncated\":{truncated},\"nodes\":[\n{nodes}\n]}}{boxes},\n\"claims\":{claims}}}\n"
    )))
}

/// The outline without anything of the admin's.
#[must_use]
pub fn outline_of<'a>(page: Page, outline: &Outline, private: impl IntoIterator<Item = &'a str>) -> Outline {
    let tree = Tree::new(outline);
    let versions = matches!(page, Page::Versions | Page::Version | Page::CreateVersion);
    let mut mask = Mask::new(private.into_iter().map(str::to_owned).chain(names_in(page, outline)), versions);
    let redacted = |(index, node): (usize, &Node)| {
        let of_an_app = page == Page::List && !is_in_dialog(&tree, index);
        let wording = if of_an_app || is_entry(&tree, index) { Keep::Known } else { wording(node.role) };
        let value = if node.role == Role::Combobox { Keep::Label } else { Keep::Nothing };
        Node {
            tag: if is_element(&node.tag) { node.tag.clone() } else { "other".to_owned() },
            name: if is_icon(&node.name) { node.name.clone() } else { mask.over(&node.name, wording) },
            text: mask.over(&node.text, wording),
            placeholder: mask.over(&node.placeholder, wording),
            description: mask.over(&node.description, wording),
            value: node.value.as_ref().map(|text| mask.over(text, value)),
            ..node.clone()
        }
    };
    let nodes = outline.nodes.iter().enumerate().map(redacted).collect();
    let lang = outline.lang.chars().filter(|c| c.is_ascii_alphabetic() || *c == '-').take(8).collect();
    Outline {
        nodes,
        truncated: outline.truncated,
        lang,
        walls: outline.walls.clone(),
        floating: outline.floating,
        frame: Vec::new(),
        untouched: false,
    }
}

/// The address up to its page. A part of it that is no plain word is masked.
fn address(url: &str) -> String {
    let mut mask = Mask::new([], true);
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let parts = path.split('/').enumerate().map(|(at, part)| match (at, part.strip_prefix("cli_")) {
        // The scheme and the console's host.
        (0..3, _) => part.to_owned(),
        (_, Some(id)) => ["cli_", &mask.over(id, Keep::Nothing)].concat(),
        _ => mask.over(part, Keep::Wording),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// What the page itself shows to be the admin's: what fields hold, and the app's name.
fn names_in(page: Page, outline: &Outline) -> Vec<String> {
    let values = outline.nodes.iter().filter(|node| node.role == Role::Textbox).filter_map(|node| node.value.as_ref());
    let mut names: Vec<String> = values.flat_map(|value| value.lines()).map(str::to_owned).collect();
    if let Some(FieldSeen::Field(field)) = reading::read(page, Tree::new(outline), Contents::default()).name
        && field.control == Control::None
    {
        names.extend(field.texts);
    }
    names
}

/// Whether a node is, or stands in, one of many things of a kind: what it says is most likely the admin's.
fn is_entry(tree: &Tree<'_>, index: usize) -> bool {
    let one_of_many = |at: usize| matches!(tree.node(at).role, Role::Listitem | Role::Row | Role::Cell | Role::Option);
    one_of_many(index) || tree.ancestors(index).any(one_of_many)
}

/// The list of apps shows their names in whatever way it likes; its dialogs are the console's own.
fn is_in_dialog(tree: &Tree<'_>, index: usize) -> bool {
    let is_dialog = |at: usize| tree.node(at).role == Role::Dialog;
    is_dialog(index) || tree.ancestors(index).any(is_dialog)
}

fn wording(role: Role) -> Keep {
    let titles = matches!(role, Role::Heading | Role::Label | Role::Button | Role::Tab | Role::Tabpanel | Role::Dialog);
    // Their names; what they hold is a value.
    let fields = matches!(role, Role::Textbox | Role::Editor | Role::Combobox);
    if titles || fields { Keep::Wording } else { Keep::Known }
}

fn is_element(tag: &str) -> bool {
    tag.len() <= 24 && tag.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"#-".contains(&b))
}

fn is_icon(name: &str) -> bool {
    let icon = name.strip_prefix("icon:");
    icon.is_some_and(|icon| icon.len() <= 40 && icon.bytes().all(|b| b.is_ascii_alphabetic()))
}
