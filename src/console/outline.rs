//! A page of the console as plain data: what the page adapter saw, and nothing that it thinks of it.
//!
//! The adapter (`extension/page/outline.js`) writes this format; everything in the core reads pages through it.

use super::labels;
use serde::Serialize;
use std::ops::{Not, Range};

/// Identity of a DOM node, given by the adapter. The same node keeps its number as long as its document lives.
pub type NodeId = u32;

/// What kind of thing a node is, after ARIA roles and the HTML elements that imply them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A box that groups two or more nodes. Boxes around a single node are left out.
    #[default]
    Group,
    /// A piece of text: an element that holds nothing but text, or a text node beside elements.
    Text,
    /// `h1` to `h6`, `role=heading`.
    Heading,
    /// `label`, `legend`, `dt`.
    Label,
    /// `button`, `role=button`, `summary`, an `input` that acts as a button.
    Button,
    /// `a[href]`, `role=link`.
    Link,
    /// A text field, of one or of many lines (see [`Node::multiline`]).
    Textbox,
    /// A code editor (Monaco, CodeMirror or the like). Its value holds the visible lines only.
    Editor,
    /// A check box or a switch.
    Checkbox,
    /// A radio button.
    Radio,
    /// A drop-down list.
    Combobox,
    /// A choice of a drop-down list.
    Option,
    /// The label of a tab.
    Tab,
    /// What a tab shows.
    Tabpanel,
    /// A dialog, a drawer or any other box that asks to be answered first.
    Dialog,
    /// A list.
    List,
    /// An entry of a list.
    Listitem,
    /// A table or grid.
    Table,
    /// A row of a table or grid.
    Row,
    /// A cell of a row.
    Cell,
    /// An image or icon with a name.
    Image,
    /// A kind that this version of the core does not know.
    Other,
}

/// How far a scrolling box has been scrolled, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Scrolled {
    /// Pixels above the visible part.
    pub top: u32,
    /// Height of the visible part.
    pub view: u32,
    /// Height of all that it holds.
    pub full: u32,
}

/// A rectangle on the screen, in CSS pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// How much higher, in pixels, a frame may be than what it is drawn around.
pub(super) const FRAME: i32 = 16;

impl Rect {
    /// Right edge.
    #[must_use]
    pub fn right(self) -> i32 {
        self.x.saturating_add(self.w)
    }

    /// Lower edge.
    #[must_use]
    pub fn bottom(self) -> i32 {
        self.y.saturating_add(self.h)
    }

    /// Half way down.
    #[must_use]
    pub fn middle(self) -> i32 {
        self.y.saturating_add(self.h / 2)
    }

    /// Whether it holds another one, give or take a pixel.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.x <= other.x + 1
            && self.y <= other.y + 1
            && self.right() + 1 >= other.right()
            && self.bottom() + 1 >= other.bottom()
    }

    /// Whether it is hardly higher than what stands in it, as the frame that is drawn around a field is.
    #[must_use]
    pub fn frames(self, inner: Self) -> bool {
        self.h <= inner.h.saturating_add(FRAME) && self.holds(inner)
    }

    /// Whether at least half of the narrower one stands above or below the other.
    #[must_use]
    pub fn overlaps_across(self, other: Self) -> bool {
        let shared = self.right().min(other.right()) - self.x.max(other.x);
        shared > 0 && shared.saturating_mul(2) >= self.w.min(other.w)
    }

    /// The smallest one around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self { x, y, w: self.right().max(other.right()) - x, h: self.bottom().max(other.bottom()) - y }
    }
}

/// Where a node stands on the screen and how it looks, where that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// Its rectangle; of a text that of the text itself.
    pub rect: Rect,
    /// Size, weight and colour of its text.
    pub look: String,
    /// Its own element and the two around it, by tag and class, without what classes say of a state.
    pub mark: String,
    /// The same of all elements around it, up to the main region; of controls only.
    pub path: String,
}

