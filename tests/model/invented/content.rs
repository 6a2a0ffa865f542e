//! What stands below a title: explanations, entries and the means to change them.

use super::console::{Invented, OpenDialog, Part};
use super::layout::Parts;
use super::words::{Say, of};
use super::{Decoy, EntryButtons, Heads, Kind, Lang, Means, Order, Place, Saving, Shown, Trouble};
use crate::model::draw::Drawing;
use larkspur::console::outline::{Node, Role, Scrolled};

/// Height of an entry in a box that scrolls, and of the box, in pixels.
const ROW: u32 = 40;
const VIEW: u32 = 200;

impl Invented {
    pub(super) fn content(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let section = &self.what.sections[index];
        self.examples(d, index);
        if section.kind == Kind::Refresh {
            let switch = d.node(Role::Checkbox, "button", |node| node.checked = Some(false));
            parts.push((switch, Part::Never));
            return;
        }
        if self.what.has(Decoy::Search) {
            let field = d.field("", |node| of(self.what.lang, "搜索", "Search").clone_into(&mut node.placeholder));
            parts.push((field, Part::Foreign));
        }
        let adder = self.can_be_changed(index);
        let last = self.what.order == Order::EntriesFirst;
        if adder && !last {
            self.adder(d, index, parts);
            self.note(d, index, Place::BelowAdder);
        }
        self.entries(d, index, parts);
        if adder && last {
            self.adder(d, index, parts);
            self.note(d, index, Place::BelowAdder);
        }
        if self.lists[index].error && self.dialog.is_none() {
            d.text("div", of(self.what.lang, "请输入正确的地址", "Enter a valid address"));
        }
        if adder {
            self.foot(d, index, parts);
        }
        self.note(d, index, Place::Last);
    }

    /// Whether there is, or already is, what changes a list.
    pub(super) fn can_be_changed(&self, index: usize) -> bool {
        let section = &self.what.sections[index];
        let late = matches!(section.kind, Kind::Redirect | Kind::H5) && self.is_early();
        section.trouble != Some(Trouble::ReadOnly) && !late
    }

    fn examples(&self, d: &mut Drawing, index: usize) {
        let section = &self.what.sections[index];
        let tag = "p";
        if section.trouble == Some(Trouble::ReadOnly) {
            d.text(tag, of(self.what.lang, "你没有权限修改此配置。", "You are not allowed to change this."));
        }
        if self.what.has(Decoy::Example) {
            d.inside(Role::Group, tag, |d| {
                d.text("#text", of(self.what.lang, "例如：", "Example:"));
                d.text("code", "https://example.com/callback");
            });
        }
    }

