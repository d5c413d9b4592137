//! What can be done to the forum. Every front end does it with these; one permission check stands behind them.

use super::pulse::Quality;
use super::{
    Accepted, Access, AnnouncementKind, Attention, Audience, Body, Care, Code, CommandId,
    ConferenceId, ConferenceKind, Configured, DisplayName, Draft, DraftPlace, Fingerprint,
    FlagReason, Handle, HeldWhy, Imported, ImportedTopic, InviteCode, Language, LogId, Looks,
    Marks, Member, MemberId, NoticeKind, OrganisationId, OrganisationName, Places, Post, PostId,
    Proof, Reference, SafeText, Seal, Secret, Slug, Step, Tally, Time, Title, TopicId, TopicKind,
    Verdict,
};

/// What a newcomer chose on the join screen.
#[derive(Clone, PartialEq, Eq)]
pub struct Joining {
    /// The handle.
    pub handle: Handle,
    /// The display name.
    pub name: DisplayName,
    /// The language.
    pub language: Language,
    /// The key in hand.
    pub key: Option<(Fingerprint, SafeText)>,
    /// The password's argon2id hash in PHC form, made outside the forum's threads.
    pub password_hash: Option<String>,
    /// The invitation.
    pub invite: Option<InviteCode>,
    /// What brings them here, where a sysop lets them in.
    pub about: SafeText,
    /// The version of the house rules that were shown.
    pub rules_version: u32,
}

impl std::fmt::Debug for Joining {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Joining")
            .field("handle", &self.handle)
            .finish_non_exhaustive()
    }
}

