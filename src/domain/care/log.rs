//! The words of the log: what hosts, staff and sysops did, why, and in which of their offices. Its entries are in `entry`.
//!
//! The list of reasons is closed, and criticism is not in it. What an act takes away can be given back by a later entry that
//! reverses it; the entry itself stays.

use super::CareFault;
use crate::domain::{Refusal, SafeText};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$each])* $variant),*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// As stored, and printed by commands.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),*
                }
            }

            /// From what is stored or typed.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == text)
            }
        }
    };
}

words! {
    /// What was done.
    Act {
        /// A post was hidden by a host.
        Hide = "hide",
        /// It is shown again.
        Unhide = "unhide",
        /// A post was folded because enough members flagged it.
        Fold = "fold",
        /// Flags of a post were looked at, and nothing was done.
        Dismiss = "dismiss",
        /// What is against the law was erased, for good.
        Erase = "erase",
        /// A topic was closed for answers.
        Freeze = "freeze",
        /// It was opened again.
        Thaw = "thaw",
        /// A topic was taken out of the lists.
        Retire = "retire",
        /// It was put back.
        Unretire = "unretire",
        /// A topic was put on top.
        Pin = "pin",
        /// No longer.
        Unpin = "unpin",
        /// A topic got another title.
        Retitle = "retitle",
        /// A topic went to another conference.
        Move = "move",
        /// A topic stands in another conference besides.
        Link = "link",
        /// No longer.
        Unlink = "unlink",
        /// Posts became a topic of their own.
        Split = "split",
        /// They went back.
        Unsplit = "unsplit",
        /// A held post was posted.
        Release = "release",
        /// A held post was not; its words are the author's.
        Refuse = "refuse",
        /// All posts of a member were taken out.
        Purge = "purge",
        /// They were put back.
        Unpurge = "unpurge",
        /// A member may not write for a while.
        Suspend = "suspend",
        /// They may again.
        Reinstate = "reinstate",
        /// An application was granted.
        Approve = "approve",
        /// It was not.
        Reject = "reject",
        /// A member became staff.
        GrantStaff = "grant-staff",
        /// No longer.
        RevokeStaff = "revoke-staff",
        /// A member became sysop.
        GrantSysop = "grant-sysop",
        /// No longer.
        RevokeSysop = "revoke-sysop",
        /// A member got pages of the sysop's.
        Depute = "depute",
        /// Some or all of them were taken from them.
        Undepute = "undepute",
        /// A member became host of a conference.
        Host = "host",
        /// No longer.
        Unhost = "unhost",
        /// A member was admitted to a private conference.
        Admit = "admit",
        /// No longer.
        Expel = "expel",
        /// A conference was added.
        AddConference = "add-conference",
        /// A conference was changed.
        EditConference = "edit-conference",
        /// A conference got another place in the list.
        MoveConference = "move-conference",
        /// A conference was closed.
        Archive = "archive",
        /// It was opened again.
        Unarchive = "unarchive",
        /// Posts of an import went to the member who wrote them.
        GiveClaim = "claim",
        /// A member who lost their key got a code.
        Recover = "recover",
        /// A member got a key from somebody else.
        AddKey = "add-key",
        /// Somebody else took a key from a member.
        RemoveKey = "remove-key",
        /// A word is watched from now on.
        WatchWord = "watch-word",
        /// No longer.
        UnwatchWord = "unwatch-word",
        /// A member is gone.
        EraseMember = "erase-member",
        /// An idea took a step; the reason is its post.
        Step = "step",
        /// An answer was accepted by a host.
        Accept = "accept",
        /// No longer.
        Unaccept = "unaccept",
        /// An appeal was granted, and there was nothing left to take back.
        GrantAppeal = "grant-appeal",
        /// An appeal was dismissed.
        DismissAppeal = "dismiss-appeal",
        /// An organisation was added, confirmed, renamed or refused.
        Organisation = "organisation",
        /// A double of an organisation went into another.
        MergeOrganisation = "merge-organisation",
        /// A session was ended.
        Disconnect = "disconnect",
        /// Invitations were made; the entry has neither their codes nor their notes.
        Invite = "invite",
        /// One was ended.
        RevokeInvite = "revoke-invite",
        /// A setting was changed.
        Configure = "configure",
    }
}

