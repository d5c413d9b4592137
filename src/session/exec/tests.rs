//! A forum in a directory of its own, and scripts that call it: the ground of this module's tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod answers;
mod asking;
mod ideas;
mod listing;
mod refusing;
mod told;
mod writing;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use super::{Patience, run_within};
use crate::domain::{
    Access, Actor, Body, CodeKind, Command, CommandId, ConferenceKind, DisplayName, Done,
    Fingerprint, Handle, Joining, Language, Limits, MemberId, Proof, Reference, SafeText,
    SessionKind, Slug, Time, Title, TopicKind,
};
use crate::forum::testing;
use crate::session::House;
use crate::session::link::{Ask, FarEnd, Hello, Link, ToClient, Who};

const OPERATOR: Actor = Actor::Operator(None);
const PATIENT: Patience = Patience {
    wall: Duration::from_secs(600),
    silence: Duration::from_secs(600),
};

/// What lets members in here.
const CODE: Proof = Proof::Code {
    kind: CodeKind::Recovery,
    left: 0,
    enrolled: None,
};

/// What a command printed, and how it ended.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) out: String,
    pub(super) err: String,
    pub(super) status: Option<u32>,
    /// Bytes of the largest chunk.
    pub(super) largest: usize,
}

impl Printed {
    /// Standard output as JSON, after a command that worked.
    #[track_caller]
    fn json(&self) -> serde_json::Value {
        assert_eq!((self.err.as_str(), self.status), ("", Some(0)));
        serde_json::from_str(&self.out).unwrap()
    }

    /// Standard output, after a command that worked.
    #[track_caller]
    fn text(&self) -> &str {
        assert_eq!(self.status, Some(0), "{self:?}");
        &self.out
    }
}

/// A line with a command on it.
pub(super) fn link(line: &str, pty: bool) -> (Link, FarEnd) {
    linked(Who::Guest, Ask::Exec(line.into()), pty, &[])
}

fn linked(who: Who, ask: Ask, pty: bool, env: &[(&str, &str)]) -> (Link, FarEnd) {
    let env = env
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()));
    let hello = Hello {
        who,
        user: SafeText::line("ada"),
        spoke: None,
        port: 22,
        peer: SafeText::line("127.0.0.1"),
        client: SafeText::default(),
        term: SafeText::line(if pty { "dumb" } else { "" }),
        size: (80, 24),
        env: env.collect(),
        ask,
        pty,
    };
    Link::pair(hello, Duration::from_secs(600))
}

/// Everything that a session sends, to its end.
pub(super) async fn drain(mut far: FarEnd) -> Printed {
    let (mut printed, mut out, mut err) = (Printed::default(), Vec::new(), Vec::new());
    while let Some(sent) = far.next().await {
        match sent {
            ToClient::Bytes(bytes) => {
                printed.largest = printed.largest.max(bytes.len());
                out.extend_from_slice(&bytes);
            }
            ToClient::Error(bytes) => err.extend_from_slice(&bytes),
            ToClient::Finished(status) => printed.status = Some(status),
        }
    }
    printed.out = String::from_utf8(out).unwrap();
    printed.err = String::from_utf8(err).unwrap();
    printed
}

/// A forum, its conferences `tools`, `cellar` (private) and `porch` (public), and its members.
struct Site {
    house: Arc<House>,
    now: Arc<AtomicI64>,
    _dir: tempfile::TempDir,
}

