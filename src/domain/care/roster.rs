//! What the sysop's pages list: members by what they are, and conferences with those who tend them.

use crate::domain::{Conference, Handle, Member, MemberId};

/// Which members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MemberFilter {
    /// All.
    #[default]
    All,
    /// Staff.
    Staff,
    /// Sysops.
    Sysops,
    /// Who has pages of the sysop's, and is none.
    Deputies,
    /// Hosts of any conference.
    Hosts,
    /// Those who may not write.
    Suspended,
    /// Those who wait to be let in.
    Waiting,
}

impl MemberFilter {
    /// All of them, in the order in which one follows another.
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::Staff,
        Self::Sysops,
        Self::Deputies,
        Self::Hosts,
        Self::Suspended,
        Self::Waiting,
    ];

    /// As it is typed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Staff => "staff",
            Self::Sysops => "sysops",
            Self::Deputies => "deputies",
            Self::Hosts => "hosts",
            Self::Suspended => "suspended",
            Self::Waiting => "waiting",
        }
    }

    /// The next one; after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        let mut all = Self::ALL.into_iter().cycle();
        all.find(|filter| *filter == self);
        all.next().unwrap_or_default()
    }
}

/// A page of members, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// They; a page that looked at many without finding enough is short.
    pub rows: Vec<Member>,
    /// Those of them who wait to be let in.
    pub waiting: Vec<MemberId>,
    /// Those of them who are host of any conference.
    pub hosts: Vec<MemberId>,
    /// Those of them who were turned down.
    pub refused: Vec<MemberId>,
    /// After whom it goes on; none where that is all.
    pub next: Option<MemberId>,
}

/// A conference, and who tends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tended {
    /// The conference.
    pub conference: Conference,
    /// Its hosts.
    pub hosts: Vec<Handle>,
    /// Who was admitted, where it is private.
    pub admitted: Vec<Handle>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_follow_one_another_in_a_circle() {
        let mut filter = MemberFilter::All;
        for wanted in MemberFilter::ALL {
            assert_eq!(filter, wanted);
            filter = filter.next();
        }
        assert_eq!(filter, MemberFilter::All);
    }
}
