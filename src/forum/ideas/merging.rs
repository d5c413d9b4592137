//! Merges: where an idea may go on, and the post there that says what came in.

use super::super::fault::Halt;
use super::super::posting::{self, Posted, Rest};
use super::super::reaching::resolved;
use super::note;
use super::steps::Taken;
use crate::domain::{
    Body, Conference, Limits, Reference, Refusal, Sayings, Status, Step, TopicRow, Viewer, markup,
    rules,
};
use crate::store::ideas::{self, Stand, merges};
use crate::store::{Read, Write, conferences, notices, topics};

/// Posts of a merged idea that are each linked from where it goes on.
const LINKED: u32 = 40;
/// Characters of the reason that are repeated there.
const WORDS: usize = 200;

/// The idea that another one goes into or comes out of, and its conference.
pub(super) struct Other {
    pub(super) row: TopicRow,
    conference: Conference,
}

/// What a step of an idea merges it into, or takes it out of.
pub(super) fn other(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    (conference, row): (&Conference, &TopicRow),
    stand: &Stand,
    step: &Step,
) -> Result<Option<Other>, Halt> {
    let other = if let Step::Merge(reference) = step {
        target(r, viewer, limits, (conference, row), reference)?
    } else if let Some(into) = stand.merged_into {
        let row = topics::by_id(r, None, into)?.ok_or(Refusal::NotAnIdea)?;
        let seat = conferences::by_id(r, None, row.topic.conference)?.ok_or(Refusal::NotAnIdea)?;
        let conference = seat.conference;
        Other { row, conference }
    } else {
        return Ok(None);
    };
    // Its votes come and go at once with this: whoever is being told of something there hears it first.
    if notices::still_telling(r, other.row.topic.id)? {
        return Err(Refusal::Busy.into());
    }
    Ok(Some(other))
}

/// The idea that a reference names, if another one can go on there.
fn target(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    (conference, row): (&Conference, &TopicRow),
    reference: &Reference,
) -> Result<Other, Halt> {
    let (seat, found, _) = resolved(r, viewer, limits, reference)?;
    let into = seat.conference;
    let found = found.ok_or_else(|| Refusal::NoSuchPlace(reference.clone()))?;
    let stand = ideas::stand(r, found.topic.id)?
        .ok_or_else(|| Refusal::NoMergeInto(found.topic.reference()))?;
    let status: Status = stand.clock.status;
    rules::may_merge((conference, &row.topic), (&into, &found.topic, status))?;
    Ok(Other {
        row: found,
        conference: into,
    })
}

/// Carries what goes with a merge or an un-merge that was entered, and says so where the idea goes on. Gives back who is
/// still to be told there.
pub(super) fn carried(
    w: &mut Write<'_>,
    viewer: &Viewer,
    words: &Sayings,
    (conference, taken): (&Conference, &Taken<'_>),
    other: &Other,
    posted: &Posted,
) -> Result<Option<Rest>, Halt> {
    let (idea, into) = (&taken.row.topic, &other.row.topic);
    let merges = taken.step.status() == Status::Merged;
    match merges {
        true => merges::merge(w, taken.stand, into.id)?,
        false => merges::unmerge(w, idea.id, into.id)?,
    }
    // What not everybody there may read is not told there, not even what it is called.
    let text = match (rules::reads_all(conference, &other.conference), merges) {
        (true, true) => told(&words.came_in, taken.row, posted, true),
        (true, false) => told(&words.went_out, taken.row, posted, false),
        (false, true) => words.came_in_unseen.to_string(),
        (false, false) => words.went_out_unseen.to_string(),
    };
    let body = Body::stored(&text);
    let rest = posting::enter(w, viewer, taken.by.0, into, &body, idea.id)?;
    note(w, into, taken.by.0)?;
    Ok(rest)
}

/// What is posted where an idea goes on: which it is, why, and links to its posts.
fn told(says: &crate::domain::SafeText, row: &TopicRow, posted: &Posted, links: bool) -> String {
    let idea = row.topic.reference();
    let reason = markup::plain(&posted.post.body, WORDS);
    let mut text = format!(
        "{says}\n\n{idea}: {}\n\n> {reason} ({})\n",
        row.topic.title, posted.reference
    );
    if links {
        let post =
            |number| Reference::post(idea.slug.clone(), row.topic.number, number).to_string();
        let each: Vec<String> = (0..row.topic.posts.min(LINKED)).map(post).collect();
        text.push('\n');
        text.push_str(&each.join(", "));
        if row.topic.posts > LINKED {
            text.push_str(&format!(
                ", {} – {}",
                post(LINKED),
                post(row.topic.posts - 1)
            ));
        }
    }
    text
}
