//! The screens and their tables, for help on all of them: a new screen is one line here.

use std::borrow::Cow;

use super::{
    ACCESS, AGREE, ANNOUNCING, ANSWERING, APPLYING, BACKUPS, BALANCE, BOARD, Binding, CHOOSING,
    CODES, COMPOSE, CONFERENCES, CONFIGURATION, DISCONNECTING, DRAFTS, EDITOR, ENTRY, ENTRY_WORDS,
    ERASE, FINDING, FLAG, HELD, HELD_MINE, HELP, HISTORY, HOME, IDEA, INBOX, LINKS, LOG, LOG_LINE,
    LOOKING, MEMBERS, MENU, NAMING, ORGANISATIONS, OVERVIEW, PAGES, PALETTE, PEOPLE, PERSON, PULSE,
    QUEUE, REASON, REPORT, ROADMAP, RULES, SCHEDULED, SCROLL, SEARCH, SEEKING, SESSIONS, SETTINGS,
    SIMILAR, SPAM, STEP, STEP_MENU, TAIL, TEND, TENDS, TOPIC, TOPICS, TYPING, WATCHING,
};
use crate::domain::{HALF_LIFE, Time, balance, pulse, report};
use crate::text::Words;

/// What a screen is called, and its own tables.
pub type Chapter = (
    fn(&Words) -> Cow<'static, str>,
    &'static [&'static [Binding]],
);

/// The screens. What works in every list and everywhere has tables of its own.
pub static SCREENS: &[Chapter] = &[
    (Words::go_home, &[HOME]),
    (Words::inbox_title, &[INBOX]),
    (Words::drafts_title, &[DRAFTS]),
    (Words::held_title, &[HELD, HELD_MINE, SCROLL, REASON]),
    (Words::spam_title, &[SPAM, WATCHING]),
    (Words::conferences_title, &[CONFERENCES]),
    (Words::help_topics, &[TOPICS]),
    (Words::help_announcing, &[ANNOUNCING, SCHEDULED]),
    (Words::help_board, &[BOARD]),
    (Words::roadmap_title, &[ROADMAP]),
    (Words::help_topic, &[TOPIC]),
    (Words::help_idea, &[IDEA]),
    (Words::help_step, &[CHOOSING, STEP, STEP_MENU]),
    (Words::flag_title, &[FLAG]),
    (Words::tend_title, &[TENDS, TEND, REASON]),
    (Words::links_title, &[LINKS]),
    (Words::history_title, &[HISTORY]),
    (Words::help_writing, &[COMPOSE, MENU, EDITOR]),
    (Words::similar_title, &[SIMILAR]),
    (Words::search_title, &[TYPING, SEARCH]),
    (Words::go_rules, &[AGREE, RULES]),
    (Words::here_title, &[PEOPLE]),
    (Words::card_title, &[PERSON]),
    (Words::go_balance, &[BALANCE]),
    (Words::go_report, &[REPORT]),
    (Words::desk_members, &[MEMBERS, ANSWERING]),
    (Words::pulse_title, &[PULSE]),
    (Words::log_title, &[LOG, LOG_LINE]),
    (Words::entry_title, &[ENTRY, ENTRY_WORDS]),
    (Words::settings_title, &[SETTINGS, NAMING]),
    (Words::erase_title, &[ERASE]),
    (Words::organisation_title, &[SEEKING]),
    (Words::organisations_title, &[ORGANISATIONS]),
    (Words::queue_title, &[QUEUE, REASON]),
    (Words::applying_chapter, &[APPLYING, LOOKING]),
    (Words::access_title, &[ACCESS]),
    (Words::access_codes_title, &[CODES]),
    (Words::backups_title, &[BACKUPS]),
    (Words::console_title, &[PAGES, OVERVIEW]),
    (Words::sessions_title, &[SESSIONS, DISCONNECTING]),
    (Words::config_title, &[CONFIGURATION]),
    (Words::tail_title, &[TAIL]),
    (Words::palette_title, &[PALETTE]),
    (Words::help_title, &[HELP, FINDING]),
];

/// A table, and a sentence that stands under its keys in help.
pub type Note = (&'static [Binding], fn(&Words) -> Cow<'static, str>);

/// What help explains besides keys: how figures come about that a screen shows.
pub static NOTES: &[Note] = &[
    (BOARD, |words| words.help_trending(HALF_LIFE / Time::DAY)),
    (BACKUPS, Words::note_backups),
    (BOARD, Words::help_live),
    (BOARD, Words::help_record),
    (BALANCE, |words| {
        words.note_balance(balance::WINDOW / Time::DAY, balance::POSTS)
    }),
    (BALANCE, Words::note_balance_voice),
    (BALANCE, Words::note_balance_answers),
    (BALANCE, |words| words.note_balance_bad(balance::DOUBTERS)),
    (BALANCE, |words| {
        words.note_balance_first(balance::PATIENCE / Time::DAY)
    }),
    (BALANCE, Words::note_balance_problems),
    (BALANCE, Words::note_balance_thanks),
    (BALANCE, Words::note_balance_ideas),
    (REPORT, |words| {
        words.note_report(report::WINDOW / Time::DAY, report::POSTS)
    }),
    (BALANCE, |words| words.note_opinions(pulse::FEWEST)),
];
