//! The log: appended in the transaction of what it tells of, which gives each entry its number; read by place, member or act,
//! the newest first.
//!
//! Must not know who may act. Who may read an entry is asked for each page, as a place can become private.

use rusqlite::{OptionalExtension, Row, params};

use super::events::{self, About, Kind};
use super::{Error, Read, Write, members, notices, row};
use crate::domain::{
    Act, ConferenceId, LogEntry, LogId, MemberId, Office, Page, PostId, Reason, Reference,
    SafeText, Slug, TopicId,
};

/// The member ?1 may read a conference, or everything, when ?2.
macro_rules! may_read {
    ($conference:literal) => {
        concat!(
            "(?2 OR ",
            $conference,
            ".id IS NULL OR ",
            $conference,
            ".access <> 'private' OR EXISTS (SELECT 1 FROM standing s
            WHERE s.conference = ",
            $conference,
            ".id AND s.member = ?1 AND (s.host = 1 OR s.admitted = 1))) "
        )
    };
}

/// Whether a state that an entry tells of is a place that the member ?1 may not read: of a topic, or of the answer before.
macro_rules! kept_back {
    ($state:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM conference v WHERE l.act IN ('move', 'link', 'unlink', 'split', 'unsplit', 'accept', 'unaccept')
                AND v.slug = substr(",
            $state,
            ", 1, instr(",
            $state,
            ", '.') - 1) AND NOT ",
            may_read!("v"),
            ")"
        )
    };
}

/// An entry, with what it names as that is called now.
macro_rules! entries {
    ($($rest:expr),*) => {
        concat!(
            "SELECT l.id, l.at, l.office, l.act, l.reason, l.words, l.before, l.after, l.reverses,
                (SELECT b.id FROM log b WHERE b.reverses = l.id),
                c.slug, t.number, p.number, coalesce(t.title, c.title),
                l.actor, a.handle, a.name, a.staff, l.member, m.handle, m.name, m.staff, ",
            may_read!("c"), ", ", may_read!("h"), ", h.slug, ", kept_back!("l.before"), ", ", kept_back!("l.after"), "
            FROM log l LEFT JOIN post p ON p.id = l.post LEFT JOIN topic t ON t.id = coalesce(p.topic, l.topic)
            LEFT JOIN conference c ON c.id = coalesce(t.conference, l.conference)
            LEFT JOIN conference h ON h.id = l.conference LEFT JOIN member a ON a.id = l.actor
            LEFT JOIN member m ON m.id = l.member ",
            $($rest),*
        )
    };
}

/// The entry may be read by the member ?1 (nobody, when that is null; everything, when ?2): its place may be; or it says that
/// a topic left a place that may be; or it concerns them, whatever became of the place.
macro_rules! readable {
    () => {
        concat!(
            "(",
            may_read!("c"),
            "OR l.member = ?1 OR (l.act = 'move' AND ",
            may_read!("h"),
            ")) "
        )
    };
}

/// And is older than ?3.
macro_rules! older {
    () => {
        concat!("l.id < ?3 AND ", readable!())
    };
}

