//! A topic or a post by its id, for whoever may read it. What may not be read is not there.

use super::conferences::{by_id, by_slug};
use super::fault::Halt;
use crate::domain::{Limits, Post, PostId, Reference, Refusal, Slug, TopicId, TopicRow, Viewer};
use crate::store::conferences::Seat;
use crate::store::{Error, Read, posts, splits, topics};

/// A topic that the viewer may read.
pub(super) fn open(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    topic: TopicId,
) -> Result<(Seat, TopicRow), Halt> {
    let row = topics::by_id(r, viewer.member(), topic)?.ok_or_else(nowhere)?;
    // Where it stands by now is not told to whoever may not read it there.
    let seat = by_id(r, viewer, limits, row.topic.conference)?.ok_or_else(nowhere)?;
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

/// The topic at a number of a conference that the viewer may read: its own, one that it left, or that of a link. With the
/// conference that it stands in.
pub(super) fn at(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    seat: Seat,
    number: u32,
) -> Result<Option<(Seat, TopicRow)>, Error> {
    let found = topics::by_number(r, viewer.member(), seat.conference.id, number)?;
    let Some(row) = found else { return Ok(None) };
    if row.topic.conference == seat.conference.id {
        return Ok(Some((seat, row)));
    }
    let home = by_id(r, viewer, limits, row.topic.conference)?;
    Ok(home.map(|home| (home, row)))
}

/// What a reference names, wherever that stands by now: a conference, and in it a topic, and in that a post. The viewer may
/// read it.
pub(super) fn resolved(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    reference: &Reference,
) -> Result<(Seat, Option<TopicRow>, Option<u32>), Halt> {
    let nothing = || Refusal::NoSuchPlace(reference.clone());
    let seat = by_slug(r, viewer, limits, &reference.slug)?;
    let Some(number) = reference.topic else {
        return Ok((seat, None, None));
    };
    let found = at(r, viewer, limits, seat, number)?;
    let (seat, row) = found.ok_or_else(nothing)?;
    match reference.post {
        Some(post) if post >= row.topic.posts => Err(nothing().into()),
        Some(post) => match splits::moved_to(r, row.topic.id, post)? {
            Some((topic, post)) => {
                let row = topics::by_id(r, viewer.member(), topic)?;
                let row = row.ok_or_else(nothing)?;
                let seat = by_id(r, viewer, limits, row.topic.conference)?;
                Ok((seat.ok_or_else(nothing)?, Some(row), Some(post)))
            }
            None => Ok((seat, Some(row), Some(post))),
        },
        None => Ok((seat, Some(row), None)),
    }
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
