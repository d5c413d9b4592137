//! What is done on the sysop's pages, and what else places are called: so that somebody who knows what they want, and not
//! where it is done, finds the page. Owns the names; what a page does is its own.

use std::borrow::Cow;

use crate::text::Words;
use crate::ui::Me;
use crate::ui::keymap::Going;

/// Something that is done on a page of the sysop's.
pub(super) struct Deed {
    /// The letter of the page among those of the sysop's.
    page: char,
    /// What it is called there.
    pub says: fn(&Words) -> Cow<'static, str>,
    /// What else somebody may type for it.
    pub names: &'static [&'static str],
}

const fn deed(
    page: char,
    says: fn(&Words) -> Cow<'static, str>,
    names: &'static [&'static str],
) -> Deed {
    Deed { page, says, names }
}

static DEEDS: &[Deed] = &[
    deed('s', Words::key_disconnect, &["end a session", "kick"]),
    deed('m', |words| words.desk_deed("suspend"), &["ban", "block"]),
    deed(
        'm',
        |words| words.desk_deed("reinstate"),
        &["reinstate", "unsuspend"],
    ),
    deed('m', |words| words.desk_deed("let-in"), &["approve"]),
    deed(
        'm',
        |words| words.desk_deed("code"),
        &["recover", "lost key"],
    ),
    deed('m', |words| words.desk_deed("claim"), &["claim", "archive"]),
    deed('m', |words| words.desk_deed("purge"), &["purge"]),
    deed(
        'm',
        |words| words.desk_deed("erase"),
        &["erase", "delete a member"],
    ),
    deed('m', |words| words.desk_deed("staff"), &["staff"]),
    deed('m', |words| words.desk_deed("sysop"), &["sysop"]),
    deed('m', |words| words.desk_deed("pages"), &["deputy"]),
    deed(
        'c',
        Words::desk_add_host,
        &["host", "hosts", "remove a host"],
    ),
    deed('c', Words::desk_add_conference, &["new conference"]),
    deed('c', Words::desk_admit, &["admit"]),
    deed(
        'c',
        Words::desk_archive,
        &["archive a conference", "freeze a conference"],
    ),
    deed('i', Words::desk_invite, &["invite"]),
];

/// What is done there.
pub(super) fn of(going: &Going) -> impl Iterator<Item = &'static Deed> + use<> {
    let page = going.is_sysops().then_some(going.letter);
    DEEDS.iter().filter(move |deed| Some(deed.page) == page)
}

/// What else the place is called.
pub(super) fn names(going: &Going, me: &Me) -> &'static [&'static str] {
    match (going.is_sysops(), going.letter) {
        (false, 'k') => &["keys", "password"],
        (false, 'p') => &["profile"],
        (false, 's') => &["sponsor", "trust"],
        // Whom nothing is told, as they are no member, finds there what is to be done.
        (false, 'q') if me.member().is_none() => &["queue", "flags", "held posts", "inbox"],
        (false, 'q') => &["queue", "flags", "held posts"],
        (true, 's') => &["who is here", "here", "connected"],
        (true, 't') => &["config", "configuration"],
        (true, 'v') => &["tail", "errors"],
        (true, 'j') => &["watched words"],
        (true, 'b') => &["restore"],
        _ => &[],
    }
}
