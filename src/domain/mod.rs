//! The words of the forum as types, and its rules as pure functions.
//!
//! Everything here is valid by construction: a `Title` has been sanitised, a `Slug` matches its pattern. The three
//! contracts between the layers live here too: [`Query`] and [`Answer`], [`Command`] and [`Done`], [`News`].
//! Must not know: tokio, SQL, terminals, the clock (time is passed in), or the words in which it is spoken of.

mod actor;
mod address;
mod announcement;
pub mod balance;
mod board;
mod care;
mod clock;
mod command;
mod conference;
mod crockford;
mod draft;
mod flag;
mod handle;
mod id;
mod idea;
mod imported;
mod invite;
mod language;
mod limits;
mod listing;
mod looks;
pub mod markup;
mod member;
mod news;
mod notice;
mod organisation;
mod page;
mod post;
pub mod pubkey;
pub mod pulse;
mod query;
mod reading;
mod record;
mod reference;
mod refusal;
mod reopening;
pub mod rules;
mod sayings;
mod shown;
mod tally;
mod target;
mod testing;
mod text;
mod time;
mod topic;
mod ways;

pub use actor::{Actor, Roles, Viewer};
pub use address::Address;
pub use announcement::{
    Allowance, AnnouncementKind, AnnouncementPage, Credit, DraftDeclared, Held, Planned,
    Redeclared, Unasked, fits, next_free,
};
pub use balance::Balance;
pub use board::{Board, BoardView, Column, Mapped, Roadmap};
pub use care::{
    Act, Along, Application, Archive, BackupStage, Backups, Bait, Care, CareAnswer, CareFault,
    CareQuery, Configured, Connections, Deed, Duties, Duty, Editing, Estate, Flagging, HeldPlace,
    HeldPost, HeldRefused, HeldView, HeldWhy, Hiding, Hold, KeptBackup, Likeness, LogAppeal,
    LogEntry, LogFilter, LogId, LogRecord, Matter, MemberFilter, Office, Overview, PurgeSize,
    Purged, Queue, QueueRow, Reason, Report, Room, Roster, Ruling, Sender, ServerStatus, SessionId,
    SessionKind, SessionRow, Setting, Settings, Severity, SpamLimits, SpamPage, Suspension,
    TailLine, Tended, Tending, TheirWords, Unfit, Waiting, Waits, Wanted, Watched, WatchedRow,
    Wholeness, counted, holding, report,
};
pub use clock::{Clock, Promise, Tick};
pub use command::{Command, Done, Joining, NewMember};
pub use conference::{Access, Conference, ConferenceKind, ConferenceRow, Slug};
pub use draft::{Draft, DraftAddress, DraftPlace, DraftRow, EntryDeed};
pub use flag::FlagReason;
pub use handle::Handle;
pub use id::{CommandId, ConferenceId, IdMaker, MemberId, PostId, TopicId};
pub use idea::{
    DOUBTERS, Entry, HALF_LIFE, Idea, IdeaPage, Kin, MORE_WITHIN, ReleaseName, Status, Step,
    StepMark, StepRole, heat, is_step,
};
pub use imported::{Imported, ImportedPost, ImportedSender, ImportedTopic};
pub use invite::{Invite, InviteCode, Invited};
pub use language::Language;
pub use limits::{Limits, Registration};
pub use listing::{TopicFilter, TopicSort};
pub use looks::{Looks, Measure, Theme};
pub use member::{Byline, Card, Fingerprint, Key, Member, Presence, Whom};
pub use news::{News, Subject};
pub use notice::{Noted, Notice, NoticeKind};
pub use organisation::{
    Affiliation, Audience, Organisation, OrganisationId, OrganisationName, Organisations, Verdict,
    skeleton,
};
pub use page::{Count, Page};
pub use post::{Post, PostState, Revision, Version};
pub use query::{Answer, Matches, PostsFrom, Query, SearchFrom};
pub use reading::{Attention, Mark, Marks, Reader};
pub use record::Record;
pub use reference::Reference;
pub use refusal::{Failure, QueryFault, Refusal};
pub use reopening::{Appeal, Appeals, Decision, Doubts};
pub use sayings::Sayings;
pub use shown::{Found, Home, Place, TopicPage, Whoami};
pub use tally::Tally;
pub use target::Target;
pub use testing::{Call, Places, Testing, VOTERS_FIRST};
pub use text::{Body, DisplayName, SafeText, Title};
pub use time::Time;
pub use topic::{Accepted, Topic, TopicKind, TopicRow};
pub use ways::{Code, CodeKind, Proof, Seal, Secret, WayChange, Ways};
