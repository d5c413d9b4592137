//! Why something was not done, by who must act: the member (a [`Refusal`]) or the sysop (a fault, known by its id).

use super::{CareFault, Reference, SafeText, Status, StepRole, Unasked};

/// A refusal that the member can understand and mend. `text` turns it into a sentence and a hint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such thing, or it may not be read; the two are not told apart.
    #[error("nothing at {0}")]
    NoSuchPlace(Reference),
    /// Nobody has that handle.
    #[error("no such member")]
    NoSuchMember,
    /// Guests may not do this.
    #[error("guests may not do this")]
    MembersOnly,
    /// Only a sysop may do this.
    #[error("only a sysop may do this")]
    SysopsOnly,
    /// Only the author may do this.
    #[error("only the author may do this")]
    AuthorsOnly,
    /// Only the sponsor's staff opens topics here.
    #[error("only staff open topics here")]
    StaffOnly,
    /// Only hosts and sysops open topics here: there is no sponsor.
    #[error("only hosts open topics here")]
    HostsOnly,
    /// The question was not asked, or was answered.
    #[error("not asked")]
    NotAsked,
    /// The forum is no sponsor's, so there is nothing to measure.
    #[error("there is no sponsor")]
    NoSponsor,
    /// The member is suspended.
    #[error("suspended")]
    Suspended,
    /// The topic or its conference is closed for answers.
    #[error("closed for answers")]
    Frozen,
    /// What was to be accepted answers no question.
    #[error("no answer to a question")]
    NoAnswer,
    /// Only whoever asked may do this now.
    #[error("only whoever asked, or a host after {days} days")]
    AskersOnly {
        /// Days after which a host may do it.
        days: u32,
    },
    /// Whoever asked chose an answer.
    #[error("whoever asked has accepted an answer")]
    AskerChose,
    /// The topic is no idea.
    #[error("not an idea")]
    NotAnIdea,
    /// No step leads from where the idea stands to there.
    #[error("no step from {before:?} to {after:?}")]
    NoStep {
        /// Where it stands.
        before: Status,
        /// Where it was to go.
        after: Status,
    },
    /// The step is for others to take.
    #[error("a step to {after:?} is for {role:?}")]
    StepOfOthers {
        /// Where it was to go.
        after: Status,
        /// Who takes it.
        role: StepRole,
    },
    /// Whoever wrote an idea leaves its steps to their colleagues.
    #[error("one's own idea")]
    OwnIdea,
    /// Others voted for the idea, so it is no longer its author's alone.
    #[error("others voted for it")]
    OthersVoted,
    /// Votes ended with this status.
    #[error("votes ended when it was {0:?}")]
    VotesEnded(Status),
    /// A step says no reason.
    #[error("no reason")]
    ReasonEmpty,
    /// The reason of a step stands as it was given.
    #[error("a reason stands")]
    ReasonStands,
    /// The target names no day.
    #[error("not a target")]
    TargetInvalid,
    /// Where an idea was to be merged takes no ideas: it is none, is final, or is the same.
    #[error("nothing can be merged into {0}")]
    NoMergeInto(Reference),
    /// Not everybody who may read the idea may read the one that it was to be merged into.
    #[error("merging into {0} would hide it from some")]
    MergeHides(Reference),
    /// An idea is taken out of another only where that stands by itself.
    #[error("its target is merged itself")]
    TargetMerged,
    /// Only a declined idea is appealed for.
    #[error("not declined")]
    NotDeclined,
    /// There is one appeal for each idea, and it was made.
    #[error("appealed already")]
    AppealedOnce,
    /// No appeal waits here.
    #[error("no appeal waits")]
    NoAppeal,
    /// An appeal is decided by a host or a sysop who neither declined the idea nor wrote it.
    #[error("for others to decide")]
    AppealOfOthers,
    /// Only what was shipped is doubted.
    #[error("not shipped")]
    NotShipped,
    /// Only an idea's author and those who voted for it doubt it.
    #[error("only for those who voted")]
    DoubtOfVoters,
    /// An idea's author says why they doubt that it is fixed.
    #[error("no words")]
    DoubtNeedsWords,
    /// Testers are looked for and told of by whoever takes the idea's steps.
    #[error("for whoever takes the steps")]
    CallOfOthers,
    /// Testers are looked for only while the idea is tested.
    #[error("not being tested")]
    NotTesting,
    /// Testers are looked for already.
    #[error("a call is open")]
    CallOpen,
    /// No testers are looked for.
    #[error("no call is open")]
    NoCall,
    /// All testers are found.
    #[error("all places are taken")]
    PlacesTaken,
    /// So many testers cannot be looked for.
    #[error("1 to {limit} places")]
    PlacesInvalid {
        /// The limit.
        limit: u32,
    },
    /// Places are kept for those who voted.
    #[error("kept for voters for {days} more days")]
    VotersFirst {
        /// For how many more days.
        days: u32,
    },
    /// The name of an organisation is too short or too long.
    #[error("not an organisation's name")]
    OrganisationInvalid {
        /// The limit, in characters.
        limit: usize,
    },
    /// The sponsor's staff started as much as they may in seven days.
    #[error("{} topics were started in seven days", .0.started.len() + .0.others as usize)]
    WeekFull(Box<Unasked>),
    /// The conference takes no announcements.
    #[error("no announcements in {0}")]
    NotAnnouncements(Reference),
    /// What was typed is no reference.
    #[error("not a reference: {0}")]
    NotAReference(SafeText),
    /// Only a release names ideas.
    #[error("only a release names ideas")]
    OnlyReleasesShip,
    /// A release names ideas, and so stays one.
    #[error("a release that names ideas stays one")]
    ReleaseStands,
    /// What a release shall name is no shipped idea.
    #[error("{0} is no shipped idea")]
    ShipsUnshipped(Reference),
    /// Not everybody who may read the announcement may read the idea.
    #[error("not all readers may read {0}")]
    ShipHides(Reference),
    /// A release names too many ideas.
    #[error("more than {limit} ideas")]
    ShipsFull {
        /// The limit.
        limit: usize,
    },
    /// What was to be published later was to be so in the past, or at no time at all.
    #[error("not a time to come")]
    TimeInvalid,
    /// As much is scheduled as may be.
    #[error("{limit} are scheduled already")]
    ScheduleFull {
        /// The limit.
        limit: u32,
    },
    /// It is not scheduled any more.
    #[error("not scheduled")]
    NotScheduled,
    /// There is another draft where this one would go.
    #[error("another draft is there")]
    DraftThere,
    /// That is wrong of announcements only.
    #[error("only an announcement has a kind")]
    NoKindThere,
    /// The words of the post are gone.
    #[error("its words are gone")]
    NothingThere,
    /// There is no such organisation to choose.
    #[error("no such organisation")]
    NoSuchOrganisation,
    /// Another organisation is called so, or it is confirmed already.
    #[error("there is such an organisation")]
    OrganisationTaken,
    /// A host did not confirm this organisation, for this reason.
    #[error("refused: {0}")]
    OrganisationRefused(SafeText),
    /// Of the care of the community.
    #[error("{0:?}")]
    Care(CareFault),
    /// The member waits until somebody lets them in.
    #[error("not let in yet")]
    Applying,
    /// Only hosts and sysops keep the list of organisations.
    #[error("hosts only")]
    KeepersOnly,
    /// The title has no visible character.
    #[error("the title is empty")]
    TitleEmpty,
    /// The title is too long.
    #[error("the title has more than {limit} characters")]
    TitleTooLong {
        /// The limit, in characters.
        limit: usize,
    },
    /// The text has no visible character.
    #[error("the text is empty")]
    BodyEmpty,
    /// The text is too long.
    #[error("the text has {bytes} bytes, {limit} are allowed")]
    BodyTooLong {
        /// Its size, in bytes.
        bytes: usize,
        /// The limit, in bytes.
        limit: usize,
    },
    /// The text has too many lines.
    #[error("the text has more than {limit} lines")]
    BodyTooTall {
        /// The limit, in lines.
        limit: usize,
    },
    /// The handle is not 2 to 20 of the allowed characters.
    #[error("not a handle")]
    HandleInvalid,
    /// The handle is somebody's, or reserved, or looks like one that is.
    #[error("the handle is taken")]
    HandleTaken,
    /// The display name has no visible character, or too many.
    #[error("the name is empty or too long")]
    NameInvalid,
    /// The slug does not follow its pattern.
    #[error("not a slug")]
    SlugInvalid,
    /// The slug is or was in use.
    #[error("the slug is taken")]
    SlugTaken,
    /// Nobody may join now.
    #[error("registration is closed")]
    RegistrationClosed,
    /// An invitation is needed, and this one is unknown, used up or expired.
    #[error("the invitation code is not valid")]
    InviteInvalid,
    /// The claim code is not the one that the server printed, or a sysop exists already.
    #[error("the claim code is not valid")]
    ClaimInvalid,
    /// The password is too short.
    #[error("the password has fewer than {least} characters")]
    PasswordTooShort {
        /// The least, in characters.
        least: usize,
    },
    /// The key is somebody's already, or somebody else has named it. Which, and that it is so for certain, is not told.
    #[error("the key cannot be added")]
    KeyTaken,
    /// The key is the member's already.
    #[error("the member has this key already")]
    KeyYours,
    /// The key proves nothing: too short, too long, or of a kind that can be forged.
    #[error("the key is of no use")]
    KeyUnsound,
    /// The member has as many keys as they may.
    #[error("a member has at most {limit} keys")]
    KeysFull {
        /// The limit.
        limit: usize,
    },
    /// The label has no visible character, or too many.
    #[error("a label has 1 to {limit} characters")]
    LabelInvalid {
        /// The limit, in characters.
        limit: usize,
    },
    /// Nothing else would let the member in.
    #[error("the last way to sign in")]
    LastWay,
    /// The key that let the session in is the member's no more.
    #[error("the key that let the session in was removed")]
    KeyGone,
    /// The password that let the session in is another by now.
    #[error("the password that let the session in was changed")]
    PasswordGone,
    /// It is not the present password.
    #[error("not the present password")]
    PasswordWrong,
    /// Passwords are switched off.
    #[error("passwords are switched off")]
    PasswordsOff,
    /// The text is no public key in OpenSSH's form.
    #[error("not a public key")]
    KeyInvalid,
    /// The post was edited meanwhile.
    #[error("somebody edited it meanwhile")]
    Crossed,
    /// The member keeps as many drafts as they may.
    #[error("{limit} drafts are kept already")]
    DraftsFull {
        /// The limit.
        limit: u32,
    },
    /// That is for others, not for oneself.
    #[error("not oneself")]
    NotOneself,
    /// The answer would be of whoever accepts it in the place of who asked.
    #[error("a host's own answer")]
    OwnAnswer,
    /// The member mutes as many as they may.
    #[error("{limit} are muted already")]
    MutesFull {
        /// The limit.
        limit: u32,
    },
    /// The member posted the same words here a moment ago.
    #[error("said already at {reference}")]
    SaidAlready {
        /// Where.
        reference: Reference,
        /// For how many minutes it is not said again.
        minutes: u32,
    },
    /// Too many in too short a time.
    #[error("too fast; wait {seconds} s")]
    Pace {
        /// When to try again, in seconds.
        seconds: u64,
    },
    /// The server has more to do than it can; nothing was done.
    #[error("busy")]
    Busy,
    /// The disk is full or failing: reading works, writing does not.
    #[error("cannot write now")]
    ReadOnly,
    /// A search that has no word.
    #[error("nothing to search for")]
    QueryEmpty,
    /// A search with a filter that says what cannot be.
    #[error("{0:?}")]
    Query(QueryFault),
}

/// What a filter of a search says that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryFault {
    /// `in:` names no conference and no topic that may be read.
    Nowhere(SafeText),
    /// `by:` names nobody.
    Nobody(SafeText),
    /// `is:` says something else than it can.
    Kind(SafeText),
    /// `before:` or `after:` names no day.
    Day(SafeText),
    /// `status:` says something else than a status.
    Status(SafeText),
    /// Not the name of a filter, but nearly this one.
    Name(SafeText, &'static str),
}

impl From<QueryFault> for Refusal {
    fn from(fault: QueryFault) -> Self {
        Self::Query(fault)
    }
}

/// Why a query or a command was not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The member can mend it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Only the sysop can; the log has the cause under this number.
    #[error("fault {0:08x}")]
    Fault(u32),
}
