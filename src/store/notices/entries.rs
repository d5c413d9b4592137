//! Who is told of an entry of the log: whom it concerns, and, of an appeal against it, those who may decide.
//!
//! Where something was done with a post, the notice is of that post, and who switched such notices off gets none. What was
//! done with a member, or decided of their appeal, they are told in any case.

use super::super::events::{self, About, Kind};
use super::super::{Error, Write};
use super::insert::{NewNotice, insert};
use crate::domain::{LogId, MemberId, NoticeKind, Post};

// Whoever wrote it is told of the last thing that was done with it, whatever they were told of it before.
const TELL: &str = "INSERT INTO notice (id, member, kind, at, post, by, entry)
    SELECT ?2, ?1, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM member z WHERE z.id = ?1 AND z.handle IS NOT NULL)
        AND (?8 OR NOT EXISTS (SELECT 1 FROM quiet k WHERE k.member = ?1 AND k.kind = ?3))
    ON CONFLICT (member, post) DO UPDATE SET id = excluded.id, kind = excluded.kind, at = excluded.at,
        by = excluded.by, entry = excluded.entry, read = 0
    ON CONFLICT (entry, member) WHERE post IS NULL DO UPDATE SET id = excluded.id, kind = excluded.kind, at = excluded.at,
        by = excluded.by, read = 0";
const OVER: &str = "UPDATE notice SET read = 1
    WHERE entry = ?1 AND post IS NULL AND kind = 'appealed' AND read = 0 RETURNING member";
// By the entries: the notices without a post are many.
const GONE: &str = "DELETE FROM notice INDEXED BY notice_entry WHERE post IS NULL AND kind = 'appealed'
    AND entry IN (SELECT entry FROM log_appeal WHERE member = ?1 AND decided_at IS NULL) RETURNING member";

/// An entry, as somebody is told of it.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The entry.
    pub entry: LogId,
    /// Who did it; none for whoever runs the server, and for the forum itself.
    pub by: Option<MemberId>,
    /// The post that the notice is of; none: of the entry alone.
    pub post: Option<&'a Post>,
    /// Whether it comes also to those who switched such notices off: what was done with them, and how an appeal was decided.
    pub always: bool,
}

/// Tells a member, unless they did it themselves.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn tell_entry(w: &mut Write<'_>, telling: Telling<'_>, member: MemberId) -> Result<(), Error> {
    tell(w, NoticeKind::Moderated, telling, member)
}

/// Tells the author of a post what was done with it.
///
/// # Errors
/// As SQLite.
pub fn tell_moderated(
    w: &mut Write<'_>,
    post: &Post,
    entry: LogId,
    by: Option<MemberId>,
) -> Result<(), Error> {
    let telling = Telling {
        entry,
        by,
        post: Some(post),
        always: false,
    };
    tell_entry(w, telling, post.author.member)
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
        entry,
        by: Some(by),
        post: None,
        always: false,
    };
    for decider in deciders {
        tell(w, NoticeKind::Appealed, telling, *decider)?;
    }
    Ok(())
}

/// An appeal waits no more: whoever was told that it does, and has not seen it, need not look.
///
/// # Errors
/// As SQLite.
pub fn appeal_is_over(w: &mut Write<'_>, entry: LogId) -> Result<(), Error> {
    heard_no_more(w, OVER, entry.0)
}

/// Whoever appealed is erased, and their appeals that wait with them: of these nobody is told any more. To be said before
/// they are gone.
///
/// # Errors
/// As SQLite.
pub fn appeals_are_gone(w: &mut Write<'_>, member: MemberId) -> Result<(), Error> {
    heard_no_more(w, GONE, member.0)
}

/// Takes notices away from those whom a statement gives back.
fn heard_no_more(w: &mut Write<'_>, sql: &str, about: i64) -> Result<(), Error> {
    let members: Vec<i64> = {
        let mut sql = w.sql.prepare_cached(sql)?;
        let members = sql.query_map([about], |row| row.get(0))?;
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
fn tell(
    w: &mut Write<'_>,
    kind: NoticeKind,
    telling: Telling<'_>,
    member: MemberId,
) -> Result<(), Error> {
    if telling.by == Some(member) {
        return Ok(());
    }
    let notice = NewNotice {
        member,
        kind,
        by: telling.by.unwrap_or(member),
        post: telling.post,
        entry: Some(telling.entry),
    };
    insert(w, TELL, notice, &[&telling.entry.0, &telling.always])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{assert_no_scan, plan};

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [TELL, OVER] {
            assert_no_scan(sql);
        }
        let plan = plan(GONE).join("\n");
        assert!(plan.contains("notice_entry (entry=?"), "{plan}");
        assert!(plan.contains("log_appeal_waiting"), "{plan}");
    }
}
