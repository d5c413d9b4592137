//! A host's deeds, the log, and who hears of them.

mod accepted;
mod linked;
mod listed;
mod moved;
mod parted;
mod undone;

use crate::domain::{
    Access, Act, Actor, Along, Answer, Care, CareAnswer, CareFault, CareQuery, Command, CommandId,
    Deed, Done, Failure, Limits, LogEntry, LogFilter, LogId, News, NoticeKind, Office, Post,
    PostState, Query, Reason, Refusal, SafeText, SearchFrom, Subject, Title,
};
use crate::forum::Heard;
use crate::forum::testing::{Site, answer, handle, id, opening, slug};

/// A host's deed.
pub(crate) fn tend(deed: Deed, reason: Reason) -> Command {
    Command::Care(Care::Tend {
        deed,
        reason,
        words: SafeText::line("as was agreed"),
    })
}

/// Every deed with a post and its topic, and taking one back.
pub(in crate::forum) fn every_deed(post: &Post) -> Vec<Command> {
    let (topic, to) = (post.topic, slug("board"));
    let title = || Title::new("Another", &Limits::default()).unwrap();
    let deeds = [
        Deed::Hide(post.id, true),
        Deed::Erase(post.id),
        Deed::Accept(post.id, true),
        Deed::Freeze(topic, true),
        Deed::Retire(topic, true),
        Deed::Pin(topic, true),
        Deed::Retitle(topic, title()),
        Deed::Move(topic, to.clone()),
        Deed::Link(topic, to.clone()),
        Deed::Unlink(topic, to),
        Deed::Split {
            post: post.id,
            along: Along::After,
            title: title(),
        },
    ];
    let reverse = Command::Care(Care::Reverse {
        entry: LogId(1),
        reason: Reason::Mistake,
        words: SafeText::default(),
    });
    let held = CommandId(900);
    let release = Command::Care(Care::Release(held));
    let refuse = Command::Care(Care::Refuse {
        id: held,
        reason: Reason::Spam,
        words: SafeText::line("words"),
    });
    let deeds = deeds.into_iter().map(|deed| tend(deed, Reason::Unlawful));
    deeds.chain([reverse, release, refuse]).collect()
}

/// What the viewer reads in the log, the newest first.
pub(crate) async fn log(site: &Site, who: Actor) -> Vec<LogEntry> {
    let query = Query::Care(CareQuery::Log {
        filter: LogFilter::default(),
        before: None,
        limit: 50,
    });
    match site.forum.ask(who, query).await.unwrap() {
        Answer::Care(CareAnswer::Log(page)) => page.rows,
        other => panic!("{other:?}"),
    }
}

/// Ada hosts `tools`; bob and eve are members.
async fn tended() -> (Site, [Actor; 3]) {
    let site = Site::open();
    let people = [
        site.join("ada").await,
        site.join("bob").await,
        site.join("eve").await,
    ];
    site.conference("tools", Access::Members).await;
    let host = Command::Host(slug("tools"), handle("ada"));
    site.operate(host).await.unwrap();
    (site, people)
}

#[tokio::test]
async fn what_a_host_folds_is_folded_for_all_and_stands_in_the_log() {
    let (site, [ada, bob, eve]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    let mut listener = site.forum.listen(eve);
    listener.set(&[Subject::Topic(post.topic)]);
    let hide = tend(Deed::Hide(post.id, true), Reason::Spam);
    let refused = site.forum.act(eve, hide.clone()).await;
    assert_eq!(refused, Err(Refusal::from(CareFault::HostsTend).into()));
    let done = site.forum.act(ada, hide.clone()).await.unwrap();
    assert!(matches!(done, Done::Logged(Some(_))), "{done:?}");
    let changed = loop {
        if let Heard::News(News::Changed(changed)) = listener.next().await {
            break changed;
        }
    };
    assert_eq!(changed.state, PostState::Hidden);
    let hiding = changed.hiding.clone().unwrap();
    assert_eq!(hiding.reason, Reason::Spam);
    assert_eq!(hiding.by, Some(SafeText::line("ada")));
    let entries = log(&site, eve).await;
    assert_eq!(entries[0].id, hiding.entry);
    assert_eq!(
        (entries[0].act, entries[0].office),
        (Act::Hide, Office::Host)
    );
    assert_eq!(
        entries[0].reference.as_ref().unwrap().to_string(),
        "tools.1.0"
    );
    assert_eq!(entries[0].member.as_ref().unwrap().member, id(bob));
    assert_eq!(entries[0].words, SafeText::line("as was agreed"));
    // Done again, it is so already.
    assert_eq!(site.forum.act(ada, hide).await, Ok(Done::Logged(None)));
    let found = Query::Search {
        text: "belts".into(),
        from: SearchFrom::Newest,
        limit: 9,
    };
    let Ok(Answer::Found(found)) = site.forum.ask(eve, found).await else {
        panic!("no answer");
    };
    assert!(found.rows.is_empty(), "{found:?}");
    let told = site.home(bob).await.for_you;
    assert_eq!(told[0].kind, NoticeKind::Moderated);
    let noted = told[0].entry.as_ref().unwrap();
    assert_eq!((noted.id, noted.nobody), (hiding.entry, None));
    let back = tend(Deed::Hide(post.id, false), Reason::Mistake);
    site.forum.act(ada, back).await.unwrap();
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.posts[0].state, PostState::Shown);
    assert!(page.posts[0].hiding.is_none());
    let again = tend(Deed::Hide(post.id, true), Reason::Spam);
    site.operate(again).await.unwrap();
    let noted = site.home(bob).await.for_you[0].entry.clone().unwrap();
    assert_eq!(noted.nobody, Some(Office::Operator), "not its author");
    let page = site.topic(eve, "tools.1").await.unwrap();
    let hiding = page.posts[0].hiding.clone().unwrap();
    assert_eq!((hiding.act, hiding.office), (Act::Hide, Office::Operator));
    let back = tend(Deed::Hide(post.id, false), Reason::Mistake);
    site.operate(back).await.unwrap();
    assert_eq!(log(&site, eve).await[0].reverses, Some(hiding.entry));
    assert_eq!(
        site.home(bob).await.for_you[0].entry.as_ref().unwrap().act,
        Act::Unhide
    );
}

