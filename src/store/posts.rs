//! Posts: appended, read by number, edited, scribbled, thanked for.
//!
//! A topic's counters, its conference's, the author's part and mark, and the index of the search change in the
//! transaction of the post. Must not know who may write what, nor whom a post tells: `notices` does.

pub mod lately;
mod select;

use std::sync::Arc;

use rusqlite::{OptionalExtension, params};

use super::ideas::steps::reword;
use super::{Error, Read, Write, erasing, reading, row, search};
use crate::domain::{
    Body, CommandId, ConferenceId, MemberId, Post, PostId, PostState, Revision, Time, TopicId,
};
use select::{post, posts};

const BY_ID: &str = posts!("WHERE p.id = ?1");
const BY_COMMAND: &str = posts!("WHERE p.command = ?1");
const FROM: &str = posts!("WHERE p.topic = ?1 AND p.number >= ?2 ORDER BY p.number LIMIT ?3");

const NUMBER: &str = "UPDATE topic SET posts = posts + 1, last_post = ?2,
        last_post_at = CASE WHEN ?3 > last_post_at THEN ?3 ELSE last_post_at END
    WHERE id = ?1 AND (?4 OR (frozen = 0 AND retired IS NULL AND EXISTS
        (SELECT 1 FROM conference c WHERE c.id = topic.conference AND c.archived = 0)))
    RETURNING posts - 1, conference";
const STIR: &str = "UPDATE conference SET last_post = ?2,
        last_post_at = CASE WHEN ?3 > coalesce(last_post_at, ?3 - 1) THEN ?3 ELSE last_post_at END
    WHERE id = ?1";
const INSERT: &str = "INSERT INTO post
        (id, topic, number, author, staff, at, answers, command, source, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const PART: &str = "INSERT INTO part (topic, member, posts) VALUES (?1, ?2, 1)
    ON CONFLICT (topic, member) DO UPDATE SET posts = part.posts + 1";
const TAKES_PART: &str = "SELECT 1 FROM part WHERE topic = ?1 AND member = ?2";
const KEEP: &str = "INSERT INTO revision (post, version, until, body)
    SELECT id, version, ?3, body FROM post WHERE id = ?1 AND version = ?2 AND state = 'shown'";
const EDIT: &str = "UPDATE post SET body = ?3, edited_at = ?4, version = version + 1
    WHERE id = ?1 AND version = ?2";
const SCRIBBLE: &str = "UPDATE post SET body = '', state = 'scribbled', version = version + 1
    WHERE id = ?1 AND state IN ('shown', 'hidden')";
const UNKEEP: &str = "DELETE FROM revision WHERE post = ?1";
const REVISIONS: &str = "SELECT until, body FROM revision WHERE post = ?1
    ORDER BY version DESC LIMIT ?2 OFFSET ?3";
const COUNT_REVISIONS: &str = "SELECT count(*) FROM revision WHERE post = ?1";
const INDEXED: &str = "SELECT p.topic, p.body, CASE WHEN p.number = 0 THEN t.title ELSE '' END
    FROM post p JOIN topic t ON t.id = p.topic WHERE p.id = ?1";
const THANK: &str = "INSERT INTO thank (post, member, at) VALUES (?1, ?2, ?3)
    ON CONFLICT (post, member) DO NOTHING";
const UNTHANK: &str = "DELETE FROM thank WHERE post = ?1 AND member = ?2";
const COUNT_THANKS: &str = "UPDATE post SET thanks = thanks + ?2 WHERE id = ?1";
const THANKED: &str = "SELECT p.number FROM post p JOIN thank t ON t.post = p.id AND t.member = ?2
    WHERE p.topic = ?1 AND p.number >= ?3 AND p.number <= ?4 ORDER BY p.number";
// Among the author's own posts, in the range of ids that the topic spans: their index is the short one, as `+` insists.
const NEXT_OF_AUTHOR: &str = "SELECT number FROM post WHERE author = ?1 AND +topic = ?2
        AND id > ?3 AND id <= (SELECT last_post FROM topic WHERE id = ?2)
    ORDER BY id LIMIT 1";
const PREVIOUS_OF_AUTHOR: &str = "SELECT number FROM post WHERE author = ?1 AND +topic = ?2
        AND id < ?3 AND id > ?2
    ORDER BY id DESC LIMIT 1";
/// As it is called, or as a hash where its author is gone.
const ID_OF_SOURCE: &str = "SELECT id, topic, number FROM post WHERE source IN (?1, ?2)";

/// A post to append.
#[derive(Clone, Copy, Debug)]
pub struct NewPost<'a> {
    /// Its topic.
    pub topic: TopicId,
    /// Who writes it.
    pub author: MemberId,
    /// Whether they write as staff.
    pub staff: bool,
    /// When it was written.
    pub at: Time,
    /// The words.
    pub body: &'a Body,
    /// The number of the post that it answers.
    pub answers: Option<u32>,
    /// What makes it.
    pub origin: Origin<'a>,
}

