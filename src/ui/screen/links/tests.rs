//! What keys do with links, and what they look like.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::domain::{Body, Language};
use crate::ui::screen::picture::{SIZES, Stage, ada};

const WORDS: &str = "See [the manual](https://docs.example/machines/mill/belts-and-tension.html?edition=4&page=117#figure-3), \
    news.9, tools.12.3 and board.1. Beware of https://bank.example@evil.example/. Ask @bob.";

fn links() -> Links {
    let links = markup::links(&Body::stored(WORDS));
    Links::new(Reference::parse("tools.12.5").unwrap(), links)
}

fn opened(stage: &Stage) -> Links {
    let mut screen = links();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert!(matches!(&asked[..], [Action::Ask(Query::Titles(asked))] if asked.len() == 3));
    let title = |text| Some(SafeText::line(text));
    let titles = vec![
        title("Firmware 4.1 loses the probe"),
        title("Spindle noise"),
        None,
    ];
    stage.tell(&mut screen, Event::Answer(Answer::Titles(titles)));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for (language, name) in [(Language::En, "en"), (Language::Zh, "zh")] {
        insta::assert_snapshot!(
            format!("links_{name}"),
            stage.pictures(language, |stage| Box::new(opened(stage)))
        );
    }
    stage.language = Language::En;
    stage.size = SIZES[0];
    let mut screen = opened(&stage);
    stage.press(&mut screen, &[Key::Enter]);
    insta::assert_snapshot!("links_whole", stage.picture(&screen));
}

#[test]
fn an_address_is_shown_whole_and_offered_to_the_clipboard() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let mut screen = opened(&stage);
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    assert!(
        matches!(&wanted[..], [Action::Copy(url)] if url.ends_with("#figure-3")),
        "{wanted:?}"
    );
    let rows = screen.view(&stage.env()).rows;
    let shown: String = rows[2..5]
        .iter()
        .map(|row| row.pieces[0].line.to_string())
        .collect();
    assert!(
        WORDS.contains(&shown) && shown.starts_with("https://docs.example"),
        "{shown}"
    );
    assert!(
        rows[2..5]
            .iter()
            .all(|row| row.pieces.len() == 1 && row.pieces[0].col == 0)
    );
    assert_eq!(
        stage.press(&mut screen, &[Key::Esc]),
        [],
        "back to the list"
    );
    assert_eq!(
        stage.press(&mut screen, &[Key::Char('q')]),
        [],
        "the house closes it"
    );
    assert!(!screen.whole);
}

#[test]
fn the_host_is_the_real_one() {
    let stage = Stage::new(ada());
    let picture = stage.picture(&opened(&stage));
    assert!(picture.contains("  evil.example/"), "{picture}");
    assert!(!picture.contains("bank.example"), "{picture}");
}

#[test]
fn a_reference_leads_there_and_one_in_the_same_topic_back_down() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let wanted = stage.press(&mut screen, &[Key::Char('2'), Key::Enter]);
    assert!(matches!(&wanted[..], [Action::Open(_)]), "{wanted:?}");
    let wanted = stage.press(&mut screen, &[Key::Char('3'), Key::Enter]);
    assert_eq!(wanted, [Action::Close(Outcome::GoTo(3))]);
    let wanted = stage.press(&mut screen, &[Key::Char('y')]);
    assert_eq!(wanted, [Action::Copy("tools.12.3".into())]);
}

#[test]
fn its_own_words_are_not_cut() {
    let mut stage = Stage::new(ada());
    stage.assert_nothing_is_cut(|_| {
        let links = markup::links(&Body::stored("https://a.example"));
        let mut screen = Links::new(Reference::parse("tools.12.5").unwrap(), links);
        screen.whole = true;
        Box::new(screen)
    });
}
