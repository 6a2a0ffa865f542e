//! Profile and evidence, held against each other: a verdict for each requirement.

pub mod compare;
pub mod evidence;
mod judge;
mod requirement;

pub use judge::{Basis, Judgement, Verdict, Wanted, judge, same_origin};
pub use requirement::Requirement;
