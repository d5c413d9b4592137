//! Posts that were split off, and what was erased.

use super::listed::{done, listed, news, reverse};
use super::{log, tend, tended};
use crate::domain::{
    Access, Act, Along, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Deed, Done, Draft,
    DraftPlace, Failure, FlagReason, PostState, Query, Reason, Reference, Refusal, SafeText,
    SearchFrom, Title, TopicFilter, TopicKind, Waiting,
};
use crate::forum::care::queue::tests::queue;
use crate::forum::testing::{answer, handle, opening, slug};

#[tokio::test]
async fn posts_that_were_split_off_are_found_by_their_old_numbers_and_come_back() {
    let (site, [ada, bob, eve]) = tended().await;
    let (_, first) = site.posted(bob, opening(1, "tools", "zero")).await;
    for id in 2..=4 {
        site.posted(bob, answer(id, first.topic, "more")).await;
    }
    let reply = Command::Reply {
        id: crate::domain::CommandId(5),
        topic: first.topic,
        answers: Some(2),
        body: crate::forum::testing::body("to the second"),
    };
    let (_, last) = site.posted(eve, reply).await;
    let second = site.topic(ada, "tools.1").await.unwrap().posts[2].clone();
    site.forum
        .act(eve, Command::Thank(second.id, true))
        .await
        .unwrap();
    let before = site.topic(ada, "tools.1").await.unwrap();
    let new = news(&site, ada).await;
    let split = |post, along| Deed::Split {
        post,
        along,
        title: Title::new("Apart", &site.forum.limits()).unwrap(),
    };
    let zero = tend(split(first.id, Along::After), Reason::Misplaced);
    let refused: Failure = Refusal::from(CareFault::FirstStays).into();
    assert_eq!(site.forum.act(ada, zero).await, Err(refused));
    let entry = done(&site, ada, split(second.id, Along::Answers)).await;
    let told = site.home(eve).await.for_you;
    let noted = told.first().and_then(|one| one.entry.as_ref());
    assert_eq!(noted.map(|noted| noted.id), Some(entry), "hers went along");
    let apart = site.topic(ada, "tools.2").await.unwrap();
    assert_eq!(apart.posts.len(), 2);
    assert_eq!((apart.posts[0].id, apart.posts[0].thanks), (second.id, 1));
    let (to, by) = *apart.posts[0].apart.clone().unwrap();
    assert_eq!(
        (to.to_string(), by.member),
        ("tools.1.0".into(), first.author.member)
    );
    assert_eq!(apart.posts[1].answers.as_ref().unwrap().0, 0);
    let left = site.topic(ada, "tools.1").await.unwrap();
    let stubs: Vec<_> = left.posts.iter().map(|post| post.moved.is_some()).collect();
    assert_eq!(stubs, [false, false, true, false, true]);
    assert_eq!(left.posts[4].state, PostState::Erased);
    assert_eq!(news(&site, ada).await.1, new.1, "as many posts are new");
    let place = Query::Resolve(Reference::parse("tools.1.4").unwrap());
    let Ok(Answer::Place(place)) = site.forum.ask(eve, place).await else {
        panic!("no place");
    };
    assert_eq!(place.post, Some(1));
    assert_eq!(place.topic.unwrap().topic.number, 2);
    let found = Query::Search {
        text: "tools.1.4".into(),
        from: SearchFrom::Newest,
        limit: 9,
    };
    let Ok(Answer::Found(found)) = site.forum.ask(eve, found).await else {
        panic!("no answer");
    };
    assert_eq!(found.rows[0].id, last.id);
    site.forum.act(ada, reverse(entry)).await.unwrap();
    let mut after = site.topic(ada, "tools.1").await.unwrap();
    after.conference.topics = before.conference.topics;
    assert_eq!(after, before);
    assert_eq!(news(&site, ada).await, new);
    assert_eq!(log(&site, eve).await[0].act, Act::Unsplit);
    let page = site.topic(eve, "tools.2").await.unwrap();
    assert_eq!(page.topic.topic.number, 1, "its address leads on");
    // Where somebody answered meanwhile, it stays apart.
    let entry = done(&site, ada, split(second.id, Along::Nothing)).await;
    let apart = site.topic(ada, "tools.3").await.unwrap().topic.topic.id;
    site.posted(bob, answer(9, apart, "on")).await;
    let changed: Failure = Refusal::from(CareFault::ChangedSince).into();
    assert_eq!(site.forum.act(ada, reverse(entry)).await, Err(changed));
    let check = site
        .forum
        .read(|r| Ok(crate::store::check::check(r)?))
        .await;
    assert_eq!(check.unwrap(), []);
}

