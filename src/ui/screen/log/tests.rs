//! The log as it is read, and what its keys narrow it to.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::domain::{Act as Deed, Handle, Language, Office, Reason, Reference, Time};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};

pub(in crate::ui::screen) fn entry(id: i64, act: Deed, office: Office) -> LogEntry {
    LogEntry {
        id: LogId(id),
        at: Time::from_millis(NOW - (10 - id) * Time::HOUR),
        actor: None,
        office,
        act,
        reference: None,
        title: None,
        member: None,
        reason: None,
        words: SafeText::default(),
        before: None,
        after: None,
        reverses: None,
        reversed_by: None,
    }
}

fn entries() -> Vec<LogEntry> {
    let hidden = LogEntry {
        actor: Some(byline("hal", false)),
        reference: Reference::parse("tools.12.3"),
        title: Some(SafeText::line("Spindle noise above 8000 rpm")),
        member: Some(crate::domain::Byline {
            member: crate::domain::MemberId(9),
            ..byline("bob", false)
        }),
        reason: Some(Reason::Spam),
        words: SafeText::line("Belts again, in a third topic"),
        ..entry(9, Deed::Hide, Office::Host)
    };
    let suspended = LogEntry {
        member: Some(byline("bob", false)),
        reason: Some(Reason::Attack),
        words: SafeText::line("Enough."),
        after: Some(SafeText::line("1800500000000")),
        reversed_by: Some(LogId(8)),
        ..entry(7, Deed::Suspend, Office::Operator)
    };
    let added = LogEntry {
        actor: Some(byline("dan", true)),
        reference: Reference::parse("zh"),
        title: Some(SafeText::line("中文讨论区")),
        ..entry(3, Deed::AddConference, Office::Sysop)
    };
    let fold = LogEntry {
        reference: Reference::parse("lounge.18.44"),
        reason: Some(Reason::Attack),
        ..entry(2, Deed::Fold, Office::Forum)
    };
    vec![hidden, suspended, added, fold]
}

fn query(filter: &str, before: Option<i64>) -> Action {
    Action::Ask(Query::Care(CareQuery::Log {
        filter: LogFilter::parse(filter).unwrap(),
        before: before.map(LogId),
        limit: PAGE,
    }))
}

fn page(rows: Vec<LogEntry>, more: bool) -> Event {
    Event::Answer(Answer::Care(CareAnswer::Log(Page { rows, more })))
}

fn opened(stage: &Stage) -> LogScreen {
    let mut screen = LogScreen::new(LogFilter::default());
    assert_eq!(stage.tell(&mut screen, Event::Opened), [query("", None)]);
    stage.tell(&mut screen, page(entries(), false));
    screen
}

#[test]
fn it_looks_like_this() {
    for language in [Language::En, Language::Zh] {
        let pictures = Stage::new(ada()).pictures(language, |stage| Box::new(opened(stage)));
        insta::assert_snapshot!(format!("log_{}", language.tag()), pictures);
    }
}

#[test]
fn where_nothing_stands_it_says_what_would() {
    for filter in ["", "in:tools"] {
        let pictures = Stage::new(ada()).pictures(Language::En, |stage| {
            let mut screen = LogScreen::new(LogFilter::parse(filter).unwrap());
            stage.tell(&mut screen, Event::Opened);
            stage.tell(&mut screen, page(Vec::new(), false));
            Box::new(screen)
        });
        let name = if filter.is_empty() { "all" } else { "some" };
        insta::assert_snapshot!(format!("log_empty_{name}"), pictures);
    }
}

#[test]
fn enter_opens_an_entry_and_keys_narrow_to_what_it_is_about() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let led = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(led, [Action::Open(Route::LogEntry(LogId(7)))]);
    stage.press(&mut screen, &[Key::Up]);
    for (key, filter) in [
        ('m', "about:ada"),
        ('c', "in:tools about:ada"),
        ('t', "in:tools about:ada act:hide"),
        ('b', "in:tools by:hal about:ada act:hide"),
        ('t', "in:tools by:hal about:ada"),
        ('m', "in:tools by:hal"),
        ('x', ""),
    ] {
        assert_eq!(
            stage.write(&mut screen, &key.to_string()),
            [query(filter, None)]
        );
        stage.tell(&mut screen, page(entries(), false));
        let above = stage.picture(&screen);
        assert!(above.contains(filter), "{above}");
    }
}

