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

fn plain<'a>(act: Act, reason: Option<Reason>, words: &'a SafeText) -> NewEntry<'a> {
    NewEntry {
        actor: None,
        office: Office::Operator,
        act,
        about: About::default(),
        reason,
        words,
        before: None,
        after: None,
        reverses: None,
    }
}

fn note(act: Act, reason: Option<Reason>, words: &str) -> Result<LogId, Error> {
    let words = SafeText::line(words);
    Scratch::new().write(|w| append(w, &plain(act, reason, &words)))
}

#[test]
fn entries_are_numbered_one_after_the_other() {
    let mut scratch = Scratch::new();
    let words = SafeText::line("words");
    let numbers =
        [(); 3].map(|()| scratch.write(|w| append(w, &plain(Act::Recover, None, &words))));
    assert_eq!(numbers.map(Result::unwrap), [LogId(1), LogId(2), LogId(3)]);
    let page = scratch
        .read(|r| page(r, (None, true), Part::All, Some(LogId(3)), 1))
        .unwrap();
    assert_eq!((page.rows[0].id, page.more), (LogId(2), true));
}

#[test]
fn the_database_refuses_an_act_without_its_reason() {
    // What gives something needs no reason, and what ends by itself has one of its own elsewhere.
    let free = [
        Act::Release,
        Act::Approve,
        Act::GrantStaff,
        Act::GrantSysop,
        Act::Depute,
        Act::Host,
        Act::Admit,
        Act::AddConference,
        Act::EditConference,
        Act::MoveConference,
        Act::Archive,
        Act::Unarchive,
        Act::GiveClaim,
        Act::Recover,
        Act::AddKey,
        Act::RemoveKey,
        Act::WatchWord,
        Act::UnwatchWord,
        Act::EraseMember,
        Act::Step,
        Act::Accept,
        Act::Unaccept,
        Act::GrantAppeal,
        Act::DismissAppeal,
        Act::Disconnect,
        Act::Configure,
        Act::Invite,
        Act::Organisation,
        Act::MergeOrganisation,
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
