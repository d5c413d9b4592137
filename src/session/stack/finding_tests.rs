//! Finding the way by keys: the palette, the letters after `g`, references.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::Arc;

use super::super::tests::{AT, header, home, press, said, tasks};
use super::super::{Reply, Work, Worked};
use super::*;
use crate::domain::{
    Answer, ConferenceId, Handle, Language, Limits, Place, SafeText, Slug, TopicRow, Whom,
};
use crate::session::stack::Wish;
use crate::term::{Input, Key};
use crate::ui::keymap::GO;
use crate::ui::route::Writing;
use crate::ui::screen::picture::{ada, conferences, idea_row};
use crate::ui::{Me, Size};

/// The frame as text, a row a line.
fn shown(stack: &Stack) -> String {
    let frame = stack.frame(AT);
    let row = |row: &crate::term::Row| {
        let pieces = row.pieces.iter();
        pieces
            .map(|piece| piece.line.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    frame.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// Answers the work that waits, but for what Home asks.
fn answer(stack: &mut Stack, rows: &[ConferenceRow]) {
    let work: Vec<Work> = std::iter::from_fn(|| stack.work()).collect();
    for work in work {
        if work.task == Task::Ask(Query::Conferences) {
            let worked: Worked = Ok(Reply::Answer(Answer::Conferences(rows.to_vec())));
            stack.worked(&work, worked, AT);
        }
    }
}

fn writing() -> Stack {
    let mut stack = home();
    let new = Writing::NewTopic {
        conference: ConferenceId(1),
        slug: Slug::parse("tools").unwrap(),
        kind: ConferenceKind::Forum,
    };
    stack.open(Route::Compose(Box::new(new)), AT);
    tasks(&mut stack);
    press(&mut stack, "Belts\nSome words");
    stack
}

#[test]
fn what_is_typed_after_a_colon_is_never_a_key() {
    let mut stack = home();
    press(&mut stack, ":claim QQQQ-1234\n");
    let claim = Task::Do(Command::Claim("QQQQ-1234".into()));
    assert_eq!(tasks(&mut stack), [Task::Ask(Query::Conferences), claim]);
    press(&mut stack, ":\u{7}what?\n");
    assert!(shown(&stack).contains("what?"), "{}", shown(&stack));
    press(&mut stack, "\x1b:quit\n");
    assert_eq!(stack.wish(), Some(Wish::Leave));
}

#[test]
fn what_is_chosen_is_done_as_by_its_key() {
    let mut stack = home();
    press(&mut stack, ":mark all\n");
    assert_eq!(tasks(&mut stack)[1], Task::Do(Command::CatchUp(None)));
    press(&mut stack, ":language de\n");
    assert_eq!(stack.words().language(), Language::De);
}

#[test]
fn conferences_are_asked_for_once_and_offered_when_they_come() {
    let mut stack = home();
    press(&mut stack, ":maint");
    assert!(shown(&stack).contains("Go to maint"), "{}", shown(&stack));
    answer(&mut stack, &conferences());
    assert!(
        shown(&stack).contains("Maintenance and repair"),
        "{}",
        shown(&stack)
    );
    press(&mut stack, "\n");
    assert!(header(&stack).starts_with("maint"), "{}", header(&stack));
}

#[test]
fn the_editor_s_own_acts_are_done_from_the_palette_and_no_letter_is_typed() {
    let mut stack = writing();
    stack.input(Input::Key(Key::Ctrl('p')), AT);
    press(&mut stack, "preview\n");
    assert!(
        shown(&stack).contains("This is how it will look"),
        "{}",
        shown(&stack)
    );
    press(&mut stack, "\x1b");
    stack.input(Input::Key(Key::Ctrl('p')), AT);
    press(&mut stack, "keep dr\n");
    let saved = tasks(&mut stack).into_iter().find_map(|task| match task {
        Task::Do(Command::SaveDraft(draft)) => Some(draft.body),
        _ => None,
    });
    assert_eq!(saved.as_deref(), Some("Some words"));
}

#[test]
fn going_elsewhere_from_the_editor_loses_no_word() {
    let mut stack = writing();
    stack.input(Input::Key(Key::Ctrl('p')), AT);
    press(&mut stack, "conferences\n");
    assert!(
        header(&stack).starts_with("Conferences"),
        "{}",
        header(&stack)
    );
    press(&mut stack, "q");
    assert!(shown(&stack).contains("Some words"), "{}", shown(&stack));
    stack.input(Input::Key(Key::Ctrl('p')), AT);
    press(&mut stack, "home\n");
    let kept = tasks(&mut stack);
    let kept = kept.iter().any(
        |task| matches!(task, Task::Do(Command::SaveDraft(draft)) if draft.body == "Some words"),
    );
    assert!(kept);
}

#[test]
fn while_words_are_on_their_way_nothing_lies_over_them() {
    let mut stack = writing();
    stack.input(Input::Key(Key::Ctrl('s')), AT);
    stack.input(Input::Key(Key::Ctrl('p')), AT);
    assert!(stack.palette.is_none());
}

#[test]
fn words_under_many_screens_are_kept_as_a_draft() {
    let mut stack = writing();
    for _ in 0..12 {
        stack.open(Route::Conferences, AT);
        let kept = tasks(&mut stack)
            .iter()
            .any(|task| matches!(task, Task::Do(Command::SaveDraft(_))));
        if kept {
            return;
        }
    }
    panic!("lost");
}

/// A stack in the forum of a company, where every letter leads somewhere.
fn sponsored() -> Stack {
    let mut stack = home();
    let limits = Limits {
        sponsor: Some(SafeText::line("Ibarra")),
        ..Limits::default()
    };
    let me = Me {
        limits: Arc::new(limits),
        hosts: vec![crate::domain::Slug::parse("tools").unwrap()],
        ..ada()
    };
    let words = stack.words();
    stack.set_me(me, words);
    stack
}

#[test]
fn g_says_at_once_which_letters_lead_where() {
    let mut stack = sponsored();
    press(&mut stack, "g");
    let hint = shown(&stack);
    for going in GO {
        assert!(hint.contains(&*(going.says)(stack.words())), "{hint}");
    }
    press(&mut stack, "z");
    assert!(!shown(&stack).contains("Go to:"));
    press(&mut stack, "gc");
    assert_eq!(tasks(&mut stack), [Task::Ask(Query::Conferences)]);
    press(&mut stack, "gh");
    assert_eq!(header(&stack), "Spindle House");
}

#[test]
fn the_letters_fit_the_smallest_screen_in_every_language() {
    for language in Language::ALL {
        let mut stack = sponsored();
        stack.speak(language);
        stack.resized(
            Size {
                width: 40,
                height: 12,
            },
            AT,
        );
        press(&mut stack, "g");
        let hint = shown(&stack);
        assert!(!hint.contains('…'), "{hint}");
        for going in GO {
            let says = (going.says)(stack.words());
            assert!(hint.contains(&*says), "{says}: {hint}");
        }
    }
}

#[test]
fn a_kind_leads_to_its_conference_or_to_the_list_or_says_that_there_is_none() {
    let mut rows = conferences();
    for (ideas, opened) in [
        (vec![1], "maint"),
        (vec![1, 4], "maint"),
        (vec![1, 2], "Conferences"),
    ] {
        for (at, row) in rows.iter_mut().enumerate() {
            row.conference.kind = match ideas.contains(&at) {
                true => ConferenceKind::Ideas,
                false => ConferenceKind::Forum,
            };
        }
        let mut stack = home();
        press(&mut stack, "gi");
        answer(&mut stack, &rows);
        assert!(
            header(&stack).starts_with(opened),
            "{ideas:?} {}",
            header(&stack)
        );
        press(&mut stack, "ghga");
        answer(&mut stack, &rows);
        assert!(
            said(&stack).contains("no conference of that kind"),
            "{}",
            said(&stack)
        );
    }
}

#[test]
fn numbers_alone_go_on_from_the_conference_or_topic_that_is_open() {
    let mut stack = home();
    let place = |stack: &mut Stack| match tasks(stack).pop() {
        Some(Task::Ask(Query::Resolve(place))) => place.to_string(),
        other => panic!("{other:?}"),
    };
    press(&mut stack, "#12\n");
    assert!(
        shown(&stack).contains("not a reference"),
        "{}",
        shown(&stack)
    );
    stack.open(Route::Topics(Slug::parse("tools").unwrap()), AT);
    press(&mut stack, "#12\n");
    assert_eq!(place(&mut stack), "tools.12");
    let mut stack = home();
    stack.open(Route::Topics(Slug::parse("tools").unwrap()), AT);
    press(&mut stack, ":12.3\n");
    assert_eq!(place(&mut stack), "tools.12.3");
}

#[test]
fn a_member_is_opened_by_their_handle_and_the_lists_of_members_by_letter_and_name() {
    let mut stack = home();
    press(&mut stack, ":@Bob\n");
    let bob = Whom::Handle(Handle::new("bob").unwrap());
    let asked = Task::Ask(Query::Person(bob));
    assert!(tasks(&mut stack).contains(&asked));
    for here in ["gw", ":who is here\n"] {
        press(&mut stack, here);
        assert!(
            tasks(&mut stack).contains(&Task::Ask(Query::Here)),
            "{here}"
        );
    }
    for settings in ["gp", ":profile\n"] {
        press(&mut stack, settings);
        assert_eq!(header(&stack), "Settings", "{settings}");
    }
}

/// Whether the stack is that of the server's own terminal, or of a sysop over ssh with the pages open.
fn pages(operator: bool) -> Stack {
    let mut stack = home();
    let mut me = ada();
    me.roles.sysop = true;
    if operator {
        me.actor = crate::domain::Actor::Operator(None);
    }
    me.limits = Arc::new(Limits {
        console_over_ssh: true,
        ..Limits::default()
    });
    let words = stack.words();
    stack.set_me(me, words);
    stack
}

#[test]
fn a_page_of_the_sysops_takes_the_place_of_the_one_before_it() {
    let mut stack = pages(true);
    press(&mut stack, "gtgsgmgpgv");
    assert!(
        header(&stack).starts_with("Server log"),
        "{}",
        header(&stack)
    );
    assert_eq!(stack.layers.len(), 2);
    press(&mut stack, "q");
    assert_eq!(header(&stack), "Spindle House");
    press(&mut stack, "gtgo");
    assert_eq!(stack.layers.len(), 1, "it is the first page");
    press(&mut stack, "q");
    assert!(
        said(&stack).contains("leaves the console"),
        "{}",
        said(&stack)
    );
    // Over ssh one is a member first, and goes back to what one read.
    let mut stack = pages(false);
    press(&mut stack, "gcgTgSgp");
    assert_eq!(header(&stack), "Settings");
    press(&mut stack, "q");
    assert_eq!(header(&stack).trim_end(), "Sessions");
    press(&mut stack, "gTq");
    assert_eq!(header(&stack), "Conferences");
}

#[test]
fn the_address_of_a_link_opens_the_topic_that_is_linked_there() {
    let row = TopicRow {
        // `wishes.7`, by its link in another place than its own.
        home: Some(Box::new(Reference::parse("tools.3").unwrap())),
        ..idea_row()
    };
    for post in [None, Some(5)] {
        let mut stack = home();
        press(&mut stack, "#wishes.7\n");
        let work = stack.work().unwrap();
        let place = Place {
            conference: conferences().remove(0).conference,
            topic: Some(row.clone()),
            post,
        };
        assert_eq!(place.conference.slug.as_str(), "tools");
        let place = Reply::Answer(Answer::Place(Box::new(place)));
        stack.worked(&work, Ok(place), AT);
        let asked = tasks(&mut stack);
        let asked = asked.iter().find_map(|task| match task {
            Task::Ask(Query::Topic { slug, number, .. }) => Some(format!("{slug}.{number}")),
            _ => None,
        });
        assert_eq!(asked.as_deref(), Some("wishes.7"), "{post:?}");
    }
}
