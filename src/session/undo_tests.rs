//! What the last keys did, taken back one by one.

#![allow(clippy::unwrap_used, reason = "tests")]
use super::*;
use crate::domain::{
    CommandId, ConferenceId, Deed as Tending, Duties, Handle, InviteCode, Mark, PostId, Slug,
};

fn marks(upto: u32) -> Marks {
    let mark = Mark {
        topic: TopicId(1),
        upto: Some(upto),
        pending: false,
    };
    Marks {
        read: vec![(mark, PostId(0))],
        notices: vec![upto.into()],
        ..Marks::default()
    }
}

fn read(undo: &mut Undo, upto: u32, before: u32) {
    let topic = TopicId(1);
    undo.push(&Command::Read { topic, upto }, &Done::Marked(marks(before)));
}

#[test]
fn reading_on_is_undone_to_where_it_began() {
    let mut undo = Undo::default();
    read(&mut undo, 5, 2);
    read(&mut undo, 9, 5);
    let mut begin = marks(2);
    begin.notices.push(5);
    assert_eq!(undo.pop(), Some(Deed::Read(TopicId(1), begin)));
    assert_eq!(undo.pop(), None);
}

#[test]
fn other_changes_are_undone_one_by_one_and_only_the_latest_are_kept() {
    let mut undo = Undo::default();
    for n in 0..30 {
        undo.push(&Command::CatchUp(None), &Done::Marked(marks(n)));
    }
    undo.push(&Command::CatchUp(None), &Done::Marked(Marks::default()));
    let undone: Vec<_> = std::iter::from_fn(|| undo.pop()).collect();
    assert_eq!(undone.len(), KEPT);
    let what = What::Named("catch-up");
    assert_eq!(undone[0], Deed::Marks(what, marks(29)));
}

fn tend(deed: Tending) -> Command {
    Command::Care(Care::Tend {
        deed,
        reason: Reason::Upkeep,
        words: SafeText::default(),
    })
}

fn is_entry(deed: Option<Deed>, number: i64) -> bool {
    let id = LogId(number);
    matches!(
        deed,
        Some(Deed::Opposite(What::Logged(what), Command::Care(Care::Reverse { entry, .. })))
            if entry == id && what == id
    )
}

#[test]
fn a_hosts_deed_is_taken_back_by_its_entry_of_the_log_but_not_what_is_erased() {
    let mut undo = Undo::default();
    let done = Done::Logged(Some(LogId(7)));
    undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
    undo.push(&tend(Tending::Pin(TopicId(1), true)), &Done::Logged(None));
    undo.push(&tend(Tending::Erase(PostId(2))), &done);
    assert_eq!(undo.pop(), Some(Deed::Stands("other")));
    assert!(is_entry(undo.pop(), 7));
    assert_eq!(undo.pop(), None);
}

#[test]
fn what_an_office_does_without_an_entry_that_takes_it_back_hides_what_was_done_before() {
    let released = Care::Release(CommandId(3));
    let held = Command::Care(released);
    let role = Command::GrantStaff(Handle::new("ada").unwrap());
    let order = Command::MoveConference {
        slug: Slug::parse("tools").unwrap(),
        before: None,
    };
    let entry = Done::Logged(Some(LogId(8)));
    let depute = Command::Care(Care::Depute {
        handle: Handle::new("ada").unwrap(),
        duties: Duties::NONE,
        why: None,
    });
    let invite = Command::Care(Care::Invite {
        uses: 1,
        expires_at: None,
        note: SafeText::default(),
    });
    let revoke = Command::Care(Care::RevokeInvite {
        code: InviteCode::from_random(1),
        why: (Reason::Upkeep, SafeText::default()),
    });
    for (command, done, why) in [
        (held, Done::Ok, "other"),
        (role.clone(), Done::Ok, "contrary"),
        (role, entry.clone(), "contrary"),
        (order, Done::Ok, "contrary"),
        (depute, entry.clone(), "contrary"),
        (invite, entry.clone(), "contrary"),
        // Whoever has the code was perhaps told that it is over.
        (revoke, entry, "other"),
    ] {
        let mut undo = Undo::default();
        let pinned = Done::Logged(Some(LogId(7)));
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &pinned);
        undo.push(&command, &done);
        assert_eq!(undo.pop(), Some(Deed::Stands(why)), "{command:?}");
    }
    let mut undo = Undo::default();
    undo.push(&Command::Care(Care::BackUp), &Done::Ok);
    assert_eq!(undo.pop(), None);
}

