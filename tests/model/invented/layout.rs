//! How the page is put together: where titles and contents stand.

use super::console::{Invented, Part};
use super::heads::looking;
use super::words::{Say, of, title};
use super::{Container, Decoy, Drawn, Overlay};
use crate::model::draw::{Drawing, LEFT, PAINTED, RULED};
use larkspur::console::outline::{Node, NodeId, Outline, Role};

pub(super) type Parts = Vec<(NodeId, Part)>;

impl Invented {
    /// The page, and what each of its controls is.
    pub(super) fn draw(&self, first: NodeId) -> (Outline, Vec<(NodeId, Part, Node)>) {
        let mut drawing = Drawing::from(first);
        let mut parts = Parts::new();
        drawing.inside(Role::Group, "main", |d| self.main(d, &mut parts));
        if let Some(dialog) = &self.dialog {
            self.dialog_box(&mut drawing, dialog, &mut parts);
        }
        if let Some((_, text)) = self.toast {
            drawing.inside(Role::Group, "div", |d| {
                d.node(Role::Image, "svg", |node| "icon:SuccessColorful".clone_into(&mut node.name));
                d.text("span", text);
            });
        }
        if self.overlaid() {
            self.over(&mut drawing, &mut parts);
        }
        let outline = drawing.finished();
        let known = parts.into_iter().filter_map(|(id, part)| {
            let at = outline.nodes.binary_search_by_key(&id, |node| node.id).ok()?;
            Some((id, part, outline.nodes[at].clone()))
        });
        let known = known.collect();
        (outline, known)
    }

    fn main(&self, d: &mut Drawing, parts: &mut Parts) {
        let lang = self.what.lang;
        d.node(Role::Heading, "h2", |node| of(lang, "安全设置", "Security Settings").clone_into(&mut node.text));
        if self.loading > 0 {
            d.node(Role::Group, "div", |node| node.busy = true);
            return;
        }
        if self.what.has(Decoy::PageSearch) {
            let field = d.field("", |node| of(lang, "搜索配置", "Search settings").clone_into(&mut node.placeholder));
            parts.push((field, Part::Foreign));
        }
        if self.what.has(Decoy::Anchors) {
            d.inside(Role::List, "ul", |d| {
                for index in 0..self.lists.len() {
                    d.inside(Role::Listitem, "li", |d| {
                        let name = self.title_text(index);
                        let link = d.node(Role::Link, "a", |node| node.name = name);
                        parts.push((link, Part::Foreign));
                    });
                }
            });
        }
        self.helps(d, false);
        self.sections(d, parts);
        if self.what.has(Decoy::ForeignForm) {
            self.foreign_form(d, parts);
        }
        if let super::Saving::Page { always } = self.what.saving {
            d.inside(Role::Group, "footer", |d| {
                if self.what.has(Decoy::Reset) {
                    parts.push((d.button(self.say(Say::Reset), false), Part::Never));
                }
                let clean = !always && (0..self.lists.len()).all(|index| !self.dirty(index));
                parts.push((d.button(self.say(Say::Save), clean), Part::PageSave));
            });
        }
        self.helps(d, true);
    }

    fn helps(&self, d: &mut Drawing, after: bool) {
        let lang = self.what.lang;
        for decoy in &self.what.decoys {
            let &Decoy::Help(kind, behind) = decoy else { continue };
            if behind != after {
                continue;
            }
            d.inside(Role::Group, "aside", |d| {
                let (role, tag) = self.what.title.element.drawn();
                d.node(role, tag, |node| node.text = title(kind, lang, 0, &[], 0));
                d.text(
                    "p",
                    of(lang, "登录后跳转的地址必须在列表中。", "Where users land after login must be on the list."),
                );
                d.node(Role::Link, "a", |node| of(lang, "查看文档", "Learn more").clone_into(&mut node.name));
            });
        }
    }

    fn foreign_form(&self, d: &mut Drawing, parts: &mut Parts) {
        let lang = self.what.lang;
        d.inside(Role::Group, "div", |d| {
            let name = of(lang, "应用描述", "App description");
            let (role, tag) = self.what.title.element.drawn();
            d.node(role, tag, |node| {
                name.clone_into(&mut node.text);
                looking(node, self.what.title.look.said());
            });
            d.inside(Role::Group, "div", |d| {
                let field = d.field("", |node| of(lang, "请输入", "Please enter").clone_into(&mut node.placeholder));
                parts.push((field, Part::Foreign));
                parts.push((d.button(self.say(Say::Save), false), Part::Foreign));
            });
        });
    }

