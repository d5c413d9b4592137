//! Appeals against the log: who makes them, who decides, and what that takes back.

#[path = "appealing_tests/given.rs"]
mod given;
#[path = "appealing_tests/operated.rs"]
mod operated;

use super::super::tending::tests::{log, tend};
use crate::domain::{
    Access, Act, Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Deed, Done, Duty,
    Failure, LogId, LogRecord, News, Office, Post, PostState, Query, Reason, Refusal, SafeText,
    Subject,
};
use crate::forum::Heard;
use crate::forum::testing::{OPERATOR, Site, admits, handle, hosts, id, is_sysop, opening, slug};
use std::sync::Arc;

fn appeal(entry: LogId, words: &str) -> Command {
    Command::Care(Care::AppealEntry {
        entry,
        words: SafeText::line(words),
    })
}

fn decide(entry: LogId, grant: bool) -> Command {
    Command::Care(Care::DecideEntry {
        entry,
        grant,
        answer: SafeText::line("I looked at it."),
    })
}

async fn record(site: &Site, who: Actor, entry: LogId) -> LogRecord {
    let query = Query::Care(CareQuery::LogEntry(entry));
    match site.forum.ask(who, query).await.unwrap() {
        Answer::Care(CareAnswer::LogEntry(record)) => *record,
        other => panic!("{other:?}"),
    }
}

fn refused(fault: CareFault) -> Result<Done, Failure> {
    Err(Refusal::from(fault).into())
}

/// Ada and hal host `tools`; bob wrote a post there, which ada folded; eve is a member.
async fn folded() -> (Site, [Actor; 4], Arc<Post>, LogId) {
    let site = Site::open();
    let ada = site.join("ada").await;
    let hal = site.join("hal").await;
    let bob = site.join("bob").await;
    let eve = site.join("eve").await;
    site.conference("tools", Access::Members).await;
    for host in ["ada", "hal"] {
        let host = Command::Host(slug("tools"), handle(host));
        site.operate(host).await.unwrap();
    }
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    let hide = tend(Deed::Hide(post.id, true), Reason::Spam);
    let Ok(Done::Logged(Some(entry))) = site.forum.act(ada, hide).await else {
        panic!("not folded");
    };
    (site, [ada, hal, bob, eve], post, entry)
}

#[tokio::test]
async fn an_appeal_is_made_once_by_whom_it_concerns_and_granted_by_another_host() {
    let (site, [ada, hal, bob, eve], post, entry) = folded().await;
    let act = |who, command| site.forum.act(who, command);
    for who in [ada, eve] {
        let refusal = act(who, appeal(entry, "Mine")).await;
        assert_eq!(refusal, refused(CareFault::NotYourEntry));
    }
    assert_eq!(
        act(hal, decide(entry, true)).await,
        refused(CareFault::NoEntryAppeal)
    );
    assert!(record(&site, bob, entry).await.may_appeal);
    let blank = act(bob, appeal(entry, " ")).await;
    assert_eq!(blank, refused(CareFault::WordsMissing));
    act(bob, appeal(entry, "I asked for belts.")).await.unwrap();
    let twice = act(bob, appeal(entry, "Again")).await;
    assert_eq!(twice, refused(CareFault::EntryAppealed));
    let seen = record(&site, bob, entry).await;
    assert!(!seen.may_appeal && !seen.may_decide);
    assert!(record(&site, hal, entry).await.may_decide);

    for who in [ada, bob] {
        let refusal = act(who, decide(entry, true)).await.unwrap_err();
        let others = Refusal::from(CareFault::DecidedByOthers);
        let hosts = Refusal::from(CareFault::HostsTend);
        assert!(refusal == others.into() || refusal == hosts.into());
    }
    let done = act(hal, decide(entry, true)).await.unwrap();
    let Done::Logged(Some(back)) = done else {
        panic!("{done:?}");
    };
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.posts[0].state, PostState::Shown);
    let entries = log(&site, eve).await;
    assert_eq!((entries[0].id, entries[0].act), (back, Act::Unhide));
    assert_eq!(entries[0].reverses, Some(entry));
    assert_eq!(entries[0].reason, Some(Reason::Appeal));
    let stands = record(&site, eve, entry).await;
    assert_eq!(stands.entry.reversed_by, Some(back));
    let ruling = stands.appeal.unwrap().ruling.unwrap();
    assert!(ruling.granted && ruling.by.unwrap().member == id(hal));
    // Both sides are told.
    for side in [bob, ada] {
        let told = &site.home(side).await.for_you[0];
        assert_eq!(told.reference.as_ref().unwrap().to_string(), "tools.1.0");
        let noted = told.entry.as_ref().unwrap();
        assert_eq!(noted.id, entry);
        let answer = SafeText::line("I looked at it.");
        assert_eq!(noted.ruled, Some((true, answer)));
        assert_eq!(noted.nobody, None);
    }
    assert_eq!(post.topic, page.topic.topic.id);
    let again = act(hal, decide(entry, false)).await;
    assert_eq!(again, refused(CareFault::NoEntryAppeal));
}

