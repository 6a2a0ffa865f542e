//! One look at a page: everything on it that the core has a use for.

use super::app_list::{self, CreateForm};
use super::base_info;
use super::capability::{self, CardSeen};
use super::controls;
use super::form::{Control, FieldSeen};
use super::labels::{self, Title, Word};
use super::lists::{self, ListSeen};
use super::outline::{NodeId, Role, Tree};
use super::owner::{Contents, Owners};
use super::routes::Page;
use super::scopes::{self, ScopeList};
use super::versions::{self, VersionForm, VersionsSeen};
use super::web_app::{self, WebApp};
use super::whole::Whole;
use crate::facts::Feature;
use std::ops::Range;

/// What a page shows.
#[derive(Debug)]
pub struct Reading<'n> {
    /// Which page it is.
    pub page: Page,
    /// The page itself.
    pub tree: Tree<'n>,
    /// The titles of the page, and whose each control is.
    pub owners: Owners,
    /// The same for the dialog in front.
    pub dialog_owners: Option<Owners>,
    /// The redirect URLs, on the security page.
    pub redirect_urls: Option<ListSeen>,
    /// The H5 trusted domains, on the security page.
    pub h5_domains: Option<ListSeen>,
    /// The scopes, on the permissions page.
    pub scopes: Option<ScopeList>,
    /// The versions, on their pages.
    pub versions: Option<VersionsSeen>,
    /// The form of a new version, on its page.
    pub version_form: Option<VersionForm>,
    /// The form that creates an app, where its dialog is open.
    pub create_form: Option<CreateForm>,
    /// Whether changes wait for the next version, where the page says so.
    pub unpublished: Option<bool>,
    /// The cards of the web app and the bot, on the page where features are added.
    pub cards: Option<(CardSeen, CardSeen)>,
    /// Whether the bot is added, as its own page tells it.
    pub bot: Option<bool>,
    /// The web app's settings, on its page.
    pub web_app: Option<WebApp>,
    /// The web app's settings in the dialog in front, on its page.
    pub web_app_dialog: Option<WebApp>,
    /// The app's name, on the page of its own data.
    pub name: Option<FieldSeen>,
    /// The dialog in front, if one is open.
    pub dialog: Option<Range<usize>>,
}

/// The titles that a page may show.
fn titles(page: Page) -> &'static [Title] {
    match page {
        Page::Security => &labels::SECURITY,
        Page::WebApp => &labels::WEB_APP,
        Page::CreateVersion => &labels::VERSION,
        _ => &[],
    }
}

