//! What the admin is shown: the side panel's view, and what may be given away.

mod codes;
pub mod csv;
pub mod diff;
pub mod drift;
pub mod estimate;
pub mod explain;
pub mod export;
mod hand_over;
pub mod journal;
mod official;
pub mod panel;
pub mod redact;
mod runs;
pub mod sheet;
pub mod taken;
pub mod view;
