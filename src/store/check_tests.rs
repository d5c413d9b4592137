//! What the check finds in a database that is broken on purpose.

use super::*;
use crate::store::testing::Scratch;

const WHOLE: &str = "
    INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0), (2, 'Bo', 0);
    INSERT INTO conference (id, slug, title, kind, access, position, topics, listed, last_post, at)
        VALUES (5, 'tools', 'Tools', 'forum', 'members', 1, 1, 1, 11, 0);
    INSERT INTO topic (id, conference, number, kind, title, author, at, posts, last_post, last_post_at)
        VALUES (7, 5, 1, 'discussion', 'Chatter', 1, 0, 2, 11, 0);
    INSERT INTO post (id, topic, number, author, at, body, thanks)
        VALUES (10, 7, 0, 1, 0, 'a', 1), (11, 7, 1, 2, 0, 'b', 0);
    INSERT INTO part (topic, member, posts) VALUES (7, 1, 1), (7, 2, 1);
    INSERT INTO thank (post, member, at) VALUES (10, 2, 0);
    INSERT INTO search (rowid, title, body) VALUES (10, 'chatter', 'a'), (11, '', 'b');
    INSERT INTO title (rowid, words) VALUES (7, 'chatter');";

fn problems_after(change: &str) -> Vec<String> {
    let mut scratch = Scratch::new();
    scratch
        .write(|w| {
            w.sql.execute_batch(WHOLE)?;
            w.sql.execute_batch(change)?;
            Ok::<_, Error>(())
        })
        .unwrap();
    let problems = scratch.read(check).unwrap();
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn a_whole_database_has_no_problem() {
    assert_eq!(problems_after(""), Vec::<String>::new());
}

#[test]
fn what_has_words_is_in_the_search_and_nothing_else_is() {
    for (change, problem) in [
        (
            "INSERT INTO search (search, rowid, title, body) VALUES ('delete', 11, '', 'b')",
            "places in the search of 11 is 0, should be 1",
        ),
        (
            "UPDATE post SET body = '', state = 'scribbled' WHERE id = 11",
            "places in the search of 11 is 1, should be 0",
        ),
        (
            "INSERT INTO search (rowid, title, body) VALUES (12, '', 'c')",
            "places in the search of 12 is 1, should be 0",
        ),
    ] {
        assert_eq!(problems_after(change), [problem], "{change}");
    }
    for (change, problem) in [
        (
            "INSERT INTO title (title, rowid, words) VALUES ('delete', 7, 'chatter')",
            "places of titles of 7 is 0, should be 1",
        ),
        (
            "INSERT INTO title (rowid, words) VALUES (8, 'more')",
            "places of titles of 8 is 1, should be 0",
        ),
    ] {
        assert_eq!(problems_after(change), [problem], "{change}");
    }
    let nothing_to_find = "UPDATE post SET body = '!' WHERE id = 11;
        INSERT INTO search (search, rowid, title, body) VALUES ('delete', 11, '', 'b')";
    assert_eq!(problems_after(nothing_to_find), Vec::<String>::new());
    // The title of a scribbled first post is still found.
    let scribbled = "UPDATE post SET body = '', state = 'scribbled' WHERE id = 10";
    assert_eq!(problems_after(scribbled), Vec::<String>::new());
}

#[test]
fn every_counter_is_counted_again() {
    for (change, problem) in [
        (
            "UPDATE topic SET last_post = 10",
            "topic.last_post of 7 is 10, should be 11",
        ),
        (
            "UPDATE conference SET topics = 2",
            "conference.topics of 5 is 2, should be 1",
        ),
        (
            "UPDATE conference SET listed = 2",
            "conference.listed of 5 is 2, should be 1",
        ),
        (
            "UPDATE conference SET last_post = 0",
            "conference.last_post of 5 is 0, should be 11",
        ),
        (
            "UPDATE topic SET number = 2",
            "the highest topic number of 5 is 2, should be 1",
        ),
        (
            "UPDATE post SET number = 2 WHERE id = 11",
            "the highest post number of 7 is 2, should be 1",
        ),
        (
            "UPDATE part SET posts = 3 WHERE member = 1",
            "part.posts of 7 is 3, should be 1",
        ),
        (
            "DELETE FROM part WHERE member = 2",
            "part.posts of 7 is 0, should be 1",
        ),
        ("DELETE FROM thank", "post.thanks of 10 is 1, should be 0"),
        (
            "INSERT INTO log (id, at, moment, office, act, member, reason) VALUES (3, 0, 0, 'operator', 'revoke-staff', 2, 'asked');
            INSERT INTO notice (id, member, kind, at, by, entry) VALUES (4, 1, 'appealed', 0, 2, 3)",
            "the appeal behind a notice of 4 is 0, should be 1",
        ),
    ] {
        let problems = problems_after(change);
        assert!(
            problems.contains(&problem.to_owned()),
            "{change}: {problems:?}"
        );
    }
    assert_eq!(
        problems_after("UPDATE topic SET posts = 3"),
        [
            "topic.posts of 7 is 3, should be 2",
            "the highest post number of 7 is 1, should be 2"
        ]
    );
}
