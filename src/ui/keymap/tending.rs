//! The tables of what hosts do where they read: a key for each deed, the panel with all of them, and their names for the palette.
//!
//! A deed has one key, in a topic, in a list of topics and in the panel; what can be on or off has one for both.

use super::{Act, Binding, quiet, shown};
use crate::domain::{Act as Deed, Topic};
use crate::term::Key;
use crate::text::Words;

const PANEL: Binding = quiet(&[Key::Char('M')], "M", Act::Tend, Words::key_tend);
const HIDE: Binding = quiet(
    &[Key::Char('X')],
    "X",
    Act::Deed(&[Deed::Hide, Deed::Unhide]),
    Words::key_deed_hide,
);
const FREEZE: Binding = quiet(
    &[Key::Char('Z')],
    "Z",
    Act::Deed(&[Deed::Freeze, Deed::Thaw]),
    Words::key_deed_freeze,
);
const PIN: Binding = quiet(
    &[Key::Char('*')],
    "*",
    Act::Deed(&[Deed::Pin, Deed::Unpin]),
    Words::key_deed_pin,
);
const RETITLE: Binding = quiet(
    &[Key::Char('N')],
    "N",
    Act::Deed(&[Deed::Retitle]),
    Words::key_deed_retitle,
);
const RETIRE: Binding = quiet(
    &[Key::Char('D')],
    "D",
    Act::Deed(&[Deed::Retire, Deed::Unretire]),
    Words::key_deed_retire,
);
const MOVE: Binding = quiet(
    &[Key::Char('>')],
    ">",
    Act::Deed(&[Deed::Move]),
    Words::key_deed_move,
);
const LINK: Binding = quiet(
    &[Key::Char('&')],
    "&",
    Act::Deed(&[Deed::Link]),
    Words::key_deed_link,
);
const SPLIT: Binding = quiet(
    &[Key::Char('S')],
    "S",
    Act::Deed(&[Deed::Split]),
    Words::key_deed_split,
);

/// Where hosts have no deed by a key: whoever tends nothing is told who does, and a link is ended in the panel.
pub static TENDS: &[Binding] = &[PANEL];

/// In a topic, for those who tend the conference.
pub static TENDS_POSTS: &[Binding] =
    &[HIDE, FREEZE, PIN, RETITLE, RETIRE, MOVE, LINK, SPLIT, PANEL];

/// In an idea, which stays where it is, and whole.
pub static TENDS_IDEA: &[Binding] = &[HIDE, FREEZE, PIN, RETITLE, RETIRE, PANEL];

/// In a list of topics, for those who tend the conference.
pub static TENDS_TOPICS: &[Binding] = &[FREEZE, PIN, RETITLE, RETIRE, MOVE, LINK, PANEL];

/// On a board.
pub static TENDS_BOARD: &[Binding] = &[FREEZE, PIN, RETITLE, RETIRE, PANEL];

/// What has its key in the panel alone: what is rare, and what the reader has a key for besides.
pub static TENDS_ELSE: &[Binding] = &[
    quiet(
        &[Key::Char('a')],
        "a",
        Act::Deed(&[Deed::Accept, Deed::Unaccept]),
        Words::key_deed_accept,
    ),
    quiet(
        &[Key::Char('U')],
        "U",
        Act::Deed(&[Deed::Unlink]),
        Words::key_deed_unlink,
    ),
    quiet(
        &[Key::Char('e')],
        "e",
        Act::Deed(&[Deed::Erase]),
        Words::key_deed_erase,
    ),
];

/// The deeds with a post by name, for the palette.
pub static POST_DEEDS: &[Binding] = &[
    quiet(&[], "a", Act::Deed(&[Deed::Accept]), Words::tend_accept),
    quiet(&[], "a", Act::Deed(&[Deed::Unaccept]), Words::tend_unaccept),
    quiet(&[], "X", Act::Deed(&[Deed::Hide]), Words::tend_hide),
    quiet(&[], "X", Act::Deed(&[Deed::Unhide]), Words::tend_unhide),
    quiet(&[], "S", Act::Deed(&[Deed::Split]), Words::tend_split),
    quiet(&[], "M e", Act::Deed(&[Deed::Erase]), Words::tend_erase),
];

