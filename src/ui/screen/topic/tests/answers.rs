//! Questions: which post answered, who says so, and how one gets there.

use super::*;
use crate::domain::{Accepted, Act as Logged, Done};
use crate::ui::keymap::ASKED;

/// A question of ada's, of three posts.
fn question(stage: &Stage, answer: Option<Accepted>) -> TopicScreen {
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    let Answer::Topic(mut page) = page(3, None, 0..3) else {
        panic!("a topic")
    };
    page.topic.topic.author.member = MemberId(1);
    page.may_accept = true;
    page.topic.topic.answer = answer;
    stage.tell(&mut screen, Event::Answer(Answer::Topic(page)));
    screen
}

const SECOND: Accepted = Accepted {
    number: 2,
    by_host: false,
};

#[test]
fn one_key_accepts_the_focused_post_and_takes_that_back() {
    let stage = Stage::new(ada());
    let mut screen = question(&stage, None);
    let wanted = stage.press(&mut screen, &[Key::Char('2'), Key::Char('a')]);
    assert!(
        wanted.contains(&Action::Do(Command::Accept(PostId(2), true))),
        "{wanted:?}"
    );
    let said = stage.tell(&mut screen, Event::Done(Done::Answered(Some(SECOND), None)));
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("Post 2")),
        "{said:?}"
    );
    assert!(stage.picture(&screen).contains("the answer"));
    let wanted = stage.press(&mut screen, &[Key::Char('a')]);
    assert!(
        wanted.contains(&Action::Do(Command::Accept(PostId(2), false))),
        "{wanted:?}"
    );
}

#[test]
fn a_host_accepts_for_whoever_asked_with_a_reason() {
    let stage = Stage::new(ada());
    for answer in [None, Some(SECOND)] {
        let mut screen = question(&stage, answer);
        let page = screen.page.as_mut().unwrap();
        page.topic.topic.author.member = MemberId(77);
        page.tends = true;
        let wanted = stage.press(&mut screen, &[Key::Char('2'), Key::Char('a')]);
        let opened = wanted.iter().find_map(|action| match action {
            Action::Open(Route::Tend { post, deeds, .. }) => Some((*post, *deeds)),
            _ => None,
        });
        let deeds = &[Logged::Accept, Logged::Unaccept][..];
        assert_eq!(opened, Some((Some(PostId(2)), deeds)), "{wanted:?}");
        let sent = |action: &Action| matches!(action, Action::Do(Command::Accept(..)));
        assert!(!wanted.iter().any(sent));
    }
}

#[test]
fn the_question_leads_to_its_answer_and_back() {
    let stage = Stage::new(ada());
    let mut screen = question(&stage, Some(SECOND));
    stage.press(&mut screen, &[Key::Home]);
    let picture = stage.picture(&screen);
    assert!(picture.contains("answered in 2 (press a)"), "{picture}");
    assert_eq!(stage.press(&mut screen, &[Key::Char('a')]), []);
    assert!(
        stage.picture(&screen).contains(">2"),
        "{}",
        stage.picture(&screen)
    );
    stage.press(&mut screen, &[Key::Char('P')]);
    assert!(
        stage.picture(&screen).contains(">0"),
        "{}",
        stage.picture(&screen)
    );
}

#[test]
fn what_a_host_accepted_says_so_and_appears_by_itself() {
    let stage = Stage::new(ada());
    let mut screen = question(&stage, None);
    let by_host = Accepted {
        by_host: true,
        ..SECOND
    };
    stage.tell(
        &mut screen,
        Event::News(News::Answered(TopicId(3), Some(by_host))),
    );
    for words in ["the answer", "accepted by a host"] {
        assert!(stage.picture(&screen).contains(words), "{words}");
    }
    stage.tell(&mut screen, Event::News(News::Answered(TopicId(4), None)));
    assert!(
        stage.picture(&screen).contains("the answer"),
        "another topic's"
    );
    stage.tell(&mut screen, Event::News(News::Answered(TopicId(3), None)));
    assert!(!stage.picture(&screen).contains("the answer"));
}

/// The keys that the footer shows, but for those of the house.
fn footer(screen: &TopicScreen) -> Vec<&'static str> {
    let tables = screen.footer();
    let (_, own) = tables.split_last().unwrap();
    let shown = own.iter().flat_map(|table| table.iter());
    let shown = shown.filter(|binding| binding.footer);
    shown.map(|binding| binding.shown).collect()
}

#[test]
fn the_footer_shows_what_works_on_the_post_in_focus() {
    let stage = Stage::new(ada());
    let mut screen = question(&stage, None);
    let mut own = post(0, "Is it the belt?");
    Arc::get_mut(&mut own).unwrap().author.member = MemberId(1);
    stage.tell(&mut screen, Event::News(News::Changed(own)));
    let linked = News::Changed(post(2, "See tools.12.1."));
    stage.tell(&mut screen, Event::News(linked));
    for (number, keys) in [
        ('0', &["e", "r", "R", "Space", "w"][..]),
        ('1', &["a", "r", "R", "Space", "w", "t"]),
        ('2', &["a", "r", "R", "Space", "w", "t", "l"]),
    ] {
        stage.tell(&mut screen, Event::Tick);
        screen.digits = Default::default();
        stage.press(&mut screen, &[Key::Char(number)]);
        assert_eq!(footer(&screen), keys, "{number}");
    }
    let mut others = opened(&stage, 3, None, 0..3);
    assert_eq!(footer(&others), ["r", "R", "Space", "w", "t"]);
    // What is closed is not answered.
    others.page.as_mut().unwrap().topic.topic.frozen = true;
    assert_eq!(footer(&others), ["Space", "w", "t"]);
}

#[test]
fn a_host_is_not_offered_their_own_answer_to_somebody_elses_question() {
    let stage = Stage::new(ada());
    let offered = |asker: MemberId, answer: Option<Accepted>| {
        let mut screen = question(&stage, answer);
        let Answer::Topic(mut page) = page(3, None, 0..3) else {
            panic!("a topic")
        };
        page.may_accept = true;
        page.topic.topic.answer = answer;
        page.topic.topic.author.member = asker;
        for post in &mut page.posts {
            Arc::make_mut(post).author.member = MemberId(1);
        }
        stage.tell(&mut screen, Event::Answer(Answer::Topic(page)));
        stage.press(&mut screen, &[Key::Char('2')]);
        let footer = screen.footer();
        footer.iter().any(|table| std::ptr::eq(*table, ASKED))
    };
    assert!(!offered(MemberId(77), None));
    // It is theirs to take back, and to choose where they asked.
    assert!(offered(MemberId(77), Some(SECOND)));
    assert!(offered(MemberId(1), None));
}
