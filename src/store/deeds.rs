//! What hosts do with posts and topics, but for the entry of the log. Must not know who may do it.

use rusqlite::params;

use super::ideas::steps::reword;
use super::{Error, Read, Write, addresses, posts, search, similar};
use crate::domain::{Act, ConferenceId, LogId, Post, PostId, SafeText, Title, TopicId};

const HIDE: &str =
    "UPDATE post SET state = 'hidden', hidden = ?2 WHERE id = ?1 AND state = 'shown'";
const UNHIDE: &str =
    "UPDATE post SET state = 'shown', hidden = NULL WHERE id = ?1 AND state = 'hidden'";
const FREEZE: &str = "UPDATE topic SET frozen = ?2 WHERE id = ?1 AND frozen <> ?2";
const RETIRE: &str = "UPDATE topic SET retired = ?2 WHERE id = ?1 AND retired IS NULL";
const UNRETIRE: &str = "UPDATE topic SET retired = NULL WHERE id = ?1 AND retired IS NOT NULL";
const RETIRED_BY: &str = "SELECT retired FROM topic WHERE id = ?1";
const PIN: &str = "UPDATE topic SET pinned = ?2 WHERE id = ?1 AND pinned <> ?2";
const PINNED: &str = "SELECT count(*) FROM topic
    WHERE conference = ?1 AND pinned = 1 AND retired IS NULL";
const RETITLE: &str = "UPDATE topic SET title = ?2 WHERE id = ?1";
const FIRST: &str = "SELECT id FROM post WHERE topic = ?1 AND number = 0";
const SAID_SINCE: &str = "SELECT EXISTS (SELECT 1 FROM topic WHERE id = ?1 AND last_post > (SELECT moment FROM log WHERE id = ?2))
    OR EXISTS (SELECT 1 FROM log WHERE topic = ?1 AND id > ?2 AND act = 'retitle' AND coalesce(part, 0) = 0)
    OR EXISTS (SELECT 1 FROM post WHERE topic = ?1 AND edited_at >= (SELECT at FROM log WHERE id = ?2))";
const ERASE: &str =
    "UPDATE post SET body = '', state = 'erased', hidden = NULL, version = version + 1
    WHERE id = ?1";
const UNKEEP: &str = "DELETE FROM revision WHERE post = ?1";
const UNDRAFT: &str = "DELETE FROM draft WHERE member = ?1 AND place = 'post' AND target = ?2";
const UNTITLE: &str =
    "UPDATE log SET before = '…', after = '…' WHERE topic = ?1 AND act = 'retitle'";
const TITLE: &str = "SELECT title FROM topic WHERE id = ?1";
const LAST_OF: &str =
    "SELECT max(id) FROM log WHERE topic = ?1 AND act = ?2 AND coalesce(part, 0) = 0";
const LINKED_BY: &str = "SELECT max(id) FROM log
    WHERE topic = ?1 AND act = 'link' AND after = ?2 AND coalesce(part, 0) = 0";
const SINCE_WITH_POST: &str = "SELECT EXISTS (SELECT 1 FROM log WHERE post = ?1 AND id > ?2 AND instr(?3, ' ' || act || ' ') > 0)";
/// What was done with a part of a topic that came back was done with something else, which is there no more.
const SINCE_WITH_TOPIC: &str = "SELECT EXISTS (SELECT 1 FROM log
        WHERE topic = ?1 AND id > ?2 AND coalesce(part, 0) = 0 AND instr(?3, ' ' || act || ' ') > 0)
    OR EXISTS (SELECT 1 FROM log WHERE id = ?2 AND part IS NOT NULL)";

/// Folds a post by an entry of the log, or unfolds it; says whether that was a change.
/// The search finds nothing of what is folded.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn hide(w: &mut Write<'_>, post: PostId, by: Option<LogId>) -> Result<bool, Error> {
    let changed = match by {
        Some(entry) => w.sql.prepare_cached(HIDE)?.execute([post.0, entry.0])?,
        None => w.sql.prepare_cached(UNHIDE)?.execute([post.0])?,
    };
    Ok(changed > 0)
}

/// Closes a topic for answers, or opens it again; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn freeze(w: &mut Write<'_>, topic: TopicId, on: bool) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(FREEZE)?;
    Ok(sql.execute(params![topic.0, on])? > 0)
}

/// Takes a topic out of the lists by an entry of the log, or puts it back; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn retire(w: &mut Write<'_>, topic: TopicId, by: Option<LogId>) -> Result<bool, Error> {
    addresses::count_listed(w, topic, false)?;
    let changed = match by {
        Some(entry) => w.sql.prepare_cached(RETIRE)?.execute([topic.0, entry.0])?,
        None => w.sql.prepare_cached(UNRETIRE)?.execute([topic.0])?,
    };
    addresses::count_listed(w, topic, true)?;
    Ok(changed > 0)
}

/// The entry of the log that took a topic out of the lists, where one did.
///
/// # Errors
/// As SQLite.
pub fn retired_by(r: &Read<'_>, topic: TopicId) -> Result<Option<LogId>, Error> {
    let mut sql = r.sql.prepare_cached(RETIRED_BY)?;
    let by: Option<i64> = sql.query_row([topic.0], |row| row.get(0))?;
    Ok(by.map(LogId))
}

