//! What the files of the demo must hold to.

use super::*;

const NOW: Time = Time::from_millis(1_800_000_000_000);

#[test]
fn the_community_is_read_whole_and_in_the_order_of_time() {
    let demo = community(NOW).unwrap();
    let heads = TOPICS.iter().flat_map(|(_, text)| text.lines());
    let written = heads.filter(|line| line.starts_with("--- ")).count();
    assert_eq!(demo.posts.len(), written);
    let times: Vec<_> = demo
        .posts
        .iter()
        .map(|(_, topic)| topic.posts.last().unwrap().at)
        .collect();
    assert!(times.is_sorted() && *times.last().unwrap() < NOW);
    // Every post comes after the one that opens its topic, and after the one that it answers.
    let mut seen = std::collections::HashSet::new();
    for (_, topic) in &demo.posts {
        let (post, before) = topic.posts.split_last().unwrap();
        assert!(before.iter().chain([post]).all(|post| post.at <= NOW));
        assert!(
            before.iter().all(|opening| seen.contains(&opening.key)),
            "{}",
            post.key
        );
        assert!(
            post.answers.iter().all(|key| seen.contains(key)),
            "{}",
            post.key
        );
        seen.insert(post.key.clone());
    }
}

#[test]
fn everybody_who_writes_or_thanks_is_a_member() {
    let demo = community(NOW).unwrap();
    let members: Vec<_> = demo
        .members
        .iter()
        .map(|member| &member.new.handle)
        .collect();
    for post in demo.posts.iter().flat_map(|(_, topic)| &topic.posts) {
        let named = post.sender.handle.iter().chain(&post.thanks);
        assert!(
            named.clone().all(|handle| members.contains(&handle)),
            "{}",
            post.key
        );
        assert!(
            !post
                .thanks
                .iter()
                .any(|handle| Some(handle) == post.sender.handle.as_ref())
        );
    }
}

#[test]
fn a_post_is_read_with_all_that_is_said_of_it() {
    let text = "=== question | Why?\n--- ada | 2d 3h\nBecause\n\n--- bob | 20m | re 0 | thanks ada cleo | answer | edited\n> Because\n\nNo.\n";
    let topics = topics("tools", text, NOW).unwrap();
    let (_, topic) = &topics[0];
    assert_eq!(
        (topic.kind, topic.title.as_str()),
        (TopicKind::Question, "Why?")
    );
    assert_eq!(NOW.since(topic.posts[0].at), 51 * Time::HOUR);
    let answer = &topic.posts[1];
    assert_eq!(answer.body.as_str(), "> Because\n\nNo.");
    assert_eq!(answer.answers.as_ref(), Some(&topic.posts[0].key));
    assert_eq!(answer.thanks.len(), 2);
    assert!(answer.accepted);
    assert_eq!(answer.edited_at.unwrap().since(answer.at), SECOND_THOUGHTS);
    for wrong in [
        "--- ada | 1h\n",
        "--- ada | 1w\nx\n",
        "--- ada | 1h | re 0\nx\n",
        "--- ada | 1h | loud\nx\n",
    ] {
        let text = format!("=== question | Why?\n{wrong}");
        assert!(super::topics("tools", &text, NOW).is_err(), "{wrong}");
    }
}
