//! What is left of a member who is gone: nothing of them in the file or its journal, and threads that stay readable.

mod left;

use super::super::super::testing::{
    OPERATOR, Site, answer, body, handle, id, key_of, next_but_notices, slug,
};
use super::super::tending::tests::log;
use super::*;
use crate::domain::{
    Access, Actor, Answer, Care, CareAnswer, CareQuery, Command, CommandId, DisplayName, Draft,
    DraftPlace, FlagReason, InviteCode, Joining, Language, Limits, LogFilter, News, NoticeKind,
    PostState, PostsFrom, Proof, Query, Refusal, SafeText, SearchFrom, Subject, Time, Title,
    TopicKind,
};
use crate::forum::Heard;
use crate::store::check;

/// Words that only ada has anywhere.
const HERS: [&str; 4] = ["adalovelace", "Ada Quixote", "Xylograph", "ada.pub"];
const WORDS: &str = "the plovdiv spindle warbles";

fn erase(name: &str, words: TheirWords) -> Command {
    Command::Care(Care::EraseMember(handle(name), words))
}

/// A community with ada in the middle of it, who did everything there is to do.
async fn community() -> (Site, Actor, Actor) {
    let site = Site::open();
    let bob = site.join("bob").await;
    let new = Joining {
        handle: handle("adalovelace"),
        name: DisplayName::new("Ada Quixote").unwrap(),
        language: Language::En,
        key: Some((key_of("adalovelace"), SafeText::line("ada.pub"))),
        password_hash: None,
        invite: None,
        rules_version: 1,
        about: SafeText::default(),
    };
    let joined = site
        .forum
        .act(Actor::Newcomer, Command::Join(Box::new(new)));
    let Ok(Done::Joined(member, _)) = joined.await else {
        panic!("not joined");
    };
    let ada = Actor::Member(member.id);
    site.conference("tools", Access::Members).await;
    let opening = Command::NewTopic {
        id: CommandId(1),
        conference: slug("tools"),
        kind: TopicKind::Discussion,
        title: Title::new("Xylograph troubles", &Limits::default()).unwrap(),
        body: body(&format!("Xylograph: {WORDS}")),
    };
    let (_, post) = site.posted(ada, opening).await;
    let (_, answered) = site.posted(bob, answer(2, post.topic, "kept words")).await;
    site.posted(ada, answer(3, post.topic, "Xylograph again"))
        .await;
    let act = async |who, command| {
        let done = site.forum.act(who, command).await;
        done.unwrap();
    };
    act(
        ada,
        Command::Edit {
            post: post.id,
            version: 0,
            body: body(&format!("Xylograph, better: {WORDS}")),
        },
    )
    .await;
    act(ada, Command::Thank(answered.id, true)).await;
    act(
        ada,
        Command::Flag(
            answered.id,
            Some((FlagReason::Spam, SafeText::line("Xylograph, I say"))),
        ),
    )
    .await;
    act(
        ada,
        Command::SaveDraft(Draft {
            place: DraftPlace::Reply(post.topic),
            title: String::new(),
            kind: TopicKind::Discussion,
            body: "Xylograph, later".into(),
            answers: None,
            declared: None,
        }),
    )
    .await;
    act(bob, Command::Mute(id(ada), true)).await;
    act(
        OPERATOR,
        Command::CreateInvite {
            code: InviteCode::from_random(7),
            uses: 2,
            expires_at: None,
            note: SafeText::line("for Ada Quixote and friends"),
        },
    )
    .await;
    act(
        OPERATOR,
        Command::Care(Care::Suspend {
            handle: handle("adalovelace"),
            reason: Reason::Upkeep,
            words: SafeText::line("Ada Quixote asked for it"),
            until: None,
        }),
    )
    .await;
    (site, ada, bob)
}

fn holds(stored: &[u8], word: &str) -> bool {
    let (stored, word) = (stored.to_ascii_lowercase(), word.to_ascii_lowercase());
    stored
        .windows(word.len())
        .any(|bytes| bytes == word.as_bytes())
}

