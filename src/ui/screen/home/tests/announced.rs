//! News is shown on one visit: Home says what it showed.

use super::*;

#[test]
fn what_it_showed_is_told_once_and_bad_news_is_not() {
    let stage = Stage::new(ada());
    let mut screen = HomeScreen::new();
    let mut home = returned();
    let news = TopicRow {
        announcement: Some(AnnouncementKind::News),
        ..announcement(4, "Closed over the holidays")
    };
    home.announcements.push(news);
    stage.tell(&mut screen, Event::Opened);
    let answer = || Event::Answer(Answer::Home(Box::new(home.clone())));
    let seen = Command::SeeAnnounced(TopicId(4));
    assert_eq!(stage.tell(&mut screen, answer()), [Action::Do(seen)]);
    stage.tell(&mut screen, Event::Uncovered(crate::ui::Outcome::Back));
    assert_eq!(stage.tell(&mut screen, answer()), []);
}

#[test]
fn what_a_low_screen_has_no_row_for_stays_new() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let news = |number, title| TopicRow {
        announcement: Some(AnnouncementKind::News),
        ..announcement(number, title)
    };
    let mut home = returned();
    // Three that are broken take the rows of a low screen.
    home.announcements = (7..=9).map(|n| announcement(n, "Hot")).collect();
    home.announcements.push(news(4, "Closed over the holidays"));
    let mut screen = HomeScreen::new();
    stage.tell(&mut screen, Event::Opened);
    let answer = || Event::Answer(Answer::Home(Box::new(home.clone())));
    assert_eq!(stage.tell(&mut screen, answer()), []);
    assert!(!stage.picture(&screen).contains("Closed"));
    stage.size = SIZES[1];
    stage.tell(&mut screen, Event::Resized);
    let seen = Action::Do(Command::SeeAnnounced(TopicId(4)));
    assert!(stage.press(&mut screen, &[Key::Down]).contains(&seen));

    // Of two, the second is below the last row.
    let mut screen = HomeScreen::new();
    home.announcements = vec![news(4, "Closed"), news(5, "Open")];
    stage.size.height = 1;
    stage.tell(&mut screen, Event::Opened);
    let answer = Event::Answer(Answer::Home(Box::new(home)));
    let one = stage.tell(&mut screen, answer);
    assert!(
        !one.contains(&Action::Do(Command::SeeAnnounced(TopicId(5)))),
        "{one:?}"
    );
}