words! {
    /// Why. Nobody is hidden, suspended or moved for criticism.
    Reason {
        /// It sells, or leads away.
        Spam = "spam",
        /// It attacks a person.
        Attack = "attack",
        /// It tells what is private.
        Private = "private",
        /// It is against the law.
        Unlawful = "unlawful",
        /// It belongs elsewhere.
        Misplaced = "misplaced",
        /// It stands elsewhere already.
        Duplicate = "duplicate",
        /// Its author asked for it.
        Asked = "asked",
        /// It keeps the place in order.
        Upkeep = "upkeep",
        /// What was done before was a mistake.
        Mistake = "mistake",
        /// An appeal was granted.
        Appeal = "appeal",
    }
}

words! {
    /// As what somebody acted.
    Office {
        /// A host of the conference.
        Host = "host",
        /// The sponsor's staff.
        Staff = "staff",
        /// A sysop.
        Sysop = "sysop",
        /// A member who has some of the sysop's pages, on one of these.
        Deputy = "deputy",
        /// Whoever runs the server.
        Operator = "operator",
        /// The forum itself.
        Forum = "forum",
    }
}

/// What is said, on one line of so many characters at most.
pub(super) fn within(said: &SafeText, limit: usize) -> Result<SafeText, Refusal> {
    let line = SafeText::line(said.as_str());
    match line.as_str().chars().count() > limit {
        true => Err(CareFault::WordsTooLong { limit }.into()),
        false => Ok(line),
    }
}

impl Reason {
    /// Characters of the words beside a reason.
    pub const CHARS: usize = 300;

    /// The words beside a reason, on one line.
    ///
    /// # Errors
    /// [`CareFault::WordsTooLong`]: they are for others to read, and are not cut.
    pub fn words(said: &SafeText) -> Result<SafeText, Refusal> {
        within(said, Self::CHARS)
    }

    /// Those that a host chooses from; the others are given by what happened.
    pub const CHOICES: [Self; 9] = [
        Self::Spam,
        Self::Attack,
        Self::Private,
        Self::Unlawful,
        Self::Misplaced,
        Self::Duplicate,
        Self::Asked,
        Self::Upkeep,
        Self::Mistake,
    ];
}

impl Act {
    /// What takes this back; none where nothing does.
    #[must_use]
    pub const fn reversal(self) -> Option<Self> {
        match self {
            Self::Hide | Self::Fold => Some(Self::Unhide),
            Self::Unhide => Some(Self::Hide),
            Self::Freeze => Some(Self::Thaw),
            Self::Thaw => Some(Self::Freeze),
            Self::Retire => Some(Self::Unretire),
            Self::Unretire => Some(Self::Retire),
            Self::Pin => Some(Self::Unpin),
            Self::Unpin => Some(Self::Pin),
            Self::Retitle => Some(Self::Retitle),
            Self::Move => Some(Self::Move),
            Self::Link => Some(Self::Unlink),
            Self::Accept => Some(Self::Unaccept),
            Self::Unaccept => Some(Self::Accept),
            Self::Split => Some(Self::Unsplit),
            Self::Purge => Some(Self::Unpurge),
            Self::Suspend => Some(Self::Reinstate),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_understood_again() {
        for act in Act::ALL {
            assert_eq!(Act::parse(act.as_str()), Some(*act));
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(*reason));
        }
        for office in Office::ALL {
            assert_eq!(Office::parse(office.as_str()), Some(*office));
        }
    }

    #[test]
    fn what_takes_something_back_can_be_taken_back_itself_or_ends_it() {
        for act in Act::ALL {
            if let Some(back) = act.reversal() {
                assert!(
                    back.reversal().is_none() || back.reversal() == Some(*act) || *act == Act::Fold
                );
            }
        }
    }
}
