//! Reading: lists, topics and posts as the viewer may see them, where reading goes on, and the viewer's marks.
//!
//! Whoever is no member has no marks, so nothing is new to them. Must not know how new is counted: the store does.

use super::Forum;
use super::announcing::announcement_page;
use super::conferences::{by_id, by_slug, readable};
use super::elsewhere::Elsewhere;
use super::ideas::idea_page;
use super::reaching::at;
pub(super) use super::reaching::{open, open_post};
use crate::domain::rules;
use crate::domain::{
    Answer, ConferenceId, ConferenceRow, Count, DraftPlace, Failure, Limits, Page, Post, PostId,
    PostState, PostsFrom, Reference, Refusal, Slug, Time, TopicId, TopicPage, TopicRow, Version,
    Viewer,
};
use crate::store::conferences::Seat;
use crate::store::counting::{self, Sight};
use crate::store::topics::List;
use crate::store::{Error, Read, drafts, posts, reading, topics};
use std::sync::Arc;

/// Topics on one page at most.
const TOPICS: usize = 500;
/// Posts on one page at most.
const POSTS: usize = 500;

/// The conferences that the viewer may read, those in their list first.
pub(super) async fn conferences(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let mut rows = Vec::new();
            let seats = readable(r, &viewer, &limits)?;
            let elsewhere = Elsewhere::of(r, &viewer, &limits, &seats)?;
            for seat in seats {
                rows.push(counted(r, &viewer, seat, &elsewhere)?);
            }
            rows.sort_by_key(|row| !row.joined);
            Ok(Answer::Conferences(rows))
        })
        .await
}

/// A conference with what is new in it.
pub(super) fn counted(
    r: &Read<'_>,
    viewer: &Viewer,
    seat: Seat,
    elsewhere: &Elsewhere,
) -> Result<ConferenceRow, Error> {
    let id = seat.conference.id;
    let (new_topics, new_posts) = match viewer.member() {
        None => (Count::default(), Count::default()),
        Some(member) => {
            let (topics, posts) = Sight::of(r, member, id)?.conference(r, id)?;
            let (more, linked) = elsewhere.count(r, member, id)?;
            (topics.plus(more), posts.plus(linked))
        }
    };
    Ok(ConferenceRow {
        conference: elsewhere.listed(seat.conference),
        joined: seat.joined,
        new_topics,
        new_posts,
    })
}

/// A page of the topics of one conference; `list` is made once the conference is known.
pub(super) async fn topics(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    list: impl FnOnce(ConferenceId) -> List + Send + 'static,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let conference = by_slug(r, &viewer, &limits, &slug)?.conference;
            let mut list = list(conference.id);
            list.limit = list.limit.min(TOPICS);
            (list.filter, list.sort) = list.filter.sorted(list.sort, conference.kind);
            let page = topics::page(r, viewer.member(), &list)?;
            let conference =
                Elsewhere::within(r, &viewer, &limits, conference.id)?.listed(conference);
            Ok(Answer::Topics(Some(Box::new(conference)), page))
        })
        .await
}

/// Topics with something new in the conferences of the viewer's list, in the order of reading on.
pub(super) async fn new(forum: &Forum, viewer: Viewer, limit: usize) -> Result<Answer, Failure> {
    let limits = forum.limits();
    let limit = limit.min(TOPICS);
    forum
        .read(move |r| {
            let mut rows = Vec::new();
            if let Some(member) = viewer.member() {
                let seats = readable(r, &viewer, &limits)?;
                let elsewhere = Elsewhere::of(r, &viewer, &limits, &seats)?;
                for seat in seats.iter().filter(|seat| is_in_list(seat)) {
                    let room = limit + 1 - rows.len();
                    rows.extend(elsewhere.with_news(r, member, seat.conference.id, room)?);
                    if rows.len() > limit {
                        break;
                    }
                }
            }
            Ok(Answer::Topics(None, Page::cut(rows, limit)))
        })
        .await
}

/// Whether a conference that the viewer may read stands in their list: they joined it, and it is no archive.
pub(super) const fn is_in_list(seat: &Seat) -> bool {
    seat.joined && !seat.conference.archived
}

