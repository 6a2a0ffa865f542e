//! How long the core takes, natively: from a page's outline to the report, and for a whole run.
//!
//! `./build.sh bench` reads what criterion makes of it.

#![allow(unreachable_pub, missing_docs, reason = "the model is shared with the tests")]
#![allow(clippy::unwrap_used, reason = "a measurement that finds nothing is none")]

#[path = "../tests/model/mod.rs"]
mod model;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use larkspur::console::outline::{Outline, Role};
use larkspur::protocol::Event;
use larkspur::report::panel;
use larkspur::session::Session;
use model::draw::Drawing;
use model::security::{Markup, Security, Style};
use model::{Tab, context};
use std::hint::black_box;
use std::time::Duration;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// The security page, with as much else below it as makes up so many nodes: sections with a title, a text and a table.
fn page(nodes: usize) -> Outline {
    let mut outline = Security::new(Style::Inline, Markup::Cards).outline();
    let mut rest = Drawing::from(1_000_000);
    for section in 0..nodes / 35 {
        rest.inside(Role::Group, "div", |card| {
            card.text("h2", &format!("Section {section}"));
            card.text(
                "p",
                &format!("What section {section} is for, in a sentence of some length, as consoles have them."),
            );
            card.inside(Role::Table, "table", |table| {
                for row in 0..8 {
                    table.inside(Role::Row, "tr", |cells| {
                        cells.text("td", &format!("https://portal-{section}.example.com/sso/{row}/callback"));
                        cells.text("td", &format!("Entry {row}"));
                        cells.button("编辑", false);
                    });
                }
            });
        });
    }
    outline.nodes.extend(rest.outline().nodes);
    outline.nodes.truncate(nodes);
    outline
}

fn event(outline: Outline) -> Event {
    let url = format!("https://open.feishu.cn/app/{}/safe", model::APP);
    Event::Outline { page: "1".to_owned(), url, outline }
}

/// What happens each time a page has changed: it is read and judged, and hints and panel are made anew.
fn outline_to_report(criterion: &mut Criterion) {
    let context = context();
    let mut group = criterion.benchmark_group("outline-to-report");
    for size in SIZES {
        let outline = page(size);
        assert_eq!(outline.nodes.len(), size);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            let arrives = || (Session::default(), event(outline.clone()));
            let work = |(mut session, event): (Session, Event)| {
                let effects = session.handle(&context, event, 1);
                let view = panel::view(&context, &session);
                // Given back, so that taking it down is not measured.
                (session, black_box(effects), black_box(view))
            };
            bencher.iter_batched(arrives, work, BatchSize::LargeInput);
        });
    }
    group.finish();
}

/// All redirect URLs filled in, one after the other, with the model's own work and the session kept after each step.
fn run(criterion: &mut Criterion) {
    criterion.bench_function("run", |bencher| {
        let opened = || Tab::open(Security::new(Style::Inline, Markup::Cards));
        bencher.iter_batched(
            opened,
            |mut tab| {
                tab.run("redirect-urls", true);
                tab
            },
            BatchSize::SmallInput,
        );
    });
}

criterion_group! {
    name = core;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_secs(1));
    targets = outline_to_report, run
}
criterion_main!(core);