/// What makes a post; the same thing twice makes one.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'a> {
    /// A member's command: it opens no closed topic.
    Command(CommandId),
    /// An import: the author reads nothing by it, and closed topics take it.
    Import(&'a str),
    /// The forum itself, as part of what somebody did or of what time did: closed topics take it.
    Entry,
}

/// Appends a post to its topic; none when that is frozen, archived or not there. Nothing else changes then.
///
/// # Errors
/// As SQLite; so for all functions here. A repetition violates a constraint: look with [`by_command`] before.
pub fn append(w: &mut Write<'_>, new: &NewPost<'_>) -> Result<Option<PostId>, Error> {
    let id = PostId(w.id());
    let (command, source) = match new.origin {
        Origin::Command(command) => (Some(command.0), None),
        Origin::Import(source) => (None, Some(source)),
        Origin::Entry => (None, None),
    };
    let at = new.at.millis();
    let mut number = w.sql.prepare_cached(NUMBER)?;
    let numbered = number
        .query_row(params![new.topic.0, id.0, at, command.is_none()], |row| {
            Ok((row.get(0)?, ConferenceId(row.get(1)?)))
        })
        .optional()?;
    drop(number);
    let Some((number, conference)) = numbered else {
        return Ok(None);
    };
    let mut stir = w.sql.prepare_cached(STIR)?;
    stir.execute(params![conference.0, id.0, at])?;
    let mut insert = w.sql.prepare_cached(INSERT)?;
    insert.execute(params![
        id.0,
        new.topic.0,
        number,
        new.author.0,
        new.staff,
        at,
        new.answers.filter(|answered| *answered < number),
        command,
        source,
        new.body.as_str(),
    ])?;
    let mut part = w.sql.prepare_cached(PART)?;
    part.execute(params![new.topic.0, new.author.0])?;
    index(w, id, search::add)?;
    if source.is_none() {
        reading::wrote(w, new.author, conference, new.topic, number)?;
    }
    Ok(Some(id))
}