    fn placeholder(&self, index: usize) -> &'static str {
        if self.what.sections[index].means == Means::Enter {
            return of(self.what.lang, "输入后按回车添加", "Type and press Enter");
        }
        if self.what.has(Decoy::SamePlaceholders) {
            return of(self.what.lang, "请输入", "Please enter");
        }
        match self.what.sections[index].kind {
            Kind::Ip => "203.0.113.1",
            Kind::Schemes => "myapp",
            _ => "https://example.com",
        }
    }

    fn one_field(&self, d: &mut Drawing, index: usize, value: &str, part: Part, parts: &mut Parts) {
        let disabled = self.what.sections[index].trouble == Some(Trouble::Disabled);
        let field = d.field(value, |node| {
            self.placeholder(index).clone_into(&mut node.placeholder);
            node.disabled = disabled;
            node.invalid = self.lists[index].error;
        });
        parts.push((field, part));
    }

    fn remark(&self, d: &mut Drawing, index: usize, value: &str, part: Part, parts: &mut Parts) {
        let twins = self.what.sections[index].trouble == Some(Trouble::Twins);
        let field = d.field(value, |node| {
            let text = if twins {
                self.placeholder(index)
            } else {
                of(self.what.lang, "备注（选填）", "Remark (optional)")
            };
            text.clone_into(&mut node.placeholder);
        });
        parts.push((field, part));
    }

    fn adder(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let section = &self.what.sections[index];
        let list = &self.lists[index];
        let off = section.trouble == Some(Trouble::Disabled);
        if self.button_in_head(index).is_some() {
            return;
        }
        let add = |d: &mut Drawing, parts: &mut Parts| {
            parts.push((d.button(self.say(Say::Add), off), Part::Add(index)));
        };
        match section.means {
            Means::Inline | Means::InlineAndBatch | Means::Pair => {
                d.inside(Role::Group, "div", |d| {
                    self.one_field(d, index, &list.typed, Part::Field(index), parts);
                    if section.means == Means::Pair {
                        self.remark(d, index, &list.remark, Part::Remark(index), parts);
                    }
                    if section.trouble != Some(Trouble::EnterKey) {
                        add(d, parts);
                    }
                });
                if section.means == Means::InlineAndBatch {
                    parts.push((d.button(self.say(Say::Batch), off), Part::Batch(index)));
                }
            }
            Means::Batch => parts.push((d.button(self.say(Say::Batch), off), Part::Batch(index))),
            Means::Enter => self.one_field(d, index, &list.typed, Part::Field(index), parts),
            Means::Reveal if list.open => {
                d.inside(Role::Group, "div", |d| {
                    self.one_field(d, index, &list.typed, Part::Field(index), parts);
                    parts.push((d.button(self.say(Say::Confirm), list.typed.is_empty()), Part::Take(index)));
                    parts.push((d.button(self.say(Say::Cancel), false), Part::Never));
                });
            }
            Means::EditBox | Means::EditRows if !list.open => {
                parts.push((d.button(self.say(Say::Edit), off), Part::Edit(index)));
            }
            Means::TextBox | Means::EditBox => {}
            Means::Dialog | Means::Drawer | Means::Reveal | Means::Rows | Means::EditRows => add(d, parts),
        }
    }

    fn entries(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let section = &self.what.sections[index];
        let list = &self.lists[index];
        let editing = section.means == Means::EditRows && list.open;
        if section.means == Means::Rows || editing {
            d.inside(Role::Group, "div", |d| {
                for (row, value) in list.rows.iter().enumerate() {
                    d.inside(Role::Group, "div", |d| {
                        self.one_field(d, index, value, Part::Row(index, row), parts);
                        parts.push((d.button("icon:DeleteOutlined", false), Part::Never));
                    });
                }
            });
            return;
        }
        if section.means == Means::TextBox || (section.means == Means::EditBox && list.open) {
            let text = list.shown.join("\n");
            let off = section.trouble == Some(Trouble::Disabled);
            let field = d.node(Role::Textbox, "textarea", |node| {
                node.value = Some(text);
                node.multiline = true;
                node.disabled = off;
            });
            parts.push((field, Part::TextBox(index)));
            return;
        }
        if list.shown.is_empty() {
            d.text("div", of(self.what.lang, "暂无数据", "No data"));
            return;
        }
        self.list(d, index, parts);
    }

    fn list(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let list = &self.lists[index];
        let (outer, inner) = match self.what.shown {
            Shown::Items => ((Role::List, "ul"), (Role::Listitem, "li")),
            Shown::Rows => ((Role::Table, "table"), (Role::Row, "tr")),
            _ => ((Role::Group, "div"), (Role::Group, "div")),
        };
        let full = u32::try_from(list.shown.len()).unwrap() * ROW;
        let scrolls = self.what.shown == Shown::Virtual && full > VIEW;
        let top = list.scrolled.min(full.saturating_sub(VIEW));
        let scroll = Scrolled { top, view: VIEW, full };
        let drawn = |row: usize| {
            let at = u32::try_from(row).unwrap() * ROW;
            !scrolls || (at + ROW > top && at < top + VIEW)
        };
        let box_of = |node: &mut Node| node.scroll = scrolls.then_some(scroll);
        let scroller = d.holding(outer.0, outer.1, box_of, |d| {
            if self.what.shown == Shown::Rows {
                self.row_of_heads(d);
            }
            for (row, entry) in list.shown.iter().enumerate().filter(|(row, _)| drawn(*row)) {
                d.inside(inner.0, inner.1, |d| self.entry(d, row, entry, parts));
            }
        });
        parts.push((scroller, Part::Scroller(index)));
    }

    fn entry(&self, d: &mut Drawing, row: usize, entry: &str, parts: &mut Parts) {
        match self.what.shown {
            Shown::Rows => {
                if matches!(self.what.heads, Heads::Numbered | Heads::NumberedOnly) {
                    d.node(Role::Cell, "td", |node| node.text = (row + 1).to_string());
                }
                d.node(Role::Cell, "td", |node| entry.clone_into(&mut node.text));
                d.inside(Role::Cell, "td", |d| self.entry_buttons(d, parts));
                return;
            }
            Shown::Fields => {
                let field = d.field(entry, |node| node.readonly = true);
                parts.push((field, Part::Foreign));
            }
            Shown::Links => {
                let link = d.node(Role::Link, "a", |node| entry.clone_into(&mut node.name));
                parts.push((link, Part::Foreign));
            }
            _ => {
                d.text("span", entry);
            }
        }
        self.entry_buttons(d, parts);
    }

    fn row_of_heads(&self, d: &mut Drawing) {
        let lang = self.what.lang;
        let heads = match self.what.heads {
            Heads::None | Heads::NumberedOnly => return,
            Heads::Plain => &["URL", of(lang, "操作", "Actions")][..],
            Heads::Numbered => &[of(lang, "序号", "No."), "URL", of(lang, "操作", "Actions")],
        };
        d.inside(Role::Row, "tr", |d| {
            for head in heads {
                d.node(Role::Cell, "th", |node| (*head).clone_into(&mut node.text));
            }
        });
    }

    fn entry_buttons(&self, d: &mut Drawing, parts: &mut Parts) {
        match self.what.entry_buttons {
            EntryButtons::None => {}
            EntryButtons::Menu => parts.push((d.button("icon:MoreOutlined", false), Part::Never)),
            EntryButtons::Icons => {
                parts.push((d.button("icon:EditOutlined", false), Part::Never));
                parts.push((d.button("icon:DeleteOutlined", false), Part::Never));
            }
            EntryButtons::Words => {
                parts.push((d.button(self.say(Say::Edit), false), Part::Never));
                parts.push((d.button(self.say(Say::Delete), false), Part::Never));
            }
        }
    }

    fn foot(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let means = self.what.sections[index].means;
        let edits = matches!(means, Means::EditBox | Means::EditRows);
        let list = &self.lists[index];
        let shows = match self.what.saving {
            Saving::Own { .. } if !edits || list.open => true,
            _ => edits && list.open,
        };
        if self.what.has(Decoy::Clear) && !list.shown.is_empty() {
            parts.push((d.button(self.say(Say::Clear), false), Part::Never));
        }
        if !shows {
            return;
        }
        d.inside(Role::Group, "div", |d| {
            if edits {
                parts.push((d.button(self.say(Say::Cancel), false), Part::Never));
            } else if self.what.has(Decoy::Reset) {
                parts.push((d.button(self.say(Say::Reset), false), Part::Never));
            }
            let clean = self.what.saving == Saving::Own { always: false } && !self.dirty(index);
            parts.push((d.button(self.say(Say::Save), clean), Part::Save(index)));
        });
    }

    pub(super) fn dialog_box(&self, d: &mut Drawing, dialog: &OpenDialog, parts: &mut Parts) {
        let index = dialog.list;
        let lang = self.what.lang;
        d.inside(Role::Dialog, "div", |d| {
            let title = self.title_text(index);
            match (lang, dialog.boxed) {
                _ if self.what.buttons.is_multiple_of(5) => d.text("div", of(lang, "设置", "Settings")),
                (_, true) => d.text("div", &title),
                (Lang::Zh, false) => d.text("div", &format!("添加{title}")),
                (Lang::En, false) => d.text("div", &format!("Add {title}")),
            };
            parts.push((d.button("icon:CloseOutlined", false), Part::Never));
            if dialog.boxed {
                let field = d.node(Role::Textbox, "textarea", |node| {
                    node.value = Some(dialog.text.clone());
                    node.multiline = true;
                });
                parts.push((field, Part::DialogField));
                d.text("div", of(lang, "每行一个", "One a line"));
            } else {
                self.one_field(d, index, &dialog.text, Part::DialogField, parts);
                if self.what.sections[index].means == Means::Drawer && self.what.buttons % 2 == 1 {
                    self.remark(d, index, &dialog.remark, Part::DialogRemark, parts);
                }
            }
            if self.lists[index].error {
                d.text("div", of(lang, "请输入正确的地址", "Enter a valid address"));
            }
            d.inside(Role::Group, "footer", |d| {
                parts.push((d.button(self.say(Say::Cancel), false), Part::Never));
                parts.push((d.button(self.say(Say::Confirm), dialog.text.is_empty()), Part::DialogOk));
            });
        });
    }
}