// Nothing is taken out of the log, so a number is never given twice.
const INSERT: &str = "INSERT INTO log
        (id, moment, at, actor, office, act, conference, topic, post, member, reason, words, before, after, reverses)
    VALUES ((SELECT coalesce(max(id), 0) + 1 FROM log), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
const BY_ID: &str = entries!("WHERE l.id = ?3 AND ", readable!());
const ALL: &str = entries!("WHERE ", older!(), "ORDER BY l.id DESC LIMIT ?4");
const OF_CONFERENCE: &str = entries!(
    "WHERE l.conference = ?5 AND ",
    older!(),
    "ORDER BY l.id DESC LIMIT ?4"
);
const OF_ACT: &str = entries!(
    "WHERE l.act = ?5 AND ",
    older!(),
    "ORDER BY l.id DESC LIMIT ?4"
);
const OF_ACT_IN_CONFERENCE: &str = entries!(
    "WHERE l.conference = ?5 AND l.act = ?6 AND ",
    older!(),
    "ORDER BY l.id DESC LIMIT ?4"
);
const BY_ACTOR: &str = entries!(
    "WHERE l.actor = ?5 AND ",
    older!(),
    "ORDER BY l.id DESC LIMIT ?4"
);
const ABOUT: &str = entries!(
    "WHERE l.member = ?5 AND ",
    older!(),
    "ORDER BY l.id DESC LIMIT ?4"
);

/// An entry to append.
#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    /// Who; none for whoever runs the server, and for the forum itself.
    pub actor: Option<MemberId>,
    /// As what.
    pub office: Office,
    /// What.
    pub act: Act,
    /// What it is about.
    pub about: About,
    /// Why; the schema refuses an act that takes something away without a reason.
    pub reason: Option<Reason>,
    /// In words.
    pub words: &'a SafeText,
    /// What a reversal puts back.
    pub before: Option<String>,
    /// What is since then.
    pub after: Option<String>,
    /// The entry that it takes back.
    pub reverses: Option<LogId>,
}

/// Which entries a page is of.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// All.
    All,
    /// Of a conference.
    Conference(ConferenceId),
    /// Of an act.
    Act(Act),
    /// Of an act in a conference.
    ActIn(ConferenceId, Act),
    /// By a member.
    By(MemberId),
    /// What concerns a member.
    About(MemberId),
}

