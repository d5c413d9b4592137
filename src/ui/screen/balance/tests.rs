//! The balance, as pictures and by keys.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::balance::{Figures, Share, WINDOW};
use crate::domain::pulse::{Opinion, Quality};
use crate::domain::{Count, Language, Limits, Record, SafeText, Slug, Time};
use crate::ui::Me;
use crate::ui::keymap::GO;
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada};

/// Ada, in the forum of a company.
fn customer() -> Me {
    let limits = Limits {
        sponsor: Some(SafeText::line("Ibarra Mecanizados")),
        ..Limits::default()
    };
    Me {
        limits: Arc::new(limits),
        ..ada()
    }
}

fn balance(figures: Figures) -> Balance {
    let at = Time::from_millis(NOW);
    Balance {
        since: at.plus(-WINDOW),
        at,
        figures,
        boards: boards(),
        opinions: Vec::new(),
    }
}

/// A board that is answered, and one where nothing was to be answered yet.
fn boards() -> Vec<(Slug, Record)> {
    let answered = Record {
        in_time: 41,
        answers: 44,
        overdue: Count::new(2),
        median: Some(12 * Time::DAY),
        ..Record::default()
    };
    let board = |name, record| (Slug::parse(name).unwrap(), record);
    vec![
        board("wishes", answered),
        board("workshop", Record::default()),
    ]
}

/// What was said in two quarters: in the earlier one by too few.
fn opinions() -> Vec<Opinion> {
    let quarters = [(1_791_072_000_000, 23), (1_782_864_000_000, 9)];
    let quarter = |(quarter, answers): (i64, u32)| {
        Quality::ALL.map(|quality| Opinion {
            quarter: Time::from_millis(quarter),
            quality,
            answers,
            sum: answers * 4 + 2,
        })
    };
    quarters.into_iter().flat_map(quarter).collect()
}

#[test]
fn the_pulse_is_shown_of_quarters_that_are_over() {
    let mut stage = Stage::new(customer());
    let make = |stage: &Stage| -> Box<dyn Screen> {
        let mut screen = opened(stage, busy());
        let said = Balance {
            opinions: opinions(),
            ..balance(busy())
        };
        stage.tell(&mut screen, Event::Answer(Answer::Balance(Arc::new(said))));
        stage.press(&mut screen, &[Key::End]);
        Box::new(screen)
    };
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, make);
        insta::assert_snapshot!(format!("balance_pulse_{language:?}"), pictures);
    }
    stage.assert_nothing_is_cut(make);
}

fn busy() -> Figures {
    Figures {
        voice: Share::new(55, 412),
        answers: Share::new(43, 55),
        bad_news: Share::new(4, 12),
        doubted: 1,
        answered: Share::new(24, 26),
        first_answer: Some(9 * Time::HOUR + 20 * Time::MINUTE),
        problems: Share::new(19, 20),
        thanks: Share::new(77, 55),
    }
}

fn opened(stage: &Stage, figures: Figures) -> BalanceScreen {
    let mut screen = BalanceScreen::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Balance)]);
    let answer = Answer::Balance(Arc::new(balance(figures)));
    stage.tell(&mut screen, Event::Answer(answer));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(customer());
    for (name, figures) in [("busy", busy()), ("empty", Figures::default())] {
        for language in [Language::En, Language::Zh] {
            let pictures =
                stage.pictures(language, |stage| Box::new(opened(stage, figures.clone())));
            insta::assert_snapshot!(format!("balance_{name}_{language:?}"), pictures);
        }
        stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, figures.clone())));
    }
}

#[test]
fn all_of_it_can_be_read_on_a_low_screen() {
    let mut stage = Stage::new(customer());
    [stage.size, ..] = SIZES;
    let mut screen = opened(&stage, busy());
    let first = stage.picture(&screen);
    assert!(
        first.contains("55 of 412") && first.contains("more below"),
        "{first}"
    );
    stage.press(&mut screen, &[Key::Char('j'); 2]);
    assert!(!stage.picture(&screen).contains("55 of 412"));
    stage.press(&mut screen, &[Key::End]);
    let last = stage.picture(&screen);
    assert!(
        last.contains("fewer than 5.") && !last.contains("more below"),
        "{last}"
    );
    stage.press(&mut screen, &[Key::Char(' '), Key::Char('j')]);
    assert_eq!(stage.picture(&screen), last, "there is no more");
    stage.press(&mut screen, &[Key::Char('b'), Key::Char('k'), Key::Home]);
    assert_eq!(stage.picture(&screen), first);
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let stage = Stage::new(customer());
    let picture = stage.picture(&opened(&stage, busy()));
    let bars = picture.lines().filter_map(|line| {
        let bar = line.chars().filter(|c| *c == '#').count();
        (bar > 0).then_some(bar)
    });
    // Twenty for all: 13, 78, 33, 92 and 95 percent; and 89 of the ideas.
    assert_eq!(bars.collect::<Vec<_>>(), [3, 16, 7, 18, 19, 18]);
}

#[test]
fn a_number_is_written_as_its_language_does() {
    let mut stage = Stage::new(customer());
    for (language, each) in [
        (Language::En, "1.4 "),
        (Language::De, "1,4 "),
        (Language::Zh, "1.4 "),
    ] {
        stage.language = language;
        let picture = stage.picture(&opened(&stage, busy()));
        assert!(picture.contains(each), "{picture}");
    }
}

#[test]
fn without_a_sponsor_nothing_leads_here_and_nothing_is_asked() {
    let stage = Stage::new(ada());
    let leads = |me: &Me| {
        GO.iter()
            .any(|going| going.letter == 's' && going.leads(me))
    };
    assert!(leads(&customer()) && !leads(&ada()));
    let guest = Me {
        actor: crate::domain::Actor::Guest,
        ..customer()
    };
    assert!(!leads(&guest));
    let mut screen = BalanceScreen::new();
    assert_eq!(stage.tell(&mut screen, Event::Opened), []);
    assert!(stage.picture(&screen).contains("there is no sponsor"));
    Stage::new(ada()).assert_nothing_is_cut(|_| Box::new(BalanceScreen::new()));
}

#[test]
fn help_explains_each_figure() {
    let stage = Stage::new(customer());
    let words = stage.env().words;
    let screen = opened(&stage, busy());
    let mut help = crate::ui::screen::help::Help::new(screen.keys());
    let mut seen = String::new();
    for _ in 0..5 {
        seen.push_str(&stage.picture(&help));
        stage.press(&mut help, &[Key::Char(' ')]);
    }
    for label in [
        words.balance_voice(),
        words.balance_answers(),
        words.balance_bad(),
        words.balance_first(),
        words.balance_problems(),
        words.balance_thanks(),
    ] {
        assert!(seen.contains(&format!("{label}: ")), "{label}\n{seen}");
    }
}
