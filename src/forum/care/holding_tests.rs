//! Deciding on what is held, purging, and watched words, as hosts, sysops and authors meet them.

use crate::domain::{
    Access, Act, Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, CommandId, Done,
    DraftPlace, Failure, Handle, HeldPost, HeldView, HeldWhy, LogId, NoticeKind, PostState, Query,
    Reason, Refusal, SafeText, Time,
};
use crate::forum::testing::{Site, answer, body, handle, id, opening, slug};
use crate::store::{drafts, log};

const LINK: &str = "See http://a.test for what I mean.";

/// A conference with a host, hana; and somebody new.
async fn site() -> (Site, [Actor; 3]) {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    let people = [
        site.join("ada").await,
        site.join("eve").await,
        site.join("hana").await,
    ];
    let host = Command::Host(slug("tools"), handle("hana"));
    site.operate(host).await.unwrap();
    (site, people)
}

async fn care(site: &Site, who: Actor, care: Care) -> Result<Done, Failure> {
    site.forum.act(who, Command::Care(care)).await
}

async fn ask(site: &Site, who: Actor, query: CareQuery) -> Result<CareAnswer, Failure> {
    match site.forum.ask(who, Query::Care(query)).await? {
        Answer::Care(answer) => Ok(answer),
        other => panic!("{other:?}"),
    }
}

async fn list(site: &Site, who: Actor, query: CareQuery) -> Vec<HeldPost> {
    match ask(site, who, query).await.unwrap() {
        CareAnswer::HeldList(rows) => rows,
        other => panic!("{other:?}"),
    }
}

async fn view(site: &Site, who: Actor, held: i64) -> Option<HeldView> {
    match ask(site, who, CareQuery::Held(CommandId(held))).await {
        Ok(CareAnswer::Held(view)) => Some(*view),
        Err(refused) => {
            assert_eq!(refused, Refusal::Care(CareFault::NotHeld).into());
            None
        }
        other => panic!("{other:?}"),
    }
}

fn refuse(held: i64, words: &str) -> Care {
    Care::Refuse {
        id: CommandId(held),
        reason: Reason::Spam,
        words: SafeText::line(words),
    }
}

async fn entry(site: &Site, id: LogId) -> (Act, Option<Handle>) {
    let read = site
        .forum
        .read(move |r| Ok(log::by_id(r, (None, true), id)?.unwrap()));
    let entry = read.await.unwrap();
    (entry.act, entry.member.and_then(|member| member.handle))
}

#[tokio::test]
async fn a_host_posts_what_is_held_once_and_everybody_hears_as_usual() {
    let (site, [ada, eve, hana]) = site().await;
    let (_, first) = site
        .posted(ada, opening(1, "tools", "Is it the belt?"))
        .await;
    let held = site.forum.act(eve, answer(2, first.topic, LINK)).await;
    assert!(matches!(held, Ok(Done::Held(..))));
    let seen = view(&site, hana, 2).await.unwrap();
    assert!(seen.decides && !seen.purges);
    assert_eq!(seen.post.hold.clue.as_str(), "http://a.test");
    assert!(!view(&site, eve, 2).await.unwrap().decides);
    assert_eq!(view(&site, ada, 2).await, None);
    site.pass(Time::HOUR);
    let by_others = care(&site, ada, Care::Release(CommandId(2))).await;
    assert_eq!(
        by_others,
        Err(CareFault::HostsTend).map_err(|fault| Refusal::Care(fault).into())
    );
    let one = care(&site, hana, Care::Release(CommandId(2)))
        .await
        .unwrap();
    let two = care(&site, hana, Care::Release(CommandId(2)))
        .await
        .unwrap();
    let (Done::Released(at, Some(logged)), Done::Released(again, None)) = (&one, &two) else {
        panic!("{one:?} {two:?}");
    };
    assert_eq!((at.to_string(), at), ("tools.1.1".into(), again));
    assert_eq!(entry(&site, *logged).await.0, Act::Release);
    let post = site.made(2).await;
    assert_eq!((post.author.member, post.at), (id(eve), site.forum.now()));
    let page = site.topic(ada, "tools.1").await.unwrap();
    assert_eq!(page.topic.topic.posts, 2);
    let told: Vec<_> = site
        .home(ada)
        .await
        .for_you
        .iter()
        .map(|n| n.kind)
        .collect();
    assert_eq!(told, [NoticeKind::Reply]);
    let told: Vec<_> = site
        .home(eve)
        .await
        .for_you
        .iter()
        .map(|n| n.kind)
        .collect();
    assert_eq!(told, [NoticeKind::Moderated]);
    assert_eq!(list(&site, eve, CareQuery::MyHeld).await, []);
}