/// A member whom an operator adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMember {
    /// The handle.
    pub handle: Handle,
    /// The display name.
    pub name: DisplayName,
    /// Keys and their labels.
    pub keys: Vec<(Fingerprint, SafeText)>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Become a member: [`Done::Joined`].
    Join(Box<Joining>),
    /// Become the first sysop with the code that `serve` printed: [`Done::Ok`].
    Claim(String),
    /// Open a topic: [`Done::Posted`].
    NewTopic {
        /// Makes a repetition harmless.
        id: CommandId,
        /// Where.
        conference: Slug,
        /// What it is.
        kind: TopicKind,
        /// Its title.
        title: Title,
        /// Its first post.
        body: Body,
    },
    /// Announce something: [`Done::Posted`], or [`Done::Scheduled`] where it is for later.
    Announce {
        /// Makes a repetition harmless.
        id: CommandId,
        /// Where.
        conference: Slug,
        /// What it declares to be.
        kind: AnnouncementKind,
        /// Its title.
        title: Title,
        /// Its first post.
        body: Body,
        /// Shipped ideas that a release names.
        ships: Vec<Reference>,
        /// When to publish it; none for now.
        at: Option<Time>,
    },
    /// Take an announcement that is scheduled back into a draft of one's own: [`Done::Ok`].
    Unschedule(CommandId),
    /// Correct the kind that one's own announcement declared: [`Done::Ok`].
    Redeclare(TopicId, AnnouncementKind),
    /// Home has shown the announcements up to this one: [`Done::Ok`].
    SeeAnnounced(TopicId),
    /// Say what is wrong with a post, in place of what one said before; none takes it back: [`Done::Ok`].
    Flag(PostId, Option<(FlagReason, SafeText)>),
    /// Take care of the community, as a host or a sysop does.
    Care(Care),
    /// Answer in a topic: [`Done::Posted`].
    Reply {
        /// Makes a repetition harmless.
        id: CommandId,
        /// Where.
        topic: TopicId,
        /// The number of the post that is answered.
        answers: Option<u32>,
        /// The words.
        body: Body,
    },
    /// Change one's own words; the old ones stay in the history: [`Done::Ok`].
    Edit {
        /// Which post.
        post: PostId,
        /// The version that was edited.
        version: u32,
        /// The new words.
        body: Body,
    },
    /// Take one's own words back: [`Done::Ok`].
    Scribble(PostId),
    /// Everything up to this post was on the screen. Never moves a mark back: [`Done::Marked`].
    Read {
        /// The topic.
        topic: TopicId,
        /// The number of the last post that was shown.
        upto: u32,
    },
    /// Mark a topic unread from this post on: [`Done::Marked`].
    Unread {
        /// The topic.
        topic: TopicId,
        /// The number of the first post that shall be new.
        from: u32,
    },
    /// Everything in this conference (or in all) is read: [`Done::Marked`].
    CatchUp(Option<ConferenceId>),
    /// Put marks back as they were: [`Done::Ok`].
    Restore(Marks),
    /// Watch, forget, or neither: [`Done::Marked`].
    Attend(TopicId, Attention),
    /// Thank for a post, or take the thanks back: [`Done::Ok`].
    Thank(PostId, bool),
    /// Accept a post as the answer of its question, or take that back: [`Done::Answered`].
    Accept(PostId, bool),
    /// Vote for an idea, or take one's vote back: [`Done::Voted`].
    Vote(TopicId, bool),
    /// Take an idea to another status: [`Done::Posted`] with the post that gives the reason.
    Step {
        /// Makes a repetition harmless.
        id: CommandId,
        /// The idea.
        topic: TopicId,
        /// Where to.
        step: Step,
        /// Why: it becomes a post.
        reason: Body,
    },
    /// Appeal against the decline of one's idea, once: [`Done::Posted`] with the words.
    Appeal {
        /// Makes a repetition harmless.
        id: CommandId,
        /// The idea.
        topic: TopicId,
        /// Why it should be reviewed again.
        words: Body,
    },
    /// Decide on the appeal for an idea: [`Done::Posted`] with the post that gives the reason.
    DecideAppeal {
        /// Makes a repetition harmless.
        id: CommandId,
        /// The idea.
        topic: TopicId,
        /// Whether it is reviewed again.
        grant: bool,
        /// Why: it becomes a post.
        reason: Body,
    },
    /// Say that what was shipped is not really fixed, or take that back: [`Done::Posted`] with the words, without them
    /// [`Done::Ok`].
    Doubt {
        /// Makes a repetition harmless.
        id: CommandId,
        /// The idea.
        topic: TopicId,
        /// Doubt it, or take that back.
        on: bool,
        /// Why: they become a post. The idea's author must say, others may.
        words: Option<Body>,
    },
    /// Look for testers of an idea: [`Done::Posted`] with the words.
    Call {
        /// Makes a repetition harmless.
        id: CommandId,
        /// The idea.
        topic: TopicId,
        /// How many.
        places: Places,
        /// What there is to test and how: they become a post.
        words: Body,
    },
    /// Take a place as tester of an idea, or give it back: [`Done::Ok`].
    Test(TopicId, bool),
    /// Close the call for testers of an idea: [`Done::Posted`] with the results.
    CloseCall {
        /// Makes a repetition harmless.
        id: CommandId,
        /// The idea.
        topic: TopicId,
        /// What the testers found: it becomes a post that all who voted are told of.
        results: Body,
    },
    /// Keep a draft; an empty one is dropped: [`Done::Ok`].
    SaveDraft(Draft),
    /// Count that this happened, without who: [`Done::Ok`].
    Tally(Tally),
    /// Drop a draft: [`Done::Ok`].
    DropDraft(DraftPlace),
    /// Put a conference into one's list, or out of it: [`Done::Ok`].
    Follow(ConferenceId, bool),
    /// Put the conferences of one's list into this order; those that are not named follow: [`Done::Ok`].
    Arrange(Vec<ConferenceId>),
    /// This one notice is seen: [`Done::Marked`].
    ReadNotice(i64),
    /// All notices up to this one are seen: [`Done::Marked`].
    ReadNotices(i64),
    /// Agree to this version of the house rules: [`Done::Ok`].
    Agree(u32),
    /// Choose the language of the screens: [`Done::Ok`].
    Speak(Language),
    /// Choose how the screens look: [`Done::Ok`].
    SetLooks(Looks),
    /// Mute a member, so that their posts fold, or no longer: [`Done::Ok`].
    Mute(MemberId, bool),
    /// Be told of notices of a kind, or no longer: [`Done::Ok`].
    Hear(NoticeKind, bool),
    /// Say where one works, or no longer: [`Done::Ok`].
    ChooseOrganisation(Option<OrganisationId>),
    /// Say that one works where it is called so; a new one waits for a host: [`Done::Ok`].
    ProposeOrganisation(OrganisationName),
    /// Choose who may see where one works: [`Done::Ok`].
    ShowOrganisation(Audience),
    /// Put an organisation into the list: [`Done::Ok`].
    AddOrganisation(OrganisationName),
    /// Decide about an organisation: [`Done::Ok`].
    DecideOrganisation(OrganisationId, Verdict),
    /// The four questions of the trust pulse were shown: [`Done::Ok`].
    PulseAsked,
    /// Answer one of them by 1 to 5: [`Done::Ok`].
    PulseAnswer(Quality, u8),
    /// Take another display name: [`Done::Ok`].
    Rename(DisplayName),
    /// Add a conference: [`Done::Ok`].
    AddConference {
        /// Its short name.
        slug: Slug,
        /// Its title.
        title: Title,
        /// One line on what belongs there.
        description: SafeText,
        /// What it is for.
        kind: ConferenceKind,
        /// Who may read it.
        access: Access,
    },
    /// Change a conference: [`Done::Ok`].
    EditConference {
        /// Which.
        slug: Slug,
        /// The new title.
        title: Option<Title>,
        /// The new description.
        description: Option<SafeText>,
        /// Who may read it from now on.
        access: Option<Access>,
        /// Close it, or open it again.
        archived: Option<bool>,
    },
    /// Put a conference before another in the list of all, or at its end: [`Done::Logged`].
    MoveConference {
        /// Which.
        slug: Slug,
        /// Before which; none for the end.
        before: Option<Slug>,
    },
    /// Make a member a host of a conference: [`Done::Logged`]. What takes that away is [`Care::Unhost`].
    Host(Slug, Handle),
    /// Admit a member to a private conference: [`Done::Logged`]. What takes that away is [`Care::Expel`].
    Admit(Slug, Handle),
    /// Add a member: [`Done::Ok`].
    AddMember(NewMember),
    /// Mark a member as staff: [`Done::Logged`]. What takes that away is [`Care::RevokeStaff`].
    GrantStaff(Handle),
    /// Mark a member as sysop: [`Done::Logged`]. What takes that away is [`Care::RevokeSysop`].
    GrantSysop(Handle),
    /// Give a member a key: [`Done::Ok`].
    AddKey(Handle, Fingerprint, SafeText),
    /// Take a key from a member: [`Done::Ok`].
    RemoveKey(Handle, Fingerprint),
    /// Call a key of one's own something else: [`Done::Ok`].
    RenameKey(Fingerprint, SafeText),
    /// Set, change or remove one's own password: [`Done::Sealed`].
    SetPassword {
        /// The present one; empty where there is none, and not looked at where a recovery code let the member in.
        current: Secret,
        /// The new one; none removes it.
        new: Option<Secret>,
    },
    /// Make a device code in the place of the one before: [`Done::Code`].
    MakeDeviceCode,
    /// Make recovery codes in the place of those before: [`Done::Codes`].
    MakeRecoveryCodes,
    /// Make a recovery code for a member who has lost their key: [`Done::Code`].
    Recover(Handle),
    /// Make an invitation: [`Done::Logged`]. What ends it is [`Care::RevokeInvite`].
    CreateInvite {
        /// The code, made by the caller.
        code: InviteCode,
        /// How many may join with it.
        uses: u32,
        /// Until when.
        expires_at: Option<Time>,
        /// What it is for.
        note: SafeText,
    },
    /// Import topics into their conferences, in this order, one short transaction: [`Done::Imported`].
    Import(Vec<(Slug, ImportedTopic)>),
}

/// What a command did.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// It is done, and there is nothing to say.
    Ok,
    /// The newcomer is this member, and this has let them in.
    Joined(Box<Member>, Proof),
    /// The password is this one now.
    Sealed(Seal),
    /// The post is on disk, at this address.
    Posted(Reference, std::sync::Arc<Post>),
    /// What was held is on disk, at this address, by this entry of the log; none where it was posted before.
    Released(Reference, Option<LogId>),
    /// The announcement will be published then.
    Scheduled(Time),
    /// Marks changed; sent back as [`Command::Restore`], this undoes it.
    Marked(Marks),
    /// The question has this accepted answer now, and had that one before, where it is another post.
    Answered(Option<Accepted>, Option<PostId>),
    /// The idea has so many votes now.
    Voted(u32),
    /// A code, shown this once, and until when it is good.
    Code(Code, Time),
    /// Recovery codes, shown this once.
    Codes(Vec<Code>),
    /// What was imported.
    Imported(Imported),
    /// It waits under this id until a host looks, for this reason.
    Held(CommandId, HeldWhy),
    /// It is done, and stands in the log; none where it was so already.
    Logged(Option<LogId>),
    /// The configuration says this now.
    Configured(Configured),
}
