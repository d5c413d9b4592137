//! Topics that are taken out of the lists, put on top of them, or called otherwise, and how that is taken back.

use super::{log, tend, tended};
use crate::domain::{
    Act, Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Count, Deed, Done,
    Failure, LogId, Query, Reason, Refusal, SafeText, SearchFrom, Title, TopicFilter, TopicId,
    TopicSort,
};
use crate::forum::testing::{Site, answer, handle, opening, slug};

/// The titles or numbers of a list of `tools`.
pub(super) async fn listed(site: &Site, who: Actor, filter: TopicFilter, limit: usize) -> Vec<u32> {
    let mut numbers = Vec::new();
    let mut after = None;
    loop {
        let query = Query::Topics {
            conference: slug("tools"),
            filter,
            sort: TopicSort::Activity,
            after,
            limit,
        };
        let Ok(Answer::Topics(_, page)) = site.forum.ask(who, query).await else {
            panic!("no list");
        };
        after = page.rows.last().map(|row| row.topic.id);
        numbers.extend(page.rows.iter().map(|row| row.topic.number));
        if !page.more {
            return numbers;
        }
    }
}

/// What `who` is shown as new in `tools`.
pub(super) async fn news(site: &Site, who: Actor) -> (Count, Count) {
    let home = site.home(who).await;
    let row = home.conferences.first().unwrap();
    (row.new_topics, row.new_posts)
}

pub(super) async fn done(site: &Site, who: Actor, deed: Deed) -> LogId {
    match site.forum.act(who, tend(deed, Reason::Upkeep)).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    }
}

pub(super) fn reverse(entry: LogId) -> Command {
    Command::Care(Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: SafeText::line("sorry"),
    })
}

#[tokio::test]
async fn a_retired_topic_is_in_no_list_and_no_count_but_read_and_found_and_comes_back_as_it_was() {
    let (site, [ada, bob, eve]) = tended().await;
    let (_, first) = site.posted(bob, opening(1, "tools", "old belts")).await;
    site.posted(bob, opening(2, "tools", "other")).await;
    let before = news(&site, eve).await;
    assert_eq!(before, (Count::new(2), Count::new(2)));
    let entry = done(&site, ada, Deed::Retire(first.topic, true)).await;
    assert_eq!(news(&site, eve).await, (Count::new(1), Count::new(1)));
    for (filter, numbers) in [
        (TopicFilter::All, vec![2]),
        (TopicFilter::New, vec![2]),
        (TopicFilter::Unanswered, vec![2]),
        (TopicFilter::Retired, vec![1]),
    ] {
        assert_eq!(listed(&site, eve, filter, 9).await, numbers, "{filter:?}");
    }
    assert_eq!(listed(&site, bob, TopicFilter::Watched, 9).await, [2]);
    let next = site.next(eve, None, None).await.unwrap();
    assert_eq!(next.topic.number, 2);
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert!(page.topic.topic.retired && !page.may_reply);
    let refused = site.forum.act(bob, answer(3, first.topic, "more")).await;
    assert_eq!(refused, Err(Refusal::Frozen.into()));
    let found = Query::Search {
        text: "belts".into(),
        from: SearchFrom::Newest,
        limit: 9,
    };
    let Ok(Answer::Found(found)) = site.forum.ask(eve, found).await else {
        panic!("no answer");
    };
    assert!(found.rows[0].retired);
    // Somebody who reads everything meanwhile finds it read.
    let caught = Command::CatchUp(None);
    site.forum.act(bob, caught).await.unwrap();
    assert_eq!(
        site.forum.act(bob, reverse(entry)).await,
        Err(Refusal::from(CareFault::HostsTend).into())
    );
    site.forum.act(ada, reverse(entry)).await.unwrap();
    assert_eq!(news(&site, eve).await, before);
    assert_eq!(listed(&site, eve, TopicFilter::All, 9).await, [2, 1]);
    assert!(listed(&site, eve, TopicFilter::Retired, 9).await.is_empty());
    let entries = log(&site, eve).await;
    assert_eq!(
        (entries[0].act, entries[0].reverses),
        (Act::Unretire, Some(entry))
    );
    assert_eq!(entries[1].reversed_by, Some(entries[0].id));
    assert_eq!(
        site.forum.act(ada, reverse(entry)).await,
        Err(Refusal::from(CareFault::ReversedAlready).into())
    );
}

#[tokio::test]
async fn few_topics_stand_on_top_whatever_is_said_below_and_pages_leave_none_out() {
    let (site, [ada, bob, eve]) = tended().await;
    let mut topics: Vec<TopicId> = Vec::new();
    for id in 1..=8 {
        let (_, post) = site.posted(bob, opening(id, "tools", "words")).await;
        topics.push(post.topic);
        site.pass(1_000);
    }
    for topic in topics.iter().take(5) {
        done(&site, ada, Deed::Pin(*topic, true)).await;
    }
    let sixth = tend(Deed::Pin(topics[5], true), Reason::Upkeep);
    let full = Refusal::from(CareFault::PinsFull { limit: 5 });
    assert_eq!(
        site.forum.act(ada, sixth.clone()).await,
        Err(full.clone().into())
    );
    let all = [5, 4, 3, 2, 1, 8, 7, 6];
    for limit in 1..=9 {
        let listed = listed(&site, eve, TopicFilter::All, limit).await;
        assert_eq!(listed, all, "pages of {limit}");
    }
    // What is retired leaves its place on top to another, and gets it back only where there is room.
    let retired = done(&site, ada, Deed::Retire(topics[0], true)).await;
    site.forum.act(ada, sixth).await.unwrap();
    assert_eq!(
        site.forum.act(ada, reverse(retired)).await,
        Err(full.into())
    );
    done(&site, ada, Deed::Pin(topics[5], false)).await;
    site.forum.act(ada, reverse(retired)).await.unwrap();
    assert_eq!(listed(&site, eve, TopicFilter::All, 3).await, all);
}

