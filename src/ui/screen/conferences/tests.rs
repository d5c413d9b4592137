//! The list of conferences by keys, and how it looks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::domain::Language;
use crate::ui::screen::picture::{Stage, ada, conferences};

fn opened(stage: &Stage, rows: Vec<ConferenceRow>) -> Conferences {
    let mut screen = Conferences::new();
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Conferences(rows)));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, conferences())));
        insta::assert_snapshot!(format!("conferences_{language:?}"), pictures);
    }
}

#[test]
fn where_there_is_none_it_says_who_adds_them() {
    let stage = Stage::new(ada());
    let picture = stage.picture(&opened(&stage, Vec::new()));
    assert!(picture.contains("wellspring conference add"), "{picture}");
}

#[test]
fn at_the_terminal_of_the_server_nobody_has_a_list_of_their_own() {
    let mut stage = Stage::new(ada());
    assert!(
        stage
            .picture(&opened(&stage, conferences()))
            .contains("< and >")
    );
    stage.me.actor = crate::domain::Actor::Operator(None);
    let picture = stage.picture(&opened(&stage, conferences()));
    assert!(!picture.contains("< and >"), "{picture}");
}

#[test]
fn leaving_one_is_told_and_the_focus_stays_with_it() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, conferences());
    let id = conferences()[0].conference.id;
    let asked = stage.press(&mut screen, &[Key::Char('x')]);
    assert_eq!(asked, [Action::Do(Command::Follow(id, false))]);
    let told = stage.tell(&mut screen, Event::Done(Done::Ok));
    let said = "tools is out of your list; x puts it back.".to_owned();
    assert_eq!(told, [Action::Say(said), Action::Ask(Query::Conferences)]);
    let mut rows = conferences();
    rows[0].joined = false;
    rows.rotate_left(1);
    stage.tell(&mut screen, Event::Answer(Answer::Conferences(rows)));
    let again = stage.press(&mut screen, &[Key::Char('x')]);
    assert_eq!(again, [Action::Do(Command::Follow(id, true))]);
}

const DOWN: Key = Key::Char('>');

fn order(rows: &[usize]) -> Vec<Action> {
    let all = conferences();
    let ids = rows.iter().map(|at| all[*at].conference.id).collect();
    vec![Action::Do(Command::Arrange(ids))]
}

#[test]
fn one_is_moved_among_ones_own_and_the_focus_goes_with_it() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, conferences());
    assert_eq!(
        stage.press(&mut screen, &[Key::Char('<')]),
        [],
        "it is the first"
    );
    assert_eq!(stage.press(&mut screen, &[DOWN]), order(&[1, 0, 2, 3]));
    // While that is under way further moves are kept together, and an answer from before changes nothing.
    assert_eq!(stage.press(&mut screen, &[DOWN, DOWN]), []);
    stage.tell(
        &mut screen,
        Event::Answer(Answer::Conferences(conferences())),
    );
    assert_eq!(
        stage.tell(&mut screen, Event::Done(Done::Ok)),
        order(&[1, 2, 3, 0])
    );
    assert_eq!(
        stage.press(&mut screen, &[DOWN]),
        [],
        "it is the last of one's own"
    );
    let asked = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(asked, [Action::Ask(Query::Conferences)]);
    let open = stage.press(&mut screen, &[Key::Enter]);
    let tools = conferences()[0].conference.slug.clone();
    assert_eq!(open, [Action::Open(Route::Topics(tools))]);
    let told = stage.press(&mut screen, &[Key::End, DOWN]);
    assert!(matches!(&told[..], [Action::Say(said)] if said.contains("Join it with x")));
}

#[test]
fn a_move_that_failed_is_asked_for_again() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, conferences());
    stage.press(&mut screen, &[DOWN]);
    let refused = Event::Failed(crate::domain::Refusal::Suspended.into());
    let asked = stage.tell(&mut screen, refused);
    assert_eq!(asked, [Action::Ask(Query::Conferences)]);
    stage.tell(
        &mut screen,
        Event::Answer(Answer::Conferences(conferences())),
    );
    assert_eq!(screen.rows(), conferences());
}

#[test]
fn where_all_were_left_nothing_is_called_ones_own() {
    let stage = Stage::new(ada());
    let mut rows = conferences();
    for row in &mut rows {
        row.joined = false;
    }
    let picture = stage.picture(&opened(&stage, rows));
    assert!(
        !picture.contains("Yours") && picture.contains("x joins"),
        "{picture}"
    );
}
