//! A member's own, through the real thing: what is stored of them comes as a file, and who goes is gone at once;
//! and what they say against an act, or of an appeal, is there again after a cut line.

use super::e2e_board::calls;
use super::e2e_house::{House, slug};
use super::e2e_visitor::Visitor;
use wellspring::domain::{Care, Command, Deed, Handle, Reason, SafeText};

#[tokio::test(flavor = "multi_thread")]
async fn a_member_takes_their_data_along_and_goes() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let bob = house.site.member("bob").await;
    let (said, _) = calls(&house, &ada, "post tools --title Belts", "Mine, all of it").await;
    assert_eq!(said, "tools.1\n");
    let (bytes, status) = calls(&house, &ada, "export-me", "").await;
    assert!(bytes.starts_with("PK") && bytes.contains("posts.jsonl"));
    assert_eq!(status, Some(0));
    let (said, status) = calls(&house, &ada, "export-me", "").await;
    assert_eq!(status, Some(1), "{said}");

    let mut visitor = house.visit(&ada).await;
    visitor.sees("tools").await;
    visitor.does("gp", "Your data").await;
    visitor.does("jjjjjjj\r", "Type your handle").await;
    visitor.does("adda\r", "That is not your handle").await;
    visitor.types("\u{7f}\u{7f}a\r").await;
    visitor.sees("This account was erased").await;
    assert_eq!(visitor.ends().await, Some(0));
    let (said, status) = calls(&house, &bob, "read tools.1", "").await;
    assert_eq!(status, Some(0));
    assert!(
        said.contains("former member 1") && said.contains("Mine, all of it"),
        "{said}"
    );
    // Their key is a stranger's now, who may join.
    let (said, status) = calls(&house, &ada, "whoami", "").await;
    assert_eq!(status, Some(3), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_and_a_decision_that_were_being_typed_are_there_after_a_cut_line() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let hal = house.site.member("hal").await;
    let bob = house.site.member("bob").await;
    for host in ["ada", "hal"] {
        let host = Command::Host(slug("tools"), Handle::new(host).unwrap());
        house.site.operate(host).await;
    }
    calls(&house, &bob, "post tools --title Belts", "For sale.").await;
    let page = house.site.topic(&ada, "tools", 1, 0).await;
    let hide = Command::Care(Care::Tend {
        deed: Deed::Hide(page.posts[0].id, true),
        reason: Reason::Spam,
        words: SafeText::line("The third time"),
    });
    house.site.forum.act(ada.actor, hide).await.unwrap();

    let mut at_bob = house.visit(&bob).await;
    at_bob.does("#log 4\n", "The third time").await;
    at_bob.does("a", "Your appeal").await;
    at_bob.does("Somebody asked for", "asked for").await;
    at_bob.breaks_off();
    let mut at_bob = house.visit_at(&bob, 40, 12).await;
    opens_drafts(&mut at_bob, "appeal").await;
    at_bob
        .does("\n", "What you began to write here is back")
        .await;
    at_bob.sees("Somebody asked for").await;
    at_bob.does(" them.\n", "Your appeal is made").await;
    at_bob.does("gd", "You have no drafts").await;

    let mut host = house.visit(&hal).await;
    host.does("#log 4\n", "Somebody asked for them.").await;
    host.does("d", "Dismissing").await;
    host.does("Not here", "Not here").await;
    host.breaks_off();
    let mut host = house.visit(&hal).await;
    opens_drafts(&mut host, "decision").await;
    host.does("\n", "Not here").await;
    // Meanwhile a sysop decided: the words stay, and it is said that it is too late.
    let decide = Command::Care(Care::DecideEntry {
        entry: wellspring::domain::LogId(4),
        grant: true,
        answer: SafeText::line("So they did."),
    });
    house.site.operate(decide).await;
    host.sees("No appeal waits here for you to decide").await;
    host.sees("stays under your drafts").await;
    host.sees("Not here").await;
    host.types("\x1b").await;
    host.sees_no("Not here").await;
    assert_eq!(host.leaves().await, Some(0));
}

/// Opens the drafts when this is among them: a line that was cut is not found to be so at once.
async fn opens_drafts(visitor: &mut Visitor, kind: &str) {
    for _ in 0..1_000 {
        visitor.does("gd", "Drafts").await;
        visitor.settles().await;
        if visitor.picture().contains(kind) {
            return;
        }
        visitor.types("q").await;
    }
    panic!("no draft:\n{}", visitor.picture());
}