/// One thing on the page. As the adapter writes it, what is empty or not the case is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Node {
    /// Its number.
    pub id: NodeId,
    /// The number of the nearest node around it that the outline holds; 0 at the top.
    pub parent: NodeId,
    /// Its kind.
    pub role: Role,
    /// Element name in lower case; `#text` for a text node beside elements.
    pub tag: String,
    /// Accessible name of a control (`aria-label`, `label`, its own text); `icon:Name` for a button that is only an icon.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Text of a text, heading, label, tab, cell or the like.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What describes a control (`aria-describedby`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What a field holds. Never read from secret fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The grey example text of an empty field.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub placeholder: String,
    /// State of a check box, radio button, switch or option.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<bool>,
    /// Whether a tab or option is the selected one, where the page says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected: Option<bool>,
    /// Whether what a button opens is open, where the page says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expanded: Option<bool>,
    /// The control can't be used now.
    #[serde(skip_serializing_if = "Not::not")]
    pub disabled: bool,
    /// The field can be read, not edited.
    #[serde(skip_serializing_if = "Not::not")]
    pub readonly: bool,
    /// A text field of many lines.
    #[serde(skip_serializing_if = "Not::not")]
    pub multiline: bool,
    /// Marked as loading.
    #[serde(skip_serializing_if = "Not::not")]
    pub busy: bool,
    /// The field is marked as wrong (`aria-invalid`).
    #[serde(skip_serializing_if = "Not::not")]
    pub invalid: bool,
    /// In the page but not to be seen (`visibility: hidden`, `opacity: 0`).
    #[serde(skip_serializing_if = "Not::not")]
    pub hidden: bool,
    /// Text or value was longer than the adapter hands over and is cut.
    #[serde(skip_serializing_if = "Not::not")]
    pub cut: bool,
    /// The mouse says that this text can be pressed.
    #[serde(skip_serializing_if = "Not::not")]
    pub pointed: bool,
    /// Present on a box that holds more than it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scroll: Option<Scrolled>,
    /// Where it stands and how it looks, if that was asked for.
    #[serde(skip)]
    pub sight: Option<Sight>,
}

/// The page as a flat list in document order; a node comes after the node around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The nodes.
    pub nodes: Vec<Node>,
    /// The page holds more nodes than the adapter hands over.
    pub truncated: bool,
    /// Language of the document (`<html lang>`), empty if unknown.
    pub lang: String,
    /// Painted boxes and rules; `None` where boxes and looks were not asked for.
    pub walls: Option<Vec<Rect>>,
    /// How many of the walls, the first ones, are the page's own; the others are drawn by what floats over it.
    pub floating: usize,
    /// Short texts around the main region: what the bars above it say.
    pub frame: Vec<String>,
    /// Nothing was typed or pressed in the page since it was opened: it can't hold what waits to be saved.
    pub untouched: bool,
}

impl Outline {
    /// The same page as it is to be read: a text that can be pressed and says what buttons say is one, whatever its markup.
    #[must_use]
    pub fn settled(mut self) -> Self {
        for node in &mut self.nodes {
            if node.role == Role::Text && node.pointed && labels::is_word(&node.text) {
                node.role = Role::Button;
                node.name = std::mem::take(&mut node.text);
            }
        }
        self
    }
}

/// An outline with its nesting worked out. Nodes are known by their place in the list ("index").
#[derive(Debug)]
pub struct Tree<'a> {
    nodes: &'a [Node],
    /// For each node the index of the node around it.
    parents: Vec<Option<usize>>,
    /// For each node the index behind its last descendant.
    ends: Vec<usize>,
    /// The page holds more than this tree.
    pub truncated: bool,
    /// Painted boxes and rules, where boxes and looks were asked for.
    walls: Option<&'a [Rect]>,
    floating: usize,
    /// Short texts around the main region.
    pub frame: &'a [String],
    /// Nothing was typed or pressed in the page since it was opened.
    pub untouched: bool,
}

