//! Members, conferences and invitations, as pictures and as dialogues.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::invitations::Invitations;
use super::members::Members;
use super::place::Place;
use super::places::Places;
use super::record::Record;
use crate::domain::{
    Access, Answer, Care, CareAnswer, CareQuery, Command, Count, Done, Duties, Duty, Fingerprint,
    Handle, Invite, InviteCode, Key as SshKey, Language, LogId, Looks, Member, MemberFilter,
    MemberId, Query, Reason, Roles, Roster, SafeText, Sender, Slug, Suspension, Tended, TheirWords,
    Time, Whoami,
};
use crate::term::Key;
use crate::ui::keymap::{PICKING, PICKING_NEXT};
use crate::ui::screen::picture::{NOW, Stage, ada, conferences};
use crate::ui::{Action, Event, Me, Outcome, Route, Screen};

/// Ada, who operates the site.
pub(super) fn sysop() -> Me {
    let mut me = ada();
    me.roles.sysop = true;
    me
}

pub(super) fn handle(name: &str) -> Handle {
    Handle::new(name).unwrap()
}

pub(super) fn slug(name: &str) -> Slug {
    Slug::parse(name).unwrap()
}

pub(super) fn member(id: i64, name: &str, full: &str) -> Member {
    Member {
        id: MemberId(id),
        handle: Some(handle(name)),
        name: SafeText::line(full),
        roles: Roles::default(),
        joined_at: Time::from_millis(NOW - (40 - id) * Time::DAY),
        seen_at: None,
        language: None,
        looks: Looks::default(),
        suspended: None,
        has_password: false,
    }
}

fn suspended() -> Suspension {
    Suspension {
        until: Time::from_millis(NOW + 9 * Time::DAY),
        reason: Reason::Spam,
        words: SafeText::line("Sold belts in three topics."),
        entry: LogId(7),
    }
}

pub(super) fn roster(next: bool) -> Event {
    let mut bob = member(3, "bob", "Bob Okafor");
    bob.suspended = Some(suspended());
    let mut dan = member(2, "dan", "Dan Ibarra");
    dan.roles.staff = true;
    dan.roles.duties = Duties::NONE.with(Duty::Queue);
    let rows = vec![member(9, "zhang", "张伟"), bob, dan];
    let roster = Roster {
        rows,
        waiting: vec![MemberId(9)],
        next: next.then_some(MemberId(2)),
        hosts: vec![MemberId(3)],
        ..Roster::default()
    };
    Event::Answer(Answer::Care(CareAnswer::Members(roster)))
}

pub(super) fn asks(
    letters: &str,
    filter: MemberFilter,
    after: Option<MemberId>,
    limit: usize,
) -> Action {
    Action::Ask(Query::Care(CareQuery::Members {
        letters: letters.into(),
        filter,
        after,
        limit,
    }))
}

fn tended() -> Vec<Tended> {
    let mut rows = conferences().into_iter().map(|row| row.conference);
    let mut vault = rows.next().unwrap();
    vault.access = Access::Private;
    let first = Tended {
        conference: vault,
        hosts: vec![handle("bob"), handle("dan")],
        admitted: vec![handle("zhang")],
    };
    let others = rows.map(|conference| Tended {
        conference,
        hosts: Vec::new(),
        admitted: Vec::new(),
    });
    std::iter::once(first).chain(others).collect()
}

pub(super) fn places() -> Event {
    Event::Answer(Answer::Care(CareAnswer::Conferences(tended())))
}

pub(super) fn record(of: Member) -> Event {
    Event::Answer(Answer::Member(Box::new(Whoami {
        member: of,
        keys: vec![SshKey {
            fingerprint: Fingerprint::parse(&format!("SHA256:{:A<43}", "desk")).unwrap(),
            label: SafeText::line("laptop"),
            added_at: Time::from_millis(NOW),
            used_at: None,
            proved: true,
        }],
        hosts: vec![slug("tools")],
        muted: Vec::new(),
        unread_notices: Count::default(),
        rules_version: 1,
        application: None,
    })))
}

pub(super) fn invites() -> Event {
    let invite = |n: u64, left, days: Option<i64>, note: &str| Invite {
        code: InviteCode::from_random(n * 7_777_777_777),
        left,
        used: 3,
        expires_at: days.map(|days| Time::from_millis(NOW + days * Time::DAY)),
        note: SafeText::line(note),
        at: Time::from_millis(NOW),
    };
    Event::Answer(Answer::Invites(vec![
        invite(1, 17, Some(9), "spring meeting"),
        invite(2, 1, None, ""),
        invite(3, 0, Some(-2), "trade fair"),
    ]))
}

