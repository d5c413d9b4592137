//! Posts that become a topic of their own, and go back. At the number that a post leaves stands a stub that points to it
//! (`post.moved_to`): its id is below all others, so that it is never new, and the order of ids within a topic is that of what
//! they point to. What a post answers in another topic is `post.apart`. Must not know who may do it.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, addresses, posts, row, search, similar};
use crate::domain::{Along, ConferenceId, PostId, Title, TopicId};

const FOLLOWING: &str = "SELECT number, answers FROM post
    WHERE topic = ?1 AND number > ?2 AND moved_to IS NULL ORDER BY number";
const AT: &str = "SELECT id, author, staff, at, answers FROM post WHERE topic = ?1 AND number = ?2";
const LOWEST: &str = "SELECT min(id) FROM post";
const TAKEN: &str = "SELECT EXISTS (SELECT 1 FROM topic WHERE id = ?1)";
const OPEN: &str =
    "INSERT INTO topic (id, conference, number, kind, title, author, staff, at, last_post_at)
    VALUES (?1, ?2, ?3, 'discussion', ?4, ?5, ?6, ?7, ?7)";
const GO: &str = "UPDATE post SET topic = ?2, number = ?3, answers = ?4,
        apart = coalesce((SELECT coalesce(q.moved_to, q.id) FROM post q WHERE q.topic = ?5 AND q.number = ?6), apart)
    WHERE id = ?1";
const STUB: &str =
    "INSERT INTO post (id, topic, number, author, staff, at, answers, state, moved_to, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'erased', ?8, '')";
const SUM_UP: &str = "UPDATE topic SET
        posts = (SELECT count(*) FROM post p WHERE p.topic = ?1),
        last_post = (SELECT coalesce(max(p.id), 0) FROM post p WHERE p.topic = ?1),
        last_post_at = coalesce((SELECT max(p.at) FROM post p WHERE p.topic = ?1 AND p.moved_to IS NULL), last_post_at)
    WHERE id = ?1";
const PARTS: &str = "INSERT INTO part (topic, member, posts)
    SELECT topic, author, count(*) FROM post WHERE topic = ?1 GROUP BY author";
const MARKS: &str = "SELECT member, upto FROM reading WHERE topic = ?1";
const MARK: &str = "INSERT INTO reading (member, topic, conference, upto, pending, attention, at)
    SELECT member, ?2, conference, ?4, pending, attention, at FROM reading WHERE topic = ?1 AND member = ?3";
/// An accepted answer goes without being one: what is left at its number answers nothing.
const ANSWER_LEFT: &str = "UPDATE topic SET answer_left = answer, answer = NULL
    WHERE id = ?1 AND answer IN (SELECT number FROM post WHERE topic = ?1 AND moved_to IS NOT NULL)";
const ANSWER_BACK: &str = "UPDATE topic SET answer = answer_left, answer_left = NULL
    WHERE id = ?1 AND answer IS NULL
        AND answer_left IN (SELECT number FROM post WHERE topic = ?1 AND moved_to IS NULL AND state IN ('shown', 'hidden'))";
const STUBS: &str = "SELECT s.id, s.number, s.answers, s.moved_to, p.number
    FROM post s JOIN post p ON p.id = s.moved_to
    WHERE s.topic = ?1 AND s.moved_to IS NOT NULL AND p.topic = ?2 ORDER BY s.number";
const DROP_STUB: &str = "DELETE FROM post WHERE id = ?1";
const COME_BACK: &str = "UPDATE post SET topic = ?2, number = ?3, answers = ?4,
        apart = CASE WHEN ?4 IS NULL THEN apart END
    WHERE id = ?1";
const TITLE: &str = "SELECT title FROM topic WHERE id = ?1";
const JOIN_DRAFTS: &str = "UPDATE draft SET body = body || char(10, 10) || (SELECT d.body FROM draft d
        WHERE d.member = draft.member AND d.place = 'topic' AND d.target = ?2)
    WHERE place = 'topic' AND target = ?1 AND EXISTS (SELECT 1 FROM draft d WHERE d.member = draft.member AND d.place = 'topic' AND d.target = ?2)";
const MOVE_DRAFTS: &str = "UPDATE OR IGNORE draft SET target = ?1, answers = NULL
    WHERE place = 'topic' AND target = ?2";
