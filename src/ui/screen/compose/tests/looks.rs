//! How writing looks at the smallest and the largest size, and that it fits at all of them.

use super::{new_topic, opened, post, reply};
use crate::domain::News;
use crate::term::Key;
use crate::ui::screen::picture::{SIZES, Stage, ada};
use crate::ui::{Event, Screen};

#[test]
fn it_is_usable_at_40x12() {
    let (mut stage, mut screen) = opened(new_topic());
    stage.size = SIZES[0];
    stage.write(&mut screen, "Spindle noise above 8000 rpm, and it howls\nOnly when it is cold, and only the second machine.");
    stage.press(&mut screen, &[Key::Esc]);
    insta::assert_snapshot!(stage.picture(&screen), @r#"
    tools  New topic
     Kind: [discussion] question  problem
     Title: Spindle noise above 8000 rpm, a
     Only when it is cold, and only the
     second machine.




     Enter send   p preview   k keep draft
     d discard   ? help   Esc keep writing
    "#);
    stage.press(&mut screen, &[Key::Char('p')]);
    insta::assert_snapshot!(stage.picture(&screen), @r#"
    tools  New topic
     Spindle noise above 8000 rpm, and it
     howls

        Only when it is cold, and only the
        second machine.



     This is how it will look. Enter sends,
     Esc goes back.
    "#);
}

#[test]
fn the_preview_breaks_where_the_topic_will() {
    let (mut stage, mut screen) = opened(new_topic());
    stage.size = SIZES[0];
    stage.write(&mut screen, "Title\nOnly when it is cold; only there: no.");
    stage.press(&mut screen, &[Key::Esc, Key::Char('p')]);
    let env = stage.env();
    let picture = stage.picture(&screen);
    for line in crate::ui::widget::wrap_str(
        "Only when it is cold; only there: no.",
        ratatui::style::Style::new(),
        env.prose(crate::ui::widget::POST_MARGIN),
    ) {
        assert!(picture.contains(&format!("\n    {line}\n")), "{picture}");
    }
}

#[test]
fn prose_keeps_its_measure_at_160x50() {
    let (mut stage, mut screen) = opened(reply(false));
    stage.size = SIZES[2];
    stage.write(
        &mut screen,
        &"It howls, but only when it is cold. ".repeat(4),
    );
    stage.press(&mut screen, &[Key::Esc, Key::Char('p')]);
    insta::assert_snapshot!(stage.picture(&screen), @r#"
    tools.12  Spindle noise above 8000 rpm | Reply
        It howls, but only when it is cold. It howls, but only when it is cold. It howls, but only
        when it is cold. It howls, but only when it is cold.












































     This is how it will look. Enter sends, Esc goes back.
    "#);
}

#[test]
fn nothing_is_cut() {
    let mut stage = Stage::new(ada());
    for keys in [
        &[][..],
        &[Key::Esc],
        &[Key::Esc, Key::Char('d')],
        &[Key::Esc, Key::Char('p')],
        &[Key::Ctrl('s')],
    ] {
        stage.assert_nothing_is_cut(|stage| {
            let mut screen = reply(false);
            stage.tell(&mut screen, Event::Opened);
            let news = News::Posted(post(9, 2, "Words."));
            stage.tell(&mut screen, Event::News(news));
            stage.write(&mut screen, "Words.");
            stage.press(&mut screen, keys);
            Box::new(screen) as Box<dyn Screen>
        });
        stage.assert_nothing_is_cut(|stage| {
            let mut screen = new_topic();
            stage.tell(&mut screen, Event::Opened);
            stage.write(&mut screen, "Title\nWords.");
            stage.press(&mut screen, keys);
            Box::new(screen) as Box<dyn Screen>
        });
    }
}
