//! The pages of the model that hold one value each: where features are added, the web app's, and the app's own data.

use crate::draw::Drawing;
use larkspur::console::outline::{Node, NodeId, Outline, Role};
use larkspur::protocol::Refusal;

/// How the web app's values are edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Fields, and one button that saves all of them; disabled while nothing has changed.
    Form,
    /// The same, but that button can always be pressed.
    FormAlways,
    /// Fields, each with a button of its own.
    PerField,
    /// Texts, each with an edit button that puts a field in its place.
    Edit,
    /// Texts; one edit button opens a dialog with all fields.
    Dialog,
}

pub const STYLES: [Style; 5] = [Style::Form, Style::FormAlways, Style::PerField, Style::Edit, Style::Dialog];

/// How fields are marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A box around each title and its field.
    Rows,
    /// Titles and fields are siblings.
    Flat,
    /// Rows of a table.
    Table,
    /// The same, with nothing that marks the titles as heads.
    Cells,
    /// Items of a list.
    Items,
    /// `dt` and `dd`.
    Definitions,
    /// A label around each field, which names it.
    Labels,
}

pub const MARKUPS: [Markup; 7] =
    [Markup::Rows, Markup::Flat, Markup::Table, Markup::Cells, Markup::Items, Markup::Definitions, Markup::Labels];

pub const NEW_TAB: &str = "在飞书内新标签页打开";
pub const BROWSER: &str = "在浏览器中打开";

