//! Gives the nodes of an outline boxes and looks, as a plain style sheet would: parts below each other, the controls of
//! one line beside each other, cells in columns, titles larger than what stands below them.

use super::{LEFT, PAINTED, RULED};
use larkspur::console::labels::title;
use larkspur::console::outline::{Node, Outline, Rect, Role, Sight};

const WIDTH: i32 = 1000;
const GAP: i32 = 8;
/// Between a painted box and what stands in it.
const PADDING: i32 = 16;
/// Width of labels to the left.
const COLUMN: i32 = 160;

/// Puts everything in its place.
pub fn lay_out(outline: &mut Outline) {
    let mut page = Page::of(&outline.nodes);
    let mut y = 0;
    for root in page.roots.clone() {
        y = page.place(&outline.nodes, root, 0, y, WIDTH).bottom() + GAP;
    }
    let mut before: Option<Node> = None;
    let mut paths: Vec<String> = Vec::new();
    for node in &outline.nodes {
        let around = page.parent_of(node.parent).map(|at| paths[at].clone()).unwrap_or_default();
        paths.push(format!("{around}>{}", node.tag));
    }
    let mut paths = paths.into_iter();
    for (node, rect) in outline.nodes.iter_mut().zip(page.rects) {
        let mark = format!("{}.{:?}", node.tag, node.role);
        // What explains a title stands right below it, and is smaller.
        let is_text = |it: &Node| it.role == Role::Text && it.tag == "div" && !it.text.is_empty();
        let second = page.second.contains(&node.id);
        let explains = is_text(node)
            && (second
                || before
                    .as_ref()
                    .is_some_and(|it| is_text(it) && it.parent == node.parent && title(&it.text).is_some()));
        let own = node.sight.take().map(|sight| sight.look).filter(|look| look.contains('/'));
        let look = if let Some(own) = own {
            own
        } else if explains {
            "12/400/rgb(100, 106, 115)".to_owned()
        } else {
            look(node)
        };
        before = Some(node.clone());
        let path = paths.next().unwrap_or_default();
        node.sight = Some(Sight { rect, look, mark, path });
    }
    outline.walls = Some(page.walls);
}

fn look(node: &Node) -> String {
    let (size, weight) = match (node.role, node.tag.as_str()) {
        (Role::Heading, _) => (18, 600),
        (Role::Label, _) => (14, 500),
        (Role::Tab, _) => (15, 400),
        (_, "div") if node.text.chars().count() <= 24 => (16, 500),
        (_, "th") => (14, 600),
        _ if node.text.chars().count() > 24 && !node.text.contains("://") => (12, 400),
        _ => (14, 400),
    };
    format!("{size}/{weight}/rgb(31, 35, 41)")
}

struct Page {
    kids: Vec<Vec<usize>>,
    roots: Vec<usize>,
    ids: Vec<u32>,
    rects: Vec<Rect>,
    walls: Vec<Rect>,
    /// Numbers of the nodes that stand second in their box.
    second: Vec<u32>,
}

