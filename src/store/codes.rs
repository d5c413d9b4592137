//! Codes that sign a member in once. Only their hashes are kept.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, row};
use crate::domain::{CodeKind, MemberId, Time};

const ADD: &str =
    "INSERT INTO code (hash, member, kind, at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)";
const DROP: &str =
    "DELETE FROM code WHERE member = ?1 AND kind = ?2 AND (?3 OR expires_at IS NOT NULL)";
const OWNER: &str =
    "SELECT member FROM code WHERE hash = ?1 AND (expires_at IS NULL OR expires_at > ?2)";
const SPEND: &str = "DELETE FROM code
    WHERE hash = ?1 AND member = ?2 AND (expires_at IS NULL OR expires_at > ?3) RETURNING kind";
const LEFT: &str = "SELECT count(*) FROM code
    WHERE member = ?1 AND kind = 'recovery' AND (expires_at IS NULL OR expires_at > ?2)";

/// Gives a member codes of a kind in the place of those before. Codes that expire only replace their like, so that one
/// from the sysop leaves those that a member has written down.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn replace(
    w: &mut Write<'_>,
    member: MemberId,
    kind: CodeKind,
    hashes: &[String],
    expires_at: Option<Time>,
) -> Result<(), Error> {
    let (all, now) = (expires_at.is_none(), w.now.millis());
    let mut drop = w.sql.prepare_cached(DROP)?;
    drop.execute((member.0, kind.as_str(), all))?;
    let mut add = w.sql.prepare_cached(ADD)?;
    for hash in hashes {
        let expires_at = expires_at.map(Time::millis);
        add.execute(params![hash, member.0, kind.as_str(), now, expires_at])?;
    }
    Ok(())
}

/// Makes a member's codes of a kind void.
///
/// # Errors
/// As SQLite.
pub fn void(w: &mut Write<'_>, member: MemberId, kind: CodeKind) -> Result<(), Error> {
    let mut drop = w.sql.prepare_cached(DROP)?;
    drop.execute((member.0, kind.as_str(), true))?;
    Ok(())
}

/// Whose code it is, if it is still good.
///
/// # Errors
/// As SQLite.
pub fn owner(r: &Read<'_>, hash: &str, now: Time) -> Result<Option<MemberId>, Error> {
    let mut query = r.sql.prepare_cached(OWNER)?;
    let owner = query.query_row((hash, now.millis()), |row| row.get(0));
    Ok(owner.optional()?.map(MemberId))
}

/// Uses up a code of a member; none when it is not theirs, used up or expired.
///
/// # Errors
/// As SQLite.
pub fn spend(w: &mut Write<'_>, member: MemberId, hash: &str) -> Result<Option<CodeKind>, Error> {
    let mut delete = w.sql.prepare_cached(SPEND)?;
    let kind = delete.query_row((hash, member.0, w.now.millis()), |row| {
        row::parsed(row, 0, CodeKind::parse)
    });
    Ok(kind.optional()?)
}

/// How many recovery codes a member has left.
///
/// # Errors
/// As SQLite.
pub fn left(r: &Read<'_>, member: MemberId, now: Time) -> Result<u32, Error> {
    let mut query = r.sql.prepare_cached(LEFT)?;
    Ok(query.query_row((member.0, now.millis()), |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DisplayName, Handle};
    use crate::store::members;
    use crate::store::testing::{Scratch, assert_no_scan};

    fn member(scratch: &mut Scratch, name: &str) -> MemberId {
        let new = members::NewMember {
            handle: &Handle::new(name).unwrap(),
            name: &DisplayName::new(name).unwrap(),
            language: None,
            password: None,
            rules_version: 0,
            invite: None,
        };
        scratch.write(|w| members::insert(w, &new)).unwrap()
    }

    fn make(
        scratch: &mut Scratch,
        who: MemberId,
        kind: CodeKind,
        codes: &[&str],
        until: Option<Time>,
    ) {
        let hashes: Vec<String> = codes.iter().map(|&code| code.into()).collect();
        let made = scratch.write(|w| replace(w, who, kind, &hashes, until));
        made.unwrap();
    }

    fn left_of(scratch: &Scratch, who: MemberId) -> u32 {
        scratch.read(|r| left(r, who, scratch.now)).unwrap()
    }

    #[test]
    fn a_code_is_spent_once_by_its_member_and_in_time() {
        let mut scratch = Scratch::new();
        let (ada, bob) = (member(&mut scratch, "ada"), member(&mut scratch, "bob"));
        let until = scratch.now.plus(10);
        make(&mut scratch, ada, CodeKind::Device, &["d"], Some(until));
        make(&mut scratch, ada, CodeKind::Recovery, &["r", "s"], None);
        let spend = |scratch: &mut Scratch, who, hash: &str| {
            scratch.write(|w| spend(w, who, hash)).unwrap()
        };
        assert_eq!(spend(&mut scratch, bob, "r"), None);
        assert_eq!(spend(&mut scratch, ada, "r"), Some(CodeKind::Recovery));
        assert_eq!(spend(&mut scratch, ada, "r"), None, "used up");
        assert_eq!(left_of(&scratch, ada), 1);
        let owner = |scratch: &Scratch| scratch.read(|r| owner(r, "d", scratch.now)).unwrap();
        assert_eq!(owner(&scratch), Some(ada));
        scratch.now = until;
        assert_eq!(owner(&scratch), None, "too late");
        assert_eq!(spend(&mut scratch, ada, "d"), None, "too late");
        scratch.now = until.plus(-1);
        assert_eq!(spend(&mut scratch, ada, "d"), Some(CodeKind::Device));
    }

    #[test]
    fn new_codes_replace_those_before_and_one_that_expires_only_its_like() {
        let mut scratch = Scratch::new();
        let ada = member(&mut scratch, "ada");
        let until = Some(scratch.now.plus(10));
        make(&mut scratch, ada, CodeKind::Device, &["d"], until);
        make(&mut scratch, ada, CodeKind::Recovery, &["a", "b"], None);
        make(&mut scratch, ada, CodeKind::Recovery, &["c"], until);
        make(&mut scratch, ada, CodeKind::Recovery, &["d2"], until);
        assert_eq!(left_of(&scratch, ada), 3);
        let owned = |scratch: &Scratch, hash: &str| {
            let owner = scratch.read(|r| owner(r, hash, scratch.now));
            owner.unwrap().is_some()
        };
        assert!(owned(&scratch, "a") && owned(&scratch, "d2") && !owned(&scratch, "c"));
        make(&mut scratch, ada, CodeKind::Recovery, &["e"], None);
        assert_eq!(left_of(&scratch, ada), 1);
        assert!(owned(&scratch, "d") && !owned(&scratch, "d2"));
    }

    #[test]
    fn nothing_is_read_from_end_to_end() {
        [DROP, OWNER, SPEND, LEFT]
            .into_iter()
            .for_each(assert_no_scan);
    }
}
