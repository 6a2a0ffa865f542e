//! The axes that consoles are drawn along, and which pairs of their values have been seen together.

use super::{Decoy, Description, Kind};
use std::collections::{BTreeMap, BTreeSet};

impl Description {
    /// Where a console lies on each axis.
    pub fn axes(&self) -> Vec<(&'static str, String)> {
        fn value(of: impl std::fmt::Debug) -> String {
            format!("{of:?}")
        }
        let ours = self.sections.iter().find(|section| section.kind == Kind::Redirect);
        let peers = |unknown: bool| {
            let other = |kind: Kind| !matches!(kind, Kind::Redirect | Kind::H5);
            self.sections.iter().any(|it| other(it.kind) && matches!(it.kind, Kind::Other(_)) == unknown)
        };
        let many = |count: usize| ["none", "few", "many"][usize::from(count > 0) + usize::from(count > 8)];
        vec![
            ("language", value(self.lang)),
            ("container", value(self.container)),
            ("drawn", value(self.drawn)),
            ("title's element", value(self.title.element)),
            ("title's look", value(self.title.look)),
            ("beside the title", value(self.title.beside)),
            ("in the title's element", value(self.title.within)),
            ("explained", value(self.note.place)),
            ("full stop", value(self.note.stop)),
            ("explained like a title", value(self.note.plain)),
            ("order", value(self.order)),
            ("peers", format!("known {}, unknown {}", peers(false), peers(true))),
            ("entries", value(self.shown)),
            ("how many entries", ours.map_or("none", |it| many(it.entries.len())).to_owned()),
            ("heads of tables", value(self.heads)),
            ("buttons of entries", value(self.entry_buttons)),
            ("means", ours.map(|it| value(it.means)).unwrap_or_default()),
            ("saving", value(self.saving)),
            ("label's noise", value(ours.and_then(|it| it.noise.first()))),
            ("trouble", value(ours.and_then(|it| it.trouble)).split('(').next().unwrap_or_default().to_owned()),
            ("over the page", value(self.overlay).split('(').take(2).collect::<Vec<_>>().join(" ")),
            ("wait", value(self.load.max(self.late) > 0)),
            ("same examples", value(self.has(Decoy::SamePlaceholders))),
            ("search fields", value(self.has(Decoy::Search) || self.has(Decoy::PageSearch))),
        ]
    }
}

/// Pairs of values of two axes.
#[derive(Default)]
pub struct Pairs {
    values: BTreeMap<&'static str, BTreeSet<String>>,
    seen: BTreeMap<(&'static str, &'static str), BTreeSet<(String, String)>>,
}

impl Pairs {
    pub fn add(&mut self, what: &Description) {
        let axes = what.axes();
        for (at, (axis, value)) in axes.iter().enumerate() {
            self.values.entry(axis).or_default().insert(value.clone());
            for (other, with) in &axes[at + 1..] {
                let seen = self.seen.entry((axis, other)).or_default();
                if !seen.contains(&(value.clone(), with.clone())) {
                    seen.insert((value.clone(), with.clone()));
                }
            }
        }
    }

    pub fn merge(&mut self, other: Self) {
        for (axis, values) in other.values {
            self.values.entry(axis).or_default().extend(values);
        }
        for (axes, pairs) in other.seen {
            self.seen.entry(axes).or_default().extend(pairs);
        }
    }

    /// For each two axes how many pairs of their values there are, and how many of them were drawn.
    pub fn table(&self) -> Vec<(&'static str, &'static str, usize, usize)> {
        let of = |axis| self.values.get(axis).map_or(0, BTreeSet::len);
        self.seen.iter().map(|((one, other), seen)| (*one, *other, of(one) * of(other), seen.len())).collect()
    }
}
