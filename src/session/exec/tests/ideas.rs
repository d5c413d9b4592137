//! `ideas`, `vote`, `unvote`, `step` and `inbox`: their shapes (appendix B), and who may do what with which reason.

use serde_json::json;

use super::*;

/// Ada's idea on a board of a sponsor's, for which Bob has voted; Dan is staff.
pub(super) async fn board() -> (Site, Actor, Actor, Actor) {
    let site = Site::open().await;
    let limits = Limits {
        sponsor: Some(SafeText::line("Ibarra")),
        ..Limits::default()
    };
    site.house.forum.set_limits(limits);
    site.board().await;
    let ada = site.member("ada", Language::En).await;
    let bob = site.member("bob", Language::En).await;
    let dan = site.member("dan", Language::En).await;
    let grant = Command::GrantStaff(Handle::new("dan").unwrap());
    site.operate(grant).await;
    site.topic(ada, "wishes", "Log the spindle load", 0).await;
    let voted = site.run(bob, "vote wishes.1").await;
    assert_eq!(voted.text(), "wishes.1  2 votes\n");
    (site, ada, bob, dan)
}

#[tokio::test]
async fn the_fields_are_those_of_appendix_b() {
    let (site, ada, bob, dan) = board().await;
    site.pass(40 * Time::DAY);
    let topic = json!({
        "ref": "wishes.1", "title": "Log the spindle load", "author": "ada", "kind": "idea",
        "posts": 1, "new": 1, "last_post_at": "2026-01-01T00:00:00Z", "status": "open", "votes": 2,
    });
    for line in ["topics wishes --json", "new --json"] {
        assert_eq!(site.run(bob, line).await.json(), json!([topic]), "{line}");
    }
    let mut idea = topic;
    idea["organisations"] = json!(0);
    idea["age_days"] = json!(40);
    idea["overdue"] = json!(true);
    for view in ["", "--view trending", "--view newest", "--view overdue"] {
        let ideas = site.run(bob, &format!("ideas wishes {view} --json")).await;
        assert_eq!(ideas.json(), json!([idea]), "{view}");
    }
    let unvoted = site.run(bob, "unvote wishes.1 --json").await;
    assert_eq!(unvoted.json(), json!({"ref": "wishes.1", "votes": 1}));
    let voted = site.run(bob, "vote wishes.1.0 --json").await;
    assert_eq!(voted.json(), json!({"ref": "wishes.1", "votes": 2}));
    let step = "step wishes.1 review --reason We look at it --json";
    let stepped = site.run(dan, step).await;
    let expected = json!({"ref": "wishes.1.1", "status": "review"});
    assert_eq!(stepped.json(), expected);
    let inbox = site.run(ada, "inbox --json").await;
    let expected = json!([{
        "at": "2026-02-10T00:00:00Z", "kind": "moved", "ref": "wishes.1.1", "by": "dan",
        "text": "We look at it", "read": false, "act": null, "reason": null, "words": null, "entry": null,
        "granted": null, "answer": null,
    }]);
    assert_eq!(inbox.json(), expected);
    let read = site.run(ada, "read wishes.1 --json").await.json();
    assert_eq!(read["kind"], "idea");
}

#[tokio::test]
async fn a_board_stands_in_columns_and_shows_what_one_voted_for() {
    let (site, ada, bob, _) = board().await;
    site.pass(Time::HOUR);
    site.topic(bob, "wishes", "Offset table", 0).await;
    let top = site.run(ada, "ideas wishes --limit 1").await;
    assert_eq!(
        top.text(),
        "wishes.1  open  2 votes, you voted  Log the spindle load  ada\n"
    );
    assert_eq!(top.err, "There is more: --before wishes.1\n");
    let rest = site.run(ada, "ideas wishes --before wishes.1").await;
    assert_eq!(
        rest.text(),
        "wishes.2  open  1 vote  1 new  Offset table  bob\n"
    );
    for (view, listed) in [("mine", "wishes.2"), ("new", "wishes.1")] {
        let rows = site.run(bob, &format!("ideas wishes --view {view}")).await;
        assert!(rows.text().starts_with(listed), "{view}: {}", rows.out);
        assert_eq!(rows.text().lines().count(), 1, "{view}");
    }
    let voted = site.run(bob, "ideas wishes --view voted").await;
    assert_eq!(voted.text().lines().count(), 2);
    site.pass(40 * Time::DAY);
    let overdue = site.run(ada, "ideas wishes --view overdue --limit 1").await;
    assert!(
        overdue.text().contains("  open, overdue  "),
        "{}",
        overdue.out
    );
    let forum = site.run(ada, "ideas tools").await;
    assert_eq!((forum.out.as_str(), forum.status), ("", Some(2)));
}

