//! A newcomer's first steps: the house rules that they agree to, and the topic in which they are asked to say who they are.

use super::Forum;
use super::conferences::may_read;
use super::reading::page_of;
use crate::domain::{
    Answer, Done, Failure, Limits, MemberId, PostsFrom, Refusal, Time, TopicRow, Viewer, rules,
};
use crate::store::conferences::Seat;
use crate::store::{Error, Read, conferences, members, posts, topics};

/// How many introductions are shown.
const SHOWN: usize = 10;
/// For how long after joining Home asks for one.
const LATELY: i64 = 14 * Time::DAY;

/// The viewer agrees to the house rules. A suspended member may, too.
pub(super) async fn agree(forum: &Forum, viewer: Viewer, version: u32) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .write(move |w| Ok(members::agree(w, member, version)?))
        .await?;
    Ok(Done::Ok)
}

/// The topic of introductions, if the viewer may write there and has not yet, and the latest posts in it.
pub(super) async fn introductions(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let Some((seat, row)) = open_to(r, &viewer, member, &limits)? else {
                return Ok(Answer::Introductions(None));
            };
            let page = page_of(r, &viewer, (seat, now, &limits), row, PostsFrom::End, SHOWN)?;
            Ok(Answer::Introductions(Some(Box::new(page))))
        })
        .await
}

/// The topic of introductions, for a member who joined lately.
pub(super) fn wanted(
    r: &Read<'_>,
    viewer: &Viewer,
    member: MemberId,
    limits: &Limits,
    now: Time,
) -> Result<Option<TopicRow>, Error> {
    let Some((_, row)) = open_to(r, viewer, member, limits)? else {
        return Ok(None);
    };
    let joined = members::by_id(r, member)?.map(|member| member.joined_at);
    let lately = joined.is_some_and(|joined| now.since(joined) < LATELY);
    Ok(lately.then_some(row))
}

fn open_to(
    r: &Read<'_>,
    viewer: &Viewer,
    member: MemberId,
    limits: &Limits,
) -> Result<Option<(Seat, TopicRow)>, Error> {
    let Some((slug, number)) = limits
        .introductions
        .as_ref()
        .and_then(|reference| Some((&reference.slug, reference.topic?)))
    else {
        return Ok(None);
    };
    let seat = conferences::by_slug(r, Some(member), slug)?;
    let Some(seat) = seat.filter(|seat| may_read(viewer, seat, limits)) else {
        return Ok(None);
    };
    let row = topics::by_number(r, Some(member), seat.conference.id, number)?;
    let may = |row: &TopicRow| {
        row.topic.conference == seat.conference.id
            && rules::may_reply(viewer, &seat.conference, &row.topic).is_ok()
    };
    let Some(row) = row.filter(may) else {
        return Ok(None);
    };
    let wrote = posts::takes_part(r, row.topic.id, member)?;
    Ok((!wrote).then_some((seat, row)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Access, Command, Query, Reference};
    use crate::forum::testing::{Site, answer, handle, opening, slug};

    async fn offered(site: &Site, who: crate::domain::Actor) -> Option<usize> {
        match site.forum.ask(who, Query::Introductions).await {
            Ok(Answer::Introductions(page)) => page.map(|page| page.posts.len()),
            other => panic!("{other:?}"),
        }
    }

    fn asking(reference: &str) -> Limits {
        Limits {
            introductions: Reference::parse(reference),
            ..Limits::default()
        }
    }

    #[tokio::test]
    async fn a_newcomer_is_asked_once_to_say_who_they_are() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("lounge", Access::Members).await;
        let (_, post) = site.posted(bob, opening(1, "lounge", "Who are you?")).await;
        assert_eq!(offered(&site, ada).await, None, "nothing is configured");
        site.forum.set_limits(asking("lounge.1"));
        assert_eq!(offered(&site, ada).await, Some(1));
        assert_eq!(offered(&site, bob).await, None, "he wrote there");
        let home = site.home(ada).await;
        let place = Reference::topic(slug("lounge"), 1);
        assert_eq!(home.introduce, Some((post.topic, place)));
        // After a while Home stops asking.
        site.pass(LATELY);
        assert_eq!(site.home(ada).await.introduce, None);
        assert_eq!(offered(&site, ada).await, Some(1));
        site.posted(ada, answer(2, post.topic, "Lathes, mostly."))
            .await;
        assert_eq!(offered(&site, ada).await, None);
    }

    #[tokio::test]
    async fn nobody_is_asked_to_write_where_they_cannot() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("board", Access::Private).await;
        let admit = Command::Admit(slug("board"), handle("bob"));
        site.operate(admit).await.unwrap();
        site.posted(bob, opening(1, "board", "Who are you?")).await;
        for reference in ["board.1", "board.2", "board", "nowhere.1"] {
            site.forum.set_limits(asking(reference));
            assert_eq!(offered(&site, ada).await, None, "{reference}");
            assert_eq!(site.home(ada).await.introduce, None, "{reference}");
        }
        let archive = Command::EditConference {
            slug: slug("board"),
            title: None,
            description: None,
            access: Some(Access::Members),
            archived: Some(true),
        };
        site.operate(archive).await.unwrap();
        site.forum.set_limits(asking("board.1"));
        assert_eq!(offered(&site, ada).await, None, "closed for answers");
    }

    #[tokio::test]
    async fn what_was_agreed_to_is_kept_and_never_less() {
        let site = Site::open();
        let ada = site.join("ada").await;
        for (agreed, kept) in [(3, 3), (2, 3)] {
            site.forum.act(ada, Command::Agree(agreed)).await.unwrap();
            let whoami = site.forum.ask(ada, Query::Whoami).await;
            assert!(matches!(whoami, Ok(Answer::Whoami(me)) if me.rules_version == kept));
        }
    }
}
