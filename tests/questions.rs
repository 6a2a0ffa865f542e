//! What a run asks the admin where nobody else can tell whose a control is, and what becomes of each answer.

#![allow(unreachable_pub, reason = "the model is shared by several test files")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod model;

use larkspur::protocol::{Answer, Command, Effect};
use model::security::{MARKUPS, Markup, Security, Style};
use model::{Tab, wanted_urls};

const URLS: &str = "重定向 URL";
const DOMAINS: &str = "H5可信域名";
const FOREIGN: &str = "https://other.example/callback";

/// A page with labels that nobody knows above its fields.
fn console() -> Security {
    let mut console = Security::new(Style::Inline, Markup::Cards);
    console.odd_labels = true;
    console
}

fn asked() -> Tab {
    let mut tab = Tab::open(console());
    tab.run("redirect-urls", true);
    tab
}

fn outcome(tab: &Tab) -> Option<String> {
    tab.view().run.unwrap().outcome
}

fn filled(tab: &mut Tab) -> bool {
    let saved = tab.console.list(URLS).saved.clone();
    saved[0] == FOREIGN && saved[1..] == wanted_urls()
}

fn writes(tab: &Tab) -> usize {
    tab.effects.iter().filter(|effect| matches!(effect, Effect::Fill { .. } | Effect::Click { .. })).count()
}

#[test]
fn a_control_that_only_may_be_the_lists_is_asked_about() {
    let tab = asked();
    let run = tab.view().run.unwrap();
    assert_eq!((run.outcome, run.paused), (None, false));
    let question = tab.question();
    assert_eq!(question.requirement, "redirect-urls");
    assert!(question.text.contains(URLS), "{}", question.text);
    assert!(question.note.contains(&wanted_urls()[0]), "{}", question.note);
    let ring = tab.ring().unwrap();
    assert_eq!((ring.requirement.as_str(), ring.point), ("redirect-urls", false));
    assert_eq!(ring.node, tab.console.control(URLS, false));
    assert_eq!(writes(&tab), 0);
    let hints = tab.effects.iter().rev().find_map(|effect| match effect {
        Effect::Hints { hints, .. } => Some(hints.clone()),
        _ => None,
    });
    let hint = hints.unwrap().into_iter().find(|hint| hint.requirement == "redirect-urls").unwrap();
    assert_eq!((hint.title.as_str(), hint.button), ("Larkspur asks you something in its panel", None));
}

#[test]
fn after_a_yes_the_run_goes_on_and_asks_no_more() {
    let mut tab = asked();
    tab.reply(Answer::Yes);
    assert_eq!(outcome(&tab).as_deref(), Some("fixed"), "{:?}", tab.view().run);
    assert!(filled(&mut tab));
    assert_eq!(tab.console.list(DOMAINS).saved, ["https://other.example"]);
    assert_eq!((tab.ring(), tab.console.dangerous), (None, 0));
}

#[test]
fn the_answer_holds_for_the_page_when_it_is_loaded_anew() {
    let mut tab = asked();
    tab.reply(Answer::Yes);
    tab.console.list(URLS).saved.truncate(2);
    tab.load();
    tab.run("redirect-urls", true);
    assert_eq!(outcome(&tab).as_deref(), Some("fixed"), "{:?}", tab.view().run);
    assert!(filled(&mut tab));
}

#[test]
fn the_answer_is_void_once_the_markup_differs() {
    let mut tab = asked();
    tab.reply(Answer::Yes);
    tab.console.list(URLS).saved.truncate(2);
    // Of the fields with the same path there is one less.
    tab.console.lists.retain(|list| list.title != "IP 白名单");
    tab.load();
    tab.run("redirect-urls", true);
    assert_eq!(tab.question().requirement, "redirect-urls");
    assert_eq!(tab.console.list(URLS).saved.len(), 2);
}

#[test]
fn an_answer_for_one_list_is_none_for_another() {
    let mut tab = asked();
    tab.reply(Answer::Yes);
    tab.run("h5-domains", true);
    assert_eq!(tab.question().requirement, "h5-domains");
    assert_eq!(tab.ring().unwrap().node, tab.console.control(DOMAINS, false));
}