/// What nothing is left of: in this order, as some of it names the rest.
const END: [&str; 7] = [
    "DELETE FROM draft WHERE place = 'topic' AND target = ?2 AND ?1 IS NOT NULL",
    "DELETE FROM part WHERE topic = ?2 AND ?1 IS NOT NULL",
    "DELETE FROM reading WHERE topic = ?2 AND ?1 IS NOT NULL",
    "UPDATE held SET topic = ?1, answers = NULL WHERE topic = ?2",
    "UPDATE log SET topic = ?1, part = coalesce(part, ?2) WHERE topic = ?2",
    "UPDATE address SET topic = ?1, linked = 0 WHERE topic = ?2",
    "DELETE FROM topic WHERE id = ?2 AND ?1 IS NOT NULL",
];
const MOVED_TO: &str = "SELECT p.topic, p.number FROM post s JOIN post p ON p.id = s.moved_to
    WHERE s.topic = ?1 AND s.number = ?2";

/// Where the post stands that was split off from a number of a topic; none where it was not.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn moved_to(
    r: &Read<'_>,
    topic: TopicId,
    number: u32,
) -> Result<Option<(TopicId, u32)>, Error> {
    let mut sql = r.sql.prepare_cached(MOVED_TO)?;
    let found = sql.query_row(params![topic.0, number], |row| {
        Ok((TopicId(row.get(0)?), row.get(1)?))
    });
    Ok(found.optional()?)
}

/// The numbers of a post and of those that go along with it, in their order: at most one more than `most`.
///
/// # Errors
/// As SQLite.
pub fn along(
    r: &Read<'_>,
    topic: TopicId,
    number: u32,
    along: Along,
    most: u32,
) -> Result<Vec<u32>, Error> {
    let mut numbers = std::collections::BTreeSet::from([number]);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if along != Along::Nothing {
        let mut sql = r.sql.prepare_cached(FOLLOWING)?;
        let mut rows = sql.query(params![topic.0, number])?;
        while numbers.len() <= most {
            let Some(row) = rows.next()? else { break };
            let answers: Option<u32> = row.get(1)?;
            // What a post answers has a lower number, so that it was looked at before.
            if along == Along::After || answers.is_some_and(|answers| numbers.contains(&answers)) {
                numbers.insert(row.get(0)?);
            }
        }
    }
    Ok(numbers.into_iter().collect())
}

/// A post that goes, as its stub keeps it.
struct Going {
    id: i64,
    author: i64,
    staff: bool,
    at: i64,
    answers: Option<u32>,
}

fn going(w: &Write<'_>, topic: TopicId, number: u32) -> Result<Going, Error> {
    let mut sql = w.sql.prepare_cached(AT)?;
    Ok(sql.query_row(params![topic.0, number], |row| {
        Ok(Going {
            id: row.get(0)?,
            author: row.get(1)?,
            staff: row.get(2)?,
            at: row.get(3)?,
            answers: row.get(4)?,
        })
    })?)
}

/// Makes a topic of these posts, in their order; gives it and its number.
///
/// # Errors
/// As SQLite.
pub fn split(
    w: &mut Write<'_>,
    (topic, conference): (TopicId, ConferenceId),
    numbers: &[u32],
    title: &Title,
) -> Result<Option<(TopicId, u32)>, Error> {
    let Some(first) = numbers.first() else {
        return Ok(None);
    };
    let opens = going(w, topic, *first)?;
    // As with every topic, its id is just before that of its first post: what is sought by when it was opened stands by it.
    let before = opens.id - 1;
    let taken: bool = w
        .sql
        .prepare_cached(TAKEN)?
        .query_row([before], |row| row.get(0))?;
    let new = TopicId(if taken { w.id() } else { before });
    let number = addresses::next_number(w, conference)?;
    w.sql.prepare_cached(OPEN)?.execute(params![
        new.0,
        conference.0,
        number,
        title.as_str(),
        opens.author,
        opens.staff,
        opens.at,
    ])?;
    similar::add(w.sql, new, title.as_str())?;
    posts::index(w, PostId(opens.id), search::remove)?;
    let lowest: i64 = w
        .sql
        .prepare_cached(LOWEST)?
        .query_row([], |row| row.get(0))?;
    let high = lowest.min(0) - 1;
    for (at, left) in numbers.iter().enumerate() {
        let post = going(w, topic, *left)?;
        let inside = post
            .answers
            .and_then(|answers| numbers.binary_search(&answers).ok());
        let outside = post.answers.filter(|_| inside.is_none());
        w.sql.prepare_cached(GO)?.execute(params![
            post.id,
            new.0,
            row::limit(at),
            inside.map(row::limit),
            topic.0,
            outside,
        ])?;
        w.sql.prepare_cached(STUB)?.execute(params![
            high - row::limit(at),
            topic.0,
            left,
            post.author,
            post.staff,
            post.at,
            post.answers,
            post.id,
        ])?;
    }
    posts::index(w, PostId(opens.id), search::add)?;
    for topic in [topic, new] {
        w.sql.prepare_cached(SUM_UP)?.execute([topic.0])?;
    }
    w.sql.prepare_cached(PARTS)?.execute([new.0])?;
    w.sql.prepare_cached(ANSWER_LEFT)?.execute([topic.0])?;
    addresses::count_listed(w, new, true)?;
    mark(w, topic, new, numbers)?;
    Ok(Some((new, number)))
}