#[tokio::test]
async fn nothing_of_who_is_gone_is_in_the_file_and_the_thread_is_readable_in_both_ways() {
    for words in [TheirWords::Keep, TheirWords::Scribble] {
        let (site, ada, bob) = community().await;
        let before = site.stored();
        for word in HERS {
            assert!(holds(&before, word), "{word}");
        }
        site.operate(erase("adalovelace", words)).await.unwrap();
        let after = site.stored();
        for word in HERS.iter().chain(&[key_of("adalovelace").as_str()]) {
            let kept = words == TheirWords::Keep && *word == "Xylograph";
            assert_eq!(holds(&after, word), kept, "{word} {words:?}");
        }
        assert_eq!(holds(&after, "warbles"), words == TheirWords::Keep);
        assert!(holds(&after, "kept words"));

        let page = site.topic(bob, "tools.1").await.unwrap();
        let posts = match site
            .forum
            .ask(
                bob,
                Query::Posts {
                    topic: page.topic.topic.id,
                    from: PostsFrom::Number(0),
                    limit: 9,
                },
            )
            .await
        {
            Ok(Answer::Posts(posts, _)) => posts,
            other => panic!("{other:?}"),
        };
        assert_eq!(posts.len(), 3);
        let author = &posts[0].author;
        assert_eq!(
            (author.handle.as_ref(), author.name.as_str()),
            (None, "former member 1")
        );
        assert_eq!(posts[2].author.member, author.member);
        assert_eq!(posts[1].author.handle, Some(handle("bob")));
        assert_eq!(posts[1].thanks, 1);
        let expected = match words {
            TheirWords::Keep => (PostState::Shown, "Xylograph troubles"),
            TheirWords::Scribble => (PostState::Scribbled, "…"),
        };
        assert_eq!((posts[0].state, page.topic.topic.title.as_str()), expected);
        let found = Query::Search {
            text: "xylograph".into(),
            from: SearchFrom::Newest,
            limit: 9,
        };
        let Ok(Answer::Found(found)) = site.forum.ask(bob, found).await else {
            panic!("not found");
        };
        assert_eq!(found.rows.is_empty(), words == TheirWords::Scribble);
        let problems = site.forum.0.store.read(check::check).await.unwrap();
        assert_eq!(problems, []);
        let again = site.forum.ask(ada, Query::Home).await;
        assert_eq!(again, Err(Refusal::NoSuchMember.into()));
    }
}

#[tokio::test]
async fn the_log_says_that_somebody_was_erased_and_not_who() {
    let (site, _, bob) = community().await;
    site.operate(erase("adalovelace", TheirWords::Keep))
        .await
        .unwrap();
    let query = CareQuery::Log {
        filter: LogFilter::default(),
        before: None,
        limit: 9,
    };
    let Ok(Answer::Care(CareAnswer::Log(page))) = site.forum.ask(bob, Query::Care(query)).await
    else {
        panic!("no log");
    };
    let erased = &page.rows[0];
    assert_eq!(erased.act, Act::EraseMember);
    assert_eq!((&erased.actor, &erased.member), (&None, &None));
    // What was done about them stays, with its reason, and names nobody.
    let suspended = page.rows.iter().find(|entry| entry.act == Act::Suspend);
    let suspended = suspended.unwrap();
    assert_eq!(suspended.words.as_str(), "…");
    assert_eq!(suspended.reason, Some(Reason::Upkeep));
}

#[tokio::test]
async fn nobody_gets_the_handle_again() {
    let (site, ..) = community().await;
    site.operate(erase("adalovelace", TheirWords::Keep))
        .await
        .unwrap();
    for name in ["adalovelace", "adaloveIace"] {
        let joined = super::super::super::testing::joining(name);
        let joined = site.forum.act(Actor::Newcomer, joined).await;
        assert_eq!(joined, Err(Refusal::HandleTaken.into()), "{name}");
    }
}

#[tokio::test]
async fn everybody_may_go_and_only_sysops_may_send_somebody_away() {
    let (site, ada, bob) = community().await;
    for (who, refusal) in [
        (bob, Refusal::SysopsOnly),
        (Actor::Guest, Refusal::SysopsOnly),
    ] {
        let refused = site.forum.act(who, erase("adalovelace", TheirWords::Keep));
        assert_eq!(refused.await, Err(refusal.clone().into()));
        let asked = Query::Care(CareQuery::Estate(handle("adalovelace")));
        assert_eq!(site.forum.ask(who, asked).await, Err(refusal.into()));
    }
    let asked = Query::Care(CareQuery::Estate(handle("adalovelace")));
    let Ok(Answer::Care(CareAnswer::Estate(estate))) = site.forum.ask(ada, asked).await else {
        panic!("no estate");
    };
    assert_eq!((estate.posts, estate.drafts), (2, 1));
    let proof = Proof::Key(key_of("adalovelace"));
    site.forum.admit(id(ada), &proof).await.unwrap();
    // She is suspended, and goes all the same.
    site.forum
        .act(ada, erase("adalovelace", TheirWords::Scribble))
        .await
        .unwrap();
    let gone = site.forum.admit(id(ada), &proof).await;
    assert_eq!(gone, Err(Failure::Refused(CareFault::Erased.into())));
}

