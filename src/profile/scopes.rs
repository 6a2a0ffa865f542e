//! Scopes of a profile, by identity and by how much they are needed.

use crate::facts::ScopeName;
use crate::words::LocalText;
use serde::{Deserialize, Serialize};

/// Scopes by the identity that uses them. The two are granted separately.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Scopes {
    /// Used with the app's own identity (tenant token).
    #[cfg_attr(test, schemars(default, skip_serializing_if = "super::schema::is_untold"))]
    pub tenant: ScopeRules,
    /// Used in the name of a user (user token).
    #[cfg_attr(test, schemars(default, skip_serializing_if = "super::schema::is_untold"))]
    pub user: ScopeRules,
}

/// What a profile says about the scopes of one identity. A scope stands in one of the groups only; several any-of groups
/// may name the same one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeRules {
    /// Must be granted.
    pub required: Vec<ScopeWish>,
    /// The vendor advises to grant it; the integration works without.
    pub recommended: Vec<ScopeWish>,
    /// May be granted: without it, a part of the integration does nothing.
    pub optional: Vec<ScopeWish>,
    /// Must not be granted.
    pub forbidden: Vec<ScopeWish>,
    /// Of each group at least one must be granted.
    pub any_of: Vec<AnyOf>,
}

/// A scope and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeWish {
    /// Its name.
    pub name: ScopeName,
    /// What the integration needs it for, or why it is forbidden.
    pub reason: Option<LocalText>,
}

/// Scopes of which one is enough; the first is the one that the vendor prefers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnyOf {
    /// Their names: two or more.
    pub names: Vec<ScopeName>,
    /// What the integration needs one of them for.
    pub reason: Option<LocalText>,
}

impl ScopeRules {
    /// Nothing is said about any scope.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names().next().is_none()
    }

    /// The reason that the profile gives for a scope.
    #[must_use]
    pub fn reason(&self, name: &str) -> Option<&LocalText> {
        let mut wishes = self.required.iter().chain(&self.recommended).chain(&self.optional).chain(&self.forbidden);
        let alone = wishes.find(|wish| wish.name.as_str() == name).and_then(|wish| wish.reason.as_ref());
        let holds = |group: &&AnyOf| group.names.iter().any(|member| member.as_str() == name);
        alone.or_else(|| self.any_of.iter().find(holds).and_then(|group| group.reason.as_ref()))
    }

    /// Every scope that is spoken of.
    pub fn names(&self) -> impl Iterator<Item = &ScopeName> {
        self.wanted().chain(self.forbidden.iter().map(|wish| &wish.name))
    }

    /// Every scope that may be granted for the profile: all but the forbidden ones.
    pub(super) fn wanted(&self) -> impl Iterator<Item = &ScopeName> {
        let alone = self.required.iter().chain(&self.recommended).chain(&self.optional).map(|wish| &wish.name);
        alone.chain(self.any_of.iter().flat_map(|group| &group.names))
    }
}
