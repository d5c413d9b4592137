//! Hosts tend a conference through the real thing: by keys in the reader, by a command over ssh, and on the server.

use wellspring::domain::{Body, Command, CommandId, Handle, Title, TopicKind};

use super::cli_world::finish;
use super::e2e_board::calls;
use super::e2e_house::{House, Member, generous, program, slug};

/// Ada hosts `tools`, in which Bob opened a topic; and Eve.
async fn tended() -> (House, [Member; 3]) {
    let house = House::open().await;
    let people = [
        house.site.member("ada").await,
        house.site.member("bob").await,
        house.site.member("eve").await,
    ];
    let host = Command::Host(slug("tools"), Handle::new("ada").unwrap());
    house.site.operate(host).await;
    let open = Command::NewTopic {
        id: CommandId(1),
        conference: slug("tools"),
        kind: TopicKind::Discussion,
        title: Title::new("Which belts?", &generous()).unwrap(),
        body: Body::new("Mine are the best, call me.", &generous()).unwrap(),
    };
    house.site.forum.act(people[1].actor, open).await.unwrap();
    (house, people)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_host_folds_by_keys_folds_on_the_screen_of_whoever_reads_it_and_u_takes_it_back() {
    let (house, [ada, bob, eve]) = tended().await;
    let mut at_eve = house.visit(&eve).await;
    at_eve.does(" ", "call me").await;
    let mut at_ada = house.visit_at(&ada, 40, 12).await;
    at_ada.does(" ", "call me").await;
    // The panel names each deed with its key, which works where one reads.
    at_ada.does("M", "X  Hide this post").await;
    at_ada.does("\x1b", "call me").await;
    at_ada.does("X", "In words:").await;
    at_ada.does("sells belts", "sells belts").await;
    at_ada.does("\n", "Hidden: tools.1").await;
    at_eve.sees_no("call me").await;
    at_eve.sees("spam").await;
    at_eve.does("o", "call me").await;
    at_eve.does("o", "spam").await;
    at_ada.does("u", "Taken back: ada (host) hid").await;
    at_ada.sees("tools.1.0 (log 3).").await;
    at_ada.sees("call me").await;
    at_eve.sees("call me").await;
    // Whoever does not tend it has no such key.
    at_eve.does("M", "Only hosts of tools").await;
    at_eve.sees_no("Hide this post").await;
    let (said, status) = calls(&house, &bob, "tend hide tools.1.0 --reason spam", "").await;
    assert!(said.contains("Only hosts"), "{said}");
    assert_eq!(status, Some(3));
    let (_, status) = calls(&house, &ada, "tend hide tools.1.0 --reason dislike", "").await;
    assert_eq!(status, Some(2));
    assert_eq!(at_eve.leaves().await, Some(0));
    assert_eq!(at_ada.leaves().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_that_moved_is_read_at_its_old_address_by_every_way() {
    let (house, [ada, _, eve]) = tended().await;
    house.site.conference("maint", "Maintenance").await;
    let mut at_eve = house.visit(&eve).await;
    at_eve.does(" ", "call me").await;
    // What would need to know what was before is taken back by its entry.
    let line = "tend retitle tools.1 --title Belts --reason upkeep";
    assert_eq!(calls(&house, &ada, line, "").await.1, Some(0));
    let line = "tend retitle tools.1 --undo --reason mistake";
    let (said, status) = calls(&house, &ada, line, "").await;
    assert_eq!(
        (said.as_str(), status),
        ("tools.1: taken back (log 5)\n", Some(0))
    );
    assert_eq!(calls(&house, &ada, line, "").await.1, Some(4));
    // A command says what is missing, and which reasons there are; and of a place that is none, just that.
    for (line, told, ends) in [
        (
            "tend retitle tools.1 --reason upkeep",
            "--title is missing",
            2,
        ),
        ("tend move tools.1 --reason upkeep", "--to is missing", 2),
        (
            "tend hide tools.1.0",
            "--reason is missing: why: spam, attack",
            2,
        ),
        ("tend hide tools.1.0 --reason rude", "spam, attack", 2),
        (
            "tend hide tools.999 --reason spam",
            "nothing at tools.999",
            4,
        ),
        (
            "tend hide tools.1 --reason spam",
            "first post is tools.1.0",
            2,
        ),
        (
            "topics nope",
            "There is no conference nope for you to read.",
            4,
        ),
        (line, "Nothing of that kind was done with tools.1", 4),
        ("log 1 2", "\"1 2\" is not the number of an entry", 2),
        ("ideas tools", "tools is not a conference of ideas", 2),
    ] {
        let (said, status) = calls(&house, &ada, line, "").await;
        assert!(said.contains(told), "{line}: {said}");
        assert_eq!(status, Some(ends), "{line}");
    }
    let line = "tend move tools.1 --to maint --reason misplaced --words about belts --json";
    let (said, status) = calls(&house, &ada, line, "").await;
    assert!(
        said.starts_with("{\"ref\":\"tools.1\",\"act\":\"move\",\"entry\":"),
        "{said}"
    );
    assert!(said.contains(",\"now\":\"maint.1\"}"), "{said}");
    assert_eq!(status, Some(0));
    let (said, status) = calls(&house, &eve, "appeal abc", "Why?").await;
    assert!(said.contains("is not the number of an entry"), "{said}");
    assert_eq!(status, Some(2));
    let (said, _) = calls(&house, &ada, "tend pin maint.1.0 --reason upkeep", "").await;
    assert!(said.contains("Only hosts"), "{said}");
    at_eve.sees("maint.1").await;
    let (read, status) = calls(&house, &eve, "read tools.1", "").await;
    assert!(
        read.contains("maint.1") && read.contains("call me"),
        "{read}"
    );
    assert_eq!(status, Some(0));
    at_eve.does("#tools.1\n", "call me").await;
    let tend = |words: &[&str]| finish(&mut program(house.site.dir.path(), words));
    let pin = ["tend", "pin", "maint.1", "--reason", "upkeep"];
    assert_eq!(tend(&pin).ok(), "maint.1: pinned on top (log 7)\n");
    let erase = ["tend", "erase", "maint.1.0", "--reason", "unlawful"];
    assert!(tend(&erase).ok().contains("--yes"));
    let (read, _) = calls(&house, &eve, "read maint.1", "").await;
    assert!(read.contains("call me"), "{read}");
    tend(&[&erase[..], &["--yes"]].concat()).ok();
    at_eve.sees_no("call me").await;
    tend(&["check"]).ok();
    let back = ["tend", "move", "maint.1", "--undo", "--reason", "mistake"];
    assert!(
        tend(&back)
            .ok()
            .starts_with("maint.1: taken back; it stands at tools.1 now (log ")
    );
    // Where it stands where it was named, that is not said.
    let again = [
        "tend", "move", "tools.1", "--to", "maint", "--reason", "upkeep",
    ];
    assert!(tend(&again).ok().contains("; it stands at maint.1 now"));
    let home = ["tend", "move", "tools.1", "--undo", "--reason", "mistake"];
    let said = tend(&home).ok();
    assert!(said.starts_with("tools.1: taken back (log "), "{said}");
    let line = "tend pin tools.1.0 --reason upkeep";
    let (said, _) = calls(&house, &ada, line, "").await;
    assert!(said.starts_with("tools.1: it is so already"), "{said}");
    assert!(tend(&back).failed(1).contains("Nothing of that kind"));
    let (read, _) = calls(&house, &eve, "topics tools", "").await;
    assert!(read.contains("tools.1"), "{read}");
    assert_eq!(at_eve.leaves().await, Some(0));
}
