//! Pages that would mislead a reader into a foreign field, and pages where everyone sees whose each field is: recorded by
//! `node tests/fixtures/pages/record.mjs` as the page adapter sees them, with what is ours on them.

#![allow(unreachable_pub, dead_code, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::audit::evidence::Evidence;
use larkspur::audit::{Requirement, judge};
use larkspur::console::labels::{Title, Word};
use larkspur::console::lists::ListSeen;
use larkspur::console::outline::{Node, NodeId, Outline, Role, Tree};
use larkspur::console::owner::Contents;
use larkspur::console::reading;
use larkspur::console::routes::{self, Page, Place};
use larkspur::console::web_app;
use larkspur::fix::{Goal, Step, permit};
use larkspur::json::{self, Json};
use larkspur::protocol::{ActionResult, Command, Effect, Event};
use larkspur::report::panel;
use larkspur::session::{Context, Session};
use model::{APP, context};
use std::collections::{BTreeMap, BTreeSet};

/// A run that does more has gone astray.
const MAX_EFFECTS: usize = 60;

/// What a page shows at one time, and whose each node is.
#[derive(Clone)]
struct View {
    outline: Outline,
    of: BTreeMap<NodeId, String>,
}

impl View {
    fn read(json: &Json<'_>) -> Self {
        let mut outline = Outline::read(json.get("outline").unwrap()).settled();
        outline.see(json.get("sight").unwrap());
        let of = json.get("of").unwrap();
        let owner = |id: NodeId| Some((id, of.get(&id.to_string())?.text()?.to_owned()));
        let of = outline.nodes.iter().filter_map(|node| owner(node.id)).collect();
        Self { outline, of }
    }

    fn is(&self, node: NodeId, requirement: &str) -> bool {
        self.of.get(&node).is_some_and(|of| of.split(' ').any(|one| one == requirement))
    }

    fn told(&self, node: NodeId) -> String {
        let node = self.outline.nodes.iter().find(|it| it.id == node).unwrap();
        format!("{:?} “{}” {}", node.role, node.label(), node.placeholder)
    }

    /// What this page says of itself in a setting's own part.
    fn texts(&self, requirement: &str) -> Vec<&str> {
        let own = self.outline.nodes.iter().filter(|node| self.is(node.id, requirement));
        own.flat_map(|node| [node.text.as_str(), node.name.as_str(), node.value.as_deref().unwrap_or_default()])
            .collect()
    }
}

struct Recorded {
    name: String,
    url: String,
    page: Page,
    first: View,
    /// What it shows once something was pressed.
    then: Option<View>,
    record: Option<Vec<String>>,
}

/// What went wrong on a page.
type Faults = BTreeSet<String>;

