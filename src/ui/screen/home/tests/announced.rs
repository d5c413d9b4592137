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
