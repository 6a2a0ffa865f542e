//! The security page of the model.

use super::draw::Drawing;
use larkspur::console::outline::{Node, NodeId, Outline, Role};
use larkspur::protocol::Refusal;

/// How entries are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A field and a button, saved at once.
    Inline,
    /// A button opens a dialog with a field.
    Dialog,
    /// A button opens a text box with all entries.
    Batch,
    /// A field and a button; nothing is saved before the list's own button is pressed.
    SaveButton,
    /// The same, but that button can always be pressed.
    SaveAlways,
}

pub const STYLES: [Style; 5] = [Style::Inline, Style::Dialog, Style::Batch, Style::SaveButton, Style::SaveAlways];

/// How sections are marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A box around each section.
    Cards,
    /// Titles and contents are siblings.
    Flat,
    /// Rows of a table: the title in the first cell.
    Table,
    /// `dt` and `dd`.
    Definitions,
}

pub const MARKUPS: [Markup; 4] = [Markup::Cards, Markup::Flat, Markup::Table, Markup::Definitions];

/// One list of the page.
#[derive(Clone, Debug)]
pub struct ListState {
    pub title: &'static str,
    /// What the server holds.
    pub saved: Vec<String>,
    /// What the page shows.
    pub shown: Vec<String>,
    pub typed: String,
    pub disabled: bool,
}

impl ListState {
    pub fn new(title: &'static str, entries: &[&str]) -> Self {
        let saved: Vec<String> = entries.iter().map(ToString::to_string).collect();
        Self { title, shown: saved.clone(), saved, typed: String::new(), disabled: false }
    }
}

#[derive(Clone, Debug)]
struct OpenDialog {
    list: usize,
    text: String,
}

/// The page.
#[derive(Clone, Debug)]
pub struct Security {
    pub lists: Vec<ListState>,
    pub style: Style,
    pub markup: Markup,
    /// Milliseconds from a press to its effect.
    pub delay: u32,
    /// A label that nobody knows stands above each field.
    pub odd_labels: bool,
    /// The button stands below its field.
    pub button_below: bool,
    /// What the buttons that add are called.
    pub add: &'static str,
    /// Entries that the server does not accept.
    pub refused: Vec<String>,
    /// How often the server was written to.
    pub writes: u32,
    /// How often a button was pressed that no one may press.
    pub dangerous: u32,
    dialog: Option<OpenDialog>,
    pending: Option<(u32, Pending)>,
    generation: u32,
    /// What each node of the last outline is.
    parts: Vec<(NodeId, Part, Node)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Field(usize),
    Add(usize),
    Batch(usize),
    Save(usize),
    Delete(usize),
    DialogField,
    DialogOk,
    DialogCancel,
}

#[derive(Clone, Debug)]
enum Pending {
    Entry(usize, String),
    Open(usize),
    Replace(usize, Vec<String>),
    Save(usize),
}

impl Security {
    /// Redirect URLs, H5 trusted domains and two other lists.
    pub fn new(style: Style, markup: Markup) -> Self {
        let lists = vec![
            ListState::new("重定向 URL", &["https://other.example/callback"]),
            ListState::new("IP 白名单", &["203.0.113.7"]),
            ListState::new("H5可信域名", &["https://other.example"]),
            ListState::new("服务器域名白名单", &[]),
        ];
        Self {
            lists,
            style,
            markup,
            delay: 0,
            odd_labels: false,
            button_below: false,
            add: "添加",
            refused: Vec::new(),
            writes: 0,
            dangerous: 0,
            dialog: None,
            pending: None,
            generation: 0,
            parts: Vec::new(),
        }
    }

    /// Number of the field of a list, or of its button, as drawn last.
    pub fn control(&self, title: &str, button: bool) -> NodeId {
        let list = self.lists.iter().position(|list| list.title == title).unwrap();
        let wanted = if button { Part::Add(list) } else { Part::Field(list) };
        self.parts.iter().find(|(_, part, _)| *part == wanted).unwrap().0
    }

    /// Number of a button that deletes.
    pub fn delete(&self) -> NodeId {
        self.parts.iter().find(|(_, part, _)| matches!(part, Part::Delete(_))).unwrap().0
    }

    pub fn list(&mut self, title: &str) -> &mut ListState {
        self.lists.iter_mut().find(|list| list.title == title).unwrap()
    }

