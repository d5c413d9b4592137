//! Deputies: members who have some of the sysop's pages. Must not know who may give them.

use rusqlite::params;

use super::{Error, Write};
use crate::domain::{Duties, MemberId};

const CLEAR: &str = "DELETE FROM deputy WHERE member = ?1";
const GIVE: &str = "INSERT INTO deputy (member, page) VALUES (?1, ?2)";

/// A member has these pages, and no others.
///
/// # Errors
/// As SQLite.
pub fn set(w: &mut Write<'_>, member: MemberId, duties: Duties) -> Result<(), Error> {
    w.sql.prepare_cached(CLEAR)?.execute([member.0])?;
    let mut give = w.sql.prepare_cached(GIVE)?;
    for duty in duties.iter() {
        give.execute(params![member.0, duty.as_str()])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [CLEAR, GIVE] {
            assert_no_scan(sql);
        }
    }
}
