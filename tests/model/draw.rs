//! Writing an outline by hand, by the rules of the page adapter.

#![allow(dead_code, reason = "each test file uses a part of it")]

#[path = "lay_out.rs"]
mod lay_out;

use larkspur::console::outline::{Node, NodeId, Outline, Role};
pub use lay_out::lay_out;

/// The tag of a box whose label stands to the left of the rest, and the look of boxes that are painted or have a rule above.
pub const LEFT: &str = "left";
pub const PAINTED: &str = "painted";
pub const RULED: &str = "ruled";

/// An outline in the making.
#[derive(Default)]
pub struct Drawing {
    nodes: Vec<Node>,
    open: Vec<NodeId>,
    next: NodeId,
}

impl Drawing {
    /// Ids begin above `first`, so that nodes of another drawing are other nodes.
    pub fn from(first: NodeId) -> Self {
        Self { next: first, ..Self::default() }
    }

    /// Adds a node and gives its number.
    pub fn node(&mut self, role: Role, tag: &str, change: impl FnOnce(&mut Node)) -> NodeId {
        self.next += 1;
        let parent = self.open.last().copied().unwrap_or(0);
        let mut node = Node { id: self.next, parent, role, tag: tag.to_owned(), ..Node::default() };
        change(&mut node);
        self.nodes.push(node);
        self.next
    }

    /// Adds a node with others inside.
    pub fn inside(&mut self, role: Role, tag: &str, content: impl FnOnce(&mut Self)) -> NodeId {
        self.holding(role, tag, |_| {}, content)
    }

    /// Adds a node that says something itself, with others inside.
    pub fn holding(
        &mut self,
        role: Role,
        tag: &str,
        change: impl FnOnce(&mut Node),
        content: impl FnOnce(&mut Self),
    ) -> NodeId {
        let id = self.node(role, tag, change);
        self.open.push(id);
        content(self);
        self.open.pop();
        id
    }

    pub fn text(&mut self, tag: &str, text: &str) -> NodeId {
        self.node(Role::Text, tag, |node| text.clone_into(&mut node.text))
    }

    pub fn button(&mut self, name: &str, disabled: bool) -> NodeId {
        self.node(Role::Button, "button", |node| {
            name.clone_into(&mut node.name);
            node.disabled = disabled;
        })
    }

    pub fn field(&mut self, value: &str, change: impl FnOnce(&mut Node)) -> NodeId {
        self.node(Role::Textbox, "input", |node| {
            node.value = Some(value.to_owned());
            change(node);
        })
    }

    pub fn outline(self) -> Outline {
        let mut outline = Outline { nodes: self.nodes, lang: "zh-CN".to_owned(), ..Outline::default() };
        lay_out(&mut outline);
        outline
    }

    /// The outline as the adapter hands it over: boxes around a single thing are left out.
    pub fn finished(mut self) -> Outline {
        let Some(first) = self.nodes.first().map(|node| node.id) else { return self.outline() };
        let place = |id: NodeId| id.checked_sub(first).map(|at| at as usize);
        let mut kids: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        let mut gone = vec![false; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate() {
            if let Some(parent) = place(node.parent) {
                kids[parent].push(at);
            }
        }
        for at in (0..self.nodes.len()).rev() {
            kids[at].retain(|kid| !gone[*kid]);
            let Node { role, busy, ref scroll, ref text, .. } = self.nodes[at];
            let says = busy || scroll.is_some();
            let boxed = matches!(role, Role::Listitem | Role::Row | Role::Dialog | Role::Tabpanel);
            let kept = boxed || matches!(role, Role::Cell | Role::List | Role::Table);
            match kids[at].as_slice() {
                [] if (role == Role::Group && !busy) || (boxed && text.is_empty()) => gone[at] = true,
                &[only] if role == Role::Group && !says => {
                    gone[at] = true;
                    self.nodes[only].parent = self.nodes[at].parent;
                    if let Some(parent) = place(self.nodes[at].parent) {
                        kids[parent].push(only);
                    }
                }
                &[only] if kept => {
                    let inner = self.nodes[only].clone();
                    if inner.role == Role::Group && inner.scroll.is_none() && !inner.busy {
                        gone[only] = true;
                        for kid in std::mem::take(&mut kids[only]) {
                            self.nodes[kid].parent = self.nodes[at].id;
                        }
                    } else if inner.role == Role::Text && matches!(role, Role::Listitem | Role::Cell) {
                        gone[only] = true;
                        self.nodes[at] =
                            Node { role, tag: self.nodes[at].tag.clone(), parent: self.nodes[at].parent, ..inner };
                    }
                }
                _ => {}
            }
        }
        let mut at = 0;
        self.nodes.retain(|_| {
            at += 1;
            !gone[at - 1]
        });
        self.outline()
    }
}