impl Recorded {
    fn all(folder: &str, kind: &str) -> Vec<Self> {
        let path = format!("{}/tests/fixtures/pages/{folder}/{kind}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        json::parse(&text).unwrap().list().iter().map(Self::read).collect()
    }

    fn read(json: &Json<'_>) -> Self {
        let text = |key: &str| json.get(key).and_then(Json::text).unwrap().to_owned();
        let url = format!("https://open.feishu.cn/app/{APP}/{}", text("page"));
        let Place::App(_, page) = routes::place(&url) else { panic!("{url}") };
        let record = json.get("record");
        let record = record.map(|all| all.list().iter().map(|it| it.text().unwrap().to_owned()).collect());
        Self { name: text("name"), url, page, first: View::read(json), then: json.get("then").map(View::read), record }
    }

    fn contents(&self) -> Contents {
        Contents::of(self.record.iter().map(|urls| (Title::RedirectUrls, urls.clone())).collect())
    }

    fn requirements(&self, context: &Context) -> Vec<Requirement> {
        let mut all = Requirement::all(&context.profile);
        all.retain(|it| it.page() == Some(self.page) && *it != Requirement::MobileHomepage);
        all
    }

    /// A session that has seen the page, and the records if there are any.
    fn session(&self, context: &Context) -> Session {
        let mut session = Session::default();
        let event = Event::Outline { page: "1".to_owned(), url: self.url.clone(), outline: self.first.outline.clone() };
        session.handle(context, event, 1_000);
        if let Some(urls) = &self.record {
            let data = serde_json::json!({ "code": 0, "data": { "redirectURL": urls }, "msg": "" });
            let event = serde_json::json!({ "on": "record", "page": "1", "url": self.url, "record": "safe_setting", "status": 200, "data": data });
            session.handle(context, Event::parse(&event.to_string()).unwrap(), 1_100);
        }
        session
    }

    /// Lets a requirement be filled in, on a page that takes every text and nothing else: the nodes that it writes into and
    /// presses, and how it ended.
    fn run(&self, context: &Context, id: &str, faults: &mut Faults) -> Vec<String> {
        let mut session = self.session(context);
        let (mut view, mut then) = (self.first.clone(), self.then.clone());
        let (mut now, mut done) = (2_000, Vec::new());
        let mut effects = session.command(context, Command::Run { target: id.to_owned(), save: true }, now);
        for _ in 0..MAX_EFFECTS {
            let Some(effect) = effects.iter().find(|effect| effect.is_answered()) else { break };
            let (ticket, wait) = match effect {
                Effect::Look { ticket, patience, .. } => (*ticket, *patience),
                Effect::Fill { ticket, node, text, .. } => {
                    done.push(format!("fills {}", view.told(*node)));
                    if !view.is(*node, id) {
                        faults.insert(format!("{id} fills {}", view.told(*node)));
                    }
                    view.outline.nodes.iter_mut().find(|it| it.id == *node).unwrap().value = Some(text.clone());
                    (*ticket, 60)
                }
                Effect::Enter { ticket, node, .. } => {
                    done.push(format!("presses Enter in {}", view.told(*node)));
                    if !view.is(*node, id) {
                        faults.insert(format!("{id} presses Enter in {}", view.told(*node)));
                    }
                    (*ticket, 60)
                }
                Effect::Click { ticket, node, .. } => {
                    done.push(format!("presses {}", view.told(*node)));
                    if !view.is(*node, id) {
                        faults.insert(format!("{id} presses {}", view.told(*node)));
                    }
                    view = then.take().unwrap_or(view);
                    (*ticket, 60)
                }
                Effect::Paste { ticket, node, .. } | Effect::Scroll { ticket, node, .. } => {
                    faults.insert(format!("{id} pastes into or scrolls {}", view.told(*node)));
                    (*ticket, 60)
                }
                _ => unreachable!(),
            };
            now += u64::from(wait);
            let result = ActionResult::Done { changed: false };
            let (page, url, outline) = ("1".to_owned(), self.url.clone(), view.outline.clone());
            effects = session.handle(context, Event::Answer { page, url, ticket, result, outline }, now);
        }
        let ended = panel::view(context, &session)
            .run
            .map(|run| format!("ends {}: {}", run.outcome.unwrap_or_default(), run.summary));
        done.extend(ended);
        done
    }

    /// Everything that the gate would let through into what is not ours.
    fn gate(&self, context: &Context, view: &View, faults: &mut Faults) {
        let Place::App(app, _) = routes::place(&self.url) else { unreachable!() };
        let reading = reading::read(self.page, Tree::new(&view.outline), self.contents());
        let evidence = Evidence::default();
        for requirement in self.requirements(context) {
            let id = requirement.id(&context.profile);
            let wanted = requirement.values(&context.profile, &app);
            let judgement = judge(&requirement, &context.profile, &app, &evidence);
            let goal = Goal {
                requirement: &requirement,
                profile: &context.profile,
                wanted: &wanted,
                judgement: &judgement,
                evidence: &evidence,
                save: true,
            };
            for at in 0..reading.tree.len() {
                let node = reading.tree.node(at);
                for step in steps(at, &wanted).into_iter().filter(|step| permit(step, &goal, &reading).is_ok()) {
                    if !view.is(node.id, &id) {
                        faults.insert(format!("{id} may {} {}", name(&step), view.told(node.id)));
                    }
                }
            }
        }
    }

    /// What is read as ours and is not.
    fn reading(&self, view: &View, faults: &mut Faults) {
        let reading = reading::read(self.page, Tree::new(&view.outline), self.contents());
        let mut told = |id: &str, values: &[String]| {
            for value in values.iter().filter(|value| !value.is_empty() && !view.texts(id).contains(&value.as_str())) {
                faults.insert(format!("{id} reads {value}"));
            }
        };
        for (id, title) in [("redirect-urls", Title::RedirectUrls), ("h5-domains", Title::H5Domains)] {
            if let Some(ListSeen::List(list)) = reading.list(title) {
                told(id, &list.entries);
            }
        }
        let mut modes = Vec::new();
        for form in [&reading.web_app, &reading.web_app_dialog].into_iter().flatten() {
            for (id, field) in [("homepage:desktop", &form.desktop), ("homepage:mobile", &form.mobile)] {
                told(id, field.field().and_then(|field| web_app::url(&reading.tree, field)).as_slice());
            }
            let mode = form.open_mode.field().and_then(|field| web_app::mode(&reading.tree, field));
            if mode.is_some() && !view.of.values().any(|of| of.contains("homepage:open-mode")) {
                modes.push(format!("homepage:open-mode reads {mode:?}"));
            }
        }
        faults.extend(modes);
    }

    fn faults(&self, context: &Context) -> Faults {
        let mut faults = Faults::new();
        for requirement in self.requirements(context) {
            self.run(context, &requirement.id(&context.profile), &mut faults);
        }
        for view in std::iter::once(&self.first).chain(&self.then) {
            self.gate(context, view, &mut faults);
            self.reading(view, &mut faults);
        }
        faults
    }
}

/// All that might be done with a node, but for what only shows something else.
fn steps(at: usize, wanted: &[String]) -> Vec<Step> {
    let words = [Word::Add, Word::BatchEdit, Word::Save, Word::Confirm, Word::Edit, Word::NewTab, Word::Browser];
    let mut steps: Vec<Step> = words.map(|word| Step::Press { button: at, word }).into();
    steps.extend(wanted.first().map(|value| Step::Fill { field: at, text: value.clone() }));
    steps.extend(wanted.first().map(|value| Step::Enter { field: at, text: value.clone() }));
    steps.push(Step::Open { select: at });
    steps
}

fn name(step: &Step) -> &'static str {
    match step {
        Step::Fill { .. } => "fill",
        Step::Enter { .. } => "press Enter in",
        Step::Open { .. } => "open",
        _ => "press",
    }
}

