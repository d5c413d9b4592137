//! What waits, through the real thing: flags that fold a post before a fourth reader's eyes, a host who lets it stand; and
//! from the join page to Home where a sysop lets people in.

use wellspring::domain::{
    Answer, Care, Command, FlagReason, Handle, Limits, OrganisationName, PostId, PostsFrom, Query,
    Reference, Registration, SafeText,
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

/// The post at an address.
async fn post(house: &House, member: &Member, at: &str) -> PostId {
    let at = Reference::parse(at).unwrap();
    let query = Query::Resolve(at.clone());
    let place = house.site.forum.ask(member.actor, query).await.unwrap();
    let Answer::Place(place) = place else {
        panic!("no place");
    };
    let posts = Query::Posts {
        topic: place.topic.unwrap().topic.id,
        from: PostsFrom::Number(at.post.unwrap()),
        limit: 1,
    };
    match house.site.forum.ask(member.actor, posts).await.unwrap() {
        Answer::Posts(posts, _) => posts[0].id,
        other => panic!("{other:?}"),
    }
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
    house.site.sets_the_clock(30 * 24);
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
    let post = post(&house, &hal, "tools.1.0").await;
    for (at, member) in flaggers.iter().enumerate() {
        reader.sees("Our belts are best").await;
        let words = SafeText::line(&format!("look {at}"));
        let flag = Command::Flag(post, Some((FlagReason::Spam, words)));
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
    house.site.sets_the_clock(7 * 24);
    nora.does("e", "with Ibarra").await;
    nora.does(", two Deckels\n", "(waiting:").await;
    assert_eq!(command(&["member", "approve", "nora"]).ok(), "nora is in\n");
    nora.sees("[x] tools").await;
    let log = command(&["queue", "--json"]).ok();
    assert_eq!(log.trim(), "[]");
    let (_, status) = calls(&house, &nora_too, "new", "").await;
    assert_eq!(status, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_queue_offers_is_also_a_command() {
    let house = House::open().await;
    let [hal, kim, bob, eve] = [
        house.site.member("hal").await,
        house.site.member("kim").await,
        house.site.member("bob").await,
        house.site.member("eve").await,
    ];
    let host = Handle::new("hal").unwrap();
    house.site.operate(Command::Host(slug("tools"), host)).await;
    let snake = Command::Care(Care::Watch(SafeText::line("snake"), true));
    house.site.operate(snake).await;
    let ask = "post tools --title Noise --kind question";
    assert_eq!(
        calls(&house, &kim, ask, "Is it the belt?").await.0,
        "tools.1\n"
    );
    let long = "The belt squeaks. ".repeat(40);
    let (said, _) = calls(&house, &bob, "reply tools.1", &long).await;
    assert_eq!(said, "tools.1.1\n");
    let post = post(&house, &hal, "tools.1.1").await;
    let flag = Command::Flag(post, Some((FlagReason::Spam, SafeText::default())));
    house.site.forum.act(eve.actor, flag).await.unwrap();
    for title in ["Snakes", "Adders"] {
        let post = format!("post tools --title {title}");
        let (said, _) = calls(&house, &kim, &post, &format!("{title}: snake oil")).await;
        assert!(said.contains("host"), "{said}");
    }
    let told = async |line: &str| calls(&house, &hal, line, "").await;
    let (queue, _) = told("queue --json").await;
    let queue: serde_json::Value = serde_json::from_str(&queue).unwrap();
    let held: Vec<_> = queue.as_array().unwrap().iter().collect();
    let held: Vec<_> = held.iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(held.len(), 2, "{queue}");
    let mut rows = queue.as_array().unwrap().iter();
    let flagged = rows.find(|row| row["kind"] == "flagged").unwrap();
    assert_eq!(
        flagged["words"],
        long.trim(),
        "a script has the whole words"
    );
    assert!(!told("queue").await.0.contains(long.trim()));
    assert!(told("queue").await.0.contains(held[0]));
    for (line, said, status) in [
        (format!("release {}", held[0]), "tools.2", 0),
        (
            format!("refuse {} --reason spam --words We sell nothing", held[1]),
            "its author reads why (log 5)",
            0,
        ),
        (format!("release {}", held[1]), "somebody decided", 4),
        ("refuse 7f".to_owned(), "--reason is missing", 2),
        ("release nothing".to_owned(), "not the ID of a held post", 2),
        (
            "tend dismiss tools.1.1 --reason upkeep".to_owned(),
            "tools.1.1: stands; its flags count no more (log 6)",
            0,
        ),
        (
            "tend dismiss tools.1.1 --reason upkeep".to_owned(),
            "tools.1.1: no flags wait here",
            0,
        ),
        (
            "welcome bob".to_owned(),
            "bob waits to be welcomed no more",
            0,
        ),
        ("welcome bob".to_owned(), "No newcomer bob", 4),
        ("tend accept tools.1.1".to_owned(), "--reason is missing", 2),
        (
            "tend accept tools.1.1 --reason upkeep".to_owned(),
            "14 days",
            3,
        ),
    ] {
        let (told, ends) = told(&line).await;
        assert!(told.contains(said), "{line}: {told}");
        assert_eq!(ends, Some(status), "{line}: {told}");
    }
    house.site.sets_the_clock(14 * 24);
    let accept = "tend accept tools.1.1 --reason upkeep";
    let (said, _) = told(accept).await;
    assert!(
        said.starts_with("tools.1.1: is the accepted answer (log "),
        "{said}"
    );
    let (said, _) = told(&format!("{accept} --json")).await;
    assert_eq!(
        said,
        "{\"ref\":\"tools.1.1\",\"act\":\"accept\",\"entry\":null}\n"
    );
    let (said, _) = told(&format!("{accept} --undo")).await;
    assert!(
        said.starts_with("tools.1.1: is no longer the accepted answer (log "),
        "{said}"
    );
    // Whoever asked needs no reason, and it is no slip to give one.
    let (said, _) = calls(&house, &kim, accept, "").await;
    assert_eq!(said, "tools.1.1: is the accepted answer\n");
    let (_, status) = calls(&house, &eve, "welcome bob", "").await;
    assert_eq!(status, Some(3));
}
