//! The words of the panel as a draft: what is saved and when, and how it comes back.

use super::*;
use crate::domain::{Byline, Draft, DraftPlace, MemberId, PostId, PostState, Query, TopicKind};
use crate::ui::screen::picture::byline;

/// What is written as a draft, by what a screen would do with it.
fn saved(panel: &mut StepPanel) -> Option<Draft> {
    match panel.save() {
        Action::Do(Command::SaveDraft(draft)) => Some(draft),
        Action::None => None,
        other => panic!("{other:?}"),
    }
}

fn panel(host: &mut Host) -> &mut StepPanel {
    host.panel.as_mut().unwrap()
}

fn draft(title: &str, body: &str) -> Draft {
    Draft {
        place: DraftPlace::Step(TopicId(3)),
        title: title.to_owned(),
        kind: TopicKind::Discussion,
        body: body.to_owned(),
        answers: None,
        declared: None,
    }
}

/// A panel of what may be done, to which this draft comes back.
fn restored(stage: &Stage, may: &[Status], draft: Option<Draft>) -> (Host, Vec<Action>) {
    let mut host = host(stage, Status::Review, may);
    let asked = panel(&mut host).ask();
    let place = DraftPlace::Step(TopicId(3));
    assert_eq!(asked, Action::Ask(Query::Draft(place)));
    let action = panel(&mut host).restore(draft, &stage.env());
    let said = match action {
        Action::All(all) => all,
        other => vec![other],
    };
    (host, said)
}

#[test]
fn what_is_written_is_saved_once_and_comes_back_as_it_was() {
    let stage = Stage::new(ada());
    let mut there = chosen(&stage, Status::Planned);
    assert_eq!(saved(panel(&mut there)), None, "nothing was written");
    stage.write(&mut there, "2027 Q2\n");
    let target = draft("planned 2027 Q2", "");
    assert_eq!(saved(panel(&mut there)), Some(target));
    stage.write(&mut there, WHY);
    let kept = draft("planned 2027 Q2", WHY);
    assert_eq!(saved(panel(&mut there)), Some(kept.clone()));
    assert_eq!(saved(panel(&mut there)), None, "nothing changed since");

    let (mut here, _) = restored(&stage, &OF_REVIEW, Some(kept));
    let picture = stage.picture(&here);
    assert!(picture.contains("Your draft is back."), "{picture}");
    assert_eq!(saved(panel(&mut here)), None, "it is on disk");
    let (_, step, reason) = sent(&stage.press(&mut here, &[Key::Ctrl('s')])).unwrap();
    let target = crate::domain::Target::new("2027 Q2").unwrap();
    assert_eq!((step, reason.as_str()), (Step::Plan(target), WHY));
    assert_eq!(saved(panel(&mut here)), None, "it is on its way");
}

#[test]
fn a_draft_that_came_back_looks_like_this() {
    for language in [Language::En, Language::Zh] {
        let kept = || Some(draft("planned 2027 Q2", WHY));
        let mut stage = Stage::new(ada());
        let mut all = stage.pictures(language, |stage| {
            Box::new(restored(stage, &OF_REVIEW, kept()).0)
        });
        let moved = [Status::Shipped, Status::Declined];
        all.push_str(&stage.pictures(language, |stage| {
            Box::new(restored(stage, &moved, kept()).0)
        }));
        insta::assert_snapshot!(format!("step_draft_{}", language.tag()), all);
        stage.assert_nothing_is_cut(|stage| Box::new(restored(stage, &OF_REVIEW, kept()).0));
    }
}

#[test]
fn each_deed_is_found_again_by_its_name() {
    let others = [
        Deed::Appeal,
        Deed::Grant,
        Deed::Dismiss,
        Deed::Doubt,
        Deed::Agree,
        Deed::Trust,
        Deed::Call,
        Deed::Results,
    ];
    for deed in Deed::steps(&Status::ALL).into_iter().chain(others) {
        assert_eq!(Deed::parse(deed.as_str()), Some(deed));
    }
    assert_eq!(Deed::parse("later"), None);
}