/// Whoever read as far as some of the posts that went has read these where they are now.
fn mark(w: &Write<'_>, topic: TopicId, new: TopicId, numbers: &[u32]) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(MARKS)?;
    let marks = sql.query_map([topic.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let marks = marks.collect::<Result<Vec<(i64, i64)>, _>>()?;
    let mut sql = w.sql.prepare_cached(MARK)?;
    for (member, upto) in marks {
        let read = numbers.partition_point(|number| i64::from(*number) <= upto);
        sql.execute(params![topic.0, new.0, member, row::limit(read) - 1])?;
    }
    Ok(())
}

/// Puts the posts of a topic back to where they were split off, as they stood there; its address leads there from now on.
/// Says whether that could be: not where anything else stands in it by now.
///
/// # Errors
/// As SQLite.
pub fn unsplit(
    w: &mut Write<'_>,
    topic: TopicId,
    (new, posts_in_it): (TopicId, u32),
    address: (ConferenceId, u32),
) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(STUBS)?;
    let rows = sql.query_map([topic.0, new.0], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, u32>(1)?,
            row.get::<_, Option<u32>>(2)?,
            row.get::<_, i64>(3)?,
            row.get::<_, u32>(4)?,
        ))
    })?;
    let stubs: Vec<_> = rows.collect::<Result<_, _>>()?;
    drop(sql);
    let Some(opens) = stubs
        .iter()
        .find(|stub| stub.4 == 0)
        .map(|stub| PostId(stub.3))
    else {
        return Ok(false);
    };
    if u32::try_from(stubs.len()).ok() != Some(posts_in_it) {
        return Ok(false);
    }
    addresses::count_listed(w, new, false)?;
    posts::index(w, opens, search::remove)?;
    let title: String = w
        .sql
        .prepare_cached(TITLE)?
        .query_row([new.0], |row| row.get(0))?;
    similar::remove(w.sql, new, &title)?;
    for (stub, number, answers, post, _) in stubs {
        w.sql.prepare_cached(DROP_STUB)?.execute([stub])?;
        let back = params![post, topic.0, number, answers];
        w.sql.prepare_cached(COME_BACK)?.execute(back)?;
    }
    posts::index(w, opens, search::add)?;
    w.sql.prepare_cached(SUM_UP)?.execute([topic.0])?;
    w.sql.prepare_cached(ANSWER_BACK)?.execute([topic.0])?;
    for sql in [JOIN_DRAFTS, MOVE_DRAFTS].iter().chain(&END) {
        w.sql.prepare_cached(sql)?.execute([topic.0, new.0])?;
    }
    addresses::add(w, address, topic, false)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Accepted, Access};
    use crate::store::counting::Sight;
    use crate::store::fixture::title;
    use crate::store::testing::{Scratch, assert_no_scan};
    use crate::store::{check, reading, topics};

    /// Everything that a split changes and that comes back as it was, as text.
    fn dump(store: &Scratch) -> Vec<String> {
        let tables = [
            "SELECT * FROM post ORDER BY id",
            "SELECT * FROM topic ORDER BY id",
            "SELECT * FROM part ORDER BY topic, member",
            "SELECT * FROM reading ORDER BY topic, member",
            "SELECT * FROM draft ORDER BY target, member",
            "SELECT id FROM search_docsize ORDER BY id",
            "SELECT id FROM title_docsize ORDER BY id",
        ];
        store.read(|r| {
            let mut rows = Vec::new();
            for table in tables {
                let mut sql = r.sql.prepare(table).unwrap();
                let columns = sql.column_count();
                let mut found = sql.query([]).unwrap();
                while let Some(row) = found.next().unwrap() {
                    let values = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap()));
                    rows.push(values.collect::<Vec<_>>().join(" "));
                }
            }
            rows
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
        #[test]
        fn what_is_split_off_comes_back_as_it_was_and_nothing_new_is_lost_meanwhile(
            posts in prop::collection::vec((0..3_usize, prop::option::of(0..8_u32)), 2..10),
            read in prop::collection::vec((0..3_usize, 0..10_u32, any::<bool>()), 0..6),
            at in 1..9_u32, which in 0..3_usize, again in prop::option::of(1..4_u32), answered in 1..9_u32,
        ) {
            let mut store = Scratch::new();
            let members = ["ada", "bob", "cem"].map(|name| store.member(name));
            let tools = store.conference("tools", Access::Members);
            let topic = store.topic(tools, members[0], "belts", "first");
            for (by, answers) in &posts {
                store.answer(topic, members[*by], *answers, "words").unwrap();
            }
            let answered = 1 + (answered - 1) % u32::try_from(posts.len()).unwrap();
            let accepted = Some(Accepted { number: answered, by_host: true });
            store.write(|w| topics::accept(w, topic, accepted)).unwrap();
            for (by, upto, unread) in read {
                let member = members[by];
                store.write(|w| match unread {
                    true => reading::mark_unread(w, member, topic, upto),
                    false => reading::mark_read(w, member, topic, upto),
                }).unwrap();
            }
            let news = |store: &Scratch| members.map(|member| {
                store.read(|r| Sight::of(r, member, tools).unwrap().conference(r, tools).unwrap().1)
            });
            let (before, new) = (dump(&store), news(&store));
            let at = 1 + (at - 1) % u32::try_from(posts.len()).unwrap();
            let numbers = store.read(|r| along(r, topic, at, Along::ALL[which], 100)).unwrap();
            let title = title("apart");
            let (apart, number) = store
                .write(|w| split(w, (topic, tools), &numbers, &title)).unwrap().unwrap();
            prop_assert_eq!(news(&store), new);
            prop_assert_eq!(store.read(check::check).unwrap(), []);
            let row = store.read(|r| topics::by_id(r, None, topic)).unwrap().unwrap();
            let stays = accepted.filter(|_| !numbers.contains(&answered));
            prop_assert_eq!(row.topic.answer, stays, "what was split off answers nothing here");
            let moved = store.read(|r| moved_to(r, topic, at)).unwrap();
            prop_assert_eq!(moved, Some((apart, 0)));
            let posts = u32::try_from(numbers.len()).unwrap();
            if let Some(again) = again.filter(|again| *again < posts) {
                let further = store.read(|r| along(r, apart, again, Along::After, 100)).unwrap();
                let (third, there) = store
                    .write(|w| split(w, (apart, tools), &further, &title)).unwrap().unwrap();
                prop_assert_eq!(store.read(check::check).unwrap(), []);
                // What was split off further is to come back first.
                let early = store.write(|w| unsplit(w, topic, (apart, posts), (tools, number)));
                prop_assert!(!early.unwrap());
                let back = (third, u32::try_from(further.len()).unwrap());
                prop_assert!(store.write(|w| unsplit(w, apart, back, (tools, there))).unwrap());
            }
            let back = store.write(|w| unsplit(w, topic, (apart, posts), (tools, number)));
            prop_assert!(back.unwrap());
            prop_assert_eq!(dump(&store), before);
            prop_assert_eq!(store.read(check::check).unwrap(), []);
            let old = store.read(|r| topics::by_number(r, None, tools, number));
            prop_assert_eq!(old.unwrap().unwrap().topic.id, topic);
        }
    }

    #[test]
    fn no_statement_of_a_split_reads_a_whole_table() {
        for sql in [
            FOLLOWING,
            AT,
            LOWEST,
            TAKEN,
            OPEN,
            GO,
            STUB,
            SUM_UP,
            PARTS,
            MARKS,
            MARK,
            STUBS,
            DROP_STUB,
            COME_BACK,
            TITLE,
            MOVED_TO,
            ANSWER_LEFT,
            ANSWER_BACK,
            JOIN_DRAFTS,
            MOVE_DRAFTS,
        ] {
            assert_no_scan(sql);
        }
    }
}