    /// Loads the page anew.
    pub fn reload(&mut self) {
        self.dialog = None;
        self.pending = None;
        self.generation += 1;
        for list in &mut self.lists {
            list.shown = list.saved.clone();
            list.typed = String::new();
        }
    }

    /// Time passes.
    pub fn tick(&mut self, ms: u32) {
        let Some((left, what)) = self.pending.take() else { return };
        if left > ms {
            self.pending = Some((left - ms, what));
            return;
        }
        match what {
            Pending::Entry(list, value) => {
                self.dialog = None;
                let list = &mut self.lists[list];
                if self.refused.contains(&value) {
                    return;
                }
                list.typed = String::new();
                if !list.shown.contains(&value) {
                    list.shown.push(value);
                }
                if !matches!(self.style, Style::SaveButton | Style::SaveAlways) {
                    list.saved = list.shown.clone();
                    self.writes += 1;
                }
            }
            Pending::Open(list) => {
                let text = if self.style == Style::Batch { self.lists[list].shown.join("\n") } else { String::new() };
                self.dialog = Some(OpenDialog { list, text });
            }
            Pending::Replace(list, entries) => {
                self.dialog = None;
                self.lists[list].shown.clone_from(&entries);
                self.lists[list].saved = entries;
                self.writes += 1;
            }
            Pending::Save(list) => {
                let list = &mut self.lists[list];
                list.saved.clone_from(&list.shown);
                self.writes += 1;
            }
        }
    }

    /// What the page shows now.
    pub fn outline(&mut self) -> Outline {
        let mut drawing = Drawing::from(self.generation * 10_000);
        let mut parts = Vec::new();
        let this = self.clone();
        let all = |d: &mut Drawing, parts: &mut Vec<(NodeId, Part)>| {
            d.node(Role::Heading, "h2", |node| "安全设置".clone_into(&mut node.text));
            d.inside(this.container(), "div", |d| {
                for index in 0..this.lists.len() {
                    this.section(d, index, parts);
                }
            });
        };
        let mut ids = Vec::new();
        drawing.inside(Role::Group, "main", |d| all(d, &mut ids));
        if let Some(dialog) = &this.dialog {
            this.dialog(&mut drawing, dialog, &mut ids);
        }
        let outline = drawing.outline();
        for (id, part) in ids {
            let node = outline.nodes.iter().find(|node| node.id == id).unwrap();
            parts.push((id, part, node.clone()));
        }
        self.parts = parts;
        outline
    }

    fn container(&self) -> Role {
        if self.markup == Markup::Table { Role::Table } else { Role::Group }
    }

    fn section(&self, d: &mut Drawing, index: usize, parts: &mut Vec<(NodeId, Part)>) {
        let title = self.lists[index].title;
        match self.markup {
            Markup::Cards => {
                d.inside(Role::Group, "div", |d| {
                    d.text("div", title);
                    d.text("div", "请填写完整的地址");
                    self.content(d, index, parts);
                });
            }
            Markup::Flat => {
                d.text("div", title);
                d.text("p", "请填写完整的地址");
                self.content(d, index, parts);
            }
            Markup::Table => {
                d.inside(Role::Row, "tr", |d| {
                    d.node(Role::Cell, "th", |node| title.clone_into(&mut node.text));
                    d.inside(Role::Cell, "td", |d| self.content(d, index, parts));
                });
            }
            Markup::Definitions => {
                d.node(Role::Label, "dt", |node| title.clone_into(&mut node.text));
                d.inside(Role::Group, "dd", |d| self.content(d, index, parts));
            }
        }
    }