/// Puts a topic on top of the list of its conference, or no longer; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn pin(w: &mut Write<'_>, topic: TopicId, on: bool) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(PIN)?;
    Ok(sql.execute(params![topic.0, on])? > 0)
}

/// How many topics stand on top of a conference's list.
///
/// # Errors
/// As SQLite.
pub fn pinned(r: &Read<'_>, conference: ConferenceId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(PINNED)?;
    Ok(sql.query_row([conference.0], |row| row.get(0))?)
}

/// Gives a topic another title, by which it is found from now on.
///
/// # Errors
/// As SQLite.
pub fn retitle(
    w: &mut Write<'_>,
    topic: TopicId,
    before: &SafeText,
    title: &Title,
) -> Result<(), Error> {
    let first = w
        .sql
        .prepare_cached(FIRST)?
        .query_row([topic.0], |row| Ok(PostId(row.get(0)?)))?;
    posts::index(w, first, search::remove)?;
    similar::remove(w.sql, topic, before.as_str())?;
    let mut sql = w.sql.prepare_cached(RETITLE)?;
    sql.execute(params![topic.0, title.as_str()])?;
    similar::add(w.sql, topic, title.as_str())?;
    posts::index(w, first, search::add)?;
    Ok(())
}

/// Erases the words of a post, and with the first one the title of its topic, wherever they are kept. Number and name stay.
///
/// # Errors
/// As SQLite.
pub fn erase(w: &mut Write<'_>, post: &Post) -> Result<(), Error> {
    if post.number == 0 {
        let title: String = w
            .sql
            .prepare_cached(TITLE)?
            .query_row([post.topic.0], |row| row.get(0))?;
        retitle(w, post.topic, &SafeText::line(&title), &Title::stored("…"))?;
        w.sql.prepare_cached(UNTITLE)?.execute([post.topic.0])?;
    }
    posts::index(w, post.id, search::remove)?;
    for sql in [ERASE, UNKEEP] {
        w.sql.prepare_cached(sql)?.execute([post.id.0])?;
    }
    let edit = [post.author.member.0, post.id.0];
    w.sql.prepare_cached(UNDRAFT)?.execute(edit)?;
    reword(w, post.id, "…")?;
    posts::index(w, post.id, search::add)?;
    Ok(())
}

/// Whether somebody posted in a topic since an entry of the log, or changed a post or the title of it. An edit in the same
/// millisecond counts.
///
/// # Errors
/// As SQLite.
pub fn said_since(r: &Read<'_>, topic: TopicId, entry: LogId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(SAID_SINCE)?;
    Ok(sql.query_row([topic.0, entry.0], |row| row.get(0))?)
}

/// The entry of the log that tells of the last act of a kind with a topic.
///
/// # Errors
/// As SQLite.
pub fn last_of(r: &Read<'_>, topic: TopicId, act: Act) -> Result<Option<LogId>, Error> {
    let mut sql = r.sql.prepare_cached(LAST_OF)?;
    let last: Option<i64> = sql.query_row(params![topic.0, act.as_str()], |row| row.get(0))?;
    Ok(last.map(LogId))
}

/// The entry of the log that tells of the last link of a topic at this address.
///
/// # Errors
/// As SQLite.
pub fn linked_by(r: &Read<'_>, topic: TopicId, address: &str) -> Result<Option<LogId>, Error> {
    let mut sql = r.sql.prepare_cached(LINKED_BY)?;
    let last: Option<i64> = sql.query_row(params![topic.0, address], |row| row.get(0))?;
    Ok(last.map(LogId))
}

/// Whether an act of one of these kinds was done with a post since an entry of the log.
///
/// # Errors
/// As SQLite.
pub fn since_with_post(
    r: &Read<'_>,
    post: PostId,
    entry: LogId,
    acts: &[Act],
) -> Result<bool, Error> {
    since(r, SINCE_WITH_POST, post.0, entry, acts)
}

/// As [`since_with_post`], with a topic.
///
/// # Errors
/// As SQLite.
pub fn since_with_topic(
    r: &Read<'_>,
    topic: TopicId,
    entry: LogId,
    acts: &[Act],
) -> Result<bool, Error> {
    since(r, SINCE_WITH_TOPIC, topic.0, entry, acts)
}

fn since(r: &Read<'_>, sql: &str, id: i64, entry: LogId, acts: &[Act]) -> Result<bool, Error> {
    let mut among = String::from(" ");
    for act in acts {
        among.push_str(act.as_str());
        among.push(' ');
    }
    let mut sql = r.sql.prepare_cached(sql)?;
    Ok(sql.query_row(params![id, entry.0, among], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            HIDE,
            UNHIDE,
            FREEZE,
            RETIRE,
            UNRETIRE,
            RETIRED_BY,
            PIN,
            PINNED,
            RETITLE,
            FIRST,
            SAID_SINCE,
            LAST_OF,
            LINKED_BY,
            ERASE,
            UNKEEP,
            UNDRAFT,
            UNTITLE,
            TITLE,
            SINCE_WITH_POST,
            SINCE_WITH_TOPIC,
        ] {
            assert_no_scan(sql);
        }
    }
}
