//! The real server on a data directory of its own: in this process, or as the program itself.
//!
//! What stands in the forum is put there by its operator, with the commands that every front end uses. Who enters is
//! `e2e_visitor`'s business.

use std::io::{BufRead, BufReader, Lines};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use russh::keys::{HashAlg, PrivateKey};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use wellspring::domain::{
    Access, Actor, Address, AnnouncementKind, Answer, Body, Command, CommandId, ConferenceKind,
    DisplayName, Done, Fingerprint, Handle, ImportedPost, ImportedSender, ImportedTopic, Language,
    Limits, NewMember, PostsFrom, Proof, Query, SafeText, Slug, Time, Title, TopicKind, TopicPage,
    TopicRow,
};
use wellspring::forum::Forum;
use wellspring::session;
use wellspring::session::link::{Ask, FarEnd, Hello, Link, Who};
use wellspring::ssh::config::{SshConfig, Times};
use wellspring::ssh::{Server, serve};
use wellspring::store::{Clock, OpenOptions, Store, system_clock};

use super::e2e_visitor::{Door, Visitor};
use super::ssh_world::new_key;

/// Whoever runs the server.
const OPERATOR: Actor = Actor::Operator(None);

/// A member, and the key that lets them in.
#[derive(Clone)]
pub struct Member {
    pub actor: Actor,
    pub handle: &'static str,
    pub key: Arc<PrivateKey>,
}

/// Limits under which a test may post as fast as it likes.
pub fn generous() -> Limits {
    Limits {
        posts_per_hour: 1_000_000,
        ..Limits::default()
    }
}

/// A forum in a directory, without a server.
pub struct Site {
    pub forum: Forum,
    set_back: Arc<AtomicI64>,
    store: Store,
    pub dir: TempDir,
}

impl Site {
    /// An empty one. Must be called inside a runtime.
    pub fn new() -> Self {
        Self::on(tempfile::tempdir().unwrap())
    }

    /// What stands in a directory.
    pub fn on(dir: TempDir) -> Self {
        let set_back = Arc::<AtomicI64>::default();
        let (behind, system) = (set_back.clone(), system_clock());
        let clock: Clock = Arc::new(move || system().plus(-behind.load(Ordering::Relaxed)));
        let options = OpenOptions {
            clock: clock.clone(),
            ..OpenOptions::default()
        };
        let store = Store::open(dir.path(), &options).unwrap();
        let forum = Forum::open(store.clone(), generous(), clock);
        Self {
            forum,
            set_back,
            store,
            dir,
        }
    }

    /// Sets the clock on by so many hours, or back.
    pub fn sets_the_clock(&self, hours: i64) {
        let back = -hours * Time::HOUR;
        self.set_back.fetch_add(back, Ordering::Relaxed);
    }

    /// Does something as the operator.
    pub async fn operate(&self, command: Command) -> Done {
        self.forum.act(OPERATOR, command).await.unwrap()
    }

    /// Adds a conference that members read.
    pub async fn conference(&self, name: &str, title: &str) {
        self.operate(Command::AddConference {
            slug: slug(name),
            title: Title::new(title, &generous()).unwrap(),
            description: SafeText::line("What belongs here"),
            kind: ConferenceKind::Forum,
            access: Access::Members,
        })
        .await;
    }

    /// Adds a member with a key of their own, who has been here before and knows the house rules.
    pub async fn member(&self, name: &'static str) -> Member {
        let key = new_key();
        let print = Fingerprint::parse(&key.fingerprint(HashAlg::Sha256).to_string()).unwrap();
        let handle = Handle::new(name).unwrap();
        self.operate(Command::AddMember(NewMember {
            handle: handle.clone(),
            name: DisplayName::new(&format!("{name} of the house")).unwrap(),
            keys: vec![(print, SafeText::line("laptop"))],
        }))
        .await;
        // English, whatever the site speaks.
        let record = self.forum.ask(OPERATOR, Query::Member(handle)).await;
        let Ok(Answer::Member(record)) = record else {
            panic!("no member {name}");
        };
        let actor = Actor::Member(record.member.id);
        let agreed = self.forum.act(actor, Command::Agree(1)).await;
        agreed.unwrap();
        drop(self.forum.arrive(&record.member, None).await.unwrap());
        let spoken = self.forum.act(actor, Command::Speak(Language::En)).await;
        spoken.unwrap();
        Member {
            actor,
            handle: name,
            key,
        }
    }

