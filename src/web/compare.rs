//! The page that shows two apps side by side, or an app and what of it is in effect.

use super::i18n;
use super::panel::tree::{Drawn, Tag};
use super::profiles::app_label;
use super::seen;
use crate::record::{AppSeen, Part, Recorded, Row, Side, What, compare};
use crate::words::Catalog;
use gloo_events::EventListener;
use gloo_utils::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// What stands for the published version among the tabs to choose.
const PUBLISHED: &str = "published";

/// The page, for everything that may call it later.
type Page = Rc<RefCell<State>>;

struct State {
    words: Catalog,
    apps: Vec<AppSeen>,
    left: String,
    right: String,
    /// What both have is shown as well.
    all: bool,
    main: Drawn,
}

/// Starts the page.
///
/// # Errors
/// When the page is another one.
#[wasm_bindgen(js_name = startCompare)]
#[allow(unreachable_pub, reason = "JavaScript is what reaches it")]
pub async fn start_compare() -> Result<(), JsValue> {
    let main = document().get_element_by_id("compare").ok_or_else(|| JsValue::from_str("not the page to compare"))?;
    let words = i18n::page_words().await;
    document().set_title(words.get("compare_title"));
    let bound = seen::bound_tab();
    let left = bound.map(|tab| tab.to_string()).unwrap_or_default();
    let right = PUBLISHED.to_owned();
    let state = State { words, apps: Vec::new(), left, right, all: false, main: Drawn::adopt(main) };
    let page = Rc::new(RefCell::new(state));
    load(Rc::clone(&page)).await;
    page.borrow().apps.iter().for_each(|app| seen::survey(app.tab));
    let chosen = Rc::clone(&page);
    EventListener::new(&document(), "change", move |event| {
        let Some(target) = event.target() else { return };
        let mut state = chosen.borrow_mut();
        if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            match select.get_attribute("data-side").as_deref() {
                Some("left") => state.left = select.value(),
                _ => state.right = select.value(),
            }
        } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            state.all = input.checked();
        }
        state.draw();
    })
    .forget();
    seen::on_change(move || spawn_local(load(Rc::clone(&page))))
}

async fn load(page: Page) {
    let apps = seen::apps().await;
    let mut state = page.borrow_mut();
    state.apps = apps;
    if !state.apps.iter().any(|app| app.tab.to_string() == state.left) {
        state.left = state.apps.first().map(|app| app.tab.to_string()).unwrap_or_default();
    }
    state.draw();
}

impl State {
    fn app(&self, tab: &str) -> Option<&AppSeen> {
        self.apps.iter().find(|app| app.tab.to_string() == tab)
    }

    fn draw(&mut self) {
        let main = self.page();
        self.main.update(main);
    }

    fn page(&self) -> Tag {
        let words = &self.words;
        let main = Tag::new("main")
            .with("data-state", "ready")
            .child(Tag::text("h1", words.get("compare_title")))
            .child(Tag::text("p", words.get("compare_text")).with("class", "note"));
        let Some(left) = self.app(&self.left) else {
            return main.child(Tag::text("p", words.get("of_app_none")).key("none"));
        };
        let published = self.right == PUBLISHED;
        let right = if published { Some(&left.beside.in_effect) } else { self.app(&self.right).map(|it| &it.recorded) };
        let tick = Tag::text("input", "").with("type", "checkbox").with("data-option", "all");
        let all = Tag::new("label").child(tick).child(Tag::text("span", words.get("compare_all")));
        main.child(
            Tag::new("div")
                .key("sides")
                .with("class", "sides")
                .child(self.select("left", "compare_left", &self.left))
                .child(self.select("right", "compare_right", &self.right)),
        )
        .child(Tag::new("p").key("all").child(all))
        .children(right.map(|right| self.table(left, right, published)))
    }

