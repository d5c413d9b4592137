//! Help, as a dialogue and as pictures.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::domain::{Actor, Language, MemberId, Slug};
use crate::ui::keymap::{
    BOARD, COMPOSE, DESK, EDITOR, GO, HOUSE, LIST, MENU, PAGES, POST_DEEDS, REPLYING, TENDS_BOARD,
    TENDS_IDEA, TENDS_POSTS, TENDS_TOPICS, TOPIC, TOPIC_DEEDS, TOPICS,
};
use crate::ui::screen::picture::{SIZES, Stage, ada};

fn help() -> Help {
    Help::new(vec![TOPICS, LIST, HOUSE])
}

/// All that a page says at this size, screen by screen.
fn whole(stage: &Stage, mut help: Help) -> String {
    let mut seen = stage.picture(&help);
    loop {
        let before = help.top;
        stage.press(&mut help, &[Key::Char(' ')]);
        if help.top == before {
            return seen;
        }
        seen.push_str(&stage.picture(&help));
    }
}

#[test]
fn every_key_of_the_tables_is_explained() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[2];
    let shown = whole(&stage, help());
    for binding in [TOPICS, LIST, HOUSE].into_iter().flatten() {
        let says = (binding.says)(stage.env().words);
        assert!(
            shown.contains(&*says) && shown.contains(binding.shown),
            "{}",
            binding.shown
        );
    }
}

#[test]
fn one_key_shows_the_keys_of_all_screens() {
    let mut stage = Stage::new(ada());
    for size in SIZES {
        stage.size = size;
        let mut help = help();
        stage.press(&mut help, &[Key::Char('a')]);
        let shown = whole(&stage, help);
        for (title, tables, _) in keymap::chapters(&stage.me) {
            let title = title(stage.env().words).to_lowercase();
            assert!(shown.to_lowercase().contains(&title));
            for binding in tables.iter().copied().flatten() {
                let says = (binding.says)(stage.env().words);
                assert!(
                    shown.contains(&*says) && shown.contains(binding.shown),
                    "{} {says}",
                    binding.shown
                );
            }
        }
        for going in GO.iter().filter(|going| going.leads(&stage.me)) {
            assert!(
                shown.contains(&format!("g{} ", going.letter)),
                "{}",
                going.letter
            );
        }
    }
}

#[test]
fn everybody_is_shown_the_screens_that_they_have() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[2];
    let all = |stage: &Stage| {
        let mut help = help();
        stage.press(&mut help, &[Key::Char('a')]);
        whole(stage, help)
    };
    let words = stage.env().words;
    let hosts = words.key_tend();
    let (sysops, members) = (words.key_disconnect(), words.key_discard());
    for (actor, host, shown, not) in [
        (Actor::Guest, false, vec![], vec![&members, &hosts, &sysops]),
        (
            Actor::Member(MemberId(1)),
            false,
            vec![&members],
            vec![&hosts, &sysops],
        ),
        (
            Actor::Member(MemberId(1)),
            true,
            vec![&members, &hosts],
            vec![&sysops],
        ),
        (Actor::Operator(None), false, vec![&hosts, &sysops], vec![]),
    ] {
        stage.me.actor = actor;
        stage.me.hosts = Slug::parse("tools").into_iter().filter(|_| host).collect();
        let seen = all(&stage);
        for says in shown {
            assert!(seen.contains(&**says), "{actor:?} {says}");
        }
        for says in not {
            assert!(!seen.contains(&**says), "{actor:?} {says}");
        }
    }
}

#[test]
fn whoever_sits_at_the_server_is_told_of_no_key_that_needs_a_member() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[2];
    stage.me.actor = Actor::Operator(None);
    let words = stage.env().words;
    let of_members = [
        words.key_accept(),
        words.key_test(),
        words.key_step(),
        words.key_move_up(),
        words.key_take_back(),
    ];
    let all = |stage: &Stage| {
        let mut help = Help::new(vec![REPLYING, TOPIC, HOUSE]);
        let here = whole(stage, Help::new(vec![REPLYING, TOPIC, HOUSE]));
        stage.press(&mut help, &[Key::Char('a')]);
        here + &whole(stage, help)
    };
    let seen = all(&stage);
    for says in &of_members {
        assert!(!seen.contains(&**says), "{says}");
    }
    // What is left of a screen stands under its name.
    for says in [words.help_topic(), words.key_next_post()] {
        assert!(seen.to_lowercase().contains(&says.to_lowercase()), "{says}");
    }
    stage.me.actor = Actor::Operator(Some(MemberId(1)));
    let seen = all(&stage);
    for says in &of_members {
        assert!(seen.contains(&**says), "{says}");
    }
}

#[test]
fn help_in_the_editor_tells_menu_text_and_what_works_elsewhere() {
    let mut stage = Stage::new(ada());
    let mut all = String::new();
    for language in [Language::En, Language::Zh] {
        all.push_str(&stage.pictures(language, |_| {
            Box::new(Help::new(vec![COMPOSE, MENU, EDITOR]))
        }));
    }
    insta::assert_snapshot!("editor", all);
}