fn shown<S: Screen + 'static>(stage: &Stage, mut screen: S, answer: Event) -> Box<dyn Screen> {
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, answer);
    Box::new(screen)
}

/// The pictures of a page at all sizes, in two languages.
fn pictures(name: &str, make: impl Fn(&Stage) -> Box<dyn Screen>) -> Stage {
    let mut stage = Stage::new(sysop());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, &make);
        insta::assert_snapshot!(format!("{name}_{language:?}"), pictures);
    }
    stage
}

/// The same, and that nothing is cut in any language: for pages that show no names or titles of any length.
fn whole(name: &str, make: impl Fn(&Stage) -> Box<dyn Screen>) {
    pictures(name, &make).assert_nothing_is_cut(make);
}

#[test]
fn the_pages_look_like_this() {
    pictures("members", |stage| {
        shown(stage, Members::new(), roster(true))
    });
    whole("members_none", |stage| {
        let none = CareAnswer::Members(Roster::default());
        shown(stage, Members::new(), Event::Answer(Answer::Care(none)))
    });
    whole("record", |stage| {
        let mut bob = member(3, "bob", "Bob Okafor");
        bob.suspended = Some(suspended());
        shown(stage, Record::new(handle("bob")), record(bob))
    });
    pictures("places", |stage| shown(stage, Places::new(), places()));
    whole("place", |stage| {
        shown(stage, Place::new(slug("tools")), places())
    });
    whole("invitations", |stage| {
        let mut page = shown(stage, Invitations::new(), invites());
        stage.press(page.as_mut(), &[Key::Char('j')]);
        page
    });
    whole("invitations_none", |stage| {
        shown(
            stage,
            Invitations::new(),
            Event::Answer(Answer::Invites(Vec::new())),
        )
    });
}

#[test]
fn members_are_found_by_letters_and_filters_and_page_by_page() {
    let stage = Stage::new(sysop());
    let mut page = Members::new();
    let all = MemberFilter::All;
    assert_eq!(
        stage.tell(&mut page, Event::Opened),
        [asks("", all, None, 100)]
    );
    stage.tell(&mut page, roster(true));
    let opened = stage.press(&mut page, &[Key::Char('j'), Key::Enter]);
    assert_eq!(opened, [Action::Open(Route::Record(handle("bob")))]);
    let more = stage.press(&mut page, &[Key::End, Key::Enter]);
    assert_eq!(more, [asks("", all, Some(MemberId(2)), 100)]);
    stage.tell(&mut page, roster(false));
    assert_eq!(stage.picture(&page).matches("bob").count(), 2, "appended");
    let found = stage.write(&mut page, "/ok\n");
    assert_eq!(found, [asks("ok", all, None, 100)]);
    stage.tell(&mut page, roster(false));
    let filtered = stage.press(&mut page, &[Key::Char('f')]);
    assert_eq!(filtered, [asks("ok", MemberFilter::Staff, None, 100)]);
}

#[test]
fn a_member_is_suspended_with_a_reason_in_words_for_some_days() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, Event::Opened);
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    // The card, then to suspend; the first reason; no words are no words; seven days.
    stage.press(&mut page, &[Key::Char('j'), Key::Enter, Key::Enter]);
    assert_eq!(stage.write(&mut page, "\n"), []);
    assert!(stage.picture(&page).contains("It needs words."));
    stage.write(&mut page, "Sold belts\nx\n");
    assert!(stage.picture(&page).contains("A number of days"));
    // Back leads one step back, and what was typed stays, here as there.
    stage.press(&mut page, &[Key::Esc]);
    assert!(stage.picture(&page).contains("Sold belts"));
    stage.press(&mut page, &[Key::Enter, Key::Esc, Key::Esc]);
    assert!(stage.picture(&page).contains("Why?"));
    stage.press(&mut page, &[Key::Enter, Key::Enter]);
    let done = stage.press(&mut page, &[Key::Backspace, Key::Char('7'), Key::Enter]);
    let suspend = Care::Suspend {
        handle: handle("bob"),
        reason: Reason::Spam,
        words: SafeText::line("Sold belts"),
        until: Some(Time::from_millis(NOW + 7 * Time::DAY)),
    };
    assert_eq!(done, [Action::Do(Command::Care(suspend))]);
    let told = stage.tell(&mut page, Event::Done(Done::Logged(Some(LogId(9)))));
    let said = "bob is suspended: they read, and write no more.";
    assert!(told.contains(&Action::Say(said.into())), "{told:?}");
}