    fn content(&self, d: &mut Drawing, index: usize, parts: &mut Vec<(NodeId, Part)>) {
        let list = &self.lists[index];
        if self.odd_labels {
            d.text("em", "回调位置");
        }
        if matches!(self.style, Style::Inline | Style::SaveButton | Style::SaveAlways) {
            let add = |d: &mut Drawing| {
                let disabled = list.disabled || list.typed.is_empty();
                (d.button(self.add, disabled), Part::Add(index))
            };
            d.inside(Role::Group, "div", |d| {
                let field = d.field(&list.typed, |node| {
                    "https://example.com".clone_into(&mut node.placeholder);
                    node.disabled = list.disabled;
                });
                parts.push((field, Part::Field(index)));
                if !self.button_below {
                    parts.push(add(d));
                }
            });
            if self.button_below {
                parts.push(add(d));
            }
        }
        if self.style == Style::Dialog {
            parts.push((d.button("添加", list.disabled), Part::Add(index)));
        }
        if self.style == Style::Batch {
            parts.push((d.button("批量修改", list.disabled), Part::Batch(index)));
        }
        d.inside(Role::List, "ul", |d| {
            for entry in &list.shown {
                d.inside(Role::Listitem, "li", |d| {
                    d.text("span", entry);
                    let delete = d.button("icon:DeleteOutlined", false);
                    parts.push((delete, Part::Delete(index)));
                });
            }
        });
        if matches!(self.style, Style::SaveButton | Style::SaveAlways) {
            let clean = list.shown == list.saved && self.style == Style::SaveButton;
            parts.push((d.button("保存", clean), Part::Save(index)));
        }
    }

    fn dialog(&self, d: &mut Drawing, dialog: &OpenDialog, parts: &mut Vec<(NodeId, Part)>) {
        d.inside(Role::Dialog, "div", |d| {
            d.text("div", self.lists[dialog.list].title);
            let multiline = self.style == Style::Batch;
            parts.push((d.field(&dialog.text, |node| node.multiline = multiline), Part::DialogField));
            parts.push((d.button("取消", false), Part::DialogCancel));
            parts.push((d.button("确定", dialog.text.is_empty()), Part::DialogOk));
        });
    }

    fn part(&self, id: NodeId) -> Result<(Part, &Node), Refusal> {
        let (_, part, node) = self.parts.iter().find(|(known, ..)| *known == id).ok_or(Refusal::Gone)?;
        if node.disabled { Err(Refusal::Disabled) } else { Ok((*part, node)) }
    }

    /// Types into a field.
    pub fn fill(&mut self, id: NodeId, was: &str, text: &str) -> Result<(), Refusal> {
        let (part, node) = self.part(id)?;
        if node.value.as_deref() != Some(was) {
            return Err(Refusal::Different);
        }
        match (part, &mut self.dialog) {
            (Part::Field(list), _) => text.clone_into(&mut self.lists[list].typed),
            (Part::DialogField, Some(dialog)) => text.clone_into(&mut dialog.text),
            _ => return Err(Refusal::Unfit),
        }
        Ok(())
    }

    /// Presses a button.
    pub fn click(&mut self, id: NodeId, label: &str) -> Result<(), Refusal> {
        let (part, node) = self.part(id)?;
        if node.name != label {
            return Err(Refusal::Different);
        }
        let later = match part {
            Part::Add(list) if self.style == Style::Dialog => Pending::Open(list),
            Part::Add(list) => Pending::Entry(list, self.lists[list].typed.clone()),
            Part::Batch(list) => Pending::Open(list),
            Part::Save(list) => Pending::Save(list),
            Part::Delete(list) => {
                self.dangerous += 1;
                self.lists[list].shown.clear();
                return Ok(());
            }
            Part::DialogCancel => {
                self.dialog = None;
                return Ok(());
            }
            Part::DialogOk => match &self.dialog {
                Some(dialog) if self.style == Style::Batch => {
                    Pending::Replace(dialog.list, dialog.text.lines().map(str::to_owned).collect())
                }
                Some(dialog) => Pending::Entry(dialog.list, dialog.text.clone()),
                None => return Err(Refusal::Gone),
            },
            Part::Field(_) | Part::DialogField => return Err(Refusal::Unfit),
        };
        self.pending = Some((self.delay, later));
        Ok(())
    }
}

impl super::Console for Security {
    fn outline(&mut self) -> Outline {
        Self::outline(self)
    }

    fn reload(&mut self) {
        Self::reload(self);
    }

    fn tick(&mut self, ms: u32) {
        Self::tick(self, ms);
    }

    fn next_change(&self) -> Option<u32> {
        self.pending.as_ref().map(|(left, _)| *left)
    }

    fn fill(&mut self, id: NodeId, was: &str, text: &str) -> Result<(), Refusal> {
        Self::fill(self, id, was, text)
    }

    fn click(&mut self, id: NodeId, label: &str) -> Result<(), Refusal> {
        Self::click(self, id, label)
    }
}
