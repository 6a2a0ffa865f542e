//! Reading the scopes of the permissions page.
//!
//! The list is virtualised (console.md §2): only the rows in view exist. So a scope that isn't seen is missing only if
//! the whole list was seen; else nobody knows.

use super::labels::{self, Word};
use super::outline::{Role, Tree};
use super::owner::outside_dialogs;
use super::whole::Whole;
use crate::facts::{Identity, ScopeState};
use std::ops::Range;

/// The list of scopes as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeList {
    /// Whose scopes the page shows.
    pub shows: Shows,
    /// The rows in view: name, state, and whose it is where the row says so.
    pub rows: Vec<(String, ScopeState, Option<Identity>)>,
    /// Whether these are surely all.
    pub whole: Whole,
    /// The list says of itself that it is empty, or has rows: it has been loaded.
    pub loaded: bool,
}

/// Whose scopes a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Those of one identity, which has a tab of its own.
    One(Identity),
    /// Those of both; each row says whose it is.
    Both,
    /// The page does not say.
    Unclear,
}

impl ScopeList {
    /// Whether the list holds the scopes of an identity.
    #[must_use]
    pub fn is_of(&self, identity: Identity) -> bool {
        self.shows == Shows::Both || self.shows == Shows::One(identity)
    }

    /// The rows of an identity.
    #[must_use]
    pub fn rows_of(&self, identity: Identity) -> Vec<(String, ScopeState)> {
        let own = self.rows.iter().filter(|(.., whose)| whose.is_none_or(|whose| whose == identity));
        own.map(|(name, state, _)| (name.clone(), *state)).collect()
    }
}

/// Reads the list of scopes; what dialogs show is left out, since nothing in them is in effect yet.
#[must_use]
pub fn read(tree: &Tree<'_>) -> ScopeList {
    let page = outside_dialogs(tree);
    let names: Vec<usize> = page.iter().copied().filter(|&i| is_scope(&tree.node(i).text)).collect();
    let mut rows = Vec::new();
    for (at, &index) in names.iter().enumerate() {
        let before = at.checked_sub(1).map(|b| names[b]);
        let row = row(tree, index, before, names.get(at + 1).copied());
        rows.push((tree.node(index).text.clone(), state(tree, &row), whose(tree, &row)));
    }
    let table = page.iter().copied().any(|i| tree.node(i).role == Role::Table);
    let says_empty = page.iter().any(|&i| labels::means(&tree.node(i).text, Word::Nothing));
    ScopeList {
        shows: shows(tree, &page, &rows),
        loaded: !rows.is_empty() || table || says_empty,
        rows,
        whole: whole(tree, &page, &names),
    }
}

/// Whether a text is the name of a scope and nothing else.
#[must_use]
pub fn is_scope(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || b":._-".contains(&b);
    text.len() <= 200
        && text.bytes().all(good)
        && text.split(':').count() > 1
        && text.split(':').all(|part| part.bytes().any(|b| b.is_ascii_lowercase()))
}

/// The widest box around a scope that holds no other scope.
fn row(tree: &Tree<'_>, index: usize, before: Option<usize>, after: Option<usize>) -> Range<usize> {
    let alone = |at: &usize| {
        let area = tree.subtree(*at);
        // One name has a row for each identity.
        let other = |i: usize| area.contains(&i) && i != index;
        let holds_list = matches!(tree.node(*at).role, Role::Table | Role::List | Role::Tabpanel);
        !holds_list && !before.is_some_and(other) && !after.is_some_and(other)
    };
    let around: Vec<usize> = tree.ancestors(index).take_while(alone).collect();
    let row = around.iter().copied().find(|&at| tree.node(at).is_row()).or(around.last().copied()).unwrap_or(index);
    tree.subtree(row)
}

