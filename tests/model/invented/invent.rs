//! Consoles drawn at random.

use super::check::wanted;
use super::{
    BESIDES, CONTAINERS, Decoy, Description, Drawn, ELEMENTS, EntryButtons, Heads, Kind, LOOKS, Lang, MEANS, Means,
    Noise, Note, Order, Overlay, PLACES, Saving, Section, Shown, TitleForm, Trouble,
};
use crate::model::random::Random;

const NOISES: [Noise; 15] = [
    Noise::Spaced,
    Noise::Tight,
    Noise::FullWidth,
    Noise::Upper,
    Noise::Lower,
    Noise::ZeroWidth,
    Noise::NoBreak,
    Noise::Star,
    Noise::StarBehind,
    Noise::Required,
    Noise::Counter,
    Noise::FullCounter,
    Noise::Count,
    Noise::Colon,
    Noise::FullColon,
];
const TROUBLES: [Trouble; 8] = [
    Trouble::ReadOnly,
    Trouble::Disabled,
    Trouble::Typed,
    Trouble::TakenBack,
    Trouble::SaveFails,
    Trouble::Twins,
    Trouble::RemarkNeeded,
    Trouble::EnterKey,
];
const SHOWN: [Shown; 7] =
    [Shown::Items, Shown::Rows, Shown::Boxes, Shown::Tags, Shown::Links, Shown::Virtual, Shown::Fields];
const OTHER_KINDS: [Kind; 5] = [Kind::Ip, Kind::Webview, Kind::Server, Kind::Schemes, Kind::Refresh];

impl Description {
    /// A console drawn at random.
    pub fn invent(random: &mut Random) -> Self {
        let means = random.pick(&MEANS);
        let mut what = Self {
            lang: random.pick(&[Lang::Zh, Lang::En]),
            container: random.pick(&CONTAINERS),
            drawn: random.pick(&[Drawn::Nothing, Drawn::Boxes, Drawn::Rules]),
            title: TitleForm {
                element: random.pick(&ELEMENTS),
                look: random.pick(&LOOKS),
                beside: random.pick(&BESIDES),
                within: random.percent(50),
            },
            note: Note { place: random.pick(&PLACES), stop: random.percent(60), plain: random.percent(30) },
            order: random.pick(&[Order::AdderFirst, Order::EntriesFirst, Order::InHead]),
            shown: random.pick(&SHOWN),
            heads: random.pick(&[Heads::None, Heads::Plain, Heads::Numbered, Heads::NumberedOnly]),
            entry_buttons: random.pick(&[
                EntryButtons::None,
                EntryButtons::Icons,
                EntryButtons::Words,
                EntryButtons::Menu,
            ]),
            saving: saving(random),
            sections: sections(random, means),
            decoys: Vec::new(),
            delay: random.pick(&[0, 0, 0, 80, 600, 2_500]),
            load: random.pick(&[0, 0, 900, 5_000]),
            rerender: random.percent(15),
            recreate: random.percent(20),
            toasts: random.percent(40),
            overlay: overlay(random),
            late: random.pick(&[0, 0, 0, 600, 1_200]),
            fill_first: random.percent(15),
            buttons: random.below(60),
        };
        for _ in 0..random.pick(&[0, 0, 1, 2, 3]) {
            let decoy = decoy(random);
            what.decoys.push(decoy);
        }
        if random.percent(14) {
            trouble(random, &mut what);
        }
        what
    }
}

fn saving(random: &mut Random) -> Saving {
    let always = random.percent(30);
    match random.below(4) {
        0 | 1 => Saving::AtOnce,
        2 => Saving::Own { always },
        _ => Saving::Page { always: always && random.percent(50) },
    }
}

fn overlay(random: &mut Random) -> Option<Overlay> {
    match random.below(40) {
        0..4 => Some(Overlay::Introduction(random.pick(&[0, 0, 400, 3_000]))),
        4 => Some(Overlay::Tour),
        5 => Some(Overlay::Foreign),
        _ => None,
    }
}