/// A topic and a page of its posts.
pub(super) async fn topic(
    forum: &Forum,
    viewer: Viewer,
    (slug, number): (Slug, u32),
    from: PostsFrom,
    limit: usize,
) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let seat = by_slug(r, &viewer, &limits, &slug)?;
            let here = seat.clone();
            let nothing = || Refusal::NoSuchPlace(Reference::topic(slug.clone(), number));
            let (seat, topic) = at(r, &viewer, &limits, seat, number)?.ok_or_else(nothing)?;
            let tends =
                topic.home.is_some() && rules::may_tend_conference(&viewer, here.standing).is_ok();
            let mut page = page_of(r, &viewer, (seat, now, &limits), topic, from, limit)?;
            page.unlinks = tends && !page.tends;
            Ok(Answer::Topic(Box::new(page)))
        })
        .await
}

/// A page of a topic that the viewer may read.
pub(super) fn page_of(
    r: &Read<'_>,
    viewer: &Viewer,
    (seat, now, limits): (Seat, Time, &Limits),
    topic: TopicRow,
    from: PostsFrom,
    limit: usize,
) -> Result<TopicPage, Error> {
    let (upto, first_new) = place(r, viewer, &topic)?;
    let posts = page(r, &topic, (upto, first_new), from, limit)?;
    let thanked = thanked(r, viewer, &posts)?;
    let draft = match viewer.member() {
        Some(me) => drafts::is_kept(r, me, DraftPlace::Reply(topic.topic.id))?,
        None => false,
    };
    let place = (&seat.conference, seat.standing);
    let may_reply = rules::may_reply(viewer, place.0, &topic.topic).is_ok();
    let may_accept = rules::may_choose_answer(viewer, place, &topic.topic, now);
    let tends = rules::may_tend_conference(viewer, place.1).is_ok();
    let idea = idea_page(r, viewer, (limits, now), &seat, &topic.topic)?.map(Box::new);
    let announcement = announcement_page(r, viewer, limits, &topic)?;
    Ok(TopicPage {
        conference: seat.conference,
        topic,
        posts,
        first_new,
        upto,
        thanked,
        may_reply,
        may_accept,
        tends,
        unlinks: false,
        draft,
        idea,
        announcement,
    })
}

/// Another page of posts.
pub(super) async fn posts(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    from: PostsFrom,
    limit: usize,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let (_, topic) = open(r, &viewer, &limits, topic)?;
            let place = place(r, &viewer, &topic)?;
            let posts = page(r, &topic, place, from, limit)?;
            let thanked = thanked(r, &viewer, &posts)?;
            Ok(Answer::Posts(posts, thanked))
        })
        .await
}

/// The number up to which the viewer has read, and that of the first new post.
fn place(
    r: &Read<'_>,
    viewer: &Viewer,
    row: &TopicRow,
) -> Result<(Option<u32>, Option<u32>), Error> {
    let Some(member) = viewer.member() else {
        return Ok((None, None));
    };
    let (mark, first) = counting::place(r, member, row.topic.conference, row.topic.id)?;
    Ok((mark.upto, first))
}

/// The posts of one page.
fn page(
    r: &Read<'_>,
    row: &TopicRow,
    (upto, first_new): (Option<u32>, Option<u32>),
    from: PostsFrom,
    limit: usize,
) -> Result<Vec<Arc<Post>>, Error> {
    let limit = limit.min(POSTS);
    let rows = u32::try_from(limit).unwrap_or(u32::MAX);
    let end = row.topic.posts.saturating_sub(rows);
    let (start, limit) = match from {
        PostsFrom::FirstNew => {
            let otherwise = if upto.is_some() { end } else { 0 };
            (first_new.unwrap_or(otherwise), limit)
        }
        PostsFrom::Number(number) => (number.min(row.topic.posts.saturating_sub(1)), limit),
        PostsFrom::After(number) => (number.saturating_add(1), limit),
        PostsFrom::Before(number) => {
            let start = number.saturating_sub(rows);
            (start, usize::try_from(number - start).unwrap_or(limit))
        }
        PostsFrom::End => (end, limit),
    };
    posts::from(r, row.topic.id, start, limit)
}

