//! What the admin is shown: hints beside the sections of the page, and the side panel.

pub mod diff;
pub mod estimate;
pub mod explain;
pub mod export;
mod hand_over;
pub mod hints;
mod official;
pub mod panel;
pub mod redact;
mod runs;
pub mod view;