    /// Imports topics of an unclaimed sender, a year old: `posts` each.
    pub async fn import(&self, conference: &str, topics: &[(String, Vec<String>)]) {
        let limits = generous();
        let sender = ImportedSender {
            handle: None,
            key: "lovis@example.org".into(),
            name: DisplayName::new("Lovis Archiver").unwrap(),
        };
        let now = self.forum.now();
        let post = |key: String, body: &String| ImportedPost {
            key,
            sender: sender.clone(),
            at: now.plus(-365 * 24 * Time::HOUR),
            body: Body::new(body, &limits).unwrap(),
            answers: None,
            thanks: Vec::new(),
            accepted: false,
            edited_at: None,
            step: None,
        };
        let topic = |(title, posts): &(String, Vec<String>)| {
            let posts = posts.iter().enumerate();
            let topic = ImportedTopic {
                kind: TopicKind::Discussion,
                title: Title::new(title, &limits).unwrap(),
                posts: posts
                    .map(|(n, body)| post(format!("{conference} {title} {n}"), body))
                    .collect(),
                votes: None,
                announcement: AnnouncementKind::default(),
            };
            (slug(conference), topic)
        };
        let all = topics.iter().map(topic).collect();
        self.operate(Command::Import(all)).await;
    }

    /// Answers in a topic, in a member's name.
    pub async fn replies(&self, member: &Member, conference: &str, number: u32, text: &str) {
        let topic = self.topic(member, conference, number, 0).await;
        let reply = Command::Reply {
            id: CommandId(rand::random()),
            topic: topic.topic.topic.id,
            answers: None,
            body: Body::new(text, &generous()).unwrap(),
        };
        self.forum.act(member.actor, reply).await.unwrap();
    }

    /// The topics in which something is new for a member.
    pub async fn new_for(&self, member: &Member) -> Vec<TopicRow> {
        let asked = self.forum.ask(member.actor, Query::New { limit: 500 });
        match asked.await.unwrap() {
            Answer::Topics(_, page) => page.rows,
            other => panic!("{other:?}"),
        }
    }

    /// A topic and its posts from `from` on, as a member sees them.
    pub async fn topic(&self, member: &Member, name: &str, number: u32, from: u32) -> TopicPage {
        let asked = Query::Topic {
            slug: slug(name),
            number,
            from: PostsFrom::Number(from),
            limit: 100,
        };
        match self.forum.ask(member.actor, asked).await.unwrap() {
            Answer::Topic(page) => *page,
            other => panic!("{other:?}"),
        }
    }

    /// The screens of a member, over memory.
    pub fn session(&self, member: &Member) -> (JoinHandle<()>, FarEnd) {
        let Actor::Member(id) = member.actor else {
            panic!("no member");
        };
        let print = member.key.fingerprint(HashAlg::Sha256).to_string();
        let print = Fingerprint::parse(&print).unwrap();
        let hello = Hello {
            who: Who::Member {
                id,
                by: Proof::Key(print),
            },
            user: SafeText::line(member.handle),
            spoke: None,
            port: 22,
            peer: SafeText::line("127.0.0.1"),
            client: SafeText::default(),
            term: SafeText::line("xterm"),
            size: (80, 24),
            env: Vec::new(),
            ask: Ask::Shell,
            pty: true,
        };
        let (link, far) = Link::pair(hello, Duration::from_secs(30));
        let session = session::run(self.rooms(), Box::new(link));
        (tokio::spawn(session), far)
    }

    /// What all sessions share.
    fn rooms(&self) -> Arc<session::House> {
        Arc::new(session::House {
            forum: self.forum.clone(),
            site: SafeText::line("Spindle House"),
            address: Address::parse("forum.example.org"),
            rules: Arc::new(wellspring::text::Rules::shipped()),
            language: Language::En,
        })
    }

