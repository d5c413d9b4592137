//! Topics that a member has before them by a link alone, as the conference that they are of is not in their list. What is new in them
//! counts where they are linked, so that a list, its count and reading on agree; and whoever has both conferences in their list
//! has it counted once, at home. And of a conference's own count, what stands in the lists of others only.
//!
//! Must not know how new is counted: the store does.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::conferences::by_id;
use super::reading::is_in_list;
use crate::domain::{Conference, ConferenceId, Count, Limits, MemberId, TopicId, TopicRow, Viewer};
use crate::store::conferences::Seat;
use crate::store::topics::{self, Link};
use crate::store::{Error, Read};

/// What links are to a viewer.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// Such topics, each with the first conference of the list that it is linked into.
    counted: Vec<(ConferenceId, TopicId)>,
    /// Into which conferences topics are linked whose home the viewer may not read, once for each.
    hidden: Vec<ConferenceId>,
}

impl Elsewhere {
    /// Those of a viewer who may read these conferences, which stand in the order of their list.
    pub(super) fn of(
        r: &Read<'_>,
        viewer: &Viewer,
        limits: &Limits,
        seats: &[Seat],
    ) -> Result<Self, Error> {
        let (open, hidden) = sifted(r, viewer, limits, (seats, topics::links(r, None)?))?;
        let mut found = Self {
            hidden,
            ..Self::default()
        };
        if viewer.member().is_none() {
            return Ok(found);
        }
        let list = || seats.iter().filter(|seat| is_in_list(seat));
        let is_in = |id| list().any(|seat| seat.conference.id == id);
        for here in list().map(|seat| seat.conference.id) {
            for link in open.iter().filter(|link| link.here == here) {
                if !is_in(link.home) && found.place(link.topic).is_none() {
                    found.counted.push((here, link.topic));
                }
            }
        }
        Ok(found)
    }

    /// What is hidden in one conference, for its list alone: that costs nothing for what is linked elsewhere.
    pub(super) fn within(
        r: &Read<'_>,
        viewer: &Viewer,
        limits: &Limits,
        conference: ConferenceId,
    ) -> Result<Self, Error> {
        let links = topics::links(r, Some(conference))?;
        let (_, hidden) = sifted(r, viewer, limits, (&[], links))?;
        Ok(Self {
            hidden,
            ..Self::default()
        })
    }

    /// A conference with the count of what stands in the viewer's list of it.
    pub(super) fn listed(&self, mut conference: Conference) -> Conference {
        let hidden = self.hidden.iter().filter(|id| **id == conference.id);
        let hidden = u32::try_from(hidden.count()).unwrap_or(u32::MAX);
        conference.topics = conference.topics.saturating_sub(hidden);
        conference
    }

    /// Where a topic counts, if it is one of them.
    pub(super) fn place(&self, topic: TopicId) -> Option<ConferenceId> {
        let mut all = self.counted.iter();
        all.find(|(_, one)| *one == topic).map(|(here, _)| *here)
    }

    /// Those of a conference that have something new, under their addresses there.
    fn news(
        &self,
        r: &Read<'_>,
        member: MemberId,
        conference: ConferenceId,
    ) -> Result<Vec<TopicRow>, Error> {
        let mut rows = Vec::new();
        for (_, topic) in self.counted.iter().filter(|(here, _)| *here == conference) {
            let row = topics::by_link(r, member, *topic, conference)?;
            rows.extend(row.filter(|row| !row.new.is_zero()));
        }
        Ok(rows)
    }

    /// How many of those of a conference have something new, and how many posts are new in them.
    pub(super) fn count(
        &self,
        r: &Read<'_>,
        member: MemberId,
        conference: ConferenceId,
    ) -> Result<(Count, Count), Error> {
        let rows = self.news(r, member, conference)?;
        let one = Count::new(1);
        Ok(rows.iter().fold(
            (Count::default(), Count::default()),
            |(topics, posts), row| (topics.plus(one), posts.plus(row.new)),
        ))
    }

    /// The topics of a conference that have something new, with those that count there by a link: the one that waits longest
    /// for its reader first.
    pub(super) fn with_news(
        &self,
        r: &Read<'_>,
        member: MemberId,
        conference: ConferenceId,
        limit: usize,
    ) -> Result<Vec<TopicRow>, Error> {
        let mut rows = topics::with_news(r, member, conference, limit)?;
        rows.extend(self.news(r, member, conference)?);
        rows.sort_by_key(|row| (row.topic.last_post_at, row.topic.id));
        rows.truncate(limit);
        Ok(rows)
    }
}

/// Links whose home the viewer may read, and into which conferences the others are. A home that is not among the seats is asked
/// for once, however much is linked from it.
fn sifted(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    (seats, links): (&[Seat], Vec<Link>),
) -> Result<(Vec<Link>, Vec<ConferenceId>), Error> {
    let mut homes: HashMap<_, _> = seats
        .iter()
        .map(|seat| (seat.conference.id, true))
        .collect();
    let (mut open, mut hidden) = (Vec::new(), Vec::new());
    for link in links {
        let is_open = match homes.entry(link.home) {
            Entry::Occupied(home) => *home.get(),
            Entry::Vacant(home) => *home.insert(by_id(r, viewer, limits, link.home)?.is_some()),
        };
        match is_open {
            true => open.push(link),
            false => hidden.push(link.here),
        }
    }
    Ok((open, hidden))
}

#[cfg(test)]
mod tests {
    use crate::domain::{
        Access, Actor, Answer, Care, Command, Deed, Done, Query, Reason, SafeText, TopicFilter,
        TopicId, TopicSort,
    };
    use crate::forum::testing::{OPERATOR, Site, answer, opening, slug};

