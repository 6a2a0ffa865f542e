//! The journal: what runs note, how it is kept, and what is made of it.

#![allow(unreachable_pub, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::journal::{Act, Came, Entry, Journal, MAX_ENTRIES};
use larkspur::protocol::Effect;
use larkspur::report::journal::{About, csv, json, markdown};
use larkspur::words::Catalog;
use model::security::{MARKUPS, Markup, STYLES, Security, Style};
use model::{APP, Tab, wanted_urls};

const URLS: &str = "重定向 URL";

fn journal(tab: &Tab) -> Journal {
    let mut journal = Journal::default();
    for effect in &tab.effects {
        if let Effect::Journal { app, entries } = effect {
            assert_eq!(app, &["open.feishu.cn/", APP].concat());
            entries.iter().cloned().for_each(|entry| journal.add(entry));
        }
    }
    journal
}

fn entry(act: Act, value: &str) -> Entry {
    Entry {
        at: 1_709_164_800_000,
        step: 3,
        page: "page_safe".to_owned(),
        requirement: "redirect-urls".to_owned(),
        act,
        place: "重定向 URL".to_owned(),
        value: value.to_owned(),
        before: String::new(),
        after: value.to_owned(),
        came: Came::Done,
    }
}

fn words(language: &str) -> Catalog {
    let file = |language: &str| std::fs::read_to_string(format!("static/_locales/{language}/messages.json")).unwrap();
    Catalog::parse(&file(language), &file("en")).unwrap()
}

#[test]
fn whatever_the_list_the_journal_names_what_was_saved_and_each_step() {
    for style in STYLES {
        for markup in MARKUPS {
            let mut tab = Tab::open(Security::new(style, markup));
            tab.run("redirect-urls", true);
            let journal = journal(&tab);
            let added: Vec<&str> = journal.added().iter().map(|entry| entry.value.as_str()).collect();
            assert_eq!(added, tab.console.list(URLS).saved[1..], "{style:?} {markup:?}");
            let steps = journal.entries.iter().filter(|entry| entry.act != Act::Added);
            let done: Vec<(Act, Came)> = steps.map(|entry| (entry.act, entry.came)).collect();
            let ordered = tab.effects.iter().filter_map(|effect| match effect {
                Effect::Fill { .. } => Some((Act::Filled, Came::Done)),
                Effect::Click { .. } => Some((Act::Pressed, Came::Done)),
                Effect::Enter { .. } => Some((Act::Entered, Came::Done)),
                _ => None,
            });
            assert_eq!(done, ordered.collect::<Vec<_>>(), "{style:?} {markup:?}");
        }
    }
}

