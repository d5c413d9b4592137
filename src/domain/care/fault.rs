//! What is refused of the care of a community, and why.

/// Why it was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CareFault {
    /// Only hosts of the conference and sysops do that.
    HostsTend,
    /// Nothing ever waits for whoever tends nothing.
    QueueOfHosts,
    /// There is no such entry of the log to read.
    NoSuchEntry,
    /// What is decided of a member is told in words, and there are none.
    WordsMissing,
    /// The suspension would be over already.
    UntilPast,
}

impl From<CareFault> for crate::domain::Refusal {
    fn from(fault: CareFault) -> Self {
        Self::Care(fault)
    }
}
