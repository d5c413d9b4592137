//! What members see of each other: who is here, a member's card, and whom one mutes.

use super::conferences::by_slug;
use super::{Forum, HERE, organisations};
use crate::domain::rules::may_mute;
use crate::domain::{
    Answer, Card, Done, Failure, Limits, MemberId, News, Refusal, Slug, Subject, Time, Viewer, Whom,
};
use crate::store::{Error, Read, cards, conferences, members, mutes};

/// Who is here, for members.
pub(super) fn here(forum: &Forum, viewer: &Viewer) -> Result<Answer, Failure> {
    if viewer.actor == crate::domain::Actor::Guest {
        return Err(Refusal::MembersOnly.into());
    }
    Ok(Answer::Here(forum.0.guestbook.here(HERE)))
}

/// A member's card, for members.
pub(super) async fn person(forum: &Forum, viewer: Viewer, whom: Whom) -> Result<Answer, Failure> {
    viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    let card = forum.read(move |r| {
        let found = match whom {
            Whom::Handle(handle) => members::by_handle(r, &handle)?,
            Whom::Id(id) => members::by_id(r, id)?,
        };
        let member = found.ok_or(Refusal::NoSuchMember)?;
        let (thanks, thanked_by) = cards::thanks(r, member.id)?;
        let claimed = member.handle.is_some();
        Ok(Card {
            who: member.byline(),
            sysop: member.roles.sysop,
            hosts: hosts(r, &viewer, &limits, member.id)?,
            organisation: organisations::seen(r, &viewer, member.id)?.map(|works| works.name),
            joined_at: claimed.then_some(member.joined_at),
            seen_on: member.seen_at.map(Time::day),
            is_here: false,
            posts: cards::posts(r, member.id)?,
            thanks,
            thanked_by,
        })
    });
    let mut card = card.await?;
    card.is_here = forum.0.guestbook.has(card.who.member);
    Ok(Answer::Person(Box::new(card)))
}

/// What a member hosts, as far as the viewer may know of it.
fn hosts(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    member: MemberId,
) -> Result<Vec<Slug>, Error> {
    let mut hosts = conferences::hosted_by(r, member)?;
    hosts.retain(|slug| by_slug(r, viewer, limits, slug).is_ok());
    Ok(hosts)
}

/// Whom the viewer mutes.
pub(super) async fn muted(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let me = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .read(move |r| Ok(Answer::Muted(mutes::list(r, me)?)))
        .await
}

/// Mutes somebody, or no longer. It is no event: only the viewer's own sessions hear of it.
pub(super) async fn mute(
    forum: &Forum,
    viewer: Viewer,
    whom: MemberId,
    on: bool,
) -> Result<Done, Failure> {
    let me = may_mute(&viewer, whom)?;
    let limit = forum.limits().mutes;
    let change = forum.write(move |w| {
        if !on {
            return Ok(mutes::unmute(w, me, whom)?);
        }
        members::by_id(&w.read(), whom)?.ok_or(Refusal::NoSuchMember)?;
        if mutes::mute(w, me, whom, limit)? {
            Ok(())
        } else {
            Err(Refusal::MutesFull { limit }.into())
        }
    });
    change.await?;
    forum.publish(Subject::Member(me), &News::Chose(me));
    Ok(Done::Ok)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::domain::{Access, Actor, Command, Limits, Query};
    use crate::forum::testing::{Site, answer, handle, id, opening, slug};

    async fn card(site: &Site, who: Actor, of: Whom) -> Result<Card, Failure> {
        match site.forum.ask(who, Query::Person(of)).await? {
            Answer::Person(card) => Ok(*card),
            other => panic!("{other:?}"),
        }
    }

    async fn whom(site: &Site, who: Actor) -> Vec<MemberId> {
        match site.forum.ask(who, Query::Whoami).await.unwrap() {
            Answer::Whoami(whoami) => whoami.muted,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn a_card_tells_members_who_somebody_is_and_guests_nothing() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        site.conference("board", Access::Private).await;
        for place in ["tools", "board"] {
            let host = Command::Host(slug(place), handle("bob"));
            site.operate(host).await.unwrap();
        }
        let (_, post) = site.posted(bob, opening(1, "tools", "210 N")).await;
        site.forum
            .act(ada, Command::Thank(post.id, true))
            .await
            .unwrap();
        let member = site.forum.ask(bob, Query::Whoami).await.unwrap();
        let Answer::Whoami(member) = member else {
            panic!("a member");
        };
        let arrival = site.forum.arrive(&member.member, None).await.unwrap();
        let seen = card(&site, ada, Whom::Handle(handle("bob"))).await.unwrap();
        assert_eq!((seen.posts, seen.thanks, seen.thanked_by), (1, 1, 1));
        assert_eq!(
            seen.hosts,
            [slug("tools")],
            "what one may not read is not named"
        );
        assert_eq!(seen.seen_on, Some(site.forum.now().day()));
        assert!(seen.is_here);
        drop(arrival);
        let own = card(&site, bob, Whom::Id(id(bob))).await.unwrap();
        assert_eq!(own.hosts, [slug("tools"), slug("board")]);
        let nobody = card(&site, ada, Whom::Handle(handle("nemo"))).await;
        assert_eq!(nobody, Err(Refusal::NoSuchMember.into()));
        let guest = card(&site, Actor::Guest, Whom::Id(id(bob))).await;
        assert_eq!(guest, Err(Refusal::MembersOnly.into()));
    }

    #[tokio::test]
    async fn those_who_are_muted_tell_one_nothing_until_they_are_no_longer() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let (_, post) = site.posted(ada, opening(1, "tools", "How?")).await;
        let mute = |on| site.forum.act(ada, Command::Mute(id(bob), on));
        assert_eq!(mute(true).await, Ok(Done::Ok));
        assert_eq!(whom(&site, ada).await, [id(bob)]);
        site.posted(bob, answer(2, post.topic, "@ada so")).await;
        let home = site.home(ada).await;
        assert_eq!(home.for_you, []);
        let new = site.next(ada, None, None).await.unwrap().new;
        assert_eq!(new.to_string(), "1", "it is a post, and new");
        assert_eq!(mute(false).await, Ok(Done::Ok));
        site.posted(bob, answer(3, post.topic, "@ada or so")).await;
        assert_eq!(site.home(ada).await.for_you.len(), 1);
    }

    #[tokio::test]
    async fn nobody_mutes_themselves_or_without_end() {
        let site = Site::with(Limits {
            mutes: 1,
            ..Limits::default()
        });
        let ada = site.join("ada").await;
        let others = [site.join("bob").await, site.join("cem").await];
        let mute = |whom| site.forum.act(ada, Command::Mute(whom, true));
        assert_eq!(mute(id(ada)).await, Err(Refusal::NotOneself.into()));
        let nobody = mute(MemberId(7)).await;
        assert_eq!(nobody, Err(Refusal::NoSuchMember.into()));
        let [bob, cem] = others.map(id);
        assert_eq!(mute(bob).await, Ok(Done::Ok));
        assert_eq!(mute(cem).await, Err(Refusal::MutesFull { limit: 1 }.into()));
        assert_eq!(whom(&site, ada).await, [bob]);
    }
}
