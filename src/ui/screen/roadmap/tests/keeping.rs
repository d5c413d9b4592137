//! The words of a step that is taken on the roadmap, as a draft.

use super::*;
use crate::domain::{Draft, DraftPlace};

const PLACE: DraftPlace = DraftPlace::Step(TopicId(7));

/// The panel over the planned idea, opened by this key; this waits for it.
fn moving(stage: &Stage, key: char, draft: Option<Draft>) -> RoadmapScreen {
    let mut screen = opened(stage, some());
    stage.press(&mut screen, &[Key::Right, Key::Char(key)]);
    let steps = [Status::Review, Status::Planned, Status::Started];
    let asked = stage.tell(&mut screen, may(Status::Planned, &PLANNED[0], &steps));
    assert_eq!(asked, [Action::Ask(Query::Draft(PLACE))]);
    stage.tell(&mut screen, Event::Answer(Answer::Draft(draft)));
    screen
}

/// The draft that a screen wants saved.
fn saved(wanted: &[Action]) -> Option<Draft> {
    wanted.iter().find_map(|action| match action {
        Action::Do(Command::SaveDraft(draft)) => Some(draft.clone()),
        _ => None,
    })
}

#[test]
fn the_reason_of_a_step_is_kept_and_comes_back() {
    let stage = wide();
    let ends: [fn(&Stage, &mut RoadmapScreen) -> Vec<Action>; 3] = [
        |stage, screen| stage.tell(screen, Event::Tick),
        |stage, screen| stage.tell(screen, Event::Closing),
        |stage, screen| stage.press(screen, &[Key::Esc, Key::Char('k')]),
    ];
    for end in ends {
        let mut screen = moving(&stage, '>', None);
        stage.write(&mut screen, "We begin.");
        let draft = saved(&end(&stage, &mut screen)).unwrap();
        assert_eq!((draft.place, draft.body.as_str()), (PLACE, "We begin."));
        assert_eq!(saved(&stage.tell(&mut screen, Event::Tick)), None, "once");
        let me = stage.me.member().unwrap();
        stage.tell(&mut screen, Event::News(News::Marked(me)));
        let again = saved(&stage.tell(&mut screen, Event::Tick));
        assert_eq!(again.as_ref(), Some(&draft), "another session dropped it");

        let mut back = moving(&stage, 's', Some(draft));
        let picture = stage.picture(&back);
        assert!(picture.contains("planned to started"), "{picture}");
        assert!(picture.contains("We begin."), "{picture}");
        let discard = [Key::Esc, Key::Char('d'), Key::Char('d')];
        let dropped = stage.press(&mut back, &discard);
        assert_eq!(dropped, [Action::Do(Command::DropDraft(PLACE))]);
    }
}

#[test]
fn what_could_not_be_saved_is_saved_at_the_next_tick() {
    let stage = wide();
    let mut screen = moving(&stage, '>', None);
    stage.write(&mut screen, "We begin.");
    let draft = saved(&stage.tell(&mut screen, Event::Tick)).unwrap();
    let failed = Event::NotDone(Command::SaveDraft(draft.clone()));
    stage.tell(&mut screen, failed);
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    let again = saved(&stage.tell(&mut screen, Event::Tick));
    assert_eq!(again, Some(draft));
}

#[test]
fn it_listens_to_the_idea_while_somebody_writes_about_it() {
    let stage = wide();
    let mut screen = moving(&stage, '>', None);
    let topic = Subject::Topic(TopicId(7));
    assert!(screen.subjects().contains(&topic));
    stage.press(&mut screen, &[Key::Esc, Key::Esc]);
    assert!(!screen.subjects().contains(&topic));
}
