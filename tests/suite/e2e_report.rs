//! The health report for scripts, over ssh and on the server: both have the documented fields.

use serde_json::Value;

use super::cli_world::World;
use super::e2e_board::{board, calls};

/// The names that `wellspring report --help` documents, `answers_by_peers` aside.
const NAMES: [&str; 28] = [
    "reply_coverage",
    "first_reply",
    "newcomers_answered",
    "solo_topics",
    "answers_accepted_by_asker",
    "unanswered_under_1_day",
    "unanswered_1_to_7_days",
    "unanswered_7_to_30_days",
    "unanswered_over_30_days",
    "ideas_decided_in_time",
    "ideas_declined_with_reason",
    "promises_kept",
    "promises_late",
    "promises_taken_back",
    "ideas_merged",
    "top_10_share",
    "embedded_members",
    "new_members",
    "returning_members",
    "lost_members",
    "searches_without_match",
    "flags_per_1000_posts",
    "flags_settled",
    "flag_to_act",
    "acts_with_reason",
    "held_posts_released",
    "acts_appealed",
    "appeals_granted",
];

/// Asserts that a report has the documented shape.
#[track_caller]
fn assert_shape(report: &Value, sponsored: bool) {
    assert_eq!(report["schema"], 1);
    assert!(report["at"].as_str().unwrap().ends_with('Z'));
    for window in ["window", "before"] {
        for end in ["from", "to"] {
            assert!(report[window][end].as_str().unwrap().ends_with('Z'));
        }
    }
    assert_eq!(report["window"]["from"], report["before"]["to"]);
    let figures = report["figures"].as_object().unwrap();
    let peers = usize::from(sponsored);
    assert_eq!(figures.len(), NAMES.len() + peers, "{figures:?}");
    assert_eq!(figures.contains_key("answers_by_peers"), sponsored);
    for name in NAMES {
        let figure = figures[name].as_object().unwrap();
        let mut fields: Vec<_> = figure.keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["before", "n", "part", "unit", "value"], "{name}");
        assert!(figure["n"].is_u64(), "{name}");
        let waits = name.starts_with("unanswered");
        assert_eq!(figure["before"].is_null(), waits, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn over_ssh_every_member_has_it_and_nobody_else() {
    let (house, [ada, bob, _]) = board().await;
    let (said, status) = calls(&house, &ada, "report --json", "").await;
    assert_eq!(status, Some(0), "{said}");
    let report: Value = serde_json::from_str(&said).unwrap();
    assert_shape(&report, true);
    // Ada's idea is a topic of hers, but too young to tell whether it is answered; she alone is new.
    let figures = &report["figures"];
    assert_eq!(figures["reply_coverage"]["n"], 0);
    assert_eq!(figures["reply_coverage"]["value"], Value::Null);
    assert_eq!(figures["new_members"]["n"], 1);
    assert_eq!(
        figures["new_members"]["part"],
        Value::Null,
        "one is a person"
    );
    assert_eq!(figures["ideas_merged"]["unit"], "percent");
    assert!(!said.contains("ada") && !said.contains("Ada"), "{said}");
    let (text, status) = calls(&house, &bob, "report", "").await;
    assert_eq!(status, Some(0), "{text}");
    for line in [
        "Health report, last 28 days",
        "Questions that nobody answered",
        "Embedded members",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let (usage, status) = calls(&house, &bob, "report tools", "").await;
    assert_eq!(status, Some(2), "{usage}");
}

#[test]
fn on_the_server_it_is_the_same() {
    let world = World::new();
    world.run("conference add tools --title Tools").ok();
    assert_shape(&world.run("report --json").json(), false);
    let text = world.run("report").ok();
    assert!(text.starts_with("Health report, last 28 days\n"), "{text}");
    assert!(text.contains("Answered within 7 days") && !text.contains("by members"));
    let help = world.run("report --help").ok();
    for name in NAMES {
        assert!(help.contains(name), "{name}");
    }
}
