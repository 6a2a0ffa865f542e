//! Making a console simpler while it still fails.

use super::{
    Beside, Container, Description, Drawn, Element, EntryButtons, Heads, Look, Means, Order, Place, Saving, Shown,
};

/// The simplest console found that still fails.
pub fn shrunk(mut what: Description, fails: impl Fn(&Description) -> bool) -> Description {
    while let Some(simpler) = simpler(&what).into_iter().find(|one| *one != what && fails(one)) {
        what = simpler;
    }
    what
}

/// Consoles that lack one thing that this one has.
fn simpler(what: &Description) -> Vec<Description> {
    let mut all = Vec::new();
    let mut with = |change: &dyn Fn(&mut Description)| {
        let mut other = what.clone();
        change(&mut other);
        all.push(other);
    };
    for at in 0..what.sections.len() {
        with(&|other| {
            other.sections.remove(at);
        });
    }
    for at in 0..what.decoys.len() {
        with(&|other| {
            other.decoys.remove(at);
        });
    }
    with(&|other| other.overlay = None);
    with(&|other| other.delay = 0);
    with(&|other| other.load = 0);
    with(&|other| other.rerender = false);
    with(&|other| other.recreate = false);
    with(&|other| other.toasts = false);
    with(&|other| other.fill_first = false);
    with(&|other| other.late = 0);
    with(&|other| other.buttons = 0);
    with(&|other| other.title.beside = Beside::Nothing);
    with(&|other| other.title.within = false);
    with(&|other| other.title.element = Element::Div);
    with(&|other| other.title.look = Look::Large);
    with(&|other| other.note.place = Place::Nowhere);
    with(&|other| other.note.plain = false);
    with(&|other| other.note.stop = true);
    with(&|other| other.order = Order::AdderFirst);
    with(&|other| other.drawn = Drawn::Nothing);
    with(&|other| other.heads = Heads::None);
    with(&|other| other.container = Container::Cards);
    with(&|other| other.saving = Saving::AtOnce);
    with(&|other| other.shown = Shown::Items);
    with(&|other| other.entry_buttons = EntryButtons::None);
    for at in 0..what.sections.len() {
        with(&|other| other.sections[at].entries.clear());
        with(&|other| other.sections[at].entries.truncate(1));
        with(&|other| {
            other.sections[at].entries.pop();
        });
        with(&|other| {
            let half = other.sections[at].entries.len() / 2;
            other.sections[at].entries.drain(..half);
        });
        with(&|other| other.sections[at].noise.clear());
        with(&|other| other.sections[at].spelling = 0);
        with(&|other| other.sections[at].trouble = None);
        with(&|other| other.sections[at].means = Means::Inline);
    }
    all
}
