//! The list and the choice, as dialogues, and how both look.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::choose::Choosing;
use super::*;
use crate::domain::{Language, Refusal, Time};
use crate::ui::screen::picture::{NOW, Stage, ada, byline};

fn one(id: i64, name: &str, confirmed: bool) -> Organisation {
    let hours = Time::from_millis(NOW - 5 * Time::HOUR);
    Organisation {
        id: OrganisationId(id),
        name: SafeText::line(name),
        confirmed,
        refused: None,
        proposed: (!confirmed).then(|| (byline("bob", false), hours)),
        members: 3,
        merged_into: None,
    }
}

fn all(keeps: bool) -> Box<Organisations> {
    let waiting = match keeps {
        true => vec![one(1, "Ibarra Mec", false), one(2, "上海主轴", false)],
        false => Vec::new(),
    };
    Box::new(Organisations {
        waiting,
        listed: vec![
            one(3, "Ibarra Mecanizados", true),
            one(4, "Okafor Plastics", true),
        ],
        keeps,
    })
}

fn answer(all: Box<Organisations>) -> Event {
    Event::Answer(Answer::Organisations(all))
}

fn question(letters: &str, limit: usize) -> Action {
    let letters = letters.into();
    Action::Ask(Query::Organisations { letters, limit })
}

fn keeping(stage: &Stage, keeps: bool) -> Keeping {
    let mut screen = Keeping::new();
    assert_eq!(
        stage.tell(&mut screen, Event::Opened),
        [question("", SHOWN)]
    );
    stage.tell(&mut screen, answer(all(keeps)));
    screen
}

fn choosing(stage: &Stage, typed: &str) -> Choosing {
    let mut screen = Choosing::new();
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, answer(all(false)));
    stage.write(&mut screen, typed);
    while !stage.tell(&mut screen, answer(all(false))).is_empty() {}
    screen
}

fn decided(id: i64, verdict: Verdict) -> Vec<Action> {
    vec![Action::Do(Command::DecideOrganisation(
        OrganisationId(id),
        verdict,
    ))]
}

fn name(text: &str) -> OrganisationName {
    OrganisationName::new(text).unwrap()
}

#[test]
fn a_host_confirms_as_it_is_or_by_another_name() {
    let stage = Stage::new(ada());
    let mut screen = keeping(&stage, true);
    let done = stage.press(&mut screen, &[Key::Char('c')]);
    assert_eq!(done, decided(1, Verdict::Confirm(None)));
    let told = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(
        told,
        [
            Action::Say("Ibarra Mec is confirmed.".into()),
            question("", SHOWN)
        ]
    );
    stage.tell(&mut screen, answer(all(true)));
    stage.press(&mut screen, &[Key::Enter]);
    stage.write(&mut screen, ". SL");
    let done = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(
        done,
        decided(1, Verdict::Confirm(Some(name("Ibarra Mec. SL"))))
    );
}

#[test]
fn a_refusal_asks_for_a_reason_and_one_that_is_listed_is_renamed() {
    let stage = Stage::new(ada());
    let mut screen = keeping(&stage, true);
    assert_eq!(stage.press(&mut screen, &[Key::Char('x'), Key::Enter]), []);
    assert!(stage.picture(&screen).contains("Say why"));
    stage.write(&mut screen, "No company.");
    let done = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(
        done,
        decided(1, Verdict::Refuse(SafeText::line("No company.")))
    );
    let down = [Key::Down, Key::Down, Key::Down];
    stage.press(&mut screen, &down);
    let said = stage.press(&mut screen, &[Key::Char('x')]);
    assert!(matches!(&said[..], [Action::Say(_)]), "it is confirmed");
    stage.press(&mut screen, &[Key::Enter, Key::Backspace]);
    let done = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(done, decided(4, Verdict::Rename(name("Okafor Plastic"))));
}

#[test]
fn a_double_is_merged_into_one_that_is_found_by_its_letters() {
    let stage = Stage::new(ada());
    let mut screen = keeping(&stage, true);
    stage.press(&mut screen, &[Key::Char('m')]);
    assert_eq!(
        stage.write(&mut screen, "ok"),
        [question("o", SHOWN)],
        "one at a time"
    );
    let mut found = all(true);
    found.listed.remove(0);
    assert_eq!(
        stage.tell(&mut screen, answer(found.clone())),
        [question("ok", SHOWN)]
    );
    stage.tell(&mut screen, answer(found));
    let done = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(done, decided(1, Verdict::Merge(OrganisationId(4))));
}

#[test]
fn whoever_keeps_no_list_only_reads_it() {
    let stage = Stage::new(ada());
    let mut screen = keeping(&stage, false);
    for key in ['c', 'x', 'm'] {
        assert_eq!(stage.press(&mut screen, &[Key::Char(key)]), []);
        assert!(!screen.is_typing());
    }
}

#[test]
fn a_member_takes_one_of_the_list_or_proposes_one_or_states_none() {
    let stage = Stage::new(ada());
    let mut screen = choosing(&stage, "");
    let chosen = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    let choose = |id: Option<i64>| Command::ChooseOrganisation(id.map(OrganisationId));
    assert_eq!(chosen, [Action::Do(choose(Some(4)))]);
    let told = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(matches!(
        &told[..],
        [Action::Close(Outcome::Changed), Action::Say(_)]
    ));
    let mut screen = choosing(&stage, "");
    let none = stage.press(&mut screen, &[Key::Down, Key::Down, Key::Enter]);
    assert_eq!(none, [Action::Do(choose(None))]);
    let mut screen = choosing(&stage, "Larrea");
    let proposed = stage.press(&mut screen, &[Key::Down, Key::Down, Key::Enter]);
    assert_eq!(
        proposed,
        [Action::Do(Command::ProposeOrganisation(name("Larrea")))]
    );
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert!(
        stage.picture(&screen).contains("Larrea"),
        "what was typed stays"
    );
    // What is there by another spelling is not proposed.
    let screen = choosing(&stage, "okafor plastics ltd");
    assert!(!stage.picture(&screen).contains("Propose"));
}

#[test]
fn it_looks_so() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let keeper = stage.pictures(language, |stage| Box::new(keeping(stage, true)));
        insta::assert_snapshot!(format!("organisations_{language:?}"), keeper);
        let naming = stage.pictures(language, |stage| {
            let mut screen = keeping(stage, true);
            stage.press(&mut screen, &[Key::Char('m')]);
            Box::new(screen)
        });
        insta::assert_snapshot!(format!("organisations_merge_{language:?}"), naming);
        let choice = stage.pictures(language, |stage| Box::new(choosing(stage, "Larrea")));
        insta::assert_snapshot!(format!("organisation_{language:?}"), choice);
    }
}

#[test]
fn nothing_is_cut() {
    for keys in [&[][..], &[Key::Enter], &[Key::Char('x')], &[Key::Char('m')]] {
        Stage::new(ada()).assert_nothing_is_cut(|stage| {
            let mut screen = keeping(stage, true);
            stage.press(&mut screen, keys);
            Box::new(screen)
        });
    }
    for typed in ["", "Larrea"] {
        Stage::new(ada()).assert_nothing_is_cut(|stage| Box::new(choosing(stage, typed)));
    }
}
