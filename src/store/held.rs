//! Posts that wait until a host looks. They are no posts, so nothing counts, finds or shows them. Must not know who decides.

use rusqlite::{OptionalExtension, Row, params};

use super::events::{self, About, Kind};
use super::{Error, Read, Write, members, row};
use crate::domain::{
    Body, CommandId, ConferenceId, HeldPlace, HeldPost, HeldRefused, HeldWhy, Hold, LogId,
    MemberId, PostId, Reason, Reference, Slug, SpamLimits, Time, TopicId, TopicKind,
};

/// A held post; `?1` is how much of its words is read.
macro_rules! held {
    ($($rest:expr),*) => {
        concat!(
            "SELECT h.id, h.author, m.handle, m.name, m.staff, h.conference, h.topic, h.edits, h.version, h.answers, h.kind,
                c.slug, t.number, p.number, coalesce(t.title, h.title), substr(h.body, 1, ?1), h.why, h.clue, h.at,
                h.refused, l.reason, l.words
            FROM held h JOIN member m ON m.id = h.author JOIN conference c ON c.id = h.conference
            LEFT JOIN topic t ON t.id = h.topic LEFT JOIN post p ON p.id = h.edits LEFT JOIN log l ON l.id = h.refused ",
            $($rest),*
        )
    };
}

const INSERT: &str = "INSERT INTO held
        (id, author, conference, topic, edits, version, answers, kind, title, body, why, clue, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
const BY_ID: &str = held!("WHERE h.id = ?2");
// At most as many wait as the bound says, and what was refused goes after thirty days: the table is never big.
const WAITING: &str = held!(
    "WHERE h.refused IS NULL AND (h.at, h.id) > (?2, ?7) AND (?3 OR EXISTS (SELECT 1 FROM standing s
        WHERE s.conference = h.conference AND s.member = ?4 AND s.host = 1) OR (?5 AND c.access <> 'private'))
    ORDER BY h.at, h.id LIMIT ?6"
);
const OF_AUTHOR: &str = held!("WHERE h.author = ?2 ORDER BY h.at DESC, h.id LIMIT ?3");
// As few as the table holds: its author's other words for the one post.
const OF_POST: &str =
    held!("WHERE h.author = (SELECT author FROM post WHERE id = ?2) AND h.edits = ?2 AND ?1 > 0");
const COUNT_OF_AUTHOR: &str = "SELECT count(*) FROM held WHERE author = ?1 AND refused IS NULL";
const COUNT_ALL_OF: &str = "SELECT count(*) FROM held WHERE author = ?1";
const SINCE: &str = "SELECT count(*), min(at) FROM held WHERE author = ?1 AND at > ?2";
const COUNT: &str =
    "SELECT count(*) FROM (SELECT 1 FROM held WHERE refused IS NULL LIMIT ?1) AS some";
const REMOVE: &str = "DELETE FROM held WHERE id = ?1";
const REFUSE: &str = "UPDATE held SET refused = ?2 WHERE id = ?1 AND refused IS NULL";
const FORGET: &str = "DELETE FROM held WHERE id IN
    (SELECT id FROM held WHERE refused IS NOT NULL AND at < ?1 ORDER BY at LIMIT ?2)";

const WAIT_AGAIN: &str =
    "UPDATE held SET refused = NULL WHERE refused = ?1 RETURNING author, conference";

/// Refused ones that go with each new one.
const FORGOTTEN: u32 = 50;
/// How much of the words a list shows.
const CUT: i64 = 1_000;

/// A post to hold.
#[derive(Clone, Debug)]
pub struct NewHeld<'a> {
    /// The command that posts it.
    pub id: CommandId,
    /// Who wrote it.
    pub author: MemberId,
    /// Where.
    pub conference: ConferenceId,
    /// What it would do.
    pub place: HeldPlace,
    /// The title that it brings.
    pub title: &'a str,
    /// The words.
    pub body: &'a Body,
    /// What holds it.
    pub hold: &'a Hold,
}

