//! Flags: what a member says is wrong with a post. The hosts of its conference are told; what they do about it is theirs.

use super::Forum;
use super::care::folding;
use super::pace::FLAGS;
use super::reading::{open, open_post};
use crate::domain::rules;
use crate::domain::{CareFault, Done, Failure, FlagReason, PostId, SafeText, Viewer};
use crate::store::events::{About, Kind, append};
use crate::store::{flags, notices};

/// Flags a post, or takes that back.
pub(super) async fn flag(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    why: Option<(FlagReason, SafeText)>,
) -> Result<Done, Failure> {
    let member = rules::may_act(&viewer)?;
    forum.0.paces.flags.take(member, forum.now(), FLAGS)?;
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .write(move |w| {
            let r = w.read();
            let (post, row) = open_post(&r, &viewer, &limits, post)?;
            let (seat, _) = open(&r, &viewer, &limits, post.topic)?;
            let (changed, kind) = match &why {
                None => (flags::unflag(w, post.id, member)?, Kind::Unflagged),
                Some((reason, words)) => {
                    let announced = row.announcement.is_some();
                    rules::may_flag(&viewer, &post, announced, *reason)?;
                    if flags::is_settled(&r, post.id, member)? {
                        return Err(CareFault::FlagLookedAt.into());
                    }
                    let words = SafeText::log(words.as_str());
                    (
                        flags::flag(w, post.id, member, *reason, &words)?,
                        Kind::Flagged,
                    )
                }
            };
            if changed {
                let about = About {
                    conference: Some(seat.conference.id),
                    topic: Some(post.topic),
                    post: Some(post.id),
                    ..About::default()
                };
                append(w, kind, Some(member), about)?;
                if why.is_some() {
                    notices::tell_flagged(w, &post, seat.conference.id, member)?;
                    folding::fold(w, &post, row.announcement, about, now)?;
                }
            }
            Ok(Done::Ok)
        })
        .await
}

#[cfg(test)]
#[path = "flagging_tests.rs"]
mod tests;