/// The deeds with a topic by name, for the palette.
pub static TOPIC_DEEDS: &[Binding] = &[
    quiet(&[], "Z", Act::Deed(&[Deed::Freeze]), Words::tend_freeze),
    quiet(&[], "Z", Act::Deed(&[Deed::Thaw]), Words::tend_thaw),
    quiet(&[], "*", Act::Deed(&[Deed::Pin]), Words::tend_pin),
    quiet(&[], "*", Act::Deed(&[Deed::Unpin]), Words::tend_unpin),
    quiet(&[], "N", Act::Deed(&[Deed::Retitle]), Words::tend_retitle),
    quiet(&[], "D", Act::Deed(&[Deed::Retire]), Words::tend_retire),
    quiet(&[], "D", Act::Deed(&[Deed::Unretire]), Words::tend_unretire),
    quiet(&[], ">", Act::Deed(&[Deed::Move]), Words::tend_move),
    quiet(&[], "&", Act::Deed(&[Deed::Link]), Words::tend_link),
    quiet(&[], "M U", Act::Deed(&[Deed::Unlink]), Words::tend_unlink),
];

/// The deeds of a table that can be done with a topic, for the palette: of what can be on or off the one that it is not yet, and
/// with an idea nothing that takes it elsewhere.
pub fn deeds_with(
    topic: &Topic,
    is_idea: bool,
    table: &'static [Binding],
) -> impl Iterator<Item = &'static [Binding]> {
    let (frozen, pinned, retired) = (topic.frozen, topic.pinned, topic.retired);
    let can = move |binding: &Binding| match binding.act {
        Act::Deed([Deed::Freeze]) => !frozen,
        Act::Deed([Deed::Thaw]) => frozen,
        Act::Deed([Deed::Pin]) => !pinned,
        Act::Deed([Deed::Unpin]) => pinned,
        Act::Deed([Deed::Retire]) => !retired,
        Act::Deed([Deed::Unretire]) => retired,
        Act::Deed([Deed::Move | Deed::Link | Deed::Unlink | Deed::Split]) => !is_idea,
        Act::Deed([Deed::Accept | Deed::Unaccept]) => !is_idea,
        _ => true,
    };
    table.chunks(1).filter(move |one| one.iter().all(can))
}

/// How the key of a deed is written.
#[must_use]
pub fn deed_key(deed: Deed) -> &'static str {
    let mut all = TENDS_POSTS.iter().chain(TENDS_ELSE);
    let does =
        |binding: &&Binding| matches!(binding.act, Act::Deed(deeds) if deeds.contains(&deed));
    all.find(does).map_or("", |binding| binding.shown)
}

/// The panel.
pub static TEND: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_choose),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// The panel, where something is typed that a reason follows.
pub static TEND_FIELD: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_go_on),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// The panel, where it asks whether to erase.
pub static TEND_SURE: &[Binding] = &[
    shown(&[Key::Char('y')], "y", Act::Send, Words::key_erase),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_palette_names_each_deed_by_itself_with_the_key_that_it_has() {
        for binding in POST_DEEDS.iter().chain(TOPIC_DEEDS) {
            let Act::Deed([deed]) = binding.act else {
                unreachable!("{}", binding.shown);
            };
            // What has no key in the reader has one in the panel.
            let key = binding.shown.trim_start_matches("M ");
            assert_eq!(deed_key(*deed), key, "{deed:?}");
        }
        for binding in TENDS_POSTS.iter().chain(TENDS_ELSE) {
            let Act::Deed(deeds) = binding.act else {
                continue;
            };
            for deed in deeds {
                let mut named = POST_DEEDS.iter().chain(TOPIC_DEEDS);
                let named = named.any(|named| named.act == Act::Deed(std::slice::from_ref(deed)));
                assert!(named, "{deed:?}");
            }
        }
    }
}
