//! What most commands begin with: the configuration, the store, and the forum in it.

use std::env;
use std::fs::DirBuilder;
use std::io;
use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;

use super::print::Did;
use super::trouble::hinted;
use super::{Common, fitting, log};
use crate::config::{self, Config, ConfigError, Flags, Loaded};
use crate::domain::{
    Actor, Answer, CareAnswer, CareFault, CareQuery, Command, Configured, Done, Failure, Handle,
    MemberId, Query, SafeText, Time, Whoami,
};
use crate::forum::{Forum, Keeping};
use crate::store::{self, Clock, OpenError, OpenOptions, Store, system_clock};
use crate::text::Words;

/// The file that is read when none is named.
pub(super) const FILE: &str = "config.toml";
/// How long a read of a command may take: some read everything, and nobody waits behind them.
const LONGEST_READ: Duration = Duration::from_secs(24 * 60 * 60);
/// How long a command waits until nobody reads what it erased: a backup reads one view from beginning to end.
const LONGEST_EMPTYING: Duration = Duration::from_secs(60 * 60);

/// The configuration, with what was typed over it.
pub(super) fn configuration(
    common: &Common,
    listen: Vec<SocketAddr>,
) -> Result<Loaded, ConfigError> {
    let file = file(common);
    let environment = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let flags = Flags {
        data: common.data.clone(),
        listen,
    };
    config::load(file.as_deref(), environment, &flags)
}

/// The configuration file, if there is one: the one that is named, else that in the data directory that is named, in the
/// working directory, or in the data directory of the default.
pub(super) fn file(common: &Common) -> Option<PathBuf> {
    if common.config.is_some() {
        return common.config.clone();
    }
    let named = common.data.as_ref().map(|data| data.join(FILE));
    let default = Config::default().server.data.join(FILE);
    let default = common.data.is_none().then_some(default);
    let mut places = named.into_iter().chain([FILE.into()]).chain(default);
    places.find(|file| file.exists())
}

/// Where a configuration file is made, of the places where one is looked for: in the data directory that is named, as whoever
/// serves it names it too.
fn new_file(common: &Common) -> PathBuf {
    let data = common.data.as_ref();
    data.map_or_else(|| FILE.into(), |data| data.join(FILE))
}

/// Writes a value for a key into the configuration file, which is made where it is looked for if there is none. A server says
/// where it was told to `listen`, and the address for metrics that it has `held` since its start.
pub(super) fn change(
    common: &Common,
    (listen, held): (Vec<SocketAddr>, Option<SocketAddr>),
    forum: &Forum,
    (key, value): (&str, Option<&str>),
) -> Result<Configured, CareFault> {
    let unread = |error: ConfigError| {
        let said = error.to_string();
        let said: Vec<_> = said.lines().map(str::trim).collect();
        CareFault::SettingUnwritten(SafeText::line(&said.join(" ")))
    };
    let loaded = configuration(common, listen).map_err(unread)?;
    let file = file(common).unwrap_or_else(|| new_file(common));
    let data = loaded.config.server.data.clone();
    loaded.change(&file, key, value, |config| {
        fitting::fits(forum, config, &data, held, key)
    })
}

/// Makes a data directory.
pub(super) fn make_directory(data: &Path) -> anyhow::Result<()> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(data);
    made.with_context(|| format!("cannot make the data directory {}", data.display()))
}

/// How the server keeps backups.
pub(super) fn keeping(common: &Common, config: &Config) -> Keeping {
    let backup = &config.backup;
    Keeping {
        data: config.server.data.clone(),
        directory: backup.place(&config.server.data),
        config: file(common),
        every: backup.every.map(|hours| i64::from(hours) * Time::HOUR),
        keep: usize::try_from(backup.keep).unwrap_or(usize::MAX),
        litestream: backup.litestream,
    }
}

/// Opens the store for a server, which has its lock.
pub(super) fn open_to_serve(config: &Config) -> anyhow::Result<Store> {
    let options = OpenOptions {
        readers: 4,
        serves: true,
        litestream: config.backup.litestream,
        ..OpenOptions::default()
    };
    open(&config.server.data, &options)
}

/// Opens the store beside a server's, for what is done as if at another time.
pub(super) fn open_at(config: &Config, clock: Clock) -> anyhow::Result<Store> {
    let options = OpenOptions {
        readers: 1,
        litestream: config.backup.litestream,
        clock,
        ..OpenOptions::default()
    };
    open(&config.server.data, &options)
}

/// Opens the forum, beside a server or without one, and does `work` there. Makes it where there is none.
pub(super) fn visit(
    common: &Common,
    work: impl AsyncFnOnce(Desk) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    visit_to(common, false, work)
}

