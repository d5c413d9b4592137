//! What a member's card counts: posts, thanks, and who thanked. Each count stops at [`Card::MOST`], and reads no more
//! rows than it counts.

use rusqlite::params;

use super::{Error, Read};
use crate::domain::{Card, MemberId};

const POSTS: &str = "SELECT count(*) FROM (SELECT 1 FROM post WHERE author = ?1 LIMIT ?2) AS some";
const THANKS: &str = "SELECT count(*), count(DISTINCT giver) FROM (SELECT t.member AS giver
    FROM post p JOIN thank t ON t.post = p.id WHERE p.author = ?1 AND p.thanks > 0 LIMIT ?2) AS some";

/// How many posts a member wrote.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn posts(r: &Read<'_>, member: MemberId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(POSTS)?;
    Ok(sql.query_row(params![member.0, Card::MOST], |row| row.get(0))?)
}

/// How often a member was thanked, and by how many members.
///
/// # Errors
/// As SQLite.
pub fn thanks(r: &Read<'_>, member: MemberId) -> Result<(u32, u32), Error> {
    let mut sql = r.sql.prepare_cached(THANKS)?;
    let about = params![member.0, Card::MOST];
    Ok(sql.query_row(about, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Access;
    use crate::store::posts::thank;
    use crate::store::testing::{Scratch, assert_no_scan, plan};

    #[test]
    fn no_statement_reads_more_than_it_counts() {
        for sql in [POSTS, THANKS] {
            assert_no_scan(sql);
        }
        let plan = plan(THANKS);
        let by_index = |step: &String| step.contains("post_thanked");
        assert!(plan.iter().any(by_index), "{plan:#?}");
    }

    #[test]
    fn people_are_counted_once_however_often_they_thank() {
        let mut scratch = Scratch::new();
        let [ada, bob, cem] = ["ada", "bob", "cem"].map(|name| scratch.member(name));
        let tools = scratch.conference("tools", Access::Members);
        let topic = scratch.topic(tools, ada, "Belts", "210 N");
        let first = scratch.post(topic, ada, "cold");
        let second = scratch.post(topic, ada, "or warm");
        scratch.post(topic, bob, "thank you");
        for (post, by) in [(first, bob), (second, bob), (second, cem)] {
            scratch.write(|w| thank(w, post, by, true)).unwrap();
        }
        assert_eq!(scratch.read(|r| posts(r, ada)).unwrap(), 3);
        assert_eq!(scratch.read(|r| thanks(r, ada)).unwrap(), (3, 2));
        assert_eq!(scratch.read(|r| thanks(r, bob)).unwrap(), (0, 0));
        scratch.write(|w| thank(w, second, cem, false)).unwrap();
        assert_eq!(scratch.read(|r| thanks(r, ada)).unwrap(), (2, 1));
    }
}
