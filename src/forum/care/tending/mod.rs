//! What hosts do in the conferences that they tend. Each deed, its entry of the log and what its author is told are one
//! transaction; sessions hear of it by the feed.

#[cfg(test)]
pub(super) mod tests;

use super::super::Forum;
use super::super::fault::Halt;
use super::super::reading::{open, open_post};
use crate::domain::rules::{Standing, may_tend_conference};
use crate::domain::{
    ConferenceId, Deed, Done, Failure, Limits, LogId, MemberId, Office, Post, PostId, PostState,
    Reason, Refusal, SafeText, TopicId, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::log::{self, NewEntry};
use crate::store::{Write, deeds, notices, posts};

/// Does a deed.
pub(super) async fn tend(
    forum: &Forum,
    viewer: Viewer,
    deed: Deed,
    reason: Reason,
    words: SafeText,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let words = SafeText::log(words.as_str());
    let tend = move |w: &mut Write<'_>| {
        let mut hand = Hand {
            viewer: &viewer,
            limits: &limits,
            reason,
            words: &words,
        };
        Ok(Done::Logged(hand.does(w, &deed)?))
    };
    forum.write(tend).await
}

/// Who does it and why, the same for each deed.
pub(super) struct Hand<'a> {
    pub(super) viewer: &'a Viewer,
    pub(super) limits: &'a Limits,
    pub(super) reason: Reason,
    pub(super) words: &'a SafeText,
}

impl Hand<'_> {
    /// Does a deed; none where it is so already.
    pub(super) fn does(&mut self, w: &mut Write<'_>, deed: &Deed) -> Result<Option<LogId>, Halt> {
        match deed {
            Deed::Hide(post, on) => self.hide(w, *post, *on, deed),
            Deed::Freeze(topic, on) => self.freeze(w, *topic, *on, deed),
        }
    }

    /// Folds a post, or unfolds it.
    fn hide(
        &self,
        w: &mut Write<'_>,
        post: PostId,
        on: bool,
        deed: &Deed,
    ) -> Result<Option<LogId>, Halt> {
        let (post, place) = self.post(w, post)?;
        match (post.state, on) {
            (PostState::Scribbled | PostState::Erased, _) => {
                return Err(Refusal::NothingThere.into());
            }
            (PostState::Hidden, true) | (PostState::Shown, false) => return Ok(None),
            _ => {}
        }
        let entry = self.log(w, &place, deed)?;
        deeds::hide(w, post.id, on.then_some(entry))?;
        append(w, Kind::PostChanged, place.who, place.about)?;
        notices::tell_moderated(w, &post, entry, place.who)?;
        Ok(Some(entry))
    }

    /// Closes a topic for answers, or opens it again.
    fn freeze(
        &self,
        w: &mut Write<'_>,
        topic: TopicId,
        on: bool,
        deed: &Deed,
    ) -> Result<Option<LogId>, Halt> {
        let place = self.topic(w, topic)?;
        if !deeds::freeze(w, topic, on)? {
            return Ok(None);
        }
        let entry = self.log(w, &place, deed)?;
        self.changed(w, &place, entry)?;
        Ok(Some(entry))
    }

    /// A topic changed: those who have it open see it, and whoever opened it is told.
    fn changed(&self, w: &mut Write<'_>, place: &Spot, entry: LogId) -> Result<(), Halt> {
        append(w, Kind::TopicChanged, place.who, place.about)?;
        if let Some(topic) = place.about.topic
            && let Some(post) = posts::from(&w.read(), topic, 0, 1)?.first()
        {
            notices::tell_moderated(w, post, entry, place.who)?;
        }
        Ok(())
    }

    /// A post of a conference that the viewer tends.
    fn post(&self, w: &Write<'_>, post: PostId) -> Result<(Post, Spot), Halt> {
        let (post, _) = open_post(&w.read(), self.viewer, self.limits, post)?;
        let mut place = self.topic(w, post.topic)?;
        place.about.post = Some(post.id);
        place.about.member = Some(post.author.member);
        Ok((post, place))
    }

    /// A topic of a conference that the viewer tends.
    fn topic(&self, w: &Write<'_>, topic: TopicId) -> Result<Spot, Halt> {
        let (seat, row) = open(&w.read(), self.viewer, self.limits, topic)?;
        let mut place = self.spot(seat.conference.id, seat.standing)?;
        place.about.topic = Some(topic);
        place.about.member = Some(row.topic.author.member);
        Ok(place)
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

    /// Writes the deed into the log.
    fn log(&self, w: &mut Write<'_>, place: &Spot, deed: &Deed) -> Result<LogId, Halt> {
        let entry = NewEntry {
            actor: place.who,
            office: place.office,
            act: deed.act(),
            about: place.about,
            reason: Some(self.reason),
            words: self.words,
            before: None,
            after: None,
            reverses: None,
        };
        Ok(log::append(w, &entry)?)
    }
}

/// Where something is done, by whom, as what.
struct Spot {
    who: Option<MemberId>,
    office: Office,
    about: About,
}
