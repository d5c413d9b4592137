//! Topics of other conferences that stand in a list because they are linked into it: under their address there, and with what
//! is new in them at home. There are few.

use rusqlite::types::Value;
use rusqlite::{Row, params};

use super::super::counting::Sight;
use super::super::{Error, Read, addresses};
use super::select::{seen_by, select, topic};
use crate::domain::{
    Access, Attention, ConferenceId, MemberId, TopicFilter, TopicId, TopicKind, TopicRow,
};

/// What is linked into the conference ?2 and is not forgotten, if its home may be read: by the member ?1, or by whoever reads
/// what is open to ?5.
macro_rules! linked {
    ($order:literal) => {
        select!(
            "address d CROSS JOIN topic t ON t.id = d.topic LEFT JOIN idea i ON i.topic = t.id",
            "WHERE d.conference = ?2 AND d.linked = 1 AND t.retired IS NULL
                AND coalesce(r.attention, 'normal') <> 'forgotten'
                AND (c.access = 'public' OR ?5 = 'private' OR (?5 = 'members' AND (c.access = 'members' OR EXISTS
                    (SELECT 1 FROM standing s WHERE s.conference = c.id AND s.member = ?1
                        AND (s.host = 1 OR s.admitted = 1))))) ",
            $order
        )
    };
}

const BY_ACTIVITY: &str =
    linked!("AND (t.last_post_at, t.id) < (?3, ?4) ORDER BY t.last_post_at DESC, t.id DESC");
// The number as it is would have SQLite go through all addresses of the conference in its order.
const BY_NUMBER: &str =
    linked!("AND coalesce(d.number, 0) < ?3 AND ?4 IS NOT NULL ORDER BY d.number DESC");

/// With what else is asked of them.
macro_rules! links {
    ($more:literal) => {
        concat!(
            "SELECT d.conference, d.topic, t.conference FROM address d CROSS JOIN topic t ON t.id = d.topic
    WHERE d.linked = 1 AND t.retired IS NULL",
            $more
        )
    };
}
const LINKS: &str = links!("");
const LINKS_INTO: &str = links!(" AND d.conference = ?1");

/// A topic that is linked into a conference.
pub struct Link {
    /// Into which.
    pub here: ConferenceId,
    /// The topic.
    pub topic: TopicId,
    /// The conference that it is of.
    pub home: ConferenceId,
}

/// Whether a linked topic stands in the list with this filter.
fn is_such(filter: TopicFilter, row: &TopicRow) -> bool {
    let topic = &row.topic;
    match filter {
        TopicFilter::All | TopicFilter::Opening => true,
        TopicFilter::New => !row.new.is_zero(),
        TopicFilter::Watched => row.attention == Attention::Watched,
        TopicFilter::Unanswered => {
            topic.posts == 1 || (topic.kind == TopicKind::Question && topic.answer.is_none())
        }
        TopicFilter::Retired
        | TopicFilter::Live
        | TopicFilter::Mine
        | TopicFilter::Voted
        | TopicFilter::Overdue => false,
    }
}

/// The first such topics that are linked into a conference, after one with this key and id; by number, or by activity. As few
/// are linked, those that are not such are passed over one by one.
pub(super) fn linked(
    r: &Read<'_>,
    (viewer, reads): (Option<MemberId>, Access),
    conference: ConferenceId,
    (key, id): (&Value, i64),
    (filter, by_number): (TopicFilter, bool),
    limit: usize,
) -> Result<Vec<TopicRow>, Error> {
    let sql = if by_number { BY_NUMBER } else { BY_ACTIVITY };
    let about = params![viewer.map(|id| id.0), conference.0, key, id, reads.as_str()];
    let mut sql = r.sql.prepare_cached(sql)?;
    let mut all = sql.query(about)?;
    let mut rows = Vec::new();
    while rows.len() < limit {
        let Some(found) = all.next()? else { break };
        let found = topic(found)?;
        let home = found.conference();
        let sight = match viewer {
            Some(member) => Some(Sight::of(r, member, home)?),
            None => None,
        };
        let row = seen_by(r, sight.as_ref(), found)?;
        if is_such(filter, &row) {
            rows.push(by_link(r, row, conference)?);
        }
    }
    Ok(rows)
}

/// What is linked into a conference and not retired; into any, where none is named: of the whole site in one question, as few are.
///
/// # Errors
/// As SQLite.
pub fn links(r: &Read<'_>, into: Option<ConferenceId>) -> Result<Vec<Link>, Error> {
    let link = |row: &Row<'_>| {
        Ok(Link {
            here: ConferenceId(row.get(0)?),
            topic: TopicId(row.get(1)?),
            home: ConferenceId(row.get(2)?),
        })
    };
    let mut sql = r
        .sql
        .prepare_cached(if into.is_some() { LINKS_INTO } else { LINKS })?;
    let rows = match into {
        Some(conference) => sql.query_map([conference.0], link)?,
        None => sql.query_map([], link)?,
    };
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The topic as it is addressed in a conference that it is linked into; as it is, where it is not.
pub(super) fn by_link(
    r: &Read<'_>,
    mut row: TopicRow,
    conference: ConferenceId,
) -> Result<TopicRow, Error> {
    if let Some(link) = addresses::link_of(r, row.topic.id, conference)?
        && let Some(number) = link.topic
    {
        row.home = Some(Box::new(row.topic.reference()));
        (row.topic.slug, row.topic.number) = (link.slug, number);
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::plan;

    #[test]
    fn only_what_is_linked_is_looked_at() {
        for sql in [BY_ACTIVITY, BY_NUMBER, LINKS, LINKS_INTO] {
            let plan = plan(sql).join("; ");
            assert!(plan.contains("INDEX address_linked"), "{plan}");
            assert!(!plan.contains("SCAN"), "{plan}");
        }
        // One list asks for its own alone: what it costs does not grow with the site.
        let into = plan(LINKS_INTO).join("; ");
        let own = "INDEX address_linked (linked=? AND conference=?)";
        assert!(into.contains(own), "{into}");
    }
}
