//! Whoever only watches a page must see the same as the whole core.

use larkspur::protocol::{Effect, Event};
use larkspur::session::{Context, Session};

/// Hands an event to a session. Where watching gives an answer as well, it must be the same one, and leave the same session.
pub fn handle(session: &mut Session, context: &Context, event: Event, now: u64) -> Vec<Effect> {
    let mut other = session.clone();
    let watched = other.watch(context, event.clone(), now);
    let effects = session.handle(context, event, now);
    if let Some(watched) = watched {
        assert_eq!((&watched, &other), (&effects, &*session));
    }
    effects
}
