//! Who is told of an entry of the log: whom it concerns, and, of an appeal against it, those who may decide.
//!
//! Where something was done with a post, the notice is of that post, and who switched such notices off gets none. What was
//! done with a member, or decided of their appeal, they are told in any case.

use rusqlite::params;

use super::super::events::{self, About, Kind};
use super::super::{Error, Write};
use crate::domain::{LogId, MemberId, NoticeKind, Post};

// Whoever wrote it is told of the last thing that was done with it, whatever they were told of it before.
const TELL: &str = "INSERT INTO notice (id, member, kind, at, post, by, entry)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM member z WHERE z.id = ?2 AND z.handle IS NOT NULL)
        AND (?8 OR NOT EXISTS (SELECT 1 FROM quiet k WHERE k.member = ?2 AND k.kind = ?3))
    ON CONFLICT (member, post) DO UPDATE SET id = excluded.id, kind = excluded.kind, at = excluded.at,
        by = excluded.by, entry = excluded.entry, read = 0
    ON CONFLICT (entry, member) WHERE post IS NULL DO UPDATE SET id = excluded.id, kind = excluded.kind, at = excluded.at,
        by = excluded.by, read = 0";
const OVER: &str = "UPDATE notice SET read = 1
    WHERE entry = ?1 AND post IS NULL AND kind = 'appealed' AND read = 0 RETURNING member";

/// What is told.
#[derive(Clone, Copy)]
struct Telling<'a> {
    kind: NoticeKind,
    post: Option<&'a Post>,
    entry: LogId,
    /// Who did it; none for whoever runs the server, and for the forum itself.
    by: Option<MemberId>,
    /// Whether it comes also to those who switched its kind off.
    always: bool,
}

/// Tells the author of a post what was done with it by an entry of the log.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn tell_moderated(
    w: &mut Write<'_>,
    post: &Post,
    entry: LogId,
    by: Option<MemberId>,
) -> Result<(), Error> {
    tell_of_post(w, post, entry, by, post.author.member)
}

/// Tells a member whom it concerns besides, at a post.
///
/// # Errors
/// As SQLite.
pub fn tell_of_post(
    w: &mut Write<'_>,
    post: &Post,
    entry: LogId,
    by: Option<MemberId>,
    member: MemberId,
) -> Result<(), Error> {
    let telling = Telling {
        kind: NoticeKind::Moderated,
        post: Some(post),
        entry,
        by,
        always: false,
    };
    tell(w, telling, member)
}

/// Tells a member what an entry of the log says was done with them, or with what they wrote where that is no post.
///
/// # Errors
/// As SQLite.
pub fn tell_concerned(
    w: &mut Write<'_>,
    entry: LogId,
    by: Option<MemberId>,
    member: MemberId,
) -> Result<(), Error> {
    tell_ruled(w, None, entry, by, member)
}

/// Tells a member how an appeal against an entry was decided, at the post that it is about, if it is about one.
///
/// # Errors
/// As SQLite.
pub fn tell_ruled(
    w: &mut Write<'_>,
    post: Option<&Post>,
    entry: LogId,
    by: Option<MemberId>,
    member: MemberId,
) -> Result<(), Error> {
    let telling = Telling {
        kind: NoticeKind::Moderated,
        post,
        entry,
        by,
        always: true,
    };
    tell(w, telling, member)
}

/// Tells those who may decide that somebody appeals against an entry.
///
/// # Errors
/// As SQLite.
pub fn tell_appealed(
    w: &mut Write<'_>,
    entry: LogId,
    by: MemberId,
    deciders: &[MemberId],
) -> Result<(), Error> {
    let telling = Telling {
        kind: NoticeKind::Appealed,
        post: None,
        entry,
        by: Some(by),
        always: false,
    };
    for decider in deciders {
        tell(w, telling, *decider)?;
    }
    Ok(())
}

/// An appeal waits no more: whoever was told that it does, and has not seen it, need not look.
///
/// # Errors
/// As SQLite.
pub fn appeal_is_over(w: &mut Write<'_>, entry: LogId) -> Result<(), Error> {
    let members: Vec<i64> = {
        let mut sql = w.sql.prepare_cached(OVER)?;
        let members = sql.query_map([entry.0], |row| row.get(0))?;
        members.collect::<Result<_, _>>()?
    };
    for member in members {
        let about = About {
            member: Some(MemberId(member)),
            ..About::default()
        };
        events::append(w, Kind::Noticed, None, about)?;
    }
    Ok(())
}

/// Tells one member, unless they did it themselves. Where whoever runs the server did it, or the forum itself, the notice names
/// nobody else: it is by the member themselves, and the entry tells.
fn tell(w: &mut Write<'_>, telling: Telling<'_>, member: MemberId) -> Result<(), Error> {
    if telling.by == Some(member) {
        return Ok(());
    }
    let (id, by) = (w.id(), telling.by.unwrap_or(member));
    let told = w.sql.prepare_cached(TELL)?.execute(params![
        id,
        member.0,
        telling.kind.as_str(),
        w.now.millis(),
        telling.post.map(|post| post.id.0),
        by.0,
        telling.entry.0,
        telling.always,
    ])?;
    if told > 0 {
        let about = About {
            member: Some(member),
            topic: telling.post.map(|post| post.topic),
            post: telling.post.map(|post| post.id),
            entry: Some(telling.entry),
            ..About::default()
        };
        events::append(w, Kind::Noticed, Some(by), about)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [TELL, OVER] {
            assert_no_scan(sql);
        }
    }
}
