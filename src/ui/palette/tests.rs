//! The palette, as a dialogue and as pictures.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::Actor;
use crate::ui::keymap::{COMPOSE, EDITOR, HOME, HOUSE, LIST, MENU, PAGES, TOPICS};
use crate::ui::screen::picture::{Stage, ada, conferences};
use crate::ui::{Action, Event, Me, Screen};

/// So that it can be looked at as screens are.
struct Shown(Palette);

impl Screen for Shown {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        if let Event::Key(key) = event {
            self.0.on_key(key, env);
        }
        Action::None
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.0.view(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        Palette::keys()
    }
}

fn over_topics(stage: &Stage) -> Palette {
    let here = Reference::parse("tools");
    let mut palette = Palette::new(&[TOPICS, LIST, HOUSE], false, here, &stage.env());
    palette.know(&conferences(), &stage.env());
    palette
}

fn over_editor(stage: &Stage) -> Palette {
    Palette::new(&[COMPOSE, MENU, EDITOR], true, None, &stage.env())
}

fn typed(mut palette: Palette, text: &str, stage: &Stage) -> Palette {
    for c in text.chars() {
        palette.on_key(Key::Char(c), &stage.env());
    }
    palette
}

/// What Enter chooses after this text, in words.
fn first(palette: Palette, text: &str, stage: &Stage) -> String {
    let mut palette = typed(palette, text, stage);
    match palette.on_key(Key::Enter, &stage.env()) {
        Picked::Chosen(choice) => told(&choice),
        _ => panic!("nothing was chosen"),
    }
}

fn told(choice: &Choice) -> String {
    match choice {
        Choice::Here(binding) => format!("key {}", binding.shown),
        Choice::House(act) => format!("{act:?}"),
        Choice::Go(going) => format!("g{}", going.letter),
        Choice::Open(route) => format!("{route:?}"),
        Choice::Place(place) => format!("#{place}"),
        Choice::Claim(code) => format!("claim {code}"),
        Choice::Speak(language) => format!("{language:?}"),
    }
}

#[test]
fn actions_places_and_words_are_found_by_a_few_letters() {
    let stage = Stage::new(ada());
    for (text, chosen) in [
        ("new to", "key n"),
        ("nt", "key n"),
        ("home", "gh"),
        ("conferences", "gc"),
        ("HELP", "key ?"),
        ("keys", "gk"),
        ("password", "gk"),
        ("quit", "key Q"),
        ("tools", "Topics(tools)"),
        ("maintenance", "Topics(maint)"),
        ("讨论", "Topics(zh)"),
        ("tools.12.3", "#tools.12.3"),
        ("#maint", "#maint"),
        ("12", "#tools.12"),
        ("language zh", "Zh"),
        ("claim QQQQ-1234", "claim QQQQ-1234"),
        ("@bob", "Person(Handle(Handle(\"bob\")))"),
        ("belt tension 20 %", "Search(\"belt tension 20 %\")"),
    ] {
        assert_eq!(first(over_topics(&stage), text, &stage), chosen, "{text}");
    }
}

