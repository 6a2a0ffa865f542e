//! The page as data, and drawing it: what is the same stays untouched in the page.
//!
//! A view arrives with every change in the console. The admin may be reading, have focus on a button or a list open:
//! only what differs from what was drawn before may move. Text is only ever set as text.

use gloo_utils::document;
use web_sys::Element;

/// An element to be drawn. It holds either text or other elements.
#[derive(Debug, Default)]
pub(in crate::web) struct Tag {
    name: &'static str,
    key: String,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
    children: Vec<Tag>,
}

impl Tag {
    /// An element that holds elements.
    pub(in crate::web) fn new(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    /// An element that holds text.
    pub(in crate::web) fn text(name: &'static str, text: &str) -> Self {
        Self { name, text: Some(text.to_owned()), ..Self::default() }
    }

    /// Tells it from others of its name, so that it stays the same element when others come or go.
    pub(in crate::web) fn key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.key);
        self
    }

    /// Adds an attribute.
    pub(in crate::web) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// Adds an element inside.
    pub(in crate::web) fn child(mut self, child: Tag) -> Self {
        self.children.push(child);
        self
    }

    /// Adds elements inside.
    pub(in crate::web) fn children(mut self, children: impl IntoIterator<Item = Tag>) -> Self {
        self.children.extend(children);
        self
    }

    fn is_same(&self, other: &Self) -> bool {
        self.name == other.name && self.key == other.key && self.text.is_some() == other.text.is_some()
    }

    fn attribute(&self, name: &str) -> Option<&String> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }
}

/// An element of the page and what it was drawn from.
#[derive(Debug)]
pub(in crate::web) struct Drawn {
    tag: Tag,
    /// The element.
    pub(in crate::web) element: Element,
    children: Vec<Drawn>,
}

impl Drawn {
    /// Takes over an empty element that stands in the page.
    pub(in crate::web) fn adopt(element: Element) -> Self {
        Self { tag: Tag::default(), element, children: Vec::new() }
    }

    /// Draws anew. `None` only if the browser refuses to make the element.
    pub(in crate::web) fn create(tag: Tag) -> Option<Self> {
        let mut drawn = Self::adopt(document().create_element(tag.name).ok()?);
        drawn.update(tag);
        Some(drawn)
    }

    /// Changes what differs from `wanted`.
    pub(in crate::web) fn update(&mut self, mut wanted: Tag) {
        // The browser refuses an attribute only for a name that is none; all names are ours.
        for (name, value) in &wanted.attributes {
            if self.tag.attribute(name) != Some(value) {
                let _ = self.element.set_attribute(name, value);
            }
        }
        for (name, _) in &self.tag.attributes {
            if wanted.attribute(name).is_none() {
                let _ = self.element.remove_attribute(name);
            }
        }
        if wanted.text != self.tag.text {
            self.element.set_text_content(wanted.text.as_deref());
        }
        let children = std::mem::take(&mut wanted.children);
        self.tag = wanted;
        self.update_children(children);
    }

    fn update_children(&mut self, wanted: Vec<Tag>) {
        let mut old = std::mem::take(&mut self.children);
        self.children = wanted
            .into_iter()
            .filter_map(|tag| match old.iter().position(|drawn| drawn.tag.is_same(&tag)) {
                Some(at) => {
                    let mut drawn = old.remove(at);
                    drawn.update(tag);
                    Some(drawn)
                }
                None => Self::create(tag),
            })
            .collect();
        for gone in old {
            gone.element.remove();
        }
        // An element that is moved loses focus and scroll: only what is out of place is put into place.
        let mut next = self.element.first_child();
        for drawn in &self.children {
            if next.as_ref().is_some_and(|next| drawn.element.is_same_node(Some(next))) {
                next = drawn.element.next_sibling();
            } else {
                let _ = self.element.insert_before(&drawn.element, next.as_ref());
            }
        }
    }
}
