//! The words that all rooms share: an app and what can be known of it, each fact by its source and time.
//!
//! This room knows nothing of the console, of profiles, or of how anything is found out.

mod app;
mod catalogue;
mod checked;
mod known;
mod letters;
mod release;
mod scope;
mod subscriptions;
mod titles;

pub use app::{AppId, Feature, OpenMode, Platform};
pub use catalogue::{Catalogue, Listed};
pub(crate) use checked::checked_string;
pub use known::{Fact, Known, Seen, Source, Time};
pub(crate) use letters::quoted;
pub use letters::{escaped, half_width, is_unseen, visible};
pub use release::{PublishedFact, Release, ReleaseFact};
pub use scope::{Identity, ScopeName, ScopeState, names_in};
pub use subscriptions::{AvailabilityFact, SubscriptionFact};
pub use titles::{event_titled, pieces, scope_titled};

/// Most URLs (redirect URLs and trusted domains each): the console's own limit (console.md §4).
pub const MAX_URLS: usize = 300;
/// Most scopes of one identity.
pub const MAX_SCOPES: usize = 2_000;