#[test]
fn a_step_tells_where_it_was_and_what_stood_there_before() {
    let mut tab = Tab::open(Security::new(Style::Batch, Markup::Cards));
    tab.run("redirect-urls", true);
    let journal = journal(&tab);
    let filled = journal.entries.iter().find(|entry| entry.act == Act::Filled).unwrap();
    assert_eq!(filled.before, "https://other.example/callback");
    assert_eq!(
        filled.after,
        ["https://other.example/callback".to_owned()]
            .iter()
            .chain(&wanted_urls())
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
    assert_eq!((filled.page.as_str(), filled.requirement.as_str()), ("page_safe", "redirect-urls"));
}

#[test]
fn a_step_is_noted_before_it_reaches_the_page() {
    let mut tab = Tab::open(Security::new(Style::Inline, Markup::Cards));
    tab.run("redirect-urls", true);
    let writes = |effect: &Effect| matches!(effect, Effect::Fill { .. } | Effect::Click { .. });
    for (at, effect) in tab.effects.iter().enumerate().filter(|(_, effect)| writes(effect)) {
        let (Effect::Fill { ticket, .. } | Effect::Click { ticket, .. }) = effect else { unreachable!() };
        let noted = |it: &Effect| matches!(it, Effect::Journal { entries, .. } if entries.iter().any(|entry| entry.step == *ticket));
        assert!(tab.effects[..at].iter().any(noted), "{effect:?}");
    }
}

#[test]
fn what_was_not_saved_was_not_added() {
    let mut tab = Tab::open(Security::new(Style::SaveButton, Markup::Cards));
    tab.run("redirect-urls", false);
    assert_eq!(tab.verdict("redirect-urls"), "pending");
    let journal = journal(&tab);
    assert_eq!(journal.added(), Vec::<&Entry>::new());
    assert!(journal.entries.iter().any(|entry| entry.act == Act::Filled && entry.came == Came::Done));
}

#[test]
fn of_a_value_that_is_refused_the_others_were_added() {
    let mut console = Security::new(Style::Inline, Markup::Cards);
    console.refused = vec![wanted_urls()[2].clone()];
    let mut tab = Tab::open(console);
    tab.run("redirect-urls", true);
    let added: Vec<String> = journal(&tab).added().iter().map(|entry| entry.value.clone()).collect();
    assert_eq!(added, tab.console.list(URLS).saved[1..]);
    assert_eq!(added.len(), 2);
}

#[test]
fn a_run_that_finds_all_in_place_notes_nothing() {
    let mut tab = Tab::open(Security::new(Style::Inline, Markup::Cards));
    tab.run("redirect-urls", true);
    let before = journal(&tab);
    tab.run("redirect-urls", true);
    assert_eq!(journal(&tab), before);
}

#[test]
fn the_answer_takes_the_place_of_the_step() {
    let mut journal = Journal::default();
    journal.add(Entry { came: Came::Unanswered, after: String::new(), ..entry(Act::Filled, "https://a.example") });
    journal.add(entry(Act::Filled, "https://a.example"));
    assert_eq!(journal.entries, [entry(Act::Filled, "https://a.example")]);
}

#[test]
fn the_oldest_make_room_and_are_counted() {
    let mut journal = Journal::default();
    for number in 0..MAX_ENTRIES + 3 {
        journal.add(entry(Act::Added, &number.to_string()));
    }
    assert_eq!((journal.entries.len(), journal.dropped), (MAX_ENTRIES, 3));
    assert_eq!(journal.entries[0].value, "3");
    let text = csv(About { version: "1", app: "a", words: &words("en") }, &journal);
    assert!(text.contains("3 older entries"), "{}", &text[..300]);
}

#[test]
fn what_is_kept_is_read_as_the_same_and_what_is_broken_is_left_out() {
    let mut journal = Journal { dropped: 2, entries: Vec::new() };
    for act in Act::ALL {
        journal.add(entry(act, "https://a.example/?q=\"1\"\n+"));
    }
    assert_eq!(Journal::parse(&journal.store()), journal);
    let broken = journal.store().replace("\"pasted\"", "\"eaten\"");
    assert_eq!(Journal::parse(&broken).entries.len(), Act::ALL.len() - 1);
    assert_eq!(Journal::parse("no journal"), Journal::default());
}

#[test]
fn a_long_text_is_cut_at_a_whole_letter() {
    let mut journal = Journal::default();
    journal.add(entry(Act::Pasted, &"权".repeat(5_000)));
    assert_eq!(journal.entries[0].value.chars().count(), 1_001);
    assert!(journal.entries[0].value.ends_with("权…"));
}

#[test]
fn no_cell_of_the_csv_is_a_formula_and_quotes_are_doubled() {
    let words = words("en");
    let cell = |value: &str| {
        let mut journal = Journal::default();
        journal.add(Entry { after: String::new(), ..entry(Act::Filled, value) });
        let text = csv(About { version: "1", app: "open.feishu.cn/cli_a1", words: &words }, &journal);
        let mut lines = text.split("\r\n");
        let head = lines.next().unwrap();
        assert!(head.starts_with("\u{feff}\"Time (UTC)\",\"App\","), "{head}");
        text[head.len() + 2..]
            .split("\"重定向 URL\",")
            .nth(1)
            .unwrap()
            .split(",\"\",\"\",\"done\"\r\n")
            .next()
            .unwrap()
            .to_owned()
    };
    for formula in
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠x", "\u{feff}=1", "\n1"]
    {
        assert_eq!(cell(formula), format!("\"'{}\"", formula.replace('\u{feff}', "\u{fffd}")));
    }
    assert_eq!(cell("\u{200b}=1\u{202e}"), "\"'\u{fffd}=1\u{fffd}\"");
    assert_eq!(cell("https://a.example/=1"), "\"https://a.example/=1\"");
    assert_eq!(cell("a \"b\", c\nd"), "\"a \"\"b\"\", c\nd\"");
    assert_eq!(cell("=\"x\""), "\"'=\"\"x\"\"\"");
}

#[test]
fn each_language_has_words_for_all_of_it() {
    let mut journal = Journal { dropped: 1, entries: Vec::new() };
    for act in Act::ALL {
        for came in Came::ALL {
            journal.add(Entry { came, step: 10 + came as u32, ..entry(act, "https://a.example") });
        }
    }
    for (language, page) in [("en", "Security Settings"), ("zh_CN", "安全设置"), ("ja", "Security Settings")] {
        let words = words(language);
        let about = About { version: "0.1.0", app: "open.feishu.cn/cli_a1", words: &words };
        for text in [markdown(about, &journal), csv(about, &journal)] {
            assert!(text.contains(page), "{language} {text}");
            assert!(!text.replace("larkspur", "").contains("journal"), "{language} {text}");
            assert!(!text.contains("page_"), "{language} {text}");
        }
    }
}

#[test]
fn json_tells_the_same_by_fixed_names() {
    let mut journal = Journal::default();
    journal.add(Entry { step: 0, ..entry(Act::Added, "https://a.example") });
    let words = words("en");
    let text = json(About { version: "0.1.0", app: "open.feishu.cn/cli_a1", words: &words }, &journal);
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["added"][0]["value"], "https://a.example");
    assert_eq!(read["steps"][0]["at"], "2024-02-29T00:00:00Z");
    assert_eq!(read["steps"][0]["readBack"], "https://a.example");
    assert_eq!(read["steps"][0]["page"], "Security Settings");
}
