//! A walk through the house by keys, without a forum: what is asked for, what opens, what is said.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod pages;
mod told;
mod ways;

use super::saying::{READABLE, STALE};
use super::*;
use crate::domain::{
    Actor, Answer, CareAnswer, CareQuery, Command, ConferenceId, Count, Done, Handle, Language,
    Looks, Mark, Marks, MemberId, News, Page, Proof, Query, Refusal, Theme, TopicId, WayChange,
    Whoami,
};
use crate::ui::screen::picture::{NOW, ada};

pub(super) const AT: Moment = Moment {
    now: Time::from_millis(NOW),
    command: CommandId(1),
};

pub(super) fn home() -> Stack {
    let mut stack = Stack::new(
        ada(),
        Words::of(Language::En),
        Size {
            width: 80,
            height: 24,
        },
        Route::Home,
        AT,
    );
    let work = stack.work().unwrap();
    assert_eq!(work.task, Task::Ask(Query::Home));
    let home = crate::domain::Home {
        since: None,
        announcements: Vec::new(),
        for_you: Vec::new(),
        conferences: Vec::new(),
        here: Vec::new(),
        all_here: 0,
        waits: None,
        drafts: 0,
        introduce: None,
        draft_places: Vec::new(),
    };
    let answer = Reply::Answer(crate::domain::Answer::Home(Box::new(home)));
    stack.worked(&work, Ok(answer), AT);
    stack
}

/// The moment `millis` later.
pub(super) fn later(millis: i64) -> Moment {
    Moment {
        now: AT.now.plus(millis),
        ..AT
    }
}

pub(super) fn press(stack: &mut Stack, keys: &str) {
    for c in keys.chars() {
        let key = match c {
            '\n' => Key::Enter,
            '\x1b' => Key::Esc,
            c => Key::Char(c),
        };
        stack.input(Input::Key(key), AT);
    }
}

pub(super) fn tasks(stack: &mut Stack) -> Vec<Task> {
    std::iter::from_fn(|| stack.work())
        .map(|work| work.task)
        .collect()
}

/// The row above the footer.
pub(super) fn said(stack: &Stack) -> String {
    let frame = stack.frame(AT);
    frame.rows[22]
        .pieces
        .iter()
        .map(|piece| piece.line.to_string())
        .collect()
}

pub(super) fn header(stack: &Stack) -> String {
    stack.frame(AT).rows[0].pieces[0].line.to_string()
}

#[test]
fn nobody_leaves_by_accident() {
    let mut stack = home();
    press(&mut stack, "q\x1bqqq");
    assert_eq!(stack.wish(), None);
    assert!(said(&stack).contains("Q leaves"), "{}", said(&stack));
    press(&mut stack, "Q");
    assert_eq!(stack.wish(), Some(Wish::Leave));
}

#[test]
fn keys_of_the_house_work_in_full_width_too() {
    for help in ["?", "？"] {
        let mut stack = home();
        press(&mut stack, help);
        assert_ne!(header(&stack), "Spindle House");
        press(&mut stack, "q");
        assert_eq!(header(&stack), "Spindle House");
    }
}

#[test]
fn a_reference_is_asked_for_and_opened() {
    let mut stack = home();
    press(&mut stack, "#tools.12");
    assert!(said(&stack).contains("tools.12"), "{}", said(&stack));
    press(&mut stack, "\n");
    let Some(Task::Ask(Query::Resolve(place))) = stack.work().map(|work| work.task) else {
        panic!("not asked")
    };
    assert_eq!(place.to_string(), "tools.12");
    press(&mut stack, "#x\x1b");
    assert_eq!(
        (tasks(&mut stack), said(&stack)),
        (Vec::new(), String::new())
    );
}

#[test]
fn a_paste_outside_a_field_is_no_command() {
    let mut stack = home();
    stack.input(Input::Paste("Q:quit\n".into()), AT);
    assert_eq!((stack.wish(), tasks(&mut stack)), (None, Vec::new()));
}

#[test]
fn marks_are_put_back_by_one_key() {
    let mut stack = home();
    press(&mut stack, "u");
    assert!(said(&stack).contains("nothing to undo"), "{}", said(&stack));
    press(&mut stack, "A");
    let work = stack.work().unwrap();
    let mark = Mark {
        topic: TopicId(3),
        upto: Some(4),
        pending: false,
    };
    let marks = Marks {
        floors: vec![(ConferenceId(1), crate::domain::PostId(7))],
        read: vec![(mark, crate::domain::PostId(7))],
        ..Marks::default()
    };
    stack.worked(&work, Ok(Reply::Done(Done::Marked(marks.clone()))), AT);
    assert_eq!(tasks(&mut stack), [Task::Ask(Query::Home)]);
    press(&mut stack, "u");
    let work = stack.work().unwrap();
    assert_eq!(work.task, Task::Do(Command::Restore(marks)));
    stack.worked(&work, Ok(Reply::Done(Done::Ok)), AT);
    assert_eq!(tasks(&mut stack), [Task::Ask(Query::Home)]);
    let undone = "Undone: what you marked as read is new again.";
    assert_eq!(said(&stack), undone);
}

#[test]
fn work_that_waits_is_bounded_and_a_command_that_finds_no_room_is_told() {
    let mut stack = home();
    press(&mut stack, &"A".repeat(WAITING));
    assert_eq!(said(&stack), "");
    press(&mut stack, &"A".repeat(50));
    assert!(said(&stack).contains("busy"), "{}", said(&stack));
    assert_eq!(tasks(&mut stack).len(), WAITING);
}

