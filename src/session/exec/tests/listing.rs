//! The lists, as text: `conferences`, `topics`, `new`, `search`, `who`, and how their pages follow one another.

use super::*;

#[tokio::test]
async fn what_is_new_stands_in_columns() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    site.topic(bob, "tools", "Spindle noise above 8000 rpm", 2)
        .await;
    site.pass(Time::HOUR);
    site.topic(bob, "porch", "主轴", 0).await;
    let new = site.run(ada, "new").await;
    let mut lines: Vec<_> = new.text().lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "porch.1  1 new  主轴                          bob",
            "tools.1  3 new  Spindle noise above 8000 rpm  bob",
        ]
    );
    assert_eq!(new.err, "");
    let own = site.run(bob, "new").await;
    assert_eq!(own.text(), "");
    let topics = site.run(ada, "topics tools").await;
    assert_eq!(
        topics.text(),
        "tools.1  3 new  3 posts  Spindle noise above 8000 rpm  bob\n"
    );
    let conferences = site.run(ada, "conferences").await;
    assert_eq!(
        conferences.text(),
        "tools  3 new  1 topic  The tools\nporch  1 new  1 topic  The porch\n"
    );
}

#[tokio::test]
async fn what_waits_for_a_host_stands_in_columns_and_for_others_is_refused() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    site.topic(bob, "tools", "Cheap belts", 0).await;
    let refused = site.run(ada, "queue").await;
    let said = "Things wait only for hosts, staff and sysops.\n";
    assert_eq!((refused.err.as_str(), refused.status), (said, Some(3)));
    let (tools, handle) = (Slug::parse("tools").unwrap(), Handle::new("ada").unwrap());
    site.operate(Command::Host(tools, handle)).await;
    site.pass(2 * Time::HOUR);
    let queue = site.run(ada, "queue").await;
    let expected = "newcomers 1, oldest 2 h\n\
        2 h  newcomer  tools.1.0  bob  Cheap belts: The first post.\n";
    assert_eq!(queue.text(), expected);
    let rows = site.run(ada, "queue --json").await.json();
    assert_eq!(rows[0]["kind"], "newcomer");
    assert_eq!(rows[0]["ref"], "tools.1.0");
    assert_eq!(rows[0]["at"], "2026-01-01T00:00:00Z");
    assert!(rows[0].get("flags").is_none());
    site.pass(31 * Time::DAY);
    let later = site.run(ada, "queue").await;
    assert!(later.text().starts_with("questions 1, oldest 31 d\n"));
    site.pass(90 * Time::DAY);
    assert_eq!(site.run(ada, "queue").await.text(), "Nothing waits.\n");
}

#[tokio::test]
async fn pages_follow_one_another_without_a_gap() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    for n in 0..5 {
        site.pass(Time::HOUR);
        site.topic(bob, "tools", &format!("Topic {n}"), 0).await;
    }
    for list in ["topics tools", "new"] {
        let all = site.run(ada, &format!("{list} --json")).await.json();
        let all: Vec<_> = all.as_array().unwrap().clone();
        assert_eq!(all.len(), 5);
        let mut paged = site
            .run(ada, &format!("{list} --limit 2 --json"))
            .await
            .json();
        let mut seen = Vec::new();
        while let Some(last) = paged.as_array().unwrap().last().cloned() {
            seen.extend(paged.as_array().unwrap().clone());
            let before = last["ref"].as_str().unwrap();
            let line = format!("{list} --limit 2 --json --before {before}");
            paged = site.run(ada, &line).await.json();
        }
        assert_eq!(seen, all, "{list}");
        let text = site.run(ada, &format!("{list} --limit 2")).await;
        assert_eq!(text.text().lines().count(), 2);
        let second = all[1]["ref"].as_str().unwrap();
        assert_eq!(text.err, format!("There is more: --before {second}\n"));
    }
    assert_eq!(site.run(ada, "topics tools").await.err, "");
    assert_eq!(
        site.run(ada, "topics tools --before tools.9").await.status,
        Some(4)
    );
}

#[tokio::test]
async fn what_was_read_since_ends_no_page() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    for n in 0..3 {
        site.pass(Time::HOUR);
        site.topic(bob, "tools", &format!("Topic {n}"), 0).await;
    }
    let first = site.run(ada, "new --limit 1 --json").await.json();
    let first = first[0]["ref"].as_str().unwrap();
    site.run(ada, &format!("read {first} --mark")).await.text();
    let rest = site
        .run(ada, &format!("new --before {first} --json"))
        .await
        .json();
    assert_eq!(rest.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_phrase_is_found_as_ssh_hands_it_over() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    site.topic(ada, "tools", "Noise from the spindle", 0).await;
    site.pass(Time::HOUR);
    site.topic(ada, "tools", "Spindle noise", 1).await;
    let words = site.run(ada, "search spindle noise").await;
    assert_eq!(words.text().matches("tools.").count(), 2);
    let phrase = site.run(ada, "search \"spindle noise\" in:tools").await;
    assert!(
        phrase
            .text()
            .starts_with("tools.2.0  Spindle noise  ada  2026-01-01 01:00\n    ")
    );
    assert_eq!(phrase.text().lines().count(), 2);
    let one = site.run(ada, "search spindle --limit 1").await;
    assert_eq!(
        (one.text().lines().count(), one.err.as_str()),
        (2, "There is more: --limit N\n")
    );
    assert_eq!(site.run(ada, "search nothing").await.text(), "");
}

#[tokio::test]
async fn a_long_search_joins_the_pages_of_the_forum() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let topic = site.topic(ada, "tools", "Log", 0).await;
    for _ in 0..13 {
        for _ in 0..9 {
            let line = format!("reply {topic}");
            site.send(ada, &line, "lathe").await.text();
        }
        site.pass(Time::HOUR);
    }
    let found = site
        .run(ada, "search lathe --limit 110 --json")
        .await
        .json();
    assert_eq!(found.as_array().unwrap().len(), 110);
}

#[tokio::test]
async fn scripts_are_not_here_but_people_are() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    assert_eq!(site.run(ada, "who").await.text(), "");
    let crate::domain::Answer::Whoami(me) = site
        .house
        .forum
        .ask(bob, crate::domain::Query::Whoami)
        .await
        .unwrap()
    else {
        panic!("no answer");
    };
    let _here = site.house.forum.arrive(&me.member, None).await.unwrap();
    let who = site.run(ada, "who").await;
    assert_eq!(
        who.text(),
        "bob  bob the member  active 2026-01-01 00:00 UTC\n"
    );
}
