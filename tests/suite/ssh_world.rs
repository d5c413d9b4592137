//! A server in this process whose sessions do what the test types, and clients for it.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use russh::client::{self, AuthResult, Handle, KeyboardInteractiveAuthResponse as Answer};
use russh::keys::{Algorithm, HashAlg, PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate};
use russh::{Channel, ChannelMsg};
use tokio::net::TcpListener;
use wellspring::domain::{
    Actor, Command, DisplayName, Fingerprint, Handle as Name, Joining, Language, Limits, SafeText,
};
use wellspring::forum::Forum;
use wellspring::session::link::{Ask, FromClient, Link, Who};
use wellspring::ssh::config::{SshConfig, Times};
use wellspring::ssh::{Server, serve};
use wellspring::store::{OpenOptions, Store, system_clock};

/// Keys for whoever needs one.
pub fn new_key() -> Arc<PrivateKey> {
    Arc::new(PrivateKey::random(&mut rand::rng(), Algorithm::Ed25519).unwrap())
}

/// The server, and Ada's key. Bob is a member, too.
pub struct World {
    pub server: Server,
    pub ada: Arc<PrivateKey>,
    _dir: tempfile::TempDir,
}

/// Ada's.
pub const PASSWORD: &str = "lovelace 1843";

/// What somebody brings who joins.
fn joining(name: &str, key: Option<Fingerprint>, password_hash: Option<String>) -> Command {
    Command::Join(Box::new(Joining {
        handle: Name::new(name).unwrap(),
        name: DisplayName::new(name).unwrap(),
        language: Language::En,
        key: key.map(|key| (key, SafeText::line("laptop"))),
        password_hash,
        invite: None,
        about: SafeText::default(),
        rules_version: 1,
    }))
}

/// Short enough for a test, long enough for a busy machine.
pub fn times() -> Times {
    Times {
        wrong_answer: Duration::from_millis(1),
        ..Times::default()
    }
}

impl World {
    pub async fn new() -> Self {
        Self::with(Limits::default(), times()).await
    }

    pub async fn with(limits: Limits, times: Times) -> Self {
        let ada = new_key();
        let print = Fingerprint::parse(&ada.fingerprint(HashAlg::Sha256).to_string()).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
        let forum = Forum::open(store, Limits::default(), system_clock());
        let hash = forum.hash_password(PASSWORD.into()).await.unwrap();
        for joining in [
            joining("ada", Some(print), Some(hash)),
            joining("bob", None, Some("$argon2id$none".into())),
        ] {
            forum.act(Actor::Newcomer, joining).await.unwrap();
        }
        forum.set_limits(limits);
        let mut config = SshConfig::new(PrivateKey::clone(&new_key()));
        config.times = times;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = serve(vec![listener], config, forum, session).unwrap();
        Self {
            server,
            ada,
            _dir: dir,
        }
    }

    /// A client that has not signed in.
    pub async fn connect(&self) -> Client {
        let config = Arc::new(client::Config::default());
        let handle = client::connect(config, self.server.addresses()[0], Trusting)
            .await
            .unwrap();
        Client(handle)
    }

    /// Ada, signed in.
    pub async fn ada(&self) -> Client {
        let mut client = self.connect().await;
        assert!(client.key("whoever", &self.ada).await);
        client
    }
}

/// A session that says who it is for, and then does as it is told.
async fn session(mut link: Box<Link>) {
    let hello = link.hello.clone();
    let who = match &hello.who {
        Who::Member { by, .. } => format!("member key={}", by.key().is_some()),
        Who::Newcomer { key } => format!("newcomer key={}", key.is_some()),
        Who::Guest => "guest".into(),
        Who::Operator(_) => "operator".into(),
    };
    let (columns, rows) = hello.size;
    let line = format!(
        "{who} user={} term={} {columns}x{rows} pty={} env={:?} spoke={:?}\n",
        hello.user, hello.term, hello.pty, hello.env, hello.spoke
    );
    match hello.ask {
        Ask::Exec(command) if command == "panic" => panic!("as asked"),
        Ask::Exec(command) if command == "deaf" => return told(&mut link.stopping()).await,
        Ask::Exec(command) => {
            let _ = link.output.send(command.clone().into()).await;
            let _ = link.output.error("careful".into()).await;
            return link.output.finish(3).await;
        }
        Ask::Shell => {
            let _ = link.output.send(line.into()).await;
        }
    }
    let mut stopping = link.stopping();
    let status = loop {
        tokio::select! {
            () = told(&mut stopping) => {
                let _ = link.output.send("goodbye".into()).await;
                break 69;
            }
            event = link.input.next() => match event {
                FromClient::Bytes(bytes) if &bytes[..] == b"flood" => {
                    let frame = Bytes::from(vec![b'x'; 10_000]);
                    while link.output.send(frame.clone()).await.is_ok() {}
                    return;
                }
                FromClient::Bytes(bytes) => {
                    let _ = link.output.send(bytes).await;
                }
                FromClient::Resized(columns, rows) => {
                    let _ = link.output.send(format!("{columns}x{rows}").into()).await;
                }
                FromClient::Eof => break 0,
                FromClient::Gone => return,
            }
        }
    };
    link.output.finish(status).await;
}

