//! Taking back what is scheduled, and how the list looks.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::domain::{AnnouncementKind, Language, SafeText, Time};
use crate::ui::screen::picture::{NOW, Stage, ada, byline};

fn planned() -> Vec<Planned> {
    let row = |id, kind, title: &str, held| Planned {
        id: CommandId(id),
        kind,
        title: SafeText::line(title),
        author: byline("dan", true),
        publish_at: Time::from_millis(NOW + id * Time::DAY),
        held,
    };
    vec![
        row(
            -1,
            AnnouncementKind::News,
            "Closed over the holidays",
            Some(Held::Author),
        ),
        row(2, AnnouncementKind::Release, "Firmware 4.2", None),
        row(9, AnnouncementKind::Change, "The forum moves", None),
    ]
}

fn scheduled(stage: &Stage) -> Box<dyn Screen> {
    let slug = Slug::parse("news").unwrap();
    let mut screen = Box::new(Scheduled::new(ConferenceId(3), slug));
    let asked = stage.tell(screen.as_mut(), Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Scheduled(ConferenceId(3)))]);
    stage.tell(screen.as_mut(), Event::Answer(Answer::Scheduled(planned())));
    screen
}

#[test]
fn one_is_taken_back_when_that_was_asked_for_twice_and_writing_goes_on() {
    let stage = Stage::new(ada());
    let mut screen = scheduled(&stage);
    let take = |screen: &mut Box<dyn Screen>| stage.press(screen.as_mut(), &[Key::Char('d')]);
    assert!(matches!(take(&mut screen)[..], [Action::Say(_)]));
    // Something else between means the question is asked anew.
    stage.press(screen.as_mut(), &[Key::Down]);
    assert!(matches!(take(&mut screen)[..], [Action::Say(_)]));
    let back = Command::Unschedule(CommandId(2));
    assert_eq!(take(&mut screen), [Action::Do(back)]);
    let done = stage.tell(screen.as_mut(), Event::Done(Done::Ok));
    assert!(matches!(&done[..], [Action::Replace(Route::Compose(_))]));
}

#[test]
fn what_could_not_be_taken_back_is_looked_up_and_a_question_that_fails_is_not_repeated() {
    let stage = Stage::new(ada());
    let mut screen = scheduled(&stage);
    let gone = Event::NotDone(Command::Unschedule(CommandId(2)));
    let asked = stage.tell(screen.as_mut(), gone);
    assert_eq!(asked, [Action::Ask(Query::Scheduled(ConferenceId(3)))]);
    let busy = Event::Failed(crate::domain::Refusal::Busy.into());
    assert_eq!(stage.tell(screen.as_mut(), busy), []);
}

#[test]
fn what_is_scheduled_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let shown = stage.pictures(language, scheduled);
        insta::assert_snapshot!(format!("scheduled_{language:?}"), shown);
    }
}