#[test]
fn where_the_idea_has_moved_the_words_wait_for_another_choice() {
    let stage = Stage::new(ada());
    let moved = [Status::Shipped, Status::Declined];
    let kept = Some(draft("planned 2027 Q2", "Because."));
    let (mut host, said) = restored(&stage, &moved, kept.clone());
    let Some(Action::Say(said)) = said.last() else {
        panic!("{said:?}")
    };
    assert!(said.contains("the idea has moved"), "{said}");
    stage.press(&mut host, &[Key::Down, Key::Enter]);
    let (_, step, reason) = sent(&stage.press(&mut host, &[Key::Ctrl('s')])).unwrap();
    assert_eq!(
        (step, reason.as_str()),
        (Step::To(Status::Declined), "Because.")
    );
    // A single choice is made already, and has another field or none.
    let (only, _) = restored(&stage, &[Status::Shipped], kept);
    let picture = stage.picture(&only);
    assert!(picture.contains("review to shipped"), "{picture}");
    assert!(picture.contains("Because."), "{picture}");
    assert!(!picture.contains("2027"), "{picture}");
}

#[test]
fn the_first_keys_follow_the_draft_and_nothing_is_saved_over_it() {
    let stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    panel(&mut host).ask();
    stage.write(&mut host, "More.");
    assert_eq!(saved(panel(&mut host)), None, "it is not known yet");
    let kept = draft("planned 2027 Q2", "First.\n");
    panel(&mut host).restore(Some(kept.clone()), &stage.env());
    let both = draft("declined", "First.\n\nMore.");
    assert_eq!(saved(panel(&mut host)), Some(both));
    // An answer that nobody waits for changes nothing.
    panel(&mut host).restore(Some(kept), &stage.env());
    assert_eq!(saved(panel(&mut host)), None);
    // Where the question fails, what is written is saved all the same.
    let mut host = chosen(&stage, Status::Declined);
    panel(&mut host).ask();
    stage.write(&mut host, "More.");
    panel(&mut host).unanswered();
    assert_eq!(saved(panel(&mut host)), Some(draft("declined", "More.")));
}

#[test]
fn the_draft_goes_with_the_panel_and_with_the_last_word() {
    let stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    assert_eq!(panel(&mut host).drop_draft(), Action::None);
    stage.write(&mut host, "No");
    saved(panel(&mut host)).unwrap();
    let drop = Action::Do(Command::DropDraft(DraftPlace::Step(TopicId(3))));
    assert_eq!(panel(&mut host).drop_draft(), drop);
    stage.press(&mut host, &[Key::Backspace, Key::Backspace]);
    assert_eq!(saved(panel(&mut host)), Some(draft("", "")));
    assert_eq!(panel(&mut host).drop_draft(), Action::None);
    let (mut none, said) = restored(&stage, &OF_REVIEW, None);
    assert_eq!(said, [Action::None]);
    assert_eq!(panel(&mut none).drop_draft(), Action::None);
}

#[test]
fn what_was_not_saved_or_was_dropped_elsewhere_is_saved_again() {
    let stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    panel(&mut host).marked();
    assert_eq!(saved(panel(&mut host)), None);
    stage.write(&mut host, "No.");
    let kept = saved(panel(&mut host)).unwrap();
    panel(&mut host).not_saved(&Command::SaveDraft(kept.clone()));
    assert_eq!(saved(panel(&mut host)), Some(kept.clone()));
    panel(&mut host).marked();
    assert_eq!(saved(panel(&mut host)), Some(kept));
    // These words were sent from elsewhere: they are no draft any more.
    let me = stage.me.member();
    let post = |author, text: &str| Post {
        id: PostId(9),
        topic: TopicId(3),
        number: 2,
        author: Byline {
            member: MemberId(author),
            ..byline("ada", true)
        },
        at: stage.env().now,
        body: Body::stored(text),
        answers: None,
        edited_at: None,
        state: PostState::Shown,
        thanks: 0,
        version: 0,
        step: None,
        hiding: None,
        apart: None,
        moved: None,
    };
    panel(&mut host).posted(&post(2, "No."), me);
    panel(&mut host).marked();
    assert!(saved(panel(&mut host)).is_some(), "another's words");
    panel(&mut host).posted(&post(1, "No."), me);
    panel(&mut host).marked();
    assert_eq!(saved(panel(&mut host)), None);
}