/// Adds a post to the index of the search, or takes it out, with the words that it has now.
pub(super) fn index(
    w: &Write<'_>,
    post: PostId,
    change: fn(&Write<'_>, PostId, &str, &str) -> Result<(), Error>,
) -> Result<Option<TopicId>, Error> {
    let mut sql = w.sql.prepare_cached(INDEXED)?;
    let mut rows = sql.query([post.0])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let (body, title) = (row.get_ref(1)?, row.get_ref(2)?);
    change(
        w,
        post,
        title.as_str().map_err(rusqlite::Error::from)?,
        body.as_str().map_err(rusqlite::Error::from)?,
    )?;
    Ok(Some(TopicId(row.get(0)?)))
}

/// A post.
///
/// # Errors
/// As SQLite.
pub fn by_id(r: &Read<'_>, id: PostId) -> Result<Option<Post>, Error> {
    let mut sql = r.sql.prepare_cached(BY_ID)?;
    Ok(sql.query_row([id.0], post).optional()?)
}

/// The post that a command made, if it did already.
///
/// # Errors
/// As SQLite.
pub fn by_command(r: &Read<'_>, command: CommandId) -> Result<Option<Post>, Error> {
    let mut sql = r.sql.prepare_cached(BY_COMMAND)?;
    Ok(sql.query_row([command.0], post).optional()?)
}

/// The post that an import made of `source`: its id, topic and number.
///
/// # Errors
/// As SQLite.
pub fn by_source(r: &Read<'_>, source: &str) -> Result<Option<(PostId, TopicId, u32)>, Error> {
    let mut sql = r.sql.prepare_cached(ID_OF_SOURCE)?;
    let found = sql.query_row([source, &erasing::hashed(source)], |row| {
        Ok((PostId(row.get(0)?), TopicId(row.get(1)?), row.get(2)?))
    });
    Ok(found.optional()?)
}

/// At most `limit` posts of a topic from the number `from` on, in order of number.
///
/// # Errors
/// As SQLite.
pub fn from(
    r: &Read<'_>,
    topic: TopicId,
    from: u32,
    limit: usize,
) -> Result<Vec<Arc<Post>>, Error> {
    let mut sql = r.sql.prepare_cached(FROM)?;
    let rows = sql.query_map(params![topic.0, from, row::limit(limit)], |row| {
        post(row).map(Arc::new)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The number of the next or previous post in the same topic by the author of this one.
///
/// # Errors
/// As SQLite.
pub fn of_author(r: &Read<'_>, post: &Post, forward: bool) -> Result<Option<u32>, Error> {
    let sql = if forward {
        NEXT_OF_AUTHOR
    } else {
        PREVIOUS_OF_AUTHOR
    };
    let about = params![post.author.member.0, post.topic.0, post.id.0];
    let mut sql = r.sql.prepare_cached(sql)?;
    Ok(sql.query_row(about, |row| row.get(0)).optional()?)
}

/// Changes the words of a post and keeps the old ones, if its version is still `version` and its words stand; says
/// whether that was so.
///
/// # Errors
/// As SQLite.
pub fn edit(w: &mut Write<'_>, id: PostId, version: u32, body: &Body) -> Result<bool, Error> {
    let now = w.now.millis();
    let mut keep = w.sql.prepare_cached(KEEP)?;
    if keep.execute(params![id.0, version, now])? == 0 {
        return Ok(false);
    }
    index(w, id, search::remove)?;
    let mut edit = w.sql.prepare_cached(EDIT)?;
    edit.execute(params![id.0, version, body.as_str(), now])?;
    reword(w, id, body.as_str())?;
    index(w, id, search::add)?;
    Ok(true)
}

/// Takes the words of a post back, everywhere they are kept; number and name stay. Says whether there were any.
///
/// # Errors
/// As SQLite.
pub fn scribble(w: &mut Write<'_>, id: PostId) -> Result<bool, Error> {
    let standing = by_id(&w.read(), id)?
        .is_some_and(|post| matches!(post.state, PostState::Shown | PostState::Hidden));
    if !standing {
        return Ok(false);
    }
    index(w, id, search::remove)?;
    w.sql.prepare_cached(SCRIBBLE)?.execute([id.0])?;
    w.sql.prepare_cached(UNKEEP)?.execute([id.0])?;
    reword(w, id, "…")?;
    // The title of a topic stays searchable: it is not part of the words that were taken back.
    index(w, id, search::add)?;
    Ok(true)
}

/// How many earlier versions of a post's words are kept.
///
/// # Errors
/// As SQLite.
pub fn count_revisions(r: &Read<'_>, id: PostId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(COUNT_REVISIONS)?;
    Ok(sql.query_row([id.0], |row| row.get(0))?)
}

/// Earlier words of a post, the latest first: at most `limit` after the first `skip`.
///
/// # Errors
/// As SQLite.
pub fn revisions(r: &Read<'_>, id: PostId, skip: u32, limit: u32) -> Result<Vec<Revision>, Error> {
    let mut sql = r.sql.prepare_cached(REVISIONS)?;
    let rows = sql.query_map(params![id.0, limit, skip], |row| {
        Ok(Revision {
            until: row::time(row, 0)?,
            body: Body::stored(row.get_ref(1)?.as_str()?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Thanks for a post, or takes the thanks back; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn thank(w: &mut Write<'_>, id: PostId, member: MemberId, on: bool) -> Result<bool, Error> {
    let changed = if on {
        let mut thank = w.sql.prepare_cached(THANK)?;
        thank.execute(params![id.0, member.0, w.now.millis()])?
    } else {
        let mut unthank = w.sql.prepare_cached(UNTHANK)?;
        unthank.execute(params![id.0, member.0])?
    };
    if changed > 0 {
        let mut count = w.sql.prepare_cached(COUNT_THANKS)?;
        count.execute(params![id.0, if on { 1 } else { -1 }])?;
    }
    Ok(changed > 0)
}

/// The numbers of the posts from `first` to `last` that a member thanked for.
///
/// # Errors
/// As SQLite.
pub fn thanked(
    r: &Read<'_>,
    topic: TopicId,
    member: MemberId,
    first: u32,
    last: u32,
) -> Result<Vec<u32>, Error> {
    let mut sql = r.sql.prepare_cached(THANKED)?;
    let rows = sql.query_map(params![topic.0, member.0, first, last], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a member wrote in a topic.
///
/// # Errors
/// As SQLite.
pub fn takes_part(r: &Read<'_>, topic: TopicId, member: MemberId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(TAKES_PART)?;
    Ok(sql.exists(params![topic.0, member.0])?)
}

#[cfg(test)]
#[path = "posts_tests.rs"]
mod tests;
