//! The sysop's pages, as dialogues and pictures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::Arc;

use super::overview::OverviewScreen;
use super::sessions::Sessions;
use super::tail::TailScreen;
use crate::domain::balance::Share;
use crate::domain::report::{Figure, Gauge, Value};
use crate::domain::{
    Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Connections, Done, Duties,
    Duty, Failure, Handle, Language, LogId, Matter, MemberId, Overview, Page, Query, Queue,
    QueueRow, Reference, Report, SafeText, ServerStatus, SessionId, SessionKind, SessionRow,
    Severity, TailLine, Time, TopicId, Whom,
};
use crate::term::Key;
use crate::ui::screen::picture::{NOW, Stage, ada, byline};
use crate::ui::{Action, Event, Me, Route, Screen};

/// Whoever runs the server.
pub(super) fn operator() -> Me {
    Me {
        actor: Actor::Operator(None),
        handle: None,
        limits: Arc::default(),
        ..ada()
    }
}

fn ago(minutes: i64) -> Time {
    Time::from_millis(NOW - minutes * Time::MINUTE)
}

pub(super) fn care(answer: CareAnswer) -> Event {
    Event::Answer(Answer::Care(answer))
}

fn overview(running: bool) -> CareAnswer {
    let server = running.then(|| ServerStatus {
        pid: 4711,
        version: SafeText::line("0.1.0"),
        since: ago(41 * 24 * 60),
        listeners: vec![SafeText::line("127.0.0.1:2222")],
        here: 34,
        peak: 61,
        commands: 1,
        connections: Connections {
            now: 36,
            signing_in: 1,
            ..Connections::default()
        },
        frames: 8_112,
        bytes: 1_234_567,
        load: Some(12),
        memory: Some(84_000_000),
        files: Some(61),
    });
    CareAnswer::Overview(Box::new(Overview {
        server,
        silent: false,
        members: 812,
        new_members: 6,
        database: 214_000_000,
        disk: Some((61_000_000_000, 100_000_000_000)),
        backup: running.then(|| ago(600)),
        backup_failed: None,
        days: vec![12, 14, 20, 31, 9, 2, 4, 14, 22, 30, 41, 15, 6, 23],
        replies: vec![9, 12, 17, 25, 8, 2, 3, 11, 20, 24, 35, 12, 5, 19],
        joined: vec![0, 1, 0, 0, 2, 0, 0, 1, 0, 3, 0, 1, 0, 1],
    }))
}

fn queue() -> CareAnswer {
    let row = |matter, minutes, place: Option<&str>, title: &str| QueueRow {
        matter,
        at: ago(minutes),
        reference: place.map(|place| Reference::parse(place).unwrap()),
        title: SafeText::line(title),
        who: Some(byline("eve", false)),
        words: SafeText::default(),
    };
    CareAnswer::Queue(Box::new(Queue::new(vec![
        row(
            Matter::Question(TopicId(3)),
            300,
            Some("tools.12"),
            "Spindle noise above 8000 rpm",
        ),
        row(
            Matter::Newcomer(MemberId(2)),
            60,
            Some("zh.4.1"),
            "主轴轴承更换后的温升",
        ),
        row(Matter::Application(MemberId(5)), 61, None, ""),
    ])))
}

fn report() -> CareAnswer {
    let figure = |gauge, now| Figure {
        gauge,
        now,
        before: None,
    };
    CareAnswer::Report(Arc::new(Report {
        figures: vec![
            figure(Gauge::Coverage, Value::Share(Share::new(91, 100))),
            figure(Gauge::FirstReply, Value::Middle(Some(3 * Time::HOUR), 91)),
            figure(Gauge::Newcomers, Value::Share(Share::new(9, 10))),
            figure(Gauge::Solo, Value::Share(Share::new(9, 100))),
        ],
        ..Report::default()
    }))
}

fn first_page(stage: &Stage, running: bool) -> Box<OverviewScreen> {
    let mut screen = OverviewScreen::new();
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, care(overview(running)));
    stage.tell(&mut screen, care(report()));
    stage.tell(&mut screen, care(queue()));
    Box::new(screen)
}

fn rows() -> Vec<SessionRow> {
    let row = |(id, who, peer): (u64, Option<&str>, &str)| SessionRow {
        id: SessionId(id),
        who: who.map(|who| byline(who, false)),
        peer: SafeText::line(peer),
        client: SafeText::line("SSH-2.0-OpenSSH_9.9"),
        kind: match id {
            9 => SessionKind::Command,
            _ => SessionKind::Screens,
        },
        since: ago(400 - i64::try_from(id).unwrap() * 10),
        active_at: ago(3),
    };
    let all = [
        (1, Some("ada"), "192.0.2.17"),
        (4, None, "2001:db8::7:1234:5678"),
        (9, Some("王小明"), "198.51.100.4"),
    ];
    all.map(row).to_vec()
}