    fn sections(&self, d: &mut Drawing, parts: &mut Parts) {
        let all = 0..self.lists.len();
        let group = |d: &mut Drawing, role, tag, parts: &mut Parts| {
            d.inside(role, tag, |d| all.clone().for_each(|index| self.section(d, index, parts)));
        };
        match self.what.container {
            Container::Table => group(d, Role::Table, "table", parts),
            Container::Definitions => group(d, Role::Group, "dl", parts),
            Container::Items => group(d, Role::List, "ul", parts),
            Container::Flat => all.clone().for_each(|index| self.section(d, index, parts)),
            Container::Nested | Container::Columns => {
                d.inside(Role::Group, "div", |d| {
                    for pair in all.clone().collect::<Vec<_>>().chunks(2) {
                        d.inside(Role::Group, "div", |d| {
                            for index in pair {
                                self.section(d, *index, parts);
                            }
                        });
                    }
                });
            }
            Container::Tabs => self.tabs(d, parts),
            Container::TabBar => {
                d.inside(Role::Group, "div", |d| {
                    let (one, two) = (of(self.what.lang, "基本", "Basic"), of(self.what.lang, "高级", "Advanced"));
                    for (name, chosen) in [(one, true), (two, false)] {
                        let tab = d.node(Role::Tab, "div", |node| {
                            name.clone_into(&mut node.text);
                            node.selected = Some(chosen);
                        });
                        parts.push((tab, Part::Foreign));
                    }
                });
                d.inside(Role::Tabpanel, "div", |d| all.clone().for_each(|index| self.section(d, index, parts)));
            }
            Container::HeaderRow => {
                d.inside(Role::Table, "table", |d| {
                    d.inside(Role::Row, "tr", |d| {
                        for index in all.clone() {
                            d.node(Role::Cell, "th", |node| node.text = self.title_text(index));
                        }
                    });
                    d.inside(Role::Row, "tr", |d| {
                        for index in all.clone() {
                            d.inside(Role::Cell, "td", |d| self.content(d, index, parts));
                        }
                    });
                });
            }
            _ => group(d, Role::Group, "div", parts),
        }
    }

    fn tabs(&self, d: &mut Drawing, parts: &mut Parts) {
        d.inside(Role::Group, "div", |d| {
            d.inside(Role::Group, "div", |d| {
                for (index, list) in self.lists.iter().enumerate() {
                    let tab = d.node(Role::Tab, "div", |node| {
                        node.text = self.title_text(index);
                        node.selected = Some(list.front);
                    });
                    parts.push((tab, Part::Opener(index)));
                }
            });
            let front = self.lists.iter().position(|list| list.front).unwrap_or(0);
            d.inside(Role::Tabpanel, "div", |d| {
                if !self.lists.is_empty() {
                    self.content(d, front, parts);
                }
            });
        });
    }

    fn section(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let (role, tag) = match self.what.container {
            Container::Flat => {
                self.head(d, index, parts);
                self.content(d, index, parts);
                return;
            }
            Container::Definitions => {
                self.head(d, index, parts);
                d.inside(Role::Group, "dd", |d| self.content(d, index, parts));
                return;
            }
            Container::Table => {
                d.inside(Role::Row, "tr", |d| {
                    d.inside(Role::Cell, "th", |d| self.head(d, index, parts));
                    d.inside(Role::Cell, "td", |d| self.content(d, index, parts));
                });
                return;
            }
            Container::Accordions => {
                self.accordion(d, index, parts);
                return;
            }
            Container::Fieldsets => (Role::Group, "fieldset"),
            Container::Items => (Role::Listitem, "li"),
            Container::LabelsLeft => (Role::Group, LEFT),
            _ => (Role::Group, "div"),
        };
        let drawn = |node: &mut Node| match self.what.drawn {
            Drawn::Nothing => {}
            Drawn::Boxes => looking(node, PAINTED),
            Drawn::Rules => looking(node, RULED),
        };
        d.holding(role, tag, drawn, |d| {
            self.head(d, index, parts);
            match self.what.container {
                Container::HeadedCards | Container::FormRows | Container::LabelsLeft => {
                    d.inside(Role::Group, "div", |d| self.content(d, index, parts));
                }
                _ => self.content(d, index, parts),
            }
        });
    }

    fn accordion(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        d.inside(Role::Group, "div", |d| {
            let name = self.title_text(index);
            let says = self.what.buttons.is_multiple_of(2);
            let opener = d.node(Role::Button, "button", |node| {
                node.name = name;
                node.expanded = says.then_some(self.lists[index].front);
            });
            parts.push((opener, Part::Opener(index)));
            if self.lists[index].front {
                d.inside(Role::Group, "div", |d| self.content(d, index, parts));
            }
        });
    }

    fn over(&self, d: &mut Drawing, parts: &mut Parts) {
        let lang = self.what.lang;
        d.inside(Role::Dialog, "div", |d| {
            if self.what.overlay == Some(Overlay::Foreign) {
                d.text("div", of(lang, "删除应用能力", "Delete feature"));
                parts.push((d.button(self.say(Say::Cancel), false), Part::Never));
                parts.push((d.button(self.say(Say::Confirm), false), Part::Never));
                return;
            }
            d.text("div", of(lang, "新版安全设置上线", "New security settings"));
            let word = if self.overlay == 1 { Say::GotIt } else { Say::Next };
            parts.push((d.button(self.say(word), false), Part::Overlay));
        });
    }
}