#[tokio::test]
async fn topics_and_edits_are_posted_too_and_only_while_their_author_may() {
    let (site, [_, eve, hana]) = site().await;
    site.forum
        .act(eve, opening(1, "tools", LINK))
        .await
        .unwrap();
    let done = care(&site, hana, Care::Release(CommandId(1)))
        .await
        .unwrap();
    assert!(matches!(done, Done::Released(_, Some(_))), "{done:?}");
    let post = site.made(1).await;
    // What a host let through is not held for the same link again.
    let edit = |words: &str, version| Command::Edit {
        post: post.id,
        version,
        body: body(words),
    };
    let same = site
        .forum
        .act(eve, edit(&format!("{LINK} Sorry."), 0))
        .await;
    assert_eq!(same, Ok(Done::Ok));
    let other = site.forum.act(eve, edit("http://b.test", 1)).await;
    let Ok(Done::Held(held, HeldWhy::Link)) = other else {
        panic!("{other:?}");
    };
    let suspend = Care::Suspend {
        handle: handle("eve"),
        reason: Reason::Spam,
        words: SafeText::line("a pause"),
        until: None,
    };
    site.operate(Command::Care(suspend)).await.unwrap();
    let gone = care(&site, hana, Care::Release(held)).await;
    assert_eq!(gone, Err(Refusal::Care(CareFault::AuthorMayNot).into()));
    let back = Care::Reinstate {
        handle: handle("eve"),
        reason: Reason::Mistake,
        words: SafeText::line("it was nothing"),
    };
    site.operate(Command::Care(back)).await.unwrap();
    let done = care(&site, hana, Care::Release(held)).await.unwrap();
    assert!(matches!(done, Done::Logged(Some(_))), "{done:?}");
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.posts[0].body.as_str(), "http://b.test");
}

#[tokio::test]
async fn what_is_not_posted_is_its_authors_again_with_the_reason() {
    let (site, [_, eve, hana]) = site().await;
    site.forum
        .act(eve, opening(1, "tools", LINK))
        .await
        .unwrap();
    let no = care(&site, hana, refuse(1, " ")).await;
    assert_eq!(no, Err(Refusal::Care(CareFault::WordsMissing).into()));
    let done = care(&site, hana, refuse(1, "We sell nothing here"))
        .await
        .unwrap();
    let Done::Logged(Some(logged)) = done else {
        panic!("{done:?}");
    };
    assert_eq!(
        entry(&site, logged).await,
        (Act::Refuse, Some(handle("eve")))
    );
    assert_eq!(
        care(&site, hana, refuse(1, "x")).await,
        Ok(Done::Logged(None))
    );
    let late = care(&site, hana, Care::Release(CommandId(1))).await;
    assert_eq!(late, Err(Refusal::Care(CareFault::NotHeld).into()));
    let mine = list(&site, eve, CareQuery::MyHeld).await;
    let refused = mine[0].refused.clone().unwrap();
    assert_eq!(
        (refused.reason, refused.words.as_str()),
        (Reason::Spam, "We sell nothing here")
    );
    assert_eq!(site.home(eve).await.drafts, 1);
    let others = care(&site, hana, Care::TakeBack(CommandId(1))).await;
    assert_eq!(others, Err(Refusal::Care(CareFault::NotHeld).into()));
    care(&site, eve, Care::TakeBack(CommandId(1)))
        .await
        .unwrap();
    let (member, place) = (id(eve), DraftPlace::NewTopic(mine[0].conference));
    let read = site.forum.read(move |r| Ok(drafts::get(r, member, place)?));
    assert_eq!(read.await.unwrap().unwrap().body, LINK);
    assert_eq!(list(&site, eve, CareQuery::MyHeld).await, []);
}