/// Appends an entry, and the event that tells of it.
///
/// # Errors
/// As SQLite; so for all functions here. An act without the reason that it needs violates a constraint.
pub fn append(w: &mut Write<'_>, new: &NewEntry<'_>) -> Result<LogId, Error> {
    let moment = w.id();
    let about = new.about;
    let row = params![
        moment,
        w.now.millis(),
        new.actor.map(|id| id.0),
        new.office.as_str(),
        new.act.as_str(),
        about.conference.map(|id| id.0),
        about.topic.map(|id| id.0),
        about.post.map(|id| id.0),
        about.member.map(|id| id.0),
        new.reason.map(Reason::as_str),
        new.words.as_str(),
        new.before,
        new.after,
        new.reverses.map(|id| id.0),
    ];
    w.sql.prepare_cached(INSERT)?.execute(row)?;
    let id = LogId(w.sql.last_insert_rowid());
    events::append(w, Kind::Logged, new.actor, about)?;
    if let Some(reversed) = new.reverses {
        notices::appeal_is_over(w, reversed)?;
    }
    Ok(id)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<LogEntry> {
    let slug = match row.get_ref(10)?.as_str_or_null()? {
        None => None,
        Some(_) => Some(row::parsed(row, 10, Slug::parse)?),
    };
    let byline = |at: usize| match row.get::<_, Option<i64>>(at)? {
        None => Ok(None),
        Some(_) => members::byline(row, at).map(Some),
    };
    let reason = match row.get_ref(4)?.as_str_or_null()? {
        None => None,
        Some(_) => Some(row::parsed(row, 4, Reason::parse)?),
    };
    let act = row::parsed(row, 3, Act::parse)?;
    // Whoever was a member of a private place knows that it is there.
    let open = row.get(23)? || matches!(act, Act::Expel | Act::Unhost | Act::Admit | Act::Host);
    let mut entry = LogEntry {
        id: LogId(row.get(0)?),
        at: row::time(row, 1)?,
        office: row::parsed(row, 2, Office::parse)?,
        act,
        reason,
        words: row::line(row, 5)?,
        before: row::maybe_line(row, 6)?,
        after: row::maybe_line(row, 7)?,
        reverses: row.get::<_, Option<i64>>(8)?.map(LogId),
        reversed_by: row.get::<_, Option<i64>>(9)?.map(LogId),
        reference: match slug {
            None => None,
            Some(slug) => Some(Reference {
                slug,
                topic: row.get(11)?,
                post: row.get(12)?,
            }),
        },
        title: row::maybe_line(row, 13)?,
        actor: byline(14)?,
        member: byline(18)?,
    };
    // A private place is named only to whoever may read it.
    if row.get(25)? {
        entry.before = None;
    }
    if row.get(26)? {
        entry.after = None;
    }
    if row.get(22)? {
        return Ok(entry);
    }
    let home = match row.get_ref(24)?.as_str_or_null()? {
        None => None,
        Some(_) => Some(row::parsed(row, 24, Slug::parse)?),
    };
    Ok(veiled(entry, home.filter(|_| open)))
}

/// An entry for whom its place is not there by now: it tells nothing of that, but where it was done, if they may know.
fn veiled(mut entry: LogEntry, home: Option<Slug>) -> LogEntry {
    let left = |text: &SafeText| {
        let place = Reference::parse(text.as_str());
        place.is_some_and(|place| home.as_ref() == Some(&place.slug))
    };
    entry.before = entry
        .before
        .filter(|text| entry.act == Act::Move && left(text));
    (entry.after, entry.title) = (None, None);
    entry.reference = home.map(|slug| Reference {
        slug,
        topic: None,
        post: None,
    });
    entry
}

/// An entry, if a member may read it; `all` for those who may read everything.
///
/// # Errors
/// As SQLite.
pub fn by_id(
    r: &Read<'_>,
    (viewer, all): (Option<MemberId>, bool),
    id: LogId,
) -> Result<Option<LogEntry>, Error> {
    let mut sql = r.sql.prepare_cached(BY_ID)?;
    let about = params![viewer.map(|id| id.0), all, id.0];
    Ok(sql.query_row(about, entry).optional()?)
}

/// Entries that a member may read, the newest first; `all` for those who may read everything.
///
/// # Errors
/// As SQLite.
pub fn page(
    r: &Read<'_>,
    (viewer, all): (Option<MemberId>, bool),
    part: Part,
    before: Option<LogId>,
    limit: usize,
) -> Result<Page<LogEntry>, Error> {
    let viewer = viewer.map(|id| id.0);
    let before = before.map_or(i64::MAX, |id| id.0);
    let most = row::one_more_than(limit);
    let (sql, of): (&str, rusqlite::types::Value) = match part {
        Part::All => (ALL, rusqlite::types::Value::Null),
        Part::Conference(id) => (OF_CONFERENCE, id.0.into()),
        Part::Act(act) => (OF_ACT, act.as_str().to_owned().into()),
        Part::ActIn(id, _) => (OF_ACT_IN_CONFERENCE, id.0.into()),
        Part::By(id) => (BY_ACTOR, id.0.into()),
        Part::About(id) => (ABOUT, id.0.into()),
    };
    let mut sql = r.sql.prepare_cached(sql)?;
    let rows: Vec<_> = match part {
        Part::All => sql.query_map(params![viewer, all, before, most], entry)?,
        Part::ActIn(_, act) => {
            let of = params![viewer, all, before, most, of, act.as_str()];
            sql.query_map(of, entry)?
        }
        _ => sql.query_map(params![viewer, all, before, most, of], entry)?,
    }
    .collect::<Result<_, _>>()?;
    Ok(Page::cut(rows, limit))
}

/// The place of an entry: what a reversal acts on.
///
/// # Errors
/// As SQLite.
pub fn about(r: &Read<'_>, id: LogId) -> Result<Option<About>, Error> {
    let mut sql = r.sql.prepare_cached(ABOUT_OF)?;
    let about = sql.query_row([id.0], |row| {
        Ok(About {
            conference: row.get::<_, Option<i64>>(0)?.map(ConferenceId),
            topic: row.get::<_, Option<i64>>(1)?.map(TopicId),
            post: row.get::<_, Option<i64>>(2)?.map(PostId),
            member: row.get::<_, Option<i64>>(3)?.map(MemberId),
            entry: None,
        })
    });
    Ok(about.optional()?)
}

const ABOUT_OF: &str = "SELECT conference, topic, post, member FROM log WHERE id = ?1";

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