fn hold(kind: &str) {
    let context = context();
    let all = Recorded::all("hostile", kind);
    let told: Vec<String> = all
        .iter()
        .map(|page| (page, page.faults(&context)))
        .filter(|(_, faults)| !faults.is_empty())
        .map(|(page, faults)| format!("{}: {faults:#?}", page.name))
        .collect();
    assert!(told.is_empty(), "{} of {} pages: {}", told.len(), all.len(), told.join("\n"));
}

#[test]
fn no_foreign_title_lets_ours_be_filled_into_its_field() {
    hold("titles");
}

#[test]
fn no_place_of_our_title_makes_a_foreign_field_ours() {
    hold("places");
}

#[test]
fn what_stands_in_lines_below_each_other_is_no_ones_by_that() {
    hold("lines");
}

#[test]
fn no_state_of_the_page_makes_a_foreign_field_ours() {
    hold("states");
}

#[test]
fn no_other_homepage_is_filled_in_for_ours() {
    hold("web_app");
}

/// What nothing on the page tells from ours costs one entry, which is looked for where it should be.
#[test]
fn what_misleads_the_reader_gets_one_entry_and_no_more() {
    let context = context();
    for page in Recorded::all("hostile", "left") {
        let done = page.run(&context, "redirect-urls", &mut Faults::new());
        let written = done.iter().filter(|step| step.starts_with("fills")).count();
        assert_eq!(written, 1, "{}: {done:?}", page.name);
        assert!(done.last().is_some_and(|end| end.starts_with("ends failed")), "{}: {done:?}", page.name);
    }
}

#[test]
fn what_everyone_sees_is_ours_is_filled_in() {
    let context = context();
    let mut told = Vec::new();
    for page in Recorded::all("ordinary", "pages") {
        let mut faults = page.faults(&context);
        for requirement in page.requirements(&context) {
            let id = requirement.id(&context.profile);
            // A button that saves is that of several settings.
            let used = |role: Role| matches!(role, Role::Textbox | Role::Radio | Role::Button);
            let ours = |node: &Node| used(node.role) && page.first.of.get(&node.id).is_some_and(|of| *of == id);
            let ours = page.first.outline.nodes.iter().any(ours);
            let done = page.run(&context, &id, &mut Faults::new());
            if ours && done.iter().all(|step| step.starts_with("ends")) {
                faults.insert(format!("{id}: {}", done.join(", ")));
            }
        }
        if !faults.is_empty() {
            told.push(format!("{}: {faults:#?}", page.name));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
