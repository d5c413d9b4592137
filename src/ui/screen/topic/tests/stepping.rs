//! The panel of steps over an idea: what opens it, what it keeps, and what comes of it.

use super::ideas::{answer, idea, open, shown};
use super::*;
use crate::domain::{
    CommandId, Done, Draft, DraftPlace, IdeaPage, Reference, Refusal, Status, Step, StepMark,
    StepRole,
};

/// An idea in review that the viewer may take further.
fn opened_by_staff(stage: &Stage) -> TopicScreen {
    let page = IdeaPage {
        may: vec![Status::Planned, Status::Declined],
        ..shown(&[])
    };
    open(stage, idea(Status::Review), page)
}

/// The panel with a reason for declining.
fn declining(stage: &Stage) -> TopicScreen {
    let mut screen = opened_by_staff(stage);
    stage.press(&mut screen, &[Key::Char('s'), Key::Down, Key::Enter]);
    stage.write(&mut screen, "vJust q no.");
    screen
}

fn sent(wanted: &[Action]) -> Option<Command> {
    wanted.iter().find_map(|action| match action {
        Action::Do(command @ Command::Step { .. }) => Some(command.clone()),
        _ => None,
    })
}

#[test]
fn s_opens_the_panel_and_keys_are_words_in_it() {
    let stage = Stage::new(ada());
    let screen = declining(&stage);
    assert!(screen.is_typing());
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("wishes.7: review to declined"),
        "{picture}"
    );
    assert!(picture.contains("vJust q no."), "{picture}");
    assert!(
        picture.contains("31 votes"),
        "the topic stands above: {picture}"
    );
}

#[test]
fn whoever_may_take_no_step_is_told_so() {
    let stage = Stage::new(ada());
    let mut screen = open(&stage, idea(Status::Review), shown(&[]));
    let said = stage.press(&mut screen, &[Key::Char('s')]);
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("no step")),
        "{said:?}"
    );
    assert!(!screen.is_typing());
}

#[test]
fn what_the_panel_lies_over_is_not_read_by_that() {
    let stage = Stage::new(ada());
    let mut screen = declining(&stage);
    stage.tell(&mut screen, Event::News(News::Posted(short(3))));
    assert_eq!(marks(&stage.tell(&mut screen, Event::Tick)), [0; 0]);
    stage.press(&mut screen, &[Key::Esc, Key::Char('d'), Key::Char('d')]);
    assert_eq!(marks(&stage.press(&mut screen, &[Key::Char('G')])), [3]);
}

#[test]
fn a_refusal_stands_in_the_panel_with_the_words_and_done_closes_it() {
    let stage = Stage::new(ada());
    let mut screen = declining(&stage);
    let command = sent(&stage.press(&mut screen, &[Key::Ctrl('s')])).unwrap();
    let Command::Step {
        id, step, reason, ..
    } = &command
    else {
        panic!("{command:?}")
    };
    assert_eq!((id, step), (&CommandId(7), &Step::To(Status::Declined)));
    assert_eq!(reason.as_str(), "vJust q no.");
    stage.tell(&mut screen, Event::NotDone(command.clone()));
    stage.tell(&mut screen, Event::Failed(Refusal::OwnIdea.into()));
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("vJust q no.") && picture.contains("You wrote this idea"),
        "{picture}"
    );
    stage.press(&mut screen, &[Key::Ctrl('s')]);
    let mut post = Post::clone(&short(3));
    post.step = Some(Box::new(StepMark {
        before: Status::Review,
        after: Status::Declined,
        role: StepRole::Staff,
        with: None,
    }));
    let place = Reference::parse("wishes.7.3").unwrap();
    let wanted = stage.tell(
        &mut screen,
        Event::Done(Done::Posted(place, Arc::new(post))),
    );
    assert!(
        matches!(&wanted[..], [Action::Ask(Query::Idea(TopicId(3))), Action::Say(said)]
            if said.starts_with("wishes.7: review to declined.")),
        "{wanted:?}"
    );
    assert!(!screen.is_typing());
    let picture = stage.picture(&screen);
    assert!(picture.contains("| declined, 3 posts"), "{picture}");
    // The news of it say nothing that was not said.
    let news = News::Idea(TopicId(3), Box::new(idea(Status::Declined)));
    let said = stage.tell(&mut screen, Event::News(news));
    assert!(
        !said.iter().any(|action| matches!(action, Action::Say(_))),
        "{said:?}"
    );
}