/// Reads a page. `contents` is what the console's records say of the lists on it.
#[must_use]
pub fn read(page: Page, tree: Tree<'_>, contents: Contents) -> Reading<'_> {
    let known = titles(page);
    let owners = match known {
        [] => Owners::default(),
        known => Owners::of_page(&tree, known, contents),
    };
    let (mut redirect_urls, mut h5_domains, mut scope_list) = (None, None, None);
    let (mut cards, mut bot, mut web_app, mut name) = (None, None, None, None);
    match page {
        Page::BaseInfo => name = Some(base_info::name(&tree)),
        Page::Capability => {
            cards = Some((capability::read(&tree, Feature::WebApp), capability::read(&tree, Feature::Bot)));
        }
        Page::Bot if capability::is_missing(&tree) => bot = Some(false),
        Page::Bot => bot = capability::offers_removal(&tree).then_some(true),
        Page::WebApp => web_app = Some(web_app::read(&tree, &owners)),
        Page::Security => {
            redirect_urls = Some(lists::read(&tree, &owners, Title::RedirectUrls));
            h5_domains = Some(lists::read(&tree, &owners, Title::H5Domains));
        }
        Page::Scopes => scope_list = Some(scopes::read(&tree)),
        _ => {}
    }
    let seen = match page {
        Page::Versions => Some(versions::list(&tree)),
        Page::Version => Some(versions::one_version(&tree)),
        _ => None,
    };
    let version_form = (page == Page::CreateVersion).then(|| versions::form(&tree, &owners));
    let unpublished = unpublished(page, &tree);
    let dialog = dialog(&tree);
    let dialog_owners = dialog.clone().filter(|_| !known.is_empty()).map(|at| Owners::of_dialog(&tree, at, known));
    let on_its_page = dialog_owners.as_ref().filter(|_| page == Page::WebApp);
    let web_app_dialog = on_its_page.and_then(|owners| web_app::read_dialog(&tree, owners));
    let create_form = dialog.as_ref().filter(|_| page == Page::List).and_then(|at| app_list::create_form(&tree, at));
    Reading {
        page,
        redirect_urls,
        h5_domains,
        scopes: scope_list,
        versions: seen,
        version_form,
        create_form,
        unpublished,
        cards,
        bot,
        web_app,
        web_app_dialog,
        name,
        dialog,
        owners,
        dialog_owners,
        tree,
    }
}

impl Reading<'_> {
    /// The titles of what is in front: of the dialog, if one is open.
    #[must_use]
    pub fn front_owners(&self) -> &Owners {
        self.dialog_owners.as_ref().unwrap_or(&self.owners)
    }

    /// Number of the dialog in front; 0 for none.
    #[must_use]
    pub fn front(&self) -> NodeId {
        self.dialog.as_ref().map_or(0, |dialog| self.tree.node(dialog.start).id)
    }

    /// The title that a control was found by, and the smallest box around the two.
    #[must_use]
    pub fn found_by(&self, control: usize) -> Option<(usize, Option<usize>)> {
        let title = self.front_owners().of(&self.tree, control).title?;
        let around = self.tree.ancestors(control).find(|&at| self.tree.subtree(at).contains(&title));
        Some((title, around))
    }

    /// Whether the page leaves a doubt that a look at its boxes may clear.
    #[must_use]
    pub fn leaves_a_doubt(&self) -> bool {
        let list = |seen: &ListSeen| match seen {
            ListSeen::List(list) => list.doubt.is_some() || !list.unclaimed.is_empty() || list.whole == Whole::Unseen,
            ListSeen::Several(_) => true,
            ListSeen::Nowhere => false,
        };
        let field = |seen: &FieldSeen| match seen {
            FieldSeen::Field(field) => {
                field.doubt.is_some() || (field.control == Control::None && field.texts.is_empty())
            }
            FieldSeen::Several(_) => true,
            FieldSeen::Nowhere => false,
        };
        let lists = [&self.redirect_urls, &self.h5_domains].into_iter().flatten().any(list);
        let fields = |page: &WebApp| [&page.desktop, &page.mobile, &page.open_mode].into_iter().any(field);
        !self.tree.sighted() && (lists || self.web_app.as_ref().is_some_and(fields))
    }

    /// Whether the page shows what it is there for, and nothing of it is being loaded.
    #[must_use]
    pub fn is_loaded(&self) -> bool {
        let known = |mark: &super::owner::Mark| mark.title.is_some();
        let busy = |node: &super::outline::Node| node.busy && !node.hidden;
        self.owners.marks().iter().any(known) && self.tree.find(0..self.tree.len(), busy).next().is_none()
    }

    /// Whether the dialog in front names another list than the one with a title, or something that nobody knows.
    #[must_use]
    pub fn dialog_is_of_another(&self, title: Title) -> bool {
        let Some(dialog) = self.dialog.clone() else { return false };
        let tree = &self.tree;
        let names_another = |at: usize| {
            let node = tree.node(at);
            labels::names_another(&node.text, title) || labels::names_another(&node.name, title)
        };
        dialog.clone().any(names_another) || self.dialog_heads().iter().any(|head| labels::heads_another(head, title))
    }

    /// What heads the dialog in front: its headings and its name, or else its first words.
    #[must_use]
    pub fn dialog_heads(&self) -> Vec<String> {
        let Some(dialog) = self.dialog.clone() else { return Vec::new() };
        let tree = &self.tree;
        let heading = |at: &usize| tree.node(*at).role == Role::Heading && !tree.node(*at).hidden;
        let heads = dialog.clone().filter(heading).map(|at| &tree.node(at).text);
        let heads: Vec<String> =
            heads.chain([&tree.node(dialog.start).name]).filter(|head| !head.is_empty()).cloned().collect();
        if heads.is_empty() { vec![self.dialog_name()] } else { heads }
    }

    /// The list with a title, on its page.
    #[must_use]
    pub fn list(&self, title: Title) -> Option<&ListSeen> {
        match title {
            Title::RedirectUrls => self.redirect_urls.as_ref(),
            Title::H5Domains => self.h5_domains.as_ref(),
            _ => None,
        }
    }

    /// The card of a feature, on the page where features are added.
    #[must_use]
    pub fn card(&self, feature: Feature) -> Option<&CardSeen> {
        let (web_app, bot) = self.cards.as_ref()?;
        Some(match feature {
            Feature::WebApp => web_app,
            Feature::Bot => bot,
        })
    }

    /// The index of the dialog's introduction button, if the dialog is nothing but an introduction to be closed.
    #[must_use]
    pub fn introduction(&self) -> Option<usize> {
        let dialog = self.dialog.clone()?;
        let fields =
            self.tree.find(dialog.clone(), |node| matches!(node.role, Role::Textbox | Role::Editor | Role::Checkbox));
        if fields.count() > 0 {
            return None;
        }
        let named = |node: &super::outline::Node| node.role == Role::Button && !node.name.starts_with("icon:");
        let buttons: Vec<usize> = self.tree.find(dialog, named).collect();
        controls::one(&buttons).filter(|&button| labels::means(&self.tree.node(button).name, Word::GotIt))
    }

    /// The first words of the dialog in front, to name it by.
    #[must_use]
    pub fn dialog_name(&self) -> String {
        let Some(dialog) = self.dialog.clone() else { return String::new() };
        let node = self.tree.node(dialog.start);
        let first = dialog.map(|i| self.tree.node(i).text.as_str()).find(|text| !text.is_empty());
        if node.name.is_empty() { first.unwrap_or_default().to_owned() } else { node.name.clone() }
    }
}

/// The console says on each page of an app that something waits, but only on one that nothing does. Where neither
/// stands, it may still come.
fn unpublished(page: Page, tree: &Tree<'_>) -> Option<bool> {
    match page {
        Page::List => None,
        _ if versions::unpublished(tree) => Some(true),
        Page::Versions if versions::all_published(tree) => Some(false),
        _ => None,
    }
}

/// The dialog in front: of several the last, since pages add them at their end.
fn dialog(tree: &Tree<'_>) -> Option<Range<usize>> {
    let is_open = |node: &super::outline::Node| node.role == Role::Dialog && !node.hidden;
    tree.find(0..tree.len(), is_open).last().map(|index| tree.subtree(index))
}
