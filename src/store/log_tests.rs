//! What the log's table refuses.

use super::*;
use crate::store::testing::{Scratch, assert_no_scan};

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in [
        INSERT,
        BY_ID,
        OF_CONFERENCE,
        OF_ACT,
        OF_ACT_IN_CONFERENCE,
        BY_ACTOR,
        ABOUT,
        ABOUT_OF,
    ] {
        assert_no_scan(sql);
    }
}

fn note(act: Act, reason: Option<Reason>, words: &str) -> Result<LogId, Error> {
    let mut scratch = Scratch::new();
    let words = SafeText::line(words);
    scratch.write(|w| {
        append(
            w,
            &NewEntry {
                actor: None,
                office: Office::Operator,
                act,
                about: About::default(),
                reason,
                words: &words,
                before: None,
                after: None,
                reverses: None,
            },
        )
    })
}

#[test]
fn the_database_refuses_an_act_without_its_reason() {
    // What gives something needs no reason, and what ends by itself has one of its own elsewhere.
    let free = [
        Act::Release,
        Act::Approve,
        Act::GrantStaff,
        Act::RevokeStaff,
        Act::GrantSysop,
        Act::RevokeSysop,
        Act::Depute,
        Act::Host,
        Act::Unhost,
        Act::Admit,
        Act::Expel,
        Act::AddConference,
        Act::EditConference,
        Act::Archive,
        Act::Unarchive,
        Act::GiveClaim,
        Act::Recover,
        Act::EraseMember,
        Act::Step,
        Act::Accept,
        Act::GrantAppeal,
        Act::DismissAppeal,
        Act::Disconnect,
        Act::Organisation,
    ];
    for act in Act::ALL {
        let without = note(*act, None, "words").is_ok();
        assert_eq!(without, free.contains(act), "{act:?}");
        assert!(note(*act, Some(Reason::Spam), "words").is_ok(), "{act:?}");
    }
    for act in [Act::Suspend, Act::Reinstate, Act::Refuse, Act::Reject] {
        for blank in ["", "  ", "\u{200b}"] {
            assert!(
                note(act, Some(Reason::Spam), blank).is_err(),
                "{act:?} {blank:?}"
            );
        }
    }
}
