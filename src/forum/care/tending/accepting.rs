//! Answers that are accepted in the place of whoever asked, and what takes that back.

use super::super::super::accepting::settle;
use super::super::super::fault::Halt;
use super::super::super::reading::{open, open_post};
use super::Hand;
use super::reversing::stands;
use crate::domain::rules::may_accept;
use crate::domain::{
    Accepted, Act, CareFault, Deed, LogEntry, LogId, Post, PostId, PostState, Reference, Refusal,
    Topic,
};
use crate::store::events::About;
use crate::store::notices::{self, Telling};
use crate::store::{Write, log, posts};

impl Hand<'_> {
    /// Accepts a post as the answer of its question, or no longer. Whoever asked and whoever answered are told.
    pub(super) fn accept(
        &self,
        w: &mut Write<'_>,
        post: PostId,
        on: bool,
    ) -> Result<Option<LogId>, Halt> {
        let (post, place) = self.post(w, post)?;
        let (seat, row) = open(&w.read(), self.viewer, self.limits, post.topic)?;
        let here = (&seat.conference, seat.standing);
        let topic = &row.topic;
        if !may_accept(self.viewer, here, topic, &post, w.now)? {
            // Of their own question they choose as whoever asked.
            return Err(Refusal::NotOneself.into());
        }
        if is_answer(topic, &post) == on {
            return Ok(None);
        }
        let by_host = |number| Accepted {
            number,
            by_host: true,
        };
        let answer = match on {
            true => Some(post.number),
            false => self.answered_before(w, (topic, place.about))?,
        };
        let before = topic.answer.filter(|_| on).map(|before| Reference {
            post: Some(before.number),
            ..topic.reference()
        });
        let change = (before.map(|before| before.to_string()), None);
        let entry = self.log(w, &place, Deed::Accept(post.id, on).act(), change)?;
        settle(w, &row, &post, answer.map(by_host), place.who)?;
        match place.who.filter(|_| on) {
            Some(who) => notices::tell_accepted(w, &post, who)?,
            // Nobody by name: the entry tells who.
            None => notices::tell_moderated(w, &post, entry, place.who)?,
        }
        let telling = Telling {
            entry,
            by: place.who,
            post: Some(&post),
            always: false,
        };
        notices::tell_entry(w, telling, topic.author.member)?;
        Ok(Some(entry))
    }

    /// What was the answer before that which is taken back, where it still stands.
    fn answered_before(
        &self,
        w: &Write<'_>,
        (topic, about): (&Topic, About),
    ) -> Result<Option<u32>, Halt> {
        // By its entry or by its post: either takes the same back.
        let undone = match self.reverses {
            None => stands(&w.read(), about, (Act::Unaccept, None))?,
            named => named,
        };
        match undone {
            Some(entry) => answer_before(w, topic, entry),
            None => Ok(None),
        }
    }

    /// The opposite of accepting a post, or of taking that back, where it is as that left it.
    pub(super) fn accept_again(
        &self,
        w: &Write<'_>,
        id: PostId,
        entry: &LogEntry,
    ) -> Result<Deed, Halt> {
        let on = entry.act == Act::Unaccept;
        let (post, row) = open_post(&w.read(), self.viewer, self.limits, id)?;
        let as_left = match (on, entry.reverses) {
            (false, _) => is_answer(&row.topic, &post),
            // What was the answer before may be so again by that.
            (true, Some(undone)) => {
                let answer = row.topic.answer.map(|answer| answer.number);
                answer == answer_before(w, &row.topic, undone)?
            }
            (true, None) => row.topic.answer.is_none(),
        };
        match as_left {
            true => Ok(Deed::Accept(id, on)),
            false => Err(CareFault::ChangedSince.into()),
        }
    }
}

/// What was the answer before an entry that accepted another, where it still stands.
fn answer_before(w: &Write<'_>, topic: &Topic, entry: LogId) -> Result<Option<u32>, Halt> {
    let entry = log::by_id(&w.read(), (None, true), entry)?;
    let before = entry.and_then(|entry| entry.before);
    let before = before.and_then(|text| Reference::parse(text.as_str()));
    let Some(number) = before.and_then(|before| before.post) else {
        return Ok(None);
    };
    let post = posts::from(&w.read(), topic.id, number, 1)?.pop();
    let stands = |post: &Post| matches!(post.state, PostState::Shown | PostState::Hidden);
    Ok(post.filter(|post| stands(post)).map(|post| post.number))
}

/// Whether a post is the accepted answer.
fn is_answer(topic: &Topic, post: &Post) -> bool {
    let answer = topic.answer.map(|answer| answer.number);
    answer == Some(post.number)
}