#[test]
fn what_is_read_where_a_deed_leads_is_older_than_the_deed_and_what_is_read_elsewhere_later_is_not()
{
    let mut undo = Undo::default();
    let at = |undo: &mut Undo, topic, upto| {
        let topic = TopicId(topic);
        undo.push(&Command::Read { topic, upto }, &Done::Marked(marks(upto)));
    };
    let done = Done::Logged(Some(LogId(7)));
    undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
    at(&mut undo, 1, 3);
    at(&mut undo, 1, 5);
    assert!(is_entry(undo.pop(), 7));
    assert!(matches!(undo.pop(), Some(Deed::Read(TopicId(1), _))));
    assert_eq!(undo.pop(), None);

    undo.push(&tend(Tending::Erase(PostId(2))), &done);
    at(&mut undo, 1, 3);
    assert_eq!(undo.pop(), Some(Deed::Stands("other")));
    undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
    at(&mut undo, 1, 5);
    at(&mut undo, 2, 3);
    assert!(matches!(undo.pop(), Some(Deed::Read(TopicId(2), _))));
    assert!(is_entry(undo.pop(), 7));
}

#[test]
fn a_setting_says_again_what_it_said_and_one_that_was_it_already_is_no_deed() {
    let mut undo = Undo::default();
    let set = |value: Option<&str>| {
        Command::Care(Care::Configure {
            key: SafeText::line("limits.mutes"),
            value: value.map(str::to_owned),
        })
    };
    let changed =
        |before: Option<&str>| Done::Configured(Configured::Changed(before.map(str::to_owned)));
    undo.push(&set(Some("7")), &changed(None));
    undo.push(&set(Some("8")), &changed(Some("7")));
    undo.push(&set(Some("8")), &Done::Configured(Configured::Same));
    let back = |value| Some(Deed::Opposite(What::Named("setting"), set(value)));
    assert_eq!(undo.pop(), back(Some("7")));
    assert_eq!(undo.pop(), back(None));
    assert_eq!(undo.pop(), None);
}

#[test]
fn who_was_suspended_is_not_let_write_by_a_key_as_that_needs_words() {
    let mut undo = Undo::default();
    let suspend = Command::Care(Care::Suspend {
        handle: crate::domain::Handle::new("eve").unwrap(),
        reason: Reason::Spam,
        words: SafeText::line("Sold belts"),
        until: None,
    });
    undo.push(&suspend, &Done::Logged(Some(LogId(7))));
    assert_eq!(undo.pop(), Some(Deed::Stands("suspend")));
}

#[test]
fn the_answer_in_whose_place_another_was_accepted_comes_back() {
    let mut undo = Undo::default();
    let accept = Command::Accept(PostId(10), true);
    undo.push(&accept, &Done::Answered(None, Some(PostId(7))));
    let back = Command::Accept(PostId(7), true);
    assert_eq!(
        undo.pop(),
        Some(Deed::Opposite(What::Named("accept"), back))
    );
}

#[test]
fn the_last_deed_is_taken_back_and_never_an_older_one_in_its_place() {
    let mut undo = Undo::default();
    let left = |joined| Command::Follow(ConferenceId(3), joined);
    read(&mut undo, 5, 2);
    undo.push(&Command::Arrange(Vec::new()), &Done::Ok);
    undo.push(&left(false), &Done::Ok);
    undo.push(&Command::ReadNotice(7), &Done::Marked(marks(1)));
    let what = What::Named("leave");
    assert_eq!(undo.pop(), Some(Deed::Opposite(what, left(true))));
    assert_eq!(undo.pop(), Some(Deed::Stands("other")));
    assert!(matches!(undo.pop(), Some(Deed::Read(..))));
}
