//! Redirect URLs and trusted domains.

use super::{Judgement, Verdict, Wanted, near, weigh};
use crate::audit::evidence::{Evidence, ListFact};
use crate::console::labels::Title;
use crate::console::routes::App;

pub(super) fn list(evidence: &Evidence, title: Title, values: &[String], app: &App) -> Judgement {
    let Some(known) = evidence.list(title) else { return Judgement::unknown("unknown_not_seen", values) };
    weigh(known, values, |fact| match fact {
        // The console shows trusted domains to apps with the web app feature only (`console.md` §2).
        ListFact::Nowhere if title == Title::H5Domains => Judgement::unknown("unknown_no_h5", values),
        ListFact::Nowhere => Judgement::unknown("unknown_nowhere", values),
        ListFact::Several(_) => Judgement::unknown("unknown_several", values),
        ListFact::Read { entries, unsaved, whole } => {
            let one = |value: &String| {
                let same = |entry: &&String| near::is_same(title, entry, value);
                let mut found = entries.iter().filter(same).peekable();
                if found.peek().is_some() {
                    return match found.all(|entry| unsaved.contains(entry)) {
                        true => Wanted::new(value, Verdict::Pending).noted("pending_save"),
                        false => Wanted::new(value, Verdict::Met),
                    };
                }
                if !whole {
                    return Wanted::new(value, Verdict::Unknown).noted("unknown_not_whole");
                }
                // An entry that is wanted for itself is no slip of another one.
                let others = entries.iter().filter(|entry| !values.contains(entry));
                match near::nearest(title, value, others, app) {
                    Some((entry, note)) => Wanted {
                        found: Some(entry.clone()),
                        note: Some(note),
                        ..Wanted::new(value, Verdict::Different)
                    },
                    None => Wanted::new(value, Verdict::Missing),
                }
            };
            Judgement::of(values.iter().map(one).collect())
        }
    })
}

/// Trusted domains are matched by origin (console.md §4). An entry without a scheme is taken as the console's way of
/// writing the wanted one; an entry with a path is none.
#[must_use]
pub fn same_origin(entry: &str, wanted: &str) -> bool {
    let entry = entry.trim().trim_end_matches('/').to_ascii_lowercase();
    let wanted = wanted.to_ascii_lowercase();
    entry == wanted || wanted.split_once("://").is_some_and(|(_, host)| entry == host)
}
