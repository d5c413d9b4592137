//! Purging with a suspension: one entry, one way back.

use super::super::tending::tests::log;
use crate::domain::{
    Access, Act, Actor, Care, CareFault, CareQuery, Command, Done, LogId, PostState, PurgeSize,
    Query, Reason, Refusal, SafeText, Time,
};
use crate::domain::{Answer, CareAnswer, Duty};
use crate::forum::testing::{OPERATOR, Site, handle, id, opening};

fn purge(words: &str) -> Command {
    Command::Care(Care::Purge {
        handle: handle("eve"),
        reason: Reason::Spam,
        words: SafeText::line(words),
        suspend: true,
    })
}

fn reverse(entry: LogId) -> Command {
    Command::Care(Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: SafeText::default(),
    })
}

/// Eve, who wrote, and Dan, a deputy with the page on spam alone.
async fn site() -> (Site, [Actor; 2]) {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    let (eve, dan) = (site.join("eve").await, site.join("dan").await);
    site.depute("dan", &[Duty::Spam]).await;
    site.posted(eve, opening(1, "tools", "Buy belts")).await;
    site.pass(1);
    (site, [eve, dan])
}

async fn purged(site: &Site) -> LogId {
    match site.operate(purge("Sold belts")).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    }
}

/// Whether the page of an entry offers to take it back.
async fn may_reverse(site: &Site, who: Actor, entry: LogId) -> bool {
    let entry = Query::Care(CareQuery::LogEntry(entry));
    match site.forum.ask(who, entry).await {
        Ok(Answer::Care(CareAnswer::LogEntry(record))) => record.may_reverse,
        other => panic!("{other:?}"),
    }
}

async fn taken(site: &Site) -> Option<LogId> {
    size(site).await.taken
}

