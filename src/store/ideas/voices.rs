//! Voices: for which organisation a vote counts, and how many distinct ones stand behind an idea.

use rusqlite::{OptionalExtension, params};

use super::super::{Error, Read, Write};
use crate::domain::{MemberId, OrganisationId, TopicId};

/// A double stands for the one that it was merged into; what no host has confirmed has no voice.
const ORGANISATION: &str = "SELECT e.id FROM member m JOIN organisation o ON o.id = m.organisation
    JOIN organisation e ON e.id = coalesce(o.merged_into, o.id) AND e.confirmed = 1
    WHERE m.id = ?1";
const VOICE: &str = "INSERT INTO voice (topic, organisation, votes) VALUES (?1, ?2, 1)
    ON CONFLICT (topic, organisation) DO UPDATE SET votes = voice.votes + 1 RETURNING votes";
const FEWER: &str =
    "UPDATE voice SET votes = votes - 1 WHERE topic = ?1 AND organisation = ?2 AND votes > 1";
const SILENT: &str = "DELETE FROM voice WHERE topic = ?1 AND organisation = ?2";
const RESTATE: &str = "UPDATE vote SET organisation = ?3 WHERE topic = ?1 AND member = ?2";
const COUNT: &str =
    "UPDATE idea SET organisations = organisations + ?2, unstated = unstated + ?3 WHERE topic = ?1";

/// The confirmed organisation for which a member's votes count.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn organisation(r: &Read<'_>, member: MemberId) -> Result<Option<OrganisationId>, Error> {
    let mut sql = r.sql.prepare_cached(ORGANISATION)?;
    let found = sql.query_row([member.0], |row| Ok(OrganisationId(row.get(0)?)));
    Ok(found.optional()?)
}

/// One more vote counts for an organisation; says by how many the distinct ones grow.
pub(super) fn louder(w: &Write<'_>, topic: TopicId, id: OrganisationId) -> Result<i64, Error> {
    let mut sql = w.sql.prepare_cached(VOICE)?;
    let votes: i64 = sql.query_row([topic.0, id.0], |row| row.get(0))?;
    Ok(i64::from(votes == 1))
}

/// One vote less counts for an organisation; says by how many the distinct ones shrink.
pub(super) fn quieter(w: &Write<'_>, topic: TopicId, id: OrganisationId) -> Result<i64, Error> {
    if w.sql.prepare_cached(FEWER)?.execute([topic.0, id.0])? > 0 {
        return Ok(0);
    }
    w.sql.prepare_cached(SILENT)?.execute([topic.0, id.0])?;
    Ok(1)
}

/// A vote that counted for one organisation, or none, counts for another from now on.
pub(in crate::store) fn restate(
    w: &Write<'_>,
    topic: TopicId,
    member: MemberId,
    before: Option<OrganisationId>,
    after: Option<OrganisationId>,
) -> Result<(), Error> {
    let vote = params![topic.0, member.0, after.map(|id| id.0)];
    w.sql.prepare_cached(RESTATE)?.execute(vote)?;
    let fewer = before.map_or(Ok(0), |id| quieter(w, topic, id))?;
    let more = after.map_or(Ok(0), |id| louder(w, topic, id))?;
    let unstated = i64::from(after.is_none()) - i64::from(before.is_none());
    w.sql
        .prepare_cached(COUNT)?
        .execute([topic.0, more - fewer, unstated])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [ORGANISATION, VOICE, FEWER, SILENT, RESTATE, COUNT] {
            assert_no_scan(sql);
        }
    }
}
