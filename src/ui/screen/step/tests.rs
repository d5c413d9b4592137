//! The panel, as a dialogue: choosing, filling in, refusals, and that words stay.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod keeping;

use super::*;
use crate::domain::{Language, Slug, Step};
use crate::term::Key;
use crate::ui::screen::picture::{Stage, ada};
use crate::ui::{Event, Screen, View};

/// A screen with a line of its own and the panel over it, as a topic or a roadmap has it.
struct Host {
    panel: Option<StepPanel>,
    turn: Turn,
}

impl Screen for Host {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        let Some(panel) = &mut self.panel else {
            return Action::None;
        };
        self.turn = match event {
            Event::Key(key) => panel.on_key(key, env),
            Event::Failed(failure) => Turn::On(panel.failed(&failure, env)),
            Event::Paste(text) => {
                panel.paste(&text, env);
                Turn::On(Action::Redraw)
            }
            _ => Turn::On(Action::None),
        };
        match &self.turn {
            Turn::On(action) | Turn::Gone(action) => action.clone(),
            Turn::Left | Turn::Kept => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let above = crate::ui::widget::paragraph(
            "What lies below.",
            1,
            env.size.width,
            crate::term::Role::Plain,
        );
        let (rows, cursor) = self.panel.as_ref().unwrap().under(above, env);
        View {
            rows,
            cursor: Some(cursor),
            ..View::default()
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.panel.as_ref().unwrap().keys()
    }
}

fn host(stage: &Stage, status: Status, may: &[Status]) -> Host {
    let subject = Subject {
        topic: TopicId(3),
        reference: Reference::topic(Slug::parse("wishes").unwrap(), 7),
        status,
    };
    Host {
        panel: StepPanel::new(subject, Deed::steps(may), &stage.env()),
        turn: Turn::On(Action::None),
    }
}

const OF_REVIEW: [Status; 5] = [
    Status::NeedsInfo,
    Status::Planned,
    Status::Shipped,
    Status::Declined,
    Status::Merged,
];

const WHY: &str = "Firmware 4.3 records it; the screen comes after.\nWe will ask for testers here.";

/// The panel with this status of a review chosen.
fn chosen(stage: &Stage, status: Status) -> Host {
    let mut host = host(stage, Status::Review, &OF_REVIEW);
    let at = OF_REVIEW.iter().position(|other| *other == status).unwrap();
    stage.press(&mut host, &vec![Key::Down; at]);
    stage.press(&mut host, &[Key::Enter]);
    host
}

/// What was sent, if anything was.
fn sent(wanted: &[Action]) -> Option<(CommandId, Step, String)> {
    wanted.iter().find_map(|action| match action {
        Action::Do(Command::Step {
            id, step, reason, ..
        }) => Some((*id, step.clone(), reason.as_str().to_owned())),
        _ => None,
    })
}

#[test]
fn each_form_looks_like_this() {
    let field = |status| match status {
        Status::Planned => "2027 Q2",
        Status::Shipped => "release 4.1",
        _ => "12",
    };
    for language in [Language::En, Language::Zh] {
        let mut all = Stage::new(ada()).pictures(language, |stage| {
            Box::new(host(stage, Status::Review, &OF_REVIEW))
        });
        for status in [
            Status::Planned,
            Status::Shipped,
            Status::Merged,
            Status::Declined,
        ] {
            all.push_str(&Stage::new(ada()).pictures(language, |stage| {
                let mut host = chosen(stage, status);
                if asks(Deed::Step(status)).is_some() {
                    stage.write(&mut host, field(status));
                }
                Box::new(host)
            }));
        }
        insta::assert_snapshot!(format!("step_forms_{}", language.tag()), all);
    }
}

/// The panel with words, in each of its states.
fn states(stage: &Stage) -> [Host; 4] {
    let written = || {
        let mut host = chosen(stage, Status::Planned);
        stage.write(&mut host, "2027 Q2\n");
        stage.write(&mut host, WHY);
        host
    };
    let (mut menu, mut discarding, mut refused) = (written(), written(), written());
    stage.press(&mut menu, &[Key::Esc]);
    stage.press(&mut discarding, &[Key::Esc, Key::Char('d')]);
    stage.press(&mut refused, &[Key::Ctrl('s')]);
    let failure = Refusal::NoStep {
        before: Status::Review,
        after: Status::Planned,
    };
    stage.tell(&mut refused, Event::Failed(failure.into()));
    [written(), menu, discarding, refused]
}

#[test]
fn menu_question_and_refusal_stand_under_the_words() {
    for language in [Language::En, Language::Zh] {
        let mut all = String::new();
        for at in 0..4 {
            let mut stage = Stage::new(ada());
            all.push_str(&stage.pictures(language, |stage| {
                let [writing, menu, discarding, refused] = states(stage);
                Box::new(
                    [writing, menu, discarding, refused]
                        .into_iter()
                        .nth(at)
                        .unwrap(),
                )
            }));
        }
        insta::assert_snapshot!(format!("step_states_{}", language.tag()), all);
    }
}

#[test]
fn nothing_is_cut_in_any_language() {
    let mut stage = Stage::new(ada());
    stage.assert_nothing_is_cut(|stage| Box::new(host(stage, Status::Review, &OF_REVIEW)));
    for status in OF_REVIEW {
        stage.assert_nothing_is_cut(|stage| Box::new(chosen(stage, status)));
    }
    for at in 0..4 {
        stage.assert_nothing_is_cut(|stage| Box::new(states(stage).into_iter().nth(at).unwrap()));
    }
}

#[test]
fn a_step_is_sent_with_what_belongs_to_it() {
    let stage = Stage::new(ada());
    let step = |status, field: &str| {
        let mut host = chosen(&stage, status);
        stage.write(&mut host, field);
        stage.write(&mut host, "Because.");
        // Esc and Enter, as Ctrl-S, for terminals that keep that for themselves.
        sent(&stage.press(&mut host, &[Key::Esc, Key::Enter]))
            .map(|(_, step, reason)| (step, reason))
    };
    let why = || "Because.".to_owned();
    let target = crate::domain::Target::new("2027 Q2").unwrap();
    assert_eq!(
        step(Status::Planned, "2027 Q2\n"),
        Some((Step::Plan(target), why()))
    );
    let release = crate::domain::ReleaseName::new("4.1", &stage.me.limits).unwrap();
    assert_eq!(
        step(Status::Shipped, "4.1\n"),
        Some((Step::Ship(release), why()))
    );
    let into = |text| Some((Step::Merge(Reference::parse(text).unwrap()), why()));
    assert_eq!(step(Status::Merged, "12\n"), into("wishes.12"));
    assert_eq!(step(Status::Merged, "Maint 3\n"), into("maint.3"));
    assert_eq!(
        step(Status::Declined, ""),
        Some((Step::To(Status::Declined), why()))
    );
}

#[test]
fn what_is_missing_is_said_in_the_panel_and_nothing_is_sent() {
    let stage = Stage::new(ada());
    let refused = |status, typed: &str| {
        let mut host = chosen(&stage, status);
        stage.write(&mut host, typed);
        let wanted = stage.press(&mut host, &[Key::Ctrl('s')]);
        assert_eq!(sent(&wanted), None);
        stage.picture(&host)
    };
    for (status, typed, said) in [
        (Status::Declined, "", "A step needs a reason."),
        (Status::Declined, "  \n ", "A step needs a reason."),
        (
            Status::Planned,
            "soon\nBecause.",
            "A target begins with a year",
        ),
        (Status::Shipped, "\nBecause.", "Name the release"),
        (
            Status::Merged,
            "that one\nBecause.",
            "Name the idea by its reference",
        ),
    ] {
        let picture = refused(status, typed);
        assert!(picture.contains(said), "{picture}");
        assert!(
            !typed.contains("Because") || picture.contains("Because."),
            "{picture}"
        );
    }
}

#[test]
fn a_refusal_keeps_the_words_and_the_next_try_is_the_same_intent() {
    let mut stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    stage.write(&mut host, "It will not be made.");
    let (first, ..) = sent(&stage.press(&mut host, &[Key::Ctrl('s')])).unwrap();
    // Keys wait while it is on its way.
    stage.write(&mut host, "x");
    let failure = Failure::Refused(Refusal::ReadOnly);
    let said = stage.tell(&mut host, Event::Failed(failure));
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("kept")),
        "{said:?}"
    );
    let picture = stage.picture(&host);
    assert!(picture.contains("It will not be made._"), "{picture}");
    stage.command += 1;
    let (second, _, reason) = sent(&stage.press(&mut host, &[Key::Ctrl('s')])).unwrap();
    assert_eq!((first, reason.as_str()), (second, "It will not be made."));
}

