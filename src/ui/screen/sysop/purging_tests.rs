//! A member's record: all of their posts taken out and put back, and pages given and taken.

use super::record::Record;
use super::roster_tests::{handle, member, record, sysop};
use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Done, Duties, Duty, Language, LogId, PurgeSize,
    Query, Reason, SafeText,
};
use crate::term::Key;
use crate::ui::screen::picture::Stage;
use crate::ui::{Action, Event};

fn sized(posts: u32, taken: Option<LogId>) -> Event {
    answer(PurgeSize {
        posts,
        topics: 2,
        taken,
        ..PurgeSize::default()
    })
}

fn answer(size: PurgeSize) -> Event {
    Event::Answer(Answer::Care(CareAnswer::PurgeSize(size)))
}

/// Bob's record, with the focus on this line of what can be done.
fn at(stage: &Stage, line: usize) -> Record {
    let mut page = Record::new(handle("bob"));
    let mut bob = member(3, "bob", "Bob Okafor");
    bob.roles.duties = Duties::NONE.with(Duty::Queue);
    stage.tell(&mut page, record(bob));
    stage.press(&mut page, &vec![Key::Char('j'); line]);
    page
}

#[test]
fn all_posts_are_taken_out_with_a_suspension_once_it_is_said_how_many_there_are() {
    let stage = Stage::new(sysop());
    // The card, to suspend, to take out.
    let mut page = at(&stage, 2);
    let asked = stage.press(&mut page, &[Key::Enter]);
    let size = Action::Ask(Query::Care(CareQuery::PurgeSize(handle("bob"))));
    assert_eq!(asked.last(), Some(&size));
    stage.tell(&mut page, sized(12, None));
    let picture = stage.picture(&page);
    assert!(picture.contains("12 posts") && picture.contains("2 topics"));
    assert!(!picture.contains("Put back"), "{picture}");
    stage.press(&mut page, &[Key::Enter]);
    let reasons = stage.picture(&page);
    stage.press(&mut page, &[Key::Char('l')]);
    assert_eq!(stage.picture(&page), reasons, "a word begins so");
    stage.press(&mut page, &[Key::Enter, Key::Enter]);
    assert!(stage.picture(&page).contains("It needs words."));
    let done = stage.write(&mut page, "Sold belts\n");
    let purge = Care::Purge {
        handle: handle("bob"),
        reason: Reason::Spam,
        words: SafeText::line("Sold belts"),
        suspend: true,
    };
    assert_eq!(done, [Action::Do(Command::Care(purge))]);
    let told = stage.tell(&mut page, Event::Done(Done::Logged(Some(LogId(9)))));
    let said = Action::Say("Taken out. u puts it all back.".into());
    assert!(told.contains(&said), "{told:?}");
}

#[test]
fn what_was_taken_out_is_put_back_and_where_there_is_nothing_that_is_said() {
    let stage = Stage::new(sysop());
    let mut page = at(&stage, 2);
    stage.press(&mut page, &[Key::Enter]);
    let said = stage.tell(&mut page, sized(0, None));
    let nothing = Action::Say("Nothing of theirs stands or waits.".into());
    assert_eq!(said, [nothing]);
    stage.press(&mut page, &[Key::Enter]);
    stage.tell(&mut page, sized(0, Some(LogId(42))));
    assert!(stage.picture(&page).contains("Put back what log 42 took"));
    let done = stage.press(&mut page, &[Key::Enter, Key::Char('j'), Key::Enter]);
    assert_eq!(done, []);
    let done = stage.press(&mut page, &[Key::Enter]);
    let [Action::Do(Command::Care(Care::Unpurge { entry, words, .. }))] = &done[..] else {
        panic!("{done:?}");
    };
    assert_eq!((*entry, words.as_str()), (LogId(42), ""));
}

#[test]
fn pages_are_marked_and_unmarked_and_given_at_once() {
    let stage = Stage::new(sysop());
    // And the sysop's mark, then pages.
    let mut page = at(&stage, 4);
    stage.press(&mut page, &[Key::Enter]);
    let picture = stage.picture(&page);
    assert!(picture.contains("[x] what waits") && picture.contains("[ ] members"));
    // Members are marked, what waits is not any more.
    let down = |n| vec![Key::Char('j'); n];
    stage.press(&mut page, &down(2));
    stage.press(&mut page, &[Key::Enter]);
    stage.press(&mut page, &down(2));
    let done = stage.press(&mut page, &[Key::Enter, Key::End, Key::Enter]);
    let members = Duties::NONE.with(Duty::Members);
    // That takes what waits from them, and says why.
    assert!(!done.iter().any(|it| matches!(it, Action::Do(_))));
    assert!(stage.picture(&page).contains("at their own request"));
    stage.press(&mut page, &[Key::Down, Key::Enter]);
    let done = stage.write(&mut page, "Is abroad\n");
    let depute = |duties, why| {
        let handle = handle("bob");
        Action::Do(Command::Care(Care::Depute {
            handle,
            duties,
            why,
        }))
    };
    let why = Some((Reason::Upkeep, SafeText::line("Is abroad")));
    assert_eq!(done, [depute(members, why)]);
    // What only gives asks nothing.
    let mut page = at(&stage, 4);
    stage.press(&mut page, &[Key::Enter]);
    stage.press(&mut page, &down(2));
    let done = stage.press(&mut page, &[Key::Enter, Key::End, Key::Enter]);
    let both = members.with(Duty::Queue);
    assert_eq!(done.last(), Some(&depute(both, None)));
}

#[test]
fn taking_out_and_giving_pages_look_like_this() {
    let mut stage = Stage::new(sysop());
    for language in [Language::En, Language::Zh] {
        let purge = stage.pictures(language, |stage| {
            let mut page = at(stage, 2);
            stage.press(&mut page, &[Key::Enter]);
            stage.tell(&mut page, sized(12, Some(LogId(42))));
            Box::new(page)
        });
        insta::assert_snapshot!(format!("purge_{language:?}"), purge);
        let pages = stage.pictures(language, |stage| {
            let mut page = at(stage, 4);
            stage.press(&mut page, &[Key::Enter]);
            Box::new(page)
        });
        insta::assert_snapshot!(format!("pages_{language:?}"), pages);
    }
}

#[test]
fn who_is_suspended_already_is_not_suspended_by_a_purge() {
    let stage = Stage::new(sysop());
    let mut page = at(&stage, 2);
    stage.press(&mut page, &[Key::Enter]);
    stage.tell(
        &mut page,
        answer(PurgeSize {
            posts: 12,
            suspended: true,
            ..PurgeSize::default()
        }),
    );
    let picture = stage.picture(&page);
    assert!(!picture.contains("and suspend them"), "{picture}");
    assert!(
        picture.contains("until further notice already"),
        "{picture}"
    );
    let done = stage.press(&mut page, &[Key::Enter, Key::Enter, Key::Enter]);
    let [Action::Do(Command::Care(Care::Purge { suspend, .. }))] = &done[..] else {
        panic!("{done:?}");
    };
    assert!(!suspend);
    // Whoever was first did it all.
    let told = stage.tell(&mut page, Event::Done(Done::Logged(None)));
    assert!(
        told.contains(&Action::Say("It is so already.".into())),
        "{told:?}"
    );
}
