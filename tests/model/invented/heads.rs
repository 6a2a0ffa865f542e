//! The head of a section: its title in one of many forms, what stands beside it, and where the section is explained.

use super::console::{Invented, Part};
use super::layout::Parts;
use super::words::{Say, of, title};
use super::{Beside, Container, Element, Look, Means, Order, Place, Trouble};
use crate::model::draw::Drawing;
use larkspur::console::outline::{Node, Rect, Role, Sight};

/// Gives a node a look of its own.
pub(super) fn looking(node: &mut Node, look: &str) {
    let rect = Rect { x: 0, y: 0, w: 0, h: 0 };
    node.sight = Some(Sight { rect, look: look.to_owned(), mark: String::new(), path: String::new() });
}

impl Element {
    /// The element as an outline has it.
    pub(super) fn drawn(self) -> (Role, &'static str) {
        match self {
            Self::Div => (Role::Text, "div"),
            Self::Span => (Role::Text, "span"),
            Self::P => (Role::Text, "p"),
            Self::Strong => (Role::Text, "strong"),
            Self::Label => (Role::Label, "label"),
            Self::H3 => (Role::Heading, "h3"),
            Self::H4 => (Role::Heading, "h4"),
        }
    }
}

impl Look {
    pub(super) fn said(self) -> &'static str {
        match self {
            Self::Large => "18/600/rgb(31, 35, 41)",
            Self::Bold => "14/600/rgb(31, 35, 41)",
            Self::Same => "14/400/rgb(31, 35, 41)",
            Self::Grey => "12/400/rgb(100, 106, 115)",
        }
    }
}

impl Invented {
    pub(super) fn title_text(&self, index: usize) -> String {
        let section = &self.what.sections[index];
        title(section.kind, self.what.lang, section.spelling, &section.noise, self.lists[index].shown.len())
    }

    /// The element of a section's title: that of its container, where that has one of its own.
    fn element(&self) -> (Role, &'static str) {
        match self.what.container {
            Container::Definitions => (Role::Label, "dt"),
            Container::Fieldsets => (Role::Label, "legend"),
            Container::FormRows | Container::LabelsLeft => (Role::Label, "label"),
            _ => self.what.title.element.drawn(),
        }
    }

    /// The title of a section with all that stands around it, up to what is the section's own.
    pub(super) fn head(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        self.note(d, index, Place::Before);
        // A `dt` and a `legend` stand where they must, in no box of their own.
        let boxed = !matches!(self.what.container, Container::Definitions | Container::Fieldsets);
        if self.what.note.place == Place::WithTitle && boxed {
            d.inside(Role::Group, "div", |d| {
                self.title_line(d, index, parts);
                self.note(d, index, Place::WithTitle);
            });
        } else {
            self.title_line(d, index, parts);
            self.note(d, index, Place::WithTitle);
        }
        self.note(d, index, Place::Below);
    }

    fn title_line(&self, d: &mut Drawing, index: usize, parts: &mut Parts) {
        let (beside, within) = (self.what.title.beside, self.what.title.within);
        let own = matches!(self.what.container, Container::HeadedCards);
        let button = self.button_in_head(index);
        if button.is_none() && !own && (within || beside == Beside::Nothing) {
            self.title(d, index, within);
            return;
        }
        d.inside(Role::Group, "header", |d| {
            if !within && beside == Beside::Star {
                d.text("span", "*");
            }
            self.title(d, index, within);
            if !within && beside != Beside::Star {
                self.beside(d, index);
            }
            if own {
                d.node(Role::Link, "a", |node| of(self.what.lang, "文档", "Docs").clone_into(&mut node.name));
            }
            if let Some((say, part)) = button {
                let off = self.what.sections[index].trouble == Some(Trouble::Disabled);
                parts.push((d.button(self.say(say), off), part));
            }
        });
    }

