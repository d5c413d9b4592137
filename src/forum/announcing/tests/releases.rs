//! Releases: which ideas one may name, whom it credits, and who hears of it.

use super::*;
use crate::domain::{NoticeKind, Status, Step, Target};

impl House {
    /// An idea of ada's in a board, shipped by dan.
    async fn ship(&self, place: &str) -> TopicId {
        let (_, post) = self
            .site
            .posted(self.ada, opening(self.id().0, place, "We guess today."))
            .await;
        let steps = [
            Step::To(Status::Review),
            Step::Plan(Target::new("2027 Q2").unwrap()),
            Step::To(Status::Started),
            Step::Ship(Title::new("4.1", &Limits::default()).unwrap()),
        ];
        for step in steps {
            let (id, topic, reason) = (self.id(), post.topic, body("Because."));
            let step = Command::Step {
                id,
                topic,
                step,
                reason,
            };
            self.site.forum.act(self.dan, step).await.unwrap();
        }
        post.topic
    }

    async fn vote(&self, who: Actor, topic: TopicId) {
        let vote = Command::Vote(topic, true);
        self.site.forum.act(who, vote).await.unwrap();
    }

    async fn released(&self, who: Actor) -> Vec<String> {
        let told = self.site.home(who).await.for_you;
        let told = told.iter().filter(|n| n.kind == NoticeKind::Released);
        told.map(|notice| notice.reference.as_ref().unwrap().to_string())
            .collect()
    }
}

#[tokio::test]
async fn a_release_names_shipped_ideas_that_all_its_readers_may_read() {
    let house = House::open(true).await;
    for name in ["ada", "dan"] {
        let admit = Command::Admit(slug("vault"), handle(name));
        house.site.operate(admit).await.unwrap();
    }
    house.ship("wishes").await;
    house.ship("vault").await;
    house
        .site
        .posted(house.ada, opening(1, "wishes", "Not yet."))
        .await;
    let try_it = |kind, ships: &[&str]| {
        let command = house.announcement(kind, ships, None);
        house.site.forum.act(house.dan, command)
    };
    let reference = |text| Reference::parse(text).unwrap();
    let refused = [
        (K::News, "wishes.1", Refusal::OnlyReleasesShip),
        (
            K::Release,
            "wishes.2",
            Refusal::ShipsUnshipped(reference("wishes.2")),
        ),
        (
            K::Release,
            "vault.1",
            Refusal::ShipHides(reference("vault.1")),
        ),
        (
            K::Release,
            "wishes.9",
            Refusal::NoSuchPlace(reference("wishes.9")),
        ),
        (
            K::Release,
            "wishes",
            Refusal::NoSuchPlace(reference("wishes")),
        ),
    ];
    for (kind, ships, refusal) in refused {
        assert_eq!(try_it(kind, &[ships]).await, Err(refusal.into()), "{ships}");
    }
    // Twice is once.
    try_it(K::Release, &["wishes.1", "wishes.1"]).await.unwrap();
    let page = house.site.topic(house.hal, "news.1").await.unwrap();
    let ships = page.announcement.unwrap().ships;
    let credits: Vec<_> = ships
        .iter()
        .map(|credit| format!("{} by {}", credit.reference, credit.author.short()))
        .collect();
    assert_eq!(credits, ["wishes.1 by ada"]);
    let idea = house.site.topic(house.hal, "wishes.1").await.unwrap();
    let (release, title) = idea.idea.unwrap().released.unwrap();
    assert_eq!(
        (release.to_string(), title.as_str()),
        ("news.1".to_owned(), "Firmware 4.1")
    );
    let other = Command::Redeclare(house.topic("news.1").await, K::News);
    assert_eq!(
        house.site.forum.act(house.dan, other).await,
        Err(Refusal::ReleaseStands.into())
    );
}