#[tokio::test]
async fn a_frozen_topic_takes_no_answers_until_it_thaws() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Belts?")).await;
    let freeze = |on| tend(Deed::Freeze(post.topic, on), Reason::Upkeep);
    site.forum.act(ada, freeze(true)).await.unwrap();
    let frozen: Failure = Refusal::Frozen.into();
    let refused = site.forum.act(bob, answer(2, post.topic, "Yes")).await;
    assert_eq!(refused, Err(frozen));
    site.forum.act(ada, freeze(false)).await.unwrap();
    site.posted(bob, answer(3, post.topic, "Yes")).await;
    let acts: Vec<_> = log(&site, bob)
        .await
        .iter()
        .map(|entry| entry.act)
        .collect();
    assert_eq!(acts[..2], [Act::Thaw, Act::Freeze]);
}

#[tokio::test]
async fn the_log_of_a_private_conference_is_for_those_who_may_read_it() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("board", Access::Private).await;
    for name in ["ada", "bob"] {
        let admit = Command::Admit(slug("board"), handle(name));
        site.operate(admit).await.unwrap();
    }
    let host = Command::Host(slug("board"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(bob, opening(1, "board", "Secret")).await;
    let hide = tend(Deed::Hide(post.id, true), Reason::Private);
    let Ok(Done::Logged(Some(entry))) = site.forum.act(ada, hide).await else {
        panic!("not done");
    };
    let has = async |who| log(&site, who).await.iter().any(|found| found.id == entry);
    assert!(has(bob).await);
    assert!(!has(eve).await);
    assert!(
        site.forum
            .ask(eve, Query::Care(CareQuery::LogEntry(entry)))
            .await
            .is_err()
    );
    assert!(
        site.forum
            .ask(bob, Query::Care(CareQuery::LogEntry(entry)))
            .await
            .is_ok()
    );
    assert!(log_is_closed_to(&site, Actor::Guest).await);
}

async fn log_is_closed_to(site: &Site, who: Actor) -> bool {
    let query = Query::Care(CareQuery::Log {
        filter: LogFilter::default(),
        before: None,
        limit: 9,
    });
    site.forum.ask(who, query).await == Err(Refusal::MembersOnly.into())
}

#[tokio::test]
async fn nothing_is_done_for_a_reason_that_does_not_fit_it() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Noise")).await;
    let unfit = |act| Err(Refusal::from(CareFault::ReasonUnfit(act)).into());
    let pin = tend(Deed::Pin(post.topic, true), Reason::Spam);
    assert_eq!(site.forum.act(ada, pin).await, unfit(Act::Pin));
    let hide = tend(Deed::Hide(post.id, true), Reason::Mistake);
    assert_eq!(site.forum.act(ada, hide).await, unfit(Act::Hide));
    assert_eq!(
        log(&site, ada).await.first().map(|entry| entry.act),
        Some(Act::Host)
    );
}

#[tokio::test]
async fn what_two_filters_mean_is_found_behind_thousands_of_other_entries() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    let hide = tend(Deed::Hide(post.id, true), Reason::Spam);
    site.forum.act(ada, hide).await.unwrap();
    let many = move |w: &mut crate::store::Write<'_>| {
        let words = SafeText::default();
        for _ in 0..2_500 {
            let new = crate::store::log::NewEntry {
                actor: Some(id(ada)),
                office: Office::Host,
                act: Act::Accept,
                about: crate::store::events::About::default(),
                reason: None,
                words: &words,
                before: None,
                after: None,
                reverses: None,
            };
            crate::store::log::append(w, &new)?;
        }
        Ok(())
    };
    site.forum.write(many).await.unwrap();
    let filters = [
        LogFilter {
            by: Some(handle("ada")),
            act: Some(Act::Hide),
            ..LogFilter::default()
        },
        LogFilter {
            conference: Some(slug("tools")),
            act: Some(Act::Hide),
            ..LogFilter::default()
        },
    ];
    for filter in filters {
        let query = Query::Care(CareQuery::Log {
            filter,
            before: None,
            limit: 9,
        });
        let Ok(Answer::Care(CareAnswer::Log(page))) = site.forum.ask(bob, query).await else {
            panic!("no page");
        };
        assert_eq!((page.rows.len(), page.more), (1, false));
    }
}
