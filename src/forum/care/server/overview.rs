//! The sysop's first page: how the community and its server are. The server tells of itself, the rest is counted.

use super::{Ask, ask_server, process};
use crate::domain::rules::may_enter;
use crate::domain::{CareAnswer, CareFault, Duty, Failure, Overview, Refusal, Time, Viewer};
use crate::forum::Forum;
use crate::store::{backup, overview};

/// How long a member is new.
const NEW: i64 = 7 * Time::DAY;

/// The page.
pub(in crate::forum::care) async fn overview(
    forum: &Forum,
    viewer: Viewer,
) -> Result<CareAnswer, Failure> {
    may_enter(&viewer, Duty::Overview)?;
    // Where no server runs, or it is silent, the page says so, and all the rest.
    let told = ask_server(forum, Ask::Status).await;
    let silent = told.as_ref().err() == Some(&Refusal::from(CareFault::NoAnswer).into());
    let server = match told.ok().and_then(super::Tell::answer) {
        Some(CareAnswer::Server(status)) => Some(*status),
        _ => None,
    };
    let disk = forum
        .0
        .server
        .data
        .get()
        .and_then(|data| process::disk(data));
    let now = forum.now();
    forum
        .read(move |r| {
            let (members, new_members) = overview::members(r, now.plus(-NEW))?;
            let (last, failed) = backup::last(r)?;
            let arrived = overview::arrived(r, now)?;
            Ok(CareAnswer::Overview(Box::new(Overview {
                server,
                silent,
                members,
                new_members,
                database: overview::bytes(r)?,
                disk,
                backup: last.map(|last| Time::from_millis(last.at)),
                backup_failed: failed.map(|failed| Time::from_millis(failed.at)),
                days: arrived.posts,
                replies: arrived.replies,
                joined: arrived.joined,
            })))
        })
        .await
}

#[cfg(test)]
mod tests {
    use crate::domain::{
        Access, Actor, Answer, CareAnswer, CareQuery, Command, Limits, Query, Registration,
        SafeText, Time,
    };
    use crate::forum::testing::{OPERATOR, Site, answer, new, opening};

    #[tokio::test]
    async fn it_counts_members_and_the_posts_of_each_day() {
        let site = Site::open();
        site.join("ada").await;
        site.pass(8 * Time::DAY);
        let bob = site.join("bob").await;
        site.conference("tools", Access::Members).await;
        let (_, post) = site.posted(bob, opening(1, "tools", "hello")).await;
        site.pass(2 * Time::DAY);
        site.posted(bob, answer(2, post.topic, "and more")).await;
        site.forum.set_limits(Limits {
            registration: Registration::Approval,
            ..Limits::default()
        });
        let mut cleo = new("cleo");
        cleo.about = SafeText::line("Lathes");
        let join = Command::Join(Box::new(cleo));
        site.forum.act(Actor::Newcomer, join).await.unwrap();
        let asked = site.forum.ask(OPERATOR, Query::Care(CareQuery::Overview));
        let Answer::Care(CareAnswer::Overview(page)) = asked.await.unwrap() else {
            panic!("no overview");
        };
        // Who waits to be let in is none of them.
        assert_eq!((page.members, page.new_members), (2, 1));
        assert_eq!(page.days[11..], [1, 0, 1]);
        assert_eq!(page.replies[11..], [0, 0, 1]);
        // Ada eight days before bob, who came two days ago.
        assert_eq!(
            (page.joined[3], page.joined[11], page.joined[13]),
            (1, 1, 0)
        );
        assert_eq!((page.server, page.backup), (None, None));
        assert!(page.database > 0);
    }
}
