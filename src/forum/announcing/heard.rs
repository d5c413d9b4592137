//! Who hears at once of an announcement: those who are connected, may read it, and have its conference in their list.

use std::collections::HashSet;
use std::sync::Arc;

use super::super::Forum;
use super::super::conferences::by_id;
use super::super::viewer::seen;
use crate::domain::{Actor, ConferenceId, MemberId, News, Subject, TopicId};
use crate::store::{Error, Read, topics};

/// Listeners who are looked up in one read, so that others are asked in between.
const BATCH: usize = 200;

/// Tells of a topic that was opened, if it is an announcement; but not whoever opened it.
pub(in crate::forum) async fn tell_announced(
    forum: &Forum,
    conference: ConferenceId,
    topic: TopicId,
    by: Option<MemberId>,
) -> Result<(), Error> {
    let listeners = forum.0.hub.heard_by(Subject::House);
    if listeners.is_empty() {
        return Ok(());
    }
    let row = move |r: &Read<'_>| topics::by_id(r, None, topic);
    let Some(row) = forum.0.store.read(row).await? else {
        return Ok(());
    };
    if row.announcement.is_none() {
        return Ok(());
    }
    let (limits, now) = (forum.limits(), forum.now());
    let mut allowed = HashSet::new();
    for batch in listeners.chunks(BATCH) {
        let (batch, limits) = (batch.to_vec(), limits.clone());
        let may_hear = move |r: &Read<'_>| {
            let mut may_hear = Vec::new();
            for actor in batch {
                let seat = match (seen(r, actor, now)?, actor) {
                    (Some(viewer), Actor::Member(id)) if Some(id) != by => {
                        by_id(r, &viewer, &limits, conference)?
                    }
                    _ => None,
                };
                if seat.is_some_and(|seat| seat.joined) {
                    may_hear.push(actor);
                }
            }
            Ok::<_, Error>(may_hear)
        };
        allowed.extend(forum.0.store.read(may_hear).await?);
    }
    let news = News::Announced(Arc::new(row));
    forum.0.hub.publish_to(Subject::House, &news, &allowed);
    Ok(())
}