#[test]
fn digits_go_to_an_entry_and_enter_to_one_that_the_list_does_not_show() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let said = stage.write(&mut screen, "3");
    assert_eq!(said, [Action::Say("log 3".into())]);
    let led = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(led, [Action::Open(Route::LogEntry(LogId(3)))]);
    let said = stage.write(&mut screen, "12");
    assert!(
        matches!(&said[..], [.., Action::Say(said)] if said.contains("log 12")),
        "{said:?}"
    );
    let led = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(led, [Action::Open(Route::LogEntry(LogId(12)))]);
}

#[test]
fn a_filter_is_typed_and_a_slip_is_named() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let said = stage.write(&mut screen, "/in:tools act:hid\n");
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("\"act:hid\"")),
        "{said:?}"
    );
    let asked = stage.write(&mut screen, "e\n");
    assert_eq!(asked, [query("in:tools act:hide", None)]);
    // There is no such place: what was shown before comes back.
    let back = stage.tell(
        &mut screen,
        Event::Failed(crate::domain::Refusal::NoSuchMember.into()),
    );
    assert_eq!(back, []);
    assert!(stage.picture(&screen).contains("hal (host) hid a post"));
    assert_eq!(stage.write(&mut screen, "/by:hal"), []);
    assert_eq!(stage.press(&mut screen, &[Key::Esc]), []);
    assert!(stage.picture(&screen).contains("hal (host) hid a post"));
}

#[test]
fn a_filter_that_changes_faster_than_it_is_answered_is_asked_for_once() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let ada = || query("about:ada", None);
    assert_eq!(stage.write(&mut screen, "mmm"), [ada()]);
    stage.tell(&mut screen, page(entries(), false));
    assert_eq!(stage.write(&mut screen, "mm"), [query("", None)]);
    // What is answered is not what is wanted any more.
    assert_eq!(stage.tell(&mut screen, page(Vec::new(), false)), [ada()]);
    assert_eq!(stage.tell(&mut screen, Event::Lagged), []);
    let once_more = stage.tell(&mut screen, page(entries(), false));
    assert_eq!(once_more, [ada()]);
    // A store that fails is not asked without end.
    let busy = || Event::Failed(crate::domain::Refusal::Busy.into());
    assert_eq!(stage.tell(&mut screen, busy()), []);
    assert_eq!(stage.write(&mut screen, "m"), [query("", None)]);
    assert_eq!(stage.tell(&mut screen, busy()), []);
    assert!(stage.picture(&screen).contains("about:ada"));
    // What fails is not what is wanted by now.
    assert_eq!(stage.write(&mut screen, "m"), [query("", None)]);
    assert_eq!(stage.write(&mut screen, "/in:tools\n"), []);
    assert_eq!(stage.tell(&mut screen, busy()), [query("in:tools", None)]);
}

#[test]
fn what_follows_is_asked_for_near_the_end_and_the_focus_stays() {
    let stage = Stage::new(ada());
    let mut screen = LogScreen::new(LogFilter::default());
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, page(entries(), true));
    assert_eq!(stage.press(&mut screen, &[Key::Down]), [query("", Some(2))]);
    let more = vec![entry(1, Deed::Recover, Office::Operator)];
    stage.tell(&mut screen, page(more, false));
    assert_eq!(stage.press(&mut screen, &[Key::End]), []);
    let led = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(led, [Action::Open(Route::LogEntry(LogId(1)))]);
    assert_eq!(
        stage.tell(&mut screen, Event::Uncovered(Outcome::Back)),
        [query("", None)]
    );
    let newer: Vec<_> = [entry(11, Deed::Host, Office::Sysop)]
        .into_iter()
        .chain(entries())
        .chain([entry(1, Deed::Recover, Office::Operator)])
        .collect();
    stage.tell(&mut screen, page(newer, false));
    let led = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(led, [Action::Open(Route::LogEntry(LogId(1)))]);
}

