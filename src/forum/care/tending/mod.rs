//! What hosts do in the conferences that they tend. Each deed, its entry of the log and what its author is told are one
//! transaction; sessions hear of it by the feed.
//!
//! What is taken back is in `reversing`, where topics go in `moving`, and what leaves them in `splitting`.

mod accepting;
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
use super::office::Writing;
use crate::domain::rules::{Standing, is_own_case, may_tend_conference};
use crate::domain::{
    Act, CareFault, ConferenceId, Deed, Done, Failure, Limits, LogId, MemberId, Office, Post,
    PostId, PostState, Reason, Refusal, SafeText, Title, Topic, TopicId, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, deeds, flags, log, notices, posts};
use reversing::stands;

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
    let erases = matches!(deed, Deed::Erase(_));
    let tend = move |w: &mut Write<'_>| {
        let hand = Hand::new(&viewer, &limits, reason, &words);
        Ok(Done::Logged(hand.does(w, &deed)?))
    };
    let done = forum.write(tend).await?;
    if erases {
        forum.settle().await;
    }
    Ok(done)
}

/// Who does it and why, the same for each deed.
pub(super) struct Hand<'a> {
    viewer: &'a Viewer,
    limits: &'a Limits,
    reason: Reason,
    words: &'a SafeText,
    /// The entry that is taken back by it.
    reverses: Option<LogId>,
    /// Whether that was a slip, of the same hand: then it is as if it had not been done.
    is_slip: bool,
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
            is_slip: false,
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
            Deed::Accept(post, on) => self.accept(w, *post, *on),
            Deed::Move(topic, to) => self.moves(w, *topic, to),
            Deed::Link(topic, into) => self.links(w, *topic, into),
            Deed::Unlink(topic, from) => self.unlinks(w, *topic, from),
            Deed::Split { post, along, title } => self.split(w, *post, *along, title),
        }
    }

    /// Hides a post, or shows it again.
    fn hide(&self, w: &mut Write<'_>, post: PostId, on: bool) -> Result<Option<LogId>, Halt> {
        let (post, place) = self.post(w, post)?;
        // What flags folded is hidden by a host who agrees with them, from now on.
        let folded = is_folded(&w.read(), &post)?;
        self.not_of_oneself(&w.read(), &post, on)?;
        match (post.state, on) {
            (PostState::Scribbled | PostState::Erased, _) => {
                return Err(Refusal::NothingThere.into());
            }
            (PostState::Hidden, true) if folded => {
                deeds::hide(w, post.id, None)?;
            }
            (PostState::Hidden, true) | (PostState::Shown, false) => return Ok(None),
            _ => {}
        }
        let entry = self.log(w, &place, Deed::Hide(post.id, on).act(), (None, None))?;
        deeds::hide(w, post.id, on.then_some(entry))?;
        // Nobody has looked at the flags by a slip.
        let fold = match self.reverses.filter(|_| self.is_slip) {
            Some(slip) => flags::unsettle(w, post.id, slip)?,
            None => None,
        };
        if fold.is_none() && (on || !self.is_slip) {
            flags::settle(w, post.id, entry)?;
        }
        append(w, Kind::PostChanged, place.who, place.about)?;
        match fold {
            // The flags fold it again, as before.
            Some(fold) => notices::tell_moderated(w, &post, fold, None)?,
            None => notices::tell_moderated(w, &post, entry, place.who)?,
        }
        Ok(Some(entry))
    }

    /// A post of their own that somebody else hid they do not show, and what others flag they do not settle in passing:
    /// somebody else looks at it.
    fn not_of_oneself(&self, r: &Read<'_>, post: &Post, hides: bool) -> Result<(), Halt> {
        if !post.is_by(self.viewer.member()) {
            return Ok(());
        }
        let by = post.hiding.as_ref().map(|hiding| hiding.entry);
        self.not_in_own_case(r, by.filter(|_| !hides))?;
        match is_folded(r, post)? || flags::wait(r, post.id)? {
            true => Err(Refusal::NotOneself.into()),
            false => Ok(()),
        }
    }

    /// Closes a topic for answers, or opens it again.
    fn freeze(&self, w: &mut Write<'_>, topic: TopicId, on: bool) -> Result<Option<LogId>, Halt> {
        let (place, row) = self.topic(w, topic)?;
        if row.frozen && !on {
            self.not_against_others(&w.read(), &row, Act::Freeze)?;
        }
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
        if !on {
            self.not_retired_by_others(&w.read(), &topic)?;
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
        self.not_against_others(&w.read(), &topic, Act::Retitle)?;
        deeds::retitle(w, id, &topic.title, title)?;
        let change = (
            Some(topic.title.to_string()),
            Some(title.as_str().to_owned()),
        );
        self.changed(w, &place, Act::Retitle, change)
    }

    /// Nobody undoes by themselves what somebody else did with a topic of theirs: that is what an appeal is for.
    pub(super) fn not_against_others(
        &self,
        r: &Read<'_>,
        topic: &Topic,
        act: Act,
    ) -> Result<(), Halt> {
        if self.viewer.member() != Some(topic.author.member) {
            return Ok(());
        }
        let last = deeds::last_of(r, topic.id, act)?;
        self.not_in_own_case(r, last)
    }

    /// The same of a topic that is out of the lists, which a purge may have done.
    fn not_retired_by_others(&self, r: &Read<'_>, topic: &Topic) -> Result<(), Halt> {
        if self.viewer.member() != Some(topic.author.member) {
            return Ok(());
        }
        let by = deeds::retired_by(r, topic.id)?;
        self.not_in_own_case(r, by)
    }

    /// The same of the entry that tells of it.
    pub(super) fn not_in_own_case(&self, r: &Read<'_>, entry: Option<LogId>) -> Result<(), Halt> {
        let Some(entry) = entry else { return Ok(()) };
        let entry = log::by_id(r, (None, true), entry)?;
        match entry.is_some_and(|entry| is_own_case(self.viewer, &entry)) {
            true => Err(CareFault::OwnCase.into()),
            false => Ok(()),
        }
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
        if let Some(topic) = place.about.topic {
            self.tell_opener(w, topic, entry, place.who)?;
        }
        Ok(Some(entry))
    }

    /// Tells whoever opened a topic, at its first post.
    fn tell_opener(
        &self,
        w: &mut Write<'_>,
        topic: TopicId,
        entry: LogId,
        who: Option<MemberId>,
    ) -> Result<(), Halt> {
        if let Some(post) = posts::from(&w.read(), topic, 0, 1)?.first() {
            notices::tell_moderated(w, post, entry, who)?;
        }
        Ok(())
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
        let reverses = match self.reverses {
            Some(entry) => Some(entry),
            None => stands(&w.read(), place.about, (act, before.as_deref()))?,
        };
        act.because(self.reason, self.reverses.is_some())?;
        let entry = Writing::of((place.who, place.office), act)
            .at(place.about)
            .because(self.reason, self.words)
            .changed(before, after)
            .reversing(reverses);
        entry.append(w)
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
