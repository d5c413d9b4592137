//! Home and where it leads: to what one was told of, to what one began to write, and back.

use wellspring::domain::{Body, Command, CommandId, Title, TopicKind};

use super::e2e_house::{House, Member, generous, slug};

/// Opens a topic in `tools`.
async fn opens(house: &House, member: &Member, title: &str, words: &str) {
    let command = Command::NewTopic {
        id: CommandId(rand::random::<u32>().into()),
        conference: slug("tools"),
        kind: TopicKind::Discussion,
        title: Title::new(title, &generous()).unwrap(),
        body: Body::new(words, &generous()).unwrap(),
    };
    house.site.forum.act(member.actor, command).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_found_in_the_list_written_on_in_its_place_and_gone_when_sent() {
    let house = House::open().await;
    let (ada, bob) = (
        house.site.member("ada").await,
        house.site.member("bob").await,
    );
    opens(&house, &bob, "Coolant foams", "Since Monday.").await;
    let mut at_ada = house.visit(&ada).await;
    at_ada.does("#tools.1\n", "Since Monday.").await;
    at_ada.does("r", "Esc done").await;
    at_ada.does("Less pressure", "Less pressure").await;
    at_ada.does("\x1b", "k keep draft").await;
    at_ada.does("k", "Kept as a draft").await;
    at_ada.does("gh", "a draft waits: tools.1").await;
    at_ada.does(":drafts\n", "Coolant foams").await;
    at_ada.sees("Less pressure").await;
    at_ada.does("\n", "Your draft is back").await;
    at_ada
        .does(" on the pump", "Less pressure on the pump")
        .await;
    at_ada.does("\x1b", "Enter send").await;
    at_ada.types("\n").await;
    // Its topic lay under it; the list under that has it no longer.
    at_ada.sees("r reply").await;
    at_ada.sees("Less pressure on the pump").await;
    at_ada.does("q", "No draft waits").await;
    at_ada.does("q", "all conferences").await;
    at_ada.sees_no("a draft waits").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_header_home_and_the_inbox_agree_while_one_looks() {
    let house = House::open().await;
    let (ada, bob) = (
        house.site.member("ada").await,
        house.site.member("bob").await,
    );
    let mut at_ada = house.visit(&ada).await;
    at_ada.does(":inbox\n", "Nothing yet").await;
    for (title, words) in [("First", "Look, @ada."), ("Second", "And here, @ada.")] {
        opens(&house, &bob, title, words).await;
    }
    at_ada.sees("2 for you").await;
    at_ada.sees("bob named you: And here").await;
    let mut elsewhere = house.visit(&ada).await;
    elsewhere.sees("2 for you").await;
    elsewhere.does("A", "All read").await;
    elsewhere.sees("2 for you").await;
    // Opening one is seeing it, everywhere.
    at_ada.does("\n", "r reply").await;
    elsewhere.sees("1 for you").await;
    at_ada.does("q", "1 for you").await;
    at_ada.does("A", "marked as seen").await;
    at_ada.sees_no("for you").await;
    elsewhere.sees_no("for you").await;
    at_ada.does("u", "Undone").await;
    at_ada.sees("1 for you").await;
    elsewhere.sees("1 for you").await;
}
