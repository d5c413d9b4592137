//! The full text: what is put into the index and taken out of it, and what a query finds there, newest first or best first.
//!
//! `sought` owns the query language. Filters alone are answered from the indexes of the tables, newest first. Must not
//! know who may read what: the caller names the conferences. A text is taken out by the 'delete' command with the words that went in, which with
//! `secure-delete` leaves nothing of them in the file.

use rusqlite::{OptionalExtension, Row, ToSql, params};

pub use super::sought::Sought;
use super::{Error, Read, Write, members, row, segment, snippet};
use crate::domain::{
    ConferenceId, Found, Matches, MemberId, PostId, Reference, SearchFrom, Slug, Status, TopicId,
};

/// How many matches one page examines at most, when the filters reject most of them: some 50 ms.
const EXAMINED: u32 = 5_000;
/// How many of the newest matches are ranked. Ranking all of them took 842 ms for a common word.
const RANKED: u32 = 2_000;

const ADD: &str = "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)";
const REMOVE: &str =
    "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?1, ?2, ?3)";
const MATCHES: &str = "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid < ?2
    ORDER BY rowid DESC LIMIT ?3";
const OLDEST: &str = "SELECT rowid FROM search WHERE search MATCH ?1
    ORDER BY rowid DESC LIMIT 1 OFFSET ?2";
/// A word in a title counts as much as four in a text.
const BEST: &str = "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid >= ?2
    ORDER BY bm25(search, 4.0, 1.0), rowid DESC LIMIT ?3";
const BY: &str = "SELECT id FROM post WHERE author = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3";
const IN_TOPIC: &str = "SELECT id FROM post WHERE topic = ?1 AND id < ?2
    ORDER BY number DESC LIMIT ?3";
/// The ids of topics and posts come from one counter: a topic's is just before that of its first post.
const OPENED: &str = "SELECT p.id FROM topic t CROSS JOIN post p ON p.topic = t.id AND p.number = 0
    WHERE t.id < ?1 AND p.id < ?1 ORDER BY t.id DESC LIMIT ?2";
const OPENED_IN: &str =
    "SELECT p.id FROM topic t CROSS JOIN post p ON p.topic = t.id AND p.number = 0
    WHERE t.conference = ?1 AND t.number <= coalesce(
        (SELECT u.number FROM post q JOIN topic u ON u.id = q.topic WHERE q.id = ?2), 4294967295)
    AND p.id < ?2 ORDER BY t.number DESC LIMIT ?3";
/// As [`OPENED`], of ideas with a status.
const OPENED_AT: &str =
    "SELECT p.id FROM idea i CROSS JOIN post p ON p.topic = i.topic AND p.number = 0
    WHERE i.status = ?1 AND i.topic < ?2 AND p.id < ?2 ORDER BY i.topic DESC LIMIT ?3";
const PLACE: &str = "SELECT p.id FROM topic t JOIN post p ON p.topic = t.id
    WHERE t.conference = ?1 AND t.number = ?2 AND p.number = ?3";
const LOOK: &str = "SELECT p.id, p.number, p.at, p.body, p.author, m.handle, m.name, p.staff,
        t.title, t.number, t.kind, t.answer, t.posts, c.id, c.slug, p.state, c.kind, t.id, i.status,
        t.retired IS NOT NULL
    FROM post p JOIN topic t ON t.id = p.topic
    JOIN conference c ON c.id = t.conference JOIN member m ON m.id = p.author
    LEFT JOIN idea i ON i.topic = t.id WHERE p.id = ?1";

/// Puts a post into the index; the title of its topic with the first one.
///
/// # Errors
/// As SQLite; so for all functions here.
pub(super) fn add(w: &Write<'_>, post: PostId, title: &str, body: &str) -> Result<(), Error> {
    change(w, ADD, post, title, body)
}

/// Takes a post out of the index; the texts must be those that went in.
pub(super) fn remove(w: &Write<'_>, post: PostId, title: &str, body: &str) -> Result<(), Error> {
    change(w, REMOVE, post, title, body)
}

