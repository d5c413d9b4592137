//! What stands beside the status of an idea: a call for testers, an appeal, doubts; and the key with which one tests.

use super::ideas::{idea, open, shown};
use super::*;
use crate::domain::{
    Appeal, Appeals, Call, Decision, Doubts, Idea, IdeaPage, Language, Status, Testing,
};
use crate::ui::screen::picture::byline;

/// A call for eight testers that six have followed.
fn call(mine: bool) -> Call {
    Call {
        post: 2,
        by: byline("dan", true),
        at: Time::from_millis(NOW - Time::DAY),
        places: 8,
        for_all_at: Time::from_millis(NOW + Time::DAY),
        testers: vec![bob(); 6],
        reported: 3,
        mine,
        may_volunteer: !mine,
        may_close: false,
        results: None,
    }
}

fn tested(call: Call) -> (Idea, IdeaPage) {
    let tried = Idea {
        target: Some(SafeText::line("2027 Q2")),
        ..idea(Status::Testing)
    };
    let page = IdeaPage {
        testing: Testing {
            call: Some(call),
            may_open: false,
        },
        ..shown(&[(Status::Testing, "Try it on your machines.", None)])
    };
    (tried, page)
}

fn cases() -> Vec<(&'static str, Idea, IdeaPage)> {
    let (idea_, open_) = tested(call(true));
    let (_, free) = tested(call(false));
    let (_, over) = tested(Call {
        results: Some(9),
        may_volunteer: false,
        ..call(false)
    });
    let appealed = IdeaPage {
        appeal: Appeals {
            made: Some(Appeal {
                post: 4,
                at: Time::from_millis(NOW - 2 * Time::DAY),
                decision: None,
            }),
            ..Appeals::default()
        },
        ..shown(&[(Status::Declined, "No memory is left for it.", None)])
    };
    let doubted = IdeaPage {
        doubts: Doubts {
            voters: 2,
            author: true,
            ..Doubts::default()
        },
        ..shown(&[(Status::Shipped, "It is in.", Some("4.1"))])
    };
    let shipped = Idea {
        shipped_in: Some(SafeText::line("4.1")),
        ..idea(Status::Shipped)
    };
    vec![
        ("testing", idea_.clone(), open_),
        ("testing_free", idea_.clone(), free),
        ("tested", idea_, over),
        ("appealed", idea(Status::Declined), appealed),
        ("doubted", shipped, doubted),
    ]
}

#[test]
fn it_looks_like_this() {
    for language in [Language::En, Language::Zh] {
        for (name, idea, shown) in cases() {
            let pictures = Stage::new(ada()).pictures(language, |stage| {
                Box::new(open(stage, idea.clone(), shown.clone()))
            });
            insta::assert_snapshot!(format!("idea_{name}_{}", language.tag()), pictures);
        }
    }
    for (_, idea, shown) in cases() {
        Stage::new(ada())
            .assert_nothing_is_cut(|stage| Box::new(open(stage, idea.clone(), shown.clone())));
    }
}

#[test]
fn an_appeal_that_was_decided_says_how() {
    let stage = Stage::new(ada());
    for (granted, said) in [(true, "granted; "), (false, "dismissed; ")] {
        let (_, idea, mut page) = cases().remove(3);
        page.appeal.made.as_mut().unwrap().decision = Some(Decision {
            granted,
            by: byline("hal", false),
            at: Time::from_millis(NOW),
            reason: SafeText::line("It was looked at."),
        });
        let picture = stage.picture(&open(&stage, idea, page));
        assert!(picture.contains(said), "{picture}");
        assert!(picture.contains("It was looked at."), "{picture}");
    }
}

#[test]
fn one_key_takes_a_place_as_tester_and_gives_it_back() {
    let stage = Stage::new(ada());
    for mine in [true, false] {
        let (idea, page) = tested(call(mine));
        let mut screen = open(&stage, idea, page);
        let wanted = stage.press(&mut screen, &[Key::Char('T')]);
        let test = Action::Do(Command::Test(TopicId(3), !mine));
        assert!(wanted.contains(&test), "{wanted:?}");
    }
    for (idea, page) in [
        (idea(Status::Review), shown(&[])),
        tested(Call {
            results: Some(9),
            ..call(false)
        }),
    ] {
        let mut screen = open(&stage, idea, page);
        let said = stage.press(&mut screen, &[Key::Char('T')]);
        assert!(
            matches!(&said[..], [Action::Say(said)] if said.contains("No testers")),
            "{said:?}"
        );
    }
}

#[test]
fn news_that_change_nothing_of_the_idea_are_of_what_stands_beside_it() {
    let stage = Stage::new(ada());
    let (idea, page) = tested(call(false));
    let mut screen = open(&stage, idea.clone(), page);
    let news = Event::News(News::Idea(TopicId(3), Box::new(idea)));
    let asked = stage.tell(&mut screen, news);
    assert_eq!(asked, [Action::Ask(Query::Idea(TopicId(3)))]);
}
