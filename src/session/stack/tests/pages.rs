//! The sysop's pages, where they are shut or taken while they are open.

use super::*;
use crate::domain::Duties;

#[test]
fn a_session_that_is_open_goes_by_the_limits_as_they_are_now() {
    let mut stack = home();
    stack.me.roles.sysop = true;
    let before = header(&stack);
    press(&mut stack, "gS");
    assert_eq!(header(&stack), before, "there is no such page yet");
    let open = Limits {
        console_over_ssh: true,
        ..Limits::default()
    };
    stack.go_by(Arc::new(open), AT);
    press(&mut stack, "gS");
    assert!(header(&stack).contains("Sessions"), "{}", header(&stack));
    stack.open(Route::Rules, AT);
    stack.go_by(Arc::default(), AT);
    assert_eq!(header(&stack), before, "and the page that is open closes");
    assert!(
        said(&stack).contains("on the server itself only"),
        "{}",
        said(&stack)
    );
    press(&mut stack, "gM");
    assert_eq!(header(&stack), before);
}

#[test]
fn a_page_of_the_sysops_that_another_screen_led_to_closes_when_they_are_shut() {
    let mut stack = home();
    stack.me.roles.sysop = true;
    let before = header(&stack);
    let open = Limits {
        console_over_ssh: true,
        ..Limits::default()
    };
    stack.go_by(Arc::new(open), AT);
    stack.open(Route::Queue, AT);
    let queue = header(&stack);
    stack.open(Route::Record(Handle::new("nova").unwrap()), AT);
    stack.go_by(Arc::default(), AT);
    assert_eq!(header(&stack), queue, "the queue is no page of theirs");
    press(&mut stack, "q");
    assert_eq!(header(&stack), before);
}

#[test]
fn a_page_that_is_taken_closes_with_what_lies_on_it_and_others_stay() {
    let mut stack = home();
    let open = Limits {
        console_over_ssh: true,
        ..Limits::default()
    };
    stack.go_by(Arc::new(open), AT);
    let duties = |all: &[Duty]| all.iter().fold(Duties::NONE, |some, duty| some.with(*duty));
    stack.me.roles.duties = duties(&[Duty::Queue, Duty::Members]);
    stack.open(Route::Queue, AT);
    let queue = header(&stack);
    stack.open(Route::Record(Handle::new("nova").unwrap()), AT);
    stack.open(Route::Rules, AT);
    let rules = header(&stack);
    let told = |stack: &mut Stack, all: &[Duty]| {
        tasks(stack);
        stack.enqueue(Owner::Refresh, Task::Ask(Query::Whoami));
        let work = stack.work().unwrap();
        let Ok(Reply::Answer(Answer::Whoami(mut me))) = record(Language::En, Looks::default())
        else {
            panic!("a record")
        };
        me.member.roles.duties = duties(all);
        stack.worked(&work, Ok(Reply::Answer(Answer::Whoami(me))), AT);
    };
    told(&mut stack, &[Duty::Members]);
    assert_eq!(header(&stack), rules, "it is still theirs");
    told(&mut stack, &[Duty::Queue]);
    assert_eq!(header(&stack), queue);
    assert!(said(&stack).contains("no longer yours"), "{}", said(&stack));
}
