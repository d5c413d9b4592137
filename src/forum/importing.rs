//! Importing, for operators: one call is one short transaction, so that a live server goes on in between.

use super::{Forum, conferences};
use crate::domain::rules::may_operate;
use crate::domain::{Done, Failure, Imported, ImportedTopic, Slug, Viewer};
use crate::store::{Write, import};

/// Imports topics into their conferences.
pub(super) async fn import(
    forum: &Forum,
    viewer: Viewer,
    topics: Vec<(Slug, ImportedTopic)>,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    let limits = forum.limits();
    let write = move |w: &mut Write<'_>| {
        let mut done = Imported::default();
        for (slug, topic) in &topics {
            let seat = conferences::by_slug(&w.read(), &viewer, &limits, slug)?;
            import::topic(w, seat.conference.id, topic, &mut done)?;
        }
        Ok(Done::Imported(done))
    };
    forum.write(write).await
}
