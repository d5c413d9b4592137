//! What a topic is made of: the columns, the joins, and the row.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::super::counting::{Seen, Sight};
use super::super::{Error, Read, members, row};
use crate::domain::{
    Accepted, AnnouncementKind, ConferenceId, Count, Idea, MemberId, Slug, Status, Topic,
    TopicKind, TopicRow,
};

/// A topic with its opener, the mark and the vote of the member ?1 (nobody, when that is null), and what stands beside it.
/// `from` is what a list is driven by: topics themselves, or ideas.
macro_rules! select {
    ($from:literal, $($rest:expr),*) => {
        concat!(
            "SELECT t.id, t.posts, t.last_post, r.upto, r.pending, r.attention,
                t.conference, c.slug, t.number, t.kind, t.title, t.author, m.handle, m.name, t.staff,
                t.at, t.last_post_at, t.frozen, t.answer, t.answer_by_host,
                i.status, i.since, i.due_at, i.votes, i.organisations, i.unstated, i.target, i.shipped_in,
                v.member IS NOT NULL, a.kind, t.retired IS NOT NULL, t.pinned
            FROM ", $from, " JOIN conference c ON c.id = t.conference JOIN member m ON m.id = t.author
            LEFT JOIN reading r ON r.member = ?1 AND r.topic = t.id
            LEFT JOIN vote v ON v.topic = i.topic AND v.member = ?1
            LEFT JOIN announcement a ON a.topic = t.id ",
            $($rest),*
        )
    };
}

/// Topics, ideas among them.
macro_rules! topics {
    ($($rest:expr),*) => {
        $crate::store::topics::select::select!("topic t LEFT JOIN idea i ON i.topic = t.id", $($rest),*)
    };
}

/// Ideas, in an order of theirs.
macro_rules! ideas {
    ($($rest:expr),*) => {
        $crate::store::topics::select::select!("idea i JOIN topic t ON t.id = i.topic", $($rest),*)
    };
}

pub(in crate::store) use {ideas, select, topics};

/// What a statement of these finds, for nobody in particular.
pub(super) struct Found {
    topic: Topic,
    seen: Seen,
    idea: Option<Box<Idea>>,
    announcement: Option<AnnouncementKind>,
}

impl Found {
    /// Its conference.
    pub const fn conference(&self) -> ConferenceId {
        self.topic.conference
    }
}

/// A topic and what counting needs of it.
pub(super) fn topic(row: &Row<'_>) -> rusqlite::Result<Found> {
    let seen = Seen::read(row, 0)?;
    let topic = Topic {
        id: seen.mark.topic,
        conference: ConferenceId(row.get(6)?),
        slug: row::parsed(row, 7, Slug::parse)?,
        number: row.get(8)?,
        kind: row::parsed(row, 9, TopicKind::parse)?,
        title: row::line(row, 10)?,
        author: members::byline(row, 11)?,
        at: row::time(row, 15)?,
        posts: seen.posts,
        last_post_at: row::time(row, 16)?,
        frozen: row.get(17)?,
        retired: row.get(30)?,
        pinned: row.get(31)?,
        answer: answer(row)?,
    };
    Ok(Found {
        topic,
        seen,
        idea: idea(row, 20)?.map(Box::new),
        announcement: row
            .get_ref(29)?
            .as_str_or_null()?
            .and_then(AnnouncementKind::parse),
    })
}

/// What stands beside an idea, from the column of its status on.
fn idea(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Idea>> {
    if row.get_ref(at)? == ValueRef::Null {
        return Ok(None);
    }
    Ok(Some(Idea {
        status: row::parsed(row, at, Status::parse)?,
        since: row::time(row, at + 1)?,
        due_at: row::maybe_time(row, at + 2)?,
        votes: row.get(at + 3)?,
        organisations: row.get(at + 4)?,
        unstated: row.get(at + 5)?,
        target: row::maybe_line(row, at + 6)?,
        shipped_in: row::maybe_line(row, at + 7)?,
        voted: row.get(at + 8)?,
    }))
}

/// The accepted answer, where there is one.
fn answer(row: &Row<'_>) -> rusqlite::Result<Option<Accepted>> {
    let by_host = row.get(19)?;
    let number: Option<u32> = row.get(18)?;
    Ok(number.map(|number| Accepted { number, by_host }))
}

/// The topic as its viewer sees it.
pub(super) fn seen_by(
    r: &Read<'_>,
    sight: Option<&Sight>,
    found: Found,
) -> Result<TopicRow, Error> {
    let Found {
        topic,
        seen,
        idea,
        announcement,
    } = found;
    let (new, brand_new) = match sight {
        None => (Count::default(), false),
        Some(sight) => {
            let new = sight.news(r, &seen)?;
            let unread = seen.mark.upto.is_none() && !new.is_zero();
            (new, unread && sight.first(r, &seen)? == Some(0))
        }
    };
    Ok(TopicRow {
        topic,
        new,
        brand_new,
        attention: seen.attention,
        idea,
        announcement,
        home: None,
    })
}

/// How the viewer sees a conference; guests have nothing to count.
pub(super) fn sight(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    conference: ConferenceId,
) -> Result<Option<Sight>, Error> {
    viewer
        .map(|member| Sight::of(r, member, conference))
        .transpose()
}
