//! The scopes that there are, as the console lists them.

/// All scopes that the console lists for an app, whether the app has them or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue(Vec<Listed>);

/// A scope of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// The identities that it is offered to; empty where that is not told.
    pub identities: Vec<&'static str>,
}

impl Catalogue {
    /// A list as it was read.
    #[must_use]
    pub fn new(all: Vec<Listed>) -> Self {
        Self(all)
    }

    /// A list that tells nothing of identities.
    #[must_use]
    pub fn of_names(names: &[&str]) -> Self {
        Self(names.iter().map(|&name| Listed { name: name.to_owned(), identities: Vec::new() }).collect())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it lists none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|it| it.name.as_str())
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Listed> {
        self.0.iter().find(|it| it.name == name)
    }
}

impl Listed {
    /// The list tells that the scope is offered, and not to this identity.
    pub(crate) fn is_denied_to(&self, identity: &str) -> bool {
        !self.identities.is_empty() && !self.identities.contains(&identity)
    }
}
