//! The names of the commands. How each is used is in `verb`.

/// Which command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// What there is.
    Help,
    /// Who the caller is.
    Whoami,
    /// The house rules.
    Rules,
    /// The conferences.
    Conferences,
    /// The topics of one.
    Topics,
    /// What is new.
    New,
    /// The posts of a topic.
    Read,
    /// Open a topic.
    Post,
    /// Announce something.
    Announce,
    /// Answer in one.
    Reply,
    /// The ideas of a board.
    Ideas,
    /// Vote for one.
    Vote,
    /// Take a vote back.
    Unvote,
    /// Take an idea to another status.
    Step,
    /// Say that what was shipped is not really fixed.
    Doubt,
    /// Look for testers of an idea, or close the call.
    Call,
    /// Take a place as tester.
    Test,
    /// Search.
    Search,
    /// What the caller was told of.
    Inbox,
    /// What waits for the caller.
    Queue,
    /// What hosts, staff and sysops did.
    Log,
    /// Appeal against an entry of it, or the decline of one's idea.
    Appeal,
    /// What a host does.
    Tend,
    /// Decide an appeal.
    Decide,
    /// Take back what an entry tells of.
    Reverse,
    /// Post what is held.
    Release,
    /// Do not.
    Refuse,
    /// Put a newcomer aside as welcomed.
    Welcome,
    /// Who is here.
    Who,
    /// The health of the community.
    Report,
    /// Everything that is stored of the caller.
    ExportMe,
}

impl Name {
    /// Whether others see what it does: then the caller must have agreed to the house rules, as on the screens.
    #[must_use]
    pub const fn speaks(self) -> bool {
        matches!(
            self,
            Self::Post
                | Self::Announce
                | Self::Reply
                | Self::Vote
                | Self::Unvote
                | Self::Step
                | Self::Doubt
                | Self::Call
                | Self::Test
                | Self::Appeal
                | Self::Tend
                | Self::Decide
                | Self::Reverse
                | Self::Release
                | Self::Refuse
                | Self::Welcome
        )
    }
}
