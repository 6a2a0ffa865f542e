//! The official check: calls, answers, problems, and what becomes of the verdicts.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod api;
mod calls;
mod errors;
mod facts;
mod verdicts;