fn decoy(random: &mut Random) -> Decoy {
    match random.below(10) {
        0 => Decoy::Help(random.pick(&[Kind::Redirect, Kind::H5]), random.percent(50)),
        1 => Decoy::Search,
        2 => Decoy::PageSearch,
        3 => Decoy::SamePlaceholders,
        4 => Decoy::Reset,
        5 => Decoy::Clear,
        6 => Decoy::Anchors,
        7 => Decoy::ForeignForm,
        8 => Decoy::Example,
        _ => Decoy::Draft,
    }
}

fn trouble(random: &mut Random, what: &mut Description) {
    let kind = random.pick(&[Kind::Redirect, Kind::H5]);
    let at = what.sections.iter().position(|section| section.kind == kind);
    let Some(at) = at else { return };
    match random.below(12) {
        0 => {
            what.sections.remove(at);
        }
        1 => {
            let twin = what.sections[at].clone();
            what.sections.insert(random.below(what.sections.len() + 1), twin);
        }
        2 | 3 => what.sections[at].trouble = Some(Trouble::Refused(random.below(wanted(kind).len()))),
        _ => what.sections[at].trouble = Some(random.pick(&TROUBLES)),
    }
}

fn sections(random: &mut Random, means: Means) -> Vec<Section> {
    let mut kinds = vec![Kind::Redirect, Kind::H5];
    let (known, unknown) = random.pick(&[(45, 14), (45, 14), (60, 0), (0, 30), (0, 0)]);
    kinds.extend(OTHER_KINDS.into_iter().filter(|_| random.percent(known)));
    kinds.extend((0..5).filter(|_| random.percent(unknown)).map(Kind::Other));
    random.shuffle(&mut kinds);
    let mixed = random.percent(15);
    let noisy = random.percent(50);
    let mut section = |kind: Kind| Section {
        kind,
        spelling: random.below(60),
        noise: (0..random.below(3)).filter(|_| noisy).map(|_| random.pick(&NOISES)).collect(),
        means: if mixed { random.pick(&MEANS) } else { means },
        entries: entries(random, kind),
        trouble: (!matches!(kind, Kind::Redirect | Kind::H5) && random.percent(12)).then_some(Trouble::ReadOnly),
    };
    kinds.into_iter().map(&mut section).collect()
}

/// Entries of other people, some of them much like ours, and now and then some of ours.
fn entries(random: &mut Random, kind: Kind) -> Vec<String> {
    let count = if random.percent(70) { random.below(5) } else { random.below(61) };
    let mut all: Vec<String> = (0..count).map(|nth| foreign(random, kind, nth)).collect();
    let near = random.below(4);
    all.extend((0..near).map(|_| near_miss(random, kind)));
    match random.below(6) {
        0 => all.extend(wanted(kind).to_vec()),
        1 => all.extend(wanted(kind).iter().take(random.below(5)).cloned()),
        _ => {}
    }
    all.sort();
    all.dedup();
    random.shuffle(&mut all);
    all
}

fn foreign(random: &mut Random, kind: Kind, nth: usize) -> String {
    match kind {
        Kind::Ip => format!("203.0.113.{nth}"),
        Kind::Schemes => format!("myapp{nth}"),
        Kind::Redirect | Kind::Other(_) => {
            let path = random.pick(&["", "/", "/callback", "/login?from=lark", "/a/b/c#x"]);
            format!("https://app{nth}.example.com{path}")
        }
        _ => format!("{}app{nth}.example.com", random.pick(&["https://", "http://", ""])),
    }
}

/// What looks much like a wanted value, and is not.
fn near_miss(random: &mut Random, kind: Kind) -> String {
    if !matches!(kind, Kind::Redirect | Kind::H5) {
        return random.pick(&["ailink.gts.work.example.com", "203.0.113.200", "https://ailink.gts.work/x"]).to_owned();
    }
    let all = wanted(kind);
    let value = &all[random.below(all.len())];
    match random.below(7) {
        0 => value.replace("https://", "http://"),
        1 => value.replace("ailink", "ailink2"),
        2 => value.replace(".work", ".work.example.com"),
        3 => format!("{value}/deep/er"),
        4 => format!("{value}:8443/"),
        5 => value.replace("gts", "GTS1"),
        _ => format!("{value}2"),
    }
}
