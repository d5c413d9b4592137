//! A forum in a directory of its own, with a clock that the test moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::{Forum, Heard, Listener};
use crate::domain::{
    Access, Act, Actor, Answer, Body, Care, CodeKind, Command, CommandId, ConferenceId,
    ConferenceKind, DisplayName, Done, Duties, Duty, Failure, Fingerprint, Handle, Home,
    InviteCode, Joining, Language, Limits, MemberId, News, Post, PostsFrom, Proof, Query, Reason,
    Reference, SafeText, Slug, Suspension, Time, Title, TopicId, TopicKind, TopicPage, TopicRow,
};
use crate::store::{Clock, OpenOptions, Read, Store, conferences, posts};

/// Whoever runs the server.
pub(super) const OPERATOR: Actor = Actor::Operator(None);

/// A forum, and what it stands on.
pub(super) struct Site {
    pub(super) forum: Forum,
    dir: tempfile::TempDir,
    now: Arc<AtomicI64>,
}

impl Site {
    /// An empty one with the default limits, but that sysops have their pages over ssh, where a test has them act.
    pub(super) fn open() -> Self {
        Self::with(Limits {
            console_over_ssh: true,
            ..Limits::default()
        })
    }

    /// An empty one.
    pub(super) fn with(limits: Limits) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let now = Arc::new(AtomicI64::new(1_767_225_600_000));
        let forum = open(dir.path(), limits, clock(&now));
        Self { forum, dir, now }
    }

    /// The post that a command made.
    pub(super) async fn made(&self, command: i64) -> Post {
        let read = move |r: &Read<'_>| Ok(posts::by_command(r, CommandId(command))?);
        self.forum.read(read).await.unwrap().unwrap()
    }

    /// A second process on the same database.
    pub(super) fn another_process(&self) -> Forum {
        open(self.dir.path(), Limits::default(), clock(&self.now))
    }

    /// Where it stands.
    pub(super) fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }

    /// Every byte that is on disk.
    pub(super) fn stored(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.dir.path()).unwrap();
        let files = files.map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.is_file());
        files
            .flat_map(|path| std::fs::read(path).unwrap())
            .collect()
    }

    /// Moves the clock.
    pub(super) fn pass(&self, millis: i64) {
        self.now.fetch_add(millis, Ordering::Relaxed);
    }

    /// Makes a member, whose key is [`key_of`] the handle.
    pub(super) async fn join(&self, name: &str) -> Actor {
        let done = self.forum.act(Actor::Newcomer, joining(name)).await;
        let Done::Joined(member, _) = done.unwrap() else {
            panic!("not joined");
        };
        Actor::Member(member.id)
    }

    /// Adds a conference.
    pub(super) async fn conference(&self, name: &str, access: Access) -> ConferenceId {
        self.operate(Command::AddConference {
            slug: slug(name),
            title: Title::new(name, &Limits::default()).unwrap(),
            description: SafeText::line("What belongs here"),
            kind: ConferenceKind::Forum,
            access,
        })
        .await
        .unwrap();
        let name = slug(name);
        let seat = self
            .forum
            .read(move |r| Ok(conferences::by_slug(r, None, &name)?));
        seat.await.unwrap().unwrap().conference.id
    }

    /// Suspends a member until then.
    pub(super) async fn suspend(&self, name: &str, until: Time) {
        let suspend = Care::Suspend {
            handle: handle(name),
            reason: Reason::Spam,
            words: SafeText::line("belts, belts, belts"),
            until: Some(until),
        };
        self.operate(Command::Care(suspend)).await.unwrap();
    }

    /// Makes a member a deputy with these pages.
    pub(super) async fn depute(&self, name: &str, duties: &[Duty]) {
        let duties = duties.iter().copied().fold(Duties::NONE, Duties::with);
        let depute = deputes(handle(name), duties);
        self.operate(Command::Care(depute)).await.unwrap();
    }

    /// Does something as the operator.
    pub(super) async fn operate(&self, command: Command) -> Result<Done, Failure> {
        self.forum.act(OPERATOR, command).await
    }
}

impl Forum {
    /// How a member is suspended now.
    pub(super) async fn suspension(&self, id: MemberId) -> Result<Option<Suspension>, Failure> {
        let by = Proof::Code {
            kind: CodeKind::Recovery,
            left: 0,
            enrolled: None,
        };
        self.admit(id, &by).await
    }
}

pub(crate) fn open(dir: &std::path::Path, limits: Limits, clock: Clock) -> Forum {
    let options = OpenOptions {
        clock: clock.clone(),
        ..OpenOptions::default()
    };
    Forum::open(Store::open(dir, &options).unwrap(), limits, clock)
}

pub(crate) fn clock(now: &Arc<AtomicI64>) -> Clock {
    let now = now.clone();
    Arc::new(move || Time::from_millis(now.load(Ordering::Relaxed)))
}

pub(super) fn handle(name: &str) -> Handle {
    Handle::new(name).unwrap()
}

pub(super) fn slug(name: &str) -> Slug {
    Slug::parse(name).unwrap()
}

/// The member behind an actor.
pub(super) fn id(actor: Actor) -> MemberId {
    match actor {
        Actor::Member(id) => id,
        other => panic!("{other:?}"),
    }
}

/// A key for each name.
pub(super) fn key_of(name: &str) -> Fingerprint {
    Fingerprint::parse(&format!("SHA256:{name:A<43}")).unwrap()
}

/// What a newcomer of this name brings.
pub(super) fn joining(name: &str) -> Command {
    Command::Join(Box::new(new(name)))
}

