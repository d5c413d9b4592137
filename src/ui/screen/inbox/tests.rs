//! The inbox by keys and by what happens meanwhile, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::Arc;

use super::*;
use crate::domain::{
    Act as Logged, Count, Failure, Language, LogId, Marks, Noted, NoticeKind, Office, Reason,
    Reference, Refusal, SafeText, Slug, Time,
};
use crate::ui::Route;
use crate::ui::screen::picture::{NOW, Stage, ada, byline};

fn notice(id: u32, read: bool) -> Notice {
    let kinds = [NoticeKind::Reply, NoticeKind::Mention, NoticeKind::Watched];
    Notice {
        id: id.into(),
        kind: kinds[id as usize % 3],
        at: Time::from_millis(NOW - (100 - i64::from(id)) * Time::HOUR),
        reference: Some(Reference::post(Slug::parse("tools").unwrap(), 12, id)),
        title: SafeText::line("Spindle noise above 8000 rpm"),
        by: byline("bob", id.is_multiple_of(4)),
        text: SafeText::line("Check the belt tension first, the figure in the manual is old"),
        step: None,
        read,
        entry: None,
    }
}

fn page(ids: std::ops::RangeInclusive<u32>, more: bool) -> Event {
    let rows = ids.rev().map(|id| notice(id, id < 95)).collect();
    Event::Answer(Answer::Inbox(Page { rows, more }))
}

fn asked(before: Option<i64>, limit: usize) -> Action {
    Action::Ask(Query::Inbox { before, limit })
}

fn stage() -> Stage {
    let mut me = ada();
    me.unread = Count::new(5);
    Stage::new(me)
}

fn opened(stage: &Stage, answer: Event) -> Inbox {
    let mut screen = Inbox::new();
    assert_eq!(stage.tell(&mut screen, Event::Opened), [asked(None, PAGE)]);
    stage.tell(&mut screen, answer);
    screen
}

/// The numbers of the notices that are shown.
fn shown(screen: &Inbox) -> Vec<i64> {
    screen.rows.iter().map(|notice| notice.id).collect()
}

#[test]
fn it_looks_like_this() {
    let mut stage = stage();
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| {
            Box::new(opened(stage, page(92..=99, false)))
        });
        insta::assert_snapshot!(format!("inbox_{language:?}"), pictures);
    }
}

#[test]
fn an_empty_one_says_what_comes_here() {
    let mut stage = stage();
    let empty = || {
        Event::Answer(Answer::Inbox(Page {
            rows: Vec::new(),
            more: false,
        }))
    };
    assert_eq!(stage.picture(&Inbox::new()), "Inbox");
    assert!(
        stage
            .picture(&opened(&stage, empty()))
            .contains("who replied to you")
    );
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, empty())));
}

#[test]
fn opening_one_is_seeing_it_once() {
    let stage = stage();
    let mut screen = opened(&stage, page(92..=99, false));
    let open = Action::Open(Route::Topic {
        slug: Slug::parse("tools").unwrap(),
        number: 12,
        from: crate::domain::PostsFrom::Number(99),
    });
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(wanted, [Action::Do(Command::ReadNotice(99)), open.clone()]);
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), [open]);
}

#[test]
fn space_opens_one_unseen_notice_after_the_other_and_then_reads_on() {
    let stage = stage();
    let mut screen = opened(&stage, page(97..=99, false));
    let seen = |wanted: Vec<Action>| match wanted.first() {
        Some(Action::Do(Command::ReadNotice(id))) => Some(*id),
        Some(Action::Ask(Query::Next { .. })) => None,
        other => panic!("{other:?}"),
    };
    let mut space = || seen(stage.press(&mut screen, &[Key::Char(' ')]));
    let unseen: Vec<_> = std::iter::from_fn(&mut space).collect();
    assert_eq!(unseen.first(), Some(&99));
    assert!(
        unseen.len() > 1 && unseen.is_sorted_by(|a, b| a > b),
        "{unseen:?}"
    );
}

