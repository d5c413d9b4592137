//! Questions to the forum and their answers. Every front end asks with these, and sees what its actor may see.

use super::{
    Affiliation, Allowance, Audience, Balance, Board, Byline, Card, CareAnswer, CareQuery,
    Conference, ConferenceId, ConferenceRow, Draft, DraftPlace, DraftRow, Found, Handle, Home,
    IdeaPage, Invite, Member, MemberId, Notice, NoticeKind, Organisations, Page, Place, Planned,
    Post, PostId, Presence, Reader, Record, Reference, Roadmap, SafeText, Slug, TopicFilter,
    TopicId, TopicPage, TopicRow, TopicSort, Version, Ways, Whoami, Whom,
};

/// Where a page of posts starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostsFrom {
    /// At the first new post; where nothing is new at the last page, or at the first if nothing there was ever read.
    FirstNew,
    /// At this number.
    Number(u32),
    /// Just after this number.
    After(u32),
    /// Ends just before this number.
    Before(u32),
    /// The last page.
    End,
}

/// In which order matches come, and where a page of them starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SearchFrom {
    /// The newest first.
    #[default]
    Newest,
    /// The newest first, older than this one (the last that was looked at).
    Before(PostId),
    /// By rank among the newest 2,000 matches, after so many. Filters alone rank nothing: the newest first.
    Best(usize),
}

/// A page of matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    /// The matches, in their order: few or none where the filters reject most of the thousands that were looked at.
    pub rows: Vec<Found>,
    /// Where the next page starts, if there may be one.
    pub next: Option<SearchFrom>,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    /// What matters since the last visit: [`Answer::Home`].
    Home,
    /// The conferences that the viewer may read, theirs first: [`Answer::Conferences`].
    Conferences,
    /// A page of topics: [`Answer::Topics`].
    Topics {
        /// Where.
        conference: Slug,
        /// Which.
        filter: TopicFilter,
        /// In which order.
        sort: TopicSort,
        /// Only those after this topic in that order (the last row of the page before).
        after: Option<TopicId>,
        /// How many at most.
        limit: usize,
    },
    /// Topics with something new in every conference of the viewer's, for `ssh host new`: [`Answer::Topics`].
    New {
        /// How many at most.
        limit: usize,
    },
    /// A topic and a page of its posts: [`Answer::Topic`].
    Topic {
        /// Its address; a post in it is ignored, `from` says where to start.
        slug: Slug,
        /// Its number.
        number: u32,
        /// Where to start.
        from: PostsFrom,
        /// How many posts at most.
        limit: usize,
    },
    /// Another page of posts of a topic: [`Answer::Posts`].
    Posts {
        /// The topic.
        topic: TopicId,
        /// Where to start.
        from: PostsFrom,
        /// How many at most.
        limit: usize,
    },
    /// Where reading goes on: the next topic with news after this one in its conference, then in the next conference
    /// of the viewer's list: [`Answer::Next`].
    Next {
        /// The topic that was just read.
        after: Option<TopicId>,
        /// The conference to begin with, where there is no topic.
        conference: Option<ConferenceId>,
    },
    /// The topic before or after one in its conference's order of numbers: [`Answer::Next`].
    Neighbour {
        /// From where.
        topic: TopicId,
        /// The next one, else the one before.
        forward: bool,
    },
    /// The next or previous post in the same topic by the author of a post: [`Answer::Number`].
    OfAuthor {
        /// From where.
        post: PostId,
        /// The next one, else the one before.
        forward: bool,
    },
    /// What stands over the ideas of a conference: [`Answer::Board`].
    Board(Slug),
    /// Where the ideas of a conference are going: [`Answer::Roadmap`].
    Roadmap(Slug),
    /// What an open idea shows besides its posts, asked again because that changed: [`Answer::Idea`].
    Idea(TopicId),
    /// What the viewer who writes in a conference may start, and what the sponsor's balance of kinds is:
    /// [`Answer::Allowance`].
    Allowance(ConferenceId),
    /// What is scheduled in a conference, for those who may announce there: [`Answer::Scheduled`].
    Scheduled(ConferenceId),
    /// The sponsor's record on a board: [`Answer::Record`].
    Record(Slug),
    /// What a reference names: [`Answer::Place`].
    Resolve(Reference),
    /// The titles of what references name, as far as the viewer may read it: [`Answer::Titles`]. At most fifty.
    Titles(Vec<Reference>),
    /// Posts and titles that match, and first what the text itself refers to: [`Answer::Found`]. Filters without a word
    /// find topics by when they were opened; with `by:`, that member's posts; in a topic, its posts.
    Search {
        /// Words, "phrases", and the filters `in:`, `by:`, `is:`, `status:`, `before:`, `after:`.
        text: String,
        /// In which order, and where to start.
        from: SearchFrom,
        /// How many at most.
        limit: usize,
    },
    /// Topics whose titles are like one that is being typed, the nearest first: [`Answer::Similar`]. No archives.
    Similar {
        /// What is typed.
        title: String,
        /// How many at most.
        limit: usize,
    },
    /// The draft in a place: [`Answer::Draft`].
    Draft(DraftPlace),
    /// All drafts of the viewer: [`Answer::Drafts`].
    Drafts,
    /// The viewer's notices, newest first: [`Answer::Inbox`].
    Inbox {
        /// Only those before this one.
        before: Option<i64>,
        /// How many at most.
        limit: usize,
    },
    /// The topic in which the viewer is asked to introduce themselves, and how the latest others did:
    /// [`Answer::Introductions`].
    Introductions,
    /// One version of a post: [`Answer::Version`]. One at a time, as each may be long, and an author may make any number.
    Version {
        /// The post.
        post: PostId,
        /// How many versions are newer; past the oldest it is the oldest.
        newer: u32,
    },
    /// Who takes part in a topic, and how far they have read: [`Answer::Readers`].
    Readers(TopicId),
    /// Who is here: [`Answer::Here`].
    Here,
    /// A member's card: [`Answer::Person`].
    Person(Whom),
    /// Where the viewer works, and who may see it: [`Answer::Affiliation`].
    Affiliation,
    /// Organisations whose names hold these letters, and those that wait: [`Answer::Organisations`].
    Organisations {
        /// The letters; none for all.
        letters: String,
        /// How many at most.
        limit: usize,
    },
    /// Whom the viewer mutes: [`Answer::Muted`].
    Muted,
    /// The kinds of notices that the viewer can get: [`Answer::NoticeKinds`].
    NoticeKinds,
    /// The sponsor's balance, the same for every member: [`Answer::Balance`].
    Balance,
    /// Whether the viewer may be asked the questions of the trust pulse now: [`Answer::PulseDue`].
    PulseDue,
    /// The viewer: [`Answer::Whoami`].
    Whoami,
    /// What lets the viewer in: [`Answer::Ways`].
    Ways,
    /// Whether a handle can be taken: [`Answer::HandleFree`].
    HandleFree(Handle),
    /// A member's record, for operators: [`Answer::Member`].
    Member(Handle),
    /// Members in order of joining, for operators: [`Answer::Members`].
    Members {
        /// Only those after this one.
        after: Option<MemberId>,
        /// How many at most.
        limit: usize,
    },
    /// Invitations, for operators: [`Answer::Invites`].
    Invites,
    /// What hosts and sysops ask, and members of what those did: [`Answer::Care`].
    Care(CareQuery),
}

