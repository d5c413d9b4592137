//! Exit statuses, product.md section 14, and which of them a refusal ends a command with. What is said of it is not here.

use crate::domain::{CareFault, QueryFault, Refusal};

/// Done.
pub const DONE: u32 = 0;
/// Failed.
pub const FAILED: u32 = 1;
/// Used in another way than it can be.
pub const USAGE: u32 = 2;
/// Not permitted.
pub const FORBIDDEN: u32 = 3;
/// There is no such thing, or none for the caller.
pub const NOT_FOUND: u32 = 4;

/// Whether something else should have been typed.
#[must_use]
pub const fn is_usage(refusal: &Refusal) -> bool {
    status_of(refusal) == USAGE
}

/// The exit status of a refusal.
pub(super) const fn status_of(refusal: &Refusal) -> u32 {
    match refusal {
        Refusal::Care(fault) => status_of_care(fault),
        Refusal::NoSuchPlace(_)
        | Refusal::NoSuchMember
        | Refusal::NoSponsor
        | Refusal::NoSuchOrganisation
        | Refusal::Query(QueryFault::Nowhere(_) | QueryFault::Nobody(_)) => NOT_FOUND,
        Refusal::MembersOnly
        | Refusal::SysopsOnly
        | Refusal::KeepersOnly
        | Refusal::OrganisationRefused(_)
        | Refusal::AuthorsOnly
        | Refusal::StaffOnly
        | Refusal::NotAsked
        | Refusal::HostsOnly
        | Refusal::AskersOnly { .. }
        | Refusal::AskerChose
        | Refusal::Applying
        | Refusal::Suspended
        | Refusal::Frozen
        | Refusal::StepOfOthers { .. }
        | Refusal::OwnIdea
        | Refusal::OthersVoted
        | Refusal::VotesEnded(_)
        | Refusal::ReasonStands
        | Refusal::MergeHides(_)
        | Refusal::TargetMerged
        | Refusal::AppealedOnce
        | Refusal::AppealOfOthers
        | Refusal::DoubtOfVoters
        | Refusal::CallOfOthers
        | Refusal::VotersFirst { .. }
        | Refusal::ShipHides(_)
        | Refusal::WeekFull(_)
        | Refusal::RegistrationClosed
        | Refusal::LastWay
        | Refusal::KeyGone
        | Refusal::PasswordGone
        | Refusal::PasswordsOff
        | Refusal::PasswordWrong => FORBIDDEN,
        Refusal::NoAnswer
        | Refusal::NotAnIdea
        | Refusal::NoStep { .. }
        | Refusal::ReasonEmpty
        | Refusal::TargetInvalid
        | Refusal::NoMergeInto(_)
        | Refusal::NotDeclined
        | Refusal::NotShipped
        | Refusal::DoubtNeedsWords
        | Refusal::NotTesting
        | Refusal::NoCall
        | Refusal::PlacesInvalid { .. }
        | Refusal::OrganisationInvalid { .. }
        | Refusal::NotAnnouncements(_)
        | Refusal::OnlyReleasesShip
        | Refusal::NotAReference(_)
        | Refusal::ReleaseStands
        | Refusal::ShipsUnshipped(_)
        | Refusal::ShipsFull { .. }
        | Refusal::TimeInvalid
        | Refusal::NotScheduled
        | Refusal::NoKindThere
        | Refusal::TitleEmpty
        | Refusal::TitleTooLong { .. }
        | Refusal::BodyEmpty
        | Refusal::BodyTooLong { .. }
        | Refusal::BodyTooTall { .. }
        | Refusal::HandleInvalid
        | Refusal::NameInvalid
        | Refusal::SlugInvalid
        | Refusal::InviteInvalid
        | Refusal::NotOneself
        | Refusal::OwnAnswer
        | Refusal::ClaimInvalid
        | Refusal::PasswordTooShort { .. }
        | Refusal::KeyInvalid
        | Refusal::KeyUnsound
        | Refusal::LabelInvalid { .. }
        | Refusal::QueryEmpty
        | Refusal::Query(_) => USAGE,
        Refusal::HandleTaken
        | Refusal::NothingThere
        | Refusal::NoAppeal
        | Refusal::OrganisationTaken
        | Refusal::SlugTaken
        | Refusal::KeyTaken
        | Refusal::KeyYours
        | Refusal::CallOpen
        | Refusal::PlacesTaken
        | Refusal::KeysFull { .. }
        | Refusal::Crossed
        | Refusal::DraftsFull { .. }
        | Refusal::ScheduleFull { .. }
        | Refusal::DraftThere
        | Refusal::MutesFull { .. }
        | Refusal::SaidAlready { .. }
        | Refusal::Pace { .. }
        | Refusal::Busy
        | Refusal::ReadOnly => FAILED,
    }
}

/// The exit status of what is refused of the care of the community.
const fn status_of_care(fault: &CareFault) -> u32 {
    match fault {
        CareFault::NoSuchEntry
        | CareFault::NoApplication
        | CareFault::NotIn
        | CareFault::NoSuchSender
        | CareFault::NotLinked
        | CareFault::NoSuchBackup
        | CareFault::NoSuchSession
        | CareFault::NotHeld => NOT_FOUND,
        CareFault::HostsTend
        | CareFault::LastSysop
        | CareFault::Erased
        | CareFault::QueueOfHosts
        | CareFault::NotYourEntry
        | CareFault::EntryAppealed
        | CareFault::FlagLookedAt
        | CareFault::DecidedByOthers
        | CareFault::OperatorActed
        | CareFault::OwnCase
        | CareFault::NotPrivate
        | CareFault::AgainAt(_)
        | CareFault::NotReversible
        | CareFault::OtherKind
        | CareFault::WouldShow
        | CareFault::UnlawfulOnly
        | CareFault::ForumsOnly
        | CareFault::NotOverSsh
        | CareFault::NeedsMember
        | CareFault::AuthorMayNot
        | CareFault::FirstStays => FORBIDDEN,
        CareFault::ReversedAlready
        | CareFault::NothingToAppeal
        | CareFault::NoEntryAppeal
        | CareFault::NotPurged
        | CareFault::ApplicationsFull
        | CareFault::NoBackups
        | CareFault::BackupRuns
        | CareFault::ChangedSince
        | CareFault::PinsFull { .. }
        | CareFault::LinksFull { .. }
        | CareFault::ThereAlready
        | CareFault::HeldFull
        | CareFault::WatchedFull
        | CareFault::NotRunning
        | CareFault::NoAnswer
        | CareFault::SettingAbove(_)
        | CareFault::SettingUnwritten(_)
        | CareFault::OneArchiveAtATime
        | CareFault::ArchiveTooLarge { .. }
        | CareFault::TooManyPosts { .. } => FAILED,
        CareFault::WordsMissing
        | CareFault::ReasonUnfit(_)
        | CareFault::ReasonMissing(_)
        | CareFault::WordsTooLong { .. }
        | CareFault::ApplicationEmpty
        | CareFault::WatchedInvalid
        | CareFault::SettingWrong(_)
        | CareFault::SettingByHand
        | CareFault::IntoAFile
        | CareFault::UntilPast => USAGE,
    }
}
