//! What members choose for themselves: their name, the language of their screens, how these look, and of what they are
//! told. A suspended member chooses too, but for the name, which others see.
//!
//! But for the name these are no events: only the member's own sessions hear of them.

use super::Forum;
use super::operating::regraded;
use crate::domain::rules::may_act;
use crate::domain::{
    Answer, DisplayName, Done, Failure, Language, Looks, MemberId, News, NoticeKind, Refusal,
    Subject, Viewer,
};
use crate::store::{Error, Read, Write, conferences, members, quiet};

/// Keeps what a member chose, and tells their sessions.
async fn choose(
    forum: &Forum,
    viewer: &Viewer,
    keep: impl FnOnce(&mut Write<'_>, MemberId) -> Result<(), Error> + Send + 'static,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum.write(move |w| Ok(keep(w, member)?)).await?;
    forum.publish(Subject::Member(member), &News::Chose(member));
    Ok(Done::Ok)
}

/// The language of the screens.
pub(super) async fn speak(
    forum: &Forum,
    viewer: &Viewer,
    language: Language,
) -> Result<Done, Failure> {
    choose(forum, viewer, move |w, me| {
        members::set_language(w, me, language)
    })
    .await
}

/// How the screens look.
pub(super) async fn set_looks(
    forum: &Forum,
    viewer: &Viewer,
    looks: Looks,
) -> Result<Done, Failure> {
    choose(forum, viewer, move |w, me| members::set_looks(w, me, looks)).await
}

/// The kinds of notices that a member can get, each with whether they are told of it. Only hosts hear of flags, and only those
/// who may decide one of appeals.
pub(super) async fn notice_kinds(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let me = viewer.member().ok_or(Refusal::MembersOnly)?;
    let kinds = move |r: &Read<'_>| {
        let off = quiet::kinds(r, me)?;
        let hosts = !conferences::hosted_by(r, me)?.is_empty();
        let all = NoticeKind::ALL.into_iter();
        let decides = hosts || viewer.roles.sysop || !viewer.roles.duties.is_none();
        let kinds = all.filter(|kind| match kind {
            NoticeKind::Flagged => hosts,
            NoticeKind::Appealed => decides,
            _ => true,
        });
        let kinds = kinds.map(|kind| (kind, !off.contains(&kind)));
        Ok(Answer::NoticeKinds(kinds.collect()))
    };
    forum.read(kinds).await
}

/// Whether they are told of a kind of notices. It stops what would be told from now on; what was told stays.
pub(super) async fn hear(
    forum: &Forum,
    viewer: &Viewer,
    kind: NoticeKind,
    told: bool,
) -> Result<Done, Failure> {
    choose(forum, viewer, move |w, me| quiet::set(w, me, kind, told)).await
}

