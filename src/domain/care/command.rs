//! What hosts and sysops can do.

use super::{Deed, Duties, LogId, Reason, SessionId, TheirWords};
use crate::domain::{
    CommandId, Handle, Invite, InviteCode, MemberId, PostId, SafeText, Slug, Time,
};

/// Something that takes care of the community.
#[derive(Clone, Debug, PartialEq)]
pub enum Care {
    /// Do something in a conference that one tends: [`super::super::Done::Logged`].
    Tend {
        /// What.
        deed: Deed,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
    /// Appeal against what an entry of the log tells of, once, as the member whom it concerns: [`super::super::Done::Ok`].
    AppealEntry {
        /// The entry.
        entry: LogId,
        /// Why it should be taken back; everybody who reads the entry reads them.
        words: SafeText,
    },
    /// Decide such an appeal; granting takes back what was done: [`super::super::Done::Logged`].
    DecideEntry {
        /// The entry.
        entry: LogId,
        /// Whether it is granted.
        grant: bool,
        /// Why.
        answer: SafeText,
    },
    /// Take away a member's writing for a while; in place of a suspension that holds already:
    /// [`super::super::Done::Logged`].
    Suspend {
        /// Whom.
        handle: Handle,
        /// Why.
        reason: Reason,
        /// In words, which they are told.
        words: SafeText,
        /// Until when; none for until further notice.
        until: Option<Time>,
    },
    /// Give it back: [`super::super::Done::Logged`].
    Reinstate {
        /// Whom.
        handle: Handle,
        /// Why.
        reason: Reason,
        /// In words.
        words: SafeText,
    },
    /// Give a member some of the sysop's pages, in place of those that they had: [`super::super::Done::Logged`].
    Depute {
        /// Whom.
        handle: Handle,
        /// Which, from now on; may be none.
        duties: Duties,
        /// Why, and in words that may be empty: where it takes pages that they had, it needs that.
        why: Option<(Reason, SafeText)>,
    },
    /// Take the mark of staff from a member: [`super::super::Done::Logged`].
    RevokeStaff {
        /// From whom.
        handle: Handle,
        /// Why, and in words that may be empty.
        why: (Reason, SafeText),
    },
    /// Take the mark of sysop from a member: [`super::super::Done::Logged`].
    RevokeSysop {
        /// From whom.
        handle: Handle,
        /// Why, and in words that may be empty.
        why: (Reason, SafeText),
    },
    /// Take back what an entry of the log tells of: [`super::super::Done::Logged`].
    Reverse {
        /// The entry.
        entry: LogId,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
    /// Take a host's office from a member: [`super::super::Done::Logged`].
    Unhost {
        /// In which conference.
        slug: Slug,
        /// From whom.
        handle: Handle,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
    /// Admit a member no longer to a private conference: [`super::super::Done::Logged`].
    Expel {
        /// To which.
        slug: Slug,
        /// Whom.
        handle: Handle,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
    /// End a session of the running server, with words that are read there and in the log: [`super::super::Done::Logged`].
    Disconnect {
        /// Which.
        session: SessionId,
        /// Why.
        words: SafeText,
    },
    /// Make an invitation, with a code that the forum makes: [`super::super::Done::Logged`].
    Invite {
        /// How many may join with it.
        uses: u32,
        /// Until when.
        expires_at: Option<Time>,
        /// What it is for.
        note: SafeText,
    },
    /// End an invitation; whoever joined with it stays: [`super::super::Done::Logged`].
    RevokeInvite {
        /// Which.
        code: InviteCode,
        /// Why, and in words that may be empty.
        why: (Reason, SafeText),
    },
    /// Have the running server read its configuration again: [`super::super::Done::Ok`].
    Reload,
    /// Write this value of the configuration into its file, and go by it: [`super::super::Done::Configured`].
    Configure {
        /// Its section and name, as in `limits.mutes`.
        key: SafeText,
        /// As somebody types it; none: what it is where nobody says otherwise.
        value: Option<String>,
    },
    /// Post what is held as its author's: [`super::super::Done::Posted`], or [`super::super::Done::Logged`] for other words
    /// of a post.
    Release(CommandId),
    /// Do not post what is held; its author reads why: [`super::super::Done::Logged`].
    Refuse {
        /// What.
        id: CommandId,
        /// Why.
        reason: Reason,
        /// In words.
        words: SafeText,
    },
    /// Make a draft of one's own words that are held, or were not posted.
    TakeBack(CommandId),
    /// Hold what has this word, or not any more.
    Watch(SafeText, bool),
    /// Hide all that a member wrote: [`super::super::Done::Logged`].
    Purge {
        /// Whose.
        handle: Handle,
        /// Why.
        reason: Reason,
        /// In words; may be empty, but for a suspension.
        words: SafeText,
        /// Whether they are suspended along with it, until further notice; what puts the posts back ends that, too.
        suspend: bool,
    },
    /// Put back what a purge took, and end the suspension that came with it, and nothing else: [`super::super::Done::Logged`].
    Unpurge {
        /// The entry of the purge.
        entry: LogId,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
    /// Begin to make a backup: [`super::super::Done::Ok`]. How far it is, [`super::CareQuery::Backups`] says.
    BackUp,
    /// Begin to look through the backup of this name again: [`super::super::Done::Ok`].
    VerifyBackup(SafeText),
    /// Let a flagged post stand; what its flags folded unfolds: [`super::super::Done::Logged`].
    Dismiss {
        /// Which.
        post: PostId,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
    /// Put a newcomer aside as welcomed: [`super::super::Done::Ok`].
    Welcome(MemberId),
    /// Say of oneself, who waits to be let in, what brings one here: [`super::super::Done::Ok`].
    Apply(SafeText),
    /// Let somebody in who waits: [`super::super::Done::Logged`].
    Approve(Handle),
    /// Refuse somebody who waits, with words that they read: [`super::super::Done::Logged`].
    Reject {
        /// Who.
        handle: Handle,
        /// Why.
        reason: Reason,
        /// In words, which must say something.
        words: SafeText,
    },
    /// Make these invitations, all of them or none: [`super::super::Done::Logged`].
    CreateInvites(Vec<Invite>),
    /// Erase a member, or oneself, for good: [`super::super::Done::Logged`].
    EraseMember(Handle, TheirWords),
    /// Give the posts of an imported sender to the member who wrote them, for good: [`super::super::Done::Logged`].
    GiveClaim {
        /// The sender.
        from: MemberId,
        /// Whose posts these are.
        to: Handle,
        /// How that was proved.
        words: SafeText,
    },
}
