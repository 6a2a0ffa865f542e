//! From a gap to safe steps that close it.
//!
//! A [`Run`] looks at the page, asks the planner of the requirement for the next step ([`lists`], [`scopes`],
//! [`features`], [`homepage`]), has
//! [`safety`] check it, has it carried out, and looks again, until the requirement is met or is handed over to the admin
//! with the reason; where nobody but the admin can tell whose a control is, it asks ([`Question`]) and keeps the answer ([`Recipe`]). Planners keep almost nothing in mind: the page itself says what is to be done next, so a run goes on
//! where it was after the background was asleep, and a second run in the same state does nothing.

mod create;
mod features;
mod homepage;
mod lists;
mod plan;
mod question;
mod recipe;
mod release;
mod run;
mod safety;
mod scopes;

pub use plan::{Ask, Goal, Memory, Next, Step};
pub use question::{Kind, Question};
pub use recipe::{Recipe, Recipes};
pub use run::{Outcome, Run, Scene};
pub use safety::{Forbidden, permit};
pub use scopes::import_json;
