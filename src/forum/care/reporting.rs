//! The health report, the same for every member: computed once a minute at most, of what all of them may read.

use std::sync::Arc;

use tokio::sync::Mutex;

use super::super::{Forum, searching};
use crate::domain::report::{Figure, Gauge, POSTS, Report, Value, WINDOW, Window};
use crate::domain::{Actor, CareAnswer, Failure, Refusal, Time, Viewer};
use crate::store::report::{answers, cut, ideas, members, moderation};
use crate::store::{Error, Read};

/// For how long a report is shown to whoever asks, in milliseconds, before it is computed anew.
const FRESH: i64 = Time::MINUTE;

/// The report that was computed last. Whoever asks while it is being computed waits for it, so that it is done once.
#[derive(Default)]
pub(in crate::forum) struct Desk(Mutex<Option<Arc<Report>>>);

/// The report. It tells nobody of a person, nor of a place that they may not read, so every member may have it.
pub(super) async fn report(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    match viewer.actor {
        Actor::Operator(_) => {}
        Actor::Member(_) if !viewer.applying => {}
        _ => return Err(Refusal::MembersOnly.into()),
    }
    let mut last = forum.0.desk.0.lock().await;
    let now = forum.now();
    let fresh = last
        .as_ref()
        // One from ahead of a clock that was set back is computed anew.
        .filter(|report| (0..FRESH).contains(&now.since(report.at)));
    if let Some(report) = fresh {
        return Ok(CareAnswer::Report(report.clone()));
    }
    // Where nothing can be written, what is on disk is told.
    let _ = searching::settle(forum, true).await;
    let sponsored = forum.limits().sponsor.is_some();
    let report = forum
        .read(move |r| Ok(Arc::new(compute(r, now, sponsored)?)))
        .await?;
    *last = Some(report.clone());
    Ok(CareAnswer::Report(report))
}

/// The report as of `now`.
fn compute(r: &Read<'_>, now: Time, sponsored: bool) -> Result<Report, Error> {
    let window = cut(r, Window::ending(now, WINDOW), POSTS)?;
    let length = window.upto.since(window.since);
    let before = cut(r, Window::ending(window.since, length), POSTS)?;
    let waiting = answers::waiting(r, now)?;
    let waiting = Gauge::WAITING.into_iter().zip(waiting);
    let (is, was) = (measure(r, window, now)?, measure(r, before, now)?);
    let compared = is.into_iter().zip(was);
    let mut figures: Vec<Figure> = compared
        .map(|((gauge, now), (_, before))| Figure {
            gauge,
            now,
            before: Some(before),
        })
        .chain(waiting.map(|(gauge, now)| Figure {
            gauge,
            now,
            before: None,
        }))
        // Where nobody is staff, all are each other's peers.
        .filter(|figure| sponsored || figure.gauge != Gauge::Peers)
        .collect();
    figures.sort_by_key(|figure| Gauge::ALL.iter().position(|gauge| *gauge == figure.gauge));
    Ok(Report {
        at: now,
        window,
        before,
        figures,
    })
}

