//! What stands beside an imported topic: the idea with its votes and steps, the kind of an announcement.

use super::Author;
use crate::domain::{
    ConferenceId, ConferenceKind, ImportedPost, ImportedTopic, Limits, MemberId, PostId, Step,
    StepRole, TopicId,
};
use crate::store::ideas::steps::{NewStep, take};
use crate::store::ideas::{self, NewIdea, votes};
use crate::store::{Error, Write, announcements, members};

const KIND: &str = "SELECT kind FROM conference WHERE id = ?1";

/// Opens what a topic of this conference has beside it.
pub(super) fn open(
    w: &mut Write<'_>,
    conference: ConferenceId,
    (topic, post): (TopicId, PostId),
    author: MemberId,
    imported: &ImportedTopic,
) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(KIND)?;
    let kind: String = sql.query_row([conference.0], |row| row.get(0))?;
    let at = imported.posts.first().map_or(w.now, |first| first.at);
    let within = Limits::default().answer_within;
    match ConferenceKind::parse(&kind) {
        Some(ConferenceKind::Ideas) => {
            let waited = match imported.votes {
                Some(_) => 0,
                None => w.now.since(at),
            };
            let new = NewIdea {
                topic,
                conference,
                author,
                post,
                at,
                answer_within: waited + within,
            };
            ideas::open(w, &new)?;
            for (handle, at) in imported.votes.iter().flatten() {
                if let Some(voter) = members::by_handle(&w.read(), handle)? {
                    votes::cast(w, topic, voter.id, *at)?;
                }
            }
            Ok(())
        }
        Some(ConferenceKind::Announcements) => {
            announcements::insert(w, topic, imported.announcement, &[])
        }
        Some(ConferenceKind::Forum) | None => Ok(()),
    }
}

/// Takes the step that an imported post gives the reason of. The schema refuses what is none.
pub(super) fn step(
    w: &mut Write<'_>,
    (topic, id): (TopicId, PostId),
    author: Author,
    post: &ImportedPost,
    step: &Step,
) -> Result<(), Error> {
    let Some(stand) = ideas::stand(&w.read(), topic)? else {
        return Ok(());
    };
    let role = match author.staff {
        true => StepRole::Staff,
        false if author.id == stand.author => StepRole::Author,
        false => StepRole::Host,
    };
    let new = NewStep {
        stand: &stand,
        step,
        tick: stand
            .clock
            .tick(step, post.at, Limits::default().answer_within),
        into: None,
        at: post.at,
        by: (author.id, role),
        reason: post.body.as_str(),
        post: id,
    };
    take(w, &new)
}