#[tokio::test]
async fn a_dismissed_appeal_leaves_all_as_it_is_and_says_why() {
    let (site, [_, hal, bob, eve], _, entry) = folded().await;
    site.forum.act(bob, appeal(entry, "Mine.")).await.unwrap();
    let done = site.forum.act(hal, decide(entry, false)).await;
    assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    assert_eq!(log(&site, eve).await[0].act, Act::DismissAppeal);
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.posts[0].state, PostState::Hidden);
    let told = &site.home(bob).await.for_you[0];
    let ruled = told.entry.as_ref().unwrap().ruled.as_ref().unwrap();
    assert!(!ruled.0);
    assert!(!record(&site, bob, entry).await.may_appeal);
}

#[tokio::test]
async fn the_same_door_serves_acts_on_staff() {
    let (site, [ada, hal, bob, _], _, _) = folded().await;
    site.operate(Command::GrantStaff(handle("bob")))
        .await
        .unwrap();
    let (_, post) = site.posted(bob, opening(7, "tools", "Buy ours")).await;
    let hide = tend(Deed::Hide(post.id, true), Reason::Attack);
    let Ok(Done::Logged(Some(entry))) = site.forum.act(ada, hide).await else {
        panic!("staff are folded as members are");
    };
    site.forum
        .act(bob, appeal(entry, "No attack."))
        .await
        .unwrap();
    site.forum.act(hal, decide(entry, true)).await.unwrap();
    let page = site.topic(ada, "tools.2").await.unwrap();
    assert_eq!(page.posts[0].state, PostState::Shown);
}

#[tokio::test]
async fn whoever_was_expelled_sees_it_and_appeals() {
    let (site, [ada, _, bob, eve], _, _) = folded().await;
    site.conference("board", Access::Private).await;
    for admitted in [true, false] {
        let admit = admits("board", "bob", admitted);
        site.operate(admit).await.unwrap();
    }
    let expelled = log(&site, bob).await.remove(0);
    assert_eq!((expelled.act, expelled.title), (Act::Expel, None));
    assert_eq!(expelled.reference.unwrap().to_string(), "board");
    assert!(
        log(&site, eve)
            .await
            .iter()
            .all(|entry| entry.id != expelled.id)
    );
    let seen = record(&site, bob, expelled.id).await;
    assert!(seen.may_appeal && !seen.may_decide && !seen.may_reverse);
    let elsewhere = act_of(&site, eve, appeal(expelled.id, "Mine.")).await;
    assert_eq!(elsewhere, refused(CareFault::NoSuchEntry));
    let made = act_of(&site, bob, appeal(expelled.id, "Why?")).await;
    assert_eq!(made, Ok(Done::Ok));
    assert!(act_of(&site, ada, decide(expelled.id, true)).await.is_err());
    // Who is in a conference is not for its hosts, but for those who have the page of members.
    site.depute("eve", &[Duty::Members]).await;
    assert!(act_of(&site, eve, decide(expelled.id, true)).await.is_err());
    site.operate(Command::GrantSysop(handle("eve")))
        .await
        .unwrap();
    act_of(&site, eve, decide(expelled.id, true)).await.unwrap();
    let back = log(&site, bob).await.remove(0);
    assert_eq!((back.act, back.reverses), (Act::Admit, Some(expelled.id)));
    assert_eq!(back.reference.unwrap().to_string(), "board");
    assert!(back.title.is_some(), "bob reads it again");
}