/// The figures of a window.
fn measure(r: &Read<'_>, window: Window, now: Time) -> Result<Vec<(Gauge, Value)>, Error> {
    let topics = answers::topics(r, window, now)?;
    let [peers, by_asker] = answers::accepted(r, window)?;
    let [decided, reasoned] = ideas::decided(r, window)?;
    let [kept, late, taken_back] = ideas::promises(r, window)?;
    let churn = members::churn(r, window)?;
    let flags = moderation::flags(r, window)?;
    let acts = moderation::acts(r, window)?;
    let share = Value::Share;
    Ok(vec![
        (Gauge::Coverage, topics.coverage),
        (Gauge::FirstReply, topics.first),
        (Gauge::Newcomers, share(answers::newcomers(r, window, now)?)),
        (Gauge::Solo, topics.solo),
        (Gauge::Peers, share(peers)),
        (Gauge::ByAsker, share(by_asker)),
        (Gauge::Decided, share(decided)),
        (Gauge::Reasoned, share(reasoned)),
        (Gauge::Kept, share(kept)),
        (Gauge::Late, share(late)),
        (Gauge::TakenBack, share(taken_back)),
        (Gauge::Merged, share(ideas::merged(r, window)?)),
        (Gauge::Concentration, members::concentration(r, window)?),
        (Gauge::Embedded, share(members::embedded(r, window)?)),
        (Gauge::New, share(churn.new)),
        (Gauge::Returning, share(churn.returning)),
        (Gauge::Lost, share(churn.lost)),
        (Gauge::FoundNothing, share(moderation::searches(r, window)?)),
        (Gauge::Flags, flags.rate),
        (Gauge::LookedAt, flags.settled),
        (Gauge::FlagTime, flags.took),
        (Gauge::ActsReasoned, share(acts.reasoned)),
        (Gauge::Released, share(acts.released)),
        (Gauge::Appealed, share(acts.appealed)),
        (Gauge::Overturned, share(acts.overturned)),
    ])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::domain::balance::Share;
    use crate::domain::{Access, Answer, CareQuery, Limits, Query, SafeText, SearchFrom};
    use crate::forum::testing::{Site, answer, handle, opening, slug};

    async fn asked(site: &Site, who: Actor) -> Arc<Report> {
        match site.forum.ask(who, Query::Care(CareQuery::Report)).await {
            Ok(Answer::Care(CareAnswer::Report(report))) => report,
            other => panic!("{other:?}"),
        }
    }

    fn value(report: &Report, gauge: Gauge) -> Value {
        let mut figures = report.figures.iter();
        figures.find(|it| it.gauge == gauge).unwrap().now
    }

    #[tokio::test]
    async fn every_member_sees_the_same_and_nothing_of_private_places() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        for (id, (name, access)) in (1..).zip([
            ("open", Access::Public),
            ("tools", Access::Members),
            ("board", Access::Private),
        ]) {
            site.conference(name, access).await;
            let host = crate::domain::Command::Host(slug(name), handle("ada"));
            site.operate(host).await.unwrap();
            site.posted(ada, opening(id, name, "words")).await;
        }
        site.pass(8 * Time::DAY);
        for who in [ada, bob, Actor::Operator(None)] {
            let solo = value(&*asked(&site, who).await, Gauge::Solo);
            assert_eq!(solo, Value::Share(Share::new(2, 2)));
        }
        let guest = site.forum.ask(Actor::Guest, Query::Care(CareQuery::Report));
        assert_eq!(guest.await, Err(Refusal::MembersOnly.into()));
    }

    #[tokio::test]
    async fn it_is_computed_once_a_minute() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let (_, post) = site.posted(ada, opening(1, "tools", "words")).await;
        site.pass(8 * Time::DAY);
        let coverage = async || value(&*asked(&site, ada).await, Gauge::Solo);
        assert_eq!(coverage().await, Value::Share(Share::new(1, 1)));
        site.posted(bob, answer(2, post.topic, "words")).await;
        site.pass(FRESH - 1);
        assert_eq!(coverage().await, Value::Share(Share::new(1, 1)));
        site.pass(1);
        assert_eq!(coverage().await, Value::Share(Share::new(0, 1)));
    }

    #[tokio::test]
    async fn it_has_every_figure_once_and_in_order_and_peers_where_there_is_a_sponsor() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let figures = |report: &Report| report.figures.iter().map(|it| it.gauge).collect();
        let all: Vec<Gauge> = figures(&*asked(&site, ada).await);
        let but_peers = Gauge::ALL.iter().copied();
        let but_peers: Vec<_> = but_peers.filter(|it| *it != Gauge::Peers).collect();
        assert_eq!(all, but_peers);
        let site = Site::with(Limits {
            sponsor: Some(SafeText::line("Ibarra")),
            ..Limits::default()
        });
        let ada = site.join("ada").await;
        let all: Vec<Gauge> = figures(&*asked(&site, ada).await);
        assert_eq!(all, Gauge::ALL);
    }

    #[tokio::test]
    async fn searches_are_counted_with_those_that_found_nothing_once_each() {
        let site = Site::open();
        let ada = site.join("ada").await;
        site.conference("tools", Access::Members).await;
        for id in 1..4 {
            site.posted(ada, opening(id, "tools", "a belt")).await;
        }
        let search = async |text: &str, from| {
            let text = text.into();
            let query = Query::Search {
                text,
                from,
                limit: 2,
            };
            match site.forum.ask(ada, query).await.unwrap() {
                Answer::Found(page) => page.next,
                other => panic!("{other:?}"),
            }
        };
        // Five searches, of which two find nothing; the second page of one is not another one.
        let next = search("belt", SearchFrom::Newest).await;
        search("belt", next.unwrap()).await;
        search("belt", SearchFrom::Best(0)).await;
        search("pulley", SearchFrom::Newest).await;
        search("gear", SearchFrom::Best(0)).await;
        search("tools.1", SearchFrom::Newest).await;
        let found = value(&*asked(&site, ada).await, Gauge::FoundNothing);
        assert_eq!(found, Value::Share(Share::new(2, 5)));
        // 29 days later they are what it is compared with.
        site.pass(29 * Time::DAY);
        let report = asked(&site, ada).await;
        let found = report
            .figures
            .iter()
            .find(|it| it.gauge == Gauge::FoundNothing);
        let figure = found.unwrap();
        assert_eq!(figure.now, Value::Share(Share::new(0, 0)));
        assert_eq!(figure.before, Some(Value::Share(Share::new(2, 5))));
    }
}
