//! A member's record: who is let in after all, who has a card to open, and questions that are taken back.

use super::record::Record;
use super::roster_tests::{handle, member, record, sysop};
use crate::domain::{
    Actor, Answer, Application, Care, Code, CodeKind, Command, Done, Duties, Duty, LogId, Reason,
    SafeText, Time,
};
use crate::term::Key;
use crate::ui::screen::picture::{NOW, Stage};
use crate::ui::{Action, Event};

/// Zhang's record, who was turned down.
fn turned_down() -> Event {
    let Event::Answer(Answer::Member(mut of)) = record(member(9, "zhang", "张伟")) else {
        panic!("no record");
    };
    of.application = Some(Application {
        words: SafeText::line("Lathes"),
        at: Time::from_millis(NOW - Time::DAY),
        refused: Some((Time::from_millis(NOW), SafeText::line("Who are you?"))),
    });
    Event::Answer(Answer::Member(of))
}

#[test]
fn whoever_waits_is_let_in_from_their_record() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("zhang"));
    let Event::Answer(Answer::Member(mut of)) = record(member(9, "zhang", "张伟")) else {
        panic!("no record");
    };
    of.application = Some(Application {
        words: SafeText::line("Lathes"),
        at: Time::from_millis(NOW - Time::HOUR),
        refused: None,
    });
    stage.tell(&mut page, Event::Answer(Answer::Member(of)));
    assert!(stage.picture(&page).contains("(1 h): Lathes"));
    let done = stage.press(&mut page, &[Key::Enter]);
    let approve = Command::Care(Care::Approve(handle("zhang")));
    assert_eq!(done, [Action::Do(approve)]);
}

#[test]
fn who_was_turned_down_is_let_in_after_all_when_that_is_asked_twice() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("zhang"));
    stage.tell(&mut page, turned_down());
    let picture = stage.picture(&page);
    assert!(picture.contains("Let them in") && !picture.contains("Turn them down"));
    let asked = stage.press(&mut page, &[Key::Enter]);
    assert_eq!(asked, [Action::Say("Press Enter again to do it.".into())]);
    let done = stage.press(&mut page, &[Key::Enter]);
    let approve = Command::Care(Care::Approve(handle("zhang")));
    assert_eq!(done, [Action::Do(approve)]);
}

#[test]
fn the_terminal_of_the_server_has_no_cards_to_open() {
    let mut me = sysop();
    me.actor = Actor::Operator(None);
    for (me, cards) in [(me, false), (sysop(), true)] {
        let stage = Stage::new(me);
        let mut page = Record::new(handle("bob"));
        stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
        assert_eq!(stage.picture(&page).contains("Open their card"), cards);
    }
}

#[test]
fn a_question_is_gone_once_it_is_done_or_left() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    // A code for a lost key.
    stage.press(&mut page, &[Key::Char('j'); 5]);
    let sure = Action::Say("Press Enter again to do it.".into());
    assert_eq!(stage.press(&mut page, &[Key::Enter]), [sure]);
    let left = stage.press(&mut page, &[Key::Char('k')]);
    assert_eq!(left, [Action::Say(String::new())]);
    stage.press(&mut page, &[Key::Char('j'), Key::Enter]);
    let done = stage.press(&mut page, &[Key::Enter]);
    assert_eq!(done, [Action::Do(Command::Recover(handle("bob")))]);
    let code = Done::Code(
        Code::from_random(CodeKind::Device, 7),
        Time::from_millis(NOW),
    );
    let told = stage.tell(&mut page, Event::Done(code));
    assert!(told.contains(&Action::Say("Done.".into())), "{told:?}");
}

#[test]
fn nobody_is_suspended_for_more_days_than_there_are() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    stage.press(&mut page, &[Key::Char('j'), Key::Enter, Key::Enter]);
    stage.write(&mut page, "Sold belts\n");
    for days in ["10001", "99999999999"] {
        assert_eq!(stage.write(&mut page, &format!("{days}\n")), []);
        assert!(stage.picture(&page).contains("1 to 10000"));
        stage.press(&mut page, &[Key::Ctrl('u')]);
    }
    assert_eq!(stage.write(&mut page, "10000\n").len(), 1);
}

#[test]
fn a_mark_is_taken_for_a_reason_and_the_words_may_be_left_out() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    let mut bob = member(3, "bob", "Bob Okafor");
    (bob.roles.staff, bob.roles.sysop) = (true, true);
    stage.tell(&mut page, record(bob));
    // The card, to suspend, to take out; then the marks.
    stage.press(&mut page, &[Key::Char('j'); 3]);
    let take = |page: &mut Record| {
        stage.press(page, &[Key::Enter]);
        assert!(stage.picture(page).contains("at their own request"));
        stage.press(page, &[Key::Down, Key::Enter]);
        let picture = stage.picture(page);
        assert!(picture.contains("Enter alone does it"), "{picture}");
    };
    take(&mut page);
    let done = stage.write(&mut page, "Left the sponsor\n");
    let staff = Care::RevokeStaff {
        handle: handle("bob"),
        why: (Reason::Upkeep, SafeText::line("Left the sponsor")),
    };
    assert_eq!(done, [Action::Do(Command::Care(staff))]);
    stage.tell(&mut page, Event::Done(Done::Logged(Some(LogId(9)))));
    stage.press(&mut page, &[Key::Char('j')]);
    take(&mut page);
    let done = stage.press(&mut page, &[Key::Enter]);
    let sysop = Care::RevokeSysop {
        handle: handle("bob"),
        why: (Reason::Upkeep, SafeText::default()),
    };
    assert_eq!(done, [Action::Do(Command::Care(sysop))]);
}

#[test]
fn pages_are_marked_by_space_as_by_enter_and_given_by_the_last_line_alone() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    // Card, suspend, posts, sysop, pages.
    stage.press(&mut page, &[Key::Char('j'); 4]);
    stage.press(&mut page, &[Key::Enter]);
    let marked = |page: &Record| stage.picture(page).matches("[x]").count();
    assert_eq!(marked(&page), 0);
    for (key, count) in [(' ', 1), (' ', 0), ('l', 1)] {
        stage.press(&mut page, &[Key::Char(key)]);
        assert_eq!(marked(&page), count, "{key:?}");
    }
    stage.press(&mut page, &[Key::End]);
    assert_eq!(stage.press(&mut page, &[Key::Char(' ')]), []);
    let given = stage.press(&mut page, &[Key::Enter]);
    let depute = Care::Depute {
        handle: handle("bob"),
        duties: Duties::NONE.with(Duty::Overview),
        why: None,
    };
    assert_eq!(given, [Action::Do(Command::Care(depute))]);
}