#[tokio::test]
async fn where_nothing_is_left_to_give_back_an_appeal_is_granted_and_the_log_says_so() {
    let (site, [_, hal, bob, eve], post, entry) = folded().await;
    site.forum.act(bob, appeal(entry, "Mine.")).await.unwrap();
    site.forum
        .act(bob, Command::Scribble(post.id))
        .await
        .unwrap();
    site.forum.act(hal, decide(entry, true)).await.unwrap();
    let granted = log(&site, eve).await.remove(0);
    assert_eq!((granted.act, granted.reverses), (Act::GrantAppeal, None));
}

#[tokio::test]
async fn what_was_not_posted_waits_again_when_its_appeal_is_granted() {
    let (site, [ada, hal, bob, _], _, _) = folded().await;
    let link = "see http://belts.test";
    let held = site.forum.act(bob, opening(9, "tools", link)).await;
    assert!(matches!(held, Ok(Done::Held(..))), "{held:?}");
    let refuse = Care::Refuse {
        id: crate::domain::CommandId(9),
        reason: Reason::Spam,
        words: SafeText::line("No shops."),
    };
    let done = site.forum.act(ada, Command::Care(refuse)).await;
    let Ok(Done::Logged(Some(entry))) = done else {
        panic!("{done:?}");
    };
    site.forum
        .act(bob, appeal(entry, "A manual."))
        .await
        .unwrap();
    site.forum.act(hal, decide(entry, true)).await.unwrap();
    let granted = record(&site, bob, entry).await.entry.reversed_by;
    assert!(granted.is_some());
    let release = Care::Release(crate::domain::CommandId(9));
    site.forum.act(hal, Command::Care(release)).await.unwrap();
    let page = site.topic(bob, "tools.2").await.unwrap();
    assert!(page.posts[0].body.as_str().contains("belts.test"));
}

async fn act_of(site: &Site, who: Actor, command: Command) -> Result<Done, Failure> {
    site.forum.act(who, command).await
}

#[tokio::test]
async fn where_no_other_host_is_there_a_sysop_decides_or_whoever_runs_the_server() {
    let (site, [ada, hal, bob, eve], _, entry) = folded().await;
    let gone = hosts("tools", "hal", false);
    site.operate(gone).await.unwrap();
    site.forum.act(bob, appeal(entry, "Mine.")).await.unwrap();
    for who in [ada, hal, eve] {
        assert!(site.forum.act(who, decide(entry, true)).await.is_err());
    }
    // In ada's name the operator is ada.
    let as_ada = Actor::Operator(Some(id(ada)));
    let others = site.forum.act(as_ada, decide(entry, true)).await;
    assert_eq!(others, refused(CareFault::DecidedByOthers));
    site.forum.act(OPERATOR, decide(entry, true)).await.unwrap();
    assert_eq!(log(&site, eve).await[0].office, Office::Operator);
}

