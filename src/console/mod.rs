//! What the console is: its addresses, its words, and how to read its pages.
//!
//! All knowledge about the Lark Developer Console lives in this room. What is not publicly known about it is not
//! assumed: reading gives "can't tell" with a reason, never a guess.

pub mod adder;
pub mod app_list;
pub mod apps;
pub mod base_info;
pub mod capability;
pub mod complaints;
pub mod controls;
pub mod entries;
pub mod events;
pub mod form;
pub mod labels;
pub mod lists;
pub mod never;
pub mod outline;
pub mod owner;
pub mod pointed;
pub mod reading;
pub mod records;
mod refusal;
pub mod routes;
mod saves;
pub mod scopes;
pub mod versions;
pub mod web_app;
pub mod whole;
