//! When flags fold a post until a host looks.
//!
//! Three independent voices do. Members of one organisation are one voice, as colleagues agree; whoever states none speaks for
//! themselves. All newcomers together are one voice, whatever they state: accounts are made in a minute, and an organisation is
//! chosen from a list, so that a handful of new accounts must not be able to silence anybody. In a community that is younger
//! than that nothing folds by itself, and hosts look. Staff flag like everybody else, but their flags only queue: the sponsor
//! folds nothing of its customers'.

use std::collections::HashSet;

use crate::domain::{
    AnnouncementKind, FlagReason, MemberId, OrganisationId, Post, PostState, Reason, Time,
};

/// Voices that fold a post.
pub const VOICES: usize = 3;
/// Milliseconds for which whoever joined is a newcomer.
pub const NEWCOMER: i64 = 30 * Time::DAY;

/// A flag of which no host has disposed, as far as it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Who flagged.
    pub member: MemberId,
    /// When they joined.
    pub joined_at: Time,
    /// Where they work, as far as that is confirmed.
    pub organisation: Option<OrganisationId>,
    /// Whether they are staff.
    pub staff: bool,
    /// Why.
    pub reason: FlagReason,
}

/// Whether flags can fold a post at all. What broke is never folded: neither the announcement that tells of it, nor what staff
/// say below.
#[must_use]
pub fn can_fold(post: &Post, announced: Option<AnnouncementKind>) -> bool {
    let told = post.number == 0 || post.author.staff;
    post.state == PostState::Shown && !(announced == Some(AnnouncementKind::Incident) && told)
}

/// For which reason these flags fold a post, if they do.
#[must_use]
pub fn folds(flags: &[Voice], now: Time) -> Option<Reason> {
    let flags: Vec<_> = flags.iter().filter(|flag| !flag.staff).collect();
    let speaks = |flag: &&Voice| match flag {
        flag if now.since(flag.joined_at) < NEWCOMER => Speaker::Newcomers,
        Voice {
            organisation: Some(id),
            ..
        } => Speaker::Organisation(*id),
        flag => Speaker::Member(flag.member),
    };
    let voices: HashSet<_> = flags.iter().map(speaks).collect();
    if voices.len() < VOICES {
        return None;
    }
    let count = |reason| flags.iter().filter(|flag| flag.reason == reason).count();
    // Of several that were named as often, the first of the list, which is what harms most.
    let most = FlagReason::ALL.map(count).into_iter().max();
    let mut named = FlagReason::ALL.into_iter();
    named
        .find(|reason| Some(count(*reason)) == most)
        .map(Reason::from)
}

/// Who speaks with one voice.
#[derive(PartialEq, Eq, Hash)]
enum Speaker {
    Newcomers,
    Organisation(OrganisationId),
    Member(MemberId),
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time::from_millis(100 * Time::DAY);

    /// A flag of a member who joined so many days ago and works there.
    fn flag(member: i64, days: i64, organisation: i64, reason: FlagReason) -> Voice {
        Voice {
            member: MemberId(member),
            joined_at: NOW.plus(-days * Time::DAY),
            organisation: (organisation > 0).then_some(OrganisationId(organisation)),
            staff: false,
            reason,
        }
    }

    fn spam(member: i64, days: i64, organisation: i64) -> Voice {
        flag(member, days, organisation, FlagReason::Spam)
    }

    fn folds_by(flags: &[Voice]) -> Option<Reason> {
        folds(flags, NOW)
    }

    #[test]
    fn three_organisations_fold_and_three_colleagues_do_not() {
        let three = [spam(1, 60, 1), spam(2, 60, 2), spam(3, 60, 3)];
        assert_eq!(folds_by(&three), Some(Reason::Spam));
        assert_eq!(folds_by(&three[..2]), None);
        let colleagues = [spam(1, 60, 1), spam(2, 60, 1), spam(3, 60, 3)];
        assert_eq!(folds_by(&colleagues), None);
    }

    #[test]
    fn whoever_states_no_organisation_speaks_for_themselves() {
        let mixed = [spam(1, 60, 0), spam(2, 60, 0), spam(3, 60, 3)];
        assert_eq!(folds_by(&mixed), Some(Reason::Spam));
    }

    #[test]
    fn new_accounts_are_one_voice_wherever_they_say_they_work() {
        let socks = [spam(1, 1, 1), spam(2, 1, 2), spam(3, 29, 3), spam(4, 1, 0)];
        assert_eq!(folds_by(&socks), None);
        let joined = [spam(1, 1, 1), spam(2, 1, 2), spam(3, 60, 3)];
        assert_eq!(folds_by(&joined), None);
        let three = [spam(1, 1, 1), spam(2, 60, 2), spam(3, 60, 3)];
        assert_eq!(folds_by(&three), Some(Reason::Spam));
        let grown = [spam(1, 30, 1), spam(2, 60, 2), spam(3, 60, 3)];
        assert_eq!(folds_by(&grown), Some(Reason::Spam));
    }

    #[test]
    fn staff_fold_nothing() {
        let mut flags = [spam(1, 60, 1), spam(2, 60, 2), spam(3, 60, 3)];
        flags[2].staff = true;
        assert_eq!(folds_by(&flags), None);
    }

    #[test]
    fn what_was_named_most_is_the_reason() {
        let mut flags = vec![
            flag(1, 60, 1, FlagReason::Misplaced),
            flag(2, 60, 2, FlagReason::Attack),
            flag(3, 60, 3, FlagReason::WrongKind),
        ];
        assert_eq!(folds_by(&flags), Some(Reason::Attack));
        flags.push(flag(4, 60, 4, FlagReason::Misplaced));
        assert_eq!(folds_by(&flags), Some(Reason::Misplaced));
    }
}