#[tokio::test]
async fn a_step_is_taken_once_with_what_belongs_to_it() {
    let (site, ada, _, dan) = board().await;
    let piped = site
        .send(dan, "step wishes.1 review --id 1", "Read.\n")
        .await;
    assert_eq!(piped.text(), "wishes.1.1  review\n");
    let again = site
        .send(dan, "step wishes.1 review --id 1", "Read.\n")
        .await;
    assert_eq!(again.text(), "wishes.1.1  review\n");
    let planned = "step wishes.1 planned --target 2026 Q2 --reason The load is known already";
    assert_eq!(site.run(dan, planned).await.text(), "wishes.1.2  planned\n");
    let started = site.run(dan, "step wishes.1 started --reason Begun").await;
    assert_eq!(started.text(), "wishes.1.3  started\n");
    let shipped = "step wishes.1 shipped --release 4.3 --reason It is there";
    assert_eq!(site.run(dan, shipped).await.text(), "wishes.1.4  shipped\n");
    let inbox = site.run(ada, "inbox --limit 2").await;
    assert_eq!(
        inbox.text(),
        "2026-01-01 00:00  new  wishes.1.4  dan  started -> shipped  It is there\n\
         2026-01-01 00:00  new  wishes.1.3  dan  planned -> started  Begun\n"
    );
    assert_eq!(inbox.err, "There is more: --limit N\n");
    let read = site.run(ada, "read wishes.1").await;
    let head = "wishes.1  Log the spindle load\nshipped, 2 votes, 5 posts, 4 new\n";
    assert!(read.text().starts_with(head), "{}", read.out);
    let late = site.run(ada, "unvote wishes.1").await;
    assert_eq!((late.out.as_str(), late.status), ("", Some(3)));
}

#[tokio::test]
async fn a_step_without_its_reason_or_what_belongs_to_it_is_refused() {
    let (site, ada, _, dan) = board().await;
    let sentence = "A step needs a reason.\nEverybody who voted will read it.\n";
    for line in ["step wishes.1 review", "step wishes.1 review --reason ' '"] {
        let printed = site.send(dan, line, " \n").await;
        assert_eq!((printed.err.as_str(), printed.status), (sentence, Some(2)));
    }
    let who = Who::Member {
        id: id(dan),
        by: CODE,
    };
    let ask = Ask::Exec("step wishes.1 review".into());
    let (link, far) = linked(who, ask, true, &[]);
    let at_a_terminal = site.serve(link, far, PATIENT).await;
    assert_eq!(at_a_terminal.status, Some(2));
    for (line, said) in [
        ("step wishes.1 best", "There is no status \"best\".\n"),
        ("step wishes.1 planned --reason R", "--target is missing"),
        (
            "step wishes.1 planned --reason R --target soon",
            "A target begins",
        ),
        ("step wishes.1 shipped --reason R", "--release is missing"),
        ("step wishes.1 merged --reason R", "--into is missing"),
        (
            "step wishes.1 review --reason R --target 2027",
            "That is not how",
        ),
        (
            "step tools --reason R review",
            "\"tools\" is not a reference",
        ),
        (
            "step wishes.1 shipped --reason R --release 4",
            "No step leads from open",
        ),
    ] {
        let printed = site.run(dan, line).await;
        assert!(printed.err.starts_with(said), "{line}: {}", printed.err);
        assert_eq!((printed.out.as_str(), printed.status), ("", Some(2)));
    }
    let ada_steps = site.run(ada, "step wishes.1 review --reason R").await;
    assert_eq!(ada_steps.status, Some(3), "{}", ada_steps.err);
    assert_eq!(site.run(dan, "step wishes.9 review").await.status, Some(4));
    let open = site.run(ada, "ideas wishes --json").await.json();
    assert_eq!(
        (open[0]["status"].as_str(), open[0]["posts"].as_u64()),
        (Some("open"), Some(1))
    );
}

#[tokio::test]
async fn a_search_finds_ideas_by_where_they_stand() {
    let (site, ada, bob, dan) = board().await;
    site.topic(bob, "wishes", "Offset table", 0).await;
    site.topic(bob, "tools", "No idea, and open", 0).await;
    let step = "step wishes.1 review --reason We look at it";
    site.run(dan, step).await.text();
    let found = async |line: &str| -> Vec<String> {
        let found = site.run(ada, &format!("search {line} --json")).await.json();
        let rows = found.as_array().unwrap().iter();
        rows.map(|row| row["ref"].as_str().unwrap().to_owned())
            .collect()
    };
    for (line, wanted) in [
        ("status:review", vec!["wishes.1.0"]),
        ("status:open", vec!["wishes.2.0"]),
        ("status:open is:idea in:wishes", vec!["wishes.2.0"]),
        ("status:open in:tools", vec![]),
        ("status:Review look", vec!["wishes.1.1"]),
        ("status:review by:dan", vec!["wishes.1.1"]),
        ("status:shipped", vec![]),
    ] {
        assert_eq!(found(line).await, wanted, "{line}");
    }
    let wrong = site.run(ada, "search status:opne").await;
    assert!(wrong.err.contains("needs-info"), "{}", wrong.err);
    assert_eq!((wrong.out.as_str(), wrong.status), ("", Some(2)));
}
