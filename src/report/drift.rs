//! What has changed since all was met, in words.

use super::export::requirement_title;
use super::view::DriftView;
use crate::drift::Drift;
use crate::words::{Catalog, Text};

/// A line for each value, and who sees that it has changed.
#[must_use]
pub fn view(words: &Catalog, drift: &Drift) -> DriftView {
    let of = |requirement: &str, value: &str| {
        let title = requirement_title(words, requirement);
        if value.is_empty() { title } else { words.say(&Text::new("drift_value").with(title).with(value)) }
    };
    let changed = drift.changed.iter().map(|it| {
        let what = of(&it.requirement, &it.value);
        words.say(&Text::new("drift_changed").with(what).named(&it.verdict.key()).named(it.seen.key()))
    });
    let added = drift.added.iter();
    let added = added.map(|(requirement, value)| words.say(&Text::new("drift_added").with(of(requirement, value))));
    DriftView { title: words.say(&Text::new("drift_since").day(drift.since)), lines: changed.chain(added).collect() }
}
