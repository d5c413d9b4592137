//! What hosts do with posts and topics, but for the entry of the log. Must not know who may do it.

use rusqlite::params;

use super::{Error, Write};
use crate::domain::{LogId, PostId, TopicId};

const HIDE: &str =
    "UPDATE post SET state = 'hidden', hidden = ?2 WHERE id = ?1 AND state = 'shown'";
const UNHIDE: &str =
    "UPDATE post SET state = 'shown', hidden = NULL WHERE id = ?1 AND state = 'hidden'";
const FREEZE: &str = "UPDATE topic SET frozen = ?2 WHERE id = ?1 AND frozen <> ?2";

/// Folds a post by an entry of the log, or unfolds it; says whether that was a change.
/// The search finds nothing of what is folded.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn hide(w: &mut Write<'_>, post: PostId, by: Option<LogId>) -> Result<bool, Error> {
    let changed = match by {
        Some(entry) => w.sql.prepare_cached(HIDE)?.execute([post.0, entry.0])?,
        None => w.sql.prepare_cached(UNHIDE)?.execute([post.0])?,
    };
    Ok(changed > 0)
}

/// Closes a topic for answers, or opens it again; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn freeze(w: &mut Write<'_>, topic: TopicId, on: bool) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(FREEZE)?;
    Ok(sql.execute(params![topic.0, on])? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [HIDE, UNHIDE, FREEZE] {
            assert_no_scan(sql);
        }
    }
}