/// Holds a post, forgets some of what was refused long ago, and says so to those who wait for it.
///
/// # Errors
/// As SQLite; so for all functions here. A repetition violates a constraint: look with [`by_id`] before.
pub fn insert(w: &mut Write<'_>, new: &NewHeld<'_>) -> Result<(), Error> {
    let long_ago = w.now.plus(-SpamLimits::DAYS * Time::DAY).millis();
    let mut forget = w.sql.prepare_cached(FORGET)?;
    forget.execute(params![long_ago, FORGOTTEN])?;
    drop(forget);
    let (kind, topic, answers, edits, version) = match new.place {
        HeldPlace::Opens(kind) => (Some(kind.as_str()), None, None, None, None),
        HeldPlace::Answers(topic, answers) => (None, Some(topic.0), answers, None, None),
        HeldPlace::Edits(topic, post, version) => {
            (None, Some(topic.0), None, Some(post.0), Some(version))
        }
    };
    w.sql.prepare_cached(INSERT)?.execute(params![
        new.id.0,
        new.author.0,
        new.conference.0,
        topic,
        edits,
        version,
        answers,
        kind,
        new.title,
        new.body.as_str(),
        new.hold.why.as_str(),
        new.hold.clue.as_str(),
        w.now.millis(),
    ])?;
    changed(w, new.author, new.conference)
}

/// Notes that what is held of somebody changed.
fn changed(w: &mut Write<'_>, author: MemberId, conference: ConferenceId) -> Result<(), Error> {
    let about = About {
        member: Some(author),
        conference: Some(conference),
        ..About::default()
    };
    events::append(w, Kind::HeldChanged, None, about)
}

fn held(row: &Row<'_>) -> rusqlite::Result<HeldPost> {
    let topic = row.get::<_, Option<i64>>(6)?.map(TopicId);
    let edits = row.get::<_, Option<i64>>(7)?.map(PostId);
    let version: Option<u32> = row.get(8)?;
    let kind = row.get_ref(10)?.as_str_or_null()?;
    let place = match (topic, edits, version) {
        (Some(topic), Some(post), Some(version)) => HeldPlace::Edits(topic, post, version),
        (Some(topic), ..) => HeldPlace::Answers(topic, row.get(9)?),
        _ => HeldPlace::Opens(kind.and_then(TopicKind::parse).unwrap_or_default()),
    };
    let refused = match row.get::<_, Option<i64>>(19)? {
        None => None,
        Some(entry) => Some(HeldRefused {
            entry: LogId(entry),
            reason: row::parsed(row, 20, Reason::parse)?,
            words: row::line(row, 21)?,
        }),
    };
    Ok(HeldPost {
        id: CommandId(row.get(0)?),
        author: members::byline(row, 1)?,
        conference: ConferenceId(row.get(5)?),
        place,
        reference: Some(Reference {
            slug: row::parsed(row, 11, Slug::parse)?,
            topic: row.get(12)?,
            post: row.get(13)?,
        }),
        title: row::line(row, 14)?,
        body: Body::stored(row.get_ref(15)?.as_str()?),
        hold: Hold {
            why: row::parsed(row, 16, HeldWhy::parse)?,
            clue: row::line(row, 17)?,
        },
        at: row::time(row, 18)?,
        refused,
    })
}

/// A held post with all its words.
///
/// # Errors
/// As SQLite.
pub fn by_id(r: &Read<'_>, id: CommandId) -> Result<Option<HeldPost>, Error> {
    let mut sql = r.sql.prepare_cached(BY_ID)?;
    Ok(sql.query_row([i64::MAX, id.0], held).optional()?)
}

/// Whose held posts a list is of.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    /// All.
    All,
    /// Those of the conferences that a member tends; of every conference that members read, where the flag is set.
    Tended(MemberId, bool),
}

