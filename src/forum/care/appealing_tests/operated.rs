//! Appeals against what whoever runs the server did: decided by somebody else while there is one.

use super::*;

#[tokio::test]
async fn what_whoever_runs_the_server_did_is_decided_by_a_sysop_if_there_is_one() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.suspend("bob", site.forum.now().plus(1_000_000)).await;
    let entry = log(&site, bob).await[0].id;
    site.forum.act(bob, appeal(entry, "Not me.")).await.unwrap();
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    let own = site.operate(decide(entry, true)).await;
    assert_eq!(own, refused(CareFault::OperatorActed));
    site.operate(is_sysop("ada", false)).await.unwrap();
    assert!(site.forum.act(ada, decide(entry, true)).await.is_err());
    site.operate(decide(entry, true)).await.unwrap();
    assert_eq!(site.forum.suspension(id(bob)).await, Ok(None));
    // Nobody is named who did not decide it.
    let told = site.home(bob).await.for_you.remove(0).entry.unwrap();
    assert!(told.ruled.is_some_and(|(granted, _)| granted));
    assert_eq!(told.nobody, Some(Office::Operator));
}

#[tokio::test]
async fn in_whatever_name_the_operator_acted_a_host_decides_while_there_is_one() {
    let (site, [ada, hal, bob, eve], post, _) = folded().await;
    site.forum
        .act(ada, tend(Deed::Hide(post.id, false), Reason::Mistake))
        .await
        .unwrap();
    for who in [OPERATOR, Actor::Operator(Some(id(eve)))] {
        let hide = tend(Deed::Hide(post.id, true), Reason::Private);
        let Ok(Done::Logged(Some(entry))) = site.forum.act(who, hide).await else {
            panic!("not folded");
        };
        site.forum.act(bob, appeal(entry, "Mine.")).await.unwrap();
        // Neither in that name nor in their own, nor in that of somebody who could.
        for who in [None, Some(id(ada))] {
            let who = Actor::Operator(who);
            assert!(!record(&site, who, entry).await.may_decide);
            let own = site.forum.act(who, decide(entry, false)).await;
            assert_eq!(own, refused(CareFault::OperatorActed));
        }
        assert!(record(&site, hal, entry).await.may_decide);
        site.forum.act(hal, decide(entry, true)).await.unwrap();
    }
    let hide = tend(Deed::Hide(post.id, true), Reason::Private);
    let Ok(Done::Logged(Some(entry))) = site.operate(hide).await else {
        panic!("not folded");
    };
    site.forum.act(bob, appeal(entry, "Mine.")).await.unwrap();
    for host in ["ada", "hal"] {
        site.operate(hosts("tools", host, false)).await.unwrap();
    }
    site.depute("eve", &[Duty::Queue]).await;
    let own = site.operate(decide(entry, false)).await;
    assert_eq!(own, refused(CareFault::OperatorActed));
    site.depute("eve", &[]).await;
    assert!(record(&site, OPERATOR, entry).await.may_decide);
    site.operate(decide(entry, false)).await.unwrap();
}
