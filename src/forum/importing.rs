//! Importing, for operators: one call is one short transaction, so that a live server goes on in between.

use super::{Forum, conferences};
use crate::domain::rules::may_operate;
use crate::domain::{Done, Failure, ImportedTopic, Slug, Viewer};
use crate::store::{Write, import};

/// Imports topics into a conference.
pub(super) async fn import(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    topics: Vec<ImportedTopic>,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    let limits = forum.limits();
    let write = move |w: &mut Write<'_>| {
        let seat = conferences::by_slug(&w.read(), &viewer, &limits, &slug)?;
        let done = import::topics(w, seat.conference.id, &topics)?;
        Ok(Done::Imported(done))
    };
    forum.write(write).await
}
