//! The shapes of `--json`, pinned field by field (appendix B), and `whoami`, `help`, `read`.

use serde_json::json;

use super::*;

#[tokio::test]
async fn the_fields_are_those_of_appendix_b() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    site.operate(Command::GrantStaff(Handle::new("bob").unwrap()))
        .await;
    let tools = Slug::parse("tools").unwrap();
    site.operate(Command::Host(tools, Handle::new("ada").unwrap()))
        .await;
    site.topic(bob, "tools", "Spindle noise", 1).await;

    let whoami = site.run(ada, "whoami --json").await;
    let expected = json!({
        "handle": "ada", "display_name": "ada the member", "roles": ["host"],
        "keys": [{"fingerprint": key("ada").as_str(), "label": "laptop"}],
    });
    assert_eq!(whoami.json(), expected);

    let conferences = site.run(ada, "conferences --json --limit 1").await;
    let expected = json!([{
        "slug": "tools", "title": "The tools", "kind": "forum", "access": "members",
        "topics": 1, "new_topics": 1, "new_posts": 2, "joined": true,
    }]);
    assert_eq!(conferences.json(), expected);

    let topic = json!([{
        "ref": "tools.1", "title": "Spindle noise", "author": "bob", "kind": "question",
        "posts": 2, "new": 2, "last_post_at": "2026-01-01T01:00:00Z",
    }]);
    for line in ["new --json", "topics tools --json"] {
        assert_eq!(site.run(ada, line).await.json(), topic, "{line}");
    }

    let read = site.run(ada, "read tools.1 --json").await;
    let post = |number: u32, at: &str, body: &str| {
        json!({
            "ref": format!("tools.1.{number}"), "number": number, "author": "bob",
            "display_name": "bob the member", "label": "sponsor", "at": at, "body": body,
            "edited": false, "hidden": false, "retracted": false, "erased": false, "answers": number.checked_sub(1),
            "accepted": false, "step": null, "thanks": 0,
        })
    };
    let expected = json!({
        "ref": "tools.1", "title": "Spindle noise", "conference": "tools", "kind": "question",
        "posts": [
            post(0, "2026-01-01T00:00:00Z", "The first post."),
            post(1, "2026-01-01T01:00:00Z", "Answer 1."),
        ],
    });
    assert_eq!(read.json(), expected);

    let found = site.run(ada, "search answer --json").await.json();
    let expected = json!([{
        "ref": "tools.1.1", "title": "Spindle noise", "author": "bob",
        "at": "2026-01-01T01:00:00Z", "snippet": "Answer 1.",
    }]);
    assert_eq!(found, expected);

    let posted = site.send(ada, "post tools --title T --json", "x").await;
    assert_eq!(posted.json(), json!({"ref": "tools.2"}));
}

#[tokio::test]
async fn an_empty_list_is_an_array() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    for line in ["new", "topics tools", "search x", "who"] {
        let printed = site.run(ada, &format!("{line} --json")).await;
        assert_eq!(printed.json(), json!([]), "{line}");
    }
}

#[tokio::test]
async fn who_is_named_with_times() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let asked = site
        .house
        .forum
        .ask(ada, crate::domain::Query::Whoami)
        .await;
    let Ok(crate::domain::Answer::Whoami(me)) = asked else {
        panic!("{asked:?}");
    };
    let here = site.house.forum.arrive(&me.member, None).await.unwrap();
    site.pass(1_500);
    here.active();
    let expected = json!([{
        "handle": "ada", "display_name": "ada the member", "label": null,
        "since": "2026-01-01T00:00:00Z", "active_at": "2026-01-01T00:00:01.5Z",
    }]);
    assert_eq!(site.run(ada, "who --json").await.json(), expected);
}

#[tokio::test]
async fn whoami_is_told_in_a_few_lines() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    site.operate(Command::GrantSysop(Handle::new("ada").unwrap()))
        .await;
    let tools = Slug::parse("tools").unwrap();
    site.operate(Command::Host(tools, Handle::new("ada").unwrap()))
        .await;
    let whoami = site.run(ada, "whoami").await;
    let expected = format!(
        "ada  ada the member\nsysop, host of tools\n{}  laptop\n",
        key("ada").as_str()
    );
    assert_eq!(whoami.text(), expected);
}

