//! All apps of an account on one console, held against their profiles by the console's own records: read only, one app after
//! the other, at a walking pace.
//!
//! [`Check`] is the way through them, without a browser and without a clock: it says what to read next and takes in what came
//! of it. [`Fleet`] is what is known and kept, [`table`] what is shown of it, [`export`] what is given away.

mod check;
pub mod export;
mod fit;
mod rows;
pub mod table;

pub use check::{Ask, Check, PAUSE, REST};
pub use fit::{Candidate, Candidates, best};
pub use rows::{Fleet, Outcome, Row, State, Stop};