#[tokio::test]
async fn whoever_voted_for_any_of_its_ideas_hears_of_a_release_once() {
    let house = House::open(true).await;
    let (bob, cem) = (house.site.join("bob").await, house.site.join("cem").await);
    let gus = house.site.join("gus").await;
    let board = |id| opening(id, "wishes", "We guess today.");
    let mut ideas = Vec::new();
    for id in 1..=3 {
        ideas.push(house.site.posted(house.ada, board(id)).await.1.topic);
    }
    for (who, idea) in [
        (bob, 0),
        (bob, 1),
        (cem, 1),
        (gus, 1),
        (house.dan, 0),
        (house.hal, 2),
    ] {
        house.vote(who, ideas[idea]).await;
    }
    for topic in &ideas {
        for step in [
            Step::To(Status::Review),
            Step::Ship(Title::new("4.1", &Limits::default()).unwrap()),
        ] {
            let (id, topic, reason) = (house.id(), *topic, body("Because."));
            let step = Command::Step {
                id,
                topic,
                step,
                reason,
            };
            house.site.forum.act(house.eve, step).await.unwrap();
        }
    }
    // Whoever forgot an idea has had enough of it.
    let forget = Command::Attend(ideas[1], Attention::Forgotten);
    house.site.forum.act(gus, forget).await.unwrap();
    let release = house.announcement(K::Release, &["wishes.1", "wishes.2"], None);
    house.site.forum.act(house.dan, release).await.unwrap();
    assert_eq!(house.released(gus).await, [""; 0]);
    for who in [house.ada, bob, cem] {
        assert_eq!(house.released(who).await, ["news.1.0"], "{who:?}");
    }
    assert_eq!(
        house.released(house.dan).await,
        [""; 0],
        "they announced it"
    );
    assert_eq!(
        house.released(house.hal).await,
        [""; 0],
        "they voted for another"
    );
}

#[tokio::test]
async fn a_crowd_that_voted_for_several_ideas_is_told_once_each_in_batches() {
    let house = House::open(true).await;
    let (one, two) = (house.ship("wishes").await, house.ship("wishes").await);
    let many = u32::try_from(crate::store::notices::BATCH).unwrap() + 20;
    let crowd = move |w: &mut crate::store::Write<'_>| {
        for n in 0..many {
            crate::store::testing::voter(w, if n % 2 == 0 { one } else { two }, n)?;
        }
        Ok(())
    };
    house.site.forum.write(crowd).await.unwrap();
    let release = house.announcement(K::Release, &["wishes.1", "wishes.2"], None);
    house.site.forum.act(house.dan, release).await.unwrap();
    loop {
        let counts = |r: &crate::store::Read<'_>| Ok(crate::store::testing::released(r)?);
        let (left, told) = house.site.forum.read(counts).await.unwrap();
        if left == 0 {
            assert_eq!(told, many + 1, "ada too, once");
            break;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn whoever_forgot_where_they_voted_hears_of_no_release_of_what_it_went_on_in() {
    let house = House::open(true).await;
    let (bob, gus) = (house.site.join("bob").await, house.site.join("gus").await);
    let board = |id| opening(id, "wishes", "We guess today.");
    let one = house.site.posted(house.ada, board(1)).await.1.topic;
    let two = house.site.posted(house.ada, board(2)).await.1.topic;
    for who in [bob, gus] {
        house.vote(who, one).await;
    }
    let forget = Command::Attend(one, Attention::Forgotten);
    house.site.forum.act(gus, forget).await.unwrap();
    for (topic, step) in [
        (one, Step::Merge(Reference::parse("wishes.2").unwrap())),
        (two, Step::To(Status::Review)),
        (
            two,
            Step::Ship(Title::new("4.1", &Limits::default()).unwrap()),
        ),
    ] {
        let (id, reason) = (house.id(), body("Because."));
        let step = Command::Step {
            id,
            topic,
            step,
            reason,
        };
        house.site.forum.act(house.eve, step).await.unwrap();
    }
    let release = house.announcement(K::Release, &["wishes.2"], None);
    house.site.forum.act(house.dan, release).await.unwrap();
    assert_eq!(house.released(bob).await, ["news.1.0"]);
    assert_eq!(house.released(gus).await, [""; 0]);
}
