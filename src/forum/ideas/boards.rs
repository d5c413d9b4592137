//! Boards: what stands over the ideas of a conference.

use super::super::Forum;
use super::super::conferences::by_slug;
use crate::domain::{Answer, Board, ConferenceKind, Failure, Refusal, Slug, Viewer};
use crate::store::ideas::{board as boards, record};

/// What stands over the ideas of a conference.
pub(in crate::forum) async fn board(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let conference = by_slug(r, &viewer, &limits, &slug)?.conference;
            if conference.kind != ConferenceKind::Ideas {
                return Err(Refusal::NotAnIdea.into());
            }
            let overdue = boards::overdue(r, conference.id, now)?;
            Ok(Answer::Board(Board { overdue }))
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
            let conference = by_slug(r, &viewer, &limits, &slug)?.conference;
            if conference.kind != ConferenceKind::Ideas {
                return Err(Refusal::NotAnIdea.into());
            }
            let record = record::record(r, conference.id, now, limits.answer_within)?;
            Ok(Answer::Record(Box::new(conference), Box::new(record)))
        })
        .await
}
