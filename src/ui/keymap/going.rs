//! Where `g` and a letter lead. Hint, help and palette are made of this table: a new place is one line here.

use std::borrow::Cow;

use crate::domain::{ConferenceKind, LogFilter};
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
            _ => true,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_leads_to_two_places() {
        for (i, going) in GO.iter().enumerate() {
            let twice = GO
                .iter()
                .skip(i + 1)
                .any(|other| other.letter == going.letter);
            assert!(!twice, "g{}", going.letter);
            assert!(going.letter.is_ascii_lowercase());
        }
    }
}
