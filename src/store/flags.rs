//! Flags: which members say what is wrong with a post, one of each member. Must not know who may say so.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, deeds, row};
use crate::domain::rules::Voice;
use crate::domain::{
    ConferenceId, FlagReason, LogId, MemberId, OrganisationId, PostId, SafeText, Time,
};

/// Hosts of a conference who are told of a flag, at most.
const HOSTS: u32 = 100;
/// Flags of a post that are looked at for whether they fold it.
const HEARD: u32 = 1_000;

const FLAG: &str = "INSERT INTO flag (post, member, reason, words, at) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (post, member) DO UPDATE SET reason = excluded.reason, words = excluded.words
    RETURNING at = ?5";
/// What a host has looked at stays: the same flag, taken back and made again, is not to count anew.
const UNFLAG: &str = "DELETE FROM flag WHERE post = ?1 AND member = ?2 AND settled IS NULL";
const IS_SETTLED: &str =
    "SELECT EXISTS (SELECT 1 FROM flag WHERE post = ?1 AND member = ?2 AND settled IS NOT NULL)";
const WAIT: &str = "SELECT EXISTS (SELECT 1 FROM flag WHERE post = ?1 AND settled IS NULL)";
const UNSETTLE: &str = "UPDATE flag SET settled = NULL WHERE post = ?1 AND settled = ?2";
const SETTLE: &str = "UPDATE flag SET settled = ?2 WHERE post = ?1 AND settled IS NULL";
/// A slip and what took it back are passed over: after both the post was as before, and no flag is settled by either.
const FOLDED_BEFORE: &str = "SELECT CASE l.act WHEN 'fold' THEN l.id END FROM log l
    WHERE l.post = ?1 AND l.id < ?2 AND l.act IN ('hide', 'unhide', 'fold', 'dismiss')
        AND NOT EXISTS (SELECT 1 FROM log h JOIN log b ON b.reverses = h.id
            WHERE h.post = ?1 AND l.id IN (h.id, b.id) AND h.act IN ('hide', 'unhide') AND b.reason = 'mistake' AND b.actor IS h.actor
                AND NOT EXISTS (SELECT 1 FROM flag f WHERE f.post = ?1 AND f.settled IN (h.id, b.id)))
    ORDER BY l.id DESC LIMIT 1";
const VOICES: &str = "SELECT f.member, m.joined_at, w.id, m.staff, f.reason
    FROM flag f JOIN member m ON m.id = f.member LEFT JOIN organisation o ON o.id = m.organisation
    LEFT JOIN organisation w ON w.id = coalesce(o.merged_into, o.id) AND w.confirmed = 1
    WHERE f.post = ?1 AND f.settled IS NULL AND coalesce(m.suspended_until, 0) <= ?2 LIMIT ?3";
const HOSTS_OF: &str =
    "SELECT s.member FROM conference c JOIN standing s ON s.conference = c.id AND s.host = 1
    WHERE c.id = ?1 AND s.member <> ?2 ORDER BY s.member LIMIT ?3";

/// Flags a post, or says something else of it than before; says whether the member had not flagged it.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn flag(
    w: &mut Write<'_>,
    post: PostId,
    member: MemberId,
    reason: FlagReason,
    words: &SafeText,
) -> Result<bool, Error> {
    let now = w.now.millis();
    let about = params![post.0, member.0, reason.as_str(), words.as_str(), now];
    Ok(w.sql
        .prepare_cached(FLAG)?
        .query_row(about, |row| row.get(0))?)
}

/// Takes a flag back; says whether there was one.
///
/// # Errors
/// As SQLite.
pub fn unflag(w: &mut Write<'_>, post: PostId, member: MemberId) -> Result<bool, Error> {
    let gone = w.sql.prepare_cached(UNFLAG)?.execute([post.0, member.0])?;
    Ok(gone > 0)
}

/// Whether somebody disposed of a member's flag of a post.
///
/// # Errors
/// As SQLite.
pub fn is_settled(r: &Read<'_>, post: PostId, member: MemberId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(IS_SETTLED)?;
    Ok(sql.query_row([post.0, member.0], |row| row.get(0))?)
}

/// Whether a post has flags of which nobody has disposed.
///
/// # Errors
/// As SQLite.
pub fn wait(r: &Read<'_>, post: PostId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(WAIT)?;
    Ok(sql.query_row([post.0], |row| row.get(0))?)
}

/// Disposes of the flags of a post that wait, by an entry of the log.
///
/// # Errors
/// As SQLite.
pub fn settle(w: &mut Write<'_>, post: PostId, entry: LogId) -> Result<(), Error> {
    w.sql.prepare_cached(SETTLE)?.execute([post.0, entry.0])?;
    Ok(())
}

/// The flags of which an entry disposed wait again, as it was taken back; and what they had folded is folded by them again,
/// and by nothing else. Says by which entry.
///
/// # Errors
/// As SQLite.
pub fn unsettle(w: &mut Write<'_>, post: PostId, entry: LogId) -> Result<Option<LogId>, Error> {
    w.sql.prepare_cached(UNSETTLE)?.execute([post.0, entry.0])?;
    let fold = {
        let mut sql = w.sql.prepare_cached(FOLDED_BEFORE)?;
        sql.query_row([post.0, entry.0], |row| row.get::<_, Option<i64>>(0))
            .optional()?
    };
    let fold = fold.flatten().map(LogId);
    if fold.is_some() {
        // Whatever hid it meanwhile was none of their doing.
        deeds::hide(w, post, None)?;
        deeds::hide(w, post, fold)?;
    }
    Ok(fold)
}

/// The flags of a post that wait, of those who may write now: [`HEARD`] at most.
///
/// # Errors
/// As SQLite.
pub fn voices(r: &Read<'_>, post: PostId, now: Time) -> Result<Vec<Voice>, Error> {
    let mut sql = r.sql.prepare_cached(VOICES)?;
    let voices = sql.query_map(params![post.0, now.millis(), HEARD], |row| {
        Ok(Voice {
            member: MemberId(row.get(0)?),
            joined_at: row::time(row, 1)?,
            organisation: row.get::<_, Option<i64>>(2)?.map(OrganisationId),
            staff: row.get(3)?,
            reason: row::parsed(row, 4, FlagReason::parse)?,
        })
    })?;
    Ok(voices.collect::<Result<_, _>>()?)
}

/// The hosts of a conference but one member, a hundred at most.
///
/// # Errors
/// As SQLite.
pub fn hosts(
    r: &Read<'_>,
    conference: ConferenceId,
    but: MemberId,
) -> Result<Vec<MemberId>, Error> {
    let mut sql = r.sql.prepare_cached(HOSTS_OF)?;
    let hosts = sql.query_map(params![conference.0, but.0, HOSTS], |row| row.get(0))?;
    hosts.map(|host| Ok(MemberId(host?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            FLAG,
            UNFLAG,
            IS_SETTLED,
            WAIT,
            SETTLE,
            UNSETTLE,
            FOLDED_BEFORE,
            VOICES,
            HOSTS_OF,
        ] {
            assert_no_scan(sql);
        }
    }
}
