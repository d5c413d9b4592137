//! Announcements through the door: who may, how many in a week, what is for later, and who hears of it.

mod releases;
mod scheduling;
mod shown;
mod week;

use crate::domain::{
    Access, Actor, AnnouncementKind, Answer, Attention, Command, CommandId, ConferenceKind, Done,
    Failure, Limits, News, Query, Reference, Refusal, SafeText, Subject, Time, Title, TopicId,
    Unasked,
};
use crate::forum::Heard;
use crate::forum::testing::{Site, answer, body, handle, is_staff, opening, slug};

use AnnouncementKind as K;

/// A site with a sponsor or without: a conference of announcements, a forum and a board; dan and eve are staff, hal hosts
/// the announcements, ada is a member.
struct House {
    site: Site,
    ada: Actor,
    dan: Actor,
    eve: Actor,
    hal: Actor,
    next: std::cell::Cell<i64>,
}

impl House {
    async fn open(sponsor: bool) -> Self {
        let site = Site::with(Limits {
            sponsor: sponsor.then(|| SafeText::line("Spindle")),
            posts_per_hour: 600,
            ..Limits::default()
        });
        let (ada, dan, eve, hal) = (
            site.join("ada").await,
            site.join("dan").await,
            site.join("eve").await,
            site.join("hal").await,
        );
        for name in ["dan", "eve"] {
            let staff = is_staff(name, sponsor);
            site.operate(staff).await.unwrap();
        }
        for (name, kind, access) in [
            ("news", ConferenceKind::Announcements, Access::Members),
            ("tools", ConferenceKind::Forum, Access::Members),
            ("wishes", ConferenceKind::Ideas, Access::Members),
            ("vault", ConferenceKind::Ideas, Access::Private),
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
        let host = Command::Host(slug("news"), handle("hal"));
        site.operate(host).await.unwrap();
        let next = std::cell::Cell::new(1_000);
        Self {
            site,
            ada,
            dan,
            eve,
            hal,
            next,
        }
    }

    fn id(&self) -> CommandId {
        CommandId(self.next.replace(self.next.get() + 1))
    }

    fn announcement(&self, kind: K, ships: &[&str], at: Option<Time>) -> Command {
        let ships = ships.iter().map(|text| Reference::parse(text).unwrap());
        Command::Announce {
            id: self.id(),
            conference: slug("news"),
            kind,
            title: Title::new("Firmware 4.1", &Limits::default()).unwrap(),
            body: body("It is here."),
            ships: ships.collect(),
            at,
        }
    }

    async fn announce(&self, who: Actor, kind: K) -> Result<String, Failure> {
        let command = self.announcement(kind, &[], None);
        match self.site.forum.act(who, command).await? {
            Done::Posted(reference, _) => Ok(reference.to_string()),
            other => panic!("{other:?}"),
        }
    }

    async fn week(&self, who: Actor) -> Option<Unasked> {
        let conference = match self.site.topic(who, "news.1").await {
            Ok(page) => page.conference.id,
            Err(_) => panic!("nothing was announced"),
        };
        match self.site.forum.ask(who, Query::Allowance(conference)).await {
            Ok(Answer::Allowance(allowance)) => allowance.week,
            other => panic!("{other:?}"),
        }
    }

    async fn kind_of(&self, reference: &str) -> Option<K> {
        let page = self.site.topic(self.ada, reference).await.unwrap();
        page.topic.announcement
    }

    /// The announcements on somebody's Home.
    async fn shown(&self, who: Actor) -> Vec<String> {
        let rows = self.site.home(who).await.announcements;
        rows.iter()
            .map(|row| row.topic.reference().to_string())
            .collect()
    }

    async fn topic(&self, reference: &str) -> TopicId {
        let page = self.site.topic(self.ada, reference).await.unwrap();
        page.topic.topic.id
    }
}

#[tokio::test]
async fn staff_announce_with_a_kind_and_everybody_answers() {
    let house = House::open(true).await;
    for who in [house.ada, house.hal] {
        assert_eq!(
            house.announce(who, K::News).await,
            Err(Refusal::StaffOnly.into())
        );
    }
    assert_eq!(
        house.announce(house.dan, K::Change).await.unwrap(),
        "news.1.0"
    );
    assert_eq!(house.kind_of("news.1").await, Some(K::Change));
    // What is opened as a topic is news.
    house
        .site
        .posted(house.dan, opening(1, "news", "Hello"))
        .await;
    assert_eq!(house.kind_of("news.2").await, Some(K::News));
    let topic = house.topic("news.1").await;
    house.site.posted(house.ada, answer(2, topic, "Why?")).await;
    let elsewhere = Command::Announce {
        id: house.id(),
        conference: slug("tools"),
        kind: K::Incident,
        title: Title::new("Title", &Limits::default()).unwrap(),
        body: body("words"),
        ships: Vec::new(),
        at: None,
    };
    let refused = Refusal::NotAnnouncements(Reference::conference(slug("tools")));
    assert_eq!(
        house.site.forum.act(house.dan, elsewhere).await,
        Err(refused.into())
    );
}

#[tokio::test]
async fn without_a_sponsor_hosts_and_sysops_announce_as_often_as_they_like() {
    let house = House::open(false).await;
    for who in [house.ada, house.dan] {
        assert_eq!(
            house.announce(who, K::News).await,
            Err(Refusal::HostsOnly.into())
        );
    }
    for _ in 0..4 {
        house.announce(house.hal, K::News).await.unwrap();
    }
    let sysop = Command::GrantSysop(handle("ada"));
    house.site.operate(sysop).await.unwrap();
    house.announce(house.ada, K::News).await.unwrap();
    assert_eq!(house.week(house.hal).await, None);
}

#[tokio::test]
async fn its_author_corrects_the_kind_and_what_it_was_stays_to_be_seen() {
    let house = House::open(true).await;
    house.announce(house.dan, K::News).await.unwrap();
    let topic = house.topic("news.1").await;
    let correct = |who, kind| house.site.forum.act(who, Command::Redeclare(topic, kind));
    for who in [house.ada, house.eve, house.hal] {
        assert_eq!(
            correct(who, K::Incident).await,
            Err(Refusal::AuthorsOnly.into())
        );
    }
    let mut listener = house.site.forum.listen(house.ada);
    listener.set(&[Subject::Topic(topic)]);
    house.site.pass(Time::DAY);
    correct(house.dan, K::Incident).await.unwrap();
    let news = Heard::News(News::Redeclared(topic, K::Incident));
    assert_eq!(listener.next().await, news);
    assert_eq!(house.kind_of("news.1").await, Some(K::Incident));
    let page = house.site.topic(house.ada, "news.1").await.unwrap();
    let changes = page.announcement.unwrap().changes;
    assert_eq!(
        (changes[0].before, changes[0].after, changes[0].at),
        (K::News, K::Incident, house.site.forum.now())
    );
    correct(house.dan, K::KnownIssue).await.unwrap();
    assert_eq!(house.kind_of("news.1").await, Some(K::KnownIssue));
}

#[tokio::test]
async fn whoever_is_connected_and_may_read_it_hears_of_an_announcement() {
    let house = House::open(true).await;
    let news = house.site.topic(house.ada, "news.1").await;
    assert!(news.is_err());
    let guest = house.site.forum.listen(Actor::Guest);
    let listeners = [
        house.site.forum.listen(house.ada),
        house.site.forum.listen(house.dan),
        house.site.forum.listen(house.eve),
        guest,
    ];
    let [mut ada, mut dan, mut eve, mut guest] = listeners;
    for listener in [&mut ada, &mut dan, &mut eve, &mut guest] {
        listener.set(&[Subject::House]);
    }
    house.announce(house.dan, K::KnownIssue).await.unwrap();
    let Heard::News(News::Announced(row)) = ada.next().await else {
        panic!("ada does not hear of it");
    };
    assert_eq!(row.topic.reference().to_string(), "news.1");
    assert_eq!(row.announcement, Some(K::KnownIssue));
    // Eve leaves the conference; a guest may not read it; and dan announced it.
    let leave = Command::Follow(row.topic.conference, false);
    eve.next().await;
    house.site.forum.act(house.eve, leave).await.unwrap();
    house.announce(house.dan, K::Incident).await.unwrap();
    assert!(matches!(ada.next().await, Heard::News(News::Announced(_))));
    house.site.conference("more", Access::Members).await;
    for listener in [&mut dan, &mut eve, &mut guest] {
        assert_eq!(listener.next().await, Heard::News(News::Rearranged));
    }
}
