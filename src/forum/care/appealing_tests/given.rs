//! A grant gives back, or says that nothing was taken back.

use super::super::super::queue::tests::{flag, queue};
use super::*;
use crate::domain::rules::NEWCOMER;
use crate::domain::{FlagReason, NoticeKind, Waiting};

async fn entry_of(site: &Site, who: Actor, command: Command) -> LogId {
    match site.forum.act(who, command).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    }
}

fn suspend(name: &str) -> Command {
    Command::Care(Care::Suspend {
        handle: handle(name),
        reason: Reason::Attack,
        words: SafeText::line("Enough."),
        until: None,
    })
}

#[tokio::test]
async fn a_deputy_does_not_decide_what_was_done_to_the_writing_of_a_sysop() {
    let site = Site::open();
    let (ada, dan) = (site.join("ada").await, site.join("dan").await);
    let sysop = Command::GrantSysop(handle("ada"));
    site.operate(sysop).await.unwrap();
    site.depute("dan", &[Duty::Members, Duty::Queue]).await;
    let purge = Care::Purge {
        handle: handle("ada"),
        reason: Reason::Spam,
        words: SafeText::line("Enough."),
        suspend: true,
    };
    site.sees_notices(dan).await;
    for act in [suspend("ada"), Command::Care(purge)] {
        let entry = entry_of(&site, OPERATOR, act).await;
        site.forum.act(ada, appeal(entry, "Why?")).await.unwrap();
        let seen = record(&site, dan, entry).await;
        assert!(!seen.may_decide && !seen.may_reverse);
        assert_eq!(site.home(dan).await.for_you, [], "not told of it");
        let waits = queue(&site, dan).await.unwrap().waits;
        assert_eq!(waits.of(Waiting::Appeal), 0);
        let refusal = site.forum.act(dan, decide(entry, true)).await;
        assert_eq!(refusal, Err(Refusal::SysopsOnly.into()));
        // No sysop is left, so that whoever runs the server decides.
        assert!(record(&site, OPERATOR, entry).await.may_decide);
        site.operate(decide(entry, true)).await.unwrap();
        assert_eq!(site.forum.suspension(id(ada)).await, Ok(None));
    }
}

#[tokio::test]
async fn what_can_never_be_taken_back_any_more_is_granted_and_both_sides_hear_that_nothing_was() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    let hal = site.join("hal").await;
    site.depute("hal", &[Duty::Members]).await;
    let first = entry_of(&site, hal, suspend("bob")).await;
    site.forum.act(bob, appeal(first, "Why?")).await.unwrap();
    let second = entry_of(&site, OPERATOR, suspend("bob")).await;
    site.forum.act(ada, decide(first, true)).await.unwrap();
    let holds = site.forum.suspension(id(bob)).await.unwrap().unwrap();
    assert_eq!(holds.entry, second);
    assert_eq!(record(&site, ada, first).await.entry.reversed_by, None);
    let last = log(&site, ada).await.remove(0);
    assert_eq!((last.act, last.reverses), (Act::GrantAppeal, None));
    for side in [bob, hal] {
        let told = site.home(side).await.for_you.into_iter();
        let mut told = told.filter_map(|told| told.entry);
        let told = told.find(|told| told.id == first).unwrap();
        let granted = told.ruled.is_some_and(|(granted, _)| granted);
        assert!(granted && !told.taken_back, "{side:?}");
    }
}

#[tokio::test]
async fn a_fold_that_came_back_with_a_slip_is_told_and_given_back() {
    let site = Site::open();
    let mut flag_by = Vec::new();
    for name in ["cem", "dan", "eve"] {
        flag_by.push(site.join(name).await);
    }
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    site.operate(hosts("tools", "ada", true)).await.unwrap();
    site.pass(NEWCOMER);
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    for who in flag_by {
        let flag = flag(post.id, FlagReason::Spam);
        site.forum.act(who, flag).await.unwrap();
    }
    let folded = async || {
        site.topic(ada, "tools.1").await.unwrap().posts[0]
            .hiding
            .clone()
    };
    let fold = folded().await.unwrap().entry;
    let hide = tend(Deed::Hide(post.id, true), Reason::Spam);
    let slip = entry_of(&site, ada, hide).await;
    entry_of(&site, ada, reverse(slip)).await;
    assert_eq!(folded().await.unwrap().entry, fold);
    // It is not shown: its author hears of the fold, by nobody, as at first.
    let told = site.home(bob).await.for_you.remove(0);
    assert_eq!(told.kind, NoticeKind::Moderated);
    let told = told.entry.unwrap();
    assert_eq!((told.id, told.nobody), (fold, Some(Office::Forum)));
    site.forum
        .act(bob, appeal(fold, "A manual."))
        .await
        .unwrap();
    let back = entry_of(&site, ada, decide(fold, true)).await;
    assert_eq!(folded().await, None);
    assert_eq!(record(&site, bob, fold).await.entry.reversed_by, Some(back));
    let waits = queue(&site, ada).await.unwrap().waits;
    assert_eq!(waits.of(Waiting::Flagged), 0);
}