async fn size(site: &Site) -> PurgeSize {
    let size = Query::Care(CareQuery::PurgeSize(handle("eve")));
    match site.forum.ask(OPERATOR, size).await {
        Ok(Answer::Care(CareAnswer::PurgeSize(size))) => size,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn who_is_suspended_along_with_a_purge_gets_everything_back_by_one_act() {
    let (site, [eve, dan]) = site().await;
    let no_words = site.operate(purge(" ")).await;
    assert_eq!(no_words, Err(Refusal::from(CareFault::WordsMissing).into()));
    let refused = site.forum.act(dan, purge("Sold belts")).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    assert_eq!(taken(&site).await, None);
    let entry = purged(&site).await;
    assert_eq!(taken(&site).await, Some(entry));
    let how = site.forum.suspension(id(eve)).await.unwrap().unwrap();
    assert_eq!((how.entry, how.words.as_str()), (entry, "Sold belts"));
    let shown = async || site.topic(eve, "tools.1").await.unwrap().posts[0].state;
    assert_eq!(shown().await, PostState::Hidden);
    // Who may not suspend does not end a suspension this way.
    assert!(!may_reverse(&site, dan, entry).await);
    let refused = site.forum.act(dan, reverse(entry)).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    site.operate(reverse(entry)).await.unwrap();
    assert_eq!(site.forum.suspension(id(eve)).await, Ok(None));
    assert_eq!(shown().await, PostState::Shown);
    assert_eq!(taken(&site).await, None);
    assert_eq!(log(&site, eve).await[0].act, Act::Unpurge);
}

#[tokio::test]
async fn who_may_write_again_alone_still_has_their_posts_put_back_later() {
    let (site, [eve, dan]) = site().await;
    let entry = purged(&site).await;
    let reinstate = Care::Reinstate {
        handle: handle("eve"),
        reason: Reason::Mistake,
        words: SafeText::line("They are sorry."),
    };
    site.operate(Command::Care(reinstate)).await.unwrap();
    assert_eq!(site.forum.suspension(id(eve)).await, Ok(None));
    assert_eq!(taken(&site).await, Some(entry), "the posts stay out");
    // No suspension ends by it any more, and the page of the entry says so.
    assert!(may_reverse(&site, dan, entry).await);
    site.forum.act(dan, reverse(entry)).await.unwrap();
    let topic = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(topic.posts[0].state, PostState::Shown);
}

#[tokio::test]
async fn a_suspension_that_holds_is_not_replaced_and_stays_when_the_purge_is_taken_back() {
    let (site, [eve, _]) = site().await;
    assert!(!size(&site).await.suspended);
    let suspend = Care::Suspend {
        handle: handle("eve"),
        reason: Reason::Attack,
        words: SafeText::line("Was rude"),
        until: None,
    };
    let suspended = site.operate(Command::Care(suspend)).await;
    let Ok(Done::Logged(Some(suspended))) = suspended else {
        panic!("{suspended:?}");
    };
    assert!(size(&site).await.suspended);
    let holds = async || {
        let how = site.forum.suspension(id(eve)).await.unwrap();
        how.map(|how| how.entry) == Some(suspended)
    };
    let entry = purged(&site).await;
    assert!(holds().await, "the purge has put its own in its place");
    site.operate(reverse(entry)).await.unwrap();
    assert!(holds().await, "it ended with the purge");
    assert_eq!(taken(&site).await, None);
}

#[tokio::test]
async fn a_suspension_that_ends_is_made_open_and_comes_back_with_the_posts_while_it_would_hold() {
    for (passes, taken_back, comes_back) in [
        (1, false, true),
        (Time::DAY, false, false),
        (1, true, false),
    ] {
        let (site, [eve, _]) = site().await;
        let (ada, until) = (site.join("ada").await, site.forum.now().plus(Time::DAY));
        let sysop = Command::GrantSysop(handle("ada"));
        site.operate(sysop).await.unwrap();
        let suspend = Care::Suspend {
            handle: handle("eve"),
            reason: Reason::Attack,
            words: SafeText::line("Was rude"),
            until: Some(until),
        };
        let first = site.operate(Command::Care(suspend)).await;
        let Ok(Done::Logged(Some(first))) = first else {
            panic!("{first:?}");
        };
        assert!(!size(&site).await.suspended, "it ends");
        let appeal = Care::AppealEntry {
            entry: first,
            words: SafeText::line("I was not."),
        };
        let appeal = Command::Care(appeal);
        site.forum.act(eve, appeal).await.unwrap();
        let entry = purged(&site).await;
        let how = async || site.forum.suspension(id(eve)).await.unwrap();
        let open = how().await.unwrap();
        assert_eq!((open.entry, open.end()), (entry, None));
        if taken_back {
            let grant = Care::DecideEntry {
                entry: first,
                grant: true,
                answer: SafeText::line("Nor was she."),
            };
            site.forum.act(ada, Command::Care(grant)).await.unwrap();
        }
        site.pass(passes);
        site.operate(reverse(entry)).await.unwrap();
        let now = how().await;
        let now = now.map(|how| (how.entry, how.until, how.words.to_string()));
        let before = (first, until, String::from("Was rude"));
        assert_eq!(now, comes_back.then_some(before));
        // The entry says so, where it does.
        let after = log(&site, ada).await[0].after.clone();
        assert_eq!(after.is_some(), comes_back);
    }
}

#[tokio::test]
async fn where_nothing_stands_and_nothing_waits_nothing_is_done() {
    let (site, [_, dan]) = site().await;
    let purge_dan = |suspend| {
        Command::Care(Care::Purge {
            handle: handle("dan"),
            reason: Reason::Spam,
            words: SafeText::line("belts"),
            suspend,
        })
    };
    let before = log(&site, dan).await.len();
    assert_eq!(site.operate(purge_dan(false)).await, Ok(Done::Logged(None)));
    assert_eq!(log(&site, dan).await.len(), before);
    // A suspension is something; once it holds, the same is nothing again.
    let suspends = site.operate(purge_dan(true)).await;
    assert!(
        matches!(suspends, Ok(Done::Logged(Some(_)))),
        "{suspends:?}"
    );
    assert_eq!(site.operate(purge_dan(true)).await, Ok(Done::Logged(None)));
    assert_eq!(log(&site, dan).await.len(), before + 1);
}
