//! Posts that become a topic of their own, and what is erased because it is against the law.

use std::collections::HashSet;

use super::super::super::accepting;
use super::super::super::fault::Halt;
use super::Hand;
use crate::domain::{
    Act, Along, CareFault, ConferenceKind, Deed, LogId, MemberId, Post, PostId, PostState,
    Reference, Refusal, Title, TopicId,
};
use crate::store::events::{Kind, append};
use crate::store::{Write, deeds, flags, held, likeness, notices, posts, splits, topics};

impl Hand<'_> {
    /// Makes a topic of a post and of those that go along.
    pub(super) fn split(
        &self,
        w: &mut Write<'_>,
        id: PostId,
        along: Along,
        title: &Title,
    ) -> Result<Option<LogId>, Halt> {
        let (post, mut place) = self.post(w, id)?;
        let (seat, row) = super::open(&w.read(), self.viewer, self.limits, post.topic)?;
        if seat.conference.kind != ConferenceKind::Forum {
            return Err(CareFault::ForumsOnly.into());
        }
        if post.number == 0 {
            return Err(CareFault::FirstStays.into());
        }
        self.stands_here(w, &post)?;
        let limit = Deed::SPLIT;
        let numbers = splits::along(&w.read(), post.topic, post.number, along, limit)?;
        if u32::try_from(numbers.len()).unwrap_or(u32::MAX) > limit {
            return Err(CareFault::TooManyPosts { limit }.into());
        }
        let from = (post.topic, seat.conference.id);
        let Some((new, number)) = splits::split(w, from, &numbers, title)? else {
            return Ok(None);
        };
        let left = Reference::post(row.topic.slug.clone(), row.topic.number, post.number);
        let change = (
            Some(left.to_string()),
            Some(Reference::topic(row.topic.slug, number).to_string()),
        );
        place.about.post = None;
        let entry = self.log(w, &place, Act::Split, change)?;
        append(w, Kind::TopicChanged, place.who, place.about)?;
        let mut opened = place.about;
        opened.topic = Some(new);
        append(w, Kind::TopicChanged, place.who, opened)?;
        let parted = row.topic.author.member;
        self.tell_of_split(w, entry, place.who, (&post, parted))?;
        self.tell_who_went_along(w, entry, place.who, (new, numbers.len(), parted))?;
        Ok(Some(entry))
    }

    /// Tells whoever wrote the first of the posts that left a topic or came back, and whoever opened that topic.
    fn tell_of_split(
        &self,
        w: &mut Write<'_>,
        entry: LogId,
        who: Option<MemberId>,
        (post, opener): (&Post, MemberId),
    ) -> Result<(), Halt> {
        notices::tell_moderated(w, post, entry, who)?;
        if opener != post.author.member {
            notices::tell_of_post(w, post, entry, who, opener)?;
        }
        Ok(())
    }

    /// Tells those whose posts went along, each at the first of theirs.
    fn tell_who_went_along(
        &self,
        w: &mut Write<'_>,
        entry: LogId,
        who: Option<MemberId>,
        (topic, posts, opener): (TopicId, usize, MemberId),
    ) -> Result<(), Halt> {
        let posts = posts::from(&w.read(), topic, 0, posts)?;
        let mut told: HashSet<_> = posts
            .first()
            .map(|first| first.author.member)
            .into_iter()
            .collect();
        told.insert(opener);
        for post in posts {
            if told.insert(post.author.member) {
                notices::tell_of_post(w, &post, entry, who, post.author.member)?;
            }
        }
        Ok(())
    }

    /// Puts what an entry tells was split off back to where it was.
    pub(super) fn unsplits(
        &self,
        w: &mut Write<'_>,
        topic: TopicId,
        gone: &Reference,
    ) -> Result<LogId, Halt> {
        let (place, home) = self.topic(w, topic)?;
        let number = gone.topic.ok_or(CareFault::NotReversible)?;
        let row = topics::by_number(&w.read(), None, home.conference, number)?;
        let row = row.filter(|row| row.topic.slug == gone.slug && row.topic.id != topic);
        let new = row.ok_or(CareFault::ChangedSince)?.topic;
        let stays = new.conference == home.conference && new.number == number && !new.pinned;
        let address = (home.conference, number);
        let first = posts::from(&w.read(), new.id, 0, 1)?;
        let first = first.first().ok_or(CareFault::ChangedSince)?.id;
        if !stays || !splits::unsplit(w, topic, (new.id, new.posts), address)? {
            return Err(CareFault::ChangedSince.into());
        }
        let change = (Some(gone.to_string()), None);
        let entry = self.log(w, &place, Act::Unsplit, change)?;
        let mut ended = place.about;
        append(w, Kind::TopicChanged, place.who, place.about)?;
        // Whoever has it open finds it gone to where its address leads.
        ended.topic = Some(new.id);
        append(w, Kind::TopicChanged, place.who, ended)?;
        if let Some(post) = posts::by_id(&w.read(), first)? {
            let opener = home.author.member;
            self.tell_of_split(w, entry, place.who, (&post, opener))?;
        }
        Ok(entry)
    }

    /// At its number stands the post itself, not only what leads to where it was split off.
    fn stands_here(&self, w: &Write<'_>, post: &Post) -> Result<(), Halt> {
        match splits::moved_to(&w.read(), post.topic, post.number)? {
            Some(_) => Err(Refusal::NothingThere.into()),
            None => Ok(()),
        }
    }

    /// Erases the words of a post for good.
    pub(super) fn erase(&self, w: &mut Write<'_>, id: PostId) -> Result<Option<LogId>, Halt> {
        let (post, place) = self.post(w, id)?;
        self.stands_here(w, &post)?;
        if post.state == PostState::Erased {
            return Ok(None);
        }
        let entry = self.log(w, &place, Act::Erase, (None, None))?;
        deeds::erase(w, &post)?;
        flags::settle(w, post.id, entry)?;
        for held in held::of_post(&w.read(), post.id)? {
            held::remove(w, &held)?;
            likeness::forget(w, held.id.0)?;
        }
        append(w, Kind::PostChanged, place.who, place.about)?;
        accepting::forget(w, post.id, place.who)?;
        if post.number == 0 {
            append(w, Kind::TopicChanged, place.who, place.about)?;
        }
        notices::tell_moderated(w, &post, entry, place.who)?;
        Ok(Some(entry))
    }
}
