//! What is said of an entry as a draft: what is saved and when, how it comes back, and when it goes.

use super::*;
use crate::domain::{Draft, DraftPlace, TopicKind};

const WORDS: &str = "Somebody had asked for them.";

fn draft(deed: EntryDeed, title: &str) -> Draft {
    Draft {
        place: DraftPlace::Entry(LogId(9), deed),
        title: title.into(),
        kind: TopicKind::Discussion,
        body: WORDS.into(),
        answers: None,
        declared: None,
    }
}

fn save(deed: EntryDeed, title: &str) -> Action {
    Action::Do(Command::SaveDraft(draft(deed, title)))
}

fn kept(draft: Option<Draft>) -> Event {
    Event::Answer(Answer::Draft(draft))
}

/// What may be done, all of it.
fn all() -> LogRecord {
    LogRecord {
        may_decide: true,
        may_reverse: true,
        ..record()
    }
}

#[test]
fn the_words_are_saved_while_one_writes_when_they_are_put_aside_and_when_the_line_goes() {
    let stage = Stage::new(ada());
    let ends: [fn(&Stage, &mut Entry) -> Vec<Action>; 3] = [
        |stage, screen| stage.tell(screen, Event::Tick),
        |stage, screen| stage.tell(screen, Event::Closing),
        |stage, screen| stage.press(screen, &[Key::Esc]),
    ];
    let deeds = [
        ("a", EntryDeed::Appeal, ""),
        ("y", EntryDeed::Grant, ""),
        ("d", EntryDeed::Dismiss, ""),
        ("R", EntryDeed::Reverse, "mistake"),
    ];
    for end in ends {
        for (key, deed, title) in deeds {
            let mut screen = opened(&stage, all());
            let asked = stage.write(&mut screen, key);
            let place = DraftPlace::Entry(LogId(9), deed);
            assert_eq!(asked, [Action::Ask(Query::Draft(place))]);
            stage.write(&mut screen, WORDS);
            // Until it is known what there is, nothing is written over it.
            assert_eq!(stage.tell(&mut screen, Event::Tick), []);
            stage.tell(&mut screen, kept(None));
            assert_eq!(end(&stage, &mut screen), [save(deed, title)]);
            assert_eq!(stage.tell(&mut screen, Event::Done(Done::Ok)), []);
            assert_eq!(stage.tell(&mut screen, Event::Tick), [], "once");
        }
    }
}

#[test]
fn what_was_not_saved_or_was_dropped_elsewhere_is_saved_again() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    stage.write(&mut screen, &format!("a{WORDS}"));
    stage.tell(&mut screen, kept(None));
    let wanted = save(EntryDeed::Appeal, "");
    assert_eq!(
        stage.tell(&mut screen, Event::Tick),
        std::slice::from_ref(&wanted)
    );
    let command = Command::SaveDraft(draft(EntryDeed::Appeal, ""));
    stage.tell(&mut screen, Event::NotDone(command));
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert_eq!(
        stage.tell(&mut screen, Event::Tick),
        std::slice::from_ref(&wanted)
    );
    stage.tell(&mut screen, Event::Done(Done::Ok));
    let me = stage.me.member().unwrap();
    stage.tell(&mut screen, Event::News(News::Marked(me)));
    assert_eq!(stage.tell(&mut screen, Event::Tick), [wanted]);
}

#[test]
fn a_draft_that_is_saved_just_before_is_not_taken_for_the_appeal() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    stage.write(&mut screen, &format!("a{WORDS}"));
    stage.tell(&mut screen, kept(None));
    stage.tell(&mut screen, Event::Tick);
    stage.write(&mut screen, "\n");
    assert_eq!(stage.tell(&mut screen, Event::Done(Done::Ok)), []);
    assert!(screen.is_typing(), "the appeal is on its way still");
    let done = stage.tell(&mut screen, Event::Done(Done::Ok));
    let drop = Action::Do(Command::DropDraft(draft(EntryDeed::Appeal, "").place));
    assert!(done.contains(&drop), "{done:?}");
    assert_eq!(stage.tell(&mut screen, Event::Done(Done::Ok)), []);
}

