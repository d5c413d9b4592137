//! The page of settings, as dialogues and pictures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::settings::Configuration;
use super::tests::{care, operator};
use crate::domain::{
    Care, CareAnswer, CareFault, CareQuery, Command, Configured, Done, Editing, Failure, Language,
    News, Query, Refusal, SafeText, Setting, Settings, Subject,
};
use crate::term::Key;
use crate::ui::screen::picture::{Stage, ada};
use crate::ui::{Action, Event, Screen};

fn configured(stage: &Stage, running: bool) -> Box<Configuration> {
    let row = |key: &str, value: &str, source: Option<&str>, live| Setting {
        key: SafeText::line(key),
        value: SafeText::line(value),
        source: source.map(SafeText::line),
        live,
        waits: false,
        plain: SafeText::line(value.trim_matches('"')),
        choices: match value {
            "true" | "false" => ["true", "false"].map(SafeText::line).to_vec(),
            _ => Vec::new(),
        },
        editing: match source {
            Some(source) if !source.contains(':') => Editing::Above,
            _ => Editing::Page,
        },
    };
    let rows = vec![
        row("announcements.per_week", "2", None, true),
        row("auth.passwords", "true", None, true),
        Setting {
            waits: true,
            ..row("backup.litestream", "true", Some("config.toml:44"), false)
        },
        row("limits.posts_per_hour", "20", Some("config.toml:61"), true),
        row(
            "server.listen",
            "[\"127.0.0.1:2222\"]",
            Some("--listen"),
            false,
        ),
        row(
            "site.name",
            "\"Spindle House\"",
            Some("WELLSPRING_SITE_NAME"),
            false,
        ),
    ];
    let mut screen = Configuration::new();
    stage.tell(&mut screen, Event::Opened);
    let settings = Settings { rows, running };
    stage.tell(&mut screen, care(CareAnswer::Settings(settings)));
    Box::new(screen)
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(operator());
    for language in [Language::En, Language::Zh] {
        let tag = language.tag();
        let shown = stage.pictures(language, |stage| configured(stage, true));
        insta::assert_snapshot!(format!("configuration_{tag}"), shown);
        let shown = stage.pictures(language, |stage| {
            let mut screen = configured(stage, true);
            stage.write(screen.as_mut(), "\n20");
            screen
        });
        insta::assert_snapshot!(format!("changing_{tag}"), shown);
    }
    let shown = stage.pictures(Language::En, |stage| configured(stage, false));
    insta::assert_snapshot!("configuration_without_a_server", shown);
    let shown = stage.pictures(Language::En, |stage| {
        let mut screen = configured(stage, true);
        stage.press(screen.as_mut(), &[Key::Down, Key::Enter]);
        screen
    });
    insta::assert_snapshot!("choosing", shown);
}

#[test]
fn the_server_is_asked_to_read_its_configuration_again() {
    let stage = Stage::new(operator());
    let mut screen = configured(&stage, true);
    let asked = stage.press(screen.as_mut(), &[Key::Char('R')]);
    assert_eq!(asked, [Action::Do(Command::Care(Care::Reload))]);
}

#[test]
fn what_somebody_else_changes_is_asked_for_as_soon_as_it_is_heard() {
    let stage = Stage::new(operator());
    let mut screen = configured(&stage, true);
    assert_eq!(screen.subjects(), [Subject::Settings]);
    let asked = stage.tell(screen.as_mut(), Event::News(News::Configured));
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Settings))]);
}

fn configures(key: &str, value: Option<&str>) -> Action {
    Action::Do(Command::Care(Care::Configure {
        key: SafeText::line(key),
        value: value.map(str::to_owned),
    }))
}