    /// Keeps every thread that reads busy, until what is returned is dropped.
    pub async fn readers_are_busy(&self) -> Vec<std::sync::mpsc::Sender<()>> {
        let mut busy = Vec::new();
        for _ in 0..OpenOptions::default().readers {
            let (go_on, wait) = std::sync::mpsc::channel::<()>();
            let (started, occupied) = oneshot::channel();
            let store = self.store.clone();
            tokio::spawn(async move {
                let read = store.read(move |_| {
                    let _ = started.send(());
                    let _ = wait.recv();
                    Ok::<_, wellspring::store::Error>(())
                });
                let _ = read.await;
            });
            occupied.await.unwrap();
            busy.push(go_on);
        }
        busy
    }

    /// Lets go of the database, so that another process can serve it.
    pub fn shut(self) -> TempDir {
        self.store.close();
        self.dir
    }
}

/// A slug.
pub fn slug(name: &str) -> Slug {
    Slug::parse(name).unwrap()
}

/// A server in this process.
pub struct House {
    pub site: Site,
    pub server: Server,
}

impl House {
    /// A server on an empty forum with one conference, `tools`.
    pub async fn open() -> Self {
        let site = Site::new();
        site.conference("tools", "Tools and fixtures").await;
        let rooms = site.rooms();
        let mut config = SshConfig::new(PrivateKey::clone(&new_key()));
        config.times = Times {
            wrong_answer: Duration::from_millis(1),
            ..Times::default()
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let start = move |link| session::run(Arc::clone(&rooms), link);
        let server = serve(vec![listener], config, site.forum.clone(), start).unwrap();
        Self { site, server }
    }

    /// A connection that has not signed in.
    pub async fn door(&self) -> Door {
        Door::of(self.server.addresses()[0]).await
    }

    /// A member at an 80x24 terminal, at Home.
    pub async fn visit(&self, member: &Member) -> Visitor {
        self.visit_at(member, 80, 24).await
    }

    /// A member at a terminal of this size, at Home.
    pub async fn visit_at(&self, member: &Member, cols: u16, rows: u16) -> Visitor {
        visit(self.server.addresses()[0], member, (cols, rows)).await
    }
}

/// A member at a terminal, at Home.
pub async fn visit(address: SocketAddr, member: &Member, size: (u16, u16)) -> Visitor {
    let mut door = Door::of(address).await;
    assert!(door.client.key(member.handle, &member.key).await);
    let mut visitor = door.enter(size.0, size.1).await;
    visitor.sees("all conferences").await;
    visitor
}

/// The program itself.
pub struct Process {
    child: Child,
    /// Held open: it has more to say.
    _said: Lines<BufReader<ChildStdout>>,
    pub address: SocketAddr,
}

impl Process {
    /// `wellspring serve` on a directory; returns when it listens.
    pub fn serve(dir: &Path) -> Self {
        Self::serve_with(dir, &[])
    }

    /// The same, with this in its environment.
    pub fn serve_with(dir: &Path, environment: &[(&str, &str)]) -> Self {
        let mut child = program(dir, &["serve", "--listen", "127.0.0.1:0"])
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = said.find_map(|line| {
            let line = line.unwrap();
            let (_, address) = line.split_once("(listens on ")?;
            address.trim_end_matches(')').parse().ok()
        });
        let address = address.expect("it listens");
        Self {
            child,
            _said: said,
            address,
        }
    }

    /// Waits for its end.
    pub fn wait(&mut self) -> std::process::ExitStatus {
        self.child.wait().unwrap()
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Process {
    /// Ends it as a power cut would: no handler runs.
    fn drop(&mut self) {
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }
}

/// The program with these arguments, on a directory. It ignores SIGXFSZ: a file that may not grow is a failing write.
pub fn program(dir: &Path, arguments: &[&str]) -> std::process::Command {
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_wellspring"))
        .args(arguments)
        .arg("--data")
        .arg(dir)
        .env("WELLSPRING_LIMITS_POSTS_PER_HOUR", "100000")
        .env("WELLSPRING_LIMITS_COMMANDS_PER_HOUR", "100000")
        .stdin(Stdio::null());
    shell
}
