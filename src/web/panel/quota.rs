//! An estimate of the calls a month, held against the quota.

use super::tree::Tag;
use crate::report::estimate::calls_a_month;
use crate::words::Catalog;

/// What the admin has entered.
#[derive(Clone, Debug)]
pub(super) struct Usage {
    /// Members, active hours a day, working days a month; in the order of [`FIELDS`].
    pub(super) numbers: [u32; 3],
}

/// The inputs, by the end of their words' keys.
pub(super) const FIELDS: [&str; 3] = ["members", "hours", "days"];

impl Default for Usage {
    fn default() -> Self {
        Self { numbers: [10, 8, 22] }
    }
}

/// The estimate: its inputs and what comes of them.
pub(super) fn estimate(words: &Catalog, usage: &Usage, quota: u32) -> Tag {
    let [members, hours, days] = usage.numbers;
    let calls = calls_a_month(members, hours, days);
    let key = if calls > u64::from(quota) { "panel_quota_over" } else { "panel_quota_within" };
    let result = words.filled(key, &[&calls.to_string(), &quota.to_string()]);
    let inputs = FIELDS.into_iter().zip(usage.numbers).map(|(field, number)| {
        Tag::new("label").key(field).child(Tag::text("span", words.get(&["panel_quota_", field].concat()))).child(
            Tag::text("input", "")
                .with("type", "number")
                .with("min", "0")
                .with("max", "100000")
                .with("data-quota", field)
                // Only where it begins: what is typed later is the input's own.
                .with("value", &number.to_string()),
        )
    });
    Tag::new("details")
        .key("quota")
        .with("class", "more quota")
        .child(Tag::text("summary", words.get("panel_quota")))
        .child(Tag::new("div").with("class", "inputs").children(inputs))
        .child(Tag::text("output", &result).with("data-over", if calls > u64::from(quota) { "yes" } else { "no" }))
}
