//! The numbers of nodes: what stands on the page keeps its own for as long as it stands there, and what comes gets a higher one.

use larkspur::console::outline::{NodeId, Outline};
use std::collections::HashMap;

/// What makes a node the same one in two drawings: what it stands in, what it is and says, and how many such stand before it.
type Key = (NodeId, NodeId, String, usize);

/// The numbers that were given.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    given: HashMap<Key, NodeId>,
    last: NodeId,
}

impl Numbers {
    /// Numbers a drawing, and tells which number became which.
    pub fn number(&mut self, epoch: NodeId, outline: &mut Outline) -> HashMap<NodeId, NodeId> {
        let mut ids = HashMap::new();
        let mut met = HashMap::new();
        let mut given = HashMap::new();
        for node in &mut outline.nodes {
            let parent = ids.get(&node.parent).copied().unwrap_or_default();
            let said = format!("{:?} {} {} {} {}", node.role, node.tag, node.text, node.name, node.placeholder);
            let nth = met.entry((parent, said.clone())).or_insert(0_usize);
            *nth += 1;
            let key = (epoch, parent, said, *nth);
            let id = self.given.get(&key).copied().unwrap_or_else(|| {
                self.last += 1;
                self.last
            });
            given.insert(key, id);
            ids.insert(node.id, id);
            (node.id, node.parent) = (id, parent);
        }
        self.given = given;
        ids
    }
}
