//! `inbox` of what was done in an office: what it was, why, where it stands, and how one appeals.

use serde_json::json;

use super::*;
use crate::domain::{Care, LogId, Reason};

#[tokio::test]
async fn whoever_is_suspended_reads_what_was_done_and_appeals_by_what_they_read() {
    let site = Site::open().await;
    let ada = site.member("ada", Language::En).await;
    let suspend = Care::Suspend {
        handle: Handle::new("ada").unwrap(),
        reason: Reason::Attack,
        words: SafeText::line("Two warnings were enough."),
        until: None,
    };
    let done = site.house.forum.act(OPERATOR, Command::Care(suspend)).await;
    let Ok(Done::Logged(Some(LogId(entry)))) = done else {
        panic!("{done:?}");
    };
    let inbox = site.run(ada, "inbox --json").await;
    let row = json!({
        "at": "2026-01-01T00:00:00Z", "kind": "moderated", "ref": null, "by": "operator",
        "text": "Two warnings were enough.", "read": false, "act": "suspend", "reason": "attack",
        "words": "Two warnings were enough.", "entry": entry, "granted": null, "answer": null,
    });
    assert_eq!(inbox.json(), json!([row]));
    documented("inbox", &row);
    let inbox = site.run(ada, "inbox").await;
    let line = format!(
        "2026-01-01 00:00  new  -  operator  log {entry}  \
         operator suspended you (attacks a person): Two warnings were enough.\n"
    );
    assert_eq!(inbox.text(), line);
    let how = "\"log ID\" shows the entry; \"appeal ID\" appeals against it";
    assert!(inbox.err.starts_with(how), "{}", inbox.err);
    let shown = site.run(ada, &format!("log {entry}")).await;
    assert!(shown.text().contains("Two warnings"), "{shown:?}");
    let appeal = format!("appeal {entry} --json");
    let appealed = site.send(ada, &appeal, "It was once.").await;
    assert_eq!(appealed.status, Some(0), "{appealed:?}");
    documented("appeal", &appealed.json());
    assert_eq!(site.run(ada, "inbox").await.err, "");
}

/// Fails unless the page on commands names just the fields that this has.
fn documented(verb: &str, record: &serde_json::Value) {
    let docs = include_str!("../../../../docs/commands.md");
    let begin = format!("| `{verb}` | a");
    let row = docs.lines().find(|line| line.starts_with(&begin)).unwrap();
    let names = row.split('`').skip(1).step_by(2);
    let mut named: Vec<_> = names.skip(1).collect();
    named.sort_unstable();
    let mut printed: Vec<_> = record.as_object().unwrap().keys().collect();
    printed.sort_unstable();
    assert_eq!(named, printed, "{verb}");
}
