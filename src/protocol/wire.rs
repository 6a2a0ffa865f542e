//! How events are written: the adapter's JSON, read field by field.

use super::{ActionResult, Event, Refusal};
use crate::console::outline::{Node, Outline, Rect, Role, Scrolled, Sight};
use crate::console::records::{self, Answer, Record};
use crate::json::{self, Json};
use std::collections::HashMap;

impl Event {
    /// Reads an event. `None` if the text is not one: only the adapter writes them, so there is nobody to tell.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let json = json::parse(text).ok()?;
        let owned = |name: &str| json.get(name).and_then(Json::text).map(str::to_owned);
        let page = owned("page")?;
        Some(match json.get("on")?.text()? {
            "outline" => Self::Outline { page, url: owned("url")?, outline: outline(&json)? },
            "answer" => Self::Answer {
                page,
                url: owned("url")?,
                ticket: json.get("ticket")?.number()?,
                result: result(json.get("result")?)?,
                outline: outline(&json)?,
            },
            "record" => {
                let record = Record::named(json.get("record")?.text()?)?;
                Self::Record { page, record, facts: records::read(record, &Answer::of(&json)?) }
            }
            "picked" => Self::Picked {
                page,
                url: owned("url")?,
                node: json.get("node").and_then(Json::number),
                outline: outline(&json)?,
            },
            "pressed" => Self::Pressed { page, requirement: owned("requirement")?, action: owned("action")? },
            _ => return None,
        })
    }
}

/// The outline of a message, with boxes and looks where the message has them.
fn outline(message: &Json<'_>) -> Option<Outline> {
    let mut outline = Outline::read(message.get("outline")?);
    if let Some(sight) = message.get("sight") {
        outline.see(sight);
    }
    outline.untouched = message.get("untouched").and_then(Json::bool).unwrap_or_default();
    Some(outline.settled())
}

fn result(json: &Json<'_>) -> Option<ActionResult> {
    match json.get("is")?.text()? {
        "done" => Some(ActionResult::Done { changed: json.get("changed").and_then(Json::bool).unwrap_or_default() }),
        "refused" => Some(ActionResult::Refused { why: refusal(json.get("why")?.text()?) }),
        _ => None,
    }
}

/// A reason that this version does not know is still a refusal.
fn refusal(word: &str) -> Refusal {
    match word {
        "pageChanged" => Refusal::PageChanged,
        "gone" => Refusal::Gone,
        "hidden" => Refusal::Hidden,
        "disabled" => Refusal::Disabled,
        "different" => Refusal::Different,
        "unfit" => Refusal::Unfit,
        _ => Refusal::NoEffect,
    }
}

impl Outline {
    /// Reads an outline. What is absent is empty.
    #[must_use]
    pub fn read(json: &Json<'_>) -> Self {
        let list = |name| json.get(name).map(Json::list).unwrap_or_default();
        Self {
            nodes: list("nodes").iter().map(Node::read).collect(),
            truncated: json.get("truncated").and_then(Json::bool).unwrap_or_default(),
            lang: json.get("lang").and_then(Json::text).unwrap_or_default().to_owned(),
            walls: None,
            floating: 0,
            frame: list("frame").iter().filter_map(Json::text).map(str::to_owned).collect(),
            untouched: false,
        }
    }

    /// Takes in boxes and looks: `{"boxes": [[id, x, y, w, h, look, mark, path?]], "walls": [[x, y, w, h]], "floating": 0}`.
    pub fn see(&mut self, json: &Json<'_>) {
        let list = |name| json.get(name).map(Json::list).unwrap_or_default();
        self.walls = Some(list("walls").iter().filter_map(|wall| rect(wall.list())).collect());
        self.floating = json.get("floating").and_then(Json::number).unwrap_or_default() as usize;
        let places: HashMap<u32, usize> = self.nodes.iter().enumerate().map(|(at, node)| (node.id, at)).collect();
        for seen in list("boxes") {
            let [id, rest @ ..] = seen.list() else { continue };
            let [_, _, _, _, look, mark, path @ ..] = rest else { continue };
            let node = id.number().and_then(|id| places.get(&id)).and_then(|&at| self.nodes.get_mut(at));
            let text = |json: &Json<'_>| json.text().unwrap_or_default().to_owned();
            if let (Some(node), Some(rect)) = (node, rect(rest)) {
                let path = path.first().map(text).unwrap_or_default();
                node.sight = Some(Sight { rect, look: text(look), mark: text(mark), path });
            }
        }
    }
}