/// An answer; each query says which.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To [`Query::Home`].
    Home(Box<Home>),
    /// To [`Query::Conferences`].
    Conferences(Vec<ConferenceRow>),
    /// To [`Query::Topics`] (with the conference) and [`Query::New`].
    Topics(Option<Box<Conference>>, Page<TopicRow>),
    /// To [`Query::Topic`].
    Topic(Box<TopicPage>),
    /// To [`Query::Posts`]: the posts, and which of them the viewer thanked for.
    Posts(Vec<std::sync::Arc<Post>>, Vec<u32>),
    /// To [`Query::Next`] and [`Query::Neighbour`]: none when there is no more.
    Next(Option<Box<TopicRow>>),
    /// To [`Query::OfAuthor`]: none when there is no more.
    Number(Option<u32>),
    /// To [`Query::Board`].
    Board(Board),
    /// To [`Query::Roadmap`].
    Roadmap(Box<Roadmap>),
    /// To [`Query::Idea`].
    Idea(Box<TopicRow>, Box<IdeaPage>),
    /// To [`Query::Allowance`].
    Allowance(Box<Allowance>),
    /// To [`Query::Scheduled`]: the next to be published first; nothing for those who may not announce there.
    Scheduled(Vec<Planned>),
    /// To [`Query::Record`].
    Record(Box<Conference>, Box<Record>),
    /// To [`Query::Resolve`].
    Place(Box<Place>),
    /// To [`Query::Titles`]: one for each reference, in the same order; none where there is nothing to read.
    Titles(Vec<Option<SafeText>>),
    /// To [`Query::Search`].
    Found(Matches),
    /// To [`Query::Similar`], without counts of what is new.
    Similar(Vec<TopicRow>),
    /// To [`Query::Draft`].
    Draft(Option<Draft>),
    /// To [`Query::Drafts`].
    Drafts(Vec<DraftRow>),
    /// To [`Query::Inbox`].
    Inbox(Page<Notice>),
    /// To [`Query::Introductions`]: none where there is no such topic for the viewer to write in, or they wrote there.
    Introductions(Option<Box<TopicPage>>),
    /// To [`Query::Version`].
    Version(Box<Version>),
    /// To [`Query::Readers`].
    Readers(Vec<Reader>),
    /// To [`Query::Here`].
    Here(Vec<Presence>),
    /// To [`Query::Person`].
    Person(Box<Card>),
    /// To [`Query::Affiliation`].
    Affiliation(Option<Box<Affiliation>>, Audience),
    /// To [`Query::Organisations`].
    Organisations(Box<Organisations>),
    /// To [`Query::Muted`].
    Muted(Vec<Byline>),
    /// To [`Query::NoticeKinds`]: each, and whether the viewer is told of it.
    NoticeKinds(Vec<(NoticeKind, bool)>),
    /// To [`Query::Balance`].
    Balance(std::sync::Arc<Balance>),
    /// To [`Query::PulseDue`].
    PulseDue(bool),
    /// To [`Query::Whoami`].
    Whoami(Box<Whoami>),
    /// To [`Query::Ways`].
    Ways(Box<Ways>),
    /// To [`Query::HandleFree`].
    HandleFree(Handle, bool),
    /// To [`Query::Member`]: the member, their keys, and what they host.
    Member(Box<Whoami>),
    /// To [`Query::Members`].
    Members(Page<Member>),
    /// To [`Query::Invites`].
    Invites(Vec<Invite>),
    /// To [`Query::Care`].
    Care(CareAnswer),
}
