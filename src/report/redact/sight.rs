//! How a page looks and whose its controls are, as far as that may be given away: rectangles, looks, fingerprints of the
//! markup, and what each kind of evidence says of a control.

use crate::console::outline::{Outline, Rect, Role, Sight, Tree};
use crate::console::owner::{Claims, Contents, Named};
use crate::console::reading;
use crate::console::routes::Page;
use serde_json::{Value, json};

/// Longest look or fingerprint that is one.
const MAX_NAME: usize = 60;

/// What the adapter has told of boxes and looks, in its own form; `None` where it was not asked.
pub(super) fn boxes(outline: &Outline) -> Option<Value> {
    let walls = outline.walls.as_ref()?;
    let boxes = outline.nodes.iter().filter_map(|node| Some(seen(node.id, node.sight.as_ref()?)));
    let walls: Vec<Value> = walls.iter().map(|&Rect { x, y, w, h }| json!([x, y, w, h])).collect();
    Some(json!({ "boxes": boxes.collect::<Vec<_>>(), "walls": walls, "floating": outline.floating }))
}

fn seen(id: u32, sight: &Sight) -> Value {
    let Rect { x, y, w, h } = sight.rect;
    let mut all = vec![json!(id), json!(x), json!(y), json!(w), json!(h)];
    let path = Some(&sight.path).filter(|path| !path.is_empty());
    all.extend([&sight.look, &sight.mark].into_iter().chain(path).map(|name| Value::from(plain(name))));
    Value::from(all)
}

/// A look or a fingerprint; nothing if it is none, whatever the page's styles and classes are called.
fn plain(name: &str) -> &str {
    let looks = |c: char| c.is_ascii_alphanumeric() || "/.,()% -".contains(c);
    if name.len() <= MAX_NAME && name.chars().all(looks) { name } else { "" }
}

/// What each kind of evidence says of the controls of a page.
pub(super) fn claims(page: Page, outline: &Outline) -> Vec<Value> {
    let reading = reading::read(page, Tree::new(outline), Contents::default());
    let tree = &reading.tree;
    let used = |at: &usize| {
        let node = tree.node(*at);
        matches!(node.role, Role::Textbox | Role::Combobox | Role::Button | Role::Link | Role::Radio) && !node.hidden
    };
    let owners = reading.front_owners();
    let all = owners.nodes(tree).into_iter().filter(used).map(|at| (at, owners.of(tree, at)));
    all.filter_map(|(at, claims)| told(tree.node(at).id, &claims)).collect()
}

fn told(node: u32, claims: &Claims) -> Option<Value> {
    let kinds = [
        ("name", claims.name),
        ("group", claims.group),
        ("box", claims.boxed),
        ("order", claims.order),
        ("sight", claims.sight),
        ("content", claims.content),
    ];
    let mut said = serde_json::Map::new();
    for (kind, named) in kinds {
        let name = match named {
            Some(Named::Known(title)) => serde_json::to_value(title).ok()?,
            Some(Named::Other) => Value::from("other"),
            None => continue,
        };
        said.insert(kind.to_owned(), name);
    }
    for (sign, is_there) in [("ownLabel", claims.own_label), ("perhapsClosed", claims.perhaps_closed)] {
        if is_there {
            said.insert(sign.to_owned(), Value::from(true));
        }
    }
    if said.is_empty() {
        return None;
    }
    said.insert("node".to_owned(), Value::from(node));
    Some(Value::from(said))
}
