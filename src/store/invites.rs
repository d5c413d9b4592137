//! Invitations.

use rusqlite::{OptionalExtension, Row, params};

use super::segment::is_unspaced;
use super::{Error, Read, Write, row, watched};
use crate::domain::holding::bait::contains;
use crate::domain::{Invite, InviteCode, Time};

const CREATE: &str =
    "INSERT INTO invite (code, uses_left, expires_at, note, at) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (code) DO NOTHING";
const SPEND: &str = "UPDATE invite SET uses_left = uses_left - 1, used = used + 1
    WHERE code = ?1 AND uses_left > 0 AND (expires_at IS NULL OR expires_at > ?2)";
const REVOKE: &str = "UPDATE invite SET uses_left = 0 WHERE code = ?1";
const BY_CODE: &str =
    "SELECT code, uses_left, used, expires_at, note, at FROM invite WHERE code = ?1";
const NOTES: &str = "SELECT code, note FROM invite WHERE note <> ''";
const UNNOTE: &str = "UPDATE invite SET note = '' WHERE code = ?1";
/// Letters of a name that is looked for in notes: shorter ones are words of every other note. A name in Chinese has two.
const NAME: usize = 4;
const LIST: &str = "SELECT code, uses_left, used, expires_at, note, at FROM invite ORDER BY at DESC, code LIMIT ?1";

/// Makes an invitation; false when the code exists already.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn create(w: &mut Write<'_>, new: &Invite) -> Result<bool, Error> {
    let added = w.sql.prepare_cached(CREATE)?.execute(params![
        new.code.as_str(),
        new.left,
        new.expires_at.map(Time::millis),
        new.note.as_str(),
        w.now.millis(),
    ])?;
    Ok(added > 0)
}

fn invite(row: &Row<'_>) -> rusqlite::Result<Invite> {
    Ok(Invite {
        code: row::parsed(row, 0, InviteCode::parse)?,
        left: row.get(1)?,
        used: row.get(2)?,
        expires_at: row::maybe_time(row, 3)?,
        note: row::line(row, 4)?,
        at: row::time(row, 5)?,
    })
}

/// The invitation with this code.
///
/// # Errors
/// As SQLite.
pub fn by_code(r: &Read<'_>, code: &InviteCode) -> Result<Option<Invite>, Error> {
    let mut sql = r.sql.prepare_cached(BY_CODE)?;
    Ok(sql.query_row([code.as_str()], invite).optional()?)
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

/// Ends an invitation. Members came with it, so it stays in the list.
///
/// # Errors
/// As SQLite.
pub fn revoke(w: &mut Write<'_>, code: &InviteCode) -> Result<(), Error> {
    w.sql.prepare_cached(REVOKE)?.execute([code.as_str()])?;
    Ok(())
}

/// The newest `limit` invitations, newest first.
///
/// # Errors
/// As SQLite.
pub fn list(r: &Read<'_>, limit: u32) -> Result<Vec<Invite>, Error> {
    let mut query = r.sql.prepare_cached(LIST)?;
    let rows = query.query_map([limit], invite)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes the notes out of invitations that name somebody, as whole words.
///
/// # Errors
/// As SQLite.
pub fn unname(w: &mut Write<'_>, names: &[&str]) -> Result<(), Error> {
    let long = |name: &str| {
        let letters: Vec<char> = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let unspaced = letters.iter().filter(|c| is_unspaced(**c)).count();
        letters.len() >= NAME || unspaced > 1
    };
    let names = names.iter().filter(|name| long(name));
    let names: Vec<_> = names.map(|name| watched::sought(name)).collect();
    let notes: Vec<(String, String)> = {
        let mut sql = w.sql.prepare_cached(NOTES)?;
        let rows = sql.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut unnote = w.sql.prepare_cached(UNNOTE)?;
    for (code, note) in notes {
        let words = watched::words(&note);
        if names.iter().any(|name| contains(&words, name, false)) {
            unnote.execute([code])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SafeText;
    use crate::store::testing::Scratch;

    fn new(code: u64, left: u32, expires_at: Option<Time>, note: &str) -> Invite {
        Invite {
            code: InviteCode::from_random(code),
            left,
            used: 0,
            expires_at,
            note: SafeText::line(note),
            at: Time::from_millis(0),
        }
    }

    #[test]
    fn an_invitation_is_spent_as_often_as_it_says() {
        let mut scratch = Scratch::new();
        let until = scratch.now.plus(10);
        let made = new(7, 2, Some(until), "for the fair");
        let (code, note) = (made.code.clone(), made.note.clone());
        assert!(scratch.write(|w| create(w, &made)).unwrap());
        let again = new(7, 9, None, "");
        assert!(!scratch.write(|w| create(w, &again)).unwrap());
        assert!(scratch.write(|w| spend(w, &code)).unwrap());
        let listed = scratch.read(|r| list(r, 10)).unwrap();
        assert_eq!((listed[0].left, listed[0].used), (1, 1));
        assert_eq!(listed[0].note, note);
        scratch.now = until;
        assert!(!scratch.write(|w| spend(w, &code)).unwrap(), "too late");
        scratch.now = until.plus(-1);
        assert!(scratch.write(|w| spend(w, &code)).unwrap());
        assert!(!scratch.write(|w| spend(w, &code)).unwrap(), "used up");
        let other = new(8, 9, None, "");
        assert!(!scratch.write(|w| spend(w, &other.code)).unwrap());
        scratch.write(|w| create(w, &other)).unwrap();
        scratch.write(|w| revoke(w, &other.code)).unwrap();
        assert!(!scratch.write(|w| spend(w, &other.code)).unwrap(), "ended");
        let found = scratch.read(|r| by_code(r, &other.code)).unwrap().unwrap();
        assert_eq!((found.left, found.used), (0, 0));
        let none = InviteCode::from_random(9);
        assert_eq!(scratch.read(|r| by_code(r, &none)).unwrap(), None);
    }

    #[test]
    fn a_note_goes_that_names_whoever_is_gone_and_no_other() {
        let mut scratch = Scratch::new();
        for (at, note) in [
            "Annual plant visit, Hannover",
            "for Max and Li",
            "for ada_l, from Bilbao",
            "Ada  Larrea asked",
            "请王芳来",
        ]
        .iter()
        .enumerate()
        {
            let made = new(u64::try_from(at).unwrap(), 1, None, note);
            assert!(scratch.write(|w| create(w, &made)).unwrap());
        }
        let left = |scratch: &Scratch| {
            let listed = scratch.read(|r| list(r, 9)).unwrap();
            listed
                .iter()
                .filter(|invite| !invite.note.as_str().is_empty())
                .count()
        };
        for (names, stay) in [
            (["an", "Li"], 5),
            (["max", "plant"], 4),
            (["ada_l", "Ada Larrea"], 2),
            (["wang", "王芳"], 1),
        ] {
            scratch.write(|w| unname(w, &names)).unwrap();
            assert_eq!(left(&scratch), stay, "{names:?}");
        }
    }
}