#[tokio::test]
async fn hosts_see_what_waits_where_they_tend_and_nobody_else_does() {
    let (site, [ada, eve, hana]) = site().await;
    site.conference("lounge", Access::Members).await;
    for (number, conference) in [(1, "tools"), (2, "lounge")] {
        site.pass(1);
        let open = opening(number, conference, LINK);
        site.forum.act(eve, open).await.unwrap();
    }
    let query = || CareQuery::HeldWaiting {
        after: None,
        limit: 10,
    };
    let ids = async |who| -> Vec<i64> {
        let rows = list(&site, who, query()).await;
        rows.iter().map(|held| held.id.0).collect()
    };
    assert_eq!(ids(hana).await, [1]);
    assert_eq!(ids(ada).await, [0_i64; 0]);
    assert_eq!(ids(Actor::Operator(None)).await, [1, 2]);
}

#[tokio::test]
async fn a_purge_takes_all_of_an_account_and_gives_it_back() {
    let (site, [ada, eve, _]) = site().await;
    let (_, hers) = site
        .posted(ada, opening(1, "tools", "Is it the belt?"))
        .await;
    site.posted(eve, opening(2, "tools", "mine alone")).await;
    let (_, shared) = site.posted(eve, opening(3, "tools", "others answer")).await;
    site.posted(ada, answer(4, shared.topic, "yes")).await;
    site.forum
        .act(eve, answer(5, hers.topic, LINK))
        .await
        .unwrap();
    site.pass(1);
    let size = ask(
        &site,
        Actor::Operator(None),
        CareQuery::PurgeSize(handle("eve")),
    )
    .await;
    let Ok(CareAnswer::PurgeSize(size)) = size else {
        panic!("{size:?}");
    };
    assert_eq!((size.posts, size.topics, size.held), (2, 1, 1));
    let purge = |who: &str| Care::Purge {
        handle: handle(who),
        reason: Reason::Spam,
        words: SafeText::default(),
        suspend: false,
    };
    let done = site.operate(Command::Care(purge("eve"))).await.unwrap();
    let Done::Logged(Some(entry)) = done else {
        panic!("{done:?}");
    };
    let first = async |reference: &str| site.topic(ada, reference).await.unwrap().posts[0].state;
    assert_eq!(first("tools.3").await, PostState::Hidden);
    assert_eq!(first("tools.1").await, PostState::Shown);
    let late = care(&site, Actor::Operator(None), Care::Release(CommandId(5))).await;
    assert_eq!(late, Err(Refusal::Care(CareFault::NotHeld).into()));
    let back = || Care::Unpurge {
        entry,
        reason: Reason::Mistake,
        words: SafeText::default(),
    };
    site.operate(Command::Care(back())).await.unwrap();
    assert_eq!(first("tools.3").await, PostState::Shown);
    assert_eq!(first("tools.2").await, PostState::Shown);
    let twice = site.operate(Command::Care(back())).await;
    assert_eq!(twice, Err(Refusal::Care(CareFault::NotPurged).into()));
    care(&site, Actor::Operator(None), Care::Release(CommandId(5)))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_deputy_purges_no_sysop_and_nobody_themselves() {
    let (site, [ada, eve, hana]) = site().await;
    site.depute("hana", &[crate::domain::Duty::Spam]).await;
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    let purge = |who: &str| Care::Purge {
        handle: handle(who),
        reason: Reason::Spam,
        words: SafeText::default(),
        suspend: false,
    };
    let no = care(&site, hana, purge("ada")).await;
    assert_eq!(no, Err(Refusal::SysopsOnly.into()));
    assert_eq!(
        care(&site, hana, purge("hana")).await,
        Err(Refusal::NotOneself.into())
    );
    assert_eq!(
        care(&site, eve, purge("hana")).await,
        Err(Refusal::SysopsOnly.into())
    );
    assert!(care(&site, hana, purge("eve")).await.is_ok());
    assert!(care(&site, ada, purge("hana")).await.is_ok());
}

#[tokio::test]
async fn sysops_watch_words_and_see_what_they_held() {
    let (site, [ada, eve, _]) = site().await;
    let watch = |said: &str, on| Command::Care(Care::Watch(SafeText::line(said), on));
    site.operate(watch("Snake oil", true)).await.unwrap();
    for short in ["!?", "x", "é", "7"] {
        let invalid = site.operate(watch(short, true)).await;
        let refused = Refusal::Care(CareFault::WatchedInvalid);
        assert_eq!(invalid, Err(refused.into()), "{short}");
    }
    for word in ["赌", "x9", "x y"] {
        site.operate(watch(word, true)).await.unwrap();
        site.operate(watch(word, false)).await.unwrap();
    }
    site.pass(40 * Time::DAY);
    let held = site
        .forum
        .act(ada, opening(1, "tools", "I like SNAKE OIL."))
        .await;
    assert_eq!(held, Ok(Done::Held(CommandId(1), HeldWhy::Word)));
    let clue = async |who| view(&site, who, 1).await.unwrap().post.hold.clue;
    assert_eq!(
        clue(Actor::Operator(None)).await,
        SafeText::line("Snake oil")
    );
    assert_eq!(clue(ada).await, SafeText::default(), "only the why");
    let mine = list(&site, ada, CareQuery::MyHeld).await;
    assert_eq!(mine[0].hold.clue, SafeText::default());
    let page = ask(&site, Actor::Operator(None), CareQuery::Spam).await;
    let Ok(CareAnswer::Spam(page)) = page else {
        panic!("{page:?}");
    };
    let rows: Vec<_> = page
        .words
        .iter()
        .map(|row| (row.said.as_str(), row.held))
        .collect();
    assert_eq!((rows, page.waiting), (vec![("Snake oil", 1)], 1));
    let would = ask(
        &site,
        Actor::Operator(None),
        CareQuery::WouldHold("www.a.test".into()),
    );
    let Ok(CareAnswer::WouldHold(Some(hold))) = would.await else {
        panic!("nothing");
    };
    assert_eq!(hold.why, HeldWhy::Link);
    site.operate(watch("snake oil", false)).await.unwrap();
    site.posted(eve, opening(2, "tools", "snake oil")).await;
}

#[tokio::test]
async fn what_somebody_wrote_on_meanwhile_stays_their_draft_when_their_edit_is_posted() {
    let (site, [_, eve, hana]) = site().await;
    let (_, post) = site.posted(eve, opening(1, "tools", "A belt.")).await;
    let edit = Command::Edit {
        post: post.id,
        version: 0,
        body: body(LINK),
    };
    let Ok(Done::Held(held, HeldWhy::Link)) = site.forum.act(eve, edit).await else {
        panic!("not held");
    };
    let draft = crate::domain::Draft {
        place: DraftPlace::Edit(post.id),
        title: String::new(),
        kind: Default::default(),
        body: "Other words".into(),
        answers: None,
        declared: None,
    };
    let save = Command::SaveDraft(draft);
    site.forum.act(eve, save).await.unwrap();
    care(&site, hana, Care::Release(held)).await.unwrap();
    let kept =
        move |r: &crate::store::Read<'_>| Ok(drafts::get(r, id(eve), DraftPlace::Edit(post.id))?);
    let kept = site.forum.read(kept).await.unwrap();
    assert_eq!(kept.map(|draft| draft.body), Some("Other words".into()));
}
