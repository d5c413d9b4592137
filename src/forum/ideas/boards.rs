//! Boards: what stands over the ideas of a conference, and where they are going.

use super::super::Forum;
use super::super::conferences::by_slug;
use super::super::fault::Halt;
use crate::domain::{
    Answer, Board, Column, Conference, ConferenceKind, Failure, Limits, Refusal, Roadmap, Slug,
    Viewer,
};
use crate::store::ideas::{board as boards, record};
use crate::store::{Read, topics};

/// What stands over the ideas of a conference.
pub(in crate::forum) async fn board(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let conference = of_ideas(r, &viewer, &limits, &slug)?;
            Ok(Answer::Board(Board {
                overdue: boards::overdue(r, viewer.member(), conference.id, now)?,
                record: record::record(r, conference.id, now, limits.answer_within)?,
            }))
        })
        .await
}

/// The sponsor's record on a board.
pub(in crate::forum) async fn record(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let conference = of_ideas(r, &viewer, &limits, &slug)?;
            let record = record::record(r, conference.id, now, limits.answer_within)?;
            Ok(Answer::Record(Box::new(conference), Box::new(record)))
        })
        .await
}

/// Where the ideas of a conference are going.
pub(in crate::forum) async fn roadmap(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let conference = of_ideas(r, &viewer, &limits, &slug)?;
            let mut columns = Vec::new();
            for status in Column::STATUSES {
                columns.push(Column {
                    status,
                    count: topics::count(r, conference.id, status)?,
                    cards: topics::first(r, viewer.member(), conference.id, status)?,
                });
            }
            let record = record::record(r, conference.id, now, limits.answer_within)?;
            let roadmap = Roadmap {
                conference,
                record,
                columns,
            };
            Ok(Answer::Roadmap(Box::new(roadmap)))
        })
        .await
}

/// A conference of ideas that the viewer may read.
fn of_ideas(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    slug: &Slug,
) -> Result<Conference, Halt> {
    let conference = by_slug(r, viewer, limits, slug)?.conference;
    match conference.kind {
        ConferenceKind::Ideas => Ok(conference),
        _ => Err(Refusal::NotAnIdea.into()),
    }
}
