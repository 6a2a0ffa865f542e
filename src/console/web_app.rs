//! Reading the page of the web app: its homepages and how the desktop one opens.
//!
//! The two homepages look alike and often share their grey example text, so nothing but their titles tells them apart.

use super::capability;
use super::entries::looks_like_entry;
use super::form::{self, Control, Field, FieldSeen};
use super::labels::{self, Title, Word};
use super::outline::{Role, Tree};
use super::owner::Owners;
use crate::facts::OpenMode;

/// The web app's settings as the page shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebApp {
    /// The page says that it does not exist.
    pub missing: bool,
    /// The desktop homepage.
    pub desktop: FieldSeen,
    /// The mobile homepage.
    pub mobile: FieldSeen,
    /// How the desktop homepage opens.
    pub open_mode: FieldSeen,
    /// A field is marked as wrong, so that nothing can be saved.
    pub invalid: bool,
}

/// Reads the page itself.
#[must_use]
pub fn read(tree: &Tree<'_>, owners: &Owners) -> WebApp {
    read_within(tree, owners, capability::is_missing(tree))
}

/// Reads the form in a dialog, if it is that of the web app.
#[must_use]
pub fn read_dialog(tree: &Tree<'_>, owners: &Owners) -> Option<WebApp> {
    let form = read_within(tree, owners, false);
    let found = |seen: &FieldSeen| *seen != FieldSeen::Nowhere;
    (found(&form.desktop) || found(&form.open_mode)).then_some(form)
}

fn read_within(tree: &Tree<'_>, owners: &Owners, missing: bool) -> WebApp {
    let field = |title| form::read(tree, owners, title);
    let (mut desktop, mut mobile) = (field(Title::DesktopHomepage), field(Title::MobileHomepage));
    // Where one title has a field and the other has nothing at all, titles and fields may be off by one.
    match (&mut desktop, &mut mobile) {
        // The admin can be asked about a field, and then nothing is off.
        (FieldSeen::Field(one), FieldSeen::Field(other)) if is_bare(other) || (is_bare(one) && one.doubt.is_none()) => {
            one.control = Control::Unclear;
            other.control = Control::Unclear;
        }
        (FieldSeen::Field(one), FieldSeen::Several(_)) | (FieldSeen::Several(_), FieldSeen::Field(one)) => {
            one.control = Control::Unclear;
        }
        _ => {}
    }
    let invalid = tree.find(0..tree.len(), |node| node.invalid && !node.hidden).next().is_some();
    WebApp { missing, desktop, mobile, open_mode: field(Title::OpenMode), invalid }
}

fn is_bare(field: &Field) -> bool {
    field.control == Control::None && field.texts.is_empty() && field.edit.is_none()
}

/// The URL that a field holds or shows; empty where none is set, nothing where that can't be told.
#[must_use]
pub fn url(tree: &Tree<'_>, field: &Field) -> Option<String> {
    match field.control {
        Control::Text(at) if tree.node(at).cut => None,
        Control::Text(at) => tree.node(at).value.clone(),
        Control::None => {
            let urls: Vec<&String> = field.texts.iter().filter(|text| looks_like_entry(text)).collect();
            let unset = field.texts.iter().any(|text| labels::means(text, Word::Unset));
            match urls.as_slice() {
                [url] if !unset && !url.ends_with(['…', '.']) => Some((*url).clone()),
                [] if unset => Some(String::new()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// How the homepage opens, as far as the page says so.
#[must_use]
pub fn mode(tree: &Tree<'_>, field: &Field) -> Option<OpenMode> {
    let said: Vec<OpenMode> = match &field.control {
        Control::Radios(radios) => {
            let on = radios.iter().filter(|&&radio| tree.node(radio).checked == Some(true));
            on.filter_map(|&radio| meant(tree.node(radio).label())).collect()
        }
        Control::Select(at) => tree.node(*at).value.iter().filter_map(|value| meant(value)).collect(),
        Control::None => field.texts.iter().filter_map(|text| meant(text)).collect(),
        Control::Text(_) | Control::Unclear => Vec::new(),
    };
    if let [only] = said.as_slice() { Some(*only) } else { None }
}

/// What a choice means. Behind what is chosen stands the sign of a list that opens.
fn meant(label: &str) -> Option<OpenMode> {
    let label = label.trim_end_matches(|c: char| c.is_whitespace() || "▼▾⌄˅∨".contains(c));
    [OpenMode::NewTab, OpenMode::Browser].into_iter().find(|mode| labels::chooses(label, word(*mode)))
}

/// The word for a way to open.
#[must_use]
pub fn word(mode: OpenMode) -> Word {
    match mode {
        OpenMode::NewTab => Word::NewTab,
        OpenMode::Browser => Word::Browser,
    }
}

/// The choice of an open drop-down list that means a way to open. If several lists are open, nobody can tell whose it is.
#[must_use]
pub fn option(tree: &Tree<'_>, mode: OpenMode) -> Option<usize> {
    // Some are there for programs, and say nothing that is read.
    let is_choice =
        |node: &super::outline::Node| node.role == Role::Option && !node.hidden && meant(node.label()).is_some();
    let all: Vec<usize> = tree.find(0..tree.len(), is_choice).collect();
    let wanted: Vec<usize> =
        all.iter().copied().filter(|&at| labels::chooses(tree.node(at).label(), word(mode))).collect();
    let one_list = all.windows(2).all(|two| tree.parent(two[0]) == tree.parent(two[1]));
    super::controls::one(&wanted).filter(|_| one_list)
}