#[test]
fn what_is_done_on_the_server_is_found_without_knowing_where() {
    let mut stage = Stage::new(Me {
        actor: Actor::Operator(ada().member()),
        ..ada()
    });
    let tables: [&'static [Binding]; 3] = [PAGES, LIST, HOUSE];
    for language in Language::ALL {
        stage.language = language;
        for (text, chosen) in [
            ("add a host", "gc"),
            ("host", "gc"),
            ("disconnect", "gs"),
            ("suspend", "gm"),
            ("ban", "gm"),
            ("invite", "gi"),
            ("queue", "gq"),
            ("inbox", "gb"),
            ("tail", "gv"),
            ("restore", "gb"),
            ("freeze", "gc"),
        ] {
            let palette = Palette::new(&tables, false, None, &stage.env());
            assert_eq!(first(palette, text, &stage), chosen, "{language:?} {text}");
        }
    }
    stage.language = Language::En;
    let palette = Palette::new(&tables, false, None, &stage.env());
    assert_eq!(first(palette, "who is here", &stage), "gw");
    let palette = Palette::new(&tables, false, None, &stage.env());
    let lost = palette.all.iter().find(|entry| entry.says == "inbox");
    assert_eq!(lost.unwrap().key, "", "gb leads to the backups");
    // Who is no member sees who is connected, and what waits.
    stage.me.actor = Actor::Operator(None);
    for (text, chosen) in [("who", "gs"), ("inbox", "gq")] {
        let palette = Palette::new(&tables, false, None, &stage.env());
        assert_eq!(first(palette, text, &stage), chosen, "{text}");
    }
}

#[test]
fn nothing_is_offered_twice() {
    let stage = Stage::new(ada());
    for text in ["@bob", "tools.12.3", "#maint", "claim QQQQ-1234", "belt"] {
        let palette = typed(over_topics(&stage), text, &stage);
        let mut says: Vec<_> = palette.shown.iter().map(|entry| &entry.says).collect();
        let all = says.len();
        says.sort_unstable();
        says.dedup();
        assert_eq!(says.len(), all, "{text}: {says:?}");
    }
}

#[test]
fn names_in_english_are_known_in_every_language() {
    let mut stage = Stage::new(ada());
    for language in Language::ALL {
        stage.language = language;
        for (text, chosen) in [("home", "gh"), ("new topic", "key n"), ("quit", "key Q")] {
            assert_eq!(
                first(over_topics(&stage), text, &stage),
                chosen,
                "{language:?}"
            );
        }
    }
}

#[test]
fn a_conference_is_gone_to_even_before_they_are_known() {
    let stage = Stage::new(ada());
    let palette = Palette::new(&[HOME, LIST, HOUSE], false, None, &stage.env());
    assert_eq!(first(palette, "maint", &stage), "#maint");
}

#[test]
fn what_is_wanted_last_is_a_search() {
    let stage = Stage::new(ada());
    let palette = typed(over_topics(&stage), "read", &stage);
    let last = palette.shown.last().unwrap();
    assert_eq!(told(&last.choice), "Search(\"read\")");
    assert!(palette.shown.len() > 1);
}

#[test]
fn over_a_text_it_offers_its_acts_and_promises_no_key_that_would_be_typed() {
    let stage = Stage::new(ada());
    for (text, chosen) in [
        ("preview", "key p"),
        ("keep", "key k"),
        ("send", "key Ctrl-S"),
        ("search", "Search"),
        ("home", "gh"),
    ] {
        assert_eq!(first(over_editor(&stage), text, &stage), chosen, "{text}");
    }
    let palette = over_editor(&stage);
    let house = palette.all.iter().find(|entry| entry.says == "search");
    assert_eq!(house.unwrap().key, "");
}

#[test]
fn it_is_left_by_esc_and_not_by_deleting_further() {
    let stage = Stage::new(ada());
    let mut palette = typed(over_topics(&stage), "a", &stage);
    for _ in 0..3 {
        assert!(matches!(
            palette.on_key(Key::Backspace, &stage.env()),
            Picked::On
        ));
    }
    assert!(matches!(
        palette.on_key(Key::Esc, &stage.env()),
        Picked::Left
    ));
}

#[test]
fn the_focus_stays_where_it_is_when_the_conferences_come() {
    let stage = Stage::new(ada());
    let mut palette = Palette::new(&[HOME, LIST, HOUSE], false, None, &stage.env());
    palette.on_key(Key::Down, &stage.env());
    palette.on_key(Key::Tab, &stage.env());
    palette.know(&conferences(), &stage.env());
    assert_eq!(palette.list.selected, 2);
}

#[test]
fn pictures() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let empty = stage.pictures(language, |stage| Box::new(Shown(over_topics(stage))));
        insta::assert_snapshot!(format!("empty_{language:?}"), empty);
        let some = stage.pictures(language, |stage| {
            Box::new(Shown(typed(over_topics(stage), "to", stage)))
        });
        insta::assert_snapshot!(format!("typed_{language:?}"), some);
    }
}

#[test]
fn nothing_is_cut() {
    let mut stage = Stage::new(ada());
    for down in [0, 8, 16, 24, 32, 40] {
        let scrolled = |mut palette: Palette, stage: &Stage| {
            for _ in 0..down {
                palette.on_key(Key::Down, &stage.env());
            }
            Box::new(Shown(palette)) as Box<dyn Screen>
        };
        stage.assert_nothing_is_cut(|stage| {
            let tables = [TOPICS, LIST, HOUSE];
            scrolled(Palette::new(&tables, false, None, &stage.env()), stage)
        });
        stage.assert_nothing_is_cut(|stage| scrolled(over_editor(stage), stage));
    }
}
