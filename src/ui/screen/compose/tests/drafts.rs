//! The draft of what is written: when it is saved, how it comes back, and how it is let go.

use super::*;

#[test]
fn the_draft_is_saved_when_something_changed_and_comes_back() {
    let (stage, mut screen) = opened(reply(false));
    assert_eq!(stage.tell(&mut screen, Event::Tick), []);
    stage.write(&mut screen, "Half a sent");
    let draft = Draft {
        place: DraftPlace::Reply(TopicId(3)),
        title: String::new(),
        kind: TopicKind::Discussion,
        body: "Half a sent".to_owned(),
        answers: Some(6),
        declared: None,
    };
    let saved = [Action::Do(Command::SaveDraft(draft.clone()))];
    assert_eq!(stage.tell(&mut screen, Event::Tick), saved);
    assert_eq!(stage.tell(&mut screen, Event::Tick), []);
    stage.tell(&mut screen, Event::Failed(Failure::Refused(Refusal::Busy)));
    assert_eq!(
        stage.tell(&mut screen, Event::Closing),
        saved,
        "what failed is tried again"
    );

    let mut again = reply(false);
    let asked = stage.tell(&mut again, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Draft(draft.place))]);
    stage.tell(&mut again, Event::Answer(Answer::Draft(Some(draft))));
    insta::assert_snapshot!(stage.picture(&again), @r#"
    tools.12  Spindle noise above 8000 rpm | Reply
        Reply to 6, bob: Check the belt.

        Half a sent_

















     Your draft is back. Esc, then d, starts over.
    "#);
    stage.write(&mut again, "ence");
    assert!(stage.picture(&again).contains("Half a sentence"));
}

#[test]
fn words_whose_draft_another_session_may_have_dropped_are_saved_again() {
    let (stage, mut screen) = opened(reply(true));
    let dropped = || Event::News(News::Marked(MemberId(1)));
    stage.tell(&mut screen, dropped());
    assert_eq!(
        stage.tell(&mut screen, Event::Tick),
        [],
        "a quote is no draft"
    );
    stage.write(&mut screen, "Half a sent");
    let saved = stage.tell(&mut screen, Event::Tick);
    assert!(matches!(saved[..], [Action::Do(Command::SaveDraft(_))]));
    stage.tell(&mut screen, Event::News(News::Marked(MemberId(2))));
    assert_eq!(stage.tell(&mut screen, Event::Tick), []);
    stage.tell(&mut screen, dropped());
    assert_eq!(stage.tell(&mut screen, Event::Closing), saved);
    // The very words that it sent are on disk.
    let text = screen.text();
    stage.tell(&mut screen, Event::News(News::Posted(post(9, 1, &text))));
    stage.tell(&mut screen, dropped());
    assert_eq!(stage.tell(&mut screen, Event::Closing), []);
}

#[test]
fn keys_before_the_draft_came_are_not_lost() {
    let stage = Stage::new(ada());
    let mut screen = new_topic();
    stage.tell(&mut screen, Event::Opened);
    stage.write(&mut screen, "\nmore");
    let draft = Draft {
        place: DraftPlace::NewTopic(ConferenceId(1)),
        title: "Belts".to_owned(),
        kind: TopicKind::Problem,
        body: "Some words".to_owned(),
        answers: None,
        declared: None,
    };
    stage.tell(&mut screen, Event::Answer(Answer::Draft(Some(draft))));
    assert_eq!(screen.text(), "Some words\n\nmore");
    assert_eq!(
        (screen.title.text(), screen.kind),
        ("Belts", TopicKind::Problem)
    );
}

#[test]
fn discarding_asks_once() {
    let (stage, mut screen) = opened(reply(false));
    stage.write(&mut screen, "No.");
    assert_eq!(
        stage.press(&mut screen, &[Key::Esc, Key::Char('d'), Key::Char('x')]),
        []
    );
    let done = stage.press(&mut screen, &[Key::Esc, Key::Char('d'), Key::Char('d')]);
    let dropped = Command::DropDraft(DraftPlace::Reply(TopicId(3)));
    assert_eq!(
        done[..2],
        [Action::Do(dropped), Action::Close(Outcome::Back)]
    );
}

#[test]
fn keeping_saves_and_leaves_and_nothing_typed_leaves_at_once() {
    let (stage, mut screen) = opened(reply(false));
    assert_eq!(
        stage.press(&mut screen, &[Key::Esc]),
        [Action::Close(Outcome::Back)]
    );
    stage.write(&mut screen, "Lat");
    stage.press(&mut screen, &[Key::Esc]);
    stage.tell(&mut screen, Event::Paste("er".to_owned()));
    let kept = stage.press(&mut screen, &[Key::Esc, Key::Char('k')]);
    assert!(matches!(&kept[0], Action::Do(Command::SaveDraft(draft)) if draft.body == "Later"));
    assert_eq!(kept[1], Action::Close(Outcome::Back));
}

#[test]
fn a_discarded_draft_is_not_saved_once_more() {
    let stage = Stage::new(ada());
    let mut screen = reply(false);
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    stage.write(&mut screen, "No.");
    let keys = [Key::Esc, Key::Char('d'), Key::Char('d')];
    let discarded = stage.press(&mut screen, &keys);
    assert!(
        discarded.contains(&Action::Close(Outcome::Back)),
        "{discarded:?}"
    );
    assert_eq!(stage.tell(&mut screen, Event::Closing), []);
}
