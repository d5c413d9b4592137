//! Appeals that wait for somebody else than whoever acted: against entries of the log, and for declined ideas.

use rusqlite::params;

use super::super::{Error, Read, row};
use super::{LOOKED_AT, MOST, columns, placed};
use crate::domain::{Act, ConferenceId, LogId, Matter, MemberId, QueueRow, TopicId};

const AGAINST_ENTRIES: &str = concat!(
    columns!("l.conference", "p.number", "t.title", "m.staff", "a.at", "a.words"),
    "l.id, l.act, c.id, m.sysop FROM log_appeal a CROSS JOIN log l ON l.id = a.entry JOIN member m ON m.id = a.member
    LEFT JOIN post p ON p.id = l.post LEFT JOIN topic t ON t.id = coalesce(p.topic, l.topic)
    LEFT JOIN conference c ON c.id = coalesce(t.conference, l.conference)
    WHERE a.decided_at IS NULL AND NOT EXISTS (SELECT 1 FROM log b WHERE b.reverses = l.id) AND (?2 IS NULL OR (l.actor IS NOT ?2 AND l.member IS NOT ?2)) ORDER BY a.at LIMIT ?3"
);
const FOR_IDEAS: &str = concat!(
    columns!("t.conference", "p.number", "t.title", "p.staff", "a.at", "p.body"),
    "t.id FROM appeal a CROSS JOIN idea i ON i.topic = a.topic AND i.status = 'declined'
    JOIN idea_step s ON s.topic = i.topic AND s.number = i.step JOIN topic t ON t.id = a.topic AND t.frozen = 0 AND t.retired IS NULL
    JOIN conference c ON c.id = t.conference AND c.archived = 0
    JOIN post p ON p.id = a.post JOIN member m ON m.id = a.member
    WHERE a.decided_at IS NULL AND s.by IS NOT ?2 AND a.member IS NOT ?2 ORDER BY a.at LIMIT ?3"
);

/// Appeals against acts of somebody else that count, by what was done and whether to a sysop, in the conferences that do; none
/// stands for what is not for their hosts to decide. What is about a topic that went where the viewer does not read is not theirs
/// either.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn appeals(
    r: &Read<'_>,
    worded: bool,
    me: Option<MemberId>,
    counts: impl Fn((Act, bool), Option<ConferenceId>) -> bool,
    reads: impl Fn(ConferenceId) -> bool,
) -> Result<Vec<QueueRow>, Error> {
    let mut sql = r.sql.prepare_cached(AGAINST_ENTRIES)?;
    let mut rows = sql.query(params![worded, me.map(|id| id.0), LOOKED_AT])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id =
            |at| -> rusqlite::Result<_> { Ok(row.get::<_, Option<i64>>(at)?.map(ConferenceId)) };
        let act = row::parsed(row, 12, Act::parse)?;
        let whose = id(0)?.filter(|_| !act.is_of_standing());
        let done = (act, row.get(14)?);
        if all.len() < MOST && counts(done, whose) && id(13)?.is_none_or(&reads) {
            all.push(placed(row, Matter::Appeal(LogId(row.get(11)?), act))?);
        }
    }
    Ok(all)
}

/// Appeals for ideas that somebody else declined, in the conferences that count.
///
/// # Errors
/// As SQLite.
pub fn idea_appeals(
    r: &Read<'_>,
    worded: bool,
    me: Option<MemberId>,
    counts: impl Fn(ConferenceId) -> bool,
) -> Result<Vec<QueueRow>, Error> {
    let mut sql = r.sql.prepare_cached(FOR_IDEAS)?;
    let mut rows = sql.query(params![worded, me.map(|id| id.0), LOOKED_AT])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        if all.len() < MOST && counts(ConferenceId(row.get(0)?)) {
            all.push(placed(row, Matter::IdeaAppeal(TopicId(row.get(11)?)))?);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::plan;

    #[test]
    fn only_what_waits_is_looked_at_in_order() {
        for (sql, index) in [
            (AGAINST_ENTRIES, "SCAN a USING INDEX log_appeal_waiting"),
            (FOR_IDEAS, "SCAN a USING INDEX appeal_waiting"),
        ] {
            let plan = plan(sql);
            assert_eq!(plan.first().map(String::as_str), Some(index), "{plan:#?}");
            assert_eq!(plan.iter().filter(|step| step.contains("SCAN")).count(), 1);
            assert!(!plan.join(" ").contains("TEMP B-TREE"), "{plan:#?}");
        }
    }
}
