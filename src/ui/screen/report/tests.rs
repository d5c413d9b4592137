//! The report, as pictures and by keys.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::balance::Share;
use crate::domain::report::{Gauge, Value, WINDOW, Window};
use crate::domain::{Actor, Language, Time};
use crate::ui::Me;
use crate::ui::keymap::GO;
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada};

/// A report in which every figure has a value, or none has.
fn report(busy: bool) -> Arc<Report> {
    let now = Time::from_millis(NOW);
    let window = Window::ending(now, WINDOW);
    let figures = (7..).zip(Gauge::ALL).map(|(n, gauge)| {
        let value = |n: u32| match gauge {
            Gauge::FirstReply | Gauge::FlagTime => Value::Middle(
                busy.then_some(i64::from(n) * 40 * Time::MINUTE),
                if busy { n } else { 0 },
            ),
            Gauge::Flags => Value::PerThousand(if busy {
                Share::new(n, 1_412)
            } else {
                Share::default()
            }),
            _ if Gauge::WAITING.contains(gauge) => Value::Count(if busy {
                Share::new(n - 12, 18)
            } else {
                Share::default()
            }),
            Gauge::Kept if busy => Value::Share(Share::new(2, 4)),
            _ if busy => Value::Share(Share::new(n, 48)),
            _ => Value::Share(Share::default()),
        };
        let waits = Gauge::WAITING.contains(gauge);
        crate::domain::report::Figure {
            gauge: *gauge,
            now: value(n),
            before: (!waits).then(|| value(n + 3)),
        }
    });
    Arc::new(Report {
        at: now,
        window,
        before: Window::ending(window.since, WINDOW),
        figures: figures.collect(),
    })
}

fn opened(stage: &Stage, busy: bool) -> ReportScreen {
    opened_at(stage, busy, None)
}

fn opened_at(stage: &Stage, busy: bool, at: Option<Gauge>) -> ReportScreen {
    let mut screen = ReportScreen::new(at);
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Report))]);
    let answer = Answer::Care(CareAnswer::Report(report(busy)));
    stage.tell(&mut screen, Event::Answer(answer));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for (name, busy) in [("busy", true), ("empty", false)] {
        for language in [Language::En, Language::Zh] {
            let pictures = stage.pictures(language, |stage| Box::new(opened(stage, busy)));
            insta::assert_snapshot!(format!("report_{name}_{language:?}"), pictures);
        }
        stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, busy)));
    }
}

#[test]
fn all_of_it_can_be_read_on_a_low_screen() {
    let mut stage = Stage::new(ada());
    [stage.size, ..] = SIZES;
    let mut screen = opened(&stage, true);
    let first = stage.picture(&screen);
    assert!(first.contains("more below"), "{first}");
    stage.press(&mut screen, &[Key::End]);
    let last = stage.picture(&screen);
    assert!(
        last.contains("each formula") && !last.contains("more below"),
        "{last}"
    );
    stage.press(&mut screen, &[Key::Char(' '), Key::Char('j')]);
    assert_eq!(stage.picture(&screen), last, "there is no more");
    stage.press(&mut screen, &[Key::Char('b'), Key::Char('k'), Key::Home]);
    assert_eq!(stage.picture(&screen), first);
}

#[test]
fn members_are_led_here_and_guests_are_not() {
    let leads = |me: &Me| {
        GO.iter()
            .any(|going| going.letter == 'f' && going.leads(me))
    };
    let guest = Me {
        actor: Actor::Guest,
        ..ada()
    };
    assert!(leads(&ada()) && !leads(&guest));
}

#[test]
fn help_explains_each_figure() {
    let stage = Stage::new(ada());
    let words = stage.env().words;
    let screen = opened(&stage, true);
    let mut help = crate::ui::screen::help::Help::new(screen.keys());
    let mut seen = String::new();
    for _ in 0..9 {
        seen.push_str(&stage.picture(&help));
        stage.press(&mut help, &[Key::Char(' ')]);
    }
    let seen: String = seen.split_whitespace().collect();
    for gauge in Gauge::ALL {
        let name = words.gauge_name(*gauge);
        let name: String = name.split_whitespace().collect();
        assert!(seen.contains(&name), "{name}\n{seen}");
    }
}

#[test]
fn it_opens_at_the_figure_that_was_chosen_and_is_read_on_from_there() {
    let mut stage = Stage::new(ada());
    for size in SIZES {
        stage.size = size;
        let mut screen = opened_at(&stage, true, Some(Gauge::New));
        let name = stage.env().words.gauge_name(Gauge::New);
        let part = stage.env().words.part_name(Gauge::New.part());
        let picture = stage.picture(&screen);
        let marked = picture.lines().find(|line| line.starts_with('>'));
        assert!(marked.unwrap().contains(&*name), "{picture}");
        if size == SIZES[0] {
            stage.press(&mut screen, &[Key::Home]);
            let top = stage.picture(&screen);
            assert!(!top.contains(&*name), "{top}");
        } else {
            assert!(picture.contains(&*part), "{picture}");
        }
        // Asked for again, it stays where it was scrolled to.
        stage.press(&mut screen, &[Key::Home]);
        let top = stage.picture(&screen);
        let again = Answer::Care(CareAnswer::Report(report(true)));
        stage.tell(&mut screen, Event::Answer(again));
        assert_eq!(stage.picture(&screen), top);
    }
}