#[test]
fn marks_and_what_lets_in_are_asked_twice_and_only_of_sysops() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    let down = [Key::Char('j'); 3];
    stage.press(&mut page, &down);
    let asked = stage.press(&mut page, &[Key::Enter]);
    assert_eq!(asked, [Action::Say("Press Enter again to do it.".into())]);
    let moved = stage.press(&mut page, &[Key::Char('j'), Key::Char('k'), Key::Enter]);
    assert_eq!(
        moved.last(),
        asked.last(),
        "another key forgets the question"
    );
    let done = stage.press(&mut page, &[Key::Enter]);
    assert_eq!(done, [Action::Do(Command::GrantSysop(handle("bob")))]);
    let mut deputy = ada();
    deputy.roles.duties = Duties::NONE.with(Duty::Members);
    let stage = Stage::new(deputy);
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    let picture = stage.picture(&page);
    assert!(picture.contains("Suspend") && !picture.contains("sysop"));
    assert!(!picture.contains("Remove key"), "{picture}");
}

#[test]
fn only_the_typed_handle_erases_and_posts_are_given_with_a_proof() {
    let stage = Stage::new(sysop());
    let mut page = Record::new(handle("bob"));
    stage.tell(&mut page, record(member(3, "bob", "Bob Okafor")));
    // Card, suspend, posts, sysop, pages, code, posts of an archive, erase.
    let down = |n| vec![Key::Char('j'); n];
    stage.press(&mut page, &down(6));
    stage.press(&mut page, &[Key::Enter]);
    let asked = stage.write(&mut page, "okafor\n");
    let senders = CareQuery::Senders {
        called: "okafor".into(),
        limit: 9,
    };
    assert_eq!(asked, [Action::Ask(Query::Care(senders))]);
    let answer = |found| Event::Answer(Answer::Care(CareAnswer::Senders(found)));
    stage.tell(&mut page, answer(Vec::new()));
    assert!(stage.picture(&page).contains("Nobody of an archive"));
    let sender = Sender {
        id: MemberId(77),
        name: SafeText::line("B. Okafor"),
        source: SafeText::line("bob@example.org"),
        posts: 12,
        last_at: None,
    };
    stage.tell(&mut page, answer(vec![sender]));
    assert!(
        stage
            .picture(&page)
            .contains("B. Okafor <bob@example.org>, 12")
    );
    // Esc leads a step back from here, and not out.
    let is = |page: &Record, table| std::ptr::eq(page.keys()[0], table);
    assert!(is(&page, PICKING_NEXT));
    stage.press(&mut page, &[Key::Enter, Key::Enter]);
    assert!(stage.picture(&page).contains("It needs words."));
    let given = stage.write(&mut page, "He wrote from that address\n");
    let give = Care::GiveClaim {
        from: MemberId(77),
        to: handle("bob"),
        words: SafeText::line("He wrote from that address"),
    };
    assert_eq!(given, [Action::Do(Command::Care(give))]);
    stage.press(&mut page, &down(1));
    stage.press(&mut page, &[Key::Enter, Key::Char('j'), Key::Enter]);
    assert_eq!(stage.write(&mut page, "bo\n"), []);
    assert!(stage.picture(&page).contains("That is not their handle."));
    // After second thoughts it is typed anew.
    stage.write(&mut page, "b");
    stage.press(&mut page, &[Key::Esc]);
    assert!(is(&page, PICKING));
    stage.press(&mut page, &[Key::Enter]);
    assert_eq!(stage.press(&mut page, &[Key::Enter]), []);
    assert!(stage.picture(&page).contains("That is not their handle."));
    let erased = stage.write(&mut page, "bob\n");
    let erase = Care::EraseMember(handle("bob"), TheirWords::Scribble);
    assert_eq!(erased, [Action::Do(Command::Care(erase))]);
    let gone = stage.tell(&mut page, Event::Done(Done::Logged(Some(LogId(9)))));
    assert_eq!(gone, [Action::Close(Outcome::Changed)]);
}
