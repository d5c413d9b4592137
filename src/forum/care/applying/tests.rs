//! From the join page to the house: who waits sees what guests see, and who lets them in.

use super::super::queue::tests::queue;
use super::super::tending::tests::log;
use crate::domain::{
    Access, Act, Actor, Answer, Application, Care, CareAnswer, CareFault, CareQuery, Command, Done,
    Failure, Limits, MemberFilter, News, Query, Reason, Refusal, Registration, SafeText, Subject,
    Time, Waiting, Whoami, Whom,
};
use crate::forum::Heard;
use crate::forum::testing::{
    OPERATOR, Site, admits, handle, hosts, id, joining, new, opening, slug,
};

/// A site by approval, with a public and a members' conference that guests may read, sue the sysop, and what ada wrote.
async fn gated() -> (Site, Actor) {
    let site = Site::with(Limits {
        guest_reading: true,
        ..Limits::default()
    });
    let (sue, ada) = (site.join("sue").await, site.join("ada").await);
    site.operate(Command::GrantSysop(handle("sue")))
        .await
        .unwrap();
    site.conference("plaza", Access::Public).await;
    site.conference("tools", Access::Members).await;
    site.posted(ada, opening(1, "plaza", "for all")).await;
    site.posted(ada, opening(2, "tools", "for members")).await;
    site.forum.set_limits(Limits {
        guest_reading: true,
        registration: Registration::Approval,
        ..Limits::default()
    });
    (site, sue)
}

/// Somebody applies.
async fn applies(site: &Site, name: &str, about: &str) -> Result<Actor, Failure> {
    let mut newcomer = new(name);
    newcomer.about = SafeText::line(about);
    let join = Command::Join(Box::new(newcomer));
    match site.forum.act(Actor::Newcomer, join).await? {
        Done::Joined(member, _) => Ok(Actor::Member(member.id)),
        other => panic!("{other:?}"),
    }
}

async fn record(site: &Site, who: Actor) -> Whoami {
    match site.forum.ask(who, Query::Whoami).await {
        Ok(Answer::Whoami(me)) => *me,
        other => panic!("{other:?}"),
    }
}

fn apply(words: &str) -> Command {
    Command::Care(Care::Apply(SafeText::line(words)))
}

#[tokio::test]
async fn who_waits_reads_as_a_guest_and_does_nothing_until_a_sysop_lets_them_in() {
    let (site, sue) = gated().await;
    assert_eq!(
        applies(&site, "bo", "  ").await,
        Err(Refusal::from(CareFault::ApplicationEmpty).into())
    );
    let bo = applies(&site, "bo", "I run two mills").await.unwrap();
    let waiting = record(&site, bo).await.application.unwrap();
    assert_eq!(waiting.words, SafeText::line("I run two mills"));
    // Every answer is a guest's.
    for query in [
        Query::Home,
        Query::Conferences,
        Query::Here,
        Query::Person(Whom::Handle(handle("ada"))),
        Query::Introductions,
        Query::Balance,
        Query::Care(CareQuery::Queue),
        Query::Search {
            text: "for".into(),
            from: crate::domain::SearchFrom::Newest,
            limit: 9,
        },
    ] {
        let asked = site.forum.ask(bo, query.clone()).await;
        let guest = site.forum.ask(Actor::Guest, query.clone()).await;
        assert_eq!(asked, guest, "{query:?}");
    }
    // But what is their own.
    for query in [
        CareQuery::Archive(None),
        CareQuery::Estate(handle("bo")),
        CareQuery::MyHeld,
    ] {
        let asked = site.forum.ask(bo, Query::Care(query.clone())).await;
        assert!(asked.is_ok(), "{query:?}");
    }
    for query in [
        CareQuery::Archive(Some(handle("ada"))),
        CareQuery::Estate(handle("ada")),
        CareQuery::Estate(handle("nobody")),
    ] {
        let asked = site.forum.ask(bo, Query::Care(query.clone())).await;
        assert_eq!(asked, Err(Refusal::SysopsOnly.into()), "{query:?}");
    }
    assert!(site.topic(bo, "plaza.1").await.is_ok());
    assert!(site.topic(bo, "tools.1").await.is_err());
    let refused = Err(Refusal::Applying.into());
    assert_eq!(
        site.forum.act(bo, opening(3, "plaza", "hello")).await,
        refused
    );
    let rows = queue(&site, sue).await.unwrap();
    assert_eq!(rows.waits.of(Waiting::Application), 1);

    let mut listener = site.forum.listen(bo);
    listener.set(&[Subject::Member(id(bo))]);
    let approve = Command::Care(Care::Approve(handle("bo")));
    assert_eq!(site.forum.act(bo, approve.clone()).await, refused_to_all());
    let done = site.forum.act(sue, approve.clone()).await;
    assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    // Of what they read before, marks may be told first.
    while listener.next().await != Heard::News(News::Regraded(id(bo))) {}
    assert!(record(&site, bo).await.application.is_none());
    site.posted(bo, opening(3, "tools", "hello")).await;
    let entry = &log(&site, bo).await[0];
    assert_eq!((entry.act, entry.member.is_some()), (Act::Approve, true));
    let again = site.forum.act(sue, approve).await;
    assert_eq!(again, Err(Refusal::from(CareFault::NoApplication).into()));
}

fn refused_to_all() -> Result<Done, Failure> {
    Err(Refusal::SysopsOnly.into())
}