/// Held posts that wait, the oldest first, after one that is held since then.
///
/// # Errors
/// As SQLite.
pub fn waiting(
    r: &Read<'_>,
    whose: Whose,
    after: Option<(Time, CommandId)>,
    limit: usize,
) -> Result<Vec<HeldPost>, Error> {
    let (all, member, deputy) = match whose {
        Whose::All => (true, None, false),
        Whose::Tended(member, deputy) => (false, Some(member.0), deputy),
    };
    let (after, than) = after.map_or((i64::MIN, i64::MIN), |(at, id)| (at.millis(), id.0));
    let mut sql = r.sql.prepare_cached(WAITING)?;
    let rows = sql.query_map(
        params![CUT, after, all, member, deputy, row::limit(limit), than],
        held,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is held of a member, and what of it was refused lately; the newest first.
///
/// # Errors
/// As SQLite.
pub fn of_author(r: &Read<'_>, author: MemberId, limit: usize) -> Result<Vec<HeldPost>, Error> {
    let mut sql = r.sql.prepare_cached(OF_AUTHOR)?;
    let rows = sql.query_map(params![CUT, author.0, row::limit(limit)], held)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Other words for a post, which wait or were not posted.
///
/// # Errors
/// As SQLite.
pub fn of_post(r: &Read<'_>, post: PostId) -> Result<Vec<HeldPost>, Error> {
    let mut sql = r.sql.prepare_cached(OF_POST)?;
    let rows = sql.query_map(params![CUT, post.0], held)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many posts of a member wait.
///
/// # Errors
/// As SQLite.
pub fn count_of_author(r: &Read<'_>, author: MemberId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(COUNT_OF_AUTHOR)?;
    Ok(sql.query_row([author.0], |row| row.get(0))?)
}

/// How many posts of a member wait or were not posted.
///
/// # Errors
/// As SQLite.
pub fn count_all_of(r: &Read<'_>, author: MemberId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(COUNT_ALL_OF)?;
    Ok(sql.query_row([author.0], |row| row.get(0))?)
}

/// How many posts of a member were held since then, and when the first of them was.
///
/// # Errors
/// As SQLite.
pub fn since(r: &Read<'_>, author: MemberId, then: Time) -> Result<(u32, Option<Time>), Error> {
    let mut sql = r.sql.prepare_cached(SINCE)?;
    Ok(sql.query_row([author.0, then.millis()], |row| {
        Ok((row.get(0)?, row::maybe_time(row, 1)?))
    })?)
}

/// How many posts wait in all, to [`SpamLimits::HELD`].
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(COUNT)?;
    Ok(sql.query_row([SpamLimits::HELD], |row| row.get(0))?)
}

/// A held post is none any more: it was posted, or its author has the words again.
///
/// # Errors
/// As SQLite.
pub fn remove(w: &mut Write<'_>, post: &HeldPost) -> Result<(), Error> {
    w.sql.prepare_cached(REMOVE)?.execute([post.id.0])?;
    changed(w, post.author.member, post.conference)
}

/// A host does not post it, by an entry of the log. Says whether it waited.
///
/// # Errors
/// As SQLite.
pub fn refuse(w: &mut Write<'_>, post: &HeldPost, entry: LogId) -> Result<bool, Error> {
    let changes = w
        .sql
        .prepare_cached(REFUSE)?
        .execute([post.id.0, entry.0])?;
    changed(w, post.author.member, post.conference)?;
    Ok(changes > 0)
}

/// What was refused by an entry of the log waits again; says whether it is still there.
///
/// # Errors
/// As SQLite.
pub fn wait_again(w: &mut Write<'_>, entry: LogId) -> Result<bool, Error> {
    let posts: Vec<(i64, i64)> = {
        let mut sql = w.sql.prepare_cached(WAIT_AGAIN)?;
        let rows = sql.query_map([entry.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    for (author, conference) in &posts {
        changed(w, MemberId(*author), ConferenceId(*conference))?;
    }
    Ok(!posts.is_empty())
}

#[cfg(test)]
#[path = "held_tests.rs"]
mod tests;