#[test]
fn it_is_two_columns_where_there_is_room() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let all = stage.pictures(language, |_| Box::new(help()));
        insta::assert_snapshot!(format!("help_{language:?}"), all);
    }
}

#[test]
fn all_of_it_is_reached_at_40x12() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let seen = whole(&stage, help());
    for part in [
        "new topic",
        "In every list",
        "Everywhere",
        "How this place works",
        "asks first.",
    ] {
        assert!(seen.contains(part), "{part}");
    }
}

#[test]
fn words_are_found_in_it() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let mut help = help();
    stage.press(&mut help, &[Key::Char('/')]);
    assert!(help.is_typing());
    stage.write(&mut help, "REFERENCE");
    let first = help.found.unwrap();
    let row = stage.env().size.height as usize;
    assert!((help.top..help.top + row).contains(&first));
    assert!(stage.picture(&help).contains("Find: REFERENCE"));
    stage.press(&mut help, &[Key::Enter]);
    assert!(!help.is_typing());
    let marked = stage.picture(&help);
    let marked = marked.lines().find(|line| line.starts_with('>'));
    assert!(marked.unwrap().contains("reference"));
    stage.press(&mut help, &[Key::Char('n')]);
    assert!(help.found.unwrap() > first);
    stage.press(&mut help, &[Key::Char('N')]);
    assert_eq!(help.found, Some(first));
    stage.press(&mut help, &[Key::Char('/')]);
    stage.write(&mut help, "zyzzyva");
    let said = stage.press(&mut help, &[Key::Enter]);
    assert_eq!(said, [Action::Say("Not found on this page.".to_owned())]);
}

#[test]
fn what_is_the_screens_own_stands_under_one_heading() {
    let stage = Stage::new(ada());
    let help = Help::new(vec![
        keymap::TOPICS,
        keymap::LIST,
        keymap::ANNOUNCING,
        keymap::HOUSE,
    ]);
    let all = whole(&stage, help);
    assert_eq!(
        all.lines().filter(|line| line.trim() == "Here").count(),
        1,
        "{all}"
    );
    let words = stage.env().words;
    assert!(all.contains(&*words.key_scheduled()), "{all}");
}

#[test]
fn what_hosts_do_stands_under_a_heading_of_its_own_each_key_once() {
    let mut stage = Stage::new(ada());
    // All of it on one page.
    stage.size.height = 200;
    let of_posts = vec![TOPIC, POST_DEEDS, TOPIC_DEEDS, TENDS_POSTS, HOUSE];
    for (tables, hides) in [
        (of_posts, 1),
        (vec![TOPICS, TOPIC_DEEDS, TENDS_TOPICS, HOUSE], 0),
        (vec![TOPIC, TENDS_IDEA, HOUSE], 1),
        (vec![BOARD, TENDS_BOARD, HOUSE], 0),
    ] {
        let all = stage.picture(&Help::new(tables));
        let words = stage.env().words;
        let count = |says: &str| all.matches(says).count();
        assert_eq!(count(&words.help_tending()), 1, "{all}");
        assert_eq!(count(&words.key_deed_freeze()), 1, "{all}");
        assert_eq!(count(&words.key_deed_hide()), hides, "{all}");
        assert_eq!(count(&words.tend_freeze()), 0, "{all}");
    }
}

#[test]
fn any_of_its_keys_closes_it() {
    let stage = Stage::new(ada());
    for key in [Key::Char('q'), Key::Esc, Key::Char('？')] {
        let closed = stage.press(&mut help(), &[key]);
        assert_eq!(closed, [Action::Close(Outcome::Back)]);
    }
}

#[test]
fn nothing_is_cut() {
    let mut stage = Stage::new(ada());
    for tables in [
        vec![TOPICS, LIST, HOUSE],
        vec![COMPOSE, MENU, EDITOR],
        vec![TENDS_POSTS],
    ] {
        for all in [false, true] {
            for pages in 0..16 {
                stage.assert_nothing_is_cut(|stage| {
                    let mut help = Help::new(tables.clone());
                    help.all = all;
                    for _ in 0..pages {
                        stage.press(&mut help, &[Key::Char(' ')]);
                    }
                    Box::new(help)
                });
            }
        }
    }
}

#[test]
fn what_is_explained_stands_below_all_keys_of_the_screen() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[2];
    let shown = stage.picture(&Help::new(vec![DESK, PAGES, LIST, HOUSE]));
    let words = stage.env().words;
    let note = words.note_desk();
    let at = |said: &str| shown.find(said).unwrap();
    let note = at(note.split(". ").next().unwrap());
    assert!(at(&words.key_desk()) < note, "{shown}");
    assert!(at(&words.key_refresh()) < note, "{shown}");
    assert!(note < at(&words.help_list()), "{shown}");
}
