//! The page on spam by keys, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{Act as Logged, Language, LogId, Office, Time};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};

fn purge(id: i64, back: bool) -> LogEntry {
    LogEntry {
        id: LogId(id),
        at: Time::from_millis(NOW - 5 * Time::HOUR),
        actor: None,
        office: Office::Operator,
        act: Logged::Purge,
        reference: None,
        title: None,
        member: Some(byline("eve", false)),
        reason: Some(Reason::Spam),
        words: SafeText::default(),
        before: None,
        after: None,
        reverses: None,
        reversed_by: back.then_some(LogId(99)),
    }
}

fn page(full: bool) -> SpamPage {
    if !full {
        return SpamPage::default();
    }
    let word = |said: &str, held| WatchedRow {
        said: SafeText::line(said),
        at: Time::from_millis(NOW),
        held,
    };
    SpamPage {
        words: vec![word("snake oil*", 2), word("在家赚钱", 0)],
        waiting: 3,
        released: 12,
        refused: 4,
        purges: vec![purge(7, false), purge(6, true)],
    }
}

fn shown(stage: &Stage, full: bool) -> Box<dyn Screen> {
    let mut screen = Box::new(SpamScreen::new());
    let asked = stage.tell(screen.as_mut(), Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Spam))]);
    let answer = Answer::Care(CareAnswer::Spam(Box::new(page(full))));
    stage.tell(screen.as_mut(), Event::Answer(answer));
    screen
}

fn wants(actions: &[Action]) -> Option<&Care> {
    actions.iter().find_map(|action| match action {
        Action::Do(Command::Care(care)) => Some(care),
        _ => None,
    })
}

#[test]
fn words_are_added_and_removed() {
    let stage = Stage::new(ada());
    let mut screen = shown(&stage, true);
    stage.press(screen.as_mut(), &[Key::Char('w')]);
    stage.write(screen.as_mut(), "quick w");
    let wanted = stage.press(screen.as_mut(), &[Key::Enter]);
    let watch = Care::Watch(SafeText::line("quick w"), true);
    assert_eq!(wants(&wanted), Some(&watch));
    let wanted = stage.press(screen.as_mut(), &[Key::Char('d')]);
    let remove = Care::Watch(SafeText::line("snake oil*"), false);
    assert_eq!(wants(&wanted), Some(&remove));
    let done = stage.tell(screen.as_mut(), Event::Done(Done::Ok));
    assert!(done.contains(&Action::Ask(Query::Care(CareQuery::Spam))));
}

#[test]
fn a_purge_is_put_back_when_that_was_asked_for_twice_and_only_once() {
    let stage = Stage::new(ada());
    let mut screen = shown(&stage, true);
    stage.press(screen.as_mut(), &[Key::Down, Key::Down]);
    let opened = stage.press(screen.as_mut(), &[Key::Enter]);
    assert_eq!(opened, [Action::Open(Route::LogEntry(LogId(7)))]);
    let asked = stage.press(screen.as_mut(), &[Key::Char('u')]);
    assert!(matches!(asked[..], [Action::Say(_)]));
    let wanted = stage.press(screen.as_mut(), &[Key::Char('u')]);
    let back = Care::Unpurge {
        entry: LogId(7),
        reason: Reason::Mistake,
        words: SafeText::default(),
    };
    assert_eq!(wants(&wanted), Some(&back));
    stage.press(screen.as_mut(), &[Key::Down]);
    let wanted = stage.press(screen.as_mut(), &[Key::Char('u'), Key::Char('u')]);
    assert_eq!(wants(&wanted), None, "it is back already");
}

#[test]
fn what_becomes_of_what_waits_is_seen_at_once_and_the_focus_stays_where_it_was() {
    let stage = Stage::new(ada());
    let mut screen = shown(&stage, true);
    assert_eq!(screen.subjects(), [Subject::Queue]);
    stage.press(screen.as_mut(), &[Key::Down]);
    let asked = stage.tell(screen.as_mut(), Event::News(News::Waits));
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Spam))]);
    assert_eq!(stage.tell(screen.as_mut(), Event::News(News::Waits)), []);
    let mut now = page(true);
    now.waiting = 2;
    now.words.remove(0);
    let answer = Answer::Care(CareAnswer::Spam(Box::new(now)));
    let again = stage.tell(screen.as_mut(), Event::Answer(answer));
    assert_eq!(again, [Action::Ask(Query::Care(CareQuery::Spam))]);
    let picture = stage.picture(screen.as_ref());
    assert!(picture.contains("Waiting now: 2"), "{picture}");
    let wanted = stage.press(screen.as_mut(), &[Key::Char('d')]);
    let off = Care::Watch(SafeText::line("在家赚钱"), false);
    assert_eq!(wants(&wanted), Some(&off));
}

#[test]
fn the_page_on_spam_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let full = stage.pictures(language, |stage| shown(stage, true));
        insta::assert_snapshot!(format!("spam_{language:?}"), full);
        let empty = stage.pictures(language, |stage| shown(stage, false));
        insta::assert_snapshot!(format!("empty_{language:?}"), empty);
        let typing = stage.pictures(language, |stage| {
            let mut screen = shown(stage, true);
            stage.press(screen.as_mut(), &[Key::Char('w')]);
            screen
        });
        insta::assert_snapshot!(format!("typing_{language:?}"), typing);
    }
}

#[test]
fn all_of_it_is_reached_at_40x12_also_where_nothing_is_to_be_chosen() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let words = stage.env().words;
    for full in [false, true] {
        let mut screen = shown(&stage, full);
        let first = stage.picture(screen.as_ref());
        assert!(first.contains(&*words.spam_words()), "{first}");
        assert!(first.contains(&*words.help_more()), "{first}");
        stage.press(screen.as_mut(), &[Key::End]);
        let last = stage.picture(screen.as_ref());
        assert!(last.contains("[spam]"), "{last}");
        assert!(!last.contains(&*words.help_more()), "{last}");
    }
}
