//! Where a post leads: its links, its versions, its address; and there and back again.

use super::*;

/// A topic of thirty posts, opened, the focus on this one.
fn at(stage: &Stage, number: u32) -> TopicScreen {
    let mut screen = opened(stage, 30, None, 0..30);
    stage.write(&mut screen, &number.to_string());
    screen
}

fn change(stage: &Stage, screen: &mut TopicScreen, number: u32, change: impl FnOnce(&mut Post)) {
    let mut post = Post::clone(&short(number));
    change(&mut post);
    stage.tell(screen, Event::News(News::Changed(Arc::new(post))));
}

fn focus(stage: &Stage, screen: &TopicScreen) -> u32 {
    let picture = stage.picture(screen);
    let row = picture.lines().find(|row| row.starts_with('>')).unwrap();
    let number = row.trim_start_matches('>').split(' ').next().unwrap();
    number.parse().unwrap()
}

#[test]
fn links_are_listed_or_there_is_a_sentence() {
    let stage = Stage::new(ada());
    let mut screen = at(&stage, 20);
    let said = stage.press(&mut screen, &[Key::Char('l')]);
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
    change(&stage, &mut screen, 20, |post| {
        post.body = Body::stored("See tools.12.3 and @bob.")
    });
    let wanted = stage.press(&mut screen, &[Key::Char('l')]);
    assert!(
        matches!(&wanted[..], [Action::Open(Route::Links { reference, links })]
            if reference.to_string() == "tools.12.20" && links.len() == 2),
        "{wanted:?}"
    );
}

#[test]
fn the_versions_of_an_edited_post_are_one_key_away() {
    let stage = Stage::new(ada());
    let mut screen = at(&stage, 20);
    let said = |said: &[Action]| matches!(said, [Action::Say(_)]);
    assert!(
        said(&stage.press(&mut screen, &[Key::Char('h')])),
        "never edited"
    );
    change(&stage, &mut screen, 20, |post| {
        post.edited_at = Some(post.at)
    });
    assert!(stage.picture(&screen).contains("edited, h: what changed"));
    let wanted = stage.press(&mut screen, &[Key::Char('h')]);
    assert!(
        matches!(&wanted[..], [Action::Open(Route::History { .. })]),
        "{wanted:?}"
    );
    change(&stage, &mut screen, 20, |post| {
        post.state = PostState::Scribbled
    });
    assert!(
        said(&stage.press(&mut screen, &[Key::Char('h')])),
        "taken back"
    );
}

#[test]
fn the_reference_is_copied_by_one_key() {
    let stage = Stage::new(ada());
    let mut screen = at(&stage, 20);
    let wanted = stage.press(&mut screen, &[Key::Char('y')]);
    assert_eq!(wanted, [Action::Copy("tools.12.20".into())]);
}

#[test]
fn one_key_comes_back_from_wherever_one_went_to() {
    let stage = Stage::new(ada());
    let mut screen = at(&stage, 20);
    change(&stage, &mut screen, 20, |post| {
        post.answers = Some((15, bob()))
    });
    stage.press(&mut screen, &[Key::Char('p')]);
    assert_eq!(focus(&stage, &screen), 15);
    // By a reference, by two digits, and by a link: each is one step.
    stage.tell(&mut screen, Event::Uncovered(Outcome::GoTo(7)));
    stage.write(&mut screen, "28");
    assert_eq!(focus(&stage, &screen), 28);
    let mut back = Vec::new();
    for _ in 0..4 {
        stage.press(&mut screen, &[Key::Char('P')]);
        back.push(focus(&stage, &screen));
    }
    assert_eq!(back, [7, 15, 20, 29]);
    let said = stage.press(&mut screen, &[Key::Char('P')]);
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
}

#[test]
fn what_is_answered_may_lie_beyond_the_posts_at_hand() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 500, Some(470), 470..500);
    change(&stage, &mut screen, 470, |post| {
        post.answers = Some((3, bob()))
    });
    let wanted = stage.press(&mut screen, &[Key::Char('p')]);
    let asked = |wanted: &[Action], number| {
        wanted.iter().any(|action| {
            matches!(action, Action::Ask(Query::Topic { from: PostsFrom::Number(n), .. }) if *n == number)
        })
    };
    assert!(asked(&wanted, 3), "{wanted:?}");
    stage.tell(&mut screen, Event::Answer(page(500, Some(470), 3..33)));
    assert_eq!(focus(&stage, &screen), 3);
    let wanted = stage.press(&mut screen, &[Key::Char('P')]);
    assert!(asked(&wanted, 470), "{wanted:?}");
    stage.tell(&mut screen, Event::Answer(page(500, Some(470), 470..500)));
    assert_eq!(focus(&stage, &screen), 470);
}

#[test]
fn an_author_is_followed_through_the_topic_and_beyond_the_posts_at_hand() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 500, Some(470), 470..500);
    let by_ada = |post: &mut Post| post.author.member = MemberId(1);
    for number in [472, 480] {
        change(&stage, &mut screen, number, by_ada);
    }
    stage.write(&mut screen, "472");
    assert_eq!(stage.press(&mut screen, &[Key::Char('}')]), []);
    assert_eq!(focus(&stage, &screen), 480);
    let said = stage.press(&mut screen, &[Key::Char('}')]);
    assert!(
        matches!(&said[..], [Action::Say(_)]),
        "the end is at hand: {said:?}"
    );
    stage.press(&mut screen, &[Key::Char('{')]);
    assert_eq!(focus(&stage, &screen), 472);
    let wanted = stage.press(&mut screen, &[Key::Char('{')]);
    let query = Query::OfAuthor {
        post: PostId(472),
        forward: false,
    };
    assert_eq!(wanted, [Action::Ask(query)]);
    let wanted = stage.tell(&mut screen, Event::Answer(Answer::Number(Some(3))));
    assert!(matches!(
        &wanted[..],
        [Action::Ask(Query::Topic {
            from: PostsFrom::Number(3),
            ..
        })]
    ));
    stage.tell(&mut screen, Event::Answer(page(500, Some(470), 3..33)));
    assert_eq!(focus(&stage, &screen), 3);
    let said = stage.tell(&mut screen, Event::Answer(Answer::Number(None)));
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("bob")),
        "{said:?}"
    );
}
