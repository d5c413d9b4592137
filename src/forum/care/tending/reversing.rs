//! Taking back what an entry of the log tells of: the opposite deed, with an entry of its own that names the first one.
//! Refused where it was taken back already, or something else was done about it since.

use super::super::super::conferences::by_id;
use super::super::super::fault::Halt;
use super::super::super::reading::{open, open_post};
use super::Hand;
use crate::domain::rules::{is_own_case, may_tend_conference};
use crate::domain::{
    Act, CareFault, Deed, LogEntry, LogId, PostId, Reason, Reference, SafeText, Title, TopicId,
};
use crate::store::events::About;
use crate::store::{Read, Write, deeds, log, posts};

impl Hand<'_> {
    /// Takes back what an entry tells of.
    pub(in crate::forum::care) fn takes_back(
        mut self,
        w: &mut Write<'_>,
        id: LogId,
    ) -> Result<LogId, Halt> {
        let about = log::about(&w.read(), id)?.ok_or(CareFault::NoSuchEntry)?;
        self.may_reverse(w, about)?;
        let entry = log::by_id(&w.read(), (None, true), id)?.ok_or(CareFault::NoSuchEntry)?;
        if is_own_case(self.viewer, &entry) {
            return Err(CareFault::OwnCase.into());
        }
        self.reverses = Some(id);
        let by = entry.actor.as_ref().map(|actor| actor.member);
        let own = matches!(entry.act, Act::Hide | Act::Unhide) && by == self.viewer.member();
        self.is_slip = own && self.reason == Reason::Mistake;
        if let (Act::Split, Some(topic), Some(gone)) = (entry.act, about.topic, &entry.after) {
            let gone = Reference::parse(gone.as_str()).ok_or(CareFault::NotReversible)?;
            return self.unsplits(w, topic, &gone);
        }
        let opposite = self.opposite(w, &entry, about)?;
        let done = self.does(w, &opposite)?;
        done.ok_or_else(|| CareFault::ChangedSince.into())
    }

    /// Only those who tend the place take something back there; what may not be read is not there.
    fn may_reverse(&self, w: &Write<'_>, about: About) -> Result<(), Halt> {
        let r = w.read();
        let found = about
            .topic
            .map(|topic| open(&r, self.viewer, self.limits, topic));
        let here = match found {
            Some(found) => Some(found.map_err(|_| CareFault::NoSuchEntry)?.0),
            None => None,
        };
        // Whoever moved a topic away tends the place that it would come back to.
        let there = match about.conference {
            Some(id) => by_id(&r, self.viewer, self.limits, id)?,
            None => None,
        };
        let mut seats = here.into_iter().chain(there);
        let first = seats.next().ok_or(CareFault::NoSuchEntry)?;
        match may_tend_conference(self.viewer, first.standing) {
            Ok(_) => Ok(()),
            Err(_) if seats.any(|seat| self.tends(&seat)) => Ok(()),
            Err(refusal) => Err(refusal.into()),
        }
    }

    /// The deed that takes back what an entry tells of.
    fn opposite(&self, w: &Write<'_>, entry: &LogEntry, about: About) -> Result<Deed, Halt> {
        match (entry.act, about.post, about.topic) {
            (Act::Hide | Act::Fold | Act::Unhide, Some(post), _) => {
                self.untouched_post(w, post, entry)?;
                Ok(Deed::Hide(post, entry.act == Act::Unhide))
            }
            (Act::Freeze | Act::Thaw, _, Some(topic)) => {
                untouched(w, topic, entry.id, &[Act::Freeze, Act::Thaw])?;
                Ok(Deed::Freeze(topic, entry.act == Act::Thaw))
            }
            (Act::Retire | Act::Unretire, _, Some(topic)) => {
                untouched(w, topic, entry.id, &[Act::Retire, Act::Unretire])?;
                Ok(Deed::Retire(topic, entry.act == Act::Unretire))
            }
            (Act::Pin | Act::Unpin, _, Some(topic)) => {
                untouched(w, topic, entry.id, &[Act::Pin, Act::Unpin])?;
                Ok(Deed::Pin(topic, entry.act == Act::Unpin))
            }
            (Act::Retitle, _, Some(topic)) => {
                untouched(w, topic, entry.id, &[Act::Retitle, Act::Erase])?;
                let title = entry.before.as_ref();
                let title = title.ok_or(CareFault::NotReversible)?;
                Ok(Deed::Retitle(topic, Title::stored(title.as_str())))
            }
            (Act::Move, _, Some(topic)) => {
                untouched(w, topic, entry.id, &[Act::Move])?;
                Ok(Deed::Move(topic, address(entry.before.as_ref())?.slug))
            }
            (Act::Link, ..) => self.unlink_at(w, &address(entry.after.as_ref())?),
            (Act::Accept | Act::Unaccept, Some(post), _) => self.accept_again(w, post, entry),
            _ => Err(CareFault::NotReversible.into()),
        }
    }

    /// Nothing else was done with the post since.
    fn untouched_post(&self, w: &Write<'_>, post: PostId, entry: &LogEntry) -> Result<(), Halt> {
        let r = w.read();
        let (post, _) = open_post(&r, self.viewer, self.limits, post)?;
        let acts = &[Act::Hide, Act::Unhide, Act::Fold];
        let as_left = match &post.hiding {
            // A fold may have come back after somebody's slip. A purge may have taken it over, which has an entry of its own
            // for all posts.
            Some(hiding) => hiding.entry == entry.id,
            None => !deeds::since_with_post(&r, post.id, entry.id, acts)?,
        };
        match as_left {
            true => Ok(()),
            false => Err(CareFault::ChangedSince.into()),
        }
    }
}

