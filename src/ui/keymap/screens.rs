//! The screens and their tables, for help on all of them: a new screen is one line here.

use std::borrow::Cow;

use super::{
    ACCESS, AGREE, ANNOUNCING, ANSWERING, APPLYING, ASKED, BACKUPS, BALANCE, BOARD, Binding,
    CHOOSING, CODES, COMPOSE, CONFERENCES, CONFIGURATION, DESK, DISCONNECTING, DRAFTS, EDITOR,
    ENTRY, ENTRY_WORDS, ERASE, FINDING, FLAG, HELD, HELD_MINE, HELP, HISTORY, HOME, IDEA, INBOX,
    LINKS, LOG, LOG_LINE, LOOKING, MEMBERS, MENU, NAMING, ORGANISATIONS, OVERVIEW, PAGES, PALETTE,
    PEOPLE, PERSON, PULSE, QUEUE, REASON, REPLYING, REPORT, ROADMAP, RULES, SCHEDULED, SCROLL,
    SEARCH, SEEKING, SESSIONS, SETTINGS, SIMILAR, SPAM, STEP, STEP_MENU, STEPPING, TAIL, TEND,
    TEND_FIELD, TEND_SURE, TENDS_ELSE, TENDS_POSTS, TOPIC, TOPICS, TYPING, VOTING, WATCHING,
    places,
};
use crate::domain::{Duty, HALF_LIFE, Registration, Time, balance, pulse, report};
use crate::text::Words;
use crate::ui::Me;

/// What a screen is called, its own tables, and who has it.
pub type Chapter = (
    fn(&Words) -> Cow<'static, str>,
    &'static [&'static [Binding]],
    fn(&Me) -> bool,
);

const fn anybody(_: &Me) -> bool {
    true
}

const fn member(me: &Me) -> bool {
    me.member().is_some()
}

/// Members, and whoever operates the site.
const fn insider(me: &Me) -> bool {
    me.is_operator() || member(me)
}

/// The chapters that there are for this person.
pub fn chapters(me: &Me) -> impl Iterator<Item = &'static Chapter> {
    SCREENS.iter().filter(move |(_, _, has)| has(me))
}

/// The screens. What works in every list and everywhere has tables of its own.
pub static SCREENS: &[Chapter] = &[
    (Words::go_home, &[HOME], anybody),
    (Words::inbox_title, &[INBOX], member),
    (Words::drafts_title, &[DRAFTS], member),
    (
        Words::held_title,
        &[HELD, HELD_MINE, SCROLL, REASON],
        Me::tends,
    ),
    (Words::held_title, &[HELD_MINE, SCROLL], |me| {
        member(me) && !me.tends()
    }),
    (Words::spam_title, &[SPAM, WATCHING], |me| {
        me.has(Duty::Spam)
    }),
    (Words::conferences_title, &[CONFERENCES], anybody),
    (Words::help_topics, &[TOPICS], anybody),
    (Words::help_announcing, &[ANNOUNCING, SCHEDULED], |me| {
        me.roles.staff
    }),
    (Words::help_board, &[BOARD], anybody),
    (Words::roadmap_title, &[ROADMAP], anybody),
    (Words::help_topic, &[REPLYING, TOPIC, ASKED], anybody),
    (Words::help_idea, &[VOTING, STEPPING, IDEA], anybody),
    (Words::help_step, &[CHOOSING, STEP, STEP_MENU], member),
    (Words::flag_title, &[FLAG], member),
    (
        Words::tend_title,
        &[TENDS_POSTS, TENDS_ELSE, TEND, TEND_FIELD, TEND_SURE, REASON],
        Me::tends,
    ),
    (Words::links_title, &[LINKS], anybody),
    (Words::history_title, &[HISTORY], anybody),
    (Words::help_writing, &[COMPOSE, MENU, EDITOR], member),
    (Words::similar_title, &[SIMILAR], member),
    (Words::search_title, &[TYPING, SEARCH], anybody),
    (Words::go_rules, &[AGREE, RULES], anybody),
    (Words::here_title, &[PEOPLE], member),
    (Words::card_title, &[PERSON], member),
    (Words::go_balance, &[BALANCE], member),
    (Words::go_report, &[REPORT], insider),
    (Words::desk_members, &[MEMBERS, ANSWERING], |me| {
        me.has(Duty::Members)
    }),
    (Words::pulse_title, &[PULSE], member),
    (Words::log_title, &[LOG, LOG_LINE], insider),
    (Words::entry_title, &[ENTRY, ENTRY_WORDS], insider),
    (Words::settings_title, &[SETTINGS, NAMING], anybody),
    (Words::erase_title, &[ERASE], member),
    (Words::organisation_title, &[SEEKING], member),
    (Words::organisations_title, &[ORGANISATIONS], member),
    (Words::queue_title, &[QUEUE, REASON], Me::tends),
    (Words::applying_chapter, &[APPLYING, LOOKING], |me| {
        me.limits.registration == Registration::Approval
    }),
    (Words::access_title, &[ACCESS], member),
    (Words::access_codes_title, &[CODES], member),
    (Words::backups_title, &[BACKUPS], Me::has_backups),
    (Words::console_title, &[PAGES, OVERVIEW], |me| {
        places(me).iter().any(|(_, going)| going.is_sysops())
    }),
    (Words::sessions_title, &[SESSIONS, DISCONNECTING], |me| {
        me.has(Duty::Sessions)
    }),
    (Words::desk_conferences, &[DESK], |me| {
        me.has(Duty::Conferences)
    }),
    (Words::config_title, &[CONFIGURATION], |me| {
        me.has(Duty::Settings)
    }),
    (Words::tail_title, &[TAIL], |me| me.has(Duty::Tail)),
    (Words::palette_title, &[PALETTE], anybody),
    (Words::help_title, &[HELP, FINDING], anybody),
];

/// A table, and a sentence that stands under its keys in help.
pub type Note = (&'static [Binding], fn(&Words) -> Cow<'static, str>);

/// What help explains besides keys: how figures come about that a screen shows.
pub static NOTES: &[Note] = &[
    (BOARD, |words| words.help_trending(HALF_LIFE / Time::DAY)),
    (BACKUPS, Words::note_backups),
    (DESK, Words::note_desk),
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