fn change(w: &Write<'_>, sql: &str, post: PostId, title: &str, body: &str) -> Result<(), Error> {
    let (title, body) = (segment::index(title), segment::index(body));
    if title.is_empty() && body.is_empty() {
        return Ok(());
    }
    w.sql
        .prepare_cached(sql)?
        .execute(params![post.0, title, body])?;
    Ok(())
}

/// Whether there is anything in these texts to be found by, and so a place in the index.
pub(super) fn has_words(title: &str, body: &str) -> bool {
    !(segment::pieces(title).is_empty() && segment::pieces(body).is_empty())
}

/// Where is searched, as the caller found it.
#[derive(Clone, Debug)]
pub struct Scope {
    /// The conferences that may be read, or the one that is meant.
    pub within: Vec<ConferenceId>,
    /// The topic that is meant.
    pub topic: Option<TopicId>,
    /// Who wrote what is meant.
    pub author: Option<MemberId>,
}

/// A page of what `sought` finds in `scope`. Where the filters reject thousands of matches in a row, the page is short,
/// or empty, and says where to go on.
///
/// # Errors
/// As SQLite.
pub fn find(
    r: &Read<'_>,
    sought: &Sought,
    scope: &Scope,
    from: SearchFrom,
    limit: usize,
) -> Result<Matches, Error> {
    find_examining(r, sought, scope, from, limit, EXAMINED)
}

/// [`find`] with another bound on what is examined, for tests.
fn find_examining(
    r: &Read<'_>,
    sought: &Sought,
    scope: &Scope,
    from: SearchFrom,
    limit: usize,
    examined: u32,
) -> Result<Matches, Error> {
    let sieve = Sieve {
        sought,
        scope,
        limit,
        examined,
    };
    if sought.terms.is_empty() {
        return sieve.without_words(r, from);
    }
    let words = sought.terms.join(" AND ");
    let page = sieve.matching(r, &words, from)?;
    if sought.open && page.rows.is_empty() {
        // The start of a word costs as much as it has matches in all, so it is looked for only where no word is found.
        return sieve.matching(r, &format!("{words} *"), from);
    }
    Ok(page)
}

/// What a reference names, as a match.
///
/// # Errors
/// As SQLite.
pub fn at(
    r: &Read<'_>,
    conference: ConferenceId,
    topic: u32,
    post: u32,
) -> Result<Option<Found>, Error> {
    let scope = Scope {
        within: vec![conference],
        topic: None,
        author: None,
    };
    let sieve = Sieve {
        sought: &Sought::default(),
        scope: &scope,
        limit: 1,
        examined: 1,
    };
    let (rows, _) = sieve.page(r, PLACE, params![conference.0, topic, post], 0)?;
    Ok(rows.into_iter().next())
}

/// What is let through, and how much of it.
struct Sieve<'a> {
    sought: &'a Sought,
    scope: &'a Scope,
    limit: usize,
    /// How much of what it is given it looks at.
    examined: u32,
}

