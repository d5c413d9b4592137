//! Writing, as a dialogue between somebody and the screen.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod announcing;
mod drafts;
mod edits;
mod looks;
mod similar;

use std::sync::Arc;

use super::Compose;
use crate::domain::{
    Answer, Body, Byline, Command, CommandId, ConferenceId, ConferenceKind, Done, Draft,
    DraftPlace, Failure, Handle, MemberId, News, Post, PostId, PostState, PostsFrom, Query,
    Reference, Refusal, SafeText, Slug, Time, TopicId, TopicKind,
};
use crate::term::Key;
use crate::ui::route::Writing;
use crate::ui::screen::picture::{NOW, Stage, ada};
use crate::ui::{Action, Event, Outcome, Route};

fn slug() -> Slug {
    Slug::parse("tools").unwrap()
}

fn post(number: u32, member: i64, text: &str) -> Arc<Post> {
    Arc::new(Post {
        id: PostId(i64::from(number)),
        topic: TopicId(3),
        number,
        author: Byline {
            member: MemberId(member),
            handle: Some(Handle::new("bob").unwrap()),
            name: SafeText::line("Roberto Ibarra"),
            staff: false,
        },
        at: Time::from_millis(NOW),
        body: Body::stored(text),
        answers: None,
        edited_at: None,
        state: PostState::Shown,
        thanks: 0,
        version: 2,

        step: None,

        hiding: None,
        apart: None,
        moved: None,
    })
}

fn new_topic() -> Compose {
    Compose::new(Writing::NewTopic {
        conference: ConferenceId(1),
        slug: slug(),
        kind: ConferenceKind::Forum,
    })
}

fn reply(quoting: bool) -> Compose {
    Compose::new(Writing::Reply {
        topic: TopicId(3),
        slug: slug(),
        number: 12,
        title: SafeText::line("Spindle noise above 8000 rpm"),
        answers: Some(post(6, 2, "Check the belt.")),
        quoting,
        last: 8,
    })
}

/// A stage with a screen that was opened and has no draft.
fn opened(mut screen: Compose) -> (Stage, Compose) {
    let stage = Stage::new(ada());
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    (stage, screen)
}

fn posted() -> Event {
    let reference = Reference::post(slug(), 48, 0);
    Event::Done(Done::Posted(reference, post(0, 1, "x")))
}

#[test]
fn a_new_topic_is_written_sent_and_shown() {
    let (stage, mut screen) = opened(new_topic());
    stage.press(&mut screen, &[Key::BackTab, Key::Right, Key::Enter]);
    stage.write(&mut screen, "Belt or bearing?\nIt howls.");
    while !stage
        .tell(&mut screen, Event::Answer(Answer::Similar(Vec::new())))
        .is_empty()
    {}
    insta::assert_snapshot!(stage.picture(&screen), @r#"
    tools  New topic
        Kind:  discussion [question] problem
        Title: Belt or bearing?

        It howls._
    "#);
    let sent = stage.press(&mut screen, &[Key::Esc, Key::Enter]);
    let Action::Do(Command::NewTopic {
        id,
        conference,
        kind,
        title,
        body,
    }) = &sent[0]
    else {
        panic!("{sent:?}");
    };
    assert_eq!(
        (*id, conference, *kind),
        (CommandId(7), &slug(), TopicKind::Question)
    );
    assert_eq!(
        (title.as_str(), body.as_str()),
        ("Belt or bearing?", "It howls.")
    );
    assert_eq!(stage.write(&mut screen, "keys wait"), []);
    let shown = stage.tell(&mut screen, posted());
    assert_eq!(
        shown,
        [
            Action::Do(Command::DropDraft(DraftPlace::NewTopic(ConferenceId(1)))),
            Action::Replace(Route::Topic {
                slug: slug(),
                number: 48,
                from: PostsFrom::Number(0)
            }),
            Action::Say("Posted; you get a notice of every reply.".into())
        ]
    );
}

#[test]
fn a_failed_try_keeps_the_words_and_the_second_has_the_same_id() {
    let (mut stage, mut screen) = opened(reply(false));
    stage.write(&mut screen, "210 N, quiet.");
    let first = stage.press(&mut screen, &[Key::Ctrl('s')]);
    stage.tell(&mut screen, Event::Failed(Failure::Refused(Refusal::Busy)));
    stage.command = 99;
    assert!(stage.picture(&screen).contains("210 N, quiet."));
    let second = stage.press(&mut screen, &[Key::Ctrl('s')]);
    assert_eq!(first, second);
    let closed = stage.tell(&mut screen, posted());
    let said = Action::Say("Your reply is posted.".into());
    assert_eq!(closed[1..], [Action::Close(Outcome::Changed), said]);
}

#[test]
fn what_cannot_be_sent_is_said_beside_the_words() {
    let (stage, mut screen) = opened(new_topic());
    stage.write(&mut screen, "\nwords without a title");
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]), []);
    assert!(stage.picture(&screen).contains("The title is empty."));
    stage.write(&mut screen, "A title");
    assert!(!stage.picture(&screen).contains("The title is empty."));
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]).len(), 1);
}

#[test]
fn a_quoting_answer_begins_with_the_quote() {
    let (stage, screen) = opened(reply(true));
    insta::assert_snapshot!(stage.picture(&screen), @r#"
    tools.12  Spindle noise above 8000 rpm | Reply
        Reply to 6, bob: Check the belt.

        bob wrote:
        > Check the belt.

        _
    "#);
}

#[test]
fn posts_that_slipped_in_are_told_before_it_goes() {
    let (stage, mut screen) = opened(reply(false));
    stage.write(&mut screen, "210 N, quiet.");
    for (number, member) in [(8, 2), (9, 2), (10, 1), (11, 2)] {
        let news = News::Posted(post(number, member, "The manual is wrong."));
        stage.tell(&mut screen, Event::News(news));
    }
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]), []);
    assert!(stage.picture(&screen).contains("2 posts slipped in."));
    stage.press(&mut screen, &[Key::Char('v')]);
    insta::assert_snapshot!(stage.picture(&screen), @r#"
    tools.12  Spindle noise above 8000 rpm | Reply
     9 bob
        The manual is wrong.

     11 bob
        The manual is wrong.















     This was posted meanwhile. Esc goes back.
    "#);
    stage.press(&mut screen, &[Key::Esc, Key::Esc]);
    stage.write(&mut screen, " Thanks.");
    let sent = stage.press(&mut screen, &[Key::Ctrl('s'), Key::Enter]);
    assert!(
        matches!(&sent[..], [Action::Do(Command::Reply { body, .. })] if body.as_str() == "210 N, quiet. Thanks.")
    );
}

#[test]
fn what_slipped_in_while_news_were_lost_is_asked_for() {
    let (stage, mut screen) = opened(reply(false));
    stage.write(&mut screen, "210 N, quiet.");
    let missed = Query::Posts {
        topic: TopicId(3),
        from: PostsFrom::After(8),
        limit: 100,
    };
    assert_eq!(
        stage.tell(&mut screen, Event::Lagged),
        [Action::Ask(missed)]
    );
    let posts = vec![
        post(9, 2, "One."),
        post(10, 1, "Mine."),
        post(11, 2, "Two."),
    ];
    stage.tell(&mut screen, Event::Answer(Answer::Posts(posts, Vec::new())));
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]), []);
    assert!(stage.picture(&screen).contains("2 posts slipped in."));
    assert_eq!(stage.press(&mut screen, &[Key::Enter]).len(), 1);
}