/// What a newcomer of this name brings, to be changed.
pub(super) fn new(name: &str) -> Joining {
    Joining {
        handle: handle(name),
        name: DisplayName::new(&format!("{name} the member")).unwrap(),
        language: Language::En,
        key: Some((key_of(name), SafeText::line("laptop"))),
        password_hash: None,
        invite: None,
        about: SafeText::default(),
        rules_version: 1,
    }
}

/// That a member is a host of a conference, or no longer.
pub(super) fn hosts(place: &str, name: &str, on: bool) -> Command {
    let (slug, handle) = (slug(place), handle(name));
    match on {
        true => Command::Host(slug, handle),
        false => Command::Care(Care::Unhost {
            slug,
            handle,
            reason: Reason::Upkeep,
            words: SafeText::default(),
        }),
    }
}

/// That a member is admitted to a private conference, or no longer.
pub(super) fn admits(place: &str, name: &str, on: bool) -> Command {
    let (slug, handle) = (slug(place), handle(name));
    match on {
        true => Command::Admit(slug, handle),
        false => Command::Care(Care::Expel {
            slug,
            handle,
            reason: Reason::Upkeep,
            words: SafeText::default(),
        }),
    }
}

/// That a member has these pages of the sysop's, in place of others.
pub(super) fn deputes(handle: Handle, duties: Duties) -> Care {
    Care::Depute {
        handle,
        duties,
        why: Some((Reason::Upkeep, SafeText::default())),
    }
}

/// That a member is staff, or no longer.
pub(super) fn is_staff(name: &str, on: bool) -> Command {
    let handle = handle(name);
    match on {
        true => Command::GrantStaff(handle),
        false => Command::Care(Care::RevokeStaff {
            handle,
            why: (Reason::Upkeep, SafeText::default()),
        }),
    }
}

/// That a member is a sysop, or no longer.
pub(super) fn is_sysop(name: &str, on: bool) -> Command {
    let handle = handle(name);
    match on {
        true => Command::GrantSysop(handle),
        false => Command::Care(Care::RevokeSysop {
            handle,
            why: (Reason::Upkeep, SafeText::default()),
        }),
    }
}

/// That an invitation is ended.
pub(super) fn revokes(code: InviteCode) -> Command {
    Command::Care(Care::RevokeInvite {
        code,
        why: (Reason::Upkeep, SafeText::default()),
    })
}

/// The words of a post.
pub(super) fn body(text: &str) -> Body {
    Body::new(text, &Limits::default()).unwrap()
}

/// Opens a topic.
pub(super) fn opening(id: i64, conference: &str, text: &str) -> Command {
    Command::NewTopic {
        id: CommandId(id),
        conference: slug(conference),
        kind: TopicKind::Discussion,
        title: Title::new("Title", &Limits::default()).unwrap(),
        body: body(text),
    }
}

/// Answers the first post of a topic.
pub(super) fn answer(id: i64, topic: TopicId, text: &str) -> Command {
    Command::Reply {
        id: CommandId(id),
        topic,
        answers: Some(0),
        body: body(text),
    }
}

impl Site {
    pub(super) async fn posted(&self, who: Actor, command: Command) -> (String, Arc<Post>) {
        match self.forum.act(who, command).await.unwrap() {
            Done::Posted(reference, post) => (reference.to_string(), post),
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn next(
        &self,
        who: Actor,
        after: Option<TopicId>,
        at: Option<ConferenceId>,
    ) -> Option<TopicRow> {
        let query = Query::Next {
            after,
            conference: at,
        };
        match self.forum.ask(who, query).await.unwrap() {
            Answer::Next(row) => row.map(|row| *row),
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn home(&self, who: Actor) -> Home {
        match self.forum.ask(who, Query::Home).await.unwrap() {
            Answer::Home(home) => *home,
            other => panic!("{other:?}"),
        }
    }

    /// Whoever it is has seen what they were told of up to now.
    pub(super) async fn sees_notices(&self, who: Actor) {
        let all = Command::ReadNotices(i64::MAX);
        self.forum.act(who, all).await.unwrap();
    }

    pub(super) async fn topic(&self, who: Actor, reference: &str) -> Result<TopicPage, Failure> {
        let Reference { slug, topic, .. } = Reference::parse(reference).unwrap();
        let query = Query::Topic {
            slug,
            number: topic.unwrap(),
            from: PostsFrom::FirstNew,
            limit: 20,
        };
        match self.forum.ask(who, query).await? {
            Answer::Topic(page) => Ok(*page),
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn read(&self, who: Actor, topic: TopicId, upto: u32) -> Done {
        self.forum
            .act(who, Command::Read { topic, upto })
            .await
            .unwrap()
    }
}

/// The next news that are not of a notice.
pub(super) async fn next_but_notices(listener: &mut Listener) -> Heard {
    loop {
        let heard = listener.next().await;
        if !matches!(heard, Heard::News(News::Told(_))) {
            return heard;
        }
    }
}

/// The same without that the viewer was admitted somewhere, and is no longer: they are told so.
pub(super) fn but_coming_and_going(mut answer: Answer) -> Answer {
    let notices = match &mut answer {
        Answer::Home(home) => &mut home.for_you,
        Answer::Inbox(page) => &mut page.rows,
        _ => return answer,
    };
    let is_theirs = |act| matches!(act, Act::Admit | Act::Expel);
    notices.retain(|notice| {
        !notice
            .entry
            .as_ref()
            .is_some_and(|entry| is_theirs(entry.act))
    });
    answer
}
