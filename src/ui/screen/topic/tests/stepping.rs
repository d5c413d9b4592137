//! The panel of steps over an idea: what opens it, what it keeps, and what comes of it.

use super::ideas::{idea, open, shown};
use super::*;
use crate::domain::{
    CommandId, Done, IdeaPage, Reference, Refusal, Status, Step, StepMark, StepRole,
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
