//! What a connection did wrong, seen at its end: what is counted, and what it is punished for.

use super::end::End;
use super::penalty::Offence;
use super::progress::{Progress, Stage};
use crate::session::link::Why;

/// Attempts to sign in that failed. A client that signed in had only tried what else it has: a key that fits is offered before
/// it is used, too.
pub(super) fn denied(progress: &Progress) -> u64 {
    match progress.stage {
        Stage::SignedIn => 0,
        _ => u64::from(progress.failed),
    }
}

/// What a connection that ended like this did wrong, and how often. Each wrong answer counts: three guesses for the
/// price of one would let a guesser come back as soon as the last delay is over.
pub(super) fn offence(end: End, progress: &Progress) -> Option<(Offence, u32)> {
    let once = |offence| Some((offence, 1));
    match (end, progress.stage) {
        (End::Killed(Why::Flooded), _) => once(Offence::Flood),
        (End::Stopped, _) | (_, Stage::SignedIn) => None,
        (End::Late, _) => once(Offence::Grace),
        (End::Protocol, _) => once(Offence::Protocol),
        _ if progress.failed > 0 => Some((Offence::AuthFailed, progress.failed)),
        _ => once(Offence::NoAuth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(stage: Stage, failed: u32) -> Progress {
        Progress {
            stage,
            failed,
            ..Progress::default()
        }
    }

    #[test]
    fn only_who_never_signed_in_or_floods_is_an_offender() {
        let member = at(Stage::SignedIn, 1);
        assert_eq!(offence(End::Left, &member), None);
        assert_eq!(offence(End::Killed(Why::Stalled), &member), None);
        let flooded = offence(End::Killed(Why::Flooded), &member);
        assert_eq!(flooded, Some((Offence::Flood, 1)));
        let stranger = at(Stage::Asked, 0);
        assert_eq!(offence(End::Stopped, &stranger), None);
        assert_eq!(offence(End::Left, &stranger), Some((Offence::NoAuth, 1)));
        assert_eq!(offence(End::Late, &stranger), Some((Offence::Grace, 1)));
        assert_eq!(denied(&at(Stage::SigningIn, 3)), 3);
        assert_eq!(denied(&at(Stage::SignedIn, 1)), 0);
        let failed = offence(End::Left, &at(Stage::SigningIn, 3));
        assert_eq!(failed, Some((Offence::AuthFailed, 3)));
    }
}