#[tokio::test]
async fn the_last_sysop_stays_unless_the_operator_says_so() {
    let (site, _, bob) = community().await;
    let sysop = |name: &str| Command::GrantSysop(handle(name));
    site.operate(sysop("bob")).await.unwrap();
    let refused = site.forum.act(bob, erase("bob", TheirWords::Keep)).await;
    assert_eq!(refused, Err(Failure::Refused(CareFault::LastSysop.into())));
    let cy = site.join("cy").await;
    site.operate(sysop("cy")).await.unwrap();
    site.forum
        .act(bob, erase("bob", TheirWords::Keep))
        .await
        .unwrap();
    let refused = site.forum.act(cy, erase("cy", TheirWords::Keep)).await;
    assert_eq!(refused, Err(Failure::Refused(CareFault::LastSysop.into())));
    site.operate(erase("cy", TheirWords::Keep)).await.unwrap();
}

async fn is_gone(site: &Site, member: MemberId) -> bool {
    let gone = site.forum.read(move |r| Ok(erasing::is_erased(r, member)?));
    gone.await.unwrap()
}

#[tokio::test]
async fn an_erasure_goes_on_when_whoever_asked_hangs_up() {
    let (site, ada, _) = community().await;
    let erasing = erase("adalovelace", TheirWords::Scribble);
    let erasing = site.forum.act(ada, erasing);
    tokio::select! {
        biased;
        _ = erasing => return,
        () = async {
            // Until it is on its way: from here on nobody waits for it.
            while !begun(&site).await && !is_gone(&site, id(ada)).await {}
        } => {}
    }
    while !is_gone(&site, id(ada)).await {
        tokio::task::yield_now().await;
    }
    assert!(!begun(&site).await);
}

async fn begun(site: &Site) -> bool {
    let begun = site.forum.read(|r| Ok(erasing::begun(r)?));
    !begun.await.unwrap().is_empty()
}

#[tokio::test]
async fn an_erasure_that_a_process_left_is_done_by_the_next() {
    let (site, ada, _) = community().await;
    let wish = Wish {
        member: id(ada),
        words: TheirWords::Keep,
        by: (None, Office::Forum),
    };
    let write = site.forum.write(move |w| Ok(erasing::begin(w, &wish)?));
    write.await.unwrap();
    let next = site.another_process();
    next.finish_erasures();
    while !is_gone(&site, id(ada)).await {
        tokio::task::yield_now().await;
    }
    assert!(!begun(&site).await);
}

#[tokio::test]
async fn an_appeal_of_who_is_gone_waits_no_more() {
    let site = Site::open();
    let (bob, sue) = (site.join("bob").await, site.join("sue").await);
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    site.sees_notices(sue).await;
    site.suspend("bob", site.forum.now().plus(Time::DAY)).await;
    let entry = log(&site, OPERATOR).await[0].id;
    let appeal = Care::AppealEntry {
        entry,
        words: SafeText::line("Not me."),
    };
    site.forum.act(bob, Command::Care(appeal)).await.unwrap();
    assert_eq!(site.home(sue).await.for_you.len(), 1);
    site.operate(erase("bob", TheirWords::Keep)).await.unwrap();
    assert_eq!(site.home(sue).await.for_you, []);
    let query = Query::Care(CareQuery::LogEntry(entry));
    let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(OPERATOR, query).await
    else {
        panic!("no entry");
    };
    assert_eq!(record.appeal, None);
}

#[tokio::test]
async fn whoever_was_told_of_an_appeal_goes_on_reading_their_inbox_when_its_author_is_gone() {
    let site = Site::open();
    let (bob, sue) = (site.join("bob").await, site.join("sue").await);
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    site.suspend("bob", site.forum.now().plus(Time::DAY)).await;
    let entry = log(&site, OPERATOR).await[0].id;
    let appeal = Care::AppealEntry {
        entry,
        words: SafeText::line("Not me."),
    };
    site.forum.act(bob, Command::Care(appeal)).await.unwrap();
    let inbox = async || {
        let query = Query::Inbox {
            before: None,
            limit: 9,
        };
        let Ok(Answer::Inbox(page)) = site.forum.ask(sue, query).await else {
            panic!("no inbox");
        };
        let rows = page.rows.into_iter();
        rows.map(|notice| notice.kind).collect::<Vec<_>>()
    };
    let before = inbox().await;
    assert!(before.contains(&NoticeKind::Appealed), "{before:?}");
    let mut session = site.forum.listen(sue);
    session.set(&[Subject::Member(id(sue))]);
    site.operate(erase("bob", TheirWords::Keep)).await.unwrap();
    let after = inbox().await;
    assert!(!after.contains(&NoticeKind::Appealed), "{after:?}");
    assert_eq!(after.len() + 1, before.len());
    let heard = next_but_notices(&mut session).await;
    assert_eq!(heard, Heard::News(News::Marked(id(sue))));
    let whole = site.forum.read(|r| Ok(check::check(r)?)).await;
    assert_eq!(whole.unwrap(), []);
}
