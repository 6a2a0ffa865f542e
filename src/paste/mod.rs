//! What an admin has at hand, as plain text: URLs, names of scopes, permission JSON, the text of an error. It is found
//! whatever stands around it; what it means to a profile is for others to say.

mod address;
mod block;
mod codes;
mod link;
mod mend;
mod scopes;
mod taken;

pub use address::{Address, Addresses, addresses};
pub use block::{Block, block};
pub use codes::{Code, codes, says_bad_redirect, says_not_in_use};
pub use link::{SignIn, sign_in};
pub use mend::{Fault, Mended, mend};
pub use scopes::{Named, scopes, scopes_of};
pub use taken::Taken;
