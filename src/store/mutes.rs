//! Whose posts fold for whom. What that means for notices stands in `notices`; unread counts know nothing of it.

use rusqlite::params;

use super::{Error, Read, Write, members};
use crate::domain::{Byline, MemberId};

const MUTE: &str = "INSERT INTO mute (member, muted, at)
    SELECT ?1, ?2, ?3 WHERE (SELECT count(*) FROM mute WHERE member = ?1) < ?4
        OR EXISTS (SELECT 1 FROM mute WHERE member = ?1 AND muted = ?2)
    ON CONFLICT (member, muted) DO NOTHING";
const UNMUTE: &str = "DELETE FROM mute WHERE member = ?1 AND muted = ?2";
const IS_MUTED: &str = "SELECT 1 FROM mute WHERE member = ?1 AND muted = ?2";
const MUTED: &str = "SELECT muted FROM mute WHERE member = ?1 ORDER BY muted";
const LIST: &str =
    "SELECT m.id, m.handle, m.name, m.staff FROM mute u JOIN member m ON m.id = u.muted
    WHERE u.member = ?1 ORDER BY u.muted";

/// Mutes somebody for a member who mutes fewer than `most`; says whether they are muted now.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn mute(w: &mut Write<'_>, member: MemberId, whom: MemberId, most: u32) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(MUTE)?;
    sql.execute(params![member.0, whom.0, w.now.millis(), most])?;
    is_muted(&w.read(), member, whom)
}

/// Mutes somebody no longer.
///
/// # Errors
/// As SQLite.
pub fn unmute(w: &mut Write<'_>, member: MemberId, whom: MemberId) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(UNMUTE)?;
    sql.execute([member.0, whom.0])?;
    Ok(())
}

fn is_muted(r: &Read<'_>, member: MemberId, whom: MemberId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(IS_MUTED)?;
    Ok(sql.exists([member.0, whom.0])?)
}

/// Whom a member mutes.
///
/// # Errors
/// As SQLite.
pub fn muted(r: &Read<'_>, member: MemberId) -> Result<Vec<MemberId>, Error> {
    let mut sql = r.sql.prepare_cached(MUTED)?;
    let rows = sql.query_map([member.0], |row| row.get(0).map(MemberId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The same with their names.
///
/// # Errors
/// As SQLite.
pub fn list(r: &Read<'_>, member: MemberId) -> Result<Vec<Byline>, Error> {
    let mut sql = r.sql.prepare_cached(LIST)?;
    let rows = sql.query_map([member.0], |row| members::byline(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn no_statement_reads_all_mutes() {
        for sql in [MUTE, UNMUTE, IS_MUTED, MUTED, LIST] {
            assert_no_scan(sql);
        }
    }

    #[test]
    fn somebody_is_muted_until_they_are_no_longer_and_for_one_member_alone() {
        let mut scratch = Scratch::new();
        let [ada, bob, cem] = ["ada", "bob", "cem"].map(|name| scratch.member(name));
        for _ in 0..2 {
            assert!(scratch.write(|w| mute(w, ada, bob, 5)).unwrap());
        }
        assert_eq!(scratch.read(|r| muted(r, ada)).unwrap(), [bob]);
        assert_eq!(scratch.read(|r| list(r, ada)).unwrap()[0].short(), "bob");
        assert_eq!(scratch.read(|r| muted(r, cem)).unwrap(), []);
        scratch.write(|w| unmute(w, ada, bob)).unwrap();
        assert_eq!(scratch.read(|r| muted(r, ada)).unwrap(), []);
    }

    #[test]
    fn at_the_bound_nobody_more_is_muted_and_those_who_are_stay_so() {
        let mut scratch = Scratch::new();
        let [ada, bob, cem] = ["ada", "bob", "cem"].map(|name| scratch.member(name));
        assert!(scratch.write(|w| mute(w, ada, bob, 1)).unwrap());
        assert!(!scratch.write(|w| mute(w, ada, cem, 1)).unwrap());
        assert!(scratch.write(|w| mute(w, ada, bob, 1)).unwrap());
        assert_eq!(scratch.read(|r| muted(r, ada)).unwrap(), [bob]);
    }
}
