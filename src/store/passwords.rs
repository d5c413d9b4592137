//! The hashes of members' passwords. Must not know what they are hashes of, nor how.

use rusqlite::OptionalExtension;

use super::{Error, Read, Write};
use crate::domain::{Handle, MemberId};

const PASSWORD: &str = "SELECT id, password FROM member WHERE handle = ?1";
const PASSWORD_OF: &str = "SELECT password FROM member WHERE id = ?1";
const SET_PASSWORD: &str = "UPDATE member SET password = ?3 WHERE id = ?1 AND password IS ?2";

/// The member with this handle, and the hash of their password, where there is one.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn by_handle(
    r: &Read<'_>,
    handle: &Handle,
) -> Result<Option<(MemberId, Option<String>)>, Error> {
    let mut query = r.sql.prepare_cached(PASSWORD)?;
    let found = query.query_row([handle.as_str()], |row| {
        Ok((MemberId(row.get(0)?), row.get(1)?))
    });
    Ok(found.optional()?)
}

/// The hash of a member's password, where there is one.
///
/// # Errors
/// As SQLite.
pub fn of(r: &Read<'_>, id: MemberId) -> Result<Option<String>, Error> {
    let mut query = r.sql.prepare_cached(PASSWORD_OF)?;
    let hash = query.query_row([id.0], |row| row.get(0));
    Ok(hash.optional()?.flatten())
}

/// Puts the hash of a password in the place of the one before; false when that is another one by now.
///
/// # Errors
/// As SQLite.
pub fn set(
    w: &mut Write<'_>,
    id: MemberId,
    before: Option<&str>,
    hash: Option<&str>,
) -> Result<bool, Error> {
    let mut update = w.sql.prepare_cached(SET_PASSWORD)?;
    Ok(update.execute((id.0, before, hash))? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_all_members() {
        for sql in [PASSWORD, PASSWORD_OF, SET_PASSWORD] {
            assert_no_scan(sql);
        }
    }
}