    fn select(&self, side: &'static str, label: &str, chosen: &str) -> Tag {
        let option = |value: &str, text: &str| {
            let option = Tag::text("option", text).key(value).with("value", value);
            if value == chosen { option.with("selected", "") } else { option }
        };
        let published = (side == "right").then(|| option(PUBLISHED, self.words.get("compare_published")));
        let apps = self.apps.iter().map(|app| option(&app.tab.to_string(), &app_label(app)));
        let select = Tag::new("select").with("data-side", side).children(published).children(apps);
        Tag::new("label").key(side).with("class", "field").child(Tag::text("span", self.words.get(label))).child(select)
    }

    fn table(&self, left: &AppSeen, right: &Recorded, published: bool) -> Tag {
        let words = &self.words;
        let rows = compare(&left.recorded, right);
        let differ = rows.iter().filter(|row| row.left != row.right).count();
        let shown: Vec<&Row> = rows.iter().filter(|row| self.all || row.left != row.right).collect();
        let head = ["compare_value", "compare_left", "compare_right"]
            .map(|key| Tag::text("th", words.get(key)).key(key).with("scope", "col"));
        let parts = Part::ALL.into_iter().filter_map(|part| {
            let own: Vec<&&Row> = shown.iter().filter(|row| row.entry.what.part() == part).collect();
            let title = Tag::text("th", words.get(&part.key())).with("colspan", "3").with("scope", "rowgroup");
            (!own.is_empty()).then(|| {
                Tag::new("tbody")
                    .key(part.id())
                    .with("data-part", part.id())
                    .child(Tag::new("tr").child(title))
                    .children(own.iter().map(|row| self.row(left, row, published)))
            })
        });
        let unknown =
            [(&left.recorded, "compare_left"), (right, "compare_right")].into_iter().filter_map(|(of, side)| {
                let parts = Part::ALL.into_iter().filter(|part| !of.whole.contains(part) && *part != Part::Name);
                let names: Vec<String> = parts.map(|part| words.get(&part.key()).to_owned()).collect();
                (!names.is_empty()).then(|| {
                    words.filled("compare_unknown", &[words.get(side), &names.join(words.get("profiles_comma"))])
                })
            });
        Tag::new("section")
            .key("compared")
            .with("data-differ", &differ.to_string())
            .child(
                Tag::text("p", &words.filled("compare_differ", &[&differ.to_string(), &rows.len().to_string()]))
                    .key("differ"),
            )
            .child(
                Tag::new("table")
                    .key("table")
                    .child(Tag::new("thead").child(Tag::new("tr").children(head)))
                    .children(parts),
            )
            .children(unknown.map(|line| Tag::text("p", &line).key(&line).with("class", "note")))
    }

    fn row(&self, left: &AppSeen, row: &Row, published: bool) -> Tag {
        let (words, id) = (&self.words, row.entry.id());
        let seen = match row.entry.what {
            What::Feature(_) | What::OpenMode(_) | What::Availability(_) | What::Release | What::Delivery(_, None) => {
                Tag::text("span", words.get(&row.entry.seen))
            }
            _ => Tag::text("code", &row.entry.seen),
        };
        // What only the draft has goes out with whatever else is published.
        let travels = (published && row.left == Side::Has && row.right == Side::Lacks).then(|| {
            let ours = left.beside.asked.contains(&id);
            let text = if ours {
                words.filled("compare_ours", &[&left.beside.profile])
            } else {
                words.get("compare_not_ours").to_owned()
            };
            Tag::text("p", &text).with("class", "note").with("data-ours", if ours { "yes" } else { "no" })
        });
        let side = |it: Side, key: &str| {
            let word = words.get(&["compare_", it.word()].concat()).to_owned();
            Tag::text("td", &word).key(key).with("data-side", it.word())
        };
        Tag::new("tr")
            .key(&id)
            .with("data-entry", &id)
            .child(Tag::new("td").key("value").child(seen).children(travels))
            .child(side(row.left, "left"))
            .child(side(row.right, "right"))
    }
}
