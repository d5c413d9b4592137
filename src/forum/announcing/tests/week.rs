//! How much the sponsor's staff may start in a week, and what counts.

use super::*;

#[tokio::test]
async fn what_staff_start_in_a_week_is_bounded_wherever_they_start_it_but_bad_news_and_answers_are_not()
 {
    let house = House::open(true).await;
    house.announce(house.dan, K::News).await.unwrap();
    let (_, post) = house
        .site
        .posted(house.eve, opening(1, "tools", "A tip"))
        .await;
    let week = house.week(house.dan).await.unwrap();
    assert_eq!((week.count(), week.limit), (2, 2));
    let third = house.announce(house.dan, K::Release).await;
    let Err(Failure::Refused(Refusal::WeekFull(unasked))) = third else {
        panic!("{third:?}");
    };
    let started: Vec<_> = unasked.started.iter().map(ToString::to_string).collect();
    assert_eq!(started, ["news.1", "tools.1"]);
    let week_later = house.site.forum.now().plus(Unasked::WINDOW);
    assert_eq!(unasked.next, Some(week_later));
    // Topics elsewhere, ideas too; and whoever of the staff.
    for place in ["tools", "wishes", "news"] {
        let more = house
            .site
            .forum
            .act(house.eve, opening(2, place, "More"))
            .await;
        assert!(matches!(more, Err(Failure::Refused(Refusal::WeekFull(_)))));
    }
    for kind in [K::Incident, K::KnownIssue, K::Incident] {
        house.announce(house.dan, kind).await.unwrap();
    }
    house
        .site
        .posted(house.dan, answer(3, post.topic, "And more"))
        .await;
    house
        .site
        .posted(house.ada, opening(4, "tools", "Members are free"))
        .await;
    assert_eq!(house.week(house.ada).await, None);
    // A repetition is the same topic, and counts once.
    house.site.pass(Unasked::WINDOW - 1);
    let command = house.announcement(K::News, &[], None);
    assert!(
        house
            .site
            .forum
            .act(house.dan, command.clone())
            .await
            .is_err()
    );
    house.site.pass(1);
    for _ in 0..2 {
        house
            .site
            .forum
            .act(house.dan, command.clone())
            .await
            .unwrap();
    }
    assert_eq!(house.week(house.dan).await.unwrap().count(), 1);
}

#[tokio::test]
async fn what_not_every_member_may_read_is_not_bounded_and_does_not_count() {
    let house = House::open(true).await;
    let admit = Command::Admit(slug("vault"), handle("eve"));
    house.site.operate(admit).await.unwrap();
    for id in 1..4 {
        let psst = opening(id, "vault", "Psst");
        house.site.posted(house.eve, psst).await;
    }
    house.announce(house.dan, K::News).await.unwrap();
    let week = house.week(house.dan).await.unwrap();
    let named: Vec<_> = week.started.iter().map(ToString::to_string).collect();
    assert_eq!((named, week.others), (vec!["news.1".to_owned()], 0));
}

#[tokio::test]
async fn no_kind_that_is_declared_first_or_later_gets_round_the_bound() {
    let house = House::open(true).await;
    let full = |done: &Result<String, Failure>| {
        matches!(done, Err(Failure::Refused(Refusal::WeekFull(_))))
    };
    let correct = async |reference: &str, kind| {
        let topic = house.topic(reference).await;
        let corrected = house
            .site
            .forum
            .act(house.dan, Command::Redeclare(topic, kind));
        corrected.await.map(|_| String::new())
    };
    for _ in 0..2 {
        house.announce(house.dan, K::News).await.unwrap();
    }
    // News that is called an incident later counts on, and may become news again.
    correct("news.1", K::Incident).await.unwrap();
    assert!(full(&house.announce(house.dan, K::News).await));
    house.site.pass(1);
    correct("news.1", K::News).await.unwrap();
    // What is an incident first becomes news only where there is room for it, then and later.
    house.site.pass(Time::DAY);
    house.announce(house.dan, K::Incident).await.unwrap();
    assert!(full(&correct("news.3", K::News).await));
    house.site.pass(Unasked::WINDOW - Time::HOUR);
    assert_eq!(house.week(house.dan).await.unwrap().count(), 0);
    assert!(
        full(&correct("news.3", K::News).await),
        "its own week is full"
    );
}
