//! For whom what waits.

use crate::domain::{
    Access, Actor, Answer, CareAnswer, CareFault, CareQuery, Command, CommandId, Failure,
    FlagReason, Limits, Query, Queue, Refusal, SafeText, Time, Title, TopicKind, Waiting,
};
use crate::forum::testing::{OPERATOR, Site, body, handle, id, opening, slug};

/// What waits for somebody.
pub(crate) async fn queue(site: &Site, who: Actor) -> Result<Queue, Failure> {
    match site.forum.ask(who, Query::Care(CareQuery::Queue)).await? {
        Answer::Care(CareAnswer::Queue(queue)) => Ok(*queue),
        other => panic!("{other:?}"),
    }
}

/// The kinds of what waits for somebody, and how many.
async fn counts(site: &Site, who: Actor) -> Vec<(Waiting, u32)> {
    queue(site, who).await.unwrap().waits.counts
}

pub(crate) fn flag(post: crate::domain::PostId, reason: FlagReason) -> Command {
    Command::Flag(post, Some((reason, SafeText::line("look"))))
}

fn question(id: i64, conference: &str) -> Command {
    Command::NewTopic {
        id: CommandId(id),
        conference: slug(conference),
        kind: TopicKind::Question,
        title: Title::new("Why?", &Limits::default()).unwrap(),
        body: body("why?"),
    }
}

#[tokio::test]
async fn what_waits_waits_for_those_who_tend_the_place() {
    let site = Site::open();
    let (ada, bob, eve) = (
        site.join("ada").await,
        site.join("bob").await,
        site.join("eve").await,
    );
    for name in ["tools", "lounge"] {
        site.conference(name, Access::Members).await;
    }
    let host = Command::Host(slug("tools"), handle("ada"));
    site.operate(host).await.unwrap();
    site.operate(Command::GrantSysop(handle("eve")))
        .await
        .unwrap();
    let (_, post) = site.posted(bob, opening(1, "lounge", "Buy belts")).await;
    site.posted(bob, question(2, "tools")).await;
    site.forum
        .act(ada, flag(post.id, FlagReason::Spam))
        .await
        .unwrap();
    // Bob's first post stands in the lounge, which ada does not tend.
    assert_eq!(counts(&site, ada).await, []);
    let early = [(Waiting::Flagged, 1), (Waiting::Newcomer, 1)];
    assert_eq!(counts(&site, eve).await, early);
    site.pass(Time::DAY + 1);
    assert_eq!(counts(&site, ada).await, [(Waiting::Question, 1)]);
    let all = [
        (Waiting::Flagged, 1),
        (Waiting::Newcomer, 1),
        (Waiting::Question, 1),
    ];
    assert_eq!(counts(&site, eve).await, all);
    assert_eq!(counts(&site, OPERATOR).await, all);
    let rows = queue(&site, eve).await.unwrap().rows;
    assert_eq!(rows[0].who.as_ref().unwrap().member, id(bob));
    for outsider in [bob, Actor::Guest] {
        let refused = Err(Refusal::from(CareFault::QueueOfHosts).into());
        assert_eq!(queue(&site, outsider).await, refused);
    }
    site.pass(30 * Time::DAY);
    let later = [(Waiting::Flagged, 1), (Waiting::Question, 1)];
    assert_eq!(counts(&site, eve).await, later);
}

#[tokio::test]
async fn staff_see_what_asks_for_the_sponsor() {
    let site = Site::with(Limits {
        sponsor: Some(SafeText::line("Spindle")),
        ..Limits::default()
    });
    let (bob, dan) = (site.join("bob").await, site.join("dan").await);
    site.operate(Command::GrantStaff(handle("dan")))
        .await
        .unwrap();
    site.conference("tools", Access::Members).await;
    site.operate(Command::AddConference {
        slug: slug("wishes"),
        title: Title::new("Wishes", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: crate::domain::ConferenceKind::Ideas,
        access: Access::Members,
    })
    .await
    .unwrap();
    site.posted(bob, opening(1, "wishes", "A brake")).await;
    let (_, asked) = site.posted(bob, question(2, "tools")).await;
    site.forum
        .act(dan, flag(asked.id, FlagReason::Misplaced))
        .await
        .unwrap();
    assert_eq!(counts(&site, dan).await, []);
    site.pass(31 * Time::DAY);
    let waits = [(Waiting::Question, 1), (Waiting::Overdue, 1)];
    assert_eq!(counts(&site, dan).await, waits);
}
