//! Members talk: coming in, writing, and what others see of it.

use super::e2e_house::{House, Member};
use super::e2e_visitor::Visitor;
use super::ssh_world::new_key;

/// Joins from the join screen: the handle as suggested, a display name, a password where one is asked for.
async fn joins(visitor: &mut Visitor, password: Option<&str>) {
    visitor.sees("It is free.").await;
    visitor.does("\n\tDora Dahl", "Dora Dahl").await;
    if let Some(password) = password {
        visitor.types(&format!("\t{password}\t{password}")).await;
    }
    visitor.types("\t\t").await;
    visitor.does("\n", "Enter goes in.").await;
    visitor.does("\n", "takes the one marked").await;
    visitor.does("\n", "all conferences").await;
}

/// Opens a topic in the first conference of Home, and ends in it.
async fn opens_a_topic(visitor: &mut Visitor, title: &str, words: &str) {
    visitor.does("\n", "n opens the first").await;
    visitor.does("n", "Title:").await;
    visitor.does(&format!("{title}\n{words}"), words).await;
    sends(visitor).await;
    visitor.sees("r reply").await;
}

/// Sends what is being written.
async fn sends(visitor: &mut Visitor) {
    visitor.does("\x1b", "Enter send").await;
    visitor.types("\n").await;
    visitor.sees_no("Enter send").await;
}

/// Answers in the topic that is open.
async fn replies(visitor: &mut Visitor, words: &str) {
    visitor.does("r", "Esc done").await;
    visitor.does(words, words).await;
    sends(visitor).await;
    visitor.sees("r reply").await;
    visitor.sees(words).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_with_a_key_joins_writes_and_is_known_tomorrow() {
    let house = House::open().await;
    let key = new_key();
    let mut door = house.door().await;
    assert!(door.client.key("dora", &key).await);
    let mut dora = door.enter(80, 24).await;
    joins(&mut dora, None).await;
    opens_a_topic(&mut dora, "Coolant foams", "Since Monday, in every bath.").await;
    assert_eq!(dora.leaves().await, Some(0));

    let mut door = house.door().await;
    assert!(door.client.key("whoever", &key).await);
    let mut dora = door.enter(80, 24).await;
    dora.sees("all conferences").await;
    dora.does("\n", "Coolant foams").await;
    dora.does("\n", "Since Monday, in every bath.").await;
    assert_eq!(dora.leaves().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_without_a_key_joins_and_returns_with_the_password() {
    let house = House::open().await;
    let mut door = house.door().await;
    door.client.asks("dora").await.unwrap();
    assert_eq!(door.client.answers(&["new"]).await, Ok(true));
    let mut dora = door.enter(80, 24).await;
    joins(&mut dora, Some("swarf and chips")).await;
    opens_a_topic(&mut dora, "Coolant foams", "Since Monday, in every bath.").await;
    dora.breaks_off();

    let mut door = house.door().await;
    assert!(!door.client.key("dora", &new_key()).await);
    door.client.asks("dora").await.unwrap();
    assert_eq!(door.client.answers(&["swarf and chips"]).await, Ok(true));
    let mut dora = door.enter(80, 24).await;
    dora.sees("all conferences").await;
    dora.does("\n", "Coolant foams").await;
    assert_eq!(dora.leaves().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn members_in_one_topic_see_each_other_write_and_only_others_find_it_new() {
    let house = House::open().await;
    let site = &house.site;
    let (ada, bob, carl) = (
        site.member("ada").await,
        site.member("bob").await,
        site.member("carl").await,
    );
    let mut at_ada = house.visit(&ada).await;
    opens_a_topic(&mut at_ada, "Which coolant?", "For aluminium, flood.").await;
    assert_eq!(news(&house, &ada).await, []);
    assert_eq!(news(&house, &bob).await, [("Which coolant?".into(), 1)]);

    let mut at_bob = house.visit(&bob).await;
    at_bob.does(" ", "For aluminium, flood.").await;
    replies(&mut at_bob, "Any semi-synthetic.").await;
    at_ada.sees("Any semi-synthetic.").await;
    replies(&mut at_ada, "Thank you, Bob.").await;
    at_bob.sees("Thank you, Bob.").await;
    at_bob.does(" ", "All read").await;
    at_ada.does(" ", "All read").await;
    assert_eq!(news(&house, &ada).await, []);
    assert_eq!(news(&house, &bob).await, []);
    assert_eq!(news(&house, &carl).await, [("Which coolant?".into(), 3)]);
    let mut at_carl = house.visit(&carl).await;
    at_carl.does(" ", "Thank you, Bob.").await;
    at_carl.does(" ", "All read").await;
    assert_eq!(news(&house, &carl).await, []);
}

/// The topics with something new for a member, and how many posts are.
async fn news(house: &House, member: &Member) -> Vec<(String, u64)> {
    let rows = house.site.new_for(member).await;
    rows.iter()
        .map(|row| {
            let new = row.new.to_string().parse().unwrap();
            (row.topic.title.to_string(), new)
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn space_alone_reads_everything_and_an_answer_is_new_to_all_but_its_author() {
    let house = House::open().await;
    let site = &house.site;
    site.conference("lounge", "By the fire").await;
    let (ada, bob) = (site.member("ada").await, site.member("bob").await);
    for (conference, from) in [("tools", 0), ("lounge", 30)] {
        let topics: Vec<_> = (from..from + 30).map(generated).collect();
        site.import(conference, &topics).await;
    }
    assert_eq!(site.new_for(&bob).await.len(), 60);

    let mut at_bob = house.visit(&bob).await;
    let mut pressed = 0;
    while !at_bob.picture().contains("All read") {
        let before = at_bob.frames();
        at_bob.types(" ").await;
        at_bob.frame_after(before).await;
        pressed += 1;
        assert!(pressed < 1_000, "no end:\n{}", at_bob.picture());
    }
    assert_eq!(site.new_for(&bob).await.len(), 0);
    assert_eq!(site.new_for(&ada).await.len(), 60, "ada has read nothing");

    at_bob.does("gc", "Yours").await;
    at_bob.does("\n", "[all]").await;
    at_bob.does("1\n", "r reply").await;
    replies(&mut at_bob, "Late, but here.").await;
    assert_eq!(site.new_for(&bob).await.len(), 0);
    assert_eq!(site.new_for(&ada).await.len(), 60);
}

/// A topic of 3 to 7 posts, some longer than a screen.
fn generated(n: usize) -> (String, Vec<String>) {
    let words = |post: usize| {
        let lines = 1 + (n * 7 + post * 13) % 25;
        let line = |line| format!("Topic {n}, post {post}, line {line}, and so it goes.\n\n");
        (0..lines).map(line).collect()
    };
    (format!("Topic {n}"), (0..3 + n % 5).map(words).collect())
}
