//! Topics like the one that a member begins to write, and how often one of them was taken instead.

use super::Forum;
use super::conferences::may_read;
use super::pace::THANKS;
use crate::domain::rules::may_act;
use crate::domain::{Answer, ConferenceId, Done, Failure, Refusal, Tally, Viewer};
use crate::store::{conferences, similar as titles, tally as tallies, topics};

/// Topics that are named at most.
const MOST: usize = 10;
/// Characters of a title that are looked at.
const TITLE: usize = 300;

/// Topics that the viewer may read, archives left out, whose titles are like this one.
pub(super) async fn similar(
    forum: &Forum,
    viewer: Viewer,
    title: String,
    limit: usize,
) -> Result<Answer, Failure> {
    let me = viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    let title: String = title.chars().take(TITLE).collect();
    forum
        .read(move |r| {
            let mut seats = conferences::seats(r, Some(me))?;
            seats.retain(|seat| may_read(&viewer, seat, &limits) && !seat.conference.archived);
            let within: Vec<ConferenceId> = seats.iter().map(|seat| seat.conference.id).collect();
            let mut rows = Vec::new();
            for topic in titles::find(r, &title, &within, limit.min(MOST))? {
                rows.extend(topics::uncounted(r, Some(me), topic)?);
            }
            Ok(Answer::Similar(rows))
        })
        .await
}

/// Counts that something happened. Who did it is looked at for the pace alone, past which nothing more is counted.
pub(super) async fn tally(forum: &Forum, viewer: &Viewer, what: Tally) -> Result<Done, Failure> {
    let me = may_act(viewer)?;
    let paces = &forum.0.paces.thanks;
    if paces.take(me, forum.now(), THANKS).is_ok() {
        forum.write(move |w| Ok(tallies::add(w, what, 1)?)).await?;
    }
    Ok(Done::Ok)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::domain::{Access, Actor, Command, Query};
    use crate::forum::testing::{Site, handle, opening, slug};

    async fn like(site: &Site, who: Actor, title: &str) -> Result<Vec<String>, Failure> {
        let (title, limit) = (title.into(), 5);
        match site.forum.ask(who, Query::Similar { title, limit }).await? {
            Answer::Similar(rows) => {
                let rows = rows.iter().map(|row| row.topic.reference().to_string());
                Ok(rows.collect())
            }
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn no_title_is_named_to_whoever_may_not_read_it_and_none_of_an_archive() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        for (n, (name, access)) in (1..).zip([
            ("tools", Access::Members),
            ("vault", Access::Private),
            ("old", Access::Members),
        ]) {
            site.conference(name, access).await;
            if access == Access::Private {
                let admit = Command::Admit(slug(name), handle("ada"));
                site.operate(admit).await.unwrap();
            }
            site.posted(ada, opening(n, name, "The belt of the Z axis"))
                .await;
        }
        let archive = Command::EditConference {
            slug: slug("old"),
            title: None,
            description: None,
            access: None,
            archived: Some(true),
        };
        site.operate(archive).await.unwrap();
        let typed = "Title";
        assert_eq!(
            like(&site, ada, typed).await.unwrap(),
            ["vault.1", "tools.1"]
        );
        assert_eq!(like(&site, bob, typed).await.unwrap(), ["tools.1"]);
        let guest = like(&site, Actor::Guest, typed).await;
        assert_eq!(guest, Err(Refusal::MembersOnly.into()));
    }

    #[tokio::test]
    async fn it_is_counted_without_who_and_not_without_end() {
        let site = Site::open();
        let ada = site.join("ada").await;
        for _ in 0..THANKS + 5 {
            let counted = site.forum.act(ada, Command::Tally(Tally::SimilarVoted));
            assert_eq!(counted.await, Ok(Done::Ok));
        }
        let today = site.forum.now();
        let times = site
            .forum
            .read(move |r| Ok(tallies::times(r, Tally::SimilarVoted, today, today)?));
        assert_eq!(times.await, Ok(THANKS / 6));
        let guest = site
            .forum
            .act(Actor::Guest, Command::Tally(Tally::SimilarVoted));
        assert_eq!(guest.await, Err(Refusal::MembersOnly.into()));
    }
}
