//! The faults that others made with what is new, each as a dialogue that must not repeat it.

use super::testing::{Site, answer, opening};
use crate::domain::{
    Access, Actor, Command, Count, Draft, DraftPlace, Post, PostsFrom, Query, TopicKind,
};
use std::sync::Arc;

/// A topic of ada's with so many answers by her, all of it new to bob; and both of them.
async fn talk(answers: i64) -> (Site, Actor, Actor, Arc<Post>) {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let (_, first) = site.posted(ada, opening(1, "tools", "zero")).await;
    for n in 0..answers {
        site.posted(ada, answer(2 + n, first.topic, "more")).await;
    }
    (site, ada, bob, first)
}

/// What is new to somebody in the one topic: from which post on, and how many.
async fn new(site: &Site, who: Actor) -> (Option<u32>, u32) {
    let page = site.topic(who, "tools.1").await.unwrap();
    (page.first_new, page.topic.new.get())
}

#[tokio::test]
async fn looking_at_the_first_page_does_not_mark_what_is_new_on_the_second() {
    let (site, _, bob, first) = talk(8).await;
    site.read(bob, first.topic, 4).await;
    // The first page again: nothing of it is new, and nothing moves, neither forwards nor back.
    let again = Query::Topic {
        slug: super::testing::slug("tools"),
        number: 1,
        from: PostsFrom::Number(0),
        limit: 5,
    };
    site.forum.ask(bob, again).await.unwrap();
    site.read(bob, first.topic, 2).await;
    assert_eq!(new(&site, bob).await, (Some(5), 4));
}

#[tokio::test]
async fn a_post_that_arrives_between_looking_and_marking_stays_new() {
    let (site, ada, bob, first) = talk(2).await;
    let seen = site.topic(bob, "tools.1").await.unwrap();
    let last = seen.posts.last().unwrap().number;
    site.posted(ada, answer(20, first.topic, "slipped in"))
        .await;
    site.read(bob, first.topic, last).await;
    assert_eq!(new(&site, bob).await, (Some(3), 1));
}

#[tokio::test]
async fn ones_own_post_is_not_new_and_swallows_nothing_that_is() {
    let (site, ada, bob, first) = talk(3).await;
    site.read(bob, first.topic, 1).await;
    site.posted(bob, answer(20, first.topic, "mine")).await;
    assert_eq!(
        new(&site, bob).await,
        (Some(2), 2),
        "what came before it is still new"
    );
    site.read(bob, first.topic, 3).await;
    assert_eq!(new(&site, bob).await, (None, 0));
    site.posted(bob, answer(21, first.topic, "mine, again"))
        .await;
    assert_eq!(new(&site, bob).await, (None, 0));
    assert_eq!(new(&site, ada).await, (Some(4), 2));
}

#[tokio::test]
async fn a_post_that_is_taken_back_leaves_no_counter_behind() {
    let (site, ada, bob, first) = talk(0).await;
    site.read(bob, first.topic, 0).await;
    let (_, second) = site.posted(ada, answer(20, first.topic, "oops @bob")).await;
    assert_eq!(new(&site, bob).await, (Some(1), 1));
    assert_eq!(site.home(bob).await.for_you.len(), 1);
    site.forum
        .act(ada, Command::Scribble(second.id))
        .await
        .unwrap();
    assert_eq!(new(&site, bob).await, (None, 0));
    let home = site.home(bob).await;
    let row = &home.conferences[0];
    assert_eq!(
        (row.new_topics, row.new_posts),
        (Count::default(), Count::default())
    );
}

#[tokio::test]
async fn reading_a_post_is_reading_its_notice_and_one_that_is_further_on_stays() {
    let (site, ada, bob, first) = talk(0).await;
    for n in 20..22 {
        site.posted(ada, answer(n, first.topic, "@bob, look")).await;
    }
    assert_eq!(site.home(bob).await.for_you.len(), 2);
    site.read(bob, first.topic, 1).await;
    let left: Vec<_> = site
        .home(bob)
        .await
        .for_you
        .iter()
        .map(|notice| notice.reference.as_ref().unwrap().to_string())
        .collect();
    assert_eq!(left, ["tools.1.2"]);
}

#[tokio::test]
async fn an_edit_is_nothing_new() {
    let (site, ada, bob, first) = talk(1).await;
    site.read(bob, first.topic, 1).await;
    let edit = Command::Edit {
        post: first.id,
        version: 0,
        body: super::testing::body("other words"),
    };
    site.forum.act(ada, edit).await.unwrap();
    assert_eq!(new(&site, bob).await, (None, 0));
}

#[tokio::test]
async fn a_topic_tells_whether_a_draft_waits_in_it() {
    let (site, ada, bob, first) = talk(0).await;
    let draft = Draft {
        place: DraftPlace::Reply(first.topic),
        title: String::new(),
        kind: TopicKind::Discussion,
        body: "not yet".into(),
        answers: None,
        declared: None,
    };
    site.forum
        .act(bob, Command::SaveDraft(draft))
        .await
        .unwrap();
    let waits = async |who| site.topic(who, "tools.1").await.unwrap().draft;
    assert_eq!((waits(ada).await, waits(bob).await), (false, true));
}
