//! What is refused of the care of a community, and why.

use super::Act;
use crate::domain::{SafeText, Time};

/// Why it was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CareFault {
    /// Only hosts of the conference and sysops do that.
    HostsTend,
    /// Nothing ever waits for whoever tends nothing.
    QueueOfHosts,
    /// Nobody with this handle waits to be let in.
    NoApplication,
    /// Whoever waits to be let in, or was turned down, is not in: nothing is given to them.
    NotIn,
    /// Whoever applies says what brings them here.
    ApplicationEmpty,
    /// As many wait to be let in as may.
    ApplicationsFull,
    /// Whoever was refused may apply again then.
    AgainAt(Time),
    /// Only to a private conference is somebody admitted.
    NotPrivate,
    /// There is no such entry of the log to read.
    NoSuchEntry,
    /// What is decided of a member is told in words, and there are none.
    WordsMissing,
    /// What is said has more characters than are kept.
    WordsTooLong {
        /// How many are.
        limit: usize,
    },
    /// Another archive of the same member is being made.
    OneArchiveAtATime,
    /// There is more than an archive for a member may hold.
    ArchiveTooLarge {
        /// What it may hold.
        megabytes: usize,
    },
    /// It is a file, and was asked for on a terminal.
    IntoAFile,
    /// The site would be left without a sysop.
    LastSysop,
    /// The member is gone: their account was erased.
    Erased,
    /// No sender whom nobody has claimed is called so.
    NoSuchSender,
    /// The suspension would be over already.
    UntilPast,
    /// What the entry tells of cannot be taken back.
    NotReversible,
    /// It was taken back already.
    ReversedAlready,
    /// Something else was done about it since.
    ChangedSince,
    /// So many topics stand on top of the conference already.
    PinsFull {
        /// How many may.
        limit: u32,
    },
    /// So many topics are linked into the conference already.
    LinksFull {
        /// How many may be.
        limit: u32,
    },
    /// A topic goes only where the topics are of its kind: talk, ideas, or announcements.
    OtherKind,
    /// It stands there already.
    ThereAlready,
    /// Somebody could read it there who may not read it here.
    WouldShow,
    /// It is not linked into that conference.
    NotLinked,
    /// Only what is against the law is erased.
    UnlawfulOnly,
    /// This is not done for that reason.
    ReasonUnfit(Act),
    /// It takes something from a member, and says no reason.
    ReasonMissing(Act),
    /// Posts are split off only from topics of a forum.
    ForumsOnly,
    /// The first post stays: the topic is what it opens.
    FirstStays,
    /// More posts than are split off at once.
    TooManyPosts {
        /// How many may be.
        limit: u32,
    },
    /// No server runs on this data directory.
    NotRunning,
    /// The server that runs here does not answer, or is of another version.
    NoAnswer,
    /// A setting cannot be this; what the parser of the file says of it.
    SettingWrong(SafeText),
    /// A setting stands in this variable or flag, which comes before the file.
    SettingAbove(SafeText),
    /// There is no such setting, or it is changed with an editor only.
    SettingByHand,
    /// The configuration file was not written, and why.
    SettingUnwritten(SafeText),
    /// There is no such session any more.
    NoSuchSession,
    /// The sysop's pages are open on the server only.
    NotOverSsh,
    /// As many posts wait for a host as may.
    HeldFull,
    /// It does not wait: somebody decided, or its author took it back.
    NotHeld,
    /// Its author may not post it now: suspended, or gone.
    AuthorMayNot,
    /// What was to be watched has too few letters.
    WatchedInvalid,
    /// As many words are watched as may be.
    WatchedFull,
    /// That entry of the log is no purge that can be taken back.
    NotPurged,
    /// Whoever runs the server acts in nobody's name, and this needs a member.
    NeedsMember,
    /// This process keeps no backups: it is not the server.
    NoBackups,
    /// There is no such backup.
    NoSuchBackup,
    /// One is being made or looked through already.
    BackupRuns,
    /// An appeal is for the member whom the entry concerns.
    NotYourEntry,
    /// There is nothing in the entry to appeal against: it gave something, or was taken back.
    NothingToAppeal,
    /// There is one appeal for each entry, and it was made.
    EntryAppealed,
    /// A host has looked at this flag of the viewer's already.
    FlagLookedAt,
    /// No appeal against the entry waits.
    NoEntryAppeal,
    /// Neither who acted nor whom it concerns decides.
    DecidedByOthers,
    /// Whoever runs the server acted, and somebody else is there to decide.
    OperatorActed,
    /// What somebody else did to oneself is not for oneself to take back.
    OwnCase,
}

impl From<CareFault> for crate::domain::Refusal {
    fn from(fault: CareFault) -> Self {
        Self::Care(fault)
    }
}