#[test]
fn a_wrong_key_loses_no_words() {
    let stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    assert!(host.panel.as_ref().unwrap().is_typing());
    stage.write(&mut host, "It will not be made.");
    for keys in [
        &[Key::Esc, Key::Esc][..],
        &[Key::Esc, Key::Char('d'), Key::Char('x')],
        &[Key::Esc, Key::Char('d'), Key::Esc],
        &[Key::Esc, Key::Char('o'), Key::Up, Key::Down, Key::Enter],
        &[Key::Esc, Key::Char('z'), Key::Esc],
    ] {
        stage.press(&mut host, keys);
        assert!(matches!(host.turn, Turn::On(_)), "{keys:?}");
        let picture = stage.picture(&host);
        assert!(
            picture.contains("declined") && picture.contains("It will not be made."),
            "{picture}"
        );
    }
    stage.press(&mut host, &[Key::Esc, Key::Char('o'), Key::Esc]);
    assert_eq!(
        host.turn,
        Turn::Kept,
        "leaving the list keeps what was written"
    );
    stage.press(&mut host, &[Key::Enter, Key::Esc, Key::Char('k')]);
    assert_eq!(host.turn, Turn::Kept);
    stage.press(&mut host, &[Key::Esc, Key::Char('d'), Key::Char('d')]);
    assert_eq!(host.turn, Turn::Left);
}

