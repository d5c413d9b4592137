//! What is asked about an idea besides its steps, by command: appeals, doubts, calls for testers.

use serde_json::json;

use super::ideas::board;
use super::*;

#[tokio::test]
async fn a_declined_idea_is_appealed_for_once_and_a_host_decides() {
    let (site, ada, bob, dan) = board().await;
    let slug = Slug::parse("wishes").unwrap();
    site.operate(Command::Host(slug, Handle::new("bob").unwrap()))
        .await;
    let early = site.send(ada, "appeal wishes.1", "Look again.\n").await;
    assert_eq!((early.out.as_str(), early.status), ("", Some(2)));
    site.run(dan, "step wishes.1 review --reason Read").await;
    let declined = site.run(dan, "step wishes.1 declined --reason No").await;
    assert_eq!(declined.text(), "wishes.1.2  declined\n");
    let others = site.send(bob, "appeal wishes.1", "Look again.\n").await;
    assert_eq!(others.status, Some(3), "{}", others.err);
    let made = site
        .send(ada, "appeal wishes.1 --json", "Look again.\n")
        .await;
    assert_eq!(made.json(), json!({"ref": "wishes.1.3", "appealed": true}));
    let no_words = site.run(bob, "decide wishes.1 grant").await;
    assert!(no_words.err.contains("--words"), "{}", no_words.err);
    let refused = site.run(dan, "decide wishes.1 grant --words Yes").await;
    assert_eq!(refused.status, Some(3), "{}", refused.err);
    let granted = site.run(bob, "decide wishes.1 grant --words We look again");
    let granted = granted.await;
    let said = "wishes.1.4  The appeal is granted; both sides are told.\n";
    assert_eq!(granted.text(), said);
    let ideas = site.run(ada, "ideas wishes --json").await.json();
    assert_eq!(ideas[0]["status"], "review");
    // A number is an entry of the log, as before.
    let entry = site.send(ada, "appeal 99", "Look again.\n").await;
    assert_eq!(entry.status, Some(4), "{}", entry.err);
}

#[tokio::test]
async fn a_call_for_testers_is_made_taken_up_and_closed() {
    let (site, ada, bob, dan) = board().await;
    for step in [
        "planned --target 2026 Q2 --reason It is wanted",
        "started --reason Begun",
        "testing --reason Try it",
    ] {
        let step = format!("step wishes.1 {step}");
        if step.contains("planned") {
            site.run(dan, "step wishes.1 review --reason Read").await;
        }
        site.run(dan, &step).await.text();
    }
    for wrong in ["call wishes.1", "call wishes.1 many", "call wishes.1 0"] {
        let said = site.send(dan, wrong, "Load a part.\n").await;
        assert_eq!((said.out.as_str(), said.status), ("", Some(2)), "{wrong}");
    }
    let none = site.run(bob, "test wishes.1").await;
    assert_eq!((none.out.as_str(), none.status), ("", Some(2)), "{none:?}");
    let called = site.send(dan, "call wishes.1 2", "Load a part.\n").await;
    assert_eq!(called.text(), "wishes.1.5\n");
    let tests = site.run(bob, "test wishes.1 --json").await;
    assert_eq!(tests.json(), json!({"ref": "wishes.1", "testing": true}));
    let stops = site.run(bob, "test wishes.1 --undo").await;
    assert_eq!(stops.text(), "wishes.1\n");
    let closed = site.send(dan, "call wishes.1 close --json", "It holds.\n");
    let closed = closed.await.json();
    assert_eq!(closed, json!({"ref": "wishes.1.6", "open": false}));
    let shipped = "step wishes.1 shipped --release 4.3 --reason It is there";
    site.run(dan, shipped).await.text();
    // Whoever voted may doubt it without words, its author says what is not fixed.
    let bob_doubts = site.run(bob, "doubt wishes.1 --json").await;
    let expected = json!({"ref": "wishes.1", "doubted": true});
    assert_eq!(bob_doubts.json(), expected);
    let taken_back = site.run(bob, "doubt wishes.1 --undo").await;
    assert_eq!(taken_back.text(), "wishes.1\n");
    let silent = site.run(ada, "doubt wishes.1").await;
    assert_eq!((silent.out.as_str(), silent.status), ("", Some(2)));
    let said = site.run(ada, "doubt wishes.1 --words It drifts").await;
    assert_eq!(said.text(), "wishes.1.8\n");
    let to_others = site.run(dan, "step wishes.1 doubt --reason R").await;
    assert!(to_others.err.contains("ssh HOST help"), "{}", to_others.err);
}