/// The entry that an act ends by itself, as it stands until now: whoever undoes what was done takes that entry back, by
/// whichever way they do it.
pub(super) fn stands(
    r: &Read<'_>,
    about: About,
    (act, before): (Act, Option<&str>),
) -> Result<Option<LogId>, Halt> {
    let last = |of: Act| match about.topic {
        Some(topic) => deeds::last_of(r, topic, of),
        None => Ok(None),
    };
    let id = match (act, about.post) {
        (Act::Unhide, Some(post)) => {
            let hiding = posts::by_id(r, post)?.and_then(|post| post.hiding);
            hiding.map(|hiding| hiding.entry)
        }
        (Act::Thaw, _) => last(Act::Freeze)?,
        (Act::Unretire, _) => last(Act::Retire)?,
        (Act::Unpin, _) => last(Act::Pin)?,
        (Act::Unaccept, _) => last(Act::Accept)?,
        (Act::Unlink, _) => match (about.topic, before) {
            (Some(topic), Some(link)) => deeds::linked_by(r, topic, link)?,
            _ => None,
        },
        _ => None,
    };
    let Some(id) = id else { return Ok(None) };
    let entry = log::by_id(r, (None, true), id)?;
    // A purge is of all posts, and has its own way back.
    let entry =
        entry.filter(|entry| entry.reversed_by.is_none() && entry.act.reversal() == Some(act));
    Ok(entry.map(|entry| entry.id))
}

/// An address that an entry names.
fn address(text: Option<&SafeText>) -> Result<Reference, Halt> {
    let address = text.and_then(|text| Reference::parse(text.as_str()));
    address.ok_or_else(|| CareFault::NotReversible.into())
}

/// Nothing of these kinds was done with the topic since.
fn untouched(w: &Write<'_>, topic: TopicId, entry: LogId, acts: &[Act]) -> Result<(), Halt> {
    if deeds::since_with_topic(&w.read(), topic, entry, acts)? {
        return Err(CareFault::ChangedSince.into());
    }
    Ok(())
}
