//! What is announced later: at its minute, once, and only by somebody who may still announce.

use super::*;
use crate::domain::{Draft, DraftDeclared, DraftPlace, Held, Planned};

impl House {
    async fn schedule(&self, who: Actor, kind: K, after: i64) -> Result<Done, Failure> {
        let at = self.site.forum.now().plus(after);
        let command = self.announcement(kind, &[], Some(at));
        self.site.forum.act(who, command).await
    }

    async fn planned(&self, who: Actor) -> Vec<Planned> {
        let place = Query::Resolve(Reference::parse("news").unwrap());
        let Ok(Answer::Place(place)) = self.site.forum.ask(who, place).await else {
            panic!("no conference");
        };
        let query = Query::Scheduled(place.conference.id);
        match self.site.forum.ask(who, query).await {
            Ok(Answer::Scheduled(planned)) => planned,
            other => panic!("{other:?}"),
        }
    }

    async fn publish(&self) -> u32 {
        self.site.forum.publish_due().await.unwrap()
    }
}

#[tokio::test]
async fn it_is_published_at_its_minute_once_even_by_two_processes() {
    let house = House::open(true).await;
    let other = house.site.another_process();
    other.set_limits(Limits::clone(&house.site.forum.limits()));
    let past = house.schedule(house.dan, K::News, 0).await;
    assert_eq!(past, Err(Refusal::TimeInvalid.into()));
    let done = house.schedule(house.dan, K::News, Time::HOUR).await;
    let at = house.site.forum.now().plus(Time::HOUR);
    assert_eq!(done, Ok(Done::Scheduled(at)));
    assert_eq!(house.planned(house.eve).await[0].publish_at, at);
    assert_eq!(house.planned(house.ada).await, [], "not for members");
    house.site.pass(Time::HOUR - 1);
    assert_eq!(house.publish().await, 0);
    house.site.pass(1);
    let both = tokio::join!(other.publish_due(), house.site.forum.publish_due());
    assert_eq!(both.0.unwrap() + both.1.unwrap(), 1);
    let page = house.site.topic(house.ada, "news.1").await.unwrap();
    assert_eq!(page.topic.topic.at, at);
    assert_eq!(page.topic.topic.author.short(), "dan");
    assert!(house.site.topic(house.ada, "news.2").await.is_err());
    assert_eq!(house.planned(house.dan).await, []);
}

#[tokio::test]
async fn a_repetition_schedules_nothing_more_not_even_when_it_was_published() {
    let house = House::open(true).await;
    let at = house.site.forum.now().plus(Time::HOUR);
    let command = house.announcement(K::News, &[], Some(at));
    for _ in 0..2 {
        let done = house.site.forum.act(house.dan, command.clone()).await;
        assert_eq!(done, Ok(Done::Scheduled(at)));
    }
    assert_eq!(house.planned(house.dan).await.len(), 1);
    house.site.pass(Time::HOUR);
    assert_eq!(house.publish().await, 1);
    let again = house.site.forum.act(house.dan, command.clone()).await;
    assert!(matches!(again, Ok(Done::Posted(..))));
    let of_another = house.site.forum.act(house.eve, command).await;
    assert_eq!(of_another, Err(Refusal::Crossed.into()));
}

#[tokio::test]
async fn what_is_scheduled_counts_in_the_week_that_it_is_for() {
    let house = House::open(true).await;
    for days in [10, 12] {
        house
            .schedule(house.dan, K::News, days * Time::DAY)
            .await
            .unwrap();
    }
    let third = house.schedule(house.eve, K::Change, 14 * Time::DAY).await;
    let Err(Failure::Refused(Refusal::WeekFull(unasked))) = third else {
        panic!("{third:?}");
    };
    assert_eq!((unasked.started.len(), unasked.others), (0, 2));
    let free = house.site.forum.now().plus(17 * Time::DAY);
    assert_eq!(unasked.next, Some(free));
    house
        .schedule(house.eve, K::Incident, 14 * Time::DAY)
        .await
        .unwrap();
    house.announce(house.dan, K::News).await.unwrap();
    assert_eq!(house.week(house.dan).await.unwrap().count(), 3);
    // Published, it counts once.
    house.site.pass(12 * Time::DAY);
    assert_eq!(house.publish().await, 2);
    assert_eq!(house.week(house.dan).await.unwrap().count(), 2);
}

