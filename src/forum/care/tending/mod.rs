//! What hosts do in the conferences that they tend. Each deed, its entry of the log and what its author is told are one
//! transaction; sessions hear of it by the feed.
//!
//! What is taken back is in `reversing`, where topics go in `moving`, and what leaves them in `splitting`.

pub(super) mod choices;
mod moving;
mod reversing;
mod splitting;
#[cfg(test)]
pub(super) mod tests;

use super::super::Forum;
use super::super::fault::Halt;
use super::super::reading::{open, open_post};
use super::dismissing::is_folded;
use crate::domain::rules::{Standing, may_tend_conference};
use crate::domain::{
    Act, CareFault, ConferenceId, Deed, Done, Failure, Limits, LogId, MemberId, Office, Post,
    PostId, PostState, Reason, Refusal, SafeText, Title, Topic, TopicId, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::log::{self, NewEntry};
use crate::store::{Write, deeds, flags, notices, posts};

/// Does a deed.
pub(super) async fn tend(
    forum: &Forum,
    viewer: Viewer,
    deed: Deed,
    reason: Reason,
    words: SafeText,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let words = Reason::words(&words)?;
    let tend = move |w: &mut Write<'_>| {
        let hand = Hand::new(&viewer, &limits, reason, &words);
        Ok(Done::Logged(hand.does(w, &deed)?))
    };
    forum.write(tend).await
}

/// Who does it and why, the same for each deed.
pub(super) struct Hand<'a> {
    viewer: &'a Viewer,
    limits: &'a Limits,
    reason: Reason,
    words: &'a SafeText,
    /// The entry that is taken back by it.
    reverses: Option<LogId>,
}

impl<'a> Hand<'a> {
    /// Somebody who does something for a reason.
    pub(super) const fn new(
        viewer: &'a Viewer,
        limits: &'a Limits,
        reason: Reason,
        words: &'a SafeText,
    ) -> Self {
        Self {
            viewer,
            limits,
            reason,
            words,
            reverses: None,
        }
    }

    /// Does a deed; none where it is so already.
    pub(super) fn does(&self, w: &mut Write<'_>, deed: &Deed) -> Result<Option<LogId>, Halt> {
        match deed {
            Deed::Hide(post, on) => self.hide(w, *post, *on),
            Deed::Freeze(topic, on) => self.freeze(w, *topic, *on),
            Deed::Retire(topic, on) => self.retire(w, *topic, *on),
            Deed::Pin(topic, on) => self.pin(w, *topic, *on),
            Deed::Retitle(topic, title) => self.retitle(w, *topic, title),
            Deed::Erase(post) => self.erase(w, *post),
            Deed::Move(topic, to) => self.moves(w, *topic, to),
            Deed::Link(topic, into) => self.links(w, *topic, into),
            Deed::Unlink(topic, from) => self.unlinks(w, *topic, from),
            Deed::Split { post, along, title } => self.split(w, *post, *along, title),
        }
    }

    /// Folds a post, or unfolds it.
    fn hide(&self, w: &mut Write<'_>, post: PostId, on: bool) -> Result<Option<LogId>, Halt> {
        let (post, place) = self.post(w, post)?;
        // What flags folded is folded by a host who agrees with them, from now on.
        let folded = is_folded(&w.read(), &post)?;
        match (post.state, on) {
            (PostState::Scribbled | PostState::Erased, _) => {
                return Err(Refusal::NothingThere.into());
            }
            (PostState::Hidden, false) if folded && post.is_by(self.viewer.member()) => {
                return Err(Refusal::NotOneself.into());
            }
            (PostState::Hidden, true) if folded => {
                deeds::hide(w, post.id, None)?;
            }
            (PostState::Hidden, true) | (PostState::Shown, false) => return Ok(None),
            _ => {}
        }
        let entry = self.log(w, &place, Deed::Hide(post.id, on).act(), (None, None))?;
        deeds::hide(w, post.id, on.then_some(entry))?;
        flags::settle(w, post.id, entry)?;
        append(w, Kind::PostChanged, place.who, place.about)?;
        notices::tell_moderated(w, &post, entry, place.who)?;
        Ok(Some(entry))
    }

    /// Closes a topic for answers, or opens it again.
    fn freeze(&self, w: &mut Write<'_>, topic: TopicId, on: bool) -> Result<Option<LogId>, Halt> {
        let (place, _) = self.topic(w, topic)?;
        if !deeds::freeze(w, topic, on)? {
            return Ok(None);
        }
        self.changed(w, &place, Deed::Freeze(topic, on).act(), (None, None))
    }