impl Page {
    fn of(nodes: &[Node]) -> Self {
        let place = |id| nodes.iter().position(|node| node.id == id);
        let mut kids = vec![Vec::new(); nodes.len()];
        let mut roots = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            match place(node.parent) {
                Some(parent) if parent < at => kids[parent].push(at),
                _ => roots.push(at),
            }
        }
        let second = kids.iter().filter_map(|kids: &Vec<usize>| kids.get(1)).map(|&at| nodes[at].id).collect();
        let ids = nodes.iter().map(|node| node.id).collect();
        Self { second, kids, roots, ids, rects: vec![Rect { x: 0, y: 0, w: 0, h: 0 }; nodes.len()], walls: Vec::new() }
    }

    fn parent_of(&self, id: u32) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// Places a node with its upper left corner there, and gives its box.
    fn place(&mut self, nodes: &[Node], at: usize, x: i32, y: i32, width: i32) -> Rect {
        let kids = self.kids[at].clone();
        let own = own_size(&nodes[at], width);
        let mut rect = Rect { x, y, w: own.0, h: own.1 };
        let dialog = nodes[at].role == Role::Dialog;
        let look = nodes[at].sight.as_ref().map_or("", |sight| &sight.look);
        let (painted, ruled) = (look == PAINTED, look == RULED);
        let (left, width) = if dialog { (x + 300, 400) } else { (x, width) };
        let (left, width) = if painted { (left + PADDING, width - 2 * PADDING) } else { (left, width) };
        let y = if painted { y + PADDING } else { y };
        if ruled {
            self.walls.push(Rect { x, y, w: width, h: 1 });
        }
        let y = if ruled { y + PADDING } else { y };
        if nodes[at].role == Role::Row {
            let each = width / i32::try_from(kids.len().max(1)).unwrap();
            for (nth, kid) in kids.iter().enumerate() {
                let x = left + each * i32::try_from(nth).unwrap();
                rect = rect.with(self.place(nodes, *kid, x, y, each - GAP));
            }
        } else if nodes[at].tag == LEFT && kids.len() > 1 {
            rect = rect.with(self.place(nodes, kids[0], left, y, COLUMN));
            let mut y = y;
            for kid in &kids[1..] {
                let placed = self.place(nodes, *kid, left + COLUMN + GAP, y, width - COLUMN - GAP);
                y = placed.bottom() + GAP;
                rect = rect.with(placed);
            }
        } else if self.is_line(nodes, at, &kids) {
            let mut x = left;
            for kid in kids {
                let placed = self.place(nodes, kid, x, y, left + width - x);
                x = placed.right() + GAP;
                rect = rect.with(placed);
            }
        } else {
            let mut y = if own.1 > 0 { y + own.1 + GAP } else { y };
            for kid in kids {
                let placed = self.place(nodes, kid, left, y, width);
                y = placed.bottom() + GAP;
                rect = rect.with(placed);
            }
        }
        if painted {
            rect = Rect { x, y: rect.y.min(y - PADDING), w: width + 2 * PADDING, h: rect.h + 2 * PADDING };
        }
        if dialog || painted {
            self.walls.push(rect);
        }
        self.rects[at] = rect;
        rect
    }

    /// Small things stand beside each other if one of them is used.
    fn is_line(&self, nodes: &[Node], at: usize, kids: &[usize]) -> bool {
        let leaf =
            |at: &usize| self.kids[*at].is_empty() && !nodes[*at].multiline && nodes[*at].text.chars().count() < 40;
        let used = |at: &usize| {
            matches!(nodes[*at].role, Role::Textbox | Role::Button | Role::Link | Role::Checkbox)
                || nodes[*at].tag == "span"
        };
        let tabs = kids.iter().all(|at| nodes[*at].role == Role::Tab);
        let titled = |at: &usize| matches!(nodes[*at].role, Role::Heading | Role::Label) || nodes[*at].tag == "p";
        let fields = kids.iter().filter(|at| nodes[**at].role == Role::Textbox).count();
        let block = kids
            .iter()
            .any(|at| titled(at) || (nodes[*at].tag == "div" && nodes[*at].role == Role::Text && fields > 0));
        let shown = kids.iter().filter(|at| nodes[**at].readonly).count();
        let head = nodes[at].tag == "header";
        tabs || (kids.len() <= 6 && shown < 2 && kids.iter().all(leaf) && kids.iter().any(used) && (head || !block))
    }
}

fn own_size(node: &Node, width: i32) -> (i32, i32) {
    let letters = |text: &str| text.chars().map(|c| if c.is_ascii() { 8 } else { 14 }).sum::<i32>();
    match node.role {
        Role::Textbox if node.multiline => (width.min(600), 90),
        Role::Textbox => (width.min(400), 32),
        Role::Editor => (width.min(600), 300),
        Role::Combobox => (200, 32),
        Role::Button if node.name.starts_with("icon:") => (16, 32),
        Role::Button => (letters(&node.name) + 32, 32),
        Role::Checkbox | Role::Radio => (letters(node.label()) + 24, 32),
        _ if !node.label().is_empty() => (letters(node.label()).min(width), 32),
        Role::Image => (16, 32),
        _ => (0, 0),
    }
}