    /// The list of a conference.
    fn cam() -> Query {
        Query::Topics {
            conference: slug("cam"),
            filter: TopicFilter::All,
            sort: TopicSort::Number,
            after: None,
            limit: 9,
        }
    }

    /// A topic of `tools` that is linked into `cam`, with two posts that are new to eve, beside one of `cam`.
    async fn linked() -> (Site, Actor, TopicId) {
        let site = Site::open();
        let (ada, eve) = (site.join("ada").await, site.join("eve").await);
        let tools = site.conference("tools", Access::Members).await;
        site.conference("cam", Access::Members).await;
        let (_, post) = site.posted(ada, opening(1, "tools", "both")).await;
        site.pass(1_000);
        site.posted(ada, answer(2, post.topic, "more")).await;
        site.pass(1_000);
        site.posted(ada, opening(3, "cam", "its own")).await;
        let link = Care::Tend {
            deed: Deed::Link(post.topic, slug("cam")),
            reason: Reason::Upkeep,
            words: SafeText::default(),
        };
        site.operate(Command::Care(link)).await.unwrap();
        let leave = Command::Follow(tools, false);
        site.forum.act(eve, leave).await.unwrap();
        (site, eve, post.topic)
    }

    /// What is new in `cam`, as it is counted, and as its list has it.
    async fn counted(site: &Site, who: Actor) -> ([u32; 2], Vec<(u32, u32)>) {
        let Ok(Answer::Conferences(rows)) = site.forum.ask(who, Query::Conferences).await else {
            panic!("no conferences");
        };
        let is_cam = |slug: &str| slug == "cam";
        let row = rows.iter().find(|row| is_cam(row.conference.slug.as_str()));
        let row = row.unwrap();
        let home = site.home(who).await.conferences;
        let same = home.iter().find(|row| is_cam(row.conference.slug.as_str()));
        assert_eq!(same.unwrap(), row);
        let Ok(Answer::Topics(_, page)) = site.forum.ask(who, cam()).await else {
            panic!("no list");
        };
        let list = page.rows.iter();
        (
            [row.new_topics.get(), row.new_posts.get()],
            list.map(|row| (row.topic.number, row.new.get())).collect(),
        )
    }

    #[tokio::test]
    async fn a_link_counts_where_its_home_is_not_in_the_list_and_is_read_on_to() {
        let (site, eve, topic) = linked().await;
        assert_eq!(counted(&site, eve).await, ([2, 3], vec![(2, 2), (1, 1)]));
        let Ok(Answer::Topics(_, page)) = site.forum.ask(eve, Query::New { limit: 9 }).await else {
            panic!("no list");
        };
        let new: Vec<_> = page
            .rows
            .iter()
            .map(|row| row.topic.reference().to_string())
            .collect();
        assert_eq!(new, ["cam.2", "cam.1"], "the longest waiting first");
        let next = site.next(eve, None, None).await.unwrap();
        assert_eq!(next.topic.reference().to_string(), "cam.2");
        site.read(eve, topic, 1).await;
        // On in the conference where it was found, not in the one that they left.
        let next = site.next(eve, Some(topic), None).await.unwrap();
        assert_eq!(next.topic.reference().to_string(), "cam.1");
        assert_eq!(counted(&site, eve).await, ([1, 1], vec![(2, 0), (1, 1)]));
    }

    #[tokio::test]
    async fn whoever_has_both_in_their_list_has_it_counted_once() {
        let (site, _, _) = linked().await;
        let bob = site.join("bob").await;
        let home = site.home(bob).await.conferences;
        let new: Vec<_> = home.iter().map(|row| row.new_posts.get()).collect();
        assert_eq!(new, [2, 1], "tools, cam");
        assert_eq!(site.home(OPERATOR).await.conferences.len(), 2);
    }

    #[tokio::test]
    async fn a_link_whose_home_one_may_not_read_is_in_no_count() {
        let (site, eve, _) = linked().await;
        let topics = async |who| {
            let Ok(Answer::Topics(Some(cam), page)) = site.forum.ask(who, cam()).await else {
                panic!("no list");
            };
            let home = site.home(who).await.conferences;
            let row = home.iter().find(|row| row.conference.id == cam.id);
            assert_eq!(row.unwrap().conference.topics, cam.topics);
            (cam.topics, page.rows.len())
        };
        assert_eq!(topics(eve).await, (2, 2));
        let close = Command::EditConference {
            slug: slug("tools"),
            title: None,
            description: None,
            access: Some(Access::Private),
            archived: None,
        };
        site.operate(close).await.unwrap();
        assert_eq!(topics(eve).await, (1, 1));
        assert_eq!(topics(OPERATOR).await, (2, 2));
    }

    #[tokio::test]
    async fn to_mark_all_of_a_conference_read_is_to_mark_what_is_linked_into_it_and_is_undone() {
        let (site, eve, _) = linked().await;
        let bob = site.join("bob").await;
        for who in [eve, bob] {
            let before = counted(&site, who).await;
            let home = site.home(who).await.conferences;
            let cam = home.iter().find(|row| row.conference.slug == slug("cam"));
            let all = Command::CatchUp(Some(cam.unwrap().conference.id));
            let Ok(Done::Marked(marks)) = site.forum.act(who, all).await else {
                panic!("not marked");
            };
            let read = ([0, 0], vec![(2, 0), (1, 0)]);
            assert_eq!(counted(&site, who).await, read);
            let undo = Command::Restore(marks);
            site.forum.act(who, undo).await.unwrap();
            assert_eq!(counted(&site, who).await, before);
        }
    }
}
