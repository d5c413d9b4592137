//! Who gives and takes what in an office.

use super::*;

#[tokio::test]
async fn no_sysop_takes_the_mark_from_the_last_one() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.join("bob").await;
    let set = is_sysop;
    site.operate(set("ada", true)).await.unwrap();
    let last = Err(Refusal::from(CareFault::LastSysop).into());
    assert_eq!(site.forum.act(ada, set("ada", false)).await, last);
    site.operate(set("bob", true)).await.unwrap();
    // Suspended, bob is none who could go on.
    site.suspend("bob", site.forum.now().plus(Time::DAY)).await;
    assert_eq!(site.forum.act(ada, set("ada", false)).await, last);
    site.pass(Time::DAY);
    site.forum.act(ada, set("ada", false)).await.unwrap();
    let gone: Actor = OPERATOR;
    site.forum.act(gone, set("bob", false)).await.unwrap();
}

#[tokio::test]
async fn members_are_admitted_to_private_conferences_only() {
    let site = Site::open();
    site.join("bob").await;
    site.conference("tools", Access::Members).await;
    for on in [true, false] {
        let admit = admits("tools", "bob", on);
        let refused = Err(Refusal::from(CareFault::NotPrivate).into());
        assert_eq!(site.operate(admit).await, refused);
    }
}
