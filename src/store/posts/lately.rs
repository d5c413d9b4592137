//! What a member wrote lately, as far as it can be read: so that nothing is posted twice. Must not know what counts as the same.

use rusqlite::Row;

use crate::domain::{ConferenceId, MemberId, Reference, Slug, Time, TopicId};
use crate::store::{Error, Read, row};

const LATELY: &str = "SELECT c.slug, t.number, p.number, t.conference, t.id, t.title, p.answers, p.body
    FROM (SELECT id, topic, number, at, answers, state, body FROM post WHERE author = ?1 ORDER BY id DESC LIMIT 20) p
    JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference
    WHERE p.at >= ?2 AND p.state = 'shown'";

/// A post, with what its topic is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lately {
    /// Where it stands.
    pub reference: Reference,
    /// In which conference.
    pub conference: ConferenceId,
    /// In which topic.
    pub topic: TopicId,
    /// The topic's title.
    pub title: String,
    /// The number of the post that it answers.
    pub answers: Option<u32>,
    /// Its words.
    pub body: String,
}

/// What a member wrote since `then`, of their twenty newest posts.
///
/// # Errors
/// As SQLite.
pub fn lately(r: &Read<'_>, author: MemberId, then: Time) -> Result<Vec<Lately>, Error> {
    let mut sql = r.sql.prepare_cached(LATELY)?;
    let rows = sql.query_map([author.0, then.millis()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(from: &Row<'_>) -> rusqlite::Result<Lately> {
    Ok(Lately {
        reference: Reference::post(
            row::parsed(from, 0, Slug::parse)?,
            from.get(1)?,
            from.get(2)?,
        ),
        conference: ConferenceId(from.get(3)?),
        topic: TopicId(from.get(4)?),
        title: from.get(5)?,
        answers: from.get(6)?,
        body: from.get(7)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::plan;

    #[test]
    fn an_index_finds_the_newest_posts_of_a_member() {
        let steps = plan(LATELY);
        let found = steps.iter().any(|step| step.contains("post_author"));
        assert!(found, "{steps:?}");
    }
}
