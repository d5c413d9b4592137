//! The marks of posts, and of what is held: near ones are found by one that they have in common, and then compared as they
//! stand. The words are kept where they are said alone; what is not there any more is near to nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, watched};
use crate::domain::{Likeness, MemberId, SpamLimits, Time, counted};

/// Rows of one mark that are looked at: a flood of one text must not make a post slow.
const LOOKED_AT: u32 = 200;
/// Texts that are read: those that have most marks in common. Twins have mostly three or four, others one.
const COMPARED: usize = 10;
/// Old rows that go with each new one.
const FORGOTTEN: u32 = 20;

const INSERT: &str = "INSERT INTO likeness (id, author, at, first, second, third, fourth)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, first = excluded.first, second = excluded.second,
        third = excluded.third, fourth = excluded.fourth";
const FORGET_OLD: &str = "DELETE FROM likeness WHERE id IN
    (SELECT id FROM likeness WHERE at < ?1 ORDER BY at LIMIT ?2)";
const FORGET: &str = "DELETE FROM likeness WHERE id = ?1";
const SHARES: [&str; 4] = [
    "SELECT id FROM likeness WHERE first = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
    "SELECT id FROM likeness WHERE second = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
    "SELECT id FROM likeness WHERE third = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
    "SELECT id FROM likeness WHERE fourth = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
];
/// The words as they were counted when they were said: an edit does not bring the title.
const WORDS: &str = "SELECT iif(p.number = 0 AND p.version = 0, t.title, ''), p.body
    FROM post p JOIN topic t ON t.id = p.topic WHERE p.id = ?1
    UNION ALL SELECT h.title, h.body FROM held h WHERE h.id = ?1";
const POST: &str =
    "SELECT c.slug || '.' || t.number || '.' || p.number FROM post p JOIN topic t ON t.id = p.topic
    JOIN conference c ON c.id = t.conference WHERE p.id = ?1 AND c.access <> 'private'";

/// The likeness of what somebody says, under a title that it brings; none where it has too few words.
#[must_use]
pub fn of(title: &str, body: &str) -> Option<Likeness> {
    Likeness::of(&watched::words(&counted(&format!("{title}\n{body}"))))
}

/// Remembers what a post, or something that is held, is like; and forgets some of what is old.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn remember(
    w: &mut Write<'_>,
    id: i64,
    author: MemberId,
    likeness: &Likeness,
) -> Result<(), Error> {
    let old = oldest(w.now).millis();
    w.sql
        .prepare_cached(FORGET_OLD)?
        .execute(params![old, FORGOTTEN])?;
    let [first, second, third, fourth] = likeness.marks();
    w.sql.prepare_cached(INSERT)?.execute(params![
        id,
        author.0,
        w.now.millis(),
        first,
        second,
        third,
        fourth
    ])?;
    Ok(())
}

/// Forgets one.
///
/// # Errors
/// As SQLite.
pub fn forget(w: &mut Write<'_>, id: i64) -> Result<(), Error> {
    w.sql.prepare_cached(FORGET)?.execute([id])?;
    Ok(())
}

