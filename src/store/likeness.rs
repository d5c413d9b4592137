//! The likenesses of posts, and of what is held: near ones are found by a quarter that they have in common.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write};
use crate::domain::{Likeness, MemberId, SpamLimits, Time};

/// Rows of one quarter that are looked at: a flood of one text must not make a post slow.
const LOOKED_AT: u32 = 200;
/// Old rows that go with each new one.
const FORGOTTEN: u32 = 20;

const INSERT: &str = "INSERT INTO likeness (id, author, at, hash, first, second, third, fourth)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, hash = excluded.hash, first = excluded.first,
        second = excluded.second, third = excluded.third, fourth = excluded.fourth";
const FORGET_OLD: &str = "DELETE FROM likeness WHERE id IN
    (SELECT id FROM likeness WHERE at < ?1 ORDER BY at LIMIT ?2)";
const FORGET: &str = "DELETE FROM likeness WHERE id = ?1";
const NEAR: [&str; 4] = [
    "SELECT id, hash FROM likeness WHERE first = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
    "SELECT id, hash FROM likeness WHERE second = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
    "SELECT id, hash FROM likeness WHERE third = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
    "SELECT id, hash FROM likeness WHERE fourth = ?1 AND at > ?2 AND author <> ?3 ORDER BY at DESC LIMIT ?4",
];
const POST: &str =
    "SELECT c.slug || '.' || t.number || '.' || p.number FROM post p JOIN topic t ON t.id = p.topic
    JOIN conference c ON c.id = t.conference WHERE p.id = ?1 AND c.access <> 'private'";

/// Remembers what a post, or something that is held, is like; and forgets some of what is old.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn remember(
    w: &mut Write<'_>,
    id: i64,
    author: MemberId,
    likeness: Likeness,
) -> Result<(), Error> {
    let old = oldest(w.now).millis();
    w.sql
        .prepare_cached(FORGET_OLD)?
        .execute(params![old, FORGOTTEN])?;
    let [first, second, third, fourth] = likeness.quarters();
    w.sql.prepare_cached(INSERT)?.execute(params![
        id,
        author.0,
        w.now.millis(),
        likeness.stored(),
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
    likeness: Likeness,
    now: Time,
) -> Result<Option<i64>, Error> {
    let old = oldest(now).millis();
    for (sql, quarter) in NEAR.iter().zip(likeness.quarters()) {
        let mut sql = r.sql.prepare_cached(sql)?;
        let mut rows = sql.query(params![quarter, old, author.0, LOOKED_AT])?;
        while let Some(row) = rows.next()? {
            if likeness.is_near(Likeness::from_stored(row.get(1)?)) {
                return Ok(Some(row.get(0)?));
            }
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
    use crate::store::testing::{Scratch, assert_no_scan, plan};

    #[test]
    fn each_quarter_has_its_index() {
        for sql in [INSERT, FORGET_OLD, FORGET, POST] {
            assert_no_scan(sql);
        }
        for (sql, index) in NEAR.iter().zip(["first", "second", "third", "fourth"]) {
            let steps = plan(sql);
            assert!(
                steps
                    .iter()
                    .any(|step| step.contains(&format!("likeness_{index}")))
            );
            assert!(!steps.iter().any(|step| step.contains("SCAN")), "{steps:?}");
        }
    }

    #[test]
    fn twins_are_found_across_accounts_for_thirty_days() {
        let mut store = Scratch::new();
        let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
        let one = Likeness::from_stored(0x0123_4567_89ab_cdef);
        let near = Likeness::from_stored(0x0123_4567_89ab_cdef ^ 0b1000_0000_0000_0000_0101);
        let far = Likeness::from_stored(0x0123_4567_89ab_cdef ^ 0xffff);
        store.write(|w| remember(w, 7, ada, one)).unwrap();
        let find =
            |store: &Scratch, who, like| store.read(|r| twin(r, who, like, store.now)).unwrap();
        assert_eq!(find(&store, bob, near), Some(7));
        assert_eq!(find(&store, ada, near), None);
        assert_eq!(find(&store, bob, far), None);
        store.now = store.now.plus(31 * Time::DAY);
        assert_eq!(find(&store, bob, near), None);
        store.write(|w| remember(w, 8, ada, far)).unwrap();
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
}