#[test]
fn about_me_is_about_whoever_looks() {
    let mut stage = Stage::new(ada());
    stage.me.handle = Some(Handle::new("wei").unwrap());
    let mut screen = opened(&stage);
    assert_eq!(stage.write(&mut screen, "m"), [query("about:wei", None)]);
}

#[test]
fn the_list_says_what_was_decided_about_which_organisation_and_which_setting_was_changed() {
    let stage = Stage::new(ada());
    let line = |text: &'static str| Some(SafeText::line(text));
    let organisation = Deed::Organisation;
    for (act, before, after, said) in [
        (
            organisation,
            line("Ibarra"),
            line("Ibarra"),
            "Confirmed: Ibarra",
        ),
        (organisation, line("Ibarra"), None, "Refused: Ibarra"),
        (organisation, None, line("Ibarra"), "Added: Ibarra"),
        (
            organisation,
            line("Ibara"),
            line("Ibarra"),
            "Ibara is Ibarra now",
        ),
        (
            Deed::MergeOrganisation,
            line("Ibara"),
            line("Ibarra"),
            "Ibara was merged into Ibarra",
        ),
        (
            Deed::Configure,
            None,
            line("limits.mutes"),
            "Setting: limits.mutes",
        ),
        (Deed::Invite, None, line("1 1 -"), "For one member"),
        (
            Deed::Invite,
            None,
            line("2 21 1767225600000"),
            "2 invitations, for 21 members, until 2026-01-01 00:00 UTC",
        ),
        (
            Deed::RevokeInvite,
            line("1 20 -"),
            None,
            "20 members could still have come with it",
        ),
    ] {
        let decided = LogEntry {
            before,
            after,
            ..entry(4, act, Office::Sysop)
        };
        let words = stage.env().words;
        assert_eq!(words.log_why(&decided), said);
        let states: Vec<_> = words.log_states(&decided).collect();
        assert_eq!(states, [said]);
    }
}

#[test]
fn pages_are_called_as_where_one_goes_to_them() {
    let mut stage = Stage::new(ada());
    let taken = LogEntry {
        before: Some(SafeText::line("members,queue")),
        after: Some(SafeText::line("members")),
        ..entry(4, Deed::Undepute, Office::Sysop)
    };
    for (language, said) in [
        (
            Language::En,
            ["Before: members, what waits", "Since then: members"],
        ),
        (Language::Zh, ["之前：成员，待办", "之后：成员"]),
    ] {
        stage.language = language;
        let states: Vec<_> = stage.env().words.log_states(&taken).collect();
        assert_eq!(states, said);
    }
}

#[test]
fn a_step_says_that_its_post_is_the_reason() {
    let stage = Stage::new(ada());
    let words = stage.env().words;
    let step = LogEntry {
        reference: Reference::parse("wishes.16.3"),
        ..entry(4, Deed::Step, Office::Staff)
    };
    assert_eq!(words.log_why(&step), "the post says why");
    assert_eq!(words.log_why(&entry(5, Deed::Step, Office::Staff)), "");
}

#[test]
fn what_was_done_is_read_whole_at_40x12_in_every_language() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    for language in Language::ALL {
        stage.language = language;
        let words = stage.env().words;
        for one in entries() {
            let mut screen = LogScreen::new(LogFilter::default());
            stage.tell(&mut screen, Event::Opened);
            stage.tell(&mut screen, page(vec![one.clone()], false));
            let picture = stage
                .picture(&screen)
                .replace(&*words.age(stage.env().now, one.at), "");
            let shown: String = picture.split_whitespace().collect();
            let said: String = words.log_said(&one).split_whitespace().collect();
            assert!(shown.contains(&said), "{picture}");
        }
    }
}
