//! What the files of the demo must hold to.

use super::*;

const NOW: Time = Time::from_millis(1_800_000_000_000);

#[test]
fn the_story_is_read_whole_and_in_the_order_of_time() {
    let story = story(NOW).unwrap();
    let heads = TOPICS.iter().flat_map(|(_, text)| text.lines());
    let written = heads.filter(|line| line.starts_with("--- ")).count();
    let posts = story
        .iter()
        .filter(|(_, what)| matches!(what, Happening::Posted(..)));
    assert_eq!(posts.count(), written);
    assert!(story.is_sorted_by_key(|(at, _)| *at) && story.last().unwrap().0 < NOW);
    // Every post comes after the one that opens its topic, and after the one that it answers.
    let mut seen = std::collections::HashSet::new();
    for (at, what) in &story {
        let Happening::Posted(_, topic) = what else {
            continue;
        };
        let (post, before) = topic.posts.split_last().unwrap();
        assert_eq!(post.at, *at);
        let first = before.iter().map(|opening| &opening.key);
        let mut needs = first.chain(&post.answers);
        assert!(needs.all(|key| seen.contains(key)), "{}", post.key);
        seen.insert(post.key.clone());
    }
}

#[test]
fn everybody_who_writes_or_thanks_has_joined() {
    let mut members = Vec::new();
    for (_, what) in story(NOW).unwrap() {
        match what {
            Happening::Joins(person) => members.push(person.new.handle),
            Happening::Posted(_, topic) => {
                let post = topic.posts.last().unwrap();
                let votes = topic.votes.iter().flatten().map(|(voter, _)| voter);
                let named = post.sender.handle.iter().chain(&post.thanks).chain(votes);
                for handle in named {
                    assert!(members.contains(handle), "{handle}: {}", post.key);
                }
                assert!(
                    !post
                        .thanks
                        .iter()
                        .any(|it| Some(it) == post.sender.handle.as_ref())
                );
            }
            Happening::Made(_) | Happening::Deed(_) => {}
        }
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
