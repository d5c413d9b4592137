//! The sponsor's balance, for every member alike.

use std::sync::Arc;

use tokio::sync::Mutex;

use super::{Forum, pulse};
use crate::domain::balance::{BOARDS, Balance, Figures, POSTS, WINDOW};
use crate::domain::pulse::quarter;
use crate::domain::{Access, Answer, ConferenceKind, Failure, Record, Refusal, Slug, Time, Viewer};
use crate::store::ideas::record;
use crate::store::{Error, Read, balance, conferences, pulse as pulses};

/// For how long a balance is shown to whoever asks, in milliseconds, before it is computed anew.
const FRESH: i64 = Time::MINUTE;

/// The balance that was computed last. Whoever asks while it is being computed waits for it, so that it is done once.
#[derive(Default)]
pub(super) struct Scales(Mutex<Option<Arc<Balance>>>);

/// The balance of a forum that has a sponsor. It is computed of what every member may read, so it tells nobody of a place
/// that they may not.
pub(super) async fn balance(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    viewer.member().ok_or(Refusal::MembersOnly)?;
    forum.limits().sponsor.as_ref().ok_or(Refusal::NoSponsor)?;
    let mut last = forum.0.scales.0.lock().await;
    let now = forum.now();
    match &*last {
        // One from ahead of a clock that was set back is computed anew.
        Some(balance) if (0..FRESH).contains(&now.since(balance.at)) => {
            Ok(Answer::Balance(balance.clone()))
        }
        _ => {
            let balance = Arc::new(compute(forum, now).await?);
            *last = Some(balance.clone());
            Ok(Answer::Balance(balance))
        }
    }
}

async fn compute(forum: &Forum, now: Time) -> Result<Balance, Failure> {
    pulse::settle(forum, false).await?;
    let answer_within = forum.limits().answer_within;
    let compute = move |r: &Read<'_>| {
        let since = now.plus(-WINDOW);
        let said = balance::posts(r, since, now, POSTS)?;
        let oldest = said.last().filter(|_| said.len() == POSTS);
        Ok(Balance {
            since: oldest.map_or(since, |post| post.at),
            at: now,
            figures: Figures::count(&said, now),
            boards: boards(r, now, answer_within)?,
            opinions: pulses::over(r, quarter(now))?,
        })
    };
    forum.read(compute).await
}

/// The records on the boards that every member may read.
fn boards(r: &Read<'_>, now: Time, answer_within: i64) -> Result<Vec<(Slug, Record)>, Error> {
    let all = conferences::seats(r, None)?.into_iter();
    let open = all.map(|seat| seat.conference).filter(|conference| {
        conference.kind == ConferenceKind::Ideas
            && conference.access != Access::Private
            && !conference.archived
    });
    open.take(BOARDS)
        .map(|board| {
            let record = record::record(r, board.id, now, answer_within)?;
            Ok((board.slug, record))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::balance::Share;
    use crate::domain::{Actor, Command, Count, Limits, Query, SafeText, Title};
    use crate::forum::testing::{Site, answer, opening, slug};

    fn sponsored() -> Site {
        Site::with(Limits {
            sponsor: Some(SafeText::line("Ibarra")),
            ..Limits::default()
        })
    }

    async fn voice(site: &Site, who: Actor) -> Share {
        match site.forum.ask(who, Query::Balance).await.unwrap() {
            Answer::Balance(balance) => balance.figures.voice,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn every_member_sees_the_same_whatever_else_they_may_read() {
        let site = sponsored();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        for (id, (name, access)) in (1..).zip([
            ("open", Access::Public),
            ("tools", Access::Members),
            ("board", Access::Private),
        ]) {
            site.conference(name, access).await;
            let host = crate::domain::Command::Host(
                crate::forum::testing::slug(name),
                crate::forum::testing::handle("ada"),
            );
            site.operate(host).await.unwrap();
            site.posted(ada, opening(id, name, "words")).await;
        }
        assert_eq!(voice(&site, ada).await, Share::new(0, 2));
        assert_eq!(voice(&site, bob).await, Share::new(0, 2));
        let guest = site.forum.ask(Actor::Guest, Query::Balance).await;
        assert_eq!(guest, Err(Refusal::MembersOnly.into()));
    }

    #[tokio::test]
    async fn it_is_computed_once_a_minute() {
        let site = sponsored();
        let ada = site.join("ada").await;
        site.conference("tools", Access::Members).await;
        let (_, post) = site.posted(ada, opening(1, "tools", "words")).await;
        assert_eq!(voice(&site, ada).await.of, 1);
        site.posted(ada, answer(2, post.topic, "words")).await;
        site.pass(FRESH - 1);
        assert_eq!(voice(&site, ada).await.of, 1);
        site.pass(1);
        assert_eq!(voice(&site, ada).await.of, 2);
    }

    #[tokio::test]
    async fn it_tells_the_record_on_each_board_that_every_member_may_read() {
        let site = sponsored();
        let ada = site.join("ada").await;
        for (name, kind, access) in [
            ("wishes", ConferenceKind::Ideas, Access::Members),
            ("vault", ConferenceKind::Ideas, Access::Private),
            ("tools", ConferenceKind::Forum, Access::Members),
        ] {
            let add = Command::AddConference {
                slug: slug(name),
                title: Title::new(name, &Limits::default()).unwrap(),
                description: SafeText::default(),
                kind,
                access,
            };
            site.operate(add).await.unwrap();
        }
        site.posted(ada, opening(1, "wishes", "words")).await;
        site.pass(site.forum.limits().answer_within + 1);
        let Ok(Answer::Balance(balance)) = site.forum.ask(ada, Query::Balance).await else {
            panic!("no balance");
        };
        let wanted = Record {
            overdue: Count::new(1),
            ..Record::default()
        };
        assert_eq!(balance.boards, [(slug("wishes"), wanted)]);
    }

    #[tokio::test]
    async fn without_a_sponsor_there_is_none() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let refused = site.forum.ask(ada, Query::Balance).await;
        assert_eq!(refused, Err(Refusal::NoSponsor.into()));
    }
}
