//! Which announcements stand on Home, and how long.

use super::*;

#[tokio::test]
async fn news_that_home_had_no_room_for_is_shown_on_the_next_visit() {
    let house = House::open(true).await;
    for week in 0..5 {
        house.announce(house.dan, K::News).await.unwrap();
        house.site.pass(Time::DAY * (week % 2) * 7);
    }
    let member = crate::forum::testing::id(house.ada);
    for expected in [&["news.1", "news.2", "news.3"][..], &["news.4", "news.5"]] {
        assert_eq!(house.shown(house.ada).await, expected);
        let upto = house.topic(expected.last().unwrap()).await;
        let see = Command::SeeAnnounced(upto);
        house.site.forum.act(house.ada, see).await.unwrap();
        let arrive =
            move |w: &mut crate::store::Write<'_>| Ok(crate::store::members::arrive(w, member)?);
        house.site.forum.write(arrive).await.unwrap();
    }
    assert_eq!(house.shown(house.ada).await, [""; 0]);
}

#[tokio::test]
async fn however_much_bad_news_there_is_elsewhere_what_was_not_opened_stands_on_home() {
    let house = House::open(true).await;
    let add = Command::AddConference {
        slug: slug("inside"),
        title: Title::new("inside", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Announcements,
        access: Access::Private,
    };
    house.site.operate(add).await.unwrap();
    let admit = Command::Admit(slug("inside"), handle("dan"));
    house.site.operate(admit).await.unwrap();
    house.announce(house.dan, K::Incident).await.unwrap();
    for _ in 0..51 {
        let mut incident = house.announcement(K::Incident, &[], None);
        let Command::Announce { conference, .. } = &mut incident else {
            panic!("no announcement");
        };
        *conference = slug("inside");
        house.site.forum.act(house.dan, incident).await.unwrap();
    }
    assert_eq!(house.shown(house.ada).await, ["news.1"]);
}

#[tokio::test]
async fn news_is_shown_on_one_visit_and_bad_news_until_it_was_opened() {
    let house = House::open(true).await;
    for kind in [K::KnownIssue, K::News, K::Incident, K::Release] {
        house.announce(house.dan, kind).await.unwrap();
        house.site.pass(1_000);
    }
    let all = ["news.3", "news.1", "news.2", "news.4"];
    assert_eq!(house.shown(house.ada).await, all);
    assert_eq!(house.shown(house.dan).await, [""; 0], "their own");
    let upto = house.topic("news.4").await;
    let see = Command::SeeAnnounced(upto);
    house.site.forum.act(house.ada, see).await.unwrap();
    assert_eq!(house.shown(house.ada).await, all, "on the same visit");
    let member = crate::forum::testing::id(house.ada);
    let arrive =
        move |w: &mut crate::store::Write<'_>| Ok(crate::store::members::arrive(w, member)?);
    house.site.forum.write(arrive).await.unwrap();
    assert_eq!(house.shown(house.ada).await, ["news.3", "news.1"]);
    // What nobody announced yet is not hidden beforehand.
    let far = Command::SeeAnnounced(TopicId(i64::MAX));
    house.site.forum.act(house.ada, far).await.unwrap();
    house.site.forum.write(arrive).await.unwrap();
    house.site.pass(Unasked::WINDOW);
    house.announce(house.dan, K::Question).await.unwrap();
    assert_eq!(house.shown(house.ada).await, ["news.3", "news.1", "news.5"]);
    // "All read" is not "opened"; forgetting is.
    house
        .site
        .forum
        .act(house.ada, Command::CatchUp(None))
        .await
        .unwrap();
    assert_eq!(house.shown(house.ada).await, ["news.3", "news.1"]);
    house
        .site
        .read(house.ada, house.topic("news.3").await, 0)
        .await;
    assert_eq!(house.shown(house.ada).await, ["news.1"]);
    let forget = Command::Attend(house.topic("news.1").await, Attention::Forgotten);
    house.site.forum.act(house.ada, forget).await.unwrap();
    assert_eq!(house.shown(house.ada).await, [""; 0]);
    // Bad news of long ago is no news to whoever joins.
    house.site.pass(15 * Time::DAY);
    let zoe = house.site.join("zoe").await;
    assert!(!house.shown(zoe).await.contains(&"news.3".to_owned()));
}