const TITLES: [&str; 3] = ["桌面端主页", "移动端主页", "打开方式配置"];
const DESKTOP: usize = 0;
const MODE: usize = 2;

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Capability,
    WebApp,
    BaseInfo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    AddFeature(usize),
    Configure,
    Agree,
    Refuse,
    Remove,
    Field(usize),
    Radio(&'static str),
    Select,
    Choice(&'static str),
    Edit(Option<usize>),
    Save(Option<usize>),
}

/// The pages.
#[derive(Clone, Debug)]
pub struct AppPages {
    pub shown: Shown,
    pub name: &'static str,
    /// Bot, web app and one that nobody asks for.
    pub features: [bool; 3],
    /// Features ask before they are added.
    pub asks: bool,
    /// The cards stand side by side without a box around each.
    pub boxless: bool,
    /// The titles of the cards stand in heads of their own, and what explains them below in one box with the button.
    pub headed: bool,
    pub style: Style,
    pub markup: Markup,
    /// The way to open is a drop-down list.
    pub select: bool,
    pub saved: [String; 3],
    pub typed: [String; 3],
    pub doubled: bool,
    /// A label that nobody knows stands beside the desktop homepage's field.
    pub odd_label: bool,
    /// The page of a feature comes to exist only when it is loaded for the second time.
    pub late: bool,
    pub writes: u32,
    /// How often a button was pressed that no one may press.
    pub dangerous: u32,
    pub asking: Option<usize>,
    pub editing: [bool; 3],
    pub dialog: bool,
    pub dropped: bool,
    pub generation: u32,
    pub parts: Vec<(NodeId, Part, Node)>,
}

impl AppPages {
    pub fn new(shown: Shown) -> Self {
        let values = [String::new(), "https://m.other.example/".to_owned(), BROWSER.to_owned()];
        Self {
            shown,
            name: "Alibaba Cloud Exclusive Service",
            features: [false, shown == Shown::WebApp, false],
            asks: true,
            boxless: false,
            headed: false,
            style: Style::Form,
            markup: Markup::Rows,
            select: false,
            saved: values.clone(),
            typed: values,
            doubled: false,
            odd_label: false,
            late: false,
            writes: 0,
            dangerous: 0,
            asking: None,
            editing: [false; 3],
            dialog: false,
            dropped: false,
            generation: 0,
            parts: Vec::new(),
        }
    }

    pub fn styled(style: Style, markup: Markup, select: bool) -> Self {
        Self { style, markup, select, ..Self::new(Shown::WebApp) }
    }

    pub fn path(&self) -> &'static str {
        match self.shown {
            Shown::Capability => "capability",
            Shown::WebApp => "webpage",
            Shown::BaseInfo => "baseinfo",
        }
    }

    /// Loads a page anew.
    pub fn load(&mut self, path: &str) {
        self.shown = match path.rsplit('/').next() {
            Some("capability") => Shown::Capability,
            Some("webpage") => Shown::WebApp,
            _ => Shown::BaseInfo,
        };
        self.generation += 1;
        self.typed.clone_from(&self.saved);
        (self.asking, self.editing, self.dialog, self.dropped) = (None, [false; 3], false, false);
    }

    pub fn outline(&mut self) -> Outline {
        let mut d = Drawing::from(self.generation * 10_000);
        let mut ids = Vec::new();
        let this = self.clone();
        d.inside(Role::Group, "main", |d| match this.shown {
            Shown::Capability => this.cards(d, &mut ids),
            Shown::WebApp => this.web_app(d, &mut ids),
            Shown::BaseInfo => this.base_info(d),
        });
        if let Some(feature) = this.asking {
            d.inside(Role::Dialog, "div", |d| {
                d.text("div", &format!("确认添加「{}」能力？", FEATURES[feature]));
                ids.push((d.button("取消", false), Part::Refuse));
                ids.push((d.button("确认", false), Part::Agree));
            });
        }
        if this.dialog {
            d.inside(Role::Dialog, "div", |d| {
                d.text("div", "网页应用配置");
                this.fields(d, true, &mut ids);
                ids.push((d.button("保存", this.typed == this.saved), Part::Save(None)));
            });
        }
        if this.dropped {
            d.inside(Role::List, "div", |d| {
                for choice in [NEW_TAB, BROWSER] {
                    let id = d.node(Role::Option, "div", |node| choice.clone_into(&mut node.text));
                    ids.push((id, Part::Choice(choice)));
                }
            });
        }
        let outline = d.outline();
        let node = |id| outline.nodes.iter().find(|node: &&Node| node.id == id).unwrap().clone();
        self.parts = ids.into_iter().map(|(id, part)| (id, part, node(id))).collect();
        outline
    }

    fn cards(&self, d: &mut Drawing, ids: &mut Vec<(NodeId, Part)>) {
        d.text("div", "添加应用能力");
        d.inside(Role::Group, "div", |d| {
            for index in 0..FEATURES.len() {
                match self.boxless {
                    true => self.card(d, index, ids),
                    false => {
                        d.inside(Role::Group, "div", |d| self.card(d, index, ids));
                    }
                }
            }
        });
    }

    fn card(&self, d: &mut Drawing, index: usize, ids: &mut Vec<(NodeId, Part)>) {
        d.text("div", FEATURES[index]);
        match self.headed {
            true => {
                d.inside(Role::Group, "div", |d| self.body(d, index, ids));
            }
            false => self.body(d, index, ids),
        }
    }

    fn body(&self, d: &mut Drawing, index: usize, ids: &mut Vec<(NodeId, Part)>) {
        d.text("div", "推送消息和卡片，触达每一位成员");
        match self.features[index] {
            true => ids.push((d.button("配置", false), Part::Configure)),
            false => ids.push((d.button("添加", false), Part::AddFeature(index))),
        }
    }

    fn base_info(&self, d: &mut Drawing) {
        for (label, value) in [("App ID", "cli_a1b2c3d4e5f6a7b8"), ("应用名称", self.name), ("应用描述", "描述文字")]
        {
            d.inside(Role::Group, "div", |d| {
                d.text("span", label);
                d.text("span", value);
            });
        }
    }

    fn web_app(&self, d: &mut Drawing, ids: &mut Vec<(NodeId, Part)>) {
        if !self.features[1] || (self.late && self.generation < 2) {
            d.text("div", "页面不存在");
            return;
        }
        d.inside(Role::Group, "div", |d| {
            d.text("div", "网页应用");
            ids.push((d.button("删除能力", false), Part::Remove));
        });
        d.inside(Role::Group, "div", |d| {
            d.text("div", "网页应用配置");
            if self.style == Style::Dialog {
                ids.push((d.button("icon:EditOutlined", false), Part::Edit(None)));
            }
            self.fields(d, false, ids);
            if self.doubled {
                self.field(d, DESKTOP, false, ids);
            }
            if matches!(self.style, Style::Form | Style::FormAlways) {
                let clean = self.typed == self.saved && self.style == Style::Form;
                ids.push((d.button("保存", clean), Part::Save(None)));
            }
        });
    }

    fn fields(&self, d: &mut Drawing, in_dialog: bool, ids: &mut Vec<(NodeId, Part)>) {
        let all = |d: &mut Drawing| (0..TITLES.len()).for_each(|index| self.field(d, index, in_dialog, ids));
        match self.markup {
            Markup::Table | Markup::Cells => {
                d.inside(Role::Table, "table", all);
            }
            Markup::Items => {
                d.inside(Role::List, "ul", all);
            }
            Markup::Definitions => {
                d.inside(Role::Group, "dl", all);
            }
            _ => {
                let mut all = all;
                all(d);
            }
        }
    }

    fn field(&self, d: &mut Drawing, index: usize, in_dialog: bool, ids: &mut Vec<(NodeId, Part)>) {
        let title = TITLES[index];
        match self.markup {
            Markup::Rows | Markup::Labels => {
                let tag = if self.markup == Markup::Labels { "label" } else { "div" };
                d.inside(Role::Group, tag, |d| {
                    d.text("#text", title);
                    self.content(d, index, in_dialog, ids);
                });
            }
            Markup::Flat => {
                d.text("div", title);
                self.content(d, index, in_dialog, ids);
            }
            Markup::Table => {
                d.inside(Role::Row, "tr", |d| {
                    d.node(Role::Cell, "th", |node| title.clone_into(&mut node.text));
                    d.inside(Role::Cell, "td", |d| self.content(d, index, in_dialog, ids));
                });
            }
            Markup::Cells => {
                d.inside(Role::Row, "tr", |d| {
                    d.node(Role::Cell, "td", |node| title.clone_into(&mut node.text));
                    if self.style == Style::Dialog && !in_dialog {
                        // A cell around one text is that text.
                        d.node(Role::Cell, "td", |node| self.shown(index).clone_into(&mut node.text));
                    } else {
                        d.inside(Role::Cell, "td", |d| self.content(d, index, in_dialog, ids));
                    }
                });
            }
            Markup::Items => {
                d.inside(Role::Listitem, "li", |d| {
                    d.text("span", title);
                    self.content(d, index, in_dialog, ids);
                });
            }
            Markup::Definitions => {
                d.node(Role::Label, "dt", |node| title.clone_into(&mut node.text));
                d.inside(Role::Group, "dd", |d| self.content(d, index, in_dialog, ids));
            }
        }
    }

    /// What stands there while it is not edited.
    fn shown(&self, index: usize) -> &str {
        if self.saved[index].is_empty() { "未设置" } else { &self.saved[index] }
    }

    fn content(&self, d: &mut Drawing, index: usize, in_dialog: bool, ids: &mut Vec<(NodeId, Part)>) {
        let as_text = match self.style {
            Style::Edit => !self.editing[index],
            Style::Dialog => !in_dialog,
            _ => false,
        };
        if as_text {
            d.text("span", self.shown(index));
            if self.style == Style::Edit {
                ids.push((d.button("编辑", false), Part::Edit(Some(index))));
            }
            return;
        }
        if self.odd_label && index == DESKTOP {
            d.text("div", "落地位置");
        }
        if index != MODE {
            let named = self.markup == Markup::Labels;
            let field = d.field(&self.typed[index], |node| {
                "请输入以 https:// 开头的网址".clone_into(&mut node.placeholder);
                node.name = if named { TITLES[index].to_owned() } else { String::new() };
            });
            ids.push((field, Part::Field(index)));
        } else if self.select {
            let list = d.node(Role::Combobox, "div", |node| node.value = Some(self.typed[MODE].clone()));
            ids.push((list, Part::Select));
        } else {
            for choice in [NEW_TAB, BROWSER] {
                let radio = d.node(Role::Radio, "input", |node| {
                    choice.clone_into(&mut node.name);
                    node.checked = Some(self.typed[MODE] == choice);
                });
                ids.push((radio, Part::Radio(choice)));
            }
        }
        if matches!(self.style, Style::PerField | Style::Edit) {
            let clean = self.typed[index] == self.saved[index] && self.style == Style::PerField;
            ids.push((d.button("保存", clean), Part::Save(Some(index))));
        }
    }

    fn part(&self, id: NodeId) -> Result<(Part, &Node), Refusal> {
        let (_, part, node) = self.parts.iter().find(|(known, ..)| *known == id).ok_or(Refusal::Gone)?;
        if node.disabled { Err(Refusal::Disabled) } else { Ok((*part, node)) }
    }

    /// Types into a field.
    pub fn fill(&mut self, id: NodeId, was: &str, text: &str) -> Result<(), Refusal> {
        let (Part::Field(index), node) = self.part(id)? else { return Err(Refusal::Unfit) };
        if node.value.as_deref() != Some(was) {
            return Err(Refusal::Different);
        }
        text.clone_into(&mut self.typed[index]);
        Ok(())
    }

    /// Presses a button.
    pub fn click(&mut self, id: NodeId, label: &str) -> Result<(), Refusal> {
        let (part, node) = self.part(id)?;
        if node.label() != label {
            return Err(Refusal::Different);
        }
        match part {
            Part::AddFeature(index) if self.asks => self.asking = Some(index),
            Part::AddFeature(index) => self.add(index),
            Part::Agree => {
                let index = self.asking.take().ok_or(Refusal::Gone)?;
                self.add(index);
            }
            Part::Refuse => self.asking = None,
            Part::Configure | Part::Remove => self.dangerous += 1,
            Part::Field(_) => return Err(Refusal::Unfit),
            Part::Radio(choice) => choice.clone_into(&mut self.typed[MODE]),
            Part::Select => self.dropped = true,
            Part::Choice(choice) => {
                self.dropped = false;
                choice.clone_into(&mut self.typed[MODE]);
            }
            Part::Edit(None) => self.dialog = true,
            Part::Edit(Some(index)) => self.editing[index] = true,
            Part::Save(one) => self.save(one),
        }
        Ok(())
    }

    fn add(&mut self, index: usize) {
        self.features[index] = true;
        self.writes += 1;
    }

    fn save(&mut self, one: Option<usize>) {
        self.writes += 1;
        self.dialog = false;
        for index in one.map_or(0..TITLES.len(), |index| index..index + 1) {
            self.saved[index].clone_from(&self.typed[index]);
            self.editing[index] = false;
        }
    }
}

const FEATURES: [&str; 3] = ["机器人", "网页应用", "小程序"];
