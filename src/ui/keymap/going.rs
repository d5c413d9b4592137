//! Where `g` and a letter lead. Hint, help and palette are made of this table: a new place is one line here.

use std::borrow::Cow;

use crate::domain::{ConferenceKind, Duty, LogFilter};
use crate::text::Words;
use crate::ui::route::Group;
use crate::ui::{Me, Route};

/// A letter, and where it leads.
pub struct Going {
    /// The letter after `g`.
    pub letter: char,
    /// What is there, in at most two words.
    pub says: fn(&Words) -> Cow<'static, str>,
    /// Where that is.
    pub to: Goal,
}

/// Where a letter leads.
pub enum Goal {
    /// To the beginning of what is open.
    Top,
    /// To Home.
    Home,
    /// To the next topic with something new, wherever it is.
    New,
    /// To the conference of this kind; where there are several, to the list.
    Kind(ConferenceKind),
    /// To a screen, if there is one for this person.
    Open(fn(&Me) -> Option<Route>),
}

impl Going {
    /// Whether it leads anywhere for this person.
    #[must_use]
    pub fn leads(&self, me: &Me) -> bool {
        match self.to {
            Goal::Open(route) => route(me).is_some(),
            // What leads there from Home does not from the sysop's first page.
            Goal::New => !me.is_operator(),
            _ => true,
        }
    }

    /// Whether it leads to the screen that the other leads to.
    fn is_where(&self, other: &Self, me: &Me) -> bool {
        match (&self.to, &other.to) {
            (Goal::Open(one), Goal::Open(other)) => one(me) == other(me),
            _ => false,
        }
    }

    /// Whether it leads to a page of the sysop's.
    #[must_use]
    pub fn is_sysops(&self) -> bool {
        CONSOLE.iter().any(|page| std::ptr::eq(page, self))
    }
}

const fn to(letter: char, says: fn(&Words) -> Cow<'static, str>, to: Goal) -> Going {
    Going { letter, says, to }
}

/// The places. `m` is kept for mail.
pub static GO: &[Going] = &[
    to('h', Words::go_home, Goal::Home),
    to('n', Words::go_new, Goal::New),
    to(
        'c',
        Words::go_conferences,
        Goal::Open(|_| Some(Route::Conferences)),
    ),
    to('i', Words::go_ideas, Goal::Kind(ConferenceKind::Ideas)),
    to(
        'a',
        Words::go_announcements,
        Goal::Kind(ConferenceKind::Announcements),
    ),
    to(
        'b',
        Words::go_inbox,
        Goal::Open(|me| me.member().map(|_| Route::Inbox)),
    ),
    to(
        'd',
        Words::go_drafts,
        Goal::Open(|me| me.member().map(|_| Route::Drafts)),
    ),
    to(
        'w',
        Words::go_here,
        Goal::Open(|me| me.member().map(|_| Route::People(Group::Here))),
    ),
    to(
        'p',
        Words::go_settings,
        Goal::Open(|_| Some(Route::Settings)),
    ),
    to(
        'k',
        Words::go_access,
        Goal::Open(|me| me.member().map(|_| Route::Access)),
    ),
    to(
        's',
        Words::go_balance,
        Goal::Open(|me| {
            let sponsor = me.limits.sponsor.as_ref();
            sponsor.and(me.member()).map(|_| Route::Balance)
        }),
    ),
    to(
        'f',
        Words::go_report,
        Goal::Open(|me| me.member().map(|_| Route::Report)),
    ),
    to(
        'o',
        Words::go_organisations,
        Goal::Open(|me| me.member().map(|_| Route::Organisations)),
    ),
    to(
        'q',
        Words::go_queue,
        Goal::Open(|me| me.tends().then_some(Route::Queue)),
    ),
    to(
        'l',
        Words::go_log,
        Goal::Open(|me| me.member().map(|_| Route::Log(LogFilter::default()))),
    ),
    to('r', Words::go_rules, Goal::Open(|_| Some(Route::Rules))),
    to('g', Words::go_top, Goal::Top),
];