/// Which posts of a page the viewer thanked for.
fn thanked(r: &Read<'_>, viewer: &Viewer, page: &[Arc<Post>]) -> Result<Vec<u32>, Error> {
    match (viewer.member(), page.first(), page.last()) {
        (Some(member), Some(first), Some(last)) => {
            posts::thanked(r, first.topic, member, first.number, last.number)
        }
        _ => Ok(Vec::new()),
    }
}

/// Where reading goes on: another topic of the same conference that has something new, the longest waiting first; the
/// topic that was just read only if nothing else there is new, and it was not marked unread by hand; then the other
/// conferences of the viewer's list, from the next one round to the one before. None when really all is read.
pub(super) async fn next(
    forum: &Forum,
    viewer: Viewer,
    after: Option<TopicId>,
    conference: Option<ConferenceId>,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            Ok(Answer::Next(
                go_on(r, &viewer, &limits, after, conference)?.map(Box::new),
            ))
        })
        .await
}

fn go_on(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    after: Option<TopicId>,
    conference: Option<ConferenceId>,
) -> Result<Option<TopicRow>, Error> {
    let Some(member) = viewer.member() else {
        return Ok(None);
    };
    let read = match after {
        Some(topic) => topics::by_id(r, Some(member), topic)?,
        None => None,
    };
    let seats = readable(r, viewer, limits)?;
    let elsewhere = Elsewhere::of(r, viewer, limits, &seats)?;
    let place = |row: &TopicRow| {
        let linked = elsewhere.place(row.topic.id);
        linked.unwrap_or(row.topic.conference)
    };
    let here = read.as_ref().map(place).or(conference);
    let list = seats.iter().filter(|seat| is_in_list(seat));
    let mut order: Vec<_> = list.map(|seat| seat.conference.id).collect();
    if let Some(here) = here {
        match order.iter().position(|id| *id == here) {
            Some(at) => order.rotate_left(at),
            None if by_id(r, viewer, limits, here)?.is_some() => order.insert(0, here),
            None => {}
        }
    }
    for conference in order {
        let mut rows = elsewhere.with_news(r, member, conference, 2)?;
        rows.sort_by_key(|row| Some(row.topic.id) == after);
        for row in rows {
            let by_hand = || -> Result<bool, Error> {
                let home = row.topic.conference;
                Ok(counting::place(r, member, home, row.topic.id)?.0.pending)
            };
            if Some(row.topic.id) != after || !by_hand()? {
                return Ok(Some(row));
            }
        }
    }
    Ok(None)
}

/// The topic before or after one in the order of numbers.
pub(super) async fn neighbour(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    forward: bool,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let (seat, row) = open(r, &viewer, &limits, topic)?;
            let (id, number) = (seat.conference.id, row.topic.number);
            let next = topics::neighbour(r, viewer.member(), id, number, forward)?;
            Ok(Answer::Next(next.map(Box::new)))
        })
        .await
}

/// One version of a post, for members.
pub(super) async fn version(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    newer: u32,
) -> Result<Answer, Failure> {
    viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    forum
        .read(move |r| {
            let (post, _) = open_post(r, &viewer, &limits, post)?;
            let kept = match post.state {
                PostState::Shown | PostState::Hidden => posts::count_revisions(r, post.id)?,
                PostState::Scribbled | PostState::Erased => 0,
            };
            let newer = newer.min(kept);
            // The present words are the post's; of earlier ones it takes the version and the one before.
            let (words, until, before) = match newer.checked_sub(1) {
                None => (post.body, None, kept.min(1)),
                Some(skip) => match posts::revisions(r, post.id, skip, 1)?.pop() {
                    Some(version) => (version.body, Some(version.until), 1),
                    None => (post.body, None, 0),
                },
            };
            let before = posts::revisions(r, post.id, newer, before)?.pop();
            Ok(Answer::Version(Box::new(Version {
                newer,
                kept,
                words,
                until,
                before,
            })))
        })
        .await
}

/// Who takes part in a topic, for members.
pub(super) async fn readers(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
) -> Result<Answer, Failure> {
    viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    forum
        .read(move |r| {
            open(r, &viewer, &limits, topic)?;
            Ok(Answer::Readers(reading::readers(r, topic)?))
        })
        .await
}
