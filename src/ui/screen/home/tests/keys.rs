//! What keys do on Home, and where the focus is then.

use super::*;

#[test]
fn a_notice_is_seen_when_it_is_opened_from_here() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, returned());
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(wanted[0], Action::Do(Command::ReadNotice(6)));
    assert!(matches!(&wanted[1], Action::Open(Route::Topic { .. })));
    let seen = Event::Done(Done::Marked(Marks::default()));
    assert_eq!(stage.tell(&mut screen, seen), [], "nothing is said of it");
}

#[test]
fn the_focus_stays_on_what_it_was_on_when_something_new_comes_above_it() {
    let stage = Stage::new(ada());
    let mut home = returned();
    home.announcements.clear();
    home.for_you.truncate(1);
    let mut screen = opened(&stage, home);
    stage.press(&mut screen, &[Key::Down, Key::Down]);
    let answer = Event::Answer(Answer::Home(Box::new(returned())));
    stage.tell(&mut screen, answer);
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    let tools = Slug::parse("tools").unwrap();
    assert_eq!(wanted, [Action::Open(Route::Topics(tools))]);
}

#[test]
fn tab_goes_through_all_that_is_new() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, returned());
    let opened: Vec<_> = (0..5)
        .map(|_| {
            let wanted = stage.press(&mut screen, &[Key::Enter]);
            stage.press(&mut screen, &[Key::Tab]);
            format!("{:?}", wanted.last().unwrap())
        })
        .collect();
    let places = [
        "news.9",
        "tools.12, Number(6)",
        "tools.12, Number(7)",
        "Topics(tools)",
        "Topics(maint)",
    ];
    for (opened, place) in opened.iter().zip(places) {
        assert!(opened.contains(place), "{opened} {place}");
    }
}

#[test]
fn drafts_and_the_inbox_are_a_line_away() {
    let stage = Stage::new(ada());
    let mut home = newcomer();
    home.drafts = 2;
    home.draft_places = returned().draft_places;
    let mut screen = opened(&stage, home);
    let mut routes = Vec::new();
    stage.press(&mut screen, &[Key::End]);
    for _ in 0..4 {
        routes.extend(stage.press(&mut screen, &[Key::Enter, Key::Up]));
    }
    let wanted = [
        Route::SignIn,
        Route::Inbox,
        Route::Drafts,
        Route::Conferences,
    ];
    assert_eq!(routes, wanted.map(Action::Open));
}
