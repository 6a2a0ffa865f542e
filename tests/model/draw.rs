//! Writing an outline by hand.

use larkspur::console::outline::{Node, NodeId, Outline, Role};

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
        let id = self.node(role, tag, |_| {});
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
        Outline { nodes: self.nodes, truncated: false, lang: "zh-CN".to_owned() }
    }
}