    /// Takes a topic out of the lists, or puts it back.
    fn retire(&self, w: &mut Write<'_>, id: TopicId, on: bool) -> Result<Option<LogId>, Halt> {
        let (place, topic) = self.topic(w, id)?;
        if topic.retired == on {
            return Ok(None);
        }
        if !on && topic.pinned {
            self.room_on_top(w, &topic)?;
        }
        let entry = self.changed(w, &place, Deed::Retire(id, on).act(), (None, None))?;
        deeds::retire(w, id, entry.filter(|_| on))?;
        Ok(entry)
    }

    /// Puts a topic on top of the list, or no longer.
    fn pin(&self, w: &mut Write<'_>, id: TopicId, on: bool) -> Result<Option<LogId>, Halt> {
        let (place, topic) = self.topic(w, id)?;
        if topic.pinned == on {
            return Ok(None);
        }
        if on {
            self.room_on_top(w, &topic)?;
        }
        deeds::pin(w, id, on)?;
        self.changed(w, &place, Deed::Pin(id, on).act(), (None, None))
    }

    /// Few stand on top, or none does.
    fn room_on_top(&self, w: &Write<'_>, topic: &Topic) -> Result<(), Halt> {
        let limit = Deed::PINNED;
        if deeds::pinned(&w.read(), topic.conference)? >= limit {
            return Err(CareFault::PinsFull { limit }.into());
        }
        Ok(())
    }

    /// Gives a topic another title.
    fn retitle(
        &self,
        w: &mut Write<'_>,
        id: TopicId,
        title: &Title,
    ) -> Result<Option<LogId>, Halt> {
        let (place, topic) = self.topic(w, id)?;
        if topic.title == *title.text() {
            return Ok(None);
        }
        deeds::retitle(w, id, &topic.title, title)?;
        let change = (
            Some(topic.title.to_string()),
            Some(title.as_str().to_owned()),
        );
        self.changed(w, &place, Act::Retitle, change)
    }

    /// A topic changed: it stands in the log, those who have it open see it, and whoever opened it is told.
    fn changed(
        &self,
        w: &mut Write<'_>,
        place: &Spot,
        act: Act,
        change: Change,
    ) -> Result<Option<LogId>, Halt> {
        let entry = self.log(w, place, act, change)?;
        append(w, Kind::TopicChanged, place.who, place.about)?;
        if let Some(topic) = place.about.topic
            && let Some(post) = posts::from(&w.read(), topic, 0, 1)?.first()
        {
            notices::tell_moderated(w, post, entry, place.who)?;
        }
        Ok(Some(entry))
    }

    /// A post of a conference that the viewer tends.
    fn post(&self, w: &Write<'_>, post: PostId) -> Result<(Post, Spot), Halt> {
        let (post, _) = open_post(&w.read(), self.viewer, self.limits, post)?;
        let (mut place, _) = self.topic(w, post.topic)?;
        place.about.post = Some(post.id);
        place.about.member = Some(post.author.member);
        Ok((post, place))
    }

    /// A topic of a conference that the viewer tends.
    fn topic(&self, w: &Write<'_>, topic: TopicId) -> Result<(Spot, Topic), Halt> {
        let (seat, row) = open(&w.read(), self.viewer, self.limits, topic)?;
        let mut place = self.spot(seat.conference.id, seat.standing)?;
        place.about.topic = Some(topic);
        place.about.member = Some(row.topic.author.member);
        Ok((place, row.topic))
    }

    /// Who acts in a conference, and as what.
    fn spot(&self, conference: ConferenceId, standing: Standing) -> Result<Spot, Halt> {
        let (who, office) = may_tend_conference(self.viewer, standing)?;
        let about = About {
            conference: Some(conference),
            ..About::default()
        };
        Ok(Spot { who, office, about })
    }

    /// Writes what was done into the log.
    fn log(
        &self,
        w: &mut Write<'_>,
        place: &Spot,
        act: Act,
        (before, after): Change,
    ) -> Result<LogId, Halt> {
        let entry = NewEntry {
            actor: place.who,
            office: place.office,
            act,
            about: place.about,
            reason: Some(self.reason),
            words: self.words,
            before,
            after,
            reverses: self.reverses,
        };
        Ok(log::append(w, &entry)?)
    }
}

/// What was before, and what is since then, as far as taking it back needs that.
type Change = (Option<String>, Option<String>);

/// Where something is done, by whom, as what.
struct Spot {
    who: Option<MemberId>,
    office: Office,
    about: About,
}