#[test]
fn screens_are_bounded_and_home_stays() {
    let mut stack = home();
    for _ in 0..50 {
        press(&mut stack, "?gc");
    }
    assert_eq!(stack.layers.len(), DEEPEST);
    press(&mut stack, &"q".repeat(50));
    assert_eq!(header(&stack), "Spindle House");
}

#[test]
fn a_tiny_window_says_one_sentence_and_can_be_left() {
    let mut stack = home();
    stack.resized(
        Size {
            width: 19,
            height: 24,
        },
        AT,
    );
    let frame = stack.frame(AT);
    assert!(frame.rows[0].pieces[0].line.to_string().contains("Please"));
    press(&mut stack, "q");
    assert_eq!(stack.wish(), Some(Wish::Leave));
}

#[test]
fn whoever_may_read_more_or_less_than_before_has_what_is_open_asked_for_again() {
    for news in [News::Regraded(ada().member().unwrap()), News::Rearranged] {
        let mut stack = home();
        stack.heard(&news, AT);
        assert!(
            tasks(&mut stack).contains(&Task::Ask(Query::Home)),
            "{news:?}"
        );
    }
}

/// The member's record as the forum gives it when it is asked for again.
fn record(language: Language, looks: Looks) -> Worked {
    record_of(language, looks, Count::default())
}

pub(super) fn record_of(language: Language, looks: Looks, unread_notices: Count) -> Worked {
    let me = ada();
    let member = Member {
        id: me.member().unwrap(),
        handle: me.handle,
        name: me.name,
        roles: me.roles,
        joined_at: Time::default(),
        seen_at: None,
        language: Some(language),
        looks,
        suspended: None,
        has_password: false,
    };
    Ok(Reply::Answer(Answer::Whoami(Box::new(Whoami {
        member,
        keys: Vec::new(),
        hosts: Vec::new(),
        muted: Vec::new(),
        unread_notices,
        rules_version: 1,
        application: None,
    }))))
}

#[test]
fn what_one_chooses_in_one_session_is_seen_in_the_others() {
    let mut stack = home();
    stack.heard(&News::Chose(ada().member().unwrap()), AT);
    let refresh = stack.work().unwrap();
    assert_eq!(refresh.task, Task::Ask(Query::Whoami));
    assert_eq!(tasks(&mut stack), [], "nothing else is asked for again");
    let looks = Looks {
        theme: Theme::Contrast,
        ..Looks::default()
    };
    stack.worked(&refresh, record(Language::De, looks), AT);
    assert_eq!(stack.me().looks, looks);
    assert_eq!(stack.words().language(), Language::De);
}

#[test]
fn what_was_just_chosen_is_not_taken_back_by_what_was_asked_before() {
    let mut stack = home();
    stack.heard(&News::Chose(ada().member().unwrap()), AT);
    let refresh = stack.work().unwrap();
    press(&mut stack, "gp");
    let works = stack.work().unwrap();
    let none = Answer::Affiliation(None, crate::domain::Audience::Me);
    stack.worked(&works, Ok(Reply::Answer(none)), AT);
    press(&mut stack, "Gkk\n");
    assert_eq!(stack.words().language(), Language::Es);
    press(&mut stack, "j\n");
    let chosen = stack.me().looks;
    assert_eq!(chosen.theme, Theme::Paper);
    stack.worked(&refresh, record(Language::En, Looks::default()), AT);
    assert_eq!(stack.words().language(), Language::Es);
    assert_eq!(stack.me().looks, chosen);
    let kept = [Command::Speak(Language::Es), Command::SetLooks(chosen)].map(Task::Do);
    assert_eq!(tasks(&mut stack), kept);
}

#[test]
fn the_same_key_mutes_and_takes_it_back_however_fast_and_what_failed_is_looked_up() {
    let mut stack = home();
    let bob = MemberId(2);
    for on in [true, false, true] {
        stack.enqueue(Owner::Line, Task::Do(Command::Mute(bob, on)));
        assert_eq!(stack.me().mutes(bob), on);
    }
    let work = stack.work().unwrap();
    tasks(&mut stack);
    let full = Refusal::MutesFull { limit: 0 };
    stack.worked(&work, Err(full.into()), AT);
    assert_eq!(tasks(&mut stack), [Task::Ask(Query::Whoami)]);
}

#[test]
fn what_lives_under_another_screen_asks_nothing_until_it_is_seen() {
    let mut stack = home();
    stack.me.actor = Actor::Operator(None);
    stack.open(Route::Sessions, AT);
    let work = stack.work().unwrap();
    let page = Page {
        rows: Vec::new(),
        more: false,
    };
    let answer = Answer::Care(CareAnswer::Sessions(page));
    stack.worked(&work, Ok(Reply::Answer(answer)), AT);
    stack.open(Route::Rules, AT);
    tasks(&mut stack);
    let asks = |stack: &mut Stack| {
        let asked = tasks(stack);
        let is = |task: &Task| matches!(task, Task::Ask(Query::Care(CareQuery::Sessions { .. })));
        asked.iter().any(is)
    };
    stack.tick(AT);
    assert!(!asks(&mut stack));
    press(&mut stack, "\x1b");
    assert!(asks(&mut stack), "as it is uncovered");
}
