//! New words for one's own post.

use super::*;

#[test]
fn an_edit_names_the_version_it_began_with() {
    let reference = Reference::post(slug(), 12, 6);
    let edit = Writing::Edit {
        post: post(6, 1, "Old words."),
        reference,
        kind: None,
    };
    let stage = Stage::new(ada());
    let mut screen = Compose::new(edit);
    let place = DraftPlace::Edit(PostId(6));
    assert_eq!(
        stage.tell(&mut screen, Event::Opened),
        [Action::Ask(Query::Draft(place))]
    );
    stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    stage.write(&mut screen, " And new.");
    let saved = stage.tell(&mut screen, Event::Tick);
    assert!(
        matches!(&saved[..], [Action::Do(Command::SaveDraft(draft))] if draft.place == place && draft.body == "Old words. And new.")
    );
    stage.tell(&mut screen, Event::Done(Done::Ok));
    let sent = stage.press(&mut screen, &[Key::Esc, Key::Enter]);
    assert!(
        matches!(&sent[..], [Action::Do(Command::Edit { post: PostId(6), version: 2, body })] if body.as_str() == "Old words. And new.")
    );
    let closed = stage.tell(&mut screen, Event::Done(Done::Ok));
    let drop = Action::Do(Command::DropDraft(place));
    assert_eq!(closed, [drop, Action::Close(Outcome::Back)]);
}

#[test]
fn what_is_answered_can_be_quoted_in_the_midst_of_writing() {
    let (stage, mut screen) = opened(reply(false));
    stage.write(&mut screen, "One.\n\nTwo.");
    stage.press(&mut screen, &[Key::Home, Key::Esc, Key::Char('q')]);
    stage.write(&mut screen, "In between: ");
    stage.press(&mut screen, &[Key::TextEnd, Key::Esc, Key::Char('q')]);
    assert!(
        screen.text().contains("In between: Two.\n\nbob wrote:\n> "),
        "on a line of its own"
    );
    stage.press(&mut screen, &[Key::Ctrl('z')]);
    let text = screen.text();
    let (before, after) = text.split_once("bob wrote:\n").unwrap();
    assert_eq!(before, "One.\n\n");
    assert!(
        after.starts_with("> ") && after.ends_with("\n\nIn between: Two."),
        "{after}"
    );
    assert!(
        stage.tell(&mut screen, Event::Tick).len() == 1,
        "and is part of the draft"
    );
}

#[test]
fn the_draft_of_an_edit_takes_the_place_of_the_old_words() {
    let reference = Reference::post(slug(), 12, 6);
    let edit = Writing::Edit {
        post: post(6, 1, "Old words."),
        reference,
        kind: None,
    };
    let stage = Stage::new(ada());
    let mut screen = Compose::new(edit);
    stage.tell(&mut screen, Event::Opened);
    let draft = Draft {
        place: DraftPlace::Edit(PostId(6)),
        title: String::new(),
        kind: TopicKind::default(),
        body: "Better words.".into(),
        answers: None,
        declared: None,
    };
    stage.tell(&mut screen, Event::Answer(Answer::Draft(Some(draft))));
    let picture = stage.picture(&screen);
    assert!(picture.contains("Better words."), "{picture}");
    assert!(!picture.contains("Old words."), "{picture}");
}