#[test]
fn stop_hands_over_and_takes_the_ring_away() {
    let mut tab = asked();
    tab.command(Command::Stop);
    assert_eq!(outcome(&tab).as_deref(), Some("handed-over"));
    assert_eq!((tab.ring(), writes(&tab), tab.view().run.unwrap().question), (None, 0, None));
}

#[test]
fn an_answer_to_another_question_is_none() {
    let mut tab = asked();
    let question = tab.question().number;
    tab.command(Command::Answer { question: question + 1, answer: Answer::Yes });
    assert_eq!((tab.question().number, writes(&tab)), (question, 0));
}

#[test]
fn the_question_outlasts_what_else_happens_in_the_page_and_the_time_it_takes() {
    let mut tab = asked();
    let question = tab.question();
    tab.console.list(DOMAINS).typed = "https://half.example".to_owned();
    tab.show();
    tab.command(Command::Show);
    tab.command(Command::Refresh);
    assert_eq!(tab.question(), question);
    assert!(tab.ring().is_some());
}

#[test]
fn a_question_whose_page_is_loaded_anew_is_taken_back_and_asked_again() {
    let mut tab = asked();
    let question = tab.question();
    tab.load();
    assert_ne!(tab.question().number, question.number);
    assert_eq!(tab.ring().unwrap().node, tab.console.control(URLS, false));
}

#[test]
fn who_goes_to_another_page_is_not_called_back() {
    let mut tab = asked();
    tab.leave_for("auth");
    assert_eq!(outcome(&tab).as_deref(), Some("handed-over"));
    assert!(!tab.effects.iter().any(|effect| matches!(effect, Effect::Go { .. })));
}

#[test]
fn a_question_whose_control_is_gone_is_taken_back() {
    let mut tab = asked();
    tab.console.lists.retain(|list| list.title != URLS);
    tab.show();
    assert_eq!(outcome(&tab).as_deref(), Some("handed-over"));
    assert_eq!((tab.ring(), writes(&tab)), (None, 0));
}

#[test]
fn a_question_that_the_page_answers_itself_is_taken_back() {
    let mut tab = asked();
    tab.console.odd_labels = false;
    tab.show();
    assert_eq!(outcome(&tab).as_deref(), Some("fixed"), "{:?}", tab.view().run);
    assert!(filled(&mut tab));
}

#[test]
fn what_the_admin_shows_is_used() {
    let mut tab = asked();
    tab.reply(Answer::Point);
    assert!(tab.question().pointing && tab.ring().unwrap().point);
    let field = tab.console.control(URLS, false);
    tab.pick(Some(field));
    assert_eq!(outcome(&tab).as_deref(), Some("fixed"), "{:?}", tab.view().run);
    assert!(filled(&mut tab));
}

#[test]
fn what_is_no_text_field_is_not_taken() {
    let mut tab = asked();
    tab.reply(Answer::Point);
    for node in [0, 1, tab.console.control(URLS, true)] {
        tab.pick(Some(node));
        let question = tab.question();
        assert!(question.pointing && !question.said.is_empty(), "{node} {question:?}");
    }
    assert_eq!(writes(&tab), 0);
}

#[test]
fn showing_can_be_left_in_the_panel_and_in_the_page() {
    let mut tab = asked();
    for leave in [|tab: &mut Tab| tab.reply(Answer::Cancel), |tab: &mut Tab| tab.pick(None)] {
        tab.reply(Answer::Point);
        leave(&mut tab);
        assert!(!tab.question().pointing && !tab.ring().unwrap().point);
    }
    assert_eq!(writes(&tab), 0);
    // A press in the page is one again.
    let field = tab.console.control(URLS, false);
    tab.pick(Some(field));
    assert_eq!((tab.question().pointing, writes(&tab)), (false, 0));
}

