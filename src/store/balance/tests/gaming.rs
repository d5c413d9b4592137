//! Somebody tries to make each figure look better than it is.

use super::*;

const DAY: i64 = Time::DAY;

#[test]
fn an_answer_in_pieces_is_one_answer_and_so_many_posts() {
    let mut world = World::new();
    let topic = world.opens("ada", TALK, 200);
    for hours in 1..=5 {
        world.says("dan", topic, Some(0), 200 - hours);
    }
    let figures = world.figures();
    assert_eq!(figures.answers, of(1, 5));
    assert_eq!(figures.voice, of(5, 6));
    assert_eq!(figures.answered, of(1, 1));
}

#[test]
fn staff_answer_neither_each_other_nor_themselves() {
    let mut world = World::new();
    let theirs = world.opens("dan", TALK, 200);
    world.says("dora", theirs, None, 190);
    let topic = world.opens("ada", TALK, 200);
    world.says("dan", topic, None, 190);
    for answers in [1, 2] {
        world.says("dan", topic, Some(answers), 180);
        world.says("dora", topic, Some(answers), 180);
    }
    assert_eq!(world.figures().answers, of(1, 7));
}

#[test]
fn a_member_who_is_made_staff_answers_nobody_as_a_member_and_not_themselves() {
    let mut world = World::new();
    let topic = world.opens("cem", TALK, 200);
    world.says("cem", topic, None, 190);
    let spoken = world.figures();
    world.grade("cem", true);
    assert_eq!(world.figures(), spoken, "the label is kept as it was");
    world.says("cem", topic, None, 180);
    world.says("cem", topic, Some(0), 180);
    let figures = world.figures();
    assert_eq!((figures.voice, figures.answers), (of(2, 4), of(0, 2)));
    assert_eq!(
        figures.answered,
        of(0, 1),
        "nor do they wait for themselves"
    );
    // Whoever was staff is heard as staff afterwards, in what they said then.
    world.grade("cem", false);
    assert_eq!(world.figures(), figures);
}

#[test]
fn what_was_taken_back_or_hidden_counts_nowhere() {
    let mut world = World::new();
    let topic = world.opens("ada", TALK, 200);
    let answer = world.says("dan", topic, None, 190);
    let (_, announcement) = world.announces(Kind::Incident, 100);
    let before = world.figures();
    assert_eq!((before.voice, before.answered), (of(2, 3), of(1, 1)));
    assert_eq!(before.bad_news, of(1, 1));
    world.scribbles(answer);
    world.scribbles(announcement);
    let hide = "UPDATE post SET state = 'hidden' WHERE id = ?1";
    let hidden = world.says("dan", topic, None, 180);
    world
        .scratch
        .write(|w| Ok::<_, Error>(w.sql.execute(hide, [hidden.0])?))
        .unwrap();
    let figures = world.figures();
    let wanted = Figures {
        voice: of(0, 1),
        answered: of(0, 1),
        ..Figures::default()
    };
    assert_eq!(figures, wanted);
}

#[test]
fn whoever_calls_everything_an_incident_is_doubted_in_public() {
    let mut world = World::new();
    let mut posts = Vec::new();
    for _ in 0..5 {
        posts.push(world.announces(Kind::Incident, 100).1);
    }
    for (post, who) in posts.iter().zip([2, 3, 5, 0, 0]) {
        for name in ["ada", "bob", "dan", "dora", "cem"].into_iter().take(who) {
            world.flags(name, *post);
        }
    }
    let figures = world.figures();
    assert_eq!(figures.bad_news, of(5, 5), "the kind is the declared one");
    assert_eq!(
        figures.doubted, 1,
        "three members, and staff are none of them"
    );
}

