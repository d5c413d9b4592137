//! Posts of an import, given to the member who wrote them: posts, topics, ideas with their history, votes, and who takes part.
//!
//! The sender's row stays, as what the source calls them: a later import finds it, and the member behind it. Must not know who
//! may give posts away.

use rusqlite::params;

use super::ideas::votes;
use super::{Error, Read, Write, row};
use crate::domain::{MemberId, PostId, Sender, TopicId};

/// Rows of senders, by a part of what they are called; whoever is called exactly so comes first. It looks at every member, for
/// a sysop who asks.
const SENDERS: &str =
    "SELECT m.id, m.name, m.source, (SELECT count(*) FROM post p WHERE p.author = m.id),
        (SELECT p.at FROM post p WHERE p.author = m.id ORDER BY p.id DESC LIMIT 1)
    FROM member m
    WHERE m.handle IS NULL AND m.erased_at IS NULL AND m.claimed_by IS NULL AND m.source IS NOT NULL
        AND (instr(lower(m.source), lower(?1)) > 0 OR instr(lower(m.name), lower(?1)) > 0)
    ORDER BY m.source <> ?1, m.name <> ?1, m.id LIMIT ?2";
const IS_SENDER: &str =
    "SELECT EXISTS (SELECT 1 FROM member WHERE id = ?1 AND handle IS NULL AND erased_at IS NULL
    AND claimed_by IS NULL AND source IS NOT NULL)";
const POSTS: &str = "SELECT id, topic FROM post WHERE author = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
const WRITE: &str = "UPDATE post SET author = ?2 WHERE id = ?1";
const LESS: &str = "UPDATE part SET posts = posts - 1 WHERE topic = ?1 AND member = ?2";
const NONE: &str = "DELETE FROM part WHERE topic = ?1 AND member = ?2 AND posts = 0";
const MORE: &str = "INSERT INTO part (topic, member, posts) VALUES (?1, ?2, 1)
    ON CONFLICT (topic, member) DO UPDATE SET posts = part.posts + 1";
/// What stands beside the post in its topic; ?1 is that, ?2 the sender, ?3 the member.
const BESIDE: &[&str] = &[
    "UPDATE topic SET author = ?3 WHERE id = ?1 AND author = ?2",
    "UPDATE idea SET author = ?3 WHERE topic = ?1 AND author = ?2",
    "UPDATE idea_step SET by = ?3 WHERE topic = ?1 AND by = ?2",
];
const VOTED: &str = "SELECT topic FROM vote WHERE member = ?1";
const CLAIM: &str = "UPDATE member SET claimed_by = ?2 WHERE id = ?1";
const UNSETTLE: &str = "INSERT INTO unsettled (member) VALUES (?1) ON CONFLICT (member) DO NOTHING";

/// Senders whom nobody has claimed, by a part of what they are called.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn senders(r: &Read<'_>, called: &str, limit: usize) -> Result<Vec<Sender>, Error> {
    let mut sql = r.sql.prepare_cached(SENDERS)?;
    let rows = sql.query_map(params![called, row::limit(limit)], |row| {
        Ok(Sender {
            id: MemberId(row.get(0)?),
            name: row::line(row, 1)?,
            source: row::line(row, 2)?,
            posts: row.get(3)?,
            last_at: row::maybe_time(row, 4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a row stands for a sender whom nobody has claimed.
///
/// # Errors
/// As SQLite.
pub fn is_sender(r: &Read<'_>, id: MemberId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(IS_SENDER)?;
    Ok(sql.query_row([id.0], |row| row.get(0))?)
}

/// Gives up to `most` posts after `after` to a member, with what stands beside them; gives the last one, if there may be more.
///
/// # Errors
/// As SQLite.
pub fn give(
    w: &mut Write<'_>,
    (from, to): (MemberId, MemberId),
    after: PostId,
    most: u32,
) -> Result<Option<PostId>, Error> {
    let posts: Vec<(PostId, TopicId)> = {
        let mut sql = w.sql.prepare_cached(POSTS)?;
        let rows = sql.query_map(params![from.0, after.0, most], |row| {
            Ok((PostId(row.get(0)?), TopicId(row.get(1)?)))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for (post, topic) in &posts {
        w.sql.prepare_cached(WRITE)?.execute([post.0, to.0])?;
        for sql in [LESS, NONE] {
            w.sql.prepare_cached(sql)?.execute([topic.0, from.0])?;
        }
        w.sql.prepare_cached(MORE)?.execute([topic.0, to.0])?;
        for sql in BESIDE {
            let mut sql = w.sql.prepare_cached(sql)?;
            sql.execute([topic.0, from.0, to.0])?;
        }
    }
    Ok(posts.last().map(|(post, _)| *post))
}

/// Gives a sender's votes to a member, and what an import finds of the sender from now on.
///
/// # Errors
/// As SQLite.
pub fn finish(w: &mut Write<'_>, from: MemberId, to: MemberId) -> Result<(), Error> {
    let voted: Vec<TopicId> = {
        let mut sql = w.sql.prepare_cached(VOTED)?;
        let rows = sql.query_map([from.0], |row| row.get(0).map(TopicId))?;
        rows.collect::<Result<_, _>>()?
    };
    for topic in voted {
        votes::hand_over(w, topic, from, to)?;
    }
    w.sql.prepare_cached(CLAIM)?.execute([from.0, to.0])?;
    // Their votes count for where they work, which the sender's did not.
    w.sql.prepare_cached(UNSETTLE)?.execute([to.0])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_but_the_search_reads_a_whole_table() {
        for sql in [
            IS_SENDER, POSTS, WRITE, LESS, NONE, MORE, VOTED, CLAIM, UNSETTLE,
        ] {
            assert_no_scan(sql);
        }
        for sql in BESIDE {
            assert_no_scan(sql);
        }
    }
}
