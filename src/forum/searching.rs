//! Searching what the viewer may read, archives too.

use super::Forum;
use super::conferences::may_read;
use crate::domain::{Answer, Failure, PostId, Refusal, Viewer};
use crate::store::{conferences, search};

/// Matches on one page at most.
const PAGE: usize = 100;
/// Characters of a query that are looked at.
const QUERY: usize = 500;

/// A page of what matches, newest first.
pub(super) async fn search(
    forum: &Forum,
    viewer: Viewer,
    text: &str,
    before: Option<PostId>,
    limit: usize,
) -> Result<Answer, Failure> {
    let text: String = text.chars().take(QUERY).collect();
    let sought = search::Sought::parse(&text).ok_or(Refusal::QueryEmpty)?;
    let limits = forum.limits();
    let limit = limit.min(PAGE);
    forum
        .read(move |r| {
            let seats = conferences::seats(r, viewer.member())?;
            let within: Vec<_> = seats
                .iter()
                .filter(|seat| may_read(&viewer, seat, &limits))
                .map(|seat| seat.conference.id)
                .collect();
            Ok(Answer::Found(search::find(
                r, &sought, &within, before, limit,
            )?))
        })
        .await
}
