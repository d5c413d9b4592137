//! A newcomer's link, as they, the host and the others in the topic meet it; and the same by command.

use wellspring::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, CommandId, Query, SafeText,
};

use super::cli_world::World;
use super::e2e_house::House;

/// What waits, as whoever runs the server sees it.
async fn waiting(house: &House) -> Vec<CommandId> {
    let query = Query::Care(CareQuery::HeldWaiting {
        after: None,
        limit: 10,
    });
    let operator = wellspring::domain::Actor::Operator(None);
    match house.site.forum.ask(operator, query).await.unwrap() {
        Answer::Care(CareAnswer::HeldList(rows)) => rows.iter().map(|held| held.id).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomers_link_waits_for_a_host_and_then_stands_before_everybodys_eyes() {
    let house = House::open().await;
    let site = &house.site;
    let (ada, eve) = (site.member("ada").await, site.member("eve").await);
    let topic = ("Which coolant?".to_owned(), vec!["Flood.".to_owned()]);
    site.import("tools", &[topic]).await;
    let mut at_ada = house.visit(&ada).await;
    at_ada.does(" ", "Flood.").await;
    let mut at_eve = house.visit(&eve).await;
    at_eve.does(" ", "Flood.").await;
    at_eve.does("r", "Esc done").await;
    let words = "It is on http://coolant.test somewhere";
    at_eve.does(words, words).await;
    at_eve.does("\x1b", "Enter send").await;
    at_eve.types("\n").await;
    at_eve.sees("waits for a host").await;
    at_eve.sees("with a link always does").await;
    at_eve.sees("http://coolant.test").await;
    assert_eq!(site.topic(&ada, "tools", 1, 0).await.posts.len(), 1);
    at_eve.does("gd", "waits for a host").await;

    let held = waiting(&house).await;
    assert_eq!(held.len(), 1);
    site.operate(Command::Care(Care::Release(held[0]))).await;
    at_ada.sees("http://coolant.test").await;
    at_eve.sees_no("waits for a host").await;
    assert_eq!(waiting(&house).await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_host_does_not_post_is_read_with_the_reason_and_taken_back() {
    let house = House::open().await;
    let site = &house.site;
    let eve = site.member("eve").await;
    let topic = ("Which coolant?".to_owned(), vec!["Flood.".to_owned()]);
    site.import("tools", &[topic]).await;
    site.replies(&eve, "tools", 1, "look at www.coolant.test")
        .await;
    let refuse = Care::Refuse {
        id: waiting(&house).await[0],
        reason: wellspring::domain::Reason::Spam,
        words: SafeText::line("We sell nothing here"),
    };
    site.operate(Command::Care(refuse)).await;
    let mut at_eve = house.visit_at(&eve, 40, 12).await;
    at_eve.does("gd", "not posted").await;
    at_eve.does("\n", "sell nothing here").await;
    at_eve.does("t", "It is a draft again.").await;
    at_eve.sees("www.coolant.test").await;
}

#[test]
fn spam_is_tuned_and_purged_by_command() {
    let world = World::new();
    world.run("spam words add snake*").ok();
    let list = world.run("spam words list --json").json();
    assert_eq!(
        (&list[0]["word"], &list[0]["held"]),
        (&"snake*".into(), &0.into())
    );
    assert_eq!(world.run("spam held --json").json(), serde_json::json!([]));
    world.run("spam words remove SNAKE*").ok();
    assert_eq!(
        world.run("spam words list --json").json(),
        serde_json::json!([])
    );
    world.run("spam words add !?").failed(2);
    world.run("member add eve --name Eve").ok();
    let size = world
        .run("spam purge eve --reason spam --dry-run --json")
        .json();
    let nothing = serde_json::json!({ "posts": 0, "topics": 0, "held": 0, "entry": null });
    assert_eq!(size, nothing);
    let told = world.run("spam purge eve --reason spam").ok();
    assert_eq!(told, "there is nothing of eve to hide\n");
    assert_eq!(
        world.run("log --act purge --json").json(),
        serde_json::json!([])
    );
    // Where words are needed they are asked for, and nothing is done.
    let said = world
        .run("spam purge eve --reason spam --suspend")
        .failed(2);
    assert!(
        said.contains("in words") && said.contains("--words"),
        "{said}"
    );
    let done = world
        .run("spam purge eve --reason spam --suspend --words belts --json")
        .json();
    let again = world
        .run("spam purge eve --reason spam --suspend --words belts")
        .ok();
    let stays = "eve was suspended until further notice already, and stays so";
    assert!(
        again.contains("nothing of eve") && again.contains(stays),
        "{again}"
    );
    // A reason alone stays one: each reads it in their language, and nobody reads it twice.
    let entries = world.run("log --act purge --json").json();
    assert_eq!(
        (&entries[0]["reason"], &entries[0]["words"]),
        (&"spam".into(), &"belts".into())
    );
    let back = format!("spam unpurge {} --reason mistake", done["entry"]);
    assert_eq!(world.run(&back).ok(), "put back\n");
    let entries = world.run("log --json").json();
    assert_eq!(
        (&entries[0]["reason"], &entries[0]["words"]),
        (&"mistake".into(), &"".into())
    );
    world.run(&back).failed(1);
    world.run("spam purge nobody --reason spam").failed(1);
    world.run("spam release 00").failed(1);
}