#[tokio::test]
async fn who_may_not_announce_any_more_does_not_and_colleagues_see_why() {
    let house = House::open(true).await;
    house
        .schedule(house.dan, K::News, Time::HOUR)
        .await
        .unwrap();
    let gone = is_staff("dan", false);
    house.site.operate(gone).await.unwrap();
    house.site.pass(Time::HOUR);
    assert_eq!(house.publish().await, 0);
    assert!(house.site.topic(house.ada, "news.1").await.is_err());
    let planned = house.planned(house.eve).await;
    assert_eq!(planned[0].held, Some(Held::Author));
    // It is kept, and counts no more; a colleague takes it over.
    assert_eq!(house.publish().await, 0);
    for _ in 0..2 {
        house.announce(house.eve, K::News).await.unwrap();
    }
    let back = |who, id| house.site.forum.act(who, Command::Unschedule(id));
    assert_eq!(
        back(house.ada, planned[0].id).await,
        Err(Refusal::StaffOnly.into())
    );
    back(house.eve, planned[0].id).await.unwrap();
    assert_eq!(
        back(house.eve, planned[0].id).await,
        Err(Refusal::NotScheduled.into())
    );
    assert_eq!(house.planned(house.eve).await, []);
}

#[tokio::test]
async fn in_an_archive_nothing_is_published() {
    let house = House::open(true).await;
    house
        .schedule(house.dan, K::Incident, Time::HOUR)
        .await
        .unwrap();
    let archive = Command::EditConference {
        slug: slug("news"),
        title: None,
        description: None,
        access: None,
        archived: Some(true),
    };
    house.site.operate(archive).await.unwrap();
    house.site.pass(Time::HOUR);
    assert_eq!(house.publish().await, 0);
    let counts = |r: &crate::store::Read<'_>| Ok(crate::store::scheduled::count(r)?);
    assert_eq!(house.site.forum.read(counts).await.unwrap(), 1);
}

#[tokio::test]
async fn what_is_taken_back_is_the_draft_that_it_was() {
    let house = House::open(true).await;
    let at = house.site.forum.now().plus(Time::HOUR);
    house
        .schedule(house.dan, K::Change, Time::HOUR)
        .await
        .unwrap();
    let planned = house.planned(house.dan).await;
    let Ok(Answer::Place(news)) = house
        .site
        .forum
        .ask(house.dan, Query::Resolve(Reference::parse("news").unwrap()))
        .await
    else {
        panic!("no conference");
    };
    let there = DraftPlace::NewTopic(news.conference.id);
    let expected = Draft {
        place: there,
        title: "Firmware 4.1".into(),
        kind: crate::domain::TopicKind::Discussion,
        body: "It is here.".into(),
        answers: None,
        declared: Some(Box::new(DraftDeclared {
            kind: K::Change,
            ships: String::new(),
            at: at.written(),
        })),
    };
    let other = Draft {
        body: "Something else".into(),
        ..expected.clone()
    };
    house
        .site
        .forum
        .act(house.dan, Command::SaveDraft(other))
        .await
        .unwrap();
    let back = || {
        house
            .site
            .forum
            .act(house.dan, Command::Unschedule(planned[0].id))
    };
    assert_eq!(back().await, Err(Refusal::DraftThere.into()));
    house
        .site
        .forum
        .act(house.dan, Command::DropDraft(there))
        .await
        .unwrap();
    back().await.unwrap();
    let draft = house.site.forum.ask(house.dan, Query::Draft(there)).await;
    assert_eq!(draft, Ok(Answer::Draft(Some(expected))));
    house.site.pass(Time::HOUR);
    assert_eq!(house.publish().await, 0);
}

#[tokio::test]
async fn what_is_refused_at_its_minute_holds_up_nothing_else() {
    let house = House::open(true).await;
    for kind in [K::News, K::Change] {
        house.schedule(house.dan, kind, Time::HOUR).await.unwrap();
    }
    // Somebody's command has the same number by chance.
    let number = house.planned(house.dan).await[0].id;
    house
        .site
        .posted(house.ada, opening(number.0, "tools", "Hello"))
        .await;
    house.site.pass(Time::HOUR);
    assert_eq!(house.publish().await, 1);
    let left = house.planned(house.dan).await;
    assert_eq!((left.len(), left[0].id), (1, number));
    assert_eq!(left[0].held, Some(Held::Author));
    assert_eq!(house.publish().await, 0);
}