fn state(tree: &Tree<'_>, row: &Range<usize>) -> ScopeState {
    let mut found = None;
    for index in row.clone() {
        let text = &tree.node(index).text;
        let state = [
            (Word::Granted, ScopeState::Granted),
            (Word::NotAdded, ScopeState::NotAdded),
            (Word::AwaitsPublish, ScopeState::AwaitsPublish),
            (Word::UnderReview, ScopeState::UnderReview),
        ]
        .into_iter()
        .find(|(word, _)| labels::means(text, *word))
        .map(|(_, state)| state);
        match (found, state) {
            (_, None) => {}
            (None, Some(state)) => found = Some(state),
            (Some(one), Some(other)) if one == other => {}
            // Two states in one row: it may hold one for each identity.
            (Some(_), Some(_)) => return ScopeState::Unclear,
        }
    }
    found.unwrap_or(ScopeState::Unclear)
}

/// The tab of one identity, if it is on the page.
#[must_use]
pub fn identity_tab(tree: &Tree<'_>, word: Word) -> Option<usize> {
    let page = outside_dialogs(tree);
    let tabs: Vec<usize> = page.into_iter().filter(|&i| labels::means(tree.node(i).label(), word)).collect();
    super::controls::one(&tabs)
}

/// Whose scope a row says it is of.
fn whose(tree: &Tree<'_>, row: &Range<usize>) -> Option<Identity> {
    let says = |word| row.clone().any(|at| labels::means(tree.node(at).label(), word));
    match (says(Word::TenantIdentity), says(Word::UserIdentity)) {
        (true, false) => Some(Identity::Tenant),
        (false, true) => Some(Identity::User),
        _ => None,
    }
}

/// By the tab in front; without tabs by what the rows say.
fn shows(tree: &Tree<'_>, page: &[usize], rows: &[(String, ScopeState, Option<Identity>)]) -> Shows {
    if let Some(identity) = identity(tree, page) {
        return Shows::One(identity);
    }
    let tabs = [Word::TenantTab, Word::UserTab];
    let tabbed = page.iter().any(|&at| tabs.iter().any(|word| labels::means(tree.node(at).label(), *word)));
    let column = page.iter().any(|&at| labels::means(&tree.node(at).text, Word::ScopeType));
    let told = rows.iter().all(|(.., whose)| whose.is_some());
    match !tabbed && told && (column || !rows.is_empty()) {
        true => Shows::Both,
        false => Shows::Unclear,
    }
}

fn identity(tree: &Tree<'_>, page: &[usize]) -> Option<Identity> {
    let selected = |word| {
        page.iter().any(|&i| {
            let node = tree.node(i);
            let chosen = |at: usize| tree.node(at).selected == Some(true);
            labels::means(node.label(), word) && (chosen(i) || tree.parent(i).is_some_and(chosen))
        })
    };
    match (selected(Word::TenantTab), selected(Word::UserTab)) {
        (true, false) => Some(Identity::Tenant),
        (false, true) => Some(Identity::User),
        _ => None,
    }
}

fn whole(tree: &Tree<'_>, page: &[usize], names: &[usize]) -> Whole {
    if page.iter().any(|&i| tree.node(i).busy) {
        return Whole::Loading;
    }
    let chosen = [Word::TenantIdentity, Word::UserIdentity, Word::Granted, Word::AwaitsPublish, Word::UnderReview];
    let filtered = |i: &usize| {
        let node = tree.node(*i);
        let value = node.value.as_deref().unwrap_or_default();
        match node.role {
            Role::Textbox => !value.is_empty(),
            Role::Combobox => chosen.iter().any(|word| labels::means(value, *word)),
            _ => false,
        }
    };
    if tree.truncated || page.iter().any(filtered) {
        return Whole::Cut;
    }
    let around = names.first().map(|&first| tree.ancestors(first).collect::<Vec<_>>()).unwrap_or_default();
    let scrolls = around.into_iter().find(|&at| tree.node(at).scroll.is_some_and(|s| s.full > s.view + 4));
    scrolls.map_or(Whole::Yes, Whole::Scrolls)
}
