//! Thousands of consoles that nobody has seen, each filled in and held against the truth.
//!
//! `./build.sh consoles --count N --seed S` runs more of them, or others. What fails is made as simple as it can be while
//! it still fails, and shown as a description that belongs into `tests/fixtures/consoles/`.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::console::labels::{SECURITY, Title};
use larkspur::console::lists;
use larkspur::console::outline::{Outline, Role, Tree};
use larkspur::console::owner::{Contents, Owners};
use larkspur::session::Context;
use larkspur::words::Catalog;
use model::Console;
use model::invented::axes::Pairs;
use model::invented::check::{Verdict, check};
use model::invented::{Description, Invented, shrunk};
use model::random::Random;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

/// How many are run, and where they begin, unless something else is asked for.
/// So many in each run of the tests; `./build.sh consoles` draws 20,000.
const COUNT: u64 = 1_500;
const SEED: u64 = 1;
/// Of those that can be filled in: how many are, at the least, and how many are or are left to the admin with the
/// evidence named. Pages without boxes, and titles that can be pressed and don't tell whether they are open, leave a doubt.
const MIN_COMPLETE: f64 = 0.80;
const MIN_DECIDED: f64 = 0.92;
/// Failures that are shrunk and shown.
const SHOWN: usize = 2;

/// What came of all of them.
#[derive(Default)]
struct Sum {
    count: u64,
    possible: u64,
    complete: u64,
    complete_of_possible: u64,
    /// Could have been filled in, and was left to the admin because the evidence for a control was too little.
    asked_of_possible: u64,
    wrong: usize,
    lost: usize,
    dangerous: usize,
    false_met: usize,
    false_missing: usize,
    odd: usize,
    steps: u64,
    requirements: u64,
    failed: Vec<(u64, Vec<String>)>,
    /// Reasons of hand-overs, and how many of them met a console that could have been filled in.
    reasons: BTreeMap<String, (u64, u64)>,
    /// Which values of two axes were drawn together.
    pairs: Pairs,
    /// Of those that could be filled in, by value of each axis: how many, and how many were.
    axes: BTreeMap<String, (u64, u64)>,
    /// The first consoles of each reason and layout that could have been filled in.
    given_up: BTreeMap<String, u64>,
}

impl Sum {
    fn add(&mut self, nth: u64, what: &Description, verdict: &Verdict) {
        self.count += 1;
        self.possible += u64::from(verdict.possible);
        self.complete += u64::from(verdict.complete);
        self.complete_of_possible += u64::from(verdict.complete && verdict.possible);
        let left = |reason: &String| matches!(reason.as_str(), "hand_asked" | "hand_stopped");
        let asked = !verdict.complete && verdict.reasons.iter().all(left);
        self.asked_of_possible += u64::from(asked && verdict.possible);
        self.wrong += verdict.wrong_writes.len();
        self.lost += verdict.lost_entries.len();
        self.dangerous += verdict.dangerous_presses.len();
        self.false_met += verdict.false_met.len();
        self.false_missing += verdict.false_missing.len();
        self.odd += verdict.odd.len();
        self.steps += u64::from(verdict.steps);
        self.requirements += u64::from(verdict.requirements);
        for reason in &verdict.reasons {
            let (all, possible) = self.reasons.entry(reason.clone()).or_default();
            *all += 1;
            *possible += u64::from(verdict.possible);
            if verdict.possible {
                self.given_up.entry(format!("{reason} {:?}", what.container)).or_insert(nth);
            }
        }
        self.pairs.add(what);
        if verdict.possible {
            for (axis, value) in what.axes() {
                let (possible, complete) = self.axes.entry(format!("{axis}: {value}")).or_default();
                *possible += 1;
                *complete += u64::from(verdict.complete);
            }
        }
        let broken = verdict.broken();
        if !broken.is_empty() {
            self.failed.push((nth, broken));
        }
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.possible += other.possible;
        self.complete += other.complete;
        self.complete_of_possible += other.complete_of_possible;
        self.asked_of_possible += other.asked_of_possible;
        self.wrong += other.wrong;
        self.lost += other.lost;
        self.dangerous += other.dangerous;
        self.false_met += other.false_met;
        self.false_missing += other.false_missing;
        self.odd += other.odd;
        self.steps += other.steps;
        self.requirements += other.requirements;
        self.failed.extend(other.failed);
        self.pairs.merge(other.pairs);
        for (into, from) in [(&mut self.reasons, other.reasons), (&mut self.axes, other.axes)] {
            for (key, (one, two)) in from {
                let entry = into.entry(key).or_default();
                *entry = (entry.0 + one, entry.1 + two);
            }
        }
        for (reason, nth) in other.given_up {
            let known = self.given_up.entry(reason).or_insert(nth);
            *known = nth.min(*known);
        }
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, or: u64| {
        let at = args.iter().rposition(|arg| arg == name);
        at.and_then(|at| args.get(at + 1)).and_then(|value| value.parse().ok()).unwrap_or(or)
    };
    let (count, seed) = (number("--count", COUNT), number("--seed", SEED));
    if let Some(at) = args.iter().position(|arg| arg == "--show") {
        show(&args[at + 1], seed);
        return ExitCode::SUCCESS;
    }
    if args.iter().any(|arg| arg == "--left") {
        show_left(seed, count, number("--left", 10));
        return ExitCode::SUCCESS;
    }
    std::panic::set_hook(Box::new(|info| eprintln!("{info}")));
    let start = Instant::now();
    let sum = run(count, seed);
    report(&sum, start.elapsed().as_secs_f64(), seed)
}

/// Consoles that failed once, as simple as they could be made.
fn kept(context: &Context) -> Vec<(String, Vec<String>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/consoles");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let what: Description = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), tried(&what, context).broken())
    };
    files.map(read).collect()
}

