//! Invitations.

use rusqlite::params;

use super::{Error, Read, Write, row};
use crate::domain::{Invite, InviteCode, SafeText, Time};

const CREATE: &str =
    "INSERT INTO invite (code, uses_left, expires_at, note, at) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (code) DO NOTHING";
const SPEND: &str = "UPDATE invite SET uses_left = uses_left - 1, used = used + 1
    WHERE code = ?1 AND uses_left > 0 AND (expires_at IS NULL OR expires_at > ?2)";
const REVOKE: &str = "UPDATE invite SET uses_left = 0 WHERE code = ?1";
const LIST: &str = "SELECT code, uses_left, used, expires_at, note, at FROM invite ORDER BY at DESC, code LIMIT ?1";

/// Makes an invitation; false when the code exists already.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn create(
    w: &mut Write<'_>,
    code: &InviteCode,
    uses: u32,
    expires_at: Option<Time>,
    note: &SafeText,
) -> Result<bool, Error> {
    let added = w.sql.prepare_cached(CREATE)?.execute(params![
        code.as_str(),
        uses,
        expires_at.map(Time::millis),
        note.as_str(),
        w.now.millis(),
    ])?;
    Ok(added > 0)
}

/// Uses an invitation once; false when it is unknown, used up or expired.
///
/// # Errors
/// As SQLite.
pub fn spend(w: &mut Write<'_>, code: &InviteCode) -> Result<bool, Error> {
    let now = w.now.millis();
    let spent = w.sql.prepare_cached(SPEND)?.execute((code.as_str(), now))?;
    Ok(spent > 0)
}

/// Ends an invitation; false when it is unknown. Members came with it, so it stays in the list.
///
/// # Errors
/// As SQLite.
pub fn revoke(w: &mut Write<'_>, code: &InviteCode) -> Result<bool, Error> {
    Ok(w.sql.prepare_cached(REVOKE)?.execute([code.as_str()])? > 0)
}

/// The newest `limit` invitations, newest first.
///
/// # Errors
/// As SQLite.
pub fn list(r: &Read<'_>, limit: u32) -> Result<Vec<Invite>, Error> {
    let mut query = r.sql.prepare_cached(LIST)?;
    let rows = query.query_map([limit], |row| {
        Ok(Invite {
            code: row::parsed(row, 0, InviteCode::parse)?,
            left: row.get(1)?,
            used: row.get(2)?,
            expires_at: row::maybe_time(row, 3)?,
            note: row::line(row, 4)?,
            at: row::time(row, 5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Scratch;

    #[test]
    fn an_invitation_is_spent_as_often_as_it_says() {
        let mut scratch = Scratch::new();
        let code = InviteCode::from_random(7);
        let until = scratch.now.plus(10);
        let note = SafeText::line("for the fair");
        let made = scratch.write(|w| create(w, &code, 2, Some(until), &note));
        assert!(made.unwrap());
        assert!(!scratch.write(|w| create(w, &code, 9, None, &note)).unwrap());
        assert!(scratch.write(|w| spend(w, &code)).unwrap());
        let listed = scratch.read(|r| list(r, 10)).unwrap();
        assert_eq!((listed[0].left, listed[0].used), (1, 1));
        assert_eq!(listed[0].note, note);
        scratch.now = until;
        assert!(!scratch.write(|w| spend(w, &code)).unwrap(), "too late");
        scratch.now = until.plus(-1);
        assert!(scratch.write(|w| spend(w, &code)).unwrap());
        assert!(!scratch.write(|w| spend(w, &code)).unwrap(), "used up");
        assert!(scratch.write(|w| revoke(w, &code)).unwrap());
        let other = InviteCode::from_random(8);
        assert!(!scratch.write(|w| spend(w, &other)).unwrap());
        assert!(!scratch.write(|w| revoke(w, &other)).unwrap());
    }
}
