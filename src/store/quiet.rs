//! Which kinds of notices a member does not want. Whom that spares which notice stands in `notices`.

use super::{Error, Read, Write, row};
use crate::domain::{MemberId, NoticeKind};

const OFF: &str =
    "INSERT INTO quiet (member, kind) VALUES (?1, ?2) ON CONFLICT (member, kind) DO NOTHING";
const ON: &str = "DELETE FROM quiet WHERE member = ?1 AND kind = ?2";
const KINDS: &str = "SELECT kind FROM quiet WHERE member = ?1 ORDER BY kind";

/// From now on a member is told of this kind, or no longer.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn set(w: &mut Write<'_>, member: MemberId, kind: NoticeKind, told: bool) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(if told { ON } else { OFF })?;
    sql.execute((member.0, kind.as_str()))?;
    Ok(())
}

/// The kinds of which a member is not told.
///
/// # Errors
/// As SQLite.
pub fn kinds(r: &Read<'_>, member: MemberId) -> Result<Vec<NoticeKind>, Error> {
    let mut sql = r.sql.prepare_cached(KINDS)?;
    let rows = sql.query_map([member.0], |row| row::parsed(row, 0, NoticeKind::parse))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn no_statement_reads_what_others_switched_off() {
        for sql in [OFF, ON, KINDS] {
            assert_no_scan(sql);
        }
    }

    #[test]
    fn a_kind_is_off_for_one_member_until_it_is_on_again() {
        let mut scratch = Scratch::new();
        let [ada, bob] = ["ada", "bob"].map(|name| scratch.member(name));
        let off = |scratch: &Scratch, who| scratch.read(|r| kinds(r, who)).unwrap();
        for told in [false, false] {
            let moved = NoticeKind::Moved;
            scratch.write(|w| set(w, ada, moved, told)).unwrap();
        }
        assert_eq!(off(&scratch, ada), [NoticeKind::Moved]);
        assert_eq!(off(&scratch, bob), []);
        let reply = NoticeKind::Reply;
        scratch.write(|w| set(w, ada, reply, true)).unwrap();
        assert_eq!(off(&scratch, ada), [NoticeKind::Moved], "it was on");
        let moved = NoticeKind::Moved;
        scratch.write(|w| set(w, ada, moved, true)).unwrap();
        assert_eq!(off(&scratch, ada), []);
    }
}