#[test]
fn a_setting_is_typed_put_right_and_taken_back() {
    let stage = Stage::new(operator());
    let mut screen = configured(&stage, true);
    stage.press(screen.as_mut(), &[Key::Enter]);
    assert!(screen.is_typing());
    let done = stage.write(screen.as_mut(), "200\n");
    assert_eq!(done, [configures("announcements.per_week", Some("200"))]);
    let wrong = CareFault::SettingWrong(SafeText::line("from 1 to 100"));
    let failed = Failure::Refused(wrong.into());
    stage.tell(screen.as_mut(), Event::Failed(failed));
    assert!(screen.is_typing(), "what cannot be can be put right");
    let again = stage.press(screen.as_mut(), &[Key::Enter]);
    assert_eq!(again, done);
    let unwritten = CareFault::SettingUnwritten(SafeText::line("config.toml: line 9"));
    for failure in [unwritten.into(), Refusal::Busy] {
        stage.tell(screen.as_mut(), Event::Failed(failure.into()));
        assert!(screen.is_typing(), "and whatever else it was");
    }
    stage.press(screen.as_mut(), &[Key::Backspace]);
    let done = stage.write(screen.as_mut(), "\n");
    assert_eq!(done, [configures("announcements.per_week", Some("20"))]);
    let changed = Done::Configured(Configured::Changed(None));
    let after = stage.tell(screen.as_mut(), Event::Done(changed));
    assert!(
        matches!(&after[..], [Action::Say(said), Action::Ask(_)] if said.contains("u takes it back"))
    );
    // The session knows what it was, wherever one went since.
    let undone = stage.press(screen.as_mut(), &[Key::Char('u')]);
    assert_eq!(undone, [Action::Undo]);
    stage.write(screen.as_mut(), "\n20\n");
    let same = stage.tell(
        screen.as_mut(),
        Event::Done(Done::Configured(Configured::Same)),
    );
    let said = Action::Say("announcements.per_week is 20 already.".into());
    assert_eq!(same.first(), Some(&said));
}

#[test]
fn a_setting_is_found_by_letters_and_one_that_comes_from_elsewhere_says_so() {
    let stage = Stage::new(operator());
    let mut screen = configured(&stage, true);
    stage.write(screen.as_mut(), "/site.n\n");
    let said = stage.press(screen.as_mut(), &[Key::Enter]);
    assert!(matches!(&said[..], [Action::Say(said)] if said.contains("WELLSPRING_SITE_NAME")));
}

#[test]
fn whoever_would_shut_themselves_out_over_ssh_is_told_and_asked_twice() {
    let mut me = ada();
    me.roles.sysop = true;
    for (me, asks) in [(me, true), (operator(), false)] {
        let stage = Stage::new(me);
        let mut screen = configured(&stage, true);
        stage.press(screen.as_mut(), &[Key::Down, Key::Enter, Key::Down]);
        let mut done = stage.press(screen.as_mut(), &[Key::Enter]);
        if asks {
            assert!(matches!(&done[..], [Action::Say(said)] if said.contains("a key")));
            done = stage.press(screen.as_mut(), &[Key::Enter]);
        }
        assert_eq!(done, [configures("auth.passwords", Some("false"))]);
    }
}

#[test]
fn a_value_that_is_longer_than_any_is_opened_whole() {
    let stage = Stage::new(operator());
    let long = format!("[{}]", vec!["\"sysop@spindle.example\""; 30].join(", "));
    let row = Setting {
        key: SafeText::line("mail.sysops"),
        value: SafeText::line(&long),
        source: Some(SafeText::line("config.toml:9")),
        live: true,
        waits: false,
        plain: SafeText::line(&long),
        choices: Vec::new(),
        editing: Editing::Page,
    };
    let mut screen = Configuration::new();
    let settings = Settings {
        rows: vec![row],
        running: true,
    };
    stage.tell(&mut screen, care(CareAnswer::Settings(settings)));
    let set = stage.press(&mut screen, &[Key::Enter, Key::Enter]);
    let configure = Care::Configure {
        key: SafeText::line("mail.sysops"),
        value: Some(long),
    };
    assert_eq!(set.last(), Some(&Action::Do(Command::Care(configure))));
}