    /// The title itself. A heading or label with more texts in it is read as one.
    fn title(&self, d: &mut Drawing, index: usize, within: bool) {
        let (role, tag) = self.element();
        let look = self.what.title.look.said();
        let text = self.title_text(index);
        let beside = if within { self.what.title.beside } else { Beside::Nothing };
        let named = |d: &mut Drawing, text: String, inside: bool| {
            let change = |node: &mut Node| {
                node.text = text;
                looking(node, look);
            };
            d.holding(role, tag, change, |d| {
                if inside {
                    self.beside(d, index);
                }
            });
        };
        let joins = matches!(role, Role::Label | Role::Heading);
        match beside {
            Beside::Nothing => named(d, text, false),
            Beside::Tip | Beside::Link if joins => named(d, text, true),
            Beside::Picture if joins => named(d, text, false),
            Beside::Star if joins => named(d, format!("*{text}"), false),
            Beside::Count | Beside::Tag if joins => named(d, format!("{text} {}", self.word_beside(index)), false),
            _ => {
                d.inside(Role::Group, tag, |d| {
                    if beside == Beside::Star {
                        d.text("span", "*");
                    }
                    d.node(Role::Text, "#text", |node| {
                        node.text = text;
                        looking(node, look);
                    });
                    if beside != Beside::Star {
                        self.beside(d, index);
                    }
                });
            }
        }
    }

    fn word_beside(&self, index: usize) -> String {
        match self.what.title.beside {
            Beside::Count => format!("{}/300", self.lists[index].shown.len()),
            _ => of(self.what.lang, "可选", "Optional").to_owned(),
        }
    }

    fn beside(&self, d: &mut Drawing, index: usize) {
        let lang = self.what.lang;
        match self.what.title.beside {
            Beside::Nothing | Beside::Star => {}
            Beside::Count | Beside::Tag => {
                let word = self.word_beside(index);
                d.node(Role::Text, "span", |node| {
                    node.text = word;
                    looking(node, Look::Grey.said());
                });
            }
            Beside::Tip => {
                d.button("icon:InfoOutlined", false);
            }
            Beside::Picture => {
                d.node(Role::Image, "svg", |node| "icon:InfoOutlined".clone_into(&mut node.name));
            }
            Beside::Link => {
                d.node(Role::Link, "a", |node| of(lang, "了解更多", "Learn more").clone_into(&mut node.name));
            }
        }
    }

    /// The only button that begins a change, where it stands at the title.
    pub(super) fn button_in_head(&self, index: usize) -> Option<(Say, Part)> {
        use Container::{Cards, Columns, Flat, HeadedCards, Items, Nested, TabBar};
        let section = &self.what.sections[index];
        let heads = matches!(self.what.container, Cards | Columns | Flat | HeadedCards | Items | Nested | TabBar);
        if self.what.order != Order::InHead || !heads || !self.can_be_changed(index) {
            return None;
        }
        match section.means {
            Means::Dialog | Means::Drawer | Means::Rows => Some((Say::Add, Part::Add(index))),
            Means::Reveal if !self.lists[index].open => Some((Say::Add, Part::Add(index))),
            Means::EditBox | Means::EditRows if !self.lists[index].open => Some((Say::Edit, Part::Edit(index))),
            Means::Batch => Some((Say::Batch, Part::Batch(index))),
            _ => None,
        }
    }

    /// What explains a section, where that stands.
    pub(super) fn note(&self, d: &mut Drawing, index: usize, place: Place) {
        let (note, lang) = (self.what.note, self.what.lang);
        if note.place != place {
            return;
        }
        let text = match (note.stop, index % 2) {
            (true, 0) => of(lang, "请填写完整的地址，最多 300 个。", "Enter full addresses, 300 at most."),
            (true, _) => of(lang, "登录后只会跳转到列表中的地址。", "Only what is on the list is let in."),
            (false, 0) => of(lang, "请填写完整的地址", "Enter full addresses"),
            (false, _) => of(lang, "用于验证请求的来源", "Used to check where requests come from"),
        };
        let tag = if note.plain { self.element().1 } else { "p" };
        let look = if note.plain { Look::Same } else { Look::Grey };
        d.node(Role::Text, tag, |node| {
            text.clone_into(&mut node.text);
            looking(node, look.said());
        });
    }
}