#[test]
fn thanks_of_staff_do_not_count() {
    let mut world = World::new();
    let topic = world.opens("ada", TALK, 200);
    let answer = world.says("dan", topic, None, 190);
    let own = world.says("ada", topic, None, 180);
    for (who, post) in [
        ("dora", answer),
        ("bob", answer),
        ("ada", answer),
        ("dan", own),
    ] {
        world.thanks(who, post);
    }
    assert_eq!(world.figures().thanks, of(2, 1));
    world.grade("bob", true);
    assert_eq!(world.figures().thanks, of(1, 1));
}

#[test]
fn answering_young_topics_first_or_old_ones_late_makes_nothing_look_better() {
    let mut world = World::new();
    for _ in 0..6 {
        world.opens("ada", TALK, 8 * 24);
    }
    for _ in 0..6 {
        let young = world.opens("ada", TALK, 6 * 24);
        world.says("dan", young, None, 6 * 24 - 1);
    }
    let figures = world.figures();
    assert_eq!((figures.answered, figures.first_answer), (of(0, 6), None));
    assert_eq!(figures.answers, of(6, 6));
    let late = world.opens("ada", TALK, 20 * 24);
    world.says("dan", late, None, 20 * 24 - 7 * 24 - 1);
    assert_eq!(world.figures().answered, of(0, 7));
    let just = world.opens("ada", TALK, 20 * 24);
    world.says("dan", just, None, 20 * 24 - 7 * 24);
    assert_eq!(world.figures().answered, of(1, 8));
}

#[test]
fn nobody_of_an_archive_is_answered_or_waits() {
    let mut world = World::new();
    let unclaim = "UPDATE member SET handle = NULL, skeleton = NULL WHERE id = ?1";
    let lovis = world.scratch.member("lovis");
    world.people.insert("lovis", lovis);
    let topic = world.opens("lovis", TALK, 200);
    world
        .scratch
        .write(|w| Ok::<_, Error>(w.sql.execute(unclaim, [lovis.0])?))
        .unwrap();
    world.says("dan", topic, None, 190);
    world.says("dan", topic, Some(0), 190);
    let figures = world.figures();
    assert_eq!((figures.voice, figures.answers), (of(2, 3), of(0, 2)));
    assert_eq!(figures.answered, of(0, 0));
}

#[test]
fn what_not_every_member_may_read_counts_nowhere_and_nor_does_what_is_old() {
    let mut world = World::new();
    let open = world.place;
    world.place = world.scratch.conference("board", Access::Private);
    let hidden = world.opens("ada", TALK, 200);
    world.says("dan", hidden, None, 190);
    world.place = open;
    let old = world.opens("ada", TALK, WINDOW / HOUR);
    world.opens("ada", TALK, WINDOW / HOUR + 1);
    world.opens("ada", TALK, -1);
    assert_eq!(world.figures(), Figures::default());
    world.says("dan", old, None, 27 * 24);
    let figures = world.figures();
    assert_eq!((figures.voice, figures.answers), (of(1, 1), of(1, 1)));
    assert_eq!(DAY * 28, WINDOW);
}

#[test]
fn what_the_forum_entered_by_itself_was_said_by_nobody() {
    let mut world = World::new();
    let topic = world.opens("ada", TALK, 200);
    for hours in [190, 180] {
        world.says("dan", topic, None, hours);
    }
    let before = world.figures();
    assert_eq!((before.voice, before.answers), (of(2, 3), of(1, 2)));
    for hours in [170, 160] {
        world.enters("dan", topic, hours);
    }
    assert_eq!(world.figures(), before);
}

#[test]
fn of_more_than_can_be_looked_at_the_newest_count() {
    let mut world = World::new();
    let topic = world.opens("ada", TALK, 30);
    for hours in [20, 10] {
        world.says("dan", topic, None, hours);
    }
    let now = world.scratch.now;
    let since = now.plus(-WINDOW);
    let said = world.scratch.read(|r| posts(r, since, now, 2)).unwrap();
    let ages: Vec<_> = said.iter().map(|post| now.since(post.at) / HOUR).collect();
    assert_eq!(ages, [10, 20]);
}