fn connected(stage: &Stage) -> Box<Sessions> {
    let mut screen = Sessions::new();
    stage.tell(&mut screen, Event::Opened);
    let page = Page {
        rows: rows(),
        more: false,
    };
    stage.tell(&mut screen, care(CareAnswer::Sessions(page)));
    Box::new(screen)
}

fn line(number: u64, severity: Severity, text: &str) -> TailLine {
    TailLine {
        number,
        at: ago(i64::try_from(100 - number).unwrap()),
        severity,
        text: SafeText::line(text),
    }
}

fn lines() -> Vec<TailLine> {
    vec![
        line(12, Severity::Info, "read the configuration again"),
        line(
            11,
            Severity::Warn,
            "limits.connections has changed, and needs a restart",
        ),
        line(
            9,
            Severity::Error,
            "fault fault=\"1a2b3c4d\" error=database or disk is full",
        ),
    ]
}

fn logged(stage: &Stage, rows: Vec<TailLine>) -> Box<TailScreen> {
    let mut screen = TailScreen::new();
    stage.tell(&mut screen, Event::Opened);
    stage.tell(
        &mut screen,
        care(CareAnswer::Tail(Page { rows, more: false })),
    );
    Box::new(screen)
}

#[test]
fn they_look_like_this() {
    let mut stage = Stage::new(operator());
    for language in [Language::En, Language::Zh] {
        let tag = language.tag();
        let shown = stage.pictures(language, |stage| first_page(stage, true));
        insta::assert_snapshot!(format!("overview_{tag}"), shown);
        let shown = stage.pictures(language, |stage| connected(stage));
        insta::assert_snapshot!(format!("sessions_{tag}"), shown);
        let shown = stage.pictures(language, |stage| {
            let mut screen = connected(stage);
            stage.write(screen.as_mut(), "xBack at noon");
            screen
        });
        insta::assert_snapshot!(format!("disconnecting_{tag}"), shown);
        let shown = stage.pictures(language, |stage| logged(stage, lines()));
        insta::assert_snapshot!(format!("tail_{tag}"), shown);
    }
    let shown = stage.pictures(Language::En, |stage| first_page(stage, false));
    insta::assert_snapshot!("overview_without_a_server", shown);
    let shown = stage.pictures(Language::En, |stage| logged(stage, Vec::new()));
    insta::assert_snapshot!("tail_empty", shown);
}

#[test]
fn what_waits_has_the_focus_where_all_is_seen_and_opens() {
    let stage = Stage::new(operator());
    let mut screen = first_page(&stage, true);
    let opened = stage.press(screen.as_mut(), &[Key::Enter]);
    let [Action::Open(route)] = opened.as_slice() else {
        panic!("{opened:?}");
    };
    assert!(format!("{route:?}").contains("tools.12"), "{route:?}");
    let opened = stage.press(screen.as_mut(), &[Key::Down, Key::Enter]);
    // Whoever has the members decides on the record of who wants in.
    let eve = Handle::new("eve").unwrap();
    assert_eq!(opened, [Action::Open(Route::Record(eve))]);
    // And what the figures are made of.
    let opened = stage.press(screen.as_mut(), &[Key::Up, Key::Up, Key::Enter]);
    let figure = |gauge| [Action::Open(Route::Figure(gauge))];
    assert_eq!(opened, figure(Gauge::Newcomers));
    for gauge in [Gauge::Coverage, Gauge::New] {
        let opened = stage.press(screen.as_mut(), &[Key::Up, Key::Enter]);
        assert_eq!(opened, figure(gauge));
    }
}

#[test]
fn a_session_leads_to_the_record_of_its_member_and_a_guest_has_none() {
    let stage = Stage::new(operator());
    let mut screen = connected(&stage);
    let opened = stage.press(screen.as_mut(), &[Key::Enter]);
    let ada = Handle::new("ada").unwrap();
    assert_eq!(opened, [Action::Open(Route::Record(ada.clone()))]);
    let said = stage.press(screen.as_mut(), &[Key::Down, Key::Enter]);
    assert!(matches!(said[..], [Action::Say(_)]), "{said:?}");
    let mut deputy = crate::ui::screen::picture::ada();
    deputy.roles.duties = Duties::NONE.with(Duty::Sessions);
    let stage = Stage::new(deputy);
    let mut screen = connected(&stage);
    let opened = stage.press(screen.as_mut(), &[Key::Enter]);
    assert_eq!(opened, [Action::Open(Route::Person(Whom::Handle(ada)))]);
}

