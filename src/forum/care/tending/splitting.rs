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
use crate::store::notices::Telling;
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
        let went = first_of_each(w, new)?;
        Self::tell_of_split(w, (entry, place.who), &went, row.topic.author.member)?;
        Ok(Some(entry))
    }

    /// Tells whoever opened the topic that posts left or came back to, and their authors, each at the first of theirs.
    fn tell_of_split(
        w: &mut Write<'_>,
        (entry, by): (LogId, Option<MemberId>),
        posts: &[PostId],
        opener: MemberId,
    ) -> Result<(), Halt> {
        let mut told = HashSet::new();
        for id in posts {
            let Some(post) = posts::by_id(&w.read(), *id)? else {
                continue;
            };
            let telling = Telling {
                entry,
                by,
                post: Some(&post),
                always: false,
            };
            let author = post.author.member;
            for member in [author, opener] {
                if told.insert(member) {
                    notices::tell_entry(w, telling, member)?;
                }
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
        let went = first_of_each(w, new.id)?;
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
        Self::tell_of_split(w, (entry, place.who), &went, home.author.member)?;
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

/// The first post of everybody who wrote in a topic that was split off, the first of all first.
fn first_of_each(w: &Write<'_>, topic: TopicId) -> Result<Vec<PostId>, Halt> {
    let limit = usize::try_from(Deed::SPLIT).unwrap_or(usize::MAX);
    let mut seen = HashSet::new();
    let posts = posts::from(&w.read(), topic, 0, limit)?.into_iter();
    let first = posts.filter(|post| seen.insert(post.author.member));
    Ok(first.map(|post| post.id).collect())
}
