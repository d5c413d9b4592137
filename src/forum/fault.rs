//! Errors by who must act: the member gets a [`Refusal`]; what only the sysop can mend is logged under a number, and the
//! member gets that number.

use crate::domain::{CareFault, Failure, Refusal};
use crate::store;

/// Why a use-case stopped, inside a read or a write of the store.
#[derive(Debug)]
pub(super) enum Halt {
    /// A rule says no.
    Refused(Refusal),
    /// The store could not.
    Store(store::Error),
}

impl From<Refusal> for Halt {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<CareFault> for Halt {
    fn from(fault: CareFault) -> Self {
        Self::Refused(fault.into())
    }
}

impl From<store::Error> for Halt {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

/// What the member is told. A full disk and a full queue are no riddles, and have words of their own.
pub(super) fn told(halt: Halt) -> Failure {
    match halt {
        Halt::Refused(refusal) => refusal.into(),
        Halt::Store(store::Error::Busy | store::Error::Crowded) => Refusal::Busy.into(),
        Halt::Store(error @ store::Error::Full(_)) => {
            tracing::error!(%error, "the disk does not take writes");
            Refusal::ReadOnly.into()
        }
        Halt::Store(error) => fault(&error),
    }
}

/// Logs what only the sysop can mend, under a number that the member is shown.
pub(super) fn fault(error: &dyn std::error::Error) -> Failure {
    let id: u32 = rand::random();
    tracing::error!(fault = format!("{id:08x}"), %error, "fault");
    Failure::Fault(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_can_mend_it_is_told_what_it_is() {
        let refused = |halt| match told(halt) {
            Failure::Refused(refusal) => Some(refusal),
            Failure::Fault(_) => None,
        };
        assert_eq!(refused(Refusal::Frozen.into()), Some(Refusal::Frozen));
        assert_eq!(refused(store::Error::Busy.into()), Some(Refusal::Busy));
        let full = store::testing::disk_full();
        assert_eq!(refused(full.into()), Some(Refusal::ReadOnly));
        assert_eq!(refused(store::Error::Panicked.into()), None);
    }

    #[test]
    fn every_fault_has_a_number_of_its_own() {
        let error = std::io::Error::other("x");
        assert_ne!(fault(&error), fault(&error));
    }
}
