//! The history of an idea, as it is read.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::domain::{Byline, Idea, Language, Slug, StepRole, Time};
use crate::ui::screen::picture::{NOW, Stage, ada, byline, idea_row};

fn entry(after: Status, by: Byline, days: i64, post: u32, reason: &str) -> Entry {
    Entry {
        after,
        by,
        role: StepRole::Staff,
        at: Time::from_millis(NOW - days * Time::DAY),
        reason: SafeText::line(reason),
        post,
        with: (after == Status::Planned).then(|| SafeText::line("2027 Q2")),
    }
}

fn page() -> IdeaPage {
    let dan = || byline("dan", true);
    let why = "Firmware 4.3 records it; the screen comes after. We will ask for testers here, as soon as there is one.";
    IdeaPage {
        history: vec![
            entry(Status::Open, byline("cleo", false), 80, 0, ""),
            entry(Status::Review, dan(), 70, 2, "We look at it."),
            entry(Status::Planned, dan(), 40, 5, why),
            entry(Status::Planned, dan(), 9, 11, "The board is late."),
        ],
        ..IdeaPage::default()
    }
}

fn answer(page: IdeaPage) -> Event {
    Event::Answer(Answer::Idea(Box::new(idea_row()), Box::new(page)))
}

fn opened(stage: &Stage) -> Steps {
    let reference = Reference::topic(Slug::parse("wishes").unwrap(), 7);
    let mut screen = Steps::new(TopicId(3), reference);
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Idea(TopicId(3)))]);
    stage.tell(&mut screen, answer(page()));
    screen
}

#[test]
fn it_looks_like_this() {
    for language in [Language::En, Language::Zh] {
        let pictures = Stage::new(ada()).pictures(language, |stage| Box::new(opened(stage)));
        insta::assert_snapshot!(format!("steps_{}", language.tag()), pictures);
    }
    Stage::new(ada()).assert_nothing_is_cut(|stage| Box::new(opened(stage)));
}

#[test]
fn enter_leads_to_the_post_that_gives_the_reason() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let led = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(led, [Action::Close(Outcome::GoTo(5))]);
}

#[test]
fn a_step_that_is_taken_meanwhile_is_added_and_the_focus_stays() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let news = News::Idea(
        TopicId(3),
        Box::new(Idea {
            status: Status::Started,
            since: Time::from_millis(NOW),
            due_at: None,
            votes: 1,
            organisations: 0,
            unstated: 1,
            target: None,
            shipped_in: None,
            voted: false,
        }),
    );
    let asked = stage.tell(&mut screen, Event::News(news));
    assert_eq!(asked, [Action::Ask(Query::Idea(TopicId(3)))]);
    let mut more = page();
    let begun = entry(Status::Started, byline("dan", true), 0, 14, "It is begun.");
    more.history.push(begun);
    stage.tell(&mut screen, answer(more));
    assert!(stage.picture(&screen).contains("planned to started"));
    let led = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(led, [Action::Close(Outcome::GoTo(11))]);
}
