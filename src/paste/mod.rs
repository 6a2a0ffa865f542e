//! What an admin has at hand, as plain text: URLs, names of scopes, permission JSON. It is found
//! whatever stands around it; what it means to a profile is for others to say.

mod address;
mod block;
mod link;
mod mend;
mod scopes;

pub use address::{Address, Addresses, addresses};
pub use block::{Block, block};
pub use link::{SignIn, sign_in};
pub use mend::{Fault, Mended, mend};
pub use scopes::{Named, scopes, scopes_of};