#[test]
fn the_list_of_drafts_leads_to_the_entry_with_the_words() {
    let stage = Stage::new(ada());
    for (deed, title) in [(EntryDeed::Appeal, ""), (EntryDeed::Reverse, "asked")] {
        let mut screen = Entry::saying(LogId(9), deed);
        let asked = stage.tell(&mut screen, Event::Opened);
        let place = DraftPlace::Entry(LogId(9), deed);
        assert!(asked.contains(&Action::Ask(Query::Draft(place))));
        tell(&stage, &mut screen, all());
        let said = stage.tell(&mut screen, kept(Some(draft(deed, title))));
        assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
        let picture = stage.picture(&screen);
        assert!(picture.contains(WORDS), "{picture}");
        assert_eq!(stage.tell(&mut screen, Event::Tick), [], "nothing changed");
        stage.write(&mut screen, "!\n");
        let words = SafeText::line(&format!("{WORDS}!"));
        let entry = LogId(9);
        let sent = match deed {
            EntryDeed::Appeal => Care::AppealEntry { entry, words },
            _ => Care::Reverse {
                entry,
                reason: Reason::Asked,
                words,
            },
        };
        stage.tell(&mut screen, Event::NotDone(Command::Care(sent.clone())));
        assert_eq!(stage.write(&mut screen, "\n"), [care(sent)]);
    }
}

#[test]
fn what_can_no_longer_be_done_is_said_above_the_words_which_stay() {
    let mut stage = Stage::new(ada());
    let too_late = |stage: &Stage| {
        let mut screen = Entry::saying(LogId(9), EntryDeed::Appeal);
        stage.tell(&mut screen, Event::Opened);
        tell(stage, &mut screen, ruled());
        stage.tell(&mut screen, kept(Some(draft(EntryDeed::Appeal, ""))));
        screen
    };
    let pictures = stage.pictures(Language::En, |stage| Box::new(too_late(stage)));
    for said in [
        WORDS,
        "There is nothing here for you",
        "What you wrote stays",
    ] {
        assert_eq!(pictures.matches(said).count(), 3, "{said}: {pictures}");
    }
    stage.assert_nothing_is_cut(|stage| Box::new(too_late(stage)));
    let mut screen = too_late(&stage);
    let said = stage.write(&mut screen, "\n");
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
    // It was possible until just now.
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    stage.write(&mut screen, &format!("a{WORDS}"));
    stage.tell(&mut screen, Event::News(News::Logged));
    tell(&stage, &mut screen, ruled());
    let picture = stage.picture(&screen);
    assert!(picture.contains("nothing here for you to appeal"));
}

#[test]
fn at_the_terminal_of_the_server_nobody_has_drafts() {
    let mut me = ada();
    me.actor = crate::domain::Actor::Operator(None);
    let stage = Stage::new(me);
    let mut screen = opened(&stage, all());
    assert_eq!(stage.write(&mut screen, "y"), []);
    stage.write(&mut screen, WORDS);
    assert_eq!(stage.tell(&mut screen, Event::Tick), []);
    assert_eq!(stage.press(&mut screen, &[Key::Esc]), []);
    stage.write(&mut screen, "y");
    assert!(stage.picture(&screen).contains(WORDS));
}

#[test]
fn a_draft_finds_what_it_is_of_whatever_was_opened_since_it_was_asked_for() {
    let stage = Stage::new(ada());
    let asks = |deed| Action::Ask(Query::Draft(DraftPlace::Entry(LogId(9), deed)));
    let (grant, dismiss) = (EntryDeed::Grant, EntryDeed::Dismiss);
    let mut screen = opened(&stage, all());
    assert_eq!(stage.write(&mut screen, "y"), [asks(grant)]);
    stage.press(&mut screen, &[Key::Esc]);
    // An answer of none would not say which of two it is of.
    assert_eq!(stage.write(&mut screen, "d"), []);
    let next = stage.tell(&mut screen, kept(Some(draft(grant, ""))));
    assert_eq!(next, [asks(dismiss)]);
    assert!(!stage.picture(&screen).contains(WORDS));
    stage.write(&mut screen, "So what");
    assert_eq!(stage.tell(&mut screen, Event::Tick), [], "not known yet");
    stage.tell(&mut screen, kept(Some(draft(dismiss, ""))));
    assert!(stage.picture(&screen).contains(&format!("{WORDS} So what")));
    stage.press(&mut screen, &[Key::Esc]);
    stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(stage.write(&mut screen, "y"), [], "it came meanwhile");
    assert!(stage.picture(&screen).contains(WORDS));
    assert_eq!(stage.tell(&mut screen, Event::Tick), [], "nothing changed");
    // What got no answer is asked for once more.
    let mut screen = opened(&stage, all());
    stage.write(&mut screen, "y");
    stage.press(&mut screen, &[Key::Esc]);
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert_eq!(stage.write(&mut screen, "y"), [asks(grant)]);
}
