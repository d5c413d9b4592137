//! The log through the real thing: who is suspended hears why, at once and later, and what members read of it.

use super::cli_world::finish;
use super::e2e_board::calls;
use super::e2e_house::{House, program, slug};
use wellspring::domain::{Care, Command, Deed, Handle, Reason, SafeText};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_suspended_by_another_process_is_told_why_and_comes_back_to_read() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut visitor = house.visit(&ada).await;
    let command = |words: &[&str]| finish(&mut program(house.site.dir.path(), words));
    let said = command(&["member", "suspend", "ada", "--reason", "belts"]).failed(2);
    assert!(said.contains("spam, attack"), "{said}");
    let said = command(&["log", "decide", "1", "--answer", "No"]).failed(2);
    assert!(said.contains("--grant|--dismiss"), "{said}");
    let words = "Sold belts in threes";
    let suspend = [
        "member", "suspend", "ada", "--reason", "spam", "--words", words,
    ];
    let said = command(&[&suspend[..], &["--for", "14d"]].concat()).ok();
    assert!(said.starts_with("ada is suspended until "), "{said}");
    visitor.sees(words).await;
    visitor.sees("spam").await;
    visitor.sees("appeal").await;
    assert_eq!(visitor.ends().await, Some(0));

    let mut again = house.visit(&ada).await;
    again.sees(words).await;
    let (said, status) = calls(&house, &ada, "post tools --title Belts", "Buy").await;
    assert!(said.contains(words) && said.contains("appeal"), "{said}");
    assert_eq!(status, Some(3));
    let show = command(&["member", "show", "ada"]).ok();
    assert!(show.contains("suspended") && show.contains(words), "{show}");

    let why = ["--reason", "That was somebody else"];
    let said = command(&[&["member", "reinstate", "ada"][..], &why].concat()).ok();
    assert_eq!(said, "ada may write again\n");
    again.sees("You can write again").await;
    again.sees_no("You are suspended").await;
    // Both stand in the inbox, and lead to their entries.
    again.does("gb", "operator let you write again").await;
    again.sees("operator suspended you (spam)").await;
    again.does("\n", "operator reinstated a member").await;
    again.does("q", "operator suspended you (spam)").await;
    let (inbox, status) = calls(&house, &ada, "inbox", "").await;
    assert!(inbox.contains("operator suspended you (spam)"), "{inbox}");
    assert_eq!(status, Some(0));
    let (said, status) = calls(&house, &ada, "post tools --title Belts", "Mine").await;
    assert_eq!((said.as_str(), status), ("tools.1\n", Some(0)));
    assert_eq!(again.leaves().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_folds_the_member_appeals_from_the_entry_and_another_host_restores() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let hal = house.site.member("hal").await;
    let bob = house.site.member("bob").await;
    for host in ["ada", "hal"] {
        let host = Command::Host(slug("tools"), Handle::new(host).unwrap());
        house.site.operate(host).await;
    }
    let (_, status) = calls(
        &house,
        &bob,
        "post tools --title Belts",
        "Mine are for sale.",
    )
    .await;
    assert_eq!(status, Some(0));
    let mut reader = house.visit(&bob).await;
    reader.does("#tools.1\n", "Mine are for sale.").await;
    let page = house.site.topic(&ada, "tools", 1, 0).await;
    let hide = Command::Care(Care::Tend {
        deed: Deed::Hide(page.posts[0].id, true),
        reason: Reason::Spam,
        words: SafeText::line("The third time"),
    });
    house.site.forum.act(ada.actor, hide).await.unwrap();
    // It folds before the member's eyes, and one key leads to the reason and the appeal.
    reader.sees_no("Mine are for sale.").await;
    reader.does("L", "The third time").await;
    reader.does("a", "Your appeal").await;
    reader
        .does("Somebody asked for them.\n", "Your appeal is made")
        .await;
    reader.sees("It waits for a decision").await;

    let mut host = house.visit(&hal).await;
    host.does("gl", "ada (host) hid a post").await;
    host.does("\n", "Somebody asked for them.").await;
    host.does("y", "Granting").await;
    host.does("So they did.\n", "The appeal is granted").await;
    host.sees("Taken back by log 5").await;
    // The page that the appellant has open says so at once.
    reader.sees("Taken back by log 5").await;
    host.does("q", "hal (host) showed a hidden post again")
        .await;
    reader.does("q", "Mine are for sale.").await;
    reader.does("gb", "granted the appeal: So they did.").await;
    reader.does("\n", "hal granted the appeal").await;
    reader.does("q", "granted the appeal: So they did.").await;

    let (log, status) = calls(&house, &bob, "log in:tools", "").await;
    assert_eq!(status, Some(0));
    let (unfolded, folded) = (log.find("hal (host) showed"), log.find("ada (host) hid"));
    assert!(unfolded.is_some() && unfolded < folded, "{log}");
    let (said, status) = calls(&house, &bob, "log on:tools", "").await;
    assert!(said.contains("on:tools") && status == Some(2), "{said}");
    let entries = finish(&mut program(
        house.site.dir.path(),
        &["log", "--act", "hide", "--json"],
    ));
    let entries = entries.json();
    assert_eq!(entries[0]["words"], "The third time");
    let id = entries[0]["id"].to_string();
    assert_eq!(id, "4");
    let (shown, status) = calls(&house, &bob, "log 4", "").await;
    assert!(shown.starts_with("log 4  ") && status == Some(0), "{shown}");
    assert!(shown.contains("Taken back by log 5."), "{shown}");
    reader.does("#log 4\n", "Taken back by log 5").await;
    let shown = finish(&mut program(house.site.dir.path(), &["log", "show", &id])).ok();
    assert!(shown.contains("hal granted the appeal"), "{shown}");
    let (again, status) = calls(&house, &bob, &format!("appeal {id}"), "Again").await;
    assert!(again.contains("one appeal") && status == Some(3), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_takes_back_and_decides_by_command() {
    let house = House::open().await;
    let [hal, eve, kim] = [
        house.site.member("hal").await,
        house.site.member("eve").await,
        house.site.member("kim").await,
    ];
    for host in ["hal", "eve"] {
        let host = Handle::new(host).unwrap();
        let host = Command::Host(slug("tools"), host);
        house.site.operate(host).await;
    }
    let (said, _) = calls(&house, &kim, "post tools --title Belts", "Ours").await;
    assert_eq!(said, "tools.1\n");
    let entry = async |line: &str| {
        let (said, _) = calls(&house, &hal, line, "").await;
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        said["entry"].as_i64().unwrap()
    };
    let pinned = entry("tend pin tools.1 --reason upkeep --json").await;
    let line = format!("reverse {pinned} --reason mistake");
    let (said, status) = calls(&house, &hal, &line, "").await;
    let back = format!("log {pinned}: taken back (log {})\n", pinned + 1);
    assert_eq!((said, status), (back, Some(0)));
    let (_, status) = calls(&house, &hal, &line, "").await;
    assert_eq!(status, Some(1), "once");

    let hidden = entry("tend hide tools.1.0 --reason spam --json").await;
    let appeal = format!("appeal {hidden}");
    let (said, status) = calls(&house, &kim, &appeal, "They are ours").await;
    assert_eq!(status, Some(0), "{said}");
    let line = format!("decide {hidden} grant --words They are");
    let (said, status) = calls(&house, &hal, &line, "").await;
    assert_eq!(status, Some(3), "{said}");
    for wrong in ["decide x grant --words W", "decide 1 maybe --words W"] {
        assert_eq!(calls(&house, &eve, wrong, "").await.1, Some(2), "{wrong}");
    }
    let (said, status) = calls(&house, &eve, &line, "").await;
    assert!(said.contains("The appeal is granted"), "{said}");
    assert_eq!(status, Some(0));
    let (read, _) = calls(&house, &eve, "read tools.1", "").await;
    assert!(read.contains("Ours"), "{read}");
}