#[test]
fn without_words_esc_leaves_at_once() {
    let stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    stage.press(&mut host, &[Key::Esc]);
    assert_eq!(host.turn, Turn::On(Action::Redraw), "back to the choice");
    stage.press(&mut host, &[Key::Esc]);
    assert_eq!(host.turn, Turn::Left);
}

#[test]
fn a_single_choice_and_one_that_a_key_made_need_no_list() {
    let stage = Stage::new(ada());
    let only = host(&stage, Status::Open, &[Status::Withdrawn]);
    assert!(stage.picture(&only).contains("wishes.7: open to withdrawn"));
    let mut moved = host(&stage, Status::Review, &OF_REVIEW);
    let panel = moved.panel.take().unwrap();
    moved.panel = Some(panel.choosing(Deed::Step(Status::Shipped)));
    assert!(
        stage
            .picture(&moved)
            .contains("wishes.7: review to shipped")
    );
    assert!(host(&stage, Status::Shipped, &[]).panel.is_none());
}

#[test]
fn a_paste_is_words_and_never_keys() {
    let stage = Stage::new(ada());
    let mut host = chosen(&stage, Status::Declined);
    stage.tell(
        &mut host,
        Event::Paste("Two\nlines, and q\u{1b}".to_owned()),
    );
    let (_, _, reason) = sent(&stage.press(&mut host, &[Key::Ctrl('s')])).unwrap();
    assert_eq!(reason, "Two\nlines, and q");
}

#[test]
fn what_else_may_be_done_with_an_idea_is_in_the_same_list() {
    let stage = Stage::new(ada());
    let mut page = crate::domain::IdeaPage::default();
    page.appeal.may_decide = true;
    page.testing.may_open = true;
    (page.doubts.may, page.doubts.mine) = (true, true);
    let deeds = Deed::all(&page);
    assert_eq!(deeds, [Deed::Grant, Deed::Dismiss, Deed::Trust, Deed::Call]);
    let does = |deed: Deed, typed: &str| {
        let mut host = host(&stage, Status::Testing, &[Status::Shipped]);
        let mut panel = host.panel.take().unwrap();
        panel.stands(Status::Testing, vec![Deed::Results, Deed::Agree, deed]);
        host.panel = Some(panel.choosing(deed));
        stage.write(&mut host, typed);
        stage.press(&mut host, &[Key::Ctrl('s')]);
        let (Turn::On(action) | Turn::Gone(action)) = host.turn else {
            panic!("it went")
        };
        let Action::All(all) = action else {
            return None;
        };
        all.into_iter().find_map(|action| match action {
            Action::Do(command) => Some(command),
            _ => None,
        })
    };
    assert!(matches!(
        does(Deed::Dismiss, "It stays so."),
        Some(Command::DecideAppeal { grant: false, .. })
    ));
    assert!(matches!(
        does(Deed::Grant, "Let us look."),
        Some(Command::DecideAppeal { grant: true, .. })
    ));
    assert!(matches!(
        does(Deed::Call, "8\nTry it."),
        Some(Command::Call { places, .. }) if places.get() == 8
    ));
    assert_eq!(does(Deed::Call, "many\nTry it."), None);
    assert!(matches!(
        does(Deed::Results, "All was well."),
        Some(Command::CloseCall { .. })
    ));
    assert!(matches!(
        does(Deed::Agree, ""),
        Some(Command::Doubt {
            on: true,
            words: None,
            ..
        })
    ));
    assert_eq!(does(Deed::Doubt, ""), None, "its author says why");
    assert!(matches!(
        does(Deed::Trust, ""),
        Some(Command::Doubt { on: false, .. })
    ));
}