#[test]
fn all_are_marked_by_one_key_which_says_so() {
    let mut stage = stage();
    let mut screen = opened(&stage, page(92..=99, false));
    let wanted = stage.press(&mut screen, &[Key::Char('A')]);
    assert_eq!(wanted, [Action::Do(Command::ReadNotices(99))]);
    let marked = Event::Done(Done::Marked(Marks::default()));
    let said = stage.tell(&mut screen, marked.clone());
    assert_eq!(
        said,
        [Action::Say(
            "All notices are marked as seen; u undoes.".into()
        )]
    );
    assert_eq!(stage.tell(&mut screen, marked), []);
    stage.me.unread = Count::default();
    let said = stage.press(&mut screen, &[Key::Char('A')]);
    assert_eq!(
        said,
        [Action::Say("You have seen all your notices.".into())]
    );
    assert_eq!(stage.press(&mut screen, &[Key::Char('u')]), [Action::Undo]);
}

#[test]
fn tab_goes_through_what_was_not_seen() {
    let stage = stage();
    let mut screen = opened(&stage, page(92..=99, false));
    screen.rows[1].read = true;
    stage.press(&mut screen, &[Key::Tab]);
    assert_eq!(screen.selected().unwrap().id, 97);
    stage.press(&mut screen, &[Key::BackTab]);
    assert_eq!(screen.selected().unwrap().id, 99);
    let said = stage.press(&mut screen, &[Key::End, Key::Tab]);
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
}

#[test]
fn older_ones_come_as_one_scrolls_up_to_a_bound() {
    let stage = stage();
    let mut screen = opened(&stage, page(501..=550, true));
    assert_eq!(stage.press(&mut screen, &[Key::Down]), []);
    for oldest in (51..=501).rev().step_by(PAGE) {
        let more = stage.press(&mut screen, &[Key::End]);
        if shown(&screen).len() == MOST {
            assert_eq!(more, []);
            break;
        }
        assert_eq!(more, [asked(Some(oldest.into()), PAGE)]);
        assert_eq!(
            stage.press(&mut screen, &[Key::End]),
            [],
            "one question at a time"
        );
        stage.tell(&mut screen, page(oldest - 50..=oldest - 1, true));
    }
    assert_eq!(shown(&screen).len(), MOST);
    assert!(
        stage.picture(&screen).contains("Older notices"),
        "{}",
        stage.picture(&screen)
    );
}

#[test]
fn what_happens_meanwhile_is_seen_and_the_focus_stays_where_it_is() {
    let stage = stage();
    let mut screen = opened(&stage, page(51..=99, true));
    stage.press(&mut screen, &[Key::Down]);
    let told = || Event::News(News::Told(Arc::new(notice(100, false))));
    stage.tell(&mut screen, told());
    stage.tell(&mut screen, told());
    assert_eq!(shown(&screen)[..2], [100, 99]);
    assert_eq!(screen.selected().unwrap().id, 98);
    // Another session marked something: what is at hand is asked for again, and what is older stays.
    let me = stage.me.member().unwrap();
    let marked = Event::News(News::Marked(me));
    assert_eq!(stage.tell(&mut screen, marked.clone()), [asked(None, PAGE)]);
    assert_eq!(
        stage.tell(&mut screen, marked),
        [],
        "one question at a time"
    );
    let again = stage.tell(&mut screen, page(60..=100, true));
    assert_eq!(again, [asked(None, PAGE)]);
    assert_eq!(shown(&screen), (51..=100).rev().collect::<Vec<_>>());
    assert_eq!(screen.selected().unwrap().id, 98);
    // Nothing of it may be read any more.
    stage.tell(
        &mut screen,
        Event::Answer(Answer::Inbox(Page {
            rows: Vec::new(),
            more: false,
        })),
    );
    assert!(shown(&screen).is_empty());
}

#[test]
fn a_guest_is_led_back() {
    let stage = stage();
    let mut screen = Inbox::new();
    stage.tell(&mut screen, Event::Opened);
    let refused = Event::Failed(Failure::Refused(Refusal::MembersOnly));
    let wanted = stage.tell(&mut screen, refused);
    assert_eq!(wanted, [Action::Close(Outcome::Back)]);
}

