//! What hosts do where they read: a key for each deed, for nobody else, and what is listed where a topic is closed.

use super::ideas::{idea, open};
use super::*;
use crate::domain::{Act, IdeaPage, Status};
use crate::term::Key;
use crate::ui::keymap::{self, TENDS_POSTS};

/// Whether a key is listed for help and the palette.
fn lists(screen: &TopicScreen, key: char) -> bool {
    let keys = screen.keys();
    let mut keys = keys.iter().flat_map(|table| table.iter());
    keys.any(|binding| binding.keys.contains(&Key::Char(key)))
}

/// Whether the palette names a deed.
fn names(screen: &TopicScreen, deed: Act) -> bool {
    let keys = screen.keys();
    let mut keys = keys.iter().flat_map(|table| table.iter());
    keys.any(|binding| matches!(binding.act, keymap::Act::Deed([named]) if binding.keys.is_empty() && *named == deed))
}

/// A topic of three posts, for whoever tends it, or tends nothing.
fn for_host(stage: &Stage, tends: bool) -> TopicScreen {
    let mut screen = opened(stage, 3, None, 0..3);
    screen.page.as_mut().unwrap().tends = tends;
    screen
}

#[test]
fn each_deed_of_a_host_has_one_key_that_opens_the_panel_at_it() {
    let stage = Stage::new(ada());
    let mut screen = for_host(&stage, true);
    for (key, deeds) in [
        ('X', &[Act::Hide, Act::Unhide][..]),
        ('Z', &[Act::Freeze, Act::Thaw]),
        ('*', &[Act::Pin, Act::Unpin]),
        ('N', &[Act::Retitle]),
        ('D', &[Act::Retire, Act::Unretire]),
        ('>', &[Act::Move]),
        ('&', &[Act::Link]),
        ('S', &[Act::Split]),
        ('M', &[]),
    ] {
        let wanted = stage.press(&mut screen, &[Key::Char('1'), Key::Char(key)]);
        let opened = wanted.iter().find_map(|action| match action {
            Action::Open(Route::Tend { post, deeds, .. }) => Some((*post, *deeds)),
            _ => None,
        });
        assert_eq!(opened, Some((Some(PostId(1)), deeds)), "{key}: {wanted:?}");
    }
}

#[test]
fn for_whoever_tends_nothing_these_keys_do_nothing_and_are_listed_nowhere() {
    let stage = Stage::new(ada());
    let mut screen = for_host(&stage, false);
    let keys = TENDS_POSTS.iter().flat_map(|binding| binding.keys);
    for key in keys {
        let Key::Char(key) = *key else {
            unreachable!("{key:?}");
        };
        assert!(!lists(&screen, key), "{key}");
        if key != 'M' {
            assert_eq!(stage.press(&mut screen, &[Key::Char(key)]), [], "{key}");
        }
    }
    assert!(lists(&for_host(&stage, true), 'X'));
    let named = |screen: &TopicScreen| {
        screen.keys().iter().any(|table| {
            table
                .iter()
                .any(|binding| matches!(binding.act, keymap::Act::Deed(_)))
        })
    };
    assert!(!named(&screen) && named(&for_host(&stage, true)));
}

#[test]
fn where_a_topic_is_only_linked_its_hosts_have_the_panel_and_no_deed_by_a_key() {
    let stage = Stage::new(ada());
    let mut screen = for_host(&stage, false);
    screen.page.as_mut().unwrap().unlinks = true;
    assert!(lists(&screen, 'M') && !lists(&screen, 'X'));
    assert_eq!(stage.press(&mut screen, &[Key::Char('X')]), []);
    let wanted = stage.press(&mut screen, &[Key::Char('M')]);
    let opens = |action: &Action| matches!(action, Action::Open(Route::Tend { .. }));
    assert!(wanted.iter().any(opens), "{wanted:?}");
}

#[test]
fn whoever_is_no_host_is_told_so_where_hosts_have_their_deeds() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 3, None, 0..3);
    let said = stage.press(&mut screen, &[Key::Char('M')]);
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("Only hosts of tools")),
        "{said:?}"
    );
}

#[test]
fn what_cannot_be_done_in_a_closed_topic_is_not_listed_and_says_why_when_it_is_pressed() {
    let stage = Stage::new(ada());
    let mut screen = for_host(&stage, false);
    assert!(lists(&screen, 'r') && lists(&screen, 'R') && lists(&screen, 't'));
    let page = screen.page.as_mut().unwrap();
    (page.topic.topic.frozen, page.may_reply) = (true, false);
    assert!(!lists(&screen, 'r') && !lists(&screen, 'R') && lists(&screen, 't'));
    let said = stage.press(&mut screen, &[Key::Char('r')]);
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
    let mut screen = open(&stage, idea(Status::Started), IdeaPage::default());
    assert!(
        ["v", "s", "T", "H"]
            .iter()
            .all(|key| lists(&screen, key.chars().next().unwrap()))
    );
    screen.page.as_mut().unwrap().topic.topic.frozen = true;
    assert!(lists(&screen, 'v') && lists(&screen, 'H'));
    assert!(!lists(&screen, 's') && !lists(&screen, 'T'));
    screen.page.as_mut().unwrap().conference.archived = true;
    assert!(!lists(&screen, 'v') && lists(&screen, 'H'));
}

#[test]
fn in_an_idea_nothing_is_listed_that_takes_it_or_a_post_of_it_elsewhere() {
    let stage = Stage::new(ada());
    let mut screen = open(&stage, idea(Status::Open), IdeaPage::default());
    screen.page.as_mut().unwrap().tends = true;
    for key in "XZ*NDM".chars() {
        assert!(lists(&screen, key), "{key}");
    }
    for key in ">&S".chars() {
        assert!(!lists(&screen, key), "{key}");
        let done = stage.press(&mut screen, &[Key::Char(key)]);
        assert_eq!(done, [], "{key}");
    }
    assert!(!names(&screen, Act::Move) && names(&for_host(&stage, true), Act::Move));
}

#[test]
fn the_palette_has_of_what_can_be_on_or_off_the_one_that_it_is_not() {
    let stage = Stage::new(ada());
    let mut screen = for_host(&stage, true);
    for on in [false, true] {
        let topic = &mut screen.page.as_mut().unwrap().topic.topic;
        (topic.frozen, topic.pinned, topic.retired) = (on, on, on);
        for (off, back) in [
            (Act::Freeze, Act::Thaw),
            (Act::Pin, Act::Unpin),
            (Act::Retire, Act::Unretire),
        ] {
            assert_eq!((names(&screen, off), names(&screen, back)), (!on, on));
        }
    }
}