#[test]
fn one_question_of_each_kind_is_open_at_a_time() {
    let stage = Stage::new(operator());
    let mut screen = OverviewScreen::new();
    let mut ticks = || {
        (0..4)
            .map(|_| stage.tell(&mut screen, Event::Tick).len())
            .sum::<usize>()
    };
    assert_eq!(ticks(), 3);
    assert_eq!(ticks(), 0);
    for answer in [overview(true), report(), queue()] {
        stage.tell(&mut screen, care(answer));
    }
    let mut ticks = || {
        (0..4)
            .map(|_| stage.tell(&mut screen, Event::Tick).len())
            .sum::<usize>()
    };
    assert_eq!(ticks(), 3, "and again once they are answered");
}

#[test]
fn a_session_is_ended_with_words_and_the_list_is_asked_for_again() {
    let stage = Stage::new(operator());
    let mut screen = connected(&stage);
    stage.press(screen.as_mut(), &[Key::Down, Key::Char('x')]);
    assert!(screen.is_typing());
    let done = stage.write(screen.as_mut(), "Noon\n");
    let wanted = Command::Care(Care::Disconnect {
        session: SessionId(4),
        words: SafeText::line("Noon"),
    });
    assert_eq!(done, [Action::Do(wanted)]);
    let after = stage.tell(screen.as_mut(), Event::Done(Done::Logged(Some(LogId(1)))));
    assert!(matches!(
        after.as_slice(),
        [
            Action::Say(_),
            Action::Ask(Query::Care(CareQuery::Sessions { .. }))
        ]
    ));
    // The focus goes to the one after it.
    let rest = rows().into_iter().filter(|row| row.id != SessionId(4));
    let page = Page {
        rows: rest.collect(),
        more: false,
    };
    stage.tell(screen.as_mut(), care(CareAnswer::Sessions(page)));
    stage.press(screen.as_mut(), &[Key::Char('x')]);
    let done = stage.write(screen.as_mut(), "x\n");
    assert!(format!("{done:?}").contains("SessionId(9)"), "{done:?}");
    stage.press(screen.as_mut(), &[Key::Esc]);
    assert!(!screen.is_typing());
}

#[test]
fn the_newest_line_is_followed_and_any_other_keeps_the_focus() {
    let stage = Stage::new(operator());
    let mut screen = logged(&stage, lines());
    let with = |stage: &Stage, screen: &mut TailScreen, numbers: &[u64]| {
        let new = numbers
            .iter()
            .map(|n| line(*n, Severity::Info, &format!("line {n}")));
        let rows = new.chain(lines()).collect();
        stage.tell(screen, care(CareAnswer::Tail(Page { rows, more: false })));
    };
    let focused = |stage: &Stage, screen: &TailScreen| {
        let picture = stage.picture(screen);
        let row = picture
            .lines()
            .find(|line| line.starts_with(" >"))
            .map(str::to_owned);
        row.unwrap()
    };
    with(&stage, screen.as_mut(), &[13]);
    assert!(focused(&stage, &screen).contains("line 13"));
    stage.press(screen.as_mut(), &[Key::Down]);
    with(&stage, screen.as_mut(), &[14, 13]);
    assert!(focused(&stage, &screen).contains("read the configuration"));
    let asked = stage.press(screen.as_mut(), &[Key::Char('f')]);
    let wanted = CareQuery::Tail {
        severity: Severity::Debug,
        before: None,
        limit: 500,
    };
    assert_eq!(asked, [Action::Ask(Query::Care(wanted))]);
}

#[test]
fn a_log_whose_server_was_away_is_asked_for_again() {
    let stage = Stage::new(operator());
    let mut screen = logged(&stage, lines());
    assert_eq!(stage.tell(screen.as_mut(), Event::Tick).len(), 1);
    let away = Failure::Refused(CareFault::NotRunning.into());
    stage.tell(screen.as_mut(), Event::Failed(away));
    assert!(
        stage
            .picture(screen.as_ref())
            .contains("read the configuration")
    );
    assert_eq!(stage.tell(screen.as_mut(), Event::Tick).len(), 1);
}

#[test]
fn nobody_is_shown_as_connected_to_a_server_that_has_stopped() {
    let stage = Stage::new(operator());
    let mut screen = connected(&stage);
    let failed = |fault: CareFault| Event::Failed(Failure::Refused(fault.into()));
    stage.tell(screen.as_mut(), Event::Tick);
    stage.tell(screen.as_mut(), failed(CareFault::NoAnswer));
    assert!(
        stage.picture(screen.as_ref()).contains("192.0.2.17"),
        "it may still answer"
    );
    stage.tell(screen.as_mut(), Event::Tick);
    stage.tell(screen.as_mut(), failed(CareFault::NotRunning));
    let shown = stage.picture(screen.as_ref());
    assert!(
        shown.contains("No server runs") && !shown.contains("192.0.2.17"),
        "{shown}"
    );
    let mut silent = overview(false);
    if let CareAnswer::Overview(page) = &mut silent {
        page.silent = true;
    }
    let mut screen = OverviewScreen::new();
    stage.tell(&mut screen, care(silent));
    assert!(stage.picture(&screen).contains("does not answer"));
}