/// What begins with a rectangle. It may lie beyond the edges of the window.
fn rect(of: &[Json<'_>]) -> Option<Rect> {
    let [x, y, w, h, ..] = of else { return None };
    Some(Rect { x: x.integer()?, y: y.integer()?, w: w.integer()?, h: h.integer()? })
}

impl Node {
    fn read(json: &Json<'_>) -> Self {
        let mut node = Self::default();
        let json::Kind::Object(members) = &json.kind else { return node };
        // Most nodes have few fields, so it is the fields that are gone through.
        for (name, value) in members {
            let number = || value.number().unwrap_or_default();
            let text = || value.text().unwrap_or_default().to_owned();
            let flag = || value.bool().unwrap_or_default();
            match name.as_ref() {
                "id" => node.id = number(),
                "parent" => node.parent = number(),
                "role" => node.role = role(value.text().unwrap_or_default()),
                "tag" => node.tag = text(),
                "name" => node.name = text(),
                "text" => node.text = text(),
                "description" => node.description = text(),
                "value" => node.value = value.text().map(str::to_owned),
                "placeholder" => node.placeholder = text(),
                "checked" => node.checked = value.bool(),
                "selected" => node.selected = value.bool(),
                "expanded" => node.expanded = value.bool(),
                "disabled" => node.disabled = flag(),
                "readonly" => node.readonly = flag(),
                "multiline" => node.multiline = flag(),
                "busy" => node.busy = flag(),
                "invalid" => node.invalid = flag(),
                "hidden" => node.hidden = flag(),
                "cut" => node.cut = flag(),
                "pointed" => node.pointed = flag(),
                "scroll" => node.scroll = scrolled(value),
                _ => {}
            }
        }
        node
    }
}

fn scrolled(json: &Json<'_>) -> Option<Scrolled> {
    let pixels = |name| json.get(name)?.number();
    Some(Scrolled { top: pixels("top")?, view: pixels("view")?, full: pixels("full")? })
}

fn role(word: &str) -> Role {
    match word {
        "group" => Role::Group,
        "text" => Role::Text,
        "heading" => Role::Heading,
        "label" => Role::Label,
        "button" => Role::Button,
        "link" => Role::Link,
        "textbox" => Role::Textbox,
        "editor" => Role::Editor,
        "checkbox" => Role::Checkbox,
        "radio" => Role::Radio,
        "combobox" => Role::Combobox,
        "option" => Role::Option,
        "tab" => Role::Tab,
        "tabpanel" => Role::Tabpanel,
        "dialog" => Role::Dialog,
        "list" => Role::List,
        "listitem" => Role::Listitem,
        "table" => Role::Table,
        "row" => Role::Row,
        "cell" => Role::Cell,
        "image" => Role::Image,
        _ => Role::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_with_its_outline() {
        let event = Event::parse(
            r#"{"on":"answer","page":"k-1","url":"https://x","ticket":7,"result":{"is":"refused","why":"gone"},
               "outline":{"lang":"zh","nodes":[{"id":3,"parent":0,"role":"textbox","value":"a","disabled":true,
               "scroll":{"top":1,"view":2,"full":3}},{"id":4,"role":"new one"}]}}"#,
        );
        let Some(Event::Answer { page, ticket, result, outline, .. }) = event else { panic!("no answer: {event:?}") };
        assert_eq!((page.as_str(), ticket), ("k-1", 7));
        assert_eq!(result, ActionResult::Refused { why: Refusal::Gone });
        assert_eq!(outline.nodes[0].value.as_deref(), Some("a"));
        assert!(outline.nodes[0].disabled && outline.nodes[0].role == Role::Textbox);
        assert_eq!(outline.nodes[0].scroll, Some(Scrolled { top: 1, view: 2, full: 3 }));
        assert_eq!(outline.nodes[1].role, Role::Other);
    }

    #[test]
    fn what_was_picked_is_read_with_the_paths_of_controls() {
        let text = |node: &str| {
            format!(
                r#"{{"on":"picked","page":"1","url":"https://x"{node},"outline":{{"nodes":[{{"id":3}},{{"id":4}}]}},
                "sight":{{"boxes":[[3,0,0,9,9,"l","m"],[4,0,0,9,9,"l","m","p"]],"walls":[]}}}}"#
            )
        };
        let picked = |node| match Event::parse(&text(node)) {
            Some(Event::Picked { node, outline, .. }) => (node, outline),
            other => panic!("nothing picked: {other:?}"),
        };
        assert_eq!(picked("").0, None);
        let (node, outline) = picked(r#","node":4"#);
        assert_eq!(node, Some(4));
        let paths: Vec<_> = outline.nodes.iter().map(|node| node.sight.as_ref().unwrap().path.as_str()).collect();
        assert_eq!(paths, ["", "p"]);
    }

    #[test]
    fn what_lacks_a_field_is_no_event() {
        for text in [
            "",
            "{}",
            r#"{"on":"outline","page":"1"}"#,
            r#"{"on":"other","page":"1"}"#,
            r#"{"on":"pressed","page":"1"}"#,
        ] {
            assert_eq!(Event::parse(text), None, "{text}");
        }
    }
}
