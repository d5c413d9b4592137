//! Announcements through the door: who may, how many in a week, what is for later, and who hears of it.

mod releases;
mod scheduling;

use crate::domain::{
    Access, Actor, AnnouncementKind, Answer, Attention, Command, CommandId, ConferenceKind, Done,
    Failure, Limits, News, Query, Reference, Refusal, SafeText, Subject, Time, Title, TopicId,
    Unasked,
};
use crate::forum::Heard;
use crate::forum::testing::{Site, answer, body, handle, opening, slug};

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
            let staff = Command::SetStaff(handle(name), sponsor);
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
        let host = Command::SetHost(slug("news"), handle("hal"), true);
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
    let sysop = Command::SetSysop(handle("ada"), true);
    house.site.operate(sysop).await.unwrap();
    house.announce(house.ada, K::News).await.unwrap();
    assert_eq!(house.week(house.hal).await, None);
}

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
async fn what_one_may_not_read_is_counted_and_not_named() {
    let house = House::open(true).await;
    let admit = Command::Admit(slug("vault"), handle("eve"), true);
    house.site.operate(admit).await.unwrap();
    house
        .site
        .posted(house.eve, opening(1, "vault", "Psst"))
        .await;
    house.announce(house.dan, K::News).await.unwrap();
    let week = house.week(house.dan).await.unwrap();
    let named: Vec<_> = week.started.iter().map(ToString::to_string).collect();
    assert_eq!((named, week.others), (vec!["news.1".to_owned()], 1));
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
    // What is called an incident first does not get round the bound.
    for _ in 0..2 {
        house.announce(house.eve, K::News).await.unwrap();
    }
    let back = correct(house.dan, K::News).await;
    assert!(matches!(back, Err(Failure::Refused(Refusal::WeekFull(_)))));
    correct(house.dan, K::KnownIssue).await.unwrap();
    assert_eq!(house.kind_of("news.1").await, Some(K::KnownIssue));
}

#[tokio::test]
async fn news_is_shown_on_one_visit_and_bad_news_until_it_was_opened() {
    let house = House::open(true).await;
    for kind in [K::KnownIssue, K::News, K::Incident, K::Release] {
        house.announce(house.dan, kind).await.unwrap();
        house.site.pass(1_000);
    }
    let all = ["news.3", "news.1", "news.4", "news.2"];
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
    // Bad news of before is no news to whoever joins.
    let zoe = house.site.join("zoe").await;
    assert!(!house.shown(zoe).await.contains(&"news.3".to_owned()));
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
