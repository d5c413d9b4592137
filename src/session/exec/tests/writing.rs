//! `post`, `reply`, and what `--id` is good for.

use super::*;

#[tokio::test]
async fn a_script_opens_a_topic_and_answers_in_it() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let posted = site
        .send(
            ada,
            "post tools --title Spindle noise --kind problem",
            "It howls.\r\n\x1b[2J",
        )
        .await;
    assert_eq!(posted.text(), "tools.1\n");
    let answer = site
        .send(ada, "reply tools.1.0 --json", "Only when cold.")
        .await;
    assert_eq!(answer.json(), serde_json::json!({"ref": "tools.1.1"}));
    let read = site.run(ada, "read tools.1").await;
    assert_eq!(
        read.text(),
        "tools.1  Spindle noise\nproblem, 2 posts\n\
         \n0  ada  ada the member  2026-01-01 00:00\n    It howls.\n    [2J\n\
         \n1  ada  ada the member  reply to 0  2026-01-01 00:00\n    Only when cold.\n"
    );
}

#[tokio::test]
async fn the_same_id_twice_is_one_post() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    let post = "post tools --title Nightly --id 'night 7'";
    for _ in 0..2 {
        assert_eq!(site.send(ada, post, "All green.").await.text(), "tools.1\n");
    }
    let reply = "reply tools.1 --id 1";
    for _ in 0..2 {
        assert_eq!(site.send(ada, reply, "Still.").await.text(), "tools.1.1\n");
    }
    // The same choice of somebody else, or none, is another command.
    assert_eq!(site.send(bob, reply, "Still.").await.text(), "tools.1.2\n");
    assert_eq!(site.send(bob, post, "All green.").await.text(), "tools.2\n");
    for n in 3..5 {
        let again = site.send(ada, "reply tools.1", "And again.").await;
        assert_eq!(again.text(), format!("tools.1.{n}\n"));
    }
}

#[tokio::test]
async fn a_text_that_cannot_be_posted_is_refused_with_the_reason() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let empty = site.send(ada, "post tools --title T", " \n\n").await;
    assert_eq!(
        (empty.err.as_str(), empty.status),
        ("There is nothing to send yet.\n", Some(2))
    );
    let long = site
        .send(ada, "post tools --title T", &"x".repeat(65_538))
        .await;
    let said = "The text has more than 65536 bytes. Nothing was posted.\n";
    assert_eq!((long.err.as_str(), long.status), (said, Some(2)));
    let most = site
        .send(ada, "post tools --title T", &"x".repeat(65_536))
        .await;
    assert_eq!(most.text(), "tools.1\n");
    let untitled = site.send(ada, "post tools --title \"\u{200b}\"", "x").await;
    assert_eq!(
        (untitled.err.as_str(), untitled.status),
        ("The title is empty.\n", Some(2))
    );
    let title = "t".repeat(121);
    let wordy = site
        .send(ada, &format!("post tools --title {title}"), "x")
        .await;
    assert_eq!(wordy.status, Some(2));
    let nowhere = site.send(ada, "post attic --title T", "x").await;
    assert_eq!((nowhere.out.as_str(), nowhere.status), ("", Some(4)));
}

#[tokio::test]
async fn whoever_writes_too_fast_is_told_when_to_come_back() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let mut posts = 0;
    let refused = loop {
        let printed = site.send(ada, "post tools --title T", "x").await;
        if printed.status != Some(0) {
            break printed;
        }
        posts += 1;
    };
    assert!(posts >= 5, "{posts}");
    assert_eq!(refused.status, Some(1));
    assert!(
        refused.err.contains("Nothing was done. Try again in "),
        "{}",
        refused.err
    );
}

#[tokio::test]
async fn a_terminal_has_no_standard_input() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let who = Who::Member {
        id: id(ada),
        by: CODE,
    };
    let ask = Ask::Exec("post tools --title T".into());
    let (link, far) = linked(who, ask, true, &[]);
    let printed = site.serve(link, far, PATIENT).await;
    let said = "There is no standard input while there is a terminal.\r\nLeave out -t.\r\n";
    assert_eq!((printed.err.as_str(), printed.status), (said, Some(2)));
}

#[tokio::test]
async fn patience_ends() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    site.topic(ada, "tools", "Spindle noise", 0).await;
    for (wall, silence, said) in [
        (600, 0, "No text came for 0 s. Nothing was posted.\n"),
        (0, 600, "This took longer than 0 s.\n"),
    ] {
        let patience = Patience {
            wall: Duration::from_secs(wall),
            silence: Duration::from_secs(silence),
        };
        let who = Who::Member {
            id: id(ada),
            by: CODE,
        };
        let (link, far) = linked(who, Ask::Exec("reply tools.1".into()), false, &[]);
        let printed = site.serve(link, far, patience).await;
        assert!(printed.err.starts_with(said), "{}", printed.err);
        assert_eq!(printed.status, Some(1));
    }
    assert!(!site.run(ada, "read tools.1").await.text().contains("\n1  "));
}

#[tokio::test]
async fn a_stop_is_told_to_whoever_waits_for_the_rest_of_a_text() {
    let site = Site::open().await;
    let member = id(site.member("ada", Language::De).await);
    let who = Who::Member {
        id: member,
        by: CODE,
    };
    let (link, far) = linked(who, Ask::Exec("post tools --title T".into()), false, &[]);
    far.types(b"The beginning");
    far.stop();
    let printed = site.serve(link, far, PATIENT).await;
    assert!(printed.err.contains("hält kurz an"), "{printed:?}");
    assert_eq!(printed.status, Some(1));
}
