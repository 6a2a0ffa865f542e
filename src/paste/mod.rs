//! What an admin has at hand, as plain text: URLs, names of scopes, permission JSON, the text of an error. It is found
//! whatever stands around it; what it means to a profile is for others to say.

mod address;

pub use address::{Address, Addresses, addresses};
