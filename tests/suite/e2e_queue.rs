//! What waits, through the real thing: flags that fold a post before a fourth reader's eyes, a host who lets it stand; and
//! from the join page to Home where a sysop lets people in.

use wellspring::domain::{
    Command, FlagReason, Handle, Limits, OrganisationName, Query, Reference, Registration, SafeText,
};

use super::cli_world::finish;
use super::e2e_board::calls;
use super::e2e_house::{House, Member, generous, program, slug};
use super::ssh_world::new_key;

/// A member of an organisation that is in the list.
async fn works(house: &House, name: &'static str, at: &str) -> Member {
    let member = house.site.member(name).await;
    let organisation = OrganisationName::new(at).unwrap();
    house
        .site
        .operate(Command::AddOrganisation(organisation.clone()))
        .await;
    let chosen = Command::ProposeOrganisation(organisation);
    house.site.forum.act(member.actor, chosen).await.unwrap();
    member
}

#[tokio::test(flavor = "multi_thread")]
async fn three_who_are_independent_fold_a_post_at_once_and_a_host_lets_it_stand() {
    let house = House::open().await;
    let flaggers = [
        works(&house, "ada", "Ibarra").await,
        works(&house, "bob", "Okafor").await,
        works(&house, "cem", "Brandt").await,
    ];
    let (hal, eve) = (
        house.site.member("hal").await,
        house.site.member("eve").await,
    );
    let kim = house.site.member("kim").await;
    let host = Handle::new("hal").unwrap();
    house.site.operate(Command::Host(slug("tools"), host)).await;
    for _ in 0..30 * 24 {
        house.site.sets_the_clock_on();
    }
    let (said, _) = calls(
        &house,
        &kim,
        "post tools --title Belts",
        "Our belts are best",
    )
    .await;
    assert_eq!(said, "tools.1\n");
    let mut reader = house.visit(&eve).await;
    reader.does("gc", "Yours").await;
    reader.does("#tools.1\n", "Our belts are best").await;
    let mut home = house.visit(&hal).await;
    let place = Query::Resolve(Reference::parse("tools.1.0").unwrap());
    let place = house.site.forum.ask(hal.actor, place).await.unwrap();
    let wellspring::domain::Answer::Place(place) = place else {
        panic!("no place");
    };
    let topic = place.topic.unwrap().topic;
    let posts = Query::Posts {
        topic: topic.id,
        from: wellspring::domain::PostsFrom::Number(0),
        limit: 1,
    };
    let posts = house.site.forum.ask(hal.actor, posts).await.unwrap();
    let wellspring::domain::Answer::Posts(posts, _) = posts else {
        panic!("no posts");
    };
    for (at, member) in flaggers.iter().enumerate() {
        reader.sees("Our belts are best").await;
        let words = SafeText::line(&format!("look {at}"));
        let flag = Command::Flag(posts[0].id, Some((FlagReason::Spam, words)));
        house.site.forum.act(member.actor, flag).await.unwrap();
    }
    reader.sees_no("Our belts are best").await;
    reader.sees("spam").await;
    // The host's Home and queue say so at once; who flagged stands there, and nowhere else.
    home.sees("flagged 1").await;
    home.does("gq", "look 1").await;
    home.sees("folded").await;
    home.sees("bob").await;
    home.does("d", "these flags count no more").await;
    home.does("A fair offer\n", "The post stands;").await;
    reader.sees("Our belts are best").await;
    home.sees("Nothing waits.").await;
    let (said, status) = calls(&house, &hal, "queue", "").await;
    assert_eq!((said.as_str(), status), ("Nothing waits.\n", Some(0)));
    let (_, status) = calls(&house, &eve, "queue", "").await;
    assert_eq!(status, Some(3));
    assert_eq!(reader.leaves().await, Some(0));
    assert_eq!(home.leaves().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_applies_waits_at_a_screen_that_becomes_home_when_a_sysop_lets_them_in() {
    let house = House::open().await;
    house.site.forum.set_limits(Limits {
        registration: Registration::Approval,
        ..generous()
    });
    let key = new_key();
    let mut door = house.door().await;
    assert!(door.client.key("nora", &key).await);
    let mut nora = door.enter(80, 24).await;
    nora.sees("About you:").await;
    nora.sees("It is free.").await;
    nora.does("\n\tNora Lind", "Nora Lind").await;
    nora.does("\tI run two mills", "I run two mills").await;
    nora.types("\t\t").await;
    nora.does("\n", "A sysop will look at your application")
        .await;
    nora.does("\n", "(waiting:").await;
    nora.sees("I run two mills").await;
    let command = |words: &[&str]| finish(&mut program(house.site.dir.path(), words));
    let waiting = command(&["member", "list", "--waiting"]).ok();
    assert!(
        waiting.contains("nora") && waiting.contains("two mills"),
        "{waiting}"
    );
    let nora_too = Member {
        actor: wellspring::domain::Actor::Guest,
        handle: "nora",
        key,
    };
    let (said, status) = calls(&house, &nora_too, "new", "").await;
    assert_eq!(status, Some(3), "{said}");
    nora.does("e", "Enter").await;
    nora.does(", with Ibarra\n", "A sysop will read it so")
        .await;

    let refused = command(&["member", "reject", "nora", "--reason", "Which mills?"]);
    assert_eq!(refused.ok(), "nora was not let in\n");
    nora.sees("Which mills?").await;
    nora.sees("You can apply again from").await;
    nora.sees_no("say it better").await;
    let (said, status) = calls(&house, &nora_too, "new", "").await;
    assert!(said.contains("you can apply again from"), "{said}");
    assert_eq!(status, Some(3));
    for _ in 0..7 * 24 {
        house.site.sets_the_clock_on();
    }
    nora.does("e", "with Ibarra").await;
    nora.does(", two Deckels\n", "(waiting:").await;
    assert_eq!(command(&["member", "approve", "nora"]).ok(), "nora is in\n");
    nora.sees("[x] tools").await;
    let log = command(&["queue", "--json"]).ok();
    assert_eq!(log.trim(), "[]");
    let (_, status) = calls(&house, &nora_too, "new", "").await;
    assert_eq!(status, Some(0));
}
