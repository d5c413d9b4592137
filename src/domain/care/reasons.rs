//! Which reasons of the closed list fit which act: what screens offer, and what commands are held to.

use super::{Act, CareFault, Reason};

impl Reason {
    /// Why somebody takes something back.
    pub const BACK: [Self; 3] = [Self::Mistake, Self::Upkeep, Self::Asked];
}

impl Act {
    /// The reasons that fit, the likeliest first. Whatever has none of its own stands under upkeep, with words; but what is
    /// erased is against the law.
    #[must_use]
    pub const fn reasons(self) -> &'static [Reason] {
        use Reason::{
            Asked, Attack, Duplicate, Misplaced, Mistake, Private, Spam, Unlawful, Upkeep,
        };
        match self {
            Self::Hide | Self::Fold | Self::Refuse => &[
                Spam, Attack, Private, Unlawful, Misplaced, Duplicate, Asked, Upkeep,
            ],
            Self::Erase => &[Unlawful],
            Self::Purge | Self::Suspend => &[Spam, Attack, Private, Unlawful, Asked, Upkeep],
            Self::Freeze => &[Upkeep, Duplicate, Misplaced, Attack, Spam, Asked],
            Self::Retire => &[Upkeep, Duplicate, Misplaced, Spam, Unlawful, Asked],
            Self::Retitle => &[Upkeep, Attack, Private, Spam, Asked],
            Self::Move | Self::Split => &[Misplaced, Upkeep, Asked],
            Self::Pin | Self::Link | Self::Accept => &[Upkeep, Asked],
            Self::Reject => &[Misplaced, Spam, Attack, Asked, Upkeep],
            Self::Unhost
            | Self::Expel
            | Self::RevokeStaff
            | Self::RevokeSysop
            | Self::Depute
            | Self::Undepute => &[Asked, Upkeep, Attack, Spam, Private, Mistake],
            Self::RevokeInvite => &[Upkeep, Spam, Asked, Mistake],
            Self::Dismiss => &[Upkeep, Mistake],
            Self::Thaw | Self::Unretire | Self::Unpin | Self::Unlink => &[Upkeep, Mistake, Asked],
            _ => &Reason::BACK,
        }
    }

    /// Whether it is done for this reason; what takes another act back also for those of taking back, or for an appeal.
    ///
    /// # Errors
    /// [`CareFault::UnlawfulOnly`], [`CareFault::ReasonUnfit`].
    pub fn because(self, reason: Reason, takes_back: bool) -> Result<(), CareFault> {
        let back = reason == Reason::Appeal || Reason::BACK.contains(&reason);
        match self {
            _ if self.reasons().contains(&reason) || takes_back && back => Ok(()),
            Self::Erase => Err(CareFault::UnlawfulOnly),
            _ => Err(CareFault::ReasonUnfit(self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_fits_something_and_a_sentence_fits_all_but_erasing() {
        let chosen = Reason::CHOICES.iter();
        for reason in chosen {
            assert!(
                Act::ALL
                    .iter()
                    .any(|act| act.because(*reason, false).is_ok())
            );
        }
        for act in Act::ALL.iter().filter(|act| **act != Act::Erase) {
            assert_eq!(act.because(Reason::Upkeep, false), Ok(()), "{act:?}");
        }
        let spam = Act::Pin.because(Reason::Spam, false);
        assert_eq!(spam, Err(CareFault::ReasonUnfit(Act::Pin)));
        let rude = Act::Erase.because(Reason::Attack, false);
        assert_eq!(rude, Err(CareFault::UnlawfulOnly));
        let unhidden = Act::Hide.because(Reason::Mistake, false);
        assert_eq!(unhidden, Err(CareFault::ReasonUnfit(Act::Hide)));
        assert_eq!(Act::Hide.because(Reason::Mistake, true), Ok(()));
        // What was flagged stands because that is right, not because somebody erred.
        assert_eq!(Act::Dismiss.reasons()[0], Reason::Upkeep);
    }
}