#[test]
fn other_failures_are_not_the_panels() {
    let stage = Stage::new(ada());
    let mut screen = declining(&stage);
    stage.press(&mut screen, &[Key::Ctrl('s')]);
    // A question of the topic finds no room meanwhile.
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert!(!stage.picture(&screen).contains("busy"));
    assert_eq!(
        sent(&stage.press(&mut screen, &[Key::Ctrl('s')])),
        None,
        "it is on its way still"
    );
}

#[test]
fn what_is_kept_for_later_comes_back_with_its_words() {
    let stage = Stage::new(ada());
    let mut screen = declining(&stage);
    let kept = stage.press(&mut screen, &[Key::Esc, Key::Char('k')]);
    assert!(
        matches!(&kept[..], [Action::Say(said)] if said.contains("s continues")),
        "{kept:?}"
    );
    assert!(!screen.is_typing() && !stage.picture(&screen).contains("vJust"));
    stage.press(&mut screen, &[Key::Char('s')]);
    assert!(stage.picture(&screen).contains("vJust q no."));
}

/// What was typed in [`declining`], as it is kept.
fn draft() -> Draft {
    Draft {
        place: DraftPlace::Step(TopicId(3)),
        title: "declined".to_owned(),
        kind: TopicKind::Discussion,
        body: "vJust q no.".to_owned(),
        answers: None,
        declared: None,
    }
}

/// The answer to the panel's question.
fn kept(draft: Option<Draft>) -> Event {
    Event::Answer(Answer::Draft(draft))
}

fn saves(wanted: &[Action]) -> bool {
    wanted.contains(&Action::Do(Command::SaveDraft(draft())))
}

fn drops(wanted: &[Action]) -> bool {
    wanted.contains(&Action::Do(Command::DropDraft(draft().place)))
}

#[test]
fn the_words_are_saved_while_one_writes_and_when_the_panel_or_the_line_goes() {
    let stage = Stage::new(ada());
    let ends: [fn(&Stage, &mut TopicScreen) -> Vec<Action>; 3] = [
        |stage, screen| stage.tell(screen, Event::Tick),
        |stage, screen| stage.tell(screen, Event::Closing),
        |stage, screen| stage.press(screen, &[Key::Esc, Key::Char('k')]),
    ];
    for end in ends {
        let mut screen = declining(&stage);
        stage.tell(&mut screen, kept(None));
        assert!(saves(&end(&stage, &mut screen)));
        assert!(!saves(&stage.tell(&mut screen, Event::Tick)), "once");
        // Another session dropped it: the words are here still.
        let me = stage.me.member().unwrap();
        stage.tell(&mut screen, Event::News(News::Marked(me)));
        assert!(saves(&stage.tell(&mut screen, Event::Tick)));
    }
}

#[test]
fn the_words_come_back_and_go_when_they_are_discarded_or_sent() {
    let stage = Stage::new(ada());
    let back = || {
        let mut screen = opened_by_staff(&stage);
        let asked = stage.press(&mut screen, &[Key::Char('s')]);
        assert_eq!(asked, [Action::Ask(Query::Draft(draft().place))]);
        stage.tell(&mut screen, kept(Some(draft())));
        let picture = stage.picture(&screen);
        assert!(picture.contains("review to declined"), "{picture}");
        assert!(picture.contains("vJust q no."), "{picture}");
        screen
    };
    let mut screen = back();
    let discard = [Key::Esc, Key::Char('d'), Key::Char('d')];
    assert!(drops(&stage.press(&mut screen, &discard)));
    let mut screen = back();
    stage.press(&mut screen, &[Key::Ctrl('s')]);
    let place = Reference::parse("wishes.7.3").unwrap();
    let done = Done::Posted(place, short(3));
    assert!(drops(&stage.tell(&mut screen, Event::Done(done))));
}

#[test]
fn the_list_of_drafts_leads_to_the_idea_with_the_panel_open() {
    let stage = Stage::new(ada());
    let mut screen = TopicScreen::writing(crate::ui::route::Spot {
        place: draft().place,
        reference: Reference::parse("wishes.7").unwrap(),
        answers: None,
    });
    stage.tell(&mut screen, Event::Opened);
    let may = IdeaPage {
        may: vec![Status::Planned, Status::Declined],
        ..shown(&[])
    };
    let asked = stage.tell(
        &mut screen,
        Event::Answer(answer(idea(Status::Review), may)),
    );
    assert!(
        asked.contains(&Action::Ask(Query::Draft(draft().place))),
        "{asked:?}"
    );
    stage.tell(&mut screen, kept(Some(draft())));
    assert!(stage.picture(&screen).contains("vJust q no."));
}
