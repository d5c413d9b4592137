//! Duties: the sysop's pages, of which a deputy may have some.

/// A page of the sysop's, and what is done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Duty {
    /// How the community and the server are.
    Overview,
    /// Who is connected.
    Sessions,
    /// Members: find, show, suspend, let in.
    Members,
    /// Conferences and their hosts.
    Conferences,
    /// What waits, of all conferences.
    Queue,
    /// Invitations.
    Invitations,
    /// What holds a post.
    Spam,
    /// What the configuration says.
    Settings,
    /// Backups.
    Backups,
    /// What the server logs.
    Tail,
}

impl Duty {
    /// All of them, in the order of the pages.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Sessions,
        Self::Members,
        Self::Conferences,
        Self::Queue,
        Self::Invitations,
        Self::Spam,
        Self::Settings,
        Self::Backups,
        Self::Tail,
    ];

    /// As stored and typed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Sessions => "sessions",
            Self::Members => "members",
            Self::Conferences => "conferences",
            Self::Queue => "queue",
            Self::Invitations => "invitations",
            Self::Spam => "spam",
            Self::Settings => "settings",
            Self::Backups => "backups",
            Self::Tail => "tail",
        }
    }

    /// From what is stored or typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.as_str() == text)
    }

    /// Whether a deputy can have it: backups are whole databases, and stay with sysops.
    #[must_use]
    pub const fn is_given(self) -> bool {
        !matches!(self, Self::Backups)
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Some of the duties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duties(u16);

impl Duties {
    /// None.
    pub const NONE: Self = Self(0);

    /// These and one more.
    #[must_use]
    pub const fn with(self, duty: Duty) -> Self {
        Self(self.0 | duty.bit())
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// These but those.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether one is among them.
    #[must_use]
    pub const fn has(self, duty: Duty) -> bool {
        self.0 & duty.bit() != 0
    }

    /// Whether there are any.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Those that there are, in their order.
    pub fn iter(self) -> impl Iterator<Item = Duty> {
        Duty::ALL.into_iter().filter(move |duty| self.has(*duty))
    }

    /// Their names as an entry of the log has them; none where there are none.
    #[must_use]
    pub fn state(self) -> Option<String> {
        (!self.is_none()).then(|| self.names())
    }

    /// Their names between commas, as [`Self::parse`] reads them.
    #[must_use]
    pub fn names(self) -> String {
        let names: Vec<_> = self.iter().map(Duty::as_str).collect();
        names.join(",")
    }

    /// From their names between commas; what a later version stored is passed over.
    #[must_use]
    pub fn parse(names: &str) -> Self {
        let duties = names.split(',').filter_map(Duty::parse);
        duties.fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_duty_is_told_from_the_others_and_read_again() {
        for duty in Duty::ALL {
            let one = Duties::NONE.with(duty);
            assert_eq!(one.iter().collect::<Vec<_>>(), [duty]);
            assert_eq!(one.names(), duty.as_str());
            assert_eq!(Duties::parse(duty.as_str()), one);
        }
        let two = Duties::parse("log,queue,members");
        assert!(two.has(Duty::Queue) && two.has(Duty::Members) && !two.has(Duty::Spam));
        assert!(Duties::parse("").is_none());
        let one = Duties::NONE.with(Duty::Queue);
        assert_eq!(two.without(one), Duties::NONE.with(Duty::Members));
        assert_eq!(two.without(one).and(one), two);
        assert_eq!(
            (one.state(), one.without(two).state()),
            (Some("queue".into()), None)
        );
    }
}