fn context() -> Context {
    // Without a catalog each sentence is its key: what the check goes by.
    Context { words: Catalog::default(), ..model::context() }
}

fn describe(seed: u64, nth: u64) -> Description {
    Description::invent(&mut Random::new(seed, nth))
}

/// Shows one by its number, or one that was kept in a file.
fn show(which: &str, seed: u64) {
    let what = match which.parse() {
        Ok(nth) => describe(seed, nth),
        Err(_) => serde_json::from_str(&std::fs::read_to_string(which).unwrap()).unwrap(),
    };
    println!("{}", serde_json::to_string(&what).unwrap());
    let loaded = Description { load: 0, overlay: None, ..what.clone() };
    show_owners(&Invented::new(loaded).outline());
    println!("--- at the end");
    show_owners(&model::invented::check::at_the_end(&what, &context()));
    println!("{:#?}", tried(&what, &context()));
    for effect in model::invented::check::effects(&what, &context()) {
        println!("{effect}");
    }
}

/// What is left to the admin though it could be filled in: the first so many, as simple as they can be made, with how each
/// differs from the simplest console of all.
fn show_left(seed: u64, count: u64, many: u64) {
    let context = context();
    let left = |what: &Description| {
        let verdict = tried(what, &context);
        (verdict.possible && !verdict.complete).then_some(verdict.reasons)
    };
    let mut shown = 0;
    for nth in 0..count {
        let what = describe(seed, nth);
        let Some(reasons) = left(&what) else { continue };
        let simplest = shrunk(what, |what| left(what).is_some_and(|now| reasons.contains(&now[0])));
        let plainest = shrunk(simplest.clone(), |_| true).axes();
        let own = simplest.axes().into_iter().filter(|axis| !plainest.contains(axis));
        let own: Vec<String> = own.map(|(axis, value)| format!("{axis}: {value}")).collect();
        let sections: Vec<String> =
            simplest.sections.iter().map(|it| format!("{:?} {:?}", it.kind, it.means)).collect();
        println!(
            "{nth} {} | {} | {}",
            left(&simplest).unwrap_or_default().join(" "),
            own.join(", "),
            sections.join(", ")
        );
        println!("{}", serde_json::to_string(&simplest).unwrap());
        shown += 1;
        if shown == many {
            return;
        }
    }
}

/// What a page shows, and whom its controls belong to.
fn show_owners(outline: &Outline) {
    let tree = Tree::new(outline);
    let owners = Owners::of_page(&tree, &SECURITY, Contents::default());
    for title in [Title::RedirectUrls, Title::H5Domains] {
        println!("{:?}", lists::read(&tree, &owners, title));
    }
    for index in 0..tree.len() {
        let node = tree.node(index);
        let deep = "  ".repeat(tree.ancestors(index).count());
        let mark = owners.marks().iter().find(|mark| mark.at == index);
        let used = matches!(node.role, Role::Textbox | Role::Button);
        let claims = used.then(|| owners.of(&tree, index));
        println!("{deep}{:?} {} {:?} {:?} {mark:?} {claims:?}", node.role, node.tag, node.label(), tree.rect(index));
    }
}