#[tokio::test]
async fn help_lists_every_command_and_explains_each() {
    let site = Site::open().await;
    let help = site.run(Actor::Guest, "help").await;
    for verb in &super::super::verb::VERBS {
        assert!(
            help.text().contains(&format!("\n  {} ", verb.word)),
            "{}",
            verb.word
        );
        let one = site.run(Actor::Guest, &format!("help {}", verb.word)).await;
        assert!(one.text().starts_with(&format!("ssh HOST {}", verb.word)));
        for option in verb.options {
            assert!(one.text().contains(&format!("\n  {} ", option.word())));
        }
    }
    assert_eq!(help.text().lines().count(), 34);
    assert_eq!(site.run(Actor::Guest, "help me").await.status, Some(2));
}

#[tokio::test]
async fn a_long_topic_is_read_from_anywhere() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    site.topic(bob, "tools", "A long talk", 30).await;
    let numbers = async |line: &str| -> Vec<u64> {
        let read = site.run(ada, &format!("read {line} --json")).await.json();
        let posts = read["posts"].as_array().unwrap().iter();
        posts.map(|post| post["number"].as_u64().unwrap()).collect()
    };
    assert_eq!(numbers("tools.1").await, (0..=30).collect::<Vec<_>>());
    assert_eq!(numbers("tools.1.28").await, [28, 29, 30]);
    assert_eq!(
        numbers("tools.1 --from 5 --limit 20").await,
        (5..25).collect::<Vec<_>>()
    );
    assert_eq!(numbers("tools.1 --from 30").await, [30]);
    // A script that polls for what follows gets nothing, not the last post again.
    assert_eq!(numbers("tools.1 --from 31").await, Vec::<u64>::new());
    let text = site.run(ada, "read tools.1 --limit 9").await;
    assert_eq!(text.err, "There is more: --from 9\n");
    assert_eq!(site.run(ada, "read tools.1 --from 9").await.err, "");
}

#[tokio::test]
async fn reading_moves_the_mark_only_when_it_shall() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    site.topic(bob, "tools", "Spindle noise", 3).await;
    let unread = async || site.run(ada, "new --json").await.json()[0]["new"].clone();
    let read = site.run(ada, "read tools.1").await;
    assert!(
        read.text()
            .contains("question, 4 posts, 4 new\n\nnew\n\n0  bob")
    );
    assert_eq!(unread().await, 4);
    site.run(ada, "read tools.1 --limit 3 --mark").await.text();
    assert_eq!(unread().await, 1);
    site.run(ada, "read tools.1.3 --mark --json").await.json();
    assert_eq!(site.run(ada, "new").await.text(), "");
}

#[tokio::test]
async fn words_that_are_gone_are_not_printed() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let open = Command::NewTopic {
        id: CommandId(7),
        conference: Slug::parse("tools").unwrap(),
        kind: TopicKind::Discussion,
        title: title("Second thoughts"),
        body: body("Line one\n\n> quote"),
    };
    let Done::Posted(_, post) = site.act(ada, open).await else {
        panic!("not posted");
    };
    let edit = Command::Edit {
        post: post.id,
        version: post.version,
        body: body("Line two\n\n> quote"),
    };
    site.act(ada, edit).await;
    let read = site.run(ada, "read tools.1").await;
    assert!(
        read.text()
            .ends_with("2026-01-01 00:00  edited\n    Line two\n\n    > quote\n")
    );
    let read = site.run(ada, "read tools.1 --json").await.json();
    assert_eq!(read["posts"][0]["edited"], true);
    site.act(ada, Command::Scribble(post.id)).await;
    let read = site.run(ada, "read tools.1").await;
    assert!(read.text().contains("\n    ada took these words back.\n"));
    assert_eq!(
        site.run(ada, "read tools.1 --json").await.json()["posts"][0]["body"],
        ""
    );
}

#[test]
fn the_page_on_commands_has_the_shape_of_each() {
    let docs = include_str!("../../../../docs/commands.md");
    let verbs = super::super::verb::VERBS.iter();
    for verb in verbs.filter(|verb| verb.options.contains(&super::super::verb::Opt::Json)) {
        let row = format!("| `{}` | a", verb.word);
        assert!(docs.contains(&row), "{}", verb.word);
    }
}