#[test]
fn a_step_is_told_under_the_title_without_saying_that_again() {
    let stage = stage();
    let moved = Notice {
        kind: NoticeKind::Moved,
        step: Some((
            crate::domain::Status::Review,
            crate::domain::Status::Declined,
        )),
        by: byline("dan", true),
        ..notice(99, false)
    };
    let rows = vec![moved];
    let answer = Event::Answer(Answer::Inbox(Page { rows, more: false }));
    let picture = stage.picture(&opened(&stage, answer));
    let said = "     review to declined. dan [sponsor]: Check the belt tension first";
    assert!(picture.contains(said), "{picture}");
}

/// What was done with ada, and with what is hers.
fn noted(id: u32, act: Logged, reason: Option<Reason>, words: &str) -> Notice {
    let entry = Noted {
        id: LogId(id.into()),
        act,
        reason,
        nobody: None,
        words: SafeText::line(words),
        ruled: None,
        taken_back: false,
        stands: true,
    };
    Notice {
        kind: NoticeKind::Moderated,
        reference: None,
        title: SafeText::default(),
        text: SafeText::line(words),
        by: byline("sue", false),
        entry: Some(entry),
        ..notice(id, false)
    }
}

fn acts() -> Event {
    let suspended = noted(
        99,
        Logged::Suspend,
        Some(Reason::Attack),
        "You called three members by names that I will not repeat here, after hal had asked you twice to leave that",
    );
    let mut refused = noted(98, Logged::Refuse, Some(Reason::Spam), "It sells belts");
    refused.reference = Reference::parse("tools");
    refused.title = SafeText::line("Tools");
    let mut host = noted(97, Logged::Host, None, "");
    host.reference = Reference::parse("tools");
    host.title = SafeText::line("Tools");
    let mut appealed = noted(96, Logged::Suspend, Some(Reason::Spam), "Belts");
    appealed.kind = NoticeKind::Appealed;
    appealed.text =
        SafeText::line("I asked before I wrote, and was told that one offer is welcome.");
    appealed.by = byline("eve", false);
    appealed.entry.as_mut().unwrap().stands = false;
    let mut ruled = noted(95, Logged::Purge, Some(Reason::Spam), "All of it");
    let entry = ruled.entry.as_mut().unwrap();
    (entry.ruled, entry.stands) = (Some((true, SafeText::line("Not all of it was."))), false);
    entry.taken_back = true;
    ruled.read = true;
    let mut folded = noted(
        94,
        Logged::Hide,
        Some(Reason::Misplaced),
        "It belongs into pumps",
    );
    folded.reference = Reference::parse("tools.12.3");
    folded.title = SafeText::line("Spindle noise above 8000 rpm");
    folded.entry.as_mut().unwrap().nobody = Some(Office::Operator);
    folded.read = true;
    let rows = vec![suspended, refused, host, appealed, ruled, folded];
    Event::Answer(Answer::Inbox(Page { rows, more: false }))
}

#[test]
fn acts_of_an_office_say_what_was_done_why_and_what_can_be_done_about_it() {
    let mut stage = stage();
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, acts())));
        insta::assert_snapshot!(format!("inbox_acts_{language:?}"), pictures);
    }
    for language in [Language::De, Language::Es] {
        stage.language = language;
        let picture = stage.picture(&opened(&stage, acts()));
        assert!(
            !picture.contains("suspend ") && !picture.contains("[host]"),
            "{picture}"
        );
    }
}

#[test]
fn a_grant_says_where_nothing_was_taken_back() {
    let stage = stage();
    for (taken_back, said) in [
        (true, "granted the appeal: So it was."),
        (false, "granted the appeal; nothing was left"),
    ] {
        let mut ruled = noted(95, Logged::Suspend, Some(Reason::Spam), "Belts");
        let entry = ruled.entry.as_mut().unwrap();
        entry.ruled = Some((true, SafeText::line("So it was.")));
        (entry.taken_back, entry.stands) = (taken_back, false);
        let rows = vec![ruled];
        let answer = Event::Answer(Answer::Inbox(Page { rows, more: false }));
        let picture = stage.picture(&opened(&stage, answer));
        assert!(picture.contains(said), "{picture}");
    }
}

#[test]
fn what_was_done_with_a_member_leads_to_its_entry() {
    let stage = stage();
    let mut screen = opened(&stage, acts());
    let open = Action::Open(Route::LogEntry(LogId(99)));
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(wanted, [Action::Do(Command::ReadNotice(99)), open]);
}
