//! What the admin is shown: hints beside the sections of the page, and the side panel.

pub mod hints;
mod official;
pub mod panel;
pub mod view;
