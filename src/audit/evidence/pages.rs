//! What the app's own pages show: its name, its features, its homepage.

use super::{Baseline, Evidence, ValueFact};
use crate::console::form::{Control, Field, FieldSeen};
use crate::console::reading::Reading;
use crate::console::web_app::{self, WebApp};
use crate::facts::{Known, Time};

/// Takes in what such a page shows; tells whether something has changed since it was seen last.
pub(super) fn take(evidence: &mut Evidence, reading: &Reading<'_>, baseline: &mut Baseline, now: Time) -> bool {
    let mut changed = false;
    if let Some(name) = reading.name.as_ref().and_then(FieldSeen::field).and_then(|field| name(reading, field)) {
        changed |= evidence.name.see(now, name);
    }
    if let Some((web_app, bot)) = &reading.cards {
        for (card, known) in [(web_app, &mut evidence.web_app), (bot, &mut evidence.bot)] {
            changed |= card.card().is_some_and(|card| known.see(now, card.added));
        }
    }
    changed |= reading.bot.is_some_and(|added| evidence.bot.see(now, added));
    if let Some(web_app) = &reading.web_app {
        changed |= take_web_app(evidence, web_app, reading, baseline, now);
    }
    changed
}

/// A name that is shown as text. One that is being typed is not the app's name yet.
fn name(reading: &Reading<'_>, field: &Field) -> Option<String> {
    match (&field.control, field.texts.as_slice()) {
        (Control::None, [name]) if !field.loading => Some(name.clone()),
        (Control::Text(at), []) if !reading.tree.node(*at).usable() => reading.tree.node(*at).value.clone(),
        _ => None,
    }
}

fn take_web_app(
    evidence: &mut Evidence,
    page: &WebApp,
    reading: &Reading<'_>,
    baseline: &mut Baseline,
    now: Time,
) -> bool {
    if page.missing {
        return evidence.web_app.see(now, false);
    }
    let mut changed = false;
    if page.desktop.field().is_some_and(|field| field.control != Control::None) {
        changed |= evidence.web_app.see(now, true);
    }
    let fact = |known: &mut Known<_>, seen: &FieldSeen, saved: &mut Option<String>| {
        let Some(field) = seen.field().filter(|field| !field.loading) else { return false };
        let Some(value) = web_app::url(&reading.tree, field) else { return false };
        known.see(now, value_fact(value, field, page, reading, saved))
    };
    changed |= fact(&mut evidence.desktop, &page.desktop, &mut baseline.desktop);
    changed |= fact(&mut evidence.mobile, &page.mobile, &mut baseline.mobile);
    if let Some(field) = page.open_mode.field().filter(|field| !field.loading)
        && let Some(mode) = web_app::mode(&reading.tree, field)
    {
        changed |= evidence.open_mode.see(now, value_fact(mode, field, page, reading, &mut baseline.open_mode));
    }
    changed
}

/// A value with whether it is saved: it is if it stands there as text, and if it is what was there at first. `saved` is
/// what has been saved, as far as known.
fn value_fact<T: Clone + PartialEq>(
    value: T,
    field: &Field,
    page: &WebApp,
    reading: &Reading<'_>,
    saved: &mut Option<T>,
) -> ValueFact<T> {
    let known = saved.get_or_insert_with(|| value.clone());
    // A form with a wrong value can't be saved, and its button does not tell that it was.
    let clean = field.save.is_some_and(|(save, _)| !reading.tree.node(save).usable()) && !page.invalid;
    if field.control == Control::None || clean {
        known.clone_from(&value);
    }
    ValueFact { unsaved: *known != value, value }
}