async fn told(stopping: &mut tokio::sync::watch::Receiver<bool>) {
    stopping.wait_for(|stop| *stop).await.unwrap();
}

/// Trusts every server.
pub struct Trusting;

impl client::Handler for Trusting {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        Ok(true)
    }
}

/// A client.
pub struct Client(pub Handle<Trusting>);

impl Client {
    /// Offers a key; whether it signed in.
    pub async fn key(&mut self, user: &str, key: &Arc<PrivateKey>) -> bool {
        let key = PrivateKeyWithHashAlg::new(Arc::clone(key), None);
        let result = self.0.authenticate_publickey(user, key).await.unwrap();
        matches!(result, AuthResult::Success)
    }

    /// Asks to be asked; what is shown above the question.
    pub async fn asks(&mut self, user: &str) -> Option<String> {
        let start = self.0.authenticate_keyboard_interactive_start(user, None);
        match start.await.unwrap() {
            Answer::InfoRequest { instructions, .. } => Some(instructions),
            _ => None,
        }
    }

    /// Answers; `Ok` with whether it signed in, or what is asked next.
    pub async fn answers(&mut self, answers: &[&str]) -> Result<bool, Vec<(String, bool)>> {
        let answers = answers.iter().map(|&answer| answer.into()).collect();
        let respond = self.0.authenticate_keyboard_interactive_respond(answers);
        match respond.await.unwrap() {
            Answer::Success => Ok(true),
            Answer::Failure { .. } => Ok(false),
            Answer::InfoRequest { prompts, .. } => {
                Err(prompts.into_iter().map(|p| (p.prompt, p.echo)).collect())
            }
        }
    }

    /// Opens a shell; what its session says first.
    pub async fn greeting(&self) -> String {
        let mut shell = Shell(self.0.channel_open_session().await.unwrap());
        assert!(shell.pty("xterm", 80, 24).await);
        assert!(shell.shell().await);
        shell.says().await.unwrap()
    }
}

/// A channel.
pub struct Shell(pub Channel<client::Msg>);

impl Shell {
    pub async fn open(client: &Client) -> Option<Self> {
        client.0.channel_open_session().await.ok().map(Self)
    }

    pub async fn pty(&mut self, term: &str, columns: u32, rows: u32) -> bool {
        let asked = self.0.request_pty(true, term, columns, rows, 0, 0, &[]);
        asked.await.unwrap();
        self.granted().await
    }

    pub async fn shell(&mut self) -> bool {
        self.0.request_shell(true).await.unwrap();
        self.granted().await
    }

    /// The answer to the last request.
    pub async fn granted(&mut self) -> bool {
        loop {
            match self.0.wait().await {
                Some(ChannelMsg::Success) => return true,
                Some(ChannelMsg::Failure) | None => return false,
                _ => {}
            }
        }
    }

    /// What arrives next as output; none after the end.
    pub async fn says(&mut self) -> Option<String> {
        loop {
            match self.0.wait().await? {
                ChannelMsg::Data { data } => {
                    return Some(String::from_utf8_lossy(&data).into_owned());
                }
                ChannelMsg::Close => return None,
                _ => {}
            }
        }
    }

    /// Everything until the end: output, errors, and the status.
    pub async fn rest(&mut self) -> (String, String, Option<u32>) {
        let (mut out, mut err, mut status) = (String::new(), String::new(), None);
        while let Some(message) = self.0.wait().await {
            match message {
                ChannelMsg::Data { data } => out.push_str(&String::from_utf8_lossy(&data)),
                ChannelMsg::ExtendedData { data, .. } => {
                    err.push_str(&String::from_utf8_lossy(&data));
                }
                ChannelMsg::ExitStatus { exit_status } => status = Some(exit_status),
                _ => {}
            }
        }
        (out, err, status)
    }
}
