//! Topics that go to another conference, or stand in one besides: what may be shown where.

use super::super::super::conferences::{by_slug, may_read};
use super::super::super::fault::Halt;
use super::super::super::reading::open;
use super::super::super::viewer;
use super::{Hand, Spot};
use crate::domain::rules::{may_open, may_tend_conference, reads_all};
use crate::domain::{
    Access, Act, Actor, CareFault, Conference, ConferenceId, Deed, LogId, Reference, Refusal, Slug,
    Topic, TopicId,
};
use crate::store::conferences::Seat;
use crate::store::events::{Kind, append};
use crate::store::notices::Telling;
use crate::store::{Write, addresses, conferences, deeds, notices};

impl Hand<'_> {
    /// Takes a topic to another conference.
    pub(super) fn moves(
        &self,
        w: &mut Write<'_>,
        id: TopicId,
        to: &Slug,
    ) -> Result<Option<LogId>, Halt> {
        let (seat, row) = open(&w.read(), self.viewer, self.limits, id)?;
        let target = self.target(w, &seat.conference, to)?;
        let place = match self.topic(w, id) {
            Ok((place, _)) => place,
            Err(_) if self.reverses.is_some() && self.tends(&target) => {
                let mut place = self.spot(target.conference.id, target.standing)?;
                place.about.topic = Some(id);
                place.about.member = Some(row.topic.author.member);
                place
            }
            Err(refused) => return Err(refused),
        };
        let topic = &row.topic;
        if self.reverses.is_none() {
            self.not_against_others(&w.read(), topic, Act::Move)?;
        }
        // Others would read what was not written for them; but a mistake may be taken back before anything was said there.
        let opens = !reads_all(&seat.conference, &target.conference);
        if opens && !self.nothing_was_said_since(w, topic)? {
            return Err(CareFault::WouldShow.into());
        }
        if topic.pinned && deeds::pinned(&w.read(), target.conference.id)? >= Deed::PINNED {
            let limit = Deed::PINNED;
            return Err(CareFault::PinsFull { limit }.into());
        }
        let from = (seat.conference.id, row.topic.number);
        let to = (target.conference.id, self.reverses.is_some());
        let number = addresses::move_topic(w, id, from, to)?;
        let change = (
            Some(row.topic.reference().to_string()),
            Some(Reference::topic(target.conference.slug, number).to_string()),
        );
        let entry = self.changed(w, &place, Act::Move, change)?;
        self.tell_who_lost(w, &place, entry, target.conference.id)?;
        self.stirred(w, &place, target.conference.id)?;
        Ok(entry)
    }

    /// Whoever opened a topic that went where they may not read is told of the entry alone.
    fn tell_who_lost(
        &self,
        w: &mut Write<'_>,
        place: &Spot,
        entry: Option<LogId>,
        to: ConferenceId,
    ) -> Result<(), Halt> {
        let (Some(entry), Some(author)) = (entry, place.about.member) else {
            return Ok(());
        };
        let seat = conferences::by_id(&w.read(), Some(author), to)?;
        let viewer = viewer::seen(&w.read(), Actor::Member(author), w.now)?;
        let Some((seat, viewer)) = seat.zip(viewer) else {
            return Ok(());
        };
        if !may_read(&viewer, &seat, self.limits) {
            let telling = Telling {
                entry,
                by: place.who,
                post: None,
                always: true,
            };
            notices::tell_entry(w, telling, author)?;
        }
        Ok(())
    }

    /// Lets a topic stand in another conference besides.
    pub(super) fn links(
        &self,
        w: &mut Write<'_>,
        id: TopicId,
        into: &Slug,
    ) -> Result<Option<LogId>, Halt> {
        let (seat, row) = open(&w.read(), self.viewer, self.limits, id)?;
        let (place, _) = self.topic(w, id)?;
        let target = self.target(w, &seat.conference, into)?.conference;
        if !reads_all(&seat.conference, &target) {
            return Err(CareFault::WouldShow.into());
        }
        let limit = Deed::LINKED;
        if addresses::count_linked(&w.read(), target.id)? >= limit {
            return Err(CareFault::LinksFull { limit }.into());
        }
        let Some(number) = addresses::link(w, id, target.id)? else {
            return Ok(None);
        };
        let link = Reference::topic(target.slug.clone(), number);
        self.linked(w, (place, &target), Act::Link, (row.topic, link))
    }

    /// No longer; that is also for those who tend only the other conference.
    pub(super) fn unlinks(
        &self,
        w: &mut Write<'_>,
        id: TopicId,
        from: &Slug,
    ) -> Result<Option<LogId>, Halt> {
        let r = w.read();
        let (home, row) = open(&r, self.viewer, self.limits, id)?;
        let there = by_slug(&r, self.viewer, self.limits, from)?;
        let place = match self.topic(w, id) {
            Ok((place, _)) => place,
            Err(_) => {
                let mut place = self.spot(there.conference.id, there.standing)?;
                place.about.conference = Some(home.conference.id);
                place.about.topic = Some(id);
                place.about.member = Some(row.topic.author.member);
                place
            }
        };
        let number = addresses::unlink(w, id, there.conference.id)?.ok_or(CareFault::NotLinked)?;
        let link = Reference::topic(from.clone(), number);
        self.linked(
            w,
            (place, &there.conference),
            Act::Unlink,
            (row.topic, link),
        )
    }

    /// A link came or went, and whoever opened the topic is told. Of a private conference only its own log tells.
    fn linked(
        &self,
        w: &mut Write<'_>,
        (mut place, there): (Spot, &Conference),
        act: Act,
        (topic, link): (Topic, Reference),
    ) -> Result<Option<LogId>, Halt> {
        let change = match act {
            Act::Link => (None, Some(link.to_string())),
            _ => (Some(link.to_string()), None),
        };
        let stirred = place.about;
        let is_told = there.access != Access::Private;
        if !is_told {
            place.about.conference = Some(there.id);
            place.about.topic = None;
            place.about.member = None;
        }
        let entry = self.log(w, &place, act, change)?;
        place.about = stirred;
        place.about.topic = Some(topic.id);
        append(w, Kind::TopicChanged, place.who, place.about)?;
        self.stirred(w, &place, there.id)?;
        if is_told {
            self.tell_opener(w, topic.id, entry, place.who)?;
        }
        Ok(Some(entry))
    }

    /// The conference that a topic may go to: another one of the same kind, in which the viewer may open topics.
    fn target(&self, w: &Write<'_>, from: &Conference, to: &Slug) -> Result<Seat, Halt> {
        let target = by_slug(&w.read(), self.viewer, self.limits, to)?;
        self.may_go(from, &target)?;
        Ok(target)
    }

    /// Whether a topic of one conference may go to another.
    pub(super) fn may_go(&self, from: &Conference, to: &Seat) -> Result<(), Refusal> {
        let conference = &to.conference;
        if conference.id == from.id {
            return Err(CareFault::ThereAlready.into());
        }
        if conference.kind != from.kind {
            return Err(CareFault::OtherKind.into());
        }
        match self.viewer.actor {
            Actor::Operator(_) if conference.archived => Err(Refusal::Frozen),
            Actor::Operator(_) => Ok(()),
            _ => may_open(self.viewer, (conference, to.standing), self.limits).map(drop),
        }
    }

    /// Whether it is taken back, and nobody posted in the topic since, or changed what stands in it.
    fn nothing_was_said_since(&self, w: &Write<'_>, topic: &Topic) -> Result<bool, Halt> {
        match self.reverses {
            Some(entry) => Ok(!deeds::said_since(&w.read(), topic.id, entry)?),
            None => Ok(false),
        }
    }

    /// The list of another conference changed, too.
    fn stirred(&self, w: &mut Write<'_>, place: &Spot, there: ConferenceId) -> Result<(), Halt> {
        let mut about = place.about;
        about.conference = Some(there);
        Ok(append(w, Kind::TopicChanged, place.who, about)?)
    }

    /// The end of a link, whose entry names that address.
    pub(super) fn unlink_at(&self, w: &Write<'_>, link: &Reference) -> Result<Deed, Halt> {
        let r = w.read();
        let there = by_slug(&r, self.viewer, self.limits, &link.slug)?
            .conference
            .id;
        let number = link.topic.ok_or(CareFault::NotReversible)?;
        let topic = addresses::at(&r, there, number)?.ok_or(CareFault::ChangedSince)?;
        Ok(Deed::Unlink(topic, link.slug.clone()))
    }

    /// Whether the viewer tends a conference.
    pub(super) fn tends(&self, seat: &Seat) -> bool {
        may_tend_conference(self.viewer, seat.standing).is_ok()
    }
}
