//! Suspending: who may, what the log says, and who hears.

use super::super::tending::tests::log;
use crate::domain::Access;
use crate::domain::{
    Act, Actor, Care, CareFault, Command, Done, Duty, Failure, News, Office, Reason, Refusal,
    SafeText, Subject, Suspension, Time,
};
use crate::forum::Heard;
use crate::forum::testing::{OPERATOR, Site, handle, id, next_but_notices, opening};

fn suspend(whom: &str, words: &str, until: Option<Time>) -> Command {
    Command::Care(Care::Suspend {
        handle: handle(whom),
        reason: Reason::Attack,
        words: SafeText::line(words),
        until,
    })
}

fn reinstate(whom: &str) -> Command {
    Command::Care(Care::Reinstate {
        handle: handle(whom),
        reason: Reason::Mistake,
        words: SafeText::line("That was somebody else."),
    })
}

#[tokio::test]
async fn a_suspension_takes_writing_leaves_reading_and_stands_in_the_log() {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    let mut listener = site.forum.listen(bob);
    listener.set(&[Subject::Member(id(bob))]);
    let until = site.forum.now().plus(Time::DAY);
    let no_words = site.operate(suspend("bob", " ", None)).await;
    assert_eq!(no_words, Err(Refusal::from(CareFault::WordsMissing).into()));
    let past = site.operate(suspend("bob", "Enough", Some(site.forum.now())));
    assert_eq!(past.await, Err(Refusal::from(CareFault::UntilPast).into()));
    let done = site.operate(suspend("bob", "Enough", Some(until))).await;
    let Ok(Done::Logged(Some(entry))) = done else {
        panic!("{done:?}");
    };
    let regraded = Heard::News(News::Regraded(id(bob)));
    assert_eq!(next_but_notices(&mut listener).await, regraded);
    let how = Suspension {
        until,
        reason: Reason::Attack,
        words: SafeText::line("Enough"),
        entry,
    };
    assert_eq!(site.forum.suspension(id(bob)).await, Ok(Some(how)));
    let refused = site.forum.act(bob, opening(1, "tools", "Buy")).await;
    assert_eq!(refused, Err(Refusal::Suspended.into()));
    let stands = &log(&site, bob).await[0];
    assert_eq!(
        (stands.id, stands.act, stands.office),
        (entry, Act::Suspend, Office::Operator)
    );
    assert_eq!(stands.member.as_ref().unwrap().member, id(bob));
    assert_eq!(stands.words, SafeText::line("Enough"));
    let done = site.operate(reinstate("bob")).await;
    assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    let regraded = Heard::News(News::Regraded(id(bob)));
    assert_eq!(next_but_notices(&mut listener).await, regraded);
    assert_eq!(site.forum.suspension(id(bob)).await, Ok(None));
    site.posted(bob, opening(2, "tools", "Belts")).await;
    let entries = log(&site, ada).await;
    assert_eq!(entries[0].act, Act::Reinstate);
    // What is over is not appealed against.
    assert_eq!(entries[1].reversed_by, Some(entries[0].id));
    assert_eq!(site.operate(reinstate("bob")).await, Ok(Done::Logged(None)));
}

#[tokio::test]
async fn a_suspension_ends_by_itself_and_one_for_good_does_not() {
    let site = Site::open();
    let bob = id(site.join("bob").await);
    site.suspend("bob", site.forum.now().plus(1_000)).await;
    site.pass(1_000);
    assert_eq!(site.forum.suspension(bob).await, Ok(None));
    assert_eq!(site.operate(reinstate("bob")).await, Ok(Done::Logged(None)));
    site.operate(suspend("bob", "Enough", None)).await.unwrap();
    site.pass(40_000 * Time::DAY);
    let how = site.forum.suspension(bob).await.unwrap().unwrap();
    assert_eq!(how.end(), None);
}

#[tokio::test]
async fn sysops_and_deputies_with_members_suspend_but_never_themselves_and_sysops_only_sysops() {
    let site = Site::open();
    let names = ["ada", "bob", "cy", "dan", "eve"];
    let mut who: Vec<Actor> = Vec::new();
    for name in names {
        who.push(site.join(name).await);
    }
    for sysop in ["ada", "bob"] {
        site.operate(Command::GrantSysop(handle(sysop)))
            .await
            .unwrap();
    }
    site.depute("cy", &[Duty::Members]).await;
    site.depute("dan", &[Duty::Queue]).await;
    let no: Failure = Refusal::SysopsOnly.into();
    let tries = |who, whom| site.forum.act(who, suspend(whom, "Enough", None));
    assert_eq!(tries(who[4], "dan").await, Err(no.clone()));
    assert_eq!(tries(who[3], "eve").await, Err(no.clone()));
    assert_eq!(tries(who[2], "bob").await, Err(no));
    for (actor, name) in [(who[0], "ada"), (who[2], "cy")] {
        assert_eq!(tries(actor, name).await, Err(Refusal::NotOneself.into()));
    }
    tries(who[2], "eve").await.unwrap();
    assert_eq!(log(&site, who[3]).await[0].office, Office::Deputy);
    tries(who[0], "bob").await.unwrap();
    // Suspended, they are no sysop; only another one lets them back.
    assert!(tries(who[1], "dan").await.is_err());
    assert!(site.forum.act(who[2], reinstate("bob")).await.is_err());
    site.forum.act(who[0], reinstate("bob")).await.unwrap();
    let in_name = Actor::Operator(Some(id(who[0])));
    site.forum
        .act(in_name, suspend("dan", "Enough", None))
        .await
        .unwrap();
    assert_eq!(log(&site, who[1]).await[0].office, Office::Operator);
    assert!(
        site.forum
            .act(OPERATOR, suspend("nobody", "x", None))
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_suspended_sysop_looks_through_nothing_that_waits() {
    let site = Site::open();
    let sue = site.join("sue").await;
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    let waiting = || {
        crate::domain::Query::Care(crate::domain::CareQuery::HeldWaiting {
            after: None,
            limit: 9,
        })
    };
    assert!(site.forum.ask(sue, waiting()).await.is_ok());
    site.operate(suspend("sue", "Enough", None)).await.unwrap();
    let refused = site.forum.ask(sue, waiting()).await;
    assert_eq!(refused, Err(Refusal::Suspended.into()));
}