#[test]
fn what_surely_is_another_lists_is_not_taken() {
    let mut tab = asked();
    tab.reply(Answer::Point);
    tab.console.odd_labels = false;
    tab.show();
    let field = tab.console.control("IP 白名单", false);
    tab.pick(Some(field));
    assert!(tab.question().pointing && !tab.question().said.is_empty());
    assert_eq!(writes(&tab), 0);
}

/// Wherever the admin errs to, what may be wrong is one entry, and nothing is lost.
#[test]
fn a_mistaken_answer_costs_one_entry_at_most_in_every_style_and_markup() {
    let mut asked = 0;
    for style in [Style::Inline, Style::SaveButton, Style::SaveAlways] {
        for markup in MARKUPS {
            for wrong in ["IP 白名单", DOMAINS, "服务器域名白名单"] {
                let mut console = Security::new(style, markup);
                console.odd_labels = true;
                let before: Vec<_> = console.lists.iter().map(|list| list.saved.clone()).collect();
                let mut tab = Tab::open(console);
                tab.run("redirect-urls", true);
                if tab.view().run.unwrap().question.is_none() {
                    continue;
                }
                asked += 1;
                tab.reply(Answer::Point);
                let field = tab.console.control(wrong, false);
                tab.pick(Some(field));
                assert_ne!(outcome(&tab).as_deref(), Some("fixed"), "{style:?} {markup:?} {wrong}");
                for (list, before) in tab.console.lists.iter().zip(&before) {
                    assert!(list.saved.starts_with(before), "{style:?} {markup:?} {}", list.title);
                    let more = list.shown.len() - before.len();
                    assert!(more <= usize::from(list.title == wrong), "{style:?} {markup:?} {}", list.title);
                }
            }
        }
    }
    assert!(asked >= 6, "{asked}");
}

#[test]
fn a_field_that_only_another_title_speaks_for_is_not_taken() {
    let mut tab = asked();
    tab.reply(Answer::Point);
    let field = tab.console.control("IP 白名单", false);
    tab.pick(Some(field));
    assert_eq!(outcome(&tab), None, "{:?}", tab.view().run);
    let said = tab.view().run.unwrap().question.unwrap().said;
    assert!(said.contains("belongs to another part of the page"), "{said}");
    assert_eq!(tab.console.list("IP 白名单").saved, ["203.0.113.7"]);
    assert_eq!(tab.console.writes, 0);
}

fn with_button(add: &'static str) -> Tab {
    let mut console = console();
    console.button_below = true;
    console.add = add;
    let mut tab = Tab::open(console);
    tab.run("redirect-urls", true);
    assert_eq!(tab.ring().unwrap().node, tab.console.control(URLS, false));
    tab.reply(Answer::Yes);
    tab
}

#[test]
fn a_button_that_surely_is_the_lists_is_not_asked_about() {
    let mut tab = with_button("添加");
    assert_eq!(outcome(&tab).as_deref(), Some("fixed"), "{:?}", tab.view().run);
    assert!(filled(&mut tab));
}

#[test]
fn a_button_that_nobody_knows_is_to_be_shown() {
    let mut tab = with_button("放进去");
    let question = tab.question();
    assert!(!question.yes && question.text.contains("button"), "{question:?}");
    tab.reply(Answer::Yes);
    assert_eq!(tab.question(), question);
    tab.reply(Answer::Point);
    for node in [tab.console.control(URLS, false), tab.console.delete()] {
        tab.pick(Some(node));
        assert!(!tab.question().said.is_empty());
    }
    let button = tab.console.control(URLS, true);
    tab.pick(Some(button));
    assert_eq!(outcome(&tab).as_deref(), Some("fixed"), "{:?}", tab.view().run);
    assert!(filled(&mut tab));
    assert_eq!(tab.console.dangerous, 0);
    // What is called otherwise is not the one that was shown.
    tab.console.list(URLS).saved.truncate(2);
    tab.console.add = "放上去";
    tab.load();
    tab.run("redirect-urls", true);
    assert!(!tab.question().yes);
}