impl Site {
    async fn open() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let now = Arc::new(AtomicI64::new(1_767_225_600_000));
        let limits = Limits {
            guest_reading: true,
            ..Limits::default()
        };
        let house = House {
            forum: testing::open(dir.path(), limits, testing::clock(&now)),
            site: SafeText::line("Spindle House"),
            address: None,
            rules: Arc::new(crate::text::Rules::shipped()),
            language: Language::En,
        };
        let site = Self {
            house: Arc::new(house),
            now,
            _dir: dir,
        };
        for (slug, access) in [
            ("tools", Access::Members),
            ("cellar", Access::Private),
            ("porch", Access::Public),
        ] {
            let add = Command::AddConference {
                slug: Slug::parse(slug).unwrap(),
                title: title(&format!("The {slug}")),
                description: SafeText::default(),
                kind: ConferenceKind::Forum,
                access,
            };
            site.house.forum.act(OPERATOR, add).await.unwrap();
        }
        site
    }

    /// A board of ideas, `wishes`.
    async fn board(&self) {
        self.operate(Command::AddConference {
            slug: Slug::parse("wishes").unwrap(),
            title: title("Wishes"),
            description: SafeText::default(),
            kind: ConferenceKind::Ideas,
            access: Access::Members,
        })
        .await;
    }

    /// A new member, who reads `language`.
    async fn member(&self, name: &str, language: Language) -> Actor {
        let joining = Joining {
            handle: Handle::new(name).unwrap(),
            name: DisplayName::new(&format!("{name} the member")).unwrap(),
            language,
            key: Some((key(name), SafeText::line("laptop"))),
            password_hash: None,
            invite: None,
            about: SafeText::default(),
            rules_version: 1,
        };
        let join = Command::Join(Box::new(joining));
        match self.house.forum.act(Actor::Newcomer, join).await.unwrap() {
            Done::Joined(member, _) => Actor::Member(member.id),
            other => panic!("{other:?}"),
        }
    }

    /// A topic in `slug`, and so many answers.
    async fn topic(&self, author: Actor, slug: &str, named: &str, answers: u32) -> Reference {
        let open = Command::NewTopic {
            id: CommandId(rand::random()),
            conference: Slug::parse(slug).unwrap(),
            kind: TopicKind::Question,
            title: title(named),
            body: body("The first post."),
        };
        let Done::Posted(reference, post) = self.act(author, open).await else {
            panic!("not posted");
        };
        for n in 1..=answers {
            self.pass(Time::HOUR);
            let reply = Command::Reply {
                id: CommandId(rand::random()),
                topic: post.topic,
                answers: Some(n - 1),
                body: body(&format!("Answer {n}.")),
            };
            self.act(author, reply).await;
        }
        reference
    }

    async fn act(&self, actor: Actor, command: Command) -> Done {
        self.house.forum.act(actor, command).await.unwrap()
    }

    async fn operate(&self, command: Command) {
        self.act(OPERATOR, command).await;
    }

    fn pass(&self, millis: i64) {
        self.now.fetch_add(millis, Ordering::Relaxed);
    }

    /// What a command prints for a member.
    async fn run(&self, actor: Actor, line: &str) -> Printed {
        self.run_with(actor, line, None).await
    }

    /// The same with text on standard input.
    async fn send(&self, actor: Actor, line: &str, text: &str) -> Printed {
        self.run_with(actor, line, Some(text)).await
    }

    async fn run_with(&self, actor: Actor, line: &str, text: Option<&str>) -> Printed {
        let who = match actor {
            Actor::Member(id) => Who::Member { id, by: CODE },
            Actor::Guest => Who::Guest,
            Actor::Newcomer => Who::Newcomer { key: None },
            Actor::Operator(_) => panic!("operators have commands of their own"),
        };
        let (link, far) = linked(who, Ask::Exec(line.into()), false, &[]);
        if let Some(text) = text {
            far.types(text.as_bytes());
            far.feed.eof();
        }
        self.serve(link, far, PATIENT).await
    }

    /// Serves one session to its end.
    async fn serve(&self, link: Link, far: FarEnd, patience: Patience) -> Printed {
        let house = self.house.clone();
        let seat = house
            .forum
            .seat(SessionKind::Command, &link.hello.peer, &link.hello.client);
        let session = tokio::spawn(async move { run_within(&house, link, &seat, patience).await });
        let printed = drain(far).await;
        session.await.unwrap();
        printed
    }
}

fn title(text: &str) -> Title {
    Title::new(text, &Limits::default()).unwrap()
}

fn body(text: &str) -> Body {
    Body::new(text, &Limits::default()).unwrap()
}

fn key(name: &str) -> Fingerprint {
    Fingerprint::parse(&format!("SHA256:{name:A<43}")).unwrap()
}

fn id(actor: Actor) -> MemberId {
    match actor {
        Actor::Member(id) => id,
        other => panic!("{other:?}"),
    }
}
