//! What deputies, hosts and sysops do not do for themselves: that is for others.

use super::tending::tests::{log, tend};
use crate::domain::{
    Access, Act, Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Deed, Done, Duty,
    Failure, FlagReason, Limits, LogId, Post, Query, Reason, Refusal, SafeText, Title,
};
use crate::forum::testing::{OPERATOR, Site, admits, handle, hosts, opening, slug};

async fn done(site: &Site, who: Actor, command: Command) -> LogId {
    match site.forum.act(who, command).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn nobody_puts_back_what_a_purge_took_of_theirs() {
    let site = Site::open();
    let (ada, hana) = (site.join("ada").await, site.join("hana").await);
    site.conference("tools", Access::Members).await;
    for command in [
        Command::GrantSysop(handle("ada")),
        hosts("tools", "hana", true),
    ] {
        site.operate(command).await.unwrap();
    }
    site.depute("hana", &[Duty::Spam, Duty::Members]).await;
    let (_, post) = site.posted(hana, opening(1, "tools", "Belts!")).await;
    site.pass(1);
    let (reason, words) = (Reason::Spam, SafeText::line("belts"));
    let purge = Care::Purge {
        handle: handle("hana"),
        reason,
        words: words.clone(),
        suspend: false,
    };
    let entry = done(&site, ada, Command::Care(purge)).await;
    let reason = Reason::Mistake;
    let unpurge = Command::Care(Care::Unpurge {
        entry,
        reason,
        words: words.clone(),
    });
    let reverse = Command::Care(Care::Reverse {
        entry,
        reason,
        words,
    });
    let unretire = tend(Deed::Retire(post.topic, false), Reason::Mistake);
    let own_case: Result<Done, Failure> = Err(Refusal::from(CareFault::OwnCase).into());
    for command in [unpurge.clone(), reverse, unretire] {
        let refused = site.forum.act(hana, command.clone()).await;
        assert_eq!(refused, own_case, "{command:?}");
    }
    // Nor is it offered to them.
    let acts = offered(&site, hana, &post).await;
    assert!(
        !acts
            .iter()
            .any(|act| matches!(act, Act::Unhide | Act::Unretire)),
        "{acts:?}"
    );
    done(&site, ada, unpurge).await;
}

/// What the panel offers with a post and its topic.
async fn offered(site: &Site, who: Actor, post: &Post) -> Vec<Act> {
    let query = Query::Care(CareQuery::Tending {
        topic: post.topic,
        post: Some(post.id),
    });
    match site.forum.ask(who, query).await {
        Ok(Answer::Care(CareAnswer::Tending(tending))) => tending.acts,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_host_is_not_offered_to_settle_flags_of_their_own_post() {
    let site = Site::open();
    let (ada, hana) = (site.join("ada").await, site.join("hana").await);
    site.conference("tools", Access::Members).await;
    site.operate(hosts("tools", "hana", true)).await.unwrap();
    let (_, post) = site.posted(hana, opening(1, "tools", "Belts!")).await;
    assert!(offered(&site, hana, &post).await.contains(&Act::Hide));
    let flag = Command::Flag(post.id, Some((FlagReason::Spam, SafeText::default())));
    site.forum.act(ada, flag).await.unwrap();
    assert!(!offered(&site, hana, &post).await.contains(&Act::Hide));
    let hide = tend(Deed::Hide(post.id, true), Reason::Asked);
    let refused = site.forum.act(hana, hide).await;
    assert_eq!(refused, Err(Refusal::NotOneself.into()));
}

#[tokio::test]
async fn a_deputy_opens_no_private_place_to_themselves() {
    let site = Site::open();
    let bob = site.join("bob").await;
    site.join("cem").await;
    site.join("sue").await;
    site.conference("board", Access::Private).await;
    site.conference("tools", Access::Members).await;
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    site.depute("bob", &[Duty::Conferences]).await;
    let edit = |conference: &str, access, title: Option<&str>| Command::EditConference {
        slug: slug(conference),
        title: title.map(|title| Title::new(title, &Limits::default()).unwrap()),
        description: None,
        access,
        archived: None,
    };
    let admit = |who: &str| admits("board", who, true);
    for (command, refusal) in [
        (admit("bob"), Refusal::NotOneself),
        (hosts("board", "bob", true), Refusal::NotOneself),
        (hosts("tools", "bob", true), Refusal::NotOneself),
        (hosts("tools", "sue", true), Refusal::SysopsOnly),
        (
            edit("board", Some(Access::Members), None),
            Refusal::SysopsOnly,
        ),
        (
            edit("board", Some(Access::Public), None),
            Refusal::SysopsOnly,
        ),
    ] {
        let refused = site.forum.act(bob, command.clone()).await;
        assert_eq!(refused, Err(refusal.into()), "{command:?}");
    }
    for command in [
        admit("cem"),
        edit("board", None, Some("The board")),
        edit("tools", Some(Access::Public), None),
        edit("tools", Some(Access::Private), None),
    ] {
        done(&site, bob, command).await;
    }
    // What they have they may give up.
    done(&site, OPERATOR, hosts("tools", "bob", true)).await;
    done(&site, bob, hosts("tools", "bob", false)).await;
}

#[tokio::test]
async fn nobody_ends_their_own_appeal_by_taking_their_office_again() {
    let site = Site::open();
    let sue = site.join("sue").await;
    site.conference("tools", Access::Members).await;
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    let host = |on| hosts("tools", "sue", on);
    done(&site, OPERATOR, host(true)).await;
    let gone = done(&site, OPERATOR, host(false)).await;
    let appeal = Care::AppealEntry {
        entry: gone,
        words: SafeText::line("Why?"),
    };
    site.forum.act(sue, Command::Care(appeal)).await.unwrap();
    done(&site, sue, host(true)).await;
    let query = Query::Care(CareQuery::LogEntry(gone));
    let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(sue, query).await else {
        panic!("no entry");
    };
    assert_eq!(record.entry.reversed_by, None);
    assert_eq!(log(&site, sue).await[0].reverses, None);
}

#[tokio::test]
async fn what_a_purge_took_of_a_sysop_only_sysops_put_back() {
    let site = Site::open();
    let (ada, dan) = (site.join("ada").await, site.join("dan").await);
    let sue = site.join("sue").await;
    site.conference("tools", Access::Members).await;
    for name in ["ada", "sue"] {
        let sysop = Command::GrantSysop(handle(name));
        site.operate(sysop).await.unwrap();
    }
    site.depute("dan", &[Duty::Spam, Duty::Members]).await;
    site.posted(ada, opening(1, "tools", "Belts!")).await;
    site.pass(1);
    let (reason, words) = (Reason::Spam, SafeText::line("belts"));
    let purge = Care::Purge {
        handle: handle("ada"),
        reason,
        words: words.clone(),
        suspend: false,
    };
    let entry = done(&site, OPERATOR, Command::Care(purge)).await;
    let reason = Reason::Mistake;
    let unpurge = Care::Unpurge {
        entry,
        reason,
        words: words.clone(),
    };
    let reverse = Care::Reverse {
        entry,
        reason,
        words,
    };
    for care in [unpurge.clone(), reverse] {
        let refused = site.forum.act(dan, Command::Care(care)).await;
        assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    }
    for (who, may) in [(dan, false), (sue, true)] {
        let query = Query::Care(CareQuery::LogEntry(entry));
        let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(who, query).await
        else {
            panic!("no entry");
        };
        assert_eq!(record.may_reverse, may, "{who:?}");
    }
    done(&site, sue, Command::Care(unpurge)).await;
}

#[tokio::test]
async fn who_may_do_nothing_to_a_member_does_not_learn_who_is_one() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.join("bob").await;
    let (reason, words) = (Reason::Spam, SafeText::line("belts"));
    for who in [Actor::Guest, ada] {
        for name in ["bob", "nobody"] {
            let size = Query::Care(CareQuery::PurgeSize(handle(name)));
            let asked = site.forum.ask(who, size).await;
            assert_eq!(asked, Err(Refusal::SysopsOnly.into()), "{name}");
            for care in [
                Care::Purge {
                    handle: handle(name),
                    reason,
                    words: words.clone(),
                    suspend: false,
                },
                Care::Suspend {
                    handle: handle(name),
                    reason,
                    words: words.clone(),
                    until: None,
                },
                Care::Reinstate {
                    handle: handle(name),
                    reason: Reason::Mistake,
                    words: words.clone(),
                },
            ] {
                let done = site.forum.act(who, Command::Care(care)).await;
                assert_eq!(done, Err(Refusal::SysopsOnly.into()), "{name}");
            }
        }
    }
}
