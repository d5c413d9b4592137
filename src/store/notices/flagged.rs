//! Who is told that a post was flagged: the hosts of its conference.

use super::super::{Error, Write, flags};
use super::insert::{NewNotice, insert};
use crate::domain::{ConferenceId, MemberId, NoticeKind, Post};

/// That a post was flagged is the strongest reason to tell a host of it, whatever they were told of it before, but for what
/// was promised to them and they have not seen yet. They hear of it once, and once more after somebody looked at the flags there
/// were; and whoever flags is not spared because a host mutes them.
const TELL: &str = "INSERT INTO notice (id, member, kind, at, post, by) SELECT ?2, ?1, ?3, ?4, ?5, ?6
    WHERE NOT EXISTS (SELECT 1 FROM quiet k WHERE k.member = ?1 AND k.kind = ?3)
    ON CONFLICT (member, post) DO UPDATE SET id = excluded.id, kind = excluded.kind, at = excluded.at,
        by = excluded.by, read = 0
        WHERE notice.kind <> excluded.kind AND (notice.read = 1 OR notice.kind NOT IN ('moved', 'released', 'testing'))
            OR notice.kind = excluded.kind AND EXISTS (SELECT 1 FROM flag f JOIN log l ON l.id = f.settled
                WHERE f.post = ?5 AND l.at >= notice.at)";

/// Tells the hosts of the conference that a post there was flagged.
///
/// # Errors
/// As SQLite.
pub fn tell_flagged(
    w: &mut Write<'_>,
    post: &Post,
    conference: ConferenceId,
    by: MemberId,
) -> Result<(), Error> {
    let hosts = flags::hosts(&w.read(), conference, by)?;
    // Whoever wrote it is not told who flagged it, be they its host.
    for host in hosts.into_iter().filter(|host| *host != post.author.member) {
        let notice = NewNotice {
            member: host,
            kind: NoticeKind::Flagged,
            by,
            post: Some(post),
            entry: None,
        };
        insert(w, TELL, notice, &[])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        assert_no_scan(TELL);
    }
}
