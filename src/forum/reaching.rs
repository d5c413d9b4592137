//! A topic or a post by its id, for whoever may read it. What may not be read is not there.

use super::conferences::by_id;
use super::fault::Halt;
use crate::domain::{Limits, Post, PostId, Reference, Refusal, Slug, TopicId, TopicRow, Viewer};
use crate::store::conferences::Seat;
use crate::store::{Read, posts, topics};

/// A topic that the viewer may read.
pub(super) fn open(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    topic: TopicId,
) -> Result<(Seat, TopicRow), Halt> {
    let row = topics::by_id(r, viewer.member(), topic)?.ok_or_else(nowhere)?;
    let seat = by_id(r, viewer, limits, row.topic.conference)?
        .ok_or_else(|| Refusal::NoSuchPlace(row.topic.reference()))?;
    Ok((seat, row))
}

/// A post that the viewer may read, and its topic.
pub(super) fn open_post(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    id: PostId,
) -> Result<(Post, TopicRow), Halt> {
    let post = posts::by_id(r, id)?.ok_or_else(nowhere)?;
    let (_, topic) = open(r, viewer, limits, post.topic)?;
    Ok((post, topic))
}

/// What there is at an id that was never given out.
#[expect(
    clippy::expect_used,
    reason = "the text is a constant that follows the pattern"
)]
fn nowhere() -> Refusal {
    Refusal::NoSuchPlace(Reference {
        slug: Slug::parse("nowhere").expect("a slug"),
        topic: None,
        post: None,
    })
}