/// What another account wrote lately that is nearly the same: its id.
///
/// # Errors
/// As SQLite.
pub fn twin(
    r: &Read<'_>,
    author: MemberId,
    likeness: &Likeness,
    now: Time,
) -> Result<Option<i64>, Error> {
    let old = oldest(now).millis();
    let mut shared = BTreeMap::<i64, u32>::new();
    for (sql, mark) in SHARES.iter().zip(likeness.marks()) {
        let mut sql = r.sql.prepare_cached(sql)?;
        let mut rows = sql.query(params![mark, old, author.0, LOOKED_AT])?;
        while let Some(row) = rows.next()? {
            *shared.entry(row.get(0)?).or_default() += 1;
        }
    }
    let mut shared: Vec<_> = shared.into_iter().collect();
    shared.sort_by_key(|(id, marks)| Reverse((*marks, *id)));
    let mut sql = r.sql.prepare_cached(WORDS)?;
    for (id, _) in shared.into_iter().take(COMPARED) {
        let said = |row: &rusqlite::Row<'_>| {
            let (title, body) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
            Ok(of(title, body))
        };
        let other = sql.query_row([id], said).optional()?.flatten();
        if other.is_some_and(|other| likeness.is_near(&other)) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// The address of a post; none where it is not posted, or where not everybody may know of it.
///
/// # Errors
/// As SQLite.
pub fn address(r: &Read<'_>, id: i64) -> Result<Option<String>, Error> {
    let mut sql = r.sql.prepare_cached(POST)?;
    Ok(sql.query_row([id], |row| row.get(0)).optional()?)
}

fn oldest(now: Time) -> Time {
    now.plus(-SpamLimits::DAYS * Time::DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Access, CommandId, HeldPlace, HeldWhy, Hold, PostId, TopicKind};
    use crate::store::fixture::body;
    use crate::store::held::{self, NewHeld};
    use crate::store::testing::{Scratch, assert_no_scan, plan};

    const TITLE: &str = "Repairs in the valley";
    const TEXT: &str = "We repair spindles of every make within two days and ship them back to you at no cost, as many \
        workshops in the region know already; ask for the list of what we can do";

    #[test]
    fn each_mark_has_its_index() {
        for sql in [INSERT, FORGET_OLD, FORGET, WORDS, POST] {
            assert_no_scan(sql);
        }
        for (sql, index) in SHARES.iter().zip(["first", "second", "third", "fourth"]) {
            let steps = plan(sql);
            assert!(
                steps
                    .iter()
                    .any(|step| step.contains(&format!("likeness_{index}")))
            );
            assert!(!steps.iter().any(|step| step.contains("SCAN")), "{steps:?}");
        }
    }

    /// What `who` would be a twin of with that text.
    fn find(store: &Scratch, who: MemberId, text: &str) -> Option<i64> {
        let like = of("", text).unwrap();
        store.read(|r| twin(r, who, &like, store.now)).unwrap()
    }

    /// Ada's first post in a topic, as it is remembered; and Bob.
    fn posted(store: &mut Scratch, text: &str) -> (MemberId, PostId, MemberId) {
        let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
        let open = store.conference("open", Access::Members);
        let topic = store.empty_topic(open, ada, TopicKind::Discussion, TITLE);
        let post = store.post(topic, ada, text);
        let like = of(TITLE, text).unwrap();
        store.write(|w| remember(w, post.0, ada, &like)).unwrap();
        (ada, post, bob)
    }

    #[test]
    fn twins_are_found_across_accounts_for_thirty_days() {
        let mut store = Scratch::new();
        let (ada, post, bob) = posted(&mut store, TEXT);
        let near = format!("{TITLE}: {}", TEXT.replace("know", "have known"));
        assert_eq!(find(&store, bob, &near), Some(post.0));
        assert_eq!(find(&store, ada, &near), None);
        store.now = store.now.plus(31 * Time::DAY);
        assert_eq!(find(&store, bob, &near), None);
        let like = of("", &near).unwrap();
        store.write(|w| remember(w, 8, ada, &like)).unwrap();
        store.write(|w| forget(w, 8)).unwrap();
        let left = store.read(|r| {
            r.sql
                .query_row("SELECT count(*) FROM likeness", [], |row| {
                    row.get::<_, u32>(0)
                })
                .unwrap()
        });
        assert_eq!(left, 0, "old ones go");
    }

    #[test]
    fn what_has_the_marks_of_a_text_and_not_its_words_is_no_twin() {
        let mut store = Scratch::new();
        let (ada, post, bob) = posted(&mut store, &TEXT.to_uppercase());
        let other = "The belt of our old mill was slack for years, and only when a shim of brass cured it did we hear how \
            loud the bearings had been";
        let like = of("", other).unwrap();
        store.write(|w| remember(w, post.0, ada, &like)).unwrap();
        assert_eq!(find(&store, bob, other), None);
        let like = of(TITLE, TEXT).unwrap();
        store.write(|w| remember(w, post.0, ada, &like)).unwrap();
        assert_eq!(find(&store, bob, TEXT), Some(post.0));
        // Erased.
        store
            .write(|w| -> Result<_, Error> { Ok(w.sql.execute("UPDATE post SET body = ''", [])?) })
            .unwrap();
        assert_eq!(find(&store, bob, TEXT), None);
    }

    #[test]
    fn few_words_are_compared_as_they_were_counted_with_their_title_until_they_are_edited() {
        let mut store = Scratch::new();
        let few = "Cheap bearings for every spindle, in stock now, ask our office";
        let (ada, post, bob) = posted(&mut store, few);
        assert_eq!(find(&store, bob, &format!("{TITLE} {few}")), Some(post.0));
        assert_eq!(find(&store, bob, few), None);
        let like = of("", few).unwrap();
        store
            .write(|w| -> Result<_, Error> {
                w.sql.execute("UPDATE post SET version = 1", [])?;
                remember(w, post.0, ada, &like)
            })
            .unwrap();
        assert_eq!(find(&store, bob, few), Some(post.0));
    }

    #[test]
    fn what_is_held_has_twins_too() {
        let mut store = Scratch::new();
        let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
        let new = NewHeld {
            id: CommandId(7),
            author: ada,
            conference: store.conference("open", Access::Members),
            place: HeldPlace::Opens(TopicKind::Question),
            title: TITLE,
            body: &body(TEXT),
            hold: &Hold::new(HeldWhy::Link, "http://a.test"),
        };
        let like = of(TITLE, TEXT).unwrap();
        store
            .write(|w| {
                held::insert(w, &new)?;
                remember(w, 7, ada, &like)
            })
            .unwrap();
        assert_eq!(find(&store, bob, TEXT), Some(7));
    }
}