#[tokio::test]
async fn what_is_against_the_law_is_gone_for_good_and_nothing_else_is_erased() {
    let (site, [ada, bob, eve]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "xyzzy")).await;
    let limits = site.forum.limits();
    let edit = Command::Edit {
        post: post.id,
        version: 0,
        body: crate::forum::testing::body("xyzzy again"),
    };
    site.forum.act(bob, edit).await.unwrap();
    let titled = Title::new("Plugh", &limits).unwrap();
    done(&site, ada, Deed::Retitle(post.topic, titled)).await;
    let erase = |reason| tend(Deed::Erase(post.id), reason);
    let refused: Failure = Refusal::from(CareFault::UnlawfulOnly).into();
    assert_eq!(
        site.forum.act(ada, erase(Reason::Attack)).await,
        Err(refused)
    );
    site.forum.act(ada, erase(Reason::Unlawful)).await.unwrap();
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.posts[0].state, PostState::Erased);
    let told = format!(
        "{page:?}{:?}{:?}",
        log(&site, eve).await,
        site.home(bob).await
    );
    for gone in ["xyzzy", "Plugh", "Title"] {
        assert!(!told.contains(gone), "{gone} in {told}");
    }
    let entry = log(&site, eve).await[0].id;
    let fixed: Failure = Refusal::from(CareFault::NotReversible).into();
    assert_eq!(site.forum.act(ada, reverse(entry)).await, Err(fixed));
    let check = site
        .forum
        .read(|r| Ok(crate::store::check::check(r)?))
        .await;
    assert_eq!(check.unwrap(), []);
}

#[tokio::test]
async fn a_stub_stays_one_where_it_leads_to_what_may_not_be_told() {
    let (site, [ada, bob, _]) = tended().await;
    site.conference("board", Access::Private).await;
    let host = Command::Host(slug("board"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, first) = site.posted(bob, opening(1, "tools", "zero")).await;
    let (_, second) = site.posted(bob, answer(2, first.topic, "one")).await;
    let split = |post| Deed::Split {
        post,
        along: Along::After,
        title: Title::new("Apart", &site.forum.limits()).unwrap(),
    };
    done(&site, ada, split(second.id)).await;
    let apart = site.topic(ada, "tools.2").await.unwrap().topic.topic.id;
    done(&site, ada, Deed::Move(apart, slug("board"))).await;
    let stub = site.topic(ada, "tools.1").await.unwrap().posts[1].clone();
    assert!(stub.moved.is_none(), "not told");
    let nothing: Failure = Refusal::NothingThere.into();
    for deed in [split(stub.id), Deed::Erase(stub.id)] {
        let refused = site.forum.act(ada, tend(deed, Reason::Unlawful)).await;
        assert_eq!(refused, Err(nothing.clone()));
    }
    let choices = Query::Care(CareQuery::Tending {
        topic: first.topic,
        post: Some(stub.id),
    });
    let Ok(Answer::Care(CareAnswer::Tending(choices))) = site.forum.ask(ada, choices).await else {
        panic!("no answer");
    };
    assert!(!choices.acts.contains(&Act::Split) && !choices.acts.contains(&Act::Erase));
}

#[tokio::test]
async fn a_topic_with_two_addresses_in_a_place_is_linked_and_unlinked_by_the_one_that_is_listed() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("maint", Access::Members).await;
    let host = Command::Host(slug("maint"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, first) = site.posted(bob, opening(1, "maint", "zero")).await;
    let (_, second) = site.posted(bob, answer(2, first.topic, "one")).await;
    let split = Deed::Split {
        post: second.id,
        along: Along::After,
        title: Title::new("Apart", &site.forum.limits()).unwrap(),
    };
    let entry = done(&site, ada, split).await;
    let apart = site.topic(ada, "maint.2").await.unwrap().topic.topic.id;
    done(&site, ada, Deed::Link(apart, slug("tools"))).await;
    done(&site, ada, Deed::Link(first.topic, slug("tools"))).await;
    site.forum.act(ada, reverse(entry)).await.unwrap();
    assert_eq!(listed(&site, eve, TopicFilter::All, 9).await, [2]);
    let again = tend(Deed::Link(first.topic, slug("tools")), Reason::Upkeep);
    let linked = site.forum.act(ada, again).await;
    assert_eq!(linked, Ok(crate::domain::Done::Logged(None)));
    done(&site, ada, Deed::Unlink(first.topic, slug("tools"))).await;
    assert!(listed(&site, eve, TopicFilter::All, 9).await.is_empty());
}

#[tokio::test]
async fn what_was_erased_is_in_no_file_not_even_the_journal() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Zyxwv")).await;
    let (_, post) = site.posted(bob, answer(2, post.topic, "qvortrup")).await;
    let holds = || {
        let stored = site.stored();
        stored.windows(8).any(|window| window == b"qvortrup")
    };
    assert!(holds());
    let erase = tend(Deed::Erase(post.id), Reason::Unlawful);
    site.forum.act(ada, erase).await.unwrap();
    assert!(!holds());
}

