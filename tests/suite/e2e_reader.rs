//! Reading, through the real server: where keys lead, and what the sessions of one member know of each other.

use super::e2e_house::House;

fn posts(words: &[&str]) -> Vec<String> {
    words.iter().map(|&words| words.to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_in_one_session_is_not_new_in_the_other() {
    let house = House::open().await;
    let bob = house.site.member("bob").await;
    let topic = ("Belts".to_owned(), posts(&["Which one?", "The new one."]));
    house.site.import("tools", &[topic]).await;
    let (mut desk, mut shop) = (house.visit(&bob).await, house.visit(&bob).await);
    let new = |screen: &str| screen.contains("New in your conferences");
    shop.until("news", new).await;
    desk.does(" ", "The new one.").await;
    desk.does(" ", "All read").await;
    // Without a key in the workshop.
    shop.until("nothing new", |screen| {
        screen.contains("Your conferences; nothing new")
    })
    .await;
    desk.does("m", "New again").await;
    shop.until("news again", new).await;
    desk.breaks_off();
    shop.breaks_off();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reference_into_the_topic_that_is_open_goes_there_and_back() {
    let house = House::open().await;
    let bob = house.site.member("bob").await;
    let words = (0..40).map(|n| format!("These are the words {n}."));
    house
        .site
        .import("tools", &[("Belts".to_owned(), words.collect())])
        .await;
    let mut at = house.visit(&bob).await;
    at.does(" ", "the words 0.").await;
    at.does("#tools.1.30\n", "the words 30.").await;
    at.does("P", "the words 0.").await;
    at.does("y", "Sent to your clipboard: tools.1.0").await;
    // One topic was open all the time.
    at.does("q", "all conferences").await;
    at.breaks_off();
}
