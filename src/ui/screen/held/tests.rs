//! A held post by keys, for a host and for its author, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{
    Body, ConferenceId, HeldPlace, HeldPost, HeldRefused, HeldWhy, Hold, Language, LogId,
    Reference, Time, TopicKind,
};
use crate::ui::screen::picture::{NOW, Stage, ada, byline};

fn post(refused: bool) -> HeldPost {
    HeldPost {
        id: CommandId(5),
        author: byline("eve", false),
        conference: ConferenceId(1),
        place: HeldPlace::Opens(TopicKind::Discussion),
        reference: Reference::parse("tools"),
        title: SafeText::line("A great site"),
        body: Body::stored(
            "I found this by www.a.test and must say thanks.\n\nIt has all that one needs for a spindle.",
        ),
        hold: Hold::new(HeldWhy::Link, "www.a.test"),
        at: Time::from_millis(NOW - 2 * Time::HOUR),
        refused: refused.then(|| HeldRefused {
            entry: LogId(3),
            reason: Reason::Spam,
            words: SafeText::line("We sell nothing here"),
        }),
    }
}

fn seen(stage: &Stage, decides: bool, purges: bool, refused: bool) -> Box<dyn Screen> {
    let mut screen = Box::new(HeldScreen::new(CommandId(5)));
    let asked = stage.tell(screen.as_mut(), Event::Opened);
    let query = Query::Care(CareQuery::Held(CommandId(5)));
    assert_eq!(asked, [Action::Ask(query)]);
    let view = HeldView {
        post: post(refused),
        decides,
        purges,
        joined_at: Time::from_millis(NOW - 3 * Time::HOUR),
        posts: 1,
    };
    let answer = Answer::Care(CareAnswer::Held(Box::new(view)));
    stage.tell(screen.as_mut(), Event::Answer(answer));
    screen
}

fn wants(action: &[Action]) -> Option<&Care> {
    action.iter().find_map(|action| match action {
        Action::Do(Command::Care(care)) => Some(care),
        _ => None,
    })
}

#[test]
fn a_host_posts_it_with_one_key_and_keys_wait_for_the_answer() {
    let stage = Stage::new(ada());
    let mut screen = seen(&stage, true, false, false);
    let wanted = stage.press(screen.as_mut(), &[Key::Char('a')]);
    assert_eq!(wants(&wanted), Some(&Care::Release(CommandId(5))));
    assert_eq!(stage.press(screen.as_mut(), &[Key::Char('a')]), []);
    let done = stage.tell(screen.as_mut(), Event::Done(Done::Logged(None)));
    assert_eq!(done[0], Action::Close(Outcome::Changed));
}

#[test]
fn a_reason_and_words_go_with_a_refusal_and_what_was_typed_survives_it() {
    let stage = Stage::new(ada());
    let mut screen = seen(&stage, true, false, false);
    stage.press(screen.as_mut(), &[Key::Char('x'), Key::Down]);
    stage.write(screen.as_mut(), "no apples");
    let wanted = stage.press(screen.as_mut(), &[Key::Enter]);
    let refuse = Care::Refuse {
        id: CommandId(5),
        reason: Reason::Attack,
        words: SafeText::line("no apples"),
    };
    assert_eq!(wants(&wanted), Some(&refuse));
    stage.tell(
        screen.as_mut(),
        Event::Failed(crate::domain::Refusal::Busy.into()),
    );
    let again = stage.press(screen.as_mut(), &[Key::Enter]);
    assert_eq!(wants(&again), Some(&refuse));
}

#[test]
fn only_who_may_purges_the_account() {
    let stage = Stage::new(ada());
    let mut screen = seen(&stage, true, false, false);
    let said = stage.press(screen.as_mut(), &[Key::Char('p')]);
    assert!(matches!(said[..], [Action::Say(_)]));
    let mut screen = seen(&stage, true, true, false);
    let wanted = stage.press(screen.as_mut(), &[Key::Char('p'), Key::Enter]);
    assert!(matches!(wants(&wanted), Some(Care::Purge { .. })));
}

#[test]
fn its_author_takes_it_back_and_decides_nothing() {
    let stage = Stage::new(ada());
    let mut screen = seen(&stage, false, false, true);
    for key in ['a', 'x', 'p'] {
        let wanted = stage.press(screen.as_mut(), &[Key::Char(key)]);
        assert_eq!(wants(&wanted), None, "{key}");
    }
    let wanted = stage.press(screen.as_mut(), &[Key::Char('t')]);
    assert_eq!(wants(&wanted), Some(&Care::TakeBack(CommandId(5))));
}

#[test]
fn what_is_held_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let host = stage.pictures(language, |stage| seen(stage, true, true, false));
        insta::assert_snapshot!(format!("host_{language:?}"), host);
        let author = stage.pictures(language, |stage| seen(stage, false, false, false));
        insta::assert_snapshot!(format!("author_{language:?}"), author);
        let refused = stage.pictures(language, |stage| seen(stage, false, false, true));
        insta::assert_snapshot!(format!("refused_{language:?}"), refused);
        let form = stage.pictures(language, |stage| {
            let mut screen = seen(stage, true, true, false);
            stage.press(screen.as_mut(), &[Key::Char('x')]);
            screen
        });
        insta::assert_snapshot!(format!("form_{language:?}"), form);
    }
}