/// As [`visit`], of a command that only `reads`: it makes no forum where there is none, and says so. A wrong directory would
/// look well otherwise.
pub(super) fn visit_to(
    common: &Common,
    reads: bool,
    work: impl AsyncFnOnce(Desk) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    log::start_quietly(io::stderr)?;
    let loaded = configuration(common, Vec::new())?;
    let (settings, config) = (loaded.settings(&loaded.config), loaded.config);
    let data = &config.server.data;
    if reads && !store::exists(data) {
        return Err(hinted(
            format!("there is no forum in {}", data.display()),
            "name its data directory with --data; wellspring serve makes a new one",
        ));
    }
    let options = OpenOptions {
        readers: 1,
        litestream: config.backup.litestream,
        longest_read: LONGEST_READ,
        ..OpenOptions::default()
    };
    let store = open(&config.server.data, &options)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let done = runtime.block_on(async {
        let forum = Forum::open(store.clone(), config.limits(), system_clock());
        forum.work_beside(&config.server.data);
        forum.set_settings(settings);
        let here = common.clone();
        forum.configure_by(move |forum, key, value| {
            let configured = change(&here, (Vec::new(), None), forum, (key, value))?;
            go_by(&here, forum);
            Ok(configured)
        });
        let here = common.clone();
        forum.reread_by(move |forum| go_by(&here, forum));
        forum.offer_backups(keeping(common, &config));
        forum.speak(Words::of(config.site.language).sayings());
        let mut desk = Desk {
            forum: forum.clone(),
            store: store.clone(),
            config,
            json: common.json,
            actor: Actor::Operator(None),
        };
        if let Some(handle) = &common.actor {
            let member = desk.member(handle.clone()).await?.member;
            desk.actor = Actor::Operator(Some(member.id));
        }
        let done = work(desk).await;
        if !forum.emptied(Duration::ZERO).await {
            tracing::warn!("this waits until nobody reads what was erased, as a backup does");
        }
        if !forum.emptied(LONGEST_EMPTYING).await {
            tracing::warn!("what was erased is in the journal until the server ends, or something else is erased");
        }
        done
    });
    drop(runtime);
    store.close();
    done
}

/// Has the forum go by what the file says now. What was just written can be read; where it cannot any more, all stays as it
/// was.
fn go_by(common: &Common, forum: &Forum) {
    if let Ok(loaded) = configuration(common, Vec::new()) {
        forum.set_limits(loaded.config.limits());
        forum.set_settings(loaded.settings(&loaded.config));
        forum.offer_backups(keeping(common, &loaded.config));
    }
}

/// Where a command asks and acts.
pub(super) struct Desk {
    pub(super) forum: Forum,
    pub(super) store: Store,
    pub(super) config: Config,
    /// Whether JSON is to be printed.
    pub(super) json: bool,
    actor: Actor,
}

impl Desk {
    pub(super) async fn ask(&self, query: Query) -> Result<Answer, Failure> {
        self.forum.ask(self.actor, query).await
    }

    pub(super) async fn act(&self, command: Command) -> Result<Done, Failure> {
        self.forum.act(self.actor, command).await
    }

    /// Does it, and prints that `name`, a command, did so to `subject`.
    pub(super) async fn perform(
        &self,
        name: &str,
        subject: &str,
        command: Command,
        said: &str,
    ) -> anyhow::Result<()> {
        let done = self.act(command).await?;
        let said = match done {
            Done::Logged(None) => format!("{said}; it was so already"),
            _ => said.to_owned(),
        };
        Did::new(name, subject, &done, &said).print(self.json)
    }

    /// Who acts.
    pub(super) const fn actor(&self) -> Actor {
        self.actor
    }

    /// In whose name this acts, if in a member's.
    pub(super) const fn acts_as(&self) -> Option<MemberId> {
        match self.actor {
            Actor::Operator(member) => member,
            _ => None,
        }
    }

    /// The port by which members come: that of the running server, which systemd may have opened, else the configured one.
    pub(super) async fn port(&self) -> Option<u16> {
        let status = self.ask(Query::Care(CareQuery::Server)).await;
        let listens = match status {
            Ok(Answer::Care(CareAnswer::Server(status))) => {
                let first = status.listeners.into_iter().next();
                first.and_then(|at| at.as_str().parse::<SocketAddr>().ok())
            }
            _ => None,
        };
        let listens = listens.or_else(|| self.config.server.listen.first().copied());
        listens.map(|at| at.port())
    }

    /// A member's record.
    pub(super) async fn member(&self, handle: Handle) -> anyhow::Result<Whoami> {
        match self.ask(Query::Member(handle)).await? {
            Answer::Member(record) => Ok(*record),
            _ => Err(unexpected()),
        }
    }
}

/// The forum answered another question than was asked. It does not.
pub(super) fn unexpected() -> anyhow::Error {
    anyhow::anyhow!("the forum gave the answer to another question")
}

fn open(data: &Path, options: &OpenOptions) -> anyhow::Result<Store> {
    Store::open(data, options).map_err(|error| {
        let said = format!("cannot open the data directory {}", data.display());
        match error {
            OpenError::Older { .. } => hinted(
                format!("{said}: {error}"),
                "restart the server with this version first, and leave the console: Q",
            ),
            error => anyhow::Error::new(error).context(said),
        }
    })
}