#[tokio::test]
async fn the_suspended_appeal_and_are_reinstated_by_another_sysop() {
    let site = Site::open();
    let mut who = Vec::new();
    for name in ["ada", "hal", "bob"] {
        who.push(site.join(name).await);
    }
    for sysop in ["ada", "hal"] {
        site.operate(Command::GrantSysop(handle(sysop)))
            .await
            .unwrap();
    }
    let suspend = Command::Care(Care::Suspend {
        handle: handle("bob"),
        reason: Reason::Attack,
        words: SafeText::line("Enough."),
        until: None,
    });
    let Ok(Done::Logged(Some(entry))) = site.forum.act(who[0], suspend).await else {
        panic!("not suspended");
    };
    site.forum
        .act(who[2], appeal(entry, "Not me."))
        .await
        .unwrap();
    let own = site.forum.act(who[0], decide(entry, true)).await;
    assert_eq!(own, refused(CareFault::DecidedByOthers));
    site.forum.act(who[1], decide(entry, true)).await.unwrap();
    assert_eq!(site.forum.suspension(id(who[2])).await, Ok(None));
    let entries = log(&site, who[2]).await;
    assert_eq!(
        (entries[0].act, entries[0].reason, entries[0].reverses),
        (Act::Reinstate, Some(Reason::Appeal), Some(entry))
    );
}

fn reverse(entry: LogId) -> Command {
    Command::Care(Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: SafeText::line("I looked again."),
    })
}

#[tokio::test]
async fn an_appeal_ends_where_its_act_is_taken_back_meanwhile() {
    let (site, [ada, hal, bob, _], _, entry) = folded().await;
    let mut page = site.forum.listen(hal);
    page.set(&[Subject::Log]);
    site.forum.act(bob, appeal(entry, "Mine.")).await.unwrap();
    assert_eq!(page.next().await, Heard::News(News::Logged));
    assert!(record(&site, hal, entry).await.may_decide);
    site.forum.act(ada, reverse(entry)).await.unwrap();
    let record = record(&site, hal, entry).await;
    assert!(!record.may_decide && !record.appeal.unwrap().waits(&record.entry));
    let late = site.forum.act(hal, decide(entry, true)).await;
    assert_eq!(late, refused(CareFault::NoEntryAppeal));
}

#[tokio::test]
async fn a_purge_is_taken_back_by_its_entry_and_by_an_appeal_that_is_granted() {
    let (site, [ada, hal, bob, eve], _, _) = folded().await;
    for sysop in ["ada", "hal"] {
        let sysop = Command::GrantSysop(handle(sysop));
        site.operate(sysop).await.unwrap();
    }
    site.depute("eve", &[Duty::Spam]).await;
    site.posted(bob, opening(8, "tools", "Is it the belt?"))
        .await;
    let purge = async || {
        site.pass(1);
        let purge = Command::Care(Care::Purge {
            handle: handle("bob"),
            reason: Reason::Spam,
            words: SafeText::default(),
            suspend: false,
        });
        let Ok(Done::Logged(Some(entry))) = site.forum.act(ada, purge).await else {
            panic!("not purged");
        };
        entry
    };
    let stands = async || {
        let page = site.topic(hal, "tools.2").await.unwrap();
        page.posts[0].state == PostState::Shown && !page.topic.topic.retired
    };
    let entry = purge().await;
    assert!(!stands().await);
    assert!(!record(&site, bob, entry).await.may_reverse);
    let refusal = site.forum.act(bob, reverse(entry)).await;
    assert_eq!(refusal, Err(Refusal::SysopsOnly.into()));
    assert!(record(&site, eve, entry).await.may_reverse);
    site.forum.act(eve, reverse(entry)).await.unwrap();
    assert!(stands().await);
    assert_eq!(log(&site, eve).await[0].act, Act::Unpurge);
    let twice = site.forum.act(eve, reverse(entry)).await;
    assert_eq!(twice, refused(CareFault::ReversedAlready));

    let entry = purge().await;
    assert!(!stands().await);
    site.forum
        .act(bob, appeal(entry, "I sell no belts."))
        .await
        .unwrap();
    site.forum.act(hal, decide(entry, true)).await.unwrap();
    assert!(stands().await);
    let entries = log(&site, eve).await;
    assert_eq!(
        (entries[0].act, entries[0].reason, entries[0].reverses),
        (Act::Unpurge, Some(Reason::Appeal), Some(entry))
    );
}
