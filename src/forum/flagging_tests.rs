//! Flags through the door: of whom, for what, how often, and who is told.

use crate::domain::{
    Access, Actor, AnnouncementKind, Command, CommandId, ConferenceKind, FlagReason, Limits,
    NoticeKind, Post, Refusal, SafeText, Title,
};
use crate::forum::testing::{Site, answer, body, handle, id, opening, slug};
use crate::store::Read;
use std::sync::Arc;

/// A site with a sponsor whose staff is dan; hal hosts both conferences, and ada wrote in one.
struct House {
    site: Site,
    ada: Actor,
    bob: Actor,
    dan: Actor,
    hal: Actor,
    post: Arc<Post>,
}

impl House {
    async fn open() -> Self {
        let site = Site::with(Limits {
            sponsor: Some(SafeText::line("Spindle")),
            ..Limits::default()
        });
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        let (dan, hal) = (site.join("dan").await, site.join("hal").await);
        site.operate(Command::GrantStaff(handle("dan")))
            .await
            .unwrap();
        site.conference("tools", Access::Members).await;
        let news = Command::AddConference {
            slug: slug("news"),
            title: Title::new("News", &Limits::default()).unwrap(),
            description: SafeText::default(),
            kind: ConferenceKind::Announcements,
            access: Access::Members,
        };
        site.operate(news).await.unwrap();
        for place in ["tools", "news"] {
            let host = Command::Host(slug(place), handle("hal"));
            site.operate(host).await.unwrap();
        }
        for who in [dan, hal] {
            site.sees_notices(who).await;
        }
        let (_, post) = site.posted(ada, opening(1, "tools", "Buy now")).await;
        Self {
            site,
            ada,
            bob,
            dan,
            hal,
            post,
        }
    }

    async fn flag(&self, who: Actor, post: &Post, why: FlagReason) -> Result<(), Refusal> {
        let command = Command::Flag(post.id, Some((why, SafeText::line("Look"))));
        self.act(who, command).await
    }

    async fn act(&self, who: Actor, command: Command) -> Result<(), Refusal> {
        match self.site.forum.act(who, command).await {
            Ok(_) => Ok(()),
            Err(crate::domain::Failure::Refused(refusal)) => Err(refusal),
            Err(fault) => panic!("{fault:?}"),
        }
    }

    /// What the host was told.
    async fn told(&self) -> Vec<(NoticeKind, String)> {
        let told = self.site.home(self.hal).await.for_you;
        let row = |notice: &crate::domain::Notice| (notice.kind, notice.by.short().to_owned());
        told.iter().map(row).collect()
    }

    async fn flags(&self) -> u32 {
        let count = |r: &Read<'_>| Ok(crate::store::testing::flags(r)?);
        self.site.forum.read(count).await.unwrap()
    }
}

#[tokio::test]
async fn one_flag_of_each_member_and_the_hosts_hear_of_it_once() {
    let house = House::open().await;
    house
        .flag(house.bob, &house.post, FlagReason::Spam)
        .await
        .unwrap();
    house
        .flag(house.bob, &house.post, FlagReason::Attack)
        .await
        .unwrap();
    house
        .flag(house.dan, &house.post, FlagReason::Spam)
        .await
        .unwrap();
    assert_eq!(house.flags().await, 2);
    let told = house.told().await;
    assert_eq!(told, [(NoticeKind::Flagged, "bob".to_owned())]);
    let back = || Command::Flag(house.post.id, None);
    for _ in 0..2 {
        house.act(house.bob, back()).await.unwrap();
    }
    assert_eq!(house.flags().await, 1);
}

#[tokio::test]
async fn staff_are_flagged_like_all_others_and_nobody_flags_themselves() {
    let house = House::open().await;
    let (_, by_staff) = house
        .site
        .posted(house.dan, answer(2, house.post.topic, "No."))
        .await;
    house
        .flag(house.ada, &by_staff, FlagReason::Attack)
        .await
        .unwrap();
    for (who, post) in [(house.ada, &house.post), (house.dan, &by_staff)] {
        let own = house.flag(who, post, FlagReason::Spam).await;
        assert_eq!(own, Err(Refusal::NotOneself));
    }
    assert_eq!(house.told().await.len(), 1);
    let guest = house
        .flag(Actor::Guest, &house.post, FlagReason::Spam)
        .await;
    assert_eq!(guest, Err(Refusal::MembersOnly));
}

#[tokio::test]
async fn only_an_announcement_has_a_wrong_kind() {
    let house = House::open().await;
    let announce = Command::Announce {
        id: CommandId(7),
        conference: slug("news"),
        kind: AnnouncementKind::News,
        title: Title::new("All well", &Limits::default()).unwrap(),
        body: body("The probe is lost at times."),
        ships: Vec::new(),
        at: None,
    };
    let (_, news) = house.site.posted(house.dan, announce).await;
    let (_, reply) = house
        .site
        .posted(house.bob, answer(8, news.topic, "?"))
        .await;
    house
        .flag(house.ada, &news, FlagReason::WrongKind)
        .await
        .unwrap();
    for post in [&house.post, &reply] {
        let refused = house.flag(house.hal, post, FlagReason::WrongKind).await;
        assert_eq!(refused, Err(Refusal::NoKindThere));
    }
}

#[tokio::test]
async fn a_flag_is_told_even_of_a_post_that_the_host_was_told_of_and_by_whomever_they_mute() {
    let house = House::open().await;
    let (_, post) = house
        .site
        .posted(house.ada, answer(2, house.post.topic, "@hal look"))
        .await;
    assert_eq!(house.told().await[0].0, NoticeKind::Mention);
    let mute = Command::Mute(id(house.bob), true);
    house.act(house.hal, mute).await.unwrap();
    house
        .flag(house.bob, &post, FlagReason::Private)
        .await
        .unwrap();
    assert_eq!(
        house.told().await,
        [(NoticeKind::Flagged, "bob".to_owned())]
    );
}

#[tokio::test]
async fn what_may_not_be_read_or_has_no_words_is_not_flagged_and_the_pace_is_bounded() {
    let house = House::open().await;
    house.site.conference("vault", Access::Private).await;
    let admit = Command::Admit(slug("vault"), handle("ada"));
    house.site.operate(admit).await.unwrap();
    let (_, secret) = house
        .site
        .posted(house.ada, opening(3, "vault", "Psst"))
        .await;
    let refused = house.flag(house.bob, &secret, FlagReason::Spam).await;
    assert!(matches!(refused, Err(Refusal::NoSuchPlace(_))));
    house
        .act(house.ada, Command::Scribble(house.post.id))
        .await
        .unwrap();
    let gone = house.flag(house.bob, &house.post, FlagReason::Spam).await;
    assert_eq!(gone, Err(Refusal::NothingThere));
    let (_, post) = house
        .site
        .posted(house.ada, opening(4, "tools", "Buy"))
        .await;
    let mut many = Ok(());
    for _ in 0..30 {
        many = house.flag(house.bob, &post, FlagReason::Spam).await;
    }
    assert!(matches!(many, Err(Refusal::Pace { .. })));
}
