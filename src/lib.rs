//! Larkspur: sees how a Lark / Feishu custom app is configured, says what an integration still needs, and fills it in.
//!
//! One pure core decides; a thin adapter in the page sees and acts; a panel shows. The rooms, in the order in which they may
//! know each other:
//!
//! - [`json`]: JSON, with the line of every value;
//! - [`words`]: every sentence, in the admin's language;
//! - [`facts`]: an app and what can be known of it;
//! - [`kept`]: how a session outlives the background;
//! - [`journal`]: what was written and pressed in an app, as it is kept;
//! - [`paste`]: what an admin has at hand, as plain text;
//! - [`profile`]: what an integration requires of an app;
//! - [`console`]: what the console is: its routes, its words, how to read its pages;
//! - [`openapi`]: what the official Open API says of an app;
//! - [`protocol`]: what page adapter, panel and core say to each other;
//! - [`audit`]: profile and evidence, held against each other;
//! - [`drift`]: what has changed in an app since all was met;
//! - [`record`]: an app that works, as a profile to begin with;
//! - [`fix`]: from a gap to safe steps that close it;
//! - [`session`]: the life of one tab;
//! - [`report`]: what the admin is shown;
//! - [`fleet`]: all apps of an account at once.
//!
//! Nothing here knows a clock, a network or a DOM, but for the room `web`, which exists in the WASM build only.

pub mod audit;
pub mod console;
pub mod drift;
pub mod facts;
pub mod fix;
pub mod fleet;
pub mod journal;
pub mod json;
pub mod kept;
pub mod openapi;
pub mod paste;
pub mod profile;
pub mod protocol;
pub mod record;
pub mod report;
pub mod session;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod web;