#[tokio::test]
async fn who_is_refused_reads_why_and_may_apply_again_after_a_week() {
    let (site, sue) = gated().await;
    let bo = applies(&site, "bo", "hi").await.unwrap();
    site.forum.act(bo, apply("I run two mills")).await.unwrap();
    let reject = |words: &str| {
        Command::Care(Care::Reject {
            handle: handle("bo"),
            reason: Reason::Misplaced,
            words: SafeText::line(words),
        })
    };
    assert_eq!(
        site.forum.act(sue, reject(" ")).await,
        Err(Refusal::from(CareFault::WordsMissing).into())
    );
    site.forum
        .act(sue, reject("Say which mills"))
        .await
        .unwrap();
    let refused = record(&site, bo).await.application.unwrap();
    assert_eq!(
        refused.refused.unwrap().1,
        SafeText::line("Say which mills")
    );
    let waits = queue(&site, sue).await.unwrap().waits;
    assert_eq!(waits.of(Waiting::Application), 0);
    let entry = &log(&site, sue).await[0];
    assert_eq!(
        (entry.act, entry.reason),
        (Act::Reject, Some(Reason::Misplaced))
    );
    let again = site.forum.now().plus(Application::AGAIN);
    let early = site.forum.act(bo, apply("Two Deckels")).await;
    assert_eq!(early, Err(Refusal::from(CareFault::AgainAt(again)).into()));
    site.pass(Application::AGAIN);
    site.forum.act(bo, apply("Two Deckels")).await.unwrap();
    let mut rows = queue(&site, sue).await.unwrap().rows;
    rows.retain(|row| row.matter.kind() == Waiting::Application);
    assert_eq!(rows[0].words, SafeText::line("Two Deckels"));
    assert_eq!(rows[0].at, site.forum.now());
    site.pass(Time::DAY);
    // Nobody who is in applies.
    let refusal = Err(Refusal::from(CareFault::NoApplication).into());
    assert_eq!(site.forum.act(sue, apply("me")).await, refusal);
}

#[tokio::test]
async fn who_is_not_let_in_is_neither_made_host_nor_admitted() {
    let (site, _) = gated().await;
    site.conference("board", Access::Private).await;
    let bo = applies(&site, "bo", "I run two mills").await.unwrap();
    let give = |on| [hosts("tools", "bo", on), admits("board", "bo", on)];
    let reject = Care::Reject {
        handle: handle("bo"),
        reason: Reason::Spam,
        words: SafeText::line("Who are you?"),
    };
    for turned_down in [false, true] {
        if turned_down {
            site.operate(Command::Care(reject.clone())).await.unwrap();
        }
        for command in give(true) {
            let given = site.operate(command).await;
            assert_eq!(given, Err(Refusal::from(CareFault::NotIn).into()));
        }
        let all = Query::Care(CareQuery::Members {
            letters: "bo".into(),
            filter: MemberFilter::All,
            after: None,
            limit: 1,
        });
        let Answer::Care(CareAnswer::Members(found)) = site.forum.ask(OPERATOR, all).await.unwrap()
        else {
            panic!("no members");
        };
        assert_eq!(found.waiting.is_empty(), turned_down);
        assert_eq!(found.refused.is_empty(), !turned_down);
    }
    for command in give(false) {
        site.operate(command).await.unwrap();
    }
    let approve = Care::Approve(handle("bo"));
    site.operate(Command::Care(approve)).await.unwrap();
    for command in give(true) {
        site.operate(command).await.unwrap();
    }
    assert_eq!(record(&site, bo).await.hosts, [slug("tools")]);
}

#[tokio::test]
async fn so_many_wait_and_no_more() {
    let (site, _) = gated().await;
    // Letters that look like no others.
    let letter = |n: usize| char::from(b"bdfghkpstx"[n % 10]);
    for n in 0..Application::MOST {
        let name: String = [n / 100, n / 10, n].map(letter).into_iter().collect();
        applies(&site, &name, "words").await.unwrap();
    }
    let full = Err(Refusal::from(CareFault::ApplicationsFull).into());
    assert_eq!(applies(&site, "late", "words").await, full);
    let free = Query::HandleFree(handle("late"));
    let free = site.forum.ask(Actor::Newcomer, free).await;
    assert_eq!(free, Ok(Answer::HandleFree(handle("late"), true)));
    let all = Query::Care(CareQuery::Applications);
    let Ok(Answer::Care(CareAnswer::Applications(rows))) = site.forum.ask(OPERATOR, all).await
    else {
        panic!("no answer");
    };
    assert_eq!(rows.len(), Application::MOST);
    let approve = Command::Care(Care::Approve(handle("bbb")));
    site.operate(approve).await.unwrap();
    assert!(applies(&site, "late", "words").await.is_ok());
}

#[tokio::test]
async fn who_waits_can_be_the_first_sysop_and_is_in_then() {
    let site = Site::with(Limits {
        registration: Registration::Approval,
        ..Limits::default()
    });
    let bo = applies(&site, "bo", "I run it").await.unwrap();
    let code = site.forum.claim_code().await.unwrap().unwrap();
    site.forum.act(bo, Command::Claim(code)).await.unwrap();
    assert!(record(&site, bo).await.application.is_none());
    let open = site.forum.act(Actor::Newcomer, joining("cy")).await;
    assert_eq!(open, Err(Refusal::from(CareFault::ApplicationEmpty).into()));
}