/// Another display name, at the pace of posts: it is seen by all, and kept as an event.
pub(super) async fn rename(
    forum: &Forum,
    viewer: Viewer,
    name: DisplayName,
) -> Result<Done, Failure> {
    let member = may_act(&viewer)?;
    forum.pace(member)?;
    let change = move |w: &mut Write<'_>| {
        if members::set_name(w, member, &name)? {
            regraded(w, &viewer, member)?;
        }
        Ok(Done::Ok)
    };
    forum.write(change).await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::domain::{Access, Actor, Command, Measure, Member, Query, Theme};
    use crate::forum::Heard;
    use crate::forum::testing::{Site, answer, handle, id, opening, slug};

    async fn member(site: &Site, who: Actor) -> Member {
        match site.forum.ask(who, Query::Whoami).await.unwrap() {
            Answer::Whoami(whoami) => whoami.member,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn what_one_chooses_is_kept_and_heard_in_ones_other_sessions_alone() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        let mut listener = site.forum.listen(ada);
        listener.set(&[Subject::Member(id(ada))]);
        let looks = Looks {
            theme: Theme::Paper,
            measure: Measure::new(72).unwrap(),
        };
        for choice in [Command::SetLooks(looks), Command::Speak(Language::De)] {
            assert_eq!(site.forum.act(ada, choice).await, Ok(Done::Ok));
            assert_eq!(listener.next().await, Heard::News(News::Chose(id(ada))));
        }
        let chosen = member(&site, ada).await;
        assert_eq!((chosen.looks, chosen.language), (looks, Some(Language::De)));
        let other = member(&site, bob).await;
        assert_eq!(
            (other.looks, other.language),
            (Looks::default(), Some(Language::En))
        );
    }

    #[tokio::test]
    async fn a_new_name_is_seen_by_those_who_are_here() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        let visiting = site.forum.arrive(&member(&site, ada).await, None).await;
        let mut listener = site.forum.listen(ada);
        listener.set(&[Subject::Member(id(ada))]);
        let name = DisplayName::new("Ada Larrea").unwrap();
        let renamed = site.forum.act(ada, Command::Rename(name.clone())).await;
        assert_eq!(renamed, Ok(Done::Ok));
        assert_eq!(listener.next().await, Heard::News(News::Regraded(id(ada))));
        assert_eq!(&member(&site, ada).await.name, name.text());
        let Ok(Answer::Here(here)) = site.forum.ask(bob, Query::Here).await else {
            panic!("who is here");
        };
        assert_eq!(&here.first().unwrap().who.name, name.text());
        drop(visiting);
    }
    async fn kinds(site: &Site, who: Actor) -> Vec<(NoticeKind, bool)> {
        match site.forum.ask(who, Query::NoticeKinds).await.unwrap() {
            Answer::NoticeKinds(kinds) => kinds,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn what_is_off_is_not_told_and_only_hosts_hear_of_flags() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let off = |kinds: &[(NoticeKind, bool)]| -> Vec<NoticeKind> {
            let off = kinds.iter().filter(|(_, told)| !told);
            off.map(|(kind, _)| *kind).collect()
        };
        let all = kinds(&site, ada).await;
        assert_eq!((all.len(), off(&all)), (NoticeKind::ALL.len() - 2, vec![]));
        let (_, post) = site.posted(ada, opening(1, "tools", "How?")).await;
        let mut listener = site.forum.listen(ada);
        listener.set(&[Subject::Member(id(ada))]);
        let hear = |told| site.forum.act(ada, Command::Hear(NoticeKind::Reply, told));
        assert_eq!(hear(false).await, Ok(Done::Ok));
        assert_eq!(listener.next().await, Heard::News(News::Chose(id(ada))));
        assert_eq!(off(&kinds(&site, ada).await), [NoticeKind::Reply]);
        let told = async || {
            let rows = site.home(ada).await.for_you.into_iter();
            rows.map(|notice| notice.kind).collect::<Vec<_>>()
        };
        // Whoever opens a topic watches it, and is told of that instead.
        site.posted(bob, answer(2, post.topic, "So.")).await;
        assert_eq!(told().await, [NoticeKind::Watched]);
        let watched = Command::Hear(NoticeKind::Watched, false);
        site.forum.act(ada, watched).await.unwrap();
        site.posted(bob, answer(3, post.topic, "Or so.")).await;
        assert_eq!(told().await, [NoticeKind::Watched], "what was told stays");
        assert_eq!(hear(true).await, Ok(Done::Ok));
        site.posted(bob, answer(4, post.topic, "Or not.")).await;
        assert_eq!(told().await, [NoticeKind::Reply, NoticeKind::Watched]);
        let host = Command::Host(slug("tools"), handle("ada"));
        site.operate(host).await.unwrap();
        for kind in [NoticeKind::Flagged, NoticeKind::Appealed] {
            assert!(kinds(&site, ada).await.contains(&(kind, true)));
        }
        assert_eq!(kinds(&site, bob).await.len(), NoticeKind::ALL.len() - 2);
    }
}