#[tokio::test]
async fn a_topic_is_found_by_its_new_title_until_that_is_taken_back() {
    let (site, [ada, bob, eve]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "words")).await;
    let limits = site.forum.limits();
    let titled = |text: &str| {
        let title = crate::domain::Title::new(text, &limits).unwrap();
        Deed::Retitle(post.topic, title)
    };
    let entry = done(&site, ada, titled("Spindle noise")).await;
    let found = async |text: &str| {
        let query = Query::Search {
            text: text.into(),
            from: SearchFrom::Newest,
            limit: 9,
        };
        let similar = Query::Similar {
            title: text.into(),
            limit: 9,
        };
        let Ok(Answer::Found(found)) = site.forum.ask(eve, query).await else {
            panic!("no answer");
        };
        let Ok(Answer::Similar(similar)) = site.forum.ask(eve, similar).await else {
            panic!("no answer");
        };
        (found.rows.len(), similar.len())
    };
    assert_eq!(found("spindle").await, (1, 1));
    assert_eq!(found("title").await, (0, 0));
    let told = log(&site, eve).await;
    assert_eq!(told[0].before, Some(SafeText::line("Title")));
    let another = done(&site, ada, titled("Spindles")).await;
    assert_eq!(
        site.forum.act(ada, reverse(entry)).await,
        Err(Refusal::from(CareFault::ChangedSince).into())
    );
    site.forum.act(ada, reverse(another)).await.unwrap();
    assert_eq!(found("spindle").await, (1, 1));
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.topic.topic.title.as_str(), "Spindle noise");
}

#[tokio::test]
async fn what_was_folded_is_unfolded_by_taking_that_back_unless_it_was_looked_at_again() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "words")).await;
    let first = done(&site, ada, Deed::Hide(post.id, true)).await;
    done(&site, ada, Deed::Hide(post.id, false)).await;
    done(&site, ada, Deed::Hide(post.id, true)).await;
    assert_eq!(
        site.forum.act(ada, reverse(first)).await,
        Err(Refusal::from(CareFault::ReversedAlready).into())
    );
    let latest = log(&site, bob).await[0].id;
    site.forum.act(ada, reverse(latest)).await.unwrap();
    let page = site.topic(bob, "tools.1").await.unwrap();
    assert!(page.posts[0].hiding.is_none());
}

#[tokio::test]
async fn a_host_does_not_undo_what_another_did_to_what_is_theirs() {
    let (site, [ada, bob, eve]) = tended().await;
    let host = Command::Host(slug("tools"), handle("bob"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(bob, opening(1, "tools", "an attack")).await;
    let topic = post.topic;
    let title = |text: &str| Title::new(text, &site.forum.limits()).unwrap();
    let own_case: Failure = Refusal::from(CareFault::OwnCase).into();
    for (deed, back) in [
        (Deed::Hide(post.id, true), Deed::Hide(post.id, false)),
        (Deed::Freeze(topic, true), Deed::Freeze(topic, false)),
        (Deed::Retire(topic, true), Deed::Retire(topic, false)),
        (
            Deed::Retitle(topic, title("Calmer")),
            Deed::Retitle(topic, title("an attack")),
        ),
    ] {
        let entry = done(&site, ada, deed.clone()).await;
        let refused = site
            .forum
            .act(bob, tend(back.clone(), Reason::Mistake))
            .await;
        assert_eq!(refused, Err(own_case.clone()), "{back:?}");
        let offered = Query::Care(CareQuery::Tending {
            topic,
            post: Some(post.id),
        });
        let Ok(Answer::Care(CareAnswer::Tending(offered))) = site.forum.ask(bob, offered).await
        else {
            panic!("nothing offered");
        };
        assert!(!offered.acts.contains(&back.act()), "{:?}", offered.acts);
        let refused = site.forum.act(bob, reverse(entry)).await;
        assert_eq!(refused, Err(own_case.clone()), "{deed:?}");
        let record = Query::Care(CareQuery::LogEntry(entry));
        let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(bob, record).await
        else {
            panic!("no entry");
        };
        assert!(record.may_appeal && !record.may_reverse);
        site.forum.act(ada, reverse(entry)).await.unwrap();
    }
    // What they did to themselves is theirs.
    done(&site, bob, Deed::Freeze(topic, true)).await;
    done(&site, bob, Deed::Freeze(topic, false)).await;
    let acts = log(&site, eve).await;
    assert_eq!((acts[0].act, acts[1].act), (Act::Thaw, Act::Freeze));
}