/// The sysop's pages. On the server's own terminal they stand before the places of members, whose letters some of them
/// share; over ssh, where one is a member first, they are the same letters as capitals.
pub static CONSOLE: &[Going] = &[
    to(
        'o',
        Words::go_overview,
        Goal::Open(|me| me.has(Duty::Overview).then_some(Route::Overview)),
    ),
    to(
        's',
        Words::go_sessions,
        Goal::Open(|me| me.has(Duty::Sessions).then_some(Route::Sessions)),
    ),
    to(
        'm',
        Words::go_members,
        Goal::Open(|me| me.has(Duty::Members).then_some(Route::Members)),
    ),
    to(
        'c',
        Words::go_desk,
        Goal::Open(|me| me.has(Duty::Conferences).then_some(Route::Places)),
    ),
    to(
        'i',
        Words::go_invitations,
        Goal::Open(|me| me.has(Duty::Invitations).then_some(Route::Invitations)),
    ),
    to(
        't',
        Words::go_config,
        Goal::Open(|me| me.has(Duty::Settings).then_some(Route::Configuration)),
    ),
    to(
        'v',
        Words::go_tail,
        Goal::Open(|me| me.has(Duty::Tail).then_some(Route::Tail)),
    ),
    to(
        'b',
        Words::go_backups,
        Goal::Open(|me| me.has_backups().then_some(Route::Backups)),
    ),
    to(
        'j',
        Words::go_spam,
        Goal::Open(|me| me.has(Duty::Spam).then_some(Route::SpamRules)),
    ),
    // As members have them, who need no page of the sysop's for it.
    to(
        'l',
        Words::go_log,
        Goal::Open(|me| me.is_operator().then(|| Route::Log(LogFilter::default()))),
    ),
    to(
        'f',
        Words::go_report,
        Goal::Open(|me| me.is_operator().then_some(Route::Report)),
    ),
];

/// The places that there are for this person, each with its letter: the first with a letter is where it leads, and any
/// other is found by its name alone.
#[must_use]
pub fn places(me: &Me) -> Vec<(Option<char>, &'static Going)> {
    let members = || GO.iter().map(|going| (going.letter, going));
    let sysops = |capital: bool| {
        CONSOLE.iter().map(move |going| match capital {
            true => (going.letter.to_ascii_uppercase(), going),
            false => (going.letter, going),
        })
    };
    let all: Vec<_> = match me.is_operator() {
        true => sysops(false).chain(members()).collect(),
        false => members().chain(sysops(true)).collect(),
    };
    let mut places: Vec<(Option<char>, &'static Going)> = Vec::new();
    for (letter, going) in all {
        let there = places.iter().any(|(_, other)| going.is_where(other, me));
        if going.leads(me) && !there {
            let taken = places.iter().any(|(other, _)| *other == Some(letter));
            places.push(((!taken).then_some(letter), going));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{Actor, Duties, Language, Limits, Roles};
    use crate::ui::screen::picture::ada;

    #[test]
    fn no_letter_leads_to_two_places() {
        for table in [GO, CONSOLE] {
            for (i, going) in table.iter().enumerate() {
                let mut others = table.iter().skip(i + 1);
                let twice = others.any(|other| other.letter == going.letter);
                assert!(!twice, "g{}", going.letter);
                assert!(going.letter.is_ascii_lowercase());
            }
        }
    }

    #[test]
    fn the_pages_of_a_sysop_come_first_on_the_server_and_as_capitals_over_ssh() {
        let leads = |me: &Me, letter: char| {
            let places = places(me);
            let found = places.iter().find(|(of, _)| *of == Some(letter));
            found.map(|(_, going)| (going.says)(Words::of(Language::En)).into_owned())
        };
        let operator = Me {
            actor: Actor::Operator(None),
            ..ada()
        };
        assert_eq!(leads(&operator, 's').as_deref(), Some("sessions"));
        assert_eq!(leads(&operator, 'o').as_deref(), Some("overview"));
        // What lost its letter to a page is still there, and nothing is there twice.
        let in_name = Me {
            actor: Actor::Operator(ada().member()),
            ..ada()
        };
        let named = |name: &str| {
            let places = places(&in_name).into_iter();
            let mut named =
                places.filter(|(_, going)| (going.says)(Words::of(Language::En)) == name);
            (
                named.next().map(|(letter, _)| letter),
                named.next().is_some(),
            )
        };
        assert_eq!(named("backups"), (Some(Some('b')), false));
        assert_eq!(named("inbox"), (Some(None), false));
        assert_eq!(named("log"), (Some(Some('l')), false));
        let mut sysop = ada();
        sysop.roles.sysop = true;
        assert_eq!(leads(&sysop, 'S'), None);
        assert_ne!(leads(&sysop, 's').as_deref(), Some("sessions"));
        sysop.limits = Arc::new(Limits {
            console_over_ssh: true,
            ..Limits::default()
        });
        assert_eq!(leads(&sysop, 'S').as_deref(), Some("sessions"));
        sysop.roles = Roles {
            duties: Duties::NONE.with(Duty::Tail),
            ..Roles::default()
        };
        assert_eq!(leads(&sysop, 'S'), None);
        assert_eq!(leads(&sysop, 'V').as_deref(), Some("server log"));
    }
}