impl Node {
    /// Whether it is a row of a table or list.
    #[must_use]
    pub fn is_row(&self) -> bool {
        matches!(self.role, Role::Row | Role::Listitem)
    }

    /// Whether a line of text can be typed into it: into a text field, or one that offers what others have typed.
    #[must_use]
    pub fn takes_a_line(&self) -> bool {
        match self.role {
            Role::Textbox => !self.multiline,
            Role::Combobox => self.tag == "input" && !self.readonly && self.value.is_some(),
            _ => false,
        }
    }
}

impl<'a> Tree<'a> {
    /// Works out the nesting. A parent that is not an open ancestor counts as the top, so no outline can break this.
    #[must_use]
    pub fn new(outline: &'a Outline) -> Self {
        let nodes = outline.nodes.as_slice();
        let mut parents = Vec::with_capacity(nodes.len());
        let mut ends = vec![nodes.len(); nodes.len()];
        let mut open: Vec<usize> = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            while let Some(&top) = open.last() {
                if nodes[top].id == node.parent {
                    break;
                }
                ends[top] = index;
                open.pop();
            }
            parents.push(open.last().copied());
            open.push(index);
        }
        Self {
            nodes,
            parents,
            ends,
            truncated: outline.truncated,
            walls: outline.walls.as_deref(),
            floating: outline.floating,
            frame: &outline.frame,
            untouched: outline.untouched,
        }
    }

    /// Whether it is known where things stand on the screen and how they look.
    #[must_use]
    pub fn sighted(&self) -> bool {
        self.walls.is_some()
    }

    /// Painted boxes and rules; in a dialog those that float with it, and not what is drawn behind it.
    #[must_use]
    pub fn walls(&self, in_dialog: bool) -> &'a [Rect] {
        let all = self.walls.unwrap_or_default();
        if in_dialog { all.get(self.floating..).unwrap_or_default() } else { all }
    }

    /// Where a node stands on the screen; what has no area is not to be seen there.
    #[must_use]
    pub fn rect(&self, index: usize) -> Option<Rect> {
        let rect = self.nodes[index].sight.as_ref()?.rect;
        (rect.w > 0 && rect.h > 0).then_some(rect)
    }

    /// The outermost node around a node: the page's own region, or what floats over it.
    #[must_use]
    pub fn root(&self, index: usize) -> usize {
        self.ancestors(index).last().unwrap_or(index)
    }

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The node at an index.
    #[must_use]
    pub fn node(&self, index: usize) -> &'a Node {
        &self.nodes[index]
    }

    /// The index of the node around a node.
    #[must_use]
    pub fn parent(&self, index: usize) -> Option<usize> {
        self.parents[index]
    }

    /// A node and all that it holds.
    #[must_use]
    pub fn subtree(&self, index: usize) -> Range<usize> {
        index..self.ends[index]
    }

    /// The nodes around a node, innermost first.
    pub fn ancestors(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.parents[index], |&at| self.parents[at])
    }

    /// All indexes whose node satisfies a condition, within a range.
    pub fn find<'t>(
        &'t self,
        within: Range<usize>,
        wanted: impl Fn(&Node) -> bool + 't,
    ) -> impl Iterator<Item = usize> + 't {
        within.filter(move |&index| wanted(&self.nodes[index]))
    }

    /// The index of a node known by its number.
    #[must_use]
    pub fn by_id(&self, id: NodeId) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }
}

impl Node {
    /// What a person would call the node: its name, or else its text.
    #[must_use]
    pub fn label(&self) -> &str {
        if self.name.is_empty() { &self.text } else { &self.name }
    }

    /// Whether, as a title, it may be pressed to show what it names.
    #[must_use]
    pub fn opens(&self) -> bool {
        matches!(self.role, Role::Tab | Role::Button) || self.pointed
    }

    /// Can be used now.
    #[must_use]
    pub fn usable(&self) -> bool {
        // What is chosen from a list can't be typed.
        !self.disabled && !self.hidden && (!self.readonly || self.role == Role::Combobox)
    }
}
