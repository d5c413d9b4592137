//! The page of backups: keys, progress, and pictures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Done, Language, SafeText};
use crate::ui::screen::picture::{NOW, Stage, ada};

fn ago(hours: i64) -> Time {
    Time::from_millis(NOW).plus(-hours * Time::HOUR)
}

fn some() -> Backups {
    let row = |hours, found| KeptBackup {
        name: SafeText::line(&format!("wellspring-{hours}.db")),
        at: ago(hours),
        bytes: 1_234_567_890,
        found,
    };
    let damaged = "wellspring-53.db is not whole: the file is damaged: page 7 is never used (of 1)";
    Backups {
        directory: SafeText::line("/var/lib/wellspring/backups"),
        data: SafeText::line("/var/lib/wellspring"),
        every: Some(24 * Time::HOUR),
        keep: 14,
        rows: vec![
            row(5, Wholeness::WhenMade),
            row(29, Wholeness::Whole(ago(1))),
            row(53, Wholeness::Damaged(SafeText::line(damaged))),
        ],
        running: None,
        failed: None,
        last: None,
        free: Some(34_200_000_000),
    }
}

fn answer(backups: Backups) -> Event {
    Event::Answer(Answer::Care(CareAnswer::Backups(Box::new(backups))))
}

fn opened(stage: &Stage, backups: Backups) -> BackupsScreen {
    let mut screen = BackupsScreen::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Backups))]);
    stage.tell(&mut screen, answer(backups));
    screen
}

fn busy() -> Backups {
    Backups {
        running: Some(BackupStage::Copying(45)),
        failed: Some((
            ago(3),
            SafeText::line("/var/lib/wellspring/backups: the disk is full"),
        )),
        ..some()
    }
}

fn none() -> Backups {
    Backups {
        every: None,
        rows: Vec::new(),
        free: None,
        ..some()
    }
}

#[test]
fn what_puts_one_back_is_what_a_shell_takes_whatever_the_width() {
    let stage = Stage::new(ada());
    let screen = opened(&stage, some());
    let picture = stage.picture(&screen);
    let whole = "wellspring restore /var/lib/wellspring/backups/wellspring-5.db --data /var/lib/wellspring --yes";
    assert!(picture.replace("\\\n", "").contains(whole), "{picture}");
}

#[test]
fn a_shell_takes_the_command_for_what_it_names_wherever_its_rows_end() {
    let file = "/srv/our site/it's \"best\" $HOME `id` (#1) ; a&b|c <d> *?[e] ~{f,g} !h \\ =%^ é 井\u{301}.db";
    let data = "~/my data";
    let row = |row: &Row| -> String {
        let spans = row.pieces.iter().flat_map(|piece| &piece.line.spans);
        spans.map(|span| span.content.as_ref()).collect()
    };
    let widths = [40, 41, 42, 43, 44, 45, 46, 47, 80, 160];
    // A shell of one's own program by that name, which says what it was given.
    let mut script = "wellspring() { printf '%s\\n' \"$#\" \"$@\"; }\n".to_owned();
    for width in widths {
        for line in typed(&[file, "--data", data, "--yes"], width) {
            script.push_str(&row(&line));
            script.push('\n');
        }
    }
    let said = std::process::Command::new("sh")
        .args(["-c", &script])
        .output()
        .unwrap();
    let given = ["5", "restore", file, "--data", data, "--yes", ""].join("\n");
    let said = String::from_utf8_lossy(&said.stdout);
    assert_eq!(said, given.repeat(widths.len()));
}

#[test]
fn u_takes_back_what_was_done_last_as_on_every_page() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, some());
    assert_eq!(stage.press(&mut screen, &[Key::Char('u')]), [Action::Undo]);
    let asked = stage.press(&mut screen, &[Key::Char('r')]);
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Backups))]);
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        for (name, backups) in [("some", some()), ("busy", busy()), ("none", none())] {
            let pictures =
                stage.pictures(language, |stage| Box::new(opened(stage, backups.clone())));
            insta::assert_snapshot!(format!("backups_{name}_{language:?}"), pictures);
        }
    }
}

#[test]
fn one_is_made_and_one_is_looked_through_by_a_key() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, some());
    let made = stage.press(&mut screen, &[Key::Char('m')]);
    assert_eq!(made, [Action::Do(Command::Care(Care::BackUp))]);
    let begun = stage.tell(&mut screen, Event::Done(Done::Ok));
    let said = stage.env().words.backup_begun().into_owned();
    assert!(begun.contains(&Action::Say(said)), "{begun:?}");
    stage.press(&mut screen, &[Key::Down]);
    let looked = stage.press(&mut screen, &[Key::Char('v')]);
    let name = SafeText::line("wellspring-29.db");
    assert_eq!(
        looked,
        [Action::Do(Command::Care(Care::VerifyBackup(name)))]
    );
}

#[test]
fn it_asks_again_when_it_hears_how_far_it_is() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, some());
    assert_eq!(screen.subjects(), [Subject::Backups]);
    let asked = stage.tell(&mut screen, Event::News(News::Backups));
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Backups))]);
    stage.tell(&mut screen, answer(busy()));
    assert!(stage.picture(&screen).contains("45 %"));
}

#[test]
fn an_empty_list_makes_one_and_looks_through_none() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, none());
    assert_eq!(stage.press(&mut screen, &[Key::Char('v')]), []);
    let made = stage.press(&mut screen, &[Key::Char('m')]);
    assert_eq!(made, [Action::Do(Command::Care(Care::BackUp))]);
}

#[test]
fn a_new_one_takes_the_focus_of_the_newest_and_of_no_other() {
    let stage = Stage::new(ada());
    let more = || {
        let mut more = some();
        let newest = KeptBackup {
            name: SafeText::line("wellspring-0.db"),
            ..more.rows[0].clone()
        };
        more.rows.insert(0, newest);
        more
    };
    for (down, name) in [(0, "wellspring-0.db"), (1, "wellspring-29.db")] {
        let mut screen = opened(&stage, some());
        stage.press(&mut screen, &vec![Key::Down; down]);
        assert!(screen.is_live());
        assert!(!stage.tell(&mut screen, Event::Tick).is_empty());
        // That one is being made stands no longer below it; what was listed already takes nothing back.
        let unsaid = Action::Say(String::new());
        assert!(stage.tell(&mut screen, answer(more())).contains(&unsaid));
        assert!(!stage.tell(&mut screen, answer(more())).contains(&unsaid));
        let looked = stage.press(&mut screen, &[Key::Char('v')]);
        let verify = Care::VerifyBackup(SafeText::line(name));
        assert_eq!(looked, [Action::Do(Command::Care(verify))]);
    }
}

#[test]
fn how_old_it_is_and_when_it_was_checked_are_told_apart() {
    let stage = Stage::new(ada());
    let mut backups = some();
    backups.rows.truncate(1);
    backups.rows[0].at = Time::from_millis(NOW - 5 * Time::HOUR);
    backups.rows[0].found = Wholeness::Whole(Time::from_millis(NOW - 7 * Time::MINUTE));
    let picture = stage.picture(&opened(&stage, backups));
    assert!(picture.contains("Age: 5 h. Checked again (7 min ago): whole."));
}
