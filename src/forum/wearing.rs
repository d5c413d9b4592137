//! What wears out when it is done without end.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::testing::{Site, opening};
use crate::domain::{Access, Command, Done, Draft, DraftPlace, Limits, Refusal, TopicKind};

#[tokio::test]
async fn drafts_are_kept_up_to_a_number_and_none_is_lost_for_another() {
    let site = Site::with(Limits {
        drafts: 2,
        ..Limits::default()
    });
    let ada = site.join("ada").await;
    let mut places = Vec::new();
    for name in ["one", "two", "three"] {
        places.push(DraftPlace::NewTopic(
            site.conference(name, Access::Members).await,
        ));
    }
    let save = |at: usize, words: &str| {
        let draft = Draft {
            place: places[at],
            title: String::new(),
            kind: TopicKind::Discussion,
            body: words.into(),
            answers: None,
            declared: None,
        };
        site.forum.act(ada, Command::SaveDraft(draft))
    };
    let full = Err(Refusal::DraftsFull { limit: 2 }.into());
    assert_eq!(save(0, "first").await, Ok(Done::Ok));
    assert_eq!(save(1, "second").await, Ok(Done::Ok));
    assert_eq!(save(2, "third").await, full);
    assert_eq!(save(1, "second, longer").await, Ok(Done::Ok));
    assert_eq!(save(0, "").await, Ok(Done::Ok));
    assert_eq!(save(2, "third").await, Ok(Done::Ok));
}

#[tokio::test]
async fn a_switch_of_thanks_wears_out() {
    let site = Site::open();
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    site.conference("tools", Access::Members).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "hello")).await;
    let mut switched = 0;
    while site
        .forum
        .act(eve, Command::Thank(post.id, switched % 2 == 0))
        .await
        .is_ok()
    {
        switched += 1;
    }
    assert_eq!(switched, 100);
    assert!(
        site.forum
            .act(ada, Command::Thank(post.id, true))
            .await
            .is_ok()
    );
}
