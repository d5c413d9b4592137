//! The notice line: how long what is said stays there.

use super::*;

#[test]
fn what_is_told_can_be_read_and_then_the_next_key_takes_it_away() {
    let mut stack = home();
    press(&mut stack, "A");
    let work = stack.work().unwrap();
    stack.worked(&work, Err(Refusal::ReadOnly.into()), AT);
    // Longer than the line, it takes another one above; here is its end.
    assert!(said(&stack).contains("try again later"), "{}", said(&stack));
    press(&mut stack, "j");
    assert!(said(&stack).contains("try again later"), "{}", said(&stack));
    let before = said(&stack);
    stack.input(Input::Key(Key::Ctrl('l')), later(READABLE));
    assert_eq!(said(&stack), before, "drawn afresh is drawn whole");
    stack.input(Input::Key(Key::Char('j')), later(READABLE));
    assert_eq!(said(&stack), "");
}

#[test]
fn what_was_told_on_one_screen_is_not_told_on_the_next() {
    let mut stack = home();
    press(&mut stack, "q");
    stack.input(Input::Key(Key::Char('?')), later(1));
    assert_eq!(said(&stack), "");
    // What is told by the very key that leads there is.
    let work = Work {
        owner: Owner::GoTo,
        task: Task::Ask(Query::Whoami),
    };
    stack.worked(&work, Err(Refusal::Frozen.into()), later(2));
    stack.input(Input::Key(Key::Char('q')), later(2));
    assert!(said(&stack).contains("closed"), "{}", said(&stack));
}

#[test]
fn what_is_told_does_not_stay_for_ever() {
    let mut stack = home();
    press(&mut stack, "q");
    assert_eq!(stack.stale_in(AT.now), Some(STALE));
    stack.fade(later(STALE - 1).now);
    assert!(said(&stack).contains("Q leaves"), "{}", said(&stack));
    stack.fade(later(STALE).now);
    assert_eq!(
        (said(&stack), stack.stale_in(AT.now)),
        (String::new(), None)
    );
    press(&mut stack, "g");
    assert_eq!(
        stack.stale_in(AT.now),
        None,
        "the letters stay until one is chosen"
    );
}