#[tokio::test]
async fn what_is_erased_is_in_no_copy_that_waits_and_its_flags_are_settled() {
    let (site, [ada, bob, eve]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Belts.")).await;
    let why = (FlagReason::Unlawful, SafeText::line("Look"));
    let flag = Command::Flag(post.id, Some(why));
    site.forum.act(eve, flag).await.unwrap();
    let edit = |id: u32| {
        let body = crate::forum::testing::body(&format!("xyzzy http://{id}.test"));
        let (post, version) = (post.id, 0);
        Command::Edit {
            post,
            version,
            body,
        }
    };
    let refuse = |id| {
        let (reason, words) = (Reason::Unlawful, SafeText::line("No."));
        Command::Care(Care::Refuse { id, reason, words })
    };
    for (id, is_refused) in [(1, true), (2, false)] {
        let Ok(Done::Held(held, _)) = site.forum.act(bob, edit(id)).await else {
            panic!("not held");
        };
        if is_refused {
            site.forum.act(ada, refuse(held)).await.unwrap();
        }
    }
    let draft = Draft {
        place: DraftPlace::Edit(post.id),
        title: String::new(),
        kind: TopicKind::default(),
        body: "xyzzy once more".into(),
        answers: None,
        declared: None,
    };
    site.forum
        .act(bob, Command::SaveDraft(draft))
        .await
        .unwrap();
    let waits = async || queue(&site, ada).await.unwrap().waits;
    let (flagged, waiting) = (Waiting::Flagged, Waiting::Held);
    let before = waits().await;
    assert_eq!((before.of(flagged), before.of(waiting)), (1, 1));

    let erase = tend(Deed::Erase(post.id), Reason::Unlawful);
    site.forum.act(ada, erase).await.unwrap();
    let after = waits().await;
    assert_eq!((after.of(flagged), after.of(waiting)), (0, 0));
    let (home, log) = (site.home(bob).await, log(&site, bob).await);
    assert_eq!(home.drafts, 0);
    assert_eq!(log[0].act, Act::Erase);
    let stored = site.stored();
    let holds = |word: &[u8]| stored.windows(word.len()).any(|at| at == word);
    assert!(holds(b"No.") && !holds(b"xyzzy"));
}

#[tokio::test]
async fn what_was_done_with_a_part_is_not_undone_with_the_whole() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, first) = site.posted(bob, opening(1, "tools", "zero")).await;
    let (_, part) = site.posted(bob, answer(2, first.topic, "one")).await;
    let title = |text| Title::new(text, &site.forum.limits()).unwrap();
    done(&site, ada, Deed::Retitle(first.topic, title("Whole"))).await;
    let pinned = done(&site, ada, Deed::Pin(first.topic, true)).await;
    let split = Deed::Split {
        post: part.id,
        along: Along::Nothing,
        title: title("Apart"),
    };
    let split = done(&site, ada, split).await;
    let apart = site.topic(ada, "tools.2").await.unwrap().topic.topic.id;
    let renamed = done(&site, ada, Deed::Retitle(apart, title("Apart 2"))).await;
    done(&site, ada, Deed::Freeze(apart, true)).await;
    let closed = done(&site, ada, Deed::Freeze(first.topic, true)).await;
    done(&site, ada, Deed::Pin(apart, true)).await;
    done(&site, ada, Deed::Pin(apart, false)).await;
    site.forum.act(ada, reverse(split)).await.unwrap();
    let refused: Failure = Refusal::from(CareFault::ChangedSince).into();
    let undone = site.forum.act(ada, reverse(renamed)).await;
    assert_eq!(undone, Err(refused));
    let whole = async || {
        let page = site.topic(ada, "tools.1").await.unwrap();
        page.topic.topic.title.to_string()
    };
    assert_eq!(whole().await, "Whole");
    // What was done with the whole before and meanwhile is undone as ever.
    for entry in [closed, pinned] {
        let back = site.forum.act(ada, reverse(entry)).await;
        assert!(matches!(back, Ok(Done::Logged(Some(_)))), "{back:?}");
    }
    let topic = site.topic(ada, "tools.1").await.unwrap().topic.topic;
    assert!(!topic.frozen && !topic.pinned);
}

#[tokio::test]
async fn what_was_erased_while_it_stood_apart_answers_nothing_when_it_is_back() {
    let (site, [ada, bob, eve]) = tended().await;
    let question = Command::NewTopic {
        id: crate::domain::CommandId(1),
        conference: slug("tools"),
        kind: TopicKind::Question,
        title: Title::new("Noise", &site.forum.limits()).unwrap(),
        body: crate::forum::testing::body("Is it the belt?"),
    };
    let (_, asked) = site.posted(bob, question).await;
    let (_, reply) = site.posted(eve, answer(2, asked.topic, "It is.")).await;
    let accept = Command::Accept(reply.id, true);
    site.forum.act(bob, accept).await.unwrap();
    let split = Deed::Split {
        post: reply.id,
        along: Along::Nothing,
        title: Title::new("Apart", &site.forum.limits()).unwrap(),
    };
    let split = done(&site, ada, split).await;
    let erase = tend(Deed::Erase(reply.id), Reason::Unlawful);
    site.forum.act(ada, erase).await.unwrap();
    site.forum.act(ada, reverse(split)).await.unwrap();
    let page = site.topic(ada, "tools.1").await.unwrap();
    assert_eq!(page.topic.topic.answer, None);
}