impl Sieve<'_> {
    /// A page of what matches `words`.
    fn matching(&self, r: &Read<'_>, words: &str, from: SearchFrom) -> Result<Matches, Error> {
        let before = match from {
            SearchFrom::Newest => i64::MAX,
            SearchFrom::Before(id) => id.0,
            SearchFrom::Best(skip) => {
                let mut sql = r.sql.prepare_cached(OLDEST)?;
                let oldest = sql.query_row(params![words, RANKED - 1], |row| row.get(0));
                let oldest = oldest.optional()?.unwrap_or(i64::MIN);
                let (rows, more) = self.page(r, BEST, params![words, oldest, RANKED], skip)?;
                let next = more.map(|_| SearchFrom::Best(skip + rows.len()));
                return Ok(Matches { rows, next });
            }
        };
        let (rows, next) = self.page(r, MATCHES, params![words, before, self.examined], 0)?;
        let next = next.map(SearchFrom::Before);
        Ok(Matches { rows, next })
    }

    /// A page of what only filters ask for: a member's posts, the posts of a topic, or else topics.
    fn without_words(&self, r: &Read<'_>, from: SearchFrom) -> Result<Matches, Error> {
        let (before, skip) = match from {
            SearchFrom::Newest => (i64::MAX, 0),
            SearchFrom::Before(id) => (id.0, 0),
            SearchFrom::Best(skip) => (i64::MAX, skip),
        };
        let most = self.examined;
        let (rows, next) = match (
            self.scope.author,
            self.scope.topic,
            self.scope.within.as_slice(),
        ) {
            (Some(author), ..) => self.page(r, BY, params![author.0, before, most], skip),
            (_, Some(topic), _) => self.page(r, IN_TOPIC, params![topic.0, before, most], skip),
            _ if self.sought.status.is_some() => {
                let status = self.sought.status.map(Status::as_str);
                self.page(r, OPENED_AT, params![status, before, most], skip)
            }
            (_, _, [only]) => self.page(r, OPENED_IN, params![only.0, before, most], skip),
            _ => self.page(r, OPENED, params![before, most], skip),
        }?;
        let next = next.map(SearchFrom::Before);
        Ok(Matches { rows, next })
    }

    /// The posts that a statement names, in its order, as far as they are let through; the first `skip` are left out.
    /// And the last that was looked at, if there may be more after it.
    fn page(
        &self,
        r: &Read<'_>,
        sql: &str,
        about: &[&dyn ToSql],
        skip: usize,
    ) -> Result<(Vec<Found>, Option<PostId>), Error> {
        // Two statements, because in one the matches are all gathered before the first is looked at.
        let mut sql = r.sql.prepare_cached(sql)?;
        let mut look = r.sql.prepare_cached(LOOK)?;
        let mut ids = sql.query(about)?;
        let mut rows = Vec::new();
        let (mut examined, mut passed, mut last) = (0, 0, None);
        while let Some(id) = ids.next()? {
            let id: i64 = id.get(0)?;
            let mut posts = look.query([id])?;
            if let Some(post) = posts.next()?
                && self.admits(post)?
            {
                if rows.len() == self.limit {
                    return Ok((rows, last));
                }
                passed += 1;
                if passed > skip {
                    rows.push(found(post, self.sought)?);
                }
            }
            examined += 1;
            last = Some(PostId(id));
        }
        Ok((rows, last.filter(|_| examined == self.examined)))
    }

    /// Whether a match may be shown and passes the filters.
    fn admits(&self, row: &Row<'_>) -> rusqlite::Result<bool> {
        let (sought, scope) = (self.sought, self.scope);
        // Of a scribbled post the title of its topic may still be found.
        let stands = match row.get_ref(15)?.as_str()? {
            "shown" => true,
            "scribbled" => row.get::<_, u32>(1)? == 0,
            _ => false,
        };
        if !stands || !scope.within.contains(&ConferenceId(row.get(13)?)) {
            return Ok(false);
        }
        let question = row.get_ref(10)?.as_str()? == "question";
        let answered = row.get::<_, Option<u32>>(11)?.is_some();
        let alone = row.get::<_, u32>(12)? == 1;
        let kind = row.get_ref(16)?.as_str()?;
        let at = row::time(row, 2)?;
        let topic = TopicId(row.get(17)?);
        let status = row.get_ref(18)?.as_str_or_null()?;
        let stands = |wanted: Status| status == Some(wanted.as_str());
        Ok(scope.author.is_none_or(|wanted| row.get(4) == Ok(wanted.0))
            && scope.topic.is_none_or(|wanted| wanted == topic)
            && (!sought.question || question)
            && (!sought.unanswered || alone || (question && !answered))
            && (!sought.announcement || kind == "announcements")
            && (!sought.idea || kind == "ideas")
            && sought.status.is_none_or(stands)
            && sought.before.is_none_or(|before| at < before)
            && sought.after.is_none_or(|after| at >= after))
    }
}

fn found(row: &Row<'_>, sought: &Sought) -> rusqlite::Result<Found> {
    let (snippet, hits) = snippet::cut(row.get_ref(3)?.as_str()?, &sought.needles);
    let slug = row::parsed(row, 14, Slug::parse)?;
    Ok(Found {
        id: PostId(row.get(0)?),
        reference: Reference::post(slug, row.get(9)?, row.get(1)?),
        title: row::line(row, 8)?,
        author: members::byline(row, 4)?,
        at: row::time(row, 2)?,
        snippet,
        hits,
        retired: row.get(19)?,
    })
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "search_filter_tests.rs"]
mod filter_tests;