/// A panic is a failure of its own.
fn tried(what: &Description, context: &Context) -> Verdict {
    let result = std::panic::catch_unwind(|| check(what, context));
    result.unwrap_or_else(|_| Verdict { odd: vec!["panicked".to_owned()], ..Verdict::default() })
}

fn run(count: u64, seed: u64) -> Sum {
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let work = |first: u64| {
        let context = context();
        let mut sum = Sum::default();
        for nth in (first..count).step_by(usize::try_from(workers).unwrap()) {
            let what = describe(seed, nth);
            let verdict = tried(&what, &context);
            sum.add(nth, &what, &verdict);
        }
        sum
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|first| scope.spawn(move || work(first))).collect();
        let mut sum = Sum::default();
        for thread in threads {
            sum.merge(thread.join().unwrap());
        }
        sum
    })
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
fn report(sum: &Sum, seconds: f64, seed: u64) -> ExitCode {
    let of_possible = |count: u64| count as f64 / sum.possible.max(1) as f64;
    let (share, asked) = (of_possible(sum.complete_of_possible), of_possible(sum.asked_of_possible));
    let pairs = sum.pairs.table();
    let json = serde_json::json!({
        "count": sum.count,
        "possible": sum.possible,
        "complete": sum.complete,
        "completeOfPossible": (share * 10_000.0).round() / 10_000.0,
        "askedOfPossible": (asked * 10_000.0).round() / 10_000.0,
        "handedOver": sum.count - sum.complete,
        "wrongWrites": sum.wrong,
        "lostEntries": sum.lost,
        "dangerousPresses": sum.dangerous,
        "falseMet": sum.false_met,
        "falseMissing": sum.false_missing,
        "odd": sum.odd,
        "stepsPerRequirement": (sum.steps as f64 / sum.requirements.max(1) as f64 * 100.0).round() / 100.0,
        "seconds": (seconds * 100.0).round() / 100.0,
        "seed": seed,
        "reasons": sum.reasons,
        "axes": sum.axes,
        "givenUp": sum.given_up,
        "pairs": pairs,
    });
    let mut told = json.clone();
    for long in ["axes", "pairs", "givenUp"] {
        told.as_object_mut().unwrap().remove(long);
    }
    println!("{told}");
    let all = |of: fn(&(&str, &str, usize, usize)) -> usize| pairs.iter().map(of).sum::<usize>();
    println!("pairs of values of two axes: {} of {} drawn", all(|pair| pair.3), all(|pair| pair.2));
    for (one, other, of, seen) in pairs.iter().filter(|(_, _, of, seen)| seen < of) {
        println!("  {one} and {other}: {seen} of {of}");
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    std::fs::write(folder.join("consoles.json"), serde_json::to_string_pretty(&json).unwrap()).unwrap();
    let mut failed = sum.failed.clone();
    failed.sort();
    let context = context();
    let mut told = Vec::new();
    for (nth, broken) in &failed {
        let first = broken[0].split(':').next().unwrap_or_default();
        if told.iter().filter(|known| **known == first).count() >= SHOWN {
            continue;
        }
        told.push(first);
        let fails = |what: &Description| tried(what, &context).broken().iter().any(|one| one.starts_with(first));
        let simplest = shrunk(describe(seed, *nth), fails);
        println!("\nconsole {nth} of seed {seed}: {}\n{}", broken[0], serde_json::to_string(&simplest).unwrap());
        println!("{:#?}", tried(&simplest, &context).broken());
    }
    let kept = kept(&context);
    for (name, broken) in kept.iter().filter(|(_, broken)| !broken.is_empty()) {
        println!("\n{name}: {broken:#?}");
    }
    let kept_well = kept.iter().filter(|(_, broken)| broken.is_empty()).count();
    let good = failed.is_empty() && share >= MIN_COMPLETE && share + asked >= MIN_DECIDED;
    let (passed, wrong) = (kept_well + usize::from(good), kept.len() - kept_well + usize::from(!good));
    println!("test result: {}. {passed} passed; {wrong} failed", if wrong == 0 { "ok" } else { "FAILED" });
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
